"""Whatever is done in whatever order, the database answers as the memory does: neither loses what the other keeps."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introductions.errors import OptInError
from introductions.events import Bounced, Withdrawn
from introductions.model import Cursor, DraftState, Person, PlacedDraft, StandingYes, TrackedThread
from introductions.ports import Store, Transaction
from introductions.store import Keys, open_store
from introductions.store.memory import MemoryStore
from tests.stores import ACCOUNT, AMY, KEY, LISA, NOW, begun, draft, item, thread

KIM_HERSELF = Person("Kim Ode", "kim.ode@example.net")
Step = Callable[[Transaction], object]
KIM = replace(ACCOUNT, address="kim@example.com")

accounts = st.sampled_from([ACCOUNT.address, KIM.address])
cases = st.sampled_from(["i1", "i2", "i3"])
keys = st.sampled_from(["k1", "k2", "k3", "k4"])
messages = st.sampled_from(["<m1@example.com>", "<m2@example.com>", "<m3@example.com>"])
people = st.sampled_from([AMY, LISA])
states = st.sampled_from(list(DraftState))


def step(do: Callable[..., object], *arguments: st.SearchStrategy[Any]) -> st.SearchStrategy[Step]:
    """A step of a unit of work: ``do`` with a transaction and drawn arguments."""
    return st.tuples(*arguments).map(lambda drawn: lambda tx: do(tx, *drawn))


def save(tx: Transaction, case: str) -> None:
    found = tx.introduction(case, lock=True)
    if found is not None:
        tx.save(found)


STEPS = st.one_of(
    step(lambda tx, a: tx.add_account(replace(ACCOUNT, address=a), f"secret of {a}"), accounts),
    step(lambda tx, c, k, a: tx.append(c, a, replace(begun(c, key=k), account=a)), cases, keys, accounts),
    step(lambda tx, c, k, a: tx.append(c, a, begun(c, k, 3, AMY, KIM_HERSELF)), cases, keys, accounts),
    step(lambda tx, c, k, a: tx.append(c, a, Bounced(k, NOW, AMY.key)), cases, keys, accounts),
    step(lambda tx, c, k, a: tx.append(c, a, Withdrawn(k, NOW)), cases, keys, accounts),
    step(save, cases),
    step(lambda tx, c: tx.put_joint_text(c, c.encode()), cases),
    step(lambda tx, c, p, m, a: tx.decide(replace(item(p, m, c), account=a)), cases, keys, messages, accounts),
    step(lambda tx, a, m, s: tx.mark(a, m, s, PlacedDraft(m, "x")), accounts, messages, states),
    step(lambda tx, a, m, r: tx.mark(a, m, DraftState.PLACED, retract=r), accounts, messages, st.booleans()),
    step(lambda tx, a, m: tx.replace_draft(a, m, draft(m, text="Other words")), accounts, messages),
    step(lambda tx, a, c, p, o: tx.track(a, thread(c, p, open=o)), accounts, cases, people, st.booleans()),
    step(lambda tx, a, u: tx.set_cursor(a, Cursor("INBOX", 1, u)), accounts, st.integers(0, 3)),
    step(lambda tx, a, k: tx.remember(a, k, k), accounts, keys),
    step(lambda tx, a: tx.pause(a, "why"), accounts),
    step(lambda tx, a, p: tx.stand(a, StandingYes(p, "Just send it.", NOW)), accounts, people),
    step(lambda tx, a, p: tx.unstand(a, p.email), accounts, people),
    step(lambda tx, p: tx.forget(p.email), people),
    step(lambda tx, a: tx.remove_account(a), accounts),
)
UNITS = st.lists(st.tuples(st.lists(STEPS, min_size=1, max_size=8), st.booleans()), min_size=1, max_size=6)


def name(thread: TrackedThread) -> tuple[str, str]:
    return thread.introduction, thread.party.key


def everything(tx: Transaction) -> list[object]:
    """All that can be seen of a store."""
    seen: list[object] = [tx.accounts(), tx.introductions(), tx.introductions(open_only=True)]
    for account in (ACCOUNT.address, KIM.address):
        seen += [
            tx.secret(account),
            tx.introductions(account),
            tx.outbox(account),
            tx.outbox(account, waiting_only=False),
            sorted(tx.tracked(account), key=name),
            sorted(tx.tracked(account, open_only=False), key=name),
            tx.cursor(account, "INBOX"),
            tx.standing(account),
            *(tx.introduction_of(account, key) or tx.recall(account, key) for key in ("k1", "k2", "k3", "k4")),
        ]
    for case in ("i1", "i2", "i3"):
        seen += [tx.events(case), tx.introduction(case), tx.joint_text(case), tx.outbox_of(case)]
    return seen


def outcome(do: Step, tx: Transaction) -> object:
    try:
        return do(tx)
    except OptInError as error:
        return type(error)


@pytest.fixture(scope="module")
def database() -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as directory:
        store = open_store(f"sqlite:///{Path(directory) / 'optin.db'}", Keys([KEY]))
        yield store
        store.close()


@settings(max_examples=30, deadline=None)
@given(UNITS)
def test_the_database_answers_as_the_memory_does(database: Store, units: list[tuple[list[Step], bool]]) -> None:
    memory = MemoryStore()
    with database.transaction() as tx:
        for account in tx.accounts():
            tx.remove_account(account.address)
        for account in (ACCOUNT.address, KIM.address):
            tx.remove_account(account)
        tx.commit()
    for store in (memory, database):
        with store.transaction() as tx:
            tx.add_account(ACCOUNT, "open-sesame")
            tx.commit()
    for steps, kept in units:
        with memory.transaction() as here, database.transaction() as there:
            for one in steps:
                assert outcome(one, here) == outcome(one, there)
            assert everything(here) == everything(there)
            if kept:
                here.commit()
                there.commit()
        with memory.transaction() as here, database.transaction() as there:
            assert everything(here) == everything(there)
