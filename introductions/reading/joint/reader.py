"""What one of the two may read of a clause, and in which person; or why it stays behind."""

from __future__ import annotations

import re
from dataclasses import dataclass

from introductions.reading.joint import persons, phrases
from introductions.reading.joint.calls import Calls
from introductions.reading.joint.clause import BOTH_PARTIES, Clause
from introductions.reading.joint.formula import unfold
from introductions.reading.joint.of_reader import OfReader
from introductions.reading.joint.parties import Party
from introductions.reading.joint.retelling import retold
from introductions.reading.joint.speech import says_both
from introductions.reading.joint.told import told_me, trimmed, without_generic
from introductions.statements import StatementKind

_OUT = (
    StatementKind.JOINT,
    StatementKind.LOGISTICS,
    StatementKind.CONTACT,
    StatementKind.ASIDE,
    StatementKind.CONSENT,
)
_WHO = re.compile(
    r",\s+(?P<who>who|whose)\s+(?P<rest>(?!i\b|we\b|you\b)[^,;:]+?"
    r"(?:, (?!ought|should|needs?\b|must|might|could)[^,;:]+?)??)"
    r"(?=,\s+(?:ought|should|needs?|must|might|could)\b|[.;:]|\s+and whose\b|$)",
    re.I,
)
_ELLIPTIC = 80  # characters; half a sentence is shorter
_ELLIPTIC_WORDS = 6  # "Kia ora Mere, kia ora Hemi."
_POINTS_BACK = re.compile(r"\b(?:it|its|them|those|either|neither)\b", re.I)  # "… with the nerve to take it off"
_NAME_ALONE = re.compile(r"\W*N\W*")
_RELATIVE_TAIL = re.compile(r",\s+(?:which|who|that)\b")


@dataclass(frozen=True, slots=True)
class Words:
    """What one party may read of a clause: ``text`` ("" for nothing, with ``why``), ``plain`` if word for word."""

    text: str = ""
    why: str = ""
    plain: bool = False


