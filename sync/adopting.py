"""Letting go of an IMAP client while its connection waits, and putting one around the socket again.

What must be known of a session that waits is little and much the same for all mailboxes of a provider, so equal values
are kept once. IMAPClient and imaplib know only how to connect; the two subclasses here take a connection over. The wait
is ended by whatever is asked first: ``DONE`` goes out ahead of it in the same packet (the server is no longer waiting
for it then, so RFC 2177 §3 allows a command, and RFC 3501 §5.5 that it follows at once), which saves a round trip.
Apple's Mail does the same since iOS 18; a server that drops what follows (Stalwart before 0.10) costs a time-out and a
new connection, no mail.
"""

from __future__ import annotations

import imaplib
import re
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from imapclient import IMAPClient, SocketTimeout

from introductions.model import Cursor
from introductions.ports import Folder
from sync.mailbox import ImapMailbox
from sync.transport import TAG, heed

_TAGGED = re.compile(rb"(?P<tag>%b\d+) (?P<type>[A-Z]+) (?P<data>.*)" % TAG, re.ASCII)


@dataclass(frozen=True, slots=True)
class Known:
    """What many sessions have in common: the server, what it can do, and which folders there are."""

    host: str
    port: int
    connect: float
    read: float
    capabilities: tuple[bytes, ...]
    folders: tuple[Folder, ...] | None


@dataclass(frozen=True, slots=True)
class Kept:
    """A session that waits. ``opened`` is the folder that is open, for reading only; ``tags`` were used up so far."""

    known: Known
    opened: Cursor | None
    tags: int

    @property
    def host(self) -> str:
        return self.known.host

    @property
    def timeout(self) -> float:
        """Of one read, in seconds."""
        return self.known.read


@lru_cache(maxsize=4096)
def _once(known: Known) -> Known:
    return known


def keep(mailbox: ImapMailbox) -> Kept:
    """Take a session out of its client. The socket is not touched; the mailbox must not be used any more."""
    client = mailbox.client
    capabilities = tuple(client.capabilities())
    opened, folders = mailbox.let_go()
    known = Known(client.host, client.port, client._timeout.connect, client._timeout.read, capabilities, folders)
    with suppress(OSError, ValueError):
        client._imap.file.close()  # its buffer; the socket stays open
    return Kept(_once(known), opened, client._imap.tagnum)


@dataclass(frozen=True, slots=True)
class Waiting:
    """An IDLE to be ended: its tag (empty where the server was not told to push), what was read of a line that is not
    at its end, and how many seconds the server may take to say that it has ended."""

    tag: bytes
    rest: bytes
    seconds: float


def adopt(sock: socket.socket, kept: Kept, waiting: Waiting) -> ImapMailbox:
    """A mailbox over a connection that was kept. Its first command ends the wait, and may fail because of it."""
    mailbox = ImapMailbox(_Client(sock, kept, waiting), kept.host)
    mailbox.take_up(kept.opened, kept.known.folders)
    return mailbox


class _Connection(imaplib.IMAP4):
    """An ``imaplib.IMAP4`` over a connection that is past its greeting and its login, and perhaps in IDLE."""

    def __init__(self, sock: socket.socket, kept: Kept, waiting: Waiting) -> None:
        self._adopted, self._kept = sock, kept
        self._to_end, self._rest, self._seconds = waiting.tag, waiting.rest, waiting.seconds
        self._ends_by: float | None = None  # DONE is sent, its answer is not there yet
        super().__init__(kept.known.host, kept.known.port)

    def send(self, data: Any) -> None:
        """DONE ahead of what is sent first."""
        if self._to_end and self._ends_by is None:
            self._ends_by = time.monotonic() + self._seconds
            data = b"DONE\r\n" + data
        super().send(data)

    def readline(self) -> bytes:
        rest, self._rest = self._rest, b""
        return rest + super().readline()

    def _get_line(self) -> bytes:
        """A line, less the answer to the IDLE, whose tag imaplib may not know. A server that does not give it in time,
        however much else it says, raises TimeoutError."""
        while self._ends_by is not None:
            left = self._ends_by - time.monotonic()
            if left <= 0.0:
                raise TimeoutError
            self.sock.settimeout(left)
            line: bytes = super()._get_line()  # type: ignore[misc]
            if not line.startswith(self._to_end + b" "):
                return line
            self._to_end, self._ends_by = b"", None
            self.sock.settimeout(self._kept.timeout)
        got: bytes = super()._get_line()  # type: ignore[misc]
        return got

    def _create_socket(self, timeout: float | None = None) -> socket.socket:
        return self._adopted

    def _connect(self) -> None:
        """In place of reading the greeting and asking what the server can do."""
        self.tagpre: Any
        self.tagre: Any
        self._cmd_log: dict[int, Any]
        self.tagpre, self.tagre, self.tagnum = TAG, _TAGGED, self._kept.tags
        self._cmd_log_len, self._cmd_log_idx, self._cmd_log = 10, 0, {}
        self.capabilities = tuple(c.decode("ascii", "replace").upper() for c in self._kept.known.capabilities)
        self.state = "SELECTED" if self._kept.opened is not None else "AUTH"
        self.is_readonly = True


class _Client(IMAPClient):  # type: ignore[misc]  # it has no types
    """An ``IMAPClient`` over an adopted connection."""

    def __init__(self, sock: socket.socket, kept: Kept, waiting: Waiting) -> None:
        known = kept.known
        self._make: Callable[[], imaplib.IMAP4] = lambda: _Connection(sock, kept, waiting)
        timeout = SocketTimeout(connect=known.connect, read=known.read)
        super().__init__(known.host, known.port, ssl=False, timeout=timeout)
        del self._make
        self._cached_capabilities = known.capabilities
        self._imap.debug = 0
        heed(self._imap)

    def _create_IMAP4(self) -> Any:
        return self._make()
