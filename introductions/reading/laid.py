"""Is a draft that lies in a mailbox still the one that we laid there? Whatever the way to the mailbox."""

from __future__ import annotations

from introductions.model import Draft
from introductions.reading.message import Message


def is_unchanged(found: Message, expected: Draft) -> bool:
    """Whether a message still is the draft as decided: same Message-ID, recipients, subject and words.

    White space does not count: servers and mail programs break lines anew.
    """
    if found.message_id != expected.message_id or found.cc or found.bcc or found.attachments:
        return False
    if sorted(p.key for p in found.to) != sorted(p.key for p in expected.to):
        return False
    return _words(found.subject) == _words(expected.subject) and _words(found.text) == _words(expected.text)


def may_be_an_edited_copy(found: Message, expected: Draft) -> bool:
    """Whether a draft may be one of ours, saved by a mail program under a Message-ID of its own.

    It goes to the same people, and is no other draft of ours (their ids begin alike: ``"<optin.…"``).
    """
    make = expected.message_id.partition(".")[0] + "."
    if (found.message_id or "").startswith(make):
        return False
    return {p.key for p in (*found.to, *found.cc, *found.bcc)} == {p.key for p in expected.to}


def _words(text: str | None) -> list[str]:
    return (text or "").split()
