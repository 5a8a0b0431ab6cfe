"""Which words of the draft go into which ask, and why the others stay behind."""

from __future__ import annotations

import re

from introductions.model import Person
from introductions.reading.joint import person, phrases, request
from introductions.reading.joint.attribution import BOTH_PARTIES, Attribution, Clause
from introductions.reading.joint.calls import Calls
from introductions.reading.joint.closing import Closing
from introductions.reading.joint.formula import unfold
from introductions.reading.joint.parties import Party
from introductions.reading.joint.wording import quoted, sentence
from introductions.statements import Statement, StatementKind

_OUT = (StatementKind.JOINT, StatementKind.LOGISTICS, StatementKind.CONTACT, StatementKind.ASIDE, StatementKind.CONSENT)
# Said to somebody about what passed between them and the introducer: nothing for the other's eyes.
_BETWEEN_US = re.compile(
    r"^\W*(?:(?:and|but|so|now|well|also)\s+)?(?:you|u)\s*(?:once |already |also |just )?(?:said|told|asked|mentioned|will remember|may remember|might remember|remember|know|wanted|want|see|can see|may|might|could|should|would|'d|’d|'ll|’ll|will|promised|complain|always say|keep|love|think|thought)\b",
    re.I,
)
_KNOW_THING = re.compile(r"^\W*(?:and\s+)?you know (?:every|all|more|everything|the|how)\b", re.I)


