"""Why a reply was read as it was, in values that a command line or a card can show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from introductions.model import Answer, Label
from introductions.reading.answer import weighed
from introductions.reading.considering import Considered


@dataclass(frozen=True, slots=True)
class Spoke:
    """A rule that spoke in a sentence: ``Spoke(Label.ACCEPT, 3, "accept:happy-to", "happy to meet")``.

    ``weight`` 3 decides by itself, 2 unless something stronger speaks, 1 only hints, 0 explains words away.
    """

    label: Label
    weight: int
    rule: str
    words: str


@dataclass(frozen=True, slots=True)
class SentenceRead:
    """A sentence of the reply, the rules that spoke in it and the days it names (day, its words)."""

    text: str
    spoke: tuple[Spoke, ...]
    days: tuple[tuple[date, str], ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """An answer with its reasons.

    ``likely`` are the labels with their likelihood, of 1, likeliest first: ``((Label.ACCEPT, 0.8), …)``; ``rules`` is
    what the rules alone would have said. ``doubt`` is "" where the answer may be acted on.
    """

    answer: Answer
    doubt: str
    language: str
    sentences: tuple[SentenceRead, ...]
    likely: tuple[tuple[Label, float], ...]
    rules: Label


def explain(text: str, received: date, names: Sequence[str] = (), language: str | None = None) -> Explanation:
    """How ``answer.read`` comes to its answer; the arguments are the same.

    ``explain("Yes, mumbledy.", date(2026, 3, 2)).doubt`` is ``"unknown beside the yes: mumbledy"``.
    """
    reading = weighed(text, received, names, language)
    seen = reading.seen
    if seen is None or reading.judgement is None:
        return Explanation(reading.answer, reading.doubt, language or "en", (), (), reading.answer.label)
    likely = sorted(reading.judgement.likely.items(), key=lambda pair: -pair[1])
    return Explanation(
        reading.answer, reading.doubt, seen.language, _sentences(seen), tuple(likely), seen.verdict.label
    )


def _sentences(seen: Considered) -> tuple[SentenceRead, ...]:
    return tuple(
        SentenceRead(
            sentence.text,
            tuple(
                Spoke(hit.label, hit.weight, hit.rule, sentence.text[hit.start : hit.end])
                for hit in seen.hits
                if hit.sentence == index
            ),
            tuple((day.day, day.phrase) for place, day in seen.days if place == index),
        )
        for index, sentence in enumerate(seen.sentences)
    )
