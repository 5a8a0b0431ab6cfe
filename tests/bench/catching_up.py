"""Catching up on 1,000 new messages in a mailbox of 100,000, of which 20 are ours; beside it the same octets fetched by
a raw socket with nothing parsed, and imapflow.

    python -m tests.bench.catching_up [messages]
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

from introductions.service import Service
from introductions.store import Keys, new_key
from sync import fetching
from sync.connect import open_mailbox
from sync.incoming import catch_up
from sync.visit import visit
from tests.bench.asking import a_service, asked, now, reply
from tests.bench.tap import Tap
from tests.dovecot import Dovecot

PEER = Path(__file__).parent / "catching_up_imapflow.mjs"
NEW, OURS = 1_000, 20
_OLD = (
    b"From: Old <old@example.org>\r\nSubject: Old mail\r\nMessage-ID: <old@example.org>\r\n\r\n"
    + b"x" * 1_500
    + b"\r\n"
)
_NEWS = (
    "From: News of all kinds <news{n}@shop{k}.example.org>\r\nTo: Robin Hale <robin@example.com>\r\n"
    "Subject: Offers of the week, number {n}\r\nMessage-ID: <news.{n}.5f0c81@shop{k}.example.org>\r\n"
    "Date: Mon, 02 Mar 2026 08:30:00 +0000\r\nX-Mailer: something long that nobody asks for {filler}\r\n\r\n{text}\r\n"
)


@dataclass(frozen=True)
class CatchingUp:
    """Seconds, medians over rounds; octets from the server; round trips of a look that found nothing new."""

    messages: int
    ours: float
    ours_reading_only: float
    raw: float
    imapflow: float
    ours_octets: int
    raw_octets: int
    turns_when_nothing_is_new: int

    def __str__(self) -> str:
        return (
            f"catch-up {NEW} new of {self.messages}, {OURS} ours: {self.ours:.3f} s "
            f"({self.ours_reading_only:.3f} s with the {OURS} known already); raw {self.raw:.3f} s, "
            f"imapflow {self.imapflow:.3f} s; {self.ours / self.raw:.1f} x raw "
            f"({self.ours_reading_only / self.raw:.1f} x), {self.ours / self.imapflow:.2f} x imapflow, octets "
            f"{self.ours_octets / self.raw_octets:.3f} x raw; nothing new: {self.turns_when_nothing_is_new} round trip"
        )


def measure(messages: int = 100_000, rounds: int = 5) -> CatchingUp:
    """Everything on one Dovecot, in turn. In each round the replies are news: it begins with a copy of the store from
    before. The round before the first warms all of them: the server's cache, and our rules, which a worker compiles
    once."""
    address = "robin@example.com"
    with Dovecot() as server, tempfile.TemporaryDirectory() as files:
        home, keys = Path(files), Keys([new_key()])
        service = a_service(home, keys)
        server.deliver(address, _OLD)
        asks = asked(server, service, address, OURS)
        _fill(server, address, messages - NEW)
        mailbox = open_mailbox(server.account(address), server.password, 600.0)
        visit(mailbox, service, address, now)  # the server's own index is built
        mailbox.close()
        start = service.cursor(address, "INBOX")
        assert start is not None
        service.store.close()
        _arrive(server, address, [reply(address, ask) for ask in asks])
        first, octets = start.last_uid + 1, 0
        ours, again, raw, peers = [], [], [], []
        for number in range(rounds + 1):
            seconds, octets = _raw(server, address, first)
            raw.append(seconds)
            peers.append(_imapflow(server, address, first))
            service = _as_before(home, number, keys)
            ours.append(_caught_up(server, service, address, OURS))
            service.set_cursor(address, start)
            again.append(_caught_up(server, service, address, 0))
            service.store.close()
        service = _as_before(home, rounds, keys)
        service.set_cursor(address, start)
        with Tap(server.host, server.imap_port) as tap:
            account = replace(server.account(address), port=tap.port)
            tapped = open_mailbox(account, server.password, 600.0)
            tapped.folders()
            tap.reset()
            catch_up(tapped, service, address)
            our_octets = tap.heard().octets
            tap.reset()
            catch_up(tapped, service, address)
            turns = tap.heard().turns
            tapped.close()
        service.store.close()
    return CatchingUp(messages, *(median(some[1:]) for some in (ours, again, raw, peers)), our_octets, octets, turns)


def _as_before(home: Path, number: int, keys: Keys) -> Service:
    """The store as it was before the thousand came, with nothing remembered in memory."""
    there = home / str(number)
    there.mkdir(exist_ok=True)
    shutil.copy(home / "optin.db", there)
    return a_service(there, keys)


def _caught_up(server: Dovecot, service: Service, address: str, expected: int) -> float:
    """Seconds, of a session that knows its folders as one that waited does."""
    mailbox = open_mailbox(server.account(address), server.password, 600.0)
    mailbox.folders()
    before = time.perf_counter()
    facts = catch_up(mailbox, service, address)
    took = time.perf_counter() - before
    mailbox.close()
    assert facts == expected, facts
    return took


def _fill(server: Dovecot, address: str, count: int) -> None:
    """Old mail that nobody will ask for: names of one and the same file."""
    folder = server.dir / "mail" / address / "cur"
    folder.mkdir(parents=True, exist_ok=True)
    original = folder / "1700000000.M0.old:2,S"
    original.write_bytes(_OLD)
    for n in range(1, count):
        if n % 30_000 == 0:  # a file can have only so many names
            original = folder / f"1700000000.M{n}.old:2,S"
            original.write_bytes(_OLD)
        else:
            os.link(original, folder / f"1700000000.M{n}.old:2,S")
    _own(server, folder)


def _arrive(server: Dovecot, address: str, replies: list[bytes]) -> None:
    """The thousand: every fiftieth is a reply."""
    folder = server.dir / "mail" / address / "new"
    every = NEW // len(replies)
    for n in range(NEW):
        if n % every == 0 and replies:
            raw = replies.pop()
        else:
            raw = _NEWS.format(n=n, k=n % 97, filler="y" * 700, text="z" * 2_500).encode()
        (folder / f"1800000000.M{n:04}.new").write_bytes(raw)
    _own(server, folder)


def _own(server: Dovecot, folder: Path) -> None:
    owner = folder.parent.stat()
    for one in (folder, *folder.iterdir()):
        os.chown(one, owner.st_uid, owner.st_gid)


def _raw(server: Dovecot, address: str, first: int) -> tuple[float, int]:
    """(seconds, octets): the header fields of all that is new, then the bodies of the twenty; nothing is parsed."""
    with socket.create_connection((server.host, server.imap_port)) as sock:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        _talk(sock, None, b"OK")
        _talk(sock, f"a LOGIN {address} {server.password}", b"a ")
        _talk(sock, "b EXAMINE INBOX", b"b ")
        start = time.perf_counter()
        head = _talk(sock, f"c UID FETCH {first}:* (UID FLAGS RFC822.SIZE {fetching.HEAD})", b"c ")
        uids = [m[1] for m in re.finditer(rb"UID (\d+)(?:(?!UID ).)*?<reply-", head, re.DOTALL)]
        which = b",".join(dict.fromkeys(uids)).decode()
        body = _talk(sock, f"d UID FETCH {which} (UID BODY.PEEK[]<0.262144>)", b"d ")
        took = time.perf_counter() - start
    assert len(set(uids)) == OURS, len(set(uids))
    return took, len(head) + len(body)


def _talk(sock: socket.socket, line: str | None, until: bytes) -> bytes:
    if line is not None:
        sock.sendall(line.encode() + b"\r\n")
    parts, tail = [], b""
    while True:
        data = sock.recv(262_144)
        if not data:
            raise ConnectionResetError
        parts.append(data)
        tail = (tail + data)[-8_000:]
        if tail.endswith(b"\r\n") and tail.rstrip(b"\r\n").rsplit(b"\r\n", 1)[-1].startswith((until, b"* " + until)):
            return b"".join(parts)


def _imapflow(server: Dovecot, address: str, first: int) -> float:
    command = ["node", str(PEER), server.host, str(server.imap_port), address, server.password, str(first)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120)
    return float(done.stdout)


if __name__ == "__main__":
    print(measure(*(int(a) for a in sys.argv[1:])))
