"""The same target under atheris, whose mutations are led by the branches they reach.

``pip install atheris``, then ``python -m tests.fuzz.guided -max_total_time=600 tests/fuzz/seeds``
(libFuzzer's options; a crash is written beside you as ``crash-…``: keep it in ``tests/fuzz/seeds``).
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["introductions.reading"]):
    from tests.fuzz.__main__ import attempt


def one(raw: bytes) -> None:
    fault, _ = attempt(raw)
    if fault:
        raise AssertionError(fault)


if __name__ == "__main__":
    atheris.Setup([*sys.argv, "-max_len=6000"], one)
    atheris.Fuzz()
