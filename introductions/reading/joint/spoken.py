"""To whom a sentence is said, by the names that are called out in it: at its start, inside, at its end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from introductions.reading.joint.calls import Calls, Mention
from introductions.reading.joint.openings import is_order

_WORDS = re.compile(r"[^\W_]")


# "It smells of nothing, Jonah, I checked."
_TURNS = re.compile(
    r"\s*,\s*(?:i|i['’](?:ve|m|d|ll)|we|you|which|so|as|though|because|if|trust me|believe me|honestly|truly|really|please|(?:and|but) (?:i|he|she|they|it)(?:['’](?:s|ll|d|ve|m))?)\b",
    re.I,
)
_SOMEBODY = re.compile(  # "her brother, Gus, and he …" names the brother
    r"\b(?:a|an|his|her|my|our|your|their|one|called|named)\s+(?:[\w'’-]+\s+){0,2}[\w'’-]+,$", re.I
)
_IS_ONE = re.compile(  # "I don't think you've met my neighbour, Gerald Moxon" speaks of Gerald
    r"\b(?:my|our|an?|this|that|another|the(?: \w+)?) (?:\w+ )?(?:neighbou?r|friend|cousin|colleague|brother|sister|nephew|niece|uncle|aunt|landlord|landlady|"
    r"tenant|student|pupil|teacher|tutor|boss|client|customer|partner|sister-in-law|brother-in-law|son|daughter|husband|wife|mother|father|man|woman|"
    r"chap|fellow|guy|lady|lad|girl|person|someone|somebody|one|godson|goddaughter|flatmate|housemate|classmate|mate|pal|protégée?),$",
    re.I,
)
_TELLS = re.compile(r"(?:and |but |so )?(?:it|he|she|they|there|that|this|the|his|her|their)(?:['’]s)?\b", re.I)


@dataclass(frozen=True, slots=True)
class Called:
    """``party`` is spoken to by the name at ``start``–``end`` (with its commas) of the text."""

    party: int
    start: int
    end: int


def called_inside(text: str, calls: Calls) -> Called | None:
    """ "Petra needs a gate, Luke, for the garden" and "He only does mornings, Petra." are said to Luke and to Petra.

    A name between commas is somebody called only if it is not the one spoken of: "Roland, the treasurer, …" is not.
    """
    found = calls.mentions(text)
    for n, m in enumerate(found):
        before, after = text[: m.start].rstrip(" "), text[m.end :]
        if not before or (len(before.split()) < 2 and not before.endswith(",")):
            continue
        others = [o for k, o in enumerate(found) if k != n]
        if _listed(before, after):
            continue
        spoken_of = any(o.party != m.party for o in others) or calls.you(text)
        ordered = calls.language == "en" and after[:1] == "," and is_order(after.lstrip(" ,")[:200], calls)
        if (
            before.endswith(",")
            and (ordered or _TURNS.match(after))
            and len(before.split()) >= 3
            and _TELLS.match(before)
        ):
            if _SOMEBODY.search(before):
                continue
            return Called(m.party, len(before) - 1, m.end)
        if before.endswith(",") and re.match(r"\s*,", after):
            if spoken_of and not any(o.party == m.party for o in others):
                return Called(
                    m.party,
                    len(before) - 1,
                    m.end + len(after) - len(after.lstrip(" ,")) if not after.strip(" ,") else m.end,
                )
        elif not _WORDS.search(after) and n == len(found) - 1:
            called = _called_at_the_end(text, before, m, others, calls)
            if called is not None:
                return called
    return None


def _listed(before: str, after: str) -> bool:
    return bool(
        re.search(r"\b(?:and|or|und|oder|et|ou|y|e|en|of)$", before, re.I)
        or re.match(r"\s*(?:and|&|or|und|et|y|e|en)\b", after, re.I)
        or re.match(r"\s*,\s*(?:and|&|or|und|et|y|e|en)\s+[A-ZÀ-Þ]", after)
    )


def _called_at_the_end(text: str, before: str, m: Mention, others: list[Mention], calls: Calls) -> Called | None:
    """The last word of a longer sentence: after a comma, after "btw", or where the grammar has no room for it."""
    plain = before.rstrip(" ,")
    short = 2 if calls.you(plain) else 3
    if len(plain.split()) < short or any(o.party == m.party for o in others):
        return None
    if before.endswith(",") and _IS_ONE.search(before):
        return None
    if before.endswith(","):
        spoken_of = (
            bool(others) or calls.you(text) or re.search(r"\b(?:he|she|they|it|there)(?:['’]\w+)?\b", text, re.I)
        )
        told = re.search(r"\b(?:is|are|was|were|has|have|will|can|does|did|['’]s)\b", plain, re.I)
        return Called(m.party, len(plain), m.end) if spoken_of or not told else None
    if re.search(r"\b(?:btw|by the way)$", before, re.I):
        return Called(m.party, len(before), m.end)
    if others and re.search(
        r"\b(?:mornings|afternoons|evenings|weekends|days|now|today|tomorrow|though|too|soon|again|already|please)$",
        before,
        re.I,
    ):
        return Called(m.party, len(before), m.end)
    return None


def without(text: str, called: Called) -> str:
    """The text without the name called out: "Petra needs a gate, for the garden"."""
    before, after = text[: called.start].rstrip(" ,"), text[called.end :]
    if after[:1] not in ",.!?;:" and after[:1] != " " and after:
        after = " " + after
    return before + after
