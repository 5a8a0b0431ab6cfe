"""Several workers on PostgreSQL: each mailbox is one's, a dead one's are taken over, nothing is read or laid twice."""

from __future__ import annotations

import itertools
import threading
import time
from collections import Counter
from collections.abc import Iterator

import pytest

from introductions.events import ReplyRead
from introductions.model import PartyState
from introductions.service import Service
from sync.leases import Leases, fair_share
from sync.meter import Meter
from sync.shared_jobs import SharedJobs
from tests.dovecot import Dovecot
from tests.introducing import Robin, now, until
from tests.pg_worker import LEASE, PgWorkers, service_at
from tests.postgres import Postgres

MAILBOXES = 4


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with Postgres() as server:
        yield server.database()


@pytest.fixture
def service(url: str) -> Iterator[Service]:
    made = service_at(url)
    SharedJobs(url, made, now).prepare()
    yield made
    for account in made.accounts():
        made.remove_account(account.address)
    with made.store.transaction() as tx:
        for worker in tx.workers():
            tx.retire(worker.id)
        tx.commit()
    made.store.close()


def holders(service: Service, robins: list[Robin]) -> dict[str, str | None]:
    with service.store.transaction() as tx:
        return {robin.address: tx.holder(robin.address) for robin in robins}


def test_a_killed_workers_mailboxes_are_watched_again_and_no_answer_counts_twice(
    dovecot: Dovecot, service: Service, url: str, address: str
) -> None:
    robins = [Robin.connects(dovecot, service, f"many{n}.{address}") for n in range(MAILBOXES)]
    with PgWorkers(url) as workers:
        workers.start("one")
        workers.start("two")
        people = {}
        for n, robin in enumerate(robins):
            amy, lisa = f"amy{n}@leases.example.net", f"lisa{n}@sunroof.example.net"
            people[robin.address] = (amy, lisa)
            robin.presses_the_button(robin.writes_a_draft(amy, lisa, n))
        until(lambda: Counter(holders(service, robins).values()) == {"one": 2, "two": 2})
        for robin in robins:
            amy, lisa = people[robin.address]
            until(lambda robin=robin, amy=amy, lisa=lisa: robin.asked(amy, lisa))  # type: ignore[misc]
            robin.sends(amy)
            robin.sends(lisa)
            robin.gets(amy, "Yes please, happy to.")

        workers.kill("one")
        killed = time.monotonic()
        for robin in robins:
            robin.gets(people[robin.address][1], "Yes, go ahead.")
        until(lambda: set(holders(service, robins).values()) == {"two"})
        taken_over = time.monotonic() - killed
        for robin in robins:
            until(lambda robin=robin: robin.drafts_to(*people[robin.address]))  # type: ignore[misc]
            until(lambda robin=robin: not service.outbox(robin.address))  # type: ignore[misc]

    assert taken_over < LEASE + 20.0  # a lease time and a look; the rest is for a machine that is busy
    for robin in robins:
        (view,) = service.views(robin.address)
        assert [p.state for p in view.introduction.parties] == [PartyState.ACCEPTED] * 2
        with service.store.transaction() as tx:
            replies = Counter(e.party for e in tx.events(view.introduction.id) if isinstance(e, ReplyRead))
        assert set(replies.values()) == {1}
        assert len(robin.drafts()) == len(robin.drafts_to(*people[robin.address])) == 1
        assert len({m.message_id for m in robin.notes()}) == len(robin.notes())


def test_each_worker_has_its_share_and_gives_back_what_is_more(
    dovecot: Dovecot, service: Service, address: str
) -> None:
    for n in range(6):
        service.add_account(dovecot.account(f"share{n}.{address}"), dovecot.password)
    minutes = itertools.count(0.0, 60.0)  # each look comes when it is time to lengthen
    first, second = (Leases(service, Meter(), 60.0, name, lambda: next(minutes)) for name in ("first", "second"))

    assert len(first.owned() or {}) == 6
    assert len(second.owned() or {}) == 0
    assert len(first.owned() or {}) == fair_share(6, 2) == 3
    assert len(second.owned() or {}) == 3
    assert first.owned() is None
    second.give_back()
    with service.store.transaction() as tx:
        tx.retire("second")
        tx.commit()
    assert len(first.owned() or {}) == 6


def test_a_press_in_another_process_reaches_the_worker_that_holds_the_lease_once(
    dovecot: Dovecot, service: Service, url: str, address: str
) -> None:
    service.add_account(dovecot.account(address), dovecot.password)
    owning = Leases(service, Meter(), 60.0, "holder")
    assert owning.owned()
    pressing, working = SharedJobs(url, service, now), SharedJobs(url, service, now)

    assert pressing.soon("nobody@example.com") is False
    assert [pressing.soon(address) for _ in range(3)] == [True, False, False]

    class Woken:
        def __init__(self) -> None:
            self.addresses: list[str] = []

        def wake(self, address: str) -> None:
            self.addresses.append(address)

    woken, stop = Woken(), threading.Event()
    thread = threading.Thread(target=working.run, args=("holder", woken, stop), daemon=True)
    thread.start()
    until(lambda: woken.addresses)
    until(lambda: pressing.soon(address))  # the mark is gone with the job
    until(lambda: len(woken.addresses) == 2)
    stop.set()
    thread.join(20)

    assert woken.addresses == [address, address]


def test_an_account_whose_day_has_come_gets_one_job_however_many_machines_sweep(
    dovecot: Dovecot, service: Service, url: str, address: str
) -> None:
    service.add_account(dovecot.account(address), dovecot.password)
    jobs = SharedJobs(url, service, now)
    when = now()

    assert [jobs.at(when, address), SharedJobs(url, service, now).at(when, address)] == [True, False]
