"""What a worker asks of all mailboxes at once, and who looks after which of them.

A lease is a row: claimed with SKIP LOCKED, so that workers never wait for each other; its ``fence`` grows with every
taking, so that one who slept through the end of its lease finds that it may write no more. Advisory locks would cost
less and die with the connection, but they give no such number. The clock is the database's: machines' clocks differ.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Double, Select, and_, func, insert, literal, or_, select, update

from introductions.model import DraftState
from introductions.ports import Lease, WorkerState
from introductions.store import tables
from introductions.store.derived import address_key
from introductions.store.work import Work, insertion

_lease, _worker = tables.lease.c, tables.worker.c
_DAY = 86_400.0
_STAMP = "accounts stamp"


class Workers(Work):
    """See :class:`introductions.ports.Transaction`."""

    # all mailboxes at once ------------------------------------------------------------------------------------
    def accounts_stamp(self) -> str:
        n = tables.note.c
        row = self._row(select(n.payload).where(n.account == "", n.name_hash == self._seal.hash("note", _STAMP)))
        return "" if row is None else str(json.loads(self._seal.open(row.payload))[1])

    def _accounts_changed(self) -> None:
        payload = self._seal.close(json.dumps([_STAMP, secrets.token_hex(8)]))
        values = {"account": "", "name_hash": self._seal.hash("note", _STAMP), "payload": payload}
        self._put(tables.note, values, "account", "name_hash")

    def active_accounts(self) -> int:
        row = self._row(select(func.count().label("many")).where(tables.account.c.paused.is_(None)))
        return 0 if row is None else int(row.many)

    def asking(self) -> set[str]:
        c = tables.introduction.c
        return {row.account for row in self._rows(select(c.account).where(c.open).distinct())}

    def waiting(self, before: datetime) -> list[str]:
        c = tables.outbox.c
        # As derived.is_waiting. Two conditions on indexed columns, for the outbox keeps all that was ever decided.
        decided = and_(c.state == str(DraftState.DECIDED), or_(c.decided_at.is_(None), c.decided_at <= before))
        taken_back = and_(c.state == str(DraftState.PLACED), c.retract)
        return sorted(row.account for row in self._rows(select(c.account).where(or_(decided, taken_back)).distinct()))

    def due(self, now: datetime) -> list[str]:
        c = tables.introduction.c
        query = select(c.account).where(c.open, c.due_at <= now).distinct()
        return sorted(row.account for row in self._rows(query))

    # leases ---------------------------------------------------------------------------------------------------
    def claim(self, worker: str, most: int, seconds: float) -> list[Lease]:
        account, now = tables.account.c, self._now()
        fresh = select(account.address, literal(""), literal(0), literal(0.0)).where(
            ~select(_lease.account).where(_lease.account == account.address).exists()
        )
        into = insertion(tables.lease, lite=False) if not self._lite else insert(tables.lease).prefix_with("OR IGNORE")
        self._do(_from(into, fresh, lite=self._lite))
        free: Select[Any] = (
            select(_lease.account)
            .join(tables.account, account.address == _lease.account)
            .where(account.paused.is_(None), or_(_lease.worker == "", _lease.until < now))
            .order_by(_lease.until, _lease.account)
            .limit(most)
        )
        if not self._lite:
            free = free.with_for_update(of=tables.lease, skip_locked=True)
        chosen = [row.account for row in self._rows(free)]
        if not chosen:
            return []
        take = (
            update(tables.lease)
            .where(_lease.account.in_(chosen))
            .values(worker=worker, fence=_lease.fence + 1, until=now + seconds)
            .returning(_lease.account, _lease.fence)
        )
        return self._leases(worker, take)

    def renew(self, worker: str, seconds: float) -> list[Lease]:
        mine = update(tables.lease).where(_lease.worker == worker).values(until=self._now() + seconds)
        return self._leases(worker, mine.returning(_lease.account, _lease.fence))

    def release(self, worker: str, accounts: Sequence[str] | None = None) -> int:
        back = update(tables.lease).where(_lease.worker == worker).values(worker="", until=0.0)
        if accounts is not None:
            back = back.where(_lease.account.in_([address_key(a) for a in accounts]))
        return self._do(back)

    def holder(self, account: str) -> str | None:
        held = and_(_lease.account == address_key(account), _lease.worker != "", _lease.until >= self._now())
        row = self._row(select(_lease.worker).where(held))
        return None if row is None else str(row.worker)

    def holds(self, lease: Lease) -> bool:
        mine = and_(
            _lease.account == address_key(lease.account), _lease.worker == lease.worker, _lease.fence == lease.fence
        )
        return self._row(select(_lease.account).where(mine), lock=True) is not None

    # workers --------------------------------------------------------------------------------------------------
    def beat(self, worker: str, host: str, pid: int, numbers: Mapping[str, Any]) -> None:
        now = self._time()
        values = {"id": worker, "host": host, "pid": pid, "seen": now, "numbers": json.dumps(numbers)}
        self._put(tables.worker, values, "id")
        self._do(tables.worker.delete().where(_worker.seen < now - _DAY))

    def retire(self, worker: str) -> None:
        self._do(tables.worker.delete().where(_worker.id == worker))

    def workers(self) -> list[WorkerState]:
        held = {
            row.worker: int(row.held)
            for row in self._rows(select(_lease.worker, func.count().label("held")).group_by(_lease.worker))
        }
        now = self._time()
        return [
            WorkerState(
                row.id, row.host, row.pid, max(0.0, now - row.seen), held.get(row.id, 0), json.loads(row.numbers)
            )
            for row in self._rows(select(tables.worker).order_by(_worker.seen.desc()))
        ]

    # helpers --------------------------------------------------------------------------------------------------
    def _leases(self, worker: str, statement: Any) -> list[Lease]:
        with self._guarded():
            self._begin("write")
            return sorted(
                (Lease(row.account, worker, row.fence) for row in self._connection.execute(statement)),
                key=lambda lease: lease.account,
            )

    def _now(self) -> ColumnElement[float]:
        """Seconds since 1970 by the database's clock, in the database."""
        if self._lite:
            return (func.julianday("now") - 2440587.5) * 86400.0
        return func.extract("epoch", func.clock_timestamp()).cast(Double)

    def _time(self) -> float:
        row = self._row(select(self._now().label("now")))
        assert row is not None
        return float(row.now)


def _from(into: Any, chosen: Select[Any], *, lite: bool) -> Any:
    statement = into.from_select(["account", "worker", "fence", "until"], chosen)
    return statement if lite else statement.on_conflict_do_nothing()
