"""Drafts into the mailbox and back out of it: one that is refused holds up no other, and doubt takes nothing away."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from introductions.errors import QuotaError, UnreachableError
from introductions.model import Cursor, Draft, DraftKind, DraftState, FolderRole, MessageRef, PlacedDraft
from introductions.ports import Account
from introductions.reading.message import parse
from introductions.service import Service
from introductions.store.memory import MemoryStore
from sync import incoming, outbox
from sync.memory import MemoryDraftBox, MemoryMailbox

ROBIN, AMY, LISA = "robin@example.com", "amy.carter@example.org", "lisa@sunroof.example.net"
JOINT = (
    f"From: Robin Hale <{ROBIN}>\r\nTo: Amy Carter <{AMY}>, Lisa Wagner <{LISA}>\r\nSubject: Amy, meet Lisa\r\n"
    "Message-ID: <joint@example.com>\r\n\r\nAmy, meet Lisa. Lisa, meet Amy.\r\n\r\n"
    "Amy spent eight years negotiating rooftop leases and now does it freelance. "
    "Lisa runs a small solar installer and is stuck on exactly that.\r\n\r\nRobin\r\n"
).encode()


class Clock:
    """Stands still until it is told to go on."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


class Refusing(MemoryDraftBox):
    """Refuses drafts for some people, as a server may."""

    def __init__(self, mailbox: MemoryMailbox, refused: dict[str, Exception]) -> None:
        super().__init__(mailbox)
        self.refused = refused

    def place(self, draft: Draft) -> PlacedDraft:
        error = self.refused.get(draft.to[0].key)
        if error is not None:
            raise error
        return super().place(draft)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def mailbox(clock: Clock) -> MemoryMailbox:
    return MemoryMailbox(clock)


@pytest.fixture
def service(clock: Clock) -> Iterator[Service]:
    number = itertools.count(1)
    made = Service(MemoryStore(), clock, lambda: f"introduction{next(number)}")
    made.add_account(Account(ROBIN, "imap.example.com", 993, ROBIN, name="Robin Hale"), "secret")
    yield made
    made.store.close()


def states(service: Service) -> list[DraftState]:
    (view,) = service.views(ROBIN)
    return [item.state for item in view.drafts]


def test_a_draft_that_the_server_refuses_holds_up_no_other(service: Service, mailbox: MemoryMailbox) -> None:
    service.begin(ROBIN, JOINT, nonce="one")
    box = Refusing(mailbox, {AMY: QuotaError("Full.", "Make room.")})

    laid = outbox.place_all(service, ROBIN, box)

    assert (laid.placed, laid.problem) == (1, box.refused[AMY])
    assert sorted(states(service)) == [DraftState.DECIDED, DraftState.PLACED]
    box.refused.clear()
    assert outbox.place_all(service, ROBIN, box) == outbox.Laid(1, 0, None)
    assert states(service) == [DraftState.PLACED, DraftState.PLACED]


def test_a_connection_that_is_gone_ends_it_and_keeps_what_was_done(service: Service, mailbox: MemoryMailbox) -> None:
    service.begin(ROBIN, JOINT, nonce="one")

    with pytest.raises(UnreachableError):
        outbox.place_all(service, ROBIN, Refusing(mailbox, {LISA: UnreachableError("Cut.")}))

    assert sorted(states(service)) == [DraftState.DECIDED, DraftState.PLACED]


def test_placing_again_does_nothing_more(service: Service, mailbox: MemoryMailbox) -> None:
    service.begin(ROBIN, JOINT, nonce="one")
    outbox.place_all(service, ROBIN, MemoryDraftBox(mailbox))

    assert outbox.place_all(service, ROBIN, MemoryDraftBox(mailbox)) == outbox.Laid()
    assert len(mailbox.newest(mailbox.need(FolderRole.DRAFTS))) == 2


