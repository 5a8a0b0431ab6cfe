"""Many patterns looked for at once: only those are tried of which the text holds something that they cannot do without.

>>> turns = Alternatives([r"\\bover to you\\b|\\btake it from here\\b", r"^cheers"])
>>> turns.search("So, OVER to you")[0]
'OVER to you'

One alternation of hundreds of turns of phrase tries each of them at each letter. Here the literal text that a pattern
requires is read from its source, once, and filed under a trigram (the index of Russ Cox, "Regular Expression Matching
with a Trigram Index", 2012); a text is asked for its trigrams, once for all kinds of phrases.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

_LONGEST_KEPT = 2_000  # characters of a text whose trigrams are kept: a sentence's are asked for again and again
_SHORTEST = 3


class Alternatives:
    """What ``re.compile("|".join(patterns), re.IGNORECASE)`` would find, without its groups' numbers."""

    __slots__ = ("_always", "_by_gram", "_compiled", "_grams", "_patterns")

    def __init__(self, patterns: Iterable[str]) -> None:
        self._patterns = [one for pattern in patterns for one in branches(pattern)]
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
        shared = self._grams & grams
        if not shared:
            return self._always
        numbers = {number for gram in shared for literal, number in self._by_gram[gram] if literal in folded}
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

    Of what it does not know (look-arounds, references, inline flags) it asks nothing: the pattern is tried more often.
    """
    branches: list[frozenset[str]] = []  # what each finished alternative of the group at hand requires
    best: frozenset[str] = frozenset()  # and the best that its last one does so far
    run = ""
    around: list[tuple[list[frozenset[str]], frozenset[str], bool]] = []
    for atom in _ATOM.finditer(pattern):
        whole = atom[0]
        if atom["literal"] and not atom["times"]:
            run += atom["literal"].removeprefix("\\")
            continue
        best, run = _better(best, frozenset({caseless(run)})), ""
        if atom["opens"]:
            around.append((branches, best, atom["opens"] in _PLAIN_GROUPS))
            branches, best = [], frozenset()
        elif whole == "|":
            branches, best = [*branches, best], frozenset()
        elif whole.startswith(")"):
            inside = _any_of([*branches, best])
            branches, best, plain = around.pop()
            if plain and not (atom["times"] or "").startswith(_MAYBE_NONE):
                best = _better(best, inside)
    return _any_of([*branches, _better(best, frozenset({caseless(run)}))])


_ATOM = re.compile(
    r"(?P<opens>\((?:\?(?:P<\w+>|<[=!]|[:=!>]|[a-zA-Z-]+:|\(\w+\))?)?)"
    r"|(?:(?P<literal>[^\\\[\](){}.*+?|^$]+(?![*+?{])|\\[^\w\s]|[^\\\[().*+?|^$])"
    r"|\\(?:x..|u.{4}|U.{8}|N\{[^}]*\}|\d+|.)|\[\^?\]?(?:\\.|[^\]\\])*\]|[.^$)])"
    r"(?P<times>[*+?]|\{(?:\d+,?\d*|,\d*)\})?[?+]?|\|",
    re.DOTALL,
)
_PLAIN_GROUPS = ("(", "(?:")
_MAYBE_NONE = ("*", "?", "{0", "{,")


def _any_of(branches: list[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*branches) if all(branches) else frozenset()


def _better(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The one whose shortest literal is the longest: it is the rarest in a text."""
    return other if min(map(len, other), default=0) >= _SHORTEST and _worth(other) > _worth(one) else one


def _worth(literals: frozenset[str]) -> tuple[int, int]:
    return min(map(len, literals), default=0), -len(literals)


def branches(pattern: str) -> Iterator[str]:
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
