"""After a push the server is asked before the store: whatever that then says, nothing is passed over or read twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from introductions.model import Cursor
from introductions.service import Service
from sync.connect import open_mailbox
from sync.idle import Parked, Signal
from sync.incoming import main_folder
from sync.mailbox import ImapMailbox
from sync.visit import settle, visit, visit_after_push
from tests.bench.tap import Tap
from tests.dovecot import Dovecot
from tests.introducing import Robin, now, the_service, until


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    made = the_service(tmp_path)
    yield made
    made.store.close()


class Waiting:
    """Robin's mailbox, both asks sent, parked until something comes."""

    def __init__(self, dovecot: Dovecot, service: Service, address: str) -> None:
        self.service, self.address = service, address
        self.amy, self.lisa = f"amy.{address}", f"lisa.{address}"
        self.robin = Robin.connects(dovecot, service, address)
        self.robin.presses_the_button(self.robin.writes_a_draft(self.amy, self.lisa))
        mailbox = open_mailbox(dovecot.account(address), dovecot.password)
        visit(mailbox, service, address, now)
        for person in (self.amy, self.lisa):
            self.robin.sends(person)
        visit(mailbox, service, address, now)
        mailbox.close()

    def park(self, mailbox: ImapMailbox) -> Parked:
        visit(mailbox, self.service, self.address, now)
        return settle(mailbox, self.service, self.address, lambda: None)

    @property
    def inbox(self) -> Cursor:
        cursor = self.service.cursor(self.address, "INBOX")
        assert cursor is not None
        return cursor

    def answered(self) -> dict[str, str]:
        (introduction,) = self.service.introductions(self.address)
        return {party.person.key: str(party.state) for party in introduction.parties}


def pushed(parked: Parked) -> None:
    until(lambda: parked.feed() is Signal.NEWS)


def looked(waiting: Waiting, mailbox: ImapMailbox) -> int:
    return visit_after_push(mailbox, waiting.service, waiting.address, now).facts


def test_one_round_trip_tells_what_came_and_another_brings_it(dovecot: Dovecot, service: Service, address: str) -> None:
    waiting = Waiting(dovecot, service, address)
    with Tap(dovecot.host, dovecot.imap_port) as tap:
        account = replace(dovecot.account(address), port=tap.port)
        parked = waiting.park(open_mailbox(account, dovecot.password))
        dovecot.deliver(address, b"From: shop@example.net\r\nSubject: Offers\r\n\r\nOffers\r\n")
        pushed(parked)
        tap.reset()
        mailbox = parked.resume()
        assert looked(waiting, mailbox) == 0
        assert tap.heard().turns == 1
        parked = settle(mailbox, service, address, lambda: pytest.fail("looked again"))
        parked.goodbye(1.0)


def test_an_answer_is_found_although_the_store_was_put_back_behind_what_the_session_had_seen(
    dovecot: Dovecot, service: Service, address: str
) -> None:
    waiting = Waiting(dovecot, service, address)
    before = waiting.inbox
    waiting.robin.gets(waiting.amy, "Yes, happy to!")
    mailbox = open_mailbox(dovecot.account(address), dovecot.password)
    mailbox.stand(["Sent", "INBOX"])  # open, and seen as far as the answer
    assert waiting.inbox == before
    waiting.robin.gets(waiting.lisa, "Sure, gladly.")
    assert looked(waiting, mailbox) == 2
    assert set(waiting.answered().values()) == {"accepted"}
    mailbox.close()


def test_what_another_session_has_read_meanwhile_is_not_read_again(
    dovecot: Dovecot, service: Service, address: str
) -> None:
    waiting = Waiting(dovecot, service, address)
    parked = waiting.park(open_mailbox(dovecot.account(address), dovecot.password))
    waiting.robin.gets(waiting.amy, "Yes, happy to!")
    pushed(parked)
    other = open_mailbox(dovecot.account(address), dovecot.password)
    visit(other, service, address, now)
    other.close()
    asked: list[int] = []

    class Noted(Service):
        def wanted(self, account: str, headers: object) -> list[bool]:
            found = super().wanted(account, headers)  # type: ignore[arg-type]
            asked.append(len(found))
            return found

    waiting.robin.gets(waiting.lisa, "Sure, gladly.")
    pushed(parked)
    waiting.service.__class__ = Noted
    mailbox = parked.resume()
    read_by_the_other = waiting.inbox.last_uid
    looked(waiting, mailbox)
    waiting.service.__class__ = Service
    assert waiting.inbox.last_uid > read_by_the_other
    assert set(waiting.answered().values()) == {"accepted"}
    assert max(asked) <= 1
    mailbox.close()


def test_a_rebuilt_inbox_is_read_by_its_new_numbers(dovecot: Dovecot, service: Service, address: str) -> None:
    waiting = Waiting(dovecot, service, address)
    mailbox = open_mailbox(dovecot.account(address), dovecot.password)
    visit(mailbox, service, address, now)
    mailbox.stand(["Sent", "INBOX"])
    service.set_cursor(address, replace(waiting.inbox, uidvalidity=waiting.inbox.uidvalidity + 1, last_uid=10_000))
    waiting.robin.gets(waiting.amy, "Yes, happy to!")
    assert looked(waiting, mailbox) == 1
    assert waiting.answered()[waiting.amy] == "accepted"
    mailbox.close()


def test_a_session_whose_answers_nobody_awaits_is_over_so_that_none_is_taken_for_another(
    dovecot: Dovecot, service: Service, address: str
) -> None:
    waiting = Waiting(dovecot, service, address)
    parked = waiting.park(open_mailbox(dovecot.account(address), dovecot.password))
    waiting.robin.gets(waiting.amy, "Yes, happy to!")
    pushed(parked)
    mailbox = parked.resume()
    main = main_folder(mailbox)
    assert main is not None

    def locked() -> None:
        raise OSError("The store is locked.")

    with pytest.raises(OSError, match="locked"):
        mailbox.since(main, ["Sent"], locked)
    assert not mailbox.alive
    mailbox.close()
