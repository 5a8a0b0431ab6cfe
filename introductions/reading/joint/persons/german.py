"""German: "du leitest deine Werkstatt" becomes "Kim leitet ihre Werkstatt", "Sie suchen" "Kim sucht"."""

from __future__ import annotations

import re

_GERMAN = {
    "hast": "hat", "bist": "ist", "weißt": "weiß", "kannst": "kann", "willst": "will", "musst": "muss", "sollst": "soll", "darfst": "darf", "magst": "mag", "wirst": "wird", "warst": "war",
    "hattest": "hatte", "liest": "liest", "isst": "isst", "lässt": "lässt", "wächst": "wächst", "reist": "reist", "heißt": "heißt", "beweist": "beweist", "leistest": "leistet",
}  # fmt: skip
# With "Sie" the verb is a plural: those that are not made by -en to -t.
_GERMAN_FORMAL = {
    "haben": "hat", "sind": "ist", "waren": "war", "hatten": "hatte", "können": "kann", "wollen": "will", "müssen": "muss", "dürfen": "darf", "mögen": "mag",
    "sollen": "soll", "wissen": "weiß", "werden": "wird", "helfen": "hilft", "geben": "gibt", "sprechen": "spricht", "nehmen": "nimmt", "lesen": "liest",
    "sehen": "sieht", "fahren": "fährt", "halten": "hält", "tragen": "trägt", "vertreten": "vertritt", "laufen": "läuft", "treffen": "trifft", "lassen": "lässt",
    "backen": "backt", "beraten": "berät", "braten": "brät", "schlafen": "schläft", "waschen": "wäscht", "wachsen": "wächst", "empfehlen": "empfiehlt",
    "gaben": "gab", "kamen": "kam", "gingen": "ging", "schrieben": "schrieb", "fanden": "fand", "standen": "stand", "zogen": "zog", "bauten": "baute",
    "kannten": "kannte", "brachten": "brachte", "dachten": "dachte", "wurden": "wurde", "konnten": "konnte", "wollten": "wollte", "mussten": "musste",
}  # fmt: skip


def _of_sie(verb: str) -> str | None:
    """ "suchen" to "sucht", "suchten" to "suchte"; ``None`` for what is no plural of a verb."""
    if verb in _GERMAN_FORMAL:
        return _GERMAN_FORMAL[verb]
    if not re.fullmatch(r"[a-zäöüß]{2,}(?:en|rn|ln)", verb):
        return None
    if verb.endswith(("rn", "ln")):
        return verb[:-1] + "t"
    stem = verb[:-2]
    if re.search(r"[^t]t$", stem) and not re.search(_ENDS_IN_TEN, verb[:-1]):
        return verb[:-1]
    return stem + ("et" if re.search(r"(?:[td]|[^rlnmh][nm])$", stem) else "t")


_NOT_VERBS = frozenset(
    "fast erst selbst meist sonst längst höchst möglichst zuerst zunächst ernst fest just jüngst ist mindestens bewusst umsonst herbst".split()
)


# "leitest" is now, "machtest" was: the verbs of work whose stem ends in t themselves
_ENDS_IN_TEN = r"(?<!t)(?:leite|vertre|arbeite|biete|berate|begleite|bereite|vertrete|walte|gestalte|anstalte|miete|züchte|richte|achte|halte|rette|warte)$"


def _german_third(verb: str) -> str:
    """ "kennst" to "kennt", "leitetest" to "leitete"."""
    if verb in _GERMAN:
        return _GERMAN[verb]
    if verb in _NOT_VERBS:
        return verb
    if verb.endswith("tst"):
        return verb[:-2]  # "hältst"
    stem = verb[:-2]
    past = stem.endswith("te") and not re.search(_ENDS_IN_TEN, stem)
    return stem if past else stem + "t"


_TOLD = re.compile(r"[Dd]u hast (?P<frame>[^,.]{0,60}\b(?:gesagt|erzählt|berichtet)), dass (?P<what>[^;:]+)$")
_AND_THAT = re.compile(r",? und dass\b|, (?:und|aber|weil|obwohl)\b")
_PLURAL = {"habt": "haben", "seid": "sind", "wart": "waren", "wollt": "wollen", "könnt": "können", "müsst": "müssen", "hattet": "hatten", "wisst": "wissen"}  # fmt: skip
_ER = {"f": "sie", "m": "er"}
_WITHIN = re.compile(r"\b(?:dass|weil|ob|wenn|wo|wie|warum|seit|bevor|nachdem|damit|obwohl|während)\b")
_THEIRS = re.compile(r"\b(?:dich|dir)\b", re.I)
_HIM = {"f": {"dich": "sie", "dir": "ihr"}, "m": {"dich": "ihn", "dir": "ihm"}}


