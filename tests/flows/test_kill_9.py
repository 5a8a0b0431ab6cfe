"""The worker is killed at twenty random moments of the main job: nothing is lost, nothing is there twice."""

from __future__ import annotations

import random
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from introductions.model import DraftState, IntroductionState, PartyState
from introductions.service import Service
from tests.dovecot import Dovecot
from tests.introducing import Robin, the_service, until
from tests.killed_worker import KilledWorker

KILLS = 20


class Story:
    """One introduction, in steps that Robin and the two take as soon as they can."""

    def __init__(self, robin: Robin, number: int) -> None:
        self.robin, self.number = robin, number
        self.amy, self.lisa = f"amy{number}@leases.example.net", f"lisa{number}@sunroof.example.net"
        self.id = ""
        self.steps: list[Callable[[], bool]] = [
            self.begin,
            lambda: self.send(self.amy, False),
            lambda: self.reply(self.amy, "Yes please, happy to."),
            lambda: self.send(self.lisa, number % 2 == 0),
            lambda: self.reply(self.lisa, "Yes, go ahead."),
        ]

    def step(self) -> bool:
        """Take the next step, if its time has come."""
        if self.steps and self.steps[0]():
            self.steps.pop(0)
            return True
        return False

    def begin(self) -> bool:
        joint = self.robin.writes_a_draft(self.amy, self.lisa, self.number)
        self.id = self.robin.presses_the_button(joint).id
        return True

    def send(self, to: str, edited: bool) -> bool:
        if not self.robin.drafts_to(to):
            return False
        self.robin.sends(to, edited=edited)
        return True

    def reply(self, sender: str, text: str) -> bool:
        self.robin.gets(sender, text, subject="Re: An introduction")
        return True


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    made = the_service(tmp_path)
    yield made
    made.store.close()


def test_nothing_is_lost_and_nothing_is_there_twice_however_often_the_worker_dies(
    dovecot: Dovecot, service: Service, address: str, tmp_path: Path
) -> None:
    chance = random.Random(20261123)
    robin = Robin.connects(dovecot, service, address)
    stories = [Story(robin, number) for number in range(1, 6)]
    worker = KilledWorker(tmp_path)

    while worker.killed < KILLS:
        for story in chance.sample(stories, 2):
            story.step()
        worker.start()
        threading.Event().wait(chance.uniform(0.0, 0.35))  # somewhere in connecting, reading, deciding, laying
        worker.kill()

    worker.start()
    while any(story.steps for story in stories):
        until(lambda: any(story.step() for story in stories))
    for story in stories:
        until(lambda story=story: robin.drafts_to(story.amy, story.lisa))  # type: ignore[misc]
    until(lambda: not service.outbox(address))
    until(lambda: len(robin.notes()) >= len(stories))
    worker.kill()

    for story in stories:
        seen = service.view(story.id)
        assert seen.introduction.state is IntroductionState.READY
        assert [p.state for p in seen.introduction.parties] == [PartyState.ACCEPTED] * 2
        assert sorted(d.state for d in seen.drafts) == [DraftState.PLACED, DraftState.SENT, DraftState.SENT]
        assert len(robin.drafts_to(story.amy, story.lisa)) == 1
        replies = [entry for entry in seen.timeline if entry.evidence]
        assert len(replies) == 2
    assert set(robin.kinds().values()) == {1}
    assert len(robin.kinds()) == 3 * len(stories)
    drafts = Counter(m.message_id for m in robin.drafts())
    notes = Counter(m.message_id for m in robin.notes())
    assert len(drafts) == len(notes) == len(stories)
    assert set(drafts.values()) == set(notes.values()) == {1}