class Reader:
    """Decides, clause by clause, what each of the two may read."""

    def __init__(
        self, parties: tuple[Party, Party], calls: Calls, genders: tuple[str, str], formal: bool, text: str
    ) -> None:
        self.parties, self.calls, self.genders, self.formal = parties, calls, genders, formal
        self.language = calls.language
        self._of_reader = OfReader(calls, genders, persons.address_of(text, calls.language, formal))
        self._told = [-1, -1]  # the paragraph in which each last read of the other
        self._read = [-1, -1]  # the paragraph whose last clause each has read

    def verdicts(self, clause: Clause) -> tuple[Words, Words]:
        """The words for each; clauses are to come in order."""
        self._of_reader.begin(clause)
        found = (self._with_what_it_means(clause, 0), self._with_what_it_means(clause, 1))
        self._of_reader.end(clause)
        for x in (0, 1):
            self._read[x] = clause.unit.paragraph if found[x].text else -1
            if found[x].text:
                told = clause.subject == 1 - x and not clause.quoted
                self._told[x] = clause.unit.paragraph if told else -1
        return found

    def _with_what_it_means(self, clause: Clause, x: int) -> Words:
        """The words, behind those without which "she has inherited one" says nothing."""
        told = self._standing(clause, x)
        unread = told.text and self._read[x] != clause.unit.paragraph
        before = self._of_reader.leads_on(clause, x) if unread else ""
        return Words(f"{before}. {told.text}") if before else told

    def _standing(self, clause: Clause, x: int) -> Words:
        """ "Lisa doesn't." says nothing to whom the words before it are not told."""
        short = self._read[x] != clause.unit.paragraph and len(clause.masked) < _ELLIPTIC
        leans = short and phrases.ELLIPTIC.search(clause.masked, self.language)
        return Words("", clause.why or "leans on the words before it") if leans else self.words(clause, x)

    def words(self, clause: Clause, x: int) -> Words:
        """The words for party ``x``, or why there are none."""
        y = 1 - x
        if clause.too_long or _NAME_ALONE.fullmatch(clause.masked):
            return Words("", clause.why or "a name alone")
        if clause.quoted and clause.kind is StatementKind.REASON:
            return Words(clause.words) if clause.subject == y else Words("", "their own words")
        if clause.implied is not None:
            return Words(clause.implied[x], "" if clause.implied[x] else "about themselves")
        if clause.kind not in (StatementKind.CONTACT, StatementKind.ASIDE):
            told = unfold(clause.words, self.calls, y, self.language)
            if told is not None:
                return Words("", "said to the other one only") if clause.to == y else Words(told)
            if unfold(clause.words, self.calls, x, self.language) is not None:
                return Words("", "introduces them to the other")
        if clause.opens_list:
            return Words(clause.words, plain=True)
        if (clause.kind in _OUT or clause.why) and not self._says_more(clause):
            return Words("", clause.why)
        if clause.to == y:
            return self._described(clause, x)
        if clause.subject == y:
            return self._about_other(clause, x)
        if clause.subject == BOTH_PARTIES:
            return self._paired(clause.words, x)
        return self._about_reader(clause, x)

    def fallback(self, clause: Clause, x: int) -> Words:
        """What the other told the introducer of themselves; only for a reader who would else learn nothing of them."""
        y = 1 - x
        if clause.to != y or clause.why or clause.mentioned:
            return Words("", clause.why)
        told = told_me(clause.words)
        turned = persons.describe(told, self.parties[y].greeting, self.genders[y], self.language) if told else None
        return Words(turned) if turned else Words()

    # ---- by whom it is about

    def _says_more(self, clause: Clause) -> bool:
        """ "Mags wants to switch accountants and asked for you" is more than that she asked."""
        asked = phrases.ASKED.search(clause.words, self.language) if clause.kind is StatementKind.CONSENT else None
        return asked is not None and asked.start() > 30

    def _about_reader(self, clause: Clause, x: int) -> Words:
        """Said to the reader, or of the reader or of nobody."""
        if clause.to is None and clause.subject == x and clause.mentioned == {0, 1} and not clause.second:
            told = self._relative(clause.words, 1 - x)
            if told is not None:
                return told
        named = any(m.party == x for m in self.calls.mentions(clause.words))
        if clause.to == x:
            if named:
                return self._spoken_to(clause.words, x) or Words("", "names its reader")
            if clause.kind is StatementKind.OTHER and len(clause.words.split()) < 4:
                return Words("", "too little to stand alone")
            return (
                self._paired(clause.words, x)
                if says_both(clause.words, self.language)
                else Words(clause.words, plain=True)
            )
        praised = clause.opens == "name" and not clause.in_list and not self._opens_with_a_thing(clause.words)
        of_both = (
            clause.mentioned == {0, 1}
            and clause.opens in ("", "it", "name")
            and len(clause.words.split()) > _ELLIPTIC_WORDS
        )
        tells = clause.kind is StatementKind.REASON or clause.in_list or of_both
        if clause.to is None and named and not praised and tells:
            turned = self._spoken_to(clause.words, x)
            if turned is None and clause.in_list:
                head = _RELATIVE_TAIL.split(clause.words, maxsplit=1)[0]
                if not self.calls.mentions(head) and len(head) < len(clause.words):
                    turned = Words(head)
            if turned and not phrases.JOINT.search(turned.text, self.language):
                return turned
        if clause.subject is None and clause.to is None and not clause.second:
            if clause.in_list or (clause.kind is StatementKind.REASON and len(clause.words.split()) >= 3):
                return Words(clause.words, plain=True)
            return Words("", "about neither of them")
        need = self._of_reader.need(clause, x)
        return Words(need) if need else Words("", "about themselves")

    def _opens_with_a_thing(self, words: str) -> bool:
        """ "Tom's oven and Lisa's flour would make a loaf" praises nobody."""
        first = next(iter(self.calls.mentions(words)), None)
        return (
            first is not None
            and re.match(r"['’]s \w+ (?:and|or|with|on|in|plus|would|could)\b", words[first.end :]) is not None
        )

    def _described(self, clause: Clause, x: int) -> Words:
        """Said to the other: theirs alone, unless it is a fact about them that can be told in the third person."""
        y = 1 - x
        if clause.subject == y and clause.second and not clause.mentioned:
            told = retold(
                clause.words, clause.opens, self.parties[y].greeting, self._told[x] == clause.unit.paragraph,
                (self.genders[x], self.genders[y]), self.calls,
            )  # fmt: skip
            if told and not (self._follows_unread(clause, x) and _POINTS_BACK.search(told)):
                return Words(told)
        if (
            clause.subject == y
            and clause.mentioned == {y}
            and clause.opens in ("name", "")
            and not says_both(clause.words, self.language)
        ):
            text = clause.words if not clause.second else trimmed(clause.words, self.calls.you)
            return Words(text) if text else Words("", "said to the other one only")
        if (
            clause.subject == y
            and clause.opens in ("", "it")
            and not clause.second
            and not clause.called
            and self._told[x] == clause.unit.paragraph
        ):
            return Words(clause.words, plain=True)
        wish = self._of_reader.wish(clause, x)
        return Words(wish) if wish else Words("", "said to the other one only")

    def _follows_unread(self, clause: Clause, x: int) -> bool:
        """Stands the clause behind one of the same sentence that the reader has not got?"""
        return not clause.first_of_unit and self._read[x] != clause.unit.paragraph

    def _about_other(self, clause: Clause, x: int) -> Words:
        text = clause.words
        if any(m.party == x for m in self.calls.mentions(text)):
            turned = self._spoken_to(text, x) or self._relative(text, 1 - x)
            return turned or Words("", "names its reader in a way that cannot be turned round")
        if clause.to == x and clause.label is None and not clause.in_list and len(text.split()) < 2:
            return Words("", "too little to stand alone")  # "Persist."
        if clause.to == x and says_both(text, self.language):
            return self._paired(text, x)
        if meant := self._of_reader.meant(clause, x):
            return Words(meant)
        if clause.to is None and clause.second:
            if says_both(text, self.language):
                return self._paired(text, x)
            if not self.calls.you(without_generic(text)) or clause.opens in ("name", "pronoun"):
                return Words(text, plain=True)  # whoever reads it is meant: "a band you've heard of"
            head = trimmed(text, self.calls.you)
            return Words(head) if head else Words("", "said to both")
        return Words(text, plain=True)

    def _relative(self, text: str, y: int) -> Words | None:
        """ "… that Ffion ought to know Alec, whose mine stays cold" tells Ffion that his mine stays cold."""
        for m in self.calls.mentions(text):
            told = _WHO.match(text, m.end) if m.party == y else None
            if told is None or self.language != "en":
                continue
            rest = told["rest"].strip()
            if len(rest.split()) < 3 or any(o.party != y for o in self.calls.mentions(rest)):
                continue
            if not self.calls.you(rest):
                return Words(f"{text[m.start : m.end]}{'’s' if told['who'].casefold() == 'whose' else ''} {rest}")
        return None

    # ---- in the right person

    def _paired(self, text: str, x: int) -> Words:
        """ "You both bake" is "you and Tom both bake" to one of them."""
        if self.calls.mentions(text):
            head = re.split(r"\s+(?:that |which )?you (?:both|two|all)\b", text, maxsplit=1)[0]
            named = self.calls.name_at(head)
            if head != text and named is not None and named.party == 1 - x and len(head.split()) >= 4:
                return Words(head)  # "Ben built the app you both have on your phones"
            return Words("", "only makes sense to both")
        turned = persons.pair(text, self.parties[1 - x].greeting, self.language, self.formal)
        return Words(turned) if turned else Words("", "only makes sense to both")

    def _spoken_to(self, text: str, x: int) -> Words | None:
        names = [(m.start, m.end) for m in self.calls.mentions(text) if m.party == x]
        turned = persons.to_second(text, names, self.genders[x], self.genders[1 - x], self.language)
        if turned is None or not says_both(turned, self.language):
            return Words(turned) if turned else None
        paired = persons.pair(turned, self.parties[1 - x].greeting, self.language, self.formal)
        return Words(paired) if paired else None
