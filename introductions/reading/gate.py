"""When a yes is acted on: nothing stands in its way, and all signs together say that it stands (``standing``).

In its way stand a day to wait for, a face that leaves a doubt and a question that a rule plainly hears or that stands
in the same sentence: none is weighed against the rest. Where a rule plainly hears another answer, or something else is
asked, the signs must be surer still.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from introductions.model import Label
from introductions.reading.accounting import WORD, Clause, heads, world_of
from introductions.reading.accounting import clauses as clauses_of
from introductions.reading.considering import Considered
from introductions.reading.dates.tokens import may_name_a_day, tokens
from introductions.reading.learned.combining import Judgement
from introductions.reading.learned.model import Estimate
from introductions.reading.questions import is_small_talk
from introductions.reading.rules import Hit
from introductions.reading.standing import HARMLESS, signs, standing

# emoji that leave a doubt beside a yes
_DOUBTFUL = frozenset("🤔🙄😒😐😑👎🙅🤷😬😕🫤🥴💀🤡🖕❌🚫⛔😭😢🙃😏🤨🧐😴💤⏳⌛📅🙈😈🤥🤢🤮😡😠🥱😩😫")
UNKNOWN = "unknown beside the yes: "  # how a doubt begins that is about words without a list, and nothing worse
STANDS = 0.88  # how likely a yes must be to stand
STANDS_AGAINST = 0.95  # the same beside a question, or what sounds like another answer: "I'll not say no to that"
CERTAIN = 0.95  # how likely for another reader to settle what words without a list leave open
_WHOM = re.compile(r"\b(?:whom?|what|which|wen|wem|qui|quien|quem|chi|wie|welke)\b")
_TIED = re.compile(r"[pBLAF](?:O|D|[ON]?M|MN|Y|h|S)")  # the alphabet of ``dates.tokens``


def laid_out(seen: Considered) -> list[Clause]:
    """The clauses of the reply, in order."""
    return [
        clause
        for index, sentence in enumerate(seen.sentences)
        for clause in clauses_of(
            index, sentence, [h for h in seen.hits if h.sentence == index], world_of(seen.language), seen.names
        )
    ]


def closed(seen: Considered, clauses: Sequence[Clause]) -> bool:
    """Do the rules hear a yes of which every word is listed, whatever the model thinks of it?"""
    return (
        seen.verdict.label is Label.ACCEPT
        and not _in_the_way(seen, clauses)
        and not _speaks_against(seen, 2)
        and not asked(seen)
        and any(clause.agrees for clause in clauses)
        and not any(clause.unlisted for clause in clauses)
    )


def signs_of(seen: Considered, clauses: Sequence[Clause], estimate: Estimate, judgement: Judgement) -> dict[str, float]:
    """The signs for and against the yes (``standing.signs``)."""
    return signs(seen, clauses, estimate, judgement, closed=closed(seen, clauses), asked=asked(seen))


def doubt(seen: Considered, clauses: Sequence[Clause], estimate: Estimate, judgement: Judgement) -> str:
    """What keeps a yes from being acted on: "" for ``"Yes, happy to meet Lisa"``, a reason for ``"Yes, in theory"``."""
    return doubt_of(seen, clauses, standing(signs_of(seen, clauses, estimate, judgement)))


def doubt_of(seen: Considered, clauses: Sequence[Clause], sure: float) -> str:
    """The same for a yes that is so sure, of 1, to stand."""
    hindrance = _in_the_way(seen, clauses)
    if hindrance:
        return hindrance
    against = _speaks_against(seen, 3) or ("it asks something" if asked(seen) else "")
    if against:
        return against if sure < STANDS_AGAINST else ""
    return "" if sure >= STANDS else _left_over(clauses, seen)


def _left_over(clauses: Sequence[Clause], seen: Considered) -> str:
    """The words that keep a yes from standing, as far as they can be told."""
    world = world_of(seen.language)
    turning = [word for clause in clauses for word in clause.words if heads((word,)) & world.turning]
    if turning:
        return "may turn the yes around: " + _listed(turning)
    unlisted = [word for clause in clauses for word in clause.unlisted]
    return UNKNOWN + _listed(unlisted) if unlisted else "it is not worded like a yes"


def _in_the_way(seen: Considered, clauses: Sequence[Clause]) -> str:
    """What no yes may stand beside: a day to wait for, a face that leaves a doubt, a question that is plainly one or
    stands in the same breath."""
    agreeing = {clause.sentence for clause in clauses if clause.agrees}
    if (agreeing | _plainly_asked(seen)).intersection(asked(seen)):
        return "it asks something"
    dated = any(day.strength >= 3 and index in agreeing for index, day in seen.days)
    if dated or any(_is_tied(sentence.text, seen.language) for sentence in seen.sentences):
        return "a day is named"
    doubtful = [char for s in seen.sentences for char in s.text if char in _DOUBTFUL]
    return f"{doubtful[0]} leaves a doubt" if doubtful else ""


def _speaks_against(seen: Considered, plainly: int) -> str:
    """A rule that hears another answer with no less than that weight."""
    for hit in seen.hits:
        if hit.label is not Label.ACCEPT and hit.rule not in HARMLESS and hit.weight >= plainly:
            return f"{hit.rule} speaks against it"
    return ""


@lru_cache(maxsize=64)
def _is_tied(text: str, language: str) -> bool:
    """ "I'm forbidden to do anything before the 21st but yes": a day with "before", "until" or "after" to it."""
    return may_name_a_day(text, language) and bool(_TIED.search("".join(t.code for t in tokens(text, language))))


def asked(seen: Considered) -> list[int]:
    """The sentences that ask something: not after somebody's health, and not for the introduction itself, as in "Could
    you introduce us?"."""
    plainly, out = _plainly_asked(seen), []
    for index, sentence in enumerate(seen.sentences):
        if ("?" in sentence.text or "？" in sentence.text) and not is_small_talk(sentence):
            itself = any(h.sentence == index and _is_asked_for(h, sentence.low) for h in seen.hits)
            if index in plainly or not itself:
                out.append(index)
    return out


def _plainly_asked(seen: Considered) -> set[int]:
    return {hit.sentence for hit in seen.hits if hit.label is Label.QUESTION and hit.weight >= 3}


def _is_asked_for(hit: Hit, low: str) -> bool:
    """ "Could you introduce us?", and "Who could refuse?", but not "Why not ask Peter?" nor "Introduce me to whom?"."""
    whole = not WORD.search(low, hit.end)
    if hit.rule == "accept:introduce-us":
        return not _WHOM.search(low, hit.end)
    return hit.rule == "accept:idiom" and hit.weight == 3 and whole


def _listed(words: Iterable[str]) -> str:
    return ", ".join(list(dict.fromkeys(words))[:6])
