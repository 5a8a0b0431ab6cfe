"""Which of several rules that spoke decides: the order of the labels and what they do to each other.

A refusal beats everything; not yet beats yes; somebody who writes themselves needs no introduction; a condition
beats a plain yes; a question that must be answered first beats a yes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from introductions.model import Label
from introductions.reading.dates import Candidate
from introductions.reading.rules import Hit
from introductions.reading.sentences import Sentence

A, D, F = Label.ACCEPT, Label.DECLINE, Label.DEFER
Q, X, C, U = Label.QUESTION, Label.DIRECT, Label.CONDITIONAL, Label.UNCLEAR

_SMALL_TALK = re.compile(
    r"\b(?:how(?:'s|s| is| are| was| were| did| have)? (?:you|u|the|your|mum|dad|things|life|"
    r"everything|everyone|kids|it going|"
    r"lisbon|that|ŋ)|did (?:the|you|your) |are you (?:well|ok|back|still|coming|free)|have you|hope|"
    r"right\?|did i (?:ever )?tell|can you believe|isn'?t it|aren'?t (?:we|you)|"
    r"can i\b\.?$|remember (?:me|when)|wie geht|alles gut|ca va|comment (?:vas|allez)|que tal|"
    r"como (?:estas|esta|vai)|tudo bem|"
    r"come (?:stai|va)|hoe (?:is|gaat)|still relevant|drinks|coffee|lunch|dinner|beer|you know)"
)
_TOPIC = re.compile(
    r"\b(?:he|she|they|him|her|them|his|their|ŋ+|who|which|what'?s? (?:is|it|this|the|exactly|sort|"
    r"kind|does|do|would)|paid|fee|money|"
    r"time|this|why|it about|nda|catch|cost|budget|involve|expect|prepare|need|er|sie|ihn|ihr|il|elle|"
    r"lui|el|ella|ele|ela|mr|mrs|ms|dr|expensive|lei|hij|zij|ze)\b"
)


_BUT_ASKS = re.compile(
    r"(?:\b(?:but|though|although|only|first)\b|[,:;-])[, ]*(?:first )?(?:who|what|why|how|which|when|"
    r"where|is (?:he|she|it|this)|does|did|has (?:he|she))"
)
_ONE_WORD = re.compile(
    r"^\W*(?:context|details|purpose|why|who|how|which|what|agenda|reason|background|wer|warum|qui|"
    r"pourquoi|quien|quem|chi|wie|topic|budget)\W*\?"
)
_WH = re.compile(
    r"^(?:\W|and |but |so )*(?:who|what|why|how|which|is (?:he|she|this)|does|did|has|(?:would|will|"
    r"can|could) (?:he|she|they))\b"
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The label, how sure the rules are of it (3 acts), the hit it rests on and, for a day, its candidate."""

    label: Label
    weight: int
    hit: Hit | None
    day: Candidate | None = None
    rule: str = ""


def is_small_talk(sentence: Sentence) -> bool:
    """Does it ask after the introducer's mother rather than after the introduction?"""
    if re.search(r"\bbelieve (?:this|that|the|it)\b", sentence.low):
        return True
    return bool(_SMALL_TALK.search(sentence.low)) and not _TOPIC.search(sentence.low)


def without_small_talk(
    sentences: Sequence[Sentence], hits: Sequence[Hit], days: Sequence[tuple[int, Candidate]]
) -> list[Hit]:
    """The hits without questions that ask nothing about the introduction ("How's your mum doing?", "Early May?")."""
    dated = {index for index, _ in days}
    return [
        h
        for h in hits
        if not (h.rule == "question:asks" and h.weight == 2)
        or not (
            is_small_talk(sentences[h.sentence]) or (h.sentence in dated and not _WH.search(sentences[h.sentence].low))
        )
    ]


def questions(
    sentences: Sequence[Sentence], hits: Sequence[Hit], days: Sequence[tuple[int, Candidate]] = ()
) -> list[int]:
    """The sentences that ask something which an introducer would have to answer."""
    out = []
    spoken = {h.sentence for h in hits if h.weight == 3 and h.label in (A, F, X)}
    refusing = {h.sentence for h in hits if h.weight == 3 and h.label is D}
    small_ok = any(h.label is A and h.weight == 3 for h in hits)
    for index, sentence in enumerate(sentences):
        if "?" not in sentence.text and "？" not in sentence.text:
            continue
        if (
            index in spoken
            and not _BUT_ASKS.search(sentence.low)
            and not any(h.sentence == index and h.label is Q and h.weight == 3 for h in hits)
        ):
            continue
        few = not re.search(r"\w\W+\w", sentence.text) and not _ONE_WORD.search(sentence.low)
        if index in refusing or few:
            continue
        if is_small_talk(sentence):
            continue
        if any(place == index for place, _ in days) and not _WH.search(sentence.low):
            continue  # "Early May?" proposes a day
        if small_ok and not _TOPIC.search(sentence.low):
            continue
        out.append(index)
    return out


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
        return any(h.label is label and h.rule.split(":", 1)[1] in names for h in self.hits)

    def places(self, label: Label) -> set[int]:
        return {h.sentence for h in self.hits if h.label is label}

    def only(self, label: Label, *names: str) -> bool:
        return all(h.rule.split(":", 1)[1] in names for h in self.hits if h.label is label)

    def place(self, label: Label) -> tuple[int, int]:
        best = self.best(label)
        return (best.sentence, best.start) if best else (-1, -1)


