"""What is said to both, said to one: "you both bake" becomes "you and Tom both bake"."""

from __future__ import annotations

import re

_PAIR = {
    "en": (
        (r"\byou(?:'re|’re| are) both\b", "you and {name} are both"),
        (r"\byou(?:'ve|’ve| have) both\b", "you and {name} have both"),
        (r"\byou['’]d(?=.*\b(?:each other|one another|both|each)\b)", "you and {name} would"),
        (r"\byou['’]ll(?=.*\b(?:each other|one another|both|each)\b)", "you and {name} will"),
        (r"^you (?=(?:share|live|work|grew|studied|trained|went|sat|sit|own|run|speak|come|care|lack)\b)", "you and {name} "),
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
        (r"\b(?=(?:sois|(?!dieciséis|veintiséis)\w{2,}(?:áis|éis|íais))\b)", "tú y {name} "),
    ),
    "pt": ((r"\bvocês(?: dois| duas)?\b", "você e {name}"),),
}  # fmt: skip


_CLITIC = {
    "es": re.compile(r"\b(?:me|te|se|os|lo|la|le|nos|no)\s+(?!dieciséis|veintiséis)\w{2,}(?:áis|éis|íais)\b", re.I),
    "it": re.compile(r"\b(?:mi|ti|si|vi|lo|la|gli|ne|non)\s+(?:avete|siete|potete|potreste|dovreste|vorreste)\b", re.I),
}


def pair(clause: str, name: str, language: str, formal: bool) -> str | None:
    """What is said to both, said to one of them: "you both bake" becomes "you and Tom both bake"; ``None`` if it cannot be."""
    if formal and language != "en":
        return None
    if language in _CLITIC and _CLITIC[language].search(clause):
        return None  # "me habéis hablado": a pronoun stands where the names would
    for pattern, words in _PAIR.get(language, ()):
        turned, n = re.subn(pattern, words.format(name=name.replace("\\", "")), clause, count=1, flags=re.I)
        if n:
            return turned[:1].upper() + turned[1:]
    return None
