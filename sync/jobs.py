"""Running jobs: threads in this process, one job at a time per key.

A job is a hint, as a push is: one that is lost costs time, not mail, because every mailbox is looked at again anyway.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Protocol

Job = Callable[[], None]
log = logging.getLogger(__name__)


class Jobs(Protocol):
    """Where jobs are handed to."""

    def soon(self, key: str, job: Job) -> bool:
        """Run it as soon as a thread is free and no other job of that key runs.

        False, and nothing queued, if one with that key waits already: the two would find the same.
        """
        ...

    def stop(self, seconds: float) -> bool:
        """Take no more, and wait for those that run. False if one still runs after that time."""
        ...


class ThreadJobs:
    """``jobs = ThreadJobs(4); jobs.soon("robin@example.com", visit)``. Its threads end with the process.

    Every step costs the same however many jobs wait: ten thousand do when a provider comes back.
    """

    def __init__(self, threads: int = 8) -> None:
        self._changed = threading.Condition()
        self._ready: OrderedDict[str, Job] = OrderedDict()
        self._held: dict[str, Job] = {}  # waits for the one of its key that runs
        self._running: set[str] = set()
        self._stopping = False
        self._threads = [
            threading.Thread(target=self._work, name=f"sync-{number}", daemon=True) for number in range(threads)
        ]
        for thread in self._threads:
            thread.start()

    def soon(self, key: str, job: Job) -> bool:
        """See :class:`Jobs`."""
        with self._changed:
            if self._stopping or key in self._ready or key in self._held:
                return False
            if key in self._running:
                self._held[key] = job
            else:
                self._ready[key] = job
                self._changed.notify()
        return True

    def stop(self, seconds: float) -> bool:
        """See :class:`Jobs`."""
        end = time.monotonic() + seconds
        with self._changed:
            self._stopping = True
            self._ready.clear()
            self._held.clear()
            self._changed.notify_all()
        for thread in self._threads:
            thread.join(max(0.0, end - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def _work(self) -> None:
        while True:
            with self._changed:
                while not self._ready:
                    if self._stopping:
                        return
                    self._changed.wait()
                key, job = self._ready.popitem(last=False)
                self._running.add(key)
            try:
                job()
            except Exception as error:  # a job reports its own troubles; one that forgot must not end the thread
                log.error("job failed", extra={"key": key, "error": type(error).__name__})
            finally:
                with self._changed:
                    self._running.discard(key)
                    held = self._held.pop(key, None)
                    if held is not None:
                        self._ready[key] = held
                        self._changed.notify()
