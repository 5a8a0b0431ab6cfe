"""What pressing the button on a draft would write (``optin asks``)."""

from __future__ import annotations

from typing import Any

from introductions.errors import OptInError
from introductions.model import Person
from introductions.reading import message
from introductions.service import begin
from introductions.statements import AskOptions
from introductions.writing.ask import WrittenAsk

NOBODY = Person("", "")


def asks(raw: bytes, identifier: str, options: AskOptions | None = None) -> dict[str, Any]:
    """What pressing the button on this draft would write.

    ``{"id": "7", "refused": None, "language": "en", "already_opted_in": [], "asks": [{"to": "amy@example.org",
    "name": "Amy", "subject": …, "text": …, "html": …, "removed": […], "notes": […]}]}``
    """
    mail = message.parse(raw)
    joint = begin.understood(mail, NOBODY)
    mid = mail.message_id
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
