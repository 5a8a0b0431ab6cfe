"""How the introductions of one account go: what became of them, how fast people answer, who was asked how often.

Computed from events alone, so that it says the same after a move to another machine, and nothing is counted that did
not happen. Days and months are those of each introduction's time zone.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from statistics import median
from typing import Any

from introductions.events import AnswerRecorded, AnyEvent, Begun, DraftSent, ReplyRead
from introductions.lifecycle import replay
from introductions.model import DraftKind, Introduction, IntroductionState, Label, Person
from introductions.working_days import local_day


class Outcome(StrEnum):
    """What became of an introduction."""

    INTRODUCED = "introduced"
    IN_TOUCH = "in_touch"  # they write to each other themselves
    DECLINED = "declined"
    SILENT = "silent"
    WITHDRAWN = "withdrawn"
    UNDER_WAY = "under_way"


class Order(StrEnum):
    """When somebody's turn to be asked came."""

    TOGETHER = "together"  # both at once
    FIRST = "first"
    SECOND = "second"  # after the other's yes


_CLOSED = {"declined": Outcome.DECLINED, "silent": Outcome.SILENT, "withdrawn": Outcome.WITHDRAWN,
           "direct": Outcome.IN_TOUCH, "in_touch": Outcome.IN_TOUCH}  # fmt: skip

SPANS: tuple[tuple[str, int], ...] = (("same_day", 0), ("two_days", 2), ("week", 7), ("two_weeks", 14))
LATER = "later"


@dataclass(frozen=True, slots=True)
class Month:
    """One month of beginnings: ``Month("2026-03", ((Outcome.INTRODUCED, 4), (Outcome.DECLINED, 1)))``."""

    month: str
    outcomes: tuple[tuple[Outcome, int], ...]

    @property
    def total(self) -> int:
        """How many were begun."""
        return sum(n for _, n in self.outcomes)


@dataclass(frozen=True, slots=True)
class Asked:
    """How often one person was asked, and when last: ``Asked(Person("Amy Carter", …), 3, date(2026, 3, 2), 2)``."""

    person: Person
    times: int
    last: date
    agreed: int


@dataclass(frozen=True, slots=True)
class Share:
    """``agreed`` of ``answered`` said yes."""

    answered: int = 0
    agreed: int = 0


@dataclass(frozen=True, slots=True)
class Insight:
    """Everything there is to see. ``answer_times`` counts first answers by days after the ask: (span, count), the
    spans of :data:`SPANS` and then "later". ``median_days`` is None while nobody answered."""

    months: tuple[Month, ...] = ()
    answer_times: tuple[tuple[str, int], ...] = ()
    median_days: float | None = None
    by_order: tuple[tuple[Order, Share], ...] = ()
    asked: tuple[Asked, ...] = ()

    @property
    def begun(self) -> int:
        """How many introductions there were."""
        return sum(m.total for m in self.months)

    @property
    def introduced(self) -> int:
        """How many led to an introduction."""
        return sum(n for m in self.months for outcome, n in m.outcomes if outcome is Outcome.INTRODUCED)


@dataclass(frozen=True, slots=True)
class _Question:
    """One person asked once: when, in which order, and the first answer."""

    person: Person
    order: Order
    asked_at: datetime
    zone: str
    answered_at: datetime | None = None
    agreed: bool = False


def look(stories: Iterable[Sequence[AnyEvent]]) -> Insight:
    """``stories`` are the events of each introduction, oldest first; what does not begin with ``Begun`` is none."""
    months: dict[str, Counter[Outcome]] = {}
    questions: list[_Question] = []
    for events in stories:
        if not events or not isinstance(events[0], Begun):
            continue
        found = replay(events)
        month = local_day(found.begun_at, found.policy.time_zone).strftime("%Y-%m")
        months.setdefault(month, Counter())[outcome(found)] += 1
        questions += _questions(found, events)
    times = [_days(q, q.answered_at) for q in questions if q.answered_at is not None]
    return Insight(
        tuple(_month(name, months.get(name, Counter())) for name in _all_months(months)),
        _spans(times),
        median(times) if times else None,
        tuple((order, _share(q for q in questions if q.order is order)) for order in Order),
        _people(questions),
    )


def outcome(found: Introduction) -> Outcome:
    """What became of it so far."""
    if found.state is IntroductionState.INTRODUCED:
        return Outcome.INTRODUCED
    return _CLOSED[found.closed] if found.closed is not None else Outcome.UNDER_WAY


