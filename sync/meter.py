"""The worker's numbers: counted by its threads, written with its heartbeat, shown by ``optin status --workers`` and at
``/metrics``."""

from __future__ import annotations

import os
import socket
import threading
import time
from collections import Counter, deque
from collections.abc import Callable
from typing import Any

from sync.post import Post

_KEPT = 512  # wake-ups whose latency is remembered


class Meter:
    """Safe to share. ``numbers()`` is what has been counted since the start, and what is true now."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._counts: Counter[str] = Counter()
        self._errors: Counter[str] = Counter()
        self._dirty: dict[Post, float] = {}
        self._latencies: deque[float] = deque(maxlen=_KEPT)
        self._connects: deque[float] = deque(maxlen=_KEPT)
        self.watching = self.parked = self.held_back = 0
        self.place = (socket.gethostname(), os.getpid())

    def pushed(self) -> None:
        """The server announced something."""
        self._count("pushes")

    def dirty(self, post: Post) -> None:
        """Something is unread in it."""
        with self._lock:
            self._dirty[post] = self._clock()

    def clean(self, post: Post) -> None:
        """It is being read, or is ours no more."""
        post.dirty_since = None
        with self._lock:
            since = self._dirty.pop(post, None)
            if since is not None:
                self._latencies.append(self._clock() - since)

    def oldest_dirty(self) -> float:
        """Seconds that something unread has waited at most."""
        now = self._clock()
        with self._lock:
            return max((now - at for at in self._dirty.values()), default=0.0)

    def connected(self) -> None:
        with self._lock:
            self._counts["connects"] += 1
            self._connects.append(self._clock())

    def visited(self) -> None:
        self._count("visits")

    def read(self, facts: int, placed: int) -> None:
        """What a visit brought."""
        if facts or placed:
            with self._lock:
                self._counts["facts"] += facts
                self._counts["placed"] += placed

    def failed(self, error: Exception) -> None:
        """By the error's kind."""
        with self._lock:
            self._errors[type(error).__name__] += 1

    def numbers(self) -> dict[str, Any]:
        """``{"watching": 3, "oldest_dirty_seconds": 0.0, "wake_up_p99_ms": 0.4, "connects_per_second": 0.1, …}``."""
        now = self._clock()
        with self._lock:
            late = sorted(self._latencies)
            recent = sum(1 for at in self._connects if now - at <= 60.0)
            return {
                "watching": self.watching,
                "parked": self.parked,
                "held_back": self.held_back,
                "dirty": len(self._dirty),
                "oldest_dirty_seconds": round(max((now - at for at in self._dirty.values()), default=0.0), 3),
                "wake_up_p99_ms": round(1000 * late[min(len(late) - 1, int(len(late) * 0.99))], 3) if late else 0.0,
                "connects_per_second": round(recent / 60.0, 3),
                **{name: self._counts[name] for name in ("pushes", "visits", "connects", "facts", "placed")},
                "errors": dict(self._errors),
            }

    def _count(self, name: str) -> None:
        with self._lock:
            self._counts[name] += 1
