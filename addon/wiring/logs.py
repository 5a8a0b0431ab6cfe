"""Logs to standard error: what happened, to which account, of which kind; no mail text, no tokens, no passwords."""

from __future__ import annotations

import logging
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

#: The only fields that reach a log. A field is added here on purpose, or it is left out.
ALLOWED = frozenset(
    {"event", "level", "timestamp", "logger", "account", "error", "folder", "count", "seconds", "kind", "job", "path",
     "status", "wait", "again", "facts", "placed", "key", "why", "press", "where", "request"}
)  # fmt: skip
LONGEST = 200
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


def only_allowed(_logger: object, _method: str, fields: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Keep what is known to be harmless, shortened; everything else is named and left out.

    >>> only_allowed(None, "info", {"event": "visited", "account": "ann@example.com", "password": "x"})
    {'event': 'visited', 'account': 'ann@example.com', 'left_out': 'password'}
    """
    kept = {k: v if isinstance(v, int | float) else str(v)[:LONGEST] for k, v in fields.items() if k in ALLOWED}
    hidden = sorted(k for k in fields if k not in ALLOWED)
    return {**kept, "left_out": ",".join(hidden)} if hidden else kept


def configure(level: str) -> None:
    """Set up logging for this process. Tracebacks are never logged: their frames could show a mail."""
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,  # the request's id, in every line that it leads to
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            only_allowed,
            structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
            if sys.stderr.isatty()
            else structlog.processors.LogfmtRenderer(key_order=["timestamp", "level", "event"], sort_keys=True),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level.upper())),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
        cache_logger_on_first_use=False,
    )
