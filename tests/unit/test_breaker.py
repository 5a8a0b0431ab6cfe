"""A helper that fails is left alone, and asked again in time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from introductions.service.breaker import FAILURES, LONGEST, REST, Breaker

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def failing(times: int) -> Breaker:
    breaker = Breaker()
    for _ in range(times):
        breaker = breaker.failed(NOW, "away")
    return breaker


def test_one_failure_costs_nothing_and_three_in_a_row_cost_a_rest() -> None:
    assert failing(FAILURES - 1).allows(NOW)
    assert not failing(FAILURES).allows(NOW + REST - timedelta(seconds=1))
    assert failing(FAILURES).allows(NOW + REST)


def test_a_success_forgives() -> None:
    assert failing(FAILURES - 1).succeeded().failed(NOW, "away").allows(NOW)


def test_after_a_rest_one_tries_and_the_others_wait_for_what_comes_of_it() -> None:
    later = NOW + REST

    trying = failing(FAILURES).trying(later)

    assert not trying.allows(later + timedelta(seconds=1))
    assert trying.succeeded().allows(later)


def test_the_rest_grows_and_has_an_end() -> None:
    assert not failing(FAILURES + 1).allows(NOW + REST)
    assert failing(FAILURES + 40).allows(NOW + LONGEST)


def test_who_asks_to_be_left_alone_is_left_alone_at_once_and_for_so_long() -> None:
    breaker = Breaker().failed(NOW, "busy", wait=30)

    assert not breaker.allows(NOW + timedelta(seconds=29))
    assert breaker.allows(NOW + timedelta(seconds=30))


def test_a_key_that_is_refused_is_not_tried_for_ever() -> None:
    assert not Breaker().failed(NOW, "refused", for_good=True).allows(NOW + LONGEST - timedelta(seconds=1))


def test_nobody_can_ask_to_be_left_alone_for_years() -> None:
    assert Breaker().failed(NOW, "busy", wait=1e9).allows(NOW + LONGEST)
