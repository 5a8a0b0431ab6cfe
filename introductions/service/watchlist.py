"""What arriving mail is compared with, gathered once and kept until the store says that something has changed.

A mailbox with a hundred introductions under way costs milliseconds to gather, and most mail changes nothing of it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING

from introductions.lifecycle import is_open
from introductions.model import Introduction
from introductions.ports import Transaction
from introductions.service.arrivals import Watched, sendable

if TYPE_CHECKING:
    from introductions.service.sieve import Sieve

_MOST = 256  # accounts


@dataclass(frozen=True)
class Kept:
    """What is watched for, and the sieve made of it, which costs as much again."""

    watched: Watched

    @cached_property
    def sieve(self) -> Sieve:
        from introductions.service.sieve import Sieve  # reads mail: not before there is some

        return Sieve(self.watched)


class Watchlist:
    """``watchlist.of("robin@example.com", number, gather)``: gathered once for each ``number``. Safe between threads;
    the account that was not asked for longest makes room."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, tuple[Hashable, Kept]] = OrderedDict()
        self._lock = Lock()

    def of(self, account: str, number: Hashable, gather: Callable[[], Watched]) -> Kept:
        """``number`` is another one whenever anything has changed that ``gather`` reads."""
        with self._lock:
            known, kept = self._kept.get(account, (None, None))
            if kept is not None and known == number:
                self._kept.move_to_end(account)
                return kept
        kept = Kept(gather())
        with self._lock:
            self._kept[account] = (number, kept)
            self._kept.move_to_end(account)
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        return kept


def gathered_anew(watched: Watched, tx: Transaction, after: Introduction, now: datetime) -> Watched:
    """The same after an event of one introduction: only what is its own is read again, and takes its old place."""
    introduction = after.id
    threads = {thread.party.key: thread for thread in tx.tracked_of(introduction) if thread.open}
    drafts = {item.draft.message_id: item for item in sendable(tx.outbox_of(introduction), now)}
    others = [i for i in watched.introductions if i.id != introduction]
    introductions = [*others, after] if is_open(after) else others  # a late answer may open it again
    return replace(
        watched,
        introductions=tuple(sorted(introductions, key=lambda i: (i.begun_at, i.id), reverse=True)),
        threads=(
            *(
                thread if thread.introduction != introduction else threads.pop(thread.party.key)
                for thread in watched.threads
                if thread.introduction != introduction or thread.party.key in threads
            ),
            *threads.values(),
        ),
        placed=(
            *(
                item if item.introduction != introduction else drafts.pop(item.draft.message_id)
                for item in watched.placed
                if item.introduction != introduction or item.draft.message_id in drafts
            ),
            *drafts.values(),
        ),
    )
