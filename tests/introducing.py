"""The main job on a real server: Robin introduces two people. What Robin does, and what the two do, in a few verbs."""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

from imapclient import IMAPClient

from introductions.model import DraftKind, Introduction
from introductions.ports import Account, Security, Store
from introductions.reading.message import Message, parse
from introductions.service import Service
from introductions.store import Keys, open_store
from sync.connect import open_mailbox
from sync.drafts import raw_draft
from sync.incoming import meet
from sync.mailbox import ImapMailbox
from sync.pace import Pace
from sync.worker import Worker
from tests.dovecot import Dovecot

QUICK = Pace(
    poll=60.0,
    burst=0.02,
    look=0.05,
    grace=0.0,
    due=0.2,
    accounts=0.5,
    beats=0.05,
    connects=0.0,
    backoff_first=0.05,
    backoff_most=0.3,
    threads=3,
    stop=3.0,
)
KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="


def now() -> datetime:
    return datetime.now(UTC)


def new_id() -> str:
    return secrets.token_hex(12)


def the_service(home: Path) -> Service:
    """The use cases over a store in that directory."""
    store: Store = open_store(f"sqlite:///{home / 'optin.db'}", Keys([KEY]), migrate=True)
    return Service(store, now, new_id)


def the_worker(service: Service, pace: Pace = QUICK, connect: Callable[..., ImapMailbox] = open_mailbox) -> Worker:
    """The worker, quick."""
    return Worker(service, connect, now, lambda: 0.5, pace)


class Running:
    """A worker in a thread: ``with Running(worker): …``; ``stopped_in`` says how long stopping took."""

    def __init__(self, worker: Worker) -> None:
        self.worker, self.stop = worker, threading.Event()
        self._thread = threading.Thread(target=worker.run, args=(self.stop,), daemon=True)
        self.stopped_in = 0.0

    def __enter__(self) -> Running:
        self._thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        before = time.monotonic()
        self.stop.set()
        self._thread.join(20)
        self.stopped_in = time.monotonic() - before
        assert not self._thread.is_alive(), "the worker did not stop"


def until(what: Callable[[], Any], seconds: float = 30.0) -> Any:
    """The first true answer of ``what``; fails after so many seconds."""
    end = time.monotonic() + seconds
    pause = threading.Event()
    while not (answer := what()):
        assert time.monotonic() < end, f"nothing came of it in {seconds} s"
        pause.wait(0.02)
    return answer


class OnEmbedded:
    """The demo's server, with the verbs of :class:`tests.dovecot.Dovecot`."""

    password = "secret"
    _names: ClassVar = {"Drafts": "[Gmail]/Drafts", "Sent": "[Gmail]/Sent Mail", "Trash": "[Gmail]/Trash"}

    def __init__(self, server: Any, address: str) -> None:
        self._server = server
        server.add_user(address, self.password)

    def account(self, address: str) -> Account:
        return Account(address, self._server.host, self._server.imap_port, address, Security.NONE, "Robin Hale")

    def client(self, user: str) -> IMAPClient:
        client = IMAPClient(self._server.host, port=self._server.imap_port, ssl=False, timeout=20)
        client.login(user, self.password)
        return client

    def deliver(self, user: str, raw: bytes, sender: str = "") -> None:
        self._server.deliver(user, raw)

    def append(self, user: str, folder: str, raw: bytes, flags: Sequence[str] = ()) -> None:
        self._server.append(user, self.name(folder), raw, flags)

    def messages(self, user: str, folder: str = "INBOX") -> list[bytes]:
        found: list[bytes] = self._server.messages(user, self.name(folder))
        return found

    def name(self, folder: str) -> str:
        return self._names.get(folder, folder)


