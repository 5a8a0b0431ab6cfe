"""What the introducer's corrections teach: a reply of the same words is read as they said, and on this machine only.

A correction is an event like any other (``AnswerRecorded``, "corrected"), so the examples are read off the events and
are forgotten with them; the store keeps a keyed hash of the words to find them by. What is learnt stays careful: a
correction settles what we could not read. Where it contradicts a reading we were sure of ("Yes, please", corrected to a
no because Amy rang an hour later), the words may mean either, and the introducer is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from introductions import contact
from introductions.events import AnswerRecorded, AnyEvent, ReplyRead
from introductions.model import CORRECTED_BEFORE, Answer, Introduction, Label
from introductions.reading.folding import fold
from introductions.reading.sentences import body

_LONGEST = 1_000  # characters; a longer letter is never written twice
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Example:
    """A reply, what was read in it and what the introducer says it meant."""

    party: str
    at: datetime
    text: str
    read: Answer
    meant: Answer


def examples(events: Sequence[AnyEvent]) -> tuple[Example, ...]:
    """The corrected replies of one introduction, in order; the introducer's last word on each."""
    replies: dict[str, ReplyRead] = {}
    found: dict[str, Example] = {}
    for event in events:
        if isinstance(event, ReplyRead):
            replies[event.party] = event
        elif isinstance(event, AnswerRecorded) and event.source == "corrected" and event.party in replies:
            reply = replies[event.party]
            if reply.text:
                found[reply.key] = Example(event.party, reply.at, reply.text, reply.answer, event.answer)
    return tuple(found.values())


def words(text: str) -> str:
    """By what a reply is known again: the letter between greeting and sign-off, without case, accents and spacing.

    >>> words("Hi Tom,\\n\\nWhy  not!\\n\\nBest,\\nAmy") == words("why not")
    True

    "" where nothing is left to know it by, or too much.
    """
    start, end = body(text)
    plain = " ".join(fold(text[start:end]).split()).rstrip(".! ")
    return plain if len(plain) <= _LONGEST and _WORD.search(plain) else ""


def settled(read: Answer, text: str, meant: Sequence[Answer]) -> Answer:
    """Our reading of ``text`` in the light of what the introducer said about the same words before.

    >>> settled(Answer(Label.UNCLEAR, False, "Why not"), "Why not", [Answer(Label.ACCEPT, True)])
    Answer(label=<Label.ACCEPT: 'accept'>, confident=True, evidence='Why not', ..., rule='corrected-before')

    A day or a condition that was typed for another case does not travel, save a condition that stands in the words.
    """
    labels = {one.label for one in meant}
    if not labels or labels == {read.label}:
        return read if not labels or read.confident else replace(read, confident=_whole(read), rule=CORRECTED_BEFORE)
    if len(labels) > 1:
        return replace(read, confident=False)
    label = labels.pop()
    sure = read.confident and read.label is not Label.UNCLEAR  # sure that it cannot be known is not known
    said = next((a.condition for a in meant if a.condition and fold(a.condition) in fold(text)), None)
    answer = Answer(
        label,
        confident=not sure and label is not Label.UNCLEAR,
        evidence=read.evidence or text.strip()[:200],
        condition=said if label is Label.CONDITIONAL else None,
        rule=CORRECTED_BEFORE,
    )
    return replace(answer, confident=answer.confident and _whole(answer))


def _whole(answer: Answer) -> bool:
    """A condition that cannot be passed on must not get lost on the way to a plain yes."""
    return answer.label is not Label.CONDITIONAL or bool(answer.condition)


def given_away(example: Example, introduction: Introduction, *, as_written: bool = False) -> dict[str, object]:
    """One line of ``optin export --examples``: ``{"text", "label", "until", "read", "confident", "rule", "received",
    "language"}``.

    Names of the introduction's people, addresses, numbers and links are replaced ("[name]", "[phone]") unless
    ``as_written``. Other names that a letter holds cannot be known: read it before you hand it on.
    """
    text = example.text if as_written else _nameless(example.text, introduction)
    return {
        "text": text,
        "label": example.meant.label.value,
        "until": example.meant.until.isoformat() if example.meant.until else None,
        "read": example.read.label.value,
        "confident": example.read.confident,
        "rule": example.read.rule,
        "received": example.at.date().isoformat(),
        "language": introduction.language,
    }


def _nameless(text: str, introduction: Introduction) -> str:
    out: list[str] = []
    at = 0
    for found in contact.find(text):
        out += [text[at : found.start], f"[{found.kind.value}]"]
        at = found.end
    masked = "".join([*out, text[at:]])
    people = [introduction.introducer, *(p.person for p in introduction.parties)]
    called = [*(p.name or p.email.partition("@")[0] for p in people), *(p.greeting_name for p in introduction.parties)]
    names = {word for name in called for word in re.findall(r"[^\W\d_]{2,}", name)}
    if not names:
        return masked
    one = "|".join(re.escape(w) for w in sorted(names | {w.upper() for w in names}, key=len, reverse=True))
    alone = "|".join(re.escape(w) for w in names)  # "amy" below a letter; inside one, "will" and "mark" are words
    masked = re.sub(rf"\b(?:{one})\b", "[name]", masked)
    return re.sub(rf"^[ \t]*(?:{alone})[ \t,.]*$", "[name]", masked, flags=re.IGNORECASE | re.MULTILINE)


__all__ = ["Example", "examples", "given_away", "settled", "words"]
