"""How often, how patient: the worker's numbers, and what it decides from them after an error."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from introductions.errors import LoginError, OptInError, QuotaError, SettingsError

Chance = Callable[[], float]  # as random.random: 0 <= chance() < 1


@dataclass(frozen=True, slots=True)
class Pace:
    """All in seconds. ``Pace(poll=60)`` looks at every mailbox once a minute even if no push comes."""

    poll: float = 600.0  # with IDLE; it also re-issues IDLE, which servers and routers drop silently after a while
    poll_without_push: float = 120.0
    burst: float = 0.3  # the first push is followed up at once; those within this time after it are one
    look: float = 2.0  # how often the store is asked which mailboxes wait for drafts that others decided
    grace: float = 5.0  # whoever decides a draft lays it down at once; only then the worker does
    due: float = 60.0  # how often the store is asked whose day has come: follow-ups, re-asks
    thorough: float = 120.0  # at most so often: drafts thrown away are noticed, what was set aside is tried again
    accounts: float = 5.0  # how often new and changed accounts are noticed
    beats: float = 5.0  # how often it is written down which mailboxes were looked at
    alive: float = 15.0  # the worker's own heartbeat
    renew_password: float = 82_800.0  # sessions end after a day at the largest provider
    renew_token: float = 3_000.0  # and after the token's hour
    backoff_first: float = 1.0
    backoff_most: float = 300.0
    login_again: float = 900.0
    login_tries: int = 3
    slow_down: float = 3_600.0
    job_limit: float = 600.0  # a visit that takes longer is cut off
    timeout: float = 60.0  # of one read or write
    stop: float = 4.0
    threads: int = 16
    connects: float = 20.0  # new connections a second to one host; 0 for no limit
    connects_at_once: float = 40.0  # so many of them without waiting


@dataclass(frozen=True, slots=True)
class Next:
    """What follows from an error: try again in ``wait`` seconds, or ``pause`` the account with this reason."""

    wait: float
    pause: str | None = None


def after_error(error: Exception, failures: int, logins: int, pace: Pace, chance: Chance) -> Next:
    """``failures`` in a row and refused ``logins`` in a row, this one counted.

    A refused login is never tried for ever: providers lock accounts that do. Everything else is tried again, ever less
    often and never in step with others (full jitter).
    """
    if isinstance(error, SettingsError):
        return Next(pace.backoff_most, error.for_user())
    if isinstance(error, LoginError):
        if logins >= pace.login_tries:
            return Next(pace.login_again, f"{error.for_user()} Tried {logins} times; nothing more is tried.")
        return Next(pace.login_again)
    if isinstance(error, QuotaError):
        return Next(pace.slow_down)
    return Next(backoff(failures, pace, chance))


def backoff(failures: int, pace: Pace, chance: Chance) -> float:
    """Full jitter: anywhere between nothing and a limit that doubles with each failure in a row."""
    return chance() * min(pace.backoff_most, pace.backoff_first * 2.0 ** min(max(failures - 1, 0), 30))


def in_words(error: Exception) -> str:
    """What is kept of an error for the introducer: never more than our own sentences."""
    if isinstance(error, OptInError):
        return error.for_user()
    return f"Something unforeseen ({type(error).__name__}). It is tried again by itself."
