"""Logs to standard error: what happened, to which account, of which kind; no mail text, no tokens, no passwords.

    log = logging.getLogger(__name__)
    log.warning("visit failed", extra={"account": "ann@example.com", "error": "LoginError"})

    timestamp=2026-03-02T09:00:00.000000Z level=warning event="visit failed" account=ann@example.com error=LoginError

One line for each event, in logfmt (``key=value``; what holds a space or worse stands in quotes, as JSON has them). The
standard library's ``logging`` and this formatter: a process that is started for one card must not wait for more.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Mapping
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import TextIO

#: The only fields that reach a log. A field is added here on purpose, or it is left out.
ALLOWED = frozenset(
    {"account", "error", "folder", "count", "seconds", "kind", "job", "path", "status", "wait", "again", "facts",
     "placed", "key", "why", "press", "where", "request"}
)  # fmt: skip
LONGEST = 200
OURS = ("addon", "introductions", "sync")
#: Libraries that write down requests and answers, tokens and all, when anybody lets them.
TALKATIVE = (
    "google",
    "googleapiclient",
    "google_auth_oauthlib",
    "httplib2",
    "oauthlib",
    "requests_oauthlib",
    "urllib3",
    "openai",
    "httpx",
    "httpcore",
)

request: ContextVar[str] = ContextVar("request", default="")  # whose id stands in every line that a request leads to

_OF_EVERY_RECORD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


def only_allowed(fields: Mapping[str, object]) -> dict[str, object]:
    """Keep what is known to be harmless, shortened; everything else is named and left out.

    >>> only_allowed({"account": "ann@example.com", "password": "x"})
    {'account': 'ann@example.com', 'left_out': 'password'}
    """
    kept: dict[str, object] = {
        k: v if isinstance(v, int | float) else str(v)[:LONGEST] for k, v in fields.items() if k in ALLOWED
    }
    hidden = sorted(k for k in fields if k not in ALLOWED)
    return {**kept, "left_out": ",".join(hidden)} if hidden else kept


class Logfmt(logging.Formatter):
    """A record as a line. Tracebacks are never written down: their frames could show a mail."""

    def format(self, record: logging.LogRecord) -> str:
        """``timestamp=… level=warning event="visit failed" account=ann@example.com``"""
        given = {name: value for name, value in vars(record).items() if name not in _OF_EVERY_RECORD}
        if request.get():
            given["request"] = request.get()
        fields = {
            "timestamp": datetime.fromtimestamp(record.created, UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
            "level": record.levelname.lower(),
            "event": str(record.msg)[:LONGEST],  # never filled in: what is said of somebody has fields of its own
            **dict(sorted(only_allowed(given).items())),
        }
        return " ".join(f"{name}={_quoted(str(value))}" for name, value in fields.items())


def configure(level: str) -> None:
    """Set up logging for this process; safe to repeat."""
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    handler = _StandardError()
    handler.setFormatter(Logfmt())
    for name in OURS:
        ours = logging.getLogger(name)
        ours.handlers[:] = [*(h for h in ours.handlers if not isinstance(h, _StandardError)), handler]
        ours.setLevel(level.upper())


class _StandardError(logging.StreamHandler[TextIO]):
    """To what standard error is when something is written, not when logging was set up."""

    def __init__(self) -> None:
        logging.Handler.__init__(self)

    @property
    def stream(self) -> TextIO:  # type: ignore[override]
        return sys.stderr


def _quoted(value: str) -> str:
    plain = value.isascii() and value.isprintable() and not set(value) & set(' "=')
    return value if plain and value else json.dumps(value)
