"""Does somebody ask in this mail to be introduced? The sentence in which they do, or None.

Only plain words for it count, with "me" or "us" in them: whoever merely speaks of an introduction asks for none.
"""

from __future__ import annotations

import re

from introductions.reading.message import Message
from introductions.reading.new_text import new_text
from introductions.reading.sentences import split

_LOOKED_AT = 6_000  # characters; who wants something says so early
_WISH = re.compile(
    "|".join(
        (
            # English
            r"\b(?:introduce|connect|intro) (?:me|us)\b",
            r"\bput (?:me|us) in (?:touch|contact)\b",
            r"\b(?:make|do|give me|get|for|love|appreciate|like) (?:an?|the|that) (?:\w+ )?(?:intro|introduction)\b",
            r"\b(?:intro|introduction) to (?:him|her|them|someone|somebody)\b",
            # German
            r"\b(?:mich|mir|uns)\b.{0,60}\b(?:vorstellen|bekannt ?machen|vernetzen|verbinden)\b",
            r"\b(?:mir|uns|mich)\b.{0,60}\bkontakt\b.{0,30}\b(?:herstellen|vermitteln|bringen)\b",
            r"\bkontakt (?:zu|mit)\b.{0,60}\b(?:herstellen|vermitteln)\b",
            # French
            r"\b(?:me|nous) (?:présenter|mettre en (?:contact|relation))\b",
            # Spanish
            r"\b(?:presentarme|presentarnos|ponerme en contacto|ponernos en contacto)\b",
            r"\b(?:me|nos) (?:presentar\w*|pon\w+ en contacto)\b",
            # Portuguese
            r"\b(?:me|nos) (?:apresentar|colocar em conta[ct]?to|pôr em conta[ct]?to)\b|\bapresentar-(?:me|nos)\b",
            # Italian
            r"\b(?:presentarmi|presentarci|metterci in contatto|mettermi in contatto)\b",
            # Dutch
            r"\b(?:mij|me|ons)\b.{0,40}\b(?:voorstellen aan|introduceren|in contact brengen)\b",
        )
    ),
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:let me|allow me|happy to|i'll|i will|i can|thanks? for|thank you for|ich kann|je peux)\b", re.I
)


def wish(message: Message) -> str | None:
    """``"Could you introduce me to somebody who knows leases?"``"""
    text = new_text(message).text[:_LOOKED_AT]
    for sentence in split(text):
        said = " ".join(sentence.text.split())
        if _WISH.search(said) and not _NOT.search(said):
            return said
    return None
