"""Jobs between processes and machines, on PostgreSQL, by procrastinate: visits that somebody else asks for, and timers.

What a worker notices itself (a push, a deadline) it does at once: its lease makes it the only one for that mailbox. A
web process that has decided a draft, or was told by the provider that mail came, and the clock of the whole
installation speak to the worker that holds the lease through here:

queueing lock   the dirty mark: ten presses for one mailbox are one waiting job
lock            one job in flight per mailbox, on whatever machine
schedule        the sweep fires once a minute, not once a minute on each machine

A job is a hint. One that is lost, or that reaches a worker which has lost the lease, costs time: the store is asked
anyway, by the sweep here and by every worker for its own.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any, Protocol

from sqlalchemy import make_url

from introductions.errors import OptInError
from introductions.ports import Clock
from introductions.service import Service

log = logging.getLogger(__name__)
SHARED = "optin"  # the queue of jobs that any worker can do


class Wakes(Protocol):
    """What a visit is asked of: the watcher of this process."""

    def wake(self, address: str) -> None: ...


class SharedJobs:
    """``jobs = SharedJobs(url, service, clock); jobs.soon("ann@example.com")`` from any process."""

    def __init__(self, url: str, service: Service, clock: Clock) -> None:
        import procrastinate

        self._service, self._clock = service, clock
        self._url, self._conninfo = url, _conninfo(url)
        self._exceptions = procrastinate.exceptions
        self.app = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=self._conninfo))
        self._wake: Callable[[str], None] = lambda _: None

        @self.app.task(name="optin.visit")
        def visit(account: str) -> None:
            self._wake(account)

        @self.app.task(name="optin.due")
        def due(account: str) -> None:
            if self._service.due(account):
                self.soon(account)

        @self.app.periodic(cron="* * * * *")
        @self.app.task(name="optin.sweep", queue=SHARED, queueing_lock="sweep", lock="sweep")
        def sweep(timestamp: int) -> None:
            self.sweep()

        self._visit, self._due = visit, due

    # from any process -----------------------------------------------------------------------------------------------
    def soon(self, account: str) -> bool:
        """Ask for a visit by whoever holds the lease. False if one waits already, or nobody looks after it just now
        (who takes it visits it anyway)."""
        worker = self._holder(account)
        if worker is None:
            return False
        return self._defer(self._visit, account, queue=worker, mark=f"visit:{account}@{worker}")

    def at(self, when: datetime, account: str) -> bool:
        """Look at the clock for this account at that moment. False if that is planned already."""
        mark = f"due:{account}@{when:%Y-%m-%dT%H:%M}"
        return self._defer(self._due, account, queue=SHARED, mark=mark, schedule_at=when.astimezone(UTC))

    def sweep(self) -> int:
        """Find in the store what no job did: introductions whose day has come. Returns how many jobs that makes."""
        with self._service.store.transaction() as tx:
            addresses = tx.due(self._clock())
        return sum(self.at(self._clock(), address) for address in addresses)

    def prepare(self) -> None:
        """See :func:`prepare`."""
        prepare(self._url)

    # in a worker ----------------------------------------------------------------------------------------------------
    def run(self, worker: str, wakes: Wakes, stop: threading.Event) -> None:
        """Do jobs until ``stop`` is set: those for this worker, and those that any can do."""
        self._wake = wakes.wake
        with suppress(KeyboardInterrupt):
            asyncio.run(self._run(worker, stop))

    async def _run(self, worker: str, stop: threading.Event) -> None:
        while not stop.is_set():
            try:
                async with self.app.open_async():
                    working = asyncio.create_task(
                        self.app.run_worker_async(
                            queues=[SHARED, worker],
                            name=worker,
                            concurrency=2,
                            delete_jobs="successful",
                            install_signal_handlers=False,
                            shutdown_graceful_timeout=2.0,
                        )
                    )
                    while not stop.is_set() and not working.done():
                        await asyncio.sleep(0.1)
                    working.cancel()
                    with suppress(asyncio.CancelledError):
                        await working
            except Exception as error:  # the database is away: the workers' own questions go on by themselves
                log.warning("no jobs at present", extra={"error": type(error).__name__})
                await asyncio.sleep(1.0)

    # helpers --------------------------------------------------------------------------------------------------------
    def _holder(self, account: str) -> str | None:
        with self._service.store.transaction() as tx:
            return tx.holder(account)

    def _defer(self, task: Any, account: str, *, queue: str, mark: str, **more: Any) -> bool:
        try:
            with self.app.replace_connector(_sync(self._conninfo)) as app, app.open():
                app.configure_task(task.name, queue=queue, lock=account, queueing_lock=mark, **more).defer(
                    account=account
                )
        except self._exceptions.AlreadyEnqueued:
            return False
        except self._exceptions.ConnectorException as error:
            log.warning("no job could be left", extra={"account": account, "error": type(error).__name__})
            return False
        except OptInError:
            return False
        return True


def prepare(url: str) -> None:
    """Make procrastinate's tables if they are not there. Safe to call from several processes at once."""
    import psycopg
    from procrastinate.schema import SchemaManager

    with psycopg.connect(_conninfo(url)) as connection:
        connection.execute("SELECT pg_advisory_xact_lock(%s)", (0x0D0B1E0F2,))
        found = connection.execute("SELECT to_regclass('procrastinate_jobs')").fetchone()
        if found is None or found[0] is None:
            connection.execute(SchemaManager.get_schema())


def _sync(conninfo: str) -> Any:
    import procrastinate

    return procrastinate.SyncPsycopgConnector(conninfo=conninfo)


def _conninfo(url: str) -> str:
    """The store's URL as libpq takes it."""
    address = make_url(url).set(drivername="postgresql")
    return address.render_as_string(hide_password=False)
