"""``make bench``: ratios from one run, side by side with a floor; never bare times.

Each row pairs the product with something that cannot be done without, in turn, and quotes the median of the ratios, so
that a busy machine disturbs both alike.
"""

from __future__ import annotations

import itertools
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from email import message_from_bytes, policy
from pathlib import Path

from flask import Flask

DRAFTS = sorted((Path(__file__).parents[2] / "addon" / "demo" / "mails").glob("*.eml"))
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
    from introductions import batch

    # Each draft says something of its own, so that nothing can be remembered from the one before.
    numbers = itertools.count()
    plain = next(raw for p in DRAFTS if b"multipart" not in (raw := p.read_bytes()))

    def fresh() -> list[bytes]:
        return [plain.replace(b".\r\n", b" on street %d.\r\n" % next(numbers)) for _ in range(20)]

    raws = fresh()
    return paired(
        lambda: [batch.asks(raw, "x") for raw in fresh()],
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


def home_card() -> float:
    """The home page with five introductions under way, against an empty Flask route."""
    from tests.bench.cards import client_with_introductions

    ours = client_with_introductions(5)
    app = Flask("floor")
    app.add_url_rule("/", view_func=lambda: "")
    floor = app.test_client()
    return paired(lambda: [ours() for _ in range(20)], lambda: [floor.get("/") for _ in range(20)])


ROWS: dict[str, Callable[[], float]] = {
    "asks of a draft / parsing it": asks,
    "reading a reply / ten JSON round trips": readings,
    "optin --help / importing Flask": cold_start,
    "home card, 5 introductions / empty Flask route": home_card,
}


def main() -> None:
    for name, measure in ROWS.items():
        print(f"{name:50} {measure():8.2f} x")


if __name__ == "__main__":
    main()
