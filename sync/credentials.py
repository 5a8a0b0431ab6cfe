"""How a mailbox is opened: a password, or a token in the two forms that mail servers know.

A token is asked for when it is needed, so that one with some life left can be had each time (see ``sync.tokens``).
A server that refuses it is given another one, once: the first may have been revoked a moment ago.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Protocol

from introductions.errors import LoginError
from sync import troubles

Login = Callable[[Any, str, str], None]  # (IMAPClient, host, user); raises a MailboxError


class Token(Protocol):
    """Gives an access token; with ``fresh`` another one than last time, because the server refused that."""

    def __call__(self, fresh: bool = False, /) -> str: ...


def with_password(password: str) -> Login:
    """Log in with a password: LOGIN, or AUTHENTICATE PLAIN (RFC 4616) where LOGIN cannot carry it.

    Raises LoginError; UnreachableError or QuotaError where the server says that it is not about the password.
    """

    def login(client: Any, host: str, user: str) -> None:
        plain = (user + password).isascii() and (user + password).isprintable()
        if plain and not client.has_capability("LOGINDISABLED"):
            _run(host, user, lambda: client.login(user, password))
        else:  # imaplib writes LOGIN in ASCII, on one line
            _run(host, user, lambda: client.plain_login(user, password))

    return login


def with_xoauth2(token: Token) -> Login:
    """Log in with an access token as Gmail and Microsoft want it (developers.google.com/gmail/imap/xoauth2-protocol).

    On failure the server sends its reason as JSON and waits for an empty line; IMAPClient's own ``oauth2_login``
    would send the token a second time and lose the reason.
    """

    def first(user: str, value: str) -> str:
        return f"user={user}\x01auth=Bearer {value}\x01\x01"

    return _with_token("XOAUTH2", token, first, b"")


def with_oauthbearer(token: Token) -> Login:
    """Log in with an access token as RFC 7628 says; after a failure the client answers one octet, %x01 (§3.2.3)."""

    def first(user: str, value: str) -> str:
        name = user.replace("=", "=3D").replace(",", "=2C")  # RFC 5801 §4
        return f"n,a={name},\x01auth=Bearer {value}\x01\x01"

    return _with_token("OAUTHBEARER", token, first, b"\x01")


def _with_token(mechanism: str, token: Token, first: Callable[[str, str], str], after_failure: bytes) -> Login:
    def attempt(client: Any, host: str, user: str, value: str) -> None:
        answer = _Answer(first(user, value), after_failure)
        _run(host, user, lambda: client.sasl_login(mechanism, answer), answer)

    def login(client: Any, host: str, user: str) -> None:
        value = token()
        try:
            attempt(client, host, user, value)
        except LoginError:
            other = token(True)
            if other == value:
                raise
            attempt(client, host, user, other)

    return login


class _Answer:
    """Speaks the token once; keeps what the server says to it."""

    def __init__(self, first: str, after_failure: bytes) -> None:
        self._first: str | None = first
        self._after_failure = after_failure
        self.reason = ""

    def __call__(self, challenge: bytes) -> str | bytes:
        if self._first is not None:
            first, self._first = self._first, None
            return first
        self.reason = _status(challenge)
        return self._after_failure


def _status(challenge: bytes) -> str:
    try:
        status = json.loads(challenge).get("status", "")
    except (ValueError, AttributeError):
        return ""
    return str(status)[:40] if str(status).replace("_", "").isalnum() else ""


def _run(host: str, user: str, command: Callable[[], Any], answer: _Answer | None = None) -> None:
    try:
        command()
    except Exception as error:
        explained = troubles.explain_login(error, host, user)
        if answer is not None and isinstance(explained, LoginError):
            why = f" ({answer.reason})" if answer.reason else ""
            explained = LoginError(f"{host} refused the access given for {user}{why}.", "Connect the mailbox again.")
        raise explained from None
