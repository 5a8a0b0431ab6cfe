"""Contact details in a text: every way of telling how to reach somebody, found with its place.

>>> [c.text for c in find("Amy's mobile is 555-0142, or write to amy [at] example [dot] org.")]
['555-0142', 'amy [at] example [dot] org']

Neutral ground: reading uses it to see what a sentence is about, writing to keep it out of an ask. It stands on
nothing but the standard library, phonenumbers and linkify-it. Every rule is linear in the length of the text.
"""

from __future__ import annotations

from introductions.contact.addresses import find_addresses
from introductions.contact.codes import find_codes
from introductions.contact.folding import fold
from introductions.contact.handles import find_handles
from introductions.contact.kinds import Contact, ContactKind, Hit
from introductions.contact.links import find_links
from introductions.contact.phones import find_phones
from introductions.contact.places import find_places

__all__ = ["Contact", "ContactKind", "find"]

# Where two kinds claim the same words, the first of these names them.
_DETECTORS = (find_addresses, find_links, find_codes, find_phones, find_places, find_handles)


def find(text: str) -> tuple[Contact, ...]:
    """All contact details, in order, none overlapping another; (), if there is none.

    Disguised ones count too: full-width letters, zero-width characters, "at" and "dot" in seven languages, numbers
    in words. Dates, years, money, ISO weeks and counts do not. Errs on the side of finding.

    >>> find("We met on 2026-03-12 and sold 12,000 tickets for 3.50 EUR.")
    ()
    """
    if not text.strip():
        return ()
    folded = fold(text)
    hits: list[Hit] = []
    for detector in _DETECTORS:
        hits.extend(detector(folded.text))
    return tuple(
        Contact(kind, *folded.span(start, end), text=text[slice(*folded.span(start, end))])
        for kind, start, end in _merged(hits)
    )


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
