"""Learns the weights of ``introductions/reading/learned`` anew and writes them: ``python -m tests.training``.

Two steps. The model: multinomial logistic regression over words, letters and kinds of words (``kinds``), on all
labelled replies. The voices: how far model and rules are believed, on the replies that the rules were not written for,
with the model's estimates taken from folds that had not seen them. ``--without b.jsonl`` leaves a file out and measures
on it instead of writing.

Needs scikit-learn (``pip install --group training``); reading needs only the weights.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from introductions.reading import considering, gate
from introductions.reading.considering import Considered
from introductions.reading.learned import combining, features
from introductions.reading.learned.model import LABELS, ZERO, Estimate
from tests.training import labelled
from tests.training.labelled import Labelled

WEIGHTS = Path(considering.__file__).parent / "learned" / "weights.txt"
RARE = 2  # a feature seen less often than that is not learned
STEPS = 46  # printable letters to either side of the one that stands for nothing


def vector(lows: Sequence[str]) -> dict[str, float]:
    """The features of a reply with their values, of length 1, as ``model.estimate`` counts them."""
    out: Counter[str] = Counter()
    length = 0.0
    for feature in {one for low in lows for one in features.of_words(features.words(low))}:
        out[feature] += 1
        length += 1
        runs = [] if " " in feature else features.letters(feature)
        length += features.LETTERS**2 * len(runs)
        for run in runs:
            out["_" + run] += features.LETTERS
    kinds = Counter(kind for low in lows for kind in features.of_kinds(features.words(low)))
    akin = features.KINDS / math.sqrt(kinds.total() or 1)
    return {feature: value / math.sqrt(length or 1) for feature, value in out.items()} | {
        kind: akin * times for kind, times in kinds.items()
    }


def consider(reply: Labelled) -> Considered:
    seen = considering.consider(reply.text, reply.received, reply.names)
    assert seen is not None, reply
    return seen


def fit(rows: Any, labels: Sequence[str], strength: float) -> Any:
    return LogisticRegression(C=strength, max_iter=150, tol=1e-3).fit(rows, labels)


def in_order(model: Any, logs: Any) -> Any:
    return logs[:, [list(model.classes_).index(str(label)) for label in LABELS]]


def report(name: str, got: Sequence[str], want: Sequence[str]) -> None:
    print(f"{name}: {numpy.mean(numpy.array(got) == numpy.array(want)):.3f}")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--without", default="")
    without = options.parse_args().without
    replies = labelled.replies(without=(without,))
    read = [consider(reply) for reply in replies]
    vectors = [vector(one.lows) for one in read]
    often = Counter(feature for one in vectors for feature in one)
    vectors = [{f: v for f, v in one.items() if often[f] >= RARE} for one in vectors]
    table = DictVectorizer()
    rows = table.fit_transform(vectors)
    labels = [str(reply.label) for reply in replies]
    model = LogisticRegression(C=25, max_iter=150, tol=1e-3)
    folds = StratifiedKFold(4, shuffle=True, random_state=1)
    unseen = cross_val_predict(model, rows, labels, cv=folds, method="predict_log_proba")
    model.fit(rows, labels)
    unseen = in_order(model, unseen)
    report("model alone, cross-validated", [str(LABELS[at]) for at in unseen.argmax(1)], labels)

    fresh = [at for at, reply in enumerate(replies) if reply.fresh]
    heard = [combining.voices(read[at], Estimate(tuple(unseen[at]), ()), closed=gate.closed(read[at])) for at in fresh]
    voices = DictVectorizer(sparse=False)
    seats = voices.fit_transform(heard)
    judge = LogisticRegression(C=1, max_iter=2000)
    said = [labels[at] for at in fresh]
    agreed = cross_val_predict(judge, seats, said, cv=folds)
    report("rules alone, on fresh replies", [str(read[at].verdict.label) for at in fresh], said)
    report("both, cross-validated on fresh replies", agreed, said)
    judge.fit(seats, said)
    text = written(model, table, judge, voices)
    WEIGHTS.write_text(text, "utf-8")
    print(f"{len(text) // 1024} KiB, {text.count(chr(10))} features", file=sys.stderr)


def written(model: Any, table: Any, judge: Any, voices: Any) -> str:
    """The weights as ``learned.model`` reads them."""
    order = [list(model.classes_).index(str(label)) for label in LABELS]
    seats = [list(judge.classes_).index(str(label)) for label in LABELS]
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
    }
    lines = [json.dumps(head, ensure_ascii=False)]
    for at, feature in enumerate(table.get_feature_names_out()):
        steps = [max(-STEPS, min(STEPS, round(float(one) / step))) for one in coefficients[:, at]]
        if any(steps):
            lines.append(feature + "\t" + "".join(chr(ZERO + one) for one in steps))
    return "\n".join(lines)


if __name__ == "__main__":
    main()
