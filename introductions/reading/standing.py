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
from introductions.reading.accounting import Clause, World, heads, world_of
from introductions.reading.considering import Considered
from introductions.reading.learned.combining import Judgement, odds
from introductions.reading.learned.model import BESIDE, LABELS, Estimate, weights
from introductions.reading.questions import touches_the_topic

HARMLESS = frozenset(("unclear:shrug", "unclear:exclaims", "defer:busy"))  # "Thanks.", "travelling, so replies may lag"
_SHORT = 5  # words up to which a sentence is
_OTHERS = (Label.DECLINE, Label.DEFER, Label.QUESTION, Label.DIRECT, Label.CONDITIONAL)
_YES = LABELS.index(Label.ACCEPT)
_LIMITS = {
    "but": re.compile(
        r"\b(?:but|though|although|however|aber|mais|pero|mas|ma|maar|except|only|just|nur|solo|seulement)\b"
    ),
    "if": re.compile(
        r"\b(?:if|unless|wenn|falls|provided|once|until|till|before|sobald|solange|bis|nach|after|when|apres|quand|"
        r"despues|cuando|depois|quando|dopo|zodra|na)\b"
    ),
    "not": re.compile(
        r"\b(?:not|no|never|nicht|kein\w*|pas|nunca|nao|non|niet|geen|nobody|nothing|none|neither)\b|n't\b"
    ),
}
_CHARACTERS = {"?": frozenset("?？"), "quoted": frozenset('"“”„«')}


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
    agreeing = {clause.sentence for clause in clauses if clause.outright}
    agreeing = agreeing or {clause.sentence for clause in clauses if clause.agrees}
    return {
        "both": odds(judgement.likely[Label.ACCEPT]) / 3,
        "model": odds(math.exp(estimate.logs[_YES])) / 3,
        "closed": float(closed),
        **_of_clauses(clauses, agreeing, world_of(seen.language)),
        **_of_sentences(estimate, agreeing),
        **_of_rules(seen, agreeing),
        **_of_questions(seen, agreeing, asked),
        **_of_the_text(seen, agreeing),
    }


def _of_clauses(clauses: Sequence[Clause], agreeing: set[int], world: World) -> dict[str, float]:
    """What of the words is not accounted for, or may turn the yes around, by the place it has to the yes."""
    unlisted = {clause.sentence for clause in clauses if clause.unlisted}
    whole = [clause for clause in clauses if clause.outright and not clause.unlisted]
    out = {
        "named": float(any(clause.agrees and clause.named for clause in clauses)),
        "whole": float(bool(whole)),
        "whole, named": float(any(clause.named for clause in whole)),
        "whole sentence": float(any(clause.sentence not in unlisted for clause in whole)),
        "long": min(1.0, math.log1p(sum(len(clause.words) for clause in clauses)) / 4),
    }
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
    return out


def _of_sentences(estimate: Estimate, agreeing: set[int]) -> dict[str, float]:
    """How much more than for a yes, or for nothing, a sentence by itself speaks for each other answer, at worst."""
    out: dict[str, float] = {}
    for index, row in enumerate(estimate.sentences):
        place = "yes" if index in agreeing else "other"
        harmless = math.log(math.exp(row[_YES]) + math.exp(row[BESIDE]))
        for label in _OTHERS:
            more = max(-1.0, min(1.0, (row[LABELS.index(label)] - harmless) / 6))
            out[f"{place}>{label}"] = max(out.get(f"{place}>{label}", -1.0), more)
    return out


def _of_rules(seen: Considered, agreeing: set[int]) -> dict[str, float]:
    """What rules hear, and how plainly."""
    out: dict[str, float] = {}
    for hit in seen.hits:
        if hit.weight and hit.rule not in HARMLESS:
            out[f"hint:{hit.label}"] = max(out.get(f"hint:{hit.label}", 0.0), hit.weight / 3)
            if hit.weight == 3:
                out[f"outright:{hit.label}"] = out[f"{_place(hit.sentence, agreeing)}:outright:{hit.label}"] = 1.0
    return out


def _of_questions(seen: Considered, agreeing: set[int], asked: Iterable[int]) -> dict[str, float]:
    out: dict[str, float] = {}
    for index in asked:
        place = _place(index, agreeing)
        out["asks"] = out[f"{place}:asks"] = 1.0
        if touches_the_topic(seen.sentences[index]):
            out["asks of it"] = out[f"{place}:asks of it"] = 1.0
    return out


def _of_the_text(seen: Considered, agreeing: set[int]) -> dict[str, float]:
    """Words that limit or deny, signs, short sentences and days, wherever they stand."""
    text = "".join(sentence.text for sentence in seen.sentences)
    out = {f"{_place(i, agreeing)}:short": 1.0 for i, low in enumerate(seen.lows) if len(low.split()) <= _SHORT}
    out |= {name: float(any(map(pattern.search, seen.lows))) for name, pattern in _LIMITS.items()}
    out |= {name: float(not characters.isdisjoint(text)) for name, characters in _CHARACTERS.items()}
    return out | {"day": float(any(day.strength >= 3 for _, day in seen.days))}


def _place(sentence: int, agreeing: set[int]) -> str:
    """Where a sentence stands: it is one that agrees, or lies before or after the last one that does."""
    if sentence in agreeing:
        return "beside"
    return "before" if sentence < max(agreeing, default=-1) else "after"
