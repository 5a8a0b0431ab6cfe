"""Who is who where the draft makes a riddle of it: "the first she is Marion", "one of you …, the other …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from introductions.reading.joint.calls import Calls
from introductions.reading.joint.clause import BOTH_PARTIES, Clause
from introductions.reading.joint.openings import opening_of
from introductions.reading.joint.persons.english_verbs import base
from introductions.reading.joint.sentences import Unit
from introductions.statements import StatementKind

_ONE_OF_YOU = re.compile(
    r"one of you (?P<a>[^,;.]{3,200})[,;.]\s+(?:and |while |but )?the other(?: one)? (?P<b>.{3,300})$", re.I
)

_IN_BRACKETS = re.compile(r"\s*\([^()]{1,60}\)")


def solve(clauses: Sequence[Clause], calls: Calls) -> None:
    """Gives the sentences of such riddles their subjects."""
    _ordinals(clauses, calls)
    _one_of_you(clauses, calls)


def _ordinals(clauses: Sequence[Clause], calls: Calls) -> None:
    """ "She writes. She restores paper. The first she is Marion, the second she is Hiroko." """
    for k, clause in enumerate(clauses):
        if not re.match(r"the (?:first|former)\b", clause.text, re.I) or not clause.mentioned:
            continue
        names = [m.party for m in calls.mentions(clause.unit.text)]
        if len(set(names)) != 2:
            continue
        before = [
            earlier
            for earlier in clauses[:k]
            if earlier.unit is not clause.unit and opening_of(earlier.text, calls).kind == "pronoun"
        ]
        for c in clauses:
            if c.unit is clause.unit:
                c.leave_out(StatementKind.JOINT, "says which is which")
        for told, party in zip(before, names, strict=False):
            told.subject = party


def _one_of_you(clauses: Sequence[Clause], calls: Calls) -> None:
    """ "One of you surveys harbours, the other takes ships into them": who is who shows in what else is said."""
    all_units = list({id(c.unit): c.unit for c in clauses}.values())
    for k, unit in enumerate(all_units):
        follows = all_units[k + 1] if k + 1 < len(all_units) else None
        m = _ONE_OF_YOU.match(unit.text)
        mine = [c for c in clauses if c.unit is unit]
        if m is None and follows is not None and follows.text.casefold().startswith("the other"):
            m = _ONE_OF_YOU.match(f"{unit.text} {follows.text}")
            mine += [c for c in clauses if c.unit is follows]
        if not m:
            continue
        named = [{n.party for n in calls.mentions(part)} for part in (m["a"], m["b"])]
        scores = [[_likeness(part, i, unit, clauses, calls) for i in (0, 1)] for part in (m["a"], m["b"])]
        first = scores[0][0] + scores[1][1]
        second = scores[0][1] + scores[1][0]
        first += 99 * ((named[0] == {0}) + (named[1] == {1}))  # "One of you keeps goats (Nora)"
        second += 99 * ((named[0] == {1}) + (named[1] == {0}))
        for c in mine:
            c.leave_out(StatementKind.JOINT, "only makes sense to both")
        if first == second:
            continue
        a = 0 if first > second else 1
        names = [p.greeting for p in calls.parties]
        one, other = (_IN_BRACKETS.sub("", part) for part in (m["a"], m["b"]))
        words = one.split(" ")
        plain = base(words[0])
        told = f"{names[1 - a]} {other.rstrip('.!')}."
        if plain is not None and not re.search(r"\b(?:and|his|her|he|she)\b", m["a"]):
            told = f"You {plain} {' '.join(words[1:])}, and {told}"
        implied = [told, f"{names[a]} {one}."]
        mine[0].implied = (implied[0], implied[1]) if a == 0 else (implied[1], implied[0])
        mine[0].kind, mine[0].subject = StatementKind.DESCRIPTION, BOTH_PARTIES


def _likeness(part: str, party: int, unit: Unit, clauses: Sequence[Clause], calls: Calls) -> int:
    """How many word stems a description shares with what is said of a party elsewhere, and with their address."""
    stems = {w[:5] for w in re.findall(r"[^\W\d_]{5,}", part.casefold())}
    told = " ".join(c.text for c in clauses if c.unit is not unit and c.subject == party).casefold()
    address = calls.parties[party].key
    return sum(2 * (stem in told) + (stem in address) for stem in stems)
