"""People who stand beside the two: "her husband", "Tom's sister", "my accountant". He and she may mean them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from introductions.reading.joint.speech import LEAD

_OWNERS = {
    "en": r"her|his|their|my|our|your|the|an?",
    "de": r"(?:sein|ihr|mein|dein|unser|ein)(?:e[rmns]?)?|der|die",
    "fr": r"son|sa|mon|ma|ton|ta|votre|notre|leur|une?",
    "es": r"su|mi|tu|nuestr[oa]|una?",
    "pt": r"(?:[oa] )?(?:seu|sua|meu|minha|teu|tua|nosso|nossa)|uma?",
    "it": r"(?:(?:il|la) )?(?:suo|sua|mio|mia|tuo|tua|nostr[oa]|loro)|un[ao]?",
    "nl": r"zijn|haar|mijn|jouw|je|ons|onze|hun|een",
}
_ARTICLE = re.compile(r"(?:the|an?|der|die|eine?[rmns]?|une?|un[ao]?|uma?|een)\s", re.I)
_LETTERS = re.compile(r"[^\W\d_]+")
_NEAR = 80  # characters in which a subject stands


@dataclass(frozen=True, slots=True)
class Kin:
    """Somebody beside the two; ``gender`` is "f", "m", or "" where the noun tells neither."""

    gender: str

    def may_be(self, gender: str) -> bool:
        """Can a he ("m") or she ("f") mean them?"""
        return not self.gender or not gender or self.gender == gender


def may_open(text: str, language: str) -> bool:
    """Whether any such noun stands near the start of a text, names and all: asked before the names are looked for."""
    if _openings(language).isdisjoint(_LETTERS.findall(text[:_NEAR].casefold())):
        return False
    noun = _noun(language)
    return noun is not None and noun.search(text, 0, _NEAR) is not None


def opens_with(masked: str, language: str) -> Kin | None:
    """Whom a sentence has for its subject: ``opens_with("Her husband flies", "en")`` is a man.

    ``masked`` is the text with "N" for the names of the two: "my sister N" is one of them.
    """
    pattern = _pattern(language) if may_open(masked, language) else None
    lead = LEAD.match(masked[:_NEAR]) if pattern else None
    return _kin(pattern.match(masked, lead.end() if lead else 0) if pattern else None, language)


def inside(masked: str, language: str) -> Kin | None:
    """The first that a sentence speaks of at all as somebody's: "he told his boss", not "he was a manager"."""
    pattern = _pattern(language, owning=True)
    found = (m for m in pattern.finditer(masked) if not _ARTICLE.match(m[0])) if pattern else iter(())
    return _kin(next(found, None), language)


def _kin(found: re.Match[str] | None, language: str) -> Kin | None:
    return Kin(_genders()[language][found["noun"].casefold()]) if found else None


@cache
def _genders() -> dict[str, dict[str, str]]:
    """Language -> noun -> gender."""
    found: dict[str, dict[str, str]] = {}
    language = ""
    for line in resources.files(__package__).joinpath("kin.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            language = line[1:-1]
        elif line and not line.startswith("#"):
            gender, _, nouns = line.partition(": ")
            found.setdefault(language, {}).update(dict.fromkeys(nouns.split(), gender.strip("?")))
    return found


@cache
def _openings(language: str) -> frozenset[str]:
    """The first letters in a row of each noun: a text that has none of them has no noun."""
    return frozenset(_LETTERS.findall(noun.casefold())[0] for noun in _genders().get(language, ()))


@cache
def _noun(language: str) -> re.Pattern[str] | None:
    nouns = sorted(map(re.escape, _genders().get(language, ())), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(nouns)})\b", re.I) if nouns else None


@cache
def _pattern(language: str, *, owning: bool = False) -> re.Pattern[str] | None:
    """``owning``: also as the owner of a thing, "my mother-in-law's orchard"."""
    noun = _noun(language)
    if noun is None:
        return None
    owner = rf"(?:{_OWNERS[language]})\s+"
    if language in ("en", "de", "nl"):
        owner += r"|N(?:['’]s?)?\s+"
    no_more = r"(?!,?\s+N\b|-(?!in-law))" if owning else r"(?!,?\s+N\b|['’]s\b|-)"
    return re.compile(rf"\b(?:{owner})(?:[^\W\d_]+\s+){{0,2}}?(?P<noun>{noun.pattern}){no_more}", re.I)
