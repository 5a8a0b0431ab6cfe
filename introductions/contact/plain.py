"""A folded text, and what all detectors ask of it: worked out when first asked, and once."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cached_property

from introductions.alternatives import caseless
from introductions.contact.windows import around_digits

_WORD = re.compile(r"[^\W_]+")


class Plain:
    """``Plain("Insta: amy_c").words == frozenset({"insta", "amy", "c"})``; every question is about the whole text."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def lowered(self) -> str:
        """In small letters; its places are not those of the text ("ß" is two)."""
        return caseless(self.text)

    @cached_property
    def in_order(self) -> list[str]:
        """Its words in small letters."""
        return _WORD.findall(self.lowered)

    @cached_property
    def words(self) -> frozenset[str]:
        """The same, each once."""
        return frozenset(self.in_order)

    @cached_property
    def around_digits(self) -> list[tuple[int, int]]:
        """The stretches in which a rule that needs a digit can find something."""
        return around_digits(self.text)

    def has_word(self, words: Collection[str]) -> bool:
        """Is one of these a word of it?"""
        return not self.words.isdisjoint(words)

    def starts_of(self, words: frozenset[str]) -> list[int]:
        """Where each of these words begins in the text."""
        if self.words.isdisjoint(words):
            return []
        return [found.start() for found in _WORD.finditer(self.text) if caseless(found[0]) in words]
