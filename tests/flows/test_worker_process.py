"""The worker as a process: it looks once and says what it found, stops when told, and bears another beside it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from introductions.service import Service
from tests.dovecot import Dovecot
from tests.introducing import KEY, QUICK, Robin, Running, the_service, the_worker, until

AMY, LISA = "amy.carter@example.org", "lisa@sunroof.example.net"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    made = the_service(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def robin(dovecot: Dovecot, service: Service, address: str) -> Robin:
    return Robin.connects(dovecot, service, address)


def process(home: Path, *arguments: str) -> subprocess.Popen[str]:
    """``python -m sync`` on the store in that directory."""
    environment = {**os.environ, "OPTIN_HOME": str(home), "OPTIN_KEYS": KEY, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-m", "sync", *arguments],
        env=environment,
        cwd=ROOT,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_looking_once_says_what_it_did_and_returns(robin: Robin, tmp_path: Path) -> None:
    robin.presses_the_button(robin.writes_a_draft(AMY, LISA))

    with process(tmp_path, "--once") as once:
        out, err = once.communicate(timeout=60)

    assert once.returncode == 0, err
    assert out == f"{robin.address}: 0 new, 2 drafts laid down.\n"
    assert robin.asked(AMY, LISA)


def test_looking_once_at_a_mailbox_that_refuses_says_why_and_fails(
    robin: Robin, service: Service, tmp_path: Path
) -> None:
    service.add_account(service.account(robin.address), "wrong")

    with process(tmp_path, "--once") as once:
        out, err = once.communicate(timeout=60)

    assert once.returncode == 1
    assert "password" in out
    assert "wrong" not in out + err


def test_the_worker_stops_within_five_seconds_when_told(robin: Robin, service: Service, tmp_path: Path) -> None:
    with process(tmp_path) as worker:
        until(lambda: _heartbeat(service, robin.address), 60)
        before = time.monotonic()
        worker.send_signal(signal.SIGTERM)
        _, err = worker.communicate(timeout=20)
        took = time.monotonic() - before

    assert worker.returncode == 0, err
    assert took < 5.0


def test_two_workers_on_one_mailbox_lay_every_draft_once(robin: Robin, service: Service) -> None:
    with Running(the_worker(service)), Running(the_worker(service)):
        introduction = robin.presses_the_button(robin.writes_a_draft(AMY, LISA))
        until(lambda: not service.outbox(robin.address))
        for person in (AMY, LISA):
            robin.sends(person)
            robin.gets(person, "Yes, please.")
        until(lambda: robin.drafts_to(AMY, LISA), 30)
        until(lambda: not service.outbox(robin.address), 30)
        until(lambda: len(robin.notes()) == 1)

    assert len(robin.drafts()) == 1
    assert len(robin.notes()) == 1
    assert len([e for e in service.view(introduction.id).timeline if e.evidence]) == 2


def test_a_mailbox_added_while_the_worker_runs_is_watched_too(dovecot: Dovecot, service: Service, address: str) -> None:
    with Running(the_worker(service, replace(QUICK, accounts=0.05))):
        robin = Robin.connects(dovecot, service, address)
        until(lambda: _heartbeat(service, address))
        robin.presses_the_button(robin.writes_a_draft(AMY, LISA))
        until(lambda: robin.asked(AMY, LISA))


def test_a_mailbox_that_is_paused_or_removed_is_left_alone(robin: Robin, service: Service) -> None:
    service.pause(robin.address, "On holiday.")
    assert the_worker(service).run_once().accounts == ()

    with Running(the_worker(service, replace(QUICK, accounts=0.05))):
        service.pause(robin.address, None)
        until(lambda: _heartbeat(service, robin.address))
        service.remove_account(robin.address)
        until(lambda: service.accounts() == [])

    assert the_worker(service).run_once().accounts == ()


def test_waking_the_worker_lays_a_draft_at_once(robin: Robin, service: Service) -> None:
    worker = the_worker(service, replace(QUICK, look=600.0, due=600.0))
    worker.wake(robin.address)  # without effect: it does not run
    with Running(worker):
        until(lambda: _heartbeat(service, robin.address))
        robin.presses_the_button(robin.writes_a_draft(AMY, LISA))
        worker.wake(robin.address)
        until(lambda: robin.asked(AMY, LISA), 5.0)


def _heartbeat(service: Service, address: str) -> str | None:
    with service.store.transaction() as tx:
        return tx.recall(address, "heartbeat")
