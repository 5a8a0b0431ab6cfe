"""Learns the weights of ``introductions/reading/learned`` anew and writes them: ``python -m tests.training``.

Three steps, each on estimates from folds that had not seen the file a reply stands in, for a file has one author. The
model: multinomial logistic regression over words, letters and kinds of words (``kinds``), on all labelled replies. The
voices: how far model and rules are believed, on the replies that the rules were not written for. The standing: how
much each sign says for a yes that may be acted on (``standing``), on all that look like one, the look-alikes of the
unit tests among them. What the last step would act on, held out, is printed by file.

Needs scikit-learn (``pip install --group training``); reading needs only the weights.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from introductions.model import Label
from introductions.reading import considering, gate
from introductions.reading.accounting import Clause
from introductions.reading.considering import Considered
from introductions.reading.learned import combining, features
from introductions.reading.learned.combining import Judgement
from introductions.reading.learned.model import LABELS, ZERO, Estimate
from tests.training import labelled
from tests.training.labelled import Labelled

WEIGHTS = Path(considering.__file__).parent / "learned" / "weights.txt"
RARE = 2  # a feature seen less often than that is not learned
STEPS = 46  # printable letters to either side of the one that stands for nothing
FOLDS = 6


@dataclass(frozen=True)
class Read:
    """A labelled reply, laid out; ``estimate`` is the model's, from folds that had not seen it."""

    reply: Labelled
    seen: Considered
    clauses: list[Clause]
    estimate: Estimate

    def voices(self) -> dict[str, float]:
        return combining.voices(self.seen, self.estimate, closed=gate.closed(self.seen, self.clauses))


def vectors(lows: Sequence[str]) -> list[dict[str, float]]:
    """The features of each sentence of a reply with their values, as ``model.estimate`` counts them."""
    known: set[str] = set()
    worded: list[dict[str, float]] = []
    length = 0.0
    sentences = [features.words(low) for low in lows]
    kinds = [Counter(features.of_kinds(words)) for words in sentences]
    akin = features.KINDS / math.sqrt(sum(one.total() for one in kinds) or 1)
    for words in sentences:
        fresh: dict[str, float] = {}
        for feature in features.of_words(words):
            if feature not in known:
                known.add(feature)
                runs = [] if " " in feature else features.letters(feature)
                length += 1 + features.LETTERS**2 * len(runs)
                fresh[feature] = 1.0
                for run in runs:
                    fresh["_" + run] = fresh.get("_" + run, 0.0) + features.LETTERS
        worded.append(fresh)
    scale = math.sqrt(length or 1)
    return [
        {feature: value / scale for feature, value in fresh.items()} | {k: akin * times for k, times in kind.items()}
        for fresh, kind in zip(worded, kinds, strict=True)
    ]


def fit(rows: Any, labels: Sequence[Any], strength: float) -> Any:
    return LogisticRegression(C=strength, max_iter=150, tol=1e-3).fit(rows, labels)


class Worded:
    """The model: a table of features and the weights of each for every label, in the order of ``LABELS``."""

    def __init__(self, sentences: Sequence[list[dict[str, float]]], labels: Sequence[str]) -> None:
        often = Counter(feature for reply in sentences for feature in {one for each in reply for one in each})
        self.table = DictVectorizer()
        self.rows = self.table.fit_transform([_whole(reply, often) for reply in sentences])
        self.sentences, self.labels = sentences, numpy.array(labels)
        self.model = fit(self.rows, self.labels, 25)

    def held_out(self, groups: Sequence[str]) -> list[Estimate]:
        """An estimate for each reply by a model that saw nothing of its group."""
        out: list[Estimate | None] = [None] * len(self.sentences)
        for learn, look in GroupKFold(FOLDS).split(self.rows, groups=groups):
            model = fit(self.rows[learn], self.labels[learn], 25)
            for at, one in zip(look, self._estimates(model, [self.sentences[at] for at in look]), strict=True):
                out[at] = one
        return [one for one in out if one is not None]

    def estimates(self, sentences: Sequence[list[dict[str, float]]]) -> list[Estimate]:
        return self._estimates(self.model, sentences)

    def _estimates(self, model: Any, replies: Sequence[list[dict[str, float]]]) -> list[Estimate]:
        order = _order(model)
        added = self.table.transform([sentence for reply in replies for sentence in reply]) @ model.coef_[order].T
        out, at = [], 0
        for reply in replies:
            rows = added[at : at + len(reply)]
            totals = rows.sum(axis=0) + model.intercept_[order]
            logs = totals - numpy.logaddexp.reduce(totals)
            out.append(Estimate(tuple(map(float, logs)), tuple(tuple(map(float, row)) for row in rows)))
            at += len(reply)
        return out


def _whole(reply: Sequence[dict[str, float]], often: Counter[str]) -> dict[str, float]:
    whole: dict[str, float] = {}
    for sentence in reply:
        for feature, value in sentence.items():
            if often[feature] >= RARE:
                whole[feature] = whole.get(feature, 0.0) + value
    return whole


def _order(model: Any) -> list[int]:
    return [list(model.classes_).index(str(label)) for label in LABELS]


