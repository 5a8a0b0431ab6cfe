"""The use cases, one transaction each: the only way into the subject from the command line, the web and the worker.

    preview, begin                   the introducer presses the button
    wanted, arrived, due             the worker: mail came, time passed
    outbox, placed, retracted, missing   the worker: drafts are laid into the mailbox
    record, correct, withdraw, met   the introducer knows better, or calls it off
    views, view, status              what the introducer sees
    export, forget                   a person's data

Every method is safe to repeat: events have keys, drafts have fixed Message-IDs, and nothing is half done.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from introductions.errors import NotFoundError, NotNowError, OptInError
from introductions.events import (
    AnswerRecorded,
    AnyEvent,
    Begun,
    DraftGone,
    DraftPlaced,
    DraftSent,
    MetRecorded,
    Nudge,
    NudgeKind,
    TimePassed,
    Withdrawn,
)
from introductions.lifecycle import advance
from introductions.model import (
    Answer,
    Cursor,
    DraftKind,
    DraftState,
    Introduction,
    Person,
    PlacedDraft,
    Policy,
)
from introductions.ports import Account, Clock, Header, Ids, OutboxItem, Store, Transaction
from introductions.reading import message
from introductions.service import begin as beginning
from introductions.service import mails, receive, views
from introductions.service.begin import Preview
from introductions.service.receive import Arrival
from introductions.service.views import IntroductionView, TimelineEntry
from introductions.writing.ask import AskOptions

__all__ = ["Arrival", "AskOptions", "IntroductionView", "Preview", "Service", "TimelineEntry"]


class Service:
    """Bound to a store, a clock and a source of chance; holds no state of its own, so threads may share it."""

    def __init__(
        self, store: Store, clock: Clock, ids: Ids, policy: Policy | None = None, *, notes: bool = True
    ) -> None:
        self._store, self._clock, self._ids = store, clock, ids
        self._policy = policy or Policy()
        self._notes = notes

    @property
    def store(self) -> Store:
        """For the doors' own small rows (heartbeats, quarantine): ``remember`` and ``recall``."""
        return self._store

    # accounts ---------------------------------------------------------------------------------------------------

    def add_account(self, account: Account, secret: str) -> None:
        """Store an account, or replace its settings and secret."""
        with self._store.transaction() as tx:
            tx.add_account(replace(account, address=account.address.strip().lower()), secret)
            tx.commit()

    def accounts(self) -> list[Account]:
        """All accounts, paused ones too."""
        with self._store.transaction() as tx:
            return tx.accounts()

    def account(self, address: str | None = None) -> Account:
        """The account with that address, or the only one. Raises NotFoundError."""
        accounts = self.accounts()
        if address is None:
            if len(accounts) == 1:
                return accounts[0]
            if not accounts:
                raise NotFoundError("No mailbox is connected yet.", "Add one with 'optin account add ADDRESS'.")
            raise NotFoundError("There is more than one mailbox.", "Say which with --account ADDRESS.")
        found = next((a for a in accounts if a.address == address.strip().lower()), None)
        if found is None:
            raise NotFoundError(f"No mailbox {address!r} is connected.", "See 'optin account list'.")
        return found

    def secret(self, address: str) -> str:
        """What opens the mailbox. Raises NotFoundError."""
        with self._store.transaction() as tx:
            secret = tx.secret(address)
        if secret is None:
            raise NotFoundError(f"Nothing is stored to open {address!r} with.", "Add the mailbox again.")
        return secret

    def pause(self, address: str, why: str | None) -> None:
        """Stop working on an account, with the reason for the introducer; None resumes."""
        with self._store.transaction() as tx:
            tx.pause(address, why)
            tx.commit()

    def remove_account(self, address: str) -> bool:
        """Remove an account and all that is stored for it."""
        with self._store.transaction() as tx:
            removed = tx.remove_account(address.strip().lower())
            tx.commit()
        return removed

    # the button -------------------------------------------------------------------------------------------------

    def preview(
        self,
        account: str,
        raw: bytes,
        options: AskOptions | None = None,
        edits: Mapping[str, tuple[str, str]] | None = None,
    ) -> Preview:
        """What pressing the button on this draft would write. Stores nothing.

        ``raw`` is the draft as it lies in the mailbox. Raises RefusedError where the introducer is to be asked first
        (one recipient, no text, …) and PrivacyError where an edited text tells too much.
        """
        joint = beginning.read_joint(raw, self._me(account))
        mid = message.parse_head(raw).message_id
        return beginning.preview(joint, options or AskOptions(), _by_key(edits), (mid,) if mid else ())

    def begin(
        self,
        account: str,
        raw: bytes,
        *,
        nonce: str,
        options: AskOptions | None = None,
        ask_first: str | None = None,
        edits: Mapping[str, tuple[str, str]] | None = None,
    ) -> Introduction:
        """Press the button: store the introduction and its decided drafts in one transaction.

        The same ``nonce`` (from the card, or any string) gives the same introduction, as does the same open draft:
        a double press makes nothing twice. Raises as :meth:`preview`.
        """
        options, edited = options or AskOptions(), _by_key(edits)
        seen = self.preview(account, raw, options, edited)
        joint, now, key = seen.joint, self._clock(), f"begin:{nonce}"
        mid = message.parse_head(raw).message_id
        with self._store.transaction() as tx:
            earlier = tx.introduction_of(account, key) or (tx.recall(account, _joint_name(mid)) if mid else None)
            known = tx.introduction(earlier, lock=True) if earlier else None
            if known is not None and (key in known.seen or known.closed is None):
                return known
            event = Begun(
                key=key,
                at=now,
                introduction=self._ids(),
                account=account,
                introducer=joint.introducer,
                parties=joint.parties,
                subject=joint.subject,
                language=joint.language,
                policy=self._policy,
                agreed=tuple(sorted(joint.already_agreed)),
                ask_first=ask_first,
                formal=joint.formal,
                nameless=options.nameless,
                tone=options.tone,
                words=tuple((who, *words) for who, words in sorted(edited.items())),
            )
            if mid:
                tx.remember(account, _joint_name(mid), event.introduction)
            begun = self._apply(tx, event.introduction, account, event, joint_text=raw, strict=True)
            if begun is not None:
                tx.commit()
                return begun
        with self._store.transaction() as tx:  # the other press won
            winner = tx.introduction_of(account, key)
            known = tx.introduction(winner) if winner else None
        if known is None:
            raise NotNowError("Another press is at work on this draft.", "Try again in a moment.")
        return known

    # what the worker brings ------------------------------------------------------------------------------------

    def wanted(self, account: str, headers: Sequence[Header]) -> list[bool]:
        """For each header block, whether its body is worth fetching."""
        with self._store.transaction() as tx:
            watched = self._watched(tx, account)
        return [receive.is_wanted(header, watched) for header in headers]

    def arrived(self, account: str, arrivals: Sequence[Arrival], cursor: Cursor | None) -> int:
        """Read what came and commit events, drafts, notes and the cursor in one transaction.

        Returns how many new facts it held; 0 for what was read before. Safe to repeat with the same messages.
        """
        count = 0
        with self._store.transaction() as tx:
            watched: receive.Watched | None = None
            for arrival in arrivals:
                watched = watched or self._watched(tx, account)
                for found in receive.read(arrival, watched, self._clock()):
                    if isinstance(found.event, DraftSent) and found.sent is not None:
                        self._mark_sent(tx, found.sent, found.event, found.thread_id)
                    if self._apply(tx, found.introduction, account, found.event) is not None:
                        count += 1
                    watched = None  # what is awaited has changed
            if cursor is not None:
                tx.set_cursor(account, cursor)
            tx.commit()
        return count

    def cursor(self, account: str, folder: str) -> Cursor | None:
        """Up to where a folder has been read."""
        with self._store.transaction() as tx:
            return tx.cursor(account, folder)

    def set_cursor(self, account: str, cursor: Cursor) -> None:
        """Say that a folder has been read up to there, without any message: first contact, or nothing new."""
        with self._store.transaction() as tx:
            tx.set_cursor(account, cursor)
            tx.commit()

    def due(self, account: str) -> int:
        """Look at the clock: follow-ups, re-asks, old yeses, how it went. Returns how many introductions moved."""
        moved = 0
        with self._store.transaction() as tx:
            for introduction in tx.introductions(account, open_only=True):
                now = self._clock()
                event = TimePassed(f"time:{introduction.id}:{now.isoformat()}", now)
                after, actions = advance(introduction, event)
                if actions or replace(after, seen=introduction.seen) != introduction:
                    moved += self._apply(tx, introduction.id, account, event) is not None
            tx.commit()
        return moved

    # the outbox -------------------------------------------------------------------------------------------------

    def outbox(self, account: str) -> list[OutboxItem]:
        """Drafts to be placed (``retract`` false) or taken back (``retract`` true), oldest first."""
        with self._store.transaction() as tx:
            return tx.outbox(account)

    def lying(self, account: str) -> list[OutboxItem]:
        """Drafts that were placed and, as far as is known, still lie in the mailbox."""
        with self._store.transaction() as tx:
            items = tx.outbox(account, waiting_only=False)
        return [i for i in items if i.state is DraftState.PLACED and i.draft.kind is not DraftKind.NOTE]

    def placed(self, account: str, message_id: str, placed: PlacedDraft) -> None:
        """A decided draft now lies in the mailbox."""
        with self._store.transaction() as tx:
            item = tx.outbox_item(account, message_id)
            if item is None or item.state is not DraftState.DECIDED:
                return
            tx.mark(account, message_id, DraftState.PLACED, placed)
            if item.draft.kind is not DraftKind.NOTE:
                event = DraftPlaced(f"placed:{message_id}", self._clock(), item.purpose)
                self._apply(tx, item.introduction, account, event)
            tx.commit()

    def retracted(self, account: str, message_id: str, removed: bool) -> None:
        """A draft was taken back, or (``removed`` false) could not be proven to be ours any more, or was not there.

        One that was placed and could not be removed may still lie there, edited: the introducer is told.
        """
        with self._store.transaction() as tx:
            item = tx.outbox_item(account, message_id)
            if item is None or item.state in (DraftState.SENT, DraftState.GONE):
                return
            tx.mark(account, message_id, DraftState.GONE, item.placed, retract=False)
            introduction = tx.introduction(item.introduction, lock=True)
            if introduction is not None and not removed and item.state is DraftState.PLACED:
                to = item.draft.to[0].key if len(item.draft.to) == 1 else None
                nudge = Nudge(NudgeKind.STALE_DRAFT, to)
                mails.carry_out(tx, introduction, [nudge], self._clock(), notes=self._notes, strict=False)
            tx.commit()

    def missing(self, account: str, message_id: str) -> None:
        """A placed draft lies there no more and was not sent: the introducer deleted it."""
        with self._store.transaction() as tx:
            item = tx.outbox_item(account, message_id)
            if item is None or item.state is not DraftState.PLACED:
                return
            tx.mark(account, message_id, DraftState.GONE, item.placed)
            self._apply(tx, item.introduction, account, DraftGone(f"gone:{message_id}", self._clock(), item.purpose))
            tx.commit()

    # the introducer --------------------------------------------------------------------------------------------

    def record(self, introduction: str, party: str, answer: Answer) -> Introduction:
        """An answer given by telephone or across a table. Raises NotFoundError."""
        return self._say(introduction, AnswerRecorded(self._key("said"), self._clock(), party, answer, "recorded"))

    def correct(self, introduction: str, party: str, answer: Answer) -> Introduction:
        """Another reading of a reply than ours; the introducer's word stands. Raises NotFoundError."""
        return self._say(introduction, AnswerRecorded(self._key("said"), self._clock(), party, answer, "corrected"))

    def withdraw(self, introduction: str) -> Introduction:
        """Call it off: open drafts are taken back, those who were asked get a closing note to review."""
        return self._say(introduction, Withdrawn("withdrawn:" + introduction, self._clock()))

    def met(self, introduction: str, met: bool) -> Introduction:
        """Whether they met."""
        return self._say(introduction, MetRecorded(self._key("met"), self._clock(), met))

    # what is seen ----------------------------------------------------------------------------------------------

    def views(self, account: str | None = None, open_only: bool = False) -> list[IntroductionView]:
        """Every introduction with its drafts, its story and what waits for the introducer, newest first."""
        with self._store.transaction() as tx:
            return [self._view(tx, i) for i in tx.introductions(account, open_only=open_only)]

    def view(self, introduction: str) -> IntroductionView:
        """One introduction. Raises NotFoundError."""
        with self._store.transaction() as tx:
            found = tx.introduction(introduction)
            if found is None:
                raise _unknown(introduction)
            return self._view(tx, found)

    def status(self, account: str | None = None) -> dict[str, Any]:
        """``optin status --json`` (DESIGN §7)."""
        return views.status(self.views(account))

    def export(self, address: str) -> dict[str, object]:
        """All that is stored about one address."""
        with self._store.transaction() as tx:
            return tx.export(address)

    def forget(self, address: str) -> int:
        """Erase all that is stored about one address; returns how many introductions went."""
        with self._store.transaction() as tx:
            count = tx.forget(address)
            tx.commit()
        return count

    # within ----------------------------------------------------------------------------------------------------

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
        before = tx.introduction(introduction, lock=True)
        if not tx.append(introduction, account, event):
            return None
        if joint_text is not None:
            tx.put_joint_text(introduction, joint_text)
        after, actions = advance(before, event)
        tx.save(after)
        mails.carry_out(tx, after, actions, self._clock(), notes=self._notes, strict=strict)
        self._close_threads(tx, after)
        return after

    def _close_threads(self, tx: Transaction, introduction: Introduction) -> None:
        """After the introduction their mail is their own; before it even a late answer counts."""
        if introduction.introduced_at is None:
            return
        for thread in tx.tracked(introduction.account, open_only=True):
            if thread.introduction == introduction.id:
                tx.track(introduction.account, replace(thread, open=False))

    def _say(self, introduction: str, event: AnyEvent) -> Introduction:
        with self._store.transaction() as tx:
            known = tx.introduction(introduction, lock=True)
            if known is None:
                raise _unknown(introduction)
            after = self._apply(tx, introduction, known.account, event, strict=False)
            tx.commit()
        return after or known

    def _mark_sent(self, tx: Transaction, item: OutboxItem, event: DraftSent, thread_id: int | None) -> None:
        tx.mark(item.account, item.draft.message_id, DraftState.SENT, item.placed, retract=False)
        to = {p.key for p in item.draft.to}
        for thread in tx.tracked(item.account, open_only=False):
            if thread.introduction == item.introduction and thread.party.key in to:
                ids = dict.fromkeys((*thread.message_ids, item.draft.message_id, event.message_id))
                threads = dict.fromkeys((*thread.thread_ids, *([thread_id] if thread_id else [])))
                asked = thread.asked_at or event.at
                tx.track(
                    item.account, replace(thread, message_ids=tuple(ids), thread_ids=tuple(threads), asked_at=asked)
                )

    def _watched(self, tx: Transaction, account: str) -> receive.Watched:
        introductions = tuple(tx.introductions(account, open_only=True))
        me = self._person(tx, account)
        return receive.Watched(
            own=frozenset({me.key, *(i.introducer.key for i in introductions)}),
            introducer=me,
            threads=tuple(tx.tracked(account)),
            introductions=introductions,
            placed=receive.sendable(tx.outbox(account, waiting_only=False), self._clock()),
        )

    def _view(self, tx: Transaction, introduction: Introduction) -> IntroductionView:
        return views.view(introduction, tx.outbox_of(introduction.id), tx.events(introduction.id))

    def _me(self, account: str) -> Person:
        with self._store.transaction() as tx:
            return self._person(tx, account)

    def _person(self, tx: Transaction, account: str) -> Person:
        found = tx.account(account)
        return Person(found.name if found else "", account)

    def _key(self, what: str) -> str:
        return f"{what}:{self._ids()}"


def _by_key(edits: Mapping[str, tuple[str, str]] | None) -> dict[str, tuple[str, str]]:
    return {who.strip().casefold(): words for who, words in (edits or {}).items()}


def _joint_name(message_id: str) -> str:
    return f"joint:{message_id}"


def _unknown(introduction: str) -> OptInError:
    return NotFoundError(f"No introduction is called {introduction!r}.", "See 'optin status' for those there are.")
