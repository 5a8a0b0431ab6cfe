"""Letters brought to one form, each to exactly one, so that positions in the text stay what they were."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_SAME = {"’": "'", "‘": "'", "´": "'", "`": "'", "ʼ": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-"}


@lru_cache(maxsize=4096)
def _letter(char: str) -> str:
    if char in _SAME:
        return _SAME[char]
    if char >= "\u2e80":
        return char  # kana lose their voicing marks when taken apart
    base = unicodedata.normalize("NFKD", char)[:1].lower()
    return base if len(base) == 1 else char


def fold(text: str) -> str:
    """Lower case, no accents, straight quotes, same length: ``fold("Après l’été")`` is ``"apres l'ete"``."""
    if text.isascii():
        return text.lower()
    return "".join(map(_letter, text))
