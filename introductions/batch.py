"""Many at once, nothing stored: what would be asked, what a reply means (``optin asks``, ``optin read``).

One JSON object in, one out, of the shapes in DESIGN §7. A line that cannot be used gives ``{"id", "error"}``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from introductions.errors import OptInError
from introductions.model import Person
from introductions.reading import answer, machine_mail, message, new_text
from introductions.service import begin
from introductions.writing.ask import AskOptions, WrittenAsk

NOBODY = Person("", "")


def asks(raw: bytes, identifier: str, options: AskOptions | None = None) -> dict[str, Any]:
    """What pressing the button on this draft would write.

    ``{"id": "7", "refused": None, "language": "en", "already_opted_in": [], "asks": [{"to": "amy@example.org",
    "name": "Amy", "subject": …, "text": …, "html": …, "removed": […], "notes": […]}]}``
    """
    joint = begin.read_joint(raw, NOBODY)
    mid = message.parse_head(raw).message_id
    refused: str | None = None
    written: tuple[WrittenAsk, ...] = ()
    try:
        written = begin.preview(joint, options or AskOptions(), {}, (mid,) if mid else ()).asks
    except OptInError as error:
        refused = error.for_user()
    agreed = [p.email for p, _ in joint.parties if p.key in joint.already_agreed]
    return {
        "id": identifier,
        "refused": refused,
        "language": joint.language,
        "already_opted_in": [] if joint.refused else agreed,
        "asks": [
            {
                "to": one.to.email,
                "name": one.greeting_name,
                "subject": one.subject,
                "text": one.text,
                "html": one.html,
                "removed": list(one.removed),
                "notes": list(one.notes),
            }
            for one in written
        ],
    }


def read_mail(raw: bytes, identifier: str, today: date, line: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """What a whole mail means. ``today`` stands in where the mail has no date; ``line`` may hold request and names."""
    line = line or {}
    mail = message.parse(raw)
    received = mail.date.date() if mail.date else today
    machine = machine_mail.recognise(mail, received)
    if machine is not None:
        return {
            "id": identifier,
            "kind": "machine",
            "label": machine.kind.value,
            "confident": True,
            "until": machine.until.isoformat() if machine.until else None,
            "evidence": machine.evidence,
            "condition": None,
            "reply_text": "",
        }
    text = new_text.new_text(mail, _requests(line)).text
    sender = [mail.sender.name] if mail.sender and mail.sender.name else []
    return _meaning(identifier, text, received, [*_names(line), *sender])


def read_text(text: str, identifier: str, received: date, line: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """What a reply's new text means, received on that day."""
    line = line or {}
    cleaned = new_text.from_plain(text, _requests(line)).text
    return _meaning(identifier, cleaned, received, _names(line))


def read_line(line: Mapping[str, Any], today: date) -> dict[str, Any]:
    """One line of ``optin read --jsonl``. Raises ValueError or KeyError for a line of another shape."""
    identifier = str(line["id"])
    if "eml" in line:
        return read_mail(str(line["eml"]).encode(), identifier, today, line)
    received = date.fromisoformat(line["received"]) if line.get("received") else today
    return read_text(str(line["text"]), identifier, received, line)


def _meaning(identifier: str, text: str, received: date, names: list[str]) -> dict[str, Any]:
    meant = answer.read(text, received, names)
    return {
        "id": identifier,
        "kind": "reply",
        "label": meant.label.value,
        "confident": meant.confident,
        "until": meant.until.isoformat() if meant.until else None,
        "evidence": meant.evidence or None,
        "condition": meant.condition,
        "reply_text": text,
    }


def _requests(line: Mapping[str, Any]) -> tuple[str, ...]:
    return (str(line["request"]),) if line.get("request") else ()


def _names(line: Mapping[str, Any]) -> list[str]:
    return [str(n) for n in line.get("names") or () if n]
