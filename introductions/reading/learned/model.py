"""The linear model: how likely each label is by the words alone, and which sentence says so."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from introductions.model import Label
from introductions.reading.learned import features

LABELS = tuple(Label)
ZERO = 79  # the printable letter that stands for a weight of nothing; one step up or down is ``step``
_MARGIN = 0.35  # how much more a word may speak for another label and still be harmless beside a yes
Row = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learned. ``words`` maps a feature to one byte a label, in the order of ``LABELS``."""

    words: Mapping[str, bytes]
    bias: Row
    step: float
    voices: Mapping[str, Row]  # how much each voice (``combining``) adds to each label


@dataclass(frozen=True, slots=True)
class Estimate:
    """The logarithm of each label's likelihood, and what every sentence adds to every label."""

    logs: Row
    sentences: tuple[Row, ...]


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The shipped weights, read when first needed. One feature a line: its name, a tab, a letter for each label."""
    text = resources.files("introductions.reading.learned").joinpath("weights.txt").read_text("utf-8")
    head, _, table = text.partition("\n")
    known = json.loads(head)
    words = {}
    for line in table.split("\n"):
        feature, _, row = line.partition("\t")
        words[feature] = row.encode("ascii")
    voices = {name: tuple(row) for name, row in known["voices"].items()}
    return Weights(words, tuple(known["bias"]), known["step"], voices)


@lru_cache(maxsize=20_000)
def _letters(word: str) -> tuple[tuple[int, ...], int]:
    """What the runs of letters of a word add, in steps, and how many they are."""
    runs = features.letters(word)
    known = weights().words
    rows = [row for run in runs if (row := known.get("_" + run))]
    return tuple(sum(column) - ZERO * len(rows) for column in zip(*rows, strict=True)), len(runs)


@lru_cache(maxsize=20_000)
def harmless(word: str) -> bool:
    """Whether the word was learned and speaks for no other label more than for a yes: "wonderful", not "fee"."""
    learned = weights()
    row = learned.words.get(word)
    if row is None:
        return False
    yes = row[LABELS.index(Label.ACCEPT)]
    others = max(row[at] for at, label in enumerate(LABELS) if label not in (Label.ACCEPT, Label.UNCLEAR))
    return (others - yes) * learned.step < _MARGIN


def estimate(lows: Sequence[str]) -> Estimate:
    """How likely each label is, by the folded sentences with names hidden (``rules.hidden_names``)."""
    learned = weights()
    sentences = [features.words(low) for low in lows]
    totals = [[0.0] * len(LABELS) for _ in sentences]
    length = 0.0
    for index, feature in features.of_words(sentences):
        length += 1
        row = learned.words.get(feature)
        if row:
            totals[index] = [total + value - ZERO for total, value in zip(totals[index], row, strict=True)]
    share = features.LETTERS
    seen: set[str] = set()
    for index, sentence in enumerate(sentences):
        for word in sentence:
            if word in seen:
                continue
            seen.add(word)
            added, runs = _letters(word)
            length += share * share * runs
            if added:
                totals[index] = [total + share * value for total, value in zip(totals[index], added, strict=True)]
    scale = learned.step / math.sqrt(length or 1.0)
    rows = tuple(tuple(scale * total for total in row) for row in totals)
    logits = [bias + sum(row[at] for row in rows) for at, bias in enumerate(learned.bias)]
    return Estimate(_logs(logits), rows)


def _logs(logits: Sequence[float]) -> Row:
    top = max(logits)
    whole = top + math.log(sum(math.exp(one - top) for one in logits))
    return tuple(one - whole for one in logits)
