"""What is stored about one person, in a form that can be read and handed on.

What concerns only the other party (their answers, their drafts, their address) is left out: the product never tells one
person what another answered. The joint text is given whole, because it is one text about both; the report says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from introductions.events import AnyEvent, Begun, DraftGone, DraftPlaced, DraftRefused, DraftSent
from introductions.model import StandingYes, TrackedThread
from introductions.ports import Account, OutboxItem
from introductions.store.codec import plain
from introductions.store.derived import address_key

NOTE = "A joint text speaks about other people too: read it before you hand this on."


def about(
    address: str,
    *,
    account: str,
    events: Sequence[AnyEvent],
    joint_text: bytes | None,
    outbox: Sequence[OutboxItem],
    tracked: Sequence[TrackedThread],
) -> dict[str, object]:
    """One introduction, as far as it concerns ``address``."""
    key = address_key(address)
    drafts = [item for item in outbox if any(person.key == key for person in item.draft.to)]
    purposes = frozenset(item.purpose for item in drafts)
    begun = next(event for event in events if isinstance(event, Begun))
    return {
        "introduction": begun.introduction,
        "account": account,
        "introducer": plain(begun.introducer),
        "begun_at": begun.at.isoformat(),
        "subject": begun.subject,
        "language": begun.language,
        "you": [
            {"name": person.name, "email": person.email, "greeting_name": greeting}
            for person, greeting in begun.parties
            if person.key == key
        ],
        "events": [_readable(event) for event in events if _concerns(event, key, purposes)],
        "joint_text": None if joint_text is None else joint_text.decode("utf-8", "replace"),
        "drafts": [{"purpose": i.purpose, "state": str(i.state), "draft": plain(i.draft)} for i in drafts],
        "recognised_by": [plain(thread) for thread in tracked if thread.party.key == key],
    }


def person_report(
    address: str,
    account: Account | None,
    introductions: Sequence[dict[str, object]],
    standing: Sequence[tuple[str, StandingYes]],
) -> dict[str, object]:
    """The whole report; ``account`` if the address is that of an introducer (its secret is never given out)."""
    return {
        "address": address_key(address),
        "note": NOTE,
        "account": None if account is None else plain(account),
        "need_not_be_asked": [{"account": whose, **plain(yes)} for whose, yes in standing],
        "introductions": list(introductions),
    }


def _concerns(event: AnyEvent, key: str, purposes: frozenset[str]) -> bool:
    if isinstance(event, Begun):
        return False  # told above, without the other parties
    if isinstance(event, DraftPlaced | DraftSent | DraftGone | DraftRefused):
        return event.purpose in purposes
    party = getattr(event, "party", None)
    return party is None or address_key(party) == key


def _readable(event: AnyEvent) -> dict[str, object]:
    return {"event": type(event).__name__, **plain(event)}
