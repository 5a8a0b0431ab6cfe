"""A call for attention before a sentence ("Stay with me: …") is no order: what it announces reaches its reader."""

from __future__ import annotations

import pytest

from tests.drafts import asks
from tests.unit.test_joint_text_leave_taking import PAIR

HERALDS = [
    ("Stay with me:", "she sold 900 cheeses last year, a chain has just ordered 3,000, and she has no cellar."),
    ("Hear me out:", "she keeps her cheeses in a chapel."),
    ("Now get this:", "she milks at four in the morning."),
    ("Look:", "she has never lost a goat."),
    ("Long story short:", "she needs a shop."),
    ("Halt dich fest:", "sie hat letztes Jahr 900 Käse verkauft."),
    ("Hör zu:", "sie sucht einen Laden."),
    ("Tiens-toi bien :", "elle a vendu 900 fromages."),
    ("Bref :", "elle cherche une boutique."),
    ("Agárrate:", "ella vendió 900 quesos."),
    ("Imagina só:", "ela vendeu 900 queijos."),
    ("Tieniti forte:", "lei ha venduto 900 forme."),
    ("Hou je vast:", "ze heeft 900 kazen verkocht."),
]
FIRST = {
    "she": "Nora keeps goats and makes cheese on the moor.", "sie": "Nora hält Ziegen und macht Käse auf der Alm.",
    "elle": "Nora élève des chèvres et fait du fromage sur le plateau.", "ella": "Nora cría cabras y hace queso en la sierra.",
    "ela": "A Nora cria cabras e faz queijo na serra.", "lei": "Nora alleva capre e fa il formaggio in montagna.",
    "ze": "Nora houdt geiten en maakt kaas op de hei.",
}  # fmt: skip


@pytest.mark.parametrize(("herald", "told"), HERALDS)
def test_what_a_call_for_attention_announces_is_told_and_the_call_is_not(herald: str, told: str) -> None:
    written = asks(PAIR, f"Ben,\n\n{FIRST[told.split(' ')[0]]} {herald} {told}\n\nClara")["Ben"].text

    assert told[1:] in written
    assert herald.rstrip(" :") not in written


def test_what_is_announced_with_a_next_step_still_waits_for_a_yes() -> None:
    body = "Ben,\n\nNora keeps goats on the moor. Ring her first: she is out by seven."

    assert "Ring" not in asks(PAIR, f"{body}\n\nClara")["Ben"].text


def test_a_confidence_that_is_announced_stays_one() -> None:
    body = "Ben,\n\nNora keeps goats on the moor. Listen: between us, she is about to lose the lease."

    assert "lease" not in asks(PAIR, f"{body}\n\nClara")["Ben"].text
