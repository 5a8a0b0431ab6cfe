"""A reply laid out for judgement: its sentences, the rules that speak in them, the days it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from introductions.reading import language as languages
from introductions.reading.dates import Candidate, candidates
from introductions.reading.folding import fold
from introductions.reading.questions import without_small_talk
from introductions.reading.rules import MODULES, Hit, hidden_names, hits
from introductions.reading.sentences import Sentence, split
from introductions.reading.weighing import Verdict, weigh

_FEW = 3  # words up to which a sentence may be no more than a sigh
_SHORT = 80  # letters up to which a reply may be in another language than it looks


@dataclass(frozen=True, slots=True)
class Considered:
    """What a reply holds. ``lows`` are its sentences folded and with names hidden; ``days`` stand with the sentence
    that each is named in; ``verdict`` is what the rules alone make of it."""

    sentences: list[Sentence]
    lows: list[str]
    hits: list[Hit]
    days: list[tuple[int, Candidate]]
    verdict: Verdict
    language: str
    names: frozenset[str]


def consider(text: str, received: date, names: Sequence[str] = (), language: str | None = None) -> Considered | None:
    """The reply laid out; None if nothing was written."""
    sentences = split(text)
    if not sentences:
        return None
    tongue = language if language and language in MODULES else languages.detect(text)
    if languages.is_japanese(text):
        tongue = "ja"
    known = frozenset(word for name in names for word in re.findall(r"[^\W\d_]+", fold(name)) if len(word) > 1)
    lows = [hidden_names(sentence, known, tongue) for sentence in sentences]
    found, tongue = _hits(lows, tongue)
    start, last = sentences[0].start, sentences[-1]
    end = last.start + len(last.text)
    named = candidates(text[start:end], received, tongue)
    days = [(_sentence_at(sentences, start + day.start), _moved(day, start)) for day in named]
    found = _without_sighs(without_small_talk(sentences, found, days), lows)
    return Considered(sentences, lows, found, days, weigh(sentences, found, days), tongue, known)


def _hits(lows: list[str], tongue: str) -> tuple[list[Hit], str]:
    """The rules of the reply's language; if they are silent, those of the others (short replies mix languages)."""
    found = hits(lows, tongue)
    if any(hit.weight >= 2 for hit in found) or sum(map(len, lows)) > _SHORT:
        return found, tongue
    for other in MODULES:
        if other not in (tongue, "ja"):
            more = hits(lows, other)
            if any(hit.weight == 3 for hit in more):
                return found + more, other
    return found, tongue


def _without_sighs(found: list[Hit], lows: list[str]) -> list[Hit]:
    """ "Hmm." and "Interesting!" say nothing where a sentence follows."""
    said = sum(len(low.split()) > _FEW for low in lows)
    return [
        hit for hit in found if not (said and hit.rule == "unclear:shrug" and len(lows[hit.sentence].split()) <= _FEW)
    ]


def _moved(day: Candidate, by: int) -> Candidate:
    return replace(day, start=day.start + by, end=day.end + by)


def _sentence_at(sentences: list[Sentence], place: int) -> int:
    return max((i for i, s in enumerate(sentences) if s.start <= place), default=0)
