"""The nouns: frozen values that everything else passes around. No behaviour beyond what a noun can say of itself."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum


class Label(StrEnum):
    """What a reply to an ask means."""

    ACCEPT = "accept"
    DECLINE = "decline"
    DEFER = "defer"
    QUESTION = "question"
    DIRECT = "direct"  # they write to the other themselves, or are in touch already
    CONDITIONAL = "conditional"
    UNCLEAR = "unclear"


class PartyState(StrEnum):
    """Where one party stands (DESIGN §5)."""

    TO_ASK = "to_ask"
    ASK_DECIDED = "ask_decided"
    ASK_DRAFTED = "ask_drafted"
    ASKED = "asked"
    AGREED_BEFOREHAND = "agreed_beforehand"
    ACCEPTED = "accepted"
    DEFERRED = "deferred"
    QUESTION = "question"
    DIRECT = "direct"
    DECLINED = "declined"
    SILENT = "silent"
    UNREACHABLE = "unreachable"
    UNCLEAR = "unclear"


class IntroductionState(StrEnum):
    """Derived from the parties, never stored as a fact of its own."""

    ASKING = "asking"
    READY = "ready"
    INTRODUCED = "introduced"
    CLOSED = "closed"


class DraftKind(StrEnum):
    """Why a mail is laid into the mailbox. All but ``NOTE`` are drafts; a note goes to the introducer's INBOX."""

    ASK = "ask"
    FOLLOW_UP = "follow_up"
    RE_ASK = "re_ask"
    FINAL = "final"
    CLOSING = "closing"
    THANKS = "thanks"
    NOTE = "note"


class DraftState(StrEnum):
    """The life of a decided draft."""

    DECIDED = "decided"  # in the outbox, not yet in the mailbox
    PLACED = "placed"  # lies in the Drafts folder
    SENT = "sent"  # the introducer sent it
    GONE = "gone"  # withdrawn by us, or deleted by the introducer


class FolderRole(StrEnum):
    """What a folder is for (RFC 6154 special-use names, without the backslash)."""

    INBOX = "inbox"
    DRAFTS = "drafts"
    SENT = "sent"
    ALL = "all"
    JUNK = "junk"
    TRASH = "trash"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Person:
    """A name and an address, e.g. ``Person("Amy Carter", "amy.carter@example.org")``.

    ``email`` is the addr-spec (RFC 5322 §3.4.1) as written; compare with :attr:`key`. ``name`` may be "".
    """

    name: str
    email: str

    @property
    def key(self) -> str:
        """The address for comparing: case and surrounding white space do not count."""
        return self.email.strip().casefold()


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one of two readers made of a reply: ``Opinion(Label.DECLINE, "not for me", by_model=True)``.

    ``by_model`` tells the language model's from the built-in reader's; evidence is verbatim from the reply.
    """

    label: Label
    evidence: str = ""
    until: date | None = None
    by_model: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reply means, and the words it rests on.

    ``Answer(Label.DEFER, True, "after the 15th", until=date(2026, 3, 16), rule="defer:after-day")``

    ``confident`` is true only where acting is safe. ``evidence`` is verbatim from the reply. ``until`` is the first
    day on which coming back is right (with ``DEFER``); ``condition`` is what must be passed on (``CONDITIONAL``).
    ``helped``: a language model read it, too; ``otherwise`` is the opinion that was not followed, where they differ.
    """

    label: Label
    confident: bool
    evidence: str = ""
    until: date | None = None
    condition: str | None = None
    rule: str = ""
    helped: bool = False
    otherwise: Opinion | None = None


CORRECTED_BEFORE = "corrected-before"  # the rule of a reading that an earlier correction taught


@dataclass(frozen=True, slots=True)
class MessageRef:
    """Where a message lies: ``MessageRef("INBOX", 1763849021, 42)``. UIDs mean nothing without their UIDVALIDITY
    (RFC 3501 §2.3.1.1); ``gm_msgid`` and ``gm_thrid`` are Gmail's 64-bit ids, None elsewhere."""

    folder: str
    uidvalidity: int
    uid: int
    gm_msgid: int | None = None
    gm_thrid: int | None = None


