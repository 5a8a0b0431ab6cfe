"""A reply cut into sentences, without its greeting and its sign-off."""

from __future__ import annotations

import re

_END = re.compile(r"(?<=[.!?…])[ \t]+(?=\S)|\n+")


def split(text: str) -> list[str]:
    """The sentences of a text: ``split("Thanks! Yes, do.")`` is ``["Thanks!", "Yes, do."]``."""
    return [part.strip() for part in _END.split(text) if part.strip()]
