"""Gmail calls when something changed in a mailbox: users.watch, Pub/Sub, and one address here.

    POST /google/push      from Pub/Sub, with a token that Google signed for a service account of this installation

A call only asks the worker to look soon. What it says of the mailbox (a history id) is not used: how far a mailbox was
read is in the store, so nothing can expire, and a call that is lost costs minutes, not mail.
Sources: developers.google.com/workspace/gmail/api/guides/push,
cloud.google.com/pubsub/docs/authenticate-push-subscriptions.
"""

from __future__ import annotations

import base64
import binascii
import logging
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec
from flask import Blueprint, Response, request
from werkzeug.exceptions import ServiceUnavailable, Unauthorized

from addon.google.tokens import BadTokenError, TokenVerifier
from introductions.errors import StoreError, UnreachableError

if TYPE_CHECKING:
    from addon.google.gmail_api import GmailApi
    from introductions.ports import Account

log = logging.getLogger(__name__)

PATH = "/google/push"


class _Message(msgspec.Struct):
    data: str


class _Envelope(msgspec.Struct):
    """``{"message": {"data": "eyJlbWFpbEFkZHJlc3MiOi…", "messageId": "1"}, "subscription": "projects/…"}``"""

    message: _Message


class _Change(msgspec.Struct):
    """``{"emailAddress": "ann@example.com", "historyId": "9876543210"}``"""

    emailAddress: str


class Calls:
    """``Calls(verifier, "https://optin.example.org", "push@example.iam.gserviceaccount.com", is_ours, wake)``.

    ``account`` is the service account that Pub/Sub signs for. ``wake(address)`` asks for a visit, of a mailbox for
    which ``is_ours(address)`` is true.
    """

    def __init__(
        self,
        verifier: TokenVerifier,
        base_url: str,
        account: str,
        is_ours: Callable[[str], bool],
        wake: Callable[[str], object],
    ) -> None:
        self._verifier, self._audience, self._account = verifier, base_url.rstrip("/") + PATH, account.casefold()
        self._is_ours, self._wake = is_ours, wake

    def blueprint(self) -> Blueprint:
        """The one address."""
        made = Blueprint("push", __name__)
        made.add_url_rule(PATH, "push", self.call, methods=["POST"])
        return made

    def call(self) -> Response:
        """204 for whatever need not come again, 401 for whoever is not Pub/Sub; with 503 it is sent again later."""
        self._check_caller()
        address = _mailbox(request.get_data(cache=False))
        if address is None:
            log.warning("push.malformed")  # Google's, so nothing better comes by sending it again
            return Response(status=204)
        try:
            if self._is_ours(address):
                self._wake(address)
        except StoreError:
            raise ServiceUnavailable from None
        return Response(status=204)

    def _check_caller(self) -> None:
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        try:
            if scheme.casefold() != "bearer":
                raise BadTokenError("missing")
            caller = self._verifier.verify(token.strip(), {self._audience})
            if not self._account or caller.email != self._account:  # "" unless Google has verified it
                raise BadTokenError("service account")
        except BadTokenError as bad:
            log.warning("push.refused", extra={"why": bad.why})
            raise Unauthorized from None
        except UnreachableError:
            log.error("push.unknown", extra={"why": "keys away"})
            raise ServiceUnavailable from None


def _mailbox(body: bytes) -> str | None:
    """Whose mailbox has changed; None where the body does not say."""
    try:
        data = base64.b64decode(msgspec.json.decode(body, type=_Envelope).message.data, altchars=b"-_", validate=True)
        return msgspec.json.decode(data, type=_Change).emailAddress.strip().casefold() or None
    except (msgspec.MsgspecError, binascii.Error, ValueError, RecursionError):
        return None


class GmailAnnouncer:
    """Asks Gmail to call (``sync.announced.Announcer``); ``api_of(address)`` gives the calls to it."""

    def __init__(self, api_of: Callable[[str], GmailApi], topic: str, imap_host: str) -> None:
        self._api_of, self._topic, self._host = api_of, topic, imap_host

    def can(self, account: Account) -> bool:
        """Mailboxes at Gmail that were connected there; a password opens none of its interfaces."""
        return account.auth == "xoauth2" and account.host == self._host

    def ask(self, account: Account) -> datetime:
        """From now on, for a week. Raises as :class:`addon.google.gmail_api.GmailApi`."""
        with self._api_of(account.address) as api:
            return api.watch(self._topic)
