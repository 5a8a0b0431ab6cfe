"""A worker in a process of its own that can be killed: everything is imported once, each worker is a fork of that."""

from __future__ import annotations

import multiprocessing
import threading
from multiprocessing.process import BaseProcess
from pathlib import Path

from tests.introducing import the_service, the_worker


def watch(home: str, ready: threading.Event) -> None:
    """The worker, until it is killed."""
    service = the_service(Path(home))
    ready.set()
    the_worker(service).run(threading.Event())


class KilledWorker:
    """``start()`` a worker, ``kill()`` it with SIGKILL, start the next."""

    def __init__(self, home: Path) -> None:
        self._home = str(home)
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["tests.killed_worker"])
        self._process: BaseProcess | None = None
        self.killed = 0

    def __enter__(self) -> KilledWorker:
        return self

    def __exit__(self, *exc: object) -> None:
        if self._process is not None:
            self.kill()

    def start(self) -> None:
        """Returns when the worker has opened its store and begins to work."""
        ready = self._context.Event()
        self._process = self._context.Process(target=watch, args=(self._home, ready), daemon=True)
        self._process.start()
        if not ready.wait(30):
            raise RuntimeError("The worker did not start.")

    def kill(self) -> None:
        """As ``kill -9``: no handler, no clean-up, no flush."""
        assert self._process is not None
        assert self._process.is_alive(), "it ended by itself"
        self._process.kill()
        self._process.join(10)
        self._process.close()
        self._process = None
        self.killed += 1
