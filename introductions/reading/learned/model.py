"""The linear model: how likely each label is by the words alone, and which sentence says so."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from introductions.model import Label
from introductions.reading.learned import features

LABELS = tuple(Label)
ZERO = 79  # the printable letter that stands for a weight of nothing; one step up or down is ``step``
Row = tuple[float, ...]
_NONE = (0,) * len(LABELS)


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learned. ``words`` maps a feature to its row, a letter for each of ``LABELS``."""

    words: Mapping[str, str]
    bias: Row
    step: float
    voices: Mapping[str, Row]  # how much each voice (``combining``) adds to each label
    standing: Mapping[str, float]  # how much each sign (``standing``) says for a yes that may be acted on


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
    parts = table.replace("\n", "\t").split("\t")
    rows = dict(zip(parts[::2], parts[1::2], strict=True))
    voices = {name: tuple(row) for name, row in known["voices"].items()}
    return Weights(rows, tuple(known["bias"]), known["step"], voices, known["standing"])


def _rows(features: Iterable[str]) -> str:
    """The rows of the features that were learned, end to end."""
    return "".join(filter(None, map(weights().words.get, features)))


def _steps(rows: str) -> list[int]:
    """The steps up or down that the rows add up to, for each label."""
    letters = rows.encode("ascii")
    nothing = ZERO * (len(letters) // len(LABELS))
    return [sum(letters[at :: len(LABELS)]) - nothing for at in range(len(LABELS))]


@lru_cache(maxsize=20_000)
def _letters(word: str) -> tuple[list[int], int]:
    """What the runs of letters of a word add up to, and how many runs it has."""
    runs = features.letters(word)
    return _steps(_rows(["_" + run for run in runs])), len(runs)


def estimate(lows: Sequence[str]) -> Estimate:
    """How likely each label is, by the folded sentences with names hidden (``rules.hidden_names``)."""
    learned = weights()
    share = features.LETTERS
    length = kinds = 0.0
    seen: set[str] = set()
    sums: list[tuple[list[float], list[int]]] = []
    for sentence in map(features.words, lows):
        fresh = set(features.of_words(sentence)) - seen
        seen |= fresh
        lettered = [_letters(word) for word in fresh.intersection(sentence)]
        akin = features.of_kinds(sentence)
        length += len(fresh) + share * share * sum(runs for _, runs in lettered)
        kinds += len(akin)
        letters = map(sum, zip(_NONE, *(steps for steps, _ in lettered), strict=True))
        worded = [a + share * b for a, b in zip(_steps(_rows(fresh)), letters, strict=True)]
        sums.append((worded, _steps(_rows(akin))))
    scale = learned.step / math.sqrt(length or 1.0)
    more = features.KINDS * learned.step / math.sqrt(kinds or 1.0)
    out = tuple(tuple(scale * a + more * b for a, b in zip(*pair, strict=True)) for pair in sums)
    logits = [bias + sum(row[at] for row in out) for at, bias in enumerate(learned.bias)]
    return Estimate(_logs(logits), out)


def _logs(logits: Sequence[float]) -> Row:
    top = max(logits)
    whole = top + math.log(sum(math.exp(one - top) for one in logits))
    return tuple(one - whole for one in logits)
