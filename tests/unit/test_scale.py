"""What docs/scale.md promises comes out of the simulation, and the simulation of what was measured."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.scale.__main__ import table
from tests.scale.model import day

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "scale.md").read_text(encoding="utf-8")


def test_the_table_in_the_page_is_what_the_simulation_prints() -> None:
    shown = PAGE.partition("<!-- scale:")[2].partition("<!-- /scale -->")[0]

    assert [line for line in shown.splitlines() if line.startswith("|")] == table()


@settings(max_examples=8, deadline=None)
@given(st.integers(1_000, 2_000_000), st.integers(0, 1_000))
def test_twice_the_mailboxes_never_need_less_and_all_are_watched_again(mailboxes: int, seed: int) -> None:
    one, two = day(mailboxes, seed), day(2 * mailboxes, seed)

    assert one == day(mailboxes, seed)
    assert two.processes >= one.processes
    assert two.machines >= one.machines
    assert two.connects_mean > one.connects_mean
    assert 0 < one.after_outage < 3_600
    assert one.cpu_peak <= one.processes
