"""The day from which coming back is right, as a deferral names it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = "|".join(_MONTHS)


@dataclass(frozen=True, slots=True)
class DayFound:
    """A day and the words that name it: ``DayFound(date(2026, 3, 16), "after the 15th")``."""

    day: date
    phrase: str


def come_back(sentence: str, received: date, language: str = "en") -> DayFound | None:
    """The first day on which coming back is right, or None if the sentence names none.

    ``come_back("Sure, after the 15th", date(2026, 3, 2))`` is ``DayFound(date(2026, 3, 16), "after the 15th")``.
    """
    low = sentence[:4000].casefold()
    if found := re.search(rf"\b({_MONTH})\b", low):
        month = _MONTHS.index(found[1]) + 1
        day = date(received.year, month, 1)
        return DayFound(day if day > received else day.replace(year=day.year + 1), found[0])
    if found := re.search(r"\bafter the (\d{1,2})(?:st|nd|rd|th)\b", low):
        number = int(found[1])
        if 1 <= number <= 28:
            day = received.replace(day=number)
            if day <= received:
                day = (day.replace(day=1) + timedelta(days=32)).replace(day=number)
            return DayFound(day + timedelta(days=1), found[0])
    if "next week" in low:
        return DayFound(received + timedelta(days=7 - received.weekday()), "next week")
    return None
