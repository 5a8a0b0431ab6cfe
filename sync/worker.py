"""The worker: every mailbox is watched, or looked at once.

    worker = Worker(service, open_mailbox, clock, random.random)
    worker.run(stop)          # until the event is set; stops within five seconds
    worker.run_once()         # catch up, the clock, the outbox, for every account; then return

Nothing that it knows is only in its memory: killed at any moment, it goes on from the store.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace

from introductions.errors import OptInError
from introductions.ports import Account, Clock
from introductions.service import Service
from introductions.settings import Settings
from sync import pace as pacing
from sync.announced import IsOn, never
from sync.jobs import ThreadJobs
from sync.leases import Leases
from sync.mailbox import ImapMailbox
from sync.memo import beat, note_problem
from sync.meter import Meter
from sync.notes import Notes
from sync.pace import Chance, Pace
from sync.shared_jobs import SharedJobs
from sync.store_watch import AllMine, Owning, StoreWatch
from sync.visit import visit
from sync.visiting import Connect, Visiting
from sync.watcher import Watcher

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class AccountReport:
    """What one look at one mailbox brought. ``problem`` is for the introducer's eyes, None if all went well."""

    address: str
    facts: int = 0
    placed: int = 0
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What one look at all mailboxes brought."""

    accounts: tuple[AccountReport, ...]

    @property
    def ok(self) -> bool:
        """Whether every mailbox could be read and every draft be laid down."""
        return all(account.problem is None for account in self.accounts)


class Worker:
    """``connect`` opens a mailbox: :func:`sync.connect.open_mailbox` or one that adds a token.

    ``owning`` says which mailboxes are this worker's; without it, all are. ``jobs`` brings what other processes ask.
    ``announced`` says of which mailboxes the provider tells by calls, which come as jobs; without it, of none.
    """

    def __init__(
        self,
        service: Service,
        connect: Connect,
        clock: Clock,
        chance: Chance,
        pace: Pace | None = None,
        owning: Callable[[Meter], Owning] | None = None,
        jobs: SharedJobs | None = None,
        announced: IsOn = never,
    ) -> None:
        self._service, self._connect, self._clock = service, connect, clock
        self._chance, self._pace = chance, pace or Pace()
        self._watcher: Watcher | None = None
        self.meter = Meter()
        self._owning = owning(self.meter) if owning else AllMine(service)
        self._jobs, self._announced = jobs, announced

    def run(self, stop: threading.Event) -> None:
        """Watch all mailboxes until ``stop`` is set; returns within ``pace.stop`` seconds or a little more."""
        pace, notes = self._pace, Notes(self._service, self._clock)
        visiting = Visiting(
            self._service,
            self._connect,
            self._clock,
            self._chance,
            pace,
            notes,
            self.meter,
            self._owning.worker,
            self._announced,
        )
        store = StoreWatch(self._service, self._owning, self._clock, pace, notes, self.meter)
        self._watcher = Watcher(visiting, store, ThreadJobs(pace.threads), self._chance, pace, self.meter)
        others: threading.Thread | None = None
        if self._jobs is not None:
            given = (self._owning.worker, self._watcher, stop)
            others = threading.Thread(target=self._jobs.run, args=given, name="jobs", daemon=True)
            others.start()
        try:
            self._watcher.run(stop)
        finally:
            self._watcher = None
            if others is not None:
                others.join(pace.stop)
            with suppress(OptInError):
                store.end()

    def wake(self, address: str) -> None:
        """Visit this mailbox soon, from any thread; without effect if the worker does not run."""
        watcher = self._watcher
        if watcher is not None:
            watcher.wake(address)

    def run_once(self) -> Report:
        """Look at every mailbox once. A mailbox with a problem keeps no other back."""
        return Report(tuple(self._once(a) for a in self._service.accounts() if a.paused is None))

    def _once(self, account: Account) -> AccountReport:
        address = account.address
        session: ImapMailbox | None = None
        try:
            session = self._connect(account, self._service.secret(address))
            visited = visit(session, self._service, address, self._clock)
            beat(self._service, address, self._clock)
            note_problem(self._service, address, visited.problem)
            problem = visited.problem.for_user() if visited.problem else None
            return AccountReport(address, visited.facts, visited.placed, problem)
        except Exception as error:
            log.warning("visit failed", extra={"account": address, "error": type(error).__name__})
            with suppress(OptInError):
                note_problem(self._service, address, error)
            return AccountReport(address, problem=pacing.in_words(error))
        finally:
            if session is not None:
                session.close()


def for_installation(
    settings: Settings, service: Service, connect: Connect, clock: Clock, chance: Chance, announced: IsOn = never
) -> Worker:
    """The worker as the settings describe it: alone with all mailboxes, or one of several that share them.

    Several need PostgreSQL, and so do calls of a provider, which reach another process. On SQLite there is one machine,
    and one worker is enough.
    """
    pace = Pace(
        poll=settings.poll_seconds, timeout=settings.imap_timeout_seconds, connects=settings.connects_per_second
    )
    if not settings.store_url.startswith("postgres"):
        return Worker(service, connect, clock, chance, pace)
    jobs = SharedJobs(settings.store_url, service, clock)
    jobs.prepare()
    seconds = float(settings.lease_seconds)
    pace = replace(pace, accounts=min(pace.accounts, seconds / 4), alive=min(pace.alive, seconds / 4))
    return Worker(service, connect, clock, chance, pace, lambda meter: Leases(service, meter, seconds), jobs, announced)
