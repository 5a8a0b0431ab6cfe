"""What gives a sentence's purpose away: turns of phrase, by kind and language.

They lie beside this file in ``phrases.txt`` and are compiled when first asked for, a language at a time: what is an
order in English ("dont …") is none in French.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from introductions.alternatives import Alternatives

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
PRIVATE = Phrases("private")  # health, sobriety, losses: told only in the words of whom they befell
ELLIPTIC = Phrases("elliptic")  # "Lisa doesn't.": says nothing without the words before it
REASON = Phrases("reason")
EXPECTED = Phrases("expected")  # something was arranged already: has somebody said yes?
ARRANGED = Phrases("arranged")
ASKED = Phrases("asked")  # somebody asked for this introduction, told of them
REQUEST = Phrases("request")  # the same in their own words
BOTH_AGREED = Phrases("both_agreed")
ONE_AGREED = Phrases("one_agreed")
LEAVE = Phrases("leave")  # "she told me I may introduce her"
BOTH_WROTE = Phrases("both_wrote")  # "you have both written back that you would like to meet"
CONDITIONAL = Phrases("conditional")  # … once, after or but for something: no leave yet
DOUBTED = Phrases("doubted")  # … and the sentence denies or doubts it
UNSETTLED = Phrases("unsettled")  # whether somebody was asked, and that no answer came
BLURB = Phrases("blurb")  # heads somebody's own words
CONFIDENCE = Phrases("confidence")  # whoever reads it should not
POINTS_BACK = Phrases("points_back")  # … and means the sentence before
AVAILABILITY = Phrases("availability")  # when somebody is there: it explains a next step
ON_ARRIVAL = Phrases("on_arrival")  # what a visitor is to mind: nobody visits before a yes
PLACE = Phrases("place")  # where somebody is to be found
NEED = Phrases("need")  # what somebody is looking for
MATTER = Phrases("matter")  # what it takes, what is there for it: time, money, things
MATTER_HEAD = Phrases("matter_head")  # "The idea: …"
GROUNDS = Phrases("grounds")  # says outright that it is why: "The reason I write is the mill race"
TROUBLE = Phrases("trouble")  # "The difficulty is that …"
THOUGHT = Phrases("thought")  # the introducer's own thought of the match
COMMON_GROUND = Phrases("common_ground")  # what two people share or could do for each other


def left_unsaid(text: str, language: str = _ANY) -> bool:
    """Whether the introducer's words are an aside, or on somebody's private life: in neither ask.

    >>> left_unsaid("She has been sober for six years.", "en"), left_unsaid("She bakes for a sober bar.", "en")
    (True, False)
    """
    return ASIDE.search(text, language) is not None or PRIVATE.search(text, language) is not None


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
    return _alternatives(kind, language).search(text)


@cache
def _alternatives(kind: str, language: str) -> Alternatives:
    by_language = _lines()[kind]
    chosen = by_language if language == _ANY or language not in by_language else {language: [], _ANY: []}
    return Alternatives(p for key in chosen for p in by_language.get(key, ()))
