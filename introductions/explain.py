"""Where every sentence of an ask comes from, and why the others stayed out: ``optin asks --explain``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from introductions import drafting
from introductions.model import Person
from introductions.statements import JointText, Statement
from introductions.writing import lint
from introductions.writing.carried import left_out
from introductions.writing.scrub import scrub

NOBODY = Person("", "")
AGREED = "has agreed and is not asked"
NO_READER = "cannot be told to either"


@dataclass(frozen=True, slots=True)
class Explained:
    """One statement of the draft. ``about`` and ``to`` are what the two are called (the introducer is nobody here);
    ``used`` pairs a reader with the words of the ask to them, ``left_out`` a reader ("" for both) with the reason."""

    span: tuple[int, int]
    text: str
    about: tuple[str, ...]
    to: tuple[str, ...]
    kind: str
    used: tuple[tuple[str, str], ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()


def explain(raw: bytes) -> tuple[JointText, tuple[Explained, ...]]:
    """The draft as it was read, and each of its statements in the order in which it was written."""
    joint = drafting.read_joint(raw, NOBODY)
    return joint, tuple(_explained(joint, s) for s in sorted(joint.statements, key=lambda s: s.span))


def as_json(raw: bytes, identifier: str) -> dict[str, Any]:
    """``{"id": "7", "refused": None, "language": "en", "statements": [{"span": [10, 42], "text": …, "about": ["Amy"],
    "to": ["Lisa"], "kind": "description", "used": [{"to": "Lisa", "words": …}], "left_out": [{"to": …, "why": …}]}]}``

    Spans count characters in the draft's own words; those of a request quoted below begin behind them.
    """
    joint, rows = explain(raw)
    return {
        "id": identifier,
        "refused": joint.refused,
        "language": joint.language,
        "statements": [
            {
                "span": list(row.span),
                "text": row.text,
                "about": list(row.about),
                "to": list(row.to),
                "kind": row.kind,
                "used": [{"to": to, "words": words} for to, words in row.used],
                "left_out": [{"to": to or None, "why": why} for to, why in row.left_out],
            }
            for row in rows
        ],
    }


def _explained(joint: JointText, statement: Statement) -> Explained:
    called = {person.key: name or person.name or person.email for person, name in joint.parties}
    used, out = [], []
    for key, words in statement.carried:
        why = AGREED if key in joint.already_agreed else left_out(words)
        if why and why != AGREED and (rest := lint.softened(words)):
            out.append((called[key], f"in part, because it {why}"))
            words, why = rest, None
        clean, taken = scrub(words) if why is None else ("", ())
        if why is None and not clean.strip():
            why = "how to reach somebody"
        if why is not None:
            out.append((called[key], why))
            continue
        used.append((called[key], clean))
        out += [(called[key], f"{detail!r}: how to reach somebody") for detail in taken]
    if not statement.carried:
        out.append(("", statement.why_left_out or NO_READER))
    return Explained(
        statement.span,
        statement.text,
        tuple(name for key, name in called.items() if key in statement.about),
        tuple(name for key, name in called.items() if key in statement.said_to),
        "their own words" if statement.quoted else statement.kind.value,
        tuple(used),
        tuple(out),
    )
