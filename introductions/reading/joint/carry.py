"""Which words go to whom."""

from __future__ import annotations

import re

from introductions.model import Person
from introductions.reading.joint.body import Body
from introductions.reading.joint.parties import Party
from introductions.reading.joint.sentences import units
from introductions.statements import JointText, Statement, StatementKind

_CONTACT = re.compile(r"@|https?://|www\.|\d{3}[\s\-]\d{2}|\b[\w-]+\.(?:com|org|net|de|fr|es|it|nl|io|co)\b", re.I)


def statements(introducer: Person, parties: tuple[Party, Party], body: Body, language: str, subject: str) -> JointText:
    """A first honest reading: sentences that speak of one party only, and are not said to that party."""
    found: list[Statement] = []
    names = [
        re.compile(r"\b(?:" + "|".join(re.escape(a) for a in p.aliases) + r")\b", re.I)
        if p.aliases
        else re.compile(r"(?!)")
        for p in parties
    ]
    for unit in units(body.own):
        mentioned = [i for i in (0, 1) if names[i].search(unit.text)]
        kind = (
            StatementKind.CONTACT
            if _CONTACT.search(unit.text)
            else StatementKind.DESCRIPTION
            if len(mentioned) == 1
            else StatementKind.OTHER
        )
        about = frozenset(parties[i].key for i in mentioned)
        carried = ((parties[1 - mentioned[0]].key, unit.text),) if kind is StatementKind.DESCRIPTION else ()
        found.append(Statement(unit.text, kind, about, frozenset(), (unit.start, unit.end), carried))
    people = tuple((p.person, p.greeting) for p in parties)
    return JointText(introducer, people, language, subject, body.own, tuple(found), sign_off=introducer.name)
