"""Carrying out what the lifecycle decided: drafts written and put into the outbox, news kept for the introducer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from introductions import drafting
from introductions.errors import PrivacyError, RefusedError, SettingsError
from introductions.events import Action, Begun, Nudge, NudgeKind, RetractDraft, WriteDraft
from introductions.lifecycle.changes import THANKS
from introductions.lifecycle.nudges import Nudging
from introductions.model import Draft, DraftKind, DraftState, Introduction, Party, TrackedThread
from introductions.ports import OutboxItem, Transaction
from introductions.service import notes
from introductions.service.beginnings import Beginnings
from introductions.service.names import message_id
from introductions.statements import AskOptions, JointText
from introductions.writing import ask, closing, final, follow_up, thanks
from introductions.writing.mail import WrittenMail
from introductions.writing.wording import Manner


@dataclass(frozen=True, slots=True)
class Case:
    """An introduction with what its mails are written from."""

    introduction: Introduction
    begun: Begun
    joint: JointText
    joint_ids: tuple[str, ...]

    @property
    def options(self) -> AskOptions:
        """How the introducer wanted to ask, when it began."""
        begun = self.begun
        return AskOptions(nameless=begun.nameless, tone=begun.tone, wording=begun.wording, blank=begun.blank)

    @property
    def words(self) -> dict[str, tuple[str, str]]:
        """The asks that the introducer changed: address -> (subject, text)."""
        return {who: (subject, text) for who, subject, text in self.begun.words}


def load_case(tx: Transaction, introduction: Introduction, beginnings: Beginnings) -> Case:
    """What the introduction began with, and its people as they are called by now."""
    found = beginnings.of(tx, introduction)
    parties = tuple((p.person, p.greeting_name) for p in introduction.parties)
    return Case(introduction, found.begun, replace(found.joint, parties=parties), found.joint_ids)


def carry_out(
    tx: Transaction,
    introduction: Introduction,
    actions: Iterable[Action],
    now: datetime,
    *,
    nudging: Nudging,
    strict: bool,
    beginnings: Beginnings,
) -> None:
    """Do what was decided, within the transaction that stores the event.

    ``strict`` (while the introducer is present) lets a refusal undo the whole step. Otherwise a mail that the gate
    refuses is not laid out and the introducer is told: an answer that has arrived must never be lost to it.
    """
    case: Case | None = None
    for action in actions:
        match action:
            case WriteDraft(purpose, kind, to):
                case = case or load_case(tx, introduction, beginnings)
                try:
                    draft = _write(tx, case, purpose, kind, to)
                    drafting.check(case.joint, draft, case.joint_ids, case.begun.wording)
                except (PrivacyError, RefusedError, SettingsError):  # the last: a wording of before an upgrade
                    if strict:
                        raise
                    decide = Nudge(NudgeKind.DECIDE, to[0] if len(to) == 1 else None)
                    notes.keep(tx, introduction, decide, now, nudging, purpose)
                    continue
                tx.decide(OutboxItem(introduction.account, introduction.id, purpose, draft, DraftState.DECIDED,
                                     decided_at=now))  # fmt: skip
                _track(tx, case, draft)
            case RetractDraft(purpose):
                _retract(tx, introduction, purpose)
            case Nudge():
                notes.keep(tx, introduction, action, now, nudging)


def _write(tx: Transaction, case: Case, purpose: str, kind: DraftKind, to: tuple[str, ...]) -> Draft:
    introduction, joint = case.introduction, case.joint
    parties = tuple(p for p in introduction.parties if p.person.key in to)
    who, mid = introduction.introducer, message_id(introduction, purpose)
    if kind is DraftKind.ASK:
        written = ask.write(drafting.opened(joint, case.options), parties[0].person, case.options)
        draft = drafting.draft_of(written, who, mid)
        if parties[0].person.key in case.words:
            subject, text = case.words[parties[0].person.key]
            edited = WrittenMail.of_text(subject, text)
            draft = replace(draft, subject=edited.subject, text=edited.text, html=edited.html)
        return draft
    subject = "" if kind in (DraftKind.FINAL, DraftKind.THANKS) else _asked_subject(tx, case, parties[0])
    mail = _mail(case, purpose, kind, parties, subject)
    draft = Draft(mid, kind, who, tuple(p.person for p in parties), mail.subject, mail.text, mail.html)
    if len(parties) == 1 and kind is not DraftKind.FINAL:
        threads = [t for t in tx.tracked_of(introduction.id) if t.party.key == parties[0].person.key]
        if threads and threads[0].asked_at is not None:
            ids = threads[0].message_ids
            return replace(draft, in_reply_to=ids[-1], references=ids[-1:])
        if draft.subject.startswith("Re: "):  # they agreed beforehand: this is the first mail to them
            return replace(draft, subject=draft.subject.removeprefix("Re: "))
    return draft


def _mail(case: Case, purpose: str, kind: DraftKind, parties: tuple[Party, ...], subject: str) -> WrittenMail:
    introduction, joint = case.introduction, case.joint
    first, greetings = parties[0], dict(joint.greetings)
    manner = Manner(
        joint.language,
        introduction.introducer.name,
        joint.formal,
        greetings.get(first.person.key, "") if len(parties) == 1 else "",
        case.begun.sign_off or joint.sign_off,
    )
    if kind is DraftKind.FINAL:
        agreed = tuple(
            final.Agreed(p.person, p.greeting_name, p.answer.condition if p.answer else None) for p in parties
        )
        return final.write(joint, agreed, formal=joint.formal, bcc=introduction.policy.move_me_to_bcc)
    if kind is DraftKind.CLOSING:
        return closing.write(manner, first.greeting_name, subject)
    if kind is DraftKind.THANKS:
        met, names = purpose.partition("#")[0] == THANKS, tuple(p.greeting_name for p in parties)
        return thanks.write(manner, names, met=met)
    other = next((p.greeting_name for p in introduction.parties if p.person.key != first.person.key), None)
    if case.begun.nameless:
        other = None
    if kind is DraftKind.RE_ASK and purpose.startswith("re_check:"):
        return follow_up.re_check(manner, first.greeting_name, subject, other)
    if kind is DraftKind.RE_ASK:
        return follow_up.re_ask(manner, first.greeting_name, subject, other)
    return follow_up.write(manner, first.greeting_name, subject, other)


def _asked_subject(tx: Transaction, case: Case, party: Party) -> str:
    """The subject of the ask as it was sent; follow-ups stay in its thread."""
    threads = [t for t in tx.tracked_of(case.introduction.id) if t.party.key == party.person.key]
    return threads[0].subject if threads else case.introduction.subject


def _track(tx: Transaction, case: Case, draft: Draft) -> None:
    """Remember what a reply to this mail can be recognised by, and the words to subtract from it."""
    if draft.kind not in (DraftKind.ASK, DraftKind.FOLLOW_UP, DraftKind.RE_ASK) or len(draft.to) != 1:
        return
    known = [t for t in tx.tracked_of(case.introduction.id) if t.party.key == draft.to[0].key]
    names = tuple(n for p in case.introduction.parties for n in (p.person.name, p.greeting_name) if n)
    thread = known[0] if known else TrackedThread(case.introduction.id, draft.to[0], (), (), draft.subject, None)
    tx.track(case.introduction.account, replace(
        thread,
        message_ids=(*thread.message_ids, draft.message_id),
        texts=(*thread.texts, draft.text),
        names=(*names, case.introduction.introducer.name),
    ))  # fmt: skip


def _retract(tx: Transaction, introduction: Introduction, purpose: str) -> None:
    """Ask the outbox to take it back. Even one that was never marked placed may lie there, after a crash."""
    for item in tx.outbox_of(introduction.id):
        if item.purpose == purpose and item.state in (DraftState.DECIDED, DraftState.PLACED):
            tx.mark(item.account, item.draft.message_id, item.state, item.placed, retract=True)
