"""The use cases, one transaction each: the only way into the subject from the command line, the web and the worker.

    preview, reword, begin           the introducer presses the button
    wanted, arrived, due, prepare    the worker: mail came, time passed, nothing is to do
    outbox, placed, retracted, missing   the worker: drafts are laid into the mailbox
    record, correct, withdraw, met, in_touch, undo   the introducer knows better, or does not want it
    preferences, set_preferences     the introducer wants it otherwise
    standing, stand, ask_again       people who need not be asked
    wording, set_wording, …          the introducer's own template for asks
    introductions, view, views, status, stories   what the introducer sees; revisions: whether it has changed
    hand_asks, adopt                 introductions that were begun by hand
    examples                         what was corrected, to be given away on purpose
    export, forget                   a person's data

receive.py mail to events · corrections.py what the introducer taught
mails.py actions to drafts and news · beginnings.py the texts they are written from, at hand · notes.py news to notes
views.py what is seen · hand_asks.py asks sent by hand
arrivals.py, names.py values and Message-IDs that several of them share
helping.py, rewording.py, breaker.py a language model's help, where one is set up; nothing of it is imported otherwise
steps.py one step in a transaction; on it stand accounts.py, preferring.py, standing.py, wordings.py, working.py (the
worker's half), importing.py on that, and ``Service``

Every method is safe to repeat: events have keys, drafts have fixed Message-IDs, and nothing is half done.

A process that is started for one card must answer soon. So, here and in ``addon``: values, the store and what shows are
imported at the top of a file; whatever reads or writes mail by the function that does it, when it does.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from introductions.errors import NotFoundError, NotNowError
from introductions.events import (
    AnswerRecorded,
    AnyEvent,
    Begun,
    DraftRefused,
    MetRecorded,
    PartiesInTouch,
    Withdrawn,
)
from introductions.guard import asked_often
from introductions.model import Answer, Introduction
from introductions.ports import Forgotten, Transaction
from introductions.service import views
from introductions.service.accounts import Accounts
from introductions.service.arrivals import Arrival
from introductions.service.importing import Importing
from introductions.service.names import message_id
from introductions.service.preferring import Preferring
from introductions.service.standing import Standing, of_these
from introductions.service.steps import unknown
from introductions.service.views import Happening, IntroductionView, TimelineEntry
from introductions.service.wordings import Wordings
from introductions.statements import AskOptions, JointText

if TYPE_CHECKING:
    from introductions.drafting import Preview
    from introductions.service.rewording import Reworded

__all__ = [
    "Arrival",
    "AskOptions",
    "Happening",
    "IntroductionView",
    "Service",
    "TimelineEntry",
    "message_id",
]


class Service(Accounts, Importing, Preferring, Standing, Wordings):
    """All use cases. Bound to a store, a clock and a source of chance; holds no state, so threads may share it."""

    def preview(
        self,
        account: str,
        raw: bytes,
        options: AskOptions | None = None,
        edits: Mapping[str, tuple[str, str]] | None = None,
        agreed: Collection[str] | None = None,
    ) -> Preview:
        """What pressing the button on this draft would write. Stores nothing.

        ``raw`` is the draft as it lies in the mailbox. ``agreed`` names those who have agreed already, whatever the
        draft says of it; None: as the draft says. Raises RefusedError where the introducer is to be asked first (one
        recipient, no text, …) or an edit presses, and PrivacyError where an edited text tells too much. The
        introducer's own wording is used where there is one for the draft's language.
        """
        return self._preview(account, raw, options or AskOptions(), _by_key(edits), agreed)[0]

    def reword(
        self, account: str, raw: bytes, options: AskOptions | None = None, agreed: Collection[str] | None = None
    ) -> tuple[Reworded, ...]:
        """The asks of :meth:`preview` in a language model's words, each past all gates once more; ours where it is of
        no help. Stores nothing: whoever likes the words begins with them as ``edits`` (and ``helped``).

        Raises as :meth:`preview`, and NotNowError where the introducer has not allowed it.
        """
        helper = self.helper
        if helper is None or not helper.writes(account):
            raise NotNowError("No language model may word your asks.", "Allow it in the settings first.")
        from concurrent.futures import ThreadPoolExecutor

        from introductions.reading import message
        from introductions.service.rewording import reword

        seen, options = self._preview(account, raw, options or AskOptions(), {}, agreed)
        mid = message.parse_head(raw).message_id
        asking, ids = partial(helper.ask, account), (mid,) if mid else ()
        with ThreadPoolExecutor(max(1, len(seen.asks))) as pool:  # both at once: somebody waits before a card
            return tuple(pool.map(lambda one: reword(seen.joint, one, options, asking, ids), seen.asks))

    def begin(
        self,
        account: str,
        raw: bytes,
        *,
        nonce: str,
        options: AskOptions | None = None,
        ask_first: str | None = None,
        edits: Mapping[str, tuple[str, str]] | None = None,
        agreed: Collection[str] | None = None,
        helped: Collection[str] = (),
    ) -> Introduction:
        """Press the button: store the introduction and its decided drafts in one transaction.

        The same ``nonce`` (from the card, or any string) gives the same introduction, as does the same open draft:
        a double press makes nothing twice. Raises as :meth:`preview`, NotFoundError if ``ask_first`` is none of the
        parties, NotNowError if the same people are being introduced already. ``helped`` are those among the edited
        whose words a language model found.
        """
        from introductions.reading import message

        options, edited = options or AskOptions(), _by_key(edits)
        seen, options = self._preview(account, raw, options, edited, agreed)
        joint, now, key = seen.joint, self._clock(), f"begin:{nonce}"
        everybody = {person.key for person, _ in joint.parties}
        if ask_first is not None and ask_first.strip().casefold() not in everybody:
            raise NotFoundError(
                "The one to be asked first is not among those you introduce.",
                "Name one of the addresses that your draft goes to.",
            )
        mid = message.parse_head(raw).message_id
        with self._store.transaction() as tx:
            tx.remember(account, _PRESS, nonce)  # written first: presses wait here for each other, then look
            earlier = tx.introduction_of(account, key) or (tx.recall(account, _joint_name(mid)) if mid else None)
            known = tx.introduction(earlier, lock=True) if earlier else None
            if known is not None and (key in known.seen or known.closed is None):
                return known
            if any(everybody == {p.person.key for p in i.parties} for i in _unfinished(tx, account)):
                raise NotNowError(  # a mail program that saves a draft anew gives it another Message-ID
                    "An introduction of these people is under way already.",
                    "Go on with that one, or withdraw it first.",
                )
            event = Begun(
                key=key,
                at=now,
                introduction=self._ids(),
                account=account,
                introducer=joint.introducer,
                parties=joint.parties,
                subject=joint.subject,
                language=joint.language,
                policy=self._policy_of(tx, account),
                agreed=tuple(sorted(joint.already_agreed)),
                ask_first=ask_first.strip() if ask_first else None,
                formal=joint.formal,
                nameless=options.nameless,
                tone=options.tone,
                words=tuple((who, *words) for who, words in sorted(edited.items())),
                wording=options.wording,
                blank=options.blank,
                sign_off=tx.preferences(account).sign_off,
                helped=tuple(sorted(edited.keys() & {who.strip().casefold() for who in helped})),
                standing=tuple(yes for yes in seen.standing if yes.person.key in joint.already_agreed),
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

    def record(self, introduction: str, party: str, answer: Answer) -> Introduction:
        """An answer given by telephone or across a table. Raises NotFoundError."""
        return self._say(introduction, AnswerRecorded(self._key("said"), self._clock(), party, answer, "recorded"))

    def correct(self, introduction: str, party: str, answer: Answer) -> Introduction:
        """Another reading of a reply than ours; the introducer's word stands, and a reply of the same words is read by
        it from now on (corrections.py). Raises NotFoundError."""
        return self._say(introduction, AnswerRecorded(self._key("said"), self._clock(), party, answer, "corrected"))

    def withdraw(self, introduction: str) -> Introduction:
        """Call it off: open drafts are taken back, those who were asked get a closing note to review."""
        return self._say(introduction, Withdrawn("withdrawn:" + introduction, self._clock()))

    def undo(self, introduction: str, purpose: str) -> Introduction:
        """The introducer does not want a draft that lies ready: it is taken back, and not written again.

        ``purpose`` is that of an outbox item, ``"follow_up:amy@example.org:1"``. Raises NotFoundError if there is none,
        NotNowError for an ask: those are withdrawn with the introduction.
        """
        with self._store.transaction() as tx:
            known = tx.introduction(introduction)
        if known is not None and (record := known.draft(purpose)) is not None and record.live:
            return self._say(introduction, DraftRefused(self._key("refused"), self._clock(), purpose))
        raise NotFoundError("No such draft lies ready.", "It was sent or taken back already.")

    def met(self, introduction: str, met: bool | None) -> Introduction:
        """Whether they met; None takes back what was said."""
        return self._say(introduction, MetRecorded(self._key("met"), self._clock(), met))

    def in_touch(self, introduction: str) -> Introduction:
        """They write to each other, says the introducer: what is under way is closed; after the introduction nobody
        wonders any more."""
        return self._say(introduction, PartiesInTouch(self._key("touch"), self._clock()))

    # what is seen ----------------------------------------------------------------------------------------------

    def introductions(self, account: str, open_only: bool = False) -> list[Introduction]:
        """Every introduction as it stands, newest first: enough for a list, and quick."""
        with self._store.transaction() as tx:
            return tx.introductions(account, open_only=open_only)

    def revisions(self, accounts: Collection[str] | None = None) -> tuple[tuple[str, int], ...]:
        """For each of these accounts (None: all) a number that is another one as soon as anything has changed that a
        screen may show."""
        with self._store.transaction() as tx:
            return tx.revisions(accounts)

    def views(self, account: str | None = None, open_only: bool = False) -> list[IntroductionView]:
        """Every introduction with its drafts, its story and what waits for the introducer, newest first."""
        with self._store.transaction() as tx:
            return [self._view(tx, i) for i in tx.introductions(account, open_only=open_only)]

    def view(self, introduction: str) -> IntroductionView:
        """One introduction. Raises NotFoundError."""
        with self._store.transaction() as tx:
            found = tx.introduction(introduction)
            if found is None:
                raise unknown(introduction)
            return self._view(tx, found)

    def about(self, account: str, raw: bytes, thread: int | None = None) -> str | None:
        """The introduction that a mail on the screen belongs to, by the same signs as replies are recognised by.

        ``raw`` may be the head alone; ``thread`` is Gmail's (X-GM-THRID). None where no sign is sure.
        """
        from introductions.reading import matching, message

        mail = message.parse(raw)
        ids = {i for i in (mail.message_id, *mail.in_reply_to, *mail.references) if i}
        with self._store.transaction() as tx:
            threads = tx.tracked(account, open_only=False)
            for tracked in threads:
                if (thread is not None and thread in tracked.thread_ids) or ids & set(tracked.message_ids):
                    return tracked.introduction
            for identifier in ids:
                item = tx.outbox_item(account, identifier)
                if item is not None:
                    return item.introduction
            found = matching.match(mail, threads, introducer=self._person(tx, account), gm_thrid=thread)
        return found.thread.introduction if found is not None and found.sure else None

    def status(self, account: str | None = None) -> dict[str, Any]:
        """``optin status --json`` (DESIGN §7)."""
        return views.status(self.views(account))

    def stories(self, account: str) -> list[list[AnyEvent]]:
        """The events of every introduction of an account, newest introduction first (``introductions.insight``)."""
        with self._store.transaction() as tx:
            return [tx.events(i.id) for i in tx.introductions(account)]

    def export(self, address: str) -> dict[str, object]:
        """All that is stored about one address."""
        with self._store.transaction() as tx:
            return tx.export(address)

    def examples(self, account: str | None = None, *, as_written: bool = False) -> list[dict[str, object]]:
        """The readings that were corrected, oldest first, to be given away on purpose: see ``corrections.given_away``.
        ``account`` is one mailbox, None all of them."""
        from introductions.service import corrections

        with self._store.transaction() as tx:
            return [
                corrections.given_away(example, introduction, as_written=as_written)
                for introduction in reversed(tx.introductions(account))
                for example in corrections.examples(tx.events(introduction.id))
            ]

    def forget(self, address: str) -> Forgotten:
        """Erase all that is stored about one address; returns what went."""
        with self._store.transaction() as tx:
            forgotten = tx.forget(address)
            tx.commit()
        self._beginnings.clear()
        return forgotten

    def _preview(
        self,
        account: str,
        raw: bytes,
        options: AskOptions,
        edits: Mapping[str, tuple[str, str]],
        agreed: Collection[str] | None,
    ) -> tuple[Preview, AskOptions]:
        from introductions import drafting
        from introductions.reading import message

        joint = self._joint(account, raw, agreed)
        options = replace(options, wording=options.wording or self.wording(account, joint.language))
        mid = message.parse_head(raw).message_id
        seen = drafting.preview(joint, options, edits, (mid,) if mid else ())
        with self._store.transaction() as tx:
            known = tx.introductions(account) if self._nudging.asked_at_most else []
        often = asked_often(known, [ask.to for ask in seen.asks], self._clock(), self._nudging.asked_at_most)
        standing = of_these(self.standing(account), [person for person, _ in joint.parties])
        return replace(seen, often=often, standing=standing), options

    def _joint(self, account: str, raw: bytes, agreed: Collection[str] | None) -> JointText:
        from introductions import drafting
        from introductions.reading import message

        mail = message.parse(raw)
        joint = drafting.understood(mail, self._me(account))
        joint = drafting.ended(joint, mail, self.preferences(account).sign_off)
        if agreed is None:
            standing = of_these(self.standing(account), [person for person, _ in joint.parties])
            return replace(joint, already_agreed=joint.already_agreed | {yes.person.key for yes in standing})
        said = {who.strip().casefold() for who in agreed}
        return replace(joint, already_agreed=frozenset(p.key for p, _ in joint.parties if p.key in said))

    def _say(self, introduction: str, event: AnyEvent) -> Introduction:
        with self._store.transaction() as tx:
            known = tx.introduction(introduction, lock=True)
            if known is None:
                raise unknown(introduction)
            after = self._apply(tx, introduction, known.account, event, strict=False)
            if isinstance(event, AnswerRecorded) and event.source == "corrected":
                from introductions.service import corrections

                for example in corrections.examples(tx.events(introduction)):
                    if words := corrections.words(example.text):
                        tx.teach(introduction, known.account, words)
            tx.commit()
        return after or known


_PRESS = "press"


def _by_key(edits: Mapping[str, tuple[str, str]] | None) -> dict[str, tuple[str, str]]:
    return {who.strip().casefold(): words for who, words in (edits or {}).items()}


def _unfinished(tx: Transaction, account: str) -> list[Introduction]:
    return [i for i in tx.introductions(account, open_only=True) if i.closed is None and i.introduced_at is None]


def _joint_name(message_id: str) -> str:
    return f"joint:{message_id}"
