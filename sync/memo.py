"""Small things that must survive a restart: ``remember(service, account, "heartbeat", "2026-…")``."""

from __future__ import annotations

from introductions.service import Service


def remember(service: Service, account: str, name: str, value: str) -> None:
    """Write it down, in place of what was there under that name."""
    with service.store.transaction() as tx:
        tx.remember(account, name, value)
        tx.commit()


def recall(service: Service, account: str, name: str) -> str | None:
    """What was written down, None if nothing was."""
    with service.store.transaction() as tx:
        return tx.recall(account, name)
