"""A mailbox that is opened with access tokens: on a real server, with tokens that end, and with access taken back."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from introductions.errors import LoginError, MailboxError, ReconnectError, UnreachableError
from introductions.model import FolderRole
from introductions.ports import Account
from introductions.service import Service
from introductions.store.memory import MemoryStore
from sync.connect import open_mailbox
from sync.mailbox import ImapMailbox
from sync.pace import Pace
from sync.tokens import AccessTokens
from sync.worker import Worker
from tests.dovecot import Dovecot
from tests.signing import Signer
from tests.token_server import TokenServer


class House:
    """An account whose owner has granted access, on a server that takes tokens."""

    def __init__(self, dovecot: Dovecot, tokens: TokenServer, address: str, auth: str = "xoauth2") -> None:
        self.dovecot, self.server, self.address = dovecot, tokens, address
        self.passing = timedelta()
        self.service = Service(MemoryStore(), self.now, iter(f"id{n}" for n in range(10_000)).__next__)
        self.account: Account = replace(dovecot.account(address), auth=auth, owner="1123")
        self.refresh_token = f"refresh-{address}"
        tokens.grant(self.refresh_token, address)
        self.service.connect(self.account, self.refresh_token)
        self.tokens = AccessTokens(tokens.client, self.service.secret, self.service.access_lost, self.now)
        self.opened = 0

    def now(self) -> datetime:
        return datetime.now(UTC) + self.passing

    def open(self, account: Account | None = None, secret: str = "") -> ImapMailbox:
        self.opened += 1
        return open_mailbox(account or self.account, secret, 20.0, token=self.tokens.of(self.address))

    @property
    def paused(self) -> str | None:
        return self.service.account(self.address).paused


@pytest.fixture(scope="module")
def signer() -> Signer:
    return Signer()


@pytest.fixture(scope="module")
def taking_tokens(signer: Signer) -> Iterator[Dovecot]:
    with Dovecot(keys={signer.kid: signer.public}) as server:
        yield server


@pytest.fixture
def house(taking_tokens: Dovecot, signer: Signer, address: str) -> Iterator[House]:
    with TokenServer(signer) as tokens:
        yield House(taking_tokens, tokens, address)


def until(true: Callable[[], object]) -> None:
    end = time.monotonic() + 30
    while not true():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.02)


@pytest.mark.parametrize("auth", ["xoauth2", "oauthbearer"])
def test_a_granted_mailbox_is_read_without_any_password(house: House, auth: str) -> None:
    house.dovecot.deliver(house.address, b"Subject: hello\r\n\r\nhello\r\n")

    mailbox = house.open(replace(house.account, auth=auth))

    assert len(mailbox.newest(mailbox.need(FolderRole.INBOX))) == 1
    mailbox.close()


def test_one_token_serves_many_calls_and_a_session_gets_one_that_outlasts_it(house: House) -> None:
    first = house.tokens.token(house.address)
    assert house.tokens.token(house.address) == first

    house.passing = timedelta(minutes=20)

    assert house.tokens.token(house.address) == first  # for a few calls
    assert house.tokens.of(house.address)() != first  # for a session of fifty minutes
    house.passing = timedelta(minutes=56 + 20)
    house.tokens.token(house.address)
    assert len(house.server.given) == 3


def test_threads_that_need_a_token_at_once_ask_for_one(house: House) -> None:
    threads = [threading.Thread(target=house.tokens.token, args=(house.address,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)

    assert len(house.server.given) == 1


def test_a_token_that_died_early_is_replaced_at_the_next_login(house: House) -> None:
    """The provider said an hour, and the token is refused after a second (a password was changed, say)."""
    house.server.lasts = 1
    house.open().close()
    died = time.time() + 2
    until(lambda: time.time() > died)
    house.server.lasts = 3600

    mailbox = house.open()  # refused once, then with a fresh token on the same connection

    mailbox.close()
    assert len(house.server.given) == 2
    assert house.paused is None


def test_a_session_that_ends_with_its_token_loses_no_mail(house: House) -> None:
    house.server.lasts = 1
    stop = threading.Event()
    pace = Pace(poll=0.2, burst=0.01, renew_token=0.5, backoff_first=0.05, accounts=0.1, look=0.1)
    worker = Worker(house.service, house.open, house.now, lambda: 0.5, pace)
    running = threading.Thread(target=worker.run, args=(stop,))
    running.start()
    try:
        until(lambda: house.opened >= 3 and len(house.server.given) >= 2)
        cursor = house.service.cursor(house.address, "INBOX")
        assert cursor is not None
        house.dovecot.deliver(house.address, b"Subject: news\r\n\r\nnews\r\n")
        until(lambda: house.service.cursor(house.address, "INBOX") != cursor)
    finally:
        stop.set()
        running.join(20)
    assert house.paused is None


def test_access_that_was_taken_back_pauses_the_mailbox_at_once_and_says_what_to_do(house: House) -> None:
    house.open().close()
    house.server.revoke(house.refresh_token)
    house.passing = timedelta(hours=1)

    with pytest.raises(ReconnectError) as gone:
        house.open()

    assert "Connect the mailbox again" in gone.value.remedy
    assert house.paused == gone.value.for_user()
    assert house.address in {a.address for a in house.service.accounts()}  # paused, not lost
    asked = len(house.server.given)
    stop = threading.Event()
    worker = Worker(house.service, house.open, house.now, lambda: 0.5, Pace(accounts=0.05))
    opened = house.opened
    running = threading.Thread(target=worker.run, args=(stop,))
    running.start()
    house.service.connect(house.account, "refresh-again")
    house.server.grant("refresh-again", house.address)
    try:
        until(lambda: house.opened > opened)  # given access again, it goes on by itself
    finally:
        stop.set()
        running.join(20)
    assert len(house.server.given) > asked
    assert house.paused is None


def test_access_given_anew_is_not_paused_by_what_the_old_one_was_told(house: House) -> None:
    house.service.connect(house.account, "refresh-new")

    assert house.service.access_lost(house.address, house.refresh_token, "taken back") is False
    assert house.paused is None


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ((503, {"error": "backend_error"}), UnreachableError),
        ((401, {"error": "invalid_client"}), MailboxError),
        ((200, {"odd": True}), UnreachableError),
        ((400, {"error": {"a": 1}}), UnreachableError),
    ],
)
def test_what_is_no_refusal_of_the_owner_pauses_nothing(house: House, answer: object, kind: type[Exception]) -> None:
    house.server.answer = answer  # type: ignore[assignment]

    with pytest.raises(kind):
        house.open()

    assert house.paused is None


def test_a_mailbox_of_somebody_else_is_not_opened_by_a_good_token(house: House) -> None:
    with pytest.raises(LoginError) as refused:
        house.open(replace(house.account, user="somebody.else@example.com"))

    assert house.server.given
    assert not [t for t in house.server.given if t in refused.value.for_user()]


def test_no_token_reaches_a_log_or_a_message_for_the_user(house: House, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        house.open().close()
        house.server.revoke(house.refresh_token)
        with pytest.raises(ReconnectError) as gone:
            house.tokens.token(house.address, True)

    said = caplog.text + repr(gone.value) + gone.value.for_user() + repr(house.tokens) + repr(house.server.client)
    assert not [t for t in (*house.server.given, house.refresh_token, "s3cret") if t in said]
