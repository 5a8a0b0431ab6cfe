"""The private ask: one mail to one party, in the introducer's own words, that nobody else will see.

The words of a language (``wording``) or the introducer's own (``own_wording``) hold what the joint text says for this
reader (``carried``). Nothing is added to it: where the joint text says nothing about the other, neither does the ask.
"""

from __future__ import annotations

from dataclasses import dataclass

from introductions.errors import NotFoundError, RefusedError
from introductions.model import Person
from introductions.statements import AskOptions, JointText, StatementKind
from introductions.writing import nameless, own_wording
from introductions.writing.calling import called
from introductions.writing.carried import Carried, carried, noted
from introductions.writing.mail import WrittenMail, one_line
from introductions.writing.own_wording import Parts
from introductions.writing.wording import Wording, signature

_LONGEST_NAME = 80  # of the other, in the subject


@dataclass(frozen=True, slots=True)
class WrittenAsk:
    """An ask before it becomes a draft; ``removed`` says, for the introducer's eyes, what was left out and why."""

    to: Person
    greeting_name: str
    subject: str
    text: str
    html: str
    removed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()  # what to look at before sending


_DEFAULT = AskOptions()


@dataclass(frozen=True, slots=True)
class Told:
    """What an ask says of the other in the introducer's words: the ``paragraphs``, what the other is ``called`` there
    ("" in a nameless ask), and the ``names`` that name them."""

    paragraphs: tuple[str, ...]
    called: str = ""
    names: tuple[str, ...] = ()


def told(joint: JointText, to: Person, options: AskOptions = _DEFAULT) -> Told:
    """The middle of the ask to ``to``, who is one of the two."""
    other, other_name = next(pair for pair in joint.parties if pair[0].key != to.key)
    said = carried(joint, to.key, short=options.tone == "short")
    if options.nameless:
        return Told(_nameless(said, other, other_name, joint.language).paragraphs)
    return Told(said.paragraphs, called(other, other_name), nameless.names_of(other, other_name))


def write(
    joint: JointText, to: Person, options: AskOptions = _DEFAULT, body: tuple[str, ...] | None = None
) -> WrittenAsk:
    """The ask to ``to``, e.g. "Hi Amy, I’m thinking of introducing you to Lisa Wagner … Would you be open to …?"

    ``body``: other paragraphs in place of those that the draft's own sentences make. Raises RefusedError where the
    joint text is refused, NotFoundError for somebody who is not one of the two: show the sentence and let the
    introducer correct the draft.
    """
    if joint.refused:
        raise RefusedError(joint.refused)
    pairs = {person.key: (person, name) for person, name in joint.parties}
    if to.key not in pairs or len(pairs) != 2:
        raise NotFoundError("That person is not one of the two in this draft.", "Choose one of its recipients.")
    person, name = pairs[to.key]
    other, other_name = next(pair for key, pair in pairs.items() if key != to.key)
    words, formal = Wording.of(joint.language), bool(joint.formal)
    said = carried(joint, to.key, short=options.tone == "short")
    title = "" if options.nameless else called(other, other_name)
    if options.nameless:
        said = _nameless(said, other, other_name, joint.language)
    body = said.paragraphs if body is None else body
    if options.blank and not (body or said.own):
        body = (words.say("ask", "blank", formal=formal, other=title),)
    own = ""
    if said.own:
        heading = words.say("ask", "own", formal=formal, other=title and other_name)
        own = "\n".join([heading, *map(words.quoted, said.own)])
    greeting = dict(joint.greetings).get(to.key, "") if name else ""
    greeting = greeting or words.hello((name,), formal)
    asked = other.key in joint.already_agreed and (bool(said.own) or _asked(joint, other))
    lead = words.say("ask", "requested" if asked else "lead", formal=formal, other=title)
    parts = Parts(
        greeting=greeting,
        name=name,
        other=title,
        lead=lead if greeting.endswith(",") else lead[:1].upper() + lead[1:],
        body="\n\n".join([*body, *([own] if own else [])]),
        question=words.say("ask", "question", formal=formal),
        way_out=words.say("ask", "way_out_short" if options.tone == "short" else "way_out", formal=formal),
        sign_off=joint.sign_off.strip() or signature(joint.introducer.name, formal) or words.say("ask", "sign"),
        formal=formal,
    )
    subject = words.say("ask", "subject", formal=formal, other=one_line(title)[:_LONGEST_NAME])
    mail = WrittenMail.of_text(subject, own_wording.fill(options.wording or own_wording.OURS, parts))
    return WrittenAsk(person, name, mail.subject, mail.text, mail.html, said.removed)


def _nameless(said: Carried, other: Person, called_there: str, language: str) -> Carried:
    paragraphs, gone = nameless.hide(said.paragraphs, other, called_there, language)
    own, more = nameless.hide(said.own, other, called_there, language)
    return Carried(paragraphs, own, (*said.removed, *(noted(words, "names them") for words in (*gone, *more))))


def _asked(joint: JointText, other: Person) -> bool:
    return any(s.kind is StatementKind.CONSENT and other.key in s.about for s in joint.statements)
