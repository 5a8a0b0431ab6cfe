"""Who calls. A verifier looks at the request before anything else does, and names the caller or refuses.

    Identity         the port. For Google and its users see ``addon.google.identity``.
    PageIdentity     the port of whoever serves the sidebar, too; behind a proxy that signs people in see ``proxied``
    LocalIdentity    one person, their own computer, a browser: no passwords, but a secret in the link that the
                     command line prints, as Jupyter does.

What ``LocalIdentity`` guards against, and how:
    another machine                  the peer must be a loopback address, and no proxy may stand between
    another name for this machine    the Host header must be a loopback name (DNS rebinding: a stranger's page whose
                                     name suddenly resolves to 127.0.0.1)
    another program's page here      a cookie HttpOnly and SameSite=Strict, and for every POST the page's own Origin and
                                     a token out of the page (ports share cookies: RFC 6265 §8.5)
    guessing                         256 random bits, compared in constant time
"""

from __future__ import annotations

import hmac
import ipaddress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

from werkzeug.exceptions import Forbidden, Unauthorized

from introductions.errors import SettingsError

if TYPE_CHECKING:
    from flask import Request, Response

    from addon.events import Event

MINIMUM_TOKEN = 20
EXPOSED = (
    "This page is for one person on their own computer, and this request came from elsewhere. "
    "Open it at http://127.0.0.1 on the computer it runs on, or through 'ssh -L'."
)


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody who may be here. ``accounts`` are the mailboxes they may see, the one meant where none is named first;
    None means all (the only user).

    ``connect_url`` is where to send a caller who has no mailbox connected yet, None where there is no such place.
    """

    name: str
    accounts: tuple[str, ...] | None
    connect_url: str | None = None

    def may_see(self, account: str) -> bool:
        """Whether that mailbox is theirs."""
        return self.accounts is None or account.casefold() in {a.casefold() for a in self.accounts}


class ConsentNeededError(Exception):
    """Google called, but its user has not granted ``scopes`` yet. Google asks them and posts the same event again."""

    def __init__(self, scopes: tuple[str, ...]) -> None:
        super().__init__("consent")
        self.scopes = scopes


class Identity(Protocol):
    """Names the caller of a request."""

    def identify(self, request: Request, event: Event) -> Caller:
        """Raises werkzeug's ``Unauthorized`` or ``Forbidden`` (and ``ServiceUnavailable`` where the keys to check with
        cannot be fetched), ConsentNeededError. The answer to the caller holds no detail."""
        ...


class PageIdentity(Identity, Protocol):
    """Names the callers of a browser's pages. ``link`` opens them; ``asks_for_secret``: a stranger may type one."""

    link: str
    asks_for_secret: bool

    def check_place(self, request: Request) -> None:
        """Raises ``Forbidden`` where nobody may call from."""
        ...

    def csrf(self, request: Request) -> str:
        """The token that a form of ours carries."""
        ...

    def is_right(self, token: str) -> bool: ...
    def let_in(self, response: Response) -> Response: ...


def is_loopback(host: str) -> bool:
    """Whether a host name or address can only mean this computer.

    >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("::1"), is_loopback("0.0.0.0")
    (True, True, True, False)
    """
    host = host.strip("[]").rstrip(".").casefold()
    if host == "localhost" or host.endswith(".localhost"):  # RFC 6761 §6.3
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return bool((mapped or address).is_loopback)


class LocalIdentity:
    """One person, on loopback. ``LocalIdentity(secrets.token_urlsafe(32), "http://127.0.0.1:8025")``.

    Raises ``SettingsError`` for an address that others could reach, and for a token that could be guessed.
    """

    asks_for_secret = True

    def __init__(self, token: str, base_url: str) -> None:
        place = urlsplit(base_url)
        if not place.hostname or not is_loopback(place.hostname):
            raise SettingsError(
                f"The sidebar is for one person on their own computer; it does not open at {place.netloc or base_url}.",
                "Serve it on 127.0.0.1 and reach it from elsewhere with 'ssh -L'; or put a proxy that signs people in "
                "before it, and set OPTIN_SIGNED_IN_HEADER and OPTIN_TRUSTED_PROXY.",
            )
        if len(token) < MINIMUM_TOKEN:
            raise SettingsError(
                "The secret for the sidebar is too short.", f"Use {MINIMUM_TOKEN} random letters or more."
            )
        self._token = token
        self._cookie = self._derived("cookie")
        self.csrf_token = self._derived("form")
        self.link = f"{base_url.rstrip('/')}/?token={token}"
        self.cookie_name = f"optin-{place.port or 80}"

    def identify(self, request: Request, event: Event) -> Caller:
        """The only user there is, if it is them: by header (``Authorization: token …``) or by the browser's cookie."""
        self.check_place(request)
        scheme, _, given = request.headers.get("Authorization", "").partition(" ")
        if given:
            if scheme.casefold() not in ("token", "bearer") or not _same(given.strip(), self._token):
                raise Unauthorized
            return Caller("local", None)
        if not _same(request.cookies.get(self.cookie_name, ""), self._cookie):
            raise Unauthorized
        if request.method not in ("GET", "HEAD"):
            self._check_page(request)
        return Caller("local", None)

    def check_place(self, request: Request) -> None:
        """Raises ``Forbidden`` unless the request comes from this computer, under a name of this computer."""
        try:
            host = urlsplit(f"//{request.headers.get('Host', '')}").hostname or ""
        except ValueError:
            host = ""
        forwarded = any(h in request.headers for h in ("Forwarded", "X-Forwarded-For", "X-Real-Ip"))
        if forwarded or not is_loopback(host) or not is_loopback(request.remote_addr or ""):
            raise Forbidden(EXPOSED)

    def csrf(self, request: Request) -> str:
        """The token that a form of ours carries."""
        return self.csrf_token

    def is_right(self, token: str) -> bool:
        """Whether that is the secret of the link."""
        return _same(token, self._token)

    def let_in(self, response: Response) -> Response:
        """Give the browser its cookie. A session cookie: it is gone when the browser is closed."""
        response.set_cookie(self.cookie_name, self._cookie, httponly=True, samesite="Strict", path="/")
        return response

    def _check_page(self, request: Request) -> None:
        own = f"{request.scheme}://{request.headers.get('Host', '')}"
        origin = request.headers.get("Origin")
        fetched_from = request.headers.get("Sec-Fetch-Site", "same-origin")
        if (origin is not None and origin != own) or fetched_from not in ("same-origin", "none"):
            raise Forbidden
        given = request.headers.get("X-Csrf-Token") or request.form.get("csrf", "")
        if not _same(given, self.csrf_token):
            raise Forbidden

    def _derived(self, purpose: str) -> str:
        return hmac.new(self._token.encode(), purpose.encode(), "sha256").hexdigest()


def _same(given: str, right: str) -> bool:
    """Compared in constant time; bytes, because ``compare_digest`` takes ASCII text only."""
    return hmac.compare_digest(given.encode("utf-8", "surrogatepass"), right.encode())
