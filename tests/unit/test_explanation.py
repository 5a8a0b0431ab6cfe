"""Why a reply was read as it was."""

from __future__ import annotations

from datetime import date

import pytest

from introductions.model import Label
from introductions.reading import gate
from introductions.reading.answer import read
from introductions.reading.explanation import explain

RECEIVED = date(2026, 3, 2)


@pytest.mark.parametrize("text", ["Yes, do.", "No thanks.", "Sure, after the 15th.", "", "Hmm.", "Yes, in principle."])
def test_an_explanation_explains_the_answer_that_was_given(text: str) -> None:
    explained = explain(text, RECEIVED)
    assert explained.answer == read(text, RECEIVED)
    assert bool(explained.doubt) is not explained.answer.confident


def test_the_rule_and_its_words_are_shown_where_they_stand() -> None:
    first, second = explain("Thanks for asking. Please introduce us.", RECEIVED).sentences
    assert (Label.ACCEPT, "Please introduce us") in [(spoke.label, spoke.words) for spoke in second.spoke]
    assert all(spoke.label is not Label.DECLINE for spoke in first.spoke)


def test_a_sentence_that_says_nothing_of_the_answer_is_shown_to_lie_beside_it() -> None:
    news, answer = explain("Hope the move went well. Happy to meet Lisa!", RECEIVED).sentences
    assert news.says[0] is None
    assert answer.says[0] is Label.ACCEPT
    assert 0.5 < answer.says[1] <= 1


def test_a_day_is_shown_with_the_words_that_name_it() -> None:
    (sentence,) = explain("Sure, after the 15th.", RECEIVED).sentences
    assert sentence.days == ((date(2026, 3, 16), "after the 15th"),)


def test_what_else_it_might_have_meant_is_named() -> None:
    explained = explain("Yes, I've heard him speak and he's marvellous. But no, I'm not interested.", RECEIVED)
    assert explained.answer.label is Label.DECLINE
    assert explained.likely[0][0] is Label.DECLINE
    assert Label.ACCEPT in [label for label, _ in explained.likely[1:3]]


def test_the_doubt_names_the_words_that_nothing_accounts_for() -> None:
    assert "mumbledy" in explain("Yes, mumbledy.", RECEIVED).doubt


def test_a_yes_that_is_not_acted_on_shows_by_which_signs_it_falls() -> None:
    held, falls = explain("Yes, happy to meet Lisa.", RECEIVED), explain("Yes, mumbledy.", RECEIVED)
    assert held.stands is not None
    assert falls.stands is not None
    assert held.stands >= gate.STANDS > falls.stands
    assert min(adds for _, adds in falls.signs) < 0 < max(adds for _, adds in held.signs)
    assert explain("No thanks.", RECEIVED).signs == ()
