"""What only Gmail's IMAP has (developers.google.com/gmail/imap/imap-extensions), in front of a server with OBJECTID.

    with GmailFront(host, port, "robin@example.com") as front:
        ...                                   # connect to front.port: X-GM-EXT-1, X-GM-MSGID, X-GM-THRID, X-GM-LABELS

X-GM-MSGID and X-GM-THRID are the server's EMAILID and THREADID (RFC 8474) as numbers. A label, which no other server
has, is read off the header: what the owner wrote is ``\\Sent``, all else ``\\Inbox``.
"""

from __future__ import annotations

import contextlib
import re
import socket
import threading

_LITERAL = re.compile(rb"\{(\d+)\}\r\n\Z")
_ID = re.compile(rb"(EMAILID|THREADID) \(?\w([0-9a-f]+)\)?")
_GMAIL = {b"EMAILID": b"X-GM-MSGID", b"THREADID": b"X-GM-THRID"}


class GmailFront:
    """Listens on ``port``; each client gets a connection of its own to the server."""

    host = "127.0.0.1"

    def __init__(self, host: str, port: int, owner: str) -> None:
        self._target = (host, port)
        self._own = re.compile(rb"^from:[^\r\n]*<%s>" % re.escape(owner.encode()), re.IGNORECASE | re.MULTILINE)
        self.asked: list[bytes] = []  # FETCH commands as they came
        self._open: list[socket.socket] = []
        self._listener = socket.create_server((self.host, 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> GmailFront:
        return self

    def __exit__(self, *exc: object) -> None:
        for one in (self._listener, *self._open):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection(self._target, timeout=20)
                for end in (client, server):
                    end.settimeout(None)
                    end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                    self._open.append(end)
                for flow in (self._up, self._down):
                    threading.Thread(target=flow, args=(client, server), daemon=True).start()

    def _up(self, client: socket.socket, server: socket.socket) -> None:
        """Commands, line by line; what is a literal of an APPEND is no command and passes as it is."""
        with contextlib.suppress(OSError), client.makefile("rb") as lines:
            for line in lines:
                said = self._command(line)
                size = re.search(rb"\{(\d+)\+?\}\r\n\Z", said)
                server.sendall(said)
                if size is not None:
                    server.sendall(lines.read(int(size[1])))
        server.close()

    def _command(self, line: bytes) -> bytes:
        if b" FETCH " not in line.upper() or b"X-GM-" not in line:
            return line
        self.asked.append(line)
        line = line.replace(b"X-GM-MSGID", b"EMAILID").replace(b"X-GM-THRID", b"THREADID")
        return line.replace(b" X-GM-LABELS", b"")

    def _down(self, client: socket.socket, server: socket.socket) -> None:
        """Answers, each with its literals, so that nothing in a mail is changed."""
        with contextlib.suppress(OSError), server.makefile("rb") as lines:
            for line in lines:
                parts = [line]
                while (size := _LITERAL.search(parts[-1])) is not None:
                    parts += [lines.read(int(size[1])), lines.readline()]
                client.sendall(self._answer(parts))
        client.close()

    def _answer(self, parts: list[bytes]) -> bytes:
        first = parts[0]
        if b"CAPABILITY " in first.upper():
            first = re.sub(rb"\bIDLE\b", b"IDLE X-GM-EXT-1 SPECIAL-USE", first, count=1)
        elif re.match(rb"\* \d+ FETCH \(", first) and _ID.search(first):
            label = rb"\\Sent" if self._own.search(b"".join(parts[1::2])) else rb"\\Inbox"
            first = _ID.sub(lambda m: b"%s %d" % (_GMAIL[m[1]], int(m[2], 16) >> 65), first)
            first = first.replace(b"FETCH (", b'FETCH (X-GM-LABELS ("%s") ' % label, 1)
        return b"".join([first, *parts[1:]])
