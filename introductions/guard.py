"""Whom the introducer has asked often of late: favours are few, and each introduction asks for one (E21).

Counted from what was really sent, like everything in ``introductions.insight``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from introductions.model import Introduction, Person

QUARTER = timedelta(days=91)


@dataclass(frozen=True, slots=True)
class AskedOften:
    """``AskedOften(Person("Amy Carter", …), 3)``: asked three times in the last quarter, before this one."""

    person: Person
    times: int


def asked_often(
    known: Iterable[Introduction], people: Iterable[Person], now: datetime, at_most: int
) -> tuple[AskedOften, ...]:
    """Those of ``people`` who would be asked more than ``at_most`` times in a quarter; nobody with 0, which is off."""
    if not at_most:
        return ()
    lately = [asked for one in known if now - one.begun_at < QUARTER for asked in _asked(one)]
    counted = ((person, lately.count(person.key)) for person in people)
    return tuple(AskedOften(person, times) for person, times in counted if times >= at_most)


def _asked(introduction: Introduction) -> Collection[str]:
    return {party.person.key for party in introduction.parties if party.ever_asked}
