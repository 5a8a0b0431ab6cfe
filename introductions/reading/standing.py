"""Whether a yes stands: the signs for and against acting on it, weighed by what they proved to be worth.

No single list decides: "Yes, in principle" and "Yes, with joy" differ in a word, and people tell all manner of things
beside a yes that stands. So each sign counts for as much as it was right on replies whose wording neither rules nor
model had seen (``tests/training``): how likely rules and model hold it to be a yes, what of its words no list accounts
for and where those stand, and what the sentences beside the yes would mean by themselves.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence

from introductions.model import Label
from introductions.reading.accounting import Clause, heads, world_of
from introductions.reading.considering import Considered
from introductions.reading.learned.combining import Judgement
from introductions.reading.learned.model import LABELS, Estimate, weights
from introductions.reading.questions import touches_the_topic

HARMLESS = frozenset(("unclear:shrug", "unclear:exclaims", "defer:busy"))  # "Thanks.", "travelling, so replies may lag"
_SHORT = 5  # words up to which a sentence is
_OTHERS = (Label.DECLINE, Label.DEFER, Label.QUESTION, Label.DIRECT, Label.CONDITIONAL)
_YES = LABELS.index(Label.ACCEPT)
_BUT = re.compile(r"\b(?:but|though|although|however|aber|mais|pero|mas|ma|maar|except|only|just|nur|solo|seulement)\b")
_IF = re.compile(
    r"\b(?:if|unless|wenn|falls|provided|once|until|till|before|sobald|solange|bis|nach|after|when|apres|quand|despues|"
    r"cuando|depois|quando|dopo|zodra|na)\b"
)
_NOT = re.compile(r"\b(?:not|no|never|nicht|kein\w*|pas|nunca|nao|non|niet|geen|nobody|nothing|none|neither)\b|n't\b")


def standing(signs: Mapping[str, float]) -> float:
    """How likely the yes is to be one that may be acted on, of 1."""
    return 1 / (1 + math.exp(-weights().standing["bias"] - sum(shares(signs).values())))


def shares(signs: Mapping[str, float]) -> dict[str, float]:
    """What each sign adds to the odds, in natural logarithms: ``{"closed": 1.9, "after:unlisted": -0.4}``."""
    learned = weights().standing
    return {name: learned[name] * strength for name, strength in signs.items() if name in learned}


def signs(
    seen: Considered,
    clauses: Sequence[Clause],
    estimate: Estimate,
    judgement: Judgement,
    *,
    closed: bool,
    asked: Iterable[int] = (),
) -> dict[str, float]:
    """What speaks for and against it, by name: ``{"both": 1.3, "closed": 1.0, "after:unlisted": 0.5, …}``.

    ``closed`` says that every word is listed; ``asked`` are the sentences that ask something.
    """
    out = {
        "both": _odds(judgement.likely[Label.ACCEPT]),
        "model": _odds(math.exp(estimate.logs[_YES])),
        "closed": float(closed),
        "long": min(1.0, math.log1p(sum(len(clause.words) for clause in clauses)) / 4),
    }
    agreeing = {clause.sentence for clause in clauses if clause.outright}
    agreeing = agreeing or {clause.sentence for clause in clauses if clause.agrees}
    _count(out, clauses, agreeing, seen)
    for index, row in enumerate(estimate.sentences):
        place = "yes" if index in agreeing else "other"
        for label in _OTHERS:
            name = f"{place}>{label}"
            more = max(-1.0, min(1.0, (row[LABELS.index(label)] - row[_YES]) / 3))
            out[name] = max(out.get(name, -1.0), more)
    for hit in seen.hits:
        if hit.weight and hit.rule not in HARMLESS:
            out[f"hint:{hit.label}"] = max(out.get(f"hint:{hit.label}", 0.0), hit.weight / 3)
            if hit.weight == 3:
                out[f"outright:{hit.label}"] = out[f"{_place(hit.sentence, agreeing)}:outright:{hit.label}"] = 1.0
    for index in asked:
        place, topic = _place(index, agreeing), touches_the_topic(seen.sentences[index])
        out["asks"] = out[f"{place}:asks"] = 1.0
        if topic:
            out["asks of it"] = out[f"{place}:asks of it"] = 1.0
    for name, pattern in (("but", _BUT), ("if", _IF), ("not", _NOT)):
        out[name] = float(any(pattern.search(low) for low in seen.lows))
    for name, signs_of_it in (("?", "?？"), ("quoted", '"“”„«')):
        out[name] = float(any(char in sentence.text for sentence in seen.sentences for char in signs_of_it))
    for index, low in enumerate(seen.lows):
        if len(low.split()) <= _SHORT:
            out[f"{_place(index, agreeing)}:short"] = 1.0
    out["day"] = float(any(day.strength >= 3 for _, day in seen.days))
    return out


def _count(out: dict[str, float], clauses: Sequence[Clause], agreeing: set[int], seen: Considered) -> None:
    """What of the words is not accounted for, by the place it has to the yes."""
    world = world_of(seen.language)
    unlisted = {clause.sentence for clause in clauses if clause.unlisted}
    whole = [clause for clause in clauses if clause.outright and not clause.unlisted]
    out["named"] = float(any(clause.agrees and clause.named for clause in clauses))
    out["whole"] = float(bool(whole))
    out["whole, named"] = float(any(clause.named for clause in whole))
    out["whole sentence"] = float(any(clause.sentence not in unlisted for clause in whole))
    for clause in clauses:
        place = "within" if clause.agrees else _place(clause.sentence, agreeing)
        words = heads(clause.words)
        for name, strength, most in (
            (place, 0.25, 1.0),
            (f"{place}:unlisted", len(clause.unlisted) / 6, 1.5),
            (f"{place}:any", float(bool(clause.unlisted)), 1.0),
            (f"{place}:turning", float(bool(words & world.turning)), 1.0),
            (f"{place}:binding", float(bool(words & (world.binding | world.hard))), 1.0),
            (f"{place}:hostile", float(bool(words & world.hostile)), 1.0),
        ):
            if strength:
                out[name] = min(most, out.get(name, 0.0) + strength)


def _place(sentence: int, agreeing: set[int]) -> str:
    """Where a sentence stands: it is one that agrees, or lies before or after the last one that does."""
    if sentence in agreeing:
        return "beside"
    return "before" if sentence < max(agreeing, default=-1) else "after"


def _odds(likely: float) -> float:
    """Between -2 and 2."""
    sure = min(max(likely, 1e-9), 1 - 1e-9)
    return max(-6.0, min(6.0, math.log(sure / (1 - sure)))) / 3
