"""FETCH without the traps of IMAPClient 4.1: ranges, answers without a UID, and one bad message among many.

``IMAPClient.fetch`` raises on ranges after it has received everything, and files an unsolicited answer, which carries
no UID, under its sequence number as if that were one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from imapclient import exceptions
from imapclient.response_parser import parse_response

HEAD_CAP = 65_536
# What a reply, a sent copy and a machine's mail are recognised by, before a body is fetched.
HEAD_FIELDS = (
    "MESSAGE-ID IN-REPLY-TO REFERENCES FROM SENDER REPLY-TO TO CC BCC SUBJECT DATE AUTO-SUBMITTED CONTENT-TYPE "
    "RETURN-PATH X-FAILED-RECIPIENTS PRECEDENCE LIST-ID X-AUTOREPLY X-AUTO-RESPONSE-SUPPRESS "
    "X-GOOGLE-ORIGINAL-MESSAGE-ID"
)
HEAD = f"BODY.PEEK[HEADER.FIELDS ({HEAD_FIELDS})]<0.{HEAD_CAP}>"

# RFC 3501 §9 date-month; strftime would follow the locale.
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

Items = Mapping[bytes, object]


def uid_set(uids: Sequence[int]) -> str:
    """Ascending UIDs in the short form of RFC 3501 §9: ``uid_set([1, 2, 3, 7])`` is ``"1:3,7"``."""
    parts: list[str] = []
    start = end = None
    for uid in uids:
        if end is not None and uid == end + 1:
            end = uid
            continue
        if start is not None:
            parts.append(f"{start}:{end}" if end != start else f"{start}")
        start = end = uid
    if start is not None:
        parts.append(f"{start}:{end}" if end != start else f"{start}")
    return ",".join(parts)


def fetch(client: Any, which: str, items: Iterable[str]) -> dict[int, Items]:
    """UID FETCH ``which`` ("42", "42:99", "1,5:7"); {uid: items} of all answers that carry a UID."""
    typ, data = client._imap.uid("FETCH", which, f"({' '.join(('UID', *items))})")
    if typ != "OK":
        raise exceptions.IMAPClientError(f"fetch failed: {data!r}")
    return by_uid(data)


# The usual answer to the items that catching up asks for, in any order. Read by IMAPClient's lexer it costs 45 µs a
# message, three quarters of a catch-up; this way 3. Whatever does not fit is left to the lexer.
_PLAIN = re.compile(
    rb"\d+ \((?:(?:UID (\d+)|FLAGS \(([^()\"]*)\)|RFC822\.SIZE (\d+)|X-GM-MSGID (\d+)|X-GM-THRID (\d+)) )*"
    rb"(BODY\[[^\]]*\](?:<\d+>)?) \{\d+\}",
    re.IGNORECASE,
)
_UNASKED = re.compile(rb"\d+ \((?:FLAGS \([^()\"]*\)| |MODSEQ \(\d+\))*\)", re.IGNORECASE)


def by_uid(data: list[Any]) -> dict[int, Items]:
    """The answers of a FETCH as imaplib gives them, by UID; those without one (unsolicited) are left out."""
    if data in ([None], []):
        return {}
    plain = _plainly(data)
    return _lexed(data) if plain is None else plain


def _plainly(data: list[Any]) -> dict[int, Items] | None:
    """The answers if each is of the usual form; None if one is not."""
    found: dict[int, Items] = {}
    parts = iter(data)
    for part in parts:
        if not isinstance(part, tuple):
            if part is None or _UNASKED.fullmatch(part):
                continue
            return None
        match = _PLAIN.fullmatch(part[0])
        if match is None or match[1] is None or next(parts, None) != b")":
            return None
        uid, flags, size, msgid, thrid, section = match.groups()
        items: dict[bytes, object] = {b"UID": int(uid), section.upper(): part[1]}
        if flags is not None:
            items[b"FLAGS"] = tuple(flags.split())
        for key, number in ((b"RFC822.SIZE", size), (b"X-GM-MSGID", msgid), (b"X-GM-THRID", thrid)):
            if number is not None:
                items[key] = int(number)
        found[int(uid)] = {**found[int(uid)], **items} if int(uid) in found else items
    return found


def _lexed(data: list[Any]) -> dict[int, Items]:
    tokens = iter(parse_response([part for part in data if part is not None]))
    found: dict[int, dict[bytes, object]] = {}
    for _sequence_number in tokens:
        answer = next(tokens, None)
        if not isinstance(answer, tuple) or len(answer) % 2:
            raise exceptions.ProtocolError("a FETCH answer that is no list of pairs")
        items = {
            key.upper(): value for key, value in zip(answer[::2], answer[1::2], strict=True) if isinstance(key, bytes)
        }
        uid = items.get(b"UID")
        if isinstance(uid, int):
            found.setdefault(uid, {}).update(items)
    return dict(found)


def body_of(items: Items) -> bytes | None:
    """The octets of the one BODY section asked for, whatever way its name is echoed; None if it was left out."""
    for key, value in items.items():
        if key.startswith(b"BODY["):
            if isinstance(value, bytes):
                return value
            # NIL is an empty section; digits alone are read as a number by the parser.
            return b"" if value is None else str(value).encode("ascii", "replace")
    return None


def flags_of(items: Items) -> frozenset[str]:
    """``frozenset({"\\\\Seen", "\\\\Draft"})``."""
    flags = items.get(b"FLAGS")
    if not isinstance(flags, tuple):
        return frozenset()
    return frozenset(flag.decode("ascii", "replace") for flag in flags if isinstance(flag, bytes))


def size_of(items: Items) -> int:
    """RFC822.SIZE, 0 if the server left it out."""
    size = items.get(b"RFC822.SIZE")
    return size if isinstance(size, int) else 0


def search_day(day: date) -> str:
    """``search_day(date(2026, 3, 2))`` is ``"02-Mar-2026"``."""
    return f"{day.day:02}-{_MONTHS[day.month - 1]}-{day.year:04}"
