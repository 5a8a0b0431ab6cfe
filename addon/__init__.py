"""What the introducer sees: Gmail's cards over HTTP, and the same cards in a browser.

routes.py       one short function per address
access.py       what they may see
identity.py     who calls                        events.py      what they pressed: JSON or a form -> typed values
cards/          what they see: one file per card  words/         in which words: one file per language
presses.py      what each press does             outcome.py     what it leads to
responses.py    the envelopes Google wants        sidebar/       the same cards as a page
mail_view.py    what is needed of a mailbox       live.py        telling open pages that something changed
demo_controls.py  what the demo adds            account_presses.py, mail_presses.py   presses on a mailbox, on a mail
observing.py      request ids and the log         limits.py, metrics.py   how often; how it goes
google/           the same for Gmail: tokens, OAuth, the Gmail API
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from addon.demo_controls import DemoControls
    from addon.google.pages import ConnectPages
    from addon.google.push import Calls
    from addon.identity import Identity
    from addon.limits import Limiter
    from addon.live import Changes
    from addon.mail_view import DraftFinder, MailView, Screen
    from addon.metrics import Metrics
    from introductions.ports import Clock, Ids
    from introductions.service import Service


class Mode(StrEnum):
    """Who is served."""

    LOCAL = "local"  # one person on their own computer (or several, behind a proxy that signs them in): the sidebar
    ADDON = "addon"  # Google, for many: the add-on's addresses only


@dataclass(frozen=True, slots=True)
class ForGoogle:
    """What the application has where Google calls it, for many users.

    ``screen`` is Gmail itself; ``disconnect(address)`` gives access back and erases; ``pages`` are those of connecting;
    ``limiter`` counts how often each user comes; ``metrics`` are shown to whoever knows ``metrics_token``;
    ``keys_away()`` is whether Google's keys cannot be had, so that nobody could be let in; ``calls`` is where Gmail
    announces mail.
    """

    screen: Screen | None = None
    disconnect: Callable[[str], bool] | None = None
    pages: ConnectPages | None = None
    limiter: Limiter | None = None
    metrics: Metrics | None = None
    metrics_token: str = field(default="", repr=False)
    keys_away: Callable[[], bool] = lambda: False
    calls: Calls | None = None


def create_app(
    *,
    service: Service,
    identity: Identity,
    finder: DraftFinder,
    clock: Clock,
    ids: Ids,
    base_url: str,
    mode: Mode = Mode.LOCAL,
    mail_view: MailView | None = None,
    demo: DemoControls | None = None,
    changes: Changes | None = None,
    place_now: Callable[[str], None] | None = None,
    heartbeat: Callable[[], datetime | None] | None = None,
    google: ForGoogle | None = None,
) -> Flask:
    """The web application. It receives all that it needs and opens nothing by itself.

    ``base_url`` is where the world reaches it, without a slash at the end: ``"http://127.0.0.1:8025"``.
    ``place_now(account)`` lays decided drafts into the mailbox at once; an ``OptInError`` from it is shown as "they
    follow as soon as the mailbox can be reached", for the worker lays them later anyway. ``heartbeat()`` says when the
    worker was last alive, None for never; without it ``/readyz`` looks at the store only. ``changes`` makes open pages
    follow; without it they look every two seconds. ``mail_view`` fills the reading pane and the list of drafts.
    ``google`` is what only mode ADDON has.

    Raises ``SettingsError`` where the parts do not fit: mode LOCAL wants a ``LocalIdentity`` or ``ProxiedIdentity``.
    """
    from addon.routes import build  # Flask is loaded when the first app is made, not by every command of the line

    return build(
        service=service,
        identity=identity,
        finder=finder,
        clock=clock,
        ids=ids,
        base_url=base_url,
        mode=mode,
        mail_view=mail_view,
        demo=demo,
        changes=changes,
        place_now=place_now,
        heartbeat=heartbeat,
        google=google,
    )