_SOFT_NO = (
    "dont-want",
    "no-need",
    "have-already",
    "not-interested",
    "unable",
    "left-it",
    "reasons",
    "dont-think",
    "only-form",
)
_NO = ("no", "but-no", "no-thanks", "pass", "answer-no", "rather-not", "elsewhere", "please-dont", "refuse", "idioms")
_EXPLICIT = ("introduce-us", "go-ahead", "bare-yes", "inline-yes", "idiom", "happy-to", "tone")
_PUT_OFF = (
    "not-now",
    "bad-time",
    "come-back",
    "ill-tell",
    "think",
    "later",
    "postpone",
    "once",
    "idiom",
    "no-answer-yet",
)


def weigh(sentences: Sequence[Sentence], hits: Sequence[Hit], days: Sequence[tuple[int, Candidate]]) -> Verdict:
    """What the rules together say of a reply; ``days`` are the candidates with the sentence each stands in."""
    board = _Board(hits)
    asks = questions(sentences, hits, days)
    a, d, f = board.top(A), board.top(D), board.top(F)
    q, x, c, u = board.top(Q), board.top(X), board.top(C), board.top(U)
    day = _day_that_defers(board, days)
    if day and not (x == 3 and f < 3):
        f = max(f, 3 if day.strength == 4 or (day.strength == 3 and a < 3) else 2)

    if u == 3 and (board.has(U, "off-topic") or (max(a, d, f, x, c, q) < 2 and not asks)) and max(a, d, f, x) < 3:
        return Verdict(U, 3, board.best(U))
    if u >= 2 and a == 3 and max(d, f, x, c) < 2 and not asks and board.only(A, "bare-yes", "tone"):
        return Verdict(U, 2, board.best(U))
    refused = _refusal(board, a, d, f, x, c, bool(asks))
    if refused:
        return refused
    put_off = board.has(F, *_PUT_OFF) or bool(day)
    if x == 3 and board.only(F, "once", "busy") and {h.sentence for h in board.hits if h.label is F} <= board.places(X):
        f, put_off = 0, False  # "I'll call on him when I am in town"
    if f >= 2 and (put_off or a < 2) and not (x == 3 and not board.has(F, *_PUT_OFF)):
        only_day = day is not None and board.top(F) < 2
        bound = (
            c == 3 and a >= 2 and not day and not board.has(F, "not-now", "bad-time", "come-back", "later", "postpone")
        )
        if (
            not (asks and (board.top(F) <= 2 or only_day))
            and not bound
            and not (q == 3 and board.top(F) == 2 and not day)
        ):
            sure = f == 3 and d < 2 and not asks
            return Verdict(F, 3 if sure else 2, board.best(F), day)
    if x == 3 and not (c == 3 and a == 3 and not board.has(X, "i-write", "myself", "give-address")):
        return Verdict(X, 3 if not asks or board.has(X, "give-address") else 2, board.best(X))
    if (c == 3 and a >= 1) or (c == 2 and a >= 2 and not asks) or (c == 2 and x >= 2):
        return Verdict(C, 3 if c == 3 and a >= 2 and not asks else 2, board.best(C))
    if asks and (a < 3 or any(_TOPIC.search(sentences[i].low) for i in asks)):
        return Verdict(Q, 3 if a < 2 else 2, _asked(asks, board, sentences), rule="question:asked")
    if q == 3 and a < 3:
        return Verdict(Q, 3 if c < 2 and a < 2 else 2, board.best(Q))
    if c == 3:
        return Verdict(C, 2, board.best(C))
    if q == 2 and a < 2 and d < 2:
        return Verdict(Q, 3, board.best(Q))
    if u >= 2 and a == 2:
        return Verdict(U, 2, board.best(U))
    if a >= 2:
        return Verdict(A, a, board.best(A))
    if x == 2:
        return Verdict(X, 2, board.best(X))
    if u >= 2:
        return Verdict(U, u, board.best(U))
    if c == 2:
        return Verdict(C, 1, board.best(C))
    if asks:
        return Verdict(Q, 2, _asked(asks, board, sentences), rule="question:asked")
    if f:
        return Verdict(F, 1, board.best(F), day)
    if d:
        return Verdict(D, 1, board.best(D))
    return Verdict(U, 0, None, rule="silent")


def _later(board: _Board, one: Label, other: Label) -> bool:
    return board.place(one) > board.place(other)


def _refusal(board: _Board, a: int, d: int, f: int, x: int, c: int, asks: bool) -> Verdict | None:
    """A no, unless what looks like one belongs to a yes, a not-yet or a condition."""
    if d < 2:
        return None
    flat = d == 3 and board.has(D, *_NO)
    if x == 3 and not flat:
        return None
    if f == 3 and board.has(F, *_PUT_OFF) and not flat:
        return None
    if asks and not flat:
        return None
    if a >= 2 and c == 3 and (not flat or board.only(D, "please-dont", *_SOFT_NO)):
        return None
    if a == 3 and board.has(A, *_EXPLICIT) and _later(board, A, D):
        return None
    if a == 3 and d == 2 and not _later(board, D, A):
        return None
    return Verdict(D, 3 if d == 3 and not asks and a < 3 else 2, board.best(D))


def _asked(asks: list[int], board: _Board, sentences: Sequence[Sentence]) -> Hit:
    """The last real question, or the one a rule knows."""
    known = [h for h in board.hits if h.label is Q and h.sentence in asks]
    index = known[-1].sentence if known else asks[-1]
    return Hit(Q, 2, "question:asked", index, 0, len(sentences[index].text))


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
        usable.append((day.strength + (2 if index in deferring else 0), day))
    return max(usable, key=lambda pair: (pair[0], pair[1].day))[1] if usable else None
