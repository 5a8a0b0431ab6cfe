"""How many connections are made to a server: a token bucket per host, so that a restart with ten thousand mailboxes, or
the return of a provider after an outage, is no attack on it."""

from __future__ import annotations

from collections.abc import Callable


class Bucket:
    """``rate`` a second, ``burst`` at once. ``take(now)`` takes the next place and says how long to wait for it.

    >>> bucket = Bucket(rate=2.0, burst=1.0)
    >>> bucket.take(0.0), bucket.take(0.0), bucket.take(0.0), bucket.take(10.0)
    (0.0, 0.5, 1.0, 0.0)
    """

    __slots__ = ("_burst", "_free_at", "_rate")

    def __init__(self, rate: float, burst: float) -> None:
        self._rate, self._burst = rate, burst
        self._free_at = float("-inf")  # when the bucket would be full again, minus what it holds

    def take(self, now: float) -> float:
        """Seconds until this connection may be made; places are given in the order in which they are taken."""
        self._free_at = max(self._free_at, now - (self._burst - 1.0) / self._rate)
        wait = max(0.0, self._free_at - now)
        self._free_at += 1.0 / self._rate
        return wait


class Buckets:
    """One bucket per host. ``rate`` 0 sets no limit."""

    def __init__(self, rate: float, burst: float) -> None:
        self._make: Callable[[], Bucket] = lambda: Bucket(rate, burst)
        self._limited = rate > 0
        self._of: dict[str, Bucket] = {}

    def take(self, host: str, now: float) -> float:
        """See :meth:`Bucket.take`."""
        if not self._limited:
            return 0.0
        host = host.lower()
        if host not in self._of:
            self._of[host] = self._make()
        return self._of[host].take(now)
