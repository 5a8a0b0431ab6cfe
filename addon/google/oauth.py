"""Connecting a mailbox by OAuth (RFC 6749 §4.1 with PKCE, RFC 7636), and giving the access back.

    the add-on's card ──link──► /oauth/start/… ──► Google asks the owner ──► /oauth/callback ──► the account is stored

    link    sealed; says for which user of the add-on, good for an hour
    state   kept in the store and taken once; bound to that user and to the browser that began
    grant   believed only if Google says that the same user gave it, and gave all of it

So neither a link nor a state in the wrong hands connects a stranger's mailbox, or one's own to somebody else.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Protocol

from addon.google.endpoints import MAIL_SCOPE, WORKER_SCOPES, Google
from addon.google.tokens import BadTokenError, Claims, TokenVerifier
from introductions.errors import NotNowError, OptInError, SecretError, UnreachableError
from introductions.ports import Account, Security

if TYPE_CHECKING:
    from introductions.ports import Clock, Ids
    from introductions.service import Service

LINK_LASTS = timedelta(hours=1)
STATE_LASTS = timedelta(minutes=15)
PATIENCE = 10.0  # seconds for an answer of Google's


class Sealer(Protocol):
    """Closes a text so that only we can open it, and can tell that nobody has changed it (``store.Keys``)."""

    def close(self, text: str, /) -> bytes: ...
    def open_text(self, token: bytes, /) -> str: ...


class NotConnectedError(OptInError):
    """Nothing was connected. ``said`` names the words that tell why (a field of ``Words``); ``who`` fills them."""

    def __init__(self, said: str, who: str = "") -> None:
        super().__init__(f"The mailbox was not connected ({said}).")
        self.said, self.who = said, who


@dataclass(frozen=True, slots=True)
class _Begun:
    """What is kept between the two visits of the browser."""

    subject: str
    email: str
    verifier: str
    nonce: str
    browser: str


class Connector:
    """Bound to the store and to this installation's OAuth client (``client_id``, ``client_secret``)."""

    def __init__(
        self,
        *,
        service: Service,
        sealer: Sealer,
        clock: Clock,
        ids: Ids,
        verifier: TokenVerifier,
        client_id: str,
        client_secret: str,
        base_url: str,
        google: Google | None = None,
        forget: Callable[[str], object] = lambda address: None,
    ) -> None:
        """``forget(address)`` is told when a mailbox is disconnected, for whoever holds a token of it."""
        self._service, self._sealer, self._clock, self._ids = service, sealer, clock, ids
        self._verifier, self._client, self._secret = verifier, client_id, client_secret
        self._base, self._google, self._forget = base_url, google or Google(), forget

    @property
    def callback(self) -> str:
        """Where Google sends the browser back to; to be registered with the OAuth client."""
        return f"{self._base}/oauth/callback"

    def link(self, subject: str, email: str) -> str:
        """Where that user of the add-on connects their mailbox."""
        until = (self._clock() + LINK_LASTS).timestamp()
        sealed = self._sealer.close(json.dumps({"to": "connect", "sub": subject, "email": email, "until": until}))
        return f"{self._base}/oauth/start/{sealed.decode('ascii')}"

    def begin(self, link: str, browser: str) -> str:
        """The address at Google to send the browser to. ``browser`` is a secret that only it knows.

        Raises NotConnectedError where the link is none of ours or has run out.
        """
        subject, email = self._user_of(link)
        state, nonce = self._ids(), self._ids()
        flow = self._flow(state)
        url, _ = flow.authorization_url(prompt="consent", login_hint=email, nonce=nonce, state=state)
        kept = _Begun(subject, email, flow.code_verifier, nonce, _hashed(browser))
        value = json.dumps({name: getattr(kept, name) for name in _Begun.__slots__})
        self._service.keep_ticket(f"oauth:{state}", value, self._clock() + STATE_LASTS)
        return str(url)

    def refused(self, state: str) -> None:
        """The owner said no at Google: the state is worth nothing any more."""
        self._service.take_ticket(f"oauth:{state}")

    def finish(self, state: str, code: str, browser: str) -> Account:
        """The code that Google sent the browser back with, made into a stored account.

        Raises NotConnectedError, UnreachableError (Google does not answer); nothing is stored then.
        """
        kept = self._service.take_ticket(f"oauth:{state}") if state else None
        begun = _Begun(**json.loads(kept)) if kept else None
        if begun is None or not code or not browser or not hmac.compare_digest(begun.browser, _hashed(browser)):
            raise NotConnectedError("connect_expired")
        token = self._exchange(code, begun)
        granted = self._granted(token, begun)
        if granted.subject != begun.subject:
            if not self._service.owned_by(granted.subject):  # else it would end their own connection, too
                self._give_back(str(token.get("refresh_token") or token.get("access_token") or ""))
            raise NotConnectedError("connect_other", begun.email)
        if MAIL_SCOPE not in str_list(token.get("scope")):
            raise NotConnectedError("connect_partial")
        refresh_token = token.get("refresh_token")
        if not isinstance(refresh_token, str) or not refresh_token:
            raise NotConnectedError("connect_expired")
        account = Account(
            address=granted.email,
            host=self._google.imap_host,
            port=self._google.imap_port,
            user=granted.email,
            security=Security.TLS,
            auth="xoauth2",
            owner=granted.subject,
        )
        try:
            self._service.connect(account, refresh_token)
        except NotNowError:
            raise NotConnectedError("connect_taken", granted.email) from None
        return account

    def disconnect(self, address: str) -> bool:
        """Take the access back at Google and erase all that is stored for the mailbox, whatever Google says.

        False where Google did not confirm it; its owner can do so at myaccount.google.com/permissions.
        """
        account = self._service.account(address)
        done = account.auth == "password" or self._give_back(self._service.secret(account.address))
        self._service.remove_account(account.address)
        self._forget(account.address)
        return done

    # ------------------------------------------------------------------------------------------------------------

    def _user_of(self, link: str) -> tuple[str, str]:
        try:
            said: Any = json.loads(self._sealer.open_text(link.encode("ascii", "replace")))
            good = said["to"] == "connect" and said["until"] > self._clock().timestamp()
            subject, email = str(said["sub"]), str(said["email"])
        except (SecretError, ValueError, TypeError, KeyError):
            raise NotConnectedError("connect_expired") from None
        if not good:
            raise NotConnectedError("connect_expired")
        return subject, email

    def _flow(self, state: str, verifier: str | None = None) -> Any:
        from google_auth_oauthlib.flow import Flow

        web = {
            "client_id": self._client,
            "client_secret": self._secret,
            "auth_uri": self._google.auth_url,
            "token_uri": self._google.token_url,
        }
        return Flow.from_client_config(
            {"web": web}, WORKER_SCOPES, redirect_uri=self.callback, state=state, code_verifier=verifier
        )

    def _exchange(self, code: str, begun: _Begun) -> Mapping[str, Any]:
        from oauthlib.oauth2 import OAuth2Error
        from requests import RequestException

        flow = self._flow("", begun.verifier)
        try:
            token = flow.fetch_token(code=code, include_client_id=True, timeout=PATIENCE)
        except Warning as changed:  # oauthlib's way to say that not all was granted; what was is looked at later
            token = getattr(changed, "token", {})
        except (OAuth2Error, ValueError):
            raise NotConnectedError("connect_expired") from None
        except RequestException:
            raise UnreachableError("Google does not answer just now.", "Try again in a moment.") from None
        return token if isinstance(token, dict) else {}

    def _granted(self, token: Mapping[str, Any], begun: _Begun) -> Claims:
        """Who gave the access, as Google signs it."""
        try:
            granted = self._verifier.verify(str(token.get("id_token") or ""), {self._client})
        except BadTokenError:
            raise NotConnectedError("connect_expired") from None
        if not granted.email or not hmac.compare_digest(granted.nonce.encode("utf-8", "replace"), begun.nonce.encode()):
            raise NotConnectedError("connect_expired")
        return granted

    def _give_back(self, token: str) -> bool:
        """Revoke (RFC 7009). True if Google confirms, or does not know the token any more."""
        from requests import RequestException, post

        try:
            answer = post(self._google.revoke_url, data={"token": token}, timeout=PATIENCE)
        except RequestException:
            return False
        return answer.status_code == 200 or (answer.status_code == 400 and "invalid_token" in answer.text)


def str_list(scope: object) -> list[str]:
    """Scopes as the token endpoint names them: one text with spaces, or a list already."""
    if isinstance(scope, str):
        return scope.split()
    return [str(s) for s in scope] if isinstance(scope, list | tuple | set) else []


def _hashed(browser: str) -> str:
    return hashlib.sha256(browser.encode("utf-8", "replace")).hexdigest()
