"""Which folders there are: LIST, and other ways of asking where it does not tell what they are for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from introductions.ports import Folder
from sync.folders import Listed, decoded, with_roles

Line = tuple[tuple[bytes, ...], bytes | None, Any]  # flags, delimiter, name as it came
_TELLING = frozenset({b"\\drafts", b"\\sent", b"\\all"})


def all_folders(client: Any, listing: list[Line] | None = None) -> tuple[Folder, ...]:
    """All folders that can be opened, INBOX first. ``listing`` is the answer to LIST where it was asked already."""
    if listing is None:
        listing = _undecoded(client, client.list_folders)
    if not any(_TELLING & {flag.lower() for flag in flags} for flags, _, _ in listing):
        # RFC 6154 §2: a server may show the uses only when asked for them.
        if client.has_capability("SPECIAL-USE") and client.has_capability("LIST-EXTENDED"):
            listing = _undecoded(client, lambda: _extended(client)) or listing
        elif client.has_capability("XLIST"):
            listing = _undecoded(client, client.xlist_folders) or listing
    return tuple(with_roles(_lines(listing)))


# How nearly all servers answer; IMAPClient's lexer takes twenty times as long, and reads all else.
_USUAL = re.compile(rb'\(([^()"{}]*)\) (?:"([^"\\])"|NIL) (?:"([^"\\]+)"|(?!NIL$)([^\s"(){}\\%*]+))')


def understood(client: Any, lines: list[Any]) -> list[Line]:
    """The untagged answers to a LIST, as imaplib gives them."""
    usual = [_USUAL.fullmatch(line) for line in lines if isinstance(line, bytes)]
    if len(usual) == len(lines) and None not in usual:
        return [(tuple(m[1].split()), m[2], m[3] or m[4]) for m in usual if m is not None]
    return _undecoded(client, lambda: client._proc_folder_list(lines))


def _lines(listing: Iterable[Line]) -> Iterator[Listed]:
    for flags, delimiter, raw in listing:
        name = decoded(raw)
        if name is not None:
            yield Listed(
                name,
                (delimiter or b"").decode("ascii", "replace"),
                tuple(flag.decode("ascii", "replace") for flag in flags if isinstance(flag, bytes)),
            )


def _undecoded(client: Any, command: Callable[[], Iterable[Line]]) -> list[Line]:
    client.folder_encode = False  # one name outside the rules must not hide all the others
    try:
        return list(command())
    finally:
        client.folder_encode = True


def _extended(client: Any) -> list[Line]:
    data = client._raw_command_untagged(b"LIST", [b'""', b'"*"', b"RETURN", b"(SPECIAL-USE)"], uid=False)
    return list(client._proc_folder_list(data))
