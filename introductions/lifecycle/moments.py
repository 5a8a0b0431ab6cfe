"""When time alone will next do something to an introduction, so that nobody has to look at all of them every minute."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from introductions.lifecycle.changes import (
    HOW_DID_IT_GO,
    awaits_first_word,
    days_for_first_word,
    free_purpose,
    re_check_purpose,
)
from introductions.model import Introduction, IntroductionState, Party, PartyState
from introductions.working_days import is_working_day, local_day, working_days_between


def is_open(introduction: Introduction) -> bool:
    """Whether anything can still become of it: not closed, and not introduced with the loop closed."""
    if introduction.state is IntroductionState.INTRODUCED:
        return introduction.met is None
    return introduction.state is not IntroductionState.CLOSED


def next_moment(introduction: Introduction) -> datetime | None:
    """Not later than the first ``TimePassed`` that would change anything; None if no passing of time would.

    It may be too early (nothing happens then), never too late; a property test holds that. Whatever else happens to
    the introduction gives it another one.
    """
    return min(_moments(introduction), default=None)


def _moments(introduction: Introduction) -> Iterator[datetime]:
    policy = introduction.policy
    if introduction.introduced_at is not None:
        if introduction.met is None and free_purpose(introduction, HOW_DID_IT_GO) is not None:
            day = local_day(introduction.introduced_at, policy.time_zone) + timedelta(days=policy.loop_days)
            yield _begins(day, policy.time_zone)
        if awaits_first_word(introduction):
            day = local_day(introduction.introduced_at, policy.time_zone)
            while days_for_first_word(introduction, day) < policy.first_word_working_days:
                day += timedelta(days=1)
            yield _begins(_working(day, policy.working_days), policy.time_zone)
        return
    if introduction.closed is not None:
        return
    for party in introduction.parties:
        day_of_turn = _turn(introduction, party)
        if day_of_turn is not None:
            yield _begins(_working(day_of_turn, policy.working_days), policy.time_zone)
    if all(p.consents for p in introduction.parties):
        for party in introduction.parties:
            at = party.answered_at
            if at is not None and introduction.draft(re_check_purpose(party)) is None:
                yield at + timedelta(days=policy.stale_yes_days)


def _turn(introduction: Introduction, party: Party) -> date | None:
    """The day on which a party is to be asked again, or reminded, or taken for silent."""
    key, policy = party.person.key, introduction.policy
    if party.state is PartyState.DEFERRED and party.answer and party.answer.until:
        until = party.answer.until
        return until if introduction.draft(f"re_ask:{key}:{until.isoformat()}") is None else None
    if party.state is not PartyState.ASKED or party.asked_at is None:
        return None
    if party.follow_ups >= policy.follow_ups:
        last = introduction.draft(f"follow_up:{key}:{party.follow_ups}")
        if last is not None and last.live:
            return None
    since = local_day(party.asked_at, policy.time_zone)
    since = max(since, party.away_until) if party.away_until is not None else since
    day = since
    while working_days_between(since, day, policy.working_days) < policy.follow_up_after_working_days:
        day += timedelta(days=1)
    return day


def _working(day: date, days: Collection[int]) -> date:
    while not is_working_day(day, days):
        day += timedelta(days=1)
    return day


def _begins(day: date, time_zone: str) -> datetime:
    try:
        zone = ZoneInfo(time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        zone = ZoneInfo("UTC")
    return datetime.combine(day, time.min, zone).astimezone(UTC)