def lay_out(reply: Labelled) -> tuple[Considered, list[Clause], list[dict[str, float]]]:
    seen = considering.consider(reply.text, reply.received, reply.names)
    assert seen is not None, reply
    return seen, gate.laid_out(seen), vectors(seen.lows)


def judged(judge: Any, table: Any, read: Sequence[Read]) -> list[Judgement]:
    """What rules and model together hold of each."""
    out = []
    for row in judge.predict_proba(table.transform([one.voices() for one in read]))[:, _order(judge)]:
        likely = dict(zip(LABELS, map(float, row), strict=True))
        out.append(Judgement(max(likely, key=lambda label: likely[label]), likely))
    return out


def main() -> None:
    replies = labelled.replies()
    groups = [reply.source for reply in replies]
    seen, clauses, sentences = zip(*map(lay_out, replies), strict=True)
    worded = Worded(sentences, [str(reply.label) for reply in replies])
    read = [Read(*one) for one in zip(replies, seen, clauses, worded.held_out(groups), strict=True)]

    fresh = [one for one in read if one.reply.fresh]
    said = numpy.array([str(one.reply.label) for one in fresh])
    voices = DictVectorizer(sparse=False)
    seats = voices.fit_transform([one.voices() for one in fresh])
    judge = LogisticRegression(C=1, max_iter=2000)
    held = cross_val_predict(judge, seats, said, groups=[one.reply.source for one in fresh], cv=GroupKFold(FOLDS))
    judge.fit(seats, said)
    model = [str(LABELS[numpy.argmax(one.estimate.logs)]) for one in fresh]
    for name, got in (("rules", [str(one.seen.verdict.label) for one in fresh]), ("model", model), ("both", held)):
        print(f"{name}, held out by file: {numpy.mean(numpy.array(got) == said):.3f}")

    alike = labelled.lookalikes()
    seen, clauses, sentences = zip(*map(lay_out, alike), strict=True)
    read += [Read(*one) for one in zip(alike, seen, clauses, worded.estimates(sentences), strict=True)]
    stands, names = learn_standing(read, judged(judge, voices, read))
    text = written(worded, judge, voices, stands, names)
    WEIGHTS.write_text(text, "utf-8")
    print(f"{len(text) // 1024} KiB, {text.count(chr(10))} features", file=sys.stderr)


def learn_standing(read: Sequence[Read], judgements: Sequence[Judgement]) -> tuple[Any, Sequence[str]]:
    """The weights of the signs; prints of how many yeses it would act, and of what else, file by file, held out."""
    looks = [at for at, judgement in enumerate(judgements) if judgement.label is Label.ACCEPT]
    found = [gate.signs_of(read[at].seen, read[at].clauses, read[at].estimate, judgements[at]) for at in looks]
    table = DictVectorizer(sparse=False)
    rows = table.fit_transform(found)
    yes = numpy.array([read[at].reply.label is Label.ACCEPT for at in looks])
    groups = [read[at].reply.source for at in looks]
    held = numpy.zeros(len(looks))
    for learn, look in GroupKFold(FOLDS).split(rows, groups=groups):
        model = LogisticRegression(C=5, max_iter=5000).fit(rows[learn], yes[learn])
        held[look] = model.predict_proba(rows[look])[:, 1]
    acted: Counter[str] = Counter()
    wrongly: Counter[str] = Counter()
    for at, likely in zip(looks, held, strict=True):
        one = read[at]
        if not gate.doubt_of(one.seen, one.clauses, likely):
            (acted if one.reply.label is Label.ACCEPT else wrongly)[one.reply.source.split("/")[0]] += 1
    yeses = Counter(one.reply.source.split("/")[0] for one in read if one.reply.label is Label.ACCEPT)
    for source in sorted({*yeses, *wrongly}):
        print(f"{source}: acts on {acted[source]} of {yeses[source]} yeses, {wrongly[source]} other replies")
    return LogisticRegression(C=5, max_iter=5000).fit(rows, yes), list(table.get_feature_names_out())


def written(worded: Worded, judge: Any, voices: Any, stands: Any, signs_of_it: Sequence[str]) -> str:
    """The weights as ``learned.model`` reads them."""
    model, order, seats = worded.model, _order(worded.model), _order(judge)
    coefficients = model.coef_[order]
    step = float(numpy.quantile(abs(coefficients), 0.9995)) / STEPS
    head = {
        "bias": [round(float(one), 4) for one in model.intercept_[order]],
        "step": round(step, 6),
        "voices": {"bias": [round(float(one), 3) for one in judge.intercept_[seats]]}
        | {
            str(name): [round(float(one), 3) for one in judge.coef_[seats, at]]
            for at, name in enumerate(voices.get_feature_names_out())
        },
        "standing": {"bias": round(float(stands.intercept_[0]), 3)}
        | {str(name): round(float(one), 3) for name, one in zip(signs_of_it, stands.coef_[0], strict=True)},
    }
    lines = [json.dumps(head, ensure_ascii=False)]
    for at, feature in enumerate(worded.table.get_feature_names_out()):
        steps = [max(-STEPS, min(STEPS, round(float(one) / step))) for one in coefficients[:, at]]
        if any(steps):
            lines.append(feature + "\t" + "".join(chr(ZERO + one) for one in steps))
    return "\n".join(lines)


if __name__ == "__main__":
    main()
