"""What no ask may say: pressure, invented deadlines, flattery, claims about how much the other wants it (E7-E9)."""

from __future__ import annotations

import re

_PRESSURE = re.compile(
    r"\b(?:asap|a\.s\.a\.p|urgent(?:ly)?|as soon as possible|at your earliest convenience|you (?:must|have to|need to|really must)|don't miss|do not miss|"
    r"time[- ]sensitive|last chance|i(?:'d| would) be (?:so )?disappointed|please say yes|can't say no|too good to (?:miss|pass)|no[- ]brainer|"
    r"act (?:now|fast)|dringend|so bald wie möglich|schnellstmöglich|unbedingt melden|urgemment|au plus vite|de toute urgence|urgente(?:mente)?|"
    r"lo antes posible|cuanto antes|o mais (?:rápido|depressa) possível|il prima possibile|zo snel mogelijk|dringend)\b",
    re.I,
)
_CLAIM = re.compile(
    r"\b(?:is|are|'s|’s) (?:dying|desperate|aching) to (?:meet|talk|speak|know|work with) you\b|\b(?:can't|cannot|can not) wait to (?:meet|talk to|speak (?:to|with)) you\b|"
    r"\byour biggest fan\b|\b(?:huge|big) fan of yours\b|\bbrennt darauf, (?:dich|sie)\b|\bmeurt d'envie\b|\bse muere por\b|\bmuore dalla voglia\b",
    re.I,
)
_STALE = re.compile(r"^\s*(?:re|aw|fwd?|wg|tr|rv|antw|sv|vs)\s*:", re.I)


def pressing(sentence: str) -> str | None:
    """Why a sentence may not stand in an ask, or None: ``pressing("Do reply ASAP.")`` is "presses"."""
    if _PRESSURE.search(sentence):
        return "presses"
    if _CLAIM.search(sentence):
        return "claims too much"
    return None


def faults(subject: str, text: str) -> tuple[str, ...]:
    """What is wrong with a finished ask; () if nothing is."""
    found = []
    if _STALE.match(subject):
        found.append("the subject looks like a reply")
    if len(subject) > 140 or "\n" in subject:
        found.append("the subject is not one short line")
    found += [why for line in text.split("\n") if (why := pressing(line))]
    if sum(text.count(mark) for mark in "?？") != 1:
        found.append("more or less than one question")
    return tuple(found)
