"""What arriving mail is compared with stays the same whether it is gathered anew or only brought up to date: whoever is
left out of it answers, and nobody sees it."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introductions.model import DraftKind, FolderRole, MessageRef
from introductions.ports import Account, Header, Transaction
from introductions.service import Arrival, Service, working
from introductions.service.arrivals import Watched
from introductions.store.memory import MemoryStore
from introductions.writing.compose import to_bytes

ME = "robin@example.com"
SAID = ("Yes, happy to!", "No thanks.", "Sure, after the 15th.", "Why me?", "Hm.", "I have written to Lisa myself.")


class Checking(Service):
    """A service that compares what it goes on with to what it would gather now."""

    compared = 0

    def check(self, tx: Transaction, watched: Watched) -> None:
        full = self._gathered(tx, ME, self._clock())
        assert replace(watched, corrected=full.corrected) == full
        self.compared += 1


def a_house(count: int) -> tuple[Checking, list[datetime]]:
    now, numbers = [datetime(2026, 3, 2, 9, 0, tzinfo=UTC)], itertools.count(1)
    service = Checking(MemoryStore(), lambda: now[0], lambda: f"id{next(numbers):04}")
    service.add_account(Account(ME, "127.0.0.1", 143, ME, name="Robin Hale"), "secret")
    for n in range(count):
        draft = EmailMessage()
        draft["From"], draft["Subject"] = f"Robin Hale <{ME}>", f"Amy, meet Lisa ({n})"
        draft["To"] = f"Amy Carter <amy{n}@example.org>, Lisa Wagner <lisa{n}@example.net>"
        draft["Message-ID"] = f"<joint-{n}@example.com>"
        draft.set_content("Hi both,\n\nAmy negotiates rooftop leases. Lisa installs solar panels in Kassel.\n\nRobin\n")
        service.begin(ME, draft.as_bytes(), nonce=str(n))
    return service, now


def arrival(raw: bytes, role: FolderRole, uid: int) -> Arrival:
    ref = MessageRef(role.value, 1, uid)
    return Arrival(Header(ref, role, frozenset(), len(raw), raw.partition(b"\n\n")[0]), raw)


MOVES = st.lists(st.tuples(st.integers(0, 2), st.sampled_from(["amy", "lisa"]), st.integers(-1, 5)), max_size=14)


@settings(max_examples=40, deadline=None)
@given(MOVES)
def test_no_answer_is_missed_because_something_else_happened_before(moves: list[tuple[int, str, int]]) -> None:
    service, now = a_house(3)
    uids = itertools.count(1)
    with pytest.MonkeyPatch.context() as patch:
        refreshed = working.gathered_anew

        def checked(watched: Watched, tx: Transaction, *more: Any) -> Watched:
            fresh = refreshed(watched, tx, *more)
            service.check(tx, fresh)
            return fresh

        patch.setattr(working, "gathered_anew", checked)
        arrivals = []
        for number, who, said in moves:
            now[0] += timedelta(hours=1)
            to = f"{who}{number}@example." + ("org" if who == "amy" else "net")
            asks = [i for i in service.outbox(ME) if i.draft.kind is DraftKind.ASK and i.draft.to[0].key == to]
            mail = EmailMessage()
            if said < 0:
                if not asks:
                    continue
                raw, role = to_bytes(asks[0].draft, now[0]), FolderRole.SENT
            else:
                mail["From"], mail["To"], mail["Date"] = to, ME, now[0]
                mail["Subject"], mail["Message-ID"] = "Re: Amy, meet Lisa", f"<{len(arrivals)}@example.org>"
                mail["In-Reply-To"] = asks[0].draft.message_id if asks else "<unknown@example.org>"
                mail.set_content(SAID[said])
                raw, role = mail.as_bytes(), FolderRole.INBOX
            arrivals.append(arrival(raw, role, next(uids)))
        arrivals.append(arrival(b"From: news@example.org\nSubject: News\n\nNews.\n", FolderRole.INBOX, next(uids)))
        facts = service.arrived(ME, arrivals, None)
        assert service.compared >= facts
        with service.store.transaction() as tx:
            service.check(tx, service._watch(tx, ME).watched)
        now[0] += timedelta(days=9)
        service.due(ME)
        with service.store.transaction() as tx:
            service.check(tx, service._watch(tx, ME).watched)
