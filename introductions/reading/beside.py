"""What people tell beside a yes: reasons, news, remarks. Which of it leaves the yes a yes.

"Delighted, I've admired her work for years" is a tale, of a shape that the language files know; "Yes, in principle" is
a remark and means the yes itself. What has neither shape is chat if the model, asked about that sentence alone, hears
no other answer in it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from introductions.model import Label
from introductions.reading.accounting import LIMITING, Clause, World, heads
from introductions.reading.considering import Considered
from introductions.reading.learned.model import LABELS, estimate

# a yes that is more than the particle with which people also agree to a parcel
_WARM = re.compile(
    r"\b(?:(?:great|good|lovely|brilliant|wonderful|super|tolle|gute) (?:idea|thought|plan|call|idee)|"
    r"pleasure|love|delighted|glad|happy|gladly|honou?red|pleased|keen|thrilled|please do|introduce|"
    r"gern|gerne|freue?|plaisir|volontiers|ravie?|gusto|encant\w+|prazer|gosto|piacere|volentieri|graag|plezier|leuk)\b"
)
_SHORT = 3  # words up to which a clause without a verb remarks on the yes
_AND = frozenset(("and", "und", "et", "y", "e", "en"))


def is_warm(clause: Clause, seen: Considered) -> bool:
    """Does the clause say with what feeling it agrees? "With pleasure", and not "Yes" or "Sure"."""
    return bool(_WARM.search(seen.lows[clause.sentence], clause.start, clause.end))


def is_tale(clause: Clause, seen: Considered, world: World) -> bool:
    """A reason for the yes, or something told of oneself or well of the other: "I've admired her work for years"."""
    if heads(clause.words) & (world.turning | world.hard | world.hostile):
        return False
    return bool(world.tales.match(seen.lows[clause.sentence], clause.start, clause.end))


def tells(clause: Clause, world: World) -> bool:
    """Does the clause begin as one that tells something? "We are looking for …", "the parcel came"."""
    words = [word for word in clause.words if word not in _AND]
    return len(words) > _SHORT and words[0] in world.tellers


def is_aside(clause: Clause, world: World) -> bool:
    """Beside a yes that names the introduction: what somebody tells of themselves or the other, without a word that
    could turn a yes around: "…; we have two presses standing idle"."""
    return tells(clause, world) and not heads(clause.words) & (world.risky | world.binding | world.hard)


def is_chat(clause: Clause, seen: Considered, yes: Clause, world: World) -> bool:
    """What follows a yes may be a tale of its own sentence, taken by itself no answer, and more than a word or two."""
    if clause.sentence == yes.sentence or len(seen.lows[clause.sentence].split()) <= _SHORT:
        return False
    return is_talk(seen.lows[clause.sentence], heads(clause.words), world)


def is_remark(clause: Clause, world: World) -> bool:
    """Does the clause mean the yes before it rather than tell of something? ", in principle", ", for a fee"."""
    first = clause.words[0]
    told = set(clause.words) & world.verbs or (len(clause.words) > _SHORT and first not in LIMITING)
    return not told or first in _AND


def is_talk(low: str, words: set[str], world: World) -> bool:
    """Does a sentence beside the yes, taken by itself, ask, refuse, put off or demand nothing? "See you on Friday"."""
    if words & (world.hard | world.hostile):
        return False
    return _likeliest(low) in (Label.ACCEPT, Label.UNCLEAR)


@lru_cache(maxsize=8)  # each clause of a sentence asks it of the whole sentence, and a sentence may be a megabyte long
def _likeliest(low: str) -> Label:
    logs = dict(zip(LABELS, estimate((low,)).logs, strict=True))
    return max(logs, key=lambda label: logs[label])
