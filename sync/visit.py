"""One visit to a mailbox: what came is read, what is due is decided, what was decided is laid down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from introductions.errors import OptInError
from introductions.ports import Clock
from introductions.service import Service
from sync import incoming, labels, outbox
from sync.draft_box import ImapDraftBox
from sync.idle import Parked, can_idle
from sync.mailbox import ImapMailbox


@dataclass(frozen=True, slots=True)
class Visited:
    """How many facts were read, drafts placed; what keeps a draft back, if anything; whether anything is under way, as
    far as was looked at."""

    facts: int
    placed: int
    problem: OptInError | None = None
    under_way: bool = True


def visit(mailbox: ImapMailbox, service: Service, account: str, clock: Clock, *, thorough: bool = True) -> Visited:
    """Catch up, then the clock, then the outbox. Safe to repeat; raises what makes the session unusable.

    ``thorough`` also looks at the clock, tries what was set aside, and notices drafts thrown away.
    """
    facts = incoming.catch_up(mailbox, service, account)
    if service.quiet(account):  # nothing is under way and nothing lies there: most mailboxes, most of the time
        if mailbox.is_gmail:  # what waited a moment ago may carry a label still
            labels.show(mailbox, service, account)
        return Visited(facts, 0, under_way=False)
    if thorough:
        service.due(account)
    box = ImapDraftBox(mailbox, clock)
    laid = outbox.place_all(service, account, box, partial(incoming.catch_up, mailbox, service, account))
    labels.show(mailbox, service, account, thorough=thorough)
    if thorough:
        outbox.notice_missing(service, account, box, clock)
        more = incoming.retry_set_aside(mailbox, service, account)  # last: it may take the connection down
        if more:
            also = outbox.place_all(service, account, box)
            return Visited(facts + more, laid.placed + also.placed, laid.problem or also.problem)
    return Visited(facts, laid.placed, laid.problem)


def visit_after_push(mailbox: ImapMailbox, service: Service, account: str, clock: Clock) -> Visited:
    """As :func:`visit`, when the server has just announced something: only that is looked at, if that can be done."""
    facts = incoming.catch_up_quickly(mailbox, service, account)
    if facts is None:
        return visit(mailbox, service, account, clock, thorough=False)
    if not facts:
        return Visited(0, 0, under_way=False)
    news = partial(incoming.catch_up, mailbox, service, account)
    laid = outbox.place_all(service, account, ImapDraftBox(mailbox, clock), news)
    labels.show(mailbox, service, account)
    return Visited(facts, laid.placed, laid.problem)


def settle(mailbox: ImapMailbox, service: Service, account: str, again: Callable[[], object]) -> Parked:
    """Begin to wait for pushes, with nothing left unread.

    A mail that came after the last look and before IDLE is announced to nobody. So the folder is opened, compared with
    the cursor, and IDLE is the next command in that folder: what comes after the opening is announced, in IDLE or
    before, and is heard. A folder that is open already is as good, if it was read as far as it went then, or since:
    laying a note opens the INBOX, too, and reads nothing.
    """
    folder = incoming.main_folder(mailbox)
    if folder is None or not can_idle(mailbox):
        return Parked(mailbox, idle=False)
    for _ in range(5):
        now = mailbox.opened(folder.name) or mailbox.examine(folder.name)
        cursor = service.cursor(account, folder.name)
        if cursor is not None and cursor.uidvalidity == now.uidvalidity and cursor.last_uid >= now.last_uid:
            return Parked(mailbox)
        again()
    mailbox.examine(folder.name)
    return Parked(mailbox, news=True)  # mail comes faster than it is read: look again soon
