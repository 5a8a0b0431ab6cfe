"""The sidebar for several people, behind a proxy that signs them in (Authelia, oauth2-proxy, a company's own).

The proxy says in a header who it is (``Remote-User: robin@example.com``). That is believed only of the one address that
is named as the proxy's, and only where both are set: without them the sidebar stays on loopback, for one person.

    anybody else                    the connection must come from the proxy's address itself; everything else is refused
    a header that somebody sent     the proxy must set the header on every request, in place of what it was given; more
                                    than one value, or none, is nobody
    another site's page             for every POST the page's own Origin, and a token out of the page that is this
                                    person's alone (OWASP: synchronizer token)

Who is signed in sees the mailbox of that address; the ``steward``, if one is named, sees all.
"""

from __future__ import annotations

import hmac
import ipaddress
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from werkzeug.exceptions import Forbidden, Unauthorized

from addon.identity import EXPOSED, MINIMUM_TOKEN, Caller, is_loopback
from introductions.errors import SettingsError

if TYPE_CHECKING:
    from flask import Request, Response

    from addon.events import Event

LONGEST_NAME = 254  # an address (RFC 5321 §4.5.3.1)


class ProxiedIdentity:
    """``ProxiedIdentity(secret, "https://optin.example.org", "Remote-User", "10.0.0.2")``.

    Raises SettingsError where the parts would leave the door open.
    """

    asks_for_secret = False

    def __init__(self, secret: str, base_url: str, header: str, proxy: str, steward: str = "") -> None:
        place = urlsplit(base_url)
        if place.scheme != "https" and not is_loopback(place.hostname or ""):
            raise SettingsError(
                "People sign in to the sidebar over https only.",
                "Set OPTIN_PUBLIC_URL to the address that the proxy serves, beginning with https://.",
            )
        try:
            self._proxy = ipaddress.ip_address(proxy)
        except ValueError:
            raise SettingsError(
                "OPTIN_SIGNED_IN_HEADER is believed of one proxy only.",
                "Set OPTIN_TRUSTED_PROXY to the address that it connects from, such as 10.0.0.2.",
            ) from None
        assert len(secret) >= MINIMUM_TOKEN
        self._secret, self._origin = secret, f"{place.scheme}://{place.netloc}"
        self._header, self._steward = header, steward.strip().casefold()
        self.link = base_url

    def identify(self, request: Request, event: Event) -> Caller:
        """Whoever the proxy says it is."""
        self.check_place(request)
        name = self._name(request)
        if name is None:
            raise Unauthorized
        if request.method not in ("GET", "HEAD"):
            self._check_page(request, name)
        return Caller(name, None if name == self._steward else (name,))

    def check_place(self, request: Request) -> None:
        """Raises ``Forbidden`` unless the connection itself comes from the proxy."""
        try:
            peer = ipaddress.ip_address(request.remote_addr or "")
        except ValueError:
            raise Forbidden(EXPOSED) from None
        if (getattr(peer, "ipv4_mapped", None) or peer) != self._proxy:
            raise Forbidden(EXPOSED)

    def csrf(self, request: Request) -> str:
        """The token that stands in this person's pages."""
        return self._token_of(self._name(request) or "")

    def is_right(self, token: str) -> bool:
        """There is no secret to know here: the proxy signs people in."""
        return False

    def let_in(self, response: Response) -> Response:
        """Nothing is given to the browser."""
        return response

    def _name(self, request: Request) -> str | None:
        given = request.headers.getlist(self._header)
        name = given[0].strip().casefold() if len(given) == 1 else ""
        odd = len(name) > LONGEST_NAME or any(c in name for c in ",;") or not name.isprintable()
        return None if not name or odd else name

    def _check_page(self, request: Request, name: str) -> None:
        origin = request.headers.get("Origin")
        fetched_from = request.headers.get("Sec-Fetch-Site", "same-origin")
        if (origin is not None and origin != self._origin) or fetched_from not in ("same-origin", "none"):
            raise Forbidden
        given = request.headers.get("X-Csrf-Token") or request.form.get("csrf", "")
        if not hmac.compare_digest(given.encode("utf-8", "surrogatepass"), self._token_of(name).encode()):
            raise Forbidden

    def _token_of(self, name: str) -> str:
        return hmac.new(self._secret.encode(), f"form:{name}".encode(), "sha256").hexdigest()
