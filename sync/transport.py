"""A connection to an IMAP server that never waits for ever and is never open where it should be protected."""

from __future__ import annotations

import ipaddress
import socket
import ssl
from contextlib import suppress
from functools import lru_cache
from typing import Any

from imapclient import IMAPClient, SocketTimeout, tls

from introductions.errors import CertificateError, SettingsError, UnreachableError
from introductions.ports import Account, Security
from sync import troubles

CONNECT_SECONDS = 15.0
READ_SECONDS = 60.0
TAG = b"OPTIN"  # what our commands are called, and a number (RFC 3501 §2.2.1)


@lru_cache(maxsize=1)
def tls_context() -> ssl.SSLContext:
    """The one context for all connections: each of its own costs 876 KiB and 44 ms. Certificates are checked."""
    return ssl.create_default_context()


def dial(account: Account, timeout: float = READ_SECONDS, context: ssl.SSLContext | None = None) -> Any:
    """An ``IMAPClient`` that is connected and protected as the account says, not yet logged in.

    Raises SettingsError for an open connection to anywhere but this machine, CertificateError, UnreachableError.
    """
    host = account.host
    if account.security is Security.NONE and not _names_this_machine(host):
        raise SettingsError(
            f"A connection to {host} without protection would show your password to others.",
            "Use --tls or --starttls; --no-tls is for a server on this machine only.",
        )
    context = context or tls_context()
    client = None
    try:
        client = _Client(
            host,
            port=account.port,
            ssl=account.security is Security.TLS,
            ssl_context=context,
            timeout=SocketTimeout(connect=min(CONNECT_SECONDS, timeout), read=timeout),
        )
        client._imap.debug = 0  # at 5, IMAPClient's own choice, mail text would go to its debug log
        heed(client._imap)
        _tune(client.socket())
        _check_protection(client, account, context)
    except BaseException as error:
        if client is not None:
            hang_up(client)
        if isinstance(error, Exception) and not isinstance(error, SettingsError):
            raise troubles.explain(error, host, "connecting") from None
        raise
    return client


class _Connection(tls.IMAP4_TLS):  # type: ignore[misc]  # it has no types
    """Calls its commands as all connections do, so that imaplib compiles one pattern and not one for each. Does not
    ask for the capabilities that stand in the greeting (RFC 3501 §7.1): a round trip less. Only over TLS: what an open
    connection says of itself before STARTTLS must not be believed (§6.2.1)."""

    tagpre = property(lambda self: TAG, lambda self, drawn: None)

    def _get_capabilities(self) -> None:
        told = self.untagged_responses.get("CAPABILITY") or [b""]
        words = tuple(told[-1].decode("ascii", "replace").upper().split())
        if "IMAP4REV1" in words:
            self.capabilities = words
        else:
            super()._get_capabilities()


class _Client(IMAPClient):  # type: ignore[misc]  # it has no types
    def _create_IMAP4(self) -> Any:
        if not self.ssl:
            return super()._create_IMAP4()
        return _Connection(self.host, self.port, self.ssl_context, self._timeout.connect)


def heed(imap: Any) -> None:
    """Notice when the server says that it slows us down: Gmail does in the text of an otherwise good answer, with no
    code (``A7 OK Success [THROTTLED]``). Only answer lines are looked at, never what a mail says."""
    read = imap._get_line

    def line() -> bytes:
        got: bytes = read()
        if b"[THROTTLED]" in got:
            imap.throttled = True
        return got

    imap.throttled = False
    imap._get_line = line


def hang_up(client: Any) -> None:
    """Close the socket at once, without a word to the server; safe to repeat, and from another thread."""
    sock = client.socket()
    with suppress(OSError, ValueError):  # it was closed already
        sock.shutdown(socket.SHUT_RDWR)
    with suppress(OSError, ValueError):
        client._imap.file.close()
    with suppress(OSError, ValueError):
        sock.close()


def _check_protection(client: Any, account: Account, context: ssl.SSLContext) -> None:
    if account.security is Security.STARTTLS:
        # A greeting that says "you are logged in already" before TLS is how STARTTLS is stripped (RFC 9051 §11.1).
        if client._imap.state != "NONAUTH":
            raise CertificateError(
                f"{account.host} skips the protection that was asked for.", "Use --tls (port 993) instead."
            )
        if not client.has_capability("STARTTLS"):
            raise UnreachableError(
                f"{account.host} offers no protected connection on port {account.port}.",
                "Use --tls, mostly on port 993.",
            )
        client.starttls(context)
        client.socket().settimeout(client._timeout.read)
    elif account.security is Security.NONE and not _is_loopback(client.socket().getpeername()[0]):
        raise SettingsError(
            f"{account.host} is not this machine, so the connection would be open to others.",
            "Use --tls or --starttls.",
        )


def _names_this_machine(host: str) -> bool:
    return host.lower().rstrip(".") == "localhost" or _is_loopback(host)


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address.strip("[]")).is_loopback
    except ValueError:
        return False


def _tune(sock: socket.socket) -> None:
    # Without NODELAY every SEARCH and APPEND waits ~45 ms on servers that write in pieces (Nagle, delayed ACK).
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    # A half-open connection is noticed after about four minutes, not after days.
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in (
        ("TCP_KEEPIDLE", 120),
        ("TCP_KEEPINTVL", 30),
        ("TCP_KEEPCNT", 4),
        ("TCP_USER_TIMEOUT", 240_000),
    ):
        option = getattr(socket, name, None)  # not on every system
        if option is not None:
            sock.setsockopt(socket.IPPROTO_TCP, option, value)
