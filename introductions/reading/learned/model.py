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
Row = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learned.

    ``words`` maps a feature to its row, which once asked for is packed into a number that holds 32 bits for each of
    ``LABELS``: so many rows are added up in one addition each. Most are never asked for, and starting waits for none.
    """

    words: dict[str, str | int]
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
    rows: dict[str, str | int] = dict(zip(parts[::2], parts[1::2], strict=True))
    voices = {name: tuple(row) for name, row in known["voices"].items()}
    return Weights(rows, tuple(known["bias"]), known["step"], voices, known["standing"])


def _packed(feature: str, row: str) -> int:
    packed = weights().words[feature] = int.from_bytes(row.encode("utf-32-le"), "little")
    return packed


def _row(feature: str) -> int:
    """The row of a feature, packed; 0 for one that was not learned."""
    row = weights().words.get(feature, 0)
    return row if isinstance(row, int) else _packed(feature, row)


def _unpacked(total: int, rows: int) -> list[int]:
    """The steps that so many rows, added up, stand for."""
    nothing = ZERO * rows
    return [(total >> (32 * at) & 0xFFFFFFFF) - nothing for at in range(len(LABELS))]


@lru_cache(maxsize=20_000)
def _letters(word: str) -> tuple[int, int, int]:
    """What the runs of letters of a word add up to, how many of them were learned, and how many they are."""
    runs = features.letters(word)
    rows = [row for run in runs if (row := _row("_" + run))]
    return sum(rows), len(rows), len(runs)


@lru_cache(maxsize=20_000)
def _kinds(left: str, right: str) -> tuple[int, int, int]:
    """The same for the kinds of two words side by side, and of the right one by itself."""
    kinds = [*features.of_kind(right), *features.of_kinds_beside(left, right)]
    rows = [row for kind in kinds if (row := _row(kind))]
    return sum(rows), len(rows), len(kinds)


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
                total += row if isinstance(row, int) else _packed(feature, row)
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
