"""A process that answers one card and ends: what a host that starts us on demand waits for."""

from __future__ import annotations

from collections.abc import Sequence

from addon import Mode, create_app, wiring
from addon.identity import LocalIdentity
from addon.mail_view import FoundDraft

BASE, TOKEN = "http://127.0.0.1:8025", "t" * 43


class NoDrafts:
    """A mailbox without open drafts."""

    def find(self, account: str, recipients: frozenset[str]) -> Sequence[FoundDraft]:
        return []

    def get(self, account: str, message_id: str) -> FoundDraft | None:
        return None


house = wiring.open_house()
app = create_app(
    service=house.service,
    identity=LocalIdentity(TOKEN, BASE),
    finder=NoDrafts(),
    clock=wiring.utc_now,
    ids=house.ids,
    base_url=BASE,
    mode=Mode.ADDON,
)
answer = app.test_client().post("/addon/home", base_url=BASE, headers={"Authorization": f"token {TOKEN}"}, json={})
assert answer.status_code == 200, answer.data
assert b"ann@example.com" in answer.data, answer.data
