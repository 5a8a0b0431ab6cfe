"""Waiting for pushes: no push is lost, no dead connection goes unnoticed, on a clear line and on a broken one."""

from __future__ import annotations

import contextlib
import select
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from introductions.errors import UnreachableError
from introductions.model import FolderRole
from introductions.ports import Security
from sync.connect import open_mailbox
from sync.idle import Parked, Signal
from sync.mailbox import ImapMailbox
from tests.certificates import authority
from tests.scripted import Scripted

Send = Callable[[bytes], None]
PARKED: list[Parked] = []


@pytest.fixture(params=["plain", "tls"])
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[Scripted], ImapMailbox]]:
    """Opens a session with a scripted server, without and with TLS."""
    sessions: list[ImapMailbox] = []
    certificates = authority(tmp_path) if request.param == "tls" else None

    def open_session(server: Scripted) -> ImapMailbox:
        if certificates is None:
            sessions.append(server.open())
        else:
            server.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            server.tls.load_cert_chain(certificates.certificate, certificates.key)
            trust = ssl.create_default_context(cafile=str(certificates.ca))
            account = server.account(Security.TLS, "localhost")
            sessions.append(open_mailbox(account, "secret", 5.0, context=trust))
        return sessions[-1]

    yield open_session
    for session in sessions:
        session.abandon()
    while PARKED:
        PARKED.pop().abandon()


class Server(Scripted):
    """Its IDLE sends ``first`` with the ``+``; ``push`` sends more, whenever the test says."""

    def __init__(self, first: bytes = b"", before: bytes = b"") -> None:
        self.send: Send = lambda _: None
        self.idles = threading.Event()
        turn = threading.Lock()  # the test and the server's thread both write; a TLS socket takes one at a time

        def idle(send: Send, tag: str, _: str) -> None:
            def in_turn(data: bytes) -> None:
                with turn:
                    send(data)

            self.send, self.tag = in_turn, tag
            in_turn(before + b"+ idling\r\n" + first)
            self.idles.set()

        def done(send: Send, tag: str, _: str) -> None:
            self.send(self.tag.encode() + b" OK done\r\n")

        super().__init__({"IDLE": idle, "DONE": done})


def wait(idling: Parked) -> Signal:
    """What the next readable moment brings."""
    for _ in range(200):
        select.select([idling], [], [], 0.05)
        signal = idling.feed()
        if signal is not Signal.QUIET:
            return signal
    raise AssertionError("nothing was heard")


def idle_on(mailbox: ImapMailbox) -> Parked:
    mailbox.examine("INBOX")
    PARKED.append(Parked(mailbox))
    return PARKED[-1]


def test_a_push_is_heard(opened: Callable[[Scripted], ImapMailbox]) -> None:
    with Server() as server:
        idling = idle_on(opened(server))
        assert idling.feed() is Signal.QUIET

        server.send(b"* 2 EXISTS\r\n")

        assert wait(idling) is Signal.NEWS
        assert idling.feed() is Signal.QUIET


def test_a_push_in_the_same_packet_as_the_plus_is_heard(opened: Callable[[Scripted], ImapMailbox]) -> None:
    with Server(first=b"* 2 EXISTS\r\n") as server:
        idling = idle_on(opened(server))

        assert wait(idling) is Signal.NEWS


def test_a_push_before_the_plus_is_heard_and_is_no_error(opened: Callable[[Scripted], ImapMailbox]) -> None:
    with Server(before=b"* 2 EXISTS\r\n") as server:
        assert idle_on(opened(server)).feed() is Signal.NEWS


def test_a_push_cut_over_two_packets_is_heard_whole(opened: Callable[[Scripted], ImapMailbox]) -> None:
    with Server() as server:
        idling = idle_on(opened(server))
        server.send(b"* 2 EX")
        select.select([idling], [], [], 2.0)
        assert idling.feed() is Signal.QUIET

        server.send(b"ISTS\r\n")

        assert wait(idling) is Signal.NEWS


def test_words_that_only_keep_the_line_open_cause_no_visit(opened: Callable[[Scripted], ImapMailbox]) -> None:
    with Server() as server:
        idling = idle_on(opened(server))

        server.send(b"* OK Still here\r\n* 1 FETCH (FLAGS (\\Seen))\r\n* 1 RECENT\r\n")
        select.select([idling], [], [], 2.0)

        assert idling.feed() is Signal.QUIET


