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
from re import _parser  # type: ignore[attr-defined]  # the one reader of patterns that never disagrees with ``re``
from typing import Any

Need = frozenset[str]  # needles one of which must be there
Way = tuple[Need, ...]  # all of which must be met

_MANY = 100  # texts from which on it pays to know what the patterns need
_MOST = 3  # needs of a way that are looked at: more hardly tell more
_SHORTEST, _LONGEST = 2, 6  # letters of a needle, the marks where its word begins and ends included
_WORDS = 10_000  # of which it is kept what they meet: people write the same ones again and again
_WORD = re.compile(r"\w+|[^\w\s'.,;:!()\"-]")  # a word, or a sign that not every sentence holds
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
    return [*dict.fromkeys(_best(way) for way in _of_run(read, _GAP, _GAP))]


def _best(way: list[Need]) -> Way:
    return tuple(sorted(dict.fromkeys(way), key=_worth, reverse=True)[:_MOST])


def _worth(need: Need) -> tuple[int, int]:
    """Many letters are in fewer texts than few, one needle in fewer than many."""
    return min(map(len, need)), -len(need)


def _of_run(parts: Sequence[tuple[Any, Any]], letters: str, after: str) -> list[list[Need]]:
    """Of parts that follow each other, behind those letters and before a gap or an edge.

    Where several of them have ways, only those of the richest are told apart; what is best of the others is needed
    by each.
    """
    needs: list[Need] = []
    branches: list[list[list[Need]]] = []
    for at, (operation, given) in enumerate(parts):
        name = str(operation)
        if name == "LITERAL":
            letters += chr(given)
        elif name == "AT":
            letters += _EDGE if str(given) != "AT_NON_BOUNDARY" else ""
        elif name not in ("ASSERT", "ASSERT_NOT"):  # they take up no room
            inner = _of_part(name, given, letters, _next(parts, at + 1, after))
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


def _of_part(name: str, given: Any, letters: str, after: str) -> list[list[Need]] | None:
    """The same of one part; None for one that may be left out or is hard to tell anything of."""
    if name == "SUBPATTERN":
        _, flags, _, inner = given
        return None if flags & (re.IGNORECASE | re.ASCII) else _of_run(inner, letters, after)
    if name == "ATOMIC_GROUP":
        return _of_run(given, letters, after)
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, _, inner = given
        return _of_run(inner, letters, _GAP) if least else None
    if name == "BRANCH":
        return [way for branch in given[1] for way in _of_run(branch, letters, after)]
    if name == "IN" and all(str(kind) == "LITERAL" for kind, _ in given):
        return [[*_of_letters(letters + chr(one) + after)] for _, one in given]
    return None


def _next(parts: Sequence[tuple[Any, Any]], at: int, after: str) -> str:
    """Whether a word surely ends before that part."""
    if at == len(parts):
        return after
    name, given = str(parts[at][0]), parts[at][1]
    if name == "LITERAL":
        return _GAP if _is_letter(chr(given)) else _EDGE
    return _EDGE if name == "AT" and str(given) != "AT_NON_BOUNDARY" else _GAP


def _of_letters(letters: str) -> Iterator[Need]:
    """``"\\x01sure\\x01, why not\\x00"`` needs ``"<sure>"``, ``"<why>"`` and ``"<not"``."""
    for found in _WORD.finditer(letters):
        word, start, end = found[0], found.start(), found.end()
        if word in (_GAP, _EDGE):
            continue
        if _is_letter(word[0]):
            word = "<" * (letters[max(0, start - 1)] != _GAP) + word + ">" * (letters[end : end + 1] != _GAP)
        else:
            word = f"<{word}>"
        if len(word) >= _SHORTEST:
            yield frozenset((word[:_LONGEST],))


def _is_letter(char: str) -> bool:
    """As a pattern has it that says ``\\w``."""
    return char.isalnum() or char == "_"
