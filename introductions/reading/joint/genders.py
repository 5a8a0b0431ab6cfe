"""Who is he, who is she: the text knows better than a list of names ("Andrea … he")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from introductions.reading.joint import kin
from introductions.reading.joint.calls import Calls
from introductions.reading.joint.sentences import Unit
from introductions.reading.joint.speech import BY_LANGUAGE

_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")


def learn(units: Sequence[Unit], calls: Calls, known: tuple[str, str], text: str) -> list[str]:
    """ "f", "m" or "" for each of the two, by the pronouns that follow their names."""
    genders = list(known)
    she, he = BY_LANGUAGE.get(calls.language, BY_LANGUAGE["en"])
    votes: dict[tuple[int, str], float] = {}
    last: int | None = None
    beside: kin.Kin | None = None
    for unit in units:
        if unit.too_long:
            continue
        to, at = calls.spoken_to(unit.text)
        named = {m.party for m in calls.mentions(unit.text, at)}
        if unit.first:
            last = beside = None
        if len(named) == 1:
            last = next(iter(named))
        elif len(named) == 2:
            last = None
        gender = _first_pronoun(unit.text[at:], calls.language)
        party = 1 - next(iter(to)) if len(to) == 1 and not named else last
        means_kin = beside is not None and beside.may_be(gender) and not named
        said = unit.text[at:]
        opened = kin.opens_with(calls.masked(said), calls.language) if kin.may_open(said, calls.language) else None
        beside = opened or (None if named else beside)
        if gender and party is not None and not means_kin:
            votes[party, gender] = votes.get((party, gender), 0) + 1
    for i in (0, 1):
        f, m = votes.get((i, "f"), 0), votes.get((i, "m"), 0)
        if f > m and (known[i] != "m" or (f > 1 and not m)):
            genders[i] = "f"
        elif m > f and (known[i] != "f" or (m > 1 and not f)):
            genders[i] = "m"
    words = {w.casefold() for w in _WORD.findall(text)}
    if words & she and words & he:  # one of the two is known: the other is the other
        for i in (0, 1):
            if genders[i] and not genders[1 - i]:
                genders[1 - i] = "m" if genders[i] == "f" else "f"
    return genders


def _first_pronoun(text: str, language: str) -> str:
    she, he = BY_LANGUAGE.get(language, BY_LANGUAGE["en"])
    for i, word in enumerate(_WORD.findall(text)):
        w = word.casefold()
        gender = "f" if w in she else "m" if w in he else ""
        if not gender or (language in ("de", "fr") and w in ("sie", "il") and i):
            continue
        if language == "de" and i and word[:1].isupper():
            continue
        return gender
    return ""
