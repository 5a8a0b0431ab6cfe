"""Asks that the introducer sent by hand: which are such, which belong together, and the introduction they begin."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from introductions.errors import RefusedError
from introductions.events import Begun
from introductions.model import Person, Policy, TrackedThread
from introductions.reading import message
from introductions.reading.by_hand import HandAsk, asked_by_hand, speaks_of
from introductions.reading.joint.form import sounds_formal
from introductions.reading.joint.parties import given_family
from introductions.service.arrivals import Arrival
from introductions.writing import joint


@dataclass(frozen=True, slots=True)
class SentAsk:
    """An ask among the sent. ``id`` is what a person types: ``"3f9a01bc"``."""

    id: str
    ask: HandAsk
    message_id: str
    thread_id: int | None
    subject: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Introducer:
    """Who takes them up, when, and how patiently; ``id`` is that of the new introduction."""

    me: Person
    account: str
    policy: Policy
    id: str
    now: datetime


def look(arrival: Arrival) -> SentAsk | None:
    """The ask in a sent mail, None if it is none."""
    mail = message.parse(arrival.raw)
    ask = asked_by_hand(mail)
    if ask is None or mail.message_id is None or mail.date is None:
        return None
    name = hashlib.sha256(mail.message_id.encode()).hexdigest()[:8]
    at = mail.date.astimezone(UTC)
    return SentAsk(name, ask, mail.message_id, arrival.header.ref.gm_thrid, mail.subject, at)


def pairs(asks: Sequence[SentAsk]) -> list[tuple[SentAsk, SentAsk]]:
    """Asks that belong together: each speaks of the other's addressee. The newest first, each in one pair at most."""
    left, found = list(asks), []
    while left:
        one = left.pop(0)
        other = next((o for o in left if speaks_of(one.ask, o.ask.to) and speaks_of(o.ask, one.ask.to)), None)
        if other is not None:
            left.remove(other)
            found.append((one, other))
    return found


def begun_by(
    by: Introducer, asks: Sequence[SentAsk], agreed: Sequence[Person], words: str
) -> tuple[Begun, bytes, list[TrackedThread]]:
    """The introduction that these asks began, a joint text for it, and the threads in which answers are awaited.

    Raises RefusedError unless it is about two people.
    """
    people = {person.key: person for person in (*(one.ask.to for one in asks), *agreed)}
    if len(people) != 2 or not asks:
        raise RefusedError("An introduction is about two people.", "Take up two asks, or one with --agreed.")
    names = [given_family(person)[0] or person.email for person in people.values()]
    spoken = asks[0].ask.language
    parties = tuple(people.values())
    raw = joint.draft(by.me, parties, words or f"{' / '.join(names)}", by.now, language=spoken, subject="")
    event = Begun(
        key="import:" + "|".join(sorted(one.message_id for one in asks)),
        at=min(one.at for one in asks),
        introduction=by.id,
        account=by.account,
        introducer=by.me,
        parties=tuple(zip(parties, names, strict=True)),
        subject=message.parse_head(raw).subject,
        language=spoken,
        policy=by.policy,
        agreed=tuple(sorted(person.key for person in agreed)),
        asked=tuple((one.ask.to.key, one.at) for one in asks),
        formal=sounds_formal("\n\n".join(one.ask.text for one in asks), spoken),
    )
    return event, raw, [_thread(event, one, names) for one in asks]


def answers(arrivals: Sequence[Arrival], asks: Sequence[SentAsk]) -> list[Arrival]:
    """Those written after their senders were asked, and mail of machines after the first ask; oldest first."""
    return sorted((arrival for arrival in arrivals if _answers(arrival, asks)), key=_written)


def _answers(arrival: Arrival, asks: Sequence[SentAsk]) -> bool:
    sender = message.parse_head(arrival.header.head).sender
    theirs = [one.at for one in asks if sender is not None and one.ask.to.key == sender.key]
    return _written(arrival) >= min(theirs or [one.at for one in asks])


def _thread(event: Begun, one: SentAsk, names: Sequence[str]) -> TrackedThread:
    threads = (one.thread_id,) if one.thread_id is not None else ()
    known = (*(person.name for person, _ in event.parties if person.name), *names, event.introducer.name)
    thread = TrackedThread(event.introduction, one.ask.to, (one.message_id,), threads, one.subject, one.at)
    return replace(thread, names=known, texts=(one.ask.text,))


def _written(arrival: Arrival) -> datetime:
    return message.parse_head(arrival.header.head).date or datetime.max.replace(tzinfo=UTC)
