"""What is written down of every visit, for ``optin doctor`` and the sidebar: that it was, and what kept it from going
well. Collected, and written in one transaction every few seconds: ten thousand mailboxes are looked at, and each write
would wait for the disk."""

from __future__ import annotations

import threading

from introductions.errors import OptInError
from introductions.ports import Clock
from introductions.service import Service
from sync.pace import in_words


class Notes:
    """``notes.looked_at("ann@example.com", None)`` from any thread; ``notes.write()`` now and then."""

    def __init__(self, service: Service, clock: Clock) -> None:
        self._service, self._clock = service, clock
        self._lock = threading.Lock()
        self._waiting: dict[tuple[str, str], str] = {}
        self._problems: dict[str, str] = {}

    def looked_at(self, address: str, problem: OptInError | None) -> None:
        """The mailbox was visited; ``problem`` kept a draft back."""
        words = in_words(problem) if problem is not None else ""
        with self._lock:
            self._waiting[address, "heartbeat"] = self._clock().isoformat()
            if self._problems.get(address) != words:  # unknown at first: an earlier one is wiped out
                self._problems[address] = self._waiting[address, "problem"] = words

    def failed(self, address: str) -> None:
        """A problem was written down by somebody else: the next visit that goes well wipes it out."""
        with self._lock:
            self._problems.pop(address, None)
            self._waiting.pop((address, "problem"), None)

    def write(self) -> None:
        """Write all down at once. Raises StoreError; nothing is lost then."""
        with self._lock:
            waiting, self._waiting = self._waiting, {}
        if not waiting:
            return
        try:
            with self._service.store.transaction() as tx:
                here = {account.address for account in tx.accounts()}
                for (address, name), value in waiting.items():
                    if address in here:  # of a mailbox that was removed meanwhile nothing may be left
                        tx.remember(address, name, value)
                tx.commit()
        except OptInError:
            with self._lock:
                self._waiting = {**waiting, **self._waiting}
            raise
