"""What the network, TLS and mail servers say when something fails, put into our own errors with what to do.

Server texts are never repeated: a ``BAD`` may echo the command line, and with it a password or a subject.
Only their response code (RFC 5530, RFC 9208) is looked at.
"""

from __future__ import annotations

import imaplib
import re
import socket
import ssl

from imapclient import exceptions

from introductions.errors import (
    CertificateError,
    FolderMissingError,
    LoginError,
    MailboxError,
    QuotaError,
    UnreachableError,
    UnreadableError,
)

_CODE = re.compile(r"\[([A-Za-z-]{3,40})")
_SLOW_DOWN = re.compile(
    r"too many simultaneous|throttl|bandwidth limit|rate limit|try again later|"
    r"too many (?:requests|connections|login)|maximum number of connections",
    re.IGNORECASE,
)
# RFC 5530 §3: the server's own trouble, which says nothing about the name or the password.
_NOT_THE_PASSWORD = frozenset({"UNAVAILABLE", "INUSE", "SERVERBUG", "CONTACTADMIN", "LIMIT", "ALERT"})


def cut(host: str) -> UnreachableError:
    """The connection ended in the middle of something."""
    return UnreachableError(f"The connection to {host} was cut.", "It is tried again by itself; nothing is lost.")


def explain(error: BaseException, host: str, doing: str) -> MailboxError:
    """The error to raise in place of ``error``, which happened at ``host`` while ``doing`` ("reading INBOX").

    >>> explain(ConnectionRefusedError(), "imap.example.org", "connecting").what
    'Nothing answers at imap.example.org.'
    """
    if isinstance(error, MailboxError):
        return error
    if isinstance(error, ssl.SSLCertVerificationError):
        return _certificate(error, host)
    if isinstance(error, OSError):
        return _network(error, host)
    if isinstance(error, exceptions.IMAPClientAbortError):
        # imaplib puts a failed STARTTLS offer and every broken line into the same class.
        return cut(host)
    if isinstance(error, exceptions.ProtocolError):
        return UnreadableError(
            f"{host} sent an answer that cannot be understood while {doing}.",
            "The message is set aside; the others go on.",
        )
    if isinstance(error, imaplib.IMAP4.error):
        return _refused(str(error), host, doing)
    # IMAPClient's parsers raise these on answers outside the grammar.
    return UnreadableError(
        f"{host} sent an answer that cannot be understood while {doing} ({type(error).__name__}).",
        "The message is set aside; the others go on.",
    )


def explain_login(error: BaseException, host: str, user: str) -> MailboxError:
    """As :func:`explain`, while logging in: a ``NO`` is a refused name or password unless its code says otherwise."""
    if isinstance(error, exceptions.LoginError) and isinstance(error.__context__, imaplib.IMAP4.error):
        error = error.__context__  # IMAPClient calls everything a LoginError here, a cut connection too
    if not isinstance(error, imaplib.IMAP4.error) or isinstance(error, exceptions.IMAPClientAbortError):
        return explain(error, host, "logging in")
    text = str(error)
    if _SLOW_DOWN.search(text):
        return slow_down(host)
    code = _code(text)
    if code == "PRIVACYREQUIRED":
        return LoginError(f"{host} takes no password over an unprotected connection.", "Use --tls or --starttls.")
    if code in _NOT_THE_PASSWORD and code != "ALERT":
        return UnreachableError(f"{host} cannot log anybody in at present.", "It is tried again by itself.")
    return LoginError(
        f"{host} refused the name {user} or its password.",
        "Check both with 'optin account add'; many providers (Gmail, iCloud, Yahoo, Fastmail) want an app password.",
    )


def is_fatal(error: MailboxError) -> bool:
    """Whether the connection cannot be used any more after it."""
    return isinstance(error, UnreachableError | CertificateError | LoginError)


def is_about_one(error: MailboxError) -> bool:
    """Whether it may be about the one message that was asked for, rather than the mailbox or the server."""
    return type(error) in (MailboxError, UnreadableError)


def _certificate(error: ssl.SSLCertVerificationError, host: str) -> CertificateError:
    why = {
        10: "it has expired",
        18: "it is signed by itself",
        19: "it is signed by an authority unknown here",
        20: "it is signed by an authority unknown here",
        62: "it is for another name",
    }.get(getattr(error, "verify_code", 0), "it could not be checked")
    return CertificateError(
        f"{host} could not prove who it is: its certificate was refused, because {why}.",
        "Check the host name. For a server of your own, let SSL_CERT_FILE name its authority's certificate.",
    )


def _network(error: OSError, host: str) -> MailboxError:
    if isinstance(error, socket.gaierror):
        return UnreachableError(f"No server is called {host}.", "Check the host name and your connection.")
    if isinstance(error, ConnectionRefusedError):
        return UnreachableError(f"Nothing answers at {host}.", "Check the port: 993 with --tls, 143 with --starttls.")
    if isinstance(error, TimeoutError):
        return UnreachableError(f"{host} did not answer in time.", "It is tried again by itself.")
    if isinstance(error, ssl.SSLEOFError | ssl.SSLZeroReturnError):
        return cut(host)
    if isinstance(error, ssl.SSLError):
        return UnreachableError(
            f"No protected connection to {host} could be made.",
            "Check the port: 993 with --tls, 143 with --starttls.",
        )
    if isinstance(error, ConnectionError):
        return cut(host)
    return UnreachableError(f"{host} cannot be reached.", "Check the host name and your connection.")


def _refused(text: str, host: str, doing: str) -> MailboxError:
    code = _code(text)
    if code == "OVERQUOTA" or "quota" in text.lower():
        return QuotaError(
            f"The mailbox at {host} is full or over its limits.",
            "Make room in it; waiting drafts are laid down afterwards by themselves.",
        )
    if _SLOW_DOWN.search(text):
        return slow_down(host)
    if code in ("NONEXISTENT", "TRYCREATE"):
        return FolderMissingError(
            f"A folder at {host} is gone ({doing}).", "Create it again, or let it be shown in IMAP."
        )
    if code in ("UNAVAILABLE", "INUSE"):
        return UnreachableError(f"{host} has a trouble of its own ({code}).", "It is tried again by itself.")
    if code:
        return MailboxError(f"{host} refused ({code}) while {doing}.", "It is tried again by itself.")
    return MailboxError(f"{host} refused while {doing}.", "It is tried again by itself.")


def slow_down(host: str) -> QuotaError:
    """The provider wants fewer of us."""
    return QuotaError(
        f"{host} asks to slow down: too many connections or too much mail at once.",
        "Close other mail programs on this mailbox; it is tried again after a while.",
    )


def _code(text: str) -> str:
    found = _CODE.search(text)
    return found.group(1).upper() if found else ""
