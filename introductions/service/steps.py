"""One step of one introduction within a transaction: what every use case is made of."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Self

from introductions.errors import NotFoundError, OptInError
from introductions.events import AnyEvent, DraftSent
from introductions.lifecycle import advance
from introductions.lifecycle.nudges import Nudging
from introductions.model import Answer, DraftState, Introduction, Nudges, Person, Policy
from introductions.ports import Clock, Ids, Lease, OutboxItem, Store, Transaction
from introductions.service import arrivals, views
from introductions.service.beginnings import Beginnings
from introductions.service.views import IntroductionView
from introductions.service.watchlist import Kept, Watchlist

if TYPE_CHECKING:  # read in only where a language model is set up
    from introductions.service.helping import Helper


class Steps:
    """A store, a clock, a source of chance, and what is done with them; threads may share it."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        ids: Ids,
        policy: Policy | None = None,
        nudging: Nudging | None = None,
        helper: Helper | None = None,
    ) -> None:
        self._store, self._clock, self._ids, self.helper = store, clock, ids, helper
        self._policy = policy or Policy()
        self._nudging = nudging or Nudging()
        self._watchlist, self._beginnings = Watchlist(), Beginnings()

    def fenced(self, lease: Lease) -> Self:
        """The same use cases for a worker that has leased a mailbox.

        What it commits after another has taken the mailbox over raises LeaseLostError, and none of it is kept.
        """
        fenced = copy(self)
        fenced._store = self._store.fenced(lease)
        return fenced

    @property
    def store(self) -> Store:
        """For the doors' own small rows (heartbeats, quarantine): ``remember`` and ``recall``."""
        return self._store

    def _apply(
        self,
        tx: Transaction,
        introduction: str,
        account: str,
        event: AnyEvent,
        *,
        joint_text: bytes | None = None,
        strict: bool = False,
    ) -> Introduction | None:
        """Append, advance, carry out. None if the event was known already."""
        from introductions.service import mails

        before = tx.introduction(introduction, lock=True)
        if not tx.append(introduction, account, event):
            return None
        if joint_text is not None:
            tx.put_joint_text(introduction, joint_text)
        after, actions = advance(before, event)
        tx.save(after)
        nudging = self._nudging_of(tx, account)
        mails.carry_out(tx, after, actions, self._clock(), nudging=nudging, strict=strict, beginnings=self._beginnings)
        self._close_threads(tx, after)
        return after

    def _close_threads(self, tx: Transaction, introduction: Introduction) -> None:
        """After the introduction their mail is their own; before it even a late answer counts."""
        if introduction.introduced_at is None:
            return
        for thread in tx.tracked_of(introduction.id):
            if thread.open:
                tx.track(introduction.account, replace(thread, open=False))

    def _mark_sent(self, tx: Transaction, item: OutboxItem, event: DraftSent, thread_id: int | None) -> None:
        tx.mark(item.account, item.draft.message_id, DraftState.SENT, item.placed, retract=False)
        to = {p.key for p in item.draft.to}
        for thread in tx.tracked_of(item.introduction):
            if thread.party.key in to:
                ids = dict.fromkeys((*thread.message_ids, item.draft.message_id, event.message_id))
                threads = dict.fromkeys((*thread.thread_ids, *([thread_id] if thread_id else [])))
                asked = thread.asked_at or event.at
                tx.track(
                    item.account, replace(thread, message_ids=tuple(ids), thread_ids=tuple(threads), asked_at=asked)
                )

    def _watch(self, tx: Transaction, account: str) -> Kept:
        """What arriving mail is compared with. It changes with the account's revision, and with the day."""
        now = self._clock()
        return self._watchlist.of(
            account, (tx.revisions([account]), now.date()), lambda: self._gathered(tx, account, now)
        )

    def _gathered(self, tx: Transaction, account: str, now: datetime) -> arrivals.Watched:
        introductions = tuple(tx.introductions(account, open_only=True))
        me = self._person(tx, account)
        return arrivals.Watched(
            own=frozenset({me.key, *(i.introducer.key for i in introductions)}),
            introducer=me,
            threads=tuple(tx.tracked(account)),
            introductions=introductions,
            placed=arrivals.sendable(tx.unsent(account), now),
        )

    def _view(self, tx: Transaction, introduction: Introduction) -> IntroductionView:
        items, events = tx.outbox_of(introduction.id), tx.events(introduction.id)
        return views.view(introduction, items, events, tx.standing(introduction.account))

    def _policy_of(self, tx: Transaction, account: str) -> Policy:
        return tx.preferences(account).over(self._policy)

    def _nudging_of(self, tx: Transaction, account: str) -> Nudging:
        """How, and when, this introducer is told."""
        wanted, usual = tx.preferences(account), self._nudging
        days, zone = wanted.working_days or usual.hours.days, wanted.time_zone or usual.hours.time_zone
        hours = replace(usual.hours, days=days, time_zone=zone)
        return replace(usual, nudges=wanted.nudges or usual.nudges, hours=hours)

    def _nudges_of(self, tx: Transaction, account: str) -> Nudges:
        return self._nudging_of(tx, account).nudges

    def _me(self, account: str) -> Person:
        with self._store.transaction() as tx:
            return self._person(tx, account)

    def _person(self, tx: Transaction, account: str) -> Person:
        found = tx.account(account)
        return Person(found.name if found else "", account)

    def _key(self, what: str) -> str:
        return f"{what}:{self._ids()}"


def corrected(tx: Transaction, account: str, text: str) -> tuple[Answer, ...]:
    """What the introducer said that replies of the same words meant."""
    from introductions.service import corrections

    words = corrections.words(text)
    if not words:
        return ()
    return tuple(
        example.meant
        for one in tx.taught(account, words)
        for example in corrections.examples(tx.events(one))
        if corrections.words(example.text) == words
    )


def unknown(introduction: str) -> OptInError:
    return NotFoundError(f"No introduction is called {introduction!r}.", "See 'optin status' for those there are.")
