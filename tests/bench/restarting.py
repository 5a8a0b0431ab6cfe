"""A restart with a thousand mailboxes: until all wait for pushes again; beside it a bare imaplib in a pool of the same
size that connects, logs in and selects INBOX.

    python -m tests.bench.restarting [mailboxes] [seconds to the server and back]
"""

from __future__ import annotations

import imaplib
import logging
import os
import random
import ssl
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from introductions.ports import Account, Security
from introductions.service import Service
from sync.connect import open_mailbox
from sync.pace import Pace
from sync.worker import Worker
from tests.bench.asking import a_service, now
from tests.bench.fake_imap import FakeImap, raise_limit


@dataclass(frozen=True)
class Restarting:
    """Seconds."""

    mailboxes: int
    ours: float
    bare: float

    @property
    def ratio(self) -> float:
        return self.ours / self.bare


def measure(mailboxes: int = 1_000, away: float = 0.0) -> Restarting:
    """In turn, on one server over TLS; our store knows the mailboxes from before, as after a restart. ``away``: seconds
    to the server and back; on loopback it is only our processor that is measured."""
    raise_limit()
    logging.disable(logging.CRITICAL)
    with FakeImap(tls=True, away=away) as server, tempfile.TemporaryDirectory() as home:
        context = ssl.create_default_context(cafile=server.ca)
        service = a_service(Path(home))
        names = [f"user{n}@example.com" for n in range(mailboxes)]
        with service.store.transaction() as tx:
            for name in names:
                tx.add_account(Account(name, "localhost", server.port, name, Security.TLS), "secret")
            tx.commit()
        _started(service, server, context, mailboxes)  # first contact
        ours = _started(service, server, context, mailboxes)
        bare = _bare(server, context, names)
        service.store.close()
    return Restarting(mailboxes, ours, bare)


def _started(service: Service, server: FakeImap, context: ssl.SSLContext, mailboxes: int) -> float:
    def connect(account: Account, secret: str) -> Any:
        return open_mailbox(account, secret, 60.0, context=context)

    pace = Pace(connects=0.0, stop=10.0)
    worker, stop = Worker(service, connect, now, random.random, pace), threading.Event()
    thread = threading.Thread(target=worker.run, args=(stop,), daemon=True)
    start = time.monotonic()
    thread.start()
    _until(lambda: server.idling() == mailboxes)
    took = time.monotonic() - start
    stop.set()
    thread.join(30)
    _until(lambda: server.idling() == 0)
    return took


def _bare(server: FakeImap, context: ssl.SSLContext, names: list[str]) -> float:
    def open_one(name: str) -> imaplib.IMAP4_SSL:
        client = imaplib.IMAP4_SSL("localhost", server.port, ssl_context=context)
        client.login(name, "secret")
        client.select("INBOX", readonly=True)
        return client

    start = time.monotonic()
    with ThreadPoolExecutor(Pace().threads) as pool:
        clients = list(pool.map(open_one, names))
    took = time.monotonic() - start
    for client in clients:
        client.shutdown()
    return took


def _until(what: Callable[[], bool]) -> None:
    end = time.monotonic() + 300.0
    while not what():
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.02)


if __name__ == "__main__":
    given = sys.argv[1:]
    measured = measure(int(given[0]) if given else 1_000, float(given[1]) if len(given) > 1 else 0.0)
    print(measured, f"{measured.ratio:.2f} x", f"pid {os.getpid()}")
