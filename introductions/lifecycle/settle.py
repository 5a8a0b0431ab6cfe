"""What a state asks for: the drafts that there should be, against those that there are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from introductions.events import Action, Nudge, NudgeKind, RetractDraft, WriteDraft
from introductions.lifecycle.changes import (
    HOW_DID_IT_GO,
    NOT_YET_ASKED,
    THANKS,
    decide,
    drop,
    free_purpose,
    re_check_purpose,
    with_party,
)
from introductions.model import DraftKind, DraftRecord, DraftState, Introduction, Party, PartyState

Step = tuple[Introduction, tuple[Action, ...]]


def settle(introduction: Introduction, before: tuple[DraftRecord, ...], at: datetime, told: Iterable[Nudge]) -> Step:
    """Decide the difference between the drafts that there are and those that there should be."""
    nudges = list(told)
    for record in introduction.drafts:
        if record.live and not _fits(introduction, record):
            introduction = drop(introduction, record, retracted=True)
    if introduction.closed is None and introduction.introduced_at is None:
        introduction = replace(introduction, closed_at=None)
        for party in introduction.parties:
            if party.state is PartyState.TO_ASK and _has_turn(introduction, party):
                introduction = _ask(introduction, party)
        introduction, more = _final(introduction, at)
        nudges = _merge(nudges, more)
    elif introduction.introduced_at is None:
        introduction = replace(introduction, closed_at=introduction.closed_at or at)
        introduction = _closing_notes(introduction)
    else:
        introduction = _thanks(introduction)
    old = {d.purpose: d for d in before}
    actions: list[Action] = []
    for record in introduction.drafts:
        if record.purpose not in old and record.live:
            actions.append(WriteDraft(record.purpose, record.kind, record.to))
        elif record.purpose in old and _taken_back(record) and not _taken_back(old[record.purpose]):
            actions.append(RetractDraft(record.purpose))
    return introduction, (*actions, *nudges)


def _taken_back(record: DraftRecord) -> bool:
    return record.retracted or record.refused


def _fits(introduction: Introduction, record: DraftRecord) -> bool:
    """Whether a draft that lies about may still be sent."""
    over = introduction.closed is not None or introduction.introduced_at is not None
    parties = [p for p in introduction.parties if p.person.key in record.to]
    match record.kind:
        case DraftKind.ASK:
            return not over and all(p.state in NOT_YET_ASKED for p in parties)
        case DraftKind.FOLLOW_UP:
            return not over and all(p.state is PartyState.ASKED for p in parties)
        case DraftKind.RE_ASK:
            if record.purpose.startswith("re_check:"):
                return not over and all(p.consents and re_check_purpose(p) == _base(record) for p in parties)
            return not over and all(p.state is PartyState.DEFERRED for p in parties)
        case DraftKind.FINAL:
            return not over and all(p.consents for p in introduction.parties)
        case DraftKind.CLOSING:
            return introduction.closed in ("declined", "withdrawn") and all(_wants_closing(p) for p in parties)
        case DraftKind.THANKS:
            return introduction.met is (True if _base(record) == THANKS else None)
        case _:
            return True


def _base(record: DraftRecord) -> str:
    return record.purpose.partition("#")[0]


def _has_turn(introduction: Introduction, party: Party) -> bool:
    """E11: with one to be asked first, the others wait for that yes."""
    first = introduction.party(introduction.ask_first) if introduction.ask_first else None
    return first is None or first.person.key == party.person.key or first.consents


def _ask(introduction: Introduction, party: Party) -> Introduction:
    purpose = free_purpose(introduction, f"ask:{party.person.key}")
    if purpose is None:
        return introduction
    introduction = decide(introduction, purpose, DraftKind.ASK, (party.person.key,))
    return with_party(introduction, replace(party, state=PartyState.ASK_DECIDED))


def _final(introduction: Introduction, at: datetime) -> tuple[Introduction, list[Nudge]]:
    """E1, E23: the mail to both, once all consent; a consent that has grown old is checked first."""
    if not all(p.consents for p in introduction.parties):
        return introduction, []
    purpose = free_purpose(introduction, "final")
    if purpose is None:
        return introduction, []
    oldest = timedelta(days=introduction.policy.stale_yes_days)
    stale = [p for p in introduction.parties if p.answered_at is not None and at - p.answered_at > oldest]
    if stale:
        news = [p for p in stale if introduction.draft(re_check_purpose(p)) is None]  # one a yes
        for party in news:
            introduction = decide(introduction, re_check_purpose(party), DraftKind.RE_ASK, (party.person.key,))
        return introduction, [Nudge(NudgeKind.STALE_YES, p.person.key) for p in news]
    everybody = tuple(p.person.key for p in introduction.parties)
    return decide(introduction, purpose, DraftKind.FINAL, everybody), [Nudge(NudgeKind.BOTH_AGREED)]


def _closing_notes(introduction: Introduction) -> Introduction:
    """E12: a kind word to those who wait for news; nothing to those who were never asked."""
    if introduction.closed not in ("declined", "withdrawn"):
        return introduction
    for party in introduction.parties:
        purpose = free_purpose(introduction, f"closing:{party.person.key}")
        if purpose is not None and _wants_closing(party):
            introduction = decide(introduction, purpose, DraftKind.CLOSING, (party.person.key,))
    return introduction


def _thanks(introduction: Introduction) -> Introduction:
    """E20: they met, says the introducer. Thanks lie ready, unless the mail that asks how it went has said them."""
    asked = any(d.purpose.startswith(HOW_DID_IT_GO) and d.state is DraftState.SENT for d in introduction.drafts)
    purpose = free_purpose(introduction, THANKS)
    if not introduction.met or asked or purpose is None:
        return introduction
    return decide(introduction, purpose, DraftKind.THANKS, tuple(p.person.key for p in introduction.parties))


def _wants_closing(party: Party) -> bool:
    waiting = (PartyState.ASKED, PartyState.ACCEPTED, PartyState.DEFERRED, PartyState.QUESTION, PartyState.UNCLEAR)
    return party.state is PartyState.AGREED_BEFOREHAND or (party.ever_asked and party.state in waiting)


def _merge(nudges: list[Nudge], more: list[Nudge]) -> list[Nudge]:
    """ "Both agreed" says all that "Lisa said yes" would."""
    if any(n.kind is NudgeKind.BOTH_AGREED for n in more):
        nudges = [n for n in nudges if n.kind is not NudgeKind.ANSWERED]
    return nudges + more
