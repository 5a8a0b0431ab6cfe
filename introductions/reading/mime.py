"""The parts of a message (RFC 2045-2047, 2231, 3676), walked with a limit on depth and number. Raises nothing."""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass

from introductions.reading.headers import decode_base64, decode_text, parse_parameters, split_head

DEPTH_CAP = 12
PARTS_CAP = 200
TEXT_CAP = 1_000_000  # characters of one part that are kept

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff]")
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
_QUOTED = re.compile(r">*")


@dataclass(frozen=True, slots=True)
class Part:
    """One leaf of a message: ``Part("text/calendar", (("method", "REPLY"),), None, "BEGIN:VCALENDAR…")``.

    ``text`` is there for text/* and message/* only. A message inside a message is not opened: its text begins with
    its own header block.
    """

    content_type: str
    params: tuple[tuple[str, str], ...]
    filename: str | None
    text: str | None
    attached: bool = False

    def param(self, name: str) -> str | None:
        """The value of a parameter of the content type, e.g. ``part.param("report-type")``."""
        return next((value for key, value in self.params if key == name), None)


def clean_text(text: str) -> str:
    """Text with LF line ends and no control characters but tabs."""
    return _CONTROL.sub("", _LINE_ENDS.sub("\n", text))


def walk(fields: list[tuple[str, str]], body: bytes) -> tuple[list[Part], list[str], list[str]]:
    """All leaves in order, the content type of every part (containers too), and what was wrong."""
    leaves: list[Part] = []
    types: list[str] = []
    defects: list[str] = []
    stack: list[tuple[list[tuple[str, str]], bytes, int, str]] = [(fields, body, 0, "text/plain")]
    while stack:
        part_fields, octets, depth, default = stack.pop()
        named = {name.lower(): value for name, value in reversed(part_fields)}
        content_type, params = parse_parameters(named.get("content-type", default))
        if content_type.count("/") != 1:
            defects.append("a content type that is none")
            content_type = "text/plain"
        types.append(content_type)
        if len(types) > PARTS_CAP:
            defects.append("too many parts")
            break
        boundary = next((value for key, value in params if key == "boundary"), "")
        if content_type.startswith("multipart/") and boundary and depth < DEPTH_CAP:
            inner = "message/rfc822" if content_type == "multipart/digest" else "text/plain"
            pieces = split_parts(octets, boundary)
            if not pieces:
                defects.append("a multipart without parts")
                leaves.append(Part("text/plain", (), None, _text("text/plain", (), named, octets)))
            for piece in reversed(pieces[:PARTS_CAP]):
                piece_fields, piece_body, _ = _split_part(piece)
                stack.append((piece_fields, piece_body, depth + 1, inner))
            continue
        if content_type.startswith("multipart/"):
            defects.append("a multipart that was not opened")
            leaves.append(Part("text/plain", (), None, _text("text/plain", (), named, octets)))
            continue
        disposition, extra = parse_parameters(named.get("content-disposition", ""))
        filename = next((v for k, v in extra if k == "filename"), None) or next(
            (v for k, v in params if k == "name"), None
        )
        attached = disposition == "attachment" or (filename is not None and bool(disposition))
        leaves.append(Part(content_type, params, filename, _text(content_type, params, named, octets), attached))
    return leaves, types, defects


def _split_part(piece: bytes) -> tuple[list[tuple[str, str]], bytes, list[str]]:
    if piece.startswith((b"\n", b"\r\n")):  # no fields: RFC 2046 §5.1 allows it
        return [], piece.lstrip(b"\r\n"), []
    return split_head(piece)


def split_parts(octets: bytes, boundary: str) -> list[bytes]:
    """The pieces between the boundary lines (RFC 2046 §5.1.1); what stands before the first and after the last is
    for old readers and left out. A missing last boundary is forgiven."""
    delimiter = b"--" + boundary.encode("utf-8", "replace")
    pieces: list[bytes] = []
    start: int | None = None
    at = octets.find(delimiter)
    while at != -1 and len(pieces) <= PARTS_CAP:
        line_end = octets.find(b"\n", at)
        line_end = len(octets) if line_end == -1 else line_end
        rest = octets[at + len(delimiter) : min(line_end, at + len(delimiter) + 100)].strip()
        if (at == 0 or octets[at - 1 : at] == b"\n") and rest in (b"", b"--"):
            if start is not None:
                pieces.append(octets[start:at].removesuffix(b"\n").removesuffix(b"\r"))
            start = None if rest else min(line_end + 1, len(octets))
            if rest:
                break
        at = octets.find(delimiter, line_end)
    if start is not None and start < len(octets):
        pieces.append(octets[start:])
    return pieces


def _text(content_type: str, params: tuple[tuple[str, str], ...], named: dict[str, str], octets: bytes) -> str | None:
    if not content_type.startswith(("text/", "message/")):
        return None
    octets = octets[: TEXT_CAP * 4]
    encoding = named.get("content-transfer-encoding", "").strip().lower()
    if encoding == "base64":
        octets = decode_base64(octets)
    elif encoding == "quoted-printable":
        octets = binascii.a2b_qp(octets)
    text = clean_text(decode_text(octets, dict(params).get("charset") or "utf-8"))[:TEXT_CAP]
    if content_type == "text/plain" and dict(params).get("format", "").lower() == "flowed":
        return unflow(text, dict(params).get("delsp", "").lower() == "yes")
    return text


def unflow(text: str, delsp: bool = False) -> str:
    """Lines that were only wrapped for the way become one again (RFC 3676 §4.1-4.6); quote depth is kept.

    >>> unflow("> I would be \\n> glad.\\n-- \\nAmy")
    '> I would be glad.\\n-- \\nAmy'
    """
    out: list[str] = []
    open_depth = -1  # depth of a line that goes on in the next
    for line in text.split("\n"):
        marks = _QUOTED.match(line)
        depth = marks.end() if marks else 0
        words = line[depth:].removeprefix(" ")
        signature = words == "-- "
        if depth == open_depth and not signature:
            out[-1] += words
        else:
            out.append((">" * depth + " " if depth else "") + words)
        if words.endswith(" ") and not signature:
            open_depth = depth
            if delsp:
                out[-1] = out[-1][:-1]
        else:
            open_depth = -1
    return "\n".join(out)
