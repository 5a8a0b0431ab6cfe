"""What the learned part sees of a reply, and what it makes of it."""

from __future__ import annotations

import math
from collections import Counter, defaultdict

import pytest

from introductions.model import Label
from introductions.reading.learned import features
from introductions.reading.learned.model import BESIDE, LABELS, ZERO, estimate, weights

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
    estimated = estimate(sentences)
    assert estimated.logs == pytest.approx(_logs(sentences, features.WHOLE)[:BESIDE], abs=1e-6)
    for at, (sentence, logs) in enumerate(zip(sentences, estimated.sentences, strict=True)):
        assert logs == pytest.approx(_logs((sentence,), features.place(at, len(sentences))), abs=1e-6)


def test_a_yes_among_news_is_as_plain_a_yes_as_one_that_stands_alone() -> None:
    news = "we had rain all week and the hay is still lying in the long meadow."
    alone, beside = estimate(("yes, happy to meet her.",)), estimate((news, "yes, happy to meet her.", news))
    yes = LABELS.index(Label.ACCEPT)
    assert math.exp(alone.sentences[0][yes]) > 0.9
    assert math.exp(beside.sentences[1][yes]) > 0.9
    assert math.exp(beside.sentences[0][BESIDE]) > 0.7


def _logs(sentences: tuple[str, ...], place: str) -> list[float]:
    learned = weights()
    logits = list(learned.bias)
    for feature, value in _vector(sentences, place).items():
        row = learned.words.get(feature)
        if row is not None:
            logits = [a + value * learned.step * (ord(b) - ZERO) for a, b in zip(logits, row, strict=True)]
    whole = math.log(sum(math.exp(one) for one in logits))
    return [one - whole for one in logits]


def _vector(sentences: tuple[str, ...], place: str) -> dict[str, float]:
    words: dict[str, float] = defaultdict(float)
    kinds, length = Counter[str](), 0.0
    for sentence in sentences:
        for word in set(features.of_words(features.words(sentence))):
            words[word] += 1
            runs = [] if " " in word else features.letters(word)
            length += 1 + features.LETTERS**2 * len(runs)
            for run in runs:
                words["_" + run] += features.LETTERS
        kinds.update(features.of_kinds(features.words(sentence)))
    share = features.KINDS / math.sqrt(kinds.total())
    worded = {word: value / math.sqrt(length) for word, value in words.items()}
    return worded | {kind: share * n for kind, n in kinds.items()} | {place: features.PLACE}
