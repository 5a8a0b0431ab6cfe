"""What the worker brings and takes: mail that came, time that passed, drafts to lay down and to take back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from introductions.events import DraftGone, DraftPlaced, DraftSent, Nudge, NudgeKind, TimePassed
from introductions.lifecycle import advance
from introductions.model import Cursor, DraftKind, DraftState, Introduction, PlacedDraft
from introductions.ports import Header, OutboxItem, Transaction
from introductions.service import notes
from introductions.service.arrivals import Arrival, Unread
from introductions.service.steps import Steps, corrected
from introductions.service.watchlist import gathered_anew

if TYPE_CHECKING:
    from introductions.reading.answer import Reading

    Advised = Callable[[Reading, Unread], Reading]

_PATIENCE = timedelta(seconds=60)  # with a second reader, for all that came at once; the rest is read alone


class Working(Steps):
    """The worker's half of the use cases; every one is safe to repeat."""

    def wanted(self, account: str, headers: Sequence[Header]) -> list[bool]:
        """For each header block, whether its body is worth fetching."""
        from introductions.service.receive import is_wanted

        with self._store.transaction() as tx:
            kept = self._watch(tx, account)
        sieve, watched = kept.sieve, kept.watched
        return [sieve.lets_through(header) and is_wanted(header, watched) for header in headers]

    def arrived(self, account: str, arrivals: Sequence[Arrival], cursor: Cursor | None) -> int:
        """Read what came and commit events, drafts, notes and the cursor in one transaction.

        Returns how many new facts it held; 0 for what was read before. Safe to repeat with the same messages. Where a
        language model helps, it is asked first: nothing of the network is within the transaction.
        """
        advised = self._advised(account, arrivals) if self.helper is not None and arrivals else None
        with self._store.transaction() as tx:
            count = self._take_in(tx, account, arrivals, advised)
            if cursor is not None:
                tx.set_cursor(account, cursor)
            tx.commit()
        return count

    def _advised(self, account: str, arrivals: Sequence[Arrival]) -> Advised | None:
        """What a second reader makes of the replies among them, to be weighed in when they are read again: by then the
        store may have moved on, and only what is still read is still asked about."""
        from introductions.service import receive
        from introductions.service.helping import opinionated

        helper = self.helper
        if helper is None or not helper.reads(account):
            return None
        with self._store.transaction() as tx:
            watched = replace(self._watch(tx, account).watched, corrected=partial(corrected, tx, account))
            found = [receive.unread(arrival, watched, self._clock()) for arrival in arrivals]
        opinions, end = {}, self._clock() + _PATIENCE
        for one in dict.fromkeys(reply for reply in found if reply is not None):
            if self._clock() < end:
                opinions[one] = helper.second(account, one.text, one.day, one.names)
        return lambda first, reply: opinionated(first, opinions.get(reply))

    def _take_in(
        self, tx: Transaction, account: str, arrivals: Sequence[Arrival], advised: Advised | None = None
    ) -> int:
        if not arrivals:
            return 0
        from introductions.service import receive

        count = 0
        watched = replace(self._watch(tx, account).watched, corrected=partial(corrected, tx, account))
        if advised is not None:
            watched = replace(watched, advised=advised)
        moved: dict[str, Introduction] = {}
        for arrival in arrivals:
            now = self._clock()
            for introduction in moved.values():  # by what was read before
                watched = gathered_anew(watched, tx, introduction, now)
            moved.clear()
            for found in receive.read(arrival, watched, now):
                if isinstance(found.event, DraftSent) and found.sent is not None:
                    tx.introduction(found.introduction, lock=True)  # first of all, as everybody does
                    self._mark_sent(tx, found.sent, found.event, found.thread_id)
                after = self._apply(tx, found.introduction, account, found.event)
                count += after is not None
                after = after or tx.introduction(found.introduction)
                if after is not None:
                    moved[after.id] = after
        return count

    def prepare(self, account: str) -> None:
        """Have at hand what the next answer will need: what it is compared with, the rules of the languages it may be
        in, and what the introductions it would complete began with. Costs little where nothing has changed."""
        from introductions.reading import answer
        from introductions.service import mails, receive  # noqa: F401  (read in now, not when the answer is there)

        with self._store.transaction() as tx:
            kept = self._watch(tx, account)
            lacking_one = [
                introduction
                for introduction in kept.watched.introductions
                if sum(not party.consents for party in introduction.parties) == 1
            ]
            self._beginnings.prepare(tx, account, lacking_one)
        for language in {introduction.language for introduction in kept.watched.introductions}:
            answer.prepare(language)
        _ = kept.sieve

    def cursor(self, account: str, folder: str) -> Cursor | None:
        """Up to where a folder has been read."""
        with self._store.transaction() as tx:
            return tx.cursor(account, folder)

    def set_cursor(self, account: str, cursor: Cursor) -> None:
        """Say that a folder has been read up to there, without any message: first contact, or nothing new."""
        with self._store.transaction() as tx:
            tx.set_cursor(account, cursor)
            tx.commit()

    def quiet(self, account: str) -> bool:
        """Whether nothing is under way: no introduction open, nothing to lay, no draft that lies in the mailbox."""
        with self._store.transaction() as tx:
            return not tx.introductions(account, open_only=True) and not any(
                item.state is DraftState.DECIDED
                or (item.state is DraftState.PLACED and item.draft.kind is not DraftKind.NOTE)
                for item in tx.unsent(account)
            )

    def due(self, account: str) -> int:
        """Look at the clock: follow-ups, re-asks, old yeses, how it went. Returns how many introductions moved."""
        moved = 0
        with self._store.transaction() as tx:
            foretold = account.strip().lower() in tx.due(self._clock())
            for introduction in tx.introductions(account, open_only=True):
                now = self._clock()
                event = TimePassed(f"time:{introduction.id}:{now.isoformat()}", now)
                after, actions = advance(introduction, event)
                if actions or replace(after, seen=introduction.seen) != introduction:
                    moved += self._apply(tx, introduction.id, account, event) is not None
                elif foretold and (still := tx.introduction(introduction.id, lock=True)) is not None:
                    tx.save(still)  # too early: the store learns when to look again
            tx.commit()
        return moved

    # the outbox -------------------------------------------------------------------------------------------------

    def outbox(self, account: str) -> list[OutboxItem]:
        """Drafts to be placed (``retract`` false) or taken back (``retract`` true), oldest first; last, if it is time
        for one, a note with all the news that still are."""
        with self._store.transaction() as tx:
            drafts = [item for item in tx.outbox(account) if item.draft.kind is not DraftKind.NOTE]
            note = notes.gather(tx, account, self._clock(), self._nudging_of(tx, account))
            tx.commit()
        return [*drafts, note] if note is not None else drafts

    def undone(self, account: str) -> list[OutboxItem]:
        """What waits to be laid or taken back, as it stands; unlike :meth:`outbox` it begins nothing."""
        with self._store.transaction() as tx:
            return tx.outbox(account)

    def lying(self, account: str) -> list[OutboxItem]:
        """Drafts that were placed and, as far as is known, still lie in the mailbox."""
        with self._store.transaction() as tx:
            items = tx.unsent(account)
        return [i for i in items if i.state is DraftState.PLACED and i.draft.kind is not DraftKind.NOTE]

    def waiting_threads(self, account: str) -> list[tuple[str, ...]]:
        """The conversations in which something waits for the introducer, each by the Message-IDs known of it."""
        with self._store.transaction() as tx:
            return notes.waiting_threads(tx, account)

    def can_label(self, account: str) -> bool:
        """Whether the mailbox can carry labels, as far as is known: it was seen to, or it is Gmail's."""
        with self._store.transaction() as tx:
            return notes.can_label(tx, account)

    def note_labels(self, account: str, able: bool) -> None:
        """Whether the mailbox can carry labels: where it cannot, notes are laid."""
        with self._store.transaction() as tx:
            word = "yes" if able else "no"
            if tx.recall(account, notes.CAN_LABEL) != word and tx.account(account) is not None:
                tx.remember(account, notes.CAN_LABEL, word)
                tx.commit()

    def placed(self, account: str, message_id: str, placed: PlacedDraft) -> None:
        """A decided draft now lies in the mailbox. One that was given up while it was being laid is taken back next."""
        with self._store.transaction() as tx:
            item = self._held(tx, account, message_id)
            if item is not None and item.state is DraftState.GONE:
                tx.mark(account, message_id, DraftState.PLACED, placed, retract=True)
            elif item is not None and item.state is DraftState.DECIDED:
                tx.mark(account, message_id, DraftState.PLACED, placed)
                event = DraftPlaced(f"placed:{message_id}", self._clock(), item.purpose)
                self._apply(tx, item.introduction, account, event)
            elif item is not None or not notes.laid(tx, account, message_id, placed, self._clock()):
                return
            tx.commit()

    def retracted(self, account: str, message_id: str, removed: bool) -> None:
        """A draft was taken back, or (``removed`` false) could not be proven to be ours any more, or was not there.

        One that was placed and could not be removed may still lie there, edited: the introducer is told.
        """
        from introductions.service import mails

        with self._store.transaction() as tx:
            item = self._held(tx, account, message_id)
            if item is None or item.state in (DraftState.SENT, DraftState.GONE):
                return
            tx.mark(account, message_id, DraftState.GONE, item.placed, retract=False)
            introduction = tx.introduction(item.introduction, lock=True)
            if introduction is not None and not removed and item.state is DraftState.PLACED:
                to = item.draft.to[0].key if len(item.draft.to) == 1 else None
                nudge = Nudge(NudgeKind.STALE_DRAFT, to)
                nudging = self._nudging_of(tx, account)
                mails.carry_out(
                    tx, introduction, [nudge], self._clock(), nudging=nudging, strict=False, beginnings=self._beginnings
                )
            tx.commit()

    @staticmethod
    def _held(tx: Transaction, account: str, message_id: str) -> OutboxItem | None:
        """The item as it is once nobody else is at work on its introduction: what was read before may be old by now."""
        item = tx.outbox_item(account, message_id)
        if item is None or tx.introduction(item.introduction, lock=True) is None:
            return None
        return tx.outbox_item(account, message_id)

    def missing(self, account: str, message_id: str) -> None:
        """A placed draft lies there no more and was not sent: the introducer deleted it."""
        with self._store.transaction() as tx:
            item = self._held(tx, account, message_id)
            if item is None or item.state is not DraftState.PLACED:
                return
            tx.mark(account, message_id, DraftState.GONE, item.placed)
            self._apply(tx, item.introduction, account, DraftGone(f"gone:{message_id}", self._clock(), item.purpose))
            tx.commit()
