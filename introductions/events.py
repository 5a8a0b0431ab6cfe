"""What happened to an introduction, and what follows from it.

Events are facts, append-only, each with a ``key`` that makes it count once (the same key twice is a no-op) and the
moment it happened (``at``, aware UTC). Actions are what ``lifecycle.advance`` decides; the service carries them out
in the same transaction that stores the event.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from introductions.model import Answer, DraftKind, MessageRef, Person, Policy, StandingYes


@dataclass(frozen=True, slots=True)
class Event:
    """The base. ``key`` e.g. ``"reply:<CAF1@mail.example.org>"``; unique within an account."""

    key: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Begun(Event):
    """The introducer pressed the button. ``agreed`` lists those who need not be asked; ``ask_first`` names the one
    whose yes is waited for before the others are asked, None asks all at once."""

    introduction: str
    account: str
    introducer: Person
    parties: tuple[tuple[Person, str], ...]  # (person, greeting name)
    subject: str
    language: str
    policy: Policy
    agreed: tuple[str, ...] = ()
    ask_first: str | None = None
    asked: tuple[tuple[str, datetime], ...] = ()  # (address, when) of those whom the introducer has asked by hand
    formal: bool | None = None
    nameless: bool = False
    tone: str = "warm"
    words: tuple[tuple[str, str, str], ...] = ()  # (address, subject, text) where the introducer changed an ask
    wording: str = ""  # the introducer's own template, as it was then
    blank: bool = False  # the draft said nothing, and the asks have a blank to fill
    standing: tuple[StandingYes, ...] = ()  # why some of ``agreed`` were not asked: they never need to be
    sign_off: str = ""  # how the introducer ends a mail that the draft does not show the end of
    helped: tuple[str, ...] = ()  # addresses of those whose asks a language model worded


@dataclass(frozen=True, slots=True)
class DraftPlaced(Event):
    """A decided draft lies in the mailbox."""

    purpose: str


@dataclass(frozen=True, slots=True)
class DraftSent(Event):
    """The introducer sent a draft of ours; ``message_id`` is that of the sent copy."""

    purpose: str
    message_id: str = ""


@dataclass(frozen=True, slots=True)
class DraftGone(Event):
    """The introducer deleted a draft of ours without sending it."""

    purpose: str


@dataclass(frozen=True, slots=True)
class DraftRefused(Event):
    """The introducer does not want a draft that lies ready: it is taken back and not written again."""

    purpose: str


@dataclass(frozen=True, slots=True)
class ReplyRead(Event):
    """A party's reply arrived and was read. A reading that is not confident moves nobody but to ``unclear``.

    ``text`` is what they wrote for it, without quotes and signature: what a correction of the reading is about.
    """

    party: str
    answer: Answer
    ref: MessageRef | None = None
    how: str = ""  # which rung of the matching ladder named the ask
    text: str = ""


@dataclass(frozen=True, slots=True)
class AwayNoticed(Event):
    """An out-of-office mail: no answer, but the follow-up waits until ``until`` (None: no day named)."""

    party: str
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Bounced(Event):
    """The ask could not be delivered for good (a delay is no bounce)."""

    party: str


@dataclass(frozen=True, slots=True)
class QuestionAnswered(Event):
    """The introducer wrote back to a party's question: the ask is open again."""

    party: str


@dataclass(frozen=True, slots=True)
class AnswerRecorded(Event):
    """The introducer says what a party answered: by telephone (``recorded``) or over our reading (``corrected``)."""

    party: str
    answer: Answer
    source: Literal["recorded", "corrected"] = "recorded"


@dataclass(frozen=True, slots=True)
class Withdrawn(Event):
    """The introducer calls it off."""


@dataclass(frozen=True, slots=True)
class PartiesInTouch(Event):
    """The parties were seen, or are said by the introducer, to write to each other: it closes what is under way; after
    the introduction it is what was hoped for."""


@dataclass(frozen=True, slots=True)
class TimePassed(Event):
    """A look at the clock that may make a follow-up, a re-ask, a stale yes or a question how it went due."""


@dataclass(frozen=True, slots=True)
class MetRecorded(Event):
    """The introducer says whether the parties met; None takes back what was said."""

    met: bool | None


AnyEvent = (
    Begun
    | DraftPlaced
    | DraftSent
    | DraftGone
    | DraftRefused
    | ReplyRead
    | AwayNoticed
    | Bounced
    | QuestionAnswered
    | AnswerRecorded
    | Withdrawn
    | PartiesInTouch
    | TimePassed
    | MetRecorded
)


class NudgeKind(StrEnum):
    """Why the introducer hears from us."""

    ANSWERED = "answered"  # a plain yes or no came; nothing to do but to know
    BOTH_AGREED = "both_agreed"
    DECIDE = "decide"  # unclear, not confident: what did they say?
    QUESTION = "question"
    DIRECT = "direct"
    DEFERRED = "deferred"
    DECLINED = "declined"
    UNREACHABLE = "unreachable"
    FOLLOW_UP = "follow_up"
    RE_ASK = "re_ask"
    STALE_YES = "stale_yes"
    IN_TOUCH = "in_touch"
    FIRST_WORD = "first_word"  # introduced, and whoever was to write first was not seen to
    HOW_DID_IT_GO = "how_did_it_go"
    STALE_DRAFT = "stale_draft"  # a draft of ours that no longer fits lies in Drafts and could not be taken back


@dataclass(frozen=True, slots=True)
class WriteDraft:
    """Decide a draft: write it, fix its Message-ID, put it into the outbox."""

    purpose: str
    kind: DraftKind
    to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RetractDraft:
    """A draft that no longer fits: drop it from the outbox, or take it out of Drafts if provably still ours."""

    purpose: str


@dataclass(frozen=True, slots=True)
class Nudge:
    """Tell the introducer. ``party`` is the address it is about, None for the introduction as a whole."""

    kind: NudgeKind
    party: str | None = None


Action = WriteDraft | RetractDraft | Nudge
