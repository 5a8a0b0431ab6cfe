"""German: "du leitest deine Werkstatt" becomes "Kim leitet ihre Werkstatt", "Sie suchen" "Kim sucht"."""

from __future__ import annotations

import re

_GERMAN = {
    "hast": "hat", "bist": "ist", "weißt": "weiß", "kannst": "kann", "willst": "will", "musst": "muss", "sollst": "soll", "darfst": "darf", "magst": "mag", "wirst": "wird", "warst": "war",
    "hattest": "hatte", "liest": "liest", "isst": "isst", "lässt": "lässt", "wächst": "wächst", "reist": "reist", "heißt": "heißt", "beweist": "beweist", "leistest": "leistet",
}  # fmt: skip
_GERMAN_FORMAL = {
    "haben": "hat",
    "sind": "ist",
    "waren": "war",
    "hatten": "hatte",
    "können": "kann",
    "wollen": "will",
    "suchen": "sucht",
    "leiten": "leitet",
    "kennen": "kennt",
    "führen": "führt",
    "arbeiten": "arbeitet",
}


_NOT_VERBS = frozenset(
    "fast erst selbst meist sonst längst höchst möglichst zuerst zunächst ernst fest just jüngst ist mindestens bewusst umsonst herbst".split()
)


# "leitest" is now, "machtest" was: the verbs of work whose stem ends in t themselves
_ENDS_IN_TEN = r"(?<!t)(?:leite|arbeite|biete|berate|begleite|bereite|vertrete|walte|gestalte|anstalte|miete|züchte|richte|achte|halte|rette|warte)$"


def _german_third(verb: str) -> str:
    """ "kennst" to "kennt", "leitetest" to "leitete"."""
    if verb in _GERMAN:
        return _GERMAN[verb]
    if verb in _NOT_VERBS:
        return verb
    stem = verb[:-2]
    past = stem.endswith("te") and not re.search(_ENDS_IN_TEN, stem)
    return stem if past else stem + "t"


def describe(clause: str, name: str, gender: str) -> str | None:
    m = re.match(r"(du|Sie)\s+(\S+)\s+(.*)$", clause.strip(), re.S) or re.match(
        r"(Du)\s+(\S+)\s+(.*)$", clause.strip(), re.S
    )
    if not m:
        return None
    if m[1] == "Sie":
        verb = _GERMAN_FORMAL.get(m[2])
        mine = r"\bIhr(e[rmns]?)?\b"
    else:
        verb = _german_third(m[2]) if re.fullmatch(r"[a-zäöüß]+st", m[2]) else None
        mine = r"\b[Dd]ein(e[rmns]?)?\b"
    if verb is None:
        return None
    rest = m[3]
    if m[1] != "Sie":
        rest = re.sub(
            r"\b((?:und|oder|aber|sowie)\s+(?:auch |dabei |selbst )?)([a-zäöüß]+st)\b",
            lambda k: k[1] + _german_third(k[2]),
            rest,
        )
        if any(w not in _NOT_VERBS and w not in _GERMAN.values() for w in re.findall(r"\b[a-zäöüß]+st\b", rest)):
            return None
    if re.search(mine, rest) and not gender:
        return None
    rest = re.sub(mine, lambda k: ("ihr" if gender == "f" else "sein") + (k[1] or ""), rest)
    if re.search(r"\b(?:du|dich|dir|Ihnen)\b", rest, re.I):
        return None
    return f"{name} {verb} {rest}"
