"""Turning second person into third and back, where it can be done without a wrong form; ``None`` where it cannot.

"You have run kitchens for years", said to Ines, is what Tom needs to hear: "Ines has run kitchens for years". English is
turned wherever the verb is known or regular, the other languages for the verbs an introduction lives on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_MODALS = frozenset("can could will would shall should might may must can't couldn't won't wouldn't shouldn't".split())
_ADVERBS = frozenset(
    "always never still also just once recently often both already usually probably certainly clearly really actually currently now even only long not obviously sometimes ever".split()
)
_PAST = frozenset(
    """ran built made sold wrote bought brought taught thought caught fought sought led left lost met held kept slept spent sent lent began grew knew threw drew flew blew drove rode rose spoke broke
    chose froze woke wore tore bore swore gave forgave came became overcame ate saw did had was were went won found founded ground wound bound stood understood took shook mistook sang rang
    sprang swam drank sank got forgot fell felt dealt meant heard told said paid laid lay dug hung stuck struck stung swung shot sat spun began did""".split()
)
_VERBS = frozenset(
    """be have do say get make go know take see come think look want give use find tell ask work seem feel try leave call run own lead manage build sell buy make teach write need like love hate help keep grow
    speak play move live believe bring happen hold produce supply export import train coach advise design develop paint cook bake brew farm organise organize publish edit translate
    research study invest fund hire employ serve deliver repair restore collect curate direct chair host train plan practise practice understand offer start support travel drive provide
    represent consult photograph film record sing dance perform compose handle cover love spend head""".split()
)
_IRREGULAR = {
    "have": "has",
    "are": "is",
    "were": "was",
    "do": "does",
    "'ve": "has",
    "'re": "is",
    "don't": "doesn't",
    "haven't": "hasn't",
    "aren't": "isn't",
    "weren't": "wasn't",
    "be": "is",
}
_BACK = {
    "has": "have",
    "is": "are",
    "was": "were",
    "does": "do",
    "doesn't": "don't",
    "hasn't": "haven't",
    "isn't": "aren't",
    "wasn't": "weren't",
}
_HER = {
    "f": ("she", "her", "her", "hers", "herself"),
    "m": ("he", "him", "his", "his", "himself"),
    "": ("they", "them", "their", "theirs", "themselves"),
}


def third(verb: str) -> str:
    """The third person of a regular English verb: ``third("carry")`` is "carries"."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if re.search(r"(?:s|x|z|ch|sh|o)$", verb):
        return verb + "es"
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ies"
    return verb + "s"


def base(verb: str) -> str | None:
    """Back from the third person: ``base("carries")`` is "carry"; ``None`` for a word that is not in it."""
    if verb in _BACK:
        return _BACK[verb]
    if verb in _MODALS or verb in _PAST or verb.endswith("ed"):
        return verb
    if not re.fullmatch(r"[a-z]+s", verb) or verb.endswith("ss"):
        return None
    if verb.endswith("ies") and len(verb) > 4:
        return verb[:-3] + "y"
    if re.search(r"(?:ss|x|zz|ch|sh)es$", verb) or verb in ("goes", "does", "undergoes"):
        return verb[:-2]
    return verb[:-1]


def describe(clause: str, name: str, gender: str, language: str) -> str | None:
    """What is said to somebody, said of them: ``describe("you've a line standing idle", "Oona", "f", "en")``."""
    turn = _DESCRIBE.get(language)
    return turn(clause, name, gender) if turn else None


def _english(clause: str, name: str, gender: str) -> str | None:
    parts = re.split(r"(,?\s+(?:and|but)\s+)(?=(?:you|u)\b)", clause.strip(), flags=re.I)
    told = []
    for i, part in enumerate(parts):
        if i % 2:
            told.append(part)
            continue
        turned = _english_verb(part)
        if turned is None:
            return None
        told.append(turned)
    return _finish_english(f"{name} {''.join(told)}", gender)


