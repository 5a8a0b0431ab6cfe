"""Goes through a draft once, sentence by sentence, remembering who is spoken to and who is spoken of.

sentence ──► who is called out ──► clauses ──► subject (name, pronoun, topic) ──► purpose
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from introductions.reading.joint import genders, purpose, riddles
from introductions.reading.joint.calls import Calls
from introductions.reading.joint.clause import BOTH_PARTIES, LONGEST, Clause
from introductions.reading.joint.clauses import clauses
from introductions.reading.joint.contacts import has_contact
from introductions.reading.joint.openings import Opening, opening_of
from introductions.reading.joint.parties import Party
from introductions.reading.joint.quoting import Quoting
from introductions.reading.joint.references import References
from introductions.reading.joint.sentences import Unit, units
from introductions.reading.joint.speech import BOTH
from introductions.reading.joint.spoken import called_inside, without
from introductions.statements import StatementKind

_MOST_UNITS = 150  # an introduction has ten sentences; nobody asks about the rest
_WITNESS = re.compile(
    r"i(?:['’]ve| have)? (?:seen|used|tried|eaten|tasted|bought|read|watched|heard|worn|wore|saw|ate|had|hired)\b.*\b(?:it|them|one|some)\b",
    re.I,
)
_TO_LINE = re.compile(r"(?:to|an|à|para|per|aan)\s?:\s+(?=\S)", re.I)
_RE_LINE = re.compile(r"(?:re|about|on|über|zu|betrifft|sobre|su|over|à propos de)\b\s*:?", re.I)
_RESTATED = re.compile(r"(?:to be|that is|or |aka\b|i mean|as\b|in full|ehrlich|kurz)", re.I)
_LINE_LABEL = re.compile(r"[^\W\d_][\w /&]{1,24}:\s+\S")


@dataclass(slots=True)
class _State:
    section: int | None = None  # "Dear Lydia," … until somebody else is greeted
    to: int | None = None  # within the paragraph
    topic: int | None = None  # whom the sentence before was about
    heading: int | None = None
    label: int | None = None  # a heading that has not been used yet
    greeted_both: bool = False
    paragraph: int = -1
    in_list: bool = False
    topic_before: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found: the clauses in order, and he or she ("f", "m", "") for each party."""

    clauses: tuple[Clause, ...]
    genders: tuple[str, str]
    calls: Calls


def read(text: str, parties: tuple[Party, Party], language: str) -> Reading:
    """Every clause of the draft with its subject, its addressee and its purpose."""
    calls = Calls(parties, language)
    walk = _Walk(text, calls)
    for n, unit in enumerate(walk.units):
        walk.unit(n, unit)
    found = walk.found
    riddles.solve(found, calls)
    purpose.mark_premises(found, language)
    purpose.mark_confidences(found, walk.units, language)
    purpose.mark_closing(found, language)
    return Reading(tuple(found), (walk.genders[0], walk.genders[1]), calls)


