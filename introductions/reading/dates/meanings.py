"""What the words at one place of a text mean as a span of days: a rule of ``grammar`` each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from introductions.reading.dates import calendar as cal
from introductions.reading.dates.calendar import Span
from introductions.reading.dates.tokens import Token

_STEPS = {
    "d": relativedelta(days=1),
    "j": relativedelta(weeks=1),
    "f": relativedelta(weeks=2),
    "o": relativedelta(months=1),
    "q": relativedelta(months=3),
    "y": relativedelta(years=1),
}


@dataclass(frozen=True, slots=True)
class Here:
    """What a rule may look at: its tokens, the day of the mail, and the point before."""

    tokens: list[Token]
    received: date
    before: Span | None

    def one(self, codes: str) -> Token | None:
        return next((t for t in self.tokens if t.code in codes), None)

    def number(self, codes: str) -> int:
        found = self.one(codes)
        return found.value if found and isinstance(found.value, int) else 0

    def all(self, codes: str) -> list[int]:
        return [t.value for t in self.tokens if t.code in codes and isinstance(t.value, int)]


def part_of(here: Here, span: Span | None) -> Span | None:
    """Early, mid or end of a longer time."""
    part = here.one("eml")
    if span is None or part is None:
        return span
    if part.code == "e":
        return span
    if part.code == "m":
        days = (span.last - span.first).days
        middle = span.first + timedelta(days=14 if 27 <= days <= 31 else days // 2)
        return cal.day(middle)
    return cal.day(span.last)


def said_year(here: Here) -> int:
    """A year said outright: 2027, or next year; 0 if none is."""
    if here.one("Y"):
        return here.number("Y")
    return here.received.year + 1 if here.one("n") and here.one("y") else 0


def on(here: Here, number: int, month: int, year: int) -> date | None:
    if year:
        try:
            return date(year, month, number)
        except ValueError:
            return None
    return cal.ahead(here.received, number, month, same_day=True)


def day_month(here: Here) -> Span | None:
    """Reads "25 May 2026", "15th of June"."""
    value = on(here, here.number("ON"), here.number("M"), said_year(here))
    return cal.day(value) if value else None


def day_range(here: Here) -> Span | None:
    """Reads "16-27 March", "March 16 to 27"."""
    days = here.all("ON")
    last = on(here, days[1], here.number("M"), said_year(here))
    first = last and last.day > days[0] and last.replace(day=days[0])
    return cal.stretch(first, last) if first and last else None


def numeric(here: Here) -> Span | None:
    """Reads "2026-05-02", "4/20", "18.5."."""
    found = here.one("D")
    if found is None or not isinstance(found.value, tuple):
        return None
    year, month, number = found.value
    value = on(here, number, month, year or 0)
    return cal.day(value) if value else None


def whole_month(here: Here) -> Span | None:
    """Reads "in May", "mid-May", "end of May"."""
    number, year = here.number("M"), said_year(here)
    if not year:
        year = here.received.year + (number < here.received.month)
        part = part_of(here, cal.month(year, number))
        if number == here.received.month and (part is None or not part.single or part.last <= here.received):
            # this very month: only "until the end of" it can still lie ahead
            return cal.month(year, number) if part and not part.single and not here.one("e") else None
    return part_of(here, cal.month(year, number))


def week_of_month(here: Here) -> Span | None:
    """Reads "the first week of January", "the last week of June"."""
    number = here.number("M")
    year = said_year(here) or here.received.year
    if not said_year(here) and cal.month(year, number).last <= here.received:
        year += 1
    first = date(year, number, 1)
    if here.one("E"):
        return cal.week_of(cal.month(first.year, number).last - timedelta(days=3))
    monday = first + timedelta(days=-first.weekday() % 7) + timedelta(weeks=max(0, here.number("v") - 1))
    return cal.stretch(monday, monday + timedelta(days=6))


def weekday_of_month(here: Here) -> Span | None:
    """Reads "the first Monday in October", "the last Friday of May"."""
    number, wanted = here.number("M"), here.number("W")
    year = said_year(here) or here.received.year
    if not said_year(here) and cal.month(year, number).last <= here.received:
        year += 1
    whole = cal.month(year, number)
    if here.one("E"):
        return cal.day(whole.last - timedelta(days=(whole.last.weekday() - wanted) % 7))
    first = whole.first + timedelta(days=(wanted - whole.first.weekday()) % 7)
    return cal.day(first + timedelta(weeks=max(0, here.number("v") - 1)))


def half_month(here: Here) -> Span | None:
    """Reads "the second half of July"."""
    number, year = here.number("M"), said_year(here) or here.received.year
    if not said_year(here) and cal.month(year, number).last <= here.received:
        year += 1
    whole = cal.month(year, number)
    middle = whole.first.replace(day=16)
    if here.number("H") == 2:
        return cal.stretch(middle, whole.last)
    return cal.stretch(whole.first, middle - timedelta(days=1))


def week_of_day(here: Here) -> Span | None:
    """Reads "the week of March 23", "week of the 15th"."""
    if here.one("M"):
        value = on(here, here.number("ON"), here.number("M"), 0)
    else:
        value = cal.next_day_of_month(here.received, here.number("O"))
    return cal.week_of(value) if value else None


def iso_week(here: Here) -> Span | None:
    """Reads "KW 34", "week 34" (ISO 8601)."""
    return cal.iso_week(here.received, here.number("NO"))


def unit_span(here: Here, ahead: int) -> Span | None:
    """This or a later week, month, quarter or year; ``ahead`` counts from the one that is on."""
    unit, received = here.one("djfoqy"), here.received
    if unit is None or unit.code in "df":
        return None
    if unit.code == "j":
        week = cal.week_of(received, ahead)
        if here.one("l"):  # the end of a working week
            return Span(week.last - timedelta(days=2), week.last - timedelta(days=2), week.resume)
        return Span(week.first + timedelta(days=2), week.last, week.resume) if here.one("m") else week
    if unit.code == "y":
        return part_of(here, cal.months(received.year + ahead, 1, 12))
    size = 3 if unit.code == "q" else 1
    first = date(received.year, received.month - (received.month - 1) % size, 1)
    first += relativedelta(months=size * ahead)
    return part_of(here, cal.months(first.year, first.month, size))


def next_unit(here: Here) -> Span | None:
    """Reads "next month", "end of next week"."""
    return unit_span(here, 1)


def this_unit(here: Here) -> Span | None:
    """Reads "this month", "the end of the month"."""
    return unit_span(here, 0)


def weekday(here: Here) -> Span:
    """Reads "on Friday": the next such day, or that day of a week named before."""
    week = here.before
    if week and week.first > here.received and (week.last - week.first).days == 6 and not here.one("n"):
        return cal.day(week.first + timedelta(days=here.number("W")))  # "next week, from Tuesday"
    found = cal.next_weekday(here.received, here.number("W"))
    return cal.day(found)


def weekday_next_week(here: Here) -> Span:
    """Reads "Friday next week"."""
    return cal.day(cal.week_of(here.received, 1).first + timedelta(days=here.number("W")))


def weekday_week(here: Here) -> Span:
    """Reads "Monday week": a week after the next one."""
    return cal.day(cal.next_weekday(here.received, here.number("W")) + timedelta(weeks=1))


def half_year(here: Here) -> Span:
    """Reads "in half a year", "this time next year"."""
    return cal.day(here.received + relativedelta(months=here.number("Z")))


def weekday_after(here: Here) -> Span:
    """Reads "the Monday after"."""
    base = here.before.last if here.before else here.received
    return cal.day(cal.next_weekday(base, here.number("W")))


def after_next(here: Here) -> Span:
    """Reads "the week after next"."""
    return cal.week_of(here.received, 2)


def week_after(here: Here) -> Span:
    """Reads "the week after"."""
    base = here.before.last if here.before else here.received + timedelta(weeks=1)
    return cal.week_of(base, 1)


def month_after(here: Here) -> Span:
    """Reads "the following month"."""
    base = (here.before.last if here.before else here.received) + relativedelta(months=1)
    return cal.month(base.year, base.month)


def a_quarter(here: Here) -> Span | None:
    """Reads "Q3", "the second half of the year"."""
    size = 3 if here.one("Q") else 6
    first = (here.number("QH") - 1) * size + 1
    year = said_year(here)
    if not year:
        year = here.received.year
        if date(year, first, 1) + relativedelta(months=1) <= here.received:
            year += 1
    return part_of(here, cal.months(year, first, size))


def a_season(here: Here) -> Span | None:
    """Reads "in the spring", "next autumn"."""
    year = said_year(here)
    if year:
        return part_of(here, cal.season(date(year, 1, 1), here.number("S")))
    found = cal.season(here.received, here.number("S"))
    if found and here.one("n") and found.first <= here.received:
        found = cal.season(found.last + timedelta(days=1), here.number("S"))
    return part_of(here, found)


def a_holiday(here: Here) -> Span | None:
    """Reads "Easter", "new year"."""
    found = here.one("h")
    return cal.holiday(here.received, str(found.value)) if found else None


def tomorrow(here: Here) -> Span:
    """Reads "tomorrow", "the day after"."""
    return cal.day(here.received + timedelta(days=here.number("T")))


def weekend(here: Here) -> Span:
    """Reads "at the weekend"."""
    week = cal.week_of(here.received, 1 if here.one("n") and here.received.weekday() >= 5 else 0)
    if here.received.weekday() == 6 and not here.one("n"):
        week = cal.week_of(here.received, 1)
    return cal.stretch(week.last - timedelta(days=1), week.last)


def duration(here: Here) -> Span | None:
    """Reads "three weeks", counted from the day of the mail."""
    unit = here.one("djfoqy")
    if unit is None:
        return None
    many = (here.all("N") or [1])[0]
    if many > 60:
        return None
    return cal.day(here.received + _STEPS[unit.code] * many)


def ordinal(here: Here) -> Span | None:
    """Reads "the 15th": the next one, in the month named before if there is one."""
    base = here.received
    if here.before and here.before.first > base:
        base = here.before.first
    found = cal.next_day_of_month(base, here.number("O"))
    return cal.day(found) if found else None


def plain_year(here: Here) -> Span | None:
    """Reads "2027", if it lies ahead."""
    year = here.number("Y")
    return part_of(here, cal.months(year, 1, 12)) if year > here.received.year else None


def nothing(_: Here) -> Span | None:
    """Reads "two years ago", "since Friday": no day to come back on."""
    return None
