"""Which ask does a message answer? A ladder, strongest sign first; a wrong match is worse than a missed one.

Works on a header block alone as far as it goes: rungs that need the body are simply not reached.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from introductions.model import Person, TrackedThread
from introductions.reading import bounces
from introductions.reading.message import Message
from introductions.reading.quotes import unquote
from introductions.reading.sent import PlacedMail, SentDraft, SentRung, sent_draft
from introductions.reading.subjects import base_subject, is_reply_subject
from introductions.reading.subtract import own_words

__all__ = ["Match", "PlacedMail", "Rung", "SentDraft", "SentRung", "in_touch", "match", "sent_draft"]

_WORD = re.compile(r"[^\W\d_]+")
_TITLES = frozenset(
    [
        "dr",
        "prof",
        "professor",
        "mr",
        "mrs",
        "ms",
        "mx",
        "sir",
        "dame",
        "herr",
        "frau",
        "mme",
        "m",
        "dott",
        "dra",
        "ing",
    ]
)
_FREE_MAIL = frozenset(
    [
        "gmail",
        "googlemail",
        "outlook",
        "hotmail",
        "live",
        "yahoo",
        "icloud",
        "me",
        "gmx",
        "web",
        "aol",
        "proton",
        "protonmail",
        "mail",
        "msn",
        "fastmail",
    ]
)
_CLOCKS_DIFFER = timedelta(hours=1)
_COMPARED = 50  # asks whose words are looked for in a stranger's mail
_CROWD = 5  # a mail to more people than this is no sign that two of them are in touch


class Rung(StrEnum):
    """What a reply was recognised by, strongest first."""

    IN_REPLY_TO = "in_reply_to"
    REFERENCES = "references"
    BOUNCED = "bounced"
    GMAIL_THREAD = "gmail_thread"
    ADDRESS_SUBJECT = "address_subject"
    QUOTES_US = "quotes_us"
    SAME_PERSON = "same_person"
    ASSISTANT = "assistant"
    NEW_THREAD = "new_thread"


@dataclass(frozen=True, slots=True)
class Match:
    """The ask that is answered. ``sure`` is False where the introducer should be asked whether it is."""

    thread: TrackedThread
    rung: Rung
    sure: bool
    why: str


def match(
    message: Message, threads: Sequence[TrackedThread], *, introducer: Person, gm_thrid: int | None = None
) -> Match | None:
    """The ask a message answers, None for mail that is not ours to read.

    The introducer's own mails are never replies. Machine mail goes up the same ladder: what it is, is another question
    (``machine_mail.recognise``). Give the header block to know whether the body is worth fetching, the whole message
    to decide.
    """
    sender = message.sender
    if sender is not None and sender.key == introducer.key:
        return None
    found = (
        _by_id(message, threads)
        or _by_bounce(message, threads)
        or _by_gmail_thread(message, threads, gm_thrid)
        or _by_address(message, threads)
        or _by_name(message, threads)
        or _by_enclosure(message, threads)
        or _by_new_thread(message, threads, introducer)
    )
    return _among_parties(message, threads, found) if found else None


def in_touch(message: Message, parties: Sequence[Person], final_ids: Sequence[str] = ()) -> bool:
    """Whether one party writes to another, the introducer copied or not.

    ``final_ids`` are the Message-IDs of the final introduction: answers to it are no news. Mail to a crowd, and mail
    from lists, prove nothing.
    """
    sender = message.sender.key if message.sender else ""
    keys = {p.key for p in parties}
    to = {p.key for p in message.to + message.cc}
    if sender not in keys or not (keys - {sender}) & to or is_crowd(message, parties):
        return False
    if any(message.header(name) for name in ("list-id", "list-unsubscribe", "list-post")):
        return False
    return not set(final_ids) & {*message.in_reply_to, *message.references}


def is_crowd(message: Message, parties: Sequence[Person]) -> bool:
    """Whether it goes to so many that it is no sign that these know of each other: an invitation, a circular."""
    return len({p.key for p in message.to + message.cc}) > max(_CROWD, len(parties) + 2)


def _by_id(message: Message, threads: Sequence[TrackedThread]) -> Match | None:
    tracked = {identifier: t for t in threads for identifier in t.message_ids}
    for identifier in message.in_reply_to:
        if identifier in tracked:
            thread = tracked[identifier]
            # A colleague it was forwarded to may answer it, too: then whose answer it is, is for the introducer to say.
            return Match(thread, Rung.IN_REPLY_TO, _may_be(message, thread), f"it answers {identifier}")
    for identifier in reversed(message.references):
        if identifier in tracked:
            thread = tracked[identifier]
            if _is_party(message, thread) or not message.in_reply_to:
                return Match(thread, Rung.REFERENCES, True, f"it refers to {identifier}")
            # It answers a mail we never saw (a forward) further down our thread: whoever was asked to answer.
            sure = _same_house(message, thread)
            return Match(thread, Rung.ASSISTANT, sure, f"it refers to {identifier} by way of another mail")
    return None


def _by_gmail_thread(message: Message, threads: Sequence[TrackedThread], gm_thrid: int | None) -> Match | None:
    if gm_thrid is None:
        return None
    for thread in threads:
        if gm_thrid in thread.thread_ids:
            sure = _is_party(message, thread) or _same_name(message, thread)
            return Match(thread, Rung.GMAIL_THREAD, sure, "it lies in the thread of the ask")
    return None


def _by_bounce(message: Message, threads: Sequence[TrackedThread]) -> Match | None:
    report = any(t.startswith(("message/d", "message/global-d")) for t in message.content_types)
    if not report and not bounces.looks_like(message):
        return None
    ids = bounces.enclosed_ids(message)
    for thread in threads:
        if set(ids) & set(thread.message_ids):
            return Match(thread, Rung.BOUNCED, True, "a delivery report about our mail")
    address = (bounces.failed_address(message) or "").casefold()
    concerned = [t for t in threads if t.party.key == address and t.open and _after_asking(message, t)]
    if address and concerned:
        newest = _newest(concerned)
        return Match(newest, Rung.BOUNCED, len(concerned) == 1, f"a delivery report about {newest.party.email}")
    return None


def _by_address(message: Message, threads: Sequence[TrackedThread]) -> Match | None:
    base = base_subject(message.subject)
    theirs = [t for t in threads if _is_party(message, t) and _after_asking(message, t)]
    same = [t for t in theirs if base and base == base_subject(t.subject)]
    if same:
        return Match(_newest(same), Rung.ADDRESS_SUBJECT, len(same) == 1, "their address, the ask's subject")
    quoting = [t for t in theirs if _quotes(message, t)]
    if quoting:
        return Match(_newest(quoting), Rung.QUOTES_US, len(quoting) == 1, "their address, our words below it")
    return None


def _by_name(message: Message, threads: Sequence[TrackedThread]) -> Match | None:
    """Another address of the same person: the whole name and the ask's subject."""
    base = base_subject(message.subject)
    same = [
        t
        for t in threads
        if base and base == base_subject(t.subject) and _same_name(message, t) and _after_asking(message, t)
    ]
    if not same:
        return None
    newest = _newest(same)
    sure = len(same) == 1 and newest.open and (is_reply_subject(message.subject) or _quotes(message, newest))
    return Match(newest, Rung.SAME_PERSON, sure, "their name and the ask's subject, another address")


