"""A text is looked at closely wherever it may name a day: what is skipped to save time would have named none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introductions.reading.dates.grammar import points
from introductions.reading.dates.tokens import _MODULES, Token, may_name_a_day, tokens

_RECEIVED = date(2026, 3, 11)
_BESIDE = ["yes", "l'", "d'", "the", "-", ",", ".", "15th", "4/20", "q3", "5", "来週", "'s", "until"]
_SAID = {
    language: [phrase.strip() for phrases in module.DAYS.values() for phrase in phrases.split(",")]
    for language, module in _MODULES.items()
}


@pytest.mark.parametrize("language", _MODULES)
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_no_day_is_missed_by_the_quick_look(language: str, data: st.DataObject) -> None:
    word = st.sampled_from(_SAID[language]) | st.sampled_from(_BESIDE)
    text = data.draw(st.sampled_from(["", " "])).join(data.draw(st.lists(word, max_size=6)))
    if points(tokens(text, language), _RECEIVED):
        assert may_name_a_day(text, language)


@given(codes=st.text("NavELAIFBpntceml irgzubsPJR-,x".replace(" ", ""), max_size=12))
def test_without_a_time_no_words_make_a_day(codes: str) -> None:
    assert not points([Token(code, 1, at, at + 1) for at, code in enumerate(codes)], _RECEIVED)


@pytest.mark.parametrize("language", _MODULES)
def test_a_plain_yes_needs_no_closer_look(language: str) -> None:
    assert not may_name_a_day("Yes, gladly, share my details.", language)
