"""What the introducer sees of an introduction: where each party stands and why, what waits for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from introductions.events import (
    AnswerRecorded,
    AnyEvent,
    AwayNoticed,
    Begun,
    Bounced,
    DraftGone,
    DraftPlaced,
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
    Party,
    PartyState,
)
from introductions.ports import OutboxItem
from introductions.service.corrections import CORRECTED_BEFORE

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


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing that happened, and the words it rests on."""

    at: datetime
    text: str
    evidence: str = ""
    party: str | None = None


@dataclass(frozen=True, slots=True)
class IntroductionView:
    """An introduction with everything a screen needs to say why."""

    introduction: Introduction
    drafts: tuple[OutboxItem, ...]
    waiting: tuple[str, ...]
    timeline: tuple[TimelineEntry, ...]


def view(introduction: Introduction, items: list[OutboxItem], events: list[AnyEvent]) -> IntroductionView:
    """Put together what is known; ``items`` may hold notes, which no screen shows."""
    drafts = tuple(i for i in items if i.draft.kind is not DraftKind.NOTE)
    entries = (_entry(introduction, e) for e in events)
    timeline = tuple(entry for entry in entries if entry is not None)
    return IntroductionView(introduction, drafts, waiting(introduction), timeline)


def waiting(introduction: Introduction) -> tuple[str, ...]:
    """What waits for the introducer, one plain sentence each, the most pressing first."""
    said = [text for p in introduction.parties if (text := _waiting_for(introduction, p))]
    final = next((d for d in introduction.drafts if d.kind is DraftKind.FINAL and d.live), None)
    if final is not None:
        said.insert(0, "Everybody said yes: review the introduction and send it.")
    elif introduction.state is IntroductionState.READY:
        said.append("Everybody said yes, but a yes has grown old: check with them, then record it again.")
    said += [
        f"{_KIND[draft.kind]} to {_names(introduction, draft.to)} lies in your drafts: review and send."
        for draft in introduction.drafts
        if draft.state is DraftState.PLACED and draft.kind is not DraftKind.FINAL
    ]
    return tuple(said)


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


def _entry(introduction: Introduction, event: AnyEvent) -> TimelineEntry | None:
    def draft(purpose: str, verb: str) -> TimelineEntry | None:
        record = introduction.draft(purpose)
        if record is None:
            return None
        return TimelineEntry(event.at, f"{_KIND[record.kind]} to {_names(introduction, record.to)} {verb}.")

    def of(party: str, text: str, evidence: str = "") -> TimelineEntry:
        return TimelineEntry(event.at, f"{_names(introduction, (party,))}: {text}", evidence, party)

    match event:
        case Begun():
            return TimelineEntry(event.at, "You asked for private opt-ins.")
        case DraftPlaced(purpose=purpose):
            return draft(purpose, "laid into your drafts")
        case DraftSent(purpose=purpose):
            return draft(purpose, "sent by you")
        case DraftGone(purpose=purpose):
            return draft(purpose, "deleted by you")
        case ReplyRead(party=party, answer=answer):
            taught = " (you corrected this before)" if answer.rule == CORRECTED_BEFORE else ""
            return of(party, _said(answer) + taught, answer.evidence)
        case AnswerRecorded(party=party, answer=answer, source=source):
            by = "you recorded" if source == "recorded" else "you corrected"
            return of(party, f"{_said(answer)} ({by})", answer.evidence)
        case AwayNoticed(party=party, until=until):
            return of(party, f"away until {until.isoformat()}" if until else "away")
        case Bounced(party=party):
            return of(party, "the mail could not be delivered")
        case QuestionAnswered(party=party):
            return of(party, "you answered the question")
        case Withdrawn():
            return TimelineEntry(event.at, "You withdrew it.")
        case PartiesInTouch():
            return TimelineEntry(event.at, "They are in touch already.")
        case MetRecorded(met=met):
            return TimelineEntry(event.at, "They met." if met else "They did not meet.")
        case _:
            return None


def _said(answer: Answer) -> str:
    text = MEANING[answer.label]
    if answer.until is not None:
        text += f", until {answer.until.isoformat()}"
    if answer.condition:
        text += f": {answer.condition}"
    return text if answer.confident else f"not sure, perhaps: {text}"


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
    }
