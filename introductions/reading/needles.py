"""Which of many patterns a text can match at all, told by the words that each of them needs.

Nineteen rules of twenty are silent in a sentence, and trying them all costs more than all the rest of the reading. A
pattern can match in so many *ways* ("yes please|sure" in two), each of which needs a few *needles*: a word ("<yes>"),
how one begins ("<pleas"), ends or goes on, or a sign. A pattern none of whose ways finds all its needles in the text is
not tried. (Russ Cox, "Regular Expression Matching with a Trigram Index", swtch.com/~rsc/regexp/regexp4.html.)
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from re import _constants as is_  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]  # the one reader of patterns that never disagrees with ``re``
from typing import Any

Parts = list[tuple[Any, Any]]  # what ``re`` reads a pattern as: kinds of parts, each with what belongs to it
Need = frozenset[str]  # needles one of which must be there
Way = tuple[Need, ...]  # all of which must be met

_MANY = 100  # texts from which on it pays to know what the patterns need
_MOST = 3  # needs of a way that are looked at: more hardly tell more
_SHORTEST, _LONGEST = 2, 6  # letters of a needle, the marks where its word begins and ends included
_WORDS = 10_000  # of which it is kept what they meet: people write the same ones again and again
_WORD = re.compile(r"\w+|[^\w\s\x00-\x1f'.,;:!()\"-]")  # a word, or a sign that not every sentence holds
_GAP, _EDGE = "\x00", "\x01"  # in letters in a row: anything may stand here; a word begins or ends here


class Needles:
    """``Needles([re.compile("no"), re.compile("yes please|sure")]).possible("surely")`` is ``{1}`` once it is prepared.

    What the patterns need is found out when so many texts were asked about that it pays, or before by ``prepare``.
    """

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        self._patterns = tuple(patterns)
        self._asked = 0
        self._index: _Index | None = None

    def prepare(self) -> None:
        """Find out what the patterns need, before there is a text to read."""
        if self._index is None:
            self._index = _Index(self._patterns)

    def possible(self, text: str) -> Collection[int]:
        """The numbers of the patterns that may match somewhere in the text; all others match nowhere in it.

        All of them for the first texts: a command that reads one reply is over by then.
        """
        if self._index is None:
            self._asked += 1
            if self._asked <= _MANY:
                return range(len(self._patterns))
            self._index = _Index(self._patterns)
        return self._index.possible(text)


class _Index:
    """Which ways of which patterns the words of a text meet."""

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        found = [(number, way) for number, pattern in enumerate(patterns) for way in ways(pattern)]
        self._pattern_of = [number for number, _ in found]
        self._always = frozenset(number for number, way in found if not way)
        # What a needle meets, as bits: one for each way, in as many rows as a way has needs.
        self._meeting: dict[str, int] = {}
        for bit, (_, way) in enumerate(found):
            for row in range(_MOST if way else 0):
                for needle in way[min(row, len(way) - 1)]:
                    self._meeting[needle] = self._meeting.get(needle, 0) | 1 << (row * len(found) + bit)
        self._met_by = lru_cache(maxsize=_WORDS)(self._look_up)

    def possible(self, text: str) -> set[int]:
        met, count = 0, len(self._pattern_of)
        for word in _WORD.findall(text):
            met |= self._met_by(word)
        for _ in range(_MOST - 1):
            met &= met >> count
        met &= (1 << count) - 1
        found = set(self._always)
        while met:
            bit = met.bit_length() - 1
            found.add(self._pattern_of[bit])
            met ^= 1 << bit
        return found

    def _look_up(self, word: str) -> int:
        met, marked, meeting = 0, f"<{word}>", self._meeting
        for start in range(len(marked) - 1):
            for end in range(start + _SHORTEST, min(start + _LONGEST, len(marked)) + 1):
                met |= meeting.get(marked[start:end], 0)
        return met


def ways(pattern: re.Pattern[str]) -> list[Way]:
    """The ways in which a pattern can match, the best needs of each first; an empty one needs nothing that is known.

    >>> [[*map(sorted, way)] for way in ways(re.compile(r"\\b(?:gladly|sure (?:thing|one))"))]
    [[['<gladl']], [['<sure>'], ['<thing']], [['<sure>'], ['<one']]]
    """
    if pattern.flags & (re.IGNORECASE | re.ASCII):
        return [()]
    read = _parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)
    return [*dict.fromkeys(_best(way) for way in _of_run(read.data, _GAP, _GAP))]


def _best(way: list[Need]) -> Way:
    return tuple(sorted(dict.fromkeys(way), key=_worth, reverse=True)[:_MOST])


def _worth(need: Need) -> tuple[int, int]:
    """Many letters are in fewer texts than few, one needle in fewer than many."""
    return min(map(len, need)), -len(need)


def _of_run(parts: Parts, letters: str, after: str) -> list[list[Need]]:
    """Of parts that follow each other, behind those letters and before a gap or an edge.

    Where several of them have ways, only those of the richest are told apart; what is best of the others is needed
    by each.
    """
    needs: list[Need] = []
    branches: list[list[list[Need]]] = []
    for at, (kind, given) in enumerate(parts, 1):
        if kind is is_.LITERAL:
            letters += chr(given)
        elif kind is is_.AT:
            letters += _GAP if given is is_.AT_NON_BOUNDARY else _EDGE
        elif kind is not is_.ASSERT and kind is not is_.ASSERT_NOT:  # they take up no room
            inner = _of_part(kind, given, letters, _first(parts[at]) if at < len(parts) else after)
            if inner and all(inner):
                branches.append(inner)
            else:
                needs += _of_letters(letters + _GAP)
            letters = _GAP
    needs += _of_letters(letters + after)
    branches.sort(key=len)
    richest = branches.pop() if branches else [[]]
    needs += [frozenset().union(*(max(way, key=_worth) for way in branch)) for branch in branches]
    return [needs + way for way in richest]


def _of_part(kind: Any, given: Any, letters: str, after: str) -> list[list[Need]] | None:
    """The same of one part; None for one that may be left out or is hard to tell anything of."""
    if kind is is_.SUBPATTERN:
        _, flags, _, inner = given
        return None if flags & (re.IGNORECASE | re.ASCII) else _of_run(inner.data, letters, after)
    if kind is is_.BRANCH:
        return [way for branch in given[1] for way in _of_run(branch.data, letters, after)]
    if kind in (is_.MAX_REPEAT, is_.MIN_REPEAT, is_.POSSESSIVE_REPEAT):
        least, _, inner = given
        return _of_run(inner.data, letters, _GAP) if least else None
    if kind is is_.IN and all(one is is_.LITERAL for one, _ in given):
        return [[*_of_letters(letters + chr(one) + after)] for _, one in given]
    return _of_run(given.data, letters, after) if kind is is_.ATOMIC_GROUP else None


def _first(part: tuple[Any, Any]) -> str:
    """An edge if a word surely ends before that part."""
    kind, given = part
    if kind is is_.LITERAL:
        return _GAP if _is_letter(chr(given)) else _EDGE
    return _EDGE if kind is is_.AT and given is not is_.AT_NON_BOUNDARY else _GAP


def _of_letters(letters: str) -> Iterator[Need]:
    """``"\\x01sure\\x01, why not\\x00"`` needs ``"<sure>"``, ``"<why>"`` and ``"<not"``."""
    for found in _WORD.finditer(letters):
        word = found[0]
        begins = letters[found.start() - 1] != _GAP or not _is_letter(word)
        ends = letters[found.end()] != _GAP or not _is_letter(word)
        needle = "<" * begins + word + ">" * ends
        if len(needle) >= _SHORTEST:
            yield frozenset((needle[:_LONGEST],))


def _is_letter(word: str) -> bool:
    """Whether it begins with what is ``\\w`` to a pattern."""
    return word[0].isalnum() or word[0] == "_"
