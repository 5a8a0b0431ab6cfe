"""The closed world of a plain yes: it is acted on only if every word of it is accounted for.

A list of words that forbid a yes misses the next way to say no; a list of the words a yes is made of does not
(facts: reply-reading §3). So the clause that agrees must consist of known words, idioms and names throughout. What
people chat about beside it may be anything that neither asks, nor names a day, nor holds a word that could turn the
yes around; before the yes, such a word may be one that a yes can answer ("I normally say no to these. For you, yes").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from introductions.model import Label
from introductions.reading.considering import Considered
from introductions.reading.dates.tokens import tokens
from introductions.reading.folding import fold
from introductions.reading.learned.model import LABELS, estimate, harmless
from introductions.reading.questions import is_small_talk
from introductions.reading.rules import ASIDE, MODULES, Hit
from introductions.reading.sentences import Sentence

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_CLAUSE = re.compile(
    r"[,;:()\n]+\s*|\s+[-–—]+\s+|\s+(?=and (?:it|i|he|she|we|they|please|would|i'd|i'm|so)\b)"
    r"|\s+(?=(?:but|aber|mais|pero|mas|ma|maar)\b)"
)
# rules that know a yes said outright, and those that only hear it in the tone: then nothing at all may be left over
_OUTRIGHT = frozenset(
    ("introduce-us", "assent", "go-ahead", "happy-to", "bare-yes", "inline-yes", "yes", "happy", "more-yes")
)
_IN_TONE = frozenset(("idiom", "would-be", "tone"))
# "Yes to the wine": a yes, and not to the introduction
_YES_TO = re.compile(
    r"(?:[\w, ]+ )?yes to (?:the |a |an |your |that |this )?"
    r"(?!intro|introduc|meet|connect|connection|chat|call|conversation|talk|shar|being|be\b|all|both|him|her|them|that\b|"
    r"this\b|it\b|you|mr|mrs|ms|dr|the\b|question|offer|idea|suggestion|proposal|[^\W\d_]+ing\b|[ŋ]|everything|contact)\w+"
)
# emoji that leave a doubt beside a yes
_DOUBTFUL = frozenset("🤔🙄😒😐😑👎🙅🤷😬😕🫤🥴💀🤡🖕❌🚫⛔😭😢🙃😏🤨🧐😴💤⏳⌛📅🙈😈🤥🤢🤮😡😠🥱😩😫")
_BEFORE_NAMES = frozenset(
    (
        "to", "with", "meet", "meeting", "introduce", "contact", "connect", "mr", "mrs",
        "ms", "dr", "prof", "professor", "herrn", "herr", "frau", "and", "give",
        "let", "tell", "put", "mit", "an", "avec", "con", "com", "met",
        "him", "from",
    )
)  # fmt: skip
UNKNOWN = "unknown beside the yes: "  # how a doubt begins that is about words without a list, and nothing worse
TRUSTED = 0.8  # how likely a yes must be for the closed world to open to words without a list
_TIED = re.compile(r"[pBLAF](?:O|D|[ON]?M|MN|Y|h|S)")  # the alphabet of ``dates.tokens``
CERTAIN = 0.95  # and for a clause that agrees to hold a word nobody knows: "I'd enjoy that immensely"
_WORDED = 0.7  # how likely the words alone must make it for that
# words that may turn a yes around where little else is known of it, and are heard in all chat
_CHAT = frozenset(
    "someone somebody week weeks month months day moment most best least first why bad cold wish worst terrible awful "
    "owes pity shame limit monday tuesday wednesday thursday friday saturday sunday rash funny boring bored private "
    "guess suppose honestly frankly ask decide eigentlich woche wochen monat monate montag dienstag mittwoch "
    "donnerstag freitag".split()
)
_FEW = 3  # one such word in so many
_ARTICLES = frozenset(
    "the your our his their her this these those our der die das den dem deine deinen ihre ihren le la les ton ta "
    "votre el los las tu su o os seu sua il lo gli tuo tua het de je jouw".split()
)
# "Thanks." beside a yes, and "travelling, so replies may lag"
_HARMLESS = frozenset(("unclear:shrug", "unclear:exclaims", "defer:busy"))
_SHORT = 3  # words up to which a clause without a verb remarks on the yes
_LIMITING = frozenset(
    "in for at under with by on against minus from within without to as per only about above beyond like but till "
    "für mit bei unter gegen ohne per nur pour avec sous sans par contre con por bajo sin para com sob sem per "
    "voor met onder tegen zonder".split()
)
_AND = frozenset(("and", "und", "et", "y", "e", "en"))
_LEADING = frozenset(("but", "and", "aber", "mais", "pero", "mas", "ma", "maar", "anyway", "so"))


@dataclass(frozen=True, slots=True)
class _World:
    known: frozenset[str]
    risky: frozenset[str]  # may turn a yes around from behind
    binding: frozenset[str]  # turns it around from wherever it stands
    hard: frozenset[str]  # the few that also bind a yes that comes after them
    turning: frozenset[str]  # those of them that no chat is made of
    verbs: frozenset[str]
    subjects: frozenset[str]
    polite: re.Pattern[str]
    names_only: bool  # within a sentence only names have capitals (not so in German)


@dataclass(frozen=True, slots=True)
class _Clause:
    sentence: int
    words: tuple[str, ...]
    left: tuple[str, ...]  # what nothing accounts for
    unlisted: tuple[str, ...]  # what no list accounts for, the model's knowledge aside
    agrees: bool
    outright: bool


@lru_cache(maxsize=16)
def _world(language: str) -> _World:
    module = MODULES[language]
    risky, binding, hard = (frozenset(words.split()) for words in (module.RISKY, module.BINDING, module.HARD))
    return _World(
        frozenset(module.ACCEPT_WORDS.split()),
        risky,
        binding,
        hard,
        (risky | binding | hard) - _CHAT,
        frozenset(module.VERBS.split()),
        frozenset(module.SUBJECTS.split()),
        re.compile(module.POLITE),
        language != "de",
    )


def closed(seen: Considered) -> bool:
    """Do the rules hear a yes of which every word is listed, whatever the model thinks of it?"""
    if seen.verdict.label is not Label.ACCEPT or doubt(seen, 0.0):
        return False
    return not any(clause.unlisted for clause in _all_clauses(seen, 0.0))


def doubt(seen: Considered, likely: float, worded: float = 0.0) -> str:
    """What keeps a yes from being acted on: "" for ``"Yes, happy to meet Lisa"``, a reason for ``"Yes, in principle"``.

    ``likely`` is how likely rules and model hold it to be a yes, ``worded`` the model alone. Where that is beyond
    doubt, words that the model knows to be harmless and things with an article before them ("your nephew") need no
    list; where both are certain, chat behind the yes may name a day of the week, too.
    """
    found = _against(seen, likely)
    if found:
        return found
    world = _world(seen.language)
    clauses = _all_clauses(seen, likely)
    if any(
        one.agrees and not other.agrees and one.sentence == other.sentence and other.words[0] in world.subjects
        for one, other in pairwise(clauses)
    ):
        return "it may say yes to something else"  # "Agreed, he is a bore"
    certain = likely >= CERTAIN and worded >= _WORDED
    return _left_over(seen, clauses, world, likely, world.turning if certain else world.risky | world.binding)


def _all_clauses(seen: Considered, likely: float) -> list[_Clause]:
    return [
        clause
        for index, sentence in enumerate(seen.sentences)
        for clause in _clauses(
            index,
            sentence,
            [h for h in seen.hits if h.sentence == index],
            _world(seen.language),
            seen.names,
            likely >= TRUSTED,
        )
    ]


def _against(seen: Considered, likely: float) -> str:
    """What speaks against a yes whatever its words are: another rule, a question, a day, a face."""
    for hit in seen.hits:
        if hit.label is not Label.ACCEPT and hit.rule not in _HARMLESS and hit.weight >= 2 + (likely >= TRUSTED):
            return f"{hit.rule} speaks against it"
    if _asks(seen, likely):
        return "it asks something"
    if _tied_to_a_day(seen):
        return "a day is named"
    doubtful = [char for s in seen.sentences for char in s.text if char in _DOUBTFUL]
    return f"{doubtful[0]} leaves a doubt" if doubtful else ""


def _left_over(
    seen: Considered, clauses: Sequence[_Clause], world: _World, likely: float, turns: frozenset[str]
) -> str:
    """What of the words nothing accounts for, "" if that is nothing or chat beside a yes said outright."""
    trusted, spare = likely >= TRUSTED, _FEW if likely >= CERTAIN else 0
    if not any(clause.unlisted for clause in clauses):
        return "" if any(clause.agrees for clause in clauses) else "nothing agrees outright"
    if likely >= CERTAIN and _nearly_all(clauses, world):
        return ""
    pure = [at for at, clause in enumerate(clauses) if clause.outright and _few_left(clause, world, spare)]
    dated = any(day.strength >= 3 for _, day in seen.days)
    if dated or not pure:
        return UNKNOWN + _listed(word for clause in clauses for word in clause.left)
    yes = clauses[pure[-1]]
    for at, clause in enumerate(clauses):
        remark = clause.sentence == yes.sentence and not clause.agrees and _is_remark(clause, world)
        if remark and clause.unlisted:
            # "Yes, in principle", "For a fee, yes", "Sure, and I'm the Pope": no tale of its own
            return UNKNOWN + _listed(clause.unlisted)
        if not clause.left or at in pure:
            continue
        if at > pure[-1] and not _is_chat(clause, seen, yes, world):
            return UNKNOWN + _listed(clause.left)  # "Sure, my boss is against it", "Yes. Withdrawn."
        words = _heads(clause.words)
        turning = words & world.hard or (words & turns if at > pure[-1] else set())
        if turning and not (
            trusted and clause.sentence != yes.sentence and _is_talk(seen.lows[clause.sentence], words, world)
        ):
            return "may turn the yes around: " + _listed(sorted(turning))
    return ""


def _is_chat(clause: _Clause, seen: Considered, yes: _Clause, world: _World) -> bool:
    """What follows a yes may be a tale of its own sentence, taken by itself no answer, and more than a word or two."""
    if clause.sentence == yes.sentence or len(seen.lows[clause.sentence].split()) <= _SHORT:
        return False
    return _is_talk(seen.lows[clause.sentence], _heads(clause.words), world)


def _tied_to_a_day(seen: Considered) -> bool:
    """ "I'm forbidden to do anything before the 21st but yes": a day with "before", "until" or "after" to it."""
    return any(_TIED.search("".join(t.code for t in tokens(s.text, seen.language))) for s in seen.sentences)


def _asks(seen: Considered, likely: float) -> bool:
    """Does it ask something that a yes does not answer? "Could you introduce us?" is the yes itself, and "Is she the
    one with the bees? Yes!" answers its own question."""
    yes = [h.sentence for h in seen.hits if _agrees(h, _OUTRIGHT)] if likely >= CERTAIN else []
    asked = {h.sentence for h in seen.hits if h.label is Label.QUESTION and h.weight >= 3}
    for index, sentence in enumerate(seen.sentences):
        if ("?" in sentence.text or "？" in sentence.text) and not is_small_talk(sentence):
            itself = any(h.sentence == index and _is_asked_for(h, sentence.low) for h in seen.hits)
            if index in asked or not ((itself and likely >= TRUSTED) or any(at > index for at in yes)):
                return True
    return False


