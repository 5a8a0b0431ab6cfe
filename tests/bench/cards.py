"""An add-on with some introductions under way, for measuring its cards."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import UTC, datetime

from addon import create_app
from addon.identity import LocalIdentity
from addon.mail_view import FoundDraft
from introductions.ports import Account
from introductions.service import Service
from introductions.store import MemoryStore

ANN = "ann@example.com"
TOKEN = "t" * 43
DRAFT = """\
From: Ann Reed <{ann}>
To: Amy Carter <amy{n}@example.org>, Lisa Wagner <lisa{n}@example.net>
Subject: Amy, meet Lisa
Message-ID: <joint-{n}@example.com>

Hi both,

Amy negotiates rooftop leases. Lisa runs a small solar installer in Kassel. I think an hour would help you both.

Ann
"""


class NoDrafts:
    """A mailbox without open drafts."""

    def find(self, account: str, recipients: frozenset[str]) -> list[FoundDraft]:
        return []

    def get(self, account: str, message_id: str) -> FoundDraft | None:
        return None


def client_with_introductions(count: int) -> Callable[[], object]:
    """A call that posts Gmail's home event and checks the answer."""
    numbers = itertools.count(1)
    now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    service = Service(MemoryStore(), lambda: now, lambda: f"id-{next(numbers)}")
    service.add_account(Account(ANN, "127.0.0.1", 143, ANN), "secret")
    for n in range(count):
        service.begin(ANN, DRAFT.format(ann=ANN, n=n).encode(), nonce=str(n))
    base = "http://127.0.0.1:8025"
    app = create_app(
        service=service,
        identity=LocalIdentity(TOKEN, base),
        finder=NoDrafts(),
        clock=lambda: now,
        ids=lambda: f"id-{next(numbers)}",
        base_url=base,
    )
    client = app.test_client()

    def call() -> object:
        answer = client.post(
            "/addon/home", base_url=base, headers={"Authorization": f"token {TOKEN}"}, json={"commonEventObject": {}}
        )
        assert answer.status_code == 200, answer.data
        return answer

    return call
