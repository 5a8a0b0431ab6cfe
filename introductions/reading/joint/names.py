"""What is known of names beforehand: short forms, and what a given name tells about he or she.

Used only where the text itself says nothing. The lists lie beside this file in ``names.txt`` and are read when first
asked for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

TITLE = (
    r"mr|mrs|ms|dj|mc|miss|mx|dr|prof|professor|sir|dame|lord|lady|rev|reverend|fr|father|sister|capt|captain|cdr|cmdr|commander|admiral|brigadier|judge|col|colonel|major|sgt|lt|"
    r"hon|herrn?|frau|hr|fr\u00e4ulein|dipl\.-ing|em|mag|ing|monsieur|madame|mademoiselle|m|mme|mlle|me|ma\u00eetre|"
    r"se\u00f1or|se\u00f1ora|sr|sra|srta|don|do\u00f1a|d|d\u00f1a|dra|profa|senhor|senhora|signor|signora|sig|dott|dott\.ssa|dottoressa|avv|"
    r"meneer|mevrouw|dhr|mevr|mw|ir|drs|de heer|heer|ingenieure?|dominee|pastoor|zuster|"
    r"docteure?|professeure?|ing\u00e9nieure?|abb\u00e9|p\u00e8re|s\u0153ur|"
    r"doctora?|profesora?|ingenier[oa]|licenciad[oa]|lic|arquitect[oa]|abogad[oa]|padre|fray|"
    r"doutora?|engenheir[oa]|eng|professora|frei|"
    r"dottor|dottore|professore|professoressa|prof\.ssa|ingegner|ingegnere|avvocat[oa]|architett[oa]|arch|geom|rag|monsignor|suor|"
    r"doktor|pfarrer(?:in)?|pastor(?:in)?|pastor|canon|bishop|deacon|brother|imam|rabbi|councillor|cllr|senator|ambassador|gen|cpl|sergeant"
)


@dataclass(frozen=True, slots=True)
class Names:
    """The lists, folded (see ``fold``). ``roles`` are words of an office's name, ``others`` are no names at all."""

    female: frozenset[str]
    male: frozenset[str]
    short: dict[str, frozenset[str]]
    roles: frozenset[str]
    others: frozenset[str]


def occurrences(word: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a word stands as a word of its own, as it is written."""
    at = text.find(word) if word else -1
    while at >= 0:
        end = at + len(word)
        if not (at and (text[at - 1].isalnum() or text[at - 1] == "_")) and not (
            text[end : end + 1].isalnum() or text[end : end + 1] == "_"
        ):
            yield at, end
        at = text.find(word, end)


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """For comparing names: neither case nor accents count, "Rémy" is remy@example.org.

    Letter by letter: what a text's words fold to stands in what the text folds to.
    """
    if text.isascii():
        return text.casefold()
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


@lru_cache(maxsize=4)  # a draft's whole text is asked for again and again, and then never
def fold_all(text: str) -> str:
    """The same of a whole text."""
    return str(fold.__wrapped__(text))


_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґђћјљњџ",
        "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya i yi ye g dj c j lj nj dz".split(),
        strict=True,
    )
)
_GREEK = dict(
    zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(), strict=True)
)


def latin(name: str) -> str:
    """A Cyrillic or Greek name in Latin letters: ``latin("Мария")`` is "mariya"; others as they are, folded."""
    folded = fold(name)
    if folded.isascii():
        return folded
    return "".join(_CYRILLIC.get(c, _GREEK.get(c, c)).replace("_", "") for c in folded)


def _sounds(name: str) -> str:
    """Spelling evened out: Mariya, Maria and Mariia are one."""
    return re.sub(
        r"(.)\1+", r"\1", re.sub(r"[jy]", "i", latin(name)).replace("iia", "ia").replace("kh", "h").replace("ks", "x")
    )


def is_legible(name: str) -> bool:
    """Can the name be compared with Latin letters at all?"""
    return bool(re.search("[a-z]", latin(name)))


@cache
def names() -> Names:
    """Read once: ``names().short["robert"]`` holds "bob"."""
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in resources.files(__package__).joinpath("names.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            current.append(fold(line))
    words = {name: frozenset(" ".join(lines).split()) for name, lines in sections.items()}
    short = {full: frozenset(forms.split()) for full, _, forms in (x.partition(": ") for x in sections["short forms"])}
    return Names(words["female"], words["male"], short, words["roles"], words["no names"])


def same_name(full: str, short: str) -> bool:
    """Is ``short`` a form of the given name ``full``? ``same_name("Elizabeth", "Liz")`` is True."""
    a, b = fold(full).strip("."), fold(short).strip(".")
    if not a.isascii() and _same(_sounds(a), _sounds(b)):
        return True
    return _same(a, b)


@lru_cache(maxsize=4096)
def _same(a: str, b: str) -> bool:
    if not a or not b:
        return False
    forms = names().short
    if a == b or b in forms.get(a, ()) or a in forms.get(b, ()):
        return True
    if len(b) >= 3 and (a.startswith(b) or (b.endswith("s") and len(b) > 3 and a.startswith(b[:-1]))):
        return True
    return len(a) == 1 and b.startswith(a)


def sex(word: str) -> str:
    """ "f", "m" or "" by a given name."""
    w = fold(word).strip(".")
    return "f" if w in names().female else "m" if w in names().male else _sex_of_short().get(w, "")


@cache
def _sex_of_short() -> dict[str, str]:
    """Short forms that only women's or only men's names have: "jen" is "f"; "alex" is not in it."""
    found: dict[str, str] = {}
    for full, forms in names().short.items():
        of_full = "f" if full in names().female else "m" if full in names().male else ""
        for form in forms:
            found[form] = of_full if found.get(form, of_full) == of_full else ""
    return found
