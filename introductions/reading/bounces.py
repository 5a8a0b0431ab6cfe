"""Delivery reports (RFC 3464, and those that keep to no standard): whose address failed, for which mail."""

from __future__ import annotations

import re
from dataclasses import dataclass

from introductions.reading import machine_words as words
from introductions.reading.headers import parse_ids
from introductions.reading.message import Message, parse_head

_DAEMON = re.compile(
    r"(?:mailer-?daemon|mail-?daemon|mdaemon|daemon|mail-?delivery|mailer|mail-?er?ror|"
    r"microsoftexchange[0-9a-f]{0,40}|"
    r"postmaster|bounces?|(?:no|do-?not)[-_.]?reply)$"
)
_SURE_DAEMON = re.compile(r"(?:mailer-?daemon|mail-?daemon|mdaemon|microsoftexchange[0-9a-f]{0,40})$")
_DAEMON_NAME = re.compile(
    r"(?:internet )?mail delivery(?: (?:sub)?(?:system|service|agent))?|(?:e-?)?mail (?:system|service|"
    r"administrator|gateway)|"
    r"mailer[- ]daemon|postmaster|system administrator|delivery (?:status|sub)?\s?(?:notification|"
    r"system).{0,20}|mail ?daemon",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"^[ \t>*•-]{0,8}(?:to:? |an:? )?[<(\"']?[\w.+=-]{1,64}@[\w.-]{1,200}[>)\"']?[:.,]?\s{0,3}$",
    re.MULTILINE | re.IGNORECASE,
)
_ADDRESS = re.compile(r"[A-Za-z0-9._%+=-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
_STATUS_FIELD = re.compile(
    r"^(Final-Recipient|Original-Recipient|Action|Status):[ \t]{0,20}(.{1,400})$", re.MULTILINE | re.IGNORECASE
)
_ENCLOSED = re.compile(
    r"^(?:-{3,}.{0,40}(?:copy of|original|returned).{0,60}|received:|return-path:|begin message.{0,40})$",
    re.MULTILINE | re.IGNORECASE,
)
_MESSAGE_ID = re.compile(
    r"^[> \t]{0,6}(?:Original-)?Message-ID:[ \t]{0,10}(<[^<>\s]{1,900}>)", re.MULTILINE | re.IGNORECASE
)
_TEXT_CAP = 20_000


@dataclass(frozen=True, slots=True)
class Status:
    """The worst outcome in a delivery report: ``Status("amy@example.org", "failed", "5.1.1")``."""

    address: str | None
    action: str
    code: str


def delivery_status(text: str) -> Status:
    """The outcome per RFC 3464 §2.3; with several recipients the first that failed, else the first.

    >>> delivery_status("Final-Recipient: rfc822; amy@example.org\\nAction: failed\\nStatus: 5.1.1")
    Status(address='amy@example.org', action='failed', code='5.1.1')
    """
    outcomes: list[Status] = []
    for block in re.split(r"\n[ \t]{0,20}\n", text[:_TEXT_CAP]):
        fields = {name.lower(): value.strip() for name, value in _STATUS_FIELD.findall(block)}
        if not fields:
            continue
        named = fields.get("original-recipient") or fields.get("final-recipient") or ""
        found = _ADDRESS.search(named)
        outcomes.append(
            Status(found[0] if found else None, fields.get("action", "").lower(), fields.get("status", "")[:12])
        )
    failed = [s for s in outcomes if s.action == "failed"]
    return next(iter(failed or outcomes), Status(None, "", ""))


def looks_like(message: Message) -> str:
    """Why this is a delivery report though it is no multipart/report, "" if it is none."""
    if message.header("x-failed-recipients"):
        return "X-Failed-Recipients"
    sender = message.sender
    local = sender.key.partition("@")[0] if sender else ""
    subject = message.subject.lower()
    said = any(phrase in subject for phrase in words.BOUNCE_SUBJECTS) or any(p in subject for p in words.DELAY)
    begins = subject.startswith(words.BOUNCE_SUBJECTS)
    text = _body(message)[:3000].lower()
    in_text = any(phrase in text for phrase in (*words.BOUNCE_TEXT, *words.DELAY))
    if _SURE_DAEMON.fullmatch(local):
        return f"From: {local}"
    daemon = bool(_DAEMON.fullmatch(local) or (sender and _DAEMON_NAME.fullmatch(sender.name)))
    if daemon and (said or in_text or message.header("return-path") == "<>"):
        return f"From: {local}"
    automatic = message.header("return-path") == "<>" or not message.in_reply_to
    answered = subject.startswith(("re:", "aw:", "sv:", "antw:", "r:"))
    if automatic and ((begins and (in_text or not text)) or (said and in_text and not answered)):
        return f"Subject: {message.subject[:60]}"
    if begins and in_text and _ALONE.search(_body(message)[:3000]):  # an address on a line of its own: a report's form
        return f"Subject: {message.subject[:60]}"
    if message.header("return-path") == "<>" and in_text:
        return "Return-Path: <>"
    return ""


def is_delay(message: Message) -> bool:
    """Whether delivery is still being tried: the ask stays open."""
    text = f"{message.subject}\n{_body(message)}"[:3000].lower()
    return any(phrase in text for phrase in words.DELAY) and not any(phrase in text for phrase in words.GIVEN_UP)


def failed_address(message: Message) -> str | None:
    """The address that could not be reached, None if the report does not say."""
    named = message.header("x-failed-recipients")
    if named and (found := _ADDRESS.search(named)):
        return found[0]
    for part in message.parts:
        if part.content_type in ("message/delivery-status", "message/global-delivery-status"):
            status = delivery_status(part.text or "")
            if status.address:
                return status.address
    own = {p.key for p in (*message.recipients, *((message.sender,) if message.sender else ()))}
    body = _body(message)
    enclosed = _ENCLOSED.search(body)
    for text in (body[: enclosed.start()] if enclosed else body, body):
        for found in _ADDRESS.finditer(text):
            local = found[0].casefold().partition("@")[0]
            if found[0].casefold() not in own and not _DAEMON.fullmatch(local):
                return found[0]
    return None


def enclosed_ids(message: Message) -> tuple[str, ...]:
    """The Message-IDs of the mails a report is about: enclosed, named in a field, or copied into its text."""
    ids: list[str] = []
    for part in message.parts:
        if part.text and part.content_type in ("message/rfc822", "text/rfc822-headers", "message/global"):
            head = parse_head(part.text[:_TEXT_CAP].encode("utf-8", "replace"))
            ids.extend([head.message_id] if head.message_id else [])
        elif part.text and part.content_type.startswith(("message/", "text/")):
            for found in _MESSAGE_ID.findall(part.text[:_TEXT_CAP]):
                ids.extend(parse_ids(found))
    return tuple(dict.fromkeys(ids))


def _body(message: Message) -> str:
    return (message.text or message.html or "")[:_TEXT_CAP]
