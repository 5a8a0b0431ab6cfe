"""The Message-IDs of what we write: fixed beforehand, so that deciding and laying can be repeated; they tell nobody
anything. The domain is the introducer's own (RFC 5322 §3.6.4)."""

from __future__ import annotations

import hashlib

from introductions.model import Introduction, Person


def message_id(introduction: Introduction, purpose: str) -> str:
    """That of a draft: ``"<optin.6d0f…@example.com>"``, fixed by introduction and purpose."""
    return note_id(introduction.introducer, introduction.id, purpose)


def note_id(owner: Person, *parts: str) -> str:
    """That of a note, fixed by what it tells."""
    token = hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]
    return f"<optin.{token}@{owner.email.rpartition('@')[2] or 'localhost'}>"
