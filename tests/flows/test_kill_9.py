"""The worker is killed at twenty random moments of the main job: nothing is lost, nothing is there twice.

A moment is a place in what the mail server says: so far it reaches the worker, then the line goes silent and the worker
is killed. So the short moments count as much as the long ones, above all the one between a draft that was laid down and
the note that it was.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from introductions.model import DraftState, IntroductionState, PartyState
from introductions.service import Service
from tests.dovecot import Dovecot
from tests.fault_proxy import FaultProxy
from tests.introducing import Robin, the_service, until
from tests.killed_worker import KilledWorker

KILLS = 20
# The server did it, and the worker does not know: laid down, read, found, opened, begun to wait.
MOMENTS = (
    b"APPENDUID",
    b"APPENDUID",
    b"APPENDUID",
    b"APPENDUID",
    b"Fetch completed",
    b"Search completed",
    b"Examine completed",
    b"+ idling",
)


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


@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_is_lost_and_nothing_is_there_twice_however_often_the_worker_dies(
    dovecot: Dovecot, service: Service, address: str, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    robin = Robin.connects(dovecot, service, address)
    stories = [Story(robin, number) for number in range(1, 6)]
    with KilledWorker(tmp_path) as worker, FaultProxy(dovecot.host, dovecot.imap_port) as proxy:
        service.add_account(replace(service.account(address), port=proxy.port), dovecot.password)

        while worker.killed < KILLS:
            for story in chance.sample(stories, 2):
                story.step()
            if worker.killed % 2:
                silent = proxy.hold_after(chance.randrange(500, 14_000))
            else:
                silent = proxy.hold_at(chance.choice(MOMENTS))
            worker.start()
            silent.wait(0.6)  # or it has nothing more to do, and dies while it waits
            worker.kill()
            proxy.heal()

        worker.start()
        while any(story.steps for story in stories):
            until(lambda: any(story.step() for story in stories))
        for story in stories:
            until(lambda story=story: robin.drafts_to(story.amy, story.lisa))  # type: ignore[misc]
        until(lambda: not service.outbox(address))
        until(lambda: robin.told() >= len(stories))
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
    assert len(drafts) == robin.told() == len(stories)
    assert set(drafts.values()) == set(notes.values()) == {1}
