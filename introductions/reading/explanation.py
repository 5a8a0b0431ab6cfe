"""Why a reply was read as it was, in values that a command line or a card can show."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from introductions.model import Answer, Label
from introductions.reading import gate
from introductions.reading.answer import weighed
from introductions.reading.considering import Considered
from introductions.reading.learned.model import BESIDE, LABELS, Estimate, estimate
from introductions.reading.standing import shares, standing


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
    """A sentence of the reply, the rules that spoke in it and the days it names (day, its words).

    ``says`` is what its words alone say to the model, None for nothing of the answer, and how likely that is, of 1.
    """

    text: str
    says: tuple[Label | None, float]
    spoke: tuple[Spoke, ...]
    days: tuple[tuple[date, str], ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """An answer with its reasons.

    ``likely`` are the labels with their likelihood, of 1, likeliest first: ``((Label.ACCEPT, 0.8), …)``; ``rules`` is
    what the rules alone would have said. ``doubt`` is "" where the answer may be acted on. For a yes, ``stands`` is how
    sure it is to stand, of 1, and ``signs`` what each sign for or against that adds to the odds, in natural logarithms,
    the weightiest first: ``(("closed", 1.9), ("after:unlisted", -0.4))`` (``standing``).
    """

    answer: Answer
    doubt: str
    language: str
    sentences: tuple[SentenceRead, ...]
    likely: tuple[tuple[Label, float], ...]
    rules: Label
    stands: float | None = None
    signs: tuple[tuple[str, float], ...] = ()


def explain(text: str, received: date, names: Sequence[str] = (), language: str | None = None) -> Explanation:
    """How ``answer.read`` comes to its answer; the arguments are the same.

    ``explain("Yes, mumbledy.", date(2026, 3, 2)).doubt`` is ``"unknown beside the yes: mumbledy"``.
    """
    reading = weighed(text, received, names, language)
    seen = reading.seen
    if seen is None or reading.judgement is None:
        return Explanation(reading.answer, reading.doubt, language or "en", (), (), reading.answer.label)
    likely = sorted(reading.judgement.likely.items(), key=lambda pair: -pair[1])
    estimated = estimate(seen.lows)
    signs: dict[str, float] = {}
    if reading.answer.label is Label.ACCEPT:
        signs = gate.signs_of(seen, gate.laid_out(seen), estimated, reading.judgement)
    shared = sorted(shares(signs).items(), key=lambda pair: -abs(pair[1]))
    return Explanation(
        reading.answer,
        reading.doubt,
        seen.language,
        _sentences(seen, estimated),
        tuple(likely),
        seen.verdict.label,
        standing(signs) if signs else None,
        tuple((name, share) for name, share in shared if round(share, 1)),
    )


def _sentences(seen: Considered, estimated: Estimate) -> tuple[SentenceRead, ...]:
    return tuple(
        SentenceRead(
            sentence.text,
            _likeliest(estimated.sentences[index]),
            tuple(
                Spoke(hit.label, hit.weight, hit.rule, sentence.text[hit.start : hit.end])
                for hit in seen.hits
                if hit.sentence == index
            ),
            tuple((day.day, day.phrase) for place, day in seen.days if place == index),
        )
        for index, sentence in enumerate(seen.sentences)
    )


def _likeliest(row: Sequence[float]) -> tuple[Label | None, float]:
    at = max(range(len(row)), key=row.__getitem__)
    return (None if at == BESIDE else LABELS[at]), math.exp(row[at])
