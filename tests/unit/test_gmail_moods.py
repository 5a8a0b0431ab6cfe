"""What only Gmail's IMAP does to a client, said by a scripted server. None of it was tried against Gmail itself."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from introductions.errors import QuotaError
from introductions.model import FolderRole
from introductions.ports import Account
from introductions.service import Service
from introductions.store.memory import MemoryStore
from sync.connect import open_mailbox
from sync.mailbox import ImapMailbox
from sync.memo import recall
from sync.worker import Worker
from tests.introducing import QUICK, Running, new_id, now, until
from tests.scripted import Scripted

GERMAN = [
    '* LIST (\\HasNoChildren) "/" INBOX',
    '* LIST (\\HasChildren \\Noselect) "/" "[Gmail]"',
    '* LIST (\\All \\HasNoChildren) "/" "[Gmail]/Alle Nachrichten"',
    '* LIST (\\Drafts \\HasNoChildren) "/" "[Gmail]/Entw&APw-rfe"',
    '* LIST (\\HasNoChildren \\Sent) "/" "[Gmail]/Gesendet"',
    '* LIST (\\HasNoChildren \\Junk) "/" "[Gmail]/Spam"',
    "OK Success",
]
ALERT = "NO [ALERT] Too many simultaneous connections. (Failure)"


@pytest.fixture
def service() -> Service:
    return Service(MemoryStore(), now, new_id)


@contextmanager
def watching(service: Service, server: Scripted) -> Iterator[None]:
    service.add_account(server.account(), "secret")
    with Running(Worker(service, connect, now, lambda: 0.5, replace(QUICK, slow_down=60.0))):
        yield


def connect(account: Account, secret: str) -> ImapMailbox:
    return open_mailbox(account, secret, 5.0)


def test_folders_in_the_owners_language_are_found_by_what_they_are_for() -> None:
    with Scripted({"LIST": GERMAN}) as server:
        mailbox = server.open()

        assert mailbox.need(FolderRole.DRAFTS).name == "[Gmail]/Entwürfe"
        assert mailbox.need(FolderRole.SENT).name == "[Gmail]/Gesendet"
        assert mailbox.need(FolderRole.ALL).name == "[Gmail]/Alle Nachrichten"


def test_a_mailbox_with_fifteen_connections_already_is_not_taken_for_one_with_a_wrong_password() -> None:
    with Scripted({"LOGIN": [ALERT]}) as server, pytest.raises(QuotaError) as caught:
        server.open()

    assert "slow down" in caught.value.what


@pytest.mark.parametrize("said", ["OK Success [THROTTLED]", "NO [OVERQUOTA] Account exceeded bandwidth limits"])
def test_a_mailbox_that_is_slowed_down_is_left_alone_for_a_while_and_its_owner_told(
    service: Service, said: str
) -> None:
    status = ['* STATUS "Sent" (UIDVALIDITY 7 UIDNEXT 1)', said]
    script = {"STATUS": status, "IDLE": lambda send, *_: send(b"+ idling\r\n")}
    with Scripted(script) as server, watching(service, server):
        until(lambda: "limits" in _problem(service) or "slow down" in _problem(service))

    assert server.connections == 1


def _problem(service: Service) -> str:
    return recall(service, "robin@example.com", "problem") or ""


def test_a_mail_that_says_throttled_slows_nobody_down() -> None:
    head = "Subject: [THROTTLED]\r\n\r\n"
    fetched = f"* 1 FETCH (UID 1 FLAGS () RFC822.SIZE 9 BODY[HEADER.FIELDS (FROM)]<0> {{{len(head)}}}\r\n{head})"
    with Scripted({"FETCH": [fetched, "OK Success"]}) as server:
        mailbox = server.open()
        inbox = mailbox.need(FolderRole.INBOX)

        assert [header.head for header in mailbox.newest(inbox)] == [head.encode()]
        assert not mailbox.throttled


def test_a_session_that_the_server_ends_after_its_hour_is_opened_again_by_itself(service: Service) -> None:
    ended = threading.Event()

    def idle(send, tag: str, _: str) -> None:  # type: ignore[no-untyped-def]
        send(b"+ idling\r\n")
        if not ended.is_set():
            ended.set()
            send(b"* BYE Session expired, please login again.\r\n")

    script = {"IDLE": idle, "STATUS": ['* STATUS "Sent" (UIDVALIDITY 7 UIDNEXT 1)', "OK done"]}
    with Scripted(script) as server, watching(service, server):
        until(lambda: server.connections >= 2)
        until(lambda: sum("IDLE" in command for command in server.commands) >= 2)

    assert service.account("robin@example.com").paused is None