def describe(clause: str, name: str, gender: str) -> str | None:
    """What is said to somebody, said of them; "dein" and "Ihr" need to know he or she."""
    thing = re.match(r"[Dd]eine?[mnrs]?\s+(?P<rest>[A-ZÄÖÜ].*)$", clause.strip(), re.S)
    if thing and not re.search(r"\b(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein\w*|[Ii]hr|[Ee]uch|\w{3,}st)\b", thing["rest"]):
        return f"{name}{'’' if name[-1:] in 'sxzß' else 's'} {thing['rest']}"  # "Noras Ziegen sind die besten"
    told = _TOLD.match(clause.strip())
    if told is not None and re.search(r"\b(?:du|ihr|eu\w+)\b", told["what"]):
        return _reported(told, name, gender)
    m = re.match(r"(?P<who>[Dd]u|Sie)\s+(?P<verb>\S+)\s+(?P<rest>.*)$", clause.strip(), re.S)
    if not m:
        return None
    formal = m["who"] == "Sie"
    verb = (
        _of_sie(m["verb"]) if formal else _german_third(m["verb"]) if re.fullmatch(r"[a-zäöüß]+st", m["verb"]) else None
    )
    if verb is None:
        return None
    rest = _joined(m["rest"], formal)
    if not formal and any(
        w not in _NOT_VERBS and w not in _GERMAN.values() for w in re.findall(r"\b[a-zäöüß]+st\b", rest)
    ):
        return None
    mine = r"\bIhr(e[rmns]?)?\b" if formal else r"\b[Dd]ein(e[rmns]?)?\b"
    if re.search(mine, rest):
        if not gender:
            return None
        rest = re.sub(mine, lambda k: ("ihr" if gender == "f" else "sein") + (k[1] or ""), rest)
    within = _WITHIN.search(rest)
    if within is not None and re.search(r"\b(?:dich|dir)\b", rest[within.start() :]):
        if not gender:
            return None  # "dass dir niemand eingefallen ist": somebody else is the subject there
        rest = rest[: within.start()] + _THEIRS.sub(lambda k: _HIM[gender][k[0].casefold()], rest[within.start() :])
    rest = _THEIRS.sub("sich", rest)
    if re.search(r"\bdu\b", rest, re.I) or (formal and re.search(r"\b(?:Sie|Ihnen)\b", rest)):
        return None
    return f"{name} {verb} {rest}"


def _reported(told: re.Match[str], name: str, gender: str) -> str | None:
    """ "Du hast mir erzählt, dass ihr vier Kitze verloren habt" to "Kim hat mir erzählt, dass sie vier Kitze verloren haben"."""
    what = _AND_THAT.split(told["what"], maxsplit=1)[0].rstrip(" .!")
    head, _, verb = what.rpartition(" ")
    if re.match(r"ihr\b", head):
        plural = _PLURAL.get(verb) or (f"{verb[:-1]}en" if re.fullmatch(r"[a-zäöüß]{3,}[^e]t", verb) else None)
        what = f"sie{head[3:]} {plural}" if plural else ""
    elif re.match(r"du\b", head) and gender and re.fullmatch(r"[a-zäöüß]+st", verb):
        what = f"{_ER[gender]}{head[2:]} {_german_third(verb)}"
    what = re.sub(r"\beu(?:er|re([rmns]?))\b", lambda k: f"ihr{'e' + k[1] if k[1] is not None else ''}", what)
    if gender:
        what = re.sub(r"\bdein(e[rmns]?)?\b", lambda k: ("ihr" if gender == "f" else "sein") + (k[1] or ""), what)
    if not what or re.search(r"\b(?:du|dich|dir|dein\w*|ihr(?! [A-ZÄÖÜ])|euch|eu\w*)\b", what):
        return None
    return f"{name} hat {told['frame']}, dass {what}"


def _joined(rest: str, formal: bool) -> str:
    """The verb after "und": "… und suchst Gemüse" to "… und sucht Gemüse"."""
    lead = r"\b((?:und|oder|aber|sowie)\s+(?:auch |dabei |selbst |jetzt |nun |dort )?)"
    if not formal:
        return re.sub(lead + r"([a-zäöüß]+st)\b", lambda k: k[1] + _german_third(k[2]), rest)
    return re.sub(
        lead + r"([a-zäöüß]+en|sind)\b(?=\s+[a-zäöüß]|\s*[.,!])", lambda k: k[1] + (_of_sie(k[2]) or k[2]), rest
    )
