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
from introductions.reading.joint.openings import Opening, is_order, opening_of
from introductions.reading.joint.parties import Party
from introductions.reading.joint.quoting import Quoting
from introductions.reading.joint.references import References
from introductions.reading.joint.sentences import Unit, units
from introductions.reading.joint.speech import says_both
from introductions.reading.joint.spoken import called_inside, without
from introductions.statements import StatementKind

_MOST_UNITS = 150  # an introduction has ten sentences; nobody asks about the rest
_WITNESS = re.compile(
    r"i(?:['’]ve| have)? (?:seen|used|tried|eaten|tasted|bought|read|watched|heard|worn|wore|saw|ate|hired|taught|worked|visited|stayed|played|flown)\b",
    re.I,
)
_NUMBER = re.compile(r"\s*\(?\d{1,2}[.)]\s+(?=\S)")
_IN_BRACKETS = re.compile(r"\s*\((?P<what>[^()]{4,160})\)\s*(?:[:,]|\s[–—-])\s*")
_GOES_ON_TO = re.compile(
    r"you(?:['’]ve| have| had| did| were| are| wrote| run| ran| made| need| told| asked| wanted)\b", re.I
)
_THE_ONE = re.compile(
    r"(?:here(?:['’]s| is)|this is|that(?:['’]s| is)|it(?:['’]s| is)|these are)\s+(?:the|a|an|my|your|our)\s+(?:\w+\s+){0,2}?"
    r"(?:woman|man|person|chap|guy|lady|girl|one|fellow|friend|colleague|cousin|neighbour|neighbor|someone|somebody)\b",
    re.I,
)
_COMPANY = re.compile(r"[A-Z][\w&'’-]+(?: [A-Z][\w&'’-]+){0,3} [a-z]{2,}s\b")
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
    calls_by: str = ""  # the sign after the name of whoever was called last: "Jude - Moya mends chairs"


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
    purpose.mark_places(found, language)
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
        bracket = self._described_in_brackets(unit)
        at, to = (bracket, self.state.to) if bracket else self._addressee(n, unit)
        numbered = _NUMBER.match(unit.text, at)
        at = numbered.end() if numbered else at
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
            before, state.to = state.to, state.section
            if (
                state.to is None
                and before is not None
                and unit.first
                and _GOES_ON_TO.match(unit.text)
                and not says_both(unit.text, self.calls.language)
            ):
                state.to = before
            state.paragraph = unit.paragraph
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

    def _below(self, n: int) -> str:
        """The sentences under a line, up to the next line of names."""
        unit = self.units[n]
        found: list[str] = []
        for u in self.units[n + 1 : n + 5]:
            if u.paragraph > unit.paragraph + 1 or (u.paragraph > unit.paragraph and found):
                break
            if u.alone and self.calls.only_names(u.text):
                break
            found.append(u.text)
        return " ".join(found)

    def _line(self, unit: Unit) -> str:
        end = self.text.find("\n", unit.start)
        return self.text[unit.start : end if 0 <= end < unit.start + 200 else unit.start + 200].strip()

    def _heads_a_bio(self, n: int, unit: Unit, party: int) -> bool:
        follow = self._below(n)
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
        if len(who) == 1 and unit.marker and (heads := self._heads_an_item(text)):
            party, at = heads
            state.topic = state.label = party
            state.to = None
            self.called = False
            return at, None
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
        if len(who) == 1 and line_start and (sign := re.search(r"(?:[:–—-]|\))\s*$", text[:at])):
            state.calls_by = sign.group().strip()
        return at, state.to

    def _heads_an_item(self, text: str) -> tuple[int, int] | None:
        """ "- Nora Finch, keeps goats" and "- Nora (goats)" in a list describe her."""
        first = self.calls.name_at(text)
        if first is None or self.calls.you(text) or any(m.party != first.party for m in self.calls.mentions(text)):
            return None
        m = re.compile(r",\s+(?=[a-zà-ÿ\d])|\s*\((?=[^()]{2,120}\)\W*$)").match(text, first.end)
        return (first.party, m.end()) if m and not is_order(text[m.end() :], self.calls) else None

    def _described_in_brackets(self, unit: Unit) -> int:
        """ "Warren (pest man, hates chemicals): Sahar has …" describes Warren and calls him."""
        first = self.calls.name_at(unit.text)
        m = _IN_BRACKETS.match(unit.text, first.end) if first else None
        if (
            first is None
            or m is None
            or not any(o.party != first.party for o in self.calls.mentions(unit.text, m.end()))
        ):
            return 0
        start = unit.start + m.start("what")
        told = Clause(
            m["what"], start, start + len(m["what"]), unit, StatementKind.DESCRIPTION, subject=first.party, opens=""
        )
        told.label = first.party
        told.personal = True
        if not has_contact(m["what"]):
            self.found.append(told)
        self.state.to, self.state.topic, self.called = first.party, None, True
        return m.end()

    def _label(self, text: str, at_line_start: bool) -> int:
        """ "Zainab – weaver and owner of …" describes her, "Sam O: he ships fast" calls Sam once both are described."""
        label = self.calls.label(text)
        if label is None:
            return 0
        party, at = label
        state = self.state
        told = {c.subject for c in self.found if c.kind in (StatementKind.DESCRIPTION, StatementKind.REASON)}
        sign = re.search(r"[:–—-](?=\s*$)", text[:at])
        parallel = at_line_start and sign is not None and sign.group() == state.calls_by and state.to != party
        if parallel or ({0, 1} <= told and opening_of(text[at:], self.calls).kind in ("pronoun", "you", "order")):
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
        return len(rest.split()) >= 2 and _RESTATED.match(rest) is None

    # ---- clause by clause

    def _clauses(self, n: int, unit: Unit, at: int, rest: str, to: int | None) -> None:
        for k, (start, end, spoken) in enumerate(clauses(rest, self.calls, to, self.genders)):
            words = rest[start:end]
            inner = called_inside(words, self.calls)
            if inner is not None:
                to, self.called = inner.party, True
            clause = Clause(
                words.strip(), unit.start + at + start, unit.start + at + end, unit, StatementKind.DESCRIPTION,
                to=spoken if spoken is not None else to, marker="" if k else unit.marker, first_of_unit=not k,
            )  # fmt: skip
            if "@" in words:
                clause.words = self._without_at(words).strip()
            called = called_inside(words, self.calls)
            if called is not None:
                clause.words = without(words, called).strip()
            self._understand(n, clause)
            self.found.append(clause)

    def _without_at(self, words: str) -> str:
        """ "@Ravi wrote a ledger" names him; no handle is meant."""
        return re.sub(r"@(?=[^\W\d_])", lambda m: "" if self.calls.name_at(words, m.end()) else "@", words)

    def _understand(self, n: int, clause: Clause) -> None:
        state = self.state
        words = clause.words
        clause.in_list, clause.called = state.in_list, self.called
        clause.mentioned = frozenset(m.party for m in self.calls.mentions(words))
        clause.second = self.calls.you(words)
        clause.personal = bool(clause.mentioned) or bool(self.references.gender_in(words))
        opening = opening_of(words, self.calls)
        clause.opens = opening.kind
        if opening.kind == "name" and opening.party == clause.to and not clause.second and not self.called:
            clause.to = self.state.to = None
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
            return BOTH_PARTIES if to is None or says_both(words, self.calls.language) else to
        if opening.kind == "pronoun":
            return self.references.person(opening.gender, to, state.topic)
        inner = self._inside(clause)
        if inner is not None:
            return inner
        if to is not None and _THE_ONE.match(words):
            return 1 - to
        if opening.kind == "I" and _WITNESS.match(words):
            return state.topic if state.topic in (0, 1) else 1 - to if to is not None else None
        if opening.kind in ("I", "order"):
            return BOTH_PARTIES if clause.second and to is None else None
        if clause.second:
            if (
                to is None
                and opening.kind in ("", "it", "they")
                and state.topic in (0, 1)
                and not says_both(words, self.calls.language)
            ):
                return state.topic
            if to is None or says_both(words, self.calls.language):
                return BOTH_PARTIES
            return state.topic if state.topic is not None else to
        if opening.kind == "they" and state.topic is None and to is not None:
            return 1 - to
        if state.topic is None and to is None and (self._labelled(clause) or _COMPANY.match(words)):
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
        """In a paragraph of lines like "Fund: …", or of a heading and its items."""
        if clause.unit.item >= 0 and not clause.second:
            return True
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
