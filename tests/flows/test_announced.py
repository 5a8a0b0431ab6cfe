"""Mailboxes whose provider calls instead of pushing: no connection is held, no reply is lost, and IDLE stands in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introductions.errors import UnreachableError
from introductions.ports import Account
from introductions.service import Service
from introductions.store.memory import MemoryStore
from sync.announced import Announced
from sync.connect import open_mailbox
from sync.mailbox import ImapMailbox
from sync.worker import Worker
from tests.dovecot import Dovecot
from tests.introducing import QUICK, Robin, Running, new_id, now, the_service, until
from tests.stores import ACCOUNT

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class Provider:
    """Says until when it will call, or refuses; counts how often it was asked."""

    def __init__(self, clock: Callable[[], datetime], can: bool = True) -> None:
        self.clock, self.able, self.away, self.asked = clock, can, False, 0

    def can(self, account: Account) -> bool:
        return self.able

    def ask(self, account: Account) -> datetime:
        self.asked += 1
        if self.away:
            raise UnreachableError("It is away.")
        return self.clock() + timedelta(days=7)


class Connections:
    """Opens mailboxes and remembers them."""

    def __init__(self) -> None:
        self.opened: list[ImapMailbox] = []

    def __call__(self, account: Account, secret: str) -> ImapMailbox:
        self.opened.append(open_mailbox(account, secret))
        return self.opened[-1]


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    made = the_service(tmp_path)
    yield made
    made.store.close()


def read_up_to(service: Service, address: str) -> int:
    cursor = service.cursor(address, "INBOX")
    return cursor.last_uid if cursor is not None else -1


def test_a_call_brings_the_mail_that_came_and_no_connection_waits_for_it(
    dovecot: Dovecot, service: Service, address: str
) -> None:
    Robin.connects(dovecot, service, address)
    provider, connections = Provider(now), Connections()
    worker = Worker(service, connections, now, lambda: 0.5, QUICK, announced=Announced(provider, now).is_on)
    with Running(worker):
        until(lambda: worker.meter.numbers()["visits"] == 1)
        assert not connections.opened[0].alive
        before = read_up_to(service, address)
        for n in range(3):
            dovecot.deliver(address, b"From: amy@example.org\r\nSubject: Hello\r\n\r\nHello\r\n")
            worker.wake(address)
            until(lambda n=n: read_up_to(service, address) == before + n + 1)  # type: ignore[misc]
        assert provider.asked == 1
        until(lambda: not any(opened.alive for opened in connections.opened))


def test_mail_is_seen_although_the_provider_will_not_call(dovecot: Dovecot, service: Service, address: str) -> None:
    Robin.connects(dovecot, service, address)
    provider = Provider(now)
    provider.away = True
    worker = Worker(service, open_mailbox, now, lambda: 0.5, QUICK, announced=Announced(provider, now).is_on)
    with Running(worker):
        until(lambda: worker.meter.numbers()["visits"] >= 1)
        before = read_up_to(service, address)
        dovecot.deliver(address, b"From: amy@example.org\r\nSubject: Hello\r\n\r\nHello\r\n")
        until(lambda: read_up_to(service, address) == before + 1)
        assert provider.asked == 1  # and is left alone for an hour


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(-60, 3_000), st.booleans()), max_size=30))
def test_nobody_relies_on_calls_that_have_ended_and_the_provider_is_asked_once_a_day(
    looks: list[tuple[int, bool]],
) -> None:
    time = [START]
    provider = Provider(lambda: time[0])
    service = Service(MemoryStore(), lambda: time[0], new_id)
    service.add_account(ACCOUNT, "secret")
    announced = Announced(provider, lambda: time[0])
    promised, last = START, START - timedelta(days=9)
    for minutes, away in looks:
        time[0] += timedelta(minutes=minutes)
        provider.away, before = away, provider.asked
        on = announced.is_on(service, ACCOUNT)
        if provider.asked > before:
            assert not timedelta(0) <= time[0] - last < timedelta(minutes=59)
            last = time[0]
            promised = promised if away else time[0] + timedelta(days=7)
        assert not on or time[0] < promised


def test_a_mailbox_of_another_provider_is_left_to_idle() -> None:
    service = Service(MemoryStore(), now, new_id)
    service.add_account(ACCOUNT, "secret")
    provider = Provider(now, can=False)

    assert not Announced(provider, now).is_on(service, ACCOUNT)
    assert provider.asked == 0
