"""A note to the introducer: what happened, with the words it rests on, and what waits for them. Readable on a phone."""

from __future__ import annotations

from typing import Any

from introductions.events import NudgeKind
from introductions.model import Introduction, Label, Party
from introductions.writing.mail import WrittenMail, one_line
from introductions.writing.wording import Wording

_MOST_EVIDENCE = 280  # a sentence or two; the whole reply is in the mailbox


def write(
    kind: NudgeKind, introduction: Introduction, party: Party | None, language: str, *, link: str | None = None
) -> WrittenMail:
    """The note for ``kind``; ``party`` is the one it is about, ``link`` opens the introduction where there is a page.

    The full detail is allowed here: it goes to the introducer alone.
    """
    wording = Wording.of(language)
    names = [p.greeting_name or p.person.name or p.person.email for p in introduction.parties]
    others = [p for p in introduction.parties if party is None or p.person.key != party.person.key]
    answer = party.answer if party else None
    pair = " / ".join(names)
    values: dict[str, Any] = {
        "pair": pair,
        "name": (party.greeting_name or party.person.name or party.person.email) if party else "",
        "address": party.person.email if party else pair,
        "evidence": _shortened(answer.evidence) if answer else "",
        "until": wording.date(answer.until) if answer and answer.until else "",
        "answered": wording.date(party.answered_at.date()) if party and party.answered_at else "",
        "closing": any(p.ever_asked for p in others),
    }
    if not values["name"]:
        values["name"] = pair
    entry = _entry(kind, party)
    lines = [wording.say("note", entry, "happened", **values)]
    lines.append(wording.say("note", entry, "waits", **values))
    if link:
        lines.append(wording.say("note", "open", link=link))
    return WrittenMail.of_text(wording.say("note", entry, "subject", **values), "\n\n".join(lines))


def _entry(kind: NudgeKind, party: Party | None) -> str:
    """A plain yes has words of its own; so has a no that is told as a plain answer."""
    label = party.answer.label if party and party.answer else None
    if kind is NudgeKind.ANSWERED and label in (Label.ACCEPT, Label.CONDITIONAL):
        return "accepted"
    if kind is NudgeKind.ANSWERED and label is Label.DECLINE:
        return "declined"
    return kind.value


def _shortened(evidence: str) -> str:
    line = one_line(evidence)
    if len(line) <= _MOST_EVIDENCE:
        return line
    return line[:_MOST_EVIDENCE].rsplit(" ", 1)[0] + "…"
