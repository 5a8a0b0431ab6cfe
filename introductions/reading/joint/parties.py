"""Who is who: the two people of a draft introduction, what they are called in it and how they are greeted.

Names come from To and Cc, are corrected by the text (nicknames, surnames where both share a first name, names that
stand only in the text), and are never guessed when the text names somebody who is not a recipient.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from introductions.model import Person
from introductions.reading.joint.names import TITLE, fold, names, same_name, sex

# "D. Manuel Ruiz" is Don Manuel, "D. Moss" has an initial
_TITLES = re.compile(rf"^(?:(?![a-z]\.?\s+\S+$)(?:{TITLE})\.?\s+)+", re.I)
_SUFFIX = re.compile(r",?\s+(?:ph\.?d|m\.?d|mba|obe|mbe|cbe|esq|jr|sr|iii?|msc|ma|ba|dipl\.?-ing)\.?$", re.I)


@dataclass(frozen=True, slots=True)
class Party:
    """One of the two: ``Party(Person("Elizabeth Moreau", …), "Liz", ("Liz", "Elizabeth", …))``."""

    person: Person
    greeting: str
    given: str = ""
    family: str = ""
    aliases: tuple[str, ...] = ()
    gender: str = ""  # "f", "m" or "" for not known
    title: str = ""  # "Frau", "Mr", where the text uses no given name

    @property
    def key(self) -> str:
        """The address for comparing."""
        return self.person.key


@lru_cache(maxsize=512)  # a draft has two, and asks for each dozens of times
def bare_name(display: str) -> str:
    """A display name without titles, "Family, Given" turned round: ``bare_name("O'Dowd, Shane")`` is "Shane O'Dowd"."""
    name = re.sub(r"\s+", " ", re.sub(r"[\"<>]|\([^)]{0,80}\)|\[[^\]]{0,80}\]", " ", display[:200])).strip(" ,;'")
    if "@" in name:
        return ""
    name = _SUFFIX.sub("", name)
    if name.count(",") == 1:
        family, given = (x.strip() for x in name.split(","))
        if given and family:
            name = f"{given} {family}"
    return _TITLES.sub("", name).strip()


def _is_a_house(words: Sequence[str], address: str) -> bool:
    """ "Mudlark Ceramics <studio@mudlark.example.com>": an office's mailbox at a domain of the same name, and nobody's
    given name."""
    local, _, domain = address.casefold().partition("@")
    labels = re.split(r"[.-]", domain)
    joined = {fold("".join(words[:n])) for n in range(1, len(words) + 1)}  # "Tiny Acre Flowers" of tinyacre.example
    return local in names().roles and not sex(words[0]) and not joined.isdisjoint(labels)


def given_family(person: Person) -> tuple[str, str]:
    """Given and family name by the display name; both "" for an office or when there is none."""
    name = bare_name(person.name)
    words = [w for w in name.split(" ") if w]
    if words and (any(fold(w.strip(".")) in names().roles for w in words) or _is_a_house(words, person.email)):
        return "", ""
    if not words:
        return "", ""
    if len(words) == 1:
        return words[0], ""
    if words[0].casefold() in ("big", "little", "old", "young"):
        words = words[1:]
    if len(words) == 1:
        return words[0], ""
    given = next((w for w in words[:-1] if len(w.strip(".")) > 1), words[0])
    family = words[-1]
    if len(words) > 2 and fold(words[-2]) in {
        "de",
        "da",
        "di",
        "del",
        "della",
        "van",
        "von",
        "der",
        "den",
        "dos",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ter",
        "zu",
    }:
        family = " ".join(words[-2:])
    return given, family


@lru_cache(maxsize=512)
def _local_words(address: str) -> tuple[str, ...]:
    local = address.split("@", 1)[0].split("+", 1)[0]
    return tuple(w for w in re.split(r"[._\-\d]+", fold(local)) if w)


def _title_case(word: str) -> str:
    return word[:1].upper() + word[1:] if word.islower() and len(word) > 2 else word


def fits(given: str, family: str, address: str, word: str) -> int:
    """How well ``word`` from the text fits a recipient: 3 surely, 2 well, 1 by an initial, 0 not at all."""
    w = fold(word)
    if given and w == fold(given):
        return 3
    if family and w == fold(family):
        return 3
    if given and len(given.strip(".")) > 1 and same_name(given, word):
        return 2
    if given and "-" in given and w in fold(given).split("-"):
        return 2
    local = tuple(x for x in _local_words(address) if x not in names().roles)  # "Bon courage" names nobody at bonjour@
    if w in local:
        return 2
    if len(w) >= 3 and any(same_name(x, w) for x in local if len(x) > 2):
        return 2
    whole = "".join(local)
    if len(w) >= 3 and (whole.startswith(w) or whole.endswith(w)):
        return 2
    if len(w) == 2 and not given and whole.startswith(w) and len(whole) <= 4:
        return 2
    if (not given or len(given.strip(".")) == 1) and (
        (given and w.startswith(fold(given.strip("."))))
        or (not given and local and len(local[0]) == 1 and w.startswith(local[0]))
        or (not given and len(local) == 1 and w.startswith(local[0][:1]) and family == "")
    ):
        return 1
    return 0


def make(person: Person, candidates: Iterable[str]) -> Party:
    """A party, called as the text calls them. ``candidates`` are the text's names that were found to be theirs."""
    given, family = given_family(person)
    mine = [c for c in candidates if c]
    aliases: list[str] = []
    for word in [*mine, given, family, f"{given} {family}".strip()]:
        if (
            word
            and len(word.strip(".")) > 1
            and fold(word) not in {fold(a) for a in aliases}
            and fold(word) not in names().others
        ):
            aliases.append(word)
    called = next((c for c in mine if fold(c) != fold(family)), "")
    greeting = called or given or ""
    if len(greeting.strip(".")) <= 1:
        local = _local_words(person.email)
        greeting = (
            next((w for w in local if len(w) > 2 and w not in names().roles), "")
            if not family
            else f"{greeting} {family}".strip()
        )
        if family and not greeting:
            greeting = family
    return Party(person, _title_case(greeting), given, family, tuple(aliases), sex(called or given))
