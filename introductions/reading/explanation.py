"""Why a reply was read as it was, in values that a command line or a card can show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from introductions.model import Answer, Label
from introductions.reading.answer import Reading, consider


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

    ``alternatives`` are the other labels that something speaks for, with the strongest weight of each, strongest
    first: ``((Label.CONDITIONAL, 2),)``. ``doubt`` is "" where the answer may be acted on.
    """

    answer: Answer
    doubt: str
    language: str
    sentences: tuple[SentenceRead, ...]
    alternatives: tuple[tuple[Label, int], ...]


def explain(text: str, received: date, names: Sequence[str] = (), language: str | None = None) -> Explanation:
    """How ``answer.read`` comes to its answer; the arguments are the same.

    ``explain("Yes, in principle.", date(2026, 3, 2)).doubt`` is ``"unknown beside the yes: in, principle"``.
    """
    reading = consider(text, received, names, language)
    sentences = tuple(
        SentenceRead(
            sentence.text,
            tuple(
                Spoke(hit.label, hit.weight, hit.rule, sentence.text[hit.start : hit.end])
                for hit in reading.hits
                if hit.sentence == index
            ),
            tuple((day.day, day.phrase) for place, day in reading.days if place == index),
        )
        for index, sentence in enumerate(reading.sentences)
    )
    return Explanation(reading.answer, reading.doubt, reading.language, sentences, _alternatives(reading))


def _alternatives(reading: Reading) -> tuple[tuple[Label, int], ...]:
    strongest: dict[Label, int] = {}
    for hit in reading.hits:
        if hit.weight and hit.label is not reading.answer.label:
            strongest[hit.label] = max(hit.weight, strongest.get(hit.label, 0))
    return tuple(sorted(strongest.items(), key=lambda pair: -pair[1]))
