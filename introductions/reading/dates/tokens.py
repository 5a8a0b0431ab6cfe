"""Words of any of our languages brought to one alphabet of day words, a letter each.

======  =============================  ======  ==========================================
letter  stands for                     letter  stands for
======  =============================  ======  ==========================================
N a     number; the article "a"        D       a whole date, 2026-03-31 or 31/3
O       15th, or "le 15"               v E     first, second; last (week of)
M W     month, day of the week         djfoqy  day, week, fortnight, month, quarter, year
Y       year                           Q H     quarter, half of a year
S h     season, holiday                T w     today and tomorrow, weekend
X V C   week after next, following     k       calendar week
A L I   after, until, through          F B p   from, not before, before
n t c   next, this, following          e m l   early, mid, end of
i r g   in, from now, ago or since     z u b   not, away, back
s P J   to wait, things past, "is over"
R -     "to" in a range, a dash        , x     punctuation, any other word
======  =============================  ======  ==========================================
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType

from introductions.reading.folding import fold
from introductions.reading.languages import de_days, en_days, es_days, fr_days, it_days, nl_days, pt_days

_MODULES: Mapping[str, ModuleType] = {
    "en": en_days,
    "de": de_days,
    "fr": fr_days,
    "es": es_days,
    "pt": pt_days,
    "it": it_days,
    "nl": nl_days,
}
_PIECE = re.compile(
    r"(?P<iso>\d{4}-\d{1,2}-\d{1,2})\b"
    r"|(?P<east>\d{1,2}\s?月\s?\d{1,2}\s?日?)"
    r"|(?P<eastmonth>\d{1,2})\s?月"
    r"|(?P<eastword>再来週|来週|来月|来年|以降|から|明け|まで|の?後|週間|ヶ月|か月)"
    r"|(?P<date>\d{1,2}(?P<sep>[./-])\d{1,2}(?:(?P=sep)(?:\d{4}|\d{2})(?!\d)|\.(?!\d)|(?![\d%])))"
    r"|(?P<clock>\d{1,2}:\d\d)"
    r"|(?P<sum>[£$€]\s?\d[\d.,]*k?)"
    r"|(?P<number>\d+)(?P<ordinal>(?:st|nd|rd|th|er|eme|e|ste|de)\b|[ºª]|\.(?=\s+[^\W\d]|\s*$)|(?=\s?日)|(?=\s*-?\s*onwards))?"
    r"|(?P<word>[a-z]\d\b|[^\W\d_]+(?:'[^\W\d_]+)*|\d?[^\W\d_]+)"
    r"|(?P<dash>-)|(?P<end>[.,;:!?()\n/])"
)
_EAST = {"再来週": "X", "来週": "nj", "来月": "no", "来年": "ny", "以降": "F", "から": "F", "明け": "J", "後": "J",
         "の後": "J", "まで": "x", "週間": "j", "ヶ月": "o", "か月": "o"}  # fmt: skip
_TIMES = frozenset("djfoqyMWYSQHhODTwXVCkZ")  # no rule of ``grammar`` makes a day without one of these
_LETTERS = re.compile(r"[^\W\d_]+")
_NUMBER_OR_EAST = re.compile(r"[\d\u3040-\u9fff]")
_LONGEST = 5
# "3rd floor", "19th century": ordinals that are no days
_COUNTED = frozenset(
    ("century", "floor", "anniversary", "birthday", "edition", "grade", "time", "round", "child", "draft", "party")
)
_PREDICATES = frozenset(
    ["works", "is", "would", "suits", "or", "should", "might", "then", "could", "will", "please", "maybe"]
)
_BARE = frozenset(("may", "march"))  # these two need no more than their capital
_CONTEXT = frozenset("NOMWYAFLBIpntemliD-kvEdjfoqy")


@dataclass(frozen=True, slots=True)
class Token:
    """A letter of the alphabet above with its value and its place: ``Token("M", 3, 10, 15)``."""

    code: str
    value: object
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Words:
    phrases: Mapping[str, tuple[str, object]]
    longest: Mapping[str, int]  # how many words a phrase that begins so can have
    telling: frozenset[str]  # a word of each phrase that stands for one of ``_TIMES``
    fillers: frozenset[str]
    numbered: frozenset[str]
    shy: frozenset[str]
    month_first: bool
    dotless: bool  # "4." is the end of a sentence, not the fourth


def _listed(text: str) -> list[str]:
    return [fold(phrase.strip()) for phrase in text.split(",") if phrase.strip()]


@lru_cache(maxsize=16)
def _words(language: str) -> _Words:
    module = _MODULES.get(language, en_days)
    phrases: dict[str, tuple[str, object]] = {}
    for symbol, text in module.DAYS.items():
        code, value = symbol[0], symbol[1:].lstrip(":")
        for phrase in _listed(text):
            phrases[phrase] = (code, int(value) if value.isdigit() else value)
    longest: dict[str, int] = {}
    for phrase in phrases:
        first, *rest = phrase.split(" ")
        longest[first] = max(longest.get(first, 1), min(_LONGEST, 1 + len(rest)))
    return _Words(
        phrases,
        longest,
        _telling(phrase for phrase, (code, _) in phrases.items() if code in _TIMES),
        frozenset(_listed(module.FILLERS)),
        frozenset(_listed(module.NUMBERED)),
        frozenset(_listed(module.SHY)),
        module.MONTH_FIRST,
        language not in ("de", "nl"),
    )


def _telling(phrases: Iterable[str]) -> frozenset[str]:
    """A word of each phrase: one that tells by itself if there is one, else the longest."""
    worded = [_LETTERS.findall(phrase) for phrase in phrases]
    alone = {words[0] for words in worded if len(words) == 1}
    return frozenset(alone).union(max(words, key=len) for words in worded if alone.isdisjoint(words))


def _numeric(piece: re.Match[str], month_first: bool) -> tuple[str, object]:
    """An ISO date, or two or three numbers with a separator: (year or None, month, day)."""
    numbers = [int(n) for n in re.findall(r"\d+", piece[0])]
    if piece["iso"]:
        year, month, day = numbers
    elif piece["east"]:
        year, (month, day) = 0, numbers
    else:
        first, second = numbers[:2]
        year = numbers[2] if len(numbers) > 2 else 0
        year += 2000 if 0 < year < 100 else 0
        day_first = first > 12 or (second <= 12 and (piece["sep"] == "." or not month_first))
        month, day = (second, first) if day_first else (first, second)
        if piece["sep"] == "-" and not year:
            return "x", None  # "2-3 weeks" is no date
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return "x", None
    return "D", (year or None, month, day)


def may_name_a_day(text: str, language: str) -> bool:
    """Whether it is worth a closer look: most sentences hold neither a number nor a word that could.

    ``may_name_a_day("Gladly, after Easter.", "en")`` is ``True``, ``may_name_a_day("Gladly.", "en")`` is ``False``.
    """
    low = fold(text)
    return _NUMBER_OR_EAST.search(low) is not None or not _words(language).telling.isdisjoint(_LETTERS.findall(low))


def tokens(text: str, language: str) -> list[Token]:
    """The text in the alphabet above, words that say nothing about days as "x"."""
    words = _words(language)
    low = fold(text)
    pieces = list(_PIECE.finditer(low))
    out: list[Token] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        span = piece.span()
        if piece["word"]:
            known, used = _phrase(pieces, at, words)
            if known is None and "'" in piece[0]:
                known = _elided(piece[0], words)
            if piece[0] in words.numbered and used == 1 and _numbers(pieces, at + 1):
                known = None
            if known and not (piece[0] in words.shy and used == 1 and not _beside(pieces, at, words, text)):
                out.append(Token(known[0], known[1], span[0], pieces[at + used - 1].end()))
            elif piece[0] not in words.fillers and not (piece[0] in words.numbered and _numbers(pieces, at + 1)):
                out.append(Token("x", piece[0], *span))
            at += used
            continue
        at += 1
        if piece["number"]:
            out.append(_number(piece, pieces, at, words, low))
        elif piece["iso"] or piece["date"] or piece["east"]:
            code, value = _numeric(piece, words.month_first)
            if value is None and piece["date"]:
                out.extend(_range(piece))
            else:
                out.append(Token(code, value, *span))
        elif piece["eastmonth"]:
            out.append(Token("M", int(piece["eastmonth"]), *span))
        elif piece["eastword"]:
            out.extend(Token(code, 1, *span) for code in _EAST[piece[0]])
        elif piece["dash"]:
            out.append(Token("-", None, *span))
        elif piece["end"]:
            out.append(Token(",", piece[0], *span))
        else:
            out.append(Token("x", piece[0], *span))
    return out


def _phrase(pieces: list[re.Match[str]], at: int, words: _Words) -> tuple[tuple[str, object] | None, int]:
    """The longest known phrase that begins here, and of how many words it is."""
    first = pieces[at][0]
    longest = words.longest.get(first, 0)
    run = [first]
    for piece in pieces[at + 1 : at + longest]:
        if not piece["word"]:
            break
        run.append(piece[0])
    for length in range(len(run) if longest else 0, 0, -1):
        known = words.phrases.get(" ".join(run[:length]))
        if known:
            return known, length
    return None, 1


def _range(piece: re.Match[str]) -> list[Token]:
    """ "3-7": a number, a dash, a number."""
    numbers = list(re.finditer(r"\d+", piece[0]))
    if piece["sep"] != "-" or len(numbers) != 2:
        return [Token("x", None, *piece.span())]
    first, second = numbers
    start = piece.start()
    return [
        Token("N", int(first[0]), start, start + first.end()),
        Token("-", None, start + first.end(), start + second.start()),
        Token("N", int(second[0]), start + second.start(), start + second.end()),
    ]


def _numbers(pieces: list[re.Match[str]], at: int) -> bool:
    return at < len(pieces) and pieces[at]["number"] is not None


def _elided(word: str, words: _Words) -> tuple[str, object] | None:
    """ "l'été", "d'avril", "monday's": the part with the meaning."""
    head, _, tail = word.rpartition("'")
    return words.phrases.get(tail) if len(tail) > 1 else words.phrases.get(head)


def _beside(pieces: list[re.Match[str]], at: int, words: _Words, text: str) -> bool:
    """Is there a word of days next to this shy one? "in May", "May 3"; "I may" is none."""
    before = pieces[at - 1] if at else None
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    if after is not None and (after["number"] or after[0] in ("-",)):
        return True
    if before is None and words.phrases[pieces[at][0]][0] == "v":
        return after is not None and words.phrases.get(after[0], ("", None))[0] in ("j", "q", "o")
    if before is None:
        return after is None or bool(after["end"]) or (text[pieces[at].start()].isupper() and _subject(after))
    if before["number"] or before["dash"]:
        return True
    if after is not None and words.phrases.get(after[0], ("", None))[0] in ("j", "q", "o"):
        return words.phrases[pieces[at][0]][0] in "vaN"  # "second week", "dans un mois"
    known = words.phrases.get(before[0])
    if before[0] in ("of", "on", "by", "the") and at > 1:
        return True
    if known and known[0] in _CONTEXT:
        return True
    # "Let's say May": a capital within the sentence
    return pieces[at][0] in _BARE and text[pieces[at].start()].isupper() and (not before["end"] or _subject(after))


def _subject(after: re.Match[str] | None) -> bool:
    """ "May works", but neither "May I" nor "March on"."""
    return after is not None and after[0] in _PREDICATES


def _number(piece: re.Match[str], pieces: list[re.Match[str]], at: int, words: _Words, low: str) -> Token:
    value, span = int(piece["number"][:9]), piece.span()  # no day has more; int() refuses what is very long
    after = pieces[at][0] if at < len(pieces) else ""
    if low[span[1] : span[1] + 1] == "%" or len(piece["number"]) > 4:
        return Token("x", value, *span)
    if 2000 <= value < 2100:
        return Token("Y", value, *span)
    if not 1 <= value <= 400:
        return Token("x", value, *span)
    dotted = piece["ordinal"] == "." and words.dotless
    if piece["ordinal"] is not None and not dotted and value <= 31:
        return Token("x" if after in _COUNTED else "O", value, *span)
    before = pieces[at - 2][0] if at >= 2 else ""
    follows = words.phrases.get(after, ("", None))[0]
    if before in words.numbered and value <= 31 and follows not in tuple("djfoqy"):
        return Token("O", value, *span)
    return Token("N", value, *span)
