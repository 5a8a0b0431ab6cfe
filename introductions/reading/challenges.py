"""Challenges: a guard of somebody's inbox wants the sender to prove that they are a person before it lets mail pass.

Their wording is endless, their parts are few: the mail is held, the sender is not known, a person is to be proven, and
something is to be done about it. Two of these in an automatic mail make a challenge, three in any.
"""

from __future__ import annotations

import re

from introductions.reading import challenge_words as words
from introductions.reading.message import Message

_LINK = re.compile(r"https?://", re.IGNORECASE)


def sign(message: Message, text: str, *, automatic: bool) -> str:
    """The words by which a mail is a challenge, "" if it is none. ``text`` is its own."""
    lowered = " ".join(f"{message.subject}\n{text}"[:6000].lower().split())
    reply_to_it = any(phrase in lowered for phrase in words.BY_REPLY)
    if not (_LINK.search(lowered) or reply_to_it):
        return ""
    sure = [phrase for phrase in words.SURE if phrase in lowered]
    held, stranger, human, act = (
        [phrase for phrase in group if phrase in lowered]
        for group in (words.HELD, words.STRANGER, words.HUMAN, words.ACT)
    )
    acts = bool(act) or reply_to_it
    parts = bool(held) + bool(stranger) + bool(human)
    if (sure and (acts or parts)) or len(sure) >= 2:
        return sure[0]
    if acts and (parts >= 2 or (parts and automatic)):
        return (held or stranger or human)[0]
    return ""
