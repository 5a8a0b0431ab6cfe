"""Octets to a :class:`Message` (RFC 5322, RFC 2045-2047). Never raises on any octets; defects are noted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from introductions.model import Person
from introductions.reading.addresses import parse_addresses
from introductions.reading.headers import decode_words, parse_date, parse_ids, split_head
from introductions.reading.mime import Part, walk

__all__ = ["Message", "Part", "parse", "parse_head"]

SIZE_CAP = 8 * 1024 * 1024  # octets of a message that are looked at; the words stand before the attachments


@dataclass(frozen=True, slots=True)
class Message:
    """A mail as the rest of the house reads it.

    ``text`` and ``html`` are the decoded bodies with LF line ends, None where there is none. ``subject`` and names are
    one line without control characters, whatever was hidden in their encoding. ``headers`` holds (lower-case name,
    unfolded decoded value) in order; ``content_types`` every part's type, the message's own first. ``defects`` says
    what was wrong with the mail, for logs; reading goes on regardless.
    """

    message_id: str | None = None
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    sender: Person | None = None
    reply_to: tuple[Person, ...] = ()
    to: tuple[Person, ...] = ()
    cc: tuple[Person, ...] = ()
    bcc: tuple[Person, ...] = ()
    subject: str = ""
    date: datetime | None = None
    text: str | None = None
    html: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    attachments: tuple[str, ...] = ()
    content_types: tuple[str, ...] = ()
    defects: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()

    def header(self, name: str) -> str | None:
        """The first field of that name, decoded: ``message.header("Auto-Submitted")``. None if there is none."""
        name = name.lower()
        return next((value for key, value in self.headers if key == name), None)

    def all(self, name: str) -> tuple[str, ...]:
        """All fields of that name, in order."""
        name = name.lower()
        return tuple(value for key, value in self.headers if key == name)

    @property
    def recipients(self) -> tuple[Person, ...]:
        """Everybody it was addressed to: To, Cc and Bcc, in this order."""
        return self.to + self.cc + self.bcc


def parse(raw: bytes) -> Message:
    """A whole message, or a header block alone.

    >>> parse(b"From: Amy <amy@example.org>\\r\\nSubject: Hello\\r\\n\\r\\nYes, gladly.\\r\\n").text
    'Yes, gladly.\\n'
    """
    defects = ["larger than is read"] if len(raw) > SIZE_CAP else []
    fields, body, found = split_head(raw[:SIZE_CAP])
    parts, types, more = walk(fields, body)
    plain = [p.text for p in parts if p.content_type == "text/plain" and not p.attached and p.text is not None]
    html = [p.text for p in parts if p.content_type == "text/html" and not p.attached and p.text is not None]
    return _message(
        fields,
        defects + found + more,
        text="\n".join(plain) if plain else None,
        html="\n".join(html) if html else None,
        parts=tuple(parts),
        types=tuple(types),
    )


def parse_head(raw: bytes) -> Message:
    """The header block alone, cheap: bodies are None, ``content_types`` holds the message's own type only.

    >>> parse_head(b"To: Amy <amy@example.org>\\r\\n").to
    (Person(name='Amy', email='amy@example.org'),)
    """
    fields, _, defects = split_head(raw)
    own = next((value for name, value in fields if name.lower() == "content-type"), "text/plain")
    return _message(fields, defects, types=(own.partition(";")[0].strip().lower(),))


def _message(
    fields: list[tuple[str, str]],
    defects: Iterable[str],
    *,
    types: tuple[str, ...],
    text: str | None = None,
    html: str | None = None,
    parts: tuple[Part, ...] = (),
) -> Message:
    raw_values: dict[str, list[str]] = {}
    for name, value in fields:
        raw_values.setdefault(name.lower(), []).append(value)

    def first(name: str) -> str:
        return raw_values.get(name, [""])[0]

    def people(name: str) -> tuple[Person, ...]:
        return tuple(p for value in raw_values.get(name, []) for p in parse_addresses(value))

    ids = parse_ids(first("message-id"))
    senders = people("from") or people("sender")
    return Message(
        message_id=ids[0] if ids else None,
        in_reply_to=parse_ids(first("in-reply-to")),
        references=tuple(i for value in raw_values.get("references", []) for i in parse_ids(value)),
        sender=senders[0] if senders else None,
        reply_to=people("reply-to"),
        to=people("to"),
        cc=people("cc"),
        bcc=people("bcc"),
        subject=decode_words(first("subject")),
        date=parse_date(first("date")) if "date" in raw_values else None,
        text=text,
        html=html,
        headers=tuple((name.lower(), decode_words(value)) for name, value in fields),
        attachments=tuple(p.filename or "" for p in parts if p.attached or _is_file(p)),
        content_types=types,
        defects=tuple(dict.fromkeys(defects)),
        parts=parts,
    )


def _is_file(part: Part) -> bool:
    return not part.content_type.startswith(("text/", "message/", "multipart/"))
