"""Every sentence, or part of one: about whom it speaks, to whom it is said, what it is for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from introductions.reading.joint import phrases
from introductions.reading.joint.calls import Calls
from introductions.reading.joint.clauses import Subject, clauses, subject_of
from introductions.reading.joint.contacts import has_contact
from introductions.reading.joint.person import base
from introductions.reading.joint.sentences import Unit, units
from introductions.reading.joint.speech import BOTH, BY_LANGUAGE, OBJECTS
from introductions.reading.joint.wording import without_brackets
from introductions.statements import StatementKind

BOTH_PARTIES = 2
_MOST_UNITS = 150  # an introduction has ten sentences; nobody asks about the rest
_LONGEST = 1200  # characters; longer is no sentence


@dataclass(slots=True)
class Clause:
    """A part of the text with what was found out about it. ``subject`` is a party's number, ``BOTH_PARTIES`` or None;
    ``to`` a party's number or None for both of them; ``label`` the name heading it ("Zainab – weaver and owner")."""

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
    named: bool = False  # the subject is named here, not only meant
    why: str = ""
    in_list: bool = False  # under a line like "Things you could talk about:"
    quoted: bool = False  # their own words, pasted in
    implied: tuple[str, str] | None = None  # words for each, where the clause itself names nobody

    @property
    def unit_too_long(self) -> bool:
        """Never looked into."""
        return len(self.unit.text) > _LONGEST


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
    quoting: int | None = None  # whose own words are being read
    quote_from: int = -1  # the paragraph they began in