@dataclass(frozen=True, slots=True)
class Cursor:
    """Up to which UID a folder has been read. ``Cursor("INBOX", 1763849021, 41)``: UID 42 is the next."""

    folder: str
    uidvalidity: int
    last_uid: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A mail that was decided on. ``message_id`` (with angle brackets) is fixed when it is decided, so that placing it
    can be repeated safely. ``to`` holds exactly one person for every kind but ``FINAL``."""

    message_id: str
    kind: DraftKind
    sender: Person
    to: tuple[Person, ...]
    subject: str
    text: str
    html: str
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedDraft:
    """A draft as it lies in a mailbox. ``handle`` opens it: a Gmail draft id, or "folder;uidvalidity;uid"."""

    message_id: str
    handle: str
    thread_id: str | None = None


class Nudges(StrEnum):
    """How the introducer hears that something happened."""

    NOTE = "note"  # a note in their own INBOX
    LABEL = "label"  # a label on the thread, where the mailbox is Gmail's
    OFF = "off"


WORKING_DAYS = (0, 1, 2, 3, 4)  # Monday to Friday, as ``date.weekday`` counts


@dataclass(frozen=True, slots=True)
class Policy:
    """How patient and how careful to be; copied into each introduction when it begins, so replaying its events gives
    the same state whatever the settings say later. Days are calendar days unless they say working."""

    follow_up_after_working_days: int = 5
    follow_ups: int = 1
    deferral_days: int = 42  # "not now" without a day
    stale_yes_days: int = 42
    loop_days: int = 21  # after the introduction: did they meet?
    time_zone: str = "UTC"
    move_me_to_bcc: bool = True  # the final introduction offers it
    working_days: tuple[int, ...] = WORKING_DAYS
    first_word_working_days: int = 1  # for whoever writes first after the introduction; 0: nobody looks


@dataclass(frozen=True, slots=True)
class Preferences:
    """What one introducer wants otherwise than the installation's settings have it; None: as they have it.

    ``sign_off`` is how they end a mail ("Warmly,\\nRobin"), "" for their name alone. ``model_reads`` and
    ``model_writes`` are the host of the language model that may read replies, word asks; "": none may.
    """

    follow_up_after_working_days: int | None = None
    follow_ups: int | None = None
    time_zone: str | None = None
    working_days: tuple[int, ...] | None = None
    nudges: Nudges | None = None
    sign_off: str = ""
    model_reads: str = ""
    model_writes: str = ""

    def over(self, policy: Policy) -> Policy:
        """The policy with what is wanted otherwise."""
        names = ("follow_up_after_working_days", "follow_ups", "time_zone", "working_days")
        wanted = {name: value for name in names if (value := getattr(self, name)) is not None}
        return replace(policy, **wanted)


@dataclass(frozen=True, slots=True)
class StandingYes:
    """One who need not be asked: ``StandingYes(Person("Amy Carter", …), "Just send it, always.", moment)`` (E22).

    ``words`` are theirs as far as they are known, ``since`` is when the introducer said so.
    """

    person: Person
    words: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Party:
    """One of the people to be introduced, and where they stand."""

    person: Person
    greeting_name: str
    state: PartyState
    answer: Answer | None = None
    answered_at: datetime | None = None
    asked_at: datetime | None = None
    follow_ups: int = 0
    away_until: date | None = None
    ever_asked: bool = False

    @property
    def consents(self) -> bool:
        """Agreed, before or after being asked, and not taken back."""
        return self.state in (PartyState.ACCEPTED, PartyState.AGREED_BEFOREHAND)


@dataclass(frozen=True, slots=True)
class DraftRecord:
    """A decided draft as the introduction remembers it: ``DraftRecord("follow_up:amy@example.org:1", …)``.

    ``purpose`` is unique within the introduction; the mail itself lies in the outbox under ``message_id``.
    """

    purpose: str
    kind: DraftKind
    to: tuple[str, ...]
    state: DraftState
    retracted: bool = False  # gone because it no longer fitted, not because the introducer deleted it
    refused: bool = False  # gone because the introducer did not want it: taken back, and never written again

    @property
    def live(self) -> bool:
        """Decided or lying in the mailbox: it may still be sent."""
        return self.state in (DraftState.DECIDED, DraftState.PLACED)


@dataclass(frozen=True, slots=True)
class Introduction:
    """One case: its parties, its drafts and what became of it. The fold of its events (``lifecycle.replay``)."""

    id: str
    account: str
    introducer: Person
    subject: str
    language: str
    policy: Policy
    parties: tuple[Party, ...]
    begun_at: datetime
    ask_first: str | None = None  # key of the party to be asked before the others
    drafts: tuple[DraftRecord, ...] = ()
    introduced_at: datetime | None = None
    first_word: str = ""  # key of the party who is asked to write first after the introduction
    talking: bool = False  # seen, or said, to write to each other since
    wondered: bool = False  # the time for the first word is over: nobody looks at the clock for it again
    first_word_missed: bool = False  # and nothing was seen: the introducer is told
    ended: str | None = None  # what no answer says: "withdrawn" or "in_touch"
    closed_at: datetime | None = None
    met: bool | None = None
    seen: frozenset[str] = field(default_factory=frozenset)  # keys of the events it is the fold of

    @property
    def closed(self) -> str | None:
        """Why it is over without an introduction: "withdrawn", "in_touch", "declined", "direct" or "silent"."""
        if self.ended is not None:
            return self.ended
        states = {p.state for p in self.parties}
        for state in (PartyState.DECLINED, PartyState.DIRECT, PartyState.SILENT):
            if state in states:
                return state.value
        return None

    @property
    def state(self) -> IntroductionState:
        """Derived, so that no contradiction can be written down."""
        if self.introduced_at is not None:
            return IntroductionState.INTRODUCED
        if self.closed is not None:
            return IntroductionState.CLOSED
        if self.parties and all(p.consents for p in self.parties):
            return IntroductionState.READY
        return IntroductionState.ASKING

    @property
    def given_up(self) -> bool:
        """Whether the introducer threw the final introduction away without sending it."""
        final = [d for d in self.drafts if d.kind is DraftKind.FINAL]
        return bool(final) and final[-1].state is DraftState.GONE and not final[-1].retracted

    def party(self, email: str) -> Party | None:
        """The party with that address, or None."""
        key = email.strip().casefold()
        return next((p for p in self.parties if p.person.key == key), None)

    def draft(self, purpose: str) -> DraftRecord | None:
        """The draft made for that purpose, or None."""
        return next((d for d in self.drafts if d.purpose == purpose), None)


@dataclass(frozen=True, slots=True)
class TrackedThread:
    """A thread in which an ask was sent: what a reply to it can be recognised by.

    ``message_ids`` holds the ask's own Message-ID and those learnt from the sent copies; ``thread_ids`` Gmail's.
    ``texts`` are the words we wrote (asks and follow-ups), to be subtracted from a reply before it is read.
    """

    introduction: str
    party: Person
    message_ids: tuple[str, ...]
    thread_ids: tuple[int, ...]
    subject: str
    asked_at: datetime | None
    names: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    open: bool = True
