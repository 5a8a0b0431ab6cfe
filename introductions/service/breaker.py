"""Whether a helper that failed is asked again: a pure state machine, the clock passed in.

closed ── three failures in a row ──> open ── the rest is over ──> one may try ─┬─ success ──> closed
                                        ^                                       │
                                        └────────── longer each time ── failure ┘
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

FAILURES = 3  # in a row
REST = timedelta(seconds=60)  # the first one; doubled with every trial that fails
LONGEST = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Breaker:
    """``failures`` in a row; open until ``until``, None while closed."""

    failures: int = 0
    until: datetime | None = None
    why: str = ""

    def allows(self, now: datetime) -> bool:
        """Whether it may be asked now. Call :meth:`trying` then, before it is."""
        return self.until is None or now >= self.until

    def trying(self, now: datetime) -> Breaker:
        """Somebody asks. After a rest the others are kept out until it is known what came of it."""
        return self if self.until is None else replace(self, until=now + self._rest())

    def succeeded(self) -> Breaker:
        """It answered as it should."""
        return Breaker()

    def failed(self, now: datetime, why: str, *, wait: float = 0.0, for_good: bool = False) -> Breaker:
        """It did not. ``wait``: for how many seconds it asked to be left alone; ``for_good``: trying again is of no use
        until somebody has looked.

        >>> from datetime import UTC
        >>> Breaker().failed(datetime(2026, 3, 2, tzinfo=UTC), "away").until is None
        True
        """
        failures = self.failures + 1
        after = replace(self, failures=failures, why=why)
        rest = LONGEST if for_good else after._rest()
        if for_good or wait > 0 or failures >= FAILURES:
            asked = timedelta(seconds=min(wait, LONGEST.total_seconds()))
            return replace(after, until=now + max(asked, rest if failures >= FAILURES or for_good else asked))
        return after

    def _rest(self) -> timedelta:
        doubled: int = 2 ** min(max(self.failures - FAILURES, 0), 10)
        return min(LONGEST, REST * doubled)
