"""A store that lives and dies with the process: for trying things out, and the yardstick for the real one.

It keeps the same promises as the SQL store: a transaction reads what was committed when it began; its first write (or
a read with ``lock=True``) waits for other writers and reads afresh from there on; nothing is seen by others before
``commit``, and everything is undone without it.

    store = MemoryStore()
    with store.transaction() as tx:
        tx.add_account(Account("me@example.org", "imap.example.org", 993, "me"), "a password")
        tx.commit()
"""

from __future__ import annotations

import hmac
import itertools
import secrets
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, replace
from threading import Lock

from introductions.events import AnyEvent, Begun
from introductions.lifecycle import is_open, replay
from introductions.model import (
    Draft,
    DraftState,
    Introduction,
    PlacedDraft,
    TrackedThread,
)
from introductions.ports import Forgotten, Lease, OutboxItem, Store
from introductions.reading.message import parse_head
from introductions.store.derived import (
    address_key,
    begun_already,
    busy,
    is_waiting,
    lease_lost,
    no_draft,
    no_introduction,
    not_begun,
    parties_of,
    placed_already,
)
from introductions.store.export import about, person_report
from introductions.store.memory_accounts import AccountTables, MemoryAccounts


@dataclass(frozen=True, slots=True)
class _Case:
    """The derived columns of one introduction."""

    account: str
    begun: Begun
    open: bool = True


@dataclass(slots=True)
class _Tables(AccountTables):
    """Everything stored. Values are immutable, so a copy of the dictionaries is a copy of all."""

    cases: dict[str, _Case] = field(default_factory=dict)
    keys: dict[tuple[str, str], str] = field(default_factory=dict)
    joint_texts: dict[str, bytes] = field(default_factory=dict)
    tracked: dict[tuple[str, str], TrackedThread] = field(default_factory=dict)
    corrections: dict[tuple[str, str], str] = field(default_factory=dict)  # (introduction, words): account

    def copy(self) -> _Tables:
        return _Tables(**{f.name: dict(getattr(self, f.name)) for f in fields(self)})


class MemoryStore:
    """A ``ports.Store`` without a file. ``patience`` is how many seconds a writer waits for another."""

    def __init__(self, patience: float = 10.0) -> None:
        self._committed = _Tables()
        self._writing = Lock()
        self._patience = patience
        self._numbers = itertools.count(1)
        self._secret = secrets.token_bytes(32)

    def secret_for(self, purpose: str) -> bytes:
        """See :class:`introductions.ports.Store`."""
        return hmac.digest(self._secret, purpose.encode(), "sha256")

    def fenced(self, lease: Lease) -> Store:
        """See :class:`introductions.ports.Store`."""
        return _Fenced(self, lease)

    @contextmanager
    def transaction(self) -> Iterator[MemoryTransaction]:
        """One unit of work; undone on leaving unless committed. ``StoreError`` if another writer does not finish."""
        transaction = MemoryTransaction(self)
        try:
            yield transaction
        finally:
            transaction._end()

    def close(self) -> None:
        """Nothing to let go of."""


class _Fenced:
    """A :class:`MemoryStore` as the holder of a lease sees it."""

    def __init__(self, store: MemoryStore, lease: Lease) -> None:
        self._store, self._lease = store, lease

    def secret_for(self, purpose: str) -> bytes:
        return self._store.secret_for(purpose)

    @contextmanager
    def transaction(self) -> Iterator[MemoryTransaction]:
        transaction = MemoryTransaction(self._store, self._lease)
        try:
            yield transaction
        finally:
            transaction._end()

    def fenced(self, lease: Lease) -> Store:
        return self._store.fenced(lease)

    def close(self) -> None:
        self._store.close()