def _is_asked_for(hit: Hit, low: str) -> bool:
    """ "Could you introduce us?", and "Who could refuse?", but not "Why not ask Peter?"."""
    whole = not _WORD.search(low, hit.end)
    return hit.rule == "accept:introduce-us" or (hit.rule == "accept:idiom" and hit.weight == 3 and whole)


def _is_remark(clause: _Clause, world: _World) -> bool:
    first = clause.words[0]
    told = set(clause.words) & world.verbs or (len(clause.words) > _SHORT and first not in _LIMITING)
    return not told or first in _AND


def _nearly_all(clauses: Sequence[_Clause], world: _World) -> bool:
    """Is a yes left with no more than one unknown word in six, and none that could turn it around?"""
    left = [word for clause in clauses for word in clause.left]
    many = sum(len(clause.words) for clause in clauses)
    remarks = any(clause.left and not clause.agrees and _is_remark(clause, world) for clause in clauses)
    risky = any(_heads(clause.words) & (world.risky | world.binding | world.hard) for clause in clauses if clause.left)
    return any(clause.agrees for clause in clauses) and len(left) * 6 <= many and not remarks and not risky


def _heads(words: Sequence[str]) -> set[str]:
    """The words, and what stands before an apostrophe: "wenn" of "wenn's"."""
    return {*words, *(word.split("'")[0] for word in words if "'" in word)}


