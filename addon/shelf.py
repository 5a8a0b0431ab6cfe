"""Answers that were put together once and are good until something of their mailbox changes.

What a card shows depends on what is stored, on the press, on the language and on the day: the same four, the same
answer. A day begins at a full quarter of an hour in every time zone there is, so that is how far time counts.
Nothing is kept of a press that does something, of one that looks into the mailbox itself, nor of an error. The link
for connecting is a new one each time, and each is good for longer than an answer is kept.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime

from addon.cards.desk import Desk, Path
from addon.events import Event
from addon.identity import Caller
from addon.outcome import Outcome
from introductions.service import Service

LOOKING = frozenset({Path.HOME, Path.MESSAGE, Path.INTRODUCTION, Path.SETTINGS})
CALLERS, EACH = 200, 50  # how many callers, and how many answers for each


class Shelf:
    """``shelf.answer(path, event, caller, desk, press, put)``: the answer as it goes out. Safe between threads."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._lock = threading.Lock()
        self._kept: dict[object, tuple[object, dict[object, bytes]]] = {}

    def answer(
        self,
        path: str,
        event: Event,
        caller: Caller,
        desk: Desk,
        press: Callable[[], Outcome],
        put: Callable[[Outcome], bytes],
    ) -> bytes:
        """What was answered to the same before, or what ``press`` leads to, as ``put`` writes it."""
        do = event.parameter("do")
        looks_into_mail = path == Path.MESSAGE and bool(event.message_id)
        if path not in LOOKING or looks_into_mail or event.inputs or (do and not do.endswith("?")):
            return put(press())
        state = (self._service.revisions(caller.accounts), desk.words.language, desk.base_url, _quarter(desk.now))
        asked = (path, tuple(sorted(event.parameters.items())), event.recipients, caller.connect_url is None)
        kept = self._of(caller, state)
        body = kept.get(asked)
        if body is None:
            outcome = press()
            body = put(outcome)
            if outcome.page or outcome.introduction or outcome.account:
                with self._lock:
                    if len(kept) >= EACH:
                        kept.clear()
                    kept[asked] = body
        return body

    def _of(self, caller: Caller, state: object) -> dict[object, bytes]:
        """What is kept for the caller in that state; what was true before it is dropped."""
        who = (caller.name, caller.accounts)
        with self._lock:
            before = self._kept.pop(who, None)
            now = before if before is not None and before[0] == state else (state, {})
            self._kept[who] = now  # the youngest again
            while len(self._kept) > CALLERS:
                del self._kept[next(iter(self._kept))]
            return now[1]


def _quarter(now: datetime) -> int:
    return int(now.timestamp() // 900)
