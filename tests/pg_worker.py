"""A worker on PostgreSQL in a process of its own, one of several, that can be killed."""

from __future__ import annotations

import multiprocessing
import threading
from dataclasses import replace
from multiprocessing.process import BaseProcess

from introductions.service import Service
from introductions.store import Keys, open_store
from sync.connect import open_mailbox
from sync.leases import Leases
from sync.shared_jobs import SharedJobs
from sync.worker import Worker
from tests.introducing import KEY, QUICK, new_id, now

LEASE = 1.5


def service_at(url: str) -> Service:
    return Service(open_store(url, Keys([KEY]), migrate=True), now, new_id)


def watch(url: str, name: str, ready: threading.Event) -> None:
    """Until it is killed."""
    service = service_at(url)
    jobs = SharedJobs(url, service, now)
    pace = replace(QUICK, accounts=0.3, alive=0.3)
    worker = Worker(
        service, open_mailbox, now, lambda: 0.5, pace, lambda meter: Leases(service, meter, LEASE, name), jobs
    )
    ready.set()
    worker.run(threading.Event())


class PgWorkers:
    """``start("one")``, ``kill("one")`` with SIGKILL."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["tests.pg_worker"])
        self._running: dict[str, BaseProcess] = {}

    def __enter__(self) -> PgWorkers:
        return self

    def __exit__(self, *exc: object) -> None:
        for name in list(self._running):
            self.kill(name)

    def start(self, name: str) -> None:
        ready = self._context.Event()
        process = self._context.Process(target=watch, args=(self._url, name, ready), daemon=True)
        process.start()
        if not ready.wait(30):
            raise RuntimeError("The worker did not start.")
        self._running[name] = process

    def kill(self, name: str) -> None:
        process = self._running.pop(name)
        process.kill()
        process.join(10)
        process.close()
