"""The rules of the language files, run over the sentences of a reply: what speaks for which label, and where."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType

from introductions.model import Label
from introductions.reading.languages import de, en, es, fr, it, ja, nl, pt
from introductions.reading.needles import Needles
from introductions.reading.sentences import Sentence

MODULES: Mapping[str, ModuleType] = {"en": en, "de": de, "fr": fr, "es": es, "pt": pt, "it": it, "nl": nl, "ja": ja}
ASIDE = "aside"  # the name of a phrase that says nothing about the answer: "if you like"
_NAME = "ŋ"
_LONGEST = 1500  # letters of a sentence that rules look at; some need the square of them
# words of somebody else: "would you mind if I shared your email", not a single word in quotes
_QUOTED = re.compile(r'"[^"\s]+(?: [^"\s]+){2,}"')
# a yes with a no before it is none: "do not share my email"
_DENIED = re.compile(
    r"(?:\bno[tr]?\b|n't\b|\bnever\b|\bwithout\b|\bdont\b|\bwont\b|\bcant\b|\bneither\b)(?: \S+){0,3} ?$"
)
_CAPITAL = re.compile(r"(?<=[^\W\d_][ ,])(?!I\b)[A-ZÀ-Þ][^\W\d_]+(?:[-'’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that matched: its label, weight and name, in which sentence, and where within it."""

    label: Label
    weight: int
    rule: str
    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Rule:
    label: Label
    weight: int
    name: str


@dataclass(frozen=True, slots=True)
class _Rules:
    """A language's rules, so many of which are masks: these come first, and what they match is hidden from the rest."""

    rules: tuple[_Rule, ...]
    masks: int
    patterns: Needles


@lru_cache(maxsize=16)
def _rules(language: str) -> _Rules:
    module = MODULES[language]
    masks = [
        _Rule(Label(label), weight, f"{label}:idiom") if label else _Rule(Label.UNCLEAR, 0, ASIDE)
        for label, weight, _ in module.MASKS
    ]
    rules = [_Rule(Label(label), weight, f"{label}:{name}") for label, weight, name, _ in module.RULES]
    patterns = Needles(pattern for *_, pattern in (*module.MASKS, *module.RULES))
    return _Rules((*masks, *rules), len(masks), patterns)


def prepare(language: str) -> None:
    """Find out what the rules of a language need and compile them, before there is a reply to read."""
    _rules(language).patterns.prepare()


def hidden_names(sentence: Sentence, names: frozenset[str], language: str = "en") -> str:
    """The folded sentence with names as runs of ``ŋ``, so that a rule can say "him, her or a name"."""
    low = sentence.low
    if names:
        for word in re.finditer(r"[^\W\d_]+", low):
            if word[0] in names:
                low = low[: word.start()] + _NAME * len(word[0]) + low[word.end() :]
    for word in () if language == "de" else _CAPITAL.finditer(sentence.text):  # German writes nouns so
        if not word[0].isupper() or len(word[0]) > 9:
            low = low[: word.start()] + _NAME * len(word[0]) + low[word.end() :]
    return low


def hits(lows: Sequence[str], language: str) -> list[Hit]:
    """Every rule of that language that speaks, in the order of the sentences (folded, names hidden)."""
    known = _rules(language)
    patterns = known.patterns
    out: list[Hit] = []
    for index, whole in enumerate(lows):
        low = whole[:_LONGEST]
        if '"' in low:
            low = _QUOTED.sub(lambda m: "\x00" * len(m[0]), low)
        possible = patterns.possible(low)
        for number in range(known.masks):
            found = patterns[number].search(low) if number in possible else None
            while found and found.end() > found.start():
                mask = known.rules[number]
                out.append(Hit(mask.label, mask.weight, mask.name, index, *found.span()))
                low = low[: found.start()] + "\x00" * (found.end() - found.start()) + low[found.end() :]
                possible = patterns.possible(low)
                found = patterns[number].search(low)
        for number in possible:
            if number >= known.masks:
                rule, found = known.rules[number], patterns[number].search(low)
                if found and not (rule.label is Label.ACCEPT and _denied(rule, low, found.start())):
                    out.append(Hit(rule.label, rule.weight, rule.name, index, *found.span()))
    return out


def _denied(rule: _Rule, low: str, start: int) -> bool:
    """Is there a "not" right before what looks like a yes, within its clause?"""
    if rule.name in ("accept:bare-yes", "accept:inline-yes"):
        return False
    clause = re.split(r"[,.;:!?-]", low[max(0, start - 40) : start])[-1]
    return bool(_DENIED.search(clause))
