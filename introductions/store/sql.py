"""The store on SQLite (one machine, no set-up) or PostgreSQL (many workers).

store = open_store("sqlite:////home/me/.local/share/optin/optin.db", keys)
with store.transaction() as tx:
    tx.append("i1", "me@example.org", event)
    tx.commit()
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, exc, make_url, select

from introductions.errors import StoreError
from introductions.ports import Forgotten, Lease
from introductions.store import tables
from introductions.store.accounts import Accounts
from introductions.store.cases import Cases
from introductions.store.derived import lease_lost
from introductions.store.drafts import Drafts
from introductions.store.export import about, person_report
from introductions.store.faults import translated
from introductions.store.keys import Keys
from introductions.store.schema import prepare
from introductions.store.seal import Seal, new_secret
from introductions.store.work import Work


class SqlTransaction(Accounts, Cases, Drafts):
    """See :class:`introductions.ports.Transaction`. With a ``lease`` it commits only as long as nobody has taken it."""

    def __init__(self, connection: Connection, seal: Seal, lease: Lease | None = None) -> None:
        super().__init__(connection, seal)
        self._lease = lease

    def commit(self) -> None:
        if self._lease is not None and not self.holds(self._lease):
            self._failed = True
            raise lease_lost()
        super().commit()

    def export(self, address: str) -> dict[str, object]:
        found = []
        for row in self._rows(self._with_party(address)):
            events = self.events(row.introduction)
            of = self.introduction_account(row.introduction)
            found.append(
                about(
                    address,
                    account=of,
                    events=events,
                    joint_text=self.joint_text(row.introduction),
                    outbox=self.outbox_of(row.introduction),
                    tracked=self.tracked_of(row.introduction),
                )
            )
        return person_report(address, self.account(address), found, self.standing_of(address))

    def forget(self, address: str) -> Forgotten:
        count = self._forget_introductions(address)
        stood = [self.unstand(account, address) for account, _ in self.standing_of(address)]
        return Forgotten(count, sum(stood))

    def introduction_account(self, introduction: str) -> str:
        """The account that an introduction belongs to, "" if there is no such introduction."""
        c = tables.introduction.c
        row = self._row(select(c.account).where(c.id == introduction))
        return "" if row is None else str(row.account)


class SqlStore:
    """A ``ports.Store`` in a database. Safe to share between threads; each transaction belongs to one."""

    def __init__(self, engine: Engine, seal: Seal, lease: Lease | None = None) -> None:
        self._engine = engine
        self._seal = seal
        self._lease = lease

    def fenced(self, lease: Lease) -> SqlStore:
        """See :class:`introductions.ports.Store`."""
        return SqlStore(self._engine, self._seal, lease)

    def secret_for(self, purpose: str) -> bytes:
        """See :class:`introductions.ports.Store`."""
        return self._seal.hash("secret for", purpose)

    @contextmanager
    def transaction(self) -> Iterator[SqlTransaction]:
        """One unit of work; undone on leaving unless committed."""
        with translated():
            connection = self._engine.connect()
        try:
            yield SqlTransaction(connection, self._seal, self._lease)
        finally:
            with translated():
                connection.close()  # rolls back what was not committed

    def close(self) -> None:
        """Let go of all connections."""
        self._engine.dispose()


def open_store(url: str, keys: Keys, *, migrate: bool = False, patience: float = 10.0) -> SqlStore:
    """Open the store at ``url``: ``sqlite:///path`` (made on first use) or ``postgresql://user@host/name``.

    ``migrate`` brings an older schema up to date; without it an older one is a ``StoreError`` that says to run
    ``optin upgrade``. ``patience`` is how many seconds a writer waits for another. ``SecretError`` if ``keys`` do not
    open what is stored.
    """
    address = _address(url)
    with translated():
        engine = _engine(address, patience)
    try:
        with translated():
            prepare(engine, migrate=migrate)
            return SqlStore(engine, Seal(keys, _own_secret(engine, keys)))
    except BaseException:
        engine.dispose()
        raise


def _own_secret(engine: Engine, keys: Keys) -> bytes:
    """The store's secret for hashes, made on first use. Opening it also proves that the keys are right."""
    find = select(tables.seal.c.secret).where(tables.seal.c.id == 1)
    with engine.connect() as connection:
        found = connection.execute(find).scalar()
        connection.rollback()
        if found is None:
            work = Work(connection, Seal(keys, b""))
            work._insert(tables.seal, {"id": 1, "secret": keys.close(new_secret())})
            work.commit()
            found = connection.execute(find).scalar_one()  # another process may have been faster
    return keys.open(bytes(found))


def _address(url: str) -> URL:
    try:
        address = make_url(url)
    except (exc.ArgumentError, ValueError):
        # Not chained: it quotes the URL, which may hold a password.
        raise StoreError(
            "OPTIN_DATABASE_URL is not a database URL.",
            "Use sqlite:///path or postgresql://user@host/name.",
        ) from None
    if address.get_backend_name() == "sqlite":
        if address.database in (None, "", ":memory:"):
            raise StoreError("A SQLite store needs a file.", "Use sqlite:///path in OPTIN_DATABASE_URL.")
        return address.set(drivername="sqlite")
    if address.get_backend_name() in ("postgresql", "postgres"):
        return address.set(drivername="postgresql+psycopg")
    raise StoreError(
        "OPTIN_DATABASE_URL names a database that is not supported.",
        "Use sqlite:///path or postgresql://user@host/name.",
    )


def _engine(address: URL, patience: float) -> Engine:
    if address.get_backend_name() == "sqlite":
        _own_file(Path(str(address.database)))
        # As many are kept as threads work at once: opening one costs more than most of what it is used for. The one
        # used last comes first: what it holds in memory is of most use.
        engine = create_engine(
            address,
            hide_parameters=True,
            pool_size=16,
            max_overflow=9,
            pool_use_lifo=True,
            connect_args={"timeout": patience},
        )
        event.listen(engine, "connect", _tune)
        return engine
    given = address.query.get("options", "")
    options = f"{given if isinstance(given, str) else ' '.join(given)} -c lock_timeout={int(patience * 1000)}"
    try:
        return create_engine(
            address,
            hide_parameters=True,
            max_overflow=20,
            pool_pre_ping=True,
            connect_args={"connect_timeout": 10, "options": options.strip()},
        )
    except ImportError as error:
        raise StoreError(
            "PostgreSQL needs a package that is not installed.", "Run pip install 'double-opt-in[postgres]'."
        ) from error


def _own_file(path: Path) -> None:
    """The file, with its directory, readable by nobody else. SQLite gives its side files the same mode."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
    except OSError as error:
        raise StoreError(
            f"The store's file {path} cannot be opened.",
            "Check that it and its directory are yours and that the disk is not full.",
        ) from error


def _tune(connection: Any, record: object) -> None:
    """Settings of one SQLite connection. ``isolation_level`` None: transactions begin where ``Work`` says so."""
    connection.isolation_level = None
    for pragma in ("foreign_keys = ON", "secure_delete = ON", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}")
