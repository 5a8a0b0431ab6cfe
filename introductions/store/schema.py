"""Which version of the schema a database has, and bringing it up to date.

Migrations live in ``migrations/versions``, numbered; ``VERSIONS`` names them in order (a test keeps the two the same),
so that an ordinary start need not load Alembic.
"""

from __future__ import annotations

import time

from sqlalchemy import Connection, Engine, exc, inspect, text

from introductions.errors import StoreError
from introductions.store.faults import translated

VERSIONS = ("0001", "0002", "0003", "0004", "0005", "0006")
_LOCK = 0x0D0B1E0F1  # PostgreSQL advisory lock: one migration at a time


def prepare(engine: Engine, *, migrate: bool) -> None:
    """Make sure that the schema is the one this version knows.

    A new SQLite file is filled at once. Otherwise a schema that is behind is brought up to date with ``migrate``, and
    is a ``StoreError`` without; one that is ahead is always a ``StoreError``.
    """
    lite = engine.dialect.name == "sqlite"
    with translated(), engine.connect() as connection:
        found = version(connection)
        if found == VERSIONS[-1]:
            return
        _refuse(found, migrate=migrate or (lite and found is None))
        connection.rollback()
        if lite:
            _write_ahead(connection)
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        if version(connection) != VERSIONS[-1]:  # another process may have been faster
            upgrade(connection)
        connection.commit()


def version(connection: Connection) -> str | None:
    """The version that a database says it has, None if it is empty."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def upgrade(connection: Connection) -> None:
    """Run the missing migrations in the transaction that ``connection`` is in: all of them or none."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "introductions.store:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _refuse(found: str | None, *, migrate: bool) -> None:
    if found is not None and found not in VERSIONS:
        raise StoreError(
            "The store was made by a newer version of this program.", "Install that version again, or a later one."
        )
    if not migrate:
        raise StoreError("The store is not set up for this version.", "Run 'optin upgrade'.")


def _write_ahead(connection: Connection) -> None:
    """Switch the file to WAL for good. SQLite does not wait for others here, so we do, as long as it would."""
    patience = connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one() / 1000
    last = time.monotonic() + patience
    while True:
        try:
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")
            connection.rollback()
        except exc.OperationalError:
            if time.monotonic() >= last:
                raise
            time.sleep(0.02)
        else:
            return
