"""Which words of the draft go into which ask, and why the others stay behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from introductions.model import Person
from introductions.reading.joint import person, phrases, request
from introductions.reading.joint.attribution import BOTH_PARTIES, Attribution, Clause
from introductions.reading.joint.calls import Calls
from introductions.reading.joint.formula import unfold
from introductions.reading.joint.parties import Party
from introductions.reading.joint.wording import LEAD, sentence, tidy
from introductions.statements import Statement, StatementKind

_OUT = (
    StatementKind.JOINT,
    StatementKind.LOGISTICS,
    StatementKind.CONTACT,
    StatementKind.ASIDE,
    StatementKind.CONSENT,
)
# Said to somebody about what passed between them and the introducer, or what they might do: not for the other's eyes.
_BETWEEN_US = re.compile(
    r"^\W*(?:(?:and|but|so|now|well|also)\s+)?(?:you|u)\s*(?:once |already |also |just )?(?:said|told|asked|mentioned|will remember|may remember|might remember|remember|know|wanted|want|see|can see|"
    r"may|might|could|should|would|'d|’d|'ll|’ll|will|promised|complain|always say|keep|love|think|thought|owe|look|seem|sound)\b",
    re.I,
)
_KNOWS_SOMETHING = re.compile(
    r"^\W*(?:and\s+)?you (?:still )?know (?:every|all|more|everything|everybody|everyone|how)\b", re.I
)
_ONLY_ONE = re.compile(r"\b(?:i know|i can think of|i'd trust|i would trust|i've met|i have met)\b", re.I)
_GAP = re.compile(rf"^[\s,;–—-]*(?:{LEAD})?\s*$", re.I)


@dataclass(frozen=True, slots=True)
class Words:
    """What one party may read of a clause: ``text`` ("" for nothing, with ``why``), ``plain`` if word for word."""

    text: str = ""
    why: str = ""
    plain: bool = False


class Carrier:
    """Decides, clause by clause, what each of the two may read."""

    def __init__(self, text: str, parties: tuple[Party, Party], calls: Calls, genders: list[str], formal: bool) -> None:
        self.text, self.parties, self.calls, self.genders, self.formal = text, parties, calls, genders, formal
        self.language = calls.language
        self._told = [-1, -1]  # the paragraph in which each last read of the other

    def statements(self, clauses: Sequence[Clause]) -> tuple[Statement, ...]:
        """The clauses with the words for each of the two."""
        verdicts: list[tuple[Words, Words]] = []
        for clause in clauses:
            pair = (self.words(clause, 0), self.words(clause, 1))
            verdicts.append(pair)
            for x in (0, 1):
                if pair[x].text:
                    told = clause.subject == 1 - x and not clause.quoted
                    self._told[x] = clause.unit.paragraph if told else -1
        found = []
        for n, clause in enumerate(clauses):
            carried = []
            why = clause.why
            for x in (0, 1):
                words = self._finished(clauses, verdicts, n, x)
                if words:
                    carried.append((self.parties[x].key, words))
                why = why or verdicts[n][x].why
            about = {0, 1} if clause.subject == BOTH_PARTIES else {clause.subject} | clause.mentioned
            found.append(
                Statement(
                    clause.text,
                    clause.kind,
                    frozenset(self.parties[i].key for i in about if i is not None),
                    frozenset((self.parties[clause.to].key,) if clause.to is not None else ()),
                    (clause.start, clause.end),
                    tuple(carried),
                    "" if carried else (why or "about neither of them"),
                    clause.quoted,
                )
            )
        return tuple(found)

    # ---- may they read it?

    def words(self, clause: Clause, x: int) -> Words:
        """The words for party ``x``, or why there are none."""
        y = 1 - x
        if clause.unit_too_long:
            return Words("", clause.why)
        if clause.quoted and clause.kind is StatementKind.REASON:
            return Words(clause.text) if clause.subject == y else Words("", "their own words")
        if clause.implied is not None:
            return Words(clause.implied[x], "" if clause.implied[x] else "about themselves")
        if clause.kind not in (StatementKind.CONTACT, StatementKind.ASIDE):
            told = unfold(clause.text, self.calls, y, self.language)
            if told is not None:
                return Words("", "said to the other one only") if clause.to == y else Words(told)
            if unfold(clause.text, self.calls, x, self.language) is not None:
                return Words("", "introduces them to the other")
        if clause.opens_list:
            return Words(clause.text, plain=True)
        if clause.kind in _OUT and not self._says_more(clause):
            return Words("", clause.why)
        if clause.to == y:
            return self._described(clause, x)
        if clause.subject == y:
            return self._about_other(clause, x)
        if clause.subject == BOTH_PARTIES:
            turned = person.pair(clause.text, self.parties[y].greeting, self.language, self.formal)
            return Words(turned) if turned else Words("", "only makes sense to both")
        return self._about_reader(clause, x)

    def _says_more(self, clause: Clause) -> bool:
        """ "Mags wants to switch accountants and asked for you" is more than that she asked."""
        asked = phrases.ASKED.search(clause.text) if clause.kind is StatementKind.CONSENT else None
        return asked is not None and asked.start() > 30

    def _about_reader(self, clause: Clause, x: int) -> Words:
        """Said to the reader, or of the reader or of nobody."""
        named = any(m.party == x for m in self.calls.mentions(clause.text))
        if clause.to == x:
            if named:
                turned = self._to_second(clause.text, x)
                return Words(turned) if turned else Words("", "names its reader")
            if clause.kind is StatementKind.OTHER and len(clause.text.split()) < 4:
                return Words("", "too little to stand alone")
            return Words(clause.text, plain=True)
        if clause.to is None and named and (clause.kind is StatementKind.REASON or clause.in_list):
            turned = self._to_second(clause.text, x)
            if turned is None and clause.in_list:
                head = re.split(r",\s+(?:which|who|that)\b", clause.text, maxsplit=1)[0]
                turned = head if not self.calls.mentions(head) and len(head) < len(clause.text) else None
            if turned and not phrases.JOINT.search(turned):
                return Words(turned)
        if clause.subject is None and clause.to is None and not clause.second:
            if clause.in_list or (clause.kind is StatementKind.REASON and len(clause.text.split()) >= 3):
                return Words(clause.text, plain=True)
            return Words("", "about neither of them")
        return Words("", "about themselves")

    def _described(self, clause: Clause, x: int) -> Words:
        """Said to the other: theirs alone, unless it is a fact about them that can be told in the third person."""
        y = 1 - x
        if clause.subject == y and clause.second and not clause.mentioned:
            text = re.sub(rf"^(?:{LEAD})\s+", "", clause.text.strip(), flags=re.I)
            if (not _BETWEEN_US.match(text) or _KNOWS_SOMETHING.match(text)) and not _ONLY_ONE.search(text):
                name = self.parties[y].greeting
                if self.language == "en" and self._told[x] == clause.unit.paragraph:
                    name = {"f": "She", "m": "He"}.get(self.genders[y], name)
                turned = person.describe(text, name, self.genders[y], self.language)
                if turned:
                    return Words(turned)
        return Words("", "said to the other one only")

    def _about_other(self, clause: Clause, x: int) -> Words:
        text = clause.text
        if any(m.party == x for m in self.calls.mentions(text)):
            turned = self._to_second(text, x)
            return Words(turned) if turned else Words("", "names its reader in a way that cannot be turned round")
        if clause.to is None and clause.second:
            paired = person.pair(text, self.parties[1 - x].greeting, self.language, self.formal)
            return Words(paired) if paired else Words("", "said to both")
        return Words(text, plain=True)

    def _to_second(self, text: str, x: int) -> str | None:
        names = [(m.start, m.end) for m in self.calls.mentions(text) if m.party == x]
        return person.to_second(text, names, self.genders[x], self.genders[1 - x], self.language)

    # ---- a sentence again

    def _finished(self, clauses: Sequence[Clause], verdicts: Sequence[tuple[Words, Words]], n: int, x: int) -> str:
        """The words as they stand in the ask: parts that stood together still do, cut-out parts become sentences."""
        words, clause = verdicts[n][x], clauses[n]
        if not words.text:
            return ""
        after = self._joined(clauses, verdicts, n, x)
        if n and self._joined(clauses, verdicts, n - 1, x):
            gap = re.sub(r"\s+", " ", self.text[clauses[n - 1].end : clause.start])
            return gap + (tidy(words.text) if after else sentence(words.text, begins=False))
        cut = not clause.first_of_unit or clause.to is not None
        done = sentence(words.text, cut=cut, ends=not after)
        return self._headed(done, words.text.strip(), clause, x) if done else ""

    def _joined(self, clauses: Sequence[Clause], verdicts: Sequence[tuple[Words, Words]], n: int, x: int) -> bool:
        """Do this clause and the next go into the ask as they stood?"""
        if n + 1 >= len(clauses) or clauses[n].unit is not clauses[n + 1].unit:
            return False
        mine, following = verdicts[n][x], verdicts[n + 1][x]
        if not (mine.plain and following.plain and mine.text and tidy(following.text)):
            return False
        return bool(_GAP.match(self.text[clauses[n].end : clauses[n + 1].start]))

    def _headed(self, done: str, raw: str, clause: Clause, x: int) -> str:
        """With the name that headed it, or as the list item it was."""
        bullet = clause.marker.strip() in ("-", "*", "•", "·", "–", "—")
        item = f"{done[:1].lower()}{done[1:]}" if raw[:1].islower() else done
        if clause.label is not None and clause.label == 1 - x:
            name = self.parties[1 - x].greeting
            if bullet:
                return f"{name}:\n- {item.removesuffix('.') if raw[:1].islower() else item}"
            if (
                raw[:1].islower()
                and self.language == "en"
                and re.match(r"(?:is|was|has|had|can|[a-z]+[^s\W]s)\s+\w", raw)
            ):
                return f"{name} {item}"
            return f"{name}: {item}"
        if bullet and clause.unit.item >= 0:
            return f"- {item.removesuffix('.') if raw[:1].islower() else item}"
        return done


def quotes(below: str, offset: int, who: int, parties: tuple[Party, Party], introducer: Person) -> list[Statement]:
    """Their own words out of the request below, for the other."""
    other = parties[1 - who]
    return [
        Statement(
            below[start:end],
            StatementKind.REASON,
            frozenset((parties[who].key,)),
            frozenset(),
            (offset + start, offset + end),
            ((other.key, sentence(below[start:end], cut=True)),),
            quoted=True,
        )
        for start, end in request.blurb(below, parties[who], other, introducer)
    ]


def attribution(text: str, parties: tuple[Party, Party], language: str) -> tuple[list[Clause], list[str], Calls]:
    """Reads the text once: its clauses, what was learnt of he and she, and the finder of names."""
    calls = Calls(parties, language)
    reader = Attribution(text, calls, (parties[0].gender, parties[1].gender))
    return reader.read(), reader.genders, calls
