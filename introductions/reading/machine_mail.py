"""Is this mail from no person: absence, bounce, delay, challenge, calendar, receipt, list? Surest signs first.

absences.py out-of-office mail · day_back.py when it ends
bounces.py delivery reports · challenges.py guards of inboxes
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from introductions.reading import absences, bounces, challenges
from introductions.reading import machine_words as words
from introductions.reading.day_back import day_back
from introductions.reading.message import Message
from introductions.reading.new_text import new_text

_REPLY_PREFIX = re.compile(
    r"\s{0,4}(?:re|aw|sv|vs|antw|r|res|odp|ynt)\s{0,2}(?:\[\d{1,3}\])?\s{0,2}[:：]", re.IGNORECASE
)
_LIST_SENDER = re.compile(r".{1,60}-(?:request|bounces|owner|digest)|listserv|majordomo|mailman|newsletters?|news")
_AT_WHEN = re.compile(
    r" @ \w{2,9}\.? \w{1,9}\.? \d{1,2}|\(\S+@\S+\)$"
)  # "Accepted: Call @ Fri Jun 12, 2026 10am (tom@…)"
_NOBODY = frozenset({"noreply", "donotreply", "nepasrepondre", "nichtantworten", "support", "helpdesk", "service"})


class MachineKind(StrEnum):
    """What kind of mail no person wrote."""

    OUT_OF_OFFICE = "out_of_office"
    BOUNCE = "bounce"
    DELAY_NOTICE = "delay_notice"
    CHALLENGE = "challenge"
    CALENDAR = "calendar"
    RECEIPT = "receipt"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class MachineMail:
    """A mail that no person wrote: ``MachineMail(OUT_OF_OFFICE, until=date(2026, 7, 20), evidence="back on Monday…")``.

    ``until`` is the first day back (out of office). ``address`` is the one that failed (bounce, delay). ``permanent``
    says that the address is of no use any more: delivery was given up, or its owner has left. ``evidence`` is the
    header or the words it rests on.
    """

    kind: MachineKind
    until: date | None = None
    address: str | None = None
    permanent: bool = False
    evidence: str = ""


def recognise(message: Message, received: date) -> MachineMail | None:
    """The machine behind a mail, None for a person's.

    >>> from introductions.reading.message import parse
    >>> away = parse(b"From: a@example.org\\nSubject: Automatic reply: Hello\\n\\nBack on 20 July.")
    >>> recognise(away, date(2026, 7, 6)).until
    datetime.date(2026, 7, 20)

    Order matters: some bounces carry the header of a vacation mail (Auto-Submitted: auto-replied, RFC 3834 §5), so
    bounces are looked for first.
    """
    found = _report(message) or _calendar(message) or _bounce(message)
    if found is not None:
        return found
    text = "" if message.text is None and message.html is None else new_text(message).text
    automatic = absences.submitted(message) != "no"
    ticket = _ticket(message, text, automatic=automatic)
    return (
        _receipt(message, text, automatic=automatic)
        or _invitation(message, text)
        or _list(message)
        or _challenge(message, text, automatic=automatic)
        or (ticket if not absences.is_away(text.lower()) else None)
        or _away(message, text, received)
        or ticket
        or _notification(message, automatic=automatic)
    )


def _report(message: Message) -> MachineMail | None:
    """multipart/report (RFC 6522): receipts (RFC 8098), delivery reports (RFC 3464), complaints (RFC 5965)."""
    types = set(message.content_types)
    header = (message.header("content-type") or "").lower()
    own = next((p for p in message.parts if p.content_type.startswith("message/d")), None)
    if "message/disposition-notification" in types or "report-type=disposition-notification" in header.replace('"', ""):
        return MachineMail(MachineKind.RECEIPT, evidence="a read receipt (message/disposition-notification)")
    if "message/feedback-report" in types:
        return MachineMail(MachineKind.LIST, evidence="a complaint report (message/feedback-report)")
    if own is not None and own.content_type in ("message/delivery-status", "message/global-delivery-status"):
        status = bounces.delivery_status(own.text or "")
        evidence = f"Action: {status.action}; Status: {status.code}" if status.action else "message/delivery-status"
        if status.action == "delayed":
            return MachineMail(MachineKind.DELAY_NOTICE, address=status.address, evidence=evidence)
        if status.action in ("delivered", "relayed", "expanded"):
            return MachineMail(MachineKind.RECEIPT, address=status.address, evidence=evidence)
        address = status.address or bounces.failed_address(message)
        return MachineMail(MachineKind.BOUNCE, address=address, permanent=True, evidence=evidence)
    return None


def _calendar(message: Message) -> MachineMail | None:
    """An answer to an invitation is never the answer to an ask; an invitation enclosed in a letter is no machine's."""
    for part in message.parts:
        if part.content_type not in ("text/calendar", "application/ics"):
            continue
        found = re.search(r"^METHOD:([A-Z]{3,20})", part.text or "", re.MULTILINE | re.IGNORECASE)
        method = (part.param("method") or (found[1] if found else "")).upper()
        if method in ("REPLY", "COUNTER", "DECLINECOUNTER", "CANCEL", "REFRESH"):
            return MachineMail(MachineKind.CALENDAR, evidence=f"METHOD:{method}")
        if method in ("REQUEST", "PUBLISH") and not message.in_reply_to and not part.attached:
            return MachineMail(MachineKind.CALENDAR, evidence=f"METHOD:{method}")
    return None


