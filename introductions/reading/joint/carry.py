"""Which words of the draft go into which ask, and why the others stay behind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from introductions.model import Person
from introductions.reading.joint import request
from introductions.reading.joint.calls import Calls
from introductions.reading.joint.clause import BOTH_PARTIES, Clause
from introductions.reading.joint.parties import Party
from introductions.reading.joint.reader import Reader, Words
from introductions.reading.joint.wording import LEAD, sentence, tidy
from introductions.statements import Statement, StatementKind

_GAP = re.compile(rf"^[\s,;–—-]*(?:{LEAD})?\s*$", re.I)
_SO = re.compile(r"so (?!far|that|long|many|much|few|little|called)", re.I)  # "so tom has answered 1,200 questions"


class Carrier:
    """Decides, clause by clause, what each of the two may read."""

    def __init__(
        self, text: str, parties: tuple[Party, Party], calls: Calls, genders: tuple[str, str], formal: bool
    ) -> None:
        self.text, self.parties, self.calls, self.genders, self.formal = text, parties, calls, genders, formal
        self.language = calls.language

    def statements(self, clauses: Sequence[Clause]) -> tuple[Statement, ...]:
        """The clauses with the words for each of the two."""
        reader = Reader(self.parties, self.calls, self.genders, self.formal, self.text)
        verdicts = [reader.verdicts(clause) for clause in clauses]
        for x in (0, 1):
            if not any(
                v[x].text and c.subject in (1 - x, BOTH_PARTIES) for c, v in zip(clauses, verdicts, strict=True)
            ):
                self._fall_back(reader, clauses, verdicts, x)
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

    def _fall_back(
        self, reader: Reader, clauses: Sequence[Clause], verdicts: list[tuple[Words, Words]], x: int
    ) -> None:
        """Nothing is said of the other: what they told the introducer of themselves must do."""
        for n, clause in enumerate(clauses):
            words = reader.fallback(clause, x)
            if words.text:
                verdicts[n] = (words, verdicts[n][1]) if x == 0 else (verdicts[n][0], words)
                return

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
        cut = not clause.first_of_unit or clause.to is not None or _SO.match(words.text) is not None
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
        bullet = clause.marker.strip() in ("-", "*", "•", "·", "–", "—") and not raw.startswith(("You ", "You’"))
        item = f"{done[:1].lower()}{done[1:]}" if raw[:1].islower() else done
        if clause.label is not None and clause.label == 1 - x:
            name = self.parties[1 - x].greeting
            if bullet and self.calls.name_at(clause.unit.text) is not None:
                return f"{name}: {item}"  # "- Nora: forty goats. Sells out by noon."
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
