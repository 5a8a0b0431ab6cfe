"""The closed world of a plain yes: it is acted on only if every word of it is accounted for.

A list of words that forbid a yes misses the next way to say no; a list of the words a yes is made of does not
(facts: reply-reading §3). So the clause that agrees must consist of known words, idioms and names throughout, and one
that does not name the introduction ("Absolutely …") may not go on to something else. What people tell beside it
(``beside``) neither asks, nor names a day, nor holds a word that could turn the yes around; before the yes, such a word
may be one that a yes can answer ("I normally say no to these. For you, yes").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from introductions.model import Label
from introductions.reading.accounting import OUTRIGHT, WORD, Clause, World, agrees_by, heads, world_of
from introductions.reading.accounting import clauses as clauses_of
from introductions.reading.beside import is_aside, is_chat, is_remark, is_tale, is_talk, is_warm, tells
from introductions.reading.considering import Considered
from introductions.reading.dates.tokens import tokens
from introductions.reading.questions import is_small_talk
from introductions.reading.rules import Hit

# emoji that leave a doubt beside a yes
_DOUBTFUL = frozenset("🤔🙄😒😐😑👎🙅🤷😬😕🫤🥴💀🤡🖕❌🚫⛔😭😢🙃😏🤨🧐😴💤⏳⌛📅🙈😈🤥🤢🤮😡😠🥱😩😫")
UNKNOWN = "unknown beside the yes: "  # how a doubt begins that is about words without a list, and nothing worse
TRUSTED = 0.93  # how likely a yes must be for the closed world to open to words without a list
_TIED = re.compile(r"[pBLAF](?:O|D|[ON]?M|MN|Y|h|S)")  # the alphabet of ``dates.tokens``
CERTAIN = 0.985  # and for a clause that agrees to hold a word nobody knows: "I'd enjoy that immensely"
_WORDED = 0.7  # how likely the words alone must make it for that
_FEW = 3  # one such word in so many
# "Thanks." beside a yes, and "travelling, so replies may lag"
_HARMLESS = frozenset(("unclear:shrug", "unclear:exclaims", "defer:busy"))
TELLING = 0.96  # and for reasons and what people tell of themselves to need none
# a day in a tale of what was: "for two years now", "seit März"
_PAST = re.compile(
    r"\b(?:since|ago|last|for (?:\w+ ){0,2}(?:years?|months?|weeks?|ages|decades)|seit|letzte\w*|depuis|derniere?|"
    r"desde|hace|pasad[oa]|ha (?:anos|meses)|passad[oa]|da (?:anni|mesi|tempo)|scors[oa]|sinds|al jaren|"
    r"vorige?|geleden)\b"
)
_MYSELF = frozenset(
    "i i'm i've i'll i'd ich je j'ai j'adore j'aime yo tengo estoy eu tenho estou adoro io ho sono ik".split()
)


def closed(seen: Considered) -> bool:
    """Do the rules hear a yes of which every word is listed, whatever the model thinks of it?"""
    if seen.verdict.label is not Label.ACCEPT or _against(seen, 0.0):
        return False
    clauses = _all_clauses(seen, 0.0)
    return not any(clause.unlisted for clause in clauses) and not _in_its_words(seen, clauses, 0.0, 0.0)


def doubt(seen: Considered, likely: float, worded: float = 0.0) -> str:
    """What keeps a yes from being acted on: "" for ``"Yes, happy to meet Lisa"``, a reason for ``"Yes, in principle"``.

    ``likely`` is how likely rules and model hold it to be a yes, ``worded`` the model alone. Where that is beyond
    doubt, words that the model knows to be harmless and things with an article before them ("your nephew") need no
    list, nor do reasons; where both are certain, chat behind the yes may name a day of the week, too.
    """
    return _against(seen, likely) or _in_its_words(seen, _all_clauses(seen, likely), likely, worded)


def _in_its_words(seen: Considered, clauses: Sequence[Clause], likely: float, worded: float) -> str:
    """What keeps it from being a yes by the words of its clauses."""
    world = world_of(seen.language)
    if _says_yes_to_something_else(seen, clauses, world):
        return "it may say yes to something else"
    certain = likely >= CERTAIN and worded >= _WORDED
    return _left_over(seen, clauses, world, likely, certain=certain)


def _says_yes_to_something_else(seen: Considered, clauses: Sequence[Clause], world: World) -> bool:
    """ "Agreed, he is a bore", and "Yes, we are all well" where no clause agrees to the introduction by name."""
    named = any(clause.agrees and clause.named for clause in clauses)
    for one, other in pairwise(clauses):
        if one.agrees and not other.agrees and one.sentence == other.sentence and other.words:
            if is_warm(one, seen) and is_tale(other, seen, world):
                continue  # "With pleasure, his work interests me"
            apart = not named and tells(other, world) and not set(other.words[:2]) & _MYSELF
            told = seen.lows[other.sentence][other.start : other.end]
            if apart and (set(other.words) & world.subjects or world.matter.search(told)):
                apart = False  # "Yes, the man knows his stuff, she can write to us"
            warm = is_warm(one, seen) and world.matter.search(told)  # "würde mich freuen, sie kennenzulernen"
            if apart or (other.words[0] in world.subjects and not warm):
                return True
    return False


def _all_clauses(seen: Considered, likely: float) -> list[Clause]:
    return [
        clause
        for index, sentence in enumerate(seen.sentences)
        for clause in clauses_of(
            index,
            sentence,
            [h for h in seen.hits if h.sentence == index],
            world_of(seen.language),
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


def _left_over(seen: Considered, clauses: Sequence[Clause], world: World, likely: float, *, certain: bool) -> str:
    """What of the words nothing accounts for, "" if that is nothing or chat beside a yes said outright."""
    turns = world.turning if certain else world.risky | world.binding
    trusted, spare = likely >= TRUSTED, _FEW if likely >= CERTAIN else 0
    if not any(clause.unlisted for clause in clauses):
        return "" if any(clause.agrees for clause in clauses) else "nothing agrees outright"
    if likely >= CERTAIN and _nearly_all(clauses, world):
        return ""
    pure = [at for at, clause in enumerate(clauses) if clause.outright and _few_left(clause, world, spare)]
    tales = {at for at, clause in enumerate(clauses) if likely >= TELLING and is_tale(clause, seen, world)}
    told = {clauses[at].sentence for at in tales if _PAST.search(seen.lows[clauses[at].sentence])}
    told -= {clause.sentence for at, clause in enumerate(clauses) if clause.left and at not in tales}
    dated = any(day.strength >= 3 for index, day in seen.days if index not in told)
    if not dated and _only_tales(seen, clauses, tales):
        return ""
    if dated or not pure:
        return UNKNOWN + _listed(word for clause in clauses for word in clause.left)
    yes = clauses[pure[-1]]
    named = certain and any(clause.agrees and clause.named and not clause.left for clause in clauses)
    for at, clause in enumerate(clauses):
        apart = clause.sentence != yes.sentence or is_warm(yes, seen)
        if (named and not clause.agrees and is_aside(clause, world)) or (at in tales and (apart or named)):
            continue
        remark = clause.sentence == yes.sentence and not clause.agrees and is_remark(clause, world)
        if remark and clause.unlisted:
            # "Yes, in principle", "For a fee, yes", "Sure, and I'm the Pope": no tale of its own
            return UNKNOWN + _listed(clause.unlisted)
        if not clause.left or at in pure:
            continue
        if at > pure[-1] and not is_chat(clause, seen, yes, world):
            return UNKNOWN + _listed(clause.left)  # "Sure, my boss is against it", "Yes. Withdrawn."
        words = heads(clause.words)
        turning = words & world.hard or (words & turns if at > pure[-1] else set())
        if turning and not (
            trusted and clause.sentence != yes.sentence and is_talk(seen.lows[clause.sentence], words, world)
        ):
            return "may turn the yes around: " + _listed(sorted(turning))
    return ""


def _only_tales(seen: Considered, clauses: Sequence[Clause], tales: set[int]) -> bool:
    """Is every clause either listed or a tale, each tale in a sentence of its own or beside a warm yes?"""
    yes = next((clause for clause in clauses if clause.agrees), None)
    if yes is None or any(clause.unlisted for at, clause in enumerate(clauses) if at not in tales):
        return False
    return is_warm(yes, seen) or all(clauses[at].sentence != yes.sentence for at in tales)


def _tied_to_a_day(seen: Considered) -> bool:
    """ "I'm forbidden to do anything before the 21st but yes": a day with "before", "until" or "after" to it."""
    return any(_is_tied(sentence.text, seen.language) for sentence in seen.sentences)


@lru_cache(maxsize=64)
def _is_tied(text: str, language: str) -> bool:
    return bool(_TIED.search("".join(token.code for token in tokens(text, language))))


def _asks(seen: Considered, likely: float) -> bool:
    """Does it ask something that a yes does not answer? "Could you introduce us?" is the yes itself, and "Is she the
    one with the bees? Yes!" answers its own question."""
    yes = [h.sentence for h in seen.hits if agrees_by(h, OUTRIGHT)] if likely >= CERTAIN else []
    asked = {h.sentence for h in seen.hits if h.label is Label.QUESTION and h.weight >= 3}
    for index, sentence in enumerate(seen.sentences):
        if ("?" in sentence.text or "？" in sentence.text) and not is_small_talk(sentence):
            itself = any(h.sentence == index and _is_asked_for(h, sentence.low) for h in seen.hits)
            if index in asked or not ((itself and likely >= TRUSTED) or any(at > index for at in yes)):
                return True
    return False


