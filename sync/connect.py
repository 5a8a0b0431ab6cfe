"""Opening a mailbox, and finding out step by step why one cannot be opened."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from typing import Any

from introductions.errors import FolderMissingError, MailboxError, OptInError, SettingsError
from introductions.model import FolderRole
from introductions.ports import Account
from sync import credentials, transport, troubles
from sync.credentials import Login, Token
from sync.mailbox import ImapMailbox


@dataclass(frozen=True, slots=True)
class Checked:
    """One thing that was looked at: ``Checked("Drafts folder", True, "")``. ``remedy`` says what to do if not ok."""

    check: str
    ok: bool
    remedy: str


def open_mailbox(
    account: Account,
    secret: str,
    timeout: float = transport.READ_SECONDS,
    *,
    token: Token | None = None,
    context: ssl.SSLContext | None = None,
) -> ImapMailbox:
    """Connect and log in; the session is the caller's to ``close()``.

    ``open_mailbox(Account("ann@example.com", "imap.example.com", 993, "ann"), "app password")``

    ``token`` gives a fresh access token, for accounts with ``auth="xoauth2"``. Raises UnreachableError,
    CertificateError, LoginError, QuotaError (asked to slow down), SettingsError (an open connection to elsewhere).
    """
    login = _login(account, secret, token)
    client = transport.dial(account, timeout, context)
    try:
        return _enter(client, account, login)
    except BaseException:
        transport.hang_up(client)
        raise


def check(
    account: Account, secret: str, *, token: Token | None = None, context: ssl.SSLContext | None = None
) -> list[Checked]:
    """What ``optin account add`` and ``optin doctor`` show: each check with its remedy, the first failure last.

    ``[Checked("connection", True, ""), Checked("login", False, "imap.example.com refused the name ann …")]``
    """
    done: list[Checked] = []
    try:
        login = _login(account, secret, token)
        client = transport.dial(account, 20.0, context)
    except OptInError as error:
        return [Checked("connection", False, error.for_user())]
    done.append(Checked("connection", True, ""))
    try:
        try:
            mailbox = _enter(client, account, login)
        except MailboxError as error:
            return [*done, Checked("login", False, error.for_user())]
        done.append(Checked("login", True, ""))
        try:
            done += _folders(mailbox)
            done.append(_pushes(mailbox))
        except MailboxError as error:
            done.append(Checked("mailbox", False, error.for_user()))
        mailbox.close()
    finally:
        transport.hang_up(client)
    return done


def _enter(client: Any, account: Account, login: Login) -> ImapMailbox:
    try:
        if client._imap.state == "NONAUTH":  # else the server knows us already (PREAUTH)
            client.capabilities()  # takes the greeting's list out of the way of the one that login brings
            login(client, account.host, account.user)
        # Many servers tell what they can only once they know who asks.
        client._cached_capabilities = None
        return ImapMailbox(client, account.host)
    except Exception as error:
        raise troubles.explain(error, account.host, "logging in") from None


def _login(account: Account, secret: str, token: Token | None) -> Login:
    if account.auth == "password":
        return credentials.with_password(secret)
    if token is None:
        raise SettingsError(
            f"No access token can be had for {account.address}.", "Connect the mailbox again, or use a password."
        )
    if account.auth == "oauthbearer":
        return credentials.with_oauthbearer(token)
    return credentials.with_xoauth2(token)


def _folders(mailbox: ImapMailbox) -> list[Checked]:
    done = []
    for role, name in (
        (FolderRole.INBOX, "INBOX"),
        (FolderRole.DRAFTS, "Drafts folder"),
        (FolderRole.SENT, "Sent folder"),
    ):
        try:
            mailbox.status(mailbox.need(role).name)
            done.append(Checked(name, True, ""))
        except FolderMissingError as error:
            done.append(Checked(name, False, error.for_user()))
    return done


def _pushes(mailbox: ImapMailbox) -> Checked:
    if mailbox.client.has_capability("IDLE"):
        return Checked("pushes (IDLE)", True, "")
    # No failure: all is found by asking from time to time.
    return Checked("pushes (IDLE)", True, "The server does not announce new mail; it is asked every few minutes.")
