"""A whole house in memory: a store, the use cases, a mailbox, people who answer, and the web application.

house = LittleHouse()
house.save_draft(AMY_AND_LISA)
begun = house.begin()                 # two drafts lie in the mailbox
house.send_all()                      # the introducer sends them
house.answer("amy.carter@leases.example.net", "Sure, happy to.")
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from addon import Mode, create_app
from addon.demo_controls import Correspondent, DemoControls
from addon.identity import Identity, LocalIdentity
from addon.live import Changes
from addon.mail_view import FoundDraft, Letter, MailViewFinder
from introductions.errors import UnreachableError
from introductions.lifecycle.nudges import Nudging
from introductions.model import DraftKind, FolderRole, Introduction, MessageRef, Person, PlacedDraft
from introductions.ports import Account, Header, Store
from introductions.reading import message
from introductions.service import Arrival, Service
from introductions.store.memory import MemoryStore
from introductions.writing import compose

ME = "robin.reyes@example.com"
TOKEN = "a-secret-for-tests-that-nobody-guesses"
BASE = "http://127.0.0.1:8025"
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

AMY_AND_LISA = """\
From: Robin Reyes <robin.reyes@example.com>
To: Amy Carter <amy.carter@leases.example.net>, Lisa Novak <lisa@sunroof.example.net>
Subject: Amy, meet Lisa
Date: Mon, 02 Mar 2026 08:30:00 +0000
Message-ID: <joint-1@example.com>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Amy, meet Lisa. Lisa, meet Amy.

Amy spent eight years negotiating rooftop leases for a supermarket chain and
now does it freelance. Lisa runs a small solar installer in Kassel and is stuck
on exactly that: landlords who want 30-year clauses.

I think an hour together would save Lisa a lot of grief.

I'll let you two take it from here!

Robin
"""
BEN_AND_CARA = """\
From: Robin Reyes <robin.reyes@example.com>
To: Ben Okafor <ben@harbour.example.org>, Cara Lindqvist <cara@wharf.example.net>
Subject: Ben <> Cara
Date: Mon, 02 Mar 2026 08:40:00 +0000
Message-ID: <joint-2@example.com>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Hi Ben, hi Cara,

Ben restores wooden boats in Bristol. Cara is writing a book about the last boatyards of the west coast.

I think Cara would love to see your yard, Ben.

Best,
Robin
"""


class Browser(FlaskClient):
    """A client that comes to the address at which the house is served."""

    def open(self, *args: Any, **given: Any) -> TestResponse:
        given.setdefault("base_url", self.environ_base["optin.base_url"])
        return super().open(*args, **given)


class LittleMailbox:
    """A mailbox in memory, and the mail program of its owner: a ``MailView`` and the demo's controls."""

    def __init__(self, house: LittleHouse) -> None:
        self._house = house
        self._letters: list[Letter] = []
        self._uid = itertools.count(1)
        self.unreachable = False
        self.unreadable = False
        self.fewest = 2  # recipients of a draft that is looked at

    def draft_introductions(self, account: str) -> Sequence[FoundDraft]:
        self._look()
        ours = {i.draft.message_id for v in self._house.service.views() for i in v.drafts}
        found = []
        for letter in self._of(FolderRole.DRAFTS):
            mail = message.parse(letter.raw)
            to = tuple(p for p in (*mail.to, *mail.cc, *mail.bcc) if p.key != account)
            if letter.message_id not in ours and len(to) >= self.fewest:
                snippet = " ".join((mail.text or "").split())[:140]
                found.append(FoundDraft(letter.message_id, mail.subject, to, snippet, letter.raw, mail.date))
        return found

    def drafts(self, account: str) -> Sequence[Letter]:
        self._look()
        return self._of(FolderRole.DRAFTS)

    def letters_with(self, account: str, address: str) -> Sequence[Letter]:
        self._look()
        found = []
        for letter in self._letters:
            mail = message.parse(letter.raw)
            people = {p.key for p in (*mail.to, *mail.cc)} | ({mail.sender.key} if mail.sender else set())
            if letter.role is not FolderRole.DRAFTS and address.casefold() in people:
                found.append(letter)
        return found

    def inbox(self) -> Sequence[Letter]:
        return [m for m in self._letters if m.role is FolderRole.INBOX]

    def correspondents(self) -> Sequence[Correspondent]:
        return [Correspondent(Person("Amy Carter", "amy.carter@leases.example.net"), "says yes in a line")]

    def send(self, message_id: str) -> None:
        letter = next(m for m in self._letters if m.message_id == message_id and m.role is FolderRole.DRAFTS)
        self._letters.remove(letter)
        self.add(letter.raw, FolderRole.SENT, message_id)

    def reply(self, address: str, text: str) -> None:
        self.add(self._house.written(ME, address, "Re: your question", text), FolderRole.SENT)

    def add(self, raw: bytes, role: FolderRole, message_id: str | None = None) -> None:
        """Lay a message there, and let the worker see it unless it is a draft."""
        name = message_id or message.parse_head(raw).message_id or f"uid;{next(self._uid)}"
        self._letters.append(Letter(name, role, raw))
        if role is not FolderRole.DRAFTS:
            head = raw.replace(b"\r\n", b"\n").split(b"\n\n")[0] + b"\n\n"
            header = Header(MessageRef(role.value, 1, next(self._uid)), role, frozenset(), len(raw), head)
            self._house.service.arrived(ME, [Arrival(header, raw)], None)
            self.place(ME)

    def remove(self, message_id: str) -> None:
        """The owner deletes it."""
        self._letters = [m for m in self._letters if m.message_id != message_id]

    def place(self, account: str) -> None:
        """What the worker does with the outbox."""
        if self.unreachable:
            raise UnreachableError("The mailbox cannot be reached.", "It is tried again.")
        service = self._house.service
        for item in service.outbox(account):
            name = item.draft.message_id
            if item.retract:
                before = len(self._letters)
                self._letters = [m for m in self._letters if m.message_id != name]
                service.retracted(account, name, len(self._letters) < before)
                continue
            note = item.draft.kind is DraftKind.NOTE
            raw = compose.to_bytes(item.draft, self._house.now)
            self._letters.append(Letter(name, FolderRole.INBOX if note else FolderRole.DRAFTS, raw))
            service.placed(account, name, PlacedDraft(name, f"Drafts;1;{next(self._uid)}"))
        self._house.changes.tick()

    def receive(self, raw: bytes) -> None:
        """A mail comes in."""
        self.add(raw, FolderRole.INBOX)

    def _look(self) -> None:
        if self.unreadable:
            raise UnreachableError("The mailbox cannot be reached.", "It is tried again.")

    def _of(self, role: FolderRole) -> list[Letter]:
        return [m for m in reversed(self._letters) if m.role is role]


