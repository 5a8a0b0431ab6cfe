"""Asks that the introducer sent by hand, before there was a button: "Would you be open to an introduction to Lisa?"

Only what is plainly such a question counts: one recipient, one sentence that asks whether a meeting with a named person
would be welcome. Nothing follows from it but that the introducer is shown the sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from introductions.model import Person
from introductions.reading import language, new_text
from introductions.reading.message import Message

_WORD = r"[^\W\d_a-zß-ÿ][\w'’-]*"
_TITLE = r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Herrn?|Frau|M|Mme)\.? )?"
_NAME = rf"(?P<name>{_TITLE}{_WORD}(?: (?:van |von |de |da |del |di )?{_WORD}){{0,3}})"
_SOME = r"(?:\w+[ ,]+){0,4}?"

# Per language: what asks, and what would bring the two together, with the name in it.
_ASKS = {
    "en": r"\?|\blet me know\b|\bhappy for me to\b|\bok(?:ay)? (?:if|with)\b",
    "de": r"\?|\bsag(?:en Sie)? mir\b|\bgib mir Bescheid\b",
    "fr": r"\?|\bdis[- ]moi\b|\bdites[- ]moi\b",
    "es": r"\?|\bdime\b|\bdígame\b",
    "it": r"\?|\bfammi sapere\b|\bmi faccia sapere\b",
    "nl": r"\?|\blaat (?:me|het me) weten\b",
    "pt": r"\?|\bdiz-me\b|\bdiga-me\b",
}
_BRINGS = {
    "en": (
        rf"\b(?:introduc(?:e|ing)|intro|connect(?:ing)?) you (?:to|with) {_NAME}",
        rf"\bput(?:ting)? you in (?:touch|contact) with {_NAME}",
        rf"\b(?:an? |the )?(?:\w+ )?(?:introduction|intro|connection) (?:to|with) {_NAME}",
        r"\b(?:like|want|care|open|happy|keen|interested|mind)\b[^.?!]{0,30}"
        rf"\b(?:meet|talk|speak)(?:ing)?(?: to| with)? {_NAME}",
    ),
    "de": (
        rf"\bmit {_SOME}{_NAME},? (?:\w+ )?(?:bekannt ?(?:zu )?mach|in Kontakt (?:zu )?br|zusammen\w*br|verbind)",
        rf"\b(?:dir|Ihnen) {_SOME}{_NAME},? (?:vorstell\w+|vorzustellen)",
        rf"\b(?:dich|Sie) {_NAME},? (?:vorstell\w+|vorzustellen)",
    ),
    "fr": (
        rf"\b(?:mett\w+|met\w*) en (?:relation|contact) avec {_NAME}",
        rf"\b(?:te|vous) présent\w+ (?:à )?{_NAME}",
        rf"\bmise en relation avec {_NAME}",
    ),
    "es": (
        rf"\bpresent(?:arte|arle|e|o|ara) a {_NAME}",
        rf"\b(?:poner(?:te|le)?|ponga|pusiera) en contacto con {_NAME}",
        rf"\bpresentación (?:a|con) {_NAME}",
    ),
    "it": (rf"\bin contatto con {_NAME}", rf"\bpresent(?:arti|arLe|i|o|assi) (?:a )?{_NAME}"),
    "nl": (
        rf"\b(?:aan|met) {_NAME} (?:voorstel\w*|in contact breng\w*|kennismak\w*)",
        rf"\bvoorstel\w* aan {_NAME}",
        rf"\bin contact (?:breng\w* )?met {_NAME}",
    ),
    "pt": (rf"\bem conta(?:c)?to com (?:a |o )?{_NAME}", rf"\bapresent(?:ar-te|ar|asse|e) (?:a |o |à |ao )?{_NAME}"),
}
_END = re.compile(r"(?<=[.!?])(?<!Dr\.)(?<!Prof\.)(?<!Mr\.)(?<!Mrs\.)(?<!Ms\.)\s+|\n\s*\n")
_MOST = 600  # letters of a sentence that is looked at


@dataclass(frozen=True, slots=True)
class HandAsk:
    """``HandAsk(amy, "Lisa Novak", "Would you be open to an introduction to Lisa Novak?", "en", text)``."""

    to: Person
    about: str
    sentence: str
    language: str
    text: str


def asked_by_hand(mail: Message) -> HandAsk | None:
    """What a sent mail asks, if it is plainly an ask; None else. ``mail`` is one that the introducer sent."""
    people = {person.key: person for person in mail.recipients}
    if len(people) != 1:
        return None
    text = new_text.new_text(mail).text
    spoken = language.detect(text)
    (to,) = people.values()
    for part in _END.split(text):
        sentence = " ".join(part.split())[:_MOST]
        name = _about(sentence, spoken)
        if name and not _is(name, to):
            return HandAsk(to, name, sentence, spoken, text)
    return None


def speaks_of(ask: HandAsk, person: Person) -> bool:
    """Whether the one whom an ask is about may be that person: "Lisa" or "Lisa Novak" for lisa.novak@example.org."""
    return _is(ask.about, person)


def _about(sentence: str, spoken: str) -> str:
    if not re.search(_ASKS.get(spoken, r"\?"), sentence):
        return ""
    for pattern in _BRINGS.get(spoken, ()):
        found = re.search(pattern, sentence)
        if found:
            return found["name"].rstrip("'’-").strip()
    return ""


def _is(name: str, person: Person) -> bool:
    called = {word.casefold() for word in re.findall(r"[^\W\d_]+", name) if len(word) > 1}
    known = {word.casefold() for word in re.findall(r"[^\W\d_]+", person.name or person.email.partition("@")[0])}
    return bool(called) and (called <= known or (len(called & known) > 1))