def _is_asked_for(hit: Hit, low: str) -> bool:
    """ "Could you introduce us?", and "Who could refuse?", but not "Why not ask Peter?"."""
    whole = not WORD.search(low, hit.end)
    return hit.rule == "accept:introduce-us" or (hit.rule == "accept:idiom" and hit.weight == 3 and whole)


def _nearly_all(clauses: Sequence[Clause], world: World) -> bool:
    """Is a yes left with no more than one unknown word in six, and none that could turn it around?"""
    left = [word for clause in clauses for word in clause.left]
    many = sum(len(clause.words) for clause in clauses)
    remarks = any(clause.left and not clause.agrees and is_remark(clause, world) for clause in clauses)
    risky = any(heads(clause.words) & (world.risky | world.binding | world.hard) for clause in clauses if clause.left)
    return (
        any(clause.agrees and clause.may_spare for clause in clauses)
        and len(left) * 6 <= many
        and not remarks
        and not risky
    )


def _few_left(clause: Clause, world: World, spare: int) -> bool:
    left = heads(clause.left)
    return not left or (
        len(left) * spare <= len(clause.words)
        if spare and clause.may_spare and not left & (world.risky | world.binding | world.hard)
        else False
    )


def _listed(words: Iterable[str]) -> str:
    return ", ".join(list(dict.fromkeys(words))[:6])
