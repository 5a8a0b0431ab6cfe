"""Small changes to an introduction, each a new value."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from introductions.errors import NotNowError
from introductions.model import DraftKind, DraftRecord, DraftState, Introduction, Party, PartyState
from introductions.working_days import local_day, working_days_between

NOT_YET_ASKED = (PartyState.TO_ASK, PartyState.ASK_DECIDED, PartyState.ASK_DRAFTED)
HOW_DID_IT_GO, THANKS = "how_did_it_go", "thanks"  # purposes of the two drafts after an introduction


def known(introduction: Introduction, email: str) -> Party:
    party = introduction.party(email)
    if party is None:
        raise NotNowError("That person is no party of this introduction.", "See 'optin status' for who is.")
    return party


def addressed(introduction: Introduction, record: DraftRecord, state: PartyState | None = None) -> list[Party]:
    return [p for p in introduction.parties if p.person.key in record.to and (state is None or p.state is state)]


def with_party(introduction: Introduction, party: Party) -> Introduction:
    parties = tuple(party if p.person.key == party.person.key else p for p in introduction.parties)
    return replace(introduction, parties=parties)


def with_draft(introduction: Introduction, record: DraftRecord) -> Introduction:
    drafts = tuple(record if d.purpose == record.purpose else d for d in introduction.drafts)
    return replace(introduction, drafts=drafts)


def decide(introduction: Introduction, purpose: str, kind: DraftKind, to: tuple[str, ...]) -> Introduction:
    record = DraftRecord(purpose, kind, to, DraftState.DECIDED)
    return replace(introduction, drafts=(*introduction.drafts, record))


def drop(introduction: Introduction, record: DraftRecord, *, retracted: bool) -> Introduction:
    introduction = with_draft(introduction, replace(record, state=DraftState.GONE, retracted=retracted))
    if record.kind is DraftKind.ASK:
        for party in addressed(introduction, record):
            if party.state in NOT_YET_ASKED:
                introduction = with_party(introduction, replace(party, state=PartyState.TO_ASK))
    return introduction


def free_purpose(introduction: Introduction, base: str) -> str | None:
    """``base`` if nothing was made for it; ``base#2`` and so on if we took the last one back; else None."""
    made = [d for d in introduction.drafts if d.purpose == base or d.purpose.startswith(f"{base}#")]
    if not made:
        return base
    return f"{base}#{len(made) + 1}" if made[-1].retracted else None


def re_check_purpose(party: Party) -> str:
    """The purpose of the draft that asks whether this yes still stands; another yes has another one."""
    return f"re_check:{party.person.key}:{party.answered_at.isoformat() if party.answered_at else ''}"


def awaits_first_word(introduction: Introduction) -> bool:
    """E19: introduced, nobody was seen to write since, and nobody has wondered about it yet."""
    wanted = introduction.policy.first_word_working_days > 0 and introduction.met is None
    silent = not introduction.talking and not introduction.wondered
    return wanted and silent and introduction.introduced_at is not None


def days_for_first_word(introduction: Introduction, today: date) -> int:
    """How many whole working days there were for it so far."""
    policy, since = introduction.policy, introduction.introduced_at
    if since is None:
        return 0
    return max(0, working_days_between(local_day(since, policy.time_zone), today, policy.working_days) - 1)
