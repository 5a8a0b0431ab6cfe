"""One caller's haste is nobody else's trouble."""

from __future__ import annotations

import threading

from addon.limits import MOST, Limiter


class Time:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_who_comes_too_often_is_told_for_how_long_to_wait() -> None:
    time = Time()
    limiter = Limiter(60, time)
    assert [limiter.wait("robin") for _ in range(60)] == [0.0] * 60
    wait = limiter.wait("robin")
    assert 0.0 < wait <= 1.0
    assert limiter.wait("sam") == 0.0
    time.now += wait
    assert limiter.wait("robin") == 0.0
    assert limiter.wait("robin") > 0.0


def test_after_a_pause_as_many_may_come_as_at_first_and_no_more() -> None:
    time = Time()
    limiter = Limiter(10, time)
    time.now = 10_000.0
    assert sum(limiter.wait("robin") == 0.0 for _ in range(50)) == 10


def test_a_crowd_of_strangers_fills_no_memory() -> None:
    limiter = Limiter(10, Time())
    for n in range(MOST + 500):
        limiter.wait(str(n))
    assert len(limiter._buckets) <= MOST


def test_threads_get_no_more_than_one_would() -> None:
    limiter, let_in = Limiter(50, Time()), []

    def come() -> None:
        let_in.append(sum(limiter.wait("robin") == 0.0 for _ in range(50)))

    threads = [threading.Thread(target=come) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert sum(let_in) == 50