class MemoryTransaction(MemoryAccounts):
    """See :class:`introductions.ports.Transaction`."""

    def __init__(self, store: MemoryStore, lease: Lease | None = None) -> None:
        self._store = store
        self._lease = lease
        self._tables: _Tables | None = None
        self._writes = False
        self._touched: set[str] = set()  # accounts whose screens have changed

    def commit(self) -> None:
        if self._lease is not None and not self.holds(self._lease):
            self._end()
            raise lease_lost()
        if self._writes and self._tables is not None:
            for account in self._touched:
                self._tables.revisions[account] = next(self._store._numbers)
            self._store._committed = self._tables
        self._end()

    def _end(self) -> None:
        self._tables = None
        self._touched.clear()
        if self._writes:
            self._writes = False
            self._store._writing.release()

    def _open_cases(self) -> list[tuple[str, str]]:
        return [(introduction, case.account) for introduction, case in self._read().cases.items() if case.open]

    def _read(self) -> _Tables:
        if self._tables is None:
            self._tables = self._store._committed
        return self._tables

    def _write(self) -> _Tables:
        if not self._writes:
            if not self._store._writing.acquire(timeout=self._store._patience):
                raise busy()
            self._writes = True
            self._tables = self._store._committed.copy()
        assert self._tables is not None
        return self._tables

    # accounts -------------------------------------------------------------------------------------------------
    def remove_account(self, address: str) -> bool:
        tables, key = self._write(), address_key(address)
        for introduction in [i for i, case in tables.cases.items() if case.account == key]:
            self._erase(tables, introduction)
        for table in (tables.cursors, tables.notes, tables.standing):
            for pair in [p for p in table if p[0] == key]:
                del table[pair]
        tables.secrets.pop(key, None)
        tables.preferences.pop(key, None)
        tables.revisions.pop(key, None)
        self._touched.discard(key)
        tables.leases.pop(key, None)
        self._accounts_changed()
        return tables.accounts.pop(key, None) is not None

    def revisions(self, accounts: Collection[str] | None = None) -> tuple[tuple[str, int], ...]:
        wanted = None if accounts is None else {address_key(a) for a in accounts}
        found = {**self._read().revisions, **{account: next(self._store._numbers) for account in self._touched}}
        return tuple(sorted((a, number) for a, number in found.items() if wanted is None or a in wanted))

    # introductions and events ---------------------------------------------------------------------------------
    def append(self, introduction: str, account: str, event: AnyEvent) -> bool:
        tables = self._write()
        owner = self._known(tables, account)
        if (owner, event.key) in tables.keys:
            return False
        if isinstance(event, Begun):
            if introduction in tables.cases:
                raise begun_already()
            tables.cases[introduction] = _Case(owner, event)
        elif introduction not in tables.cases or tables.cases[introduction].account != owner:
            raise not_begun(introduction)
        tables.keys[owner, event.key] = introduction
        tables.events[introduction] = (*tables.events.get(introduction, ()), event)
        self._touched.add(owner)
        return True

    def events(self, introduction: str) -> list[AnyEvent]:
        return list(self._read().events.get(introduction, ()))

    def introduction_of(self, account: str, key: str) -> str | None:
        return self._read().keys.get((address_key(account), key))

    def introduction(self, introduction: str, *, lock: bool = False) -> Introduction | None:
        tables = self._write() if lock else self._read()
        events = tables.events.get(introduction)
        return replay(events) if events else None

    def introductions(self, account: str | None = None, *, open_only: bool = False) -> list[Introduction]:
        tables = self._read()
        chosen = [
            (case.begun.at, introduction)
            for introduction, case in tables.cases.items()
            if (account is None or case.account == address_key(account)) and (case.open or not open_only)
        ]
        return [replay(tables.events[i]) for _, i in sorted(chosen, reverse=True)]

    def save(self, introduction: Introduction) -> None:
        tables = self._write()
        case = tables.cases.get(introduction.id)
        if case is None:
            raise no_introduction(introduction.id)
        tables.cases[introduction.id] = replace(case, open=is_open(introduction))

    def put_joint_text(self, introduction: str, raw: bytes) -> None:
        tables = self._write()
        if introduction not in tables.cases:
            raise no_introduction(introduction)
        tables.joint_texts[introduction] = raw

    def joint_text(self, introduction: str) -> bytes | None:
        return self._read().joint_texts.get(introduction)

    # the outbox -----------------------------------------------------------------------------------------------
    def decide(self, item: OutboxItem) -> bool:
        tables = self._write()
        account = self._known(tables, item.account)
        self._begun(tables, item.introduction, account)
        for other in tables.outbox.values():
            if (other.introduction, other.purpose) == (item.introduction, item.purpose):
                return False
        if (account, item.draft.message_id) in tables.outbox:
            return False
        tables.outbox[account, item.draft.message_id] = replace(item, account=account)
        self._touched.add(account)
        return True

    def outbox(self, account: str, *, waiting_only: bool = True) -> list[OutboxItem]:
        items = [i for (owner, _), i in self._read().outbox.items() if owner == address_key(account)]
        return [i for i in items if is_waiting(i)] if waiting_only else items

    def unsent(self, account: str) -> list[OutboxItem]:
        return [i for i in self.outbox(account, waiting_only=False) if i.state is not DraftState.SENT]

    def outbox_item(self, account: str, message_id: str) -> OutboxItem | None:
        return self._read().outbox.get((address_key(account), message_id))

    def outbox_of(self, introduction: str) -> list[OutboxItem]:
        return [i for i in self._read().outbox.values() if i.introduction == introduction]

    def replace_draft(self, account: str, message_id: str, draft: Draft) -> None:
        tables = self._write()
        item = self._item(tables, account, message_id)
        if item.state is not DraftState.DECIDED:
            raise placed_already()
        new = replace(item, draft=replace(draft, message_id=message_id))
        tables.outbox[item.account, message_id] = new
        self._touched.add(item.account)

    def mark(
        self,
        account: str,
        message_id: str,
        state: DraftState,
        placed: PlacedDraft | None = None,
        *,
        retract: bool | None = None,
    ) -> None:
        tables = self._write()
        item = self._item(tables, account, message_id)
        tables.outbox[item.account, message_id] = replace(
            item,
            state=state,
            placed=item.placed if placed is None else placed,
            retract=item.retract if retract is None else retract,
        )
        self._touched.add(item.account)

    # what replies are recognised by ---------------------------------------------------------------------------
    def track(self, account: str, thread: TrackedThread) -> None:
        tables = self._write()
        self._begun(tables, thread.introduction, self._known(tables, account))
        tables.tracked[thread.introduction, thread.party.key] = thread
        self._touched.add(address_key(account))

    def tracked(self, account: str, *, open_only: bool = True) -> list[TrackedThread]:
        tables, owner = self._read(), address_key(account)
        return [
            thread
            for thread in tables.tracked.values()
            if tables.cases[thread.introduction].account == owner and (thread.open or not open_only)
        ]

    def tracked_of(self, introduction: str) -> list[TrackedThread]:
        return [thread for thread in self._read().tracked.values() if thread.introduction == introduction]

    # what corrections taught ----------------------------------------------------------------------------------
    def teach(self, introduction: str, account: str, words: str) -> None:
        tables = self._write()
        owner = self._known(tables, account)
        self._begun(tables, introduction, owner)
        tables.corrections[introduction, words] = owner

    def taught(self, account: str, words: str) -> list[str]:
        found = self._read().corrections.items()
        return sorted(i for (i, known), owner in found if known == words and owner == address_key(account))

    # a person's data ------------------------------------------------------------------------------------------
    def export(self, address: str) -> dict[str, object]:
        cases = [
            about(
                address,
                account=self._read().cases[i].account,
                events=self.events(i),
                joint_text=self.joint_text(i),
                outbox=self.outbox_of(i),
                tracked=self.tracked_of(i),
            )
            for i in self._with_party(self._read(), address)
        ]
        standing = [
            (whose, yes) for (whose, who), yes in sorted(self._read().standing.items()) if who == address_key(address)
        ]
        return person_report(address, self.account(address), cases, standing)

    def forget(self, address: str) -> Forgotten:
        tables = self._write()
        found = self._with_party(tables, address)
        for introduction in found:
            self._touched.add(tables.cases[introduction].account)
            self._erase(tables, introduction)
        owners = [account for account, who in tables.standing if who == address_key(address)]
        return Forgotten(len(found), sum(self.unstand(account, address) for account in owners))

    # helpers --------------------------------------------------------------------------------------------------
    @staticmethod
    def _begun(tables: _Tables, introduction: str, account: str) -> None:
        if introduction not in tables.cases or tables.cases[introduction].account != account:
            raise no_introduction(introduction)

    @staticmethod
    def _item(tables: _Tables, account: str, message_id: str) -> OutboxItem:
        item = tables.outbox.get((address_key(account), message_id))
        if item is None:
            raise no_draft(message_id)
        return item

    @staticmethod
    def _with_party(tables: _Tables, address: str) -> list[str]:
        return [i for i, events in tables.events.items() if address_key(address) in parties_of(events)]

    @staticmethod
    def _erase(tables: _Tables, introduction: str) -> None:
        named = {introduction, *(i.draft.message_id for i in tables.outbox.values() if i.introduction == introduction)}
        named.add(parse_head(tables.joint_texts.get(introduction, b"")).message_id or introduction)
        account = tables.cases[introduction].account
        for note in [n for n, value in tables.notes.items() if any(name in n[1] or name in value for name in named)]:
            if note[0] == account:
                del tables.notes[note]
        del tables.cases[introduction]
        tables.events.pop(introduction, None)
        tables.joint_texts.pop(introduction, None)
        for key in [k for k, i in tables.keys.items() if i == introduction]:
            del tables.keys[key]
        for message in [m for m, item in tables.outbox.items() if item.introduction == introduction]:
            del tables.outbox[message]
        for table in (tables.tracked, tables.corrections):
            for pair in [p for p in table if p[0] == introduction]:
                del table[pair]
