"""What a reply to an ask means, with the words it rests on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from introductions.model import Answer, Label
from introductions.reading import language as languages
from introductions.reading.dates import come_back
from introductions.reading.sentences import split

_DECLINE = re.compile(r"\b(no thanks?|not interested|i'll pass|rather not|decline|no)\b")
_DEFER = re.compile(r"\b(not now|later|after|next|until|come back|let me think)\b")
_ACCEPT = re.compile(r"\b(yes|sure|happy to|go ahead|please do|of course)\b")
_PLAIN = frozenset("yes sure happy to go ahead please do of course thanks thank you".split())


def read(text: str, received: date, names: Sequence[str] = (), language: str | None = None) -> Answer:
    """What a reply means.

    ``read("Sure, after the 15th.", date(2026, 3, 2))`` is
    ``Answer(Label.DEFER, True, "Sure, after the 15th.", until=date(2026, 3, 16), rule="defer")``.
    """
    tongue = language or languages.detect(text)
    sentences = split(text[:65536])
    for label, rule in ((Label.DECLINE, _DECLINE), (Label.DEFER, _DEFER)):
        for sentence in sentences:
            if rule.search(sentence.casefold()):
                found = come_back(sentence, received, tongue) if label is Label.DEFER else None
                return Answer(label, True, sentence, found.day if found else None, None, str(label))
    for sentence in sentences:
        if "?" in sentence:
            return Answer(Label.QUESTION, True, sentence, rule="question")
    for sentence in sentences:
        if _ACCEPT.search(sentence.casefold()):
            known = _PLAIN | {w.casefold() for name in names for w in name.split()}
            sure = all(word in known for word in re.findall(r"\w+", text.casefold()))
            return Answer(Label.ACCEPT, sure, sentence, rule="accept")
    return Answer(Label.UNCLEAR, False, sentences[0] if sentences else "", rule="silent")
