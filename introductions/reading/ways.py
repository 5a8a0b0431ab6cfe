"""The ways in which a pattern can match, and the words that a text must hold for each of them.

A pattern is read only as far as that takes: whatever is hard to tell anything of is a gap in which anything may stand,
and a pattern with something in it that is not known here needs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Union

Need = frozenset[str]  # needles one of which must be there
Way = tuple[Need, ...]  # all of which must be met
Part = Union[str, "list[Run]"]  # letters; or runs one of which stands there
Run = list[Part]  # what follows each other

WORD = re.compile(r"\w+|[^\w\s\x00-\x1f'.,;:!()\"-]")  # a word, or a sign that not every sentence holds
SHORTEST, LONGEST = 2, 6  # letters of a needle, the marks where its word begins and ends included
MOST = 3  # needs of a way that are looked at: more hardly tell more
_GAP, _EDGE = "\x00", "\x01"  # among letters: anything may stand here; a word begins or ends here
_PIECE = re.compile(
    r"(?P<letters>(?:[^\\\[\](){}|*+?.^$](?![*+?{]))+|[^\\\[\](){}|*+?.^$])"
    r"|(?P<open>\((?:\?:|(?!\?)))|(?P<around>\(\?<?[=!])|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<repeat>(?:[*+?]|\{\d+(?:,\d*)?\})[?+]?)"
    r"|(?P<edge>\\b|[\^$])|(?P<sign>\\[^\w\s])|(?P<set>\[[^\]\\^-]+\])"
    r"|(?P<gap>\.|\\[BdDsSwW]|\[\^?\]?(?:\\.|[^\]\\])*\])",
    re.DOTALL,
)


def ways(pattern: str) -> list[Way]:
    """The ways in which a pattern can match, the best needs of each first; an empty one needs nothing that is known.

    A needle is a word ("<sure>") or, up to so many letters, how one begins ("<gladl"), goes on or ends ("ing>").

    >>> [[*map(sorted, way)] for way in ways(r"\\b(?:gladly|sure (?:thing|one))")]
    [[['<gladl']], [['<sure>'], ['<thing']], [['<sure>'], ['<one']]]
    """
    return [*dict.fromkeys(_best(way) for run in _read(pattern) for way in _of_run(run, _GAP, _GAP))]


def _read(pattern: str) -> list[Run]:
    """The runs of which one matches; a single empty one if the pattern holds something that is not known here."""
    above: list[tuple[list[Run], bool]] = []
    runs: list[Run] = [[]]
    end = 0
    for piece in _PIECE.finditer(pattern):
        if piece.start() != end:
            return [[]]
        kind, text, end = piece.lastgroup, piece[0], piece.end()
        if kind == "letters":
            runs[-1].append(text)
        elif kind == "open" or kind == "around":
            above.append((runs, kind == "around"))
            runs = [[]]
        elif kind == "close":
            inner = runs
            runs, around = above.pop()
            runs[-1].append("" if around else inner)  # what is looked around for takes up no room
        elif kind == "bar":
            runs.append([])
        elif kind == "repeat":
            if text[0] in "*?" or text[1:2] == "0":
                runs[-1].pop()
            runs[-1].append(_GAP)
        elif kind == "sign":
            runs[-1].append(text[1])
        elif kind == "set":
            runs[-1].append([[char] for char in text[1:-1]])
        else:
            runs[-1].append(_EDGE if kind == "edge" else _GAP)
    return runs if end == len(pattern) else [[]]


def _best(way: list[Need]) -> Way:
    return tuple(sorted(dict.fromkeys(way), key=_worth, reverse=True)[:MOST])


def _worth(need: Need) -> tuple[int, int]:
    """Many letters are in fewer texts than few, one needle in fewer than many."""
    return min(map(len, need)), -len(need)


def _of_run(run: Run, letters: str, after: str) -> list[list[Need]]:
    """What a run needs that stands behind those letters and before a gap or an edge.

    Where several of its parts have ways, only those of the richest are told apart; what is best of the others is needed
    by each.
    """
    needs: list[Need] = []
    branches: list[list[list[Need]]] = []
    for at, part in enumerate(run, 1):
        if isinstance(part, str):
            letters += part
            continue
        begun = len(letters) - 1  # a word may go on in each of the branches
        while _is_letter(letters[begun]):
            begun -= 1
        if begun:
            needs += _of_letters(letters[: begun + 1])
        follows = _begins(run[at]) if at < len(run) else after
        inner = [way for branch in part for way in _of_run(branch, letters[begun:], follows)]
        if all(inner):
            branches.append(inner)
        elif begun < len(letters) - 1:
            needs += _of_letters(letters[begun:] + _GAP)
        letters = _GAP
    if len(letters) > 1:
        needs += _of_letters(letters + after)
    branches.sort(key=len)
    richest = branches.pop() if branches else [[]]
    needs += [frozenset().union(*(max(way, key=_worth) for way in branch)) for branch in branches]
    return [needs + way for way in richest]


def _begins(part: Part) -> str:
    """An edge if a word surely ends before that part."""
    return _GAP if not isinstance(part, str) or part[:1] in ("", _GAP) or _is_letter(part) else _EDGE


def _of_letters(letters: str) -> Iterator[Need]:
    """``"\\x01sure\\x01, why not\\x00"`` needs ``"<sure>"``, ``"<why>"`` and ``"<not"``."""
    for found in WORD.finditer(letters):
        word = found[0]
        sign = not _is_letter(word)
        begins, ends = sign or letters[found.start() - 1] != _GAP, sign or letters[found.end()] != _GAP
        needle = "<" * begins + word + ">" * ends
        if len(needle) >= SHORTEST:
            yield frozenset((needle[:LONGEST],))


def _is_letter(word: str) -> bool:
    """Whether it begins with what is ``\\w`` to a pattern."""
    return word[0].isalnum() or word[0] == "_"