class Carrier:
    """Decides, clause by clause, what each of the two may read."""

    def __init__(self, text: str, parties: tuple[Party, Party], calls: Calls, genders: list[str], formal: bool) -> None:
        self.text, self.parties, self.calls, self.genders, self.formal = text, parties, calls, genders, formal
        self.names = tuple(self._pattern(p, parties[1 - i]) for i, p in enumerate(parties))

    @staticmethod
    def _pattern(party: Party, other: Party) -> re.Pattern[str]:
        theirs = {a.casefold() for a in other.aliases}
        words = sorted((a for a in party.aliases if a.casefold() not in theirs), key=len, reverse=True)
        return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b") if words else re.compile(r"(?!)")

    def statement(self, clause: Clause) -> Statement:
        """The clause with the words for each of the two."""
        carried: list[tuple[str, str]] = []
        why = clause.why
        for x in (0, 1):
            words, reason = self.words(clause, x)
            if words:
                carried.append((self.parties[x].key, words))
            why = why or reason
        about = {0, 1} if clause.subject == BOTH_PARTIES else {clause.subject} if clause.subject is not None else set()
        about |= clause.mentioned
        kind = clause.kind
        return Statement(
            clause.text,
            kind,
            frozenset(self.parties[i].key for i in about if i in (0, 1)),
            frozenset((self.parties[clause.to].key,) if clause.to is not None else ()),
            (clause.start, clause.end),
            tuple(carried),
            "" if carried else (why or "not about the other one"),
        )

    def words(self, clause: Clause, x: int) -> tuple[str, str]:
        """The words for party ``x``, or "" and why not."""
        y = 1 - x
        language = self.calls.language
        if clause.kind is StatementKind.JOINT or clause.kind in (
            StatementKind.DESCRIPTION,
            StatementKind.REASON,
            StatementKind.OTHER,
        ):
            plain = unfold(clause.text, self.calls, y, language)
            if plain is not None:
                if clause.to == y:
                    return "", "said to the other one only"
                return self._finish(plain, clause, x), ""
            if unfold(clause.text, self.calls, x, language) is not None:
                return "", "introduces them to the other"
        if clause.kind in _OUT:
            if clause.kind is StatementKind.JOINT and clause.subject == BOTH_PARTIES and clause.to is None:
                return "", clause.why
            return "", clause.why
        if clause.to == y:
            return self._described(clause, x)
        if clause.subject == y:
            return self._about_other(clause, x)
        if clause.subject == BOTH_PARTIES:
            turned = person.pair(clause.text, self.parties[y].greeting, language, self.formal)
            return (self._finish(turned, clause, x), "") if turned else ("", "only makes sense to both")
        if clause.subject == x:
            if clause.to == x and (clause.second or not clause.named):
                return self._finish(clause.text, clause, x), ""
            if clause.kind is StatementKind.REASON and clause.to is None:
                turned = person.to_second(clause.text, self.names[x], self.genders[x], self.genders[y], language)
                if turned and not phrases.JOINT.search(turned):
                    return self._finish(turned, clause, x), ""
            return "", "about themselves"
        if clause.to == x:
            return self._finish(clause.text, clause, x), ""
        if clause.opens_list or (clause.kind is StatementKind.REASON and clause.to is None and not clause.second):
            return self._finish(clause.text, clause, x), ""
        return "", "about neither of them"

    def _described(self, clause: Clause, x: int) -> tuple[str, str]:
        """Said to the other: theirs alone, unless it is a fact about them that can be told in the third person."""
        y = 1 - x
        if clause.subject == y and clause.second and not clause.mentioned - {y}:
            text = re.sub(r"^(?:and|but|so|und|aber|et|y|e|en)\s+", "", clause.text.strip(), flags=re.I)
            if not _BETWEEN_US.match(text) or _KNOW_THING.match(text):
                turned = person.describe(text, self.parties[y].greeting, self.genders[y], self.calls.language)
                if turned:
                    return self._finish(turned, clause, x), ""
        return "", "said to the other one only"

    def _about_other(self, clause: Clause, x: int) -> tuple[str, str]:
        y = 1 - x
        text = clause.text
        named_reader = [m for m in self.calls.mentions(text) if m.party == x]
        if named_reader:
            turned = person.to_second(text, self.names[x], self.genders[x], self.genders[y], self.calls.language)
            if turned is None:
                return "", "names its reader in a way that cannot be turned round"
            text = turned
        if clause.to is None and clause.second and not named_reader:
            paired = person.pair(text, self.parties[y].greeting, self.calls.language, self.formal)
            if paired is None and re.search(r"\b(?:you|ihr|euch|vous|vosotros|ustedes|vocês|voi|jullie)\b", text, re.I):
                return "", "said to both"
            text = paired or text
        return self._finish(text, clause, x), ""

    def _finish(self, text: str, clause: Clause, x: int) -> str:
        y = 1 - x
        done = sentence(text, cut=not clause.first_of_unit or clause.to is not None)
        if not done:
            return ""
        if clause.label is not None and clause.label == y:
            name = self.parties[y].greeting
            verb = (
                re.match(r"(?:is|was|has|had|makes?|runs?|[a-z]+s)\s+\w", done[:1].lower() + done[1:])
                if self.calls.language == "en"
                else None
            )
            if clause.marker.strip() in ("-", "*", "•"):
                return f"{name}:\n- {tidy_item(done)}"
            done = (
                f"{name} {done[:1].lower()}{done[1:]}"
                if verb and text.strip()[:1].islower()
                else f"{name}: {text.strip() if text.strip()[:1].islower() else done}"
            )
            return done if re.search(r"[.!?…]$", done) else done + "."
        if clause.marker.strip() in ("-", "*", "•", "·") and clause.unit.item >= 0:
            return f"- {tidy_item(done) if text.strip()[:1].islower() else done}"
        return done


def tidy_item(text: str) -> str:
    """A list item keeps its small letter and has no full stop."""
    return (text[:1].lower() + text[1:]).removesuffix(".")


def quotes(below: str, offset: int, who: int, parties: tuple[Party, Party], introducer: Person) -> list[Statement]:
    """Their own words out of the request below, for the other."""
    other = parties[1 - who]
    found = []
    for start, end in request.blurb(below, parties[who], other, introducer):
        words = quoted(below[start:end])
        found.append(
            Statement(
                below[start:end], StatementKind.REASON, frozenset((parties[who].key,)), frozenset(),
                (offset + start, offset + end), ((other.key, words),), quoted=True,
            )
        )  # fmt: skip
    return found


def sign_off(closing: Closing, introducer: Person) -> str:
    """The introducer's own closing words and name; the name alone where there were none."""
    name = closing.name or introducer.name.split(" ")[0]
    return "\n".join(x for x in (closing.words, name) if x)


def attribution(text: str, parties: tuple[Party, Party], language: str) -> tuple[list[Clause], list[str], Calls]:
    """Reads the text once: its clauses, what was learnt of he and she, and the finder of names."""
    calls = Calls(parties, language)
    reader = Attribution(text, calls, (parties[0].gender, parties[1].gender))
    return reader.read(), reader.genders, calls
