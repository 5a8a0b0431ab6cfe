"""A note to the introducer: what happened, with the words it rests on, and what waits for them. Readable on a phone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from introductions.events import NudgeKind
from introductions.model import Introduction, Label, Party
from introductions.writing.mail import WrittenMail, one_line
from introductions.writing.wording import Wording

_MOST_EVIDENCE = 280  # a sentence or two; the whole reply is in the mailbox


@dataclass(frozen=True, slots=True)
class Told:
    """One thing to tell: of which kind, in which introduction, about whom, and where to go on."""

    kind: NudgeKind
    introduction: Introduction
    party: Party | None
    link: str | None = None


def group(told: Sequence[Told], language: str) -> WrittenMail:
    """One note about all of it, the most pressing first as they come: a paragraph for each. One alone is a note of its
    own; of several, the subject names the first: ``"Both said yes: Amy / Lisa (+2)"``."""
    first = write(told[0].kind, told[0].introduction, told[0].party, language, link=told[0].link)
    if len(told) == 1:
        return first
    every = [_entry_lines(one, language) for one in told]
    return WrittenMail.of_text(f"{first.subject} (+{len(told) - 1})", "\n\n".join(every))


def _entry_lines(one: Told, language: str) -> str:
    happened, *rest = write(one.kind, one.introduction, one.party, language, link=one.link).text.strip().split("\n\n")
    waits, links = rest[0], rest[1:]
    return "\n".join([f"• {_pair(one.introduction)}: {happened} {waits}", *links])


def _pair(introduction: Introduction) -> str:
    return " / ".join(p.greeting_name or p.person.name or p.person.email for p in introduction.parties)


def write(
    kind: NudgeKind, introduction: Introduction, party: Party | None, language: str, *, link: str | None = None
) -> WrittenMail:
    """The note for ``kind``; ``party`` is the one it is about, ``link`` opens the introduction where there is a page.

    The full detail is allowed here: it goes to the introducer alone.
    """
    wording = Wording.of(language)
    others = [p for p in introduction.parties if party is None or p.person.key != party.person.key]
    answer = party.answer if party else None
    pair = _pair(introduction)
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
