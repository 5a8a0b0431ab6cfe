"""Values that were worked out once from encrypted octets, so that a mailbox with many introductions is looked through
quickly.

What is stored encrypted never changes under the same octets (each encryption has a random part of its own), and the
values are immutable: an entry cannot grow stale, and needs no care but for forgetting.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import blake2b
from threading import Lock
from typing import Any, TypeVar, cast

T = TypeVar("T")


class Memo:
    """At most ``size`` values; the one that was not asked for longest makes room. Safe between threads."""

    def __init__(self, size: int = 20_000) -> None:
        self._size = size
        self._values: dict[bytes, Any] = {}
        self._lock = Lock()

    def of(self, kind: str, tokens: Iterable[bytes], make: Callable[[], T]) -> T:
        """What ``make`` makes of ``tokens``, made once. ``kind`` keeps values of different types apart."""
        key = _digest(kind, tokens)
        with self._lock:
            if key in self._values:
                value = self._values[key] = self._values.pop(key)  # the youngest again
                return cast(T, value)
        made = make()
        with self._lock:
            self._values[key] = made
            while len(self._values) > self._size:
                del self._values[next(iter(self._values))]
        return made

    def has(self, kind: str, tokens: Iterable[bytes]) -> bool:
        """Whether it was made already and is still there."""
        with self._lock:
            return _digest(kind, tokens) in self._values

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._values.clear()


def _digest(kind: str, tokens: Iterable[bytes]) -> bytes:
    digest = blake2b(kind.encode(), digest_size=16)
    for token in tokens:
        digest.update(token)
    return digest.digest()
