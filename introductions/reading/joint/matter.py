"""What the introduction is about, where a sentence names nobody: "The idea: three days in May"."""

from __future__ import annotations

import re

from introductions.reading.joint import phrases
from introductions.reading.joint.calls import Calls
from introductions.reading.joint.clause import Clause
from introductions.reading.joint.openings import opening_of
from introductions.reading.joint.references import References

_OF_ME = re.compile(r"\b(?:ich|je|j['’]|yo|eu|io|ik)\b(?!\.)", re.I)  # "Dit had ik een jaar geleden moeten doen"
_LEAST = 3  # words that say something
_KEPT_HEAD = re.compile(r"\W*(?:why|what|warum|wozu|worum|es geht|pourquoi|por qu|porqu|perch|waarom)", re.I)
_PART = re.compile(r"\s*(?:[,;]|\s[–—-]\s|\s(?:and|und|et|y|e|ed|en)\s)\s*", re.I)
_BULLET = re.compile(r"^[\s*_•·–—-]+|[*_]")


def headed(clause: Clause, calls: Calls, references: References) -> str:
    """What a clause under such a head tells without naming anybody: "The idea: three days in May"; "" for none.

    "The idea: three days in the workshop, he forges, they grind" ends before he does: his reader is "you".
    """
    found = phrases.MATTER_HEAD.search(clause.text, calls.language) if ":" in clause.text else None
    if found is None:
        return ""
    told = ""
    at = found.end()
    for part in _PART.split(clause.text[at:]):
        if calls.mentions(part) or references.gender_in(part) or calls.you(part) or opening_of(part, calls).kind == "I":
            break
        end = clause.text.index(part, at) + len(part)
        told, at = clause.text[found.end() : end], end
    told = _BULLET.sub("", told).strip(" ,;")
    if len(told.split()) < _LEAST:
        return ""
    head = "" if _KEPT_HEAD.match(found[0]) else f"{_BULLET.sub('', found[0]).strip()} "
    return head + told


def is_matter(clause: Clause, words: str, language: str) -> bool:
    """Whether a sentence that speaks of neither tells what it takes or what is there: time, money, things."""
    if clause.subject is not None or clause.to is not None or clause.second or clause.personal:
        return False
    return (
        clause.opens in ("", "it")
        and _OF_ME.search(words) is None
        and len(words.split()) >= _LEAST - 1
        and phrases.MATTER.search(words, language) is not None
    )
