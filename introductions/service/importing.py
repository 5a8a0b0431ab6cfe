"""Introductions that were begun by hand: asks found among the sent mail, taken up when the introducer says so.

Nothing is assumed: an ask that looks like one is only shown, with its sentence. Once it is taken up, the answers that
came meanwhile are read like any other, in the same transaction, so that nobody is reminded who has answered.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from introductions.errors import NotNowError
from introductions.model import Introduction, Person
from introductions.ports import Transaction
from introductions.service.arrivals import Arrival
from introductions.service.working import Working

if TYPE_CHECKING:
    from introductions.service.hand_asks import SentAsk


class Importing(Working):
    """Finding asks that were sent by hand, and taking them up."""

    def hand_asks(self, account: str, sent: Iterable[Arrival]) -> list[SentAsk]:
        """Those of these sent mails that look like asks and are not looked after yet, newest first."""
        from introductions.service.hand_asks import look

        with self._store.transaction() as tx:
            known = {name for thread in tx.tracked(account, open_only=False) for name in thread.message_ids}
        found = [one for arrival in sent if (one := look(arrival)) is not None and one.message_id not in known]
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
        from introductions.service.hand_asks import Introducer, answers, begun_by

        with self._store.transaction() as tx:
            by = Introducer(
                self._person(tx, account), account, self._policy_of(tx, account), self._ids(), self._clock()
            )
        event, raw, threads = begun_by(by, asks, agreed, words)
        people = {person.key for person, _ in event.parties}
        with self._store.transaction() as tx:
            earlier = tx.introduction_of(account, event.key)
            if earlier is not None and (known := tx.introduction(earlier)) is not None:
                return known
            if any(people == {p.person.key for p in i.parties} for i in _under_way(tx, account)):
                raise NotNowError("These two are being introduced already.", "'optin status' shows how it stands.")
            self._apply(tx, event.introduction, account, event, joint_text=raw, strict=True)
            for thread in threads:
                tx.track(account, thread)
            self._take_in(tx, account, answers(replies, asks))
            begun = tx.introduction(event.introduction)
            tx.commit()
        assert begun is not None
        return begun


def _under_way(tx: Transaction, account: str) -> list[Introduction]:
    return [i for i in tx.introductions(account, open_only=True) if i.closed is None and i.introduced_at is None]
