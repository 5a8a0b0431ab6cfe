"""The few pages of connecting a mailbox, which a browser opens from the add-on's card.

GET /oauth/start/LINK     on to Google, with a secret of the browser's own in a cookie
GET /oauth/callback       back from Google: the mailbox is connected, or a page says why not
GET /static/…             the logo, and what those pages look like

A page holds no token and no code, sends no referrer (its address has a code in it), loads nothing from elsewhere.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from importlib.resources import files
from typing import TYPE_CHECKING

from flask import Blueprint, Response, redirect, request, send_from_directory
from jinja2 import Environment, PackageLoader, StrictUndefined
from werkzeug.exceptions import TooManyRequests

from addon.google.oauth import Connector, NotConnectedError
from addon.limits import Limiter
from addon.words import Words, words_for
from introductions.errors import OptInError, UnreachableError

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

    from introductions.ports import Ids

log = logging.getLogger(__name__)

COOKIE = "optin-connect"
COOKIE_LASTS = 900  # seconds, as long as the state
LANGUAGES = ("en", "de", "fr", "es")


class ConnectPages:
    """Bound to a connector. ``connected(address)`` is told of each mailbox, so that the worker looks soon."""

    def __init__(
        self,
        connector: Connector,
        ids: Ids,
        limiter: Limiter,
        *,
        secure: bool,
        connected: Callable[[str], object] = lambda address: None,
    ) -> None:
        self._connector, self._ids, self._limiter = connector, ids, limiter
        self._secure, self._connected = secure, connected
        self._templates = Environment(
            loader=PackageLoader("addon.google", "templates"), autoescape=True, undefined=StrictUndefined
        )

    def blueprint(self) -> Blueprint:
        """All addresses."""
        made = Blueprint("connect", __name__)
        made.add_url_rule("/oauth/start/<link>", "start", self.start)
        made.add_url_rule("/oauth/callback", "callback", self.callback)
        made.add_url_rule("/static/<name>", "static", _static)
        return made

    def start(self, link: str) -> AnyResponse:
        """On to Google."""
        self._check_pace()
        browser = request.cookies.get(COOKIE, "") or self._ids() + self._ids()
        try:
            at_google = self._connector.begin(link, browser)
        except OptInError as trouble:
            return self._failed(trouble)
        response = redirect(at_google, 302)
        response.set_cookie(
            COOKIE, browser, max_age=COOKIE_LASTS, httponly=True, secure=self._secure, samesite="Lax", path="/oauth/"
        )
        return _private(response)

    def callback(self) -> AnyResponse:
        """Back from Google."""
        self._check_pace()
        state, code = request.args.get("state", "")[:200], request.args.get("code", "")[:2000]
        if request.args.get("error"):
            self._connector.refused(state)
            return self._failed(NotConnectedError("connect_denied"))
        try:
            account = self._connector.finish(state, code, request.cookies.get(COOKIE, ""))
        except OptInError as trouble:
            return self._failed(trouble)
        log.info("mailbox.connected", extra={"account": account.address})
        self._connected(account.address)
        words = self._words()
        return self._page(words.connected_title, words.connected_text.format(address=account.address), close=True)

    def _failed(self, trouble: OptInError) -> AnyResponse:
        words = self._words()
        status, said = 400, words.connect_expired
        if isinstance(trouble, NotConnectedError):
            said = getattr(words, trouble.said).format(who=trouble.who)
        elif isinstance(trouble, UnreachableError):
            status, said = 503, words.connect_later
        else:
            status, said = 500, words.went_wrong
        log.warning("mailbox.not_connected", extra={"why": getattr(trouble, "said", type(trouble).__name__)})
        return self._page(words.not_connected, said, status=status)

    def _page(self, title: str, text: str, *, close: bool = False, status: int = 200) -> AnyResponse:
        page = self._templates.get_template("connected.html")
        html = page.render(words=self._words(), title=title, text=text, close=close)
        response = Response(html, status)
        response.delete_cookie(COOKIE, path="/oauth/")
        return _private(response)

    def _check_pace(self) -> None:
        wait = self._limiter.wait(f"ip:{request.remote_addr}")
        if wait:
            raise TooManyRequests(retry_after=int(wait) + 1)

    @staticmethod
    def _words() -> Words:
        wanted = (locale.split("-")[0].casefold() for locale in request.accept_languages.values())
        return words_for(next((language for language in wanted if language in LANGUAGES), "en"))


def _private(response: AnyResponse) -> AnyResponse:
    response.headers["Referrer-Policy"] = "no-referrer"
    # Gmail waits for the window it opened to close; a window cut off from its opener would look closed at once.
    response.headers["Cross-Origin-Opener-Policy"] = "unsafe-none"
    return response


def _static(name: str) -> AnyResponse:
    response = send_from_directory(str(files("addon.google") / "static"), name)
    response.headers["Cache-Control"] = "public, max-age=3600"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"  # Google shows the logo on its own pages
    return response
