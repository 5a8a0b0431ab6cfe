"""``make faults N=1000``: a thousand schedules on each server; prints what was lost, twice and stuck.

python -m tests.faults 1000 [dovecot|embedded] [first seed]
"""

from __future__ import annotations

import multiprocessing
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.faults.playing import Played, play_some

PROCESSES = 2


def main(arguments: list[str]) -> int:
    """0 if nothing was lost, twice or stuck."""
    count = int(arguments[0]) if arguments else 100
    servers = [arguments[1]] if len(arguments) > 1 else ["embedded", "dovecot"]
    first = int(arguments[2]) if len(arguments) > 2 else 1
    context = multiprocessing.get_context("spawn")
    bad = 0
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as home:
        for server in servers:
            start = time.monotonic()
            shares = [(server, home, range(first + n, first + count, PROCESSES)) for n in range(PROCESSES)]
            with context.Pool(PROCESSES) as pool:
                played = [one for share in pool.starmap(play_some, shares) for one in share]
            bad += _report(server, played, time.monotonic() - start)
    return 1 if bad else 0


def _report(server: str, played: list[Played], seconds: float) -> int:
    lost, twice, stuck = (sum(bool(getattr(p.outcome, what)) for p in played) for what in ("lost", "twice", "stuck"))
    faults = Counter(fault for p in played for fault in p.faults)
    print(
        f"{server}: {len(played)} schedules in {seconds:.0f} s: {lost} lost, {twice} twice, {stuck} stuck", flush=True
    )
    print("  " + ", ".join(f"{count} {fault}" for fault, count in sorted(faults.items())))
    for one in played:
        if not one.outcome.well:
            print(f"  seed {one.seed}: {one.outcome}")
    return lost + twice + stuck


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
