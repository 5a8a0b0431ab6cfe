"""Which of several workers looks after which mailbox: leases in the store, a fair share each, take-over of the dead.

Every few seconds a worker lengthens its leases; whoever stops doing so loses them after one lease time, and the others
take them. It may not know of it (a stopped virtual machine does not): then the fence, checked with every commit, keeps
it from writing. Nobody decides for all; a worker that has more than its share gives some back.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping

from introductions.ports import Transaction
from introductions.service import Service
from sync.meter import Meter
from sync.store_watch import Owned, a_name

_LATE = 30.0  # seconds that something unread may wait; then no more mailboxes are taken


def fair_share(mailboxes: int, workers: int) -> int:
    """How many one worker may have: an equal part, and a tenth more, lest mailboxes wander about for ever.

    >>> fair_share(10_000, 4), fair_share(3, 2), fair_share(0, 5)
    (2750, 2, 0)
    """
    part = math.ceil(mailboxes / max(1, workers))
    return math.ceil(part * 1.1) if part >= 10 else part


class Leases:
    """An ``Owning`` over the store. ``seconds``: how long a lease lasts; ask four times as often at least."""

    def __init__(
        self,
        service: Service,
        meter: Meter,
        seconds: float = 60.0,
        worker: str | None = None,
        elapsed: Callable[[], float] = time.monotonic,
    ) -> None:
        self._service, self._meter, self._seconds = service, meter, seconds
        self.worker = worker or a_name()
        self._mine: Mapping[str, Owned] | None = None
        self._stamp: str | None = None
        self._elapsed, self._next = elapsed, float("-inf")

    def owned(self) -> Mapping[str, Owned] | None:
        """Lengthen, give back or take; all that is ours then, the most urgent first. None if nothing has changed.

        Leases are lengthened when a quarter of their time has gone: each row costs a write. A new account is seen at
        once.
        """
        now = self._elapsed()
        with self._service.store.transaction() as tx:
            stamp = tx.accounts_stamp()
            if now < self._next and stamp == self._stamp:
                return None
            fences = self._share(tx)
            tx.commit()
            self._next = now + self._seconds / 4
            if self._mine is not None and stamp == self._stamp and fences == self._fences():
                return None
            accounts = [a for a in tx.accounts() if a.address in fences and a.paused is None]
            urgent = tx.asking()
        accounts.sort(key=lambda account: account.address not in urgent)
        self._mine, self._stamp = {a.address: Owned(a, fences[a.address]) for a in accounts}, stamp
        return self._mine

    def give_back(self) -> None:
        """See :class:`sync.store_watch.Owning`."""
        with self._service.store.transaction() as tx:
            tx.release(self.worker)
            tx.commit()

    def _share(self, tx: Transaction) -> dict[str, int | None]:
        """{account: fence} of all that are ours afterwards."""
        mine = tx.renew(self.worker, self._seconds)
        tx.beat(self.worker, *self._meter.place, self._meter.numbers())
        workers = [w for w in tx.workers() if w.age < self._seconds]
        share = fair_share(tx.active_accounts(), len(workers))
        if len(mine) > share:
            tx.release(self.worker, [lease.account for lease in mine[share:]])
            del mine[share:]
        elif len(mine) < share and self._meter.oldest_dirty() < _LATE:
            mine += tx.claim(self.worker, share - len(mine), self._seconds)
        return {lease.account: lease.fence for lease in mine}

    def _fences(self) -> dict[str, int | None]:
        return {address: owned.fence for address, owned in (self._mine or {}).items()}
