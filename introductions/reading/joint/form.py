"""Sie or du, vous or tu, "Lieber Holger" or "Hi Amy": the form of address the introducer uses."""

from __future__ import annotations

import re
from collections.abc import Iterable

from introductions.reading.joint.clause import Clause
from introductions.reading.joint.names import occurrences
from introductions.reading.joint.parties import Party
from introductions.reading.joint.speech import GREET, says_both

_FORMAL = {
    "de": re.compile(r"(?<=[\w,;:] )(?:Sie|Ihnen|Ihre?[rmns]?)\b|\bSehr geehrte"),
    "fr": re.compile(r"\b(?:Madame|Monsieur|Mme|veuillez|je vous prie)\b", re.I),
    "es": re.compile(r"\b(?:usted|ustedes|estimad[oa]|le presento)\b", re.I),
    "pt": re.compile(r"\b(?:o senhor|a senhora|v\. ?ex|prezad[oa]|exm[oa])\b", re.I),
    "it": re.compile(r"(?<=[\w,;:] )(?:Lei|Le|Suo|Sua|La)\b|\b(?:[Gg]entil(?:e|issim[oa])|[Ee]gregio)\b"),
    "nl": re.compile(r"\b(?:u|uw|geachte)\b", re.I),
}
_INFORMAL = {
    "de": re.compile(r"\b(?:du|dich|dir|dein\w*|euch|ihr|liebe[rs]?|hallo|moin|hi)\b"),
    "fr": re.compile(r"\b(?:tu|te|toi|ton|tes)\b|\bt['’]", re.I),
    "es": re.compile(r"\b(?:tú|te|ti|tus?|contigo|os|vosotr[oa]s|hola)\b", re.I),
    "pt": re.compile(r"\b(?:tu|te|ti|teu|tua|você|vocês|olá|oi|vos)\b", re.I),
    "it": re.compile(r"\b(?:tu|ti|te|tuo|tua|ciao)\b", re.I),
    "nl": re.compile(r"\b(?:je|jij|jou|jouw|jullie|hoi)\b", re.I),
}


_VOUS = re.compile(r"\b(?:vous|votre|vos)\b", re.I)
_TU = re.compile(r"\b(?:tu|te|toi|ton|ta|tes)\b|\bt['’]", re.I)
_PARTING = {  # how the introducer takes leave tells, where nothing else does
    "de": re.compile(r"\b(?:freundlichen gr|hochachtungsvoll|ihre?\b)", re.I),
    "fr": re.compile(r"\b(?:à vous|cordialement|salutations|respectueusement|sentiments)\b", re.I),
    "es": re.compile(r"\b(?:atentamente|cordial(?:mente)?|respetuosamente)\b", re.I),
    "pt": re.compile(r"\b(?:atenciosamente|cumprimentos|respeitosamente)\b", re.I),
    "it": re.compile(r"\b(?:cordiali|distinti|cordialmente|ossequi)\b", re.I),
    "nl": re.compile(r"\b(?:hoogachtend|vriendelijke groet)", re.I),
}


def is_formal(
    text: str, parties: tuple[Party, Party], language: str, clauses: Iterable[Clause] = (), parting: str = ""
) -> bool | None:
    """True for Sie, vous, usted, Lei, u; False for du, tu, je; None where the language or the text does not say.

    ``clauses`` show whether a French "vous" is said to one person, ``parting`` are the closing words.
    """
    if any(p.title for p in parties):
        return True
    found = sounds_formal(text, language)
    if language == "fr" and not found and not any(_TU.search(c.text) for c in clauses):
        to_one = any(c.to is not None and _VOUS.search(c.text) and not says_both(c.text, "fr") for c in clauses)
        found = True if to_one else None
    if found is None and language in _PARTING:
        return True if _PARTING[language].search(parting) else None
    return found


