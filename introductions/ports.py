"""The doors of the house: what the use cases need of the world, and nothing about how it is done.

Terms, defined where they are used:

account      the introducer's mailbox, named by its address (``Account.address``, lower case)
secret       what opens a mailbox: a password or a refresh token; encrypted at rest, never logged
transaction  all that follows from one fact, written together or not at all
decided      a draft in the outbox; it has its Message-ID already, so placing it can be repeated
key          what makes an event count once per account
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from introductions.events import AnyEvent
from introductions.mailboxes import DraftBox as DraftBox  # the doors to a mailbox have a file of their own
from introductions.mailboxes import Folder as Folder
from introductions.mailboxes import Header as Header
from introductions.mailboxes import Mailbox as Mailbox
from introductions.model import (
    Cursor,
    Draft,
    DraftState,
    Introduction,
    PlacedDraft,
    Preferences,
    StandingYes,
    TrackedThread,
)


class Clock(Protocol):
    """Now, as an aware datetime in UTC. The only way that time gets into the house."""

    def __call__(self) -> datetime: ...


class Ids(Protocol):
    """A fresh random token, URL-safe, at least 96 bits: ``"k3Jv0…"``. The only way that chance gets in."""

    def __call__(self) -> str: ...


class Security(StrEnum):
    """How a connection is protected. ``NONE`` is accepted on loopback only."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Account:
    """A mailbox that belongs to the introducer. ``name`` is how they sign, may be "".

    ``owner`` is Google's own id of the person (``sub``), which never changes and is never given to another; None for a
    mailbox that was added by whoever runs this installation.
    """

    address: str
    host: str
    port: int
    user: str
    security: Security = Security.TLS
    name: str = ""
    auth: str = "password"  # or "xoauth2"
    paused: str | None = None  # why nothing is done with it at present, for the introducer's eyes
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """One decided draft. ``retract`` means: take it back out of Drafts if it is provably still ours and a draft.

    News for a note (``DraftKind.NOTE``) wait here without words: ``decided_at`` is when they may be told, ``placed``,
    before they are placed, the note that is to tell them.
    """

    account: str
    introduction: str
    purpose: str
    draft: Draft
    state: DraftState
    retract: bool = False
    placed: PlacedDraft | None = None
    decided_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Lease:
    """The right of one worker to look after one mailbox, until it runs out. ``fence`` grows with every taking."""

    account: str
    worker: str
    fence: int


