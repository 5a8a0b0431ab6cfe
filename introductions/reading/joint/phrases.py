"""What gives a sentence's purpose away: turns of phrase, by kind and language.

They lie beside this file in ``phrases.txt`` and are compiled when first asked for, a language at a time: what is an
order in English ("dont …") is none in French.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

_ANY = "*"


@dataclass(frozen=True, slots=True)
class Phrases:
    """The turns of phrase of one kind: ``JOINT.search("over to you both", "en")``."""

    kind: str

    def search(self, text: str, language: str = _ANY) -> re.Match[str] | None:
        """The first such turn of phrase in the text; in any language where none is named."""
        return _searched(self.kind, language, text)


JOINT = Phrases("joint")  # makes sense only with both reading, or takes leave of them
LOGISTICS = Phrases("logistics")  # a next step, and how somebody is best reached
ASIDE = Phrases("aside")  # a remark on somebody that is not theirs to read, nor the other's
REASON = Phrases("reason")
EXPECTED = Phrases("expected")  # something was arranged already: has somebody said yes?
ARRANGED = Phrases("arranged")
ASKED = Phrases("asked")  # somebody asked for this introduction, told of them
REQUEST = Phrases("request")  # the same in their own words
BOTH_AGREED = Phrases("both_agreed")
ONE_AGREED = Phrases("one_agreed")
BLURB = Phrases("blurb")  # heads somebody's own words
CONFIDENCE = Phrases("confidence")  # whoever reads it should not
POINTS_BACK = Phrases("points_back")  # … and means the sentence before
AVAILABILITY = Phrases("availability")  # when somebody is there: it explains a next step
PLACE = Phrases("place")  # where somebody is to be found
NEED = Phrases("need")  # what somebody is looking for
THOUGHT = Phrases("thought")  # the introducer's own thought of the match
COMMON_GROUND = Phrases("common_ground")  # what two people share or could do for each other


@cache
def _lines() -> dict[str, dict[str, list[str]]]:
    """Kind -> language -> patterns."""
    found: dict[str, dict[str, list[str]]] = {}
    kind, language = "", _ANY
    for line in resources.files(__package__).joinpath("phrases.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            kind, language = line[1:-1], _ANY
        elif re.fullmatch(r"(?:[a-z]{2}|\*):", line):
            language = line[:-1]
        elif line and not line.startswith("#"):
            found.setdefault(kind, {}).setdefault(language, []).append(line)
    return found


@lru_cache(maxsize=4096)  # a clause is looked at when it is cut and when it is understood
def _searched(kind: str, language: str, text: str) -> re.Match[str] | None:
    opening, words, rest = _compiled(kind, language)
    return (
        (opening.match(text) if opening else None)
        or (words.search(text) if words else None)
        or (rest.search(text) if rest else None)
    )


@cache
def _compiled(kind: str, language: str) -> tuple[re.Pattern[str] | None, ...]:
    """The alternatives apart: those at the start of a text, those that begin with a word, all others.

    Tried in one pattern, the first would be tried at every letter, and so would the second.
    """
    by_language = _lines()[kind]
    chosen = by_language if language == _ANY or language not in by_language else {language: [], _ANY: []}
    parts: tuple[list[str], list[str], list[str]] = ([], [], [])
    for pattern in (p for key in chosen for p in by_language.get(key, ())):
        for alternative in _alternatives(pattern):
            if alternative.startswith("^"):
                parts[0].append(alternative[1:])
            elif alternative.startswith(r"\b"):
                parts[1].append(alternative[2:])
            else:
                parts[2].append(alternative)
    heads = ("(?:{})", r"\b(?:{})", "(?:{})")
    return tuple(
        re.compile(head.format("|".join(part)), re.I) if part else None for head, part in zip(heads, parts, strict=True)
    )


def _alternatives(pattern: str) -> list[str]:
    """Cut at each "|" that stands in no bracket: ``_alternatives("a(?:b|c)|d")`` is ["a(?:b|c)", "d"]."""
    found, depth, start, at = [], 0, 0, 0
    while at < len(pattern):
        c = pattern[at]
        if c == "\\":
            at += 1
        elif c == "[":
            at = pattern.index("]", at + 2)
        elif c in "()":
            depth += 1 if c == "(" else -1
        elif c == "|" and not depth:
            found.append(pattern[start:at])
            start = at + 1
        at += 1
    return [*found, pattern[start:]]
