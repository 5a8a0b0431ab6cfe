"""Stores to run the same tests on, and the smallest things to put into them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from introductions.events import Begun
from introductions.model import Draft, DraftKind, DraftState, Person, Policy, TrackedThread
from introductions.ports import Account, OutboxItem, Store
from introductions.store import Keys, open_store
from introductions.store.memory import MemoryStore
from tests.postgres import Postgres

KINDS = ("memory", "sqlite", "postgres")
KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="
OTHER_KEY = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA="

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
ROBIN = Person("Robin Hale", "robin@example.com")
AMY = Person("Amy Carter", "Amy.Carter@example.org")
LISA = Person("Lisa Moreau", "lisa@example.net")
ACCOUNT = Account("robin@example.com", "imap.example.com", 993, "robin", name="Robin")


def location(kind: str, path: Path, request: pytest.FixtureRequest) -> str:
    """The URL of a new store of that kind."""
    if kind == "sqlite":
        return f"sqlite:///{path / 'home' / 'optin.db'}"
    server: Postgres = request.getfixturevalue("postgres")
    return server.database()


@contextmanager
def opened(kind: str, url: str, patience: float = 10.0) -> Iterator[Store]:
    """A store with Robin's account in it."""
    if kind == "memory":
        store: Store = MemoryStore(patience)
    else:
        store = open_store(url, Keys([KEY]), migrate=True, patience=patience)
    try:
        with store.transaction() as tx:
            tx.add_account(ACCOUNT, "open-sesame")
            tx.commit()
        yield store
    finally:
        store.close()


def begun(introduction: str = "i1", key: str | None = None, minutes: int = 0, *parties: Person) -> Begun:
    return Begun(
        key=key or f"begun:{introduction}",
        at=NOW + timedelta(minutes=minutes),
        introduction=introduction,
        account=ACCOUNT.address,
        introducer=ROBIN,
        parties=tuple((p, p.name.split()[0]) for p in parties or (AMY, LISA)),
        subject="Amy, meet Lisa",
        language="en",
        policy=Policy(),
    )


def draft(message_id: str = "<ask-1@example.com>", to: Person = AMY, text: str = "May I introduce you?") -> Draft:
    return Draft(message_id, DraftKind.ASK, ROBIN, (to,), "A question", text, f"<p>{text}</p>")


def item(
    purpose: str = "ask:amy.carter@example.org",
    message_id: str = "<ask-1@example.com>",
    introduction: str = "i1",
    state: DraftState = DraftState.DECIDED,
    to: Person = AMY,
) -> OutboxItem:
    return OutboxItem(ACCOUNT.address, introduction, purpose, draft(message_id, to), state, decided_at=NOW)


def thread(introduction: str = "i1", party: Person = AMY, *, open: bool = True) -> TrackedThread:
    return TrackedThread(
        introduction=introduction,
        party=party,
        message_ids=("<ask-1@example.com>",),
        thread_ids=(1_763_849_021_000_000_007,),
        subject="A question",
        asked_at=NOW,
        names=("Lisa",),
        texts=("May I introduce you?",),
        open=open,
    )
