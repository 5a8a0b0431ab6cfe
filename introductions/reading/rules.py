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
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Rules:
    """A language's masks and rules; ``needles`` counts through both, the masks first."""

    masks: tuple[tuple[_Rule | None, re.Pattern[str]], ...]
    rules: tuple[_Rule, ...]
    needles: Needles


@lru_cache(maxsize=16)
def _compiled(language: str) -> _Rules:
    module = MODULES[language]
    masks: list[tuple[_Rule | None, re.Pattern[str]]] = []
    for label, weight, text in module.MASKS:
        pattern = re.compile(text)
        masks.append((_Rule(Label(label), weight, f"{label}:idiom", pattern) if label else None, pattern))
    rules = [
        _Rule(Label(lb), weight, f"{lb}:{name}", re.compile(pattern)) for lb, weight, name, pattern in module.RULES
    ]
    needles = Needles([*(pattern for _, pattern in masks), *(rule.pattern for rule in rules)])
    return _Rules(tuple(masks), tuple(rules), needles)


def prepare(language: str) -> None:
    """Compile the rules of a language and find out what each of them needs, before there is a reply to read."""
    _compiled(language).needles.prepare()


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
    known = _compiled(language)
    out: list[Hit] = []
    for index, whole in enumerate(lows):
        low = whole[:_LONGEST]
        if '"' in low:
            low = _QUOTED.sub(lambda m: "\x00" * len(m[0]), low)
        possible = known.needles.possible(low)
        for number, (mask, pattern) in enumerate(known.masks):
            if number not in possible:
                continue
            found = pattern.search(low)
            while found and found.end() > found.start():
                what = (mask.label, mask.weight, mask.name) if mask else (Label.UNCLEAR, 0, ASIDE)
                out.append(Hit(*what, index, *found.span()))
                low = low[: found.start()] + "\x00" * (found.end() - found.start()) + low[found.end() :]
                possible = known.needles.possible(low)
                found = pattern.search(low)
        for number in sorted(possible):
            if number < len(known.masks):
                continue
            rule = known.rules[number - len(known.masks)]
            found = rule.pattern.search(low)
            if found and not (rule.label is Label.ACCEPT and _denied(rule, low, found.start())):
                out.append(Hit(rule.label, rule.weight, rule.name, index, *found.span()))
    return out


def _denied(rule: _Rule, low: str, start: int) -> bool:
    """Is there a "not" right before what looks like a yes, within its clause?"""
    if rule.name in ("accept:bare-yes", "accept:inline-yes"):
        return False
    clause = re.split(r"[,.;:!?-]", low[max(0, start - 40) : start])[-1]
    return bool(_DENIED.search(clause))
