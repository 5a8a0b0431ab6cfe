"""Two processes at work on one draft: neither takes back what the other has found out."""

from __future__ import annotations

import threading
from contextlib import suppress

from introductions.errors import NotNowError
from introductions.events import Nudge, NudgeKind
from introductions.lifecycle import replay
from introductions.lifecycle.nudges import Nudging
from introductions.model import DraftState, PlacedDraft
from introductions.ports import OutboxItem, Store
from introductions.service import Service, notes
from tests.introducing import new_id
from tests.stores import ACCOUNT, AMY, NOW, begun, item

JOINT = b"""From: Robin <robin@example.com>
To: Amy <amy@example.org>, Lisa <lisa@example.net>
Subject: Amy, meet Lisa

Hi Amy, hi Lisa,

Amy negotiated leases for a supermarket chain for years. Lisa runs a small solar installer in Kassel.

Robin
"""


def test_a_draft_that_was_sent_while_it_was_marked_as_laid_stays_sent(store: Store) -> None:
    service, address, mid = Service(store, lambda: NOW, new_id), ACCOUNT.address, item().draft.message_id
    with store.transaction() as tx:
        tx.append("i1", address, begun())
        tx.save(replay([begun()]))
        tx.decide(item())
        tx.commit()
    with store.transaction() as tx:  # the worker, which has found the sent copy and has not committed it yet
        tx.introduction("i1", lock=True)
        tx.mark(address, mid, DraftState.SENT, retract=False)
        laying = threading.Thread(target=service.placed, args=(address, mid, PlacedDraft(mid, "Drafts;1;1")))
        laying.start()
        laying.join(0.3)
        tx.commit()
    laying.join()

    with store.transaction() as tx:
        found = tx.outbox_item(address, mid)
    assert found is not None
    assert found.state is DraftState.SENT


def test_two_presses_at_the_same_moment_ask_nobody_twice(store: Store) -> None:
    address, others = ACCOUNT.address, []

    def press(nonce: str) -> None:
        with suppress(NotNowError):
            Service(store, lambda: NOW, new_id).begin(address, JOINT, nonce=nonce)

    def while_the_first_is_at_it() -> str:
        if not others:
            others.append(threading.Thread(target=press, args=("another card",)))
            others[0].start()
            others[0].join(0.5)
        return new_id()

    Service(store, lambda: NOW, while_the_first_is_at_it).begin(address, JOINT, nonce="one card")
    others[0].join()

    with store.transaction() as tx:
        assert len(tx.introductions(address)) == 1
        assert len(tx.outbox(address)) == 2


def test_two_processes_tell_one_piece_of_news_in_one_note(store: Store) -> None:
    service, address = Service(store, lambda: NOW, new_id), ACCOUNT.address
    with store.transaction() as tx:
        for one in ("i1", "i2"):
            tx.append(one, address, begun(one, key=f"begin:{one}"))
            tx.save(replay([begun(one, key=f"begin:{one}")]))
        tx.commit()

    def news(one: str) -> None:
        with store.transaction() as tx:
            known = tx.introduction(one, lock=True)
            assert known is not None
            notes.keep(tx, known, Nudge(NudgeKind.QUESTION, AMY.key), NOW, Nudging())
            tx.commit()

    found: list[OutboxItem] = []

    def the_other() -> None:
        news("i2")  # more came since the first looked
        found.extend(service.outbox(address))

    news("i1")
    with store.transaction() as tx:
        first = notes.gather(tx, address, NOW, Nudging())
        gathering = threading.Thread(target=the_other)
        gathering.start()
        gathering.join(0.3)
        tx.commit()
    gathering.join()

    assert first is not None
    assert [item.draft.message_id for item in found] == [first.draft.message_id]