def _few_left(clause: _Clause, world: _World, spare: int) -> bool:
    left = _heads(clause.left)
    return not left or (
        len(left) * spare <= len(clause.words)
        if spare and not left & (world.risky | world.binding | world.hard)
        else False
    )


def _is_talk(low: str, words: set[str], world: _World) -> bool:
    """Does a sentence beside the yes, taken by itself, ask, refuse, put off or demand nothing? "See you on Friday"."""
    if words & world.hard:
        return False
    return _likeliest(low) in (Label.ACCEPT, Label.UNCLEAR)


@lru_cache(maxsize=8)  # each clause of a sentence asks it of the whole sentence, and a sentence may be a megabyte long
def _likeliest(low: str) -> Label:
    logs = dict(zip(LABELS, estimate((low,)).logs, strict=True))
    return max(logs, key=lambda label: logs[label])


def _listed(words: Iterable[str]) -> str:
    return ", ".join(list(dict.fromkeys(words))[:6])


def _agrees(hit: Hit, rules: frozenset[str]) -> bool:
    name = hit.rule.split(":", 1)[-1]
    return hit.label is Label.ACCEPT and hit.weight >= (2 if name == "idiom" else 3) and name in rules


def _clauses(
    index: int, sentence: Sentence, hits: Sequence[Hit], world: _World, names: frozenset[str], trusted: bool
) -> list[_Clause]:
    """The clauses of a sentence with the words that neither an idiom, the vocabulary nor a name accounts for."""
    idioms = [(hit.start, hit.end) for hit in hits if hit.rule in ("accept:idiom", ASIDE)]
    idioms += [found.span() for found in world.polite.finditer(sentence.low)]
    yes = [hit for hit in hits if _agrees(hit, _OUTRIGHT | _IN_TONE) and not _elsewhere(hit, sentence.low, world)]
    outright = [hit for hit in yes if _agrees(hit, _OUTRIGHT)]
    cuts = [0, *[m.end() for m in _CLAUSE.finditer(sentence.low)], len(sentence.low)]
    out = []
    for start, end in pairwise(cuts):
        words, left, unlisted, before = [], [], [], ""
        for found in _WORD.finditer(sentence.low, start, end):
            word = found[0]
            if not any(a <= found.start() < b for a, b in idioms):
                words.append(word)
                written = sentence.text[found.start() : found.end()]
                known = word in world.known or word in names or _a_name(written, before, world)
                if not known:
                    unlisted.append(word)
                    if not (trusted and _harmless(word, before, world)):
                        left.append(word)
            before = word
        agrees, said = (any(hit.start < end and hit.end > start for hit in some) for some in (yes, outright))
        if agrees and left and left[0] == words[0] and left[0] in _LEADING:
            left = left[1:]  # "but I'd be pleased to"
        if agrees and "about" in words and not set(words) & (world.risky | world.binding | world.hard):
            left = [word for word in left if words.index(word) < words.index("about")]  # "to talk about otters"
        if len(words) == 1 and not agrees and _vocative(sentence, start, index):
            left, unlisted = [], []
        if words or agrees:
            out.append(_Clause(index, tuple(words), tuple(left), tuple(unlisted), agrees, said))
    return out


