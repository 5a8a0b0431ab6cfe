"""Which of several rules that spoke decides: the order of the labels and what they do to each other.

A refusal beats everything; not yet beats yes; somebody who writes themselves needs no introduction; a condition
beats a plain yes; a question that must be answered first beats a yes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from introductions.model import Label
from introductions.reading.dates import Candidate
from introductions.reading.questions import questions, touches_the_topic
from introductions.reading.rules import Hit
from introductions.reading.sentences import Sentence

A, D, F = Label.ACCEPT, Label.DECLINE, Label.DEFER
Q, X, C, U = Label.QUESTION, Label.DIRECT, Label.CONDITIONAL, Label.UNCLEAR


@dataclass(frozen=True, slots=True)
class Verdict:
    """The label, how sure the rules are of it (3 acts), the hit it rests on and, for a day, its candidate."""

    label: Label
    weight: int
    hit: Hit | None
    day: Candidate | None = None
    rule: str = ""


class _Board:
    """The hits by label, for asking who is strongest and who came last."""

    def __init__(self, hits: Sequence[Hit]) -> None:
        self.hits = list(hits)

    def top(self, label: Label) -> int:
        return max((h.weight for h in self.hits if h.label is label), default=0)

    def best(self, label: Label) -> Hit | None:
        """The strongest hit; of equals the last one in the text, for people come to the point at the end."""
        found = [h for h in self.hits if h.label is label]
        return max(found, key=lambda h: (h.weight, h.sentence, h.start)) if found else None

    def has(self, label: Label, *names: str) -> bool:
        return any(h.label is label and _name(h) in names for h in self.hits)

    def places(self, label: Label) -> set[int]:
        return {h.sentence for h in self.hits if h.label is label}

    def only(self, label: Label, *names: str) -> bool:
        return all(_name(h) in names for h in self.hits if h.label is label and h.weight)

    def place(self, label: Label) -> tuple[int, int]:
        best = self.best(label)
        return (best.sentence, best.start) if best else (-1, -1)


def _name(hit: Hit) -> str:
    """What the rule is called among those of its label; an aside speaks for none and has the one name."""
    return hit.rule.rpartition(":")[2]


# refusals that may belong to something else, and those that can only be meant
_SOFT_NO = (
    "dont-want", "no-need", "have-already", "not-interested", "unable", "left-it", "reasons",
    "dont-think",
)  # fmt: skip
_NO = (
    "no", "but-no", "no-thanks", "pass", "answer-no", "rather-not", "elsewhere",
    "please-dont", "refuse", "idioms", "more-no", "only-form",
)  # fmt: skip
# words of courtesy that rules for "nothing said" know, and what people announce to do once they were told more
_COURTEOUS = ("shrug", "exclaims")
_AFTERWARDS = ("ill-tell", "think", "busy", "maybe", "once", "come-back")
_EXPLICIT = ("introduce-us", "assent", "go-ahead", "bare-yes", "inline-yes", "idiom", "happy-to", "tone", "more-yes")
_PUT_OFF = (
    "not-now", "bad-time", "come-back", "ill-tell", "think", "later", "postpone",
    "once", "idiom", "no-answer-yet",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Case:
    """What the steps below look at: the hits, the sentences that ask, the day, and the strongest weight by label."""

    board: _Board
    sentences: Sequence[Sentence]
    asks: list[int]
    day: Candidate | None
    a: int
    d: int
    f: int
    q: int
    x: int
    c: int
    u: int


def weigh(sentences: Sequence[Sentence], hits: Sequence[Hit], days: Sequence[tuple[int, Candidate]]) -> Verdict:
    """What the rules together say of a reply; ``days`` are the candidates with the sentence each stands in."""
    board = _Board(hits)
    a, d, f, q, x, c, u = (board.top(label) for label in (A, D, F, Q, X, C, U))
    day = _day_that_defers(board, days)
    if day and not (x == 3 and f < 3):
        f = max(f, 3 if day.strength == 4 or (day.strength == 3 and a < 3) else 2)
    case = _Case(board, sentences, questions(sentences, hits, days), day, a, d, f, q, x, c, u)
    for step in _STEPS:
        verdict = step(case)
        if verdict:
            return verdict
    return Verdict(U, 0, None, rule="silent")


def _off_topic(case: _Case) -> Verdict | None:
    """Nothing but "hmm", or a mail meant for somebody else."""
    board = case.board
    loud = max(case.a, case.d, case.f, case.x)
    if case.u == 3 and loud < 3 and (board.has(U, "off-topic") or (max(loud, case.c, case.q) < 2 and not case.asks)):
        return Verdict(U, 3, board.best(U))
    quiet = max(case.d, case.f, case.x, case.c) < 2 and not case.asks
    if case.u >= 2 and case.a == 3 and quiet and board.only(A, "bare-yes", "tone") and not board.only(U, *_COURTEOUS):
        return Verdict(U, 2, board.best(U))  # "ok … let me not say anything"
    return None


def _refusal(case: _Case) -> Verdict | None:
    """A no, unless what looks like one belongs to a yes, a not-yet or a condition."""
    board, a, d = case.board, case.a, case.d
    if d < 2:
        return None
    flat = d == 3 and board.has(D, *_NO)
    put_off = case.f == 3 and board.has(F, *_PUT_OFF)
    if not flat and (case.x == 3 or put_off or case.asks):
        return None
    if a >= 2 and case.c == 3 and (not flat or board.only(D, "please-dont", *_SOFT_NO)):
        return None
    if a >= 2 and board.has(C, "as-long-as") and _later(board, D, C) and board.places(D) <= board.places(C):
        return None  # "okay on condition that he knows we have no vacancies"
    if a == 3 and board.has(A, *_EXPLICIT) and _later(board, A, D):
        return None
    if a == 3 and d == 2 and not _later(board, D, A):
        return None
    return Verdict(D, 3 if d == 3 and not case.asks and a < 3 else 2, board.best(D))


def _put_off(case: _Case) -> Verdict | None:
    """Not now, or a day that lies ahead."""
    board, day, f = case.board, case.day, case.f
    said = board.has(F, *_PUT_OFF)
    if f < 2 or (case.x == 3 and not said) or not (said or day or case.a < 2):
        return None
    if case.x == 3 and not day and board.only(F, "once", "busy") and board.places(F) <= board.places(X):
        return None  # "I'll call on him when I am in town"
    if case.asks and (board.top(F) <= 2 or (not day and board.only(F, *_AFTERWARDS) and _later(board, F, Q))):
        return None  # "Tell me more, then I'll get back to you"
    if case.q == 3 and board.top(F) == 2 and not day:
        return None
    named = board.has(F, "not-now", "bad-time", "come-back", "later", "postpone")
    if case.c == 3 and case.a >= 2 and not day and (not named or board.has(C, "as-long-as")):
        return None
    return Verdict(F, 3 if f == 3 and case.d < 2 and not case.asks else 2, board.best(F), day)


def _direct(case: _Case) -> Verdict | None:
    """They write themselves, or are in touch already."""
    board = case.board
    by_hand = board.has(X, "i-write", "myself", "give-address")
    if case.x < 3 or (case.c == 3 and case.a == 3 and not by_hand):
        return None
    return Verdict(X, 3 if not case.asks or board.has(X, "give-address") else 2, board.best(X))


def _condition(case: _Case) -> Verdict | None:
    """A yes with something tied to it, within the same sentence if it is only an "if"."""
    board, a, c = case.board, case.a, case.c
    if c == 3 and a >= 1:
        return Verdict(C, 3 if a >= 2 and not case.asks else 2, board.best(C))
    if c == 2 and case.x >= 2:
        return Verdict(C, 2, board.best(C))
    if c == 2 and a >= 2 and not case.asks and (a < 3 or board.places(C) & board.places(A) or len(case.sentences) == 1):
        return Verdict(C, 2, board.best(C))
    return None


def _question(case: _Case) -> Verdict | None:
    """Something must be answered first."""
    board, a = case.board, case.a
    if case.asks and (a < 3 or any(touches_the_topic(case.sentences[i]) for i in case.asks)):
        return Verdict(Q, 3 if a < 2 else 2, _asked(case), rule="question:asked")
    if case.q == 3 and a < 3:
        return Verdict(Q, 3 if case.c < 2 and a < 2 else 2, board.best(Q))
    if case.c == 3:
        return Verdict(C, 2, board.best(C))
    if case.q == 2 and a < 2 and case.d < 2:
        return Verdict(Q, 3, board.best(Q))
    return None


def _yes(case: _Case) -> Verdict | None:
    """Whether it may be acted on is for the gate to say."""
    board = case.board
    if case.u >= 2 and case.a == 2 and not board.only(U, *_COURTEOUS):
        return Verdict(U, 2, board.best(U))
    return Verdict(A, case.a, board.best(A)) if case.a >= 2 else None


def _hint(case: _Case) -> Verdict | None:
    """Nothing decides; the strongest hint is shown, and the introducer asked."""
    board = case.board
    if case.x == 2:
        return Verdict(X, 2, board.best(X))
    if case.u >= 2:
        return Verdict(U, case.u, board.best(U))
    if case.c == 2:
        return Verdict(C, 1, board.best(C))
    if case.asks:
        return Verdict(Q, 2, _asked(case), rule="question:asked")
    if case.f:
        return Verdict(F, 1, board.best(F), case.day)
    return Verdict(D, 1, board.best(D)) if case.d else None


_STEPS: tuple[Callable[[_Case], Verdict | None], ...] = (
    _off_topic,
    _refusal,
    _put_off,
    _direct,
    _condition,
    _question,
    _yes,
    _hint,
)


def _later(board: _Board, one: Label, other: Label) -> bool:
    return board.place(one) > board.place(other)


def _asked(case: _Case) -> Hit:
    """The last real question, or the one a rule knows."""
    known = [h for h in case.board.hits if h.label is Q and h.sentence in case.asks]
    index = known[-1].sentence if known else case.asks[-1]
    return Hit(Q, 2, "question:asked", index, 0, len(case.sentences[index].text))


def _day_that_defers(board: _Board, days: Sequence[tuple[int, Candidate]]) -> Candidate | None:
    """The day to come back on: from a sentence that defers or, failing that, the plainest one beside it."""
    if not days:
        return None
    deferring = {h.sentence for h in board.hits if h.label is F and h.weight >= 2}
    deferring |= {index for index, day in days if day.strength == 4}
    agreeing = {h.sentence for h in board.hits if h.label is A and h.weight == 3}
    usable = []
    for index, day in days:
        here = [h for h in board.hits if h.sentence == index]
        if any(h.label is X and h.weight >= 3 for h in here) and index not in deferring:
            continue
        if day.strength < 3 and not deferring:
            continue
        if agreeing and index not in agreeing and not deferring:
            continue  # "Mondays are dreadful. Bring it on."
        told = any(h.rule == "defer:come-back" and h.weight == 3 for h in here)  # "Try me on the 16th"
        usable.append((day.strength + (2 if index in deferring else 0) + 2 * told, day))
    return max(usable, key=lambda pair: (pair[0], pair[1].day))[1] if usable else None
