"""Turning second person into third and back, where it can be done without a wrong form; ``None`` where it cannot.

"You have run kitchens for years", said to Ines, is what Tom needs to hear: "Ines has run kitchens for years". English is
turned wherever the verb is known or regular, the other languages for the verbs an introduction lives on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from introductions.reading.joint.persons import (
    dutch,
    english,
    english_you,
    french,
    german,
    italian,
    portuguese,
    spanish,
)
from introductions.reading.joint.persons.english_verbs import PAST, VERBS, base
from introductions.reading.joint.persons.pairs import pair
from introductions.reading.joint.persons.wishes import address_of, wished
from introductions.reading.joint.persons.wishing import Address

__all__ = ["Address", "address_of", "addressed", "describe", "is_third", "meant", "pair", "to_second", "wished"]

_DESCRIBE = {
    "en": english.describe,
    "de": german.describe,
    "fr": french.describe,
    "es": spanish.describe,
    "pt": portuguese.describe,
    "it": italian.describe,
    "nl": dutch.describe,
}


def describe(clause: str, name: str, gender: str, language: str, *, anywhere: bool = False) -> str | None:
    """What is said to somebody, said of them: ``describe("you've a line standing idle", "Oona", "f", "en")``.

    ``anywhere``: the clause need not open with them ("the walls fall faster than you can mend them"; English).
    """
    name = _with_article(name, gender, language)
    if anywhere and language == "en":
        return english.describe(clause, name, gender, anywhere=True)
    turn = _DESCRIBE.get(language)
    return turn(clause, name, gender) if turn else None


_DOES = {
    "de": re.compile(r"(?!(?:nicht|mit|seit|dort|fast|erst|selbst|jetzt|gut|statt|oft|sonst)$)[a-zäöüß]{2,}t|war|kann"),
    "nl": re.compile(r"(?!(?:het|dat|dit|wat|niet|met|want|tot|uit|vast)$)[a-zë]{2,}t|is|was|kan|had|werd"),
}
_KNOWN = {"fr": french.KNOWN, "es": spanish.KNOWN, "pt": portuguese.KNOWN, "it": italian.KNOWN}


def is_third(verb: str, language: str) -> bool:
    """Whether a word in small letters is a verb of his or hers, as "dirige" is (not English)."""
    if language in _DOES:
        return _DOES[language].fullmatch(verb) is not None
    return verb in _KNOWN.get(language, frozenset())


def says_what_somebody_does(text: str, language: str) -> bool:
    """Whether a line without its subject opens with a verb of theirs: "needs a shop", "hält Ziegen", "looking for".

    >>> says_what_somebody_does("Needs a shop.", "en"), says_what_somebody_does("Cheese and a cellar.", "en")
    (True, False)
    """
    word = re.match(r"(?:(?:and|und|et|y|e|en|also|now|still)\s+)?([^\W\d_]+)(?=\s)", text, re.I)
    if word is None:
        return False
    verb = word[1].casefold()
    if language != "en":
        return is_third(verb, language)
    known = base(verb)
    return verb in PAST or verb.endswith(("ed", "ing")) or (known in VERBS and known != verb) or known in _BE_AND_HAVE


_BE_AND_HAVE = frozenset(("are", "were", "have", "do"))
_TITLED = {  # "la dottoressa Sala dirige", "el señor Paz lleva": such a title takes an article where it is spoken of
    "it": (re.compile(r"(?:signora?|dott(?:oressa|or|\.ssa|\.)?|prof(?:essoressa|essor|\.ssa|\.)?|ingegner|avvocat[oa])\s", re.I), "La", "Il"),
    "es": (re.compile(r"(?:señora?|sra?\.?|doctora?|dra?\.?|profesora?)\s", re.I), "La", "El"),
    "pt": (re.compile(r"(?:senhora?|sra?\.?|doutora?|dra?\.?|professora?)\s", re.I), "A", "O"),
}  # fmt: skip


def _with_article(name: str, gender: str, language: str) -> str:
    titled, her, his = _TITLED.get(language, (None, "", ""))
    if titled is None or not gender or not titled.match(name):
        return name
    return f"{her if gender == 'f' else his} {name[:1].lower()}{name[1:]}"


def addressed(clause: str, names: Sequence[tuple[int, int]], gender: str, language: str) -> str | None:
    """A clause about its reader, said to them: "Alice needs a printer" becomes "You need a printer" (English)."""
    return english_you.addressed(clause, names, gender) if language == "en" else None


def meant(clause: str, gender: str, language: str) -> str | None:
    """A clause that means its reader by a he or she, said to them; ``None`` where it does not (English).

    >>> meant("He would love to try her flour", "f", "en")
    'He would love to try your flour'
    """
    return english_you.meant(clause, gender) if language == "en" else None


def to_second(
    clause: str, names: Sequence[tuple[int, int]], gender: str, other_gender: str, language: str
) -> str | None:
    """A clause that names its reader, said to them: "would save Lisa a lot" becomes "would save you a lot" (English)."""
    return english.to_second(clause, names, gender, other_gender) if language == "en" else None
