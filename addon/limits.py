"""How often one caller may come: a bucket of tokens each (one is taken per visit, they come back over time)."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

MOST = 20_000  # callers remembered; beyond it the one who was here longest ago starts afresh


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float


class Limiter:
    """``Limiter(120, time.monotonic).wait("1123")`` is 0.0, or the seconds until that caller may come again.

    ``per_minute`` is also how many may come at once after a pause. Threads may share it; each process counts by itself.
    """

    def __init__(self, per_minute: int, clock: Callable[[], float]) -> None:
        self._most, self._clock = float(per_minute), clock
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()
        self._lock = threading.Lock()

    def wait(self, who: str) -> float:
        """Take one; 0.0 if there was one."""
        per_second = self._most / 60.0
        with self._lock:
            now = self._clock()
            bucket = self._buckets.pop(who, None) or _Bucket(self._most, now)
            self._buckets[who] = bucket
            bucket.tokens = min(self._most, bucket.tokens + (now - bucket.at) * per_second)
            bucket.at = now
            while len(self._buckets) > MOST:
                self._buckets.popitem(last=False)
            if bucket.tokens >= 1.0:
                bucket.tokens -= 1.0
                return 0.0
            return (1.0 - bucket.tokens) / per_second