def _english_verb(clause: str) -> str | None:
    """ "you have run kitchens" without its subject: "has run kitchens"."""
    m = re.match(r"(?P<you>you|u)(?P<short>['’](?:ve|re))?\s+(?P<rest>\S.*)$", clause, re.I | re.S)
    if not m:
        return None
    words = m["rest"].split(" ")
    at = 0
    while at < len(words) and words[at].casefold() in _ADVERBS:
        at += 1
    if at >= len(words):
        return None
    if m["short"]:
        return " ".join(["has" if m["short"].endswith("ve") else "is", *words])
    word = words[at].casefold().replace("’", "'").strip(",;.")
    present = False
    if word in _IRREGULAR:
        new = _IRREGULAR[word]
    elif (
        word in _MODALS
        or word in _PAST
        or word == "used"
        or (word.endswith("ed") and len(word) > 3 and word not in _VERBS)
    ):
        new = word
    elif word in _VERBS or (re.fullmatch(r"[a-z]{2,}", word) and not word.endswith(("ly", "ing")) and at == 0):
        new, present = third(word), True
    else:
        return None
    rest = [*words[:at], words[at].replace(words[at].strip(",;."), new), *words[at + 1 :]]
    return " ".join(_inflect_joined(rest) if present else rest)


def _inflect_joined(words: list[str]) -> list[str]:
    """ "runs the bakery and sell to schools" needs "sells"."""
    out = list(words)
    for i, word in enumerate(words[:-2]):
        if word.casefold() not in ("and", "or", "but"):
            continue
        at = i + 2 if words[i + 1].casefold() in _ADVERBS and i + 3 < len(words) else i + 1
        follower = words[at].casefold().strip(",.;!")
        if follower in _IRREGULAR:
            out[at] = _IRREGULAR[follower]
        elif follower in _VERBS and words[at + 1].casefold() not in ("and", "or", "in", "for", "of", "from"):
            out[at] = words[at].replace(follower, third(follower))
    return out


def _finish_english(text: str, gender: str) -> str | None:
    _, objective, possessive, absolute, reflexive = _HER[gender]
    text = re.sub(r"\byourself\b", reflexive, text, flags=re.I)
    text = re.sub(r"\byours\b", absolute, text, flags=re.I)
    text = re.sub(r"\byour\b", possessive, text, flags=re.I)
    text = re.sub(
        r"\b(to|for|with|of|from|about|by|like|near|around|behind|under|over|after) you\b",
        rf"\1 {objective}",
        text,
        flags=re.I,
    )
    return None if re.search(r"\b(?:you|u)\b", text, re.I) else text  # "you" as a subject further on


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


def _german(clause: str, name: str, gender: str) -> str | None:
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


_FRENCH = {
    "as": "a", "es": "est", "vas": "va", "fais": "fait", "connais": "connaît", "sais": "sait", "peux": "peut", "veux": "veut", "dois": "doit", "tiens": "tient", "viens": "vient", "vends": "vend",
    "conduis": "conduit", "produis": "produit", "écris": "écrit", "avez": "a", "êtes": "est", "savez": "sait", "connaissez": "connaît", "faites": "fait", "tenez": "tient",
}  # fmt: skip


def _french(clause: str, name: str, gender: str) -> str | None:
    m = re.match(r"(tu|vous)\s+(\S+)\s+(.*)$", clause.strip(), re.I | re.S)
    if not m:
        return None
    verb = _FRENCH.get(m[2])
    if verb is None and m[1].casefold() == "tu" and re.fullmatch(r"[a-zéèêîôûç]{2,}es", m[2]):
        verb = m[2][:-1]
    if verb is None and m[1].casefold() == "tu" and re.fullmatch(r"[a-zéèêîôûç]{2,}ais", m[2]):
        verb = m[2][:-1] + "t"
    if (
        verb is None
        and m[1].casefold() == "vous"
        and re.fullmatch(r"[a-zéèêîôûç]{2,}ez", m[2])
        and not m[2].endswith(("iez", "rez"))
    ):
        verb = m[2][:-1].removesuffix("e") + "e"
    rest = m[3]
    if verb is None or re.search(r"\b(?:tu|te|toi|vous|votre|vos)\b|\bt['’]", rest, re.I):
        return None
    rest = re.sub(r"\bton\b", "son", re.sub(r"\bta\b", "sa", re.sub(r"\btes\b", "ses", rest)))
    return f"{name} {verb} {rest}"


_SPANISH = {
    "tienes": "tiene",
    "llevas": "lleva",
    "eres": "es",
    "has": "ha",
    "conoces": "conoce",
    "diriges": "dirige",
    "trabajas": "trabaja",
    "buscas": "busca",
    "haces": "hace",
    "sabes": "sabe",
    "vendes": "vende",
    "necesitas": "necesita",
    "estás": "está",
    "puedes": "puede",
    "quieres": "quiere",
    "organizas": "organiza",
    "produces": "produce",
    "montas": "monta",
}


