"""What a joint text says, sentence by sentence, and how to ask: the common tongue of ``reading.joint_text`` and
``writing.ask``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from introductions.model import Person


class StatementKind(StrEnum):
    """What a statement does in the joint text."""

    DESCRIPTION = "description"  # who somebody is, what they do
    REASON = "reason"  # why it seems a good idea
    JOINT = "joint"  # makes sense only with both reading: "I'll let you two take it from here"
    LOGISTICS = "logistics"  # next steps, premature before consent
    CONTACT = "contact"  # addresses, phones, links
    ASIDE = "aside"  # said in confidence, or only for the other
    CONSENT = "consent"  # somebody asked for this introduction, or has agreed
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement, or one part of a sentence cut inside.

    ``about`` and ``said_to`` hold addresses (``Person.key``); both empty means nobody in particular.
    ``span`` is (start, end) in ``JointText.text``. ``carried`` maps an addressee's key to the words to use in the
    ask to them, already turned into the right person ("you have run kitchens" -> "She has run kitchens").
    """

    text: str
    kind: StatementKind
    about: frozenset[str]
    said_to: frozenset[str]
    span: tuple[int, int]
    carried: tuple[tuple[str, str], ...] = ()
    why_left_out: str = ""
    quoted: bool = False  # their own words, in the first person


@dataclass(frozen=True, slots=True)
class JointText:
    """A draft introduction, understood.

    ``parties`` pairs each person with the name to greet them by. ``already_agreed`` holds the keys of those who asked
    for the introduction or have said yes. ``formal`` is the form of address (Sie, vous, usted), None where the language
    has none or the text does not show it. ``refused`` says in one sentence why no ask can be written, with what to do.
    """

    introducer: Person
    parties: tuple[tuple[Person, str], ...]
    language: str
    subject: str
    text: str
    statements: tuple[Statement, ...] = ()
    already_agreed: frozenset[str] = frozenset()
    formal: bool | None = None
    sign_off: str = ""
    refused: str | None = None
    greetings: tuple[tuple[str, str], ...] = ()  # (key, "Lieber Holger,") as the introducer greets each of them
    foreign: bool = False  # in none of our languages; ``language`` is that of the words around it
    below: str = ""  # the request quoted below; spans into it count from ``len(text) + 2``


@dataclass(frozen=True, slots=True)
class AskOptions:
    """How to ask. ``nameless`` describes the other without naming them; ``tone`` is "warm" or "short"; ``wording`` is
    the introducer's own template, "" for ours; ``blank`` leaves a visible blank where the draft says nothing."""

    nameless: bool = False
    tone: str = "warm"
    wording: str = ""
    blank: bool = False
