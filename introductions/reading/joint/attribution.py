"""Goes through a draft once, sentence by sentence, remembering who is spoken to and who is spoken of.

sentence ──► who is called out ──► clauses ──► subject (name, pronoun, topic) ──► purpose
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from introductions.reading.joint import confided, genders, kin, matter, phrases, purpose, riddles, unnamed
from introductions.reading.joint.calls import Calls
from introductions.reading.joint.clause import BOTH_PARTIES, Clause
from introductions.reading.joint.clauses import clauses
from introductions.reading.joint.contacts import has_contact
from introductions.reading.joint.copied import told_beside_note
from introductions.reading.joint.openings import Opening, is_order, opening_of
from introductions.reading.joint.pages import Pages
from introductions.reading.joint.parties import Party
from introductions.reading.joint.persons import describe
from introductions.reading.joint.quoting import Quoting
from introductions.reading.joint.references import References
from introductions.reading.joint.retelling import singles_out
from introductions.reading.joint.rhetoric import past_herald, stated
from introductions.reading.joint.sentences import Unit, units
from introductions.reading.joint.speech import says_both
from introductions.reading.joint.spoken import called_inside, without
from introductions.reading.joint.wording import without_field
from introductions.statements import StatementKind

_MOST_NAMES = 12  # in a sentence; one that names the two more often introduces nobody
_MOST_UNITS = 150  # an introduction has ten sentences; nobody asks about the rest
_MOST_LETTERS = 20_000  # the same in characters, for sentences twice as long as those that people write
_WITNESS = re.compile(
    r"i(?:['’]ve| have)? (?:seen|used|tried|eaten|tasted|bought|read|watched|heard|worn|wore|saw|ate|hired|"
    r"taught|worked|visited|stayed|played|flown)\b",
    re.I,
)
_NUMBER = re.compile(r"\s*\(?\d{1,2}[.)]\s+(?=\S)")
_THE_ONE = re.compile(
    r"(?:here(?:['’]s| is)|this is) (?:my|our|the) \w+|"
    r"(?:here(?:['’]s| is)|this is|that(?:['’]s| is)|it(?:['’]s| is)|these are)\s+(?:the|a|an|my|your|"
    r"our)\s+(?:\w+\s+){0,2}?"
    r"(?:woman|man|person|chap|guy|lady|girl|one|fellow|friend|colleague|cousin|neighbour|neighbor|someone|somebody)\b",
    re.I,
)
_VERB_OF_YOU = {
    "it": re.compile(r"(?:non |già |anche )?[a-zàèéìòù]{2,}i\b"),
    "es": re.compile(r"(?:ya |también |no |te )?[a-záéíóúñ]{2,}[aeáé]s\b"),
    "pt": re.compile(r"(?:já |também |não |te )?[a-záâãéêíóôõúç]{2,}(?:[aeáéê]s|ste)\b"),
}
_COMPANY = re.compile(r"[A-Z][\w&'’-]+(?: [A-Z][\w&'’-]+){0,3} [a-z]{2,}s\b")
_THING = re.compile(
    r"(?:(?:the|this|that)\s+)?(?P<noun>[a-z]{3,})\s+(?:is|are|was|has|needs|comes|costs|holds|takes)\b", re.I
)
_SAME_IN_THE_PAST = frozenset("cut put set read let hit quit shut beat cast cost split spread bet".split())
_OF_ME = re.compile(
    r"\b(?:i|me|my|mine|we|us|our|uns|nous|noi|ours|ons|mich|mir|mein\w*|moi|mon|mí|mim|meu|mio|mij|mijn)\b", re.I
)  # "Coffee on me"
_LINE_LABEL = re.compile(r"[^\W\d_][\w /&]{1,24}:\s+\S")


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
    unnamed.name_them(found, calls)
    purpose.mark_premises(found, language)
    purpose.mark_places(found, language)
    confided.mark_confidences(found, walk.units, language)
    confided.mark_left_behind(found, calls)
    purpose.mark_letters(found)
    purpose.mark_closing(found, language)
    return Reading(tuple(found), (walk.genders[0], walk.genders[1]), calls)


class _Walk(Pages):
    """One pass over the sentences."""

    def __init__(self, text: str, calls: Calls) -> None:
        super().__init__(text, calls, [unit for unit in units(text)[:_MOST_UNITS] if unit.start < _MOST_LETTERS])
        self.genders = genders.learn(self.units, calls, (calls.parties[0].gender, calls.parties[1].gender), text)
        self.quoting = Quoting()
        self.references = References(calls, self.genders, self.found, text)
        self.kin: kin.Kin | None = None  # beside the two, and spoken of in this paragraph

    def unit(self, n: int, unit: Unit) -> None:
        """One sentence."""
        if unit.paragraph != self.state.paragraph:
            self.kin = None
        self.turn_page(unit)
        if unit.too_long or len(self.calls.mentions(unit.text)) > _MOST_NAMES:
            self.add(unit, StatementKind.OTHER, "too long to be read as a sentence")
            return
        quoted = self.quoting.read(unit, self.state.topic_before)
        if quoted is not None:
            self.found.append(quoted)
            return
        if self.greeting(n, unit) or self.meeting(unit):
            return
        bracket = self.described_in_brackets(unit)
        at, to = (bracket, self.state.to) if bracket else self.addressee(n, unit)
        numbered = _NUMBER.match(unit.text, at)
        at = numbered.end() if numbered else at
        at = past_herald(unit.text, at)
        rest = unit.text[at:]
        label = self.state.label
        if label is not None and self.quoting.labelled(
            unit, rest, label, self.text[max(0, unit.start - 600) : unit.start]
        ):
            self.state.label = None
            self.found.append(self.quoting.said(unit, rest.strip(), unit.start + at))
            return
        called = called_inside(rest, self.calls)
        if called is not None:
            to = self.state.called_last = called.party
        if not rest.strip():
            self.add(unit, StatementKind.JOINT, "a greeting")
            return
        self._clauses(n, unit, at, rest, to)

    # ---- clause by clause

    def _clauses(self, n: int, unit: Unit, at: int, rest: str, to: int | None) -> None:
        for k, (start, end, spoken) in enumerate(clauses(rest, self.calls, to, self.genders)):
            words = rest[start:end]
            if spoken is not None:
                to = self.state.to = spoken
                self.called = True
            inner = called_inside(words, self.calls)
            if inner is not None:
                to, self.called = inner.party, True
                self.state.called_last = to
            clause = Clause(
                words.strip(), unit.start + at + start, unit.start + at + end, unit, StatementKind.DESCRIPTION,
                to=to, marker="" if k else unit.marker, first_of_unit=not k,
            )  # fmt: skip
            if "@" in words:
                clause.words = self._without_at(words).strip()
            if inner is not None:
                clause.words = without(words, inner).strip()
            if self.state.label is not None and not k:
                clause.words = without_field(clause.words)
            clause.words = stated(confided.without_told(clause.words), self.calls.language)
            beside = told_beside_note(clause.words, self.calls)
            clause.words = beside or clause.words
            self._understand(n, clause)
            if beside == "":
                clause.leave_out(StatementKind.JOINT, "says who is in copy")
            self.found.append(clause)

    def _without_at(self, words: str) -> str:
        """ "@Ravi wrote a ledger" names him; no handle is meant."""
        return re.sub(r"@(?=[^\W\d_])", lambda m: "" if self.calls.name_at(words, m.end()) else "@", words)

    def _understand(self, n: int, clause: Clause) -> None:
        state = self.state
        if clause.first_of_unit and (told := matter.headed(clause, self.calls, self.references)):
            clause.words, clause.headed, clause.to = told, True, None
        words = clause.words
        clause.in_list, clause.called = state.in_list, self.called
        clause.mentioned = frozenset(m.party for m in self.calls.mentions(words))
        clause.second = self.calls.you(words)
        clause.personal = bool(clause.mentioned) or bool(self.references.gender_in(words))
        clause.masked = self.calls.masked(words)
        opening = opening_of(words, self.calls)
        if clause.to is None and clause.second and not says_both(words, self.calls.language) and not clause.mentioned:
            clause.to = self._other_than_spoken_of(words)
            if clause.to is None and opening.kind == "you" and not state.greeted_both:
                clause.to = state.called_last
        if opening.kind == "pronoun" and self._means_whom_it_is_said_to(clause, opening):
            clause.to = state.to = None
        if opening.kind == "" and clause.to is not None and self._speaks_by_verb(words):
            opening, clause.second = Opening("you", end=opening.end), True
        if opening.kind == "pronoun" and self._is_polite(words, clause.to):
            opening, clause.second = Opening("you", end=opening.end), True
        if opening.kind == "order" and clause.unit.item >= 0 and self._among_bios(clause):
            opening = Opening("", end=opening.end)
        clause.second = clause.second or (opening.kind == "you" and self.calls.language != "en")
        clause.opens = opening.kind
        if opening.kind == "name" and opening.party == clause.to and not clause.second and not self.called:
            clause.to = self.state.to = None
        clause.subject = self._subject(clause, opening)
        self.kin = kin.opens_with(clause.masked, self.calls.language) or (None if opening.kind == "name" else self.kin)
        if state.label is not None and clause.subject in (state.label, None) and not has_contact(words):
            clause.label = None if opening.kind == "name" else state.label
            clause.subject, state.label = state.label, None
        tells_of = opening.kind == "I" and len(clause.mentioned) == 1 and self.calls.language in ("es", "it", "pt")
        if clause.subject is not None and (opening.kind not in ("I", "order") or tells_of):
            state.topic = clause.subject  # "Te escribo por Nuria. Tiene un vivero": the verb alone says who
        follows = self.units[n + 1] if n + 1 < len(self.units) else None
        about = clause.subject if clause.subject in (0, 1) else state.topic if state.topic in (0, 1) else None
        if about is None and clause.to is not None:
            about = 1 - clause.to
        clause.kind, clause.why = purpose.purpose_of(clause, self.calls.language)
        bare = clause.kind is StatementKind.OTHER and not clause.why and clause.opens == "" and clause.marker
        if bare and self._is_a_point_of_both(n) and not _OF_ME.search(words):
            clause.kind = StatementKind.REASON
        if clause.kind not in (StatementKind.CONTACT, StatementKind.ASIDE) and self.quoting.announced(
            clause.unit, follows, about
        ):
            clause.leave_out(StatementKind.JOINT, "heads a quotation")
        elif clause.text.endswith(":") and clause.unit.item < 0 and follows and follows.marker and not clause.why:
            clause.opens_list = state.in_list = True
            clause.kind = StatementKind.REASON

    def _is_polite(self, words: str, to: int | None) -> bool:
        """ "Lei dirige il museo" is said to her where the one spoken of is a man."""
        polite = self.calls.language == "it" and re.match(r"lei\b", words, re.I)
        return bool(polite) and to is not None and self.genders[1 - to] == "m"

    def _means_whom_it_is_said_to(self, clause: Clause, opening: Opening) -> bool:
        """ "Ida: Max keeps bees. Max: Ida sells jars. His are the best." is said to both again: Ida is no man."""
        to, genders = clause.to, self.genders
        if to is None or self.called or self.state.section is not None or clause.second or self.kin is not None:
            return False
        return {"f", "m"} == set(genders) and opening.gender == genders[to]

    def _speaks_by_verb(self, words: str) -> bool:
        """ "Chiara, gestisci una libreria": the verb alone says who."""
        ending = _VERB_OF_YOU.get(self.calls.language)
        return (
            ending is not None
            and ending.match(words) is not None
            and describe(words, "X", "", self.calls.language) is not None
        )

    def _other_than_spoken_of(self, words: str) -> int | None:
        """ "If you could spare him an afternoon" is said to her."""
        genders = self.genders
        gender = self.references.gender_in(words)
        if not gender or not genders[0] or not genders[1] or genders[0] == genders[1]:
            return None
        return 1 - genders.index(gender)

    def _subject(self, clause: Clause, opening: Opening) -> int | None:
        state, words, to = self.state, clause.words, clause.to
        if clause.headed or (
            not clause.personal and not clause.second and phrases.TROUBLE.search(words, self.calls.language)
        ):
            return None
        if opening.kind == "name":
            return opening.party
        if opening.kind == "you":
            return BOTH_PARTIES if to is None or says_both(words, self.calls.language) else to
        if opening.kind == "pronoun":
            return self._meant_by(opening.gender, to)
        inner = self._inside(clause)
        if inner is not None:
            return inner
        if to is not None and _THE_ONE.match(words):
            return 1 - to
        if opening.kind == "I" and _WITNESS.match(words):
            return state.topic if state.topic in (0, 1) else 1 - to if to is not None else None
        if to is not None and singles_out(words):
            return to
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
        if opening.kind == "" and to is None and (again := self._spoken_of_before(words)) is not None:
            return again
        if opening.kind == "they" and state.topic is None and to is not None:
            return 1 - to
        if state.topic is None and to is None and (self._labelled(clause) or _COMPANY.match(words)):
            return self._only_one_here(clause.unit.paragraph)
        return state.topic

    def _among_bios(self, clause: Clause) -> bool:
        """ "- 14 years in pumps - cut the response time to two days": what somebody did, and no order."""
        if clause.words.split(" ")[0].casefold() not in _SAME_IN_THE_PAST:
            return False
        return any(
            u.item >= 0 and u.paragraph == clause.unit.paragraph and not is_order(u.text, self.calls)
            for u in self.units
        )

    def _spoken_of_before(self, words: str) -> int | None:
        """ "Lou has a pup. … The pup is called Jet": the thing is whose it was when it was first named."""
        m = _THING.match(words) if self.calls.language == "en" else None
        if m is None:
            return None
        noun = re.compile(rf"(?:\b(?:an?|the|his|her|their|one|this|that)|['’]s)\s+(?:\w+\s+)?{m['noun']}\b", re.I)
        for clause in reversed(self.found[-4:]):
            if clause.subject in (0, 1) and noun.search(clause.words):
                return clause.subject
        return None

    def _inside(self, clause: Clause) -> int | None:
        """Whom a clause speaks of that opens with a thing or with the introducer: "I met Tom", "The board made her"."""
        named = self.calls.mentions(clause.words)
        if named:
            return named[0].party
        gender = self.references.gender_in(clause.words)
        beside = kin.inside(clause.masked, self.calls.language) if gender and clause.opens == "" else None
        if beside is not None and self.state.topic in (0, 1) and beside.may_be(gender):
            return self.state.topic  # "Six hives, in my mother-in-law's orchard, and she is not patient"
        return self._meant_by(gender, clause.to) if gender else None

    def _meant_by(self, gender: str, to: int | None) -> int | None:
        """ "Lisa makes pots. Her husband is a pilot. He flies nights." says nothing of Tom."""
        topic = self.state.topic
        if (
            self.kin is not None
            and self.kin.may_be(gender)
            and topic in (0, 1)
            and self.genders[topic] not in ("", gender)
        ):
            return topic
        return self.references.person(gender, to, topic)

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
            if u.paragraph == paragraph and not u.too_long
            for m in self.calls.mentions(u.text)
        }
        return next(iter(here)) if len(here) == 1 else None
