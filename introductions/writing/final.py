"""The final introduction: to both, short, in the introducer's own words (E16, E17), with what each asked to pass on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from introductions.model import Person
from introductions.statements import JointText, Statement, StatementKind
from introductions.writing.mail import WrittenMail, one_line
from introductions.writing.scrub import scrub
from introductions.writing.wording import Wording, signature

_MOST_WORDS = 60  # on each: one or two lines
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
_YOU = {
    language: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for language, words in {
        "en": "you|your|yours|yourself|you’re|y'all",
        "de": "du|dich|dir|dein|deine[mnrs]?|euch|euer|eure[mnrs]?",  # "ihr" is also "her"
        "fr": "tu|te|t['’]|toi|ton|ta|tes|tien|vous|votre|vos",
        "es": "tú|te|ti|tu|tus|contigo|usted|vosotros|os",
        "pt": "tu|te|ti|teus?|tuas?|contigo|você|vocês",
        "it": "tu|ti|te|tuo|tua|tuoi|tue|voi|vi|vostr[oaie]",
        "nl": "je|jij|jou|jouw|jullie|u|uw",
    }.items()
}


@dataclass(frozen=True, slots=True)
class Agreed:
    """One who agreed: ``Agreed(Person("Amy Carter", "amy@example.org"), "Amy", "no calls before 4 pm")``.

    ``condition`` is what they attached to their yes, ``note`` what else is to be passed on, both in their words.
    """

    person: Person
    greeting_name: str
    condition: str | None = None
    note: str | None = None


def write(joint: JointText, agreed: Sequence[Agreed], *, formal: bool | None = None, bcc: bool = True) -> WrittenMail:
    """The mail to all who agreed: one or two lines on each from the joint text, what they attached to their yes, who
    writes first and, with ``bcc``, leave to move the introducer to bcc. It repeats no contact details: both are
    addressed.

    >>> write(joint, [Agreed(amy, "Amy"), Agreed(lisa, "Lisa")]).subject    # doctest: +SKIP
    'Introduction: Amy Carter / Lisa Wagner'
    """
    wording = Wording.of(joint.language)
    names = tuple(_name(one) for one in agreed)
    paragraphs = [
        _greeting(joint, agreed) or wording.hello(names, formal),
        wording.say("final", "opening", formal=formal),
    ]
    for one in agreed:
        words = _about(joint, one.person.key)
        if words:
            named = _name(one).casefold() in words.casefold()[: len(_name(one)) + 40]
            paragraphs.append(words if named else wording.say("final", "about", name=_name(one), words=words))
    reason = _reason(joint)
    if reason:
        paragraphs.append(reason)
    for one in agreed:
        asked = dict.fromkeys(words for words in (one.condition, one.note) if words and words.strip())
        paragraphs += [wording.say("final", "told", name=_name(one), words=words) for words in asked]
    last = [wording.say("final", "first", formal=formal, first=_first(joint, agreed))]
    if bcc:
        last.append(wording.say("final", "bcc", formal=formal))
    paragraphs.append(" ".join(last))
    paragraphs.append(joint.sign_off.strip() or signature(joint.introducer.name, formal))
    whole = [" ".join((one.person.name or _name(one)).split()) for one in agreed]
    return WrittenMail.of_text(wording.say("final", "subject", names=whole), "\n\n".join(p for p in paragraphs if p))


def _name(one: Agreed) -> str:
    return one.greeting_name or one.person.name or one.person.email.partition("@")[0]


def _greeting(joint: JointText, agreed: Sequence[Agreed]) -> str:
    """As the introducer greets each of them: "Lieber Holger, liebe Sabine,"; "" where that is not known of all."""
    spoken = dict(joint.greetings)
    words = [spoken.get(one.person.key, "").strip().rstrip(",;:!.-\u2013\u2014 ") for one in agreed]
    if not all(words):
        return ""
    rest = [
        said if said.startswith(_name(one)) else said[:1].lower() + said[1:]
        for one, said in zip(agreed[1:], words[1:], strict=True)
    ]
    end = ":" if spoken[agreed[0].person.key].rstrip().endswith(":") else ","
    return ", ".join([words[0], *rest]) + end


def _first(joint: JointText, agreed: Sequence[Agreed]) -> str:
    """Who asked for the introduction writes first (E19); else the first who is named."""
    asker = next((one for one in agreed if one.person.key in joint.already_agreed), None)
    return _name(asker or agreed[0])


def _about(joint: JointText, key: str) -> str:
    """One or two lines on a party, as they were told to the other."""
    lines: list[str] = []
    for statement in joint.statements:
        described = statement.kind is StatementKind.DESCRIPTION and statement.about == frozenset({key})
        if described and not statement.quoted:  # a party's own words, in the first person, belong into their ask
            words = _spoken(joint, statement, key)
            if words and words not in lines:
                lines.append(words)
    taken: list[str] = []
    for line in lines:
        if taken and sum(len(t.split()) for t in [*taken, line]) > _MOST_WORDS:
            break
        taken.append(line)
    return " ".join(taken)


def _reason(joint: JointText) -> str:
    """The introducer's first reason, as it was written to both."""
    for statement in joint.statements:
        whole = statement.text.strip()
        if statement.kind is StatementKind.REASON and not statement.quoted and not _is_fragment(whole):
            words = _clean(whole)
            if words:
                return words
    return ""


def _spoken(joint: JointText, statement: Statement, key: str) -> str:
    """The statement in the third person: as it was carried to another, else as it was said to another."""
    to, words = next(((to, words) for to, words in statement.carried if to != key), ("", ""))
    if not words and key not in statement.said_to:
        words = statement.text
    if _is_fragment(words):
        return ""
    reader = next((name for person, name in joint.parties if person.key == to), "")
    said = (_not_to_one(sentence, reader, joint.language) for sentence in _SENTENCE_END.split(words.strip()))
    return _clean(" ".join(sentence for sentence in said if sentence))


def _not_to_one(sentence: str, reader: str, language: str) -> str:
    """The sentence for both to read: "your ditch" was said to one of them and becomes "Yana's ditch", or goes."""
    if language == "en" and reader:
        sentence = re.sub(r"\byour\b", f"{reader}’s", sentence, flags=re.IGNORECASE)
        sentence = re.sub(r"\byou(?= (?:would|will|can|could|might|should|may|must)\b|[.,;:!?]|$)", reader, sentence)
    you = _YOU.get(language, _YOU["en"])
    return "" if you.search(sentence) else sentence


def _is_fragment(words: str) -> bool:
    """A bullet or a heading, which says nothing without its list."""
    return words.lstrip()[:1] in ("-", "*", "•", "–") or words.rstrip().endswith(":")


def _clean(words: str) -> str:
    clean = one_line(scrub(words)[0])
    if clean and clean[-1] not in '.!?…。！？"”»)':
        clean += "."
    return clean[:1].upper() + clean[1:]
