"""Turns of phrase out of whole letters: what a careful person would not send is not in the ask."""

from __future__ import annotations

import pytest

from tests.drafts import asks, read
from tests.unit.test_joint_text_leave_taking import PAIR

TO = "Tom Becker <tom@example.com>, Lisa Wagner <lisa@example.net>"


def test_why_somebody_was_thought_of_tells_the_other_who_they_are() -> None:
    draft = (
        "Dear Lisa,\n\nTom writes manuals for schools. I thought of you because you wrote the state's curriculum and, as "
        "you once told me, nobody has ever asked you to improve one.\n\nClara"
    )
    text = asks(TO, draft)["Tom"].text
    assert "Lisa wrote the state's curriculum." in text
    assert "improve" not in text


def test_what_anybody_can_imagine_is_told_of_nobody() -> None:
    draft = "Hi both,\n\nTom – Lisa's incubator died in week two. You can imagine.\n\nLisa, Tom mends them.\n\nClara"
    assert "imagine" not in asks(TO, draft)["Lisa"].text


@pytest.mark.parametrize("name", ["Al", "Ro"])
def test_a_name_cut_to_two_letters_signs_the_ask(name: str) -> None:
    sender = {"Al": "Alan Price <alan@example.org>", "Ro": "Rodrigo Paz <rodrigo@example.org>"}[name]
    draft = f"Hi both,\n\nTom draws halls.\n\nLisa runs a sawmill.\n\n{name}"
    assert asks(TO, draft, sender=sender)["Tom"].text.rstrip().endswith(f"\n{name}")


REMARKS = [
    ("Ciao Tom, ciao Lisa,\n\nTom disegna capannoni. {} Lisa dirige una segheria.\n\nClara", "Tom è un po' testardo."),
    ("Hallo Tom, hallo Lisa,\n\nTom zeichnet Hallen. {} Lisa leitet ein Sägewerk.\n\nClara", "Er zahlt nicht viel."),
    ("Bonjour Tom, bonjour Lisa,\n\nTom dessine. {} Lisa dirige une scierie.\n\nClara", "Il est un peu radin."),
    ("Hola Tom, hola Lisa:\n\nTom diseña naves. {} Lisa dirige una serrería.\n\nClara", "Tom paga tarde."),
    ("Olá Tom, olá Lisa,\n\nO Tom desenha. {} A Lisa dirige uma serração.\n\nClara", "O Tom não paga muito."),
    ("Hoi Tom, hoi Lisa,\n\nTom tekent hallen. {} Lisa leidt een zagerij.\n\nClara", "Hij is soms lastig."),
    (
        "Hallo Tom, hallo Lisa,\n\nTom zeichnet Hallen. {} Lisa leitet ein Sägewerk.\n\nClara",
        "Tom ist am besten vor acht zu erreichen.",
    ),
]


@pytest.mark.parametrize(("draft", "said"), REMARKS)
def test_a_remark_on_one_of_them_is_told_to_neither(draft: str, said: str) -> None:
    assert all(said not in one.text for one in asks(TO, draft.format(said)).values())


GREETINGS = [
    (
        "Estimados Tom y Lisa:\n\nTom diseña naves. Lisa dirige una serrería.\n\nClara",
        "Estimado Tom:",
        "Estimada Lisa:",
    ),
    ("Cari Tom e Lisa,\n\nTom disegna capannoni. Lisa dirige una segheria.\n\nClara", "Caro Tom,", "Cara Lisa,"),
    ("Chers Tom et Lisa,\n\nTom dessine. Lisa dirige une scierie.\n\nClara", "Cher Tom,", "Chère Lisa,"),
    ("Liebe Lisa und Tom,\n\nTom zeichnet Hallen. Lisa leitet ein Sägewerk.\n\nClara", "Lieber Tom,", "Liebe Lisa,"),
]


@pytest.mark.parametrize(("draft", "his", "hers"), GREETINGS)
def test_a_greeting_to_both_greets_each_as_one(draft: str, his: str, hers: str) -> None:
    written = asks(TO, draft)
    assert written["Tom"].text.startswith(his)
    assert written["Lisa"].text.startswith(hers)


def test_a_dutch_je_is_he_where_it_does_something() -> None:
    draft = (
        "Beste Lisa, beste Tom,\n\nTom, jij hebt me verteld dat je liever restaureert en dat je geen werkplaats hebt.\n\n"
        "Lisa leidt een zagerij.\n\nClara"
    )
    told = "Tom heeft me verteld dat hij liever restaureert en dat hij geen werkplaats heeft."
    assert told in asks(TO, draft)["Lisa"].text


def test_what_a_french_miller_cannot_do_is_no_order() -> None:
    draft = (
        "Salut Tom, salut Lisa,\n\nLisa fait du pain et n'arrive pas à trouver de farine. Tom moud du blé.\n\n"
        "N'oublie pas le mardi.\n\nClara"
    )
    text = asks(TO, draft)["Tom"].text
    assert "n'arrive pas à trouver de farine" in text
    assert "oublie" not in text


