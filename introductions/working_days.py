"""When people work: the days of their week and the hours of their day, in the introducer's time zone (E14)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from introductions.model import WORKING_DAYS

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """``WorkingHours((0, 1, 2, 3, 4), 9, 18, "Europe/Lisbon")``: Monday to Friday, from 9:00 up to 18:00 there."""

    days: tuple[int, ...] = EVERY_DAY
    start: int = 0
    end: int = 24
    time_zone: str = "UTC"

    def next(self, moment: datetime) -> datetime:
        """That moment if it lies in the working hours, else when they next begin; in UTC.

        >>> WorkingHours((0, 1, 2, 3, 4), 9, 18).next(datetime(2026, 3, 6, 18, 30, tzinfo=UTC))  # a Friday evening
        datetime.datetime(2026, 3, 9, 9, 0, tzinfo=datetime.timezone.utc)
        """
        there = moment.astimezone(_zone(self.time_zone))
        if is_working_day(there.date(), self.days) and self.start <= there.hour < self.end:
            return moment.astimezone(UTC)
        today = there.date() if there.hour < self.start else there.date() + timedelta(days=1)
        return self._opening(today)

    def next_day(self, moment: datetime) -> datetime:
        """When the working hours begin on a later day than that of ``moment``; in UTC."""
        return self._opening(local_day(moment, self.time_zone) + timedelta(days=1))

    def _opening(self, day: date) -> datetime:
        while not is_working_day(day, self.days):
            day += timedelta(days=1)
        return datetime.combine(day, time(self.start), _zone(self.time_zone)).astimezone(UTC)


ALWAYS = WorkingHours()


def local_day(moment: datetime, time_zone: str) -> date:
    """The calendar day of an aware moment in that zone; an unknown zone counts as UTC.

    >>> local_day(datetime(2026, 3, 1, 23, 30, tzinfo=UTC), "Europe/Berlin")
    datetime.date(2026, 3, 2)
    """
    return moment.astimezone(_zone(time_zone)).date()


def is_working_day(day: date, days: Collection[int] = WORKING_DAYS) -> bool:
    """Whether people work on that day of the week."""
    return day.weekday() in days


def working_days_between(start: date, end: date, days: Collection[int] = WORKING_DAYS) -> int:
    """How many working days lie after ``start``, up to and with ``end``; 0 if ``end`` is not later.

    >>> working_days_between(date(2026, 3, 6), date(2026, 3, 9))  # Friday to Monday
    1
    """
    if end <= start:
        return 0
    weeks, rest = divmod((end - start).days, 7)
    tail = sum(is_working_day(start + timedelta(days=7 * weeks + n), days) for n in range(1, rest + 1))
    return len(set(days)) * weeks + tail


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC
