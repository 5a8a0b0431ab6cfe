"""Many mailboxes, one watching thread: pushes, deadlines, and who is visited next.

The thread reads sockets that are in IDLE and looks at the clock; it never waits for a server or for the store. Whatever
may take time is a job in the pool: at most one per mailbox, however many pushes there were. The life of a mailbox:

    visit (connect, catch up, place) ── IDLE, watched ──┬─ push or poll ──→ visit
          ↑                                             └─ connection gone ─→ wait a little ─→ visit
          └── wait (ever longer, with jitter) ←── error        three refused logins ─→ paused, with the reason

An idle mailbox costs this thread nothing: it waits in the kernel for sockets, and in a heap for the next deadline.
"""

from __future__ import annotations

import logging
import queue
import selectors
import socket
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress

from sync import pace as pacing
from sync.buckets import Buckets
from sync.idle import Signal
from sync.jobs import Jobs
from sync.meter import Meter
from sync.pace import Chance, Pace
from sync.post import Post
from sync.store_watch import Chore, Owned, StoreWatch
from sync.timers import Timers
from sync.visiting import After, Visiting

log = logging.getLogger(__name__)
_AT_MOST = 0.25  # seconds between two looks at the stop sign


class Watcher:
    """``Watcher(visiting, store_watch, jobs, chance, pace, meter).run(stop)`` until ``stop`` is set."""

    def __init__(
        self, visiting: Visiting, store: StoreWatch, jobs: Jobs, chance: Chance, pace: Pace, meter: Meter
    ) -> None:
        self._visiting, self._store, self._jobs = visiting, store, jobs
        self._chance, self._pace, self._meter = chance, pace, meter
        self._posts: dict[str, Post] = {}
        self._owned: Mapping[str, Owned] = {}
        self._timers: Timers[Post | Chore] = Timers()
        self._buckets = Buckets(pace.connects, pace.connects_at_once)
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
        try:
            for chore in self._store.chores(self._own, self._remind, self._measure):
                self._timers.set(chore, 0.0)
            while not stop.is_set():
                now = time.monotonic()
                for thing in self._timers.due(now):
                    if isinstance(thing, Chore):
                        self._do(thing)
                    else:
                        self._safely(self._turn, thing, now)
                following = self._timers.next()
                wait = _AT_MOST if following is None else following - time.monotonic()
                self._listen(min(_AT_MOST, max(0.0, wait)))
        finally:
            self._end()

    def _safely(self, do: Callable[..., None], post: Post, *more: object) -> None:
        """One mailbox whose socket or timer misbehaves must not end the watching of all the others."""
        try:
            do(post, *more)
        except Exception as error:
            log.error("mailbox dropped", extra={"account": post.account.address, "error": type(error).__name__})
            self._meter.failed(error)
            self._drop_connection(post)
            self._timers.set(post, time.monotonic() + self._pace.backoff_most)

    def _do(self, chore: Chore) -> None:
        """Ask the store something in the pool; what follows is done here, and it is asked again a while later."""

        def run() -> None:
            after: After = lambda: None  # noqa: E731  (nothing follows from a chore that failed)
            try:
                after = chore.do()
            except Exception as error:
                log.warning("the store cannot be asked", extra={"job": chore.name, "error": type(error).__name__})
                self._meter.failed(error)
            finally:
                self._tell(lambda: finish(after))

        def finish(after: After) -> None:
            after()
            self._timers.set(chore, time.monotonic() + chore.every)

        if not self._jobs.soon(f"store:{chore.name}", run):
            self._timers.set(chore, time.monotonic() + chore.every)

    def _own(self, owned: Mapping[str, Owned]) -> None:
        """Take up new accounts, drop removed, paused, changed and lost ones; one that is busy when its visit ends."""
        self._owned = owned
        for address, post in list(self._posts.items()):
            mine = owned.get(address)
            if mine is None or mine.account != post.account or mine.fence != post.fence:
                post.dropped = True
                if post.busy_since is None:
                    self._drop(post)
            else:
                post.dropped = False  # given up and taken up again within one visit
                if post.logins:
                    self._timers.set(post, 0.0)  # there may be another password by now
        for address, mine in owned.items():
            if address not in self._posts:
                self._take_up(address, mine)
        self._meter.watching = len(self._posts)

    def _take_up(self, address: str, mine: Owned) -> None:
        self._posts[address] = post = Post(mine.account, mine.fence)
        self._timers.set(post, time.monotonic())

    def _measure(self) -> None:
        """From the pool: a look at what the watching thread holds, which may be a moment old."""
        now, posts = time.monotonic(), list(self._posts.values())
        self._meter.parked = sum(post.parked is not None for post in posts)
        self._meter.held_back = sum(post.held_back_until > now for post in posts)

    def _turn(self, post: Post, now: float) -> None:
        if post.busy_since is not None:
            if now - post.busy_since >= self._pace.job_limit and post.cut_off is not None:
                post.cut_off()  # its job ends with an error
            self._timers.set(post, now + self._pace.job_limit)
            return
        if post.dropped or self._posts.get(post.account.address) is not post:
            return
        renew = post.parked is not None and now >= post.renew_at
        if (post.parked is None or renew) and not post.may_connect:
            post.may_connect = True
            wait = self._buckets.take(post.account.host, now)
            if wait > 0.0:
                self._timers.set(post, now + wait)
                return
        self._visit(post, now)

    def _visit(self, post: Post, now: float) -> None:
        post.busy_since = post.started_at = now
        self._timers.set(post, now + self._pace.job_limit)
        self._unregister(post)

        def run() -> None:
            after = self._visiting.lost(post)
            try:
                after = self._visiting.visit(post)
            finally:
                self._tell(lambda: self._safely(self._take_back, post, after))

        if not self._jobs.soon(post.account.address, run):
            post.busy_since = None

    def _take_back(self, post: Post, after: Callable[[], float]) -> None:
        post.busy_since = post.session = post.cut_off = None
        visit_at = after()
        self._meter.visited()
        if post.dropped:
            self._drop(post)
            return
        if post.again:
            post.again, visit_at = False, 0.0
        self._timers.set(post, visit_at)
        if post.parked is not None:
            self._selector.register(post.parked, selectors.EVENT_READ, post)
            self._feed(post)  # what came before the selector looked
        if post.stirred and post.busy_since is None:
            post.stirred = False
            self._jobs.soon(f"prepare:{post.account.address}", lambda: self._visiting.prepare(post))

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
        if post.parked is None or post.busy_since is not None:
            return
        signal = post.parked.feed()
        if signal is Signal.QUIET:
            return
        now = time.monotonic()
        if signal is Signal.GONE:
            self._drop_connection(post)
            post.failures += 1
            self._timers.set(post, now + pacing.backoff(post.failures, self._pace, self._chance))
            return
        self._meter.pushed()
        if post.dirty_since is None:
            post.dirty_since, post.pushed = now, True
            self._meter.dirty(post)
        ready = post.started_at + self._pace.burst
        if ready > now:
            self._timers.set(post, ready)
        else:
            self._turn(post, now)

    def _hurry(self, address: str) -> None:
        post = self._posts.get(address)
        if post is None:
            return
        post.held_back_until = 0.0
        self._remind(address)

    def _remind(self, address: str) -> None:
        """Visit it, unless it is known that nothing would come of it now."""
        post = self._posts.get(address)
        if post is None or time.monotonic() < post.held_back_until:
            return
        post.pushed = False
        if post.busy_since is not None:
            post.again = True
        else:
            self._timers.set(post, 0.0)

    def _tell(self, what: Callable[[], None]) -> None:
        self._done.put(what)
        with suppress(BlockingIOError, OSError):  # full means that it will wake anyway
            self._bell.send(b"!")

    # -- letting go --------------------------------------------------------------------------------------------------
    def _unregister(self, post: Post) -> None:
        if post.parked is not None:
            with suppress(KeyError, ValueError):
                self._selector.unregister(post.parked)

    def _drop_connection(self, post: Post) -> None:
        self._unregister(post)
        if post.parked is not None:
            post.parked.abandon()
            post.parked = None

    def _drop(self, post: Post) -> None:
        """It is ours no more. The server is told, where it is quick; lingering sessions count against a limit."""
        self._unregister(post)
        self._timers.cancel(post)
        self._meter.clean(post)
        parked, post.parked = post.parked, None
        if parked is not None and not self._jobs.soon(f"end:{post.account.address}", lambda: parked.goodbye(1.0)):
            parked.abandon()
        address = post.account.address
        if self._posts.get(address) is post:
            del self._posts[address]
            mine = self._owned.get(address)
            if mine is not None and (mine.account, mine.fence) != (post.account, post.fence):
                self._take_up(address, mine)  # it changed while it was visited

    def _end(self) -> None:
        """Say goodbye where it is quick, for lingering sessions count against a provider's limit; else hang up."""
        end = time.monotonic() + self._pace.stop
        waiting = [post for post in self._posts.values() if post.busy_since is None and post.parked is not None]
        leaving = threading.Semaphore(0)
        for post in waiting:
            self._unregister(post)
            self._jobs.soon(post.account.address, lambda post=post: _leave(post, end, leaving))  # type: ignore[misc]
        left = 0
        while time.monotonic() < end - self._pace.stop / 4 and (
            left < len(waiting) or any(post.busy_since is not None for post in self._posts.values())
        ):
            self._listen(0.02)
            while leaving.acquire(blocking=False):
                left += 1
        for post in self._posts.values():
            if post.cut_off is not None:
                post.cut_off()
            if post.parked is not None:
                post.parked.abandon()
        self._jobs.stop(max(0.1, end - time.monotonic()))
        self._selector.close()
        self._bell.close()
        self._ear.close()


def _leave(post: Post, end: float, leaving: threading.Semaphore) -> None:
    parked = post.parked
    if parked is not None and time.monotonic() < end:
        parked.goodbye(1.0)
    leaving.release()
