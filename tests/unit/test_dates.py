"""The day a deferral names. Received on Wednesday 11 March 2026 unless a test says otherwise."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from introductions.reading.dates import come_back

RECEIVED = date(2026, 3, 11)

NAMED = [
    ("en", "can we pick this up in a fortnight", "2026-03-25"),
    ("en", "ping me in 10 days", "2026-03-21"),
    ("en", "not before Easter", "2026-04-03"),
    ("en", "after Easter please", "2026-04-07"),
    ("en", "Sure, after the 15th", "2026-03-16"),
    ("en", "back on the 20th", "2026-03-20"),
    ("en", "some time in late April", "2026-04-30"),
    ("en", "end of next month", "2026-04-30"),
    ("en", "May works better", "2026-05-01"),
    ("en", "the week of March 23", "2026-03-23"),
    ("en", "week commencing 30 March", "2026-03-30"),
    ("en", "in the second half of the year", "2026-07-01"),
    ("en", "early next year", "2027-01-01"),
    ("en", "I'm on leave from 16 March to 3 April", "2026-04-04"),
    ("en", "on holiday 16-27 March", "2026-03-28"),
    ("en", "Q2 is better", "2026-04-01"),
    ("en", "the first week of May", "2026-05-04"),
    ("en", "a couple of months", "2026-05-11"),
    ("en", "next Tuesday", "2026-03-17"),
    ("en", "in 2-3 weeks", "2026-03-25"),
    ("en", "after my holiday, 4/20", "2026-04-20"),
    ("en", "Let's circle back in the fall", "2026-09-01"),
    ("en", "after the holidays", "2027-01-02"),
    ("en", "The 9th of April or later", "2026-04-09"),
    ("en", "Any time after mid-May", "2026-05-16"),
    ("en", "free again Thursday week", "2026-03-19"),
    ("en", "I can't do it until 20 April", "2026-04-20"),
    ("en", "say, two months' time", "2026-05-11"),
    ("en", "I'm drowning this month", "2026-04-01"),
    ("en", "end of the week", "2026-03-13"),
    ("en", "Monday week", "2026-03-23"),
    ("en", "not until after Thanksgiving", "2026-11-30"),
    ("en", "I'm out of office till the end of April", "2026-05-01"),
    ("en", "Could we push this to mid-April?", "2026-04-15"),
    ("en", "on 2026-05-02", "2026-05-02"),
    ("en", "in half a year", "2026-09-11"),
    ("en", "agle hafte", "2026-03-16"),
    ("de", "Nicht vor Mai", "2026-05-01"),
    ("de", "ab KW 20", "2026-05-11"),
    ("de", "nach Ostern", "2026-04-07"),
    ("de", "erst im Juni wieder", "2026-06-01"),
    ("de", "ab dem 15.", "2026-03-15"),
    ("de", "Ich bin bis 20. März im Urlaub", "2026-03-21"),
    ("de", "am 3.4.", "2026-04-03"),
    ("fr", "à partir du 15 avril", "2026-04-15"),
    ("fr", "la semaine prochaine", "2026-03-16"),
    ("fr", "après les vacances de Pâques", "2026-04-07"),
    ("fr", "mi-mai", "2026-05-15"),
    ("fr", "après le 15", "2026-03-16"),
    ("es", "la semana que viene", "2026-03-16"),
    ("es", "después del verano", "2026-09-01"),
    ("es", "a finales de mayo", "2026-05-31"),
    ("es", "después del 15", "2026-03-16"),
    ("pt", "semana que vem", "2026-03-16"),
    ("pt", "depois do dia 15", "2026-03-16"),
    ("pt", "só em setembro", "2026-09-01"),
    ("it", "tra due settimane", "2026-03-25"),
    ("it", "dal 15 aprile", "2026-04-15"),
    ("it", "non prima di maggio", "2026-05-01"),
    ("nl", "over drie weken", "2026-04-01"),
    ("nl", "na de zomer", "2026-09-01"),
    ("nl", "half mei", "2026-05-15"),
    ("en", "来週", "2026-03-16"),
]


@pytest.mark.parametrize(("language", "words", "day"), NAMED, ids=[words for _, words, _ in NAMED])
def test_nobody_is_asked_again_too_early_or_too_late_when_they_name_a_day(language: str, words: str, day: str) -> None:
    found = come_back(words, RECEIVED, language)
    assert found is not None
    assert found.day.isoformat() == day


NONE_NAMED = [
    "I may be able to",
    "march on",
    "call me on 555-0123",
    "I retired in 2019",
    "two years ago",
    "since January",
    "after the 3rd floor is done",
    "when the dust settles",
    "a Friday sort of person",
    "chapter 4 needs work",
    "£400 and a jar of coins",
    "Jan deals with these things",
    "we signed on Tuesday",
]


@pytest.mark.parametrize("words", NONE_NAMED)
def test_no_day_is_invented_where_none_is_named(words: str) -> None:
    assert come_back(words, RECEIVED) is None


def test_the_order_of_day_and_month_is_that_of_the_language() -> None:
    english, french = come_back("from 5/6", RECEIVED, "en"), come_back("dès le 5/6", RECEIVED, "fr")
    assert english is not None
    assert french is not None
    assert (english.day, french.day) == (date(2026, 5, 6), date(2026, 6, 5))


def test_a_day_already_past_is_not_taken_for_this_year() -> None:
    found = come_back("from 1 February", RECEIVED)
    assert found is not None
    assert found.day == date(2027, 2, 1)


def test_the_words_that_name_the_day_can_be_shown() -> None:
    found = come_back("Sounds good, but please not before the 20th of April.", RECEIVED)
    assert found is not None
    assert found.phrase == "not before the 20th of April"


def test_the_day_on_which_they_are_free_wins_over_the_days_they_are_away() -> None:
    found = come_back("Out till 7 Aug, so from Monday 10 Aug please", date(2026, 7, 21))
    assert found is not None
    assert found.day == date(2026, 8, 10)


def test_the_monday_after_is_counted_from_what_was_named_before_it() -> None:
    found = come_back("Thanksgiving is next week, could we say the Monday after?", date(2026, 11, 16))
    assert found is not None
    assert found.day == date(2026, 11, 30)


def test_a_number_of_any_length_is_no_day_and_hinders_no_answer() -> None:
    assert come_back("1" * 5000, RECEIVED) is None


WORDINGS = Path(__file__).parent / "wordings" / "days.txt"


def test_the_day_to_come_back_is_read_in_seven_languages_and_none_is_invented() -> None:
    lines = [line for line in WORDINGS.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    assert len(lines) > 150
    wrong = []
    for tongue, day, text in (line.split(" | ", 2) for line in lines):
        found = come_back(text, RECEIVED, tongue)
        if (str(found.day) if found else "-") != day:
            wrong.append((tongue, day, text, found))
    assert wrong == []
