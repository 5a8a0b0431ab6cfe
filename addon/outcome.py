"""What a press leads to, before it is put into Google's envelope or a page of ours."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from addon.cards.account import reconnect_card
from addon.cards.desk import Desk
from addon.cards.notice import error_card
from addon.cards.widgets import Json
from addon.events import Event
from addon.identity import Caller
from addon.mail_view import FoundDraft
from introductions.errors import NotFoundError, OptInError, ReconnectError
from introductions.model import Introduction

if TYPE_CHECKING:
    from introductions.drafting import Preview

log = logging.getLogger(__name__)


class Turn(StrEnum):
    """Where a card goes."""

    PUSH = "push"  # on top of what is there; Google shows a way back
    UPDATE = "update"  # in place of what is there; what was typed stays
    HOME = "home"  # in place of everything


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a press leads to. ``page`` is where a browser goes instead of showing ``card``; ``said`` names the words
    (a field of ``Words``) to show on the way. ``opens`` is a draft (id, thread) for Gmail to open."""

    card: Json | None = None
    turn: Turn = Turn.PUSH
    said: str = ""
    page: str = ""
    introduction: str = ""
    account: str = ""  # whose first card it is
    draft: FoundDraft | None = None
    preview: Preview | None = None
    under_way: tuple[Introduction, ...] = ()  # those that the first card lists
    changed: bool = False
    opens: tuple[str, str] | None = None
    connect: bool = False
    missing: bool = False
    notice: str = ""  # said in full, where no word of the table fits


def outcome_of(press: Callable[[Event, Caller, Desk], Outcome], event: Event, caller: Caller, desk: Desk) -> Outcome:
    """What the press leads to; what goes wrong becomes a card with the remedy, never a traceback."""
    try:
        return press(event, caller, desk)
    except ReconnectError as gone:
        if caller.connect_url is None:
            return Outcome(error_card(gone.for_user(), desk))
        return Outcome(reconnect_card(gone.for_user(), caller.connect_url, desk), connect=True)
    except OptInError as trouble:
        return Outcome(error_card(trouble.for_user(), desk), missing=isinstance(trouble, NotFoundError))
    except Exception as trouble:  # the last line before the user: they get a card, the log the place, not the data
        log.error(
            "press.failed", extra={"press": press.__name__, "error": type(trouble).__name__, "where": where(trouble)}
        )
        return Outcome(error_card(desk.words.went_wrong, desk))


def where(trouble: BaseException) -> str:
    """File and line of the innermost frame: enough to find it, nothing of what was in the variables."""
    frame = trouble.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    return f"{frame.tb_frame.f_code.co_filename.rpartition('/')[2]}:{frame.tb_lineno}" if frame else ""
