"""Somebody's own words pasted into a draft: after "here's what he sent me:", or a paragraph in quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from introductions.reading.joint import phrases
from introductions.reading.joint.clause import Clause
from introductions.reading.joint.contacts import has_contact
from introductions.reading.joint.sentences import Unit
from introductions.statements import StatementKind

_OPENING, _CLOSING = '"“„«‘', '"”“»’'
_I = re.compile(
    r"^\W*(?:i|i'm|i’m|i've|i’ve|my|we|we're|our|ich|wir|mein\w*|unser\w*|je|j['’]|nous|mon|ma|notre|yo|soy|somos|mi|"
    r"nuestr\w+|eu|sou|somos|meu|minha|io|sono|siamo|mio|mia|ik|wij|we|mijn|ons|onze)\b",
    re.I,
)
_WROTE = re.compile(r"\b(?:blurbs?|bios?|own words|wrote|written|typed|dictated)\b", re.I)
_OF_OTHERS = re.compile(r"\b(?:he|she|him|her|his|you|your)\b", re.I)


@dataclass(slots=True)
class Quoting:
    """Whose own words are being read (``who``), and from which paragraph on."""

    who: int | None = None
    since: int = -1

    def announced(self, unit: Unit, follows: Unit | None, who: int | None) -> bool:
        """Does the sentence head a quotation? "In her own words:"."""
        if follows is None or not unit.text.rstrip().endswith((":", "：")) or not phrases.BLURB.search(unit.text):
            return False
        self.who, self.since = who, follows.paragraph
        return True

    def labelled(self, unit: Unit, rest: str, who: int, before: str) -> bool:
        """ "Ines: I make films …" where the text above says that each wrote a blurb; the paragraph is hers."""
        if not _I.match(rest) or _OF_OTHERS.search(rest) or not _WROTE.search(before):
            return False
        self.who, self.since = who, unit.paragraph
        return True

    def read(self, unit: Unit, topic_before: int | None) -> Clause | None:
        """The sentence as their own words, if it is."""
        text = unit.text.strip()
        opened = text[:1] in _OPENING
        if self.who is None and opened and unit.first and topic_before is not None and _I.search(text[:200]):
            self.who, self.since = topic_before, unit.paragraph
        if self.who is None:
            return None
        goes_on = _I.match(text) and unit.paragraph == self.since + 1
        if unit.paragraph > self.since and not opened and not goes_on:
            self.who = None
            return None
        clause = self.said(unit, text.strip(_OPENING + _CLOSING), unit.start)
        if text.rstrip(".!? ")[-1:] in _CLOSING:
            self.who = None
        return clause

    def said(self, unit: Unit, words: str, start: int) -> Clause:
        """The words as theirs whose own words are being read."""
        clause = Clause(words, start, unit.end, unit, StatementKind.REASON, subject=self.who)
        clause.quoted = True
        if has_contact(words):
            clause.leave_out(StatementKind.CONTACT, "how to reach somebody")
        elif phrases.ASIDE.search(words):
            clause.leave_out(StatementKind.ASIDE, "an aside")
        return clause
