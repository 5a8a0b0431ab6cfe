"""Days found in the alphabet of ``tokens``, whatever the language was."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from introductions.reading.dates import meanings
from introductions.reading.dates.calendar import Span
from introductions.reading.dates.tokens import Token

_UNIT = "[djfoqy]"


@dataclass(frozen=True, slots=True)
class Point:
    """A time named in the text; ``length`` marks a duration ("three weeks")."""

    span: Span
    start: int  # tokens, not letters
    end: int
    length: bool = False
    busy: bool = False  # "this month": only a time to wait through


_DATE = f"(?:{_UNIT}|W|M|S|h|O|D|Y|T|w)"
# The first rule that fits at a place wins, so the longer ones stand first.
_RULES: tuple[tuple[str, str, Callable[[meanings.Here], Span | None]], ...] = (
    ("weekdayweek", r"Wj", meanings.weekday_week),
    ("halfyear", r"i?Z", meanings.half_year),
    ("past", rf"g[Na]?{_DATE}|[Na]{_UNIT}g|a[WM](?!n)", meanings.nothing),
    ("range", r"(?:W,?)?[ON][-R](?:W,?)?[ON]M(?:,?Y)?", meanings.day_range),
    ("daymonth", r"(?:W,?)?[ON]M(?:,?Y|ny)?", meanings.day_month),
    ("monthrange", r"M[ON][-R][ON](?!M)(?:,?Y)?", meanings.day_range),
    ("monthday", rf"(?:W,?)?M[ON](?!{_UNIT}|M)(?:,?Y)?", meanings.day_month),
    ("numeric", r"(?:W,?)?D", meanings.numeric),
    ("weekdayinmonth", r"(?:v|E)Wi?MY?", meanings.weekday_of_month),
    ("weekinmonth", r"(?:vj|E)i?MY?", meanings.week_of_month),
    ("weekofday", r"jO?M[ON]|j[ON]M|jO", meanings.week_of_day),
    ("weekdaynext", r"Wi?nj|njW|jnW|Wi?jn", meanings.weekday_next_week),
    ("isoweek", rf"k[NO]|j-?N(?!{_UNIT})", meanings.iso_week),
    ("many", rf"[nti]*(?:N[-R])?N{_UNIT}r?|i[a]{_UNIT}r?|a{_UNIT}r|a{_UNIT}|n?f", meanings.duration),
    ("monthnextyear", r"[eml]?-?[it]*M(?:Y|ny)", meanings.whole_month),
    ("halfmonth", r"HMY?", meanings.half_month),
    ("quarter", r"[eml]?[it]*[QH](?:,?Y|ny|i?y)?", meanings.a_quarter),
    ("next", rf"[eml]?i?(?:n{_UNIT}|{_UNIT}n)", meanings.next_unit),
    ("this", rf"[eml]?(?:t{_UNIT})|[eml]{_UNIT}", meanings.this_unit),
    ("weekdayafter", r"W(?:c|A(?=[,x]|$))|cW", meanings.weekday_after),
    ("ofday", r"W,?O", meanings.ordinal),
    ("weekday", r"[nt]?W|Wn", meanings.weekday),
    ("X", r"X", meanings.after_next),
    ("V", r"V", meanings.week_after),
    ("C", r"C", meanings.month_after),
    ("month", r"[eml]?-?[int]*M", meanings.whole_month),
    ("season", r"[eml]?i?[nt]*S(?:Y|ny)?", meanings.a_season),
    ("holiday", r"[eml]?[nt]?h", meanings.a_holiday),
    ("tomorrow", r"T", meanings.tomorrow),
    ("weekend", r"[nt]?w", meanings.weekend),
    ("ordinal", r"O", meanings.ordinal),
    ("year", r"[eml]?i?Y", meanings.plain_year),
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
        span = _RULE[name](meanings.Here(found[match.start() : match.end()], received, before))
        if span is None:
            continue
        if name in _ANCHORS:
            before = span
        busy = name == "this" and not span.single
        out.append(Point(span, match.start(), match.end(), name == "many", busy))
    return out
