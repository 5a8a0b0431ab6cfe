"""Jobs in threads: one at a time per mailbox, none lost, none twice for the same push, and a quick end."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from sync.jobs import ThreadJobs


@pytest.fixture
def jobs() -> Iterator[ThreadJobs]:
    made = ThreadJobs(3)
    yield made
    made.stop(5.0)


def test_a_burst_of_pushes_becomes_one_visit_after_the_one_that_runs(jobs: ThreadJobs) -> None:
    started, release, ran = threading.Event(), threading.Event(), []

    def first() -> None:
        started.set()
        release.wait(5)
        ran.append("first")

    jobs.soon("robin", first)
    started.wait(5)
    taken = [jobs.soon("robin", lambda: ran.append("again")) for _ in range(10)]
    release.set()
    done = threading.Event()
    while not jobs.soon("robin", done.set):
        time.sleep(0.001)
    done.wait(5)

    assert taken == [True] + [False] * 9
    assert ran == ["first", "again"]


def test_one_slow_mailbox_does_not_hold_up_another(jobs: ThreadJobs) -> None:
    release, other = threading.Event(), threading.Event()

    jobs.soon("slow", lambda: release.wait(5))
    jobs.soon("quick", other.set)

    assert other.wait(5)
    release.set()


def test_two_jobs_of_one_mailbox_never_run_at_once(jobs: ThreadJobs) -> None:
    running, most, done = 0, 0, threading.Semaphore(0)
    lock = threading.Lock()

    def job() -> None:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        time.sleep(0.001)
        with lock:
            running -= 1
        done.release()

    given = 0
    while given < 30:
        given += jobs.soon("robin", job)
    for _ in range(30):
        assert done.acquire(timeout=5)

    assert most == 1


def test_a_job_that_fails_ends_neither_its_thread_nor_its_mailbox(jobs: ThreadJobs) -> None:
    def fail() -> None:
        raise ValueError("unforeseen")

    for _ in range(10):
        while not jobs.soon("robin", fail):
            time.sleep(0.001)
    after = threading.Event()
    while not jobs.soon("robin", after.set):
        time.sleep(0.001)

    assert after.wait(5)


def test_stopping_waits_for_what_runs_but_not_for_ever() -> None:
    jobs, started, release = ThreadJobs(1), threading.Event(), threading.Event()
    jobs.soon("robin", lambda: (started.set(), release.wait(5)))  # type: ignore[func-returns-value]
    jobs.soon("amy", lambda: None)
    started.wait(5)

    assert jobs.stop(0.05) is False
    release.set()
    assert jobs.stop(5.0) is True
    assert jobs.soon("robin", lambda: None) is False
