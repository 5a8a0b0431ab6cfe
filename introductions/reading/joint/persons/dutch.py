"""Dutch: "je hebt een winkel" becomes "Kim heeft een winkel"."""

from __future__ import annotations

import re

_IRREGULAR = {
    "hebt": "heeft",
    "bent": "is",
    "kunt": "kan",
    "wilt": "wil",
    "zult": "zal",
    "heb": "heeft",
    "ben": "is",
    "hebben": "heeft",
}
_SAME = frozenset("kan wil zal mag moet was had kon wou zou deed ging kwam werd heeft is".split())
_PRONOUNS = r"(?:jij|je|u)"
_HIS = {"f": "haar", "m": "zijn"}
_HE = {"f": "ze", "m": "hij"}
# After such a word "je" is who does something, and no possessive: "dat je liever restaureert"
_SUBJECT = re.compile(
    r"\b(dat|die|wat|waar|omdat|als|of|hoe|waarom|toen|terwijl|want|zodat|voordat|nadat|sinds)\s+(?:jij|je|u)\b", re.I
)


def _third(verb: str) -> str | None:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb in _SAME or re.fullmatch(r"[a-zë]{2,}(?:t|de|te)", verb):
        return verb
    return None


def describe(clause: str, name: str, gender: str) -> str | None:
    """What is said to somebody, said of them; "je" before a noun is a possessive and needs to know he or she."""
    m = re.match(rf"{_PRONOUNS}\s+([a-zë]+)\s+(.*)$", clause.strip(), re.I | re.S)
    verb = _third(m[1].casefold()) if m else None
    if m is None or verb is None:
        return None
    rest = re.sub(
        rf"\b((?:en|maar|of)\s+){_PRONOUNS}\s+([a-zë]+)\b", lambda k: k[1] + (_third(k[2]) or k[0]), m[2], flags=re.I
    )
    rest = re.sub(r"\b((?:en|maar)\s+)(bent|hebt|kunt|wilt)\b", lambda k: k[1] + _IRREGULAR[k[2].casefold()], rest)
    if _SUBJECT.search(rest):
        if not gender:
            return None
        rest = _SUBJECT.sub(rf"\1 {_HE[gender]}", rest)
        rest = re.sub(r"\b(?:bent|hebt|kunt|wilt|zult)\b", lambda k: _IRREGULAR[k[0].casefold()], rest)
    if re.search(r"\b(?:jouw|uw|je)\s+[a-z]", rest, re.I):
        if not gender:
            return None
        rest = re.sub(r"\b(?:jouw|uw|je)(?=\s+[a-z])", _HIS[gender], rest, flags=re.I)
    return None if re.search(r"\b(?:jij|je|jou|jouw|u|uw|jullie)\b", rest, re.I) else f"{name} {verb} {rest}"
