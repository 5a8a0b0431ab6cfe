"""Memory over many wake-ups: the watcher with its pool, timers shortened, pushes as fast as they are noticed.

python -m tests.bench.soak [wake-ups]
"""

from __future__ import annotations

import logging
import random
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from introductions.ports import Account, Security
from sync.connect import open_mailbox
from sync.jobs import ThreadJobs
from sync.meter import Meter
from sync.notes import Notes
from sync.pace import Pace
from sync.store_watch import AllMine, StoreWatch
from sync.watcher import Watcher
from tests.bench.asking import a_service, now
from tests.bench.fake_imap import FakeImap
from tests.bench.parked import Noticing, private_kib

MAILBOXES, AT_ONCE, RATE = 200, 5_000, 4_000.0


@dataclass(frozen=True)
class Soak:
    """Private memory in KiB when a tenth of the wake-ups was over, and at the end; ``visits`` were made of them."""

    wake_ups: int
    visits: int
    kib_early: int
    kib_late: int


def measure(wake_ups: int = 1_000_000) -> Soak:
    """Every push is noticed, handed to the pool and taken back."""
    logging.disable(logging.CRITICAL)
    with FakeImap(tls=False) as server, tempfile.TemporaryDirectory() as home:
        service = a_service(Path(home))
        names = [f"user{n}@example.com" for n in range(MAILBOXES)]
        with service.store.transaction() as tx:
            for name in names:
                tx.add_account(Account(name, "127.0.0.1", server.port, name, Security.NONE), "secret")
            tx.commit()
        pace = Pace(connects=0.0, burst=0.0, poll=30.0, look=0.2, due=0.5, accounts=0.5, beats=0.5, alive=0.5)
        meter, notes = Meter(), Notes(service, now)
        visiting = Noticing(service, open_mailbox, now, random.random, pace, notes, meter)
        watch = StoreWatch(service, AllMine(service), now, pace, notes, meter)
        watcher, stop = Watcher(visiting, watch, ThreadJobs(4), random.random, pace, meter), threading.Event()
        thread = threading.Thread(target=watcher.run, args=(stop,), daemon=True)
        thread.start()
        while server.idling() < MAILBOXES:
            time.sleep(0.05)
        sent, early = 0, 0
        while sent < wake_ups:
            server.push([names[n % MAILBOXES] for n in range(AT_ONCE)], RATE)
            sent += AT_ONCE
            if not early and sent >= wake_ups / 10:
                early = private_kib()
        late = private_kib()
        visits = meter.numbers()["visits"]
        stop.set()
        thread.join(30)
        service.store.close()
    return Soak(sent, visits, early, late)


if __name__ == "__main__":
    print(measure(*(int(a) for a in sys.argv[1:])))
