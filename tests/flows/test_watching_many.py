"""Hundreds of mailboxes in one process: none is forgotten, no push is lost, and a waiting one costs little."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from introductions.ports import Account, Security
from introductions.service import Service
from sync.connect import open_mailbox
from sync.pace import Pace
from sync.worker import Worker
from tests.bench.asking import a_service, now
from tests.bench.fake_imap import FakeImap
from tests.introducing import until

MANY = 300


@pytest.fixture
def server() -> Iterator[FakeImap]:
    with FakeImap(tls=False) as made:
        yield made


@pytest.fixture
def service(tmp_path: Path, server: FakeImap) -> Iterator[Service]:
    made = a_service(tmp_path)
    with made.store.transaction() as tx:
        for n in range(MANY):
            name = f"user{n}@example.com"
            tx.add_account(Account(name, "127.0.0.1", server.port, name, Security.NONE), "secret")
        tx.commit()
    yield made
    made.store.close()


def test_three_hundred_mailboxes_wait_in_a_handful_of_threads_and_each_of_their_pushes_is_followed_up(
    server: FakeImap, service: Service
) -> None:
    worker, stop = Worker(service, open_mailbox, now, random.random, Pace(connects=0.0, beats=0.2)), threading.Event()
    threads = threading.active_count()
    thread = threading.Thread(target=worker.run, args=(stop,), daemon=True)
    thread.start()
    try:
        until(lambda: server.idling() == MANY)
        names = [f"user{n}@example.com" for n in range(MANY)]
        assert threading.active_count() - threads < 30
        assert server.push(names, rate=2_000.0).keys() == set(names)

        def inboxes() -> bool:
            with service.store.transaction() as tx:
                return all(any(c.folder == "INBOX" and c.last_uid == 2 for c in tx.cursors(name)) for name in names)

        until(inboxes)
        until(lambda: server.idling() == MANY)
        assert worker.meter.numbers()["errors"] == {}
    finally:
        stop.set()
        before = time.monotonic()
        thread.join(60)

    assert not thread.is_alive()
    assert time.monotonic() - before < 30.0
    assert server.idling() == 0
