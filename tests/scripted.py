"""An IMAP server that says what the test wants it to say: for answers that no well-behaved server gives.

    with Scripted({"STATUS": ["* STATUS INBOX (UIDVALIDITY 1)", "OK done"]}) as server:
        mailbox = server.open()

A script maps a command to its answer lines: the last is tagged, the others go out as they are. Bytes go out as they
are, too, so that an answer can be cut anywhere; a callable gets (send, tag, rest of the line) and does as it likes. A
list of lists gives one answer after the other, the last one for ever.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable
from typing import Any

from introductions.ports import Account, Security
from sync.connect import open_mailbox
from sync.mailbox import ImapMailbox

Answer = Any

_USUAL: dict[str, Answer] = {
    "CAPABILITY": ["* CAPABILITY IMAP4rev1 IDLE UIDPLUS SPECIAL-USE", "OK done"],
    "LOGIN": ["OK [CAPABILITY IMAP4rev1 IDLE UIDPLUS SPECIAL-USE] in"],
    "LIST": [
        '* LIST (\\HasNoChildren) "/" INBOX',
        '* LIST (\\Drafts) "/" Drafts',
        '* LIST (\\Sent) "/" Sent',
        "OK done",
    ],
    "EXAMINE": ["* 1 EXISTS", "* 0 RECENT", "* OK [UIDVALIDITY 7] ok", "* OK [UIDNEXT 2] ok", "OK [READ-ONLY] done"],
    "SELECT": ["* 1 EXISTS", "* 0 RECENT", "* OK [UIDVALIDITY 7] ok", "* OK [UIDNEXT 2] ok", "OK [READ-WRITE] done"],
    "STATUS": ['* STATUS "INBOX" (UIDVALIDITY 7 UIDNEXT 2)', "OK done"],
    "SEARCH": ["* SEARCH 1", "OK done"],
    "NOOP": ["OK done"],
    "LOGOUT": ["* BYE bye", "OK done"],
}


class Scripted:
    """Listens on a free loopback port, several clients one after the other; ``commands`` holds what was asked."""

    def __init__(
        self,
        script: dict[str, Answer] | None = None,
        greeting: bytes = b"* OK ready\r\n",
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.script = {**_USUAL, **(script or {})}
        self.greeting, self.tls = greeting, tls
        self.commands: list[str] = []
        self.connections = 0
        self.line: Callable[[str], None] | None = None  # takes the next lines, in the middle of a command
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._open: list[socket.socket] = []
        self._sessions: list[ImapMailbox] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Scripted:
        return self

    def __exit__(self, *exc: object) -> None:
        for session in self._sessions:
            session.abandon()
        self.hang_up()

    def hang_up(self) -> None:
        """End every connection from the server's side, and answer no more."""
        self._listener.close()
        for one in self._open:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def account(self, security: Security = Security.NONE, host: str = "127.0.0.1") -> Account:
        return Account("robin@example.com", host, self.port, "robin@example.com", security)

    def open(self, timeout: float = 5.0) -> ImapMailbox:
        """A session of ours with this server."""
        self._sessions.append(open_mailbox(self.account(), "secret", timeout))
        return self._sessions[-1]

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._open.append(client)
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with contextlib.suppress(OSError, ValueError):
            if self.tls is not None:
                client = self.tls.wrap_socket(client, server_side=True)
                self._open.append(client)
            client.sendall(self.greeting)
            lines = client.makefile("rb")
            while line := lines.readline():
                self._answer(client, line.decode("latin-1").rstrip("\r\n"))

    def _answer(self, client: socket.socket, line: str) -> None:
        self.commands.append(line)
        if self.line is not None:
            self.line(line)
            return
        tag, _, rest = line.partition(" ")
        name, _, arguments = rest.partition(" ")
        if name.upper() == "UID":
            name, _, arguments = arguments.partition(" ")
        if line.upper() == "DONE":  # the one that has no tag (RFC 2177)
            name = line
        answer = self.script.get(name.upper())
        if isinstance(answer, list) and answer and isinstance(answer[0], list):
            answer = answer.pop(0) if len(answer) > 1 else answer[0]
        if callable(answer):
            answer(client.sendall, tag, arguments)
        elif isinstance(answer, bytes):
            client.sendall(answer.replace(b"TAG", tag.encode()))
        elif answer is not None:
            *untagged, last = answer
            text = "".join(f"{one}\r\n" for one in untagged) + f"{tag} {last}\r\n"
            client.sendall(text.encode("latin-1"))
        else:
            client.sendall(f"{tag} BAD unknown command\r\n".encode())
