"""A draft as octets: RFC 5322 with a plain and an HTML alternative (RFC 2046 §5.1.4), the same octets every time.

Written by hand rather than with ``email.message``: that one folds long Message-IDs into encoded words, which breaks
threads (RFC 2047 §5 allows none there), and makes its boundaries at random.
"""

from __future__ import annotations

import hashlib
import quopri
import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime
from email.header import Header
from email.utils import format_datetime

from introductions.errors import RefusedError
from introductions.model import Draft, DraftKind, Person
from introductions.writing.mail import one_line

_LINE = 76  # RFC 5322 §2.1.1 asks for 78
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,450}@[!-;=?-~]{1,450}>")
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+")
_LOCAL = re.compile(
    r"(?:[^\s\x00-\x20\x7f-\xa0()<>\[\]:;@\\,\"]{1,64}|\"(?:[^\"\\\x00-\x1f\x7f]|\\[\x20-\x7e]){0,62}\")"
)
_DOMAIN = re.compile(
    r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?(?:\.[^\W_](?:[\w-]{0,61}[^\W_])?){0,20}|\[[0-9A-Za-z.:]{3,60}\])"
)


def to_bytes(draft: Draft, date: datetime) -> bytes:
    """The draft as a message with SMTP line ends, ready to be appended to a folder.

    From, To, Subject, Date, Message-ID, and In-Reply-To and References where the draft has them; never Cc or Bcc.
    Line ends and control characters in names and subjects become blanks: they cannot start a header of their own.
    Raises RefusedError for an address or Message-ID that cannot be written; the remedy says which.
    """
    if date.tzinfo is None:
        raise ValueError("date must be aware")
    if not draft.to:
        raise RefusedError("This draft has no recipient.", "Add the address of one person.")
    headers = [
        _addresses("From", [draft.sender]),
        _addresses("To", draft.to),
        _text("Subject", draft.subject),
        f"Date: {format_datetime(date)}",
        f"Message-ID: {_message_id(draft.message_id)}",
    ]
    if draft.in_reply_to:
        headers.append(f"In-Reply-To: {_message_id(draft.in_reply_to)}")
    known = [reference for reference in draft.references if _MESSAGE_ID.fullmatch(reference)]
    if known:
        headers.append("References: " + "\r\n ".join(known))
    if draft.kind is DraftKind.NOTE:
        headers.append("Auto-Submitted: auto-generated")  # RFC 3834 §5: answering machines leave it alone
    headers.append("MIME-Version: 1.0")
    body = _body(draft)
    return b"\r\n".join([*(h.encode("utf-8") for h in headers), body])


def mailbox(person: Person) -> str:
    """One address as it stands in a header: ``'"Carter, Amy" <amy@example.org>'``, without any folding."""
    name = _visible(person.name)
    address = address_of(person.email)
    if not name:
        return address
    if not name.isascii() or "=?" in name:
        return f"{Header(name, 'utf-8', maxlinelen=_LINE, header_name='From').encode(linesep=chr(10))} <{address}>"
    if not _ATOMS.fullmatch(name):
        escaped = name.replace("\\", "\\\\").replace('"', '\\"')
        name = f'"{escaped}"'
    return f"{name} <{address}>"


def _visible(text: str) -> str:
    """One line without characters that only steer (directions, joiners at the wrong place, surrogates)."""
    line = one_line(text)
    return "".join(c for c in line if unicodedata.category(c) not in ("Cc", "Cf", "Cs") or c in "\u200c\u200d").strip()


def address_of(email: str) -> str:
    """One address as it is written: its domain in ASCII (RFC 5891), letters before the @ as they are (RFC 6532).

    Raises RefusedError for what is no address, or more than one.
    """
    local, at, domain = email.strip().rpartition("@")
    if not at or not _LOCAL.fullmatch(local) or not _DOMAIN.fullmatch(domain):
        raise RefusedError(
            "One of the addresses cannot be written into a mail.",
            "Correct it in your draft: one name, one @, one domain.",
        )
    if domain.isascii():
        return f"{local}@{domain}"
    labels = unicodedata.normalize("NFC", domain.lower()).split(".")
    ascii_domain = ".".join(
        label if label.isascii() else "xn--" + label.encode("punycode").decode("ascii") for label in labels
    )
    return f"{local}@{ascii_domain}"


def _addresses(field: str, people: Sequence[Person]) -> str:
    written = [mailbox(person).replace("\n", "\r\n") for person in people]
    return f"{field}: " + ",\r\n ".join(_folded_name(w, field) for w in written)


def _folded_name(address: str, field: str) -> str:
    """A long name and its address on two lines; quoted strings fold at their blanks (RFC 5322 §3.2.2)."""
    if "\r\n" in address or len(address) + len(field) + 2 <= _LINE:
        return address
    name, _, spec = address.rpartition(" <")
    if not name:
        return address
    return "\r\n ".join([*_wrapped(name.split(" "), len(field) + 2), f"<{spec}"])


def _wrapped(words: Iterable[str], used: int) -> list[str]:
    lines, line = [], ""
    for word in words:
        if line and used + len(line) + 1 + len(word) > _LINE:
            lines.append(line)
            line, used = word, 1
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]


def _text(field: str, value: str) -> str:
    """An unstructured header, folded, in encoded words (RFC 2047) where it needs them."""
    line = _visible(value)
    words = line.split(" ")
    if line.isascii() and "=?" not in line and all(len(w) < _LINE - len(field) - 2 for w in words):
        return f"{field}: " + "\r\n ".join(_wrapped(words, len(field) + 2))
    encoded = Header(line, "utf-8", maxlinelen=_LINE, header_name=field).encode(linesep="\r\n")
    return f"{field}: {encoded}"


def _message_id(value: str) -> str:
    if not _MESSAGE_ID.fullmatch(value):
        raise RefusedError("A Message-ID of this draft cannot be written.", "Begin the introduction again.")
    return value


def _body(draft: Draft) -> bytes:
    plain_part = _part("plain", draft.text)
    if not draft.html:
        return plain_part
    html_part = _part("html", draft.html)
    boundary = "=_" + hashlib.sha256(draft.message_id.encode() + plain_part + html_part).hexdigest()[:40]
    edge = f"--{boundary}".encode()
    head = f'Content-Type: multipart/alternative;\r\n boundary="{boundary}"\r\n\r\n'.encode()
    return head + edge + b"\r\n" + plain_part + b"\r\n" + edge + b"\r\n" + html_part + b"\r\n" + edge + b"--\r\n"


def _part(subtype: str, text: str) -> bytes:
    """A text part: as it is if it is short ASCII lines, else quoted-printable (RFC 2045 §6.7)."""
    tidy = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if not tidy.endswith("\n"):
        tidy += "\n"
    lines = tidy.split("\n")
    # "From " at the start of a line is changed by old mail stores, so such a text is encoded too (RFC 4155).
    simple = tidy.isascii() and all(len(line) <= _LINE and not line.startswith("From ") for line in lines)
    encoding, raw = "7bit", tidy.encode("utf-8", "replace")
    if not simple:
        encoding = "quoted-printable"
        raw = quopri.encodestring(raw, quotetabs=False)
        raw = re.sub(rb"(?m)^From ", b"=46rom ", raw)
    charset = "us-ascii" if simple else "utf-8"
    head = f"Content-Type: text/{subtype}; charset={charset}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    return head.encode() + raw.replace(b"\n", b"\r\n")
