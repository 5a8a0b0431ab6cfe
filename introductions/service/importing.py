"""Introductions that were begun by hand: asks found among the sent mail, taken up when the introducer says so.

Nothing is assumed: an ask that looks like one is only shown, with its sentence. Once it is taken up, the answers that
came meanwhile are read like any other, in the same transaction, so that nobody is reminded who has answered.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from introductions.errors import NotNowError, RefusedError
from introductions.events import Begun
from introductions.model import Introduction, Person, TrackedThread
from introductions.ports import Transaction
from introductions.reading import message
from introductions.reading.by_hand import HandAsk, asked_by_hand, speaks_of
from introductions.reading.joint.form import sounds_formal
from introductions.reading.joint.parties import given_family
from introductions.service.receive import Arrival
from introductions.service.working import Working
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


class Importing(Working):
    """Finding asks that were sent by hand, and taking them up."""

    def hand_asks(self, account: str, sent: Iterable[Arrival]) -> list[SentAsk]:
        """Those of these sent mails that look like asks and are not looked after yet, newest first."""
        with self._store.transaction() as tx:
            known = {name for thread in tx.tracked(account, open_only=False) for name in thread.message_ids}
        found = [one for arrival in sent if (one := _look(arrival)) is not None and one.message_id not in known]
        return sorted(found, key=lambda one: one.at, reverse=True)

    def adopt(
        self,
        account: str,
        asks: Sequence[SentAsk],
        replies: Sequence[Arrival],
        *,
        agreed: Sequence[Person] = (),
        words: str = "",
    ) -> Introduction:
        """Look after an introduction whose asks were sent by hand. The same asks twice are one introduction.

        ``replies`` are the mails that came since from those who were asked; ``agreed`` need not be asked; ``words`` are
        what would introduce them to each other. Raises RefusedError unless it is about two people, and NotNowError if
        they are being introduced already.
        """
        me, now = self._me(account), self._clock()
        with self._store.transaction() as tx:
            policy = self._policy_of(tx, account)
        people = {person.key: person for person in (*(one.ask.to for one in asks), *agreed)}
        if len(people) != 2 or not asks:
            raise RefusedError("An introduction is about two people.", "Take up two asks, or one with --agreed.")
        names = [given_family(person)[0] or person.email for person in people.values()]
        spoken = asks[0].ask.language
        raw = joint.draft(me, tuple(people.values()), words or f"{' / '.join(names)}", now, language=spoken, subject="")
        texts = "\n\n".join(one.ask.text for one in asks)
        event = Begun(
            key="import:" + "|".join(sorted(one.message_id for one in asks)),
            at=min(one.at for one in asks),
            introduction=self._ids(),
            account=account,
            introducer=me,
            parties=tuple((person, name) for person, name in zip(people.values(), names, strict=True)),
            subject=message.parse_head(raw).subject,
            language=spoken,
            policy=policy,
            agreed=tuple(sorted(person.key for person in agreed)),
            asked=tuple((one.ask.to.key, one.at) for one in asks),
            formal=sounds_formal(texts, spoken),
        )
        with self._store.transaction() as tx:
            earlier = tx.introduction_of(account, event.key)
            if earlier is not None and (known := tx.introduction(earlier)) is not None:
                return known
            if any(set(people) == {p.person.key for p in i.parties} for i in _under_way(tx, account)):
                raise NotNowError("These two are being introduced already.", "'optin status' shows how it stands.")
            self._apply(tx, event.introduction, account, event, joint_text=raw, strict=True)
            for one in asks:
                tx.track(account, _thread(event, one, names))
            self._take_in(tx, account, sorted((r for r in replies if _answers(r, asks)), key=_written))
            begun = tx.introduction(event.introduction)
            tx.commit()
        assert begun is not None
        return begun


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


def _look(arrival: Arrival) -> SentAsk | None:
    mail = message.parse(arrival.raw)
    ask = asked_by_hand(mail)
    if ask is None or mail.message_id is None or mail.date is None:
        return None
    name = hashlib.sha256(mail.message_id.encode()).hexdigest()[:8]
    at = mail.date.astimezone(UTC)
    return SentAsk(name, ask, mail.message_id, arrival.header.ref.gm_thrid, mail.subject, at)


def _thread(event: Begun, one: SentAsk, names: Sequence[str]) -> TrackedThread:
    threads = (one.thread_id,) if one.thread_id is not None else ()
    known = (*(person.name for person, _ in event.parties if person.name), *names, event.introducer.name)
    thread = TrackedThread(event.introduction, one.ask.to, (one.message_id,), threads, one.subject, one.at)
    return replace(thread, names=known, texts=(one.ask.text,))


def _under_way(tx: Transaction, account: str) -> list[Introduction]:
    return [i for i in tx.introductions(account, open_only=True) if i.closed is None and i.introduced_at is None]


def _answers(arrival: Arrival, asks: Sequence[SentAsk]) -> bool:
    """Whether it was written after its sender was asked; mail of machines after the first ask."""
    sender = message.parse_head(arrival.header.head).sender
    theirs = [one.at for one in asks if sender is not None and one.ask.to.key == sender.key]
    return _written(arrival) >= min(theirs or [one.at for one in asks])


def _written(arrival: Arrival) -> datetime:
    return message.parse_head(arrival.header.head).date or datetime.max.replace(tzinfo=UTC)
