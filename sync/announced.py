"""News that come another way than by IDLE: the provider calls this installation (Gmail's users.watch).

A mailbox whose news come that way needs no socket: its session ends after each visit, and a call asks for the next one
(``Watcher.wake``), as a push of IDLE does. A call is a hint like any other: the cursor in the store is the truth, and
the mailbox is looked at from time to time whoever calls or does not.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

from introductions.ports import Account, Clock
from introductions.service import Service
from sync.memo import recall, remember

log = logging.getLogger(__name__)
_AGAIN = timedelta(days=1)  # as Google advises; a watch ends after seven
_AFTER_FAILURE = timedelta(hours=1)
_MARGIN = timedelta(hours=1)
_NAME = "announced"


class Announcer(Protocol):
    """Asks providers to call."""

    def can(self, account: Account) -> bool:
        """Whether the provider of this mailbox can be asked at all."""
        ...

    def ask(self, account: Account) -> datetime:
        """Ask it to call from now on; until when it will. Safe to repeat. Raises OptInError."""
        ...


@dataclass(frozen=True, slots=True)
class _Asked:
    at: datetime
    until: datetime

    @classmethod
    def read(cls, text: str | None) -> _Asked:
        never = datetime.min.replace(tzinfo=UTC)
        at, _, until = (text or "").partition(" ")
        return cls(datetime.fromisoformat(at), datetime.fromisoformat(until)) if until else cls(never, never)


class Announced:
    """``announced.is_on(service, account)`` before each visit: whether a call will tell of what comes after it."""

    def __init__(self, announcer: Announcer, clock: Clock) -> None:
        self._announcer, self._clock = announcer, clock

    def is_on(self, service: Service, account: Account) -> bool:
        """Asks the provider once a day, and an hour after it refused. Without its word the mailbox waits in IDLE."""
        if not self._announcer.can(account):
            return False
        now, asked = self._clock(), _Asked.read(recall(service, account.address, _NAME))
        if not asked.at <= now < asked.at + _AGAIN:  # a clock that was put back, too
            asked = self._ask(account, now, asked)
            remember(service, account.address, _NAME, f"{asked.at.isoformat()} {asked.until.isoformat()}")
        return now + _MARGIN < asked.until

    def _ask(self, account: Account, now: datetime, before: _Asked) -> _Asked:
        try:
            return _Asked(now, self._announcer.ask(account))
        except Exception as error:  # whatever it is, IDLE does as well
            log.warning("no calls from the provider", extra={"account": account.address, "error": type(error).__name__})
            return _Asked(now - _AGAIN + _AFTER_FAILURE, min(before.until, now + _AGAIN))


IsOn = Callable[[Service, Account], bool]


def never(service: Service, account: Account) -> bool:
    """Where no provider calls."""
    return False
