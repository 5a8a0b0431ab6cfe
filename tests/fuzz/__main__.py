"""``python -m tests.fuzz``: many mails through the reading, in this process; what breaks it is kept as a seed.

``python -m tests.fuzz --count 1000000 --seed 1`` needs about a second of one core for 700 mails. ``--from`` goes on
where a run was stopped. The exit status is 1 if anything was found.
"""

from __future__ import annotations

import argparse
import hashlib
import signal
import time
import traceback
from collections import Counter
from types import FrameType

from tests.fuzz import mutate, target

HANG = 20.0  # seconds of the processor after which a mail is given up


class Hang(BaseException):
    """Not an Exception: nothing on the way may swallow it."""


def _hung(signum: int, frame: FrameType | None) -> None:
    raise Hang


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    options.add_argument("--count", type=int, default=10_000)
    options.add_argument("--seed", default="1")
    options.add_argument("--from", dest="first", type=int, default=0)
    given = options.parse_args()
    signal.signal(signal.SIGVTALRM, _hung)
    bases = mutate.bases()
    ends: Counter[str] = Counter()
    found, slowest, started = 0, (0.0, -1), time.process_time()
    for number in range(given.first, given.first + given.count):
        raw = mutate.case(given.seed, number, bases)
        fault, seconds = attempt(raw, ends)
        slowest = max(slowest, (seconds, number))
        if fault:
            found += 1
            mutate.SEEDS.mkdir(exist_ok=True)
            path = mutate.SEEDS / f"{hashlib.sha256(raw).hexdigest()[:12]}.eml"
            path.write_bytes(raw)
            print(f"case {given.seed}:{number} -> {path}\n{fault}", flush=True)
        if (number + 1) % 50_000 == 0:
            print(f"{number + 1} mails, {found} found, slowest {slowest[0]:.3f} s", flush=True)
    spent = time.process_time() - started
    print(f"{given.count} mails of seed {given.seed} from {given.first} in {spent:.0f} s of one core: {found} found")
    print(f"slowest: case {slowest[1]}, {slowest[0]:.3f} s; read as: {dict(ends.most_common())}")
    return 1 if found else 0


def attempt(raw: bytes, ends: Counter[str] | None = None) -> tuple[str, float]:
    """(what was wrong with reading it, "" if nothing was; seconds of the processor)."""
    fault = ""
    signal.setitimer(signal.ITIMER_VIRTUAL, HANG)
    began = time.process_time()
    try:
        end = target.read(raw)
        if ends is not None:
            ends[end] += 1
    except (Exception, Hang):
        fault = traceback.format_exc(limit=-6)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    seconds = time.process_time() - began
    if not fault and seconds > target.SECONDS:
        fault = f"took {seconds:.2f} s of the processor"
    return fault, seconds


if __name__ == "__main__":
    raise SystemExit(main())
