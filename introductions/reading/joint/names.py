"""What is known of names beforehand: short forms, and what a given name tells about he or she.

Used only where the text itself says nothing. The lists lie beside this file in ``names.txt`` and are read when first
asked for.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

TITLE = (
    r"mr|mrs|ms|dj|mc|miss|mx|dr|prof|professor|sir|dame|lord|lady|rev|reverend|fr|father|sister|capt|captain|col|colonel|major|sgt|lt|"
    r"hon|herrn?|frau|hr|fr\u00e4ulein|dipl\.-ing|em|mag|ing|monsieur|madame|mademoiselle|m|mme|mlle|me|ma\u00eetre|"
    r"se\u00f1or|se\u00f1ora|sr|sra|srta|don|do\u00f1a|d|d\u00f1a|dra|profa|senhor|senhora|signor|signora|sig|dott|dott\.ssa|dottoressa|avv|"
    r"meneer|mevrouw|dhr|mevr|mw|ir|drs"
)


@dataclass(frozen=True, slots=True)
class Names:
    """The lists, folded (see ``fold``). ``roles`` are words of an office's name, ``others`` are no names at all."""

    female: frozenset[str]
    male: frozenset[str]
    short: dict[str, frozenset[str]]
    roles: frozenset[str]
    others: frozenset[str]


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """For comparing names: neither case nor accents count, "Rémy" is remy@example.org."""
    if text.isascii():
        return text.casefold()
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


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
    return _same(fold(full).strip("."), fold(short).strip("."))


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
    return "f" if w in names().female else "m" if w in names().male else ""
