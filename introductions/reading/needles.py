"""Which of many patterns a text can match at all, told by the letters that each of them needs.

Nine rules of ten are silent in a sentence, and trying them all costs a third of the reading. Each pattern is given a
few *needles*, two to four letters in a row, one of which is in whatever it matches; a pattern whose needles are all
missing is not tried. (Russ Cox, "Regular Expression Matching with a Trigram Index", swtch.com/~rsc/regexp/regexp4.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from re import _parser  # type: ignore[attr-defined]  # the one reader of patterns that never disagrees with ``re``
from typing import Any

_SHORTEST, _LONGEST = 2, 4  # letters of a needle


class Needles:
    """``Needles([re.compile("yes please|sure")]).possible("no")`` is 0; bit n stands for pattern n."""

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        self._always = 0
        self._holding: dict[str, int] = {}
        for number, pattern in enumerate(patterns):
            needles = needed(pattern)
            if needles is None:
                self._always |= 1 << number
            for needle in needles or ():
                self._holding[needle] = self._holding.get(needle, 0) | 1 << number

    def possible(self, text: str) -> int:
        """The patterns that may match somewhere in the text, as bits; all others match nowhere in it."""
        found, holding = self._always, self._holding
        for at in range(len(text) - 1):
            four = text[at : at + _LONGEST]
            found |= holding.get(four, 0) | holding.get(four[:3], 0) | holding.get(four[:2], 0)
        return found


def needed(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """Needles of a pattern; None where it may match without any that are known.

    >>> sorted(needed(re.compile(r"\\b(?:gladly|sure thing)")))
    ['glad', 'sure']
    """
    if pattern.flags & re.IGNORECASE:
        return None
    return _of_run(_parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))


def _of_run(parts: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """Of parts that follow each other: the best of what each of them needs, letters in a row taken together."""
    found: list[frozenset[str]] = []
    letters = ""
    for operation, given in parts:
        name = str(operation)
        if name == "LITERAL":
            letters += chr(given)
            continue
        if name in ("AT", "ASSERT", "ASSERT_NOT"):  # they take up no room
            continue
        found += _of_letters(letters)
        letters = ""
        inner = _of_part(name, given)
        if inner is not None:
            found.append(inner)
    found += _of_letters(letters)
    # Many letters are in fewer texts than few, one needle in fewer than many.
    return min(found, key=lambda needles: (-min(map(len, needles)), len(needles)), default=None)


def _of_letters(letters: str) -> list[frozenset[str]]:
    return [frozenset({letters[:_LONGEST]})] if len(letters) >= _SHORTEST else []


def _of_part(name: str, given: Any) -> frozenset[str] | None:
    if name == "SUBPATTERN":
        _, flags, _, inner = given
        return None if flags & re.IGNORECASE else _of_run(inner)
    if name == "ATOMIC_GROUP":
        return _of_run(given)
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, _, inner = given
        return _of_run(inner) if least else None
    if name == "BRANCH":
        ways = [_of_run(way) for way in given[1]]
        known = [way for way in ways if way is not None]
        return frozenset().union(*known) if len(known) == len(ways) else None
    return None
