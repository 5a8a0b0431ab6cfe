"""Drafts in many voices, read aloud: what a careful person would not have sent stays mended."""

from __future__ import annotations

import pytest

from tests.drafts import asks, read

TO = "Amy Park <amy@example.com>, Tom Reed <tom@example.net>"
OF_THE_OTHER = [  # (draft, who is asked, what they must read)
    (
        "Hallo Tom,\n\ndu hast mir im Sommer erzählt, dass eure Werft einen Raum leer stehen hat und dass du dort kein Büro "
        "willst.\n\nAmy Park baut Geigen.\n\nAmy, Tom ist Bootsbauer.",
        "Amy",
        "Tom hat mir im Sommer erzählt, dass ihre Werft einen Raum leer stehen hat.",
    ),
    (
        "Moin Tom,\n\ndu hast auf der Versammlung gesagt, dass ihr letztes Jahr vier Kitze verloren habt.\n\nAmy Park fliegt mit "
        "der Kamera.\n\nAmy, Tom mäht an der Treene.",
        "Amy",
        "Tom hat auf der Versammlung gesagt, dass sie letztes Jahr vier Kitze verloren haben.",
    ),
    (
        "Querido Tom:\n\n¿Te acuerdas de que buscabas a alguien que supiera de relojes? Pues lo tengo. Amy Park ha arreglado el "
        "de Noia.\n\nAmy, Tom es concejal en Lugo.",
        "Amy",
        "Tom buscaba a alguien que supiera de relojes.",
    ),
    (
        "Tom, Amy,\n\nTOM REED\nBuys for 212 shops. Is looking for a grower.\n\nAMY PARK\nRuns a farm with two sisters. Would like a "
        "second market.\n\nWhat I like about this: Tom wants small and reliable.",
        "Tom",
        "Amy: Runs a farm with two sisters.",
    ),
    (
        "Dear Tom,\n\nMy goddaughter Amy Park has copied tide tables for four years.\n\nAmy, my dear, Tom Reed reckons sea levels.",
        "Amy",
        "Tom Reed reckons sea levels.",
    ),
    ("Hi Tom, hi Amy,\n\nAmy makes bread.\n\nTom, you have that unit behind the station.", "Amy", "Tom has a unit behind"),
    (
        "Dear Tom,\n\nYou wrote to me in March that you needed a narrator who is not an actor.\n\nAmy Park is a midwife.\n\nAmy, Tom "
        "makes films.",
        "Amy",
        "Tom needed a narrator who is not an actor.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "asked", "told"), OF_THE_OTHER)
def test_nobody_misses_what_the_other_looks_for_or_has(body: str, asked: str, told: str) -> None:
    assert told in asks(TO, f"{body}\n\nClara")[asked].text


SAID_TO_NOBODY = [
    ("Hi Tom, hi Amy,\n\nSo happy to finally do this. Tom bakes. Amy farms.", "finally do this"),
    ("Hi Tom, hi Amy,\n\nTom bakes. Amy farms.\n\nAmy, Tom will ask you about margins. It's how he shows love.", "shows love"),
    ("Hi Tom, hi Amy,\n\nTom bakes. Amy farms.\n\nTom, she'll need a bathroom.", "bathroom"),
    ("Hoi Tom, hoi Amy,\n\nTom bakt. Amy boert.\n\nDit had ik een jaar geleden al moeten doen.", "moeten doen"),
    ("Bonjour Tom, bonjour Amy,\n\nTom cuit du pain. Amy cultive.\n\nTom, il faut venir avant la moisson.", "avant la moisson"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "gone"), SAID_TO_NOBODY)
def test_neither_reads_what_only_dresses_the_joint_mail(body: str, gone: str) -> None:
    for ask in asks(TO, f"{body}\n\nClara").values():
        assert gone not in ask.text


def test_a_german_she_who_lacks_something_is_not_two_who_are_spoken_to() -> None:
    to = "Amy Park <amy@example.com>, Tom Reed <tom@example.net>"
    body = "Sehr geehrte Frau Park, sehr geehrter Herr Reed,\n\nFrau Park leitet das Museum. Ihr fehlt ein Fachmann für alte Karten.\n\nHerr Reed war Geograph."
    found = asks(to, f"{body}\n\nClara")

    assert "Ihr fehlt ein Fachmann" in found["Herr Reed"].text
    assert "Ihnen fehlt ein Fachmann" in found["Frau Park"].text


def test_a_dutch_heer_keeps_his_article_and_his_name_once() -> None:
    body = "Geachte mevrouw Park, geachte heer Reed,\n\nMevrouw Park leidt een school. De heer Reed was monteur."

    assert "voorstellen aan de heer Reed, maar" in asks(TO, f"{body}\n\nClara")["mevrouw Park"].text


def test_a_name_that_begins_like_a_grandmother_is_a_name() -> None:
    body = "Dear Tom,\n\nNana Ama Park is a midwife.\n\nNana Ama, Tom makes films."
    found = asks("Nana Ama Park <amy@example.com>, Tom Reed <tom@example.net>", f"{body}\n\nClara")

    assert "Tom makes films." in found["Nana Ama"].text


def test_whoever_lets_her_address_be_passed_on_is_not_asked_again() -> None:
    body = (
        "Tom,\n\nhere is Amy. She delivers flowers by bike.\n\nClara\n\nOn Mon, Oct 5, 2026 at 8:15 AM Amy Park <amy@example.com> "
        "wrote:\n> Who makes a bike that cannot be stolen? I need 120 kg on the front. You can give them my mail."
    )

    assert read(TO, body).already_agreed == {"amy@example.com"}


def test_weekdays_people_and_things_are_not_the_second_person_of_a_spanish_verb() -> None:
    body = "Hola Tom:\n\nLos martes Amy Park abre su taller. Gracias a ella tenemos reloj.\n\nAmy, Tom es concejal."

    assert "Tom abre" not in asks(TO, f"{body}\n\nClara")["Amy"].text


KEPT_BETWEEN_TWO = [  # (draft, what neither may read)
    ("Hallo Amy, hallo Tom,\n\nTom leitet einen Dienst. Amy berät Dienste.\n\nAmy, dass ihm die Disponentin gekündigt hat, weißt du nicht von mir.", "Disponentin"),
    ("Hi Amy, hi Tom,\n\nTom bakes. Amy is self-employed, and between contracts at the moment (she'd rather that didn't get around).", "between contracts"),
    ("Hi Amy, hi Tom,\n\nTom bakes and used to be a monk, but he doesn't like it known. Amy farms.", "monk"),
    ("Olá Amy, olá Tom,\n\nO Tom gere um armazém. Já foi ceramista, mas não gosta que se saiba. A Amy faz loiça.", "ceramista"),
    ("Hola Amy, hola Tom:\n\nTom lleva un vivero. Fue torero, pero no le gusta que se sepa. Amy pinta.", "torero"),
    ("Hi Amy, hi Tom,\n\nTom bakes. Amy farms. She has had a difficult year at home, so do be kind.", "difficult year"),
    ("Hi Amy, hi Tom,\n\nTom bakes on a boat and has no signal, he says to leave a note at the gate. Amy farms.", "note at the gate"),
    ("Hi Amy, hi Tom,\n\nTom bakes. Amy farms.\n\nTom, Amy said weekday afternoons.", "weekday"),
    ("Hi Amy, hi Tom,\n\nTom bakes. Amy farms. Seemed obvious.", "Seemed obvious"),
    ("Hi Amy, hi Tom,\n\nTom bakes. Amy farms. Her brochure is here.", "brochure"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "gone"), KEPT_BETWEEN_TWO)
def test_nobody_reads_what_was_not_to_get_around(body: str, gone: str) -> None:
    for ask in asks(TO, f"{body}\n\nClara").values():
        assert gone not in ask.text


def test_a_journey_on_which_a_wish_may_come_true_is_no_address() -> None:
    body = "Dear Tom,\n\nAmy Park studies plants. She would like to see the labels while she is in England in October, and I told her that it was your decision.\n\nAmy, Tom keeps the herbarium."
    found = asks(TO, f"{body}\n\nClara")

    assert "while she is in England in October" in found["Tom"].text
    assert "You would like to see the labels while you are in England" in found["Amy"].text


def test_two_who_said_yes_are_not_asked_again_whatever_the_introducer_will_not_do() -> None:
    body = "Hello Amy, hello Tom. I've asked you each on your own and you both told me yes, so I won't keep you.\n\nTom drove the library van for years. Amy makes a radio programme about it for the spring."

    assert len(read(TO, body).already_agreed) == 2


def test_a_shop_whose_domain_joins_its_words_is_called_by_the_name_in_the_text() -> None:
    body = "Tom this is Willa, Willa this is Tom.\n\nShe grows flowers on an acre. He manages a hotel and is sick of roses."
    found = asks("tom.reed@example.net, Tiny Acre Flowers <hello@tinyacre.example.com>", f"{body}\n\nClara")

    assert set(found) == {"Tom", "Willa"}
    assert "She grows flowers" in found["Tom"].text


WRONG_WORDS = [  # (draft, who is asked, what would be a wrong word to them)
    ("Amy - this is Tom.\n\nTom - Amy ran quality at Park for nine years. You know Park.\n\nAmy, Tom makes tins.", "Amy", "at you"),
    ("Hi Amy, hi Tom,\n\nTom prints. Amy draws maps and every printer wants her to change the blue, which makes her cry.", "Amy", "makes your cry"),
    ("Amy,\n\nTom Reed thatches.\n\nYou have eleven lads who signed up for the course and are being taught it from slides.\n\nTom, Amy runs it.", "Tom", "is being taught"),
    ("Hi Amy, hi Tom,\n\nTom caulks boats. Amy has a boat.\n\nAmy, he is vegetarian. Tom, the boat smells.", "Amy", "smells"),
    ("Hi Amy, hi Tom,\n\nTom rigs ropes. Amy ties knots.\n\nAmy, he's scared of dogs so leave Bosun at home.", "Amy", "Bosun"),
    ("Hi Amy, hi Tom,\n\nTom sells saffron. Amy makes boxes.\n\nTom, Amy's mother isn't well so she may be slow.", "Tom", "mother"),
    ("Hallo Amy, hallo Tom,\n\nTom bläst Glas. Amy erforscht Glas.\n\nTom, Amy spricht gern lange.", "Tom", "lange"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "asked", "wrong"), WRONG_WORDS)
def test_rather_nothing_than_a_wrong_word_is_said(body: str, asked: str, wrong: str) -> None:
    assert wrong not in asks(TO, f"{body}\n\nClara")[asked].text


def test_a_french_you_yourself_is_told_of_the_other() -> None:
    body = "Cher Tom,\n\nAmy Park répare des pianos.\n\nToi, tu as la grange et le poêle.\n\nAmy, Tom est menuisier."

    assert "Tom a la grange et le poêle." in asks(TO, f"{body}\n\nClara")["Amy"].text


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("You know every empty mill between here and Leeds.", "Tom knows every empty mill between here and Leeds."),
        ("You said you had forty chairs to get rid of.", "Tom had forty chairs to get rid of."),
        ("You buy more honey than anybody I know.", "Tom buys more honey than anybody I know."),
    ],
)
def test_a_fact_that_sounds_like_a_compliment_is_a_fact(said: str, told: str) -> None:
    body = f"Dear Tom,\n\nAmy Park draws roofs for the county.\n\n{said}\n\nAmy, Tom lives in Kent."

    assert told in asks(TO, f"{body}\n\nClara")["Amy"].text
