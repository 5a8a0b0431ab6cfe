"""The clauses of a reply, and which of their words a yes accounts for.

A word is accounted for if it stands in its language's list, in an idiom or a courtesy, or if it is a name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from introductions.model import Label
from introductions.reading.folding import fold
from introductions.reading.joint.names import names as given_names
from introductions.reading.needles import Needles
from introductions.reading.questions import is_small_talk
from introductions.reading.rules import ASIDE, MODULES, Hit
from introductions.reading.sentences import Sentence

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_CLAUSE = re.compile(
    r"[,;:()\n]+\s*|\s+[-–—]+\s+|\s+(?=and (?:it|i|he|she|we|they|please|would|i'd|i'm|so)\b)"
    r"|\s+(?=(?:but|aber|mais|pero|mas|ma|maar)\b)"
)
# rules that know a yes said outright, and those that only hear it in the tone: then nothing at all may be left over
OUTRIGHT = frozenset(
    ("introduce-us", "assent", "go-ahead", "happy-to", "bare-yes", "inline-yes", "yes", "happy", "more-yes")
)
IN_TONE = frozenset(("idiom", "would-be", "tone"))
# "Yes to the wine": a yes, and not to the introduction
_YES_TO = re.compile(
    r"(?:[\w, ]+ )?yes to (?:the |a |an |your |that |this )?"
    r"(?!intro|introduc|meet|connect|connection|chat|call|conversation|talk|shar|being|be\b|all|both|him|her|them|that\b|"
    r"this\b|it\b|one\b|you|mr|mrs|ms|dr|the\b|question|offer|idea|suggestion|proposal|[^\W\d_]+ing\b|[ŋ]|everything|contact)\w+"
)
_BEFORE_NAMES = frozenset(
    (
        "to", "with", "meet", "meeting", "introduce", "contact", "connect", "mr", "mrs",
        "ms", "dr", "prof", "professor", "herrn", "herr", "frau", "and", "give",
        "let", "tell", "put", "mit", "an", "avec", "con", "com", "met",
        "him", "from",
    )
)  # fmt: skip
LIMITING = frozenset(
    "in for at under with by on against minus from within without to as per only about above beyond like but till "
    "für mit bei unter gegen ohne per nur pour avec sous sans par contre con por bajo sin para com sob sem per "
    "voor met onder tegen zonder".split()
)
_OFFICES = frozenset("pa ea assistant secretary".split())
_IN_SIGNATURES = _OFFICES | frozenset("x xx xxx phd dr mr mrs ms prof to for of von de für on behalf and &".split())
_SURNAME = re.compile(r"[\u4e00-\u9fff]{1,4}")  # "小野" below a Japanese reply
# "How did the marathon go?"
_ASKED_AFTER = re.compile(
    r"\W*(?:and |by the way,? )?(?:how (?:are|is|was|were|did|have)|how's|did (?:the|your)) [^?]+\?\W*"
)
_SIGNED = 6  # words up to which names make a signature


@dataclass(frozen=True, slots=True)
class World:
    """What a language's file says about a yes and the words beside it."""

    known: frozenset[str]
    risky: frozenset[str]  # may turn a yes around from behind
    binding: frozenset[str]  # turns it around from wherever it stands
    hard: frozenset[str]  # the few that also bind a yes that comes after them
    turning: frozenset[str]  # all of them
    subjects: frozenset[str]
    hostile: frozenset[str]  # of quarrels, money and sales
    polite: Needles  # a single pattern
    matter: re.Pattern[str]  # words of what was asked: being introduced, heard from, written to
    names_only: bool  # within a sentence only names have capitals (not so in German)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with its words, and which of them are not accounted for."""

    sentence: int
    words: tuple[str, ...]
    unlisted: tuple[str, ...]  # what no list accounts for
    agrees: bool
    outright: bool
    named: bool  # whether it agrees to being introduced by name


@lru_cache(maxsize=16)
def world_of(language: str) -> World:
    """What the file of that language says."""
    module = MODULES[language]
    risky, binding, hard, hostile = (
        frozenset(words.split()) for words in (module.RISKY, module.BINDING, module.HARD, module.HOSTILE)
    )
    risky |= hostile
    return World(
        frozenset(module.ACCEPT_WORDS.split()),
        risky,
        binding,
        hard,
        risky | binding | hard,
        frozenset(module.SUBJECTS.split()),
        hostile,
        Needles([module.POLITE]),
        re.compile(module.MATTER),
        language != "de",
    )


def _courtesies(low: str, world: World) -> list[tuple[int, int]]:
    return [found.span() for number in world.polite.possible(low) for found in world.polite[number].finditer(low)]


def agrees_by(hit: Hit, rules: frozenset[str]) -> bool:
    """Is the hit a yes by one of these rules, plainly enough?"""
    name = hit.rule.split(":", 1)[-1]
    return hit.label is Label.ACCEPT and hit.weight >= (2 if name == "idiom" else 3) and name in rules


