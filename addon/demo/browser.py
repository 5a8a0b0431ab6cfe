"""The whole story in a browser: one process holds the mail server, the people, the worker and the page.

The person at the browser plays the introducer. The page is the product's own sidebar; what the demo adds are the
buttons of a mail program (``addon.demo_controls``): send this draft, write back to that question.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import secrets
import threading
from collections.abc import Callable, Sequence
from random import Random

from addon.demo import cast
from addon.demo.cast import Persona, Temper
from addon.demo.correspondents import AS_ONE_WATCHES, Pace
from addon.demo.stage import Play, Stage, given_play, own_play, people_of, set_up
from addon.demo_controls import Correspondent
from addon.live import Changes
from introductions.errors import RefusedError
from introductions.ports import Clock, Ids
from introductions.reading.message import parse
from introductions.service import Service


def run_browser(
    *,
    draft: bytes | None = None,
    answers: Sequence[str] | None = None,
    port: int | None = None,
    stop: threading.Event,
    clock: Clock,
    announce: Callable[[str], object],
    ids: Ids = lambda: secrets.token_urlsafe(16),
    rng: Random | None = None,
    pace: Pace = AS_ONE_WATCHES,
) -> int:
    """Serve the demo until ``stop`` is set; ``announce`` is given what to say, the link among it. Returns 0.

    ``draft`` is a draft introduction of the user's own. ``answers`` says how each recipient answers, in order, for
    each draft; without it everybody is as ``cast`` has them. Raises OptInError for what cannot be played.
    """
    from addon.wiring.serving import serve

    tempers = cast.chosen(answers)
    play = own_play(draft, tempers or (Temper.YES,)) if draft is not None else recast(given_play(clock), tempers)
    with set_up(play, clock=clock, ids=ids, rng=rng or Random(), pace=pace, port=port) as stage:  # noqa: S311
        announce(f"A mail server of its own is running. You are {play.introducer.name or play.introducer.email}.")
        for persona in play.cast:
            announce(f"  {persona.person.name or persona.person.email} {persona.character}.")
        worker = stage.house.worker()
        changes = Changes(look=lambda: _state(stage.house.service))
        controls = Controls(stage, wake=lambda: worker.wake(stage.address), changes=changes)
        watching = threading.Thread(target=worker.run, args=(stop,), name="worker", daemon=True)
        watching.start()
        try:
            serve(stage.house, stop, announce, changes, demo=controls)
        finally:
            stop.set()
            watching.join(timeout=10)
    return 0


class Controls:
    """``addon.demo_controls.DemoControls``: the introducer's mail program, worked from the page."""

    def __init__(self, stage: Stage, *, wake: Callable[[], None], changes: Changes) -> None:
        self._stage = stage
        self._wake = wake
        self._changes = changes
        self._presses = itertools.count()

    def correspondents(self) -> Sequence[Correspondent]:
        """Who lives on the demo's mail server, and how each of them answers."""
        return [Correspondent(persona.person, persona.character) for persona in self._stage.play.cast]

    def send(self, message_id: str) -> None:
        """Send that draft; every second one goes out under another Message-ID, as after an edit in Gmail."""
        self._stage.program.send(message_id, under_another_id=next(self._presses) % 2 == 1)
        self._told()

    def reply(self, address: str, text: str) -> None:
        """Write back to the last mail of that person. Raises RefusedError if there are no words."""
        if not text.strip():
            raise RefusedError("There is nothing to send yet.", "Write a line first.")
        self._stage.program.reply(address, text.strip())
        self._told()

    def _told(self) -> None:
        self._wake()
        self._changes.tick()


def recast(play: Play, tempers: Sequence[Temper] | None) -> Play:
    """The same play with other answers: the first for the first recipient of each draft, and so on."""
    if not tempers:
        return play
    how: dict[str, Temper] = {}
    for raw in play.drafts:
        for number, person in enumerate(people_of(parse(raw), play.introducer)):
            how[person.key] = tempers[min(number, len(tempers) - 1)]
    company = tuple(Persona(persona.hand, how.get(persona.person.key, persona.temper)) for persona in play.cast)
    return Play(play.introducer, play.drafts, company, play.language)


def _state(service: Service) -> str:
    """A word that differs once anything has changed that the page shows."""
    shown = json.dumps(service.status(), sort_keys=True)
    return hashlib.sha256(shown.encode()).hexdigest()[:12]
