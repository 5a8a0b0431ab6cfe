"""Decided drafts into the mailbox, and back out of it: each once, whatever crashes in between.

Placing and writing down that it was placed are two steps. A crash between them is harmless: the draft's Message-ID is
fixed when it is decided, and the box looks for it before laying it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from introductions.errors import OptInError, StoreError, UnreachableError
from introductions.model import Draft, DraftKind
from introductions.ports import Clock, DraftBox
from introductions.service import Service
from sync.memo import recall, remember

GONE_AFTER = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Laid:
    """What was done. ``problem``: the first thing that kept a draft back; it stays in the outbox."""

    placed: int = 0
    taken_back: int = 0
    problem: OptInError | None = None


class LookingBox(DraftBox, Protocol):
    """A box that can also prove that a draft is there no more."""

    def is_gone(self, draft: Draft) -> bool:
        """Neither among the drafts, under whatever Message-ID, nor among the sent."""
        ...


def place_all(service: Service, account: str, box: DraftBox, news: Callable[[], int] | None = None) -> Laid:
    """Place what is decided and take back what no longer fits, oldest first. Safe to repeat at any time.

    ``news`` reads what has come since the last look and says how many facts that were: it is asked before anything is
    laid that an answer would make pointless or unkind, and what is decided is looked at anew if there were any.

    A draft that the server refuses does not keep the others back; the first problem is in the answer.
    Raises UnreachableError and StoreError, with everything so far written down.
    """
    placed = taken_back = 0
    problem: OptInError | None = None
    seen: set[tuple[str, bool]] = set()
    while waiting := [item for item in service.outbox(account) if (item.draft.message_id, item.retract) not in seen]:
        for item in waiting:  # taking one back may decide a note, which waits at the next round
            message_id = item.draft.message_id
            if news is not None and not item.retract and item.draft.kind is not DraftKind.ASK and news():
                break  # somebody has answered meanwhile
            seen.add((message_id, item.retract))
            try:
                if item.retract:
                    removed = box.remove(message_id, item.draft)
                    service.retracted(account, message_id, removed)
                    taken_back += removed
                else:
                    service.placed(account, message_id, box.place(item.draft))
                    placed += 1
            except (UnreachableError, StoreError):
                raise
            except OptInError as error:
                problem = problem or error
    return Laid(placed, taken_back, problem)


def notice_missing(service: Service, account: str, box: LookingBox, clock: Clock) -> int:
    """Tell the service of drafts that the introducer threw away. Returns how many.

    To be called after catching up, so that a sent draft is known as sent. Mail programs take a draft out of Drafts
    some time before its copy lies among the sent, so it must be gone at two looks, ten minutes apart.
    """
    told = 0
    for item in service.lying(account):
        if item.retract:
            continue
        name = f"missing:{item.draft.message_id}"
        noted = recall(service, account, name)
        since = datetime.fromisoformat(noted) if noted else None
        if not box.is_gone(item.draft):
            if since is not None:
                remember(service, account, name, "")
        elif since is None:
            remember(service, account, name, clock().isoformat())
        elif clock() - since >= GONE_AFTER:
            service.missing(account, item.draft.message_id)
            told += 1
    return told