@dataclass(frozen=True, slots=True)
class WorkerState:
    """A worker as it described itself ``age`` seconds ago. ``numbers``: ``{"watching": 120, "errors": {}, …}``."""

    id: str
    host: str
    pid: int
    age: float
    leases: int
    numbers: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was erased of a person: introductions they were a party of, and lists of those who need not be asked that
    they stood on, one per account. ``Forgotten(0, 0)`` is nothing at all."""

    introductions: int
    standing: int


class Transaction(Protocol):
    """One unit of work. Leaving the block without :meth:`commit` undoes all of it.

    Locks: reading an introduction for a change (``introduction(..., lock=True)``) keeps others from changing
    it until the end (SQLite: the whole store; PostgreSQL: its row).
    """

    def commit(self) -> None: ...

    # accounts -------------------------------------------------------------------------------------------------
    def add_account(self, account: Account, secret: str) -> None:
        """Store or replace an account and its secret."""
        ...

    def account(self, address: str) -> Account | None: ...
    def accounts(self) -> list[Account]: ...
    def secret(self, address: str) -> str | None: ...
    def pause(self, address: str, why: str | None) -> None: ...
    def remove_account(self, address: str) -> bool:
        """Remove the account, its secret, and everything stored for it. False if there was none."""
        ...

    def preferences(self, account: str) -> Preferences:
        """What the introducer wants otherwise than the settings; the empty ones where nothing was said."""
        ...

    def set_preferences(self, account: str, preferences: Preferences) -> None: ...
    def stand(self, account: str, yes: StandingYes) -> None:
        """Keep, or replace, that this person need not be asked (E22)."""
        ...

    def unstand(self, account: str, address: str) -> bool: ...
    def standing(self, account: str) -> list[StandingYes]: ...
    def revisions(self, accounts: Collection[str] | None = None) -> tuple[tuple[str, int], ...]:
        """For each of these accounts (None: all), in order, a number that is another one as soon as anything of the
        account has changed that a screen may show, or that a reply is recognised by. Read it before what it stands for.
        What this transaction has changed counts, too."""
        ...

    def touch(self, account: str) -> None:
        """Say that a screen may show something else from now on, where it was only remembered."""
        ...

    # introductions and events ---------------------------------------------------------------------------------
    def append(self, introduction: str, account: str, event: AnyEvent) -> bool:
        """Append an event; False, and nothing written, if the account already has one with that key."""
        ...

    def events(self, introduction: str) -> list[AnyEvent]:
        """All events of one introduction, in the order they were appended."""
        ...

    def introduction_of(self, account: str, key: str) -> str | None:
        """The id of the introduction that the event with this key belongs to."""
        ...

    def introduction(self, introduction: str, *, lock: bool = False) -> Introduction | None:
        """The fold of its events."""
        ...

    def introductions(self, account: str | None = None, *, open_only: bool = False) -> list[Introduction]:
        """Newest first. ``open_only`` leaves out those that are closed or introduced with the loop closed."""
        ...

    def save(self, introduction: Introduction) -> None:
        """Keep the derived columns (state, open, account) of an introduction true for listing."""
        ...

    def put_joint_text(self, introduction: str, raw: bytes) -> None: ...
    def joint_text(self, introduction: str) -> bytes | None: ...

    # the outbox -----------------------------------------------------------------------------------------------
    def decide(self, item: OutboxItem) -> bool:
        """Put a draft into the outbox; False, and nothing written, if its purpose or Message-ID is there already."""
        ...

    def outbox(self, account: str, *, waiting_only: bool = True) -> list[OutboxItem]:
        """Oldest first. ``waiting_only``: those to be placed, and those to be retracted."""
        ...

    def unsent(self, account: str) -> list[OutboxItem]:
        """All that were not sent, those too that were given up; oldest first. What was sent lies there for years."""
        ...

    def outbox_item(self, account: str, message_id: str) -> OutboxItem | None: ...
    def outbox_of(self, introduction: str) -> list[OutboxItem]: ...
    def replace_draft(self, account: str, message_id: str, draft: Draft) -> None:
        """Other words for a draft that is still ``decided``, under the same Message-ID."""
        ...

    def mark(
        self,
        account: str,
        message_id: str,
        state: DraftState,
        placed: PlacedDraft | None = None,
        *,
        retract: bool | None = None,
    ) -> None: ...

    # what replies are recognised by ---------------------------------------------------------------------------
    def track(self, account: str, thread: TrackedThread) -> None:
        """Store or replace the tracked thread of one party of one introduction."""
        ...

    def tracked(self, account: str, *, open_only: bool = True) -> list[TrackedThread]: ...
    def tracked_of(self, introduction: str) -> list[TrackedThread]:
        """Those of one introduction, open or not."""
        ...

    # what corrections taught ----------------------------------------------------------------------------------
    def teach(self, introduction: str, account: str, words: str) -> None:
        """Remember that in this introduction the reading of a reply of these words was corrected. The words are kept
        as a keyed hash only; what they meant stands in the introduction's events, and goes with them."""
        ...

    def taught(self, account: str, words: str) -> list[str]:
        """The introductions in which a reply of these words was corrected."""
        ...

    # cursors --------------------------------------------------------------------------------------------------
    def cursor(self, account: str, folder: str) -> Cursor | None: ...
    def cursors(self, account: str) -> list[Cursor]: ...
    def set_cursor(self, account: str, cursor: Cursor) -> None: ...

    # small things that must survive a restart (heartbeats, last sweep, quarantine notes) ------------------------
    def remember(self, account: str, name: str, value: str) -> None: ...
    def recall(self, account: str, name: str) -> str | None: ...

    # what a worker asks of all mailboxes at once --------------------------------------------------------------
    def accounts_stamp(self) -> str:
        """Another text whenever an account was added, changed, paused or removed; "" before the first."""
        ...

    def active_accounts(self) -> int:
        """How many accounts are not paused."""
        ...

    def asking(self) -> set[str]:
        """Accounts with an introduction under way."""
        ...

    def waiting(self, before: datetime) -> list[str]:
        """Accounts with drafts to lay or to take back that were decided at that moment or earlier."""
        ...

    def due(self, now: datetime) -> list[str]:
        """Accounts with an introduction to which time does something now (``lifecycle.next_moment``)."""
        ...

    # leases: which worker looks after which mailbox, where there are several. Their clock is the store's own. ----
    def claim(self, worker: str, most: int, seconds: float) -> list[Lease]:
        """Take at most so many mailboxes that are nobody's, or whose lease ran out; paused ones are left alone.

        Two workers never get the same one; neither waits for the other.
        """
        ...

    def renew(self, worker: str, seconds: float) -> list[Lease]:
        """Lengthen all leases of this worker that nobody else has taken, run out or not; those are all it has."""
        ...

    def release(self, worker: str, accounts: Sequence[str] | None = None) -> int:
        """Give these, or all, back at once. Returns how many."""
        ...

    def holder(self, account: str) -> str | None:
        """The worker that has it now, None if nobody has."""
        ...

    def holds(self, lease: Lease) -> bool:
        """Whether nobody has taken it since; it cannot be taken until this transaction ends."""
        ...

    def beat(self, worker: str, host: str, pid: int, numbers: Mapping[str, Any]) -> None:
        """This worker lives; those silent for a day are forgotten."""
        ...

    def retire(self, worker: str) -> None:
        """It has ended."""
        ...

    def workers(self) -> list[WorkerState]:
        """All that beat within the last day, the liveliest first."""
        ...

    # tickets: what may be taken once, and only for a while --------------------------------------------------------
    def put_ticket(self, name: str, value: str, until: datetime, now: datetime) -> None:
        """Keep ``value`` (encrypted) until then. Tickets that have run out are thrown away."""
        ...

    def take_ticket(self, name: str, now: datetime) -> str | None:
        """Its value, to the first who asks and nobody after; None if there is none or it has run out."""
        ...

    # a person's data ------------------------------------------------------------------------------------------
    def export(self, address: str) -> dict[str, object]:
        """All that is stored about one address, readable (E: ``optin export``)."""
        ...

    def forget(self, address: str) -> Forgotten:
        """Erase all that is stored about one address: introductions it is a party of, their mail text, drafts and
        tracked threads, and that somebody need not be asked. Returns how much of each was erased."""
        ...


class Store(Protocol):
    """Where everything lives that must survive."""

    def transaction(self) -> AbstractContextManager[Transaction]: ...
    def fenced(self, lease: Lease) -> Store:
        """The same store, every commit of which raises LeaseLostError, and keeps nothing, once the lease was taken."""
        ...

    def secret_for(self, purpose: str) -> bytes:
        """32 octets that nobody else can know, the same in every process that opens this store, also after its keys
        were changed; others for another purpose: ``secret_for("pages")``."""
        ...

    def close(self) -> None: ...
