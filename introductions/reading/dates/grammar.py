"""Days found in the alphabet of ``tokens``, whatever the language was."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from introductions.reading.dates import calendar as cal
from introductions.reading.dates.calendar import Span
from introductions.reading.dates.tokens import Token

_UNIT = "[djfoqy]"
_STEPS = {
    "d": relativedelta(days=1),
    "j": relativedelta(weeks=1),
    "f": relativedelta(weeks=2),
    "o": relativedelta(months=1),
    "q": relativedelta(months=3),
    "y": relativedelta(years=1),
}


@dataclass(frozen=True, slots=True)
class Point:
    """A time named in the text; ``length`` marks a duration ("three weeks")."""

    span: Span
    start: int  # tokens, not letters
    end: int
    length: bool = False
    busy: bool = False  # "this month": only a time to wait through


@dataclass(frozen=True, slots=True)
class _Here:
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


def _part(here: _Here, span: Span | None) -> Span | None:
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


def _year(here: _Here) -> int:
    """A year said outright: 2027, or next year; 0 if none is."""
    if here.one("Y"):
        return here.number("Y")
    return here.received.year + 1 if here.one("n") and here.one("y") else 0


def _on(here: _Here, number: int, month: int, year: int) -> date | None:
    if year:
        try:
            return date(year, month, number)
        except ValueError:
            return None
    return cal.ahead(here.received, number, month, same_day=True)


def _day_month(here: _Here) -> Span | None:
    value = _on(here, here.number("ON"), here.number("M"), _year(here))
    return cal.day(value) if value else None


def _day_range(here: _Here) -> Span | None:
    days = here.all("ON")
    last = _on(here, days[1], here.number("M"), _year(here))
    first = last and last.day > days[0] and last.replace(day=days[0])
    return cal.stretch(first, last) if first and last else None


def _numeric(here: _Here) -> Span | None:
    found = here.one("D")
    if found is None or not isinstance(found.value, tuple):
        return None
    year, month, number = found.value
    value = _on(here, number, month, year or 0)
    return cal.day(value) if value else None


def _month(here: _Here) -> Span | None:
    number, year = here.number("M"), _year(here)
    if not year:
        year = here.received.year + (number < here.received.month)
        part = _part(here, cal.month(year, number))
        if number == here.received.month and (part is None or not part.single or part.last <= here.received):
            # this very month: only "until the end of" it can still lie ahead
            return cal.month(year, number) if part and not part.single and not here.one("e") else None
    return _part(here, cal.month(year, number))


def _week_of_month(here: _Here) -> Span | None:
    number = here.number("M")
    first = cal.ahead(here.received, 1, number) if not _year(here) else date(_year(here), number, 1)
    if first is None:
        return None
    if here.one("E"):
        return cal.week_of(cal.month(first.year, number).last - timedelta(days=3))
    monday = first + timedelta(days=-first.weekday() % 7) + timedelta(weeks=max(0, here.number("v") - 1))
    return cal.stretch(monday, monday + timedelta(days=6))


def _week_of_day(here: _Here) -> Span | None:
    if here.one("M"):
        value = _on(here, here.number("ON"), here.number("M"), 0)
    else:
        value = cal.next_day_of_month(here.received, here.number("O"))
    return cal.week_of(value) if value else None


def _iso_week(here: _Here) -> Span | None:
    return cal.iso_week(here.received, here.number("NO"))


def _unit_span(here: _Here, ahead: int) -> Span | None:
    unit, received = here.one("djfoqy"), here.received
    if unit is None or unit.code in "df":
        return None
    if unit.code == "j":
        week = cal.week_of(received, ahead)
        if here.one("l"):  # the end of a working week
            return Span(week.last - timedelta(days=2), week.last - timedelta(days=2), week.resume)
        return Span(week.first + timedelta(days=2), week.last, week.resume) if here.one("m") else week
    if unit.code == "y":
        return _part(here, cal.months(received.year + ahead, 1, 12))
    size = 3 if unit.code == "q" else 1
    first = date(received.year, received.month - (received.month - 1) % size, 1)
    first += relativedelta(months=size * ahead)
    return _part(here, cal.months(first.year, first.month, size))


def _next(here: _Here) -> Span | None:
    return _unit_span(here, 1)


def _this(here: _Here) -> Span | None:
    return _unit_span(here, 0)


def _weekday(here: _Here) -> Span:
    week = here.before
    if week and week.first > here.received and (week.last - week.first).days == 6 and not here.one("n"):
        return cal.day(week.first + timedelta(days=here.number("W")))  # "next week, from Tuesday"
    found = cal.next_weekday(here.received, here.number("W"))
    return cal.day(found)


def _weekday_next_week(here: _Here) -> Span:
    return cal.day(cal.week_of(here.received, 1).first + timedelta(days=here.number("W")))


def _weekday_week(here: _Here) -> Span:
    return cal.day(cal.next_weekday(here.received, here.number("W")) + timedelta(weeks=1))


def _half_year(here: _Here) -> Span:
    return cal.day(here.received + relativedelta(months=6))


def _weekday_after(here: _Here) -> Span:
    base = here.before.last if here.before else here.received
    return cal.day(cal.next_weekday(base, here.number("W")))


def _after_next(here: _Here) -> Span:
    return cal.week_of(here.received, 2)


def _week_after(here: _Here) -> Span:
    base = here.before.last if here.before else here.received + timedelta(weeks=1)
    return cal.week_of(base, 1)


def _month_after(here: _Here) -> Span:
    base = (here.before.last if here.before else here.received) + relativedelta(months=1)
    return cal.month(base.year, base.month)


def _quarter(here: _Here) -> Span | None:
    size = 3 if here.one("Q") else 6
    first = (here.number("QH") - 1) * size + 1
    year = _year(here)
    if not year:
        year = here.received.year
        if date(year, first, 1) + relativedelta(months=1) <= here.received:
            year += 1
    return _part(here, cal.months(year, first, size))


def _season(here: _Here) -> Span | None:
    year = _year(here)
    if year:
        return _part(here, cal.season(date(year, 1, 1), here.number("S")))
    found = cal.season(here.received, here.number("S"))
    if found and here.one("n") and found.first <= here.received:
        found = cal.season(found.last + timedelta(days=1), here.number("S"))
    return _part(here, found)


def _holiday(here: _Here) -> Span | None:
    found = here.one("h")
    return cal.holiday(here.received, str(found.value)) if found else None


def _tomorrow(here: _Here) -> Span:
    return cal.day(here.received + timedelta(days=here.number("T")))


def _weekend(here: _Here) -> Span:
    week = cal.week_of(here.received, 1 if here.one("n") and here.received.weekday() >= 5 else 0)
    if here.received.weekday() == 6 and not here.one("n"):
        week = cal.week_of(here.received, 1)
    return cal.stretch(week.last - timedelta(days=1), week.last)


def _duration(here: _Here) -> Span | None:
    unit = here.one("djfoqy")
    if unit is None:
        return None
    many = (here.all("N") or [1])[0]
    if many > 60:
        return None
    return cal.day(here.received + _STEPS[unit.code] * many)


def _ordinal(here: _Here) -> Span | None:
    base = here.received
    if here.before and here.before.first > base:
        base = here.before.first
    found = cal.next_day_of_month(base, here.number("O"))
    return cal.day(found) if found else None


def _plain_year(here: _Here) -> Span | None:
    year = here.number("Y")
    return _part(here, cal.months(year, 1, 12)) if year > here.received.year else None


def _none(_: _Here) -> Span | None:
    return None


_DATE = f"(?:{_UNIT}|W|M|S|h|O|D|Y|T|w)"
# The first rule that fits at a place wins, so the longer ones stand first.
_RULES: tuple[tuple[str, str, Callable[[_Here], Span | None]], ...] = (
    ("weekdayweek", r"Wj", _weekday_week),
    ("halfyear", r"i?Z", _half_year),
    ("past", rf"g[Na]?{_DATE}|[Na]{_UNIT}g|a[WM](?!n)", _none),
    ("range", r"(?:W,?)?[ON][-R](?:W,?)?[ON]M(?:,?Y)?", _day_range),
    ("daymonth", r"(?:W,?)?[ON]M(?:,?Y|ny)?", _day_month),
    ("monthrange", r"M[ON][-R][ON](?!M)(?:,?Y)?", _day_range),
    ("monthday", rf"(?:W,?)?M[ON](?!{_UNIT}|M)(?:,?Y)?", _day_month),
    ("numeric", r"(?:W,?)?D", _numeric),
    ("weekinmonth", r"(?:vj|E)i?MY?", _week_of_month),
    ("weekofday", r"jO?M[ON]|j[ON]M|jO", _week_of_day),
    ("weekdaynext", r"Wi?nj|njW|jnW|Wi?jn", _weekday_next_week),
    ("isoweek", rf"k[NO]|j-?N(?!{_UNIT})", _iso_week),
    ("many", rf"[nti]*(?:N[-R])?N{_UNIT}r?|i[a]{_UNIT}r?|a{_UNIT}r|a{_UNIT}|n?f", _duration),
    ("monthnextyear", r"[eml]?-?[it]*M(?:Y|ny)", _month),
    ("quarter", r"[eml]?[it]*[QH](?:,?Y|ny|i?y)?", _quarter),
    ("next", rf"[eml]?i?(?:n{_UNIT}|{_UNIT}n)", _next),
    ("this", rf"[eml]?(?:t{_UNIT})|[eml]{_UNIT}", _this),
    ("weekdayafter", r"W(?:c|A(?=[,x]|$))|cW", _weekday_after),
    ("ofday", r"W,?O", _ordinal),
    ("weekday", r"[nt]?W|Wn", _weekday),
    ("X", r"X", _after_next),
    ("V", r"V", _week_after),
    ("C", r"C", _month_after),
    ("month", r"[eml]?-?[int]*M", _month),
    ("season", r"[eml]?i?[nt]*S(?:Y|ny)?", _season),
    ("holiday", r"[eml]?[nt]?h", _holiday),
    ("tomorrow", r"T", _tomorrow),
    ("weekend", r"[nt]?w", _weekend),
    ("ordinal", r"O", _ordinal),
    ("year", r"[eml]?i?Y", _plain_year),
)
_POINT = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern, _ in _RULES))
_RULE = {name: rule for name, _, rule in _RULES}
_ANCHORS = frozenset({"range", "daymonth", "monthday", "numeric", "next", "weekday", "holiday", "weekdaynext", "this",
                      "month", "monthnextyear", "weekinmonth", "isoweek", "monthrange"})  # fmt: skip


def points(found: list[Token], received: date) -> list[Point]:
    """The times the tokens name, in order; a year or an ordinal takes its month from the point before."""
    codes = "".join(token.code for token in found)
    out: list[Point] = []
    before: Span | None = None
    for match in _POINT.finditer(codes):
        name = match.lastgroup or ""
        span = _RULE[name](_Here(found[match.start() : match.end()], received, before))
        if span is None:
            continue
        if name in _ANCHORS:
            before = span
        busy = name == "this" and not span.single
        out.append(Point(span, match.start(), match.end(), name == "many", busy))
    return out
