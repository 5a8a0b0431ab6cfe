"""Mails that once broke the reading, and some hundred new ones: no mail stops or holds up the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz import mutate, target
from tests.fuzz.__main__ import attempt

SEEDS = sorted(mutate.SEEDS.glob("*.eml"))


@pytest.mark.parametrize("seed", SEEDS, ids=[path.stem for path in SEEDS])
def test_a_mail_that_once_stopped_the_reading_does_so_no_more(seed: Path) -> None:
    assert attempt(seed.read_bytes())[0] == ""


def test_no_mutated_mail_stops_the_reading_of_the_others() -> None:
    bases = mutate.bases()
    faults = [fault for number in range(1, 800) if (fault := attempt(mutate.case("tests", number, bases))[0])]
    assert faults == []


def test_a_found_mail_can_be_made_again() -> None:
    bases = mutate.bases()
    assert [mutate.case("1", n, bases) for n in range(50)] == [mutate.case("1", n, bases) for n in range(50)]
    assert len({mutate.case("1", n, bases) for n in range(50)}) > 45


def test_the_fuzz_notices_what_must_not_happen(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(raw: bytes) -> str:
        return "accept" if sum(range(30_000_000)) else ""

    def broken(raw: bytes) -> str:
        raise ValueError("too many values to unpack")

    monkeypatch.setattr(target, "read", broken)
    assert "too many values" in attempt(b"")[0]
    monkeypatch.setattr(target, "SECONDS", 0.001)
    monkeypatch.setattr(target, "read", slow)
    assert "of the processor" in attempt(b"")[0]
