"""A mailbox that is ours is watched, whatever happened to its account in the middle of a visit."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NoReturn

import pytest

from introductions.errors import UnreachableError
from introductions.ports import Account
from introductions.service import Service
from introductions.store.memory import MemoryStore
from sync.jobs import ThreadJobs
from sync.meter import Meter
from sync.notes import Notes
from sync.store_watch import AllMine, Owned, StoreWatch
from sync.visiting import Visiting
from sync.watcher import Watcher
from tests.introducing import QUICK, new_id, now, until
from tests.stores import ACCOUNT

ELSEWHERE = replace(ACCOUNT, host="elsewhere.example.com")


class Counted(AllMine):
    """Counts how often it was asked; what came of an answer is done before the next question."""

    asked = 0

    def owned(self) -> Mapping[str, Owned] | None:
        self.asked += 1
        return super().owned()


def moved(service: Service, seen: Callable[[], None]) -> None:
    service.add_account(ELSEWHERE, "secret")
    seen()


def paused_and_resumed(service: Service, seen: Callable[[], None]) -> None:
    service.pause(ACCOUNT.address, "You asked for it.")
    seen()
    service.pause(ACCOUNT.address, None)
    seen()


@pytest.mark.parametrize(("change", "host"), [(moved, ELSEWHERE.host), (paused_and_resumed, ACCOUNT.host)])
def test_a_mailbox_whose_account_changed_during_a_visit_is_visited_again(
    change: Callable[[Service, Callable[[], None]], None], host: str
) -> None:
    service = Service(MemoryStore(), now, new_id)
    service.add_account(ACCOUNT, "secret")
    hosts: list[str] = []
    go_on, stop = threading.Event(), threading.Event()

    def connect(account: Account, secret: str) -> NoReturn:
        hosts.append(account.host)
        go_on.wait(30.0)
        raise UnreachableError("The server is away.")

    meter, notes, owning = Meter(), Notes(service, now), Counted(service)
    pace = replace(QUICK, accounts=0.01)
    visiting = Visiting(service, connect, now, lambda: 0.5, pace, notes, meter)
    store = StoreWatch(service, owning, now, pace, notes, meter)
    watcher = Watcher(visiting, store, ThreadJobs(2), lambda: 0.5, pace, meter)
    watching = threading.Thread(target=watcher.run, args=(stop,))
    watching.start()
    try:
        until(lambda: hosts)

        def seen() -> None:
            asked = owning.asked
            until(lambda: owning.asked >= asked + 2)

        change(service, seen)
        first = len(hosts)
        go_on.set()
        until(lambda: hosts[first:])
        assert hosts[-1] == host
    finally:
        go_on.set()
        stop.set()
        watching.join(30.0)
