"""An IMAP server that does next to nothing, so that it is the client that is measured: thousands of connections, TLS,
IDLE, and pushes at moments that it writes down. In a process of its own.

    with FakeImap(tls=True) as server:
        ...                                    # connect to localhost:server.port, any name and password
        sent = server.push(["ann@example.com"], rate=300.0)     # {name: when the EXISTS was written, monotonic}
"""

from __future__ import annotations

import heapq
import itertools
import multiprocessing
import re
import resource
import selectors
import socket
import ssl
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from tests.certificates import authority

_CAN = "IMAP4rev1 IDLE UIDPLUS SPECIAL-USE LITERAL+"
_GREETING = f"* OK [CAPABILITY {_CAN}] ready\r\n".encode()  # as Dovecot does; Gmail is to be asked
_LIST = (
    '* LIST (\\HasNoChildren) "/" INBOX\r\n* LIST (\\Drafts) "/" Drafts\r\n'
    '* LIST (\\Sent) "/" Sent\r\n* LIST (\\Junk) "/" Junk\r\n'
)
_NAME = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')
_HEAD = (
    b"From: News <news@shop.example.org>\r\nTo: You <you@example.com>\r\nSubject: Offers of the week\r\n"
    b"Message-ID: <%d@shop.example.org>\r\nDate: Mon, 02 Mar 2026 08:30:00 +0000\r\n\r\n"
)


