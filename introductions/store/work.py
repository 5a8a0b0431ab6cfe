"""The bottom of a SQL transaction: when it begins to read and to write, and how rows are written.

SQLite has one writer at a time. A transaction starts as a reader (a snapshot, never blocked); its first write, or a
read with a lock, ends the snapshot and begins anew with BEGIN IMMEDIATE: it waits its turn and then sees the latest
state. PostgreSQL's READ COMMITTED with row locks gives the same, so one rule holds for both: decide on what was read
with ``lock=True``, not on what was read before.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Column, ColumnElement, Connection, Executable, Row, Select, Table, bindparam, exc, select

from introductions.errors import OptInError, StoreError
from introductions.model import Draft
from introductions.store import tables
from introductions.store.derived import address_key, no_account, no_introduction
from introductions.store.faults import translated
from introductions.store.seal import Seal

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

_ACCOUNT = select(tables.account.c.address).where(tables.account.c.address == bindparam("address"))
_OWNER = select(tables.introduction.c.account).where(tables.introduction.c.id == bindparam("introduction"))


def a_number() -> int:
    """For a revision: never one of before, even where an account was removed and came back."""
    return secrets.randbits(62)


def insertion(table: Table, *, lite: bool) -> sqlite.Insert | postgresql.Insert:
    """INSERT in the dialect that can put up with a row that is there already."""
    if lite:
        from sqlalchemy.dialects import sqlite

        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql

    return postgresql.insert(table)


@lru_cache(maxsize=64)
def _inserted(table: Table, *, lite: bool) -> Executable:
    """A row, unless one is there; tells its key if it was not. Made once: making it costs more than running it."""
    return insertion(table, lite=lite).on_conflict_do_nothing().returning(*table.primary_key.columns)


@lru_cache(maxsize=64)
def _placed(table: Table, names: tuple[str, ...], unique: tuple[str, ...], *, lite: bool) -> Executable:
    """A row of these columns, in place of the one with the same ``unique`` ones."""
    statement = insertion(table, lite=lite)
    rest = {name: statement.excluded[name] for name in names if name not in unique}
    return statement.on_conflict_do_update(index_elements=list(unique), set_=rest)


class Work:
    """One connection, one unit of work. The rooms above add what is stored."""

    def __init__(self, connection: Connection, seal: Seal) -> None:
        self._connection = connection
        self._seal = seal
        self._lite = connection.dialect.name == "sqlite"
        self._mode = ""  # SQLite: "", "read" or "write"
        self._erased = False
        self._failed = False
        self._accounts: set[str] = set()  # known to exist, so that they are asked for once
        self._held: dict[str, str] = {}  # introductions locked by this unit, and their accounts
        self._touched: set[str] = set()  # accounts whose screens have changed

    def commit(self) -> None:
        """Make all of it true at once. Work done afterwards is a new unit."""
        for account in sorted(self._touched):  # last and in order, so that no two units wait for each other
            self._put(tables.revision, {"account": account, "number": a_number()}, "account")
        self._touched.clear()
        with self._guarded():
            self._connection.commit()
            self._mode = ""
            self._accounts.clear()
            self._held.clear()
        if self._erased:
            self._erased = False
            self._seal.memo.clear()
            if self._lite:
                # What was forgotten must not live on in the write-ahead log. It is committed already, so a reader that
                # holds the log open, or a fault, only puts this off until SQLite empties the log by itself.
                with suppress(exc.DBAPIError):
                    self._connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
                self._connection.rollback()

    # reading and writing ----------------------------------------------------------------------------------------
    def _rows(
        self, statement: Select[*tuple[Any, ...]], *, lock: bool = False, **values: object
    ) -> Sequence[Row[*tuple[Any, ...]]]:
        """``values`` for the statement's named parameters: one made once costs half of one made each time."""
        with self._guarded():
            self._begin("write" if lock else "read")
            if lock and not self._lite:
                statement = statement.with_for_update()
            return self._connection.execute(statement, values or None).all()

    def _row(
        self, statement: Select[*tuple[Any, ...]], *, lock: bool = False, **values: object
    ) -> Row[*tuple[Any, ...]] | None:
        rows = self._rows(statement, lock=lock, **values)
        return rows[0] if rows else None

    def _do(self, statement: Executable, values: Mapping[str, object] | None = None) -> int:
        """Run a statement that writes; how many rows it touched. ``values`` as for :meth:`_rows`."""
        with self._guarded():
            self._begin("write")
            return int(self._connection.execute(statement, values).rowcount)

    def _insert(self, table: Table, values: Mapping[str, object]) -> bool:
        """Insert a row; False, and nothing written, if a unique column or pair has the value already."""
        statement = _inserted(table, lite=self._lite)
        with self._guarded():
            self._begin("write")
            return self._connection.execute(statement, values).first() is not None

    def _put(self, table: Table, values: Mapping[str, object], *unique: str) -> None:
        """Insert a row, or replace the one with the same ``unique`` columns."""
        self._do(_placed(table, tuple(values), unique, lite=self._lite), values)

    def _begin(self, mode: str) -> None:
        if not self._lite or self._mode in (mode, "write"):
            return
        if self._mode == "read":
            self._connection.rollback()
        self._connection.exec_driver_sql("BEGIN IMMEDIATE" if mode == "write" else "BEGIN")
        self._mode = mode

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """Once the database refused something this unit is lost: SQLite may have undone it already, and what came
        after would be kept alone."""
        if self._failed:
            raise StoreError("An earlier step of this unit of work failed.", "Begin again; nothing of it was written.")
        try:
            with translated():
                yield
        except OptInError:
            self._failed = True
            raise

    # what several rooms ask -------------------------------------------------------------------------------------
    def _known(self, address: str) -> str:
        """The account's key; ``NotFoundError`` if there is no such account."""
        key = address_key(address)
        if key not in self._accounts:
            if not self._rows(_ACCOUNT, address=key):
                raise no_account(address)
            self._accounts.add(key)
        return key

    def _hold(self, introduction: str) -> str | None:
        """Lock an introduction until the end of the transaction; the account it belongs to, None if there is none."""
        if introduction not in self._held:
            row = self._row(_OWNER, lock=True, introduction=introduction)
            if row is None:
                return None
            self._held[introduction] = row.account
            self._accounts.add(row.account)  # it is the introduction's foreign key
        return self._held[introduction]

    def _begun(self, introduction: str, account: str) -> None:
        """``NotFoundError`` if the account has no such introduction."""
        if self._hold(introduction) != account:
            raise no_introduction(introduction)

    def _erase(self, chosen: ColumnElement[bool]) -> int:
        """Erase the introductions that ``chosen`` (a condition on that table) holds for, with all that is theirs."""
        c = tables.introduction.c
        rows = self._rows(select(c.id, c.account).where(chosen).order_by(c.id), lock=True)
        ids = [row.id for row in rows]
        self._touched.update(row.account for row in rows)
        self._erase_notes(ids, {row.account for row in rows})
        for one in ids:
            self._insert(tables.unlocked, {"introduction": one})
            for table in (
                tables.event,
                tables.outbox,
                tables.tracked_thread,
                tables.correction,
                tables.joint_text,
                tables.party,
                tables.unlocked,
            ):
                self._do(table.delete().where(table.c.introduction == one))
            self._do(tables.introduction.delete().where(c.id == one))
            self._held.pop(one, None)
        self._erased = self._erased or bool(ids)
        return len(ids)

    def _erase_notes(self, introductions: Collection[str], accounts: Collection[str]) -> None:
        """Erase the small things remembered about these introductions, their drafts and their joint texts."""
        from introductions.reading.message import parse_head

        named = set(introductions)
        for one in introductions:
            named |= {self._seal.value(Draft, r.draft).message_id for r in self._of(tables.outbox.c.draft, one)}
            joint = (self._seal.open_bytes(row.raw) for row in self._of(tables.joint_text.c.raw, one))
            named |= {name for raw in joint if (name := parse_head(raw).message_id)}
        c = tables.note.c
        for row in self._rows(select(c.account, c.name_hash, c.payload).where(c.account.in_(sorted(accounts)))):
            if any(name in text for text in json.loads(self._seal.open(row.payload)) for name in named):
                self._do(tables.note.delete().where(c.account == row.account, c.name_hash == row.name_hash))

    def _of(self, column: Column[bytes], introduction: str) -> Sequence[Row[*tuple[Any, ...]]]:
        return self._rows(select(column).where(column.table.c.introduction == introduction))
