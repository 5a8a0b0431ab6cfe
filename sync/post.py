"""One account as the watching thread knows it."""

from __future__ import annotations

from dataclasses import dataclass

from introductions.ports import Account
from sync.idle import Idling, stop_quietly
from sync.mailbox import ImapMailbox


@dataclass(slots=True)
class Post:
    """Its session, its timers, its failures. ``busy``: a job has it, and nobody else may touch its session."""

    account: Account
    session: ImapMailbox | None = None
    idling: Idling | None = None
    busy_since: float | None = None
    visit_at: float = 0.0
    look_at: float = 0.0
    due_at: float = 0.0
    thorough_at: float = 0.0
    connected_at: float = 0.0
    failures: int = 0
    logins: int = 0
    held_back_until: float = 0.0  # the outbox: the server takes no drafts at present
    tried: int = 0  # hash of the secret last tried: after a refused login, another one is worth a try at once
    again: bool = False  # asked for while busy
    dropped: bool = False


def goodbye(post: Post) -> None:
    """End its session as a server likes it. Never raises."""
    session = post.session
    if session is not None:
        if post.idling is not None:
            stop_quietly(post.idling, 1.0)
        session.close()
    post.idling = post.session = None
