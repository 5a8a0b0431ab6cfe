"""``make faults N=1000``: a thousand schedules on each server; prints what was lost, twice and stuck, as it goes.

python -m tests.faults 1000 [dovecot|embedded] [first seed]
"""

from __future__ import annotations

import multiprocessing
import sys
import tempfile
import time
from collections import Counter
from functools import partial
from pathlib import Path

from tests.faults.playing import Played, play_some

PROCESSES = 2
PORTION = 10  # schedules on one server, which is then ended: the next begins with a fresh one


def main(arguments: list[str]) -> int:
    """0 if nothing was lost, twice or stuck."""
    count = int(arguments[0]) if arguments else 100
    servers = [arguments[1]] if len(arguments) > 1 else ["embedded", "dovecot"]
    first = int(arguments[2]) if len(arguments) > 2 else 1
    context = multiprocessing.get_context("spawn")
    bad = 0
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as home:
        for server in servers:
            start, played = time.monotonic(), list[Played]()
            portions = [range(n, min(n + PORTION, first + count)) for n in range(first, first + count, PORTION)]
            with context.Pool(PROCESSES) as pool:
                for share in pool.imap(partial(play_some, server, home), portions):  # in order: to be gone on with
                    played += share
                    _tell(server, played, time.monotonic() - start, share)
            bad += sum(not one.outcome.well for one in played)
            faults = Counter(fault for one in played for fault in one.faults)
            print("  " + ", ".join(f"{count} {fault}" for fault, count in sorted(faults.items())), flush=True)
    return 1 if bad else 0


def _tell(server: str, played: list[Played], seconds: float, fresh: list[Played]) -> None:
    lost, twice, stuck = (sum(bool(getattr(p.outcome, what)) for p in played) for what in ("lost", "twice", "stuck"))
    for one in fresh:
        if not one.outcome.well:
            print(f"  seed {one.seed}: {one.outcome}")
    done = f"{len(played)} schedules, up to seed {fresh[-1].seed}, in {seconds:.0f} s"
    print(f"{server}: {done}: {lost} lost, {twice} twice, {stuck} stuck", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
