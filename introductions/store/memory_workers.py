"""The worker's questions to a store in memory; see :mod:`introductions.store.workers` for what they mean."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from introductions.events import AnyEvent
from introductions.lifecycle import next_moment, replay
from introductions.model import DraftState
from introductions.ports import Account, Lease, OutboxItem, WorkerState
from introductions.store.derived import address_key, is_waiting

_DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Leased:
    """One row: whose, the how manieth taking, until when."""

    worker: str = ""
    fence: int = 0
    until: float = 0.0


class Case(Protocol):
    """The derived columns of one introduction."""

    @property
    def account(self) -> str: ...
    @property
    def open(self) -> bool: ...


@dataclass(slots=True)
class WorkerTables:
    """What is asked here, and what is kept for it."""

    accounts: dict[str, Account] = field(default_factory=dict)
    events: dict[str, tuple[AnyEvent, ...]] = field(default_factory=dict)
    outbox: dict[tuple[str, str], OutboxItem] = field(default_factory=dict)
    leases: dict[str, Leased] = field(default_factory=dict)
    workers: dict[str, tuple[str, int, float, Mapping[str, Any]]] = field(default_factory=dict)
    changes: dict[str, int] = field(default_factory=dict)


class MemoryWorkers(ABC):
    """See :class:`introductions.ports.Transaction`."""

    @abstractmethod
    def _read(self) -> WorkerTables: ...
    @abstractmethod
    def _write(self) -> WorkerTables: ...
    @abstractmethod
    def _open_cases(self) -> list[tuple[str, str]]:
        """(introduction, account) of all that are open."""

    # all mailboxes at once ------------------------------------------------------------------------------------
    def accounts_stamp(self) -> str:
        changes = self._read().changes.get("accounts", 0)
        return str(changes) if changes else ""

    def _accounts_changed(self) -> None:
        changes = self._write().changes
        changes["accounts"] = changes.get("accounts", 0) + 1

    def active_accounts(self) -> int:
        return sum(account.paused is None for account in self._read().accounts.values())

    def asking(self) -> set[str]:
        return {account for _, account in self._open_cases()}

    def waiting(self, before: datetime) -> list[str]:
        ripe = (
            item
            for item in self._read().outbox.values()
            if is_waiting(item)
            and (item.state is not DraftState.DECIDED or item.decided_at is None or item.decided_at <= before)
        )
        return sorted({item.account for item in ripe})

    def due(self, now: datetime) -> list[str]:
        found = set()
        for introduction, account in self._open_cases():
            moment = next_moment(replay(self._read().events[introduction]))
            if moment is not None and moment <= now:
                found.add(account)
        return sorted(found)

    # leases ---------------------------------------------------------------------------------------------------
    def claim(self, worker: str, most: int, seconds: float) -> list[Lease]:
        tables, now = self._write(), time.time()
        free = [
            (row.until, address)
            for address, account in tables.accounts.items()
            if account.paused is None and (not (row := tables.leases.get(address, Leased())).worker or row.until < now)
        ]
        taken = []
        for _, address in sorted(free)[:most]:
            fence = tables.leases.get(address, Leased()).fence + 1
            tables.leases[address] = Leased(worker, fence, now + seconds)
            taken.append(Lease(address, worker, fence))
        return sorted(taken, key=lambda lease: lease.account)

    def renew(self, worker: str, seconds: float) -> list[Lease]:
        tables, until = self._write(), time.time() + seconds
        mine = sorted(address for address, row in tables.leases.items() if row.worker == worker)
        for address in mine:
            tables.leases[address] = Leased(worker, tables.leases[address].fence, until)
        return [Lease(address, worker, tables.leases[address].fence) for address in mine]

    def release(self, worker: str, accounts: Sequence[str] | None = None) -> int:
        tables = self._write()
        chosen = None if accounts is None else {address_key(a) for a in accounts}
        mine = [
            address
            for address, row in tables.leases.items()
            if row.worker == worker and (chosen is None or address in chosen)
        ]
        for address in mine:
            tables.leases[address] = Leased("", tables.leases[address].fence, 0.0)
        return len(mine)

    def holder(self, account: str) -> str | None:
        row = self._read().leases.get(address_key(account), Leased())
        return row.worker if row.worker and row.until >= time.time() else None

    def holds(self, lease: Lease) -> bool:
        row = self._write().leases.get(address_key(lease.account), Leased())
        return (row.worker, row.fence) == (lease.worker, lease.fence)

    # workers --------------------------------------------------------------------------------------------------
    def beat(self, worker: str, host: str, pid: int, numbers: Mapping[str, Any]) -> None:
        tables, now = self._write(), time.time()
        tables.workers[worker] = (host, pid, now, dict(numbers))
        for silent in [name for name, (_, _, seen, _) in tables.workers.items() if seen < now - _DAY]:
            del tables.workers[silent]

    def retire(self, worker: str) -> None:
        self._write().workers.pop(worker, None)

    def workers(self) -> list[WorkerState]:
        tables, now = self._read(), time.time()
        states = [
            WorkerState(
                name,
                host,
                pid,
                max(0.0, now - seen),
                sum(1 for row in tables.leases.values() if row.worker == name),
                numbers,
            )
            for name, (host, pid, seen, numbers) in tables.workers.items()
        ]
        return sorted(states, key=lambda state: state.age)
