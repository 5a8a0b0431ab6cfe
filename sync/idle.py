"""Waiting for pushes (IDLE, RFC 2177) by reading the socket itself.

``IMAPClient.idle_check`` aborts on a line cut over two packets, loses half of it over TLS, does not see what lies in
its own buffer, and hides a dead connection. So the socket is taken over while a mailbox idles, and handed back on a
line's end. A push is a hint to look, never the news itself: nothing is parsed but whether it may mean new mail.
"""

from __future__ import annotations

import re
import socket
import ssl
import time
from contextlib import suppress
from enum import StrEnum

from imapclient import exceptions

from introductions.errors import UnreachableError
from sync import troubles
from sync.mailbox import ImapMailbox

_WOULD_BLOCK = (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError)
# Said by servers to keep a connection open, or about flags; none of it is new mail.
_NO_NEWS = re.compile(rb"\* (?:OK\b|\d+ (?:FETCH|RECENT)\b)|\+", re.IGNORECASE)
_LONGEST = 65_536


class Signal(StrEnum):
    """What a look at the socket showed."""

    QUIET = "quiet"
    NEWS = "news"  # something may have changed: look
    GONE = "gone"  # BYE, end of file or an error: connect again


class Idling:
    """A mailbox in IDLE. ``feed()`` when its socket is readable, ``stop()`` to get the mailbox back for commands."""

    def __init__(self, mailbox: ImapMailbox, *, news: bool = False) -> None:
        """Send IDLE in the folder that is open. ``news``: something is known to be unread already."""
        self.mailbox = mailbox
        self._imap = mailbox.client._imap
        self._rest = b""
        self._news = news
        with mailbox.talking("waiting for new mail"):
            self._tag = self._start()
        self._socket: socket.socket = mailbox.client.socket()
        self._socket.setblocking(False)
        self._take_buffered()

    def fileno(self) -> int:
        """For a selector; -1 once the connection is closed."""
        return self._socket.fileno()

    def feed(self) -> Signal:
        """Read what there is, without waiting."""
        while True:
            try:
                data = self._socket.recv(8192)
            except _WOULD_BLOCK:
                break
            except (OSError, ValueError):
                return Signal.GONE
            if not data:
                return Signal.GONE
            if self._heard(data) is Signal.GONE:
                return Signal.GONE
        news, self._news = self._news, False
        return Signal.NEWS if news else Signal.QUIET

    def stop(self, seconds: float | None = None) -> None:
        """End IDLE and hand the connection back, on a line's end. Raises UnreachableError; it is closed then.

        ``seconds``: how long the server may take; at most half a minute.
        """
        seconds = min(30.0, self.mailbox.client._timeout.read) if seconds is None else seconds
        end = time.monotonic() + seconds
        with self.mailbox.talking("ending the wait for new mail"):
            self._socket.settimeout(seconds)
            self._socket.sendall(b"DONE\r\n")
            done = self._tag + b" "
            finished = False
            while not finished or self._rest:
                self._socket.settimeout(max(0.01, end - time.monotonic()))
                data = self._socket.recv(8192)
                if not data:
                    raise troubles.cut(self.mailbox.host)
                *lines, self._rest = (self._rest + data).split(b"\n")
                finished = finished or any(line.startswith(done) for line in lines)
                if time.monotonic() > end:
                    raise TimeoutError
            self._imap.tagged_commands.pop(self._tag, None)
            self._socket.settimeout(self.mailbox.client._timeout.read)

    def _start(self) -> bytes:
        """Send IDLE and wait for the ``+``; some servers send pushes before it, which IMAPClient takes for an error."""
        tag: bytes = self._imap._command("IDLE")
        while self._imap._get_response() is not None:
            if self._imap.tagged_commands[tag]:
                _, data = self._imap.tagged_commands.pop(tag)
                raise exceptions.IMAPClientError(f"IDLE failed: {data!r}")
            self._news = True
        return tag

    def _take_buffered(self) -> None:
        """A push in the same packet as the ``+`` lies in the client's buffer, where no selector sees it."""
        buffered = b""
        with suppress(*_WOULD_BLOCK):
            buffered = self._imap.file.peek()
        if buffered:
            self._heard(self._imap.file.read(len(buffered)))

    def _heard(self, data: bytes) -> Signal:
        *lines, self._rest = (self._rest + data).split(b"\n")
        if len(self._rest) > _LONGEST:  # no push is that long
            return Signal.GONE
        for line in lines:
            if line[:6].upper() in (b"* BYE ", b"* BYE\r"):
                return Signal.GONE
            if line.strip() and not _NO_NEWS.match(line):
                self._news = True
        return Signal.QUIET


def can_idle(mailbox: ImapMailbox) -> bool:
    """Whether the server pushes at all."""
    return bool(mailbox.client.has_capability("IDLE"))


def stop_quietly(idling: Idling, seconds: float) -> bool:
    """As ``stop``, for the way out: False if the connection was gone."""
    try:
        idling.stop(seconds)
    except UnreachableError:
        return False
    return True
