"""Which of many patterns a text can match at all, told by the words that each of them needs.

Nineteen rules of twenty are silent in a sentence, and trying them all costs more than all the rest of the reading. A
pattern can match in so many *ways* ("yes please|sure" in two), each of which needs a few *needles* (``ways``): a
pattern none of whose ways finds all its needles in the text is not tried, and compiled when first it is.
(Russ Cox, "Regular Expression Matching with a Trigram Index", swtch.com/~rsc/regexp/regexp4.html.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from introductions.reading.ways import LONGEST, MOST, SHORTEST, WORD, ways

_WORDS = 4_000  # of which it is kept what they meet: people write the same ones again and again


class Needles:
    """``Needles(["no", "yes please|sure"]).possible("surely")`` is ``[1]``."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self._sources = tuple(patterns)
        self._compiled: dict[int, re.Pattern[str]] = {}
        found = [(number, way) for number, pattern in enumerate(self._sources) for way in ways(pattern)]
        self._pattern_of = [number for number, _ in found]
        self._always = frozenset(number for number, way in found if not way)
        # The places of a needle: a row of all ways for each of the needs that a way may have.
        self._places: dict[str, list[int]] = {}
        for at, (_, way) in enumerate(found):
            for row in range(MOST if way else 0):
                for needle in way[min(row, len(way) - 1)]:
                    self._places.setdefault(needle, []).append(row * len(found) + at)
        self._met_by_needle = lru_cache(maxsize=None)(self._bits)
        self._met_by_word = lru_cache(maxsize=_WORDS)(self._look_up)

    def __getitem__(self, number: int) -> re.Pattern[str]:
        """The pattern of that number."""
        pattern = self._compiled.get(number)
        if pattern is None:
            pattern = self._compiled[number] = re.compile(self._sources[number])
        return pattern

    def prepare(self) -> None:
        """Compile all of them, before there is a text to read."""
        for number in range(len(self._sources)):
            _ = self[number]

    def possible(self, text: str) -> list[int]:
        """The numbers of the patterns that may match somewhere in the text, in order: all others match nowhere."""
        met, count = 0, len(self._pattern_of)
        for word in WORD.findall(text):
            met |= self._met_by_word(word)
        for _ in range(MOST - 1):
            met &= met >> count
        met &= (1 << count) - 1
        found = set(self._always)
        while met:
            bit = met.bit_length() - 1
            found.add(self._pattern_of[bit])
            met ^= 1 << bit
        return sorted(found)

    def _look_up(self, word: str) -> int:
        met, marked = 0, f"<{word}>"
        for start in range(len(marked) - 1):
            for end in range(start + SHORTEST, min(start + LONGEST, len(marked)) + 1):
                if marked[start:end] in self._places:
                    met |= self._met_by_needle(marked[start:end])
        return met

    def _bits(self, needle: str) -> int:
        return sum(1 << place for place in self._places[needle])