class _Walk:
    """One pass over the sentences."""

    def __init__(self, text: str, calls: Calls) -> None:
        self.text, self.calls = text, calls
        self.units = units(text)[:_MOST_UNITS]
        self.genders = genders.learn(self.units, calls, (calls.parties[0].gender, calls.parties[1].gender), text)
        self.found: list[Clause] = []
        self.greeted_line = -1
        self.called = False
        self.state = _State()
        self.quoting = Quoting()
        self.references = References(calls, self.genders, self.found, text)

    def unit(self, n: int, unit: Unit) -> None:
        """One sentence."""
        self._turn_page(unit)
        if len(unit.text) > LONGEST:
            self._add(unit, StatementKind.OTHER, "too long to be read as a sentence")
            return
        quoted = self.quoting.read(unit, self.state.topic_before)
        if quoted is not None:
            self.found.append(quoted)
            return
        if self._greeting(n, unit) or self._meeting(unit):
            return
        at, to = self._addressee(n, unit)
        rest = unit.text[at:]
        called = called_inside(rest, self.calls)
        if called is not None:
            to = called.party
        if not rest.strip():
            self._add(unit, StatementKind.JOINT, "a greeting")
            return
        self._clauses(n, unit, at, rest, to)

    # ---- where are we

    def _turn_page(self, unit: Unit) -> None:
        state = self.state
        if not unit.marker and unit.item < 0:
            state.in_list = False
        if unit.paragraph != state.paragraph:
            state.paragraph, state.to = unit.paragraph, state.section
            state.topic_before = state.topic if state.topic in (0, 1) else None
            state.topic = state.heading if state.label is not None else None

    def _add(self, unit: Unit, kind: StatementKind, why: str, to: int | None = None) -> None:
        self.found.append(Clause(unit.text, unit.start, unit.end, unit, kind, to=to, why=why))

    def _greeting(self, n: int, unit: Unit) -> bool:
        """A line of names: a greeting, or the heading of what follows."""
        state = self.state
        to = _TO_LINE.match(unit.text)
        if to is not None and (m := self.calls.name_at(unit.text, to.end())) is not None and unit.alone:
            state.section = state.to = m.party
            state.topic = state.heading = state.label = None
            self._add(unit, StatementKind.JOINT, "a greeting", to=m.party)
            return True
        if unit.line == self.greeted_line:
            self._add(unit, StatementKind.JOINT, "a greeting to both")
            return True
        if not (unit.alone or unit.first or unit.marker):
            return False
        line = self._line(unit)
        if line != unit.text and self.calls.only_names(line) == {0, 1}:
            self.greeted_line = unit.line
        names = {0, 1} if self.greeted_line == unit.line else self.calls.only_names(unit.text)
        if names is None:
            return False
        if len(names) != 1:
            state.section = state.to = state.heading = state.label = None
            state.greeted_both = True
            self._add(unit, StatementKind.JOINT, "a greeting to both")
            return True
        party = next(iter(names))
        if self._heads_a_bio(n, unit, party):
            state.heading = state.label = state.topic = party
            if not _RE_LINE.match(unit.text.strip()):
                state.to = state.section = None
            self._add(unit, StatementKind.OTHER, "a heading")
            return True
        state.section = state.to = party
        state.topic = state.heading = state.label = None
        self._add(unit, StatementKind.JOINT, "a greeting", to=party)
        return True

    def _line(self, unit: Unit) -> str:
        end = self.text.find("\n", unit.start)
        return self.text[unit.start : end if 0 <= end < unit.start + 200 else unit.start + 200].strip()

    def _heads_a_bio(self, n: int, unit: Unit, party: int) -> bool:
        follow = " ".join(u.text for u in self.units[n + 1 : n + 4] if u.paragraph <= unit.paragraph + 1)
        text = unit.text.strip()
        if _RE_LINE.match(text) and follow:
            return True
        if unit.alone and n + 1 < len(self.units) and self.units[n + 1].marker and not text.endswith((",", "!")):
            return True
        bare = not re.search(r"[,!]$", text) and self.calls.name_at(unit.text) is not None
        other = any(m.party != party for m in self.calls.mentions(follow))
        return bool(bare and not other and not self.calls.you(follow[:200]) and follow)

    def _meeting(self, unit: Unit) -> bool:
        """ "Amy, meet Lisa.": said to both; names who is who."""
        if not self.calls.meeting(unit.text):
            return False
        state = self.state
        state.greeted_both = True
        state.section = None
        named = self.calls.mentions(unit.text)
        turned = len(named) == 2 and unit.text[named[0].end :].lstrip().startswith(",")
        state.to = named[0].party if turned else None
        state.topic = 1 - state.to if state.to is not None else None
        self._add(unit, StatementKind.JOINT, "only makes sense to both")
        return True

    def _addressee(self, n: int, unit: Unit) -> tuple[int, int | None]:
        """Where the sentence goes on after the name it opens with, and to whom it is said."""
        state, text = self.state, unit.text
        follows = self.units[n + 1] if n + 1 < len(self.units) else None
        if unit.alone and not unit.marker and follows is not None and follows.marker and not text.endswith(":"):
            first = self.calls.name_at(text)
            if first is not None and len(text) < 120 and len({m.party for m in self.calls.mentions(text)}) == 1:
                state.topic = state.label = state.heading = first.party
                state.to = state.section = None
                return first.end + len(re.match(r"[\s,–—-]*", text[first.end :]).group()), None  # type: ignore[union-attr]
        line_start = unit.start == 0 or self.text[unit.start - 1] == "\n" or bool(unit.marker)
        who, at = self.calls.spoken_to(text)
        held = state.to is not None and not (unit.first or unit.marker or line_start)
        if len(who) == 1 and held and not self._turns(text[at:], who):
            who, at = set(), 0
        if state.in_list and unit.marker:
            state.topic = None
        self.called = len(who) == 1
        if len(who) == 1:
            state.to = next(iter(who))
            if n == 0 and not state.greeted_both:
                state.section = state.to
            elif state.section is not None and state.section != state.to:
                state.section = None
            state.topic = state.label = None
        elif len(who) == 2:
            state.to, state.section, state.greeted_both = None, None, True
        elif line_start or n == 0 or re.match(r"[^:]{1,60}:\s", text):
            at = self._label(text, line_start or n == 0)
        return at, state.to

    def _label(self, text: str, at_line_start: bool) -> int:
        """ "Zainab – weaver and owner of …" describes her, "Sam O: he ships fast" calls Sam once both are described."""
        label = self.calls.label(text)
        if label is None:
            return 0
        party, at = label
        state = self.state
        told = {c.subject for c in self.found if c.kind in (StatementKind.DESCRIPTION, StatementKind.REASON)}
        if {0, 1} <= told and opening_of(text[at:], self.calls).kind in ("pronoun", "you", "order"):
            state.to, state.topic, state.label = party, None, None
            self.called = True
            return at
        state.topic = state.label = party
        if at_line_start:
            state.heading, state.to = party, None
        return at

    def _turns(self, rest: str, who: set[int]) -> bool:
        """Within what is said to one of them: does a name really turn to the other? ("Gabriele, to be formal." does not.)"""
        if who == {self.state.to} or self.calls.you(rest) or any(m.party not in who for m in self.calls.mentions(rest)):
            return True
        return len(rest.split()) >= 3 and _RESTATED.match(rest) is None

    # ---- clause by clause

    def _clauses(self, n: int, unit: Unit, at: int, rest: str, to: int | None) -> None:
        for k, (start, end, spoken) in enumerate(clauses(rest, self.calls, to, self.genders)):
            words = rest[start:end]
            clause = Clause(
                words.strip(), unit.start + at + start, unit.start + at + end, unit, StatementKind.DESCRIPTION,
                to=spoken if spoken is not None else to, marker="" if k else unit.marker, first_of_unit=not k,
            )  # fmt: skip
            called = called_inside(words, self.calls)
            if called is not None:
                clause.words = without(words, called).strip()
            self._understand(n, clause)
            self.found.append(clause)

    def _understand(self, n: int, clause: Clause) -> None:
        state = self.state
        words = clause.words
        clause.in_list, clause.called = state.in_list, self.called
        clause.mentioned = frozenset(m.party for m in self.calls.mentions(words))
        clause.second = self.calls.you(words)
        clause.personal = bool(clause.mentioned) or bool(self.references.gender_in(words))
        opening = opening_of(words, self.calls)
        clause.opens = opening.kind
        clause.subject = self._subject(clause, opening)
        if state.label is not None and clause.subject in (state.label, None) and not has_contact(words):
            clause.label = None if opening.kind == "name" else state.label
            clause.subject, state.label = state.label, None
        if clause.subject is not None and opening.kind not in ("I", "order"):
            state.topic = clause.subject
        follows = self.units[n + 1] if n + 1 < len(self.units) else None
        about = clause.subject if clause.subject in (0, 1) else state.topic if state.topic in (0, 1) else None
        if about is None and clause.to is not None:
            about = 1 - clause.to
        clause.kind, clause.why = purpose.purpose_of(clause, self.calls.language)
        if clause.kind not in (StatementKind.CONTACT, StatementKind.ASIDE) and self.quoting.announced(
            clause.unit, follows, about
        ):
            clause.leave_out(StatementKind.JOINT, "heads a quotation")
        elif clause.text.endswith(":") and clause.unit.item < 0 and follows and follows.marker and not clause.why:
            clause.opens_list = state.in_list = True
            clause.kind = StatementKind.REASON

    def _subject(self, clause: Clause, opening: Opening) -> int | None:
        state, words, to = self.state, clause.words, clause.to
        if opening.kind == "name":
            return opening.party
        if opening.kind == "you":
            return BOTH_PARTIES if to is None or BOTH.search(words) else to
        if opening.kind == "pronoun":
            return self.references.person(opening.gender, to, state.topic)
        inner = self._inside(clause)
        if inner is not None:
            return inner
        if opening.kind == "I" and to is None and state.topic in (0, 1) and _WITNESS.match(words):
            return state.topic
        if opening.kind in ("I", "order"):
            return BOTH_PARTIES if clause.second and to is None else None
        if clause.second:
            if to is None or BOTH.search(words):
                return BOTH_PARTIES
            return state.topic if state.topic is not None else to
        if opening.kind == "they" and state.topic is None and to is not None:
            return 1 - to
        if state.topic is None and to is None and self._labelled(clause):
            return self._only_one_here(clause.unit.paragraph)
        return state.topic

    def _inside(self, clause: Clause) -> int | None:
        """Whom a clause speaks of that opens with a thing or with the introducer: "I met Tom", "The board made her"."""
        named = self.calls.mentions(clause.words)
        if named:
            return named[0].party
        gender = self.references.gender_in(clause.words)
        return self.references.person(gender, clause.to, self.state.topic) if gender else None

    def _labelled(self, clause: Clause) -> bool:
        return any(u.paragraph == clause.unit.paragraph and _LINE_LABEL.match(u.text) for u in self.units)

    def _only_one_here(self, paragraph: int) -> int | None:
        """The one named in a paragraph of lines such as "Company: …", "Founder: Heather Voss"."""
        here = {
            m.party
            for u in self.units
            if u.paragraph == paragraph and len(u.text) <= LONGEST
            for m in self.calls.mentions(u.text)
        }
        return next(iter(here)) if len(here) == 1 else None
