"""A store whose disk is full or that somebody else has locked: the real database's own errors, not ours in its name."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import event

from introductions.store import SqlStore


@contextmanager
def disk_full(store: SqlStore, path: Path) -> Iterator[None]:
    """SQLite may not take one more page (SQLITE_FULL)."""
    with sqlite3.connect(path) as other:
        pages = other.execute("PRAGMA page_count").fetchone()[0]
    other.close()

    def limit(connection: Any, *_: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages}")

    def lift(connection: Any, *_: object) -> None:
        connection.execute("PRAGMA max_page_count = 1073741823")

    event.listen(store._engine, "checkout", limit)
    event.listen(store._engine, "checkin", lift)
    try:
        yield
    finally:
        event.remove(store._engine, "checkout", limit)
        event.remove(store._engine, "checkin", lift)
        store._engine.dispose()


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another process holds the one lock for writing, longer than we wait."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()
