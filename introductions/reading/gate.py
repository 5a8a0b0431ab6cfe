"""The closed world of a plain yes: acted on only if every word of the reply is accounted for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from introductions.reading.rules import MODULES
from introductions.reading.sentences import Sentence


def plain_yes(sentences: Sequence[Sentence], names: frozenset[str], language: str) -> bool:
    """Is nothing left over? ``"Yes, happy to meet Lisa"`` passes, ``"Yes, when I am back"`` does not."""
    words = MODULES[language].ACCEPT_WORDS
    for sentence in sentences:
        if "?" in sentence.text:
            return False
        for word in re.findall(r"[^\W_]+(?:'[^\W_]+)?", sentence.low):
            if word not in words and word not in names:
                return False
    return True
