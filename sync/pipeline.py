"""Several commands in one round trip (RFC 3501 §5.5), which IMAPClient cannot do: over a network it is the round trips
that cost, not the octets.

Only commands that do not depend on each other's answers are sent together. Each answer is attributed by its tag, a
STATUS by the folder that it names too; whatever cannot be attributed is None, and is asked for again by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from imapclient import exceptions
from imapclient.response_parser import parse_response

from introductions.model import Cursor
from sync.listing import Line, understood

Stand = Cursor | None


@dataclass(frozen=True, slots=True)
class Asked:
    """Questions that are under way: the tags of the FETCH, and of the STATUS of each folder."""

    fetch: bytes
    stands: list[tuple[str, bytes]]


def stand(
    client: Any, folders: Sequence[str], opened: str | None, *, listing: bool = False
) -> tuple[list[Stand], list[Line] | None]:
    """Where the folders stand, asked in this order; ``opened`` is examined, the others by STATUS. With ``listing``
    also which folders there are; None if that was refused or cannot be read."""
    imap = client._imap
    imap.untagged_responses = {}
    if opened is not None:
        imap.is_readonly = True
    with _in_one_packet(imap):
        listed = imap._command("LIST", '""', '"*"') if listing else None
        tags = [_ask(client, name, examine=name == opened) for name in folders]
    lines = _listed(client, listed) if listed is not None else None
    stands = [_stand(client, name, tag, examine=name == opened) for name, tag in zip(folders, tags, strict=True)]
    return stands, lines


def ask_since(client: Any, first: int, items: Sequence[str], also: Sequence[str]) -> Asked:
    """FETCH of all messages with UID >= ``first`` in the folder that is open, then where other folders stand."""
    imap = client._imap
    imap.untagged_responses.pop("FETCH", None)
    with _in_one_packet(imap):
        tag = imap._command("UID", "FETCH", f"{first}:*", f"({' '.join(('UID', *items))})")
        return Asked(tag, [(name, _ask(client, name, examine=False)) for name in also])


def told_since(client: Any, asked: Asked) -> tuple[list[Any], list[Stand]]:
    """The answer: messages as imaplib gives them, and the folders. Raises if the FETCH is refused."""
    imap = client._imap
    typ, data = _answer(imap, asked.fetch)
    fetched = imap.untagged_responses.pop("FETCH", [])
    stands = [_stand(client, name, tag, examine=False) for name, tag in asked.stands]
    if typ != "OK":
        raise exceptions.IMAPClientError(f"fetch failed: {data!r}")
    return fetched, stands


@contextmanager
def _in_one_packet(imap: Any) -> Iterator[None]:
    """Hold back what is sent and send it together, so that no answer to the first is waited for by the network."""
    held: list[bytes] = []
    imap.send = held.append
    try:
        yield
    finally:
        del imap.send
    try:
        imap.send(b"".join(held))
    except OSError as error:
        raise imap.abort(f"socket error: {error}") from None


def _listed(client: Any, tag: bytes) -> list[Line] | None:
    typ, _ = _answer(client._imap, tag)
    lines = client._imap.untagged_responses.pop("LIST", [])
    with suppress(Exception):  # asked for by itself, what is wrong with it is said
        return understood(client, lines) if typ == "OK" else None
    return None


def _ask(client: Any, name: str, *, examine: bool) -> bytes:
    imap, folder = client._imap, client._normalise_folder(name)
    tag: bytes = imap._command("EXAMINE", folder) if examine else imap._command("STATUS", folder, _WHAT)
    return tag


_WHAT = "(UIDVALIDITY UIDNEXT)"
# How nearly all servers answer it; IMAPClient's lexer takes fifty times as long, and reads all else.
_USUAL = re.compile(rb'("[^"\\]*"|[^\s"(){}\\]+) \(([A-Z]+ \d{1,19}(?: [A-Z]+ \d{1,19})*)\)', re.IGNORECASE)


def _stand(client: Any, name: str, tag: bytes, *, examine: bool) -> Stand:
    imap = client._imap
    typ, _ = _answer(imap, tag)
    if examine:
        imap.state = "SELECTED" if typ == "OK" else "AUTH"
        opened = client._process_select_response(imap.untagged_responses)
        for known in ("EXISTS", "RECENT", "UIDNEXT", "UIDVALIDITY"):  # what comes under these names later is news
            imap.untagged_responses.pop(known, None)
        return _cursor(name, opened) if typ == "OK" else None
    lines = imap.untagged_responses.pop("STATUS", [])
    if typ != "OK" or not lines:
        return None
    usual = _USUAL.fullmatch(lines[0]) if len(lines) == 1 and isinstance(lines[0], bytes) else None
    if usual is not None:
        named, words = usual[1], usual[2].upper().split()
        pairs = dict(zip(words[::2], map(int, words[1::2]), strict=True))
    else:
        try:
            folder, values = parse_response(lines)
            pairs = dict(zip(values[::2], values[1::2], strict=True))
        except Exception:
            return None  # asked for by itself, what is wrong with it is said
        named = folder if isinstance(folder, bytes) else str(folder).encode()
    same = _bare(named).upper() == b"INBOX" == name.upper().encode() or _bare(named) == _bare(_encoded(client, name))
    return _cursor(name, pairs) if same else None


def _answer(imap: Any, tag: bytes) -> tuple[str, list[Any]]:
    """The tagged answer, also a NO or BAD: those that follow it must be read first."""
    imap._check_bye()
    typ, data = imap._get_tagged_response(tag)
    imap._check_bye()
    return typ, data


def _cursor(name: str, values: dict[bytes, Any]) -> Stand:
    validity, following = values.get(b"UIDVALIDITY"), values.get(b"UIDNEXT")
    if isinstance(validity, int) and isinstance(following, int):
        return Cursor(name, validity, following - 1)
    return None


def _encoded(client: Any, name: str) -> bytes:
    encoded = client._normalise_folder(name)
    return encoded if isinstance(encoded, bytes) else str(encoded).encode()


def _bare(name: bytes) -> bytes:
    if len(name) >= 2 and name[:1] == name[-1:] == b'"':
        return name[1:-1].replace(b'\\"', b'"').replace(b"\\\\", b"\\")
    return name
