"""Many mailboxes, one watching thread: pushes, timers, and who is visited next.

The thread reads sockets that are in IDLE and looks at the clock; it never waits for a server. Everything that may take
time is a job in the pool: at most one per mailbox, however many pushes there were. The life of a mailbox:

    visit (connect, catch up, place) ── IDLE, watched ──┬─ push or poll ──→ visit
          ↑                                             └─ connection gone ─→ wait a little ─→ visit
          └── wait (ever longer, with jitter) ←── error        three refused logins ─→ paused, with the reason
"""

from __future__ import annotations

import queue
import selectors
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

import structlog

from introductions.errors import LoginError, OptInError
from introductions.ports import Account, Clock
from introductions.service import Service
from sync import pace as pacing
from sync.idle import Signal
from sync.jobs import Jobs
from sync.mailbox import ImapMailbox
from sync.memo import beat, note_problem
from sync.pace import Chance, Pace
from sync.post import Post, goodbye
from sync.visit import settle, visit

Connect = Callable[[Account, str], ImapMailbox]
log = structlog.get_logger("sync")


class Watcher:
    """``Watcher(service, connect, jobs, clock, chance, pace).run(stop)`` until ``stop`` is set."""

    def __init__(
        self, service: Service, connect: Connect, jobs: Jobs, clock: Clock, chance: Chance, pace: Pace
    ) -> None:
        self._service, self._connect, self._jobs = service, connect, jobs
        self._clock, self._chance, self._pace = clock, chance, pace
        self._posts: dict[str, Post] = {}
        self._done: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._selector = selectors.DefaultSelector()
        self._bell, self._ear = socket.socketpair()
        for end in (self._bell, self._ear):
            end.setblocking(False)
        self._selector.register(self._ear, selectors.EVENT_READ, None)

    # -- from any thread ---------------------------------------------------------------------------------------------
    def wake(self, address: str) -> None:
        """Visit this mailbox now: something was decided for it."""
        self._tell(lambda: self._hurry(address))

    # -- the watching thread -----------------------------------------------------------------------------------------
    def run(self, stop: threading.Event) -> None:
        """Watch until ``stop`` is set; then end every session within ``pace.stop`` seconds."""
        accounts_at = 0.0
        try:
            while not stop.is_set():
                now = time.monotonic()
                if now >= accounts_at:
                    self._refresh()
                    accounts_at = now + self._pace.accounts
                for post in list(self._posts.values()):
                    self._safely(self._turn, post, now)
                self._listen(min(0.25, max(0.0, accounts_at - now)))
        finally:
            self._end()

    def _safely(self, do: Callable[..., None], post: Post, *more: object) -> None:
        """One mailbox whose socket or timer misbehaves must not end the watching of all the others."""
        try:
            do(post, *more)
        except Exception as error:
            log.error("mailbox dropped", account=post.account.address, error=type(error).__name__)
            self._drop_session(post)
            post.visit_at = time.monotonic() + self._pace.backoff_most

    def _refresh(self) -> None:
        """Take up new accounts, drop removed, paused and changed ones."""
        try:
            accounts = {a.address: a for a in self._service.accounts() if a.paused is None}
        except OptInError as error:
            log.warning("accounts cannot be read", error=type(error).__name__)
            return
        for address, post in list(self._posts.items()):
            if accounts.get(address) != post.account:
                post.dropped = True
                if post.busy_since is None:
                    self._drop(post)
        now = time.monotonic()
        for address, account in accounts.items():
            if address not in self._posts:
                self._posts[address] = Post(account, look_at=now + self._pace.look)

    def _turn(self, post: Post, now: float) -> None:
        if post.busy_since is not None:
            if now - post.busy_since > self._pace.job_limit and post.session is not None:
                post.session.abandon()  # its job ends with an error
            return
        if now >= post.visit_at:
            self._give(post, now, self._visit)
        elif now >= post.look_at:
            self._give(post, now, self._look)

    def _give(self, post: Post, now: float, job: Callable[[Post], Callable[[], None]]) -> None:
        post.busy_since = now
        self._unregister(post)

        def run() -> None:
            after = _lost(post)
            try:
                after = job(post)
            finally:
                self._tell(lambda: self._safely(self._take_back, post, after))

        if not self._jobs.soon(post.account.address, run):
            post.busy_since = None

    def _take_back(self, post: Post, after: Callable[[], None]) -> None:
        post.busy_since = None
        after()
        if post.again:
            post.again, post.visit_at = False, 0.0
        if post.dropped:
            self._drop(post)
        elif post.idling is not None and post.session is not None and post.session.alive:
            self._selector.register(post.idling, selectors.EVENT_READ, post)
            self._feed(post)  # what came before the selector looked
        elif post.idling is not None:  # it was cut off because a look at the store took too long
            self._drop_session(post)
            post.visit_at = 0.0

    def _listen(self, seconds: float) -> None:
        for key, _ in self._selector.select(seconds):
            if key.data is not None:
                self._safely(self._feed, key.data)
        with suppress(BlockingIOError):
            self._ear.recv(4096)
        with suppress(queue.Empty):
            while True:
                self._done.get_nowait()()

    def _feed(self, post: Post) -> None:
        if post.idling is None or post.busy_since is not None:
            return
        signal = post.idling.feed()
        now = time.monotonic()
        if signal is Signal.NEWS:
            post.visit_at = min(post.visit_at, now + self._pace.burst)
        elif signal is Signal.GONE:
            self._drop_session(post)
            post.failures += 1
            post.visit_at = now + pacing.backoff(post.failures, self._pace, self._chance)

    def _hurry(self, address: str) -> None:
        post = self._posts.get(address)
        if post is not None:
            post.again = post.busy_since is not None
            post.visit_at = post.held_back_until = 0.0

    def _tell(self, what: Callable[[], None]) -> None:
        self._done.put(what)
        with suppress(BlockingIOError, OSError):  # full means that it will wake anyway
            self._bell.send(b"!")

    # -- in the pool -------------------------------------------------------------------------------------------------
    def _look(self, post: Post) -> Callable[[], None]:
        """The store only: is anything due, has anybody else decided a draft?"""
        now, address = time.monotonic(), post.account.address
        waits = False
        try:
            if now >= post.due_at:
                self._service.due(address)
                if post.failures == 0:
                    beat(self._service, address, self._clock)
                post.due_at = now + self._pace.due
            waits = now >= post.held_back_until and self._outbox_waits(address)
            waits = waits or (post.logins > 0 and post.tried != hash(self._service.secret(address)))
        except Exception as error:
            log.warning("looking failed", account=address, error=type(error).__name__)

        def after() -> None:
            post.look_at = time.monotonic() + self._pace.look
            if waits:
                post.visit_at = 0.0

        return after

    def _outbox_waits(self, address: str) -> bool:
        ripe = self._clock() - timedelta(seconds=self._pace.grace)
        return any(i.decided_at is None or i.decided_at <= ripe for i in self._service.outbox(address))

    def _visit(self, post: Post) -> Callable[[], None]:
        address, now = post.account.address, time.monotonic()
        try:
            session = self._session(post, now)
            thorough = now >= post.thorough_at
            visited = visit(session, self._service, address, self._clock, thorough=thorough)
            if thorough:
                post.thorough_at = now + self._pace.thorough
            post.idling = settle(
                session,
                self._service,
                address,
                lambda: visit(session, self._service, address, self._clock, thorough=False),
            )
            beat(self._service, address, self._clock)
            note_problem(self._service, address, visited.problem)
        except Exception as error:
            return self._failed(post, error)
        problem = visited.problem

        def after() -> None:
            done = time.monotonic()
            post.failures = post.logins = 0
            post.held_back_until = done + self._held_back(problem) if problem else 0.0
            # A little earlier each time, so that many mailboxes do not fall into step.
            often = self._pace.poll
            if post.idling is None:
                often = min(often, self._pace.poll_without_push)
            post.visit_at = done + often * (1.0 - 0.1 * self._chance())
            # Before the server ends the session, which it does in the middle of something.
            post.visit_at = min(post.visit_at, post.connected_at + self._lives(post) * (1.0 + 0.04 * self._chance()))
            post.look_at = done + self._pace.look

        return after

    def _session(self, post: Post, now: float) -> ImapMailbox:
        if post.idling is not None:
            idling, post.idling = post.idling, None
            idling.stop()
        if post.session is not None and (now - post.connected_at > self._lives(post) or not post.session.alive):
            post.session.close()
            post.session = None
        if post.session is None:
            secret = self._service.secret(post.account.address)
            post.tried = hash(secret)
            post.session = self._connect(post.account, secret)
            post.connected_at = now
        return post.session

    def _lives(self, post: Post) -> float:
        return self._pace.renew_token if post.account.auth != "password" else self._pace.renew_password

    def _failed(self, post: Post, error: Exception) -> Callable[[], None]:
        address = post.account.address
        post.idling = None
        if post.session is not None:
            post.session.close()
            post.session = None
        post.failures += 1
        post.logins = post.logins + 1 if isinstance(error, LoginError) else post.logins
        following = pacing.after_error(error, post.failures, post.logins, self._pace, self._chance)
        log.warning("visit failed", account=address, error=type(error).__name__, again=round(following.wait, 1))
        with suppress(OptInError):
            note_problem(self._service, address, error)
            if following.pause is not None:
                self._service.pause(address, following.pause)

        def after() -> None:
            post.visit_at = time.monotonic() + following.wait
            post.look_at = time.monotonic() + self._pace.look
            post.held_back_until = post.visit_at
            post.dropped = post.dropped or following.pause is not None

        return after

    def _held_back(self, problem: OptInError) -> float:
        return pacing.after_error(problem, 9, 0, self._pace, lambda: 1.0).wait

    # -- letting go --------------------------------------------------------------------------------------------------
    def _unregister(self, post: Post) -> None:
        if post.idling is not None:
            with suppress(KeyError, ValueError):
                self._selector.unregister(post.idling)

    def _drop_session(self, post: Post) -> None:
        self._unregister(post)
        post.idling = None
        if post.session is not None:
            post.session.abandon()
            post.session = None

    def _drop(self, post: Post) -> None:
        self._drop_session(post)
        if self._posts.get(post.account.address) is post:
            del self._posts[post.account.address]

    def _end(self) -> None:
        """Say goodbye where it is quick, for lingering sessions count against a provider's limit; else hang up."""
        end = time.monotonic() + self._pace.stop
        goodbyes = [post for post in self._posts.values() if post.busy_since is None and post.session is not None]
        for post in goodbyes:
            self._unregister(post)
            self._jobs.soon(post.account.address, lambda post=post: goodbye(post))  # type: ignore[misc]
        while time.monotonic() < end - self._pace.stop / 4 and (
            any(post.busy_since is not None for post in self._posts.values())
            or any(post.session is not None for post in goodbyes)
        ):
            self._listen(0.02)
        for post in self._posts.values():
            if post.session is not None:
                post.session.abandon()
        self._jobs.stop(max(0.1, end - time.monotonic()))
        self._selector.close()
        self._bell.close()
        self._ear.close()


def _lost(post: Post) -> Callable[[], None]:
    """After a job that ended in a way nobody foresaw: begin anew in a while."""

    def after() -> None:
        if post.session is not None:
            post.session.abandon()
        post.session = post.idling = None
        post.visit_at = time.monotonic() + 60.0

    return after
