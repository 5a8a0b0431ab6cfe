"""The language of a short reply."""

from __future__ import annotations

import pytest

from introductions.reading.language import detect
from introductions.reading.sentences import split


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Yes please!", "en"),
        ("ok", "en"),
        ("", "en"),
        ("Vielen Dank, gern!", "de"),
        ("Avec plaisir, merci", "fr"),
        ("Sí, con mucho gusto", "es"),
        ("Sim, pode passar o meu contato", "pt"),
        ("Volentieri, grazie mille", "it"),
        ("Ja graag, bedankt", "nl"),
    ],
)
def test_a_reply_is_read_in_its_own_language(text: str, language: str) -> None:
    assert detect(text) == language


def test_a_yes_is_not_cut_off_as_if_it_were_a_name() -> None:
    assert [s.text for s in split("Dear Ann,\n\nYes\n\nBest,\nJo")] == ["Yes"]


def test_a_sentence_is_not_broken_at_a_title_or_the_margin() -> None:
    wrapped = "I would be very glad indeed to be introduced to your friend Dr. Stone and\nher colleagues. Thanks!"
    assert len(split(wrapped)) == 2
