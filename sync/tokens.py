"""Access tokens for mailboxes whose owners granted access by OAuth, each fresh enough for a session.

A refresh token is stored (encrypted) as the account's secret; an access token lives for an hour, only in memory. It is
renewed some minutes before it ends, once for all threads that want it. Source: RFC 6749 §6;
developers.google.com/identity/protocols/oauth2#expiration on why a refresh token dies.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from introductions.errors import MailboxError, ReconnectError, UnreachableError
from introductions.ports import Clock
from sync.credentials import Token

SOON = timedelta(minutes=5)  # what a token must still last for a few calls
SESSION = timedelta(minutes=54)  # and for an IMAP session, which ends with the token it was opened with
PATIENCE = 10.0  # seconds for an answer of the token endpoint

Lost = Callable[[str, str, str], object]  # (address, refresh token, why): the access is no more


@dataclass(frozen=True, slots=True)
class OAuthClient:
    """As what this installation is registered with the provider, and where the provider hands out tokens."""

    client_id: str
    client_secret: str = field(repr=False)
    token_url: str = "https://oauth2.googleapis.com/token"  # noqa: S105 - an address


@dataclass(slots=True)
class _Held:
    refresh_token: str = ""
    token: str = field(default="", repr=False)
    until: datetime | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)


class AccessTokens:
    """``AccessTokens(client, service.secret, service.access_lost, clock).token("ann@example.com")``.

    ``secret_of`` gives an account's refresh token. ``lost`` is told when the provider says that it is worth nothing any
    more, so that the account is paused and its owner asked; nothing is tried again then. Threads may share it.
    """

    def __init__(self, client: OAuthClient, secret_of: Callable[[str], str], lost: Lost, clock: Clock) -> None:
        self._client, self._secret_of, self._lost, self._clock = client, secret_of, lost, clock
        self._held: dict[str, _Held] = {}
        self._lock = threading.Lock()

    def token(self, address: str, fresh: bool = False, life: timedelta = SOON) -> str:
        """A token that lasts ``life`` or longer. ``fresh``: another one than last time, for the server refused that.

        Raises ReconnectError (revoked, expired), UnreachableError (no answer), MailboxError (this installation is not
        known to the provider), NotFoundError (no such account).
        """
        secret = self._secret_of(address)
        held = self._of(address)
        seen = held.token
        with held.lock:
            lasts = held.refresh_token == secret and held.until is not None and held.until - life > self._clock()
            renewed_meanwhile = held.token != seen
            if lasts and (not fresh or renewed_meanwhile):
                return held.token
            held.token, held.until = self._renew(address, secret)
            held.refresh_token = secret
            return held.token

    def of(self, address: str) -> Token:
        """What an IMAP login asks for its token."""

        def token(fresh: bool = False, /) -> str:
            return self.token(address, fresh, SESSION)

        return token

    def forget(self, address: str) -> None:
        """Hold nothing of that account any more."""
        with self._lock:
            self._held.pop(address, None)

    def _of(self, address: str) -> _Held:
        with self._lock:
            return self._held.setdefault(address, _Held())

    def _renew(self, address: str, refresh_token: str) -> tuple[str, datetime]:
        from google.auth.exceptions import GoogleAuthError, RefreshError
        from google.auth.transport.requests import Request
        from google.oauth2.credentials import Credentials

        client = self._client
        credentials = Credentials(  # type: ignore[no-untyped-call]
            None,
            refresh_token=refresh_token,
            token_uri=client.token_url,
            client_id=client.client_id,
            client_secret=client.client_secret,
        )
        try:
            credentials.refresh(partial(Request(), timeout=PATIENCE))  # type: ignore[no-untyped-call]
        except RefreshError as error:
            raise self._refused(address, refresh_token, error) from None
        except GoogleAuthError:
            raise _no_answer() from None
        until = credentials.expiry
        ends = until.replace(tzinfo=UTC) if until is not None else self._clock() + timedelta(minutes=30)
        return str(credentials.token), ends

    def _refused(self, address: str, refresh_token: str, error: Any) -> MailboxError:
        """The provider's answer, never its words: they may hold what we sent."""
        code = _code(error)
        if code in ("invalid_grant", "admin_policy_enforced", "account_disabled"):
            gone = ReconnectError(
                f"The access to {address} was taken back or has run out.", "Connect the mailbox again."
            )
            self._lost(address, refresh_token, gone.for_user())
            return gone
        if code in ("invalid_client", "unauthorized_client"):
            return MailboxError(
                "Google does not know this installation.",
                "Check OPTIN_GOOGLE_CLIENT_ID and OPTIN_GOOGLE_CLIENT_SECRET.",
            )
        return _no_answer()


def _code(error: Any) -> str:
    details = error.args[1] if len(error.args) > 1 else None
    return str(details.get("error", "")) if isinstance(details, dict) else ""


def _no_answer() -> UnreachableError:
    return UnreachableError("Google gave no access token just now.", "It is tried again by itself; nothing is lost.")