def sounds_formal(text: str, language: str) -> bool | None:
    """As :func:`is_formal`, from the words alone."""
    if language not in _FORMAL:
        return None
    formal, informal = len(_FORMAL[language].findall(text)), len(_INFORMAL[language].findall(text))
    if formal == informal:
        return None
    return formal > informal


_END = {"es": ":", "pt": ","}
_PLURAL = frozenset(
    "liebe querid@s estimad@s chers chères queridos queridas estimados estimadas caros caras cari care gentili "
    "prezados prezadas".split()
)
_TO_ONE = {  # of a greeting to both, for her and for him
    "estimados": ("Estimada", "Estimado"), "estimadas": ("Estimada", "Estimado"), "queridos": ("Querida", "Querido"),
    "queridas": ("Querida", "Querido"), "caros": ("Cara", "Caro"), "caras": ("Cara", "Caro"), "cari": ("Cara", "Caro"),
    "care": ("Cara", "Caro"), "prezados": ("Prezada", "Prezado"), "prezadas": ("Prezada", "Prezado"),
    "chers": ("Chère", "Cher"), "chères": ("Chère", "Cher"), "liebe": ("Liebe", "Lieber"),
    "beste": ("Beste", "Beste"), "lieve": ("Lieve", "Lieve"),
}  # fmt: skip
_ARTICLE = re.compile(r"^de (?=heer\b)", re.I)  # "geachte heer Smit" is "de heer Smit" where he is spoken of
_BEFORE = re.compile(rf"(?:^|[\s,¡(])((?:{GREET})(?:[ ,]+(?:{GREET}))?)[ ,]+(?:(?:Dr|Prof|Professor)\.? )?$", re.I)
_CALLS_OUT = frozenset("now right well ey ay yo".split())  # no way to open a private mail
_TO_BOTH = re.compile(rf"^\W*({GREET})\b", re.I)


def greetings(text: str, parties: tuple[Party, Party], language: str) -> tuple[tuple[str, str], ...]:
    """How each is greeted in the draft: "Lieber Holger, liebe Sabine" gives "Lieber Holger," and "Liebe Sabine,".

    A greeting to both in the plural ("Estimados Ignacio y Rafael") is put into the singular where he or she is known.
    """
    found = []
    opening = text[:160].split("\n")[0]
    for party in parties:
        words = _greets(text, opening, party)
        if words and party.greeting:
            words = words[:1].upper() + words[1:]
            name = _ARTICLE.sub("", party.greeting) if language == "nl" else party.greeting
            found.append((party.key, f"{words} {name}{_END.get(language, ',')}"))
    return tuple(found)


def _greets(text: str, opening: str, party: Party) -> str:
    for alias in dict.fromkeys(
        (
            party.greeting,
            _ARTICLE.sub("", party.greeting),
            party.family and f"{party.title} {party.family}".strip(),
            party.given,
        )
    ):
        for at, _ in occurrences(alias, text[:6000]):
            before = _BEFORE.search(text[max(0, at - 40) : at])
            if before and _alone(before[1], party) and before[1].split()[0].casefold() not in _CALLS_OUT:
                return before[1]
    shared = _TO_BOTH.match(opening)
    if shared and party.gender and shared[1].casefold() in _TO_ONE:
        return _TO_ONE[shared[1].casefold()][party.gender == "m"]
    if shared and shared[1].casefold() in (
        "dear",
        "hi",
        "hello",
        "hey",
        "hallo",
        "moin",
        "servus",
        "bonjour",
        "salut",
        "hola",
        "ciao",
        "olá",
        "oi",
        "hoi",
        "hej",
        "good morning",
        "good afternoon",
        "guten tag",
        "guten morgen",
        "buongiorno",
        "bom dia",
        "dag",
    ):
        return shared[1]
    return ""


def _alone(words: str, party: Party) -> bool:
    """Not the plural of a greeting to both."""
    w = words.casefold().split()[-1]
    if w in ("liebe", "geehrte", "verehrte", "werte"):
        return party.gender != "m"
    return w not in _PLURAL
