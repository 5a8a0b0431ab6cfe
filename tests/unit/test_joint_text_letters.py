"""Turns of phrase out of whole letters: what a careful person would not send is not in the ask."""

from __future__ import annotations

import pytest

from tests.drafts import asks

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
