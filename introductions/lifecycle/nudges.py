"""When the introducer hears of something, and what is still worth hearing then.

News wait until the next note: one note a day at most, in working hours, except that nobody waits to hear that all have
agreed. Between the news and the note things go on: what is no longer so is left out of it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from introductions.events import Nudge, NudgeKind
from introductions.model import (
    DraftKind,
    DraftRecord,
    DraftState,
    Introduction,
    IntroductionState,
    Nudges,
    PartyState,
)
from introductions.working_days import ALWAYS, WorkingHours, local_day

QUIET = frozenset({NudgeKind.ANSWERED})  # seen on the home card; nothing waits for the introducer
URGENT = frozenset({NudgeKind.BOTH_AGREED})

# The most pressing first.
_ORDER = (
    NudgeKind.BOTH_AGREED, NudgeKind.QUESTION, NudgeKind.DECIDE, NudgeKind.UNREACHABLE, NudgeKind.STALE_YES,
    NudgeKind.STALE_DRAFT, NudgeKind.DECLINED, NudgeKind.DIRECT, NudgeKind.FOLLOW_UP, NudgeKind.RE_ASK,
    NudgeKind.FIRST_WORD, NudgeKind.HOW_DID_IT_GO, NudgeKind.DEFERRED, NudgeKind.IN_TOUCH, NudgeKind.ANSWERED,
)  # fmt: skip
_WAITING = (PartyState.QUESTION, PartyState.UNCLEAR, PartyState.UNREACHABLE)
# The drafts that some news are about.
_ABOUT = {
    NudgeKind.BOTH_AGREED: DraftKind.FINAL,
    NudgeKind.FOLLOW_UP: DraftKind.FOLLOW_UP,
    NudgeKind.RE_ASK: DraftKind.RE_ASK,
    NudgeKind.STALE_YES: DraftKind.RE_ASK,
    NudgeKind.HOW_DID_IT_GO: DraftKind.THANKS,
    NudgeKind.DECLINED: DraftKind.CLOSING,
}


@dataclass(frozen=True, slots=True)
class Nudging:
    """How, and when, one introducer wants to be told. ``page`` is where the sidebar is open to them ("": nowhere that a
    telephone could reach); ``asked_at_most`` is how often one person may be asked in a quarter before the introducer is
    warned (E21; 0: never)."""

    nudges: Nudges = Nudges.NOTE
    hours: WorkingHours = ALWAYS
    page: str = ""
    asked_at_most: int = 3


@dataclass(frozen=True, slots=True)
class News:
    """Something to tell: of which kind, about whom ("" all), and what was so then (``seen``)."""

    kind: NudgeKind
    party: str
    seen: str
    once: str  # tells two news of the same kind apart

    @classmethod
    def of(cls, nudge: Nudge, introduction: Introduction, cause: str = "") -> News:
        """The news in a nudge, now. ``cause``: what else makes it one of its kind."""
        seen = _seen(introduction, nudge.party)
        parts = (nudge.kind, nudge.party, seen, len(introduction.drafts), introduction.met, cause)
        return cls(nudge.kind, nudge.party or "", seen, _short("|".join(map(str, parts))))

    @property
    def purpose(self) -> str:
        """The name under which it waits in the outbox: ``"note:declined:1f…:9c…:amy@example.org"``."""
        return f"note:{self.kind.value}:{self.seen}:{self.once}:{self.party}"

    @classmethod
    def read(cls, purpose: str) -> News | None:
        """The inverse of :attr:`purpose`; None for what earlier versions called theirs."""
        parts = purpose.split(":", 4)
        if len(parts) != 5 or parts[0] != "note" or parts[1] not in set(NudgeKind):
            return None
        return cls(NudgeKind(parts[1]), parts[4], parts[2], parts[3])

    @property
    def rank(self) -> int:
        """The lowest is the most pressing."""
        return _ORDER.index(self.kind)


def note_moment(
    kind: NudgeKind, now: datetime, hours: WorkingHours, *, last: datetime | None, waiting: Iterable[datetime]
) -> datetime:
    """When the note with this news may be laid. ``last``: the last note; ``waiting``: when other news are to be told.

    News join those that wait already, and whatever is told takes all the others along.
    """
    if kind in URGENT:
        return hours.next(now)
    soonest = min(waiting, default=None)
    if soonest is not None:
        return soonest
    if last is not None and local_day(last, hours.time_zone) == local_day(now, hours.time_zone):
        return hours.next_day(now)
    return hours.next(now)


def still_so(introduction: Introduction, news: News) -> bool:
    """Whether it is still worth telling: nobody answered, nothing was sent or corrected meanwhile."""
    if news.party and _seen(introduction, news.party) != news.seen:
        return False
    match news.kind:
        case NudgeKind.BOTH_AGREED:
            return introduction.state is IntroductionState.READY and draft_of(introduction, news) is not None
        case NudgeKind.FOLLOW_UP | NudgeKind.RE_ASK | NudgeKind.STALE_YES:
            return draft_of(introduction, news) is not None
        case NudgeKind.FIRST_WORD:
            return introduction.met is None and not introduction.talking
        case NudgeKind.HOW_DID_IT_GO:
            return introduction.met is None
        case NudgeKind.IN_TOUCH:
            return introduction.ended == "in_touch"
        case NudgeKind.STALE_DRAFT:
            return True
        case NudgeKind.DECLINED | NudgeKind.DIRECT:
            return introduction.ended is None
        case _:
            return introduction.introduced_at is None and introduction.ended is None


def concerned(introduction: Introduction) -> frozenset[str]:
    """The parties (``Person.key``) on whose account something waits for the introducer: an answer to be given or
    understood, a draft that lies ready. An ask that was not sent yet has no conversation that could wait."""
    ready = (d for d in introduction.drafts if d.state is DraftState.PLACED and d.kind is not DraftKind.ASK)
    keys = {key for draft in ready for key in draft.to}
    if introduction.introduced_at is None and introduction.ended is None:
        keys |= {p.person.key for p in introduction.parties if p.state in _WAITING}
    return frozenset(keys)


def draft_of(introduction: Introduction, news: News) -> DraftRecord | None:
    """The draft that lies ready and that the news are about, if there is one."""
    kind = _ABOUT.get(news.kind)
    fits = [d for d in introduction.drafts if d.kind is kind and d.live]
    if news.party and kind is not DraftKind.CLOSING:  # that one goes to the others
        fits = [d for d in fits if d.to == (news.party,)]
    return fits[-1] if fits else None


def _seen(introduction: Introduction, email: str | None) -> str:
    party = introduction.party(email) if email else None
    return _short(f"{party.answered_at}|{party.state}|{party.follow_ups}") if party else ""


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
