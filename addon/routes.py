"""One short function per address. Google posts JSON and gets JSON; a page of ours posts a form and gets a page.

POST /addon/home, /addon/message, /addon/compose      triggers: a card opens by itself
POST /addon/introduction, preview, open-draft, refresh             presses that look
POST /addon/begin, answer, settings, wording, introduce, disconnect   presses that do
GET  /healthz   this process answers      GET /readyz   the store answers and the worker lives      GET /metrics
GET  / and more   the sidebar (``addon.sidebar``), where one person is served on their own computer
POST /google/push   Gmail announces mail (``addon.google.push``), where that is set up
GET  /oauth/…     connecting a mailbox (``addon.google.pages``), where Google calls for many
"""

from __future__ import annotations

import hmac
import json
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import HTTPException, NotFound, TooManyRequests

from addon import ForGoogle, Mode
from addon.cards.desk import Desk, Path
from addon.events import BadEventError, Event, read_event
from addon.identity import ConsentNeededError, Identity, LocalIdentity
from addon.live import Changes, state_of
from addon.metrics import CONTENT_TYPE
from addon.observing import observe
from addon.outcome import Outcome, outcome_of, where
from addon.presses import Presses
from addon.proxied import ProxiedIdentity
from addon.responses import click, connect_first, grant_first, open_created_draft, trigger
from addon.shelf import Shelf
from addon.words import words_for
from introductions.errors import OptInError, SettingsError

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

    from addon.cards.widgets import Json
    from addon.demo_controls import DemoControls
    from addon.limits import Limiter
    from addon.mail_view import DraftFinder, MailView
    from addon.sidebar.pages import Sidebar
    from introductions.ports import Clock, Ids
    from introductions.service import Service

log = logging.getLogger(__name__)

TRIGGERS = (Path.HOME, Path.MESSAGE, Path.COMPOSE)
PRESSES = (
    Path.INTRODUCTION,
    Path.PREVIEW,
    Path.BEGIN,
    Path.ANSWER,
    Path.OPEN_DRAFT,
    Path.REFRESH,
    Path.INTRODUCE,
    Path.SETTINGS,
    Path.DISCONNECT,
    Path.WORDING,
)
LARGEST_BODY = 1_000_000
SILENT_WORKER = timedelta(minutes=3)


class AddonApp(Flask):
    """Flask, but a fault of ours is logged by its place: what stood in the variables may be somebody's mail."""

    def log_exception(self, exc_info: Any) -> None:
        """Called by Flask for what nobody caught."""
        log.error("page.failed", extra={"error": exc_info[0].__name__, "where": where(exc_info[1])})