def raise_limit() -> None:
    """As many open files as this process may have."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    with suppress(ValueError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


class FakeImap:
    """``port`` on localhost; ``ca`` is the file with the authority to trust, None without TLS.

    ``away``: seconds that a question and its answer are under way, as if the server were far off; the greeting, which
    comes after TCP's and TLS's own, twice that.
    """

    host = "localhost"

    def __init__(self, *, tls: bool, away: float = 0.0) -> None:
        self._dir = tempfile.TemporaryDirectory()
        made = authority(Path(self._dir.name)) if tls else None
        self.ca = str(made.ca) if made is not None else None
        self._ours, theirs = multiprocessing.Pipe()
        files = (str(made.certificate), str(made.key)) if made is not None else None
        context = multiprocessing.get_context("spawn")
        self._process = context.Process(target=serve, args=(theirs, files, away), daemon=True)

    def __enter__(self) -> FakeImap:
        self._process.start()
        self.port: int = self._ours.recv()
        return self

    def __exit__(self, *exc: object) -> None:
        self._ours.send(("stop",))
        self._process.join(10)
        if self._process.is_alive():
            self._process.kill()
        self._dir.cleanup()

    def push(self, names: Sequence[str], rate: float) -> dict[str, float]:
        """Announce one new message to each, so many a second; when each was written."""
        self._ours.send(("push", list(names), rate))
        sent: dict[str, float] = self._ours.recv()
        return sent

    def idling(self) -> int:
        """How many connections are in IDLE now."""
        self._ours.send(("idling",))
        return int(self._ours.recv())


class _Session:
    __slots__ = ("idle", "name", "rest", "shaking", "sock")

    def __init__(self, sock: socket.socket, shaking: bool) -> None:
        self.sock, self.shaking = sock, shaking
        self.name, self.rest, self.idle = "", b"", b""

    def fileno(self) -> int:
        return self.sock.fileno()


class _Server:
    def __init__(self, control: Connection, files: tuple[str, str] | None, away: float) -> None:
        raise_limit()
        self._away = away
        self._under_way: list[tuple[float, int, _Session, bytes]] = []
        self._numbers = itertools.count()
        self._control = control
        self._tls: ssl.SSLContext | None = None
        if files is not None:
            self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._tls.load_cert_chain(*files)
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=4096)
        self._listener.setblocking(False)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._listener, selectors.EVENT_READ)
        self._selector.register(control, selectors.EVENT_READ)
        self._idle: dict[str, _Session] = {}
        self._counts: dict[str, int] = {}
        self._pushes: list[tuple[float, str]] = []
        self._sent: dict[str, float] = {}
        control.send(self._listener.getsockname()[1])

    def run(self) -> None:
        while True:
            due = [self._pushes[-1][0]] if self._pushes else []
            due += [self._under_way[0][0]] if self._under_way else []
            wait = max(0.0, min(due) - time.monotonic()) if due else None
            for key, _ in self._selector.select(wait):
                if key.fileobj is self._listener:
                    self._accept()
                elif key.fileobj is self._control:
                    if not self._told(self._control.recv()):
                        return
                else:
                    with suppress(OSError, ValueError):
                        self._read(key.fileobj)
            while self._under_way and self._under_way[0][0] <= time.monotonic():
                _, _, session, answer = heapq.heappop(self._under_way)
                with suppress(OSError, ValueError):
                    session.sock.send(answer)
            while self._pushes and self._pushes[-1][0] <= time.monotonic():
                self._push(self._pushes.pop()[1])
                if not self._pushes:
                    self._control.send(self._sent)

    def _told(self, words: tuple[Any, ...]) -> bool:
        if words[0] == "push":
            start, self._sent = time.monotonic(), {}
            self._pushes = [(start + n / words[2], name) for n, name in enumerate(words[1])][::-1]
        elif words[0] == "idling":
            self._control.send(len(self._idle))
        return words[0] != "stop"

    def _push(self, name: str) -> None:
        self._counts[name] = number = self._counts.get(name, 1) + 1
        session = self._idle.get(name)
        if session is not None:
            self._sent[name] = time.monotonic()
            with suppress(OSError):
                session.sock.send(b"* %d EXISTS\r\n" % number)

    def _accept(self) -> None:
        with suppress(BlockingIOError):
            while True:
                sock, _ = self._listener.accept()
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                sock.setblocking(False)
                if self._tls is not None:
                    sock = self._tls.wrap_socket(sock, server_side=True, do_handshake_on_connect=False)
                session = _Session(sock, self._tls is not None)
                self._selector.register(session, selectors.EVENT_READ, None)
                if self._tls is None:
                    self._say(session, _GREETING, times=2)

    def _read(self, session: Any) -> None:
        try:
            if session.shaking:
                session.sock.do_handshake()
                session.shaking = False
                self._say(session, _GREETING, times=2)
            data = session.sock.recv(65536)
        except (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError):
            return
        except OSError:
            data = b""
        if not data:
            self._selector.unregister(session)
            if self._idle.get(session.name) is session:
                del self._idle[session.name]
            session.sock.close()
            return
        *lines, session.rest = (session.rest + data).split(b"\r\n")
        answer = b"".join(self._answer(session, line.decode("latin-1")) for line in lines)
        if answer:
            self._say(session, answer)

    def _say(self, session: _Session, answer: bytes, times: int = 1) -> None:
        if not self._away:
            session.sock.send(answer)
            return
        at = time.monotonic() + times * self._away
        heapq.heappush(self._under_way, (at, next(self._numbers), session, answer))

    def _answer(self, session: _Session, line: str) -> bytes:
        if session.idle and line.upper() == "DONE":
            tag, session.idle = session.idle, b""
            self._idle.pop(session.name, None)
            return tag + b" OK done\r\n"
        tag, _, rest = line.partition(" ")
        command, _, rest = rest.partition(" ")
        command = command.upper()
        if command == "IDLE":
            session.idle = tag.encode()
            self._idle[session.name] = session
            return b"+ idling\r\n"
        if command == "UID":
            command, _, rest = rest.partition(" ")
            command = command.upper()
        return f"{self._data(session, command, rest)}{tag} OK done\r\n".encode("latin-1")

    def _data(self, session: _Session, command: str, rest: str) -> str:
        last = self._counts.get(session.name, 1)
        match command:
            case "CAPABILITY":
                return f"* CAPABILITY {_CAN}\r\n"
            case "LOGIN":
                found = _NAME.search(rest)
                assert found is not None
                session.name = found[1] or found[2]
                return f"* CAPABILITY {_CAN}\r\n"  # as Dovecot and Gmail do
            case "LIST" | "LSUB":
                return "" if rest.endswith('""') else _LIST
            case "EXAMINE" | "SELECT":
                count = last if "INBOX" in rest.upper() else 0
                return (
                    f"* FLAGS (\\Seen)\r\n* {count} EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY 7] ok\r\n"
                    f"* OK [UIDNEXT {count + 1}] ok\r\n"
                )
            case "STATUS":
                name = rest.partition(" (")[0]
                count = last if "INBOX" in rest.upper() else 0
                return f"* STATUS {name} (MESSAGES {count} UIDVALIDITY 7 UIDNEXT {count + 1})\r\n"
            case "FETCH":
                first = int(re.split(r"[:, ]", rest, maxsplit=1)[0].replace("*", str(last)))
                if "BODY" not in rest:
                    return ""
                return "".join(self._message(uid) for uid in range(min(first, last), last + 1))
            case "NAMESPACE":
                return '* NAMESPACE (("" "/")) NIL NIL\r\n'
            case "ID":
                return '* ID ("name" "fake")\r\n'
            case "LOGOUT":
                return "* BYE bye\r\n"
            case _:
                return ""

    def _message(self, uid: int) -> str:
        head = (_HEAD % uid).decode()
        return (
            f"* {uid} FETCH (UID {uid} FLAGS () RFC822.SIZE 4000 BODY[HEADER.FIELDS (FROM)]<0> {{{len(head)}}}\r\n"
            f"{head})\r\n"
        )


def serve(control: Connection, files: tuple[str, str] | None, away: float) -> None:
    """The process."""
    _Server(control, files, away).run()
