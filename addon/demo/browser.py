"""The whole story in a browser: one process holds the mail server, the people, the worker and the page.

The person at the browser plays the introducer. The page is the product's own sidebar; what the demo adds are the
buttons of a mail program (``addon.demo_controls``): send this draft, write back to that question.
"""

from __future__ import annotations

import itertools
import secrets
import threading
import time
from collections.abc import Callable, Sequence
from random import Random

from addon.demo import cast
from addon.demo.cast import Temper
from addon.demo.correspondents import AS_ONE_WATCHES, Pace
from addon.demo.stage import Stage, given_play, own_play, recast, set_up
from addon.demo_controls import Correspondent
from addon.live import Changes, state_of
from introductions.errors import RefusedError
from introductions.model import DraftState, PartyState
from introductions.ports import Clock, Ids
from introductions.service import Service

_MOMENT = 4.0  # seconds that a press waits for the worker to notice


def run_browser(
    *,
    draft: bytes | None = None,
    answers: Sequence[str] | None = None,
    port: int | None = None,
    stop: threading.Event,
    clock: Clock,
    announce: Callable[[str], object],
    ids: Ids = lambda: secrets.token_hex(16),
    rng: Random | None = None,
    pace: Pace = AS_ONE_WATCHES,
    look: Callable[[Stage], object] | None = None,
) -> int:
    """Serve the demo until ``stop`` is set; ``announce`` is given what to say, the link among it. Returns 0.

    ``draft`` is a draft introduction of the user's own. ``answers`` says how each recipient answers, in order, for
    each draft; without it everybody is as ``cast`` has them. ``look`` is shown the stage once it is set. Raises
    OptInError for what cannot be played.
    """
    from addon.wiring.serving import serve

    tempers = cast.chosen(answers)
    play = own_play(draft, tempers or (Temper.YES,)) if draft is not None else recast(given_play(clock), tempers)
    services: list[Service] = []
    changes = Changes(look=lambda: "".join(map(state_of, services)), look_every=0.5)
    with set_up(
        play,
        clock=clock,
        ids=ids,
        rng=rng or Random(),  # noqa: S311  (how long people take; nothing is guarded by it)
        pace=pace,
        port=port,
        told=lambda _persona, _raw: changes.tick(),  # a mail came: the page shows it even if it changes nothing
    ) as stage:
        services.append(stage.house.service)
        announce(f"A mail server of its own is running. You are {play.introducer.name or play.introducer.email}.")
        for persona in play.cast:
            announce(f"  {persona.person.name or persona.person.email} {persona.character}.")
        worker = stage.house.worker()
        controls = Controls(stage, wake=lambda: worker.wake(stage.address), changes=changes)
        watching = threading.Thread(target=worker.run, args=(stop,), name="worker", daemon=True)
        closed = threading.Event()

        def close() -> None:
            """Open pages are let go first, then the worker ends, then the server: in any other order one complains."""
            stop.wait()
            changes.stop()
            watching.join(timeout=10)
            closed.set()

        closing = threading.Thread(target=close, name="end of the demo", daemon=True)
        watching.start()
        closing.start()
        try:
            if look is not None:
                look(stage)
            serve(stage.house, closed, announce, changes, demo=controls)
        finally:
            stop.set()
            closing.join(timeout=15)
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
        self._told(lambda: self._is_known_as_sent(message_id))

    def reply(self, address: str, text: str) -> None:
        """Write back to the last mail of that person. Raises RefusedError if there are no words."""
        if not text.strip():
            raise RefusedError("There is nothing to send yet.", "Write a line first.")
        self._stage.program.reply(address, text.strip())
        self._told(lambda: not self._has_a_question(address))

    def _told(self, noticed: Callable[[], bool]) -> None:
        """Let the worker look, and give it a moment, so that the page that follows shows what was just done."""
        self._wake()
        late = time.monotonic() + _MOMENT
        while not noticed() and time.monotonic() < late:
            time.sleep(0.05)
        self._changes.tick()

    def _is_known_as_sent(self, message_id: str) -> bool:
        with self._stage.house.store.transaction() as tx:
            item = tx.outbox_item(self._stage.address, message_id)
        return item is None or item.state is DraftState.SENT

    def _has_a_question(self, address: str) -> bool:
        views = self._stage.house.service.views(self._stage.address, open_only=True)
        parties = [view.introduction.party(address) for view in views]
        return any(party is not None and party.state is PartyState.QUESTION for party in parties)
