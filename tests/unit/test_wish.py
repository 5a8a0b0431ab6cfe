"""Whoever asks to be introduced is offered that; whoever speaks of something else is not taken for it."""

from __future__ import annotations

import pytest

from introductions.reading.message import parse
from introductions.reading.wish import wish

ASKED = [
    "Could you introduce me to somebody who knows leases?",
    "Would you put us in touch with Lisa?",
    "I'd love an introduction to her.",
    "Any chance of a coffee? And could you make a warm intro to Lisa?",
    "Kannst du mich mit Lisa bekannt machen?",
    "Könnten Sie uns den Kontakt zu Frau Novak vermitteln?",
    "Würdest du einen Kontakt zu Lisa herstellen?",
    "Pourrais-tu me présenter à Lisa ?",
    "Peux-tu nous mettre en relation avec elle ?",
    "¿Podrías presentarme a Lisa?",
    "Podes apresentar-me à Lisa?",
    "Potresti presentarmi Lisa?",
    "Kun je mij aan Lisa voorstellen aan het einde van de week?",
]
NOT = [
    "Thanks for the introduction to Lisa, we met yesterday.",
    "Let me introduce myself: I am Tom.",
    "I can introduce you to Lisa if you like.",
    "The introduction of the new lease takes effect in May.",
    "Can you connect the printer?",
    "Happy to make an introduction whenever it suits.",
    "Shall we meet on Tuesday?",
    "",
]


def said(text: str) -> str | None:
    return wish(parse(f"From: Tom <tom@example.org>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}".encode()))


@pytest.mark.parametrize("text", ASKED)
def test_who_asks_is_understood_in_their_own_words(text: str) -> None:
    found = said(f"Hi Robin,\n\nhope you are well. {text} We are stuck.\n\nTom")

    assert found is not None
    assert found in text


@pytest.mark.parametrize("text", NOT)
def test_who_does_not_ask_is_not_taken_for_asking(text: str) -> None:
    assert said(f"Hi Robin,\n\n{text}\n\nTom") is None


def test_what_somebody_else_asked_below_is_not_theirs() -> None:
    quoted = "Sounds good!\n\nOn Mon, 2 Mar 2026, Robin wrote:\n> Could you introduce me to Lisa?\n"
    assert said(quoted) is None
