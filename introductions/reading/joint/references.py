"""Who is meant by he and she."""

from __future__ import annotations

import re
from collections.abc import Sequence

from introductions.reading.joint.calls import Calls
from introductions.reading.joint.clause import Clause
from introductions.reading.joint.speech import BY_LANGUAGE, OBJECTS

_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
# Dutch "zijn" is his after a preposition, a verb that takes an object, or where a clause begins; else it is "to be".
_TO_BE = re.compile(
    r"(?<!^)(?<!\bvan )(?<!\bmet )(?<!\bin )(?<!\bop )(?<!\bvoor )(?<!\baan )(?<!\bbij )(?<!\buit )(?<!\bdoor )"
    r"(?<!\bheeft )(?<!\bis )(?<!\ben )(?<!\bover )(?<!\bnaar )\bzijn\b|\bzijn(?=\s*(?:[.,;!?]|$))",
    re.I,
)


class References:
    """Resolves pronouns. ``genders`` may be filled in on the way, where neither name tells who is he."""

    def __init__(self, calls: Calls, genders: list[str], found: Sequence[Clause], text: str) -> None:
        self.calls, self.genders, self.found, self.text = calls, genders, found, text

    def gender_in(self, words: str) -> str:
        """ "f" or "m" by the first pronoun inside: "I have known her for years" is about a woman."""
        language = self.calls.language
        she, he = BY_LANGUAGE.get(language, BY_LANGUAGE["en"])
        hers, his = OBJECTS.get(language, (frozenset(), frozenset()))
        if language == "nl":
            words = _TO_BE.sub(" ", words)
        for word in _WORD.findall(words):
            w = word.casefold()
            if w in hers or (w in she and language != "de"):
                return "f"
            if w in his or (w in he and language != "fr"):
                return "m"
        return ""

    def person(self, gender: str, to: int | None, topic: int | None) -> int | None:
        """The party meant by a he ("m") or she ("f") that is said to ``to``, ``topic`` being spoken of."""
        genders = self.genders
        if to is not None:
            other = 1 - to
            if genders[other] in ("", gender):
                return other
            return topic if topic in (0, 1) and genders[topic] in ("", gender) else other
        fitting = [i for i in (0, 1) if genders[i] == gender]
        if len(fitting) == 1 and (topic not in (0, 1) or genders[topic] != ""):
            return fitting[0]
        if topic in (0, 1) and genders[topic] in ("", gender):
            return topic
        if len(fitting) == 1:
            return fitting[0]
        unknown = [i for i in (0, 1) if not genders[i]]
        if len(unknown) == 1 and not fitting:
            return unknown[0]
        if len(unknown) == 2:
            return self._guess(gender)
        return topic if topic in (0, 1) else None

    def _guess(self, gender: str) -> int:
        """Neither name tells: he and she come in the order of the names."""
        named = self.calls.mentions(self.text[:4000])
        first = named[0].party if named else 0
        guess = first
        self.genders[guess] = gender
        return guess
