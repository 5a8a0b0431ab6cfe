"""How the other one is called in an ask: never more than the draft shows."""

from __future__ import annotations

import re
import unicodedata

from introductions.contact import find
from introductions.model import Person

_ADDRESS_OR_MARK = re.compile(r"[\"<>]|\S*@\S*")
_VIA = re.compile(r"\s(?:via|über|par|per|through)\s.*$", re.IGNORECASE)  # "Tom Becker via LinkedIn"
# "Okafor, Nneka (Facilities)", as directories write it; in "Robert (Bob)" it is what he is called
_DEPARTMENT = re.compile(r"^([^,()]+,[^,()]*[^,()\s])\s+\([^()@]{2,40}\)$")
_EMPTY_BRACKETS = re.compile(r"[(\[{]\s*[)\]}]")
_OFFICE = re.compile(
    r"\b(?:catering|ltd|limited|gmbh|inc|llc|corp|company|team|office|studios?|group|verlag|praxis|verein|"
    r"sarl|srl|s\.?l\.?|ltda|lda|bv|ag)\b",
    re.IGNORECASE,
)
TITLE = re.compile(
    r"(?:Frau|Herrn?|(?:[Dd]e )?[Hh]eer|Mr|Mrs|Ms|Miss|Madame|Monsieur|Mme|M\.|Señora?|Sra?\.?|Signora?|Signor|"
    r"Sig\.(?:ra)?|Senhora?|Mevrouw|Meneer|Dott(?:oressa|or|\.ssa|\.)?|Doutora?|Doctora?|Dra?|Prof(?:essora?|essoressa|\.ssa)?|"
    r"Ing(?:egner)?|Avv(?:ocato)?)\b\.?"
)


def is_titled(name: str) -> bool:
    """ "Frau Albers", "dottoressa Sala", "Dr. Park": a title that belongs to the name."""
    return re.match(rf"(?:{TITLE.pattern})\s+\S", name[:1].upper() + name[1:]) is not None


def _script(text: str) -> str:
    """ "LATIN", "CYRILLIC", "CJK" …: that of the last letter; titles are often in Latin ones."""
    letter = next((c for c in reversed(text) if c.isalpha()), "a")
    return unicodedata.name(letter, "").split(" ")[0]


def bare(name: str) -> str:
    """A display name without the contact details that some people keep in it: ``bare("Tom (555-0142)")`` is "Tom"."""
    for contact in reversed(find(name)):
        name = f"{name[: contact.start]} {name[contact.end :]}"
    name = _DEPARTMENT.sub(r"\1", name.strip())
    name = _VIA.sub("", _EMPTY_BRACKETS.sub(" ", _ADDRESS_OR_MARK.sub(" ", name)))
    return re.sub(r"\s+", " ", name).strip(" ,;:|/·–—-")


def called(other: Person, name: str) -> str:
    """The name for lead and subject: "Bob Anstey" for Robert Anstey whom the draft calls Bob, "Frau Albers" as she is
    called there. ``name`` is what they are greeted by; no address is ever part of it.

    >>> called(Person("Anstey, Robert", "r@example.net"), "Bob"), called(Person("", "x@example.net"), "Ray")
    ('Bob Anstey', 'Ray')
    """
    display = bare(other.name)
    if not display:
        return name
    if not name:
        return display
    if display.count(",") == 1:
        family, given = (part.strip() for part in display.split(","))
        display = f"{given} {family}"
    if name.casefold() in display.casefold():
        if display.islower():
            display = " ".join(part.capitalize() for part in display.split(" "))
        return name if is_titled(name) else display
    if is_titled(name):
        return re.sub(r"^Herrn\b", "Herr", name)
    parts = display.split(" ")
    if display.isascii() != name.isascii() and _script(display) != _script(name):
        return f"{name} ({display})"
    domain = other.email.casefold().partition("@")[2]
    house = parts[0].casefold() in re.split(r"[.-]", domain)  # "Mudlark Ceramics" of mudlark.example
    if len(parts) > 1 and parts[-1][:1].isupper() and not (house or _OFFICE.search(display)):
        return f"{name} {parts[-1]}"
    return f"{name} ({display})" if len(parts) > 1 else name
