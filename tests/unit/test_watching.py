"""The parts of watching many: deadlines, places in the queue for connections, what is written down, what is counted."""

from __future__ import annotations

import heapq
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introductions.errors import LoginError, StoreError
from introductions.lifecycle import replay
from introductions.model import MessageRef
from introductions.service import Service
from introductions.store.memory import MemoryStore
from sync import aside
from sync.buckets import Bucket, Buckets
from sync.memo import note_problem, recall
from sync.meter import Meter
from sync.notes import Notes
from sync.pace import Pace
from sync.post import Post
from sync.store_watch import AllMine, StoreWatch
from sync.timers import Timers
from tests.introducing import new_id, now
from tests.stores import ACCOUNT, AMY, LISA, begun

ROBIN = ACCOUNT.address


@dataclass(eq=False)
class Thing:
    name: str
    alarm: int = 0


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), st.floats(0, 100)), max_size=60), st.floats(0, 120))
def test_each_deadline_strikes_once_and_the_last_one_set_is_the_one_that_counts(
    settings_: list[tuple[int, float]], at: float
) -> None:
    things = [Thing(str(n)) for n in range(10)]
    timers: Timers[Thing] = Timers()
    last: dict[str, float] = {}
    for number, when in settings_:
        timers.set(things[number], when)
        last[things[number].name] = when

    struck = [thing.name for thing in timers.due(at)]

    assert sorted(struck) == sorted(name for name, when in last.items() if when <= at)
    assert [last[name] for name in struck] == sorted(last[name] for name in struck)
    assert list(timers.due(at)) == []
    later = [when for when in last.values() if when > at]
    assert timers.next() == (heapq.nsmallest(1, later)[0] if later else None)


def test_deadlines_that_are_moved_for_ever_do_not_pile_up() -> None:
    timers: Timers[Thing] = Timers()
    things = [Thing(str(n)) for n in range(10)]
    for n in range(20_000):
        timers.set(things[n % 10], 600.0 + n)

    assert len(timers._heap) < 1_000
    assert [thing.name for thing in timers.due(1e9)] == [str(n) for n in range(10)]


def test_a_deadline_that_was_cancelled_does_not_strike() -> None:
    timers: Timers[Thing] = Timers()
    thing = Thing("a")
    timers.set(thing, 1.0)
    timers.cancel(thing)

    assert list(timers.due(2.0)) == []
    assert timers.next() is None


@settings(deadline=None)
@given(st.lists(st.floats(0, 5), min_size=1, max_size=200))
def test_no_server_gets_more_connections_a_second_than_the_limit_however_many_wait(pauses: list[float]) -> None:
    bucket, now_, places = Bucket(rate=10.0, burst=5.0), 0.0, list[float]()
    for pause in pauses:
        now_ += pause
        places.append(now_ + bucket.take(now_))

    assert places == sorted(places)
    for start in places:
        assert sum(start <= place < start + 1.0 - 1e-6 for place in places) <= 15


def test_each_host_has_a_limit_of_its_own_and_none_is_none() -> None:
    limited, free = Buckets(1.0, 1.0), Buckets(0.0, 1.0)

    assert [limited.take(host, 0.0) for host in ("a", "A", "b")] == [0.0, 1.0, 0.0]
    assert [free.take("a", 0.0) for _ in range(3)] == [0.0] * 3


@pytest.fixture
def service() -> Service:
    made = Service(MemoryStore(0.05), now, new_id)
    made.add_account(ACCOUNT, "secret")
    return made


def test_a_problem_that_is_over_is_wiped_out_and_one_that_stays_is_written_once(service: Service) -> None:
    notes = Notes(service, now)
    notes.looked_at(ROBIN, LoginError("Refused.", "Check it."))
    notes.write()
    assert recall(service, ROBIN, "problem") == "Refused. Check it."

    notes.looked_at(ROBIN, None)
    notes.write()

    assert recall(service, ROBIN, "problem") == ""
    assert recall(service, ROBIN, "heartbeat")


def test_what_could_not_be_written_down_is_written_later(service: Service) -> None:
    notes = Notes(service, now)
    notes.looked_at(ROBIN, None)
    with service.store.transaction() as other:
        other.remember("", "held", "by another process")
        with pytest.raises(StoreError):
            notes.write()
    assert recall(service, ROBIN, "heartbeat") is None

    notes.write()

    assert recall(service, ROBIN, "heartbeat")


def test_nothing_is_written_down_of_a_mailbox_that_was_removed_meanwhile(service: Service) -> None:
    notes = Notes(service, now)
    notes.looked_at(ROBIN, None)
    service.remove_account(ROBIN)

    notes.write()
    note_problem(service, ROBIN, LoginError("Refused.", "Check it."))
    aside.put(service, ROBIN, MessageRef("INBOX", 1, 1), LoginError("Refused.", "Check it."))

    assert [recall(service, ROBIN, name) for name in ("heartbeat", "problem", "set_aside")] == [None] * 3


def test_an_introduction_that_cannot_go_on_holds_up_no_other_mailbox(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = "sam.stone@example.com"
    service.add_account(replace(ACCOUNT, address=other), "secret")
    meter, heeded = Meter(), []

    def due(address: str) -> int:
        heeded.append(address)
        raise ValueError("a fault of ours")

    with service.store.transaction() as tx:
        for n, address in enumerate((ROBIN, other)):
            long_ago = replace(begun(f"i{n}", f"begin:{n}"), account=address, agreed=(AMY.email, LISA.email))
            tx.append(f"i{n}", address, long_ago)
            tx.save(replay([long_ago]))
        tx.commit()
    monkeypatch.setattr(service, "due", due)
    watch = StoreWatch(service, AllMine(service), now, Pace(), Notes(service, now), meter)
    chores = {c.name: c.do for c in watch.chores(lambda owned: None, lambda address: None, lambda: None)}
    chores["accounts"]()

    chores["due"]()

    assert heeded == [ROBIN, other]
    assert meter.numbers()["errors"] == {"ValueError": 2}


def test_the_oldest_mailbox_with_something_unread_is_told_and_how_late_it_was_read() -> None:
    moments = iter([10.0, 14.0, 15.0, 16.0, 17.0])
    meter = Meter(lambda: next(moments))
    post = Post(ACCOUNT)
    meter.dirty(post)

    assert meter.oldest_dirty() == 4.0
    meter.clean(post)
    meter.failed(LoginError("Refused."))
    told = meter.numbers()

    assert (told["dirty"], told["oldest_dirty_seconds"], told["wake_up_p99_ms"]) == (0, 0.0, 5_000.0)
    assert told["errors"] == {"LoginError": 1}
