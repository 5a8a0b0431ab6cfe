"""Learns the weights of ``introductions/reading/learned`` anew and writes them: ``python -m tests.training``.

Three steps, each on estimates from folds that had not seen the file a reply stands in, for a file has one author. The
model: multinomial logistic regression over words, letters and kinds of words (``kinds``), on all labelled replies and
on their sentences, each of which says what the reply says if the evidence stands in it, and else lies beside it. The
voices: how far model and rules are believed, on the replies that the rules were not written for. The standing: how
much each sign says for a yes that may be acted on (``standing``), on all that look like one, the look-alikes of the
unit tests among them. What the last step would act on, held out, is printed by file.

Needs scikit-learn (``pip install --group training``); reading needs only the weights.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy
from scipy.sparse import vstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from introductions.model import Label
from introductions.reading import considering, gate
from introductions.reading.accounting import Clause
from introductions.reading.considering import Considered
from introductions.reading.learned import combining, features
from introductions.reading.learned.combining import Judgement
from introductions.reading.learned.model import BESIDE, LABELS, ZERO, Estimate
from tests.training import labelled
from tests.training.labelled import Labelled

WEIGHTS = Path(considering.__file__).parent / "learned" / "weights.txt"
RARE = 2  # a feature seen less often than that is not learned
STEPS = 46  # printable letters to either side of the one that stands for nothing
LEAST = 2  # steps from which a feature is worth its place
FOLDS = 6
STRENGTH = 20  # of the model: how little a weight costs
WHOLES = 0.5  # what a reply taken together counts beside a sentence
ALIKES = 0.2  # what one counts that was written to look like a yes
BESIDE_IT, UNMARKED = "beside", ""  # what a sentence says that does not decide; what one says of which nobody knows


@dataclass(frozen=True)
class Read:
    """A labelled reply, laid out; ``estimate`` is the model's, from folds that had not seen it."""

    reply: Labelled
    seen: Considered
    clauses: list[Clause]
    estimate: Estimate

    def voices(self) -> dict[str, float]:
        return combining.voices(self.seen, self.estimate, closed=gate.closed(self.seen, self.clauses))


def vector(lows: Sequence[str], place: str) -> dict[str, float]:
    """The features of some sentences with their values, as ``model.estimate`` counts them."""
    worded: dict[str, float] = defaultdict(float)
    kinds: Counter[str] = Counter()
    length = 0.0
    for words in map(features.words, lows):
        for feature in set(features.of_words(words)):
            runs = [] if " " in feature else features.letters(feature)
            length += 1 + features.LETTERS**2 * len(runs)
            worded[feature] += 1
            for run in runs:
                worded["_" + run] += features.LETTERS
        kinds.update(features.of_kinds(words))
    scale, akin = math.sqrt(length or 1), features.KINDS / math.sqrt(kinds.total() or 1)
    return (
        {feature: value / scale for feature, value in worded.items()}
        | {kind: akin * times for kind, times in kinds.items()}
        | {place: features.PLACE}
    )


def fit(rows: Any, labels: Sequence[Any], strength: float, counting: Any = None) -> Any:
    return LogisticRegression(C=strength, max_iter=150, tol=1e-3).fit(rows, labels, counting)


class Worded:
    """The model: a table of features and the weights of each for every column, learned from sentences and replies."""

    def __init__(self, replies: Sequence[Labelled], seen: Sequence[Considered]) -> None:
        alone = [[vector((low,), features.place(at, len(one.lows))) for at, low in enumerate(one.lows)] for one in seen]
        often = Counter(feature for reply in alone for sentence in reply for feature in sentence)
        known = {feature for feature, times in often.items() if times >= RARE} | {features.WHOLE}
        self.table = DictVectorizer().fit([dict.fromkeys(known, 1.0)])
        self.rows = self.table.transform([sentence for reply in alone for sentence in reply])
        self.wholes = self.table.transform([vector(one.lows, features.WHOLE) for one in seen])
        self.reply_of = numpy.repeat(numpy.arange(len(replies)), [len(one.lows) for one in seen])
        self.said = numpy.array([said for one in zip(replies, seen, strict=True) for said in _said(*one)])
        self.labels = numpy.array([str(reply.label) for reply in replies])
        self.alike = numpy.array([reply.alike for reply in replies])
        self.model = self._fit(numpy.arange(len(replies)))

    def _fit(self, replies: Any) -> Any:
        """Of a reply with several sentences the whole is learned as well."""
        sentences = numpy.flatnonzero(numpy.isin(self.reply_of, replies) & (self.said != UNMARKED))
        wholes = replies[numpy.bincount(self.reply_of)[replies] > 1]
        counting = numpy.where(self.alike, ALIKES, 1.0)
        return fit(
            vstack([self.rows[sentences], self.wholes[wholes]]),
            [*self.said[sentences], *self.labels[wholes]],
            STRENGTH,
            [*counting[self.reply_of[sentences]], *WHOLES * counting[wholes]],
        )

    def held_out(self, groups: Sequence[str]) -> list[Estimate]:
        """An estimate for each reply by a model that saw nothing of its group."""
        out: list[Estimate | None] = [None] * len(self.labels)
        for learn, look in GroupKFold(FOLDS).split(self.wholes, groups=groups):
            model = self._fit(learn)
            order = _columns(model)
            logs = model.predict_log_proba(self.wholes[look])[:, order]
            places = numpy.flatnonzero(numpy.isin(self.reply_of, look))
            alone = model.predict_log_proba(self.rows[places])[:, order]
            for at, whole in zip(look, logs, strict=True):
                rows = alone[self.reply_of[places] == at]
                out[at] = Estimate(_row(whole[:BESIDE]), tuple(map(_row, rows)))
        return [one for one in out if one is not None]


def _row(logs: Any) -> tuple[float, ...]:
    return tuple(map(float, logs))


def _said(reply: Labelled, seen: Considered) -> list[str]:
    """What each sentence says: the label where the evidence stands, else that it lies beside the matter."""
    if len(seen.sentences) == 1:
        return [str(reply.label)]
    if not reply.evidence:
        return [UNMARKED] * len(seen.sentences)
    start = reply.text.index(reply.evidence)
    end = start + len(reply.evidence)
    return [
        str(reply.label) if one.start < end and one.start + len(one.text) > start else BESIDE_IT
        for one in seen.sentences
    ]


def _columns(model: Any) -> list[int]:
    return [list(model.classes_).index(name) for name in (*map(str, LABELS), BESIDE_IT)]


def _order(model: Any) -> list[int]:
    return [list(model.classes_).index(str(label)) for label in LABELS]


def lay_out(reply: Labelled) -> tuple[Considered, list[Clause]]:
    seen = considering.consider(reply.text, reply.received, reply.names)
    assert seen is not None, reply
    return seen, gate.laid_out(seen)


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
    seen, clauses = zip(*map(lay_out, replies), strict=True)
    worded = Worded(replies, seen)
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
    model, order, seats = worded.model, _columns(worded.model), _order(judge)
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
        if max(map(abs, steps)) >= LEAST:
            lines.append(feature + "\t" + "".join(chr(ZERO + one) for one in steps))
    return "\n".join(lines)


if __name__ == "__main__":
    main()