class LittleHouse:
    """Everything together, under a clock that stands still until it is moved."""

    def __init__(
        self,
        *,
        accounts: Sequence[str] = (ME,),
        base_url: str = BASE,
        nudging: Nudging | None = None,
        store: Store | None = None,
    ) -> None:
        self.now = NOW
        self.base_url = base_url
        self._numbers = itertools.count(1)
        self.changes = Changes()
        self.heartbeat: Callable[[], datetime | None] = lambda: self.now
        self.service = Service(store or MemoryStore(), lambda: self.now, self.fresh, nudging=nudging)
        for address in accounts:
            self.service.add_account(Account(address, "imap.example.com", 993, address, name="Robin Reyes"), "secret")
        self.mailbox = LittleMailbox(self)
        self.identity = LocalIdentity(TOKEN, base_url)

    def fresh(self) -> str:
        """An id like those of the real house, but the same in every run."""
        return f"id{next(self._numbers):022d}"

    def app(
        self, *, mode: Mode = Mode.LOCAL, identity: Identity | None = None, demo: DemoControls | None = None
    ) -> Flask:
        """The web application over all this."""
        return create_app(
            service=self.service,
            identity=identity or self.identity,
            finder=MailViewFinder(self.mailbox),
            clock=lambda: self.now,
            ids=self.fresh,
            base_url=self.base_url,
            mode=mode,
            mail_view=self.mailbox,
            demo=demo,
            changes=self.changes,
            place_now=self.mailbox.place,
            heartbeat=self.heartbeat,
        )

    def client(self, **given: object) -> FlaskClient:
        """A client of it that Flask thinks is a browser at the right address."""
        app = self.app(**given)  # type: ignore[arg-type]
        app.test_client_class = Browser
        client = app.test_client()
        client.environ_base["optin.base_url"] = self.base_url
        return client

    def save_draft(self, text: str) -> str:
        """The introducer's mail program saves a draft; returns its Message-ID."""
        raw = text.replace("\n", "\r\n").encode()
        name = message.parse_head(raw).message_id or ""
        self.mailbox.add(raw, FolderRole.DRAFTS, name)
        return name

    def begin(self, text: str = AMY_AND_LISA, *, ask_first: str | None = None) -> Introduction:
        """Press the button on that draft."""
        raw = text.replace("\n", "\r\n").encode()
        begun = self.service.begin(ME, raw, nonce=self.fresh(), ask_first=ask_first)
        self.mailbox.place(ME)
        return begun

    def send_all(self) -> None:
        """The introducer sends every draft of ours."""
        for item in self.service.lying(ME):
            self.mailbox.send(item.draft.message_id)

    def answer(self, address: str, text: str, *, headers: Sequence[tuple[str, str]] = ()) -> None:
        """That person replies to their ask."""
        asked = [i for v in self.service.views() for i in v.drafts if [p.key for p in i.draft.to] == [address]]
        to = asked[-1].draft
        mail = self.written(address, ME, f"Re: {to.subject}", text, (("In-Reply-To", to.message_id), *headers))
        self.mailbox.add(mail, FolderRole.INBOX)

    def written(self, sender: str, to: str, subject: str, text: str, headers: Sequence[tuple[str, str]] = ()) -> bytes:
        """A mail from one person to another."""
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = sender, to, subject
        mail["Date"] = format_datetime(self.now)
        mail["Message-ID"] = f"<{self.fresh()}@{sender.partition('@')[2]}>"
        for name, value in headers:
            mail[name] = value
        mail.set_content(text)
        return mail.as_bytes().replace(b"\n", b"\r\n")

    def notes(self) -> list[message.Message]:
        """The notes in the introducer's INBOX, oldest first."""
        return [message.parse(m.raw) for m in self.mailbox.inbox() if b"auto-generated" in m.raw]

    def pass_days(self, days: int) -> None:
        """Time goes by, and the worker looks at the clock."""
        for _ in range(days):
            self.now += timedelta(days=1)
            self.service.due(ME)
        self.mailbox.place(ME)

    def pause(self, why: str) -> None:
        """Stop working on the mailbox."""
        account = self.service.account(ME)
        self.service.add_account(replace(account, paused=why), "secret")