def build(
    *,
    service: Service,
    identity: Identity,
    finder: DraftFinder,
    clock: Clock,
    ids: Ids,
    base_url: str,
    mode: Mode,
    mail_view: MailView | None,
    demo: DemoControls | None,
    changes: Changes | None,
    place_now: Callable[[str], None] | None,
    heartbeat: Callable[[], datetime | None] | None,
    google: ForGoogle | None,
) -> Flask:
    """See ``addon.create_app``."""
    google = google or ForGoogle()
    base_url = base_url.rstrip("/")
    app = AddonApp("addon", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    observe(app, ids, google.metrics, quiet=mode is Mode.LOCAL)
    presses = Presses(service, finder, ids, place_now, google.screen, google.disconnect)
    sidebar = None
    if mode is Mode.LOCAL:
        if not isinstance(identity, LocalIdentity | ProxiedIdentity):
            raise SettingsError(
                "A page needs to know who looks.", "Pass a LocalIdentity or ProxiedIdentity, or mode ADDON."
            )
        from addon.sidebar.pages import Sidebar

        sidebar = Sidebar(
            presses, identity, clock, base_url, mail_view, demo, changes or Changes(lambda: state_of(service))
        )
        app.register_blueprint(sidebar.blueprint())
    elif google.pages is not None:
        app.register_blueprint(google.pages.blueprint())
    if google.calls is not None:
        app.register_blueprint(google.calls.blueprint())
    shelf = Shelf(service)
    for path in (*TRIGGERS, *PRESSES):
        answer = _answer_at(path, presses, identity, clock, base_url, sidebar, shelf, google.limiter)
        app.add_url_rule(path, path, answer, methods=["POST"])
    app.add_url_rule("/healthz", "healthz", lambda: Response("ok\n", mimetype="text/plain"))
    app.add_url_rule("/readyz", "readyz", lambda: _ready(service, heartbeat, clock, google.keys_away()))
    if google.metrics is not None:
        app.add_url_rule("/metrics", "metrics", lambda: _metrics(google))
    app.register_error_handler(HTTPException, sidebar.refuse if sidebar else _refuse)
    secure = base_url.startswith("https://")
    app.after_request(lambda response: _guard(response, secure=secure))
    return app


def _answer_at(
    path: str,
    presses: Presses,
    identity: Identity,
    clock: Clock,
    base_url: str,
    sidebar: Sidebar | None,
    shelf: Shelf,
    limiter: Limiter | None,
) -> Callable[[], AnyResponse]:
    press = presses.of(path)

    def answer() -> AnyResponse:
        if sidebar is not None and request.mimetype == "application/x-www-form-urlencoded":
            return sidebar.pressed(path)
        event = _event()
        try:
            caller = identity.identify(request, event or Event())
        except ConsentNeededError as needed:  # before anything is done: Google posts the same event again
            return _json(grant_first(needed.scopes))
        if event is None:
            return _json({"error": "bad request"}, 400)
        wait = limiter.wait(caller.name) if limiter is not None else 0.0
        if wait:
            raise TooManyRequests(retry_after=int(wait) + 1)
        desk = Desk(words_for(event.locale), clock(), base_url)
        body = shelf.answer(
            path,
            event,
            caller,
            desk,
            lambda: outcome_of(press, event, caller, desk),
            lambda outcome: json.dumps(envelope(path, outcome, desk), separators=(",", ":")).encode(),
        )
        return Response(body, mimetype="application/json")

    return answer


def _event() -> Event | None:
    """The posted event; None if it is none, which is said only to a caller who may be here."""
    try:
        return read_event(request.get_data(cache=False))
    except BadEventError:
        return None


def envelope(path: str, outcome: Outcome, desk: Desk) -> Json:
    """The outcome as Google wants it at that address."""
    card = outcome.card
    if outcome.connect and card is not None:
        return connect_first(card)
    if path in TRIGGERS and card is not None:
        return trigger(card)
    notice = outcome.notice or (getattr(desk.words, outcome.said) if outcome.said else "")
    if outcome.opens is not None:
        return open_created_draft(*outcome.opens)
    return click(card, turn=outcome.turn, notice=notice, changed=outcome.changed)


def _json(body: Json, status: int = 200) -> Response:
    response = jsonify(body)
    response.status_code = status
    return response


def _refuse(error: HTTPException) -> Response:
    """401 and the like, without detail: whoever is refused need not learn why."""
    response = _json({"error": (error.name or "error").lower()}, error.code or 500)
    if isinstance(error, TooManyRequests) and isinstance(error.retry_after, int):
        response.headers["Retry-After"] = str(error.retry_after)
    return response


def _metrics(google: ForGoogle) -> Response:
    """For Prometheus, if it knows the token; for everybody else there is no such page."""
    given, wanted = request.headers.get("Authorization", "").removeprefix("Bearer "), google.metrics_token
    known = bool(wanted) and hmac.compare_digest(given.encode("utf-8", "replace"), wanted.encode())
    if google.metrics is None or not known:
        raise NotFound
    return Response(google.metrics.text(), content_type=CONTENT_TYPE)


def _guard(response: Response, *, secure: bool) -> Response:
    """Nothing may be cached, framed, guessed or loaded from elsewhere. ``same-origin``: with ``no-referrer`` browsers
    send forms with ``Origin: null`` (Fetch §3.2), which is refused."""
    response.headers.setdefault(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    response.headers.setdefault("Cache-Control", "no-store")
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["X-Frame-Options"] = "DENY"
    response.headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
    response.headers.setdefault("Referrer-Policy", "same-origin")
    response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
    response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
    if secure:
        response.headers["Strict-Transport-Security"] = "max-age=31536000"
    return response


def _ready(
    service: Service, heartbeat: Callable[[], datetime | None] | None, clock: Clock, keys_away: bool
) -> Response:
    """200 when the store answers and, where there is a worker to ask about, it was alive of late."""
    problems = ["google: its keys cannot be fetched"] if keys_away else []
    working = True
    try:
        working = any(
            a.paused is None for a in service.accounts()
        )  # without a mailbox there is nothing to be alive for
    except OptInError as trouble:
        problems.append(f"store: {type(trouble).__name__}")
    if heartbeat is not None and working:
        last = heartbeat()
        if last is None or clock() - last > SILENT_WORKER:
            problems.append("worker: no sign of life")
    text = "\n".join(problems) or "ready"
    return Response(f"{text}\n", 503 if problems else 200, mimetype="text/plain")
