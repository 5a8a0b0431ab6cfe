"""A seed to a schedule: which fault strikes which turn of the worker, and when the story goes on."""

from __future__ import annotations

import random
from dataclasses import dataclass

NETWORK = ("cut", "drip", "stall", "reset", "bye", "refuse", "corrupt")
SERVER = ("restart", "rebuild")  # only a server that can
STORE = ("disk full", "locked")
CLOCK = ("clock",)
KILL = ("kill",)
STEPS = ("begin", "send amy", "send lisa", "reply amy", "reply lisa")

# Every step of the two flows (a: press to drafts, b: reply to final introduction) at which the process may die.
LABELS = tuple(
    f"{when} {what}"
    for what in (
        "begin",
        "connect",
        "look",
        "headers",
        "bodies",
        "arrived",
        "commit",
        "append",
        "placed",
        "due",
        "wait",
    )
    for when in ("before", "after")
)


@dataclass(frozen=True)
class Turn:
    """One turn of the worker. ``story``: the step of the story that is taken before, if its time has come.

    ``at`` is how many octets of the server pass before a fault of the network strikes, the how manieth time the label
    comes by for a kill, the jump in hours for the clock.
    """

    fault: str
    at: int
    label: str = ""
    story: bool = True


@dataclass(frozen=True)
class Schedule:
    """``of(7)`` is always the same. ``edited``: Robin rewrites an ask before sending it; ``late``: the sent copy is
    filed only after the answer has come."""

    seed: int
    turns: tuple[Turn, ...]
    edited: bool


def of(seed: int, *, server: bool) -> Schedule:
    """``server``: whether it can be restarted and can rebuild a folder."""
    chance = random.Random(seed)
    kinds = [*NETWORK, *STORE, *CLOCK, *KILL * 5, *(SERVER if server else ())]
    turns = []
    for _ in range(chance.randrange(5, 10)):
        fault = chance.choice(kinds)
        if fault == "kill":
            label = chance.choice(LABELS) if turns else chance.choice(LABELS[:2] + LABELS)
            turns.append(Turn(fault, chance.choice((1, 1, 1, 2, 3)), label))
        elif fault == "clock":
            turns.append(Turn(fault, chance.choice((-720, -24, -1, 1, 24, 48))))
        else:
            turns.append(Turn(fault, int(chance.triangular(30, 9_000, 600)), story=chance.random() < 0.9))
    return Schedule(seed, tuple(turns), chance.random() < 0.3)
