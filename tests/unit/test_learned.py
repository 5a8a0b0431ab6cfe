"""What the learned part sees of a reply, and what it makes of it."""

from __future__ import annotations

import math
from collections import Counter

import pytest

from introductions.reading.learned import features
from introductions.reading.learned.model import LABELS, estimate, weights

SENTENCES = ("my plumber would love that!", "no, ŋ is away until march")


def test_words_that_are_used_alike_are_of_one_kind_so_that_one_stands_for_the_other() -> None:
    assert features.of_kind("dentist") == features.of_kind("surgeon") != ()
    assert features.of_kind("delighted") == features.of_kind("thrilled") != features.of_kind("surgeon")
    assert features.of_kind("grzmot") == ()


def test_every_kind_is_coarser_than_the_next_and_holds_it_whole() -> None:
    grains = set(features._kinds().values())
    assert len({fine for _, _, fine in grains}) == len(grains) == 1_000
    assert len({(middle, coarse) for coarse, middle, _ in grains}) == len({middle for _, middle, _ in grains}) == 400
    assert len({coarse for coarse, _, _ in grains}) == 100


def test_a_pair_of_words_is_seen_as_kinds_on_either_side() -> None:
    assert features.of_kinds_beside("grzmot", "hrom") == []
    coarse, middle, _ = features.of_kind("plumber")
    assert features.of_kinds_beside("<", "plumber") == [f"< {coarse}", f"< {middle}"]
    assert f"my {middle}" in features.of_kinds_beside("my", "plumber")


@pytest.mark.parametrize("sentences", [SENTENCES[:1], SENTENCES, SENTENCES + SENTENCES])
def test_reading_adds_up_what_training_counted(sentences: tuple[str, ...]) -> None:
    """The same sum, done the plain way: a feature at a time, in decimals."""
    learned = weights()
    logits = list(learned.bias)
    for feature, value in _vector(sentences).items():
        row = learned.words.get(feature)
        if row is not None:
            if isinstance(row, int):  # packed already
                row = row.to_bytes(4 * len(LABELS), "little").decode("utf-32-le")
            logits = [a + value * learned.step * (ord(b) - 79) for a, b in zip(logits, row, strict=True)]
    whole = math.log(sum(math.exp(one) for one in logits))
    assert estimate(sentences).logs == pytest.approx([one - whole for one in logits], abs=1e-6)


def _vector(sentences: tuple[str, ...]) -> dict[str, float]:
    words, length = Counter[str](), 0.0
    for word in {one for sentence in sentences for one in features.of_words(features.words(sentence))}:
        words[word] += 1
        runs = [] if " " in word else features.letters(word)
        length += 1 + features.LETTERS**2 * len(runs)
        for run in runs:
            words["_" + run] += features.LETTERS
    kinds = Counter(kind for sentence in sentences for kind in features.of_kinds(features.words(sentence)))
    share = features.KINDS / math.sqrt(kinds.total())
    return {word: value / math.sqrt(length) for word, value in words.items()} | {k: share * n for k, n in kinds.items()}
