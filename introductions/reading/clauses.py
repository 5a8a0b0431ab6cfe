"""Which words of a reply its answer rests on: the clause that decides, verbatim."""

from __future__ import annotations

import re

from introductions.model import Label
from introductions.reading.considering import Considered
from introductions.reading.learned.model import LABELS, Estimate
from introductions.reading.rules import Hit

_CLAUSE = re.compile(r"[,;]\s+|\s[-–—]+\s|\s(?=(?:but|so|because|aber|weil|mais|pero|mas|ma|maar)\s)")
_PLAIN = 3  # a day so plainly named as the one to come back on says more than a reason for waiting
_WHOLE = 11  # words up to which a sentence is not cut


def deciding(label: Label, seen: Considered, estimate: Estimate) -> str:
    """The clause for the label: where a rule spoke for it or, where none did, the sentence whose words do most."""
    verdict = seen.verdict
    hit = verdict.hit if verdict.label is label else _best(label, seen.hits)
    if label is Label.DEFER and seen.days:
        day = verdict.day or max((day for _, day in seen.days), key=lambda day: day.strength)
        sentence = seen.sentences[next(index for index, one in seen.days if one is day)]
        if day.strength >= _PLAIN or hit is None:
            return _clause(sentence.text, day.start - sentence.start, day.end - sentence.start)
    if hit is None:
        at = LABELS.index(label)
        likely = [row[at] for row in estimate.sentences]
        return seen.sentences[likely.index(max(likely))].text
    sentence = seen.sentences[hit.sentence]
    if len(sentence.text.split()) <= _WHOLE or hit.rule == "question:asked":
        return sentence.text
    return _clause(sentence.text, hit.start, hit.end)


def _best(label: Label, hits: list[Hit]) -> Hit | None:
    """The plainest rule for that label; of equals the last one, for people come to the point at the end."""
    found = [hit for hit in hits if hit.label is label and hit.weight]
    return max(found, key=lambda hit: (hit.weight, hit.sentence, hit.start)) if found else None


def _clause(text: str, start: int, end: int) -> str:
    """From the separator before the hit to the one behind it, at least four words."""
    cuts = [0, *[m.end() for m in _CLAUSE.finditer(text)], len(text)]
    first = max(cut for cut in cuts if cut <= max(start, 0))
    last = min(cut for cut in cuts if cut >= min(end, len(text)))
    while len(text[first:last].split()) < 4 and last < len(text):
        last = min(cut for cut in cuts if cut > last)
    return text[first:last].strip(" ,;-–—")
