"""Accounts, their cursors and what is remembered for them, in memory; see :mod:`introductions.store.accounts`."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass, field, replace
from datetime import datetime

from introductions.model import Cursor, Preferences, StandingYes
from introductions.ports import Account
from introductions.store.derived import address_key, no_account
from introductions.store.memory_workers import MemoryWorkers, WorkerTables


@dataclass(slots=True)
class AccountTables(WorkerTables):
    """What is kept for an account beside what a worker asks for."""

    secrets: dict[str, str] = field(default_factory=dict)
    cursors: dict[tuple[str, str], Cursor] = field(default_factory=dict)
    notes: dict[tuple[str, str], str] = field(default_factory=dict)
    preferences: dict[str, Preferences] = field(default_factory=dict)
    standing: dict[tuple[str, str], StandingYes] = field(default_factory=dict)
    revisions: dict[str, int] = field(default_factory=dict)
    tickets: dict[str, tuple[str, datetime]] = field(default_factory=dict)


class MemoryAccounts(MemoryWorkers):
    """See :class:`introductions.ports.Transaction`."""

    _touched: set[str]  # accounts whose screens have changed

    @abstractmethod
    def _read(self) -> AccountTables: ...
    @abstractmethod
    def _write(self) -> AccountTables: ...

    # accounts -------------------------------------------------------------------------------------------------
    def add_account(self, account: Account, secret: str) -> None:
        key = address_key(account.address)
        tables = self._write()
        tables.accounts[key] = replace(account, address=key)
        tables.secrets[key] = secret
        self._touched.add(key)
        self._accounts_changed()

    def account(self, address: str) -> Account | None:
        return self._read().accounts.get(address_key(address))

    def accounts(self) -> list[Account]:
        return [a for _, a in sorted(self._read().accounts.items())]

    def secret(self, address: str) -> str | None:
        return self._read().secrets.get(address_key(address))

    def pause(self, address: str, why: str | None) -> None:
        tables = self._write()
        key = self._known(tables, address)
        tables.accounts[key] = replace(tables.accounts[key], paused=why)
        self._touched.add(key)
        self._accounts_changed()

    def preferences(self, account: str) -> Preferences:
        return self._read().preferences.get(address_key(account), Preferences())

    def set_preferences(self, account: str, preferences: Preferences) -> None:
        tables = self._write()
        key = self._known(tables, account)
        tables.preferences[key] = preferences
        self._touched.add(key)

    def stand(self, account: str, yes: StandingYes) -> None:
        tables = self._write()
        key = self._known(tables, account)
        tables.standing[key, yes.person.key] = yes
        self._touched.add(key)

    def unstand(self, account: str, address: str) -> bool:
        if self._write().standing.pop((address_key(account), address_key(address)), None) is None:
            return False
        self._touched.add(address_key(account))
        return True

    def standing(self, account: str) -> list[StandingYes]:
        found = self._read().standing.items()
        return [yes for (owner, _), yes in sorted(found) if owner == address_key(account)]

    def touch(self, account: str) -> None:
        self._write()
        self._touched.add(address_key(account))

    # cursors --------------------------------------------------------------------------------------------------
    def cursor(self, account: str, folder: str) -> Cursor | None:
        return self._read().cursors.get((address_key(account), folder))

    def cursors(self, account: str) -> list[Cursor]:
        return [c for (owner, _), c in self._read().cursors.items() if owner == address_key(account)]

    def set_cursor(self, account: str, cursor: Cursor) -> None:
        tables = self._write()
        tables.cursors[self._known(tables, account), cursor.folder] = cursor

    # small things ---------------------------------------------------------------------------------------------
    def remember(self, account: str, name: str, value: str) -> None:
        self._write().notes[address_key(account), name] = value

    def recall(self, account: str, name: str) -> str | None:
        return self._read().notes.get((address_key(account), name))

    # tickets --------------------------------------------------------------------------------------------------
    def put_ticket(self, name: str, value: str, until: datetime, now: datetime) -> None:
        tables = self._write()
        for old in [n for n, (_, end) in tables.tickets.items() if end <= now]:
            del tables.tickets[old]
        tables.tickets[name] = (value, until)

    def take_ticket(self, name: str, now: datetime) -> str | None:
        value, until = self._write().tickets.pop(name, ("", now))
        return value if until > now else None

    @staticmethod
    def _known(tables: AccountTables, address: str) -> str:
        key = address_key(address)
        if key not in tables.accounts:
            raise no_account(address)
        return key
