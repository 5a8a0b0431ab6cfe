"""Counting the days on which somebody works, Monday to Friday unless they say otherwise, in their time zone (E14)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from introductions.model import WORKING_DAYS


def local_day(moment: datetime, time_zone: str) -> date:
    """The calendar day of an aware moment in that zone; an unknown zone counts as UTC.

    >>> from datetime import UTC
    >>> local_day(datetime(2026, 3, 1, 23, 30, tzinfo=UTC), "Europe/Berlin")
    datetime.date(2026, 3, 2)
    """
    try:
        zone = ZoneInfo(time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        zone = ZoneInfo("UTC")
    return moment.astimezone(zone).date()


def is_working_day(day: date, working_days: Sequence[int] = WORKING_DAYS) -> bool:
    """Whether it is one of ``working_days`` (0 is Monday)."""
    return day.weekday() in working_days


def working_days_between(start: date, end: date, working_days: Sequence[int] = WORKING_DAYS) -> int:
    """How many working days lie after ``start``, up to and with ``end``; 0 if ``end`` is not later.

    >>> working_days_between(date(2026, 3, 6), date(2026, 3, 9))  # Friday to Monday
    1
    """
    if end <= start:
        return 0
    weeks, rest = divmod((end - start).days, 7)
    tail = sum(is_working_day(start + timedelta(days=7 * weeks + n), working_days) for n in range(1, rest + 1))
    return len(set(working_days)) * weeks + tail