class Attribution:
    """Goes through the text once, sentence by sentence, remembering who is spoken to and who is spoken of."""

    def __init__(self, text: str, calls: Calls, genders: tuple[str, str]) -> None:
        self.text, self.calls = text, calls
        self.units = units(text)[:_MOST_UNITS]
        self.genders = list(genders)
        self.found: list[Clause] = []
        self.state = _State()

    def read(self) -> list[Clause]:
        """All clauses in order."""
        self._learn_genders()
        for n, unit in enumerate(self.units):
            self._unit(n, unit)
        self._ordinals()
        self._one_of_you()
        return self.found

    # ---- who is he, who is she

    def _learn_genders(self) -> None:
        """The text knows better than a list of names: "Andrea … he"."""
        votes: dict[tuple[int, str], float] = {}
        she, he = BY_LANGUAGE.get(self.calls.language, BY_LANGUAGE["en"])
        last: int | None = None
        for unit in self.units:
            if len(unit.text) > _LONGEST:
                continue
            to, at = self.calls.spoken_to(unit.text)
            named = {m.party for m in self.calls.mentions(unit.text, at)}
            if unit.first:
                last = None
            if len(named) == 1:
                last = next(iter(named))
            elif len(named) == 2:
                last = None
            words = re.findall(r"[^\W\d_]+(?:['’][a-z]+)?", unit.text[at:])
            for i, word in enumerate(words):
                w = word.casefold()
                gender = "f" if w in she else "m" if w in he else ""
                if not gender or (self.calls.language in ("de", "fr") and w in ("sie", "il") and i):
                    continue
                if self.calls.language == "de" and i and word[:1].isupper():
                    continue
                party = 1 - next(iter(to)) if len(to) == 1 and not named else last
                if party is not None:
                    votes[party, gender] = votes.get((party, gender), 0) + 1
                break
        for i in (0, 1):
            f, m = votes.get((i, "f"), 0), votes.get((i, "m"), 0)
            known = self.genders[i]
            if f > m and (known != "m" or (f > 1 and not m)):
                self.genders[i] = "f"
            elif m > f and (known != "f" or (m > 1 and not f)):
                self.genders[i] = "m"
        if not self.genders[0] or not self.genders[1]:
            self._opposite()

    def _opposite(self) -> None:
        """Both a he and a she in the text, one of the two known: the other is the other. Neither known: he or she
        follows the order in which they were named."""
        words = {w.casefold() for w in re.findall(r"[^\W\d_]+", self.text)}
        she, he = BY_LANGUAGE.get(self.calls.language, BY_LANGUAGE["en"])
        if not (words & she and words & he):
            return
        for i in (0, 1):
            if self.genders[i] and not self.genders[1 - i]:
                self.genders[1 - i] = "m" if self.genders[i] == "f" else "f"

    # ---- one sentence

    def _add(self, unit: Unit, kind: StatementKind, why: str, to: int | None = None) -> None:
        self.found.append(Clause(unit.text, unit.start, unit.end, unit, kind, to=to, why=why))

    def _unit(self, n: int, unit: Unit) -> None:
        state = self.state
        if not unit.marker and unit.item < 0:
            state.in_list = False
        if unit.paragraph != state.paragraph:
            state.paragraph, state.to = unit.paragraph, state.section
            state.topic_before = state.topic if state.topic in (0, 1) else None
            state.topic = state.heading if self._continues_heading(n) else None
        if len(unit.text) > _LONGEST:
            self._add(unit, StatementKind.OTHER, "too long to be read as a sentence")
            return
        if self._quotation(n, unit):
            return
        if unit.alone or unit.first or unit.marker:
            names = self.calls.only_names(unit.text)
            if names is not None:
                self._greeting(n, unit, names)
                return
        if self.calls.meeting(unit.text):
            state.greeted_both = True
            named = self.calls.mentions(unit.text)
            state.section = None
            state.to = (
                named[0].party if len(named) == 2 and unit.text[named[0].end :].lstrip().startswith(",") else None
            )
            state.topic = 1 - state.to if state.to is not None else None
            self._add(unit, StatementKind.JOINT, "only makes sense to both")
            return
        text, at = unit.text, 0
        line_start = unit.start == 0 or self.text[unit.start - 1] == "\n" or bool(unit.marker)
        who, at = self.calls.spoken_to(text)
        if (
            len(who) == 1
            and not (unit.first or unit.marker or line_start)
            and state.to is not None
            and not self._turns(text[at:], who)
        ):
            who, at = set(), 0
        if state.in_list and unit.marker:
            state.topic = None
        if len(who) == 1:
            state.to = next(iter(who))
            if n == 0 and not state.greeted_both:
                state.section = state.to
            elif state.section is not None and state.section != state.to:
                state.section = None
            state.topic = None
            state.label = None
        elif len(who) == 2:
            state.to, state.section, state.greeted_both = None, None, True
        elif line_start or n == 0:
            label = self.calls.label(text)
            if label is not None:
                state.topic = state.label = state.heading = label[0]
                state.to, at = None, label[1]
        elif self._label_inside(text):
            label = self.calls.label(text)
            assert label is not None
            state.topic = state.label = label[0]
            at = label[1]
        to = state.to
        rest = text[at:]
        trailing = self._trailing(rest)
        if trailing is not None:
            to, rest = trailing
        if not rest.strip():
            self._add(unit, StatementKind.JOINT, "a greeting")
            return
        middle = self._inside(rest)
        if middle is not None:
            to = middle
        self._clauses(n, unit, at, rest, to)

    def _quotation(self, n: int, unit: Unit) -> bool:
        """Somebody's own words: after "here's what he sent me:", or a paragraph in quotation marks in the first person."""
        state = self.state
        text = unit.text.strip()
        opened = text[:1] in _OPENING
        if state.quoting is None and opened and unit.first and state.topic_before is not None and _I.search(text[:200]):
            state.quoting, state.quote_from = state.topic_before, unit.paragraph
        if state.quoting is None:
            return False
        if (
            unit.paragraph > state.quote_from
            and not opened
            and not (_I.match(text) and unit.paragraph == state.quote_from + 1)
        ):
            state.quoting = None
            return False
        clause = Clause(
            text.strip(_OPENING + _CLOSING), unit.start, unit.end, unit, StatementKind.REASON, subject=state.quoting
        )
        clause.quoted = True
        if has_contact(text):
            clause.kind, clause.why = StatementKind.CONTACT, "how to reach somebody"
        elif phrases.ASIDE.search(text):
            clause.kind, clause.why = StatementKind.ASIDE, "an aside"
        self.found.append(clause)
        if text.rstrip(".!? ")[-1:] in _CLOSING:
            state.quoting = None
        return True

    def _turns(self, rest: str, who: set[int]) -> bool:
        """Within what is said to one of them: does a name really turn to the other? ("Gabriele, to be formal." does not.)"""
        if who == {self.state.to} or self.calls.you(rest) or any(m.party not in who for m in self.calls.mentions(rest)):
            return True
        return subject_of(rest, self.calls).kind in ("pronoun", "they") or bool(phrases.LOGISTICS.search(rest))

    def _label_inside(self, text: str) -> bool:
        label = self.calls.label(text)
        return bool(label and re.match(r"[^:]{1,60}:\s", text))

    def _continues_heading(self, n: int) -> bool:
        """A heading alone in its paragraph heads the next one."""
        return bool(n and self.state.label is not None and self.state.heading is not None)

    def _greeting(self, n: int, unit: Unit, names: set[int]) -> None:
        state = self.state
        if len(names) != 1:
            state.section = state.to = state.heading = state.label = None
            state.greeted_both = True
            self._add(unit, StatementKind.JOINT, "a greeting to both")
            return
        party = next(iter(names))
        follow = " ".join(u.text for u in self.units[n + 1 : n + 4] if u.paragraph <= unit.paragraph + 1)
        bare = not re.search(r"[,!]$", unit.text.strip()) and self.calls.name_at(unit.text) is not None
        other = any(m.party != party for m in self.calls.mentions(follow))
        if bare and not other and not self.calls.you(follow[:200]) and follow:
            state.heading = state.label = state.topic = party
            state.to = state.section = None
            self._add(unit, StatementKind.OTHER, "a heading")
            return
        state.section = state.to = party
        state.topic = state.heading = state.label = None
        self._add(unit, StatementKind.JOINT, "a greeting", to=party)

    def _trailing(self, text: str) -> tuple[int, str] | None:
        """ "Boiler's fixed btw Soph!" is said to Soph."""
        found = self.calls.mentions(text)
        if not found or re.search(r"[^\W_]", text[found[-1].end :]):
            return None
        last = found[-1]
        before = text[: last.start]
        if len(before.split()) < 3 or len(found) > 2:
            return None
        if re.search(r"\b(?:btw|by the way)[, ]+$|,\s+$", before, re.I) and not re.search(
            r"\b(?:and|called|named|about|is|or)[, ]+$", before
        ):
            if before.rstrip().endswith(",") and not self.calls.you(before) and not phrases.LOGISTICS.search(before):
                return None
            return last.party, before.rstrip(" ,") + text[last.end :].strip()
        return None

    def _inside(self, text: str) -> int | None:
        """ "Sabine erreichst du, Holger, am besten …" is said to Holger."""
        for m in self.calls.mentions(text):
            if text[max(0, m.start - 2) : m.start] == ", " and text[m.end : m.end + 1] == "," and self.calls.you(text):
                return m.party
        return None

    def _clauses(self, n: int, unit: Unit, at: int, rest: str, to: int | None) -> None:
        state = self.state
        first = True
        for start, end, spoken in clauses(rest, self.calls, to, self.genders):
            words = rest[start:end]
            said_to = spoken if spoken is not None else to
            clause = Clause(
                words.strip(), unit.start + at + start, unit.start + at + end, unit, StatementKind.DESCRIPTION,
                to=said_to, marker=unit.marker if first else "", first_of_unit=first,
            )  # fmt: skip
            clause.in_list = state.in_list
            clause.mentioned = frozenset(m.party for m in self.calls.mentions(words))
            clause.second = self.calls.you(words)
            found = subject_of(words, self.calls)
            clause.subject = self._subject(words, found, said_to, clause)
            clause.named = found.kind == "name"
            if state.label is not None and clause.subject in (state.label, None) and not has_contact(words):
                clause.label, clause.subject = state.label, state.label
                if found.kind == "name":
                    clause.label = None
                state.label = None
            if clause.subject is not None:
                state.topic = clause.subject
            clause.kind, clause.why = self._kind(clause, n)
            self.found.append(clause)
            first = False

    def _subject(self, words: str, found: Subject, to: int | None, clause: Clause) -> int | None:
        state = self.state
        if found.kind == "name":
            return found.party
        if found.kind == "you":
            return BOTH_PARTIES if to is None or BOTH.search(words) else to
        if found.kind == "pronoun":
            return self._pronoun(found.gender, to)
        if clause.mentioned:
            return self.calls.mentions(words)[0].party
        gender = self._gender_in(words)
        if gender:
            return self._pronoun(gender, to)
        if clause.second:
            return (
                BOTH_PARTIES if to is None or BOTH.search(words) else (state.topic if state.topic is not None else to)
            )
        if found.kind == "they" and state.topic is None and to is not None:
            return 1 - to
        return state.topic

    def _gender_in(self, words: str) -> str:
        she, he = BY_LANGUAGE.get(self.calls.language, BY_LANGUAGE["en"])
        hers, his = OBJECTS.get(self.calls.language, (frozenset(), frozenset()))
        for word in re.findall(r"[^\W\d_]+(?:['’][a-z]+)?", words):
            w = word.casefold()
            if w in hers or (w in she and self.calls.language not in ("de",)):
                return "f"
            if w in his or (w in he and self.calls.language not in ("fr",)):
                return "m"
        return ""

    def _pronoun(self, gender: str, to: int | None) -> int | None:
        state = self.state
        if to is not None:
            other = 1 - to
            if self.genders[other] in ("", gender):
                return other
            return state.topic if state.topic in (0, 1) and self.genders[state.topic] in ("", gender) else other
        fitting = [i for i in (0, 1) if self.genders[i] == gender]
        if len(fitting) == 1 and (state.topic not in (0, 1) or self.genders[state.topic] != ""):
            return fitting[0]
        if state.topic in (0, 1) and self.genders[state.topic] in ("", gender):
            return state.topic
        if len(fitting) == 1:
            return fitting[0]
        unknown = [i for i in (0, 1) if not self.genders[i]]
        if len(unknown) == 1 and not fitting:
            return unknown[0]
        if len(unknown) == 2:  # neither name tells: he and she come in the order of the names
            seen = [c.subject for c in self.found if c.subject in (0, 1)]
            first = self._first_named()
            guess = first if not seen else 1 - first
            self.genders[guess] = gender
            return guess
        return state.topic if state.topic in (0, 1) else None

    def _first_named(self) -> int:
        found = self.calls.mentions(self.text[:4000])
        return found[0].party if found else 0

    def _kind(self, clause: Clause, n: int) -> tuple[StatementKind, str]:
        text = without_brackets(clause.text)
        if has_contact(text):
            return StatementKind.CONTACT, "how to reach somebody"
        if phrases.ASIDE.search(text):
            return StatementKind.ASIDE, "an aside"
        if (
            clause.unit.text.rstrip().endswith(":")
            and phrases.BLURB.search(clause.unit.text)
            and n + 1 < len(self.units)
        ):
            who = clause.subject if clause.subject in (0, 1) else self.state.topic
            if who is None and clause.to is not None:
                who = 1 - clause.to
            self.state.quoting, self.state.quote_from = who, self.units[n + 1].paragraph
            return StatementKind.JOINT, "heads a quotation"
        if (
            clause.subject in (0, 1)
            and phrases.ASKED.search(clause.text)
            and not (clause.second and clause.to == clause.subject)
        ):
            return StatementKind.CONSENT, "says who asked"
        bare = re.sub(r"^[\s,;–—-]+", "", text)
        if phrases.LOGISTICS.search(bare):
            return StatementKind.LOGISTICS, "a next step, too early before a yes"
        if phrases.JOINT.search(bare):
            return StatementKind.JOINT, "only makes sense to both"
        if clause.text.endswith(":") and clause.unit.item < 0 and n + 1 < len(self.units) and self.units[n + 1].marker:
            clause.opens_list = self.state.in_list = True
            return StatementKind.REASON, ""
        if phrases.REASON.search(text):
            return StatementKind.REASON, ""
        if clause.subject is None:
            return StatementKind.OTHER, ""
        return StatementKind.DESCRIPTION, ""

    def _ordinals(self) -> None:
        """ "She writes. She restores paper. The first she is Marion, the second she is Hiroko." """
        for k, clause in enumerate(self.found):
            m = re.match(r"the (?:first|former)\b", clause.text, re.I)
            if not m or not clause.mentioned:
                continue
            names = [x.party for x in self.calls.mentions(clause.unit.text)]
            if len(set(names)) != 2:
                continue
            before = [
                earlier
                for earlier in self.found[:k]
                if earlier.unit is not clause.unit and subject_of(earlier.text, self.calls).kind == "pronoun"
            ]
            same = [c for c in self.found if c.unit is clause.unit]
            for c in same:
                c.kind, c.why = StatementKind.JOINT, "says which is which"
            for position, party in zip((0, 1), names, strict=False):
                if position < len(before):
                    before[position].subject = party
                    before[position].named = False

    def _one_of_you(self) -> None:
        """ "One of you surveys harbours, the other takes ships into them": who is who shows in what else is said."""
        for unit in {id(c.unit): c.unit for c in self.found}.values():
            m = _ONE_OF_YOU.match(unit.text)
            if not m:
                continue
            mine = [c for c in self.found if c.unit is unit]
            scores = [[self._likeness(part, i, unit) for i in (0, 1)] for part in (m["a"], m["b"])]
            first = scores[0][0] + scores[1][1]
            second = scores[0][1] + scores[1][0]
            for c in mine:
                c.kind, c.why = StatementKind.JOINT, "only makes sense to both"
            if first == second:
                continue
            a = 0 if first > second else 1
            names = [p.greeting for p in self.calls.parties]
            words = m["a"].split(" ")
            plain = base(words[0])
            told = f"{names[1 - a]} {m['b'].rstrip('.!')}."
            if plain is not None and not re.search(r"\b(?:and|his|her|he|she)\b", m["a"]):
                told = f"You {plain} {' '.join(words[1:])}, and {told}"
            implied = [told, f"{names[a]} {m['a']}."]
            mine[0].implied = (implied[0], implied[1]) if a == 0 else (implied[1], implied[0])
            mine[0].kind, mine[0].subject = StatementKind.DESCRIPTION, BOTH_PARTIES

    def _likeness(self, part: str, party: int, unit: Unit) -> int:
        """How many word stems a description shares with what is said of a party elsewhere, and with their address."""
        stems = {w[:5] for w in re.findall(r"[^\W\d_]{5,}", part.casefold())}
        told = " ".join(c.text for c in self.found if c.unit is not unit and c.subject == party).casefold()
        address = self.calls.parties[party].key
        return sum(2 * (stem in told) + (stem in address) for stem in stems)


_OPENING, _CLOSING = '"“„«‘', '"”“»’'
_I = re.compile(
    r"^\W*(?:i|i'm|i’m|i've|i’ve|my|we|we're|our|ich|wir|mein\w*|unser\w*|je|j['’]|nous|mon|ma|notre|yo|soy|somos|mi|nuestr\w+|eu|sou|somos|meu|minha|io|sono|siamo|mio|mia|ik|wij|we|mijn|ons|onze)\b",
    re.I,
)
_ONE_OF_YOU = re.compile(
    r"one of you (?P<a>[^,;]{3,200})[,;] (?:and |while |but )?the other(?: one)? (?P<b>.{3,300})$", re.I
)
