"""Looking only where there can be something: most of what people write holds no digit at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache


def around_digits(text: str, reach: int = 160) -> list[tuple[int, int]]:
    """Stretches of the text that hold digits, with ``reach`` characters on both sides, in order, apart.

    ``reach`` must be more than any rule needs that begins or ends with a digit.
    """
    return [
        (max(0, digits.start() - reach), min(len(text), digits.end() + reach))
        for digits in _digits_within(2 * reach).finditer(text)
    ]


@cache
def _digits_within(gap: int) -> re.Pattern[str]:
    """Digits with all further ones of which none is more than ``gap`` characters from the one before it."""
    return re.compile(rf"\d++(?:\D{{1,{gap}}}+\d++)*+")


def matches(pattern: re.Pattern[str], text: str, stretches: Iterable[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """All matches of a pattern within the stretches. What stands before a stretch is still seen by "
    "look-behinds."""
    for start, end in stretches:
        yield from pattern.finditer(text, start, end)


def mentions(lowered: str, words: Iterable[str]) -> bool:
    """Is any of the words in the text? The cheap question before a costly pattern."""
    return any(map(lowered.__contains__, words))
