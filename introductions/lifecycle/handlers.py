"""What each event says of the parties: one small function per event, in one table at the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from introductions.errors import NotNowError
from introductions.events import (
    AnswerRecorded,
    AwayNoticed,
    Begun,
    Bounced,
    DraftGone,
    DraftPlaced,
    DraftRefused,
    DraftSent,
    MetRecorded,
    Nudge,
    NudgeKind,
    PartiesInTouch,
    QuestionAnswered,
    ReplyRead,
    TimePassed,
    Withdrawn,
)
from introductions.lifecycle.changes import (
    HOW_DID_IT_GO,
    NOT_YET_ASKED,
    addressed,
    awaits_first_word,
    days_for_first_word,
    decide,
    drop,
    free_purpose,
    known,
    with_draft,
    with_party,
)
from introductions.model import Answer, DraftKind, DraftState, Introduction, Label, Party, PartyState
from introductions.working_days import is_working_day, local_day, working_days_between

TOO_LATE_TO_WONDER = 5  # working days after the one on which a first word was missed
UNKNOWN_ABSENCE = timedelta(days=14)  # an out-of-office mail that names no day

_STATE_OF = {
    Label.ACCEPT: PartyState.ACCEPTED,
    Label.CONDITIONAL: PartyState.ACCEPTED,  # the condition travels with the answer
    Label.DECLINE: PartyState.DECLINED,
    Label.DEFER: PartyState.DEFERRED,
    Label.QUESTION: PartyState.QUESTION,
    Label.DIRECT: PartyState.DIRECT,
    Label.UNCLEAR: PartyState.UNCLEAR,
}
_NUDGE_OF = {
    PartyState.ACCEPTED: NudgeKind.ANSWERED,
    PartyState.DECLINED: NudgeKind.DECLINED,
    PartyState.DEFERRED: NudgeKind.DEFERRED,
    PartyState.QUESTION: NudgeKind.QUESTION,
    PartyState.DIRECT: NudgeKind.DIRECT,
    PartyState.UNCLEAR: NudgeKind.DECIDE,
}
_AFTER_A_NO = (Label.ACCEPT, Label.CONDITIONAL, Label.DIRECT)  # only these, said clearly, undo a no


def begin(event: Begun) -> Introduction:
    agreed = {a.casefold() for a in event.agreed}
    asked = {who.casefold(): at for who, at in event.asked}
    standing = {yes.person.key: Answer(Label.ACCEPT, True, yes.words, rule="standing") for yes in event.standing}
    parties = tuple(
        Party(person, greeting, PartyState.AGREED_BEFOREHAND, standing.get(person.key), answered_at=event.at)
        if person.key in agreed
        else Party(person, greeting, PartyState.ASKED, asked_at=asked[person.key], ever_asked=True)
        if person.key in asked
        else Party(person, greeting, PartyState.TO_ASK)
        for person, greeting in event.parties
    )
    if len({p.person.key for p in parties}) < 2:
        raise NotNowError("An introduction needs two different people.", "Address the draft to both of them.")
    return Introduction(
        id=event.introduction,
        account=event.account,
        introducer=event.introducer,
        subject=event.subject,
        language=event.language,
        policy=event.policy,
        parties=parties,
        begun_at=event.at,
        ask_first=event.ask_first.casefold() if event.ask_first else None,
        first_word=next((p.key for p, _ in event.parties if p.key in agreed), parties[0].person.key),
        seen=frozenset({event.key}),
    )


def _placed(introduction: Introduction, event: DraftPlaced) -> tuple[Introduction, list[Nudge]]:
    record = introduction.draft(event.purpose)
    if record is None or record.state is not DraftState.DECIDED:
        return introduction, []
    introduction = with_draft(introduction, replace(record, state=DraftState.PLACED))
    if record.kind is DraftKind.ASK:
        for party in addressed(introduction, record, PartyState.ASK_DECIDED):
            introduction = with_party(introduction, replace(party, state=PartyState.ASK_DRAFTED))
    return introduction, []


def _sent(introduction: Introduction, event: DraftSent) -> tuple[Introduction, list[Nudge]]:
    record = introduction.draft(event.purpose)
    if record is None or record.state is DraftState.SENT:
        return introduction, []
    introduction = with_draft(introduction, replace(record, state=DraftState.SENT, retracted=False))
    for party in addressed(introduction, record):
        if record.kind is DraftKind.ASK:
            # The reply may have been seen before the sent copy was: an answer is never taken back.
            state = PartyState.ASKED if party.state in NOT_YET_ASKED else party.state
            party = replace(party, state=state, asked_at=event.at, ever_asked=True)
        elif record.kind is DraftKind.RE_ASK and party.state is PartyState.DEFERRED:
            party = replace(party, state=PartyState.ASKED, asked_at=event.at)
        elif record.kind is DraftKind.FOLLOW_UP and party.state is PartyState.ASKED:
            party = replace(party, asked_at=event.at)
        introduction = with_party(introduction, party)
    if record.kind is DraftKind.FINAL and introduction.introduced_at is None:
        introduction = replace(introduction, introduced_at=event.at)
    return introduction, []


def _gone(introduction: Introduction, event: DraftGone) -> tuple[Introduction, list[Nudge]]:
    record = introduction.draft(event.purpose)
    if record is None or not record.live:
        return introduction, []
    return drop(introduction, record, retracted=False), []


def _refused(introduction: Introduction, event: DraftRefused) -> tuple[Introduction, list[Nudge]]:
    record = introduction.draft(event.purpose)
    if record is None or not record.live:
        return introduction, []
    if record.kind is DraftKind.ASK:
        raise NotNowError("An ask is part of the introduction.", "Withdraw the introduction to take it back.")
    introduction = with_draft(introduction, replace(record, state=DraftState.GONE, refused=True))
    for party in addressed(introduction, record, PartyState.ASKED):
        if record.kind is DraftKind.FOLLOW_UP:  # no reminder: they get as long again, then it ends quietly
            introduction = with_party(introduction, replace(party, asked_at=event.at))
    return introduction, []


def _replied(introduction: Introduction, event: ReplyRead) -> tuple[Introduction, list[Nudge]]:
    party = known(introduction, event.party)
    party = replace(party, ever_asked=True)
    introduction = with_party(introduction, party)
    if introduction.introduced_at is not None:
        return introduction, []  # they are talking: scheduling is not our business (E18)
    answer = event.answer
    if party.consents and answer.label is Label.ACCEPT:
        # Said again, it is as fresh as on the first day; what they said first, a condition say, stands.
        fresh = replace(party, answered_at=max(event.at, party.answered_at or event.at))
        return with_party(introduction, fresh) if answer.confident else introduction, []
    if party.consents and answer.label is Label.UNCLEAR:
        # "Thanks!" after a yes changes nothing; the introducer hears of it and may correct.
        return introduction, [Nudge(NudgeKind.DECIDE, party.person.key)]
    if party.state is PartyState.DECLINED and not (answer.confident and answer.label in _AFTER_A_NO):
        return introduction, [] if answer.label is Label.DECLINE else [Nudge(NudgeKind.DECIDE, party.person.key)]
    state = _STATE_OF[answer.label] if answer.confident else PartyState.UNCLEAR
    return _answered(introduction, party, answer, state, event.at)


def _recorded(introduction: Introduction, event: AnswerRecorded) -> tuple[Introduction, list[Nudge]]:
    party = known(introduction, event.party)
    answer = replace(event.answer, confident=True, helped=False, otherwise=None)  # theirs now, whoever read it first
    if introduction.introduced_at is not None:
        return introduction, []
    introduction, _ = _answered(introduction, party, answer, _STATE_OF[answer.label], event.at)
    return introduction, []  # the introducer said it: no need to tell them


def _answered(
    introduction: Introduction, party: Party, answer: Answer, state: PartyState, at: datetime
) -> tuple[Introduction, list[Nudge]]:
    if state is PartyState.DEFERRED:
        today = local_day(at, introduction.policy.time_zone)
        if answer.until is None or answer.until <= today:
            answer = replace(answer, until=today + timedelta(days=introduction.policy.deferral_days))
    final = next((d for d in introduction.drafts if d.kind is DraftKind.FINAL and d.live), None)
    if final is not None and answer.condition != (party.answer.condition if party.answer else None):
        introduction = drop(introduction, final, retracted=True)  # it is written anew, with the condition
    party = replace(party, state=state, answer=answer, answered_at=at, away_until=None, ever_asked=True)
    return with_party(introduction, party), [Nudge(_NUDGE_OF[state], party.person.key)]


def _away(introduction: Introduction, event: AwayNoticed) -> tuple[Introduction, list[Nudge]]:
    party = known(introduction, event.party)
    today = local_day(event.at, introduction.policy.time_zone)
    until = event.until or today + UNKNOWN_ABSENCE
    return with_party(introduction, replace(party, away_until=max(until, party.away_until or until))), []


def _bounced(introduction: Introduction, event: Bounced) -> tuple[Introduction, list[Nudge]]:
    party = known(introduction, event.party)
    if party.state not in (*NOT_YET_ASKED, PartyState.ASKED, PartyState.SILENT):
        return introduction, []  # a bounce of something else than an open ask
    party = replace(party, state=PartyState.UNREACHABLE, ever_asked=True)
    return with_party(introduction, party), [Nudge(NudgeKind.UNREACHABLE, party.person.key)]


def _question_answered(introduction: Introduction, event: QuestionAnswered) -> tuple[Introduction, list[Nudge]]:
    party = known(introduction, event.party)
    if party.state is not PartyState.QUESTION:
        return introduction, []
    return with_party(introduction, replace(party, state=PartyState.ASKED, asked_at=event.at)), []


def _withdrawn(introduction: Introduction, event: Withdrawn) -> tuple[Introduction, list[Nudge]]:
    if introduction.introduced_at is not None or introduction.ended is not None:
        return introduction, []
    return replace(introduction, ended="withdrawn"), []


def _in_touch(introduction: Introduction, event: PartiesInTouch) -> tuple[Introduction, list[Nudge]]:
    if introduction.introduced_at is not None:
        return replace(introduction, talking=True), []
    if introduction.ended is not None:
        return introduction, []
    return replace(introduction, ended="in_touch"), [Nudge(NudgeKind.IN_TOUCH)]


def _met(introduction: Introduction, event: MetRecorded) -> tuple[Introduction, list[Nudge]]:
    return replace(introduction, met=event.met), []


def _time_passed(introduction: Introduction, event: TimePassed) -> tuple[Introduction, list[Nudge]]:
    policy = introduction.policy
    today = local_day(event.at, policy.time_zone)
    nudges: list[Nudge] = []
    if introduction.introduced_at is not None:
        due = local_day(introduction.introduced_at, policy.time_zone) + timedelta(days=policy.loop_days)
        purpose = free_purpose(introduction, HOW_DID_IT_GO)
        if today >= due and introduction.met is None and purpose is not None:
            everybody = tuple(p.person.key for p in introduction.parties)
            introduction = decide(introduction, purpose, DraftKind.THANKS, everybody)
            nudges.append(Nudge(NudgeKind.HOW_DID_IT_GO))
        had, wanted = days_for_first_word(introduction, today), policy.first_word_working_days
        if awaits_first_word(introduction) and had >= wanted and is_working_day(today, policy.working_days):
            missed = had < wanted + TOO_LATE_TO_WONDER
            introduction = replace(introduction, wondered=True, first_word_missed=missed)
            if missed:
                nudges.append(Nudge(NudgeKind.FIRST_WORD, introduction.first_word))
        return introduction, nudges
    if introduction.closed is not None or not is_working_day(today, policy.working_days):
        return introduction, nudges
    for party in introduction.parties:
        key = party.person.key
        if party.state is PartyState.DEFERRED and party.answer and party.answer.until and party.answer.until <= today:
            purpose = f"re_ask:{key}:{party.answer.until.isoformat()}"
            if introduction.draft(purpose) is None:  # one a deferral: deleted by the introducer, it stays away
                introduction = decide(introduction, purpose, DraftKind.RE_ASK, (key,))
                nudges.append(Nudge(NudgeKind.RE_ASK, key))
        elif party.state is PartyState.ASKED and party.asked_at is not None:
            introduction, more = _silence(introduction, party, party.asked_at, event.at)
            nudges += more
    return introduction, nudges


def _silence(
    introduction: Introduction, party: Party, asked_at: datetime, at: datetime
) -> tuple[Introduction, list[Nudge]]:
    """E14, E15: at most N follow-ups, working days apart, never into an absence; then close quietly."""
    policy, key = introduction.policy, party.person.key
    today = local_day(at, policy.time_zone)
    since = local_day(asked_at, policy.time_zone)
    if party.away_until is not None:
        since = max(since, party.away_until)
    if working_days_between(since, today, policy.working_days) < policy.follow_up_after_working_days:
        return introduction, []
    if party.follow_ups >= policy.follow_ups:
        last = introduction.draft(f"follow_up:{key}:{party.follow_ups}")
        if last is not None and last.live:
            return introduction, []  # the introducer has not sent it: their turn, not the party's
        return with_party(introduction, replace(party, state=PartyState.SILENT)), []
    number = party.follow_ups + 1
    introduction = with_party(introduction, replace(party, follow_ups=number))
    introduction = decide(introduction, f"follow_up:{key}:{number}", DraftKind.FOLLOW_UP, (key,))
    return introduction, [Nudge(NudgeKind.FOLLOW_UP, key)]


HANDLERS: dict[type, Callable[[Introduction, Any], tuple[Introduction, list[Nudge]]]] = {
    DraftPlaced: _placed,
    DraftSent: _sent,
    DraftGone: _gone,
    DraftRefused: _refused,
    ReplyRead: _replied,
    AnswerRecorded: _recorded,
    AwayNoticed: _away,
    Bounced: _bounced,
    QuestionAnswered: _question_answered,
    Withdrawn: _withdrawn,
    PartiesInTouch: _in_touch,
    MetRecorded: _met,
    TimePassed: _time_passed,
}
