"""The main job on real mail servers, Dovecot and the demo's: one draft, two asks, two replies, one introduction."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from introductions.model import DraftState, IntroductionState, PartyState
from introductions.service import Service
from tests.introducing import OnEmbedded, Robin, Running, the_service, the_worker, until

AMY, LISA = "amy.carter@example.org", "lisa@sunroof.example.net"


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    made = the_service(tmp_path)
    yield made
    made.store.close()


@pytest.fixture(params=["dovecot", "embedded"])
def robin(request: pytest.FixtureRequest, service: Service, address: str) -> Robin:
    if request.param == "dovecot":
        return Robin.connects(request.getfixturevalue("dovecot"), service, address)
    return Robin.connects(OnEmbedded(request.getfixturevalue("embedded_mail"), address), service, address)


def test_two_plain_yeses_become_one_introduction_within_five_seconds(robin: Robin, service: Service) -> None:
    with Running(the_worker(service)) as running:
        joint = robin.writes_a_draft(AMY, LISA)
        begun = robin.presses_the_button(joint)
        until(lambda: robin.asked(AMY, LISA))
        assert len(robin.drafts()) == 2
        assert all(len(draft.to) == 1 and not draft.cc and not draft.bcc for draft in robin.drafts())

        robin.sends(AMY)
        robin.sends(LISA, edited=True)
        robin.gets(AMY, "Yes please, happy to.")
        until(lambda: service.view(begun.id).introduction.party(AMY).state is PartyState.ACCEPTED)
        assert robin.drafts_to(AMY, LISA) == []

        robin.gets(LISA, "Yes, go ahead.", subject="Re: A quick question")
        before = time.monotonic()
        until(lambda: robin.drafts_to(AMY, LISA))
        took = time.monotonic() - before

        until(lambda: robin.notes())
        until(lambda: not service.outbox(robin.address))
        assert robin.server.messages(robin.address, "Sent") != []

    assert took < 5.0
    assert running.stopped_in < 5.0
    seen = service.view(begun.id)
    assert seen.introduction.state is IntroductionState.READY
    assert len(robin.drafts()) == 1
    assert len(robin.notes()) == 1
    assert set(robin.kinds().values()) == {1}
    assert sorted(d.state for d in seen.drafts) == [DraftState.PLACED, DraftState.SENT, DraftState.SENT]


def test_looking_once_is_enough_when_nothing_runs_all_the_time(robin: Robin, service: Service) -> None:
    worker = the_worker(service)
    begun = robin.presses_the_button(robin.writes_a_draft(AMY, LISA))
    assert worker.run_once().accounts[0].placed == 2
    for person in (AMY, LISA):
        robin.sends(person)
        robin.gets(person, "Yes, please.")

    report = worker.run_once()

    assert report.ok
    assert len(robin.drafts_to(AMY, LISA)) == 1
    assert service.view(begun.id).introduction.state is IntroductionState.READY
    assert worker.run_once().accounts[0].facts == 0
    assert len(robin.drafts()) == 1
    assert len(robin.notes()) == 1