def _harmless(word: str, before: str, world: _World) -> bool:
    """A word that replies with a yes hold as often as others, or a thing: "help a student", "speak to your nephew"."""
    if _heads((word,)) & (world.risky | world.binding | world.hard):
        return False
    return harmless(word) or before in _ARTICLES


def _elsewhere(hit: Hit, low: str, world: _World) -> bool:
    """ "Yes he is a fine fellow", "sure you can ask": the yes goes to what follows, not to the ask."""
    if hit.rule not in ("accept:bare-yes", "accept:yes", "accept:go-ahead"):
        return False
    if _YES_TO.match(low, hit.start):
        return True
    behind = _WORD.match(low, hit.end + 1) if low[hit.end : hit.end + 1] == " " else None
    return hit.rule != "accept:go-ahead" and behind is not None and behind[0] in world.subjects


def _vocative(sentence: Sentence, start: int, index: int) -> bool:
    """ "Robyn, …" or "…, Robyn": a single capitalised word that opens the reply or stands behind a comma."""
    place = start + len(sentence.text[start:]) - len(sentence.text[start:].lstrip())
    return (
        (start > 0 or index == 0)
        and sentence.text[place : place + 1].isupper()
        and sentence.text[place + 1 : place + 2].islower()
    )


def _a_name(word: str, before: str, world: _World) -> bool:
    """A capitalised word where a name stands: "happy to meet Amir", "introduce me to Dr Osei", "Lars can write"."""
    if not word[:1].isupper() or (len(word) > 1 and word.isupper()):
        return False
    if before in _BEFORE_NAMES:
        return True
    if before in _LIMITING - {"with", "like"}:
        return False  # "Ok, in Latin"
    low = fold(word)
    return bool(before) and world.names_only and low not in world.risky | world.binding | world.hard
