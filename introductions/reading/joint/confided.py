"""What was said in confidence goes whole: its sentence, what it points back at, and what leans on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from introductions.reading.joint import kin, phrases
from introductions.reading.joint.calls import Calls
from introductions.reading.joint.clause import Clause
from introductions.reading.joint.openings import Opening, opening_of
from introductions.reading.joint.sentences import LONGEST, Unit
from introductions.reading.joint.wording import without_brackets
from introductions.statements import StatementKind

_CONFIDED = "said in confidence"
_ASIDE = re.compile(r"\s*\(([^()\n]{3,600})\)")
_WARNING = 8  # words: a bracket of no more says of its sentence that it must not go on; a longer one tells something
_OPEN_IF = re.compile(r"(?:if|wenn|falls|si|se|als)\b", re.I)
_IN_BRACKETS = re.compile(r"\([^()]*\)[.!]?")
_SAYS_WHAT = re.compile(  # "Don't say I told you, but he charges too little": the confidence comes after the warning
    r"\b(?:but|aber|mais|pero|mas|ma|maar)\s+(?:(?:he|she|they|it|there|the|his|her|their|N|er|sie|es|il|elle|ella|él|ela|"
    r"ele|lei|lui|hij|ze|zij)\b|['’]?[^\W\d_]+s\b)\s*\S+\s+\S+",
    re.I,
)
_THAT = re.compile(
    r"\W*(?:and |but |so )?(?P<word>that|this|those|these|which|it|das|dies|es|cela|ça|c['’]est|"
    r"eso|esto|isso|isto|questo|quello|ciò|dat|dit)\b",
    re.I,
)
_NOT_TOLD = re.compile(  # "I haven't told her about the corner unit yet": nor does an ask
    r"\bi (?:have(?:n['’]t| not)|did(?:n['’]t| not)) (?:yet )?(?:told|tell|mention(?:ed)?)\b(?: [^\W\d_]+){0,3}? about "
    r"(?:(?:the|his|her|their|your|my|our|that|this) )?(?P<what>[a-z]{3,} [a-z]{3,}|[a-z]{5,})",
    re.I,
)
_SHORT = 8  # words: "It shows."; a longer sentence with "it" stands for itself


def without_told(words: str) -> str:
    """Without brackets that themselves tell a confidence: "draws halls (between us, he is leaving in the new year)"."""
    return _ASIDE.sub(lambda m: "" if _tells(m[1]) else m[0], words)


def _tells(inside: str) -> bool:
    return len(inside.split()) > _WARNING and phrases.CONFIDENCE.search(inside) is not None


def _is_confided(text: str) -> bool:
    """In any language: a draft in two, or one too short to tell its language, is to give nothing away."""
    warnings = [m[1] for m in _ASIDE.finditer(text) if len(m[1].split()) <= _WARNING or _is_about_it(m[1])]
    return any(phrases.CONFIDENCE.search(one) for one in (without_brackets(_ASIDE.sub(_shown, text)), *warnings))


def _shown(aside: re.Match[str]) -> str:
    return "" if _tells(aside[1]) else aside[0]


def _is_about_it(inside: str) -> bool:
    return phrases.POINTS_BACK.search(inside) is not None


def mark_confidences(clauses: Sequence[Clause], units: Sequence[Unit], language: str) -> None:
    """A confidence goes whole: the sentence that says so, and the one before where it points back at it."""
    told = {}
    for n, unit in enumerate(units):
        if not _is_confided(unit.text):
            continue
        told[id(unit)] = True
        points_back = _IN_BRACKETS.fullmatch(unit.text) or (
            len(unit.text.split()) <= 12
            and not _OPEN_IF.match(unit.text)
            and not _SAYS_WHAT.search(unit.text)
            and phrases.POINTS_BACK.search(_ASIDE.sub("", unit.text), language)
        )
        if points_back and n and units[n - 1].paragraph == unit.paragraph:
            told[id(units[n - 1])] = True
    # What is not to be told is kept back, into however many clauses the sentence falls.
    kept = [m["what"] for unit in units if len(unit.text) <= LONGEST and (m := _NOT_TOLD.search(unit.text))]
    of_those = re.compile("|".join(rf"\b{re.escape(what)}\b" for what in kept), re.I) if kept else None
    for clause in clauses:
        if id(clause.unit) in told or (of_those is not None and not clause.too_long and of_those.search(clause.text)):
            clause.leave_out(StatementKind.ASIDE, _CONFIDED)


def mark_left_behind(clauses: Sequence[Clause], calls: Calls) -> None:
    """ "Between us, his partner gives up. He may be wrong. That hurts.": what leans on a sentence goes with it."""
    gone: list[Clause] = []
    meant: kin.Kin | None = None
    for mine in _sentences(clauses):
        if gone and gone[-1].unit.paragraph != mine[0].unit.paragraph:
            gone, meant = [], None
        removed = [clause for clause in mine if clause.kind is StatementKind.ASIDE and clause.why]
        if removed and mine[-1].why:
            gone, meant = removed, kin.inside(" ".join(clause.masked for clause in removed), calls.language)
        elif gone and _leans(mine[0], opening := opening_of(mine[0].words, calls), meant):
            meant = kin.Kin(opening.gender) if opening.gender else meant
            for clause in mine:
                if not clause.why:
                    clause.leave_out(StatementKind.ASIDE, "goes with what was left out before it")
        else:
            gone, meant = [], None


def _sentences(clauses: Sequence[Clause]) -> Iterator[list[Clause]]:
    for _, mine in groupby(clauses, key=lambda clause: id(clause.unit)):
        yield list(mine)


def _leans(clause: Clause, opening: Opening, meant: kin.Kin | None) -> bool:
    if opening.kind in ("pronoun", "they"):
        return meant is not None and meant.may_be(opening.gender)
    that = _THAT.match(clause.words)
    if that is None:
        return False
    return that["word"].casefold() not in ("it", "es") or len(clause.unit.text.split()) <= _SHORT
