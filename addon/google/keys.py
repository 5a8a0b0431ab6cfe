"""Google's signing keys by their id: fetched when one is needed, kept for as long as Google says.

Google changes its keys every few days and announces a new one some time before it signs with it. So an id that is not
known is a reason to look again, but not more than once a minute: anybody can send a token with an id of their own.
Where the key server does not answer, keys that have just run out go on for a day, and for any other the caller is told
that it cannot be known (503), not that the token is bad.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from introductions.errors import UnreachableError
from introductions.ports import Clock

Fetch = Callable[[str], tuple[bytes, int]]  # address -> (body, seconds it may be kept); raises UnreachableError

LOOK_AGAIN = timedelta(minutes=1)
LONGEST = timedelta(days=1)
PATIENCE = 5.0  # seconds
_MAX_AGE = re.compile(r"max-age=(\d{1,9})")


class SigningKeys:
    """``SigningKeys("https://www.googleapis.com/oauth2/v1/certs", clock).get("8e…")``. Threads may share it."""

    def __init__(self, url: str, clock: Clock, fetch: Fetch | None = None) -> None:
        self._url, self._clock, self._fetch = url, clock, fetch or over_https
        self._keys: dict[str, str] = {}
        self._until: datetime | None = None
        self._looked: datetime | None = None
        self._lock = threading.Lock()

    def get(self, kid: str) -> str | None:
        """The key in PEM; None where Google has none of that id. Raises UnreachableError where that cannot be known."""
        with self._lock:
            now = self._clock()
            fresh = self._until is not None and now < self._until
            if fresh and (kid in self._keys or not self._may_look(now)):
                return self._keys.get(kid)
            if not fresh and not self._may_look(now) and self._until is None:
                raise _away()
            try:
                self._renew(now)
            except UnreachableError:
                if kid in self._keys and self._until is not None and now < self._until + LONGEST:
                    return self._keys[kid]
                raise
            return self._keys.get(kid)

    @property
    def away(self) -> bool:
        """Whether nobody could be let in now, because no keys are at hand and none could be fetched."""
        with self._lock:
            now = self._clock()
            return self._looked is not None and (self._until is None or now >= self._until + LONGEST)

    def _may_look(self, now: datetime) -> bool:
        return self._looked is None or now - self._looked >= LOOK_AGAIN

    def _renew(self, now: datetime) -> None:
        self._looked = now
        body, seconds = self._fetch(self._url)
        try:
            found: Any = json.loads(body)
            keys = {str(kid): str(pem) for kid, pem in found.items()}
        except (ValueError, AttributeError):
            raise _away() from None
        self._keys = keys
        self._until = now + min(max(timedelta(seconds=seconds), LOOK_AGAIN), LONGEST)


def over_https(url: str) -> tuple[bytes, int]:
    """The body at that address, and how long it may be kept (Cache-Control: max-age)."""
    from google.auth.exceptions import TransportError
    from google.auth.transport.requests import Request

    try:
        answer = Request()(url, method="GET", timeout=PATIENCE)
    except TransportError:
        raise _away() from None
    if answer.status != 200:
        raise _away()
    headers = {str(name).lower(): str(value) for name, value in answer.headers.items()}
    age = _MAX_AGE.search(headers.get("cache-control", ""))
    return bytes(answer.data), int(age[1]) if age else 3600


def _away() -> UnreachableError:
    return UnreachableError("Google's keys cannot be fetched just now.", "Try again in a moment.")
