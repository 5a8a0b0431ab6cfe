"""Questions in a reply: those that must be answered first, and those after the introducer's mother."""

from __future__ import annotations

import re
from collections.abc import Sequence

from introductions.model import Label
from introductions.reading.dates import Candidate
from introductions.reading.rules import Hit
from introductions.reading.sentences import Sentence

A, D, F, Q, X = Label.ACCEPT, Label.DECLINE, Label.DEFER, Label.QUESTION, Label.DIRECT

_SMALL_TALK = re.compile(
    r"\b(?:how(?:'s|s| is| are| was| were| did| have)? (?:you|u|the|your|mum|dad|things|life|"
    r"everything|everyone|kids|it going|"
    r"lisbon|that|ŋ)|did (?:the|you|your) |are you (?:well|ok|back|still|coming|free)|have you|hope|"
    r"are you (?:kidding|serious|joking)|"
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
    r"(?:\b(?:but|though|although|only|first|mais|aber|pero|mas|ma|maar)\b|[,:;-])[, ]*(?:first )?"
    r"(?:who|what|why|how|which|when|where|is (?:he|she|it|this)|does|did|has (?:he|she)|c'est|qui|quoi|quel|"
    r"comment|de quoi|was|wer|wie|worum|quien|cual|para que|chi|cosa|di cosa|quem|wat|hoe|waar)\b"
)
_ONE_WORD = re.compile(
    r"^\W*(?:context|details|purpose|why|who|how|which|what|agenda|reason|background|wer|warum|qui|"
    r"pourquoi|quien|quem|chi|wie|topic|budget)\W*\?"
)
_WH = re.compile(
    r"^(?:\W|and |but |so )*(?:who|what|why|how|which|is (?:he|she|this)|does|did|has|(?:would|will|"
    r"can|could) (?:he|she|they))\b"
)


def is_small_talk(sentence: Sentence) -> bool:
    """Does it ask after the introducer's mother rather than after the introduction?"""
    if re.search(r"\bbelieve (?:this|that|the|it)\b", sentence.low):
        return True
    return bool(_SMALL_TALK.search(sentence.low)) and not _TOPIC.search(sentence.low)


def touches_the_topic(sentence: Sentence) -> bool:
    """Is it about the other person, the matter or its price?"""
    return bool(_TOPIC.search(sentence.low))


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


# "Could you introduce us?" is a yes with a question mark
_ASKED_AS_YES = frozenset(("accept:introduce-us", "accept:go-ahead", "accept:idiom"))


def questions(
    sentences: Sequence[Sentence], hits: Sequence[Hit], days: Sequence[tuple[int, Candidate]] = ()
) -> list[int]:
    """The sentences that ask something which an introducer would have to answer."""
    out = []
    asked = {h.sentence for h in hits if h.label is Q}
    spoken = {
        h.sentence
        for h in hits
        if h.weight == 3
        and (h.label in (F, X) or (h.label is A and (h.sentence not in asked or h.rule in _ASKED_AS_YES)))
    }
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
