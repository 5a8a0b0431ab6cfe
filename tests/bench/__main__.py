"""``make bench``: ratios from one run, side by side with a floor; never bare times.

Each row pairs the product with something that cannot be done without, in turn, and quotes the median of the ratios, so
that a busy machine disturbs both alike.
"""

from __future__ import annotations

import itertools
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from email import message_from_bytes, policy
from pathlib import Path

from tests.bench.cards import CARDS, office

DRAFTS = sorted((Path(__file__).parents[2] / "addon" / "demo" / "mails").glob("*.eml"))
AWAY = 0.02  # seconds to the server and back
REPLIES = ["Yes, happy to!", "No thanks, not for me.", "Sure, after the 15th.", "Possibly. Why me?"] * 25


def paired(ours: Callable[[], object], floor: Callable[[], object], rounds: int = 7) -> float:
    """The median over rounds of (time of ours) / (time of the floor)."""
    ratios = []
    for _ in range(rounds):
        start = time.perf_counter()
        ours()
        middle = time.perf_counter()
        floor()
        ratios.append((middle - start) / (time.perf_counter() - middle))
    return statistics.median(ratios)


def asks() -> float:
    """Two asks from a draft, against parsing the same draft with the standard library."""
    from introductions.batch.asks import asks

    # Each draft says something of its own, so that nothing can be remembered from the one before.
    numbers = itertools.count()
    plain = next(raw for p in DRAFTS if b"multipart" not in (raw := p.read_bytes()))

    def fresh() -> list[bytes]:
        return [plain.replace(b".\r\n", b" on street %d.\r\n" % next(numbers)) for _ in range(20)]

    raws = fresh()
    return paired(
        lambda: [asks(raw, "x") for raw in fresh()],
        lambda: [message_from_bytes(raw, policy=policy.default).get_body(("plain",)).get_content() for raw in raws],
    )


def readings() -> float:
    """Reading a reply, against serialising the same words and back."""
    from introductions.reading import answer

    return paired(
        lambda: [answer.read(text, date(2026, 3, 2)) for text in REPLIES],
        lambda: [json.loads(json.dumps({"text": text})) for text in REPLIES * 10],
    )


def cold_start() -> float:
    """``optin --help`` in a fresh process, against importing Flask alone."""
    return paired(
        lambda: subprocess.run([sys.executable, "-m", "addon.cli", "--help"], check=True, capture_output=True),
        lambda: subprocess.run([sys.executable, "-c", "import flask"], check=True, capture_output=True),
    )


def cards() -> Iterator[tuple[str, float]]:
    """Each card for Google over a real socket, with 1,000 introductions open, against an empty Flask route on the same
    server: the median, and the 99th of a hundred. Once in two hundred presses something happens in between."""
    with office() as made:
        for name, of in CARDS.items():
            call = of(made)
            call()
            ours, floor = [], []
            for n in range(1_000):
                if n % 200 == 50:
                    made.change(n)
                ours.append(timed(call))
                floor.append(timed(made.empty))
            for what, at in (("median", 500), ("p99", 990)):
                yield f"{name}, 1,000 open, {what} / empty Flask route", sorted(ours)[at] / sorted(floor)[at]


def timed(call: Callable[[], object]) -> float:
    """Seconds that it takes."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def first_card(floor: str = "first_answer") -> float:
    """A fresh process until its first card, against one that imports Flask and answers once: seconds of processor."""
    with office(20) as made:
        home = {**os.environ, "OPTIN_HOME": str(made.directory)}
        ratios = [spent("first_card", home) / spent(floor, home) for _ in range(9)]
        return statistics.median(ratios)


def spent(program: str, environment: dict[str, str]) -> float:
    """Seconds of processor that a program of this folder takes in a process of its own."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", f"tests.bench.{program}"]
    subprocess.run(command, check=True, capture_output=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def waiting() -> str:
    """Ten thousand TLS mailboxes in one process, imapflow beside them on the same kind of server."""
    from tests.bench import parked

    us, them = parked.measure(10_000), parked.measure(10_000, "imapflow")
    return (
        f"{us.kib_each:.1f} KiB each, {us.idle_cpu_percent:.2f} % CPU idle, wake-up p99 {us.wake_p99_ms:.2f} ms, "
        f"{us.lost} lost; imapflow {them.kib_each:.1f} KiB, {them.idle_cpu_percent:.2f} %, {them.wake_p99_ms:.2f} ms; "
        f"memory {us.kib_each / them.kib_each:.2f} x"
    )


def waking() -> str:
    """EXISTS on the wire -> reply read, state and drafts committed, against a bare imaplib that fetches it."""
    from tests.bench import waking

    near, far = waking.measure(), waking.measure(away=AWAY)
    return (
        f"p95 {far.ratio:.2f} x, p50 {far.ours_p50 / far.bare_p50:.2f} x at 20 ms from the server; "
        f"p95 {near.ratio:.2f} x, p50 {near.ours_p50 / near.bare_p50:.2f} x on loopback"
    )


def catching_up() -> str:
    """1,000 new in 100,000, 20 of them ours, against raw IMAP and imapflow."""
    from tests.bench import catching_up

    return str(catching_up.measure())


def restarting() -> str:
    """1,000 mailboxes live again, against connect + login + select by a bare imaplib in the same pool."""
    from tests.bench import restarting

    far, near = restarting.measure(away=AWAY).ratio, restarting.measure().ratio
    return f"{far:.2f} x at 20 ms from the server; {near:.2f} x on loopback"


def soak() -> str:
    """Memory from the first tenth to the end of many wake-ups."""
    from tests.bench import soak

    m = soak.measure(200_000)
    return f"{m.wake_ups} wake-ups: {m.kib_early} KiB after a tenth, {m.kib_late} KiB at the end"


def helping() -> str:
    """What a second reader adds where it takes no time itself."""
    from tests.bench.helping import helped

    return helped()


SYNC: dict[str, Callable[[], str]] = {
    "10,000 TLS mailboxes parked": waiting,
    "EXISTS -> committed / bare imaplib fetch": waking,
    "catch-up": catching_up,
    "restart with 1,000 / connect, login, select": restarting,
    "soak": soak,
    "a reply read with a language model that answers at once / alone": helping,
}

ROWS: dict[str, Callable[[], float]] = {
    "asks of a draft / parsing it": asks,
    "reading a reply / ten JSON round trips": readings,
    "optin --help / importing Flask": cold_start,
    "first card of a process / first answer of Flask": first_card,
    "first card of a process / first answer of Flask and SQLAlchemy": lambda: first_card("first_query"),
}


def main() -> None:
    for name, measure in ROWS.items():
        print(f"{name:60} {measure():8.2f} x", flush=True)
    for name, ratio in cards():
        print(f"{name:60} {ratio:8.2f} x", flush=True)
    for name, tell in SYNC.items():
        print(f"{name}: {tell()}", flush=True)


if __name__ == "__main__":
    main()
