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
    """What was learned. ``words`` maps a feature to a number that holds 32 bits for each of ``LABELS``: so the rows of
    many features are added up in one addition each."""

    words: Mapping[str, int]
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
        words[feature] = int.from_bytes(row.encode("utf-32-le"), "little")
    voices = {name: tuple(row) for name, row in known["voices"].items()}
    return Weights(words, tuple(known["bias"]), known["step"], voices)


def _unpacked(total: int, rows: int) -> list[int]:
    """The steps that so many rows, added up, stand for."""
    nothing = ZERO * rows
    return [(total >> (32 * at) & 0xFFFFFFFF) - nothing for at in range(len(LABELS))]


@lru_cache(maxsize=20_000)
def _letters(word: str) -> tuple[int, int, int]:
    """What the runs of letters of a word add up to, how many of them were learned, and how many they are."""
    runs = features.letters(word)
    known = weights().words
    rows = [row for run in runs if (row := known.get("_" + run))]
    return sum(rows), len(rows), len(runs)


@lru_cache(maxsize=20_000)
def _kinds(left: str, right: str) -> tuple[int, int, int]:
    """The same for the kinds of two words side by side, and of the right one by itself."""
    kinds = [*features.of_kind(right), *features.of_kinds_beside(left, right)]
    known = weights().words
    rows = [row for kind in kinds if (row := known.get(kind))]
    return sum(rows), len(rows), len(kinds)


@lru_cache(maxsize=20_000)
def harmless(word: str) -> bool:
    """Whether the word was learned and speaks for no other label more than for a yes: "wonderful", not "fee"."""
    learned = weights()
    packed = learned.words.get(word)
    if packed is None:
        return False
    row = _unpacked(packed, 1)
    yes = row[LABELS.index(Label.ACCEPT)]
    others = max(row[at] for at, label in enumerate(LABELS) if label not in (Label.ACCEPT, Label.UNCLEAR))
    return (others - yes) * learned.step < _MARGIN


def estimate(lows: Sequence[str]) -> Estimate:
    """How likely each label is, by the folded sentences with names hidden (``rules.hidden_names``)."""
    learned = weights()
    known = learned.words
    share = features.LETTERS
    length = kinds = 0.0
    seen: set[str] = set()
    sums: list[tuple[list[float], list[int]]] = []
    for sentence in map(features.words, lows):
        total = rows = letters = lettered = kin = akin = 0
        for feature in features.of_words(sentence):
            if feature in seen:
                continue
            seen.add(feature)
            length += 1
            row = known.get(feature)
            if row:
                total += row
                rows += 1
            if " " not in feature:
                added, learnt, runs = _letters(feature)
                letters += added
                lettered += learnt
                length += share * share * runs
        for left, right in zip(["<", *sentence], [*sentence, ">"], strict=True):
            added, learnt, all_of_them = _kinds(left, right)
            kin += added
            akin += learnt
            kinds += all_of_them
        worded = [a + share * b for a, b in zip(_unpacked(total, rows), _unpacked(letters, lettered), strict=True)]
        sums.append((worded, _unpacked(kin, akin)))
    scale = learned.step / math.sqrt(length or 1.0)
    more = features.KINDS * learned.step / math.sqrt(kinds or 1.0)
    out = tuple(tuple(scale * a + more * b for a, b in zip(*pair, strict=True)) for pair in sums)
    logits = [bias + sum(row[at] for row in out) for at, bias in enumerate(learned.bias)]
    return Estimate(_logs(logits), out)


def _logs(logits: Sequence[float]) -> Row:
    top = max(logits)
    whole = top + math.log(sum(math.exp(one - top) for one in logits))
    return tuple(one - whole for one in logits)
