"""Every request by an id: in its answer's header, in each line of its log; one line when it was answered.

What is written down is the rule of the address (``/oauth/start/<link>``), never the address itself: links are secrets.
"""

from __future__ import annotations

import logging
import re
import time
from typing import TYPE_CHECKING

from flask import Flask, Response, g, request

from introductions import logs

if TYPE_CHECKING:
    from addon.metrics import Metrics
    from introductions.ports import Ids

log = logging.getLogger(__name__)

_GIVEN = re.compile(r"[A-Za-z0-9._-]{8,64}")  # what a proxy in front may have called it
QUIET = frozenset({"/healthz", "/readyz", "/metrics"})  # asked for every few seconds by machines


def observe(app: Flask, ids: Ids, metrics: Metrics | None, *, quiet: bool) -> None:
    """Watch over all requests of an application. ``quiet``: one person's own, whose terminal is no place for a log."""

    @app.before_request
    def begin() -> None:
        given = request.headers.get("X-Request-Id", "")
        g.request_id = given if _GIVEN.fullmatch(given) else ids()[-16:]
        g.began = time.monotonic()
        logs.request.set(g.request_id)

    @app.after_request
    def end(response: Response) -> Response:
        seconds = time.monotonic() - g.get("began", time.monotonic())
        rule = request.url_rule.rule if request.url_rule is not None else "unknown"
        response.headers["X-Request-Id"] = g.get("request_id", "")
        if metrics is not None:
            metrics.answered(rule, response.status_code, seconds)
        level = logging.DEBUG if quiet or rule in QUIET else logging.INFO
        told = {"path": rule, "status": response.status_code, "seconds": round(seconds, 4)}
        log.log(level, "answered", extra=told)
        return response

    @app.teardown_request
    def forget(_: BaseException | None) -> None:
        logs.request.set("")
