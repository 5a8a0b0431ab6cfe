"""A day of many mailboxes, minute by minute: what was measured of one, multiplied, with chance and two misfortunes.

A fluid model, not a trace: within a minute things are spread evenly. What it knows of the world is in ``World``, what
was measured of us in ``Measured``; change them and run ``make scale`` again.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

MINUTES = 24 * 60


@dataclass(frozen=True)
class Measured:
    """Of one worker process on one core of the machine named in docs/scale.md; see there for the commands."""

    kib_parked: float = 21.7  # a TLS mailbox that waits
    cpu_idle: float = 0.15e-6  # cores that one waiting mailbox takes
    cpu_visit: float = 1.5e-3  # seconds of CPU: a look with nothing new, and IDLE again
    cpu_connect: float = 6.5e-3  # connect, TLS, log in, look, IDLE
    cpu_reply: float = 40e-3  # a reply read, the next drafts decided and laid
    writes_push: float = 1.0  # transactions that write, for mail that does not concern us: the cursor
    writes_reply: float = 8.0


@dataclass(frozen=True)
class World:
    """What is assumed of people and providers."""

    mails_a_day: float = 60.0  # that arrive in one mailbox
    replies_a_day: float = 0.2  # of those, answers to our asks
    session_seconds: float = 3_000.0  # a session opened with a token ends with it; renewed before
    poll_seconds: float = 570.0
    connects_per_process: float = 20.0  # a second to one provider, the limit set
    mailboxes_per_process: int = 10_000
    cpu_most: float = 0.5  # of a core that a process may use at its peak: the other half is for misfortunes
    outage: tuple[int, int] = (10 * 60, 15)  # minutes: the provider is away from ten o'clock for a quarter of an hour
    lost_at: int = 15 * 60  # a machine dies
    processes_per_machine: int = 4
    lease_seconds: float = 60.0
    history_units: float = 2.0  # Gmail API: history.list; a message's header 5, watch 100 once a day
    header_units: float = 5.0
    watch_units: float = 100.0


@dataclass(frozen=True)
class Day:
    """What a day of ``mailboxes`` takes."""

    mailboxes: int
    processes: int
    machines: int
    gib: float
    cpu_mean: float  # cores, of all processes together
    cpu_peak: float
    connects_mean: float  # a second
    connects_peak: float
    writes_mean: float  # transactions a second
    writes_peak: float
    rows_lengthened: float  # a second: one row for each lease
    after_outage: float  # seconds until all are watched again
    after_loss: float
    units_a_minute: float  # Gmail API at the peak, if all were watched by push instead


def day(mailboxes: int, seed: int, measured: Measured | None = None, world: World | None = None) -> Day:
    """The same seed gives the same day."""
    m, w = measured or Measured(), world or World()
    chance = random.Random(seed)
    processes = _processes(mailboxes, m, w)
    machines = max(2 if mailboxes > w.mailboxes_per_process else 1, math.ceil(processes / w.processes_per_machine))
    limit = processes * w.connects_per_process
    away, recovered, loss_over = 0.0, 0.0, 0.0
    cpu, connects, writes, units = list[float](), list[float](), list[float](), list[float]()
    for minute in range(MINUTES):
        live = mailboxes - away
        mails = _poisson(chance, live * w.mails_a_day * _busy(minute) / MINUTES)
        replies = _poisson(chance, live * w.replies_a_day * _busy(minute) / MINUTES)
        wanted = live / w.session_seconds * 60 + away
        start, length = w.outage
        if start <= minute < start + length:
            wanted, away = 0.0, float(mailboxes)  # tried now and then; counted as away
        elif minute == w.lost_at:
            away += mailboxes / machines
            wanted = away
            limit -= w.processes_per_machine * w.connects_per_process if machines > 1 else 0.0
        made = min(wanted, max(limit, w.connects_per_process) * 60)
        if away and not start <= minute < start + length:
            back = min(away, made)
            away -= back
            spent = back / max(limit, w.connects_per_process)
            if minute >= w.lost_at:
                loss_over += spent
            else:
                recovered += spent
        # Work that was left lying during an absence is in the mails of the minutes after it.
        polls = live / w.poll_seconds * 60
        seconds = (mails + polls) * m.cpu_visit + made * m.cpu_connect + replies * m.cpu_reply
        cpu.append(live * m.cpu_idle + seconds / 60)
        connects.append(made / 60)
        writes.append((mails * m.writes_push + replies * m.writes_reply) / 60 + processes / (w.lease_seconds / 4))
        units.append(mails * (w.history_units + w.header_units) + mailboxes * w.watch_units / MINUTES)
    return Day(
        mailboxes,
        processes,
        machines,
        mailboxes * m.kib_parked / 2**20,
        sum(cpu) / MINUTES,
        max(cpu),
        sum(connects) / MINUTES,
        max(connects),
        sum(writes) / MINUTES,
        max(writes),
        mailboxes / (w.lease_seconds / 4),
        recovered,
        w.lease_seconds + loss_over if machines > 1 else 0.0,
        max(units),
    )


def _processes(mailboxes: int, m: Measured, w: World) -> int:
    """By sockets, and by the CPU of the busiest hour."""
    mails = w.mails_a_day * _busy(11 * 60) / 86_400
    each = m.cpu_idle + (mails + 1 / w.poll_seconds) * m.cpu_visit + m.cpu_connect / w.session_seconds
    return max(1, math.ceil(mailboxes / w.mailboxes_per_process), math.ceil(mailboxes * each / w.cpu_most))


def _busy(minute: int) -> float:
    """How much of a day's mail comes at that time: three times the mean before noon, little at night; mean 1."""
    return max(0.2, 1.0 + 1.6 * math.sin((minute - 6 * 60) / MINUTES * 2 * math.pi)) / 1.128


def _poisson(chance: random.Random, mean: float) -> float:
    """Near enough for large numbers, and never negative."""
    return max(0.0, chance.gauss(mean, math.sqrt(mean))) if mean > 0 else 0.0