def _questions(found: Introduction, events: Sequence[AnyEvent]) -> list[_Question]:
    sent: dict[str, datetime] = {}
    answers: dict[str, tuple[datetime, Label]] = {}
    for event in events:
        if isinstance(event, DraftSent):
            draft = found.draft(event.purpose)
            if draft is not None and draft.kind is DraftKind.ASK:
                for key in draft.to:
                    sent.setdefault(key, event.at)
        elif isinstance(event, ReplyRead | AnswerRecorded):
            key = event.party.casefold()
            answers.setdefault(key, (event.at, event.answer.label))
            if isinstance(event, AnswerRecorded):  # the introducer's word on what was said stands
                answers[key] = (answers[key][0], event.answer.label)
    made = []
    for party in found.parties:
        asked_at = sent.get(party.person.key)
        if asked_at is None:
            continue
        answered = answers.get(party.person.key)
        made.append(
            _Question(
                party.person,
                _order(found, party.person.key),
                asked_at,
                found.policy.time_zone,
                answered[0] if answered else None,
                party.consents,
            )
        )
    return made


def _order(found: Introduction, key: str) -> Order:
    if found.ask_first is None:
        return Order.TOGETHER
    return Order.FIRST if found.ask_first == key else Order.SECOND


def _days(question: _Question, until: datetime) -> int:
    return max(0, (local_day(until, question.zone) - local_day(question.asked_at, question.zone)).days)


def _spans(times: Sequence[int]) -> tuple[tuple[str, int], ...]:
    counted = Counter(next((name for name, most in SPANS if days <= most), LATER) for days in times)
    return tuple((name, counted[name]) for name in (*(name for name, _ in SPANS), LATER))


def _share(questions: Iterable[_Question]) -> Share:
    answered = [q for q in questions if q.answered_at is not None]
    return Share(len(answered), sum(q.agreed for q in answered))


def _people(questions: Iterable[_Question]) -> tuple[Asked, ...]:
    by_person: dict[str, list[_Question]] = {}
    for question in questions:
        by_person.setdefault(question.person.key, []).append(question)
    made = []
    for asked in by_person.values():
        latest = max(asked, key=lambda q: q.asked_at)
        made.append(
            Asked(latest.person, len(asked), local_day(latest.asked_at, latest.zone), sum(q.agreed for q in asked))
        )
    return tuple(sorted(made, key=lambda a: (-a.times, -a.last.toordinal(), a.person.key)))


def _month(name: str, counted: Counter[Outcome]) -> Month:
    return Month(name, tuple((one, counted[one]) for one in Outcome if counted[one]))


def _all_months(known: Iterable[str]) -> list[str]:
    """Every month from the first to the last, those without a beginning too: a gap is something to see."""
    names = sorted(known)
    if not names:
        return []
    day, last = date.fromisoformat(names[0] + "-01"), date.fromisoformat(names[-1] + "-01")
    every = []
    while day <= last:
        every.append(day.strftime("%Y-%m"))
        day = (day + timedelta(days=32)).replace(day=1)
    return every


def rows(stories: Iterable[Sequence[AnyEvent]]) -> list[tuple[str, ...]]:
    """One line per introduction for a spreadsheet, the first naming the columns. No address and no name is in it.

    ``("begun", "outcome", "asked", "agreed", "first_answer_days", "introduced", "met")``
    """
    lines: list[tuple[str, ...]] = [("begun", "outcome", "asked", "agreed", "first_answer_days", "introduced", "met")]
    for events in stories:
        if not events or not isinstance(events[0], Begun):
            continue
        found = replay(events)
        zone = found.policy.time_zone
        questions = _questions(found, events)
        times = [_days(q, q.answered_at) for q in questions if q.answered_at is not None]
        lines.append((
            local_day(found.begun_at, zone).isoformat(),
            outcome(found).value,
            str(len(questions)),
            str(sum(p.consents for p in found.parties)),
            str(min(times)) if times else "",
            local_day(found.introduced_at, zone).isoformat() if found.introduced_at else "",
            "" if found.met is None else "yes" if found.met else "no",
        ))  # fmt: skip
    return lines


def as_csv(lines: Iterable[Sequence[str]]) -> str:
    """Lines as CSV (RFC 4180). No cell comes from a mail, so none can be taken for a formula."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(lines)
    return out.getvalue()


def plain(seen: Insight) -> dict[str, Any]:
    """For programs: ``{"begun": 3, "introduced": 1, "months": [{"month": "2026-03", "introduced": 1}], …}``."""
    return {
        "begun": seen.begun,
        "introduced": seen.introduced,
        "months": [{"month": m.month, **{o.value: n for o, n in m.outcomes}} for m in seen.months],
        "answer_times": dict(seen.answer_times),
        "median_days": seen.median_days,
        "by_order": {o.value: {"answered": s.answered, "agreed": s.agreed} for o, s in seen.by_order},
        "asked": [
            {"email": a.person.email, "times": a.times, "last": a.last.isoformat(), "agreed": a.agreed}
            for a in seen.asked
        ],
    }
