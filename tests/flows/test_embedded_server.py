"""The embedded mail server keeps its word: the demo, and everybody else's flows, rest on it."""

from __future__ import annotations

import smtplib
import socket
import threading
from collections.abc import Iterator

import imapclient
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from addon.demo.server import ALL_MAIL, DRAFTS, INBOX, SENT, SPAM, TRASH, EmbeddedMail

ROBIN, AMY = "robin@example.com", "amy@example.org"
MAIL = b"From: amy@example.org\r\nTo: robin@example.com\r\nSubject: Hello\r\n\r\nGr\xc3\xbc\xc3\x9fe\r\n.dot\r\n"


@pytest.fixture
def server() -> Iterator[EmbeddedMail]:
    with EmbeddedMail({ROBIN: "first", AMY: "second"}) as running:
        yield running


def log_in(server: EmbeddedMail, user: str, password: str) -> imapclient.IMAPClient:
    client = imapclient.IMAPClient(server.host, server.imap_port, ssl=False, timeout=10)
    client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    client.login(user, password)
    return client


@pytest.fixture
def robin(server: EmbeddedMail) -> Iterator[imapclient.IMAPClient]:
    client = log_in(server, ROBIN, "first")
    yield client
    client.logout()


def send(server: EmbeddedMail, to: str, raw: bytes = MAIL) -> None:
    with smtplib.SMTP(server.host, server.smtp_port, timeout=10) as smtp:
        smtp.sendmail(AMY, [to], raw)


def test_a_mail_handed_to_smtp_is_not_changed_by_one_octet(server: EmbeddedMail) -> None:
    send(server, ROBIN)

    assert server.messages(ROBIN) == [MAIL]
    assert server.messages(ROBIN, ALL_MAIL) == [MAIL]
    assert server.messages(AMY) == []


def test_a_waiting_client_is_woken_when_mail_arrives(server: EmbeddedMail, robin: imapclient.IMAPClient) -> None:
    robin.select_folder(INBOX, readonly=True)
    robin.idle()

    send(server, ROBIN)

    assert (1, b"EXISTS") in robin.idle_check(timeout=5)
    robin.idle_done()


def test_every_push_comes_in_one_piece_so_that_no_client_aborts_on_half_a_line(server: EmbeddedMail) -> None:
    with socket.create_connection((server.host, server.imap_port), timeout=10) as raw:
        raw.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

        def say(line: bytes, until: bytes) -> None:
            raw.sendall(line)
            heard = b""
            while until not in heard:
                heard += raw.recv(65536)

        say(b"", b"\r\n")
        say(b"a LOGIN robin@example.com first\r\n", b"a OK")
        say(b"b SELECT INBOX\r\n", b"b OK")
        say(b"c IDLE\r\n", b"+ ")
        for number in range(1, 40):
            server.append(ROBIN, INBOX, MAIL)
            heard = b""
            while f"* {number} EXISTS".encode() not in heard:
                heard = raw.recv(65536)
                assert heard.endswith(b"\r\n")


def test_of_two_mails_that_arrive_together_the_second_is_announced_too(
    server: EmbeddedMail, robin: imapclient.IMAPClient
) -> None:
    robin.select_folder(INBOX, readonly=True)
    for pair in range(10):
        robin.idle()

        server.deliver(ROBIN, MAIL)
        server.deliver(ROBIN, MAIL)

        announced = 0
        while announced < 2 * pair + 2:
            pushed = robin.idle_check(timeout=5)
            assert pushed, "the second mail was never announced"
            announced = max([announced, *(push[0] for push in pushed if push[1] == b"EXISTS")])
        robin.idle_done()


def test_a_client_finds_the_folders_by_what_they_are_for(robin: imapclient.IMAPClient) -> None:
    names = {
        flag: robin.find_special_folder(flag) for flag in (b"\\Drafts", b"\\Sent", b"\\All", b"\\Trash", b"\\Junk")
    }

    assert names == {
        b"\\Drafts": DRAFTS,
        b"\\Sent": SENT,
        b"\\All": ALL_MAIL,
        b"\\Trash": TRASH,
        b"\\Junk": SPAM,
    }


def test_an_appended_draft_keeps_its_flags_and_can_be_found_by_its_message_id(
    server: EmbeddedMail, robin: imapclient.IMAPClient
) -> None:
    server.append(ROBIN, DRAFTS, b"Message-ID: <one@example.com>\r\n" + MAIL, ("\\Draft", "\\Seen"))

    robin.select_folder(DRAFTS, readonly=True)

    assert server.flags(ROBIN, DRAFTS) == [frozenset({"\\Draft", "\\Seen"})]
    assert len(robin.search(["HEADER", "Message-ID", "<one@example.com>"])) == 1


def test_nobody_reads_anothers_mail(server: EmbeddedMail) -> None:
    for user, password in ((ROBIN, "second"), (AMY, "first"), ("eve@example.net", "first")):
        client = imapclient.IMAPClient(server.host, server.imap_port, ssl=False, timeout=10)
        with pytest.raises(imapclient.exceptions.LoginError):
            client.login(user, password)
        client.shutdown()


def test_mail_for_an_address_nobody_has_is_refused_not_swallowed(server: EmbeddedMail) -> None:
    with pytest.raises(smtplib.SMTPRecipientsRefused):
        send(server, "nobody@example.net")


def test_a_mailbox_added_while_running_gets_its_mail(server: EmbeddedMail) -> None:
    heard: list[bytes] = []
    server.add_user("Kim@example.net", "third")
    server.listen("kim@example.net", heard.append)

    send(server, "kim@example.net")

    assert heard == [MAIL]
    log_in(server, "kim@example.net", "third").logout()


def test_a_server_that_cannot_start_says_so_instead_of_hanging(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(EmbeddedMail, "host", "203.0.113.1")  # not an address of this machine

    with pytest.raises(OSError, match="assign"):
        EmbeddedMail({ROBIN: "first"}).start()


def test_stopping_leaves_no_thread_and_no_open_port_behind() -> None:
    before = threading.active_count()
    server = EmbeddedMail({ROBIN: "first"}).start()
    client = log_in(server, ROBIN, "first")
    client.select_folder(INBOX)
    client.idle()

    server.stop()
    server.stop()

    client.shutdown()
    assert threading.active_count() == before
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((server.host, server.imap_port), timeout=5)
    with pytest.raises(RuntimeError, match="not running"):
        server.messages(ROBIN)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=st.binary(max_size=300))
def test_no_octets_are_lost_whatever_a_message_is_made_of(server: EmbeddedMail, raw: bytes) -> None:
    server.deliver(AMY, raw)

    assert server.messages(AMY)[-1] == raw


@pytest.mark.parametrize("raw", [MAIL, b"Subject: only a header\r\n", b"Subject: no end", b"\n", b""])
def test_a_client_fetches_what_was_delivered_octet_for_octet(
    server: EmbeddedMail, robin: imapclient.IMAPClient, raw: bytes
) -> None:
    server.deliver(ROBIN, raw)

    robin.select_folder(INBOX, readonly=True)
    (uid,) = robin.search("ALL")

    assert robin.fetch([uid], ["BODY.PEEK[]"])[uid][b"BODY[]"] == raw