def _receipt(message: Message, text: str, *, automatic: bool) -> MachineMail | None:
    """A read receipt of a program that keeps to no standard."""
    subject = message.subject.lower()
    if not subject.startswith(words.RECEIPT_SUBJECTS):
        return None
    lowered = text.lower()
    if automatic or not lowered.strip() or any(phrase in lowered for phrase in words.RECEIPT_TEXT):
        return MachineMail(MachineKind.RECEIPT, evidence=f"Subject: {message.subject[:60]}")
    return None


def _invitation(message: Message, text: str) -> MachineMail | None:
    """An answer to an invitation without the calendar part: only its words are left."""
    subject, lowered = message.subject.lower(), text.lower()
    if message.header("content-class") == "urn:content-classes:calendarmessage":
        return MachineMail(MachineKind.CALENDAR, evidence="Content-Class: calendarmessage")
    if not subject.startswith(words.CALENDAR_SUBJECTS):
        return None
    if any(phrase in lowered for phrase in words.CALENDAR_TEXT) or _AT_WHEN.search(subject):
        return MachineMail(MachineKind.CALENDAR, evidence=f"Subject: {message.subject[:60]}")
    return None


def _bounce(message: Message) -> MachineMail | None:
    evidence = bounces.looks_like(message)
    if not evidence:
        return None
    address = bounces.failed_address(message)
    if bounces.is_delay(message):
        return MachineMail(MachineKind.DELAY_NOTICE, address=address, evidence=evidence)
    return MachineMail(MachineKind.BOUNCE, address=address, permanent=True, evidence=evidence)


def _challenge(message: Message, text: str, *, automatic: bool) -> MachineMail | None:
    evidence = challenges.sign(message, text, automatic=automatic)
    return MachineMail(MachineKind.CHALLENGE, evidence=evidence) if evidence else None


def _list(message: Message) -> MachineMail | None:
    if message.header("x-list-administrivia"):
        return MachineMail(MachineKind.LIST, evidence="X-List-Administrivia")
    if message.in_reply_to and _REPLY_PREFIX.match(message.subject):
        return None  # a person may answer by way of a list
    for name in ("list-id", "list-post", "list-unsubscribe"):
        if message.header(name):
            return MachineMail(MachineKind.LIST, evidence=name.title())
    precedence = (message.header("precedence") or "").strip().lower()
    if precedence == "list":
        return MachineMail(MachineKind.LIST, evidence="Precedence: list")
    local = message.sender.key.partition("@")[0] if message.sender else ""
    if not message.in_reply_to and _LIST_SENDER.fullmatch(local) and precedence in ("bulk", "junk"):
        return MachineMail(MachineKind.LIST, evidence=f"From: {local}; Precedence: {precedence}")
    return None


_REOPENS = re.compile(r"\b(?:re-?open|rouvr|reabr|riapr|heropen)|\böffnen wieder\b|\bwieder geöffnet\b")


def _away(message: Message, text: str, received: date) -> MachineMail | None:
    evidence = absences.sign(message, text)
    if not evidence:
        return None
    lowered = f"{message.subject}\n{text}".lower()
    left = any(phrase in lowered for phrase in words.LEFT_FOR_GOOD) and not _REOPENS.search(lowered)
    offset = message.date.utcoffset() if message.date else None
    day, phrase = (None, "") if left else day_back(text, received, offset)
    return MachineMail(MachineKind.OUT_OF_OFFICE, until=day, permanent=left, evidence=phrase or evidence)


def _ticket(message: Message, text: str, *, automatic: bool) -> MachineMail | None:
    """A help desk's or a form's "we have received your request"."""
    lowered = f"{message.subject}\n{text}"[:6000].lower()
    sender = message.sender.key if message.sender else ""
    nobody = sender.partition("@")[0].replace("-", "").replace("_", "").replace(".", "") in _NOBODY
    automatic = automatic or any(phrase in lowered for phrase in words.SAYS_AUTOMATIC)
    received = (nobody or automatic) and any(phrase in lowered for phrase in words.TICKET)
    return MachineMail(MachineKind.RECEIPT, evidence="a request was received") if received else None


def _notification(message: Message, *, automatic: bool) -> MachineMail | None:
    """No person's mail, but of no kind that is known: nothing that an ask waits for."""
    if automatic:
        return MachineMail(MachineKind.LIST, evidence=f"Auto-Submitted: {absences.submitted(message)}")
    if (message.header("return-path") or "").strip() == "<>":
        return MachineMail(MachineKind.RECEIPT, evidence="Return-Path: <>")
    return None