def _spanish(clause: str, name: str, gender: str) -> str | None:
    m = re.match(r"(?:(tú|vos|usted)\s+)?(\S+)\s+(.*)$", clause.strip(), re.I | re.S)
    if not m:
        return None
    verb = m[2].casefold() if (m[1] or "").casefold() == "usted" else _SPANISH.get(m[2].casefold())
    if verb is None or re.search(r"\b(?:tú|te|ti|contigo|os|usted)\b", m[3], re.I):
        return None
    rest = re.sub(r"\btu\b", "su", re.sub(r"\btus\b", "sus", m[3]))
    return f"{name} {verb} {rest}"


_PORTUGUESE = {
    "tens": "tem",
    "és": "é",
    "estás": "está",
    "fazes": "faz",
    "conheces": "conhece",
    "sabes": "sabe",
    "vendes": "vende",
    "trabalhas": "trabalha",
    "procuras": "procura",
    "diriges": "dirige",
    "podes": "pode",
    "geres": "gere",
    "precisas": "precisa",
}


def _portuguese(clause: str, name: str, gender: str) -> str | None:
    m = re.match(r"(?:(tu|você)\s+)?(\S+)\s+(.*)$", clause.strip(), re.I | re.S)
    if not m:
        return None
    verb = m[2].casefold() if (m[1] or "").casefold() == "você" else _PORTUGUESE.get(m[2].casefold())
    if verb is None or re.search(r"\b(?:tu|te|ti|contigo|você|seu|sua|teus?|tuas?)\b", m[3], re.I):
        return None
    return f"{name} {verb} {m[3]}"


_ITALIAN = {
    "hai": "ha",
    "sei": "è",
    "gestisci": "gestisce",
    "conosci": "conosce",
    "lavori": "lavora",
    "cerchi": "cerca",
    "dirigi": "dirige",
    "fai": "fa",
    "vendi": "vende",
    "produci": "produce",
    "sai": "sa",
    "puoi": "può",
    "vuoi": "vuole",
    "organizzi": "organizza",
}


def _italian(clause: str, name: str, gender: str) -> str | None:
    m = re.match(r"(?:(tu|lei)\s+)?(\S+)\s+(.*)$", clause.strip(), re.I | re.S)
    if not m:
        return None
    verb = _ITALIAN.get(m[2].casefold())
    if verb is None or re.search(r"\b(?:tu|ti|te|voi|vi)\b", m[3], re.I):
        return None
    rest = re.sub(r"\btu(o|a|oi|e)\b", lambda k: "su" + k[1], m[3])
    return f"{name} {verb} {rest}"


_DUTCH = {
    "hebt": "heeft",
    "bent": "is",
    "kunt": "kan",
    "kan": "kan",
    "wilt": "wil",
    "zult": "zal",
    "was": "was",
    "had": "had",
    "runt": "runt",
    "kent": "kent",
    "zoekt": "zoekt",
    "werkt": "werkt",
    "leidt": "leidt",
    "maakt": "maakt",
    "verkoopt": "verkoopt",
    "weet": "weet",
    "doet": "doet",
    "geeft": "geeft",
    "hebben": "heeft",
    "heeft": "heeft",
}


def _dutch(clause: str, name: str, gender: str) -> str | None:
    m = re.match(r"(jij|je|u)\s+(\S+)\s+(.*)$", clause.strip(), re.I | re.S)
    verb = _DUTCH.get(m[2].casefold()) if m else None
    if m is None or verb is None or re.search(r"\b(?:jij|je|jou|jouw|u|uw)\b", m[3], re.I):
        return None
    return f"{name} {verb} {m[3]}"


_DESCRIBE = {
    "en": _english,
    "de": _german,
    "fr": _french,
    "es": _spanish,
    "pt": _portuguese,
    "it": _italian,
    "nl": _dutch,
}


