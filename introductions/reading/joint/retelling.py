"""What is said to one about themselves, told to the other: "Ines, you have run kitchens" is "Ines has run kitchens".

Only facts: what was confided, what they might do, and what would have to be guessed stays with whom it was said to.
"""

from __future__ import annotations

import re

from introductions.reading.joint import persons
from introductions.reading.joint.calls import Calls
from introductions.reading.joint.rhetoric import WONDER
from introductions.reading.joint.told import between_us, means_the_other, reported, told_me, trimmed, without_generic
from introductions.reading.joint.wording import LEAD

_LEAD = re.compile(rf"^(?:{LEAD})\s+", re.I)
_I_KNOW = re.compile(  # not "I know you're busy"
    r"i (?:know|hear|gather|understand)(?: that)? (?=you(?:(?:['’]re| are) (?:looking|after|short|hunting|"
    r"searching|in need|without|moving|opening|selling|hiring|building)|"
    r"['’]ve (?:got|been)| have| need| want| run| own)\b)",
    re.I,
)
_SINGLED_OUT = re.compile(  # "I thought of you because you wrote the curriculum" tells that they wrote it
    r"(?:i(?:['’](?:ve|m)| have| am)? (?:\w+ )?(?:thought of|thinking of|writing to|turning to|coming to|write to) you|"
    r"you came to mind|i had to think of you),? (?:because|since|as|for)(?= you\b)|"
    r"j['’]ai (?:\w+ ){0,2}?pensé à (?:toi|vous),? (?:parce que|car|puisque)(?= (?:tu|vous)\b)|"
    r"(?:he pensado|pensé) en (?:ti|usted),? (?:porque|ya que)\b|"
    r"ho (?:\w+ )?pensato a (?:te|lei),? perché\b|pensei em (?:ti|si|você),? porque\b",
    re.I,
)
_AS_YOU_SAID = re.compile(
    r",?\s+(?:and|but)?,? as you (?:once |always |often )?(?:told me|said|say|know|put it|mentioned)\b.*$", re.I
)
_IT_WAS_YOU = re.compile(
    r"^it(?: was|['’]s| is) you (?:who|that) (?=[a-z]+(?:ed|t|d|e|n)?\b)", re.I
)  # "… who taught half the valley"
_OWNED = re.compile(r"(?:\b(?:is|are|was|were)|['’]s)\b.{0,20}\byours?\b", re.I)
_YOU_YOURSELF = re.compile(r"\b(?:you|yourself|you['’]\w+|u|youre|youve)\b", re.I)
_YOU_YOURSELF_LEAD = re.compile(r"^(?:toi|vous|tú|du|jij|tu|lei|você),\s+(?=\S)", re.I)  # "Toi, tu as la grange"
_IN_THEIR_WORDS = re.compile(r",?\s*[\"“](?:if|when|once|provided)\b[^\"“”]*[\"”](?=[.!]?$)", re.I)
# "You built three.": of what stood in a sentence that the reader may not have
_ELLIPTIC = re.compile(r"^(?:\S+ ){1,4}(?:one|two|three|four|five|some|it|that|those|them)[.!]?$", re.I)
_NO_VOWEL = re.compile(r"(?!hour|hono|heir)[^aeiou]|uni|us[eu]|ut[ei]|eu", re.I)  # "a unit", and "an hour"
_BEHIND = (
    r"in|on|at|by|off|up|out|of|to|for|from|with|behind|beside|near|under|over|above|below|between|across|"
    r"opposite|inside|outside"
)
_NO_THING = (  # "you have that down to a fine art", "you have that covered", "you have this evening"
    rf"(?:{_BEHIND}|down|back|right|wrong|all|each|every|far|much|long|one|look|feel|way|too|already|now|then|here|there|again|still|"
    r"well|so|ready|free|easy|clear|good|done|made|set|won|known|written|coming|going|running|"
    r"year|month|week|weekend|day|today|morning|afternoon|evening|night|spring|summer|autumn|fall|winter|time|"
    r"money|advice|stuff|work|experience|knowledge|information|news|land|space|equipment|furniture|\w+ly|(?!shed|bed)\w+ed)\b"
)
_THAT_THING = re.compile(
    rf"^(?P<has>you(?:['’]ve got| have(?: got)?| own)) (?:that|this) (?!{_NO_THING})(?P<thing>[a-z]+)"
    rf"(?=[,.;:!?]|$| (?:{_BEHIND})\b)",
    re.I,
)


def _any_thing(m: re.Match[str]) -> str:
    """ "You have that ballroom" is news to the other, who knows of none: she has "a ballroom"."""
    return f"{m['has']} {'a' if _NO_VOWEL.match(m['thing']) else 'an'} {m['thing']}"


def singles_out(words: str) -> bool:
    """Whether it says why somebody was thought of: "I thought of you because you …"."""
    return _SINGLED_OUT.match(words) is not None


def retold(words: str, opens: str, name: str, again: bool, genders: tuple[str, str], calls: Calls) -> str:
    """The words about ``name`` in the third person; "" where they are not for the other.

    ``opens`` is the kind of the clause's subject (``openings.Opening``), ``again`` says that the sentence before was
    about them too, ``genders`` are the reader's and theirs.
    """
    language, english = calls.language, calls.language == "en"
    theirs = genders[1]
    said = _LEAD.sub("", words.strip())
    singled_out = _SINGLED_OUT.match(said)
    if singled_out is not None:
        said = _AS_YOU_SAID.sub("", said[singled_out.end() :].strip())
    said = said if english else _YOU_YOURSELF_LEAD.sub("", said)
    said = re.sub(r"^You may remember (?:how |when |that )?(?=you\b)", "", said)
    said = _IT_WAS_YOU.sub("you ", said) if english else said
    said = _IN_THEIR_WORDS.sub("", said)
    content = told_me(said, wishes_only=True)
    text = content or said
    lead = WONDER if text.startswith(WONDER) else ""
    text = text.removeprefix(WONDER)
    known = _I_KNOW.match(text) if english else None
    text = text[known.end() :] if known else text
    if english and content and not calls.you(text):
        return text[:1].upper() + text[1:]  # "you said the letters lie unsorted"
    text = (
        re.split(r",?\s+(?:and|but) i (?:know|think|gather|hear|suspect)\b", text, maxsplit=1)[0] if english else text
    )
    if english and not content and not calls.you(without_generic(text)):
        return ""
    if english and means_the_other(text, genders[0]):
        head = trimmed(text, lambda part: means_the_other(part, genders[0]))
        if not head or not calls.you(head):
            return ""
        text = head
    if not content and between_us(text, language) and not reported(text, language):
        return ""
    if english and again:
        name = {"f": "She", "m": "He"}.get(theirs, name)
    thing = opens in ("", "it", "they") and _OWNED.search(text) is not None and not _YOU_YOURSELF.search(text)
    anywhere = thing or (bool(content) and not text.casefold().startswith("you"))
    if anywhere and theirs and not thing and text[:4].casefold() != "your":
        name = ""
    text = _THAT_THING.sub(_any_thing, text) if english else text
    turned = persons.describe(text, name, theirs, language, anywhere=anywhere)
    if not turned or _ELLIPTIC.search(turned) or (len(turned.split()) <= 3 and re.match(r"\S+’s\s", turned)):
        return ""
    return lead + turned[:1].upper() + turned[1:]
