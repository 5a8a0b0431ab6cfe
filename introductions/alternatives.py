"""Many patterns looked for at once: only those are tried of which the text holds something that they cannot do without.

>>> turns = Alternatives([r"\\bover to you\\b|\\btake it from here\\b", r"^cheers"])
>>> turns.search("So, OVER to you")[0]
'OVER to you'

One alternation of hundreds of turns of phrase tries each of them at each letter. Here the literal text that a pattern
requires is read from its parse, once, and filed under a trigram (the index of Russ Cox, "Regular Expression Matching
with a Trigram Index", 2012); a text is asked for its trigrams, once for all kinds of phrases.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from typing import Any

_LONGEST_KEPT = 2_000  # characters of a text whose trigrams are kept: a sentence's are asked for again and again
_SHORTEST = 3

_parser: Any = import_module("re._parser")  # the standard library's own; it has no public name since sre_parse went


class Alternatives:
    """What ``re.compile("|".join(patterns), re.IGNORECASE)`` would find, without its groups' numbers."""

    __slots__ = ("_always", "_by_gram", "_compiled", "_grams", "_patterns")

    def __init__(self, patterns: Iterable[str]) -> None:
        self._patterns = [one for pattern in patterns for one in _split(pattern)]
        self._compiled: dict[int, re.Pattern[str]] = {}
        self._always: list[int] = []
        self._by_gram: dict[str, list[tuple[str, int]]] = {}
        needed = [required(pattern) for pattern in self._patterns]
        often = Counter(gram for literals in needed for literal in literals for gram in _grams_of(literal))
        for number, literals in enumerate(needed):
            if not literals:
                self._always.append(number)
            for literal in literals:
                rarest = min(_grams_of(literal), key=lambda gram: (often[gram], gram))
                self._by_gram.setdefault(rarest, []).append((literal, number))
        self._grams = frozenset(self._by_gram)

    def search(self, text: str) -> re.Match[str] | None:
        """The leftmost match; of those that begin there, that of the first pattern."""
        first: re.Match[str] | None = None
        for number in self._candidates(text):
            found = self._pattern(number).search(text)
            if found is not None and (first is None or found.start() < first.start()):
                first = found
        return first

    def _candidates(self, text: str) -> Sequence[int]:
        """The numbers of the patterns that may match, in order."""
        folded, grams = _folded(text) if len(text) <= _LONGEST_KEPT else _folded.__wrapped__(text)
        numbers = {
            number for gram in self._grams & grams for literal, number in self._by_gram[gram] if literal in folded
        }
        return sorted(numbers.union(self._always)) if numbers else self._always

    def _pattern(self, number: int) -> re.Pattern[str]:
        compiled = self._compiled.get(number)
        if compiled is None:
            compiled = self._compiled[number] = re.compile(self._patterns[number], re.IGNORECASE)
        return compiled


def caseless(text: str) -> str:
    """What is the same for ``re.IGNORECASE`` made the same: ``caseless("İSTANBUL Straße") == "istanbul strasse"``."""
    return text.casefold().replace("i\u0307", "i").replace("ı", "i")


def required(pattern: str) -> frozenset[str]:
    """Folded texts of which every match holds at least one; none where there is nothing to go by.

    >>> sorted(required(r"\\b(?:over|back) to (?:you|N)\\b")), required(r"^p\\.?s\\.?")
    ([' to '], frozenset())
    """
    return _required(_parser.parse(pattern, re.IGNORECASE))


def _required(parsed: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """The best of what a sequence requires: the one whose shortest literal is the longest."""
    best: frozenset[str] = frozenset()
    for literals in _requirements(parsed):
        if all(len(literal) >= _SHORTEST for literal in literals) and _worth(literals) > _worth(best):
            best = literals
    return best


def _requirements(parsed: Iterable[tuple[Any, Any]]) -> Iterator[frozenset[str]]:
    run = ""
    for operation, argument in parsed:
        name = str(operation)
        if name == "LITERAL":
            run += chr(argument)
            continue
        if run:
            yield frozenset({caseless(run)})
        run = ""
        if name == "SUBPATTERN":
            yield _required(argument[3])
        elif name in ("MAX_REPEAT", "MIN_REPEAT") and argument[0] > 0:
            yield _required(argument[2])
        elif name == "BRANCH":
            branches = [_required(branch) for branch in argument[1]]
            if all(branches):
                yield frozenset().union(*branches)
    if run:
        yield frozenset({caseless(run)})


def _worth(literals: frozenset[str]) -> tuple[int, int]:
    return min(map(len, literals), default=0), -len(literals)


def _split(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern outside of all its groups: ``a|(?:b|c)`` gives ``a`` and ``(?:b|c)``."""
    start = depth = 0
    for token in re.finditer(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", pattern, re.DOTALL):
        depth += {"(": 1, ")": -1}.get(token[0], 0)
        if token[0] == "|" and depth == 0:
            yield pattern[start : token.start()]
            start = token.end()
    yield pattern[start:]


def _grams_of(folded: str) -> frozenset[str]:
    return frozenset(map("".join, zip(folded, folded[1:], folded[2:], strict=False)))


@lru_cache(maxsize=1024)
def _folded(text: str) -> tuple[str, frozenset[str]]:
    """A text as it is compared, and its trigrams."""
    folded = caseless(text)
    return folded, _grams_of(folded)
