"""Telling open pages that something changed: a number that grows, and a way to wait for it to grow.

The worker in the same process calls :meth:`Changes.tick`. Where the worker is another process, ``look`` is asked now
and then for a word that differs once the store has changed (see ``create_app``).
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from introductions.service import Service

from introductions.errors import OptInError


class Changes:
    """``changes.tick()`` from anywhere; ``changes.wait("3.x", 15)`` returns another word as soon as there is one.

    Safe to use from several threads. ``look_every`` is in seconds; ``look`` may be slow, it is never run twice at once.
    """

    def __init__(self, look: Callable[[], str] | None = None, look_every: float = 2.0) -> None:
        self._look = look
        self._every = look_every
        self._count = 0
        self._turned = threading.Condition()
        self._looking = threading.Lock()
        self._seen = ""
        self.stopped = False

    def stop(self) -> None:
        """Let everybody who waits go: the server is closing."""
        self.stopped = True
        with self._turned:
            self._turned.notify_all()

    def tick(self) -> None:
        """Something changed."""
        with self._turned:
            self._count += 1
            self._turned.notify_all()

    def version(self) -> str:
        """The word for how things are now: ``"3.9f2c"``."""
        if self._look is not None and self._looking.acquire(blocking=False):
            try:
                self._seen = self._look()
            except OptInError:
                pass  # the store is busy: what was seen last still holds
            finally:
                self._looking.release()
        return f"{self._count}.{self._seen}"

    def wait(self, known: str, seconds: float) -> str:
        """The word once it is no longer ``known``, or the same word after that many seconds."""
        left = seconds
        while (now := self.version()) == known and left > 0 and not self.stopped:
            step = min(left, self._every) if self._look is not None else left
            with self._turned:
                if f"{self._count}.{self._seen}" == known and not self.stopped:
                    self._turned.wait(step)
            left -= step
        return now


def state_of(service: Service) -> str:
    """A word that differs once anything that a page shows has changed, in whichever process."""
    return "-".join(f"{number:x}" for _, number in service.revisions())
