"""What the introducer sees of an introduction: where each party stands and why, what waits for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from introductions.events import (
    AnswerRecorded,
    AnyEvent,
    AwayNoticed,
    Begun,
    Bounced,
    DraftGone,
    DraftPlaced,
    DraftRefused,
    DraftSent,
    MetRecorded,
    PartiesInTouch,
    QuestionAnswered,
    ReplyRead,
    Withdrawn,
)
from introductions.model import (
    Answer,
    DraftKind,
    DraftState,
    Introduction,
    IntroductionState,
    Label,
    Opinion,
    Party,
    PartyState,
    StandingYes,
)
from introductions.ports import OutboxItem

MEANING = {
    Label.ACCEPT: "yes",
    Label.DECLINE: "no",
    Label.DEFER: "not now",
    Label.QUESTION: "has a question",
    Label.DIRECT: "writes to the other directly",
    Label.CONDITIONAL: "yes, with a condition",
    Label.UNCLEAR: "unclear",
}
_KIND = {
    DraftKind.ASK: "Ask",
    DraftKind.FOLLOW_UP: "Follow-up",
    DraftKind.RE_ASK: "Second ask",
    DraftKind.FINAL: "Introduction",
    DraftKind.CLOSING: "Closing note",
    DraftKind.THANKS: "“How did it go?”",
    DraftKind.NOTE: "Note",
}


class Happening(StrEnum):
    """What a line of the story tells."""

    BEGUN = "begun"
    NOT_ASKED = "not_asked"  # they never need to be
    LAID = "laid"  # a draft, into the mailbox
    SENT = "sent"
    DELETED = "deleted"
    ANSWERED = "answered"
    RECORDED = "recorded"  # by the introducer
    CORRECTED = "corrected"
    AWAY = "away"
    BOUNCED = "bounced"
    WROTE_BACK = "wrote_back"  # the introducer, to a question
    WITHDRAWN = "withdrawn"
    IN_TOUCH = "in_touch"
    MET = "met"
    NOT_MET = "not_met"
    TALKING = "talking"  # they write to each other, after the introduction


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing that happened. ``to`` are the addresses it is about; ``kind`` is that of a draft; each screen says it
    in its own language."""

    at: datetime
    what: Happening
    to: tuple[str, ...] = ()
    kind: DraftKind | None = None
    answer: Answer | None = None
    until: date | None = None

    @property
    def evidence(self) -> str:
        """The words it rests on, "" where there are none."""
        return self.answer.evidence if self.answer else ""


@dataclass(frozen=True, slots=True)
class IntroductionView:
    """An introduction with everything a screen needs to say why."""

    introduction: Introduction
    drafts: tuple[OutboxItem, ...]
    waiting: tuple[str, ...]
    timeline: tuple[TimelineEntry, ...]
    standing: frozenset[str] = frozenset()  # keys of those who need not be asked next time
    helped: frozenset[str] = frozenset()  # keys of those whose asks a language model worded


def view(
    introduction: Introduction, items: list[OutboxItem], events: list[AnyEvent], standing: list[StandingYes]
) -> IntroductionView:
    """Put together what is known; ``items`` may hold notes, which no screen shows."""
    drafts = tuple(i for i in items if i.draft.kind is not DraftKind.NOTE)
    timeline = tuple(entry for event in events for entry in _entries(introduction, event))
    stand = frozenset(yes.person.key for yes in standing)
    helped = frozenset(who for event in events if isinstance(event, Begun) for who in event.helped)
    return IntroductionView(introduction, drafts, waiting(introduction), timeline, stand, helped)


def waiting(introduction: Introduction) -> tuple[str, ...]:
    """What waits for the introducer, one plain sentence each, the most pressing first."""
    said = [text for p in introduction.parties if (text := _waiting_for(introduction, p))]
    final = next((d for d in introduction.drafts if d.kind is DraftKind.FINAL and d.live), None)
    if final is not None:
        said.insert(0, "Everybody said yes: review the introduction and send it.")
    elif introduction.state is IntroductionState.READY and introduction.given_up:
        said.append("Everybody said yes, and the introduction is not in your drafts any more: write to both yourself.")
    elif no_word_yet(introduction):
        said.append(
            f"{_first_writer(introduction)} was to write first, and no mail of theirs was seen: a word to them?"
        )
    elif introduction.state is IntroductionState.READY:
        said.append("Everybody said yes, but a yes has grown old: check with them, then record it again.")
    said += [
        f"{_KIND[draft.kind]} to {_names(introduction, draft.to)} lies in your drafts: review and send."
        for draft in introduction.drafts
        if draft.state is DraftState.PLACED and draft.kind is not DraftKind.FINAL
    ]
    return tuple(said)


def no_word_yet(introduction: Introduction) -> bool:
    """E19: whether the introducer may want to remind whoever was to write first."""
    return introduction.first_word_missed and not introduction.talking and introduction.met is None


