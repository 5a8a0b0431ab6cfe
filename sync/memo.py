"""Small things that must survive a restart: ``remember(service, account, "heartbeat", "2026-…")``."""

from __future__ import annotations

from introductions.ports import Clock
from introductions.service import Service
from sync.pace import in_words


def remember(service: Service, account: str, name: str, value: str) -> None:
    """Write it down, in place of what was there under that name; nothing of a mailbox that was removed meanwhile."""
    with service.store.transaction() as tx:
        if tx.account(account) is not None:
            tx.remember(account, name, value)
            tx.commit()


def recall(service: Service, account: str, name: str) -> str | None:
    """What was written down, None if nothing was."""
    with service.store.transaction() as tx:
        return tx.recall(account, name)


def beat(service: Service, address: str, clock: Clock) -> None:
    """Write down that this mailbox is looked after; ``optin doctor`` and the sidebar read it."""
    remember(service, address, "heartbeat", clock().isoformat())


def note_problem(service: Service, address: str, error: Exception | None) -> None:
    """Write down what keeps this mailbox from being looked after, "" if nothing does."""
    remember(service, address, "problem", in_words(error) if error is not None else "")
