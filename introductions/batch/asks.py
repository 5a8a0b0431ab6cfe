"""What pressing the button on a draft would write (``optin asks``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from introductions import drafting
from introductions.errors import OptInError
from introductions.model import Person
from introductions.reading import message
from introductions.statements import AskOptions
from introductions.writing.ask import WrittenAsk

if TYPE_CHECKING:
    from introductions.service.rewording import Asking

NOBODY = Person("", "")


def asks(
    raw: bytes, identifier: str, options: AskOptions | None = None, asking: Asking | None = None
) -> dict[str, Any]:
    """What pressing the button on this draft would write.

    ``{"id": "7", "refused": None, "language": "en", "already_opted_in": [], "asks": [{"to": "amy@example.org",
    "name": "Amy", "subject": …, "text": …, "html": …, "removed": […], "notes": […]}]}``

    With ``asking``, a second writer: "helped" says whether its words are used, "fault" why not
    (``second_writer.Fault``), "built_in" holds our own text where its words are.
    """
    mail = message.parse(raw)
    joint = drafting.understood(mail, NOBODY)
    refused: str | None = None
    written: tuple[WrittenAsk, ...] = ()
    options, ids = options or AskOptions(), (mail.message_id,) if mail.message_id else ()
    try:
        written = drafting.preview(joint, options, {}, ids).asks
    except OptInError as error:
        refused = error.for_user()
    more: list[dict[str, Any]] = [{} for _ in written]
    if asking is not None:
        from introductions.service.rewording import reword

        reworded = [reword(joint, one, options, asking, ids) for one in written]
        written = tuple(one.used for one in reworded)
        more = [
            {"helped": one.theirs is not None, "fault": one.fault, "built_in": one.ours.text if one.theirs else None}
            for one in reworded
        ]
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
                **extra,
            }
            for one, extra in zip(written, more, strict=True)
        ],
    }
