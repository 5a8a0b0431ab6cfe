"""What the store has to say to the watching thread: whose mailboxes are ours, whose drafts wait, whose day has come.

One question for all mailboxes, not one for each: it costs the same with ten mailboxes as with ten thousand of which
ten have something to do.
"""

from __future__ import annotations

import logging
import os
import secrets
import socket
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from introductions.errors import StoreError
from introductions.ports import Account, Clock
from introductions.service import Service
from sync.meter import Meter
from sync.notes import Notes
from sync.pace import Pace

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Owned:
    """An account that is ours to look after. ``fence`` is None where nobody else could be."""

    account: Account
    fence: int | None = None


@dataclass(slots=True, eq=False)
class Chore:
    """Something asked of the store every so many seconds. ``do`` runs in the pool and gives what follows from it, which
    runs on the watching thread."""

    name: str
    every: float
    do: Callable[[], Callable[[], None]]
    alarm: int = 0


class Owning(Protocol):
    """Who looks after which mailbox."""

    def owned(self) -> Mapping[str, Owned] | None:
        """Our accounts now, the most urgent first; None if nothing has changed since the last call."""
        ...

    @property
    def worker(self) -> str:
        """Our name."""
        ...

    def give_back(self) -> None:
        """We end: others may have them at once."""
        ...


def a_name() -> str:
    """A name for a worker, told from all others: ``"mail-1.4711.9f2c"``."""
    return f"{socket.gethostname()}.{os.getpid()}.{secrets.token_hex(4)}"


class AllMine:
    """All accounts that are not paused: one worker, one machine."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._stamp: str | None = None
        self.worker = a_name()

    def owned(self) -> Mapping[str, Owned] | None:
        """See :class:`Owning`."""
        with self._service.store.transaction() as tx:
            stamp = tx.accounts_stamp()
            if stamp == self._stamp:
                return None
            accounts = tx.accounts()
            urgent = tx.asking()
        self._stamp = stamp
        accounts.sort(key=lambda account: account.address not in urgent)
        return {a.address: Owned(a) for a in accounts if a.paused is None}

    def give_back(self) -> None:
        """Nothing is held."""


class StoreWatch:
    """The chores; see :meth:`chores`."""

    def __init__(self, service: Service, owning: Owning, clock: Clock, pace: Pace, notes: Notes, meter: Meter) -> None:
        self._service, self._owning, self._clock = service, owning, clock
        self._pace, self._notes, self._meter = pace, notes, meter
        self._lock = threading.Lock()
        self._mine: Mapping[str, Owned] = {}

    def chores(
        self,
        own: Callable[[Mapping[str, Owned]], None],
        hurry: Callable[[str], None],
        measure: Callable[[], None],
    ) -> list[Chore]:
        """What is asked, and how often.

        ``own`` hears whose mailboxes are ours, ``hurry`` which is to be visited; ``measure`` is called before a
        heartbeat.
        """

        def accounts() -> Callable[[], None]:
            mine = self._owning.owned()
            if mine is None:
                return lambda: None
            with self._lock:
                self._mine = mine
            return lambda: own(mine)

        def waiting() -> Callable[[], None]:
            with self._service.store.transaction() as tx:
                addresses = tx.waiting(self._clock() - timedelta(seconds=self._pace.grace))
            return lambda: _each(hurry, self._ours(addresses))

        def due() -> Callable[[], None]:
            with self._service.store.transaction() as tx:
                addresses = tx.due(self._clock())
            for address in self._ours(addresses):
                try:
                    self._service.due(address)
                except StoreError:
                    raise
                except Exception as error:  # one introduction that cannot go on must not hold up those of others
                    log.error("the clock was not heeded", extra={"account": address, "error": type(error).__name__})
                    self._meter.failed(error)
            return lambda: None

        def beats() -> Callable[[], None]:
            self._notes.write()
            return lambda: None

        def alive() -> Callable[[], None]:
            measure()
            with self._service.store.transaction() as tx:
                tx.beat(self._owning.worker, *self._meter.place, self._meter.numbers())
                tx.commit()
            return lambda: None

        return [
            Chore("accounts", self._pace.accounts, accounts),
            Chore("waiting", self._pace.look, waiting),
            Chore("due", self._pace.due, due),
            Chore("beats", self._pace.beats, beats),
            Chore("alive", self._pace.alive, alive),
        ]

    def end(self) -> None:
        """Write the last words down, give back what is ours."""
        self._notes.write()
        self._owning.give_back()
        with self._service.store.transaction() as tx:
            tx.retire(self._owning.worker)
            tx.commit()

    def _ours(self, addresses: list[str]) -> list[str]:
        with self._lock:
            return [address for address in addresses if address in self._mine]


def _each(do: Callable[[str], None], addresses: list[str]) -> None:
    for address in addresses:
        do(address)
