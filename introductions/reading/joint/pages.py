"""Page by page: greetings, headings and names called out, and so who is spoken to where a sentence begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from introductions.reading.joint.calls import Calls
from introductions.reading.joint.clause import Clause
from introductions.reading.joint.contacts import has_contact
from introductions.reading.joint.openings import is_order, opening_of
from introductions.reading.joint.persons import says_what_somebody_does
from introductions.reading.joint.sentences import Unit
from introductions.reading.joint.speech import says_both
from introductions.statements import StatementKind

_IN_BRACKETS = re.compile(r"\s*\((?P<what>[^()]{4,160})\)\s*(?:[:,]|\s[–—-])\s*")
_GOES_ON_TO = re.compile(  # "You said you'd give somebody a chance" goes on; "You should talk" takes leave of both
    r"you(?:['’](?:ve|re)| (?!should|must|can\b|could|will\b|would|might|may\b|two\b|both\b|all\b|guys|each|see\b|"
    r"get\b|need to|have to|ought|folks|lot\b))",
    re.I,
)
_TO_LINE = re.compile(r"(?:to|an|à|para|per|aan)\s?:\s+(?=\S)", re.I)
_RE_LINE = re.compile(r"(?:re|about|on|über|zu|betrifft|sobre|su|over|à propos de)\b\s*:?", re.I)
_TURNED = re.compile(  # "Amy, meet Lisa", "Barry - this is Father Dominic"
    r"\s*,|\s*(?::|[-–—])?\s*(?:please\s+)?(?:meet|this is|here is|here['’]s|das ist|hier ist|voici|je te présente|"
    r"te presento|est[ea] es|apresento-te|est[ea] é|ti presento|quest[ao] è|dit is)\b",
    re.I,
)
# "Callum: the leak is over the back bedroom" says nothing of Callum
_A_THING = re.compile(
    r"(?:the|it|there|that|this)(?:['’]s)?\s+(?:\w+ ){0,2}(?:is|are|was|has|needs|will)\b|(?:it|there|that)['’]s\b",
    re.I,
)
_FIELD = re.compile(r"[^\W\d_][\w /&-]{1,24}?\s?[:=|]\s+\S")  # "has: a walled garden"
_SHORT_LINE = 80
# "Ruthie doll, Manny my friend,": a first line that calls both, whatever they are called besides
_CALLS_BOTH = re.compile(
    r"\W*(?:[^\W\d_]+ ){0,2}N(?: [a-zà-ÿ]+){0,2}, (?:and )?(?:[a-zà-ÿ]+ )?N(?: [a-zà-ÿ]+){0,3} ?[,:!]"
)
# "Shwmae Nora, hi Ben", in whatever language
_GREETS_BOTH = re.compile(
    r"\W*[^\W\d_]+ N,? (?:(?:and|a|og|och|i|ja|ac|und|et|y|e|en|&) )?(?!is\b|are\b|has\b|needs\b|wants\b)[^\W\d_]+ N\W*"
)
_RESTATED = re.compile(r"(?:to be|that is|or |aka\b|i mean|as\b|in full|ehrlich|kurz)", re.I)


@dataclass(slots=True)
class State:
    """What is remembered from sentence to sentence."""

    section: int | None = None  # "Dear Lydia," … until somebody else is greeted
    to: int | None = None  # within the paragraph
    topic: int | None = None  # whom the sentence before was about
    heading: int | None = None
    label: int | None = None  # a heading that has not been used yet
    greeted_both: bool = False
    paragraph: int = -1
    in_list: bool = False
    topic_before: int | None = None
    called_last: int | None = None  # in this paragraph, by a name within a sentence: "here she is, Ayo."
    calls_by: str = ""  # the sign after the name of whoever was called last: "Jude - Moya mends chairs"


class Pages:
    """What stands around the sentences of a draft; ``found`` collects the clauses."""

    def __init__(self, text: str, calls: Calls, units: Sequence[Unit]) -> None:
        self.text, self.calls, self.units = text, calls, units
        self.found: list[Clause] = []
        self.state = State()
        self.called = False  # by name, in the sentence at hand
        self.greeted_line = -1

    def turn_page(self, unit: Unit) -> None:
        """A new paragraph: who is spoken to is who its section greets, nobody is spoken of yet."""
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
            state.called_last = None
            state.topic_before = state.topic if state.topic in (0, 1) else None
            state.topic = state.heading if state.label is not None else None

    def add(self, unit: Unit, kind: StatementKind, why: str, to: int | None = None) -> None:
        """Notes a sentence that is not looked into."""
        self.found.append(Clause(unit.text, unit.start, unit.end, unit, kind, to=to, why=why))

    def greeting(self, n: int, unit: Unit) -> bool:
        """A line of names: a greeting, or the heading of what follows."""
        state = self.state
        to = _TO_LINE.match(unit.text)
        if to is not None and (m := self.calls.name_at(unit.text, to.end())) is not None and unit.alone:
            state.section = state.to = m.party
            state.topic = state.heading = state.label = None
            self.add(unit, StatementKind.JOINT, "a greeting", to=m.party)
            return True
        if unit.line == self.greeted_line:
            self.add(unit, StatementKind.JOINT, "a greeting to both")
            return True
        if not (unit.alone or unit.first or unit.marker):
            return False
        line = self._line(unit)
        if line != unit.text and self.calls.only_names(line) == {0, 1}:
            self.greeted_line = unit.line
        names = {0, 1} if self.greeted_line == unit.line else self.calls.only_names(unit.text)
        if names is None and n == 0 and unit.alone and self._calls_both(unit.text):
            names = {0, 1}
        if names is None:
            return False
        if len(names) != 1:
            state.section = state.to = state.heading = state.label = None
            state.greeted_both = True
            self.add(unit, StatementKind.JOINT, "a greeting to both")
            return True
        party = next(iter(names))
        if self._heads_a_bio(n, unit, party):
            state.heading = state.label = state.topic = party
            if not _RE_LINE.match(unit.text.strip()):
                state.to = state.section = None
            self.add(unit, StatementKind.OTHER, "a heading")
            return True
        state.section = state.to = party
        state.topic = state.heading = state.label = None
        self.add(unit, StatementKind.JOINT, "a greeting", to=party)
        return True

    def _calls_both(self, line: str) -> bool:
        masked = self.calls.masked(line[:_SHORT_LINE])
        if _CALLS_BOTH.fullmatch(masked) is not None:
            return True
        return _GREETS_BOTH.fullmatch(masked) is not None and not self.calls.meeting(line)

    def _below(self, n: int) -> str:
        """The sentences under a line, up to the next line of names; under a line over fields, the fields."""
        unit = self.units[n]
        found: list[str] = []
        same = n + 1 < len(self.units) and self.units[n + 1].paragraph == unit.paragraph and unit.alone
        for u in self.units[n + 1 : n + 5]:
            if same and u.paragraph != unit.paragraph:
                break
            if u.paragraph > unit.paragraph + 1 or (found and _FIELD.match(found[0]) and not _FIELD.match(u.text)):
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
        if re.match(r"(?:i|i['’]\w+|we|we['’]\w+)\s", follow, re.I):
            return False  # "Gerrit - ¶ I passed on it in June": a letter to him
        if unit.alone and n + 1 < len(self.units) and self.units[n + 1].marker and not text.endswith((",", "!")):
            return not self._told_in_points(n, party)
        bare = not re.search(r"[,!]$", text) and self.calls.name_at(unit.text) is not None
        other = any(m.party != party for m in self.calls.mentions(follow))
        return bool(bare and not other and not self.calls.you(follow[:200]) and follow)

    def _told_in_points(self, n: int, party: int) -> bool:
        """ "Priya - 1. Henk grows tulips. 2. You make dye.": said to her, and no heading over what she is."""
        points = list(takewhile(lambda u: u.item >= 0, self.units[n + 1 : n + 8]))
        opened = [self.calls.name_at(u.text) for u in points]
        return any(m is not None and m.party != party for m in opened) or any(
            opening_of(u.text, self.calls).kind == "you" for u in points
        )

    def meeting(self, unit: Unit) -> bool:
        """ "Amy, meet Lisa.": said to both; names who is who."""
        if not self.calls.meeting(unit.text):
            return False
        state = self.state
        state.greeted_both = True
        state.section = None
        named = self.calls.mentions(unit.text)
        others = {m.party for m in named[1:]}
        goes_on = self._speaks_on(unit)
        turned = named[0].party not in others and (goes_on or _TURNED.match(unit.text[named[0].end :]) is not None)
        state.to = named[0].party if turned else None
        state.topic = 1 - state.to if state.to is not None else None
        self.add(unit, StatementKind.JOINT, "only makes sense to both")
        return True

    def _speaks_on(self, unit: Unit) -> bool:
        """ "Mo - Fay. You've seen her stuff": said to Mo, unless it is said to two."""
        follow = next((u for u in self.units if u.start > unit.start), None)
        if unit.alone or follow is None or follow.line != unit.line:
            return False
        return opening_of(follow.text, self.calls).kind == "you" and not says_both(follow.text, self.calls.language)

    def addressee(self, n: int, unit: Unit) -> tuple[int, int | None]:
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
        if len(who) == 1 and ((held and not self._turns(text[at:], who)) or (line_start and self._sums_up(text, at))):
            who, at = set(), 0
        if unit.marker and (state.in_list or self._is_a_point_of_both(n)):
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
        elif line_start or n == 0 or re.match(r"[^:]{1,60}:\s", text) or self._calls_as_before(text):
            at = self._label(text, line_start or n == 0)
        if self.called and line_start and (sign := re.search(r"(?:[:–—-]|\))\s*$", text[:at])):
            state.calls_by = sign.group().strip()
        return at, state.to

    def _calls_as_before(self, text: str) -> bool:
        """ "maddie - ren hates phones. ren - the van is cold": the second is called with the same dash."""
        called = re.match(r"[^\W\d_][^–—-]{0,40}\s(?P<dash>[–—-])\s", text)
        return called is not None and called["dash"] == self.state.calls_by

    def _sums_up(self, text: str, at: int) -> bool:
        """ "B: oyster beds, 40 years", before anything else is told: what B is, and nothing said to B."""
        told = any(c.label is None and c.subject in (0, 1) for c in self.found)
        if told or re.match(r"[^\W\d_]\.?(?::| [-–—]) ", text) is None:
            return False
        rest = text[at:]
        return not self.calls.you(rest) and opening_of(rest, self.calls).kind == "" and not self.calls.mentions(rest)

    def _is_a_point_of_both(self, n: int) -> bool:
        """ "1. Nora has goats. 2. Ben has a cellar. 3. Cheese, in short.": the third is of neither."""
        before = [u for u in self.units[:n] if u.marker and u.paragraph == self.units[n].paragraph]
        opened = [self.calls.name_at(u.text) for u in before]
        named = {m.party for m in opened if m is not None}
        return (
            named == {0, 1}
            and all(m is not None and len(u.text) > m.end + 4 for u, m in zip(before[:2], opened[:2], strict=True))
            and not says_what_somebody_does(self.units[n].text, self.calls.language)
        )

    def _heads_an_item(self, text: str) -> tuple[int, int] | None:
        """ "- Nora Finch, keeps goats" and "- Nora (goats)" in a list describe her."""
        first = self.calls.name_at(text)
        if first is None or self.calls.you(text) or any(m.party != first.party for m in self.calls.mentions(text)):
            return None
        m = re.compile(r",\s+(?=[a-zà-ÿ\d])|\s*\((?=[^()]{2,120}\)\W*$)").match(text, first.end)
        return (first.party, m.end()) if m and not is_order(text[m.end() :], self.calls) else None

    def described_in_brackets(self, unit: Unit) -> int:
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
        same_sign = sign is not None and sign.group() == state.calls_by and state.to != party
        parallel = same_sign and (at_line_start or state.to is not None)
        goes_over = not at_line_start and state.to not in (None, party) and {0, 1} <= told
        if (
            parallel
            or goes_over
            or (
                {0, 1} <= told
                and (opening_of(text[at:], self.calls).kind in ("pronoun", "you", "order") or _A_THING.match(text, at))
            )
        ):
            state.to, state.topic, state.label = party, None, None
            self.called = True
            return at
        state.topic = state.label = party
        if at_line_start:
            state.heading, state.to = party, None
        return at

    def _turns(self, rest: str, who: set[int]) -> bool:
        """Within what is said to one: does a name really turn to the other? ("Gabriele, to be formal." does not.)"""
        if who == {self.state.to} or self.calls.you(rest) or any(m.party not in who for m in self.calls.mentions(rest)):
            return True
        return len(rest.split()) >= 2 and _RESTATED.match(rest) is None
