"""What a reply to an ask means, with the words it rests on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from introductions.model import Answer, Label
from introductions.reading import gate
from introductions.reading import language as languages
from introductions.reading.confidences import is_confided
from introductions.reading.dates import Candidate, candidates
from introductions.reading.folding import fold
from introductions.reading.questions import without_small_talk
from introductions.reading.rules import MODULES, Hit, hits
from introductions.reading.sentences import Sentence, body, split
from introductions.reading.weighing import Verdict, weigh

_CAP = 16384
_SHORT = 80  # letters up to which a reply may be in another language than it looks


@dataclass(frozen=True, slots=True)
class Reading:
    """An answer with all that led to it; ``explanation.explain`` puts it into words.

    ``doubt`` says what keeps the answer from being acted on, "" where nothing does.
    """

    answer: Answer
    doubt: str
    language: str
    sentences: tuple[Sentence, ...] = ()
    hits: tuple[Hit, ...] = ()
    days: tuple[tuple[int, Candidate], ...] = ()


def read(text: str, received: date, names: Sequence[str] = (), language: str | None = None) -> Answer:
    """What a reply means: its label, whether acting on it is safe, and the clause that decides.

    ``read("Sure, after the 15th.", date(2026, 3, 2))`` is
    ``Answer(Label.DEFER, True, "Sure, after the 15th.", until=date(2026, 3, 16), rule="defer:day")``.

    ``text`` is the newly written part alone, ``names`` are those of the people concerned. A yes is ``confident`` only
    if every word of the reply is accounted for (``gate``); whatever the rules do not know is ``UNCLEAR``.
    """
    return consider(text, received, names, language).answer


def consider(text: str, received: date, names: Sequence[str] = (), language: str | None = None) -> Reading:
    """The same as ``read``, with the rules that spoke, the days found and the doubt that is left."""
    text = text[:_CAP]
    sentences = split(text)
    if not sentences:
        return Reading(Answer(Label.UNCLEAR, False, rule="empty"), "nothing was written", language or "en")
    tongue = language if language and language in MODULES else languages.detect(text)
    if languages.is_japanese(text):
        tongue = "ja"
    known = frozenset(word for name in names for word in re.findall(r"[^\W\d_]+", fold(name)) if len(word) > 1)
    found, tongue = _hits(sentences, tongue, known)
    start, end = body(text)
    days = [(_sentence_at(sentences, start + day.start), day) for day in candidates(text[start:end], received, tongue)]
    found = without_small_talk(sentences, found, days)
    verdict = weigh(sentences, found, days)
    answer, doubt = _answer(verdict, sentences, found, tongue, known, dated=any(day.strength >= 3 for _, day in days))
    return Reading(answer, doubt, tongue, tuple(sentences), tuple(found), tuple(days))


def _hits(sentences: list[Sentence], tongue: str, known: frozenset[str]) -> tuple[list[Hit], str]:
    """The rules of the reply's language; if they are silent, those of the others (short replies mix languages)."""
    found = hits(sentences, tongue, known)
    if any(hit.weight >= 2 for hit in found) or sum(len(s.text) for s in sentences) > _SHORT:
        return found, tongue
    for other in MODULES:
        if other not in (tongue, "ja"):
            more = hits(sentences, other, known)
            if any(hit.weight == 3 for hit in more):
                return found + more, other
    return found, tongue


def _sentence_at(sentences: list[Sentence], place: int) -> int:
    return max((i for i, s in enumerate(sentences) if s.start <= place), default=0)


def _answer(
    verdict: Verdict,
    sentences: list[Sentence],
    found: list[Hit],
    tongue: str,
    known: frozenset[str],
    *,
    dated: bool,
) -> tuple[Answer, str]:
    """The answer, and what keeps it from being acted on."""
    label = verdict.label
    evidence = _evidence(verdict, sentences)
    rule = verdict.rule or (verdict.hit.rule if verdict.hit else f"{label}:day" if verdict.day else str(label))
    until = verdict.day.day if label is Label.DEFER and verdict.day else None
    condition = evidence if label is Label.CONDITIONAL else None
    doubt = "" if verdict.weight >= 3 else "no rule says it plainly, or another one speaks against it"
    if label is Label.ACCEPT:
        doubt = gate.doubt(sentences, found, known, tongue, dated=dated)
    if condition is not None and is_confided("\n".join(s.text for s in sentences)):
        # the introducer says what of it may be passed on
        doubt, condition = "something in it is for the introducer alone", None
    return Answer(label, not doubt, evidence, until, condition, rule), doubt


_CLAUSE = re.compile(r"[,;]\s+|\s[-–—]+\s|\s(?=(?:but|so|because|aber|weil|mais|pero|mas|ma|maar)\s)")


def _evidence(verdict: Verdict, sentences: list[Sentence]) -> str:
    """The clause the verdict rests on, verbatim; a whole sentence if it is short."""
    hit, day = verdict.hit, verdict.day
    if hit is None and day is not None:
        index = _sentence_at(sentences, day.start)
        return sentences[index].text
    if hit is None:
        return sentences[0].text
    sentence = sentences[hit.sentence]
    if len(sentence.text.split()) <= 9 or hit.rule == "question:asked":
        return sentence.text
    return _clause(sentence.text, hit.start, hit.end)


def _clause(text: str, start: int, end: int) -> str:
    """From the separator before the hit to the one behind it, at least four words."""
    cuts = [0, *[m.end() for m in _CLAUSE.finditer(text)], len(text)]
    first = max(cut for cut in cuts if cut <= start)
    last = min(cut for cut in cuts if cut >= end)
    while len(text[first:last].split()) < 4 and last < len(text):
        last = min(cut for cut in cuts if cut > last)
    return text[first:last].strip(" ,;-–—")
