"""The private ask: one mail to one party, in the introducer's own words, that nobody else will see."""

from __future__ import annotations

import html as html_escape
from dataclasses import dataclass

from introductions.errors import NotFoundError, RefusedError
from introductions.model import Person
from introductions.statements import JointText


@dataclass(frozen=True, slots=True)
class AskOptions:
    """How to ask. ``nameless`` describes the other without naming them; ``tone`` is "warm" or "short"."""

    nameless: bool = False
    tone: str = "warm"


@dataclass(frozen=True, slots=True)
class WrittenAsk:
    """An ask before it becomes a draft; ``removed`` says, for the introducer's eyes, what was left out and why."""

    to: Person
    greeting_name: str
    subject: str
    text: str
    html: str
    removed: tuple[str, ...] = ()


def write(joint: JointText, to: Person, options: AskOptions = AskOptions()) -> WrittenAsk:
    """The ask to ``to``. Raises ``RefusedError`` where the joint text is refused, ``NotFoundError`` for a stranger."""
    if joint.refused:
        raise RefusedError(joint.refused)
    pairs = {p.key: (p, n) for p, n in joint.parties}
    if to.key not in pairs:
        raise NotFoundError("That person is not one of the two in this draft.", "Choose one of its recipients.")
    person, name = pairs[to.key]
    other = next(p for p in joint.parties if p[0].key != to.key)
    lines = [words for s in joint.statements for key, words in s.carried if key == to.key]
    paragraphs = [
        f"Hi {name},",
        f"I would like to introduce you to {other[1]}, and wanted to ask you first.",
        " ".join(lines),
        "Would you be open to an introduction? No is fine too, and you need not give a reason.",
        joint.sign_off,
    ]
    paragraphs = [p for p in paragraphs if p]
    text = "\n\n".join(paragraphs) + "\n"
    page = "".join(f"<p>{html_escape.escape(p)}</p>" for p in paragraphs)
    removed = tuple(s.text for s in joint.statements if to.key not in dict(s.carried))
    return WrittenAsk(person, name, f"A possible introduction: {other[1]}", text, page, removed)
