"""Waiting for pushes (IDLE, RFC 2177) by reading the socket itself.

``IMAPClient.idle_check`` aborts on a line cut over two packets, loses half of it over TLS, does not see what lies in
its own buffer, and hides a dead connection. So a mailbox that waits is *parked*: the socket is taken over, and all that
belongs to the client is let go of (the socket alone is 2 KiB, or 21 with TLS; a client 14 more). When it is needed, a
client is put around the socket again. A push is a hint to look, never the news itself: nothing is parsed but whether it
may mean new mail.
"""

from __future__ import annotations

import re
import socket
import ssl
from contextlib import suppress
from enum import StrEnum

from imapclient import exceptions

from introductions.errors import MailboxError
from sync import troubles
from sync.adopting import Kept, Waiting, adopt, keep
from sync.mailbox import ImapMailbox

_WOULD_BLOCK = (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError)
# Said by servers to keep a connection open, or about flags; none of it is new mail.
_NO_NEWS = re.compile(rb"\* (?:OK\b|\d+ (?:FETCH|RECENT)\b)|\+", re.IGNORECASE)
_BYE = re.compile(rb"\* BYE\b", re.IGNORECASE)
_LONGEST = 65_536


class Signal(StrEnum):
    """What a look at the socket showed."""

    QUIET = "quiet"
    NEWS = "news"  # something may have changed: look
    GONE = "gone"  # BYE, end of file or an error: connect again


class Parked:
    """A mailbox that waits. ``feed()`` when its socket is readable, ``resume()`` to get it back for commands."""

    __slots__ = ("_kept", "_news", "_rest", "_socket", "_tag")

    def __init__(self, mailbox: ImapMailbox, *, idle: bool = True, news: bool = False) -> None:
        """Send IDLE in the folder that is open, and let go of the client; ``mailbox`` is not to be used any more.

        ``idle`` false: the server cannot push, only the end of the connection is noticed. ``news``: something is known
        to be unread already.
        """
        self._rest, self._news, self._tag = b"", news, b""
        with mailbox.talking("waiting for new mail"):
            if idle:
                self._tag = self._start(mailbox)
            self._socket: socket.socket = mailbox.client.socket()
            self._socket.setblocking(False)
            self._take_buffered(mailbox)
            self._kept: Kept = keep(mailbox)

    @property
    def socket(self) -> socket.socket:
        return self._socket

    @property
    def pushes(self) -> bool:
        """Whether the server announces new mail."""
        return bool(self._tag)

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
            if not data or self._heard(data) is Signal.GONE:
                return Signal.GONE
        news, self._news = self._news, False
        return Signal.NEWS if news else Signal.QUIET

    def resume(self, seconds: float | None = None) -> ImapMailbox:
        """The connection, for commands again; the first of them ends IDLE, in the same round trip.

        ``seconds``: how long the server may take to end it; at most half a minute. Raises UnreachableError if the
        connection is gone.
        """
        kept = self._kept
        try:
            self._socket.settimeout(kept.timeout)
            return adopt(self._socket, kept, Waiting(self._tag, self._rest, seconds or min(30.0, kept.timeout)))
        except Exception as error:
            self.abandon()
            raise troubles.explain(error, kept.host, "ending the wait for new mail") from None

    def abandon(self) -> None:
        """Drop the connection at once; from any thread."""
        with suppress(OSError, ValueError):
            self._socket.shutdown(socket.SHUT_RDWR)
        with suppress(OSError, ValueError):
            self._socket.close()

    def goodbye(self, seconds: float) -> None:
        """End the session as a server likes it (lingering ones count against a provider's limit). Never raises."""
        with suppress(MailboxError):
            self.resume(seconds).close()
        self.abandon()

    def _start(self, mailbox: ImapMailbox) -> bytes:
        """Send IDLE and wait for the ``+``; some servers send pushes before it, which IMAPClient takes for an error."""
        imap = mailbox.client._imap
        if imap.untagged_responses.pop("EXISTS", None):  # announced while we were doing something else
            self._news = True
        tag: bytes = imap._command("IDLE")
        while imap._get_response() is not None:
            if imap.tagged_commands[tag]:
                _, data = imap.tagged_commands.pop(tag)
                raise exceptions.IMAPClientError(f"IDLE failed: {data!r}")
            self._news = True
        return tag

    def _take_buffered(self, mailbox: ImapMailbox) -> None:
        """A push in the same packet as the ``+`` lies in the client's buffer, where no selector sees it."""
        file, buffered = mailbox.client._imap.file, b""
        with suppress(*_WOULD_BLOCK):
            buffered = file.peek()
        if buffered:
            self._heard(file.read(len(buffered)))

    def _heard(self, data: bytes) -> Signal:
        *lines, self._rest = (self._rest + data).split(b"\n")
        if len(self._rest) > _LONGEST:  # no push is that long
            return Signal.GONE
        for line in lines:
            if _BYE.match(line):
                return Signal.GONE
            if line.strip() and not _NO_NEWS.match(line):
                self._news = True
        return Signal.QUIET


def can_idle(mailbox: ImapMailbox) -> bool:
    """Whether the server pushes at all."""
    return bool(mailbox.client.has_capability("IDLE"))
