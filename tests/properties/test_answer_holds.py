"""What must hold of every reply, whatever is in it."""

from __future__ import annotations

import time
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from introductions.model import Label
from introductions.reading.answer import read
from introductions.reading.dates import come_back

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
WORDS = st.sampled_from(
    (
        *("yes", "no", "please", "introduce", "us", "not", "after", "the", "15th", "May", "until", "2-3", "weeks"),
        *("?", ".", ",", "if", "next", "week", "Monday", "Lisa", "but", "she", "I'll", "write", "email", "31/2"),
        *("KW", "53", "am", "30.", "Februar", "–", "👍", "ok"),
    )
)
REPLIES = st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=30).map(" ".join))


@settings(max_examples=120, deadline=None)
@given(REPLIES, DAYS)
def test_no_reply_stops_the_reading_and_what_is_shown_was_written(text: str, received: date) -> None:
    answer = read(text, received)
    assert answer.evidence in text
    assert (answer.until is None) or (answer.label is Label.DEFER and answer.until > received)
    assert (answer.condition is None) or answer.label is Label.CONDITIONAL


@settings(max_examples=120, deadline=None)
@given(st.lists(WORDS, max_size=20).map(" ".join), DAYS, st.sampled_from(["en", "de", "fr", "es", "pt", "it", "nl"]))
def test_every_day_found_lies_ahead_and_its_words_stand_in_the_text(text: str, received: date, tongue: str) -> None:
    found = come_back(text, received, tongue)
    assert found is None or (found.day > received and found.phrase in text)


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet=st.characters(codec="ascii", categories=["Ll"]), min_size=4, max_size=12), DAYS)
def test_a_yes_with_an_unknown_word_on_it_is_never_acted_on(word: str, received: date) -> None:
    answer = read(f"Yes, {word}q", received)
    assert not (answer.label is Label.ACCEPT and answer.confident)


def test_a_long_hostile_reply_does_not_hang_the_reading() -> None:
    for text in ("On " * 30000, "a" * 200_000, "no, " * 40_000, "((((" * 20_000, "if he " * 20_000, "\n" * 100_000):
        assert read(text, date(2026, 3, 11)).label is not Label.ACCEPT
    read("i " * 8_000, date(2026, 3, 11))


def test_a_yes_above_very_many_figures_is_still_read() -> None:
    assert read("Yes, gladly.\n\n" + "1" * 5_000, date(2026, 3, 11)).label is Label.ACCEPT  # more than int() takes
    started = time.process_time()
    read("Yes.\n\n" + "1 (" * 200_000, date(2026, 3, 11))
    assert time.process_time() - started < 6  # one second on a quiet machine; a quarter of a minute, were it square
