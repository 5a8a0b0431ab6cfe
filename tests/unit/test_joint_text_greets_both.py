"""A greeting to both tells one of them that there are two; it stays out, and who is spoken of is not mistaken for it."""

from __future__ import annotations

import pytest

from introductions.reading.joint.greeting_words import greets
from tests.drafts import asks

TO = "Tom Becker <tom@example.com>, Lisa Wagner <lisa@example.net>"
TOLD = {
    "de": "Lisa ist Kinderärztin in Bamberg. Tom baut Kugelbahnen, die ganze Wände füllen.\n\nTom, Lisa hat eine Wand von sechs Metern.",
    "fr": "Lisa est dentiste à Lille. Tom construit des circuits de billes qui remplissent des murs entiers.\n\nTom, Lisa a un mur de six mètres.",
    "es": "Lisa es dentista en Vigo. Tom construye circuitos de canicas que llenan paredes enteras.\n\nTom, Lisa tiene una pared de seis metros.",
    "pt": "A Lisa é dentista em Braga. O Tom constrói pistas de berlindes que enchem paredes inteiras.\n\nTom, a Lisa tem uma parede de seis metros.",
    "it": "Lisa è dentista a Pavia. Tom costruisce piste per biglie che riempiono pareti intere.\n\nTom, Lisa ha una parete di sei metri.",
    "nl": "Lisa is tandarts in Gent. Tom bouwt knikkerbanen die hele muren vullen.\n\nTom, Lisa heeft een muur van zes meter.",
    "en": "Lisa is a dentist in Stoke. Tom builds marble runs that fill whole walls.\n\nTom, Lisa has a wall of six metres.",
}  # fmt: skip
GREETINGS = [
    *[("de", g) for g in ("Ihr Lieben", "Ihr Guten", "Ihr Helden", "Ihr lieben Leute", "Hallo ihr Lieben", "Ihr beiden")],
    *[("de", g) for g in ("Ihr zwei Hübschen", "Meine Lieben", "Na, ihr zwei", "Ach ihr Lieben")],
    *[("fr", g) for g in ("Mes chers", "Vous deux", "Chers vous deux")],
    *[("es", g) for g in ("Queridos míos", "Vosotros dos")],
    *[("pt", g) for g in ("Meus caros", "Vocês dois")],
    *[("it", g) for g in ("Cari miei", "Voi due")],
    *[("nl", g) for g in ("Lieverds", "Jullie twee")],
    *[("en", g) for g in ("My dears", "Lovely people", "You two")],
]  # fmt: skip
WALL = {"de": "Wand", "fr": "mur", "es": "pared", "pt": "parede", "it": "parete", "nl": "muur", "en": "wall"}


@pytest.mark.parametrize("mark", [",", "!", ""])
@pytest.mark.parametrize(("language", "greeting"), GREETINGS)
def test_nobody_is_greeted_as_two(language: str, greeting: str, mark: str) -> None:
    written = asks(TO, f"{greeting}{mark}\n\n{TOLD[language]}\n\nClara")
    word = max(greeting.split(), key=len)
    assert all(f"{word}." not in a.text and f"{word}!" not in a.text for a in written.values())
    assert "Du und" not in written["Tom"].text + written["Lisa"].text
    assert WALL[language] in written["Tom"].text


@pytest.mark.parametrize(
    "said", ["Ihr Wartezimmer ist voll.", "Ihr Mann heißt Jo und malt.", "Ihr Haus steht am Markt."]
)
def test_what_is_hers_is_told_and_no_greeting(said: str) -> None:
    written = asks(TO, f"Hallo zusammen,\n\nLisa ist Kinderärztin in Bamberg. {said} Tom baut Kugelbahnen.\n\nClara")
    assert said in written["Tom"].text
    assert said not in written["Lisa"].text


@pytest.mark.parametrize(
    ("rest", "greeted"),
    [
        ("Good afternoon to you too,  .", True),
        ("hope you are both well,  ", False),
        ("g'day  , y'all", True),
        ("Sehr geehrter Herr Dipl.-Ing.  ,", True),
        (" and  ", False),
        ("Hi  , the mill is for sale", None),
        ("  12 ", None),
    ],
)
def test_a_greeting_is_told_from_a_sentence_by_its_words(rest: str, greeted: bool | None) -> None:
    assert greets(rest) is greeted
