"""Who need not be asked: those who asked for the introduction or have said yes, by the draft's own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from introductions.reading.joint import phrases
from introductions.reading.joint.clause import Clause
from introductions.reading.joint.parties import Party
from introductions.statements import Statement, StatementKind


def agreed(clauses: Sequence[Clause], parties: tuple[Party, Party], text: str) -> set[str]:
    """Keys of the parties that have agreed. "You each told me you're happy to be put in touch" gives both."""
    if phrases.BOTH_AGREED.search(text[:8000]):
        return {p.key for p in parties}
    found: set[str] = set()
    for clause in clauses:
        if clause.subject in (0, 1) and (
            clause.kind is StatementKind.CONSENT or phrases.ONE_AGREED.search(clause.text)
        ):
            if clause.second and clause.to == clause.subject:
                continue
            found.add(parties[clause.subject].key)
    return found if len(found) == 1 else set()


def perhaps_agreed(statements: Iterable[Statement], text: str) -> bool:
    """Hardly a word about anybody, and "as per our call, Imke is expecting you": nobody can tell who has said yes."""
    told = sum(
        len(s.text.split())
        for s in statements
        if s.kind is StatementKind.DESCRIPTION
        and not s.quoted
        and not phrases.ARRANGED.search(s.text)
        and any(s.about - {key} for key, _ in s.carried)
    )
    if phrases.EXPECTED.search(text[:8000]):
        return told < 40
    return bool(phrases.ARRANGED.search(text[:8000])) and told < 15
