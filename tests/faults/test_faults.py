"""A few of the thousand schedules of ``make faults``: nothing is lost, twice or stuck, whatever fails on the way."""

from __future__ import annotations

import ssl
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.certificates import authority
from tests.dovecot import Dovecot
from tests.faults.playing import play_one
from tests.faults.schedule import CLOCK, LABELS, NETWORK, SERVER, STORE, of
from tests.introducing import OnEmbedded


@pytest.fixture(scope="module")
def trusted() -> Iterator[tuple[Dovecot, ssl.SSLContext]]:
    """A Dovecot of this file's own, for it is restarted, which also speaks TLS; and whom to trust."""
    with tempfile.TemporaryDirectory() as files:
        Path(files).chmod(0o755)  # the server reads it as another user
        made = authority(Path(files))
        with Dovecot(tls=(made.certificate, made.key)) as server:
            yield server, ssl.create_default_context(cafile=str(made.ca))


@pytest.mark.parametrize("seed", range(1, 13))
def test_nothing_is_lost_twice_or_stuck_on_dovecot(
    trusted: tuple[Dovecot, ssl.SSLContext], tmp_path: Path, seed: int
) -> None:
    played = play_one(trusted[0], tmp_path, seed, trusted[1])

    assert played.outcome.well, f"seed {seed}: {played}"


@pytest.mark.parametrize("seed", range(1, 13))
def test_nothing_is_lost_twice_or_stuck_on_the_embedded_server(
    embedded_mail: object, tmp_path: Path, address: str, seed: int
) -> None:
    played = play_one(OnEmbedded(embedded_mail, f"faults.{address}"), tmp_path, seed, None, f"faults.{address}")

    assert played.outcome.well, f"seed {seed}: {played}"


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 2**32))
def test_a_seed_is_a_schedule_so_that_what_failed_once_can_be_played_again(seed: int) -> None:
    schedule = of(seed, server=True)

    assert schedule == of(seed, server=True)
    assert 5 <= len(schedule.turns) < 10


def test_a_thousand_schedules_strike_with_every_fault_and_kill_at_every_labelled_step() -> None:
    turns = [turn for seed in range(1_000) for turn in of(seed, server=True).turns]

    assert {t.fault for t in turns} == {*NETWORK, *SERVER, *STORE, *CLOCK, "kill"}
    assert {t.label for t in turns if t.label} == set(LABELS)
