"""When what is to be looked at next: one deadline per thing, ten thousand things, one thread."""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Iterator
from typing import Generic, Protocol, TypeVar


class Timed(Protocol):
    """What can have a deadline. ``alarm`` belongs to :class:`Timers`."""

    alarm: int


T = TypeVar("T", bound=Timed)
_SOME = 256


class Timers(Generic[T]):
    """A heap in which an old deadline is left lying until its turn comes, or until half of them are old.

    timers.set(post, at=1200.0)
    for post in timers.due(now): ...
    """

    def __init__(self) -> None:
        self._heap: list[tuple[float, int, T]] = []
        self._numbers = itertools.count(1)
        self._stale = 0  # deadlines in the heap that count no more

    def set(self, thing: T, at: float) -> None:
        """Give it this deadline in place of the one that it had; ``at`` on the caller's clock, in seconds."""
        self._stale += thing.alarm != 0
        if self._stale > _SOME and self._stale * 2 > len(self._heap):
            self._heap = [entry for entry in self._heap if entry[2].alarm == entry[1] and entry[2] is not thing]
            heapq.heapify(self._heap)
            self._stale = 0
        thing.alarm = next(self._numbers)
        heapq.heappush(self._heap, (at, thing.alarm, thing))

    def cancel(self, thing: T) -> None:
        """It has no deadline any more."""
        self._stale += thing.alarm != 0
        thing.alarm = 0

    def next(self) -> float | None:
        """The earliest deadline, None if there is none."""
        while self._heap and self._heap[0][2].alarm != self._heap[0][1]:
            heapq.heappop(self._heap)
            self._stale = max(0, self._stale - 1)
        return self._heap[0][0] if self._heap else None

    def due(self, now: float) -> Iterator[T]:
        """All whose time has come, earliest first; they have no deadline then until they are given one."""
        while (first := self.next()) is not None and first <= now:
            _, _, thing = heapq.heappop(self._heap)
            thing.alarm = 0
            yield thing
