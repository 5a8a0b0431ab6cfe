"""Who need not be asked: those who asked for the introduction or have said yes, by the draft's own words."""

from __future__ import annotations

from introductions.reading.joint import phrases
from introductions.reading.joint.attribution import Clause
from introductions.reading.joint.parties import Party


def agreed(clauses: list[Clause], parties: tuple[Party, Party], text: str) -> set[str]:
    """Keys of the parties that have agreed. "You each told me you're happy to be put in touch" gives both."""
    if phrases.BOTH_AGREED.search(text[:8000]):
        return {p.key for p in parties}
    found: set[str] = set()
    for clause in clauses:
        if clause.subject in (0, 1) and (
            phrases.ASKED.search(clause.unit.text) or phrases.ONE_AGREED.search(clause.text)
        ):
            if clause.second and clause.to == clause.subject:
                continue
            found.add(parties[clause.subject].key)
    return found if len(found) == 1 else set()
