"""Who looks after which mailbox: never two at once, never nobody for longer than a lease, whatever the store."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import datetime, timedelta
from threading import Thread

import pytest

from introductions.errors import LeaseLostError
from introductions.events import DraftSent, ReplyRead
from introductions.model import Answer, Cursor, DraftState, Label, MessageRef
from introductions.ports import Lease, Store
from tests.introducing import until
from tests.stores import ACCOUNT, AMY, LISA, NOW, begun, item

ROBIN = ACCOUNT.address


def add(store: Store, *names: str) -> None:
    with store.transaction() as tx:
        for name in names:
            tx.add_account(replace(ACCOUNT, address=f"{name}@example.com"), "secret")
        tx.commit()


def claim(store: Store, worker: str, most: int = 10, seconds: float = 60.0) -> list[Lease]:
    with store.transaction() as tx:
        taken = tx.claim(worker, most, seconds)
        tx.commit()
    return taken


def test_no_mailbox_is_looked_after_by_two_workers_however_many_ask_at_once(store: Store) -> None:
    add(store, *(f"user{n}" for n in range(30)))
    taken: list[Lease] = []
    lock, start = threading.Lock(), threading.Barrier(4)

    def work(name: str) -> None:
        start.wait(20)
        while mine := claim(store, name, 3):
            with lock:
                taken.extend(mine)

    threads = [Thread(target=work, args=(f"worker{n}",)) for n in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join(60)

    assert sorted(lease.account for lease in taken) == sorted([ROBIN, *(f"user{n}@example.com" for n in range(30))])


def test_a_dead_workers_mailboxes_are_taken_over_once_its_leases_run_out_and_not_before(store: Store) -> None:
    (dead,) = claim(store, "dead", seconds=0.4)
    assert claim(store, "alive") == []

    (taken,) = until(lambda: claim(store, "alive"))

    assert taken == Lease(ROBIN, "alive", dead.fence + 1)


def test_a_worker_that_slept_through_the_end_of_its_lease_writes_nothing(store: Store) -> None:
    (asleep,) = claim(store, "asleep", seconds=0.0)
    (awake,) = until(lambda: claim(store, "awake"))
    with store.fenced(awake).transaction() as tx:
        tx.set_cursor(ROBIN, Cursor("INBOX", 7, 42))
        tx.commit()

    with store.fenced(asleep).transaction() as tx:
        tx.set_cursor(ROBIN, Cursor("INBOX", 7, 41))
        with pytest.raises(LeaseLostError):
            tx.commit()

    with store.transaction() as tx:
        assert tx.cursor(ROBIN, "INBOX") == Cursor("INBOX", 7, 42)


def test_a_lease_that_ran_out_but_was_not_taken_is_still_good(store: Store) -> None:
    (lease,) = claim(store, "slow", seconds=0.0)

    with store.fenced(lease).transaction() as tx:
        tx.set_cursor(ROBIN, Cursor("INBOX", 7, 41))
        tx.commit()
    with store.transaction() as tx:
        assert tx.renew("slow", 60.0) == [lease]
        tx.commit()

    assert claim(store, "other") == []


def test_a_paused_mailbox_is_left_alone_and_one_given_back_is_free_at_once(store: Store) -> None:
    add(store, "paused")
    with store.transaction() as tx:
        tx.pause("paused@example.com", "Wrong password.")
        tx.commit()
    (lease,) = claim(store, "one")
    assert lease.account == ROBIN

    with store.transaction() as tx:
        assert tx.holder(ROBIN) == "one"
        assert tx.release("one") == 1
        tx.commit()

    with store.transaction() as tx:
        assert tx.holder(ROBIN) is None
    assert [taken.worker for taken in claim(store, "two")] == ["two"]


def test_a_removed_mailbox_takes_its_lease_with_it(store: Store) -> None:
    claim(store, "one")
    with store.transaction() as tx:
        assert tx.remove_account(ROBIN)
        tx.commit()

    with store.transaction() as tx:
        assert tx.renew("one", 60.0) == []


def test_workers_tell_that_they_live_and_what_they_do(store: Store) -> None:
    claim(store, "one")
    with store.transaction() as tx:
        assert tx.active_accounts() == 1
        tx.beat("one", "host-a", 17, {"watching": 1, "errors": {"LoginError": 2}})
        tx.beat("two", "host-b", 18, {"watching": 0})
        tx.commit()
    with store.transaction() as tx:
        states = {state.id: state for state in tx.workers()}
        tx.retire("two")
        tx.commit()

    assert (states["one"].host, states["one"].pid, states["one"].leases) == ("host-a", 17, 1)
    assert states["one"].numbers == {"watching": 1, "errors": {"LoginError": 2}}
    assert 0.0 <= states["one"].age < 60.0
    with store.transaction() as tx:
        assert [state.id for state in tx.workers()] == ["one"]


def test_a_new_changed_or_paused_account_changes_the_stamp_and_nothing_else_does(store: Store) -> None:
    def stamp() -> str:
        with store.transaction() as tx:
            return tx.accounts_stamp()

    seen = [stamp()]
    add(store, "new")
    seen.append(stamp())
    with store.transaction() as tx:
        tx.pause("new@example.com", "why")
        tx.remember(ROBIN, "heartbeat", "now")
        tx.commit()
    seen.append(stamp())
    with store.transaction() as tx:
        tx.remember(ROBIN, "heartbeat", "later")
        tx.set_cursor(ROBIN, Cursor("INBOX", 1, 1))
        tx.commit()

    assert len(set(seen)) == 3
    assert stamp() == seen[-1]


# one question for all mailboxes -------------------------------------------------------------------------------------
def test_drafts_that_wait_are_found_without_asking_every_mailbox(store: Store) -> None:
    add(store, "other")

    def waiting(before: datetime) -> list[str]:
        with store.transaction() as tx:
            return tx.waiting(before)

    with store.transaction() as tx:
        tx.append("i1", ROBIN, begun())
        tx.decide(item())
        tx.commit()
    assert waiting(NOW) == [ROBIN]
    assert waiting(NOW - timedelta(seconds=1)) == []

    with store.transaction() as tx:
        tx.mark(ROBIN, "<ask-1@example.com>", DraftState.PLACED)
        tx.commit()
    assert waiting(NOW) == []

    with store.transaction() as tx:
        tx.mark(ROBIN, "<ask-1@example.com>", DraftState.PLACED, retract=True)
        tx.commit()
    assert waiting(NOW) == [ROBIN]


def test_whose_day_has_come_is_found_without_looking_at_every_introduction(store: Store) -> None:
    from introductions.lifecycle import replay

    events = [
        begun(),
        DraftSent("sent:amy", NOW, "ask:amy.carter@example.org", "<ask-1@example.com>"),
        DraftSent("sent:lisa", NOW, "ask:lisa@example.net", "<ask-2@example.com>"),
        ReplyRead("r", NOW, LISA.key, Answer(Label.ACCEPT, True), MessageRef("INBOX", 1, 1), "in_reply_to"),
    ]
    with store.transaction() as tx:
        for event in events:
            tx.append("i1", ROBIN, event)
        tx.save(replay(events))
        tx.commit()

    def due(days: int) -> list[str]:
        with store.transaction() as tx:
            return tx.due(NOW + timedelta(days=days))

    assert due(4) == []
    assert due(8) == [ROBIN]  # five working days after asking Amy
    with store.transaction() as tx:
        assert tx.asking() == {ROBIN}
    assert AMY.key != LISA.key
