"""What arrived in the mailbox, turned into events. Decides only; the service stores and carries out."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from datetime import UTC, date, datetime

from introductions.events import (
    AwayNoticed,
    Bounced,
    DraftSent,
    PartiesInTouch,
    QuestionAnswered,
    ReplyRead,
)
from introductions.model import Answer, DraftKind, FolderRole, Label, PartyState, TrackedThread
from introductions.ports import Header
from introductions.reading import answer, machine_mail, matching, message, new_text
from introductions.reading.answer import Reading
from introductions.reading.machine_mail import MachineKind
from introductions.reading.matching import Rung
from introductions.reading.message import Message
from introductions.service import corrections
from introductions.service.arrivals import Arrival, Read, Unread, Watched

TEXT_KEPT = 8_192  # characters of a reply that are kept with its reading
# Whoever names our Message-ID had our mail; a subject, a name or an address can be known to anybody.
_UNGUESSABLE = (Rung.IN_REPLY_TO, Rung.REFERENCES)
_DENIED = re.compile(r"\bdmarc\s*=\s*fail\b")


def is_wanted(header: Header, watched: Watched) -> bool:
    """From the header block alone: whether the body is worth fetching."""
    if "\\Draft" in header.flags or header.role is FolderRole.DRAFTS or watched.idle:
        return False
    head = message.parse_head(header.head)
    if _is_own(header, head, watched):
        return any(p.key in watched.known for p in head.recipients)
    if head.sender is None:
        return _looks_like_a_bounce(head)
    if head.sender.key in watched.known or _looks_like_a_bounce(head):
        return True
    return (
        matching.match(head, watched.threads, introducer=watched.introducer, gm_thrid=header.ref.gm_thrid) is not None
    )


def _is_own(header: Header, mail: Message, watched: Watched) -> bool:
    """Whether the introducer wrote it, or somebody under their address. What lies among the sent is theirs, whichever
    of their addresses it was sent from."""
    return header.role is FolderRole.SENT or (mail.sender is not None and mail.sender.key in watched.own)


def _looks_like_a_bounce(head: Message) -> bool:
    local = head.sender.key.partition("@")[0] if head.sender else "mailer-daemon"
    return (
        local in ("mailer-daemon", "postmaster")
        or any("multipart/report" in t for t in head.content_types)
        or ((head.header("Return-Path") or "").strip() == "<>")
    )


def read(arrival: Arrival, watched: Watched, now: datetime) -> list[Read]:
    """The events that a message amounts to; none for mail that is not ours to read."""
    if "\\Draft" in arrival.header.flags or arrival.header.role is FolderRole.DRAFTS:
        return []
    mail = message.parse(arrival.raw)
    at = _moment(mail, watched, now)
    key = mail.message_id or "sha256:" + hashlib.sha256(arrival.raw).hexdigest()
    if _is_own(arrival.header, mail, watched):
        if arrival.header.role is not FolderRole.SENT:
            return []  # anybody can write the introducer's address into From; what they sent lies among the sent
        return _from_introducer(arrival, mail, watched, key, at)
    if mail.message_id and mail.date:  # some programs give all their mails one Message-ID; copies share the date, too
        key = f"{key} {mail.date.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    believed = () if _is_doubtful(arrival, mail) else watched.introductions
    touch = [
        Read(i.id, PartiesInTouch(f"touch:{i.id}:{key}", at))
        for i in believed
        if (not i.talking if i.introduced_at is not None else i.closed is None)
        and matching.in_touch(mail, [p.person for p in i.parties])
    ]
    if touch:
        return touch
    return _from_a_party(arrival, mail, watched, key, at)


def _moment(mail: Message, watched: Watched, now: datetime) -> datetime:
    """When it was written, as far as that can be true: not ahead of now, not long before anything was asked."""
    earliest = min((i.begun_at for i in watched.introductions), default=now)
    return min(max(mail.date.astimezone(UTC), earliest), now) if mail.date else now


def _from_introducer(arrival: Arrival, mail: Message, watched: Watched, key: str, at: datetime) -> list[Read]:
    by_id = {item.draft.message_id: item for item in watched.placed}
    placed = [
        matching.PlacedMail(
            purpose=item.draft.message_id,
            message_id=item.draft.message_id,
            to=tuple(p.key for p in item.draft.to),
            subject=item.draft.subject,
            text=item.draft.text,
            thread_id=item.placed.thread_id if item.placed else None,
            decided_at=item.decided_at,
        )
        for item in watched.placed
        if item.draft.kind is not DraftKind.NOTE
    ]
    found = matching.sent_draft(mail, placed, gm_thrid=arrival.header.ref.gm_thrid)
    if found is not None:
        item = by_id[found.message_id]
        event = DraftSent(f"sent:{item.draft.message_id}", at, item.purpose, key)
        return [Read(item.introduction, event, item, arrival.header.ref.gm_thrid)]
    return _answered_a_question(mail, watched, key, at) or _introduced_by_hand(mail, watched, key, at)


def _answered_a_question(mail: Message, watched: Watched, key: str, at: datetime) -> list[Read]:
    to = {p.key for p in mail.to + mail.cc}
    return [
        Read(i.id, QuestionAnswered(f"answered:{i.id}:{party.person.key}:{key}", at, party.person.key))
        for i in watched.introductions
        for party in i.parties
        if party.state is PartyState.QUESTION
        and party.person.key in to
        and (party.answered_at is None or at >= party.answered_at)
    ]


def _introduced_by_hand(mail: Message, watched: Watched, key: str, at: datetime) -> list[Read]:
    """The introducer wrote to all of them at once: whatever was planned, they know of each other now."""
    to = {p.key for p in mail.to + mail.cc}
    return [
        Read(i.id, PartiesInTouch(f"touch:{i.id}:{key}", at))
        for i in watched.introductions
        if i.closed is None
        and i.introduced_at is None
        and {p.person.key for p in i.parties} <= to
        and not matching.is_crowd(mail, [p.person for p in i.parties])
    ]


def _from_a_party(arrival: Arrival, mail: Message, watched: Watched, key: str, at: datetime) -> list[Read]:
    found = matching.match(mail, watched.threads, introducer=watched.introducer, gm_thrid=arrival.header.ref.gm_thrid)
    if found is None:
        return []
    thread, party = found.thread, found.thread.party.key
    day = (mail.date or at).date()
    machine = machine_mail.recognise(mail, day)
    if machine is not None:
        if machine.kind is MachineKind.OUT_OF_OFFICE:
            return [Read(thread.introduction, AwayNoticed(f"away:{key}", at, party, machine.until))]
        if machine.kind is MachineKind.BOUNCE and machine.permanent:
            return [Read(thread.introduction, Bounced(f"bounce:{key}", at, party))]
        return []
    text, meant = _meaning(mail, thread, day, watched)
    if not found.sure or (found.rung not in _UNGUESSABLE and _is_doubtful(arrival, mail)):
        meant = replace(meant, confident=False)  # a guess whose answer it is must not act
    how = f"{found.rung.value}: {found.why}"
    event = ReplyRead(f"reply:{key}", at, party, meant, arrival.header.ref, how, text[:TEXT_KEPT])
    return [Read(thread.introduction, event)]


def _is_doubtful(arrival: Arrival, mail: Message) -> bool:
    """Whether the mail server itself doubts who wrote it: it lies in Junk, or the sender's domain denies it (DMARC).

    Only the topmost Authentication-Results is our own server's (RFC 8601 §5); the others came with the mail.
    """
    verdict = (mail.header("Authentication-Results") or "").casefold()
    return arrival.header.role is FolderRole.JUNK or _DENIED.search(verdict) is not None


def _meaning(mail: Message, thread: TrackedThread, day: date, watched: Watched) -> tuple[str, Answer]:
    """(what they wrote, what it says). A fault of our own in reading it must not hide that somebody answered: the
    introducer is asked to look then."""
    try:
        text = new_text.new_text(mail, thread.texts).text
        reply = Unread(text, day, thread.names)
        read = watched.advised(answer.weighed(text, day, thread.names), reply).answer
    except Exception:
        return "", Answer(Label.UNCLEAR, confident=False, rule="unreadable")
    return text, corrections.settled(read, text, watched.corrected(text))


def unread(arrival: Arrival, watched: Watched, now: datetime) -> Unread | None:
    """The reply in an arriving message, where one is and what it means is not known yet."""
    asked: list[Unread] = []

    def listen(first: Reading, reply: Unread) -> Reading:
        asked.append(reply)
        return first

    events = [one for one in read(arrival, replace(watched, advised=listen), now) if isinstance(one.event, ReplyRead)]
    introduction = watched.introduction(events[0].introduction) if events else None
    if not asked or introduction is None or introduction.introduced_at is not None:
        return None
    known = events[0].event.key in introduction.seen or watched.corrected(asked[0].text)
    return None if known else asked[0]
