"""A draft introduction out of a text and addresses, for those who begin without a draft in a mailbox."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime

from introductions.errors import RefusedError
from introductions.model import Draft, DraftKind, Person
from introductions.writing import mail
from introductions.writing.compose import to_bytes
from introductions.writing.wording import Wording


def draft(
    introducer: Person, parties: Sequence[Person], text: str, now: datetime, *, subject: str = "", language: str = "en"
) -> bytes:
    """The message that the introducer could have saved as a draft. The same people and words have the same Message-ID,
    so that beginning twice begins once; without a ``subject`` it has that of an introduction in ``language``.

    Raises RefusedError without any words, or for an address that cannot be written.
    """
    words = mail.plain(text)
    if not words:
        raise RefusedError("There are no words about why they should meet.", "Write a few lines to both of them.")
    names = [person.name or person.email.partition("@")[0] for person in parties]
    title = mail.one_line(subject) or Wording.of(language).say("final", "subject", names=names)
    parts = (introducer.key, *sorted(person.key for person in parties), title, words)
    token = hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]
    name = f"<joint.{token}@{introducer.email.rpartition('@')[2] or 'localhost'}>"
    return to_bytes(Draft(name, DraftKind.FINAL, introducer, tuple(parties), title, words, ""), now)
