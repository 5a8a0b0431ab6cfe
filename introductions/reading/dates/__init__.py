"""The day from which coming back is right, as a deferral names it.

Own rules on python-dateutil: the libraries for dates in free text invent days and miss "after the 15th"
(facts: reply-reading §2). Words come from ``languages/*_days.py``, the grammar is the same for all of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from introductions.reading.dates.calendar import next_weekday
from introductions.reading.dates.grammar import Point, points
from introductions.reading.dates.tokens import may_name_a_day, tokens

_CAP = 4000
_EARLIEST, _LATEST = 1900, 9900  # years; a Date of 31 Dec 9999 leaves no room for "next year"


@dataclass(frozen=True, slots=True)
class DayFound:
    """A day and the words that name it: ``DayFound(date(2026, 3, 16), "after the 15th")``."""

    day: date
    phrase: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """One reading: the day, its words, where they stand, and how plainly they say "come back then" (1 to 4)."""

    day: date
    phrase: str
    start: int
    end: int
    strength: int


def come_back(sentence: str, received: date, language: str = "en") -> DayFound | None:
    """The first day on which coming back is right, or None if the sentence names none.

    ``come_back("Sure, after the 15th", date(2026, 3, 2))`` is ``DayFound(date(2026, 3, 16), "after the 15th")``.
    Days lie ahead: a day already past is next year's.
    """
    found = candidates(sentence, received, language)
    if not found:
        return None
    best = max(found, key=lambda c: (c.strength, c.day))
    return DayFound(best.day, best.phrase)


def candidates(text: str, received: date, language: str = "en") -> list[Candidate]:
    """Every day the text could mean, in the order of the text; none for a mail dated at the edge of the calendar."""
    if not _EARLIEST <= received.year <= _LATEST:
        return []
    text = text[:_CAP]
    if not may_name_a_day(text, language):
        return []
    found = tokens(text, language)
    codes = "".join(token.code for token in found)
    out: list[Candidate] = []
    until: date | None = None
    times = points(found, received)
    joined = _joined(times, codes)
    for point in times:
        read = _read(point, codes, joined.get(point.start, ""))
        if read is None or (point.length and _LASTED.match(text, found[point.end - 1].end)):
            continue
        day, strength, first, last = read
        if (
            _is_over_then(point, codes)
            and day == point.span.first
            and _THEREAFTER.match(text, found[point.end - 1].end)
        ):
            day, strength = point.span.resume, max(strength, 3)
        if day <= received:
            continue
        if until and day <= until and codes[point.start : point.end] == "W":
            day = next_weekday(until - timedelta(days=1), day.weekday())  # "away till Monday the 23rd, back on Tuesday"
        if codes[max(0, point.start - 1) : point.start] in ("L", "I"):
            until = day
        start, end = found[first].start, found[last - 1].end
        out.append(Candidate(day, text[start:end], start, end, strength))
    return out


def _is_over_then(point: Point, codes: str) -> bool:
    """A single day about which no word before it says what it means."""
    before = codes[max(0, point.start - 1) : point.start]
    return point.span.single and not point.length and before not in ("L", "I", "B", "A", "F")


# "We launch on the 18th. After that I'm yours."
_THEREAFTER = re.compile(
    r"[^?\n]{0,24}?[.,;:!)–-]\s*(?:so |and |but |any ?time |any day |then |right |just |soon |straight )*"
    r"(?:after (?:that|this|it)\b|afterwards\b|thereafter\b|danach\b|nachher\b|après (?:ça|cela)\b|ensuite\b|"
    r"después\b|luego\b|depois\b|dopo\b|poi\b|daarna\b|erna\b)",
    re.IGNORECASE,
)
# "39 weeks pregnant", "three weeks behind with everything"
_LASTED = re.compile(
    r"[ -](?:pregnant|old|late|behind|long|ago|schwanger|alt|enceinte|embarazada|incinta|gr[aá]vida|zwanger)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[^,]*$")
_AFTER_WHAT = re.compile(r"Ax{1,3},$")  # "after the wedding (12 September)"
_WAITS = re.compile(r"s[^,]*L$")
_PAST = re.compile(r"P[^LIFBAb]*$")
_NOT_UNTIL = re.compile(r"z[^,]{0,14}[pL]A?$")


def _joined(times: list[Point], codes: str) -> dict[int, str]:
    """Which points open ("16 March to …") and which close a range, by their first token."""
    out: dict[int, str] = {}
    for one, other in pairwise(times):
        if codes[one.end : other.start] in ("R", "-", "L", "I") and not (one.length or other.length):
            opened = codes[max(0, one.start - 1) : one.start] == "F" or codes[one.end : other.start] != "R"
            if opened or (not one.span.single) == (not other.span.single):
                out[one.start], out[other.start] = "opens", "closes"
    return out


def _read(point: Point, codes: str, role: str) -> tuple[date, int, int, int] | None:
    """What the words around a point make of it: (day, strength, first token, end token)."""
    before, behind = codes[: point.start], codes[point.end :]
    clause = _CLAUSE.search(before)
    near = clause[0].rstrip("-") if clause else ""  # "post-Easter"
    span, start, end = point.span, point.start, point.end
    clause_behind = behind.split(",", 1)[0]
    waiting = "u" in near[-8:] or "u" in clause_behind[:8] or re.search(r"z[^,]{0,3}$", near)
    if role == "closes":
        return (span.resume, 3, start, end) if waiting else None
    if role == "opens" and waiting:
        return None
    if near.endswith("p") and not _NOT_UNTIL.search(near):
        return None
    if behind.startswith("J"):
        return span.resume, 4, start, end + 1
    if near.endswith("B") or _NOT_UNTIL.search(near):
        return span.resume if near.endswith("A") else span.first, 4, start - 1, end
    if near.endswith("A") or _AFTER_WHAT.search(before):
        if point.length:
            return span.first, 3, start - 1, end
        return span.resume, 4, start - 1, end
    if near.endswith("I"):
        return span.resume, 3, start - 1, end
    if near.endswith("L"):
        if _WAITS.search(near):  # "can this wait till the 19th", but "away till the 19th"
            return span.first, 3, start - 1, end
        return (span.resume if span.single else span.first), 2, start - 1, end
    if near.endswith("F") or behind.startswith("F"):
        return span.first, 4, start - near.endswith("F"), end + behind.startswith("F")
    if re.search(r"b[xiFu]{0,3}$", near):  # "back", "back from leave on"
        return span.first, 4, start - 1, end
    if _PAST.search(near):
        return None  # "signed on Tuesday", "retired in June": that was the last one
    if point.length:
        return span.first, 2 if set(codes) & {"L", "I"} else 3, start, end  # an end named outright says more
    if point.busy:
        return (span.resume, 1, start, end) if waiting else None
    if waiting:
        return span.resume, 1, start, end
    if codes[start:end] == "w":
        return span.first, 2, start, end
    return span.first, 3, start, end
