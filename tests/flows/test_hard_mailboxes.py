"""Mailboxes that are full, plain, or about to be cut off: an error that says what to do, and nothing lost."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from introductions.errors import LoginError
from introductions.model import DraftState, PartyState
from introductions.ports import Account
from introductions.service import Service
from sync import aside, incoming, outbox
from sync.connect import open_mailbox
from sync.draft_box import ImapDraftBox
from sync.mailbox import ImapMailbox
from sync.pace import Pace
from sync.worker import Worker
from tests.dovecot import Dovecot
from tests.fault_proxy import FaultProxy
from tests.introducing import QUICK, Robin, Running, now, the_service, the_worker, until

AMY, LISA = "amy.carter@example.org", "lisa@sunroof.example.net"


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    made = the_service(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def robin(dovecot: Dovecot, service: Service, address: str) -> Robin:
    return Robin.connects(dovecot, service, address)


@pytest.fixture
def proxy(dovecot: Dovecot) -> Iterator[FaultProxy]:
    with FaultProxy(dovecot.host, dovecot.imap_port) as spoiled:
        yield spoiled


def through(proxy: FaultProxy, service: Service, timeout: float = 10.0, pace: Pace = QUICK) -> Worker:
    """A worker whose connections go through the proxy."""

    def connect(account: Account, secret: str) -> ImapMailbox:
        return open_mailbox(replace(account, port=proxy.port), secret, timeout)

    return the_worker(service, pace, connect)


@contextmanager
def watching(worker: Worker, service: Service, address: str) -> Iterator[None]:
    """The worker runs, and has visited the mailbox."""
    before = _heartbeat(service, address)
    with Running(worker):
        until(lambda: _heartbeat(service, address) != before)
        yield


def agreed(service: Service, introduction: str, *people: str) -> bool:
    seen = service.view(introduction).introduction
    return all((party := seen.party(p)) is not None and party.state is PartyState.ACCEPTED for p in people)


def asked(robin: Robin, service: Service) -> str:
    """Both asks lie in Drafts and were sent; the id of the introduction."""
    begun = robin.presses_the_button(robin.writes_a_draft(AMY, LISA))
    the_worker(service).run_once()
    robin.sends(AMY)
    robin.sends(LISA)
    return begun.id


def test_a_line_that_drips_costs_time_and_nothing_else(robin: Robin, service: Service, proxy: FaultProxy) -> None:
    proxy.drip = True
    introduction = asked(robin, service)
    with Running(through(proxy, service)):
        robin.gets(AMY, "Yes, please.")
        until(lambda: agreed(service, introduction, AMY))
        robin.gets(LISA, "Yes, please.")
        until(lambda: robin.drafts_to(AMY, LISA))
        until(lambda: not service.outbox(robin.address))

    assert len(robin.drafts()) == 1
    assert len(robin.notes()) == 1


def test_a_line_cut_anywhere_loses_nothing_and_lays_nothing_twice(
    robin: Robin, service: Service, proxy: FaultProxy
) -> None:
    chance = random.Random(7)
    introduction = asked(robin, service)
    robin.gets(AMY, "Yes, please.")
    robin.gets(LISA, "Yes, please.")
    for _ in range(25):
        proxy.cut_after(chance.randrange(300, 6_000))
        through(proxy, service).run_once()
    proxy.heal()

    for _ in range(4):  # a mail that was cut off again and again was set aside, and is tried again a little later
        assert through(proxy, service).run_once().ok

    assert agreed(service, introduction, AMY, LISA)
    assert len(robin.drafts()) == len(robin.drafts_to(AMY, LISA)) == 1
    assert len(robin.notes()) == 1


def test_a_line_that_goes_silent_is_given_up_and_another_is_made(
    robin: Robin, service: Service, proxy: FaultProxy
) -> None:
    """As when a router forgets a connection: no error ever comes, and no push."""
    introduction = asked(robin, service)
    with watching(through(proxy, service, 0.5, replace(QUICK, poll=0.6)), service, robin.address):
        proxy.hold_after(0)
        robin.gets(AMY, "Yes, please.")
        until(lambda: proxy.connections >= 3)
        proxy.heal()
        until(lambda: agreed(service, introduction, AMY))


def test_a_visit_that_takes_too_long_is_cut_off(robin: Robin, service: Service, proxy: FaultProxy) -> None:
    """As when a server drips just fast enough that no single read times out."""
    introduction = asked(robin, service)
    pace = replace(QUICK, poll=0.5, job_limit=0.5)
    with watching(through(proxy, service, 60.0, pace), service, robin.address):
        proxy.hold_after(0)
        robin.gets(AMY, "Yes, please.")
        until(lambda: _recall(service, robin.address, "problem"))
        proxy.heal()
        proxy.reset()
        until(lambda: agreed(service, introduction, AMY))


def test_a_burst_of_mail_is_one_visit_and_not_one_for_each(robin: Robin, service: Service, dovecot: Dovecot) -> None:
    looked = 0
    accounts = service.due

    def due(account: str) -> int:
        nonlocal looked
        looked += 1
        return accounts(account)

    introduction = asked(robin, service)
    service.due = due  # type: ignore[method-assign]
    pace = replace(QUICK, burst=0.3, due=600.0, look=600.0)
    with watching(the_worker(service, pace), service, robin.address):
        before = looked
        for _ in range(40):
            dovecot.deliver(robin.address, b"From: news@example.org\r\nSubject: News\r\n\r\nNews\r\n")
        robin.gets(AMY, "Yes, please.")
        until(lambda: agreed(service, introduction, AMY))

    assert looked - before <= 8


def test_a_server_that_restarts_is_found_again(service: Service, address: str) -> None:
    with Dovecot() as server:
        robin = Robin.connects(server, service, address)
        introduction = asked(robin, service)
        with watching(the_worker(service), service, address):
            server.stop()
            server.start()
            robin.gets(AMY, "Yes, please.")
            until(lambda: agreed(service, introduction, AMY))


def test_a_rebuilt_folder_loses_no_answer_and_counts_none_twice(
    robin: Robin, service: Service, dovecot: Dovecot
) -> None:
    introduction = asked(robin, service)
    robin.gets(AMY, "Yes, please.")
    the_worker(service).run_once()
    before = service.cursor(robin.address, "INBOX")
    robin.gets(LISA, "Yes, please.")
    dovecot.rebuild(robin.address)
    dovecot.rebuild(robin.address, "Sent")

    assert the_worker(service).run_once().ok

    after = service.cursor(robin.address, "INBOX")
    assert before is not None
    assert after is not None
    assert before.uidvalidity != after.uidvalidity
    assert agreed(service, introduction, AMY, LISA)
    assert len(robin.drafts_to(AMY, LISA)) == 1
    the_worker(service).run_once()
    assert len(robin.drafts()) == 1
    assert len(robin.notes()) == 1


def test_a_wrong_password_is_tried_three_times_then_the_mailbox_waits_for_its_owner(
    robin: Robin, service: Service
) -> None:
    tried = []

    def connect(account: Account, secret: str) -> ImapMailbox:
        tried.append(secret)
        return open_mailbox(account, "wrong", 10.0)

    worker = Worker(service, connect, now, lambda: 0.0, replace(QUICK, login_again=0.01))
    with Running(worker):
        until(lambda: service.account(robin.address).paused)

    assert len(tried) == 3
    assert "password" in (service.account(robin.address).paused or "")
    with pytest.raises(LoginError):
        open_mailbox(service.account(robin.address), "wrong")


def test_a_new_password_is_used_at_once(robin: Robin, service: Service, dovecot: Dovecot) -> None:
    account = service.account(robin.address)
    service.add_account(account, "wrong")
    with Running(the_worker(service)):
        until(lambda: _recall(service, robin.address, "problem"))
        service.add_account(account, dovecot.password)
        until(lambda: _recall(service, robin.address, "problem") == "")


def test_a_full_mailbox_says_so_and_gets_its_drafts_when_there_is_room(service: Service, address: str) -> None:
    with Dovecot(quota=6) as server:
        robin = Robin.connects(server, service, address)
        joint = robin.writes_a_draft(AMY, LISA)
        robin.presses_the_button(joint)
        server.append(address, "Trash", b"Subject: big\r\n\r\n" + b"x" * 4_000 + b"\r\n")

        report = the_worker(service).run_once()

        assert "full" in (report.accounts[0].problem or "")
        assert len(service.outbox(address)) >= 1
        client = server.client(address)
        client.select_folder("Trash")
        client.delete_messages(client.search())
        client.expunge()
        client.logout()
        assert the_worker(service).run_once().ok
        assert robin.asked(AMY, LISA)


def test_folders_without_a_use_are_found_by_their_names(service: Service, address: str) -> None:
    with Dovecot(plain=True) as server:
        robin = Robin.connects(server, service, address)
        asked(robin, service)

        assert the_worker(service).run_once().ok

        (seen,) = service.views(address)
        assert [d.state for d in seen.drafts] == [DraftState.SENT, DraftState.SENT]


def test_a_draft_that_a_program_moves_to_sent_with_its_draft_flag_counts_as_sent(
    robin: Robin, service: Service, dovecot: Dovecot
) -> None:
    robin.presses_the_button(robin.writes_a_draft(AMY, LISA))
    the_worker(service).run_once()
    client = dovecot.client(robin.address)
    client.select_folder("Drafts")
    client.move(client.search(["TO", AMY, "NOT", "TO", LISA]), "Sent")
    client.logout()

    the_worker(service).run_once()

    (seen,) = service.views(robin.address)
    party = seen.introduction.party(AMY)
    assert party is not None
    assert party.state is PartyState.ASKED


def test_an_answer_that_landed_in_junk_is_an_answer(robin: Robin, service: Service, dovecot: Dovecot) -> None:
    introduction = asked(robin, service)
    the_worker(service).run_once()
    raw = (
        f"From: {AMY}\r\nTo: {robin.address}\r\nSubject: Re: hello\r\nMessage-ID: <junk@example.org>\r\n"
        f"In-Reply-To: {robin.sent[AMY]}\r\n\r\nYes, please.\r\n"
    )
    dovecot.append(robin.address, "Junk", raw.encode())

    the_worker(service).run_once()

    assert agreed(service, introduction, AMY)


def test_a_draft_thrown_away_is_noticed_but_only_when_it_is_certain(
    robin: Robin, service: Service, dovecot: Dovecot
) -> None:
    robin.presses_the_button(robin.writes_a_draft(AMY, LISA))
    the_worker(service).run_once()
    client = dovecot.client(robin.address)
    client.select_folder("Drafts")
    client.delete_messages(client.search(["TO", AMY, "NOT", "TO", LISA]))
    client.expunge()
    client.logout()

    def look(at: datetime) -> int:
        mailbox = open_mailbox(service.account(robin.address), dovecot.password)
        try:
            incoming.catch_up(mailbox, service, robin.address)
            return outbox.notice_missing(service, robin.address, ImapDraftBox(mailbox, now), lambda: at)
        finally:
            mailbox.close()

    start = now()
    assert look(start) == 0
    assert look(start + timedelta(minutes=5)) == 0
    assert look(start + timedelta(minutes=11)) == 1
    assert look(start + timedelta(minutes=30)) == 0
    (seen,) = service.views(robin.address)
    assert sorted(d.state for d in seen.drafts) == [DraftState.GONE, DraftState.PLACED]


@pytest.mark.parametrize("listed_before", [True, False], ids=["only its body", "not even its header"])
def test_a_mail_that_takes_the_connection_down_stops_no_other_and_is_tried_again(
    robin: Robin, service: Service, dovecot: Dovecot, listed_before: bool
) -> None:
    """Dovecot says BYE when the file of a message cannot be read, and again at the next try, and again."""
    introduction = asked(robin, service)
    the_worker(service).run_once()
    for number in range(3):
        dovecot.deliver(robin.address, b"From: news@example.org\r\nMessage-ID: <n%d@example.org>\r\n\r\n\r\n" % number)
    robin.gets(AMY, "Yes, please.")
    robin.gets(LISA, "Yes, please.")
    if listed_before:  # the server has its header at hand
        mailbox = open_mailbox(service.account(robin.address), dovecot.password)
        mailbox.newest(mailbox.folders()[0])
        mailbox.close()
    (stored,) = (f for f in (dovecot.dir / "mail" / robin.address).glob("*/*") if AMY.encode() in _octets(f))
    stored.chmod(0)

    for _ in range(7):
        the_worker(service).run_once()

    assert agreed(service, introduction, LISA)
    assert not agreed(service, introduction, AMY)
    assert len(aside.notes(service, robin.address)) == 1
    next((dovecot.dir / "mail" / robin.address).glob(f"*/{stored.name.partition(':')[0]}*")).chmod(0o600)
    for _ in range(20):
        the_worker(service).run_once()
    assert agreed(service, introduction, AMY, LISA)
    assert aside.notes(service, robin.address) == []
    assert len(robin.drafts_to(AMY, LISA)) == 1


def _octets(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() and path.parent.name in ("new", "cur") else b""


def _recall(service: Service, address: str, name: str) -> str | None:
    with service.store.transaction() as tx:
        return tx.recall(address, name)


def _heartbeat(service: Service, address: str) -> str | None:
    return _recall(service, address, "heartbeat")
