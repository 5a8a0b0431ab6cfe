"""The linear model: how likely each label is by the words alone, of the reply as a whole and of each sentence in it.

One table of weights serves both. A sentence has one more thing to be than a reply: beside the matter. So a yes among
news is as plain a yes as one that stands alone.
"""

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
BESIDE = len(LABELS)  # the last column: a sentence that says nothing of the answer
COLUMNS = BESIDE + 1
ZERO = 79  # the printable letter that stands for a weight of nothing; one step up or down is ``step``
Row = tuple[float, ...]
_NONE = (0,) * COLUMNS


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learned. ``words`` maps a feature to its row, a letter for each of ``LABELS`` and one for ``BESIDE``."""

    words: Mapping[str, str]
    bias: Row
    step: float
    voices: Mapping[str, Row]  # how much each voice (``combining``) adds to each label
    standing: Mapping[str, float]  # how much each sign (``standing``) says for a yes that may be acted on


@dataclass(frozen=True, slots=True)
class Estimate:
    """Logarithms of likelihoods: of each label for the reply as a whole, and for every sentence by itself of each label
    and, last, of lying ``BESIDE`` the matter."""

    logs: Row
    sentences: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Sum:
    """What the words of a sentence, with their letters, and what their kinds add up to, in steps for each column."""

    words: Row
    length: float
    kinds: Row
    kindred: float  # how many kinds were looked for


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The shipped weights, read when first needed. One feature a line: its name, a tab, a letter for each column."""
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
    """The steps up or down that the rows add up to, for each column."""
    letters = rows.encode("ascii")
    nothing = ZERO * (len(letters) // COLUMNS)
    return [sum(letters[at::COLUMNS]) - nothing for at in range(COLUMNS)]


@lru_cache(maxsize=20_000)
def _letters(word: str) -> tuple[list[int], int]:
    """What the runs of letters of a word add up to, and how many runs it has."""
    runs = features.letters(word)
    return _steps(_rows(["_" + run for run in runs])), len(runs)


def estimate(lows: Sequence[str]) -> Estimate:
    """How likely each label is, by the folded sentences with names hidden (``rules.hidden_names``)."""
    sums = [_summed(features.words(low)) for low in lows]
    alone = tuple(_logs(_logits([one], features.place(at, len(sums)))) for at, one in enumerate(sums))
    return Estimate(_logs(_logits(sums, features.WHOLE))[:BESIDE], alone)


def _summed(sentence: Sequence[str]) -> _Sum:
    fresh = set(features.of_words(sentence))
    lettered = [_letters(word) for word in fresh.intersection(sentence)]
    akin = features.of_kinds(sentence)
    share = features.LETTERS
    letters = map(sum, zip(_NONE, *(steps for steps, _ in lettered), strict=True))
    return _Sum(
        tuple(a + share * b for a, b in zip(_steps(_rows(fresh)), letters, strict=True)),
        len(fresh) + share * share * sum(runs for _, runs in lettered),
        tuple(_steps(_rows(akin))),
        len(akin),
    )


def _logits(sums: Sequence[_Sum], place: str) -> list[float]:
    """What some sentences say together, for each column."""
    learned = weights()
    words = learned.step / math.sqrt(sum(one.length for one in sums) or 1.0)
    kinds = features.KINDS * learned.step / math.sqrt(sum(one.kindred for one in sums) or 1.0)
    out = [
        bias + features.PLACE * learned.step * step
        for bias, step in zip(learned.bias, _steps(_rows((place,))), strict=True)
    ]
    for one in sums:
        out = [total + words * a + kinds * b for total, a, b in zip(out, one.words, one.kinds, strict=True)]
    return out


def _logs(logits: Sequence[float]) -> Row:
    top = max(logits)
    whole = top + math.log(sum(math.exp(one - top) for one in logits))
    return tuple(one - whole for one in logits)
