"""The calendar a deferral speaks of: months, weeks, seasons and holidays as spans of days."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import FR, MO, TH, relativedelta


@dataclass(frozen=True, slots=True)
class Span:
    """From the first day to the last one; ``resume`` is the day on which things go on after it."""

    first: date
    last: date
    resume: date
    single: bool = True  # one day, rather than a month or a week


def day(value: date) -> Span:
    """A single day; life goes on the day after."""
    return Span(value, value, value + timedelta(days=1))


def stretch(first: date, last: date) -> Span:
    """A longer time; life goes on the day after its last."""
    return Span(first, last, last + timedelta(days=1), False)


def month(year: int, number: int) -> Span:
    """The whole month."""
    return stretch(date(year, number, 1), date(year, number, monthrange(year, number)[1]))


def months(year: int, number: int, count: int) -> Span:
    """A quarter (3), a half (6) or a year (12) from the month ``number`` on."""
    first = date(year, number, 1)
    return stretch(first, first + relativedelta(months=count) - timedelta(days=1))


def week_of(value: date, weeks: int = 0) -> Span:
    """The week (Monday to Sunday) ``weeks`` after the one that holds ``value``."""
    monday = value - timedelta(days=value.weekday()) + timedelta(weeks=weeks)
    return stretch(monday, monday + timedelta(days=6))


def iso_week(received: date, number: int) -> Span | None:
    """The Monday to Sunday of that ISO 8601 week, this year's or, if it is over, next year's."""
    year = received.isocalendar()[0]
    for candidate in (year, year + 1):
        try:
            monday = date.fromisocalendar(candidate, number, 1)
        except ValueError:
            continue
        if monday + timedelta(days=6) >= received:
            return stretch(monday, monday + timedelta(days=6))
    return None


def next_weekday(received: date, weekday: int) -> date:
    """The next such day, never ``received`` itself."""
    return received + timedelta(days=(weekday - received.weekday() - 1) % 7 + 1)


def ahead(received: date, number: int, of_month: int, *, same_day: bool = False) -> date | None:
    """The next time that day and month come: a day already past rolls on to the next year."""
    for year in range(received.year, received.year + 9):
        try:
            value = date(year, of_month, number)
        except ValueError:
            continue
        if value > received or (same_day and value == received):
            return value
    return None


def next_day_of_month(base: date, number: int) -> date | None:
    """The next day with that number after ``base``: the 31st skips the short months."""
    for step in range(14):
        first = date(base.year, base.month, 1) + relativedelta(months=step)
        try:
            value = first.replace(day=number)
        except ValueError:
            continue
        if value > base:
            return value
    return None


SPRING, SUMMER, AUTUMN, WINTER = 1, 2, 3, 4
_SEASON = {SPRING: (3, 5), SUMMER: (6, 8), AUTUMN: (9, 11), WINTER: (12, 2)}


def season(received: date, number: int, years: int = 0) -> Span | None:
    """The season that is on or comes next. After the summer means 1 September."""
    opens, closes = _SEASON[number]
    for year in range(received.year - 1 + years, received.year + 3 + years):
        last = month(year + (opens > closes), closes).last
        if last > received:
            return stretch(date(year, opens, 1), last)
    return None


# Feasts that follow the moon: their first day, by year.
_MOVED = {
    "diwali": {2025: (10, 20), 2026: (11, 8), 2027: (10, 29), 2028: (10, 17), 2029: (11, 5), 2030: (10, 26)},
    "eid": {2025: (3, 30), 2026: (3, 20), 2027: (3, 9), 2028: (2, 26), 2029: (2, 14), 2030: (2, 4)},
    "lunar new year": {2025: (1, 29), 2026: (2, 17), 2027: (2, 6), 2028: (1, 26), 2029: (2, 13), 2030: (2, 3)},
    "passover": {2025: (4, 12), 2026: (4, 1), 2027: (4, 21), 2028: (4, 10), 2029: (3, 30), 2030: (4, 17)},
    "hanukkah": {2025: (12, 14), 2026: (12, 4), 2027: (12, 24), 2028: (12, 12), 2029: (12, 1), 2030: (12, 20)},
    "rosh hashanah": {2025: (9, 22), 2026: (9, 11), 2027: (10, 1), 2028: (9, 20), 2029: (9, 9), 2030: (9, 27)},
}
_LASTS = {"diwali": 1, "eid": 2, "lunar new year": 7, "passover": 8, "hanukkah": 8, "rosh hashanah": 2}
_FIXED = {
    "christmas": ((12, 24), (12, 26)),
    "year's end": ((12, 24), (1, 1)),
    "new year": ((1, 1), (1, 1)),
    "epiphany": ((1, 6), (1, 6)),
    "valentine": ((2, 14), (2, 14)),
    "st patrick": ((3, 17), (3, 17)),
    "king's day": ((4, 27), (4, 27)),
    "golden week": ((4, 29), (5, 5)),
    "may day": ((5, 1), (5, 1)),
    "independence": ((7, 4), (7, 4)),
    "bastille": ((7, 14), (7, 14)),
    "ferragosto": ((8, 15), (8, 15)),
    "summer holidays": ((7, 1), (8, 31)),
    "back to school": ((9, 1), (9, 7)),
    "halloween": ((10, 31), (10, 31)),
    "all saints": ((11, 1), (11, 1)),
    "sinterklaas": ((12, 5), (12, 6)),
}
HOLIDAYS = (
    "easter",
    "carnival",
    "pentecost",
    "ascension",
    "thanksgiving",
    "black friday",
    "labor day",
    "memorial day",
    "midsummer",
    *_FIXED,
    *_MOVED,
)


def _holiday_in(name: str, year: int) -> Span | None:
    if name in _FIXED:
        opens, closes = _FIXED[name]
        first, last = date(year, *opens), date(year + (closes < opens), *closes)
        return Span(first, last, last + timedelta(days=1), first == last)
    if name in _MOVED:
        found = _MOVED[name].get(year)
        if found is None:
            return None
        first = date(year, *found)
        return stretch(first, first + timedelta(days=_LASTS[name] - 1))
    sunday = easter(year)
    if name == "easter":  # Monday is a holiday too: things go on on Tuesday
        return Span(sunday - timedelta(days=2), sunday + timedelta(days=1), sunday + timedelta(days=2), False)
    if name == "carnival":
        return stretch(sunday - timedelta(days=52), sunday - timedelta(days=46))
    if name == "pentecost":
        return stretch(sunday + timedelta(days=49), sunday + timedelta(days=50))
    if name == "ascension":
        return day(sunday + timedelta(days=39))
    if name == "thanksgiving":  # the fourth Thursday of November, and the weekend behind it
        thursday = date(year, 11, 1) + relativedelta(weekday=TH(+4))
        return Span(thursday, thursday + timedelta(days=3), thursday + timedelta(days=4), False)
    if name == "black friday":  # the day after Thanksgiving
        return day(date(year, 11, 1) + relativedelta(weekday=TH(+4)) + timedelta(days=1))
    if name == "labor day":
        return day(date(year, 9, 1) + relativedelta(weekday=MO(+1)))
    if name == "memorial day":
        return day(date(year, 5, 31) + relativedelta(weekday=MO(-1)))
    if name == "midsummer":
        friday = date(year, 6, 19) + relativedelta(weekday=FR(+1))
        return stretch(friday, friday + timedelta(days=2))
    return None


def holiday(received: date, name: str) -> Span | None:
    """The next time that holiday comes, or the one that is on."""
    for year in range(received.year - 1, received.year + 3):
        found = _holiday_in(name, year)
        if found and found.resume > received:
            return found
    return None
