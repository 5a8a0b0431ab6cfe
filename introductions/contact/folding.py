"""One plain spelling of a text for looking at, with the way back to the places in the original.

Writers (and those who want to get past a check) spell the same address with full-width letters, mathematical
digits, zero-width joiners or soft hyphens. NFKC (UAX #15) undoes the first two, dropping format characters the rest.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_SPECIAL = {
    "\u3002": ".",  # ideographic full stops
    "\uff61": ".",
    "\u2024": ".",
    "\u2027": "-",
    "\u2212": "-",
    "\u2043": "-",
    "\u30fb": "-",
    "\u2044": "/",
    "\u2215": "/",
    "\u2219": ".",
    "\u22c5": ".",
    "\u00b7": ".",
    "\u2028": "\n",
    "\u2029": "\n",
    "\u0085": "\n",
    "\u00ba": "\u00ba",  # nº stays as it is
    "\u00aa": "\u00aa",
    "\u2014": " - ",  # often written without blanks, and then no part of a word
    "\u2015": " - ",
    "\u2026": "...",
}
_DROPPED = frozenset("\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u3164\uffa0\u2800")
_WIDTHLESS = frozenset({"Cf", "Cc", "Cs", "Co", "Cn", "Mn", "Me"})  # marks too: "5\u20e3" is a 5


@lru_cache(maxsize=4096)
def fold_character(char: str) -> str:
    """The plain spelling of one character, "" if it shows nothing: ``fold_character("\uff20") == "@"``."""
    if char.isascii():
        return char
    if char in _SPECIAL:
        return _SPECIAL[char]
    if char in _DROPPED or 0xFE00 <= ord(char) <= 0xFE0F:
        return ""
    category = unicodedata.category(char)
    if category in _WIDTHLESS:
        return ""
    if category == "Pd":
        return "-"
    if category == "Zs":
        return " "
    if category == "Nd":
        return str(unicodedata.decimal(char))
    return unicodedata.normalize("NFKC", char)


@dataclass(frozen=True, slots=True)
class Folded:
    """``text`` in plain spelling; ``places[i]`` is where its i-th character stands in the original (None: "
    "unmoved)."""

    text: str
    places: tuple[int, ...] | None
    length: int  # of the original

    def span(self, start: int, end: int) -> tuple[int, int]:
        """(start, end) in the original text."""
        if self.places is None or start >= end:
            return start, end
        after = self.places[end] if end < len(self.places) else self.length
        return self.places[start], max(self.places[end - 1] + 1, after)  # with what is invisible behind it


def fold(text: str) -> Folded:
    """Fold a whole text: ``fold("amy\u200b\uff20example.org").text == "amy@example.org"``."""
    if text.isascii():
        return Folded(text, None, len(text))
    known = {char: fold_character(char) for char in set(text)}
    if all(len(plain) == 1 for plain in known.values()):  # accents, dashes, curly quotes: every place stays
        changed = {ord(char): plain for char, plain in known.items() if char != plain}
        return Folded(text.translate(changed) if changed else text, None, len(text))
    out: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        plain = known[char]
        out.append(plain)
        places.extend([place] * len(plain))
    return Folded("".join(out), tuple(places), len(text))
