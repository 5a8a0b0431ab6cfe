"""Accounts, their cursors, and the small things remembered for them."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Row, bindparam, select

from introductions.model import Cursor, Preferences, StandingYes
from introductions.ports import Account, Security
from introductions.store import tables
from introductions.store.codec import from_json, to_json
from introductions.store.derived import address_key, no_account
from introductions.store.work import a_number
from introductions.store.workers import Workers

_account = tables.account.c
_PREFERENCES = "preferences"
_OF_ADDRESS = select(tables.account).where(_account.address == bindparam("address"))
_SECRET = select(_account.secret).where(_account.address == bindparam("address"))
_CURSORS = select(tables.cursor).where(tables.cursor.c.account == bindparam("account"))
_CURSOR = _CURSORS.where(tables.cursor.c.folder_hash == bindparam("folder"))
_MOVED = (
    tables.cursor.update()
    .where(tables.cursor.c.account == bindparam("of"), tables.cursor.c.folder_hash == bindparam("named"))
    .values({name: bindparam(name) for name in ("uidvalidity", "last_uid")})
)
_NOTE = select(tables.note.c.payload).where(
    tables.note.c.account == bindparam("account"), tables.note.c.name_hash == bindparam("name")
)
_REVISIONS = select(tables.revision.c.account, tables.revision.c.number).order_by(tables.revision.c.account)
_REVISION = _REVISIONS.where(tables.revision.c.account == bindparam("account"))
_REVISIONS_OF = _REVISIONS.where(tables.revision.c.account.in_(bindparam("accounts", expanding=True)))


class Accounts(Workers):
    """See :class:`introductions.ports.Transaction`."""

    def add_account(self, account: Account, secret: str) -> None:
        values = {
            "address": address_key(account.address),
            "host": account.host,
            "port": account.port,
            "user": account.user,
            "security": str(account.security),
            "name": account.name,
            "auth": account.auth,
            "paused": account.paused,
            "secret": self._seal.close(secret),
            "owner": account.owner,
        }
        self._put(tables.account, values, "address")
        self._touched.add(address_key(account.address))
        self._accounts_changed()

    def account(self, address: str) -> Account | None:
        row = self._row(_OF_ADDRESS, address=address_key(address))
        return None if row is None else _read(row)

    def accounts(self) -> list[Account]:
        return sorted(map(_read, self._rows(select(tables.account))), key=lambda account: account.address)

    def secret(self, address: str) -> str | None:
        row = self._row(_SECRET, address=address_key(address))
        return None if row is None else self._seal.keys.open_text(bytes(row.secret))

    def pause(self, address: str, why: str | None) -> None:
        change = tables.account.update().where(_account.address == address_key(address)).values(paused=why)
        if not self._do(change):
            raise no_account(address)
        self._touched.add(address_key(address))
        self._accounts_changed()

    def remove_account(self, address: str) -> bool:
        key = address_key(address)
        self._row(select(_account.address).where(_account.address == key), lock=True)
        self._erase(tables.introduction.c.account == key)
        self._do(tables.standing.delete().where(tables.standing.c.account == key))
        self._do(tables.cursor.delete().where(tables.cursor.c.account == key))
        self._do(tables.note.delete().where(tables.note.c.account == key))
        self._do(tables.lease.delete().where(tables.lease.c.account == key))
        self._accounts_changed()
        self._accounts.discard(key)
        self._erased = True
        removed = self._do(tables.account.delete().where(_account.address == key)) == 1
        self._do(tables.revision.delete().where(tables.revision.c.account == key))
        self._touched.discard(key)
        return removed

    def preferences(self, account: str) -> Preferences:
        said = self.recall(account, _PREFERENCES)
        return from_json(Preferences, said) if said else Preferences()

    def set_preferences(self, account: str, preferences: Preferences) -> None:
        self.remember(self._known(account), _PREFERENCES, to_json(preferences))
        self._touched.add(address_key(account))

    # who need not be asked -------------------------------------------------------------------------------------
    def stand(self, account: str, yes: StandingYes) -> None:
        values = {
            "account": self._known(account),
            "address_hash": self._seal.hash("address", yes.person.key),
            "payload": self._seal.close(to_json(yes)),
        }
        self._put(tables.standing, values, "account", "address_hash")
        self._touched.add(address_key(account))

    def unstand(self, account: str, address: str) -> bool:
        c = tables.standing.c
        here = (c.account == address_key(account), c.address_hash == self._seal.hash("address", address_key(address)))
        if not self._do(tables.standing.delete().where(*here)):
            return False
        self._touched.add(address_key(account))
        self._erased = True
        return True

    def standing(self, account: str) -> list[StandingYes]:
        c = tables.standing.c
        rows = self._rows(select(c.payload).where(c.account == address_key(account)))
        return sorted((self._seal.value(StandingYes, row.payload) for row in rows), key=lambda yes: yes.person.key)

    def standing_of(self, address: str) -> list[tuple[str, StandingYes]]:
        """For which accounts this person need not be asked."""
        c = tables.standing.c
        query = select(c.account, c.payload).where(c.address_hash == self._seal.hash("address", address_key(address)))
        return [
            (row.account, self._seal.value(StandingYes, row.payload)) for row in self._rows(query.order_by(c.account))
        ]

    def touch(self, account: str) -> None:
        self._touched.add(address_key(account))

    def revisions(self, accounts: Collection[str] | None = None) -> tuple[tuple[str, int], ...]:
        if accounts is None:
            rows = self._rows(_REVISIONS)
        elif len(accounts) == 1:  # before every look at new mail; a list in a query takes as long again
            rows = self._rows(_REVISION, account=address_key(next(iter(accounts))))
        else:
            rows = self._rows(_REVISIONS_OF, accounts=[address_key(a) for a in accounts])
        found = {str(row.account): int(row.number) for row in rows}
        own = self._touched if accounts is None else self._touched & {address_key(a) for a in accounts}
        found.update((account, a_number()) for account in own)
        return tuple(sorted(found.items()))

    # cursors --------------------------------------------------------------------------------------------------
    def cursor(self, account: str, folder: str) -> Cursor | None:
        row = self._row(_CURSOR, account=address_key(account), folder=self._seal.hash("folder", folder))
        return None if row is None else Cursor(folder, row.uidvalidity, row.last_uid)

    def cursors(self, account: str) -> list[Cursor]:
        rows = self._rows(_CURSORS, account=address_key(account))
        return [Cursor(self._seal.open(row.folder), row.uidvalidity, row.last_uid) for row in rows]

    def set_cursor(self, account: str, cursor: Cursor) -> None:
        key = {"account": self._known(account), "folder_hash": self._seal.hash("folder", cursor.folder)}
        at = {"uidvalidity": cursor.uidvalidity, "last_uid": cursor.last_uid}
        # The name is left as it is: sealed anew it would have to be opened anew, too.
        if not self._do(_MOVED, {"of": key["account"], "named": key["folder_hash"], **at}):
            self._put(tables.cursor, {**key, "folder": self._seal.close(cursor.folder), **at}, "account", "folder_hash")

    # small things ---------------------------------------------------------------------------------------------
    def remember(self, account: str, name: str, value: str) -> None:
        values = {
            "account": address_key(account),
            "name_hash": self._seal.hash("note", name),
            "payload": self._seal.close(json.dumps([name, value])),
        }
        self._put(tables.note, values, "account", "name_hash")

    def recall(self, account: str, name: str) -> str | None:
        row = self._row(_NOTE, account=address_key(account), name=self._seal.hash("note", name))
        return None if row is None else str(json.loads(self._seal.open(row.payload))[1])

    # tickets --------------------------------------------------------------------------------------------------
    def put_ticket(self, name: str, value: str, until: datetime, now: datetime) -> None:
        t = tables.ticket
        self._do(t.delete().where(t.c.until <= now))
        values = {"name_hash": self._seal.hash("ticket", name), "payload": self._seal.close(value), "until": until}
        self._put(t, values, "name_hash")

    def take_ticket(self, name: str, now: datetime) -> str | None:
        t = tables.ticket
        here = t.c.name_hash == self._seal.hash("ticket", name)
        row = self._row(select(t.c.payload, t.c.until).where(here), lock=True)
        if row is None or not self._do(t.delete().where(here)) or row.until <= now:
            return None
        return self._seal.keys.open_text(bytes(row.payload))


def _read(row: Row[*tuple[object, ...]]) -> Account:
    return Account(
        address=row.address,
        host=row.host,
        port=row.port,
        user=row.user,
        security=Security(row.security),
        name=row.name,
        auth=row.auth,
        paused=row.paused,
        owner=row.owner,
    )
