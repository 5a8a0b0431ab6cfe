"""A part of a sentence with what was found out about it: the unit that the reading works on."""

from __future__ import annotations

from dataclasses import dataclass

from introductions.reading.joint.sentences import Unit
from introductions.statements import StatementKind

BOTH_PARTIES = 2


@dataclass(slots=True)
class Clause:
    """A part of the text with what was found out about it.

    ``text`` lies at ``start``–``end``; ``words`` is the same without the name of whom it is said to. ``subject`` is a
    party's number, ``BOTH_PARTIES`` or None; ``to`` a party's number or None for both of them; ``opens`` the kind of
    its grammatical subject (``openings.Opening``); ``label`` the name heading it ("Zainab – weaver and owner").
    """

    text: str
    start: int
    end: int
    unit: Unit
    kind: StatementKind
    subject: int | None = None
    mentioned: frozenset[int] = frozenset()
    to: int | None = None
    second: bool = False
    label: int | None = None
    marker: str = ""
    opens_list: bool = False
    first_of_unit: bool = True
    opens: str = ""
    why: str = ""
    personal: bool = False  # names one of them, or says he or she
    called: bool = False  # to somebody called by name in this very sentence
    in_list: bool = False  # under a line like "Things you could talk about:"
    headed: bool = False  # under a head like "The idea:", and names nobody
    quoted: bool = False  # their own words, pasted in
    implied: tuple[str, str] | None = None  # words for each, where the clause itself names nobody
    words: str = ""
    masked: str = ""  # the same with "N" for each name: Hope and Will are words as well

    def __post_init__(self) -> None:
        self.words = self.words or self.text

    @property
    def too_long(self) -> bool:
        """Never looked into."""
        return self.unit.too_long

    def leave_out(self, kind: StatementKind, why: str) -> None:
        """Keeps it from both."""
        self.kind, self.why, self.implied, self.opens_list = kind, why, None, False
