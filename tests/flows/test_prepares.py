"""While mailboxes wait, the worker has at hand what their next answers need."""

from __future__ import annotations

from pathlib import Path

from introductions.service import Service
from tests.dovecot import Dovecot
from tests.introducing import Robin, Running, new_id, now, the_service, the_worker, until


def test_the_next_answer_is_prepared_for_where_something_is_under_way_and_nowhere_else(
    dovecot: Dovecot, tmp_path: Path, address: str
) -> None:
    prepared: list[str] = []

    class Noted(Service):
        def prepare(self, account: str) -> None:
            super().prepare(account)
            prepared.append(account)

    store = the_service(tmp_path).store
    service = Noted(store, now, new_id)
    idle = f"idle.{address}"
    Robin.connects(dovecot, service, idle)
    robin = Robin.connects(dovecot, service, address)
    worker, amy, lisa = the_worker(service), f"amy.{address}", f"lisa.{address}"
    with Running(worker):
        until(lambda: worker.meter.watching == 2)
        robin.presses_the_button(robin.writes_a_draft(amy, lisa))
        until(lambda: prepared)
    assert set(prepared) == {address}
    store.close()
