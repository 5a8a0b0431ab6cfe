"""Reads a draft introduction: who is introduced to whom, and what each sentence says about whom, to whom."""

from __future__ import annotations

from introductions.model import Person
from introductions.reading.joint.body import from_html, split
from introductions.reading.joint.carry import statements
from introductions.reading.joint.cast import Refusal, cast
from introductions.reading.language import detect
from introductions.reading.message import Message
from introductions.statements import JointText


def read(message: Message) -> JointText:
    """What the draft says; ``refused`` is set where a careful assistant would ask before writing anything.

    Never raises: a draft that cannot be understood comes back refused, with what to do.
    """
    raw = message.text if message.text and message.text.strip() else from_html(message.html or "")
    body = split(raw or "")
    introducer = message.sender or Person("", "")
    language = detect(body.own)
    found = cast(message, body)
    if isinstance(found, Refusal):
        people = tuple((p, p.name) for p in found.people)
        return JointText(introducer, people, language, message.subject, body.own, refused=found.why)
    return statements(introducer, found, body, language, message.subject)