@dataclass
class Robin:
    """The introducer, with a mailbox on a server and a mail program of their own."""

    server: Dovecot | OnEmbedded
    service: Service
    address: str
    sent: dict[str, str] = field(default_factory=dict)  # to -> Message-ID of the mail that went out

    @classmethod
    def connects(cls, server: Dovecot | OnEmbedded, service: Service, address: str) -> Robin:
        """As ``optin account add`` does."""
        account = server.account(address)
        service.add_account(account, server.password)
        mailbox = open_mailbox(account, server.password)
        meet(mailbox, service, address)
        mailbox.close()
        return cls(server, service, address)

    # what Robin does ------------------------------------------------------------------------------------------------
    def writes_a_draft(self, amy: str, lisa: str, number: int = 1) -> str:
        """A draft introduction, appended by Robin's mail program; its Message-ID."""
        message_id = f"<joint{number}.{new_id()}@example.com>"
        text = (
            f"From: Robin Hale <{self.address}>\r\nTo: Amy Carter <{amy}>, Lisa Wagner <{lisa}>\r\n"
            f"Subject: Amy, meet Lisa\r\nMessage-ID: {message_id}\r\nMIME-Version: 1.0\r\n"
            "Content-Type: text/plain; charset=utf-8\r\n\r\nAmy, meet Lisa. Lisa, meet Amy.\r\n\r\n"
            "Amy spent eight years negotiating rooftop leases for a supermarket chain and now does it freelance. "
            "Lisa runs a small solar installer and is stuck on exactly that.\r\n\r\n"
            "I think an hour together would save Lisa a lot of grief.\r\n\r\n"
            "I'll let you two take it from here!\r\n\r\nRobin\r\n"
        )
        self.server.append(self.address, "Drafts", text.encode(), ("\\Draft", "\\Seen"))
        return message_id

    def presses_the_button(self, message_id: str) -> Introduction:
        """As ``optin begin`` does; a press that was cut off is repeated."""
        mailbox = open_mailbox(self.server.account(self.address), self.server.password)
        raw = raw_draft(mailbox, message_id)
        mailbox.close()
        return self.service.begin(self.address, raw, nonce=message_id)

    def sends(self, to: str, *, edited: bool = False) -> str:
        """Sends the ask that lies in Drafts for ``to``: one copy among the sent, none in Drafts. Its Message-ID."""
        client = self.server.client(self.address)
        client.select_folder(self.server.name("Drafts"))
        got = client.fetch(client.search(), ["BODY.PEEK[]"])
        (uid,) = (u for u in got if [p.key for p in parse(got[u][b"BODY[]"]).to] == [to])
        raw = got[uid][b"BODY[]"]
        if edited:
            raw = _edited(parse(raw), self.address, to)
        client.append(self.server.name("Sent"), raw, [rb"\Seen"])
        client.delete_messages([uid])
        client.uid_expunge([uid])
        client.logout()
        self.sent[to] = parse(raw).message_id or ""
        return self.sent[to]

    # what the others do ---------------------------------------------------------------------------------------------
    def gets(self, sender: str, text: str, *, subject: str = "Re: Amy, meet Lisa", reply_to: str | None = None) -> None:
        """A plain reply to the mail that went out to ``sender``, delivered by LMTP."""
        parent = reply_to or self.sent[sender]
        raw = (
            f"From: <{sender}>\r\nTo: Robin Hale <{self.address}>\r\nSubject: {subject}\r\n"
            f"Message-ID: <{new_id()}@mail.example.org>\r\nIn-Reply-To: {parent}\r\nReferences: {parent}\r\n"
            f"Date: {now():%a, %d %b %Y %H:%M:%S} +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
        )
        self.server.deliver(self.address, raw.encode(), sender)

    # what lies where ------------------------------------------------------------------------------------------------
    def drafts(self) -> list[Message]:
        """All drafts of ours, as messages."""
        found = [parse(raw) for raw in self.server.messages(self.address, "Drafts")]
        return [m for m in found if (m.message_id or "").startswith("<optin.")]

    def drafts_to(self, *people: str) -> list[Message]:
        """Our drafts that go to exactly these people."""
        return [m for m in self.drafts() if {p.key for p in m.to} == set(people)]

    def notes(self) -> list[Message]:
        """Our notes in the inbox."""
        found = [parse(raw) for raw in self.server.messages(self.address)]
        return [m for m in found if (m.message_id or "").startswith("<optin.")]

    def told(self) -> int:
        """How many things the notes tell: several at once have a line each."""
        return sum(max(1, (note.text or "").count("•")) for note in self.notes())

    def asked(self, *people: str) -> bool:
        """Whether each has one ask in Drafts, nothing more."""
        return all(len(self.drafts_to(person)) == 1 for person in people)

    def kinds(self) -> dict[str, int]:
        """How many drafts of each purpose were ever decided: ``{"final": 1}``."""
        with self.service.store.transaction() as tx:
            items = tx.outbox(self.address, waiting_only=False)
        counted: dict[str, int] = {}
        for item in items:
            if item.draft.kind is not DraftKind.NOTE:
                name = f"{item.introduction} {item.purpose}"
                counted[name] = counted.get(name, 0) + 1
        return counted


def _edited(draft: Message, sender: str, to: str) -> bytes:
    """The same words with another subject, one more sentence, and another Message-ID, as a mail program may send it."""
    text = (draft.text or "").replace("\n", "\r\n")
    return (
        f"From: Robin Hale <{sender}>\r\nTo: <{to}>\r\nSubject: A quick question\r\n"
        f"Message-ID: <{new_id()}@mail.example.com>\r\nDate: {now():%a, %d %b %Y %H:%M:%S} +0000\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        f"{text}\r\nP.S. No hurry!\r\n"
    ).encode()
