"""Contact details in a text: every way of telling how to reach somebody, found with its place.

>>> [c.text for c in find("Amy's mobile is 555-0142, or write to amy [at] example [dot] org.")]
['555-0142', 'amy [at] example [dot] org']

Neutral ground: reading uses it to see what a sentence is about, writing to keep it out of an ask. It stands on
nothing but the standard library, phonenumbers and linkify-it. Every rule is linear in the length of the text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from introductions.contact.addresses import ADDRESS_WORDS, BRACKETED_SIGN, find_addresses
from introductions.contact.codes import SECRET_WORDS, find_codes
from introductions.contact.folding import fold
from introductions.contact.handles import HANDLE_WORDS, find_handles
from introductions.contact.kinds import Contact, ContactKind, Hit
from introductions.contact.links import find_links
from introductions.contact.phones import find_phones, may_be_spelt
from introductions.contact.plain import Plain
from introductions.contact.postcodes import find_postcodes
from introductions.contact.streets import STREET_WORDS, find_streets

__all__ = ["Contact", "ContactKind", "find"]

# Where two kinds claim the same words, the first of these names them.
_DETECTORS = (find_addresses, find_links, find_codes, find_phones, find_streets, find_postcodes, find_handles)


_LONGEST_KEPT = 8_192
# Without a sign, a word or numbers in words there is nothing to be found; most sentences have none.
_SIGN = re.compile(r"[\d@%&/\[]|\w:\S|\.[^\W_]|[a-z\d._]AT[a-z\d-]")
_OPENING = re.compile(r"[(\[{<]")
_SIGN_WORDS = ADDRESS_WORDS | HANDLE_WORDS | SECRET_WORDS | STREET_WORDS | {"www"}


def find(text: str) -> tuple[Contact, ...]:
    """All contact details, in order, none overlapping another; (), if there is none.

    Disguised ones count too: full-width letters, zero-width characters, "at" and "dot" in seven languages, numbers
    in words. Dates, years, money, ISO weeks and counts do not. Errs on the side of finding.

    >>> find("We met on 2026-03-12 and sold 12,000 tickets for 3.50 EUR.")
    ()
    """
    return _find(text) if len(text) <= _LONGEST_KEPT else _find_in_long(text)


@lru_cache(maxsize=1024)  # the same words are looked at by the reader, the writer and the gate
def _find(text: str) -> tuple[Contact, ...]:
    return _found(text)


@lru_cache(maxsize=2)  # so are those of a long draft, but few of them are kept
def _find_in_long(text: str) -> tuple[Contact, ...]:
    return _found(text)


def _found(text: str) -> tuple[Contact, ...]:
    folded = fold(text)
    plain = Plain(folded.text)
    if not _may_tell(plain):
        return ()
    hits: list[Hit] = []
    for detector in _DETECTORS:
        hits.extend(detector(plain))
    return tuple(_contact(text, kind, *folded.span(start, end)) for kind, start, end in _merged(hits))


def _may_tell(plain: Plain) -> bool:
    """The cheap question before all detectors: is there anything that one of them cannot do without?"""
    return (
        _SIGN.search(plain.text) is not None
        or (_OPENING.search(plain.text) is not None and BRACKETED_SIGN.search(plain.text) is not None)
        or plain.has_word(_SIGN_WORDS)
        or may_be_spelt(plain)
    )


def _contact(text: str, kind: ContactKind, start: int, end: int) -> Contact:
    return Contact(kind, start, end, text[start:end])


def _merged(hits: list[Hit]) -> list[Hit]:
    """Overlapping hits become one, under the kind that covers most of it."""
    merged: list[tuple[ContactKind, int, int, int]] = []
    for kind, start, end in sorted(hits, key=lambda hit: (hit[1], -hit[2])):
        if merged and start < merged[-1][2]:
            before = merged[-1]
            named = before[0] if before[3] >= end - start else kind
            merged[-1] = (named, before[1], max(before[2], end), max(before[3], end - start))
        else:
            merged.append((kind, start, end, end - start))
    return [(kind, start, end) for kind, start, end, _ in merged]