def _by_enclosure(message: Message, threads: Sequence[TrackedThread]) -> Match | None:
    """Our mail is enclosed, or its Message-ID stands in the text: somebody answers for the person who was asked."""
    ids = set(bounces.enclosed_ids(message))
    for thread in threads:
        if ids & set(thread.message_ids):
            sure = _is_party(message, thread) or _same_name(message, thread)
            return Match(thread, Rung.QUOTES_US if sure else Rung.ASSISTANT, sure, "our mail is enclosed")
    if not is_reply_subject(message.subject):
        return None
    waiting = sorted((t for t in threads if t.open), key=_asked)
    for thread in waiting[-_COMPARED:]:
        if _after_asking(message, thread) and _quotes(message, thread):
            return Match(thread, Rung.ASSISTANT, False, "our words below it, from somebody else")
    return None


def _by_new_thread(message: Message, threads: Sequence[TrackedThread], introducer: Person) -> Match | None:
    theirs = [
        t for t in threads if t.open and t.asked_at is not None and _is_party(message, t) and _after_asking(message, t)
    ]
    if not theirs or introducer.key not in {p.key for p in message.recipients}:
        return None
    bulk = (message.header("precedence") or "").strip().lower() in ("list", "bulk", "junk")
    if bulk or any(message.header(name) for name in ("list-id", "list-unsubscribe")):
        return None
    return Match(_newest(theirs), Rung.NEW_THREAD, False, "a mail of its own from somebody who was asked")


