"""Reads a draft introduction: who is introduced to whom, and what each sentence says about whom, to whom.

    draft ──► body (own words │ what lies below) ──► cast (two parties, or a refusal)
                     │                                   │
                     └──► sentences ──► clauses ──► about / said to / kind ──► words for each party

Nothing is guessed: what cannot be told stays out of both asks and is listed for the introducer.
"""

from __future__ import annotations

import re
from dataclasses import replace

from introductions.model import Person
from introductions.reading.joint import attribution, consent
from introductions.reading.joint.body import from_html, split
from introductions.reading.joint.carry import Carrier, quotes
from introductions.reading.joint.cast import SCANT, UNCLEAR, Refusal, cast
from introductions.reading.joint.closing import sign_off, take_off
from introductions.reading.joint.form import greetings, is_formal
from introductions.reading.joint.parties import bare_name
from introductions.reading.joint.request import asker
from introductions.reading.joint.tongue import language_of
from introductions.reading.message import Message
from introductions.statements import JointText

_SCANT_WORDS = 25


def read(message: Message) -> JointText:
    """What the draft says; ``refused`` is set where a careful assistant would ask before writing anything.

    Never raises: a draft that cannot be understood comes back refused, with what to do.
    """
    raw = message.text if message.text and message.text.strip() else from_html(message.html or "")
    body = split(raw)
    introducer = message.sender or Person("", "")
    text, closing = take_off(body.own, introducer)
    names = tuple(w for w in (*bare_name(introducer.name).split(), closing.name) if w)
    known = (w for p in (*message.to, *message.cc) for w in bare_name(p.name).casefold().split())
    language = language_of(text, frozenset(known))
    found = cast(message, text, names)
    if isinstance(found, Refusal):
        people = tuple((p, bare_name(p.name).split(" ")[0]) for p in found.people)
        return JointText(introducer, people, language, message.subject, text, refused=found.why)
    reading = attribution.read(text, found, language)
    formal = is_formal(text, found, language, reading.clauses, closing.words)
    consent.mark_unsettled(reading.clauses, language)
    carrier = Carrier(text, found, reading.calls, reading.genders, bool(formal))
    statements = carrier.statements(reading.clauses)
    who = asker(body.below, found)
    agreed = consent.agreed(reading.clauses, found, text, reading.calls)
    if who is not None:
        agreed |= {found[who].key}
        statements += tuple(quotes(body.below, len(text) + 2, who, found, introducer))
    refused = None
    described = any(s.about - {key} for s in statements for key, _ in s.carried)
    if len(agreed) < 2 and consent.perhaps_agreed(statements, text):
        refused = UNCLEAR
    elif not described and len(re.findall(r"\w+", text)) < _SCANT_WORDS and len(agreed) < 2:
        refused = SCANT
    joint = JointText(
        introducer, tuple((p.person, p.greeting) for p in found), language, message.subject, text, statements,
        frozenset(agreed), formal, sign_off(closing, introducer, bool(formal), language), refused,
    )  # fmt: skip
    return replace(joint, greetings=greetings(text, found, language), below=body.below if who is not None else "")
