"""From the EXISTS on the wire to the reply read, the state and the drafts committed; beside it the least that any
program must do: a bare imaplib that waits in IDLE and fetches the new message.

    python -m tests.bench.waking [replies] [seconds to the server and back]

Each reply is the second yes, so that the final introduction is decided with it. On loopback it is the processor that is
measured: a bare fetch reads nothing, decides nothing and writes nothing down.
"""

from __future__ import annotations

import imaplib
import logging
import queue
import random
import select
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from introductions.model import Answer, DraftKind, Label
from introductions.service import Service
from sync.connect import open_mailbox
from sync.pace import Pace
from sync.worker import Worker
from tests.bench.asking import a_service, asked, now, reply
from tests.bench.tap import Tap
from tests.dovecot import Dovecot


@dataclass(frozen=True)
class Waking:
    """Milliseconds, over ``count`` replies that came in turn to the one and the other."""

    count: int
    ours_p50: float
    ours_p95: float
    bare_p50: float
    bare_p95: float

    @property
    def ratio(self) -> float:
        return self.ours_p95 / self.bare_p95


class _Bare:
    """imaplib in IDLE, in a thread; ``fetched`` is told when each new message was in hand."""

    def __init__(self, port: int, user: str, password: str) -> None:
        self.fetched: queue.SimpleQueue[float] = queue.SimpleQueue()
        self._client: Any = imaplib.IMAP4("127.0.0.1", port)
        self._client.login(user, password)
        self._client.select("INBOX", readonly=True)
        self._seen = 0
        threading.Thread(target=self._watch, daemon=True).start()

    def _watch(self) -> None:
        client = self._client
        while True:
            tag = client._command("IDLE")
            client._get_response()
            line = b""
            while b" EXISTS" not in line:
                select.select([client.sock], [], [])
                line = client.readline()
                if not line:
                    return
            number = int(line.split()[1])
            client.send(b"DONE\r\n")
            while not client.tagged_commands[tag]:
                client._get_response()
            client.tagged_commands.pop(tag)
            _, data = client.fetch(str(number), "(BODY.PEEK[])")
            assert data[0][1]
            self.fetched.put(time.monotonic())


def measure(count: int = 40, away: float = 0.0) -> Waking:
    """Replies come to both mailboxes in turn, one at a time, over lines of that length."""
    logging.disable(logging.CRITICAL)
    committed: queue.SimpleQueue[float] = queue.SimpleQueue()

    class Noted(Service):
        def arrived(self, *given: Any) -> int:
            facts = super().arrived(*given)
            if facts:
                committed.put(time.monotonic())
            return facts

    with Dovecot() as server, tempfile.TemporaryDirectory() as home:
        us, them = "robin@example.com", "bare@example.com"
        service = a_service(Path(home))
        asks = asked(server, service, us, count + 1)
        for introduction in service.introductions(us):
            lisa = introduction.parties[1].person.key
            service.record(introduction.id, lisa, Answer(Label.ACCEPT, True, "Yes."))
        line = (server.host, server.imap_port, away)
        with Tap(*line) as our_tap, Tap(*line) as their_tap:
            service.__class__ = Noted
            service.add_account(replace(server.account(us), port=our_tap.port), server.password)
            worker = Worker(service, open_mailbox, now, random.random, Pace(grace=60.0))
            stop = threading.Event()
            thread = threading.Thread(target=worker.run, args=(stop,), daemon=True)
            thread.start()
            bare = _Bare(their_tap.port, them, server.password)
            time.sleep(2.0)
            ours, theirs = [], []
            for ask in asks:
                for address, tap, done, took in (
                    (us, our_tap, committed, ours),
                    (them, their_tap, bare.fetched, theirs),
                ):
                    tap.reset()
                    server.deliver(address, reply(us, ask))
                    took.append((done.get(timeout=30.0) - tap.heard().announced[0]) * 1000)
                time.sleep(0.35)  # what follows from it is done, and the next is no burst
            stop.set()
            thread.join(20)
            finals = sum(i.draft.kind is DraftKind.FINAL for v in service.views(us) for i in v.drafts)
            assert finals == len(asks), finals
        service.store.close()
    # Without the first: it compiles our rules, which a process does once.
    return Waking(count, *(_quantile(took[1:], q) for took in (ours, theirs) for q in (0.5, 0.95)))


def _quantile(values: list[float], q: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * q))]


if __name__ == "__main__":
    given = sys.argv[1:]
    measured = measure(int(given[0]) if given else 40, float(given[1]) if len(given) > 1 else 0.0)
    print(measured, f"{measured.ratio:.2f} x at p95")