def clauses(index: int, sentence: Sentence, hits: Sequence[Hit], world: World, names: frozenset[str]) -> list[Clause]:
    """The clauses of a sentence with the words that neither an idiom, the vocabulary nor a name accounts for."""
    idioms = [(hit.start, hit.end) for hit in hits if hit.rule in ("accept:idiom", ASIDE)]
    idioms += [
        (start, end)
        for start, end in _courtesies(sentence.low, world)
        if world.hostile.isdisjoint(WORD.findall(sentence.low, start, end))
    ]
    yes = [
        hit
        for hit in hits
        if agrees_by(hit, OUTRIGHT | IN_TONE)
        and not _elsewhere(hit, sentence.low, world)
        and not _is_quoted(hit, sentence.low)
    ]
    outright = [hit for hit in yes if agrees_by(hit, OUTRIGHT)]
    spoken = [(hit.start, hit.end) for hit in yes]  # a rule knows its own words
    signed = _is_signature(sentence, index, world) or bool(
        _ASKED_AFTER.fullmatch(sentence.low) and is_small_talk(sentence)
    )
    out = []
    for start, end in pairwise([0, *[m.end() for m in _CLAUSE.finditer(sentence.low)], len(sentence.low)]):
        words, unlisted, before = [], [], ""
        for found in WORD.finditer(sentence.low, start, end):
            word = found[0]
            if not any(a <= found.start() < b for a, b in idioms):
                words.append(word)
                written = sentence.text[found.start() : found.end()]
                itself = not _turns(word, world) and any(a <= found.start() and found.end() <= b for a, b in spoken)
                if not (itself or word in world.known or word in names or _a_name(written, before, world)):
                    unlisted.append(word)
            before = word
        agrees, said = (any(hit.start < end and hit.end > start for hit in some) for some in (yes, outright))
        named = agrees and bool(world.matter.search(sentence.low, start, end))
        if not agrees and (signed or (len(words) == 1 and _vocative(sentence, start, index))):
            unlisted = []
        if words or agrees:
            out.append(Clause(index, tuple(words), tuple(unlisted), agrees, said, named))
    return out


def _turns(word: str, world: World) -> bool:
    return bool(heads((word,)) & world.turning)


def _elsewhere(hit: Hit, low: str, world: World) -> bool:
    """ "Yes he is a fine fellow", "sure you can ask": the yes goes to what follows, not to the ask."""
    if hit.rule not in ("accept:bare-yes", "accept:yes", "accept:go-ahead"):
        return False
    if _YES_TO.match(low, hit.start):
        return True
    behind = WORD.match(low, hit.end + 1) if low[hit.end : hit.end + 1] == " " else None
    return hit.rule != "accept:go-ahead" and behind is not None and behind[0] in world.subjects


def _is_quoted(hit: Hit, low: str) -> bool:
    """Somebody else's yes: "'Very gladly' is what you want to hear"."""
    before = low[: hit.start]
    return before.count('"') % 2 == 1 or before.count("«") > before.count("»") or before.count("„") > before.count('"')


def _is_signature(sentence: Sentence, index: int, world: World) -> bool:
    """ "Libby", "Anne Fry, PA", "Tess (for Desmond Hart)": a given name, and names and offices beside it."""
    words = sentence.text.strip(" ()-–—\n").rstrip(".").replace(",", " ").replace("(", " ").replace(")", " ").split()
    if index and _SURNAME.fullmatch(sentence.text.strip()):
        return True
    if not index or not 0 < len(words) <= _SIGNED or not (_given(words[0]) or words[0].lower() in _OFFICES):
        return False
    return all(word[:1].isupper() or word in _IN_SIGNATURES for word in words)


def _given(word: str) -> bool:
    known, low = given_names(), fold(word)
    return low in known.female or low in known.male or low in known.short


def _vocative(sentence: Sentence, start: int, index: int) -> bool:
    """ "Robyn, …" or "…, Robyn": a single capitalised word that opens the reply or stands behind a comma."""
    place = start + len(sentence.text[start:]) - len(sentence.text[start:].lstrip())
    return (
        (start > 0 or index == 0)
        and sentence.text[place : place + 1].isupper()
        and sentence.text[place + 1 : place + 2].islower()
    )


def _a_name(word: str, before: str, world: World) -> bool:
    """A capitalised word where a name stands: "happy to meet Amir", "introduce me to Dr Osei", "Lars can write"."""
    if not word[:1].isupper() or (len(word) > 1 and word.isupper()):
        return False
    if before in _BEFORE_NAMES:
        return True
    if before in LIMITING - {"with", "like"}:
        return False  # "Ok, in Latin"
    low = fold(word)
    return bool(before) and (world.names_only or _given(word)) and low not in world.turning


def heads(words: Sequence[str]) -> set[str]:
    """The words, and what stands before an apostrophe: "wenn" of "wenn's"."""
    return {*words, *(word.split("'")[0] for word in words if "'" in word)}
