"""One visit to one mailbox, in the pool: connect or go on, catch up, lay drafts, wait again; and what follows from it.

While a job has a post, nobody else touches it. What is done on the watching thread afterwards is given back as a
function that says when the next visit is due.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from contextlib import suppress

from introductions.errors import LeaseLostError, LoginError, OptInError
from introductions.ports import Account, Clock, Lease
from introductions.service import Service
from sync import pace as pacing
from sync import troubles
from sync.announced import IsOn, never
from sync.mailbox import ImapMailbox
from sync.memo import note_problem
from sync.meter import Meter
from sync.notes import Notes
from sync.pace import Chance, Pace
from sync.post import Post
from sync.visit import Visited, settle, visit, visit_after_push

Connect = Callable[[Account, str], ImapMailbox]
After = Callable[[], None]
log = logging.getLogger(__name__)


class Visiting:
    """``after = visiting.visit(post)`` in the pool; ``next_visit = after()`` on the watching thread."""

    def __init__(
        self,
        service: Service,
        connect: Connect,
        clock: Clock,
        chance: Chance,
        pace: Pace,
        notes: Notes,
        meter: Meter,
        worker: str = "",
        announced: IsOn = never,
    ) -> None:
        self._service, self._connect, self._clock = service, connect, clock
        self._chance, self._pace, self._notes, self._meter = chance, pace, notes, meter
        self._worker, self._announced = worker, announced

    def visit(self, post: Post) -> Callable[[], float]:
        """Never raises."""
        now = time.monotonic()
        service = self._of(post)
        try:
            if post.logins and now < post.held_back_until and hash(service.secret(post.account.address)) == post.tried:
                return lambda: post.held_back_until  # the same password is not tried again before its time
            # What comes from here on is another push.
            pushed, post.pushed = post.pushed and post.parked is not None, False
            self._meter.clean(post)
            # Before the look: what comes after it is told by a call then, or by IDLE.
            post.announced = self._announced(service, post.account)
            thorough = now >= post.thorough_at and not pushed
            post.session = session = self._session(post, service, now)
            post.cut_off = session.abandon
            visited = self._look(post, session, service, pushed=pushed, thorough=thorough)
            if thorough:
                post.thorough_at = now + self._pace.thorough
            self._notes.looked_at(post.account.address, visited.problem)
            if session.throttled:  # all is committed; now leave it alone for a while, or it locks us out
                raise troubles.slow_down(post.account.host)
        except Exception as error:
            return self._failed(post, service, error)
        self._meter.read(visited.facts, visited.placed)
        post.stirred = visited.under_way
        return lambda: self._next(post, visited.problem)

    def _look(self, post: Post, session: ImapMailbox, service: Service, *, pushed: bool, thorough: bool) -> Visited:
        address = post.account.address

        def again() -> Visited:
            return visit(session, service, address, self._clock, thorough=False)

        if pushed:
            visited = visit_after_push(session, service, address, self._clock)
        else:
            visited = visit(session, service, address, self._clock, thorough=thorough)
        if post.announced:
            session.close()
        else:
            post.parked = settle(session, service, address, again)
        return visited

    def _session(self, post: Post, service: Service, now: float) -> ImapMailbox:
        parked, post.parked = post.parked, None
        if parked is not None:
            post.cut_off = parked.abandon
            if now < post.renew_at:
                return parked.resume()
            parked.goodbye(2.0)
        post.may_connect, post.cut_off = False, None
        secret = service.secret(post.account.address)
        post.tried = hash(secret)
        session = self._connect(post.account, secret)
        self._meter.connected()
        lives = self._pace.renew_token if post.account.auth != "password" else self._pace.renew_password
        post.renew_at = time.monotonic() + lives * (1.0 - 0.1 * self._chance())
        return session

    def _next(self, post: Post, problem: OptInError | None) -> float:
        done = time.monotonic()
        post.failures = post.logins = 0
        post.held_back_until = done + self._held_back(problem) if problem else 0.0
        # A little earlier each time, so that many mailboxes do not fall into step.
        often = self._pace.poll
        if not post.announced and (post.parked is None or not post.parked.pushes):
            often = min(often, self._pace.poll_without_push)
        # Before the server ends the session, which it does in the middle of something.
        following = done + often * (1.0 - 0.1 * self._chance())
        return following if post.parked is None else min(following, max(post.renew_at, done))

    def prepare(self, post: Post) -> None:
        """While it waits: have at hand what the next answer in it will need."""
        self._of(post).prepare(post.account.address)

    def _failed(self, post: Post, service: Service, error: Exception) -> Callable[[], float]:
        address = post.account.address
        if post.session is not None:
            post.session.close()
        if post.parked is not None:
            post.parked.abandon()
            post.parked = None
        self._meter.failed(error)
        if isinstance(error, LeaseLostError):  # somebody else looks after it
            post.dropped = True
            return time.monotonic
        post.failures += 1
        post.logins = post.logins + 1 if isinstance(error, LoginError) else post.logins
        following = pacing.after_error(error, post.failures, post.logins, self._pace, self._chance)
        log.warning(
            "visit failed", extra={"account": address, "error": type(error).__name__, "again": round(following.wait, 1)}
        )
        self._notes.failed(address)
        with suppress(OptInError):
            note_problem(service, address, error)
            if following.pause is not None:
                service.pause(address, following.pause)

        def after() -> float:
            post.dropped = post.dropped or following.pause is not None
            post.held_back_until = time.monotonic() + following.wait
            return post.held_back_until

        return after

    def lost(self, post: Post) -> Callable[[], float]:
        """After a job that ended in a way nobody foresaw: begin anew in a while."""

        def after() -> float:
            if post.session is not None:
                post.session.abandon()
            if post.parked is not None:
                post.parked.abandon()
            post.session = post.parked = None
            return time.monotonic() + 60.0

        return after

    def _of(self, post: Post) -> Service:
        """The use cases, every commit of which proves that the mailbox is still ours."""
        if post.fence is None:
            return self._service
        return self._service.fenced(Lease(post.account.address, self._worker, post.fence))

    def _held_back(self, problem: OptInError) -> float:
        return pacing.after_error(problem, 9, 0, self._pace, lambda: 1.0).wait
