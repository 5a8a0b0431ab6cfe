"""The cast of a draft introduction: its two parties, or why there are none to be asked."""

from __future__ import annotations

import re
from dataclasses import dataclass

from introductions.model import Person
from introductions.reading.joint.body import Body
from introductions.reading.joint.names import NO_NAMES
from introductions.reading.joint.parties import Party, fits, fold, make
from introductions.reading.message import Message

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['\u2019\-](?=[^\W\d_]{2}))*")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why no ask can be written, and who the recipients were."""

    why: str
    people: tuple[Person, ...] = ()


def recipients(message: Message) -> list[Person]:
    """To and Cc (and Bcc) without the introducer, each address once."""
    own = {p.key for p in ((message.sender,) if message.sender else ()) + message.reply_to}
    found: dict[str, Person] = {}
    for person in message.to + message.cc + message.bcc:
        if person.key not in own and (person.key not in found or not found[person.key].name):
            found[person.key] = person
    return list(found.values())


def cast(message: Message, body: Body) -> tuple[Party, Party] | Refusal:
    """The two parties, with the names the text uses for them."""
    people = recipients(message)
    everybody = tuple(people)
    if len(people) != 2:
        if not people:
            why = "There is nobody to introduce yet: put both addresses into To or Cc."
        elif len(people) == 1:
            why = "Only one person is addressed: add the other one to To or Cc, so that both can be asked."
        else:
            why = "More than two people are addressed: leave the two who are to be asked, or write one draft for each pair."
        return Refusal(why, everybody)
    if len(_WORD.findall(body.own)) < 3:
        return Refusal("The draft says nothing about either of them: write a line or two about each.", everybody)
    called: list[list[str]] = [[], []]
    for word in dict.fromkeys(_WORD.findall(body.own[:8000] + " " + message.subject)):
        if fold(word) in NO_NAMES:
            continue
        scores = [_fit(p, word) for p in people]
        if max(scores) and scores[0] != scores[1]:
            called[scores[1] > scores[0]].append(word)
    return make(people[0], called[0]), make(people[1], called[1])


def _fit(person: Person, word: str) -> int:
    from introductions.reading.joint.parties import _given_family

    given, family = _given_family(person)
    return fits(given, family, person.email, word)
