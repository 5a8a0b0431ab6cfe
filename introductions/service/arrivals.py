"""What arrives from a mailbox, what it is compared with, and what it amounts to: values only (``receive`` decides)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from introductions.events import AnyEvent
from introductions.model import Answer, DraftKind, DraftState, Introduction, Person, TrackedThread
from introductions.ports import Header, OutboxItem

if TYPE_CHECKING:
    from introductions.reading.answer import Reading

STILL_POSSIBLE = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Arrival:
    """A message that concerns us: its place, flags and header block, and its text (capped)."""

    header: Header
    raw: bytes


def _unknown(text: str) -> tuple[Answer, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Unread:
    """What a second reader may be asked: the new text of a reply, the day it came, the people's names. All three tell
    one question from another: on another day the same words name another day."""

    text: str
    day: date
    names: tuple[str, ...]


def _alone(first: Reading, reply: Unread) -> Reading:
    return first


@dataclass(frozen=True)
class Watched:
    """All that an arriving message is compared with. ``corrected`` tells what the introducer said earlier about a reply
    of the same words; ``advised`` is our reading of it with a second reader's opinion, where there is one."""

    own: frozenset[str]  # the introducer's addresses
    introducer: Person
    threads: tuple[TrackedThread, ...]
    introductions: tuple[Introduction, ...]
    placed: tuple[OutboxItem, ...]
    corrected: Callable[[str], tuple[Answer, ...]] = _unknown
    advised: Callable[[Reading, Unread], Reading] = _alone

    @property
    def idle(self) -> bool:
        """Whether no mail could mean anything: nothing asked, nothing laid, nobody introduced of late."""
        return not (self.threads or self.placed or any(i.introduced_at is not None for i in self.introductions))

    @cached_property
    def known(self) -> frozenset[str]:
        """The compared addresses of all whose mail may mean something."""
        return frozenset(
            {party.person.key for introduction in self.introductions for party in introduction.parties}
            | {thread.party.key for thread in self.threads}
            | {person.key for item in self.placed for person in item.draft.to}
        )

    def introduction(self, introduction_id: str) -> Introduction | None:
        return next((i for i in self.introductions if i.id == introduction_id), None)


@dataclass(frozen=True, slots=True)
class Read:
    """One event for one introduction. ``sent`` names the outbox item that was sent, ``thread_id`` Gmail's thread."""

    introduction: str
    event: AnyEvent
    sent: OutboxItem | None = None
    thread_id: int | None = None


def sendable(items: Iterable[OutboxItem], now: datetime) -> tuple[OutboxItem, ...]:
    """Drafts that the introducer may have sent: also those never marked placed (a crash), and for a while those that
    were to be taken back but could not be (they had been edited)."""
    return tuple(
        item
        for item in items
        if item.draft.kind is not DraftKind.NOTE
        and item.state is not DraftState.SENT
        and (item.state is not DraftState.GONE or item.decided_at is None or now - item.decided_at < STILL_POSSIBLE)
    )