def _first_writer(introduction: Introduction) -> str:
    party = introduction.party(introduction.first_word)
    return (party.greeting_name or party.person.email) if party else ""


def _waiting_for(introduction: Introduction, party: Party) -> str | None:
    if introduction.introduced_at is not None or introduction.ended is not None:
        return None
    name = party.greeting_name or party.person.email
    if party.state is PartyState.QUESTION:
        return f"{name} asks something: answer them."
    if party.state is PartyState.UNREACHABLE:
        return f"The ask to {name} could not be delivered: check the address."
    if party.state is PartyState.UNCLEAR:
        guess = party.answer.label if party.answer else Label.UNCLEAR
        hint = f" (perhaps: {MEANING[guess]})" if guess is not Label.UNCLEAR else ""
        return f"{name} answered, but it is not clear what{hint}: say what it means."
    return None


def _names(introduction: Introduction, to: tuple[str, ...]) -> str:
    return " and ".join(p.greeting_name or p.person.email for p in introduction.parties if p.person.key in to)


def _entries(introduction: Introduction, event: AnyEvent) -> Iterator[TimelineEntry]:
    entry = _entry(introduction, event)
    if entry is not None:
        yield entry
    for yes in event.standing if isinstance(event, Begun) else ():
        said = Answer(Label.ACCEPT, True, yes.words, rule="standing")
        yield TimelineEntry(event.at, Happening.NOT_ASKED, (yes.person.key,), answer=said)


def _entry(introduction: Introduction, event: AnyEvent) -> TimelineEntry | None:
    def draft(purpose: str, what: Happening) -> TimelineEntry | None:
        record = introduction.draft(purpose)
        return TimelineEntry(event.at, what, record.to, record.kind) if record else None

    at = event.at
    match event:
        case Begun():
            return TimelineEntry(at, Happening.BEGUN)
        case DraftPlaced(purpose=purpose):
            return draft(purpose, Happening.LAID)
        case DraftSent(purpose=purpose):
            return draft(purpose, Happening.SENT)
        case DraftGone(purpose=purpose) | DraftRefused(purpose=purpose):
            return draft(purpose, Happening.DELETED)
        case ReplyRead(party=party, answer=answer):
            return TimelineEntry(at, Happening.ANSWERED, (party,), answer=answer)
        case AnswerRecorded(party=party, answer=answer, source=source):
            what = Happening.RECORDED if source == "recorded" else Happening.CORRECTED
            return TimelineEntry(at, what, (party,), answer=answer)
        case AwayNoticed(party=party, until=until):
            return TimelineEntry(at, Happening.AWAY, (party,), until=until)
        case Bounced(party=party):
            return TimelineEntry(at, Happening.BOUNCED, (party,))
        case QuestionAnswered(party=party):
            return TimelineEntry(at, Happening.WROTE_BACK, (party,))
        case Withdrawn():
            return TimelineEntry(at, Happening.WITHDRAWN)
        case PartiesInTouch():
            after = introduction.introduced_at is not None
            return TimelineEntry(at, Happening.TALKING if after else Happening.IN_TOUCH)
        case MetRecorded(met=bool() as met):
            return TimelineEntry(at, Happening.MET if met else Happening.NOT_MET)
        case _:
            return None


def status(views: list[IntroductionView]) -> dict[str, Any]:
    """The answer of ``optin status --json`` (DESIGN §7): plain values only."""
    return {
        "introductions": [
            {
                "id": v.introduction.id,
                "account": v.introduction.account,
                "state": v.introduction.state.value,
                "closed": v.introduction.closed,
                "parties": [_party(p) for p in v.introduction.parties],
                "drafts": [
                    {
                        "kind": i.draft.kind.value,
                        "to": [p.email for p in i.draft.to],
                        "state": i.state.value,
                        "message_id": i.draft.message_id,
                    }
                    for i in v.drafts
                ],
                "waiting_for_you": list(v.waiting),
            }
            for v in views
        ]
    }


def opinion(one: Opinion) -> dict[str, Any]:
    """An opinion as plain values: ``{"by": "model", "label": "decline", "until": None, "evidence": "not for me"}``."""
    until = one.until.isoformat() if one.until else None
    by = "model" if one.by_model else "built_in"
    return {"by": by, "label": one.label.value, "until": until, "evidence": one.evidence or None}


def _party(party: Party) -> dict[str, Any]:
    answer = party.answer
    return {
        "name": party.person.name or party.greeting_name,
        "email": party.person.email,
        "state": party.state.value,
        "answer": answer.label.value if answer else None,
        "until": answer.until.isoformat() if answer and answer.until else None,
        "condition": answer.condition if answer else None,
        "evidence": answer.evidence if answer else None,
        "helped": answer.helped if answer else False,
        "otherwise": opinion(answer.otherwise) if answer and answer.otherwise else None,
    }