def test_words_quoted_amid_a_draft_are_told_as_theirs_and_the_draft_goes_on() -> None:
    draft = (
        "Dear Lisa,\n\nTom asked me to pass on the following:\n\n> I draw halls and have built nine.\n> I'd like to see "
        "your yard.\n\nI can vouch for him: he drew our barn.\n\nClara"
    )
    joint = read(TO, draft)
    assert joint.already_agreed == {"tom@example.com"}
    text = asks(TO, draft)["Lisa"].text
    assert "I can vouch for him: he drew our barn." in text
    assert "In Tom’s own words:\n“I draw halls and have built nine." in text


def test_blurbs_in_the_first_person_are_told_in_their_own_words() -> None:
    draft = (
        "Hi both,\n\nLisa wrote the blurb below, Tom dictated his.\n\nLisa: I make films about rivers. I'm looking for "
        "wet music.\n\nTom: I play the harp. I'm cheap and fast.\n\nClara"
    )
    written = asks(TO, draft)
    assert "“I make films about rivers. I'm looking for wet music.”" in written["Tom"].text
    assert "“I play the harp. I'm cheap and fast.”" in written["Lisa"].text


APPOSED = [
    (
        "Madame, Monsieur,\n\nMonsieur Becker, menuisier de son état, fabrique des bacs. Madame Wagner dirige une "
        "maison.\n\nClara Voss",
        "Madame Wagner", "Monsieur Becker, menuisier de son état, fabrique des bacs.",
    ),
    (
        "Sehr geehrte Frau Wagner, sehr geehrter Herr Becker,\n\nHerr Becker, Tischler in Bremen, baut Boote. Frau Wagner "
        "leitet ein Sägewerk.\n\nClara Voss",
        "Frau Wagner", "Herr Becker, Tischler in Bremen, baut Boote.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "reader", "told"), APPOSED)
def test_whoever_is_described_between_commas_is_not_the_one_who_is_spoken_to(
    draft: str, reader: str, told: str
) -> None:
    assert told in asks(TO, draft)[reader].text


def test_a_dutch_heer_is_greeted_without_his_article() -> None:
    draft = (
        "Geachte mevrouw Wagner, geachte heer Becker,\n\nDe heer Becker tekent hallen. Mevrouw Wagner leidt een zagerij."
        "\n\nHoogachtend,\nClara Voss"
    )
    first = asks(TO, draft)
    assert any(one.text.startswith("Geachte heer Becker,") for one in first.values())


def test_half_a_riddle_is_not_told_alone() -> None:
    draft = "Hi Tom,\n\nYou need somebody who saws. Lisa runs a sawmill.\n\nLisa, he's the someone.\n\nClara"
    assert "someone" not in asks(TO, draft)["Lisa"].text


def test_a_german_dir_is_him_where_somebody_else_is_the_subject() -> None:
    draft = (
        "Lieber Tom,\n\nLisa leitet ein Sägewerk. Du hast mir erzählt, dass dir dafür noch niemand eingefallen ist.\n\n"
        "Liebe Lisa,\n\nTom zeichnet Hallen.\n\nClara"
    )
    assert "Tom hat mir erzählt, dass ihm dafür noch niemand eingefallen ist." in asks(TO, draft)["Lisa"].text


LEFT = [
    "Lisa is copied.",
    "Both of you told me this on the same day, which I took as a sign.",
    "As discussed with both of you on Tuesday, here's the intro.",
]


@pytest.mark.parametrize("said", LEFT)
def test_what_makes_sense_only_in_a_mail_to_both_is_in_neither_ask(said: str) -> None:
    draft = (
        "Hi both,\n\nTom draws timber halls in Bristol and has built nine of them. Lisa runs a sawmill in Kassel and needs "
        f"somebody who knows roofs. {said}\n\nClara"
    )
    assert all(said[:12] not in one.text for one in asks(TO, draft).values())


def test_a_first_line_that_calls_both_is_no_description() -> None:
    draft = "Lisa doll, Tom my old friend,\n\nTom draws halls in Bristol. Lisa runs a sawmill.\n\nClara"
    assert all("doll" not in one.text and "old friend" not in one.text for one in asks(TO, draft).values())


def test_what_leads_on_to_the_other_in_a_letter_to_one_of_them_is_in_their_ask() -> None:
    body = (
        "Dear Ben,\n\nAt the spring fair I got talking to a woman with a cheese under her arm. Her name is Nora Finch. "
        "She makes it on the moor.\n\nDear Nora,\n\nBen owns three delis in Leeds.\n\nI shall say no more."
    )
    written = asks(PAIR, f"{body}\n\nClara")

    assert "At the spring fair I got talking to a woman with a cheese" in written["Ben"].text
    assert "spring fair" not in written["Nora"].text
    assert "say no more" not in written["Nora"].text
