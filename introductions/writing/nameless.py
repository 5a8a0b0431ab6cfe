"""Describing somebody without naming them: names become "she", "he" or "this person"."""

from __future__ import annotations

import re

from introductions.model import Person

_PERSON = {
    "en": ("This person", "this person", "this person’s"),
    "de": ("Diese Person", "diese Person", "von dieser Person"),
    "fr": ("Cette personne", "cette personne", "de cette personne"),
    "es": ("Esta persona", "esta persona", "de esta persona"),
    "pt": ("Esta pessoa", "esta pessoa", "desta pessoa"),
    "it": ("Questa persona", "questa persona", "di questa persona"),
    "nl": ("Deze persoon", "deze persoon", "van deze persoon"),
}


def names_of(other: Person, called: str) -> list[str]:
    """Every word that names them, the longest first: their display name, its parts, what the draft calls them."""
    display = re.sub(r"[\"<>(),]", " ", other.name)
    words = {called, display.strip(), *(w.strip(".") for w in [*display.split(), *called.split()])}
    return sorted((w for w in words if len(w) > 1), key=len, reverse=True)


def hide(paragraphs: tuple[str, ...], other: Person, called: str, language: str) -> tuple[str, ...]:
    """The paragraphs without the other's names: "Lisa runs a shop" becomes "This person runs a shop"."""
    names = names_of(other, called)
    if not names:
        return paragraphs
    capital, small, of = _PERSON.get(language, _PERSON["en"])
    either = "|".join(map(re.escape, names))
    one = re.compile(rf"(?<!\w)(?:{either})(?:[ ](?:{either}))*(?P<genitive>['’]s)?(?!\w)", re.I)

    def swap(match: re.Match[str]) -> str:
        before = match.string[: match.start()].rstrip(' “"(')
        start = not before or before[-1] in ".!?:\n-"
        if match["genitive"] and language == "en":
            follow = match.string[match.end() : match.end() + 5]
            if re.match(r"\s(?:a|an|the|in|on)\s", follow):
                return f"{capital if start else small} is"
            return "This person’s" if start else of
        return capital if start else small

    return tuple(one.sub(swap, paragraph) for paragraph in paragraphs)
