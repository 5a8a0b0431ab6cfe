"""An add-on with introductions under way in a store on disk, for measuring its cards over real sockets."""

from __future__ import annotations

import http.client
import itertools
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import waitress
from flask import Flask

from addon import create_app
from addon.cards.desk import Path as Address
from addon.identity import LocalIdentity
from addon.mail_view import FoundDraft
from introductions.events import AnyEvent, Begun, DraftPlaced, DraftSent, ReplyRead
from introductions.logs import configure
from introductions.model import Answer, DraftKind, DraftState, Label, Person, Policy
from introductions.ports import Account, OutboxItem
from introductions.service import Service, message_id
from introductions.service.mails import WrittenMail
from introductions.store import SqlStore, load_keys, open_store

ANN = Person("Ann Reed", "ann@example.com")
TOKEN = "t" * 43
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
OPEN = 1_000


class NoDrafts:
    """A mailbox without open drafts."""

    def find(self, account: str, recipients: frozenset[str]) -> list[FoundDraft]:
        return []

    def get(self, account: str, message_id: str) -> FoundDraft | None:
        return None


def story(n: int) -> list[AnyEvent]:
    """One introduction as the days leave it: some have drafts to send, some wait, some have an answer."""
    people = (Person("Amy Carter", f"amy{n}@example.org"), Person("Lisa Wagner", f"lisa{n}@example.net"))
    at = NOW - timedelta(days=n % 9, minutes=n)
    events: list[AnyEvent] = [
        Begun(f"begin:{n}", at, f"i{n}", ANN.email, ANN, tuple((p, p.name.split()[0]) for p in people),
              "Amy, meet Lisa", "en", Policy())
    ]  # fmt: skip
    for person in people:
        events.append(DraftPlaced(f"placed:{n}:{person.key}", at, f"ask:{person.key}"))
        if n % 10:
            events.append(DraftSent(f"sent:{n}:{person.key}", at, f"ask:{person.key}"))
    if n % 3 == 0 and n % 10:
        answer = Answer(Label.ACCEPT, True, "Sure, happy to.")
        events.append(ReplyRead(f"reply:{n}", at, people[0].email, answer))
    return events


def fill(store: SqlStore, count: int) -> None:
    """So many introductions, with the drafts that belong to them."""
    from introductions.model import Draft

    with store.transaction() as tx:
        tx.add_account(Account(ANN.email, "127.0.0.1", 143, ANN.email), "secret")
        for n in range(count):
            for event in story(n):
                tx.append(f"i{n}", ANN.email, event)
            begun = tx.introduction(f"i{n}")
            assert begun is not None
            tx.save(begun)
            for party in begun.parties:
                purpose = f"ask:{party.person.key}"
                mail = WrittenMail.of_text("A possible introduction", "Would you be open to an introduction? " * 12)
                draft = Draft(message_id(begun, purpose), DraftKind.ASK, ANN, (party.person,),
                              mail.subject, mail.text, mail.html)  # fmt: skip
                state = DraftState.SENT if n % 10 else DraftState.PLACED
                tx.decide(OutboxItem(ANN.email, begun.id, purpose, draft, state))
        tx.commit()


class Office:
    """The add-on over a store with many introductions, and an empty Flask app, each behind a server of its own."""

    def __init__(self, directory: Path, count: int) -> None:
        configure("info")  # as a process of the house has it
        numbers = itertools.count(1)
        self.directory = directory
        self.store = open_store(f"sqlite:///{directory / 'optin.db'}", load_keys("", directory))
        fill(self.store, count)
        self.service = Service(self.store, lambda: NOW, lambda: f"id-{next(numbers)}")
        base = "http://127.0.0.1:8025"
        app = create_app(
            service=self.service,
            identity=LocalIdentity(TOKEN, base),
            finder=NoDrafts(),
            clock=lambda: NOW,
            ids=lambda: f"id-{next(numbers)}",
            base_url=base,
        )
        floor = Flask("floor")
        floor.add_url_rule("/", view_func=lambda: "", methods=["POST"])
        self._servers = [waitress.create_server(a, host="127.0.0.1", port=0, threads=4) for a in (app, floor)]
        self._threads = [threading.Thread(target=_run, args=(s,), daemon=True) for s in self._servers]
        for thread in self._threads:
            thread.start()
        self._card, self._floor = (http.client.HTTPConnection("127.0.0.1", s.effective_port) for s in self._servers)

    def card(self, path: str, **parameters: str) -> bytes:
        """What Google gets for that press."""
        body = json.dumps({"commonEventObject": {"parameters": parameters, "userLocale": "en"}})
        return _post(self._card, path, body)

    def empty(self) -> bytes:
        """What an empty route answers to the same."""
        body = json.dumps({"commonEventObject": {"parameters": {}, "userLocale": "en"}})
        return _post(self._floor, "/", body)

    def change(self, n: int) -> None:
        """Something happens in one introduction: an answer that was not there before."""
        self.service.record(f"i{n}", f"lisa{n}@example.net", Answer(Label.ACCEPT, True, "by telephone"))

    def close(self) -> None:
        """Stop serving."""
        for server in self._servers:
            server.task_dispatcher.shutdown()
            server.close()
        self.store.close()


@contextmanager
def office(count: int = OPEN) -> Iterator[Office]:
    """An office in a directory of its own."""
    with TemporaryDirectory() as directory:
        made = Office(Path(directory), count)
        try:
            yield made
        finally:
            made.close()


CARDS: dict[str, Callable[[Office], Callable[[], bytes]]] = {
    "home": lambda o: lambda: o.card(Address.HOME),
    "one introduction": lambda o: lambda: o.card(Address.INTRODUCTION, introduction="i5"),
    "an answer by hand": lambda o: (
        lambda: o.card(Address.INTRODUCTION, introduction="i5", show="answer", party="amy5@example.org")
    ),
    "settings": lambda o: lambda: o.card(Address.SETTINGS),
}


def _post(connection: http.client.HTTPConnection, path: str, body: str) -> bytes:
    headers = {"Content-Type": "application/json", "Authorization": f"token {TOKEN}", "Host": "127.0.0.1:8025"}
    connection.request("POST", path, body, headers)
    answer = connection.getresponse()
    data = answer.read()
    assert answer.status == 200, data
    return data


def _run(server: Any) -> None:
    with suppress(OSError):
        server.run()
