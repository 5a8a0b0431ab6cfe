"""The people on the demo's mail server: they read what reaches them and answer in character, by SMTP.

They answer mail from the introducer to them alone, and each answers as often as their temper has something to say;
a closing note or a thank-you is read and left alone, as people do. Whom the final introduction names first writes to
the other, with the introducer in bcc.
"""

from __future__ import annotations

import heapq
import itertools
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from random import Random

from addon.demo import letters, machine_letters
from addon.demo.cast import HELLO, LINES, THEN_YES, Persona, Temper
from addon.demo.sending import hand_over
from addon.demo.server import EmbeddedMail
from introductions.model import Person
from introductions.ports import Clock, Ids

_AWAY_DAYS = 6


@dataclass(frozen=True, slots=True)
class Pace:
    """How long people take, in seconds, from least to most: to ``answer``, and to come ``back`` to their desk."""

    answer: tuple[float, float]
    back: tuple[float, float]


AT_ONCE = Pace((0.0, 0.0), (0.2, 0.2))
AS_ONE_WATCHES = Pace((2.0, 5.0), (10.0, 14.0))


class Correspondents:
    """All of them, in one thread. Each must have a mailbox on ``server``; ``introducer`` is whom they answer.

    ``told`` is called with (persona, raw) after each mail that went out, from the correspondents' thread.
    """

    def __init__(
        self,
        server: EmbeddedMail,
        cast: Sequence[Persona],
        introducer: Person,
        *,
        clock: Clock,
        ids: Ids,
        rng: Random,
        pace: Pace,
        told: Callable[[Persona, bytes], None] | None = None,
    ) -> None:
        self.cast = tuple(cast)
        self._server = server
        self._introducer = introducer
        self._clock = clock
        self._ids = ids
        self._rng = rng
        self._pace = pace
        self._told = told
        self._scripts = {persona.person.key: _script(persona) for persona in cast}
        self._received: dict[str, list[bytes]] = defaultdict(list)
        self._plans: list[tuple[float, int, Callable[[], None]]] = []
        self._numbers = itertools.count()
        self._wake = threading.Condition()
        self._stopped = False
        self._writing = False
        self._thread = threading.Thread(target=self._live, name="correspondents", daemon=True)

    def start(self) -> Correspondents:
        """Begin to listen."""
        for persona in self.cast:
            self._server.listen(persona.person.key, partial(self._heard, persona))
        self._thread.start()
        return self

    def stop(self) -> None:
        """Nobody answers any more."""
        with self._wake:
            self._stopped = True
            self._wake.notify_all()
        if self._thread.ident is not None:
            self._thread.join(10)

    def __enter__(self) -> Correspondents:
        return self.start()

    def __exit__(self, *exc: object) -> None:
        self.stop()

    def received(self, address: str) -> list[bytes]:
        """Every mail that ever reached that person, oldest first, byte for byte."""
        with self._wake:
            return list(self._received[address.strip().casefold()])

    def wait_until_quiet(self, seconds: float) -> bool:
        """Wait until nobody has anything left to say; False if they still had after that time."""
        with self._wake:
            return self._wake.wait_for(lambda: not self._plans and not self._writing, seconds)

    # what happens -----------------------------------------------------------------------------------------------

    def _heard(self, persona: Persona, raw: bytes) -> None:
        """A mail came. On the server's loop: remember it, plan an answer, be gone."""
        with self._wake:
            self._received[persona.person.key].append(raw)
            for act in self._acts(persona, raw):
                wait = self._rng.uniform(*(self._pace.back if act.on_return else self._pace.answer))
                due = time.monotonic() + wait
                plan: tuple[float, int, Callable[[], None]] = (
                    due,
                    next(self._numbers),
                    partial(self._answer, persona, act, raw),
                )
                heapq.heappush(self._plans, plan)
            self._wake.notify_all()

    def _acts(self, persona: Persona, raw: bytes) -> tuple[_Act, ...]:
        """What this person does about that mail."""
        mail = letters.opened(raw)
        machine = str(mail["Auto-Submitted"] or "no").strip().casefold() != "no"
        if machine or self._introducer.key not in {person.key for person in letters.people_in(mail, "From")}:
            return ()
        people = letters.people_in(mail, "To", "Cc")
        script = self._scripts[persona.person.key]
        if {person.key for person in people} == {persona.person.key}:
            return script.pop(0) if script else ()
        if people and people[0].key == persona.person.key and persona.temper is not Temper.BOUNCE:
            return (_Act("hello"),)
        return ()

    def _live(self) -> None:
        while True:
            with self._wake:
                while not self._stopped and not (self._plans and self._plans[0][0] <= time.monotonic()):
                    self._wake.wait(self._plans[0][0] - time.monotonic() if self._plans else None)
                if self._stopped:
                    return
                _, _, act = heapq.heappop(self._plans)
                self._writing = True
            try:
                act()
            finally:
                with self._wake:
                    self._writing = False
                    self._wake.notify_all()

    def _answer(self, persona: Persona, act: _Act, asked: bytes) -> None:
        now, person = self._clock(), persona.person
        message_id = f"<{self._ids()}@{person.email.rpartition('@')[2]}>"
        envelope, to = person.email, [self._introducer]
        if act.how == "bounce":
            raw, envelope = machine_letters.bounce(asked, person.email, now, message_id), ""
        elif act.how == "away":
            back = now + timedelta(days=_AWAY_DAYS)
            back += timedelta(days=7 - back.weekday() if back.weekday() > 4 else 0)  # Monday, not Saturday
            raw = machine_letters.away(asked, back, persona.hand, now, message_id)
        elif act.how == "hello":
            others = [p for p in letters.people_in(letters.opened(asked), "To", "Cc") if p.key != person.key]
            text = HELLO[persona.hand.language].format(
                introducer=_first_name(self._introducer), others=", ".join(_first_name(p) for p in others)
            )
            raw = letters.reply(asked, text, persona.hand, now, message_id, others)
            to += others
        else:
            raw = letters.reply(asked, act.text, persona.hand, now, message_id)
        hand_over(self._server, envelope, [p.email for p in to], raw)
        if self._told is not None:
            self._told(persona, raw)


@dataclass(frozen=True, slots=True)
class _Act:
    how: str  # "say", "away", "bounce", "hello"
    text: str = ""
    on_return: bool = False


def _first_name(person: Person) -> str:
    return person.name.partition(" ")[0] or person.email.partition("@")[0]


def _script(persona: Persona) -> list[tuple[_Act, ...]]:
    """What they do when the first mail comes, the second, and so on; after that, nothing."""
    temper, language = persona.temper, persona.hand.language
    lines, then = LINES[language], THEN_YES[language]
    yes = (_Act("say", lines[Temper.YES]),)
    match temper:
        case Temper.BOUNCE:
            return [(_Act("bounce"),)] * 3
        case Temper.AWAY:
            return [(_Act("away"), _Act("say", then[temper], on_return=True))]
        case Temper.QUESTION:
            return [(_Act("say", lines[temper]),), (_Act("say", then[temper]),)]
        case Temper.LATER:
            return [(_Act("say", lines[temper]),), yes]
        case _:
            return [(_Act("say", lines[temper]),)]