def to_second(clause: str, names: Sequence[tuple[int, int]], gender: str, other_gender: str, language: str) -> str | None:
    """A clause that names its reader, said to them: "would save Lisa a lot" becomes "would save you a lot" (English)."""
    if language != "en":
        return None
    if not names:
        return None
    out, at = [], 0
    for start, end in names:
        out.append(clause[at:start])
        at = end
        if re.match(r"['’]s\b", clause[at:]):
            follow = re.match(r"['’]s\s+(\w+)", clause[at:])
            if follow and follow[1].casefold() in (
                "a",
                "an",
                "the",
                "not",
                "been",
                "just",
                "now",
                "looking",
                "trying",
                "got",
                "also",
                "still",
            ):
                return None  # "is" or "has", not a genitive
            out.append("Your" if not "".join(out).strip() else "your")
            at += 2
            continue
        follow = re.match(
            r"(\s+(?:(?:also|really|just|still|already|always|never|both)\s+)?)([A-Za-z’']+)", clause[at:]
        )
        object_place = re.search(
            r"\b(?:to|for|with|of|from|about|by|like|than|at|on|between|help|helps|save|saves|show|shows|give|gives|tell|tells|ask|asked|told|meet|suit|suits|let|lets|interest|thank|know|knows|see|teach|join|advise|introduce|offer|spare|cost|make|buy|get|find|support|call|and)\s+$",
            "".join(out), re.I,
        )  # fmt: skip
        capital = not "".join(out).strip()
        you = "You" if capital else "you"
        if object_place or not follow or re.match(r"\s*[,.;:!?)]", clause[at:]):
            out.append(you)
            continue
        verb = base(follow[2].casefold().replace("’", "'"))
        if verb is None:
            return None
        out.append(f"{you}{follow[1]}{verb}")
        at += follow.end()
        if (
            re.match(r"[^.;]*\b(?:and|but|or)\s+[a-z]+s\b", clause[at:])
            and follow[2].casefold() not in _PAST | _MODALS
            and not follow[2].endswith("ed")
        ):
            return None  # a second verb that would have to follow
    text = "".join(out) + clause[at:]
    mine = {"f": r"\b(?:she|her|hers)\b", "m": r"\b(?:he|him|his)\b"}.get(gender)
    if out and mine and re.search(mine, text, re.I) and gender == other_gender:
        return text if not re.search(rf"\byou\b.*{mine}", text, re.I) else None
    if out and mine and gender and gender != other_gender and re.search(mine, text, re.I):
        return None
    return text


_PAIR = {
    "en": (
        (r"\byou(?:'re|’re| are) both\b", "you and {name} are both"),
        (r"\byou(?:'ve|’ve| have) both\b", "you and {name} have both"),
        (r"\b(?:you two|you guys|the two of you|the pair of you|the both of you)\b", "you and {name}"),
        (r"\bboth of you\b", "both you and {name}"),
        (r"\byou both\b", "you and {name} both"),
        (r"\byou each\b", "you and {name} each"),
        (r"\byou\b(?=.*\b(?:each other|one another|both)\b)", "you and {name}"),
    ),
    "de": ((r"\bihr (?:beiden?|zwei)\b", "du und {name}"), (r"\bihr (?=\w+ beide\b)", "du und {name} "), (r"\beuch beiden?\b", "dich und {name}")),
    "fr": ((r"\bvous deux\b", "toi et {name}"), (r"\bvous (?=êtes tou(?:s|tes) (?:les )?deux|avez tou(?:s|tes) (?:les )?deux)", "toi et {name}, vous ")),
    "nl": ((r"\bjullie (?=\w+ allebei\b)", "jij en {name} "), (r"\bjullie (?:twee|allebei)\b", "jij en {name}")),
"it": (
        (r"\bvoi due\b", "tu e {name}"),
        (r"\b(?=(?:avete|siete|potete|potreste|dovreste|vorreste)\b)", "tu e {name} "),
    ),
    "es": (
        (r"\b(?:vosotr[oa]s|ustedes)(?: dos)?\b", "tú y {name}"),
        (r"\b(?=(?:sois|\w{2,}(?:áis|éis|íais))\b)", "tú y {name} "),
    ),
    "pt": ((r"\bvocês(?: dois| duas)?\b", "você e {name}"),),
}  # fmt: skip


def pair(clause: str, name: str, language: str, formal: bool) -> str | None:
    """What is said to both, said to one of them: "you both bake" becomes "you and Tom both bake"; ``None`` if it cannot be."""
    if formal and language != "en":
        return None
    for pattern, words in _PAIR.get(language, ()):
        turned, n = re.subn(pattern, words.format(name=name.replace("\\", "")), clause, count=1, flags=re.I)
        if n:
            return turned[:1].upper() + turned[1:]
    return None
