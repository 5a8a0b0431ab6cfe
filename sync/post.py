"""One account as the watching thread knows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from introductions.ports import Account
from sync.idle import Parked
from sync.mailbox import ImapMailbox


@dataclass(slots=True, eq=False)
class Post:
    """Its connection, its deadlines, its failures. While ``busy_since`` is set a job has it, and nobody else may touch
    it. All moments are seconds on the watching thread's clock; ten thousand of these are held."""

    account: Account
    fence: int | None = None  # of the lease that makes it ours; None where nothing is leased
    parked: Parked | None = None
    session: ImapMailbox | None = None  # only while a job has it
    cut_off: Callable[[], None] | None = None  # ends what its job waits for; from any thread
    busy_since: float | None = None
    alarm: int = 0
    started_at: float = float("-inf")  # of the last visit: what comes within a burst of it waits
    thorough_at: float = 0.0
    renew_at: float = 0.0
    failures: int = 0
    logins: int = 0
    held_back_until: float = 0.0  # the outbox: the server takes no drafts at present
    tried: int = 0  # hash of the secret last tried: after a refused login, another one is worth a try at once
    dirty_since: float | None = None  # the first push that was not followed up yet
    pushed: bool = False  # the next visit follows a push and nothing else
    announced: bool = False  # by calls of its provider: it waits without a connection
    stirred: bool = False  # the last visit found something under way: the next answer is prepared for
    again: bool = False  # asked for while busy
    may_connect: bool = False  # its place in the queue for connections has come
    dropped: bool = False
