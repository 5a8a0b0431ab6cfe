"""A session that begins: it looks where mail was the last time, in one round trip, and sees what changed there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from introductions.model import FolderRole
from introductions.service import Service
from sync.connect import open_mailbox
from sync.incoming import catch_up, watched
from sync.mailbox import ImapMailbox
from sync.visit import settle
from tests.bench.tap import Tap
from tests.dovecot import Dovecot
from tests.introducing import Robin, the_service

NEWS = b"From: amy@example.org\r\nSubject: Hello\r\n\r\nHello\r\n"


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    made = the_service(tmp_path)
    yield made
    made.store.close()


def entered(dovecot: Dovecot, address: str) -> ImapMailbox:
    return open_mailbox(dovecot.account(address), dovecot.password)


def read(service: Service, address: str, folder: str) -> int:
    cursor = service.cursor(address, folder)
    return cursor.last_uid if cursor is not None else -1


def test_a_session_that_begins_asks_all_that_it_wants_to_know_at_once(
    dovecot: Dovecot, service: Service, address: str
) -> None:
    Robin.connects(dovecot, service, address)
    first = entered(dovecot, address)
    catch_up(first, service, address)
    first.close()
    with Tap(dovecot.host, dovecot.imap_port) as tap:
        mailbox = open_mailbox(replace(dovecot.account(address), port=tap.port), dovecot.password)
        tap.reset()

        assert catch_up(mailbox, service, address) == 0
        assert tap.heard().turns == 1
        assert [folder.role for folder in watched(mailbox)][:2] == [FolderRole.SENT, FolderRole.INBOX]
        assert mailbox.opened("INBOX") is not None

        dovecot.deliver(address, NEWS)
        before = read(service, address, "INBOX")
        catch_up(mailbox, service, address)
        assert read(service, address, "INBOX") == before + 1
        mailbox.close()


def test_mail_is_found_although_a_folder_of_the_last_time_is_gone_and_another_has_come(
    dovecot: Dovecot, service: Service, address: str
) -> None:
    Robin.connects(dovecot, service, address)
    first = entered(dovecot, address)
    catch_up(first, service, address)
    junk = first.need(FolderRole.JUNK).name
    first.close()
    client = dovecot.client(address)
    client.delete_folder(junk)
    client.logout()
    dovecot.deliver(address, NEWS)
    before = read(service, address, "INBOX")

    second = entered(dovecot, address)
    catch_up(second, service, address)
    assert read(service, address, "INBOX") == before + 1
    second.close()

    client = dovecot.client(address)
    if not client.folder_exists(junk):
        client.create_folder(junk)
    client.append(junk, NEWS)
    client.logout()
    third = entered(dovecot, address)
    catch_up(third, service, address)
    third.close()
    fourth = entered(dovecot, address)
    client = dovecot.client(address)
    client.append(junk, NEWS)
    client.logout()
    catch_up(fourth, service, address)
    fourth.close()
    assert read(service, address, junk) >= 1


def test_mail_that_came_while_a_note_was_laid_into_the_inbox_is_read_before_we_wait(
    dovecot: Dovecot, service: Service, address: str
) -> None:
    Robin.connects(dovecot, service, address)
    mailbox = entered(dovecot, address)
    catch_up(mailbox, service, address)
    before = read(service, address, "INBOX")
    dovecot.deliver(address, NEWS)
    mailbox.examine("INBOX")  # as a look for the note does; what came before is announced to nobody then

    settle(mailbox, service, address, lambda: catch_up(mailbox, service, address)).abandon()

    assert read(service, address, "INBOX") == before + 1
