"""Numbers for whoever runs an installation, in Prometheus' text form. Nothing in them names a person or a mail."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from introductions.ports import Clock
    from introductions.service import Service

from introductions.errors import OptInError

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
# Google's own calls are in them; what Gmail shows must be there within a few seconds.
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0)


# What each worker says of itself with its heartbeat.
WORKER = {
    "watching": "Mailboxes that it watches",
    "dirty": "Mailboxes with something unread",
    "oldest_dirty_seconds": "How long the oldest of them has waited",
    "wake_up_p99_ms": "From a push to the beginning of the visit, 99th percentile of late, milliseconds",
    "connects_per_second": "New connections, mean of the last minute",
    "parked": "Mailboxes that wait for pushes at the price of their socket",
    "held_back": "Mailboxes left alone for a while, because their server asked for it or refused",
    "pushes": "Pushes since its start",
    "visits": "Visits since its start",
    "facts": "Facts read since its start",
    "placed": "Drafts laid since its start",
}


class Metrics:
    """``metrics.answered("/addon/home", 200, 0.012)``; ``metrics.text()`` is what is scraped. A registry of its own."""

    def __init__(self, service: Service, clock: Clock, heartbeat: Callable[[], datetime | None] = lambda: None) -> None:
        from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

        self._service, self._clock, self._heartbeat = service, clock, heartbeat
        self._registry = registry = CollectorRegistry()
        self._answers = Counter(
            "optin_http_answers", "Answers by address and status", ["path", "status"], registry=registry
        )
        self._seconds = Histogram(
            "optin_http_seconds", "Seconds until the answer", ["path"], buckets=BUCKETS, registry=registry
        )
        self._calls = Counter("optin_gmail_calls", "Calls to the Gmail API", ["method", "outcome"], registry=registry)
        self._accounts = Gauge("optin_accounts", "Mailboxes", ["state"], registry=registry)
        self._waiting = Gauge("optin_drafts_waiting", "Decided drafts not in their mailbox yet", registry=registry)
        self._silence = Gauge(
            "optin_worker_silence_seconds", "Since the worker was last alive; -1: never", registry=registry
        )

        self._worker = {
            name: Gauge(f"optin_worker_{name}", said, ["worker"], registry=registry) for name, said in WORKER.items()
        }
        self._worker_errors = Gauge(
            "optin_worker_errors", "Errors since the worker's start, by kind", ["worker", "kind"], registry=registry
        )

    def answered(self, path: str, status: int, seconds: float) -> None:
        """One answer. ``path`` is the rule, never what stood in the address: that may be a secret."""
        self._answers.labels(path, str(status)).inc()
        self._seconds.labels(path).observe(seconds)

    def called(self, method: str, outcome: str) -> None:
        """One call to the Gmail API."""
        self._calls.labels(method, outcome).inc()

    def text(self) -> bytes:
        """All of it, with the gauges as they are now; those of a store that does not answer stay as they were."""
        from prometheus_client import generate_latest

        try:
            accounts = self._service.accounts()
            paused = sum(a.paused is not None for a in accounts)
            self._accounts.labels("paused").set(paused)
            self._accounts.labels("active").set(len(accounts) - paused)
            self._waiting.set(sum(self._late(a.address) for a in accounts))
            self._count_workers()
            last = self._heartbeat()
            self._silence.set((self._clock() - last).total_seconds() if last else -1)
        except OptInError:
            pass
        return generate_latest(self._registry)

    def _late(self, address: str) -> int:
        """Drafts, and news whose time has come."""
        now = self._clock()
        return sum(i.decided_at is None or i.decided_at <= now for i in self._service.undone(address))

    def _count_workers(self) -> None:
        with self._service.store.transaction() as tx:
            states = tx.workers()
        for gauge in (*self._worker.values(), self._worker_errors):
            gauge.clear()
        for state in states:
            for name, gauge in self._worker.items():
                gauge.labels(state.id).set(state.numbers.get(name, 0))
            for kind, count in state.numbers.get("errors", {}).items():
                self._worker_errors.labels(state.id, kind).set(count)