def _among_parties(message: Message, threads: Sequence[TrackedThread], found: Match) -> Match:
    """Where several parties of one introduction meet in a mail, whose answer it is must not be guessed."""
    others = [
        t for t in threads if t.introduction == found.thread.introduction and t.party.key != found.thread.party.key
    ]
    for other in others:
        if _is_party(message, other) and found.rung is not Rung.BOUNCED:
            return Match(other, found.rung, False, "the other party writes below this one's ask")
    keys = {t.party.key for t in others}
    if keys & {p.key for p in message.recipients}:
        return Match(found.thread, found.rung, False, f"{found.why}, but the other party reads along")
    return found


def _is_party(message: Message, thread: TrackedThread) -> bool:
    return message.sender is not None and message.sender.key == thread.party.key


def _name_words(name: str) -> frozenset[str]:
    return frozenset(w for w in _WORD.findall(name.casefold()) if w not in _TITLES)


def _same_name(message: Message, thread: TrackedThread) -> bool:
    if message.sender is None:
        return False
    theirs, known = _name_words(message.sender.name), _name_words(thread.party.name)
    return len(known) >= 2 and theirs == known


def _same_house(message: Message, thread: TrackedThread) -> bool:
    """Somebody of the same organisation, or the same person elsewhere."""
    if message.sender is None:
        return False
    mine, theirs = message.sender.key.rpartition("@")[2], thread.party.key.rpartition("@")[2]
    return _same_name(message, thread) or (mine == theirs and mine.partition(".")[0] not in _FREE_MAIL)


def _may_be(message: Message, thread: TrackedThread) -> bool:
    """The one who was asked, from whatever address, or their house; not somebody whom nothing connects with them."""
    if message.sender is None or _is_party(message, thread) or _same_house(message, thread):
        return True
    known = _name_words(thread.party.name) or _name_words(thread.party.key.partition("@")[0])
    theirs = _name_words(message.sender.name)
    local = message.sender.key.partition("@")[0]
    return any(word in theirs or (len(word) >= 3 and word in local) for word in known if len(word) >= 2)


def _after_asking(message: Message, thread: TrackedThread) -> bool:
    """Mail written before the ask does not answer it; without a date, or before the ask was seen to go out, it may."""
    if message.date is None or thread.asked_at is None:
        return True
    return message.date >= thread.asked_at - _CLOCKS_DIFFER


def _quotes(message: Message, thread: TrackedThread) -> bool:
    text = message.text or ""
    if not text or not thread.texts:
        return False
    plain = "\n".join(unquote(line) for line in text[:65_536].split("\n"))
    return any(end - start >= 60 for start, end in own_words(plain, thread.texts))


def _newest(threads: Sequence[TrackedThread]) -> TrackedThread:
    return max(threads, key=lambda t: (t.open, _asked(t)))


def _asked(thread: TrackedThread) -> float:
    return thread.asked_at.timestamp() if thread.asked_at else 0.0
