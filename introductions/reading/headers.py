"""Header fields: cut apart, unfolded, decoded. Every function takes anything and raises nothing.

The standard library's parser is not used here because a hostile mailbox can stop it: its parameter scan copies the
rest of the field at every ``;`` (quadratic), and nested comments in addresses recurse until the stack is full.
"""

from __future__ import annotations

import binascii
import codecs
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

HEAD_CAP = 262_144  # octets of header block that are looked at
FIELD_CAP = 32_768  # characters of one field
FIELDS_CAP = 2_000

_FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]*:(.*)", re.DOTALL)
_BLANK = re.compile(rb"\r?\n\r?\n")
# RFC 2047 §2, with spaces allowed inside (many senders forget to encode them) and an RFC 2231 language dropped.
_WORD = re.compile(r"=\?([A-Za-z0-9._:-]{1,40})(?:\*[A-Za-z-]{0,20})?\?([bBqQ])\?([^?\r\n]{0,2000})\?=")
_MESSAGE_ID = re.compile(r"<([^<>]{1,1000})>")
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
# Marks that reorder the text around them (Unicode Bidi §2.1-2.6), zero-width no-break and lone surrogates: none
# belongs into a name or a subject. Right-to-left letters and the joiners that Persian and Hindi need do.
INVISIBLE = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_SPACES = re.compile(r"[ \t\xa0]+")
_NOT_TEXT = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "utf-7"})
_WIDER = {"us-ascii": "utf-8", "ascii": "utf-8", "iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}


def decode_text(octets: bytes, charset: str = "utf-8") -> str:
    """Octets to text in the charset that was named, or in the one they are really in.

    >>> decode_text("Grüße".encode("cp1252"), "utf-8")
    'Grüße'

    Never raises: an unknown charset, or one that does not fit, is read as UTF-8, then as Windows-1252.
    """
    try:
        name = codecs.lookup(charset.strip().strip("\"'")).name
    except (LookupError, ValueError, UnicodeError):
        name = "utf-8"
    if name in _NOT_TEXT or name.replace("_", "-") in _NOT_TEXT:  # some decode in quadratic time
        name = "utf-8"
    for attempt in (_WIDER.get(name, name), "utf-8", "cp1252"):
        try:
            return octets.decode(attempt)
        except (UnicodeError, LookupError, ValueError, TypeError):
            continue
    return octets.decode("latin-1")


def clean_line(text: str) -> str:
    """One visible line: no control characters, no line breaks, no marks that reorder, single spaces.

    >>> clean_line("Amy\\r\\nBcc: everyone@example.com")
    'Amy Bcc: everyone@example.com'
    """
    return _SPACES.sub(" ", INVISIBLE.sub("", CONTROL.sub(" ", text))).strip()


def decode_words(value: str) -> str:
    """RFC 2047 encoded words to text, one clean line; neighbours in the same charset are joined before decoding,
    because senders cut multi-octet letters in two (§5 forbids it, many do it).

    >>> decode_words("=?utf-8?q?Ren=C3?= =?utf-8?q?=A9e?= Blanc")
    'Renée Blanc'
    """
    if "=?" not in value:
        return clean_line(value)
    out: list[str] = []
    pending, charset, end = b"", "", 0
    for found in _WORD.finditer(value):
        between = value[end : found.start()]
        if pending and (between.strip() or found[1].lower() != charset):
            out.append(decode_text(pending, charset))
            pending = b""
        if between.strip() or end == 0:
            out.append(between)
        pending, charset, end = pending + _word_octets(found[2], found[3]), found[1].lower(), found.end()
    if pending:
        out.append(decode_text(pending, charset))
    out.append(value[end:])
    return clean_line("".join(out))


def _word_octets(encoding: str, payload: str) -> bytes:
    octets = payload.encode("utf-8", "replace")
    if encoding in "bB":
        return decode_base64(octets)
    return binascii.a2b_qp(octets.replace(b"_", b" "), header=True)


def decode_base64(octets: bytes) -> bytes:
    """Base64 with whatever does not belong into it left out: what can be read is read."""
    kept = re.sub(rb"[^A-Za-z0-9+/]", b"", octets)
    if len(kept) % 4 == 1:
        kept = kept[:-1]
    try:
        return binascii.a2b_base64(kept + b"=" * (-len(kept) % 4))
    except binascii.Error:
        return b""


def split_head(raw: bytes) -> tuple[list[tuple[str, str]], bytes, list[str]]:
    """The fields in order (name as written, value unfolded but not decoded), the body, and what was wrong.

    >>> split_head(b"Subject: An\\r\\n introduction\\r\\n\\r\\nHello")
    ([('Subject', 'An introduction')], b'Hello', [])
    """
    defects: list[str] = []
    raw = raw.lstrip(b"\r\n")
    if b"\n" not in raw[:HEAD_CAP] and b"\r" in raw[:HEAD_CAP]:
        raw = raw.replace(b"\r", b"\n")
    blank = _BLANK.search(raw, 0, HEAD_CAP)
    head, body = (raw[: blank.start()], raw[blank.end() :]) if blank else (raw[:HEAD_CAP], raw[HEAD_CAP:])
    fields: list[tuple[bytes, list[bytes]]] = []
    at = 0
    for line in head.split(b"\n"):
        start, at = at, at + len(line) + 1
        line = line.rstrip(b"\r")
        if line[:1] in (b" ", b"\t"):
            if fields:
                fields[-1][1].append(line)
            continue
        found = _FIELD.match(line)
        if found:
            fields.append((found[1], [found[2]]))
        elif line.startswith((b"From ", b">From ")) and not fields:
            continue  # an mbox line before the first field
        elif line:
            defects.append("a line in the header is no field")
            if not fields:  # no header at all: everything is body
                return [], raw, defects
            if start and blank is None:
                return _decoded(fields, defects), raw[start:], defects
    return _decoded(fields, defects), body, defects


def _decoded(fields: list[tuple[bytes, list[bytes]]], defects: list[str]) -> list[tuple[str, str]]:
    if len(fields) > FIELDS_CAP:
        defects.append("too many header fields")
    out: list[tuple[str, str]] = []
    for name, lines in fields[:FIELDS_CAP]:
        value = b"".join(lines)[:FIELD_CAP]
        if not value.isascii():
            defects.append("8-bit header")
        out.append((name.decode("ascii", "replace"), decode_text(value).strip()))
    return out


def parse_ids(value: str, cap: int = 200) -> tuple[str, ...]:
    """The Message-IDs in a field, in angle brackets (RFC 5322 §3.6.4); a bare one is given its brackets.

    >>> parse_ids("Your mail of Monday <a1@example.org>")
    ('<a1@example.org>',)
    """
    ids = tuple(f"<{''.join(found.split())}>" for found in _MESSAGE_ID.findall(value)[:cap] if found.strip())
    if ids:
        return ids
    bare = value.strip().strip("<>")
    if "@" in bare and len(bare) <= 998 and len(bare.split()) == 1:
        return (f"<{bare}>",)
    return ()


def parse_date(value: str) -> datetime | None:
    """A Date field as an aware datetime, None if it cannot be read. Without a zone it is taken as UTC."""
    try:
        when = parsedate_to_datetime(value[:200])
        when = when.replace(tzinfo=UTC) if when.tzinfo is None else when
        when.astimezone(UTC)  # year 1 with an offset cannot be moved to UTC
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        return None
    return when


def parse_parameters(value: str, cap: int = 50) -> tuple[str, tuple[tuple[str, str], ...]]:
    """A structured value and its parameters (RFC 2045 §5.1, RFC 2231 continuations and charsets), lower-case names.

    >>> parse_parameters("text/plain; charset=utf-8; name*=utf-8''caf%C3%A9.txt")
    ('text/plain', (('charset', 'utf-8'), ('name', 'café.txt')))
    """
    pieces = _split_outside_quotes(value[:FIELD_CAP])
    pieces_of: dict[str, list[tuple[int, bool, str]]] = {}
    for piece in pieces[1 : cap + 1]:
        key, equals, text = piece.partition("=")
        key, text = key.strip().lower(), text.strip()
        if not equals or not key:
            continue
        if len(text) > 1 and text[0] == '"' and text[-1] == '"':
            text = re.sub(r"\\(.)", r"\1", text[1:-1])
        base, star, rest = key.partition("*")
        number = rest.rstrip("*")
        order = int(number) if number.isascii() and number.isdigit() and len(number) < 4 else 0
        pieces_of.setdefault(base, []).append((order, bool(star) and key.endswith("*"), text))
    return pieces[0].strip().lower(), tuple((k, _joined(v)) for k, v in pieces_of.items())


def _joined(pieces: list[tuple[int, bool, str]]) -> str:
    pieces = sorted(pieces, key=lambda p: p[0])
    if not any(encoded for _, encoded, _ in pieces):
        return decode_words("".join(text for _, _, text in pieces))
    charset, octets = "utf-8", b""
    for at, (_, encoded, text) in enumerate(pieces):
        if at == 0 and encoded and text.count("'") >= 2:
            charset, _, text = text.split("'", 2)
        raw = text.encode("utf-8", "replace")
        octets += re.sub(rb"%([0-9A-Fa-f]{2})", lambda m: bytes([int(m[1], 16)]), raw) if encoded else raw
    return clean_line(decode_text(octets, charset or "utf-8"))


def _split_outside_quotes(value: str) -> list[str]:
    pieces: list[str] = []
    start, quoted, at = 0, False, 0
    while at < len(value):
        char = value[at]
        if char == "\\" and quoted:
            at += 1
        elif char == '"':
            quoted = not quoted
        elif char == ";" and not quoted:
            pieces.append(value[start:at])
            start = at + 1
        at += 1
    pieces.append(value[start:])
    return pieces
