"""Rules and model together: every voice adds to the labels it speaks for, by as much as it proved right.

The voices are what the rules concluded, which labels they spoke for and how plainly, and what the model thinks. Their
weights were learned on replies that the rules were not written for, or the rules would be believed too much.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from introductions.model import Label
from introductions.reading.considering import Considered
from introductions.reading.learned.model import BESIDE, LABELS, Estimate, weights

_YES = LABELS.index(Label.ACCEPT)


@dataclass(frozen=True, slots=True)
class Judgement:
    """How likely each label is, of 1, and the most likely one."""

    label: Label
    likely: Mapping[Label, float]


def voices(seen: Considered, estimate: Estimate, *, closed: bool) -> dict[str, float]:
    """What is heard, by name: ``{"rules:accept": 1.0, "plainly:accept": 1.0, "model:accept": -0.1, …}``.

    ``closed`` says that the rules hear a yes of which every word is listed (``gate``).
    """
    verdict, hits, days = seen.verdict, seen.hits, seen.days
    out = {f"rules:{verdict.label}": 1.0}
    if closed:
        out["closed"] = 1.0
    if verdict.weight >= 3:
        out[f"plainly:{verdict.label}"] = 1.0
    if verdict.rule == "silent":
        out["silent"] = 1.0
    for hit in hits:
        if hit.weight:
            name = f"hint:{hit.label}"
            out[name] = max(out.get(name, 0.0), hit.weight / 3)
            if hit.weight == 3:
                out[f"outright:{hit.label}"] = 1.0
    if any(day.strength >= 3 for _, day in days):
        out["day"] = 1.0
    for label, log in zip(LABELS, estimate.logs, strict=True):
        out[f"model:{label}"] = max(log, -8.0)
    return out | _of_sentences(estimate)


def _of_sentences(estimate: Estimate) -> dict[str, float]:
    """For each label how plainly the plainest sentence says it; how plainly all of them say yes or lie beside it, and
    the least of them."""
    rows = [[math.exp(log) for log in row] for row in estimate.sentences]
    out = {f"sentence:{label}": odds(max(row[at] for row in rows)) for at, label in enumerate(LABELS)}
    agreeing = [row[_YES] + row[BESIDE] for row in rows]
    return out | {"sentences:agree": odds(math.prod(agreeing)), "sentence:least": odds(min(agreeing))}


def odds(likely: float) -> float:
    """The logarithm of the odds, between -6 and 6: ``odds(0.5)`` is 0."""
    sure = min(max(likely, 1e-9), 1 - 1e-9)
    return max(-6.0, min(6.0, math.log(sure / (1 - sure))))


def judge(heard: Mapping[str, float]) -> Judgement:
    """The labels by likelihood, for what ``voices`` heard."""
    learned = weights().voices
    totals = list(learned["bias"])
    for name, strength in heard.items():
        row = learned.get(name)
        if row:
            for at, weight in enumerate(row):
                totals[at] += strength * weight
    top = max(totals)
    raised = [math.exp(total - top) for total in totals]
    whole = sum(raised)
    likely = {label: one / whole for label, one in zip(LABELS, raised, strict=True)}
    return Judgement(max(likely, key=lambda label: likely[label]), likely)