def test_calling_it_off_takes_back_what_is_untouched_and_leaves_what_was_edited(
    service: Service, mailbox: MemoryMailbox
) -> None:
    begun = service.begin(ROBIN, JOINT, nonce="one")
    outbox.place_all(service, ROBIN, MemoryDraftBox(mailbox))
    drafts = mailbox.newest(mailbox.need(FolderRole.DRAFTS))
    (amys,) = (h for h in drafts if AMY.encode() in h.head)
    raw = mailbox.text_of(amys.ref)
    mailbox.delete(amys.ref)
    mailbox.deliver("Drafts", raw.replace(b"introduction", b"INTRODUCTION"), amys.flags)

    service.withdraw(begun.id)
    outbox.place_all(service, ROBIN, MemoryDraftBox(mailbox))

    (left,) = mailbox.newest(mailbox.need(FolderRole.DRAFTS))
    assert AMY.encode() in left.head
    notes = [mailbox.text_of(h.ref) for h in mailbox.newest(mailbox.need(FolderRole.INBOX))]
    assert len(notes) == 1  # the one that says: this draft lies there and no longer fits


def test_a_draft_counts_as_thrown_away_only_at_a_second_look(
    service: Service, mailbox: MemoryMailbox, clock: Clock
) -> None:
    service.begin(ROBIN, JOINT, nonce="one")
    box = MemoryDraftBox(mailbox)
    outbox.place_all(service, ROBIN, box)
    (first, _) = mailbox.newest(mailbox.need(FolderRole.DRAFTS))
    raw, flags = mailbox.text_of(first.ref), first.flags
    mailbox.delete(first.ref)
    assert outbox.notice_missing(service, ROBIN, box, clock) == 0
    mailbox.deliver("Drafts", raw, flags)  # a mail program takes a draft out while it saves it anew
    clock.now += timedelta(minutes=11)
    assert outbox.notice_missing(service, ROBIN, box, clock) == 0

    for header in mailbox.newest(mailbox.need(FolderRole.DRAFTS)):
        mailbox.delete(header.ref)
    assert outbox.notice_missing(service, ROBIN, box, clock) == 0
    clock.now += timedelta(minutes=11)

    assert outbox.notice_missing(service, ROBIN, box, clock) == 2
    assert states(service) == [DraftState.GONE, DraftState.GONE]


def test_a_reminder_never_crosses_an_answer_that_has_just_arrived(
    service: Service, mailbox: MemoryMailbox, clock: Clock
) -> None:
    service.begin(ROBIN, JOINT, nonce="one")
    outbox.place_all(service, ROBIN, MemoryDraftBox(mailbox))
    (view,) = service.views(ROBIN)
    for one in view.drafts:  # Robin sends both
        ref = one.placed.handle.split(";") if one.placed else ["", "1", "0"]
        mailbox.move(MessageRef(ref[0], int(ref[1]), int(ref[2])), "Sent")
    incoming.meet(mailbox, service, ROBIN)
    service.set_cursor(ROBIN, Cursor("Sent", 1, 0))
    incoming.catch_up(mailbox, service, ROBIN)
    clock.now += timedelta(days=8)
    service.due(ROBIN)
    mailbox.deliver("INBOX", reply(AMY, view.drafts[0].draft.message_id, "Yes, gladly."))

    laid = outbox.place_all(service, ROBIN, MemoryDraftBox(mailbox), lambda: incoming.catch_up(mailbox, service, ROBIN))

    (view,) = service.views(ROBIN)
    reminded = [i.draft.to[0].key for i in view.drafts if i.draft.kind is DraftKind.FOLLOW_UP and i.placed]
    assert reminded == [LISA]
    assert laid.placed == 2  # and the note, which says it of Lisa only
    (note,) = [m for m in mailbox.newest(mailbox.need(FolderRole.INBOX)) if b"auto-generated" in m.head]
    assert "Lisa" in parse(mailbox.text_of(note.ref)).subject


def reply(sender: str, to: str, text: str) -> bytes:
    return (
        f"From: <{sender}>\r\nTo: <{ROBIN}>\r\nSubject: Re: hello\r\nMessage-ID: <reply@mail.example.org>\r\n"
        f"In-Reply-To: {to}\r\nDate: Tue, 10 Mar 2026 09:00:00 +0000\r\nContent-Type: text/plain\r\n\r\n{text}\r\n"
    ).encode()
