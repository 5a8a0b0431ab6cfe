"""Many mailboxes that wait, in one process: what one costs, what all cost while nothing happens, how late a push is
noticed, and whether one is lost; imapflow beside it on the same server.

    python -m tests.bench.parked 10000
"""

from __future__ import annotations

import json
import logging
import os
import random
import ssl
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from introductions.ports import Account, Security
from introductions.service import Service
from introductions.store import Keys, new_key, open_store
from sync.connect import open_mailbox
from sync.jobs import Job, ThreadJobs
from sync.meter import Meter
from sync.notes import Notes
from sync.pace import Pace
from sync.post import Post
from sync.store_watch import AllMine, StoreWatch
from sync.visiting import Visiting
from sync.watcher import Watcher
from tests.bench.fake_imap import FakeImap, raise_limit

PEER = Path(__file__).parent / "parked_imapflow.mjs"
EVENTS, RATE = 1_500, 300.0
IDLE_SECONDS = 10.0


@dataclass(frozen=True)
class Parked:
    """What was measured of ``who`` with ``count`` mailboxes."""

    who: str
    count: int
    kib_each: float
    connect_seconds: float
    idle_cpu_percent: float
    wake_p50_ms: float
    wake_p99_ms: float
    lost: int
    visit_cpu_ms: float = 0.0


class Noticing(Visiting):
    """A push is noticed and nothing is done about it, as in the peer: what is measured is the watching."""

    def visit(self, post: Post) -> Callable[[], float]:
        if post.parked is None or not post.pushed:
            return super().visit(post)
        post.pushed = False
        self._meter.clean(post)
        return lambda: time.monotonic() + 600.0


class _Recorded(ThreadJobs):
    """When each mailbox was marked dirty, which is when its visit was handed to the pool."""

    def __init__(self, threads: int) -> None:
        super().__init__(threads)
        self.marked: dict[str, float] = {}

    def soon(self, key: str, job: Job) -> bool:
        self.marked.setdefault(key, time.monotonic())
        return super().soon(key, job)


def ours(count: int, port: int, ca: str | None) -> Parked:
    """Run in a process of its own; talks to the server's controller by standard input and output."""
    raise_limit()
    logging.disable(logging.WARNING)
    with tempfile.TemporaryDirectory() as home:
        store = open_store(f"sqlite:///{home}/optin.db", Keys([new_key()]))
        service = Service(store, _now, lambda: os.urandom(12).hex())
        context = ssl.create_default_context(cafile=ca) if ca else None
        names = [f"user{n}@example.com" for n in range(count)]
        security = Security.TLS if ca else Security.NONE
        with store.transaction() as tx:
            for name in names:
                tx.add_account(Account(name, "localhost", port, name, security), "secret")
            tx.commit()
        pace = Pace(connects=0.0, poll=3_600.0, beats=2.0)
        meter, notes = Meter(), Notes(service, _now)

        def connect(account: Account, secret: str) -> Any:
            return open_mailbox(account, secret, 60.0, context=context)

        _one_visit(service, connect, names[0])  # whatever is loaded at first use is loaded
        before, start = private_kib(), time.monotonic()
        jobs = _Recorded(pace.threads)
        visiting = Noticing(service, connect, _now, random.random, pace, notes, meter)
        watch = StoreWatch(service, AllMine(service), _now, pace, notes, meter)
        watcher = Watcher(visiting, watch, jobs, random.random, pace, meter)
        stop = threading.Event()
        thread = threading.Thread(target=watcher.run, args=(stop,), daemon=True)
        thread.start()
        connecting = time.process_time()
        _until(lambda: _ask("idling") == count)
        connected = time.monotonic() - start
        visit_cpu = (time.process_time() - connecting) * 1000 / count
        time.sleep(3.0)
        each = (private_kib() - before) / count
        cpu = time.process_time()
        time.sleep(IDLE_SECONDS)
        idle = (time.process_time() - cpu) / IDLE_SECONDS * 100
        jobs.marked.clear()
        chosen = random.Random(7).sample(names, min(EVENTS, count))
        sent = _ask("push", chosen)
        time.sleep(1.0)
        late = sorted((jobs.marked[name] - at) * 1000 for name, at in sent.items() if name in jobs.marked)
        lost = len(chosen) - len(late)
        stop.set()
        thread.join(30)
        store.close()
    return _result("ours", count, each, connected, idle, late, lost, visit_cpu)


def private_kib() -> int:
    """Private memory of this process (what it alone has), in KiB."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith(("Private_Clean", "Private_Dirty")))


def measure(count: int, who: str = "ours", *, tls: bool = True) -> Parked:
    """One of the two, in a process of its own, against a server that is started for it."""
    with FakeImap(tls=tls) as server:
        if who == "imapflow":
            command = ["node", "--expose-gc", str(PEER), str(count), str(server.port), server.ca or ""]
            environment = {**os.environ, "NODE_EXTRA_CA_CERTS": server.ca or ""}
        else:
            command = [sys.executable, "-m", "tests.bench.parked", "-", str(count), str(server.port), server.ca or ""]
            environment = dict(os.environ)
        child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment, preexec_fn=raise_limit
        )
        assert child.stdin is not None
        assert child.stdout is not None
        result: Parked | None = None
        for line in child.stdout:
            asked = json.loads(line)
            if "result" in asked:
                result = Parked(**asked["result"])
                break
            answer = server.idling() if asked["ask"] == "idling" else server.push(asked["names"], RATE)
            child.stdin.write(json.dumps(answer) + "\n")
            child.stdin.flush()
        child.stdin.close()
        child.wait(60)
    assert result is not None, f"{who} ended without a result"
    return result


def _one_visit(service: Service, connect: Callable[[Account, str], Any], name: str) -> None:
    mailbox = connect(service.account(name), "secret")
    mailbox.folders()
    mailbox.stand(["Junk", "INBOX", "Sent"])
    mailbox.close()


def _ask(what: str, names: Iterable[str] = ()) -> Any:
    print(json.dumps({"ask": what, "names": list(names)}), flush=True)
    return json.loads(sys.stdin.readline())


def _until(what: Callable[[], bool], seconds: float = 600.0) -> None:
    end = time.monotonic() + seconds
    while not what():
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.1)


def _result(
    who: str, count: int, each: float, connected: float, idle: float, late: list[float], lost: int, visit_cpu: float
) -> Parked:
    p50, p99 = (late[min(len(late) - 1, int(len(late) * q))] if late else 0.0 for q in (0.5, 0.99))
    return Parked(
        who, count, round(each, 1), round(connected, 1), round(idle, 2), round(p50, 2), round(p99, 2), lost,
        round(visit_cpu, 2),
    )  # fmt: skip


def _now() -> datetime:
    return datetime.now(UTC)


def main(arguments: list[str]) -> None:
    if arguments[0] == "-":
        print(json.dumps({"result": asdict(ours(int(arguments[1]), int(arguments[2]), arguments[3] or None))}))
        return
    for who in arguments[1:] or ["ours", "imapflow"]:
        print(measure(int(arguments[0]), who))


if __name__ == "__main__":
    main(sys.argv[1:])