@pytest.mark.parametrize(
    "goodbye", [b"* BYE Session expired, please login again.\r\n", b""], ids=["BYE", "end of file"]
)
def test_a_connection_that_ends_is_noticed_at_once(goodbye: bytes, opened: Callable[[Scripted], ImapMailbox]) -> None:
    with Server() as server:
        idling = idle_on(opened(server))
        server.send(b"* 2 EXISTS\r\n" + goodbye)
        server.hang_up()

        heard = wait(idling)

        assert Signal.GONE in (heard, wait(idling) if heard is Signal.NEWS else heard)


def test_the_connection_comes_back_on_a_lines_end(opened: Callable[[Scripted], ImapMailbox]) -> None:
    with Server() as server:
        idling = idle_on(opened(server))
        server.send(b"* 2 EXI")
        select.select([idling], [], [], 2.0)
        idling.feed()
        server.script["DONE"] = lambda *_: server.send(b"STS\r\n" + server.tag.encode() + b" OK done\r\n")

        back = idling.resume(5.0)

        assert back.status("Sent").last_uid == 1
        assert back.folder(FolderRole.DRAFTS) is not None
        back.abandon()


def test_mailboxes_can_wait_again_and_again(opened: Callable[[Scripted], ImapMailbox]) -> None:
    with Server() as server:
        mailbox = opened(server)
        for _ in range(5):
            idling = idle_on(mailbox)
            server.send(b"* 2 EXISTS\r\n")
            assert wait(idling) is Signal.NEWS
            mailbox = idling.resume(5.0)

        assert mailbox.examine("INBOX").last_uid == 1
        mailbox.abandon()


def test_an_answer_is_not_late_by_the_round_trip_that_would_end_the_wait(
    opened: Callable[[Scripted], ImapMailbox],
) -> None:
    with Server() as server:
        idling = idle_on(opened(server))
        server.script["DONE"] = b""  # it says nothing before it has heard what follows

        def examined(send: Send, tag: str, _: str) -> None:
            server.send(f"* 2 EXISTS\r\n{server.tag} OK done\r\n* OK [UIDVALIDITY 7] ok\r\n".encode())
            server.send(f"* OK [UIDNEXT 3] ok\r\n{tag} OK done\r\n".encode())

        server.script["EXAMINE"] = examined
        back = idling.resume(5.0)

        assert back.examine("INBOX").last_uid == 2
        assert [command.partition(" ")[2][:7] or command for command in server.commands[-2:]] == ["DONE", "EXAMINE"]
        back.abandon()


def test_a_server_that_never_answers_done_does_not_hold_us(opened: Callable[[Scripted], ImapMailbox]) -> None:
    with Server() as server:
        idling = idle_on(opened(server))
        server.script["DONE"] = server.script["EXAMINE"] = b""
        before = time.monotonic()

        with pytest.raises(UnreachableError):
            idling.resume(0.2).examine("INBOX")

        assert time.monotonic() - before < 2.0
        assert idling.fileno() == -1


def test_a_server_that_drips_for_ever_does_not_hold_us(opened: Callable[[Scripted], ImapMailbox]) -> None:
    with Server() as server:
        idling = idle_on(opened(server))
        over = threading.Event()

        def drip(*_: object) -> None:
            with contextlib.suppress(OSError):
                while not over.wait(0.02):
                    server.send(b"* OK still\r\n")

        server.script["DONE"] = drip
        before = time.monotonic()

        with pytest.raises(UnreachableError):
            idling.resume(0.3).examine("INBOX")

        over.set()
        assert time.monotonic() - before < 2.0


def test_endless_rubbish_is_no_push_but_the_end(opened: Callable[[Scripted], ImapMailbox]) -> None:
    with Server() as server:
        idling = idle_on(opened(server))
        threading.Thread(target=push_much, args=(server,), daemon=True).start()

        assert wait(idling) is Signal.GONE


def push_much(server: Server) -> None:
    with contextlib.suppress(OSError):
        server.send(b"x" * 200_000)
