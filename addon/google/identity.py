"""Who calls: Google, for one of its users; or a user's own Apps Script bridge.

    Google      Authorization: Bearer <system token>   audience = the very address that was called, e-mail = the
                                                        service account of this installation's project
                event.tokens.user_id                    audience = the add-on's client id; its ``sub`` is the user
    the bridge  Authorization: Bearer <identity token>  audience = a client id that this installation was told of

Whoever fails is told nothing (401, 403); the log gets one word. The address is compared with our own public one, never
with what the request's Host says. Source: developers.google.com/workspace/add-ons/guides/alternate-runtimes.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from werkzeug.exceptions import Forbidden, ServiceUnavailable, Unauthorized

from addon.cards.desk import Path
from addon.google.endpoints import COMPOSE_SCOPE, EMAIL_SCOPE, METADATA_SCOPE, Installation
from addon.google.tokens import BadTokenError, Claims, TokenVerifier
from addon.identity import Caller, ConsentNeededError
from introductions.errors import UnreachableError

if TYPE_CHECKING:
    from flask import Request

    from addon.events import Event
    from introductions.ports import Account

log = logging.getLogger(__name__)

#: What an address needs of the user beyond knowing who they are. Google asks them and posts the event again.
NEEDED: Mapping[str, frozenset[str]] = {
    Path.COMPOSE: frozenset({COMPOSE_SCOPE, METADATA_SCOPE}),
    Path.MESSAGE: frozenset({METADATA_SCOPE}),
}


class GoogleIdentity:
    """``GoogleIdentity(installation, verifier, service.owned_by, connector.link).identify(request, event)``.

    ``owned_by(sub)`` gives a user's mailboxes, ``link(sub, email)`` the address where they connect one.
    """

    def __init__(
        self,
        installation: Installation,
        verifier: TokenVerifier,
        owned_by: Callable[[str], list[Account]],
        link: Callable[[str, str], str],
    ) -> None:
        self._at, self._verifier, self._owned_by, self._link = installation, verifier, owned_by, link

    def identify(self, request: Request, event: Event) -> Caller:
        """The user. Raises Unauthorized, Forbidden, ServiceUnavailable, ConsentNeededError."""
        try:
            user = self._user(request, event)
        except BadTokenError as bad:
            log.warning("caller.refused", extra={"why": bad.why})
            raise Unauthorized from None
        except UnreachableError:
            log.error("caller.unknown", extra={"why": "keys away"})
            raise ServiceUnavailable from None
        if not user.email:
            log.warning("caller.refused", extra={"why": "email"})
            raise Forbidden
        self._check_consent(request.path, event)
        accounts = [a.address for a in self._owned_by(user.subject)]
        accounts.sort(key=lambda address: address != user.email)  # the one that is open in Gmail first
        return Caller(user.subject, tuple(accounts), self._link(user.subject, user.email))

    def _user(self, request: Request, event: Event) -> Claims:
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme.casefold() != "bearer":
            raise BadTokenError("missing")
        at = self._at
        caller = self._verifier.verify(token.strip(), {at.base_url + request.path, *at.bridge_client_ids})
        if caller.audience in at.bridge_client_ids:
            return caller
        if not caller.email or caller.email != at.service_account.strip().casefold():
            raise BadTokenError("service account")
        if not event.tokens.user_id and event.tokens.scopes and EMAIL_SCOPE not in event.tokens.scopes:
            raise ConsentNeededError((EMAIL_SCOPE,))  # without it Google tells nobody's name
        return self._verifier.verify(event.tokens.user_id, {at.addon_client_id})

    @staticmethod
    def _check_consent(path: str, event: Event) -> None:
        granted = event.tokens.scopes
        missing = NEEDED.get(path, frozenset()) - granted
        if granted and missing:  # the bridge's events name no scopes: Apps Script asks by itself
            raise ConsentNeededError(tuple(sorted(missing)))
