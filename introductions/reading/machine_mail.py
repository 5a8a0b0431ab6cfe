"""Is this mail from no person: absence, bounce, delay, challenge, calendar, receipt, list? Surest signs first.

A person is never taken for a machine: ``X-Auto-Response-Suppress`` or ``Precedence: bulk`` alone prove nothing (people
behind gateways carry them), and words alone count only where a text says of itself that it is automatic.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from introductions.reading import bounces
from introductions.reading import machine_words as words
from introductions.reading.day_back import day_back
from introductions.reading.message import Message
from introductions.reading.new_text import new_text

_REPLY_PREFIX = re.compile(
    r"\s{0,4}(?:re|aw|sv|vs|antw|r|res|odp|ynt)\s{0,2}(?:\[\d{1,3}\])?\s{0,2}[:：]", re.IGNORECASE
)
_READS_LATER = re.compile(words.READS_LATER, re.IGNORECASE)
_ANSWERS = re.compile(
    r"\b(?:yes|no thanks|sure|happy|gladly?|love to|intro\w{0,11}|connect|meet|interested|please|sorry)\b|\bno[,.!]|\?",
    re.IGNORECASE,
)
_LIST_SENDER = re.compile(r".{1,60}-(?:request|bounces|owner|digest)|listserv|majordomo|mailman|newsletters?|news")
_LINK = re.compile(r"https?://", re.IGNORECASE)


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
    return (
        _report(message)
        or _calendar(message)
        or _bounce(message)
        or _challenge(message)
        or _list(message)
        or _away(message, received)
        or _ticket(message)
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


def _bounce(message: Message) -> MachineMail | None:
    evidence = bounces.looks_like(message)
    if not evidence:
        return None
    address = bounces.failed_address(message)
    if bounces.is_delay(message):
        return MachineMail(MachineKind.DELAY_NOTICE, address=address, evidence=evidence)
    return MachineMail(MachineKind.BOUNCE, address=address, permanent=True, evidence=evidence)


def _challenge(message: Message) -> MachineMail | None:
    text = f"{message.subject}\n{_words_of(message)}"[:6000].lower()
    if not _LINK.search(text) and "reply to this" not in text:
        return None
    sure = [phrase for phrase in words.CHALLENGE_SURE if phrase in text]
    maybe = [phrase for phrase in words.CHALLENGE_MAYBE if phrase in text]
    if (sure and maybe) or len(sure) >= 2:
        return MachineMail(MachineKind.CHALLENGE, evidence=sure[0])
    automatic = (message.header("auto-submitted") or "no").lower().startswith("auto-")
    away = any(phrase in text for phrase in words.AWAY) or message.subject.lower().startswith(words.AWAY_SUBJECTS)
    if automatic and maybe and not away and _LINK.search(text):
        return MachineMail(MachineKind.CHALLENGE, evidence=maybe[0])
    return None


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


def _away(message: Message, received: date) -> MachineMail | None:
    subject = message.subject.lower()
    precedence = (message.header("precedence") or message.header("x-precedence") or "").strip().lower()
    submitted = (message.header("auto-submitted") or "no").partition(";")[0].strip().lower()
    text = _words_of(message)
    lowered = text.lower()
    says_away = any(phrase in lowered for phrase in words.AWAY)
    says_automatic = any(phrase in lowered for phrase in words.SAYS_AUTOMATIC)
    hints = bool(message.header("x-auto-response-suppress")) or precedence in ("bulk", "junk")
    if subject.startswith(words.AWAY_SUBJECTS):
        return _absence(text, received, f"Subject: {message.subject[:60]}")
    if submitted not in ("no", ""):
        if submitted == "auto-replied" or says_away:
            return _absence(text, received, f"Auto-Submitted: {submitted}")
        kind = MachineKind.RECEIPT if _ticket(message) else MachineKind.LIST
        return MachineMail(kind, evidence=f"Auto-Submitted: {submitted}")
    for name in (
        "x-autoreply",
        "x-autorespond",
        "x-autoresponder",
        "x-mail-autoreply",
        "x-autoreply-from",
        "x-vacation",
    ):
        if (message.header(name) or "no").lower() not in ("no", "false", "0"):
            return _absence(text, received, name.title())
    if precedence in ("auto_reply", "auto-reply", "autoreply"):
        return _absence(text, received, f"Precedence: {precedence}")
    if message.header("return-path") == "<>":
        if says_away or says_automatic:
            return _absence(text, received, "Return-Path: <>")
        return MachineMail(MachineKind.RECEIPT, evidence="Return-Path: <>")
    if subject.startswith(words.MAYBE_AWAY_SUBJECTS) and (hints or says_automatic) and says_away:
        return _absence(text, received, f"Subject: {message.subject[:60]}")
    if says_away and says_automatic and (hints or not _ANSWERS.search(text)):
        return _absence(text, received, "says that it is automatic")
    if says_away and _READS_LATER.search(text) and not _ANSWERS.search(text):
        return _absence(text, received, "answers nobody, will read later")
    return None


def _ticket(message: Message) -> MachineMail | None:
    text = f"{message.subject}\n{_words_of(message)}"[:6000].lower()
    sender = message.sender.key if message.sender else ""
    nobody = sender.partition("@")[0].replace("-", "").replace("_", "") in (
        "noreply",
        "donotreply",
        "support",
        "helpdesk",
    )
    automatic = (
        any(phrase in text for phrase in words.SAYS_AUTOMATIC) or (message.header("auto-submitted") or "no") != "no"
    )
    if (nobody or automatic) and any(phrase in text for phrase in words.TICKET):
        return MachineMail(MachineKind.RECEIPT, evidence="a ticket was opened")
    return None


def _words_of(message: Message) -> str:
    if message.text is None and message.html is None:
        return ""
    return new_text(message).text


def _absence(text: str, received: date, evidence: str) -> MachineMail:
    lowered = text.lower()
    left = any(phrase in lowered for phrase in words.LEFT_FOR_GOOD)
    day, phrase = (None, "") if left else day_back(text, received)
    return MachineMail(MachineKind.OUT_OF_OFFICE, until=day, permanent=left, evidence=phrase or evidence)
