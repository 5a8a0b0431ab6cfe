"""Catching up, on a mailbox and a store in memory: nothing overlooked, nothing counted twice, nothing in the way."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from introductions.errors import StoreError, UnreadableError
from introductions.model import Cursor, FolderRole, Introduction, MessageRef, PartyState
from introductions.ports import Account, Folder, Header
from introductions.service import Service
from introductions.store.memory import MemoryStore
from sync import aside, incoming
from sync.memory import USUAL, MemoryMailbox

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


def begin(service: Service, mailbox: MemoryMailbox) -> tuple[Introduction, dict[str, bytes]]:
    """An introduction whose asks were sent; {party: Message-ID of their ask}."""
    incoming.meet(mailbox, service, ROBIN)
    begun = service.begin(ROBIN, JOINT, nonce="one")
    ids = {}
    for item in service.outbox(ROBIN):
        to = item.draft.to[0].key
        ids[to] = item.draft.message_id.encode()
        raw = b"From: %b\r\nTo: %b\r\nSubject: Hello\r\nMessage-ID: %b\r\n\r\n%b" % (
            ROBIN.encode(),
            to.encode(),
            ids[to],
            item.draft.text.encode(),
        )
        mailbox.deliver("Sent", raw, ("\\Seen",))
    return begun, ids


def reply(to: bytes, sender: str = AMY, text: str = "Yes, please.", name: str = "r1") -> bytes:
    return (
        f"From: {sender}\r\nTo: {ROBIN}\r\nSubject: Re: Hello\r\nMessage-ID: <{name}@example.org>\r\nIn-Reply-To: "
    ).encode() + (to + b"\r\n\r\n" + text.encode() + b"\r\n")


def state(service: Service, introduction: Introduction, who: str = AMY) -> PartyState:
    party = service.view(introduction.id).introduction.party(who)
    assert party is not None
    return party.state


def test_first_contact_lists_nothing_of_what_was_there(service: Service, mailbox: MemoryMailbox) -> None:
    for number in range(2_000):
        mailbox.deliver("INBOX", b"Message-ID: <%d@example.org>\r\n\r\n" % number)
    listed: list[object] = []
    mailbox.new_messages = lambda *args: listed.append(args) or iter(())  # type: ignore[method-assign, func-returns-value]

    assert incoming.catch_up(mailbox, service, ROBIN) == 0

    assert listed == []
    assert service.cursor(ROBIN, "INBOX") == Cursor("INBOX", 1, 2_000)


def test_what_was_sent_is_known_before_what_answers_it(service: Service, mailbox: MemoryMailbox) -> None:
    introduction, ids = begin(service, mailbox)
    mailbox.deliver("INBOX", reply(ids[AMY]))

    incoming.catch_up(mailbox, service, ROBIN)

    assert state(service, introduction) is PartyState.ACCEPTED
    assert state(service, introduction, LISA) is PartyState.ASKED


@pytest.mark.parametrize("moment", ["INBOX", "Sent", "Junk"])
def test_an_answer_that_comes_while_we_look_is_not_read_before_what_it_answers(
    service: Service, mailbox: MemoryMailbox, moment: str
) -> None:
    """Robin sends and Amy answers in the very moment between our looks at the two folders."""
    incoming.meet(mailbox, service, ROBIN)
    introduction = service.begin(ROBIN, JOINT, nonce="one")
    raw = b"From: robin@example.com\r\nTo: %b\r\nSubject: Quick question\r\nMessage-ID: <own@example.com>\r\n\r\n%b"
    (ask,) = (i.draft for i in service.outbox(ROBIN) if i.draft.to[0].key == AMY)
    status = mailbox.status

    def race(folder: str) -> Cursor:
        now = status(folder)
        if folder == moment and not mailbox.newest(mailbox.need(FolderRole.SENT)):
            mailbox.deliver("Sent", raw % (AMY.encode(), ask.text.encode()))
            mailbox.deliver("INBOX", reply(b"<own@example.com>"))
        return now

    mailbox.status = race  # type: ignore[method-assign]

    for _ in range(2):
        incoming.catch_up(mailbox, service, ROBIN)

    assert state(service, introduction) is PartyState.ACCEPTED
    assert [i.state.value for i in service.view(introduction.id).drafts if i.draft.to[0].key == AMY] == ["sent"]


def test_an_answer_is_not_lost_when_the_sent_copy_is_filed_long_after_it(
    service: Service, mailbox: MemoryMailbox
) -> None:
    incoming.meet(mailbox, service, ROBIN)
    introduction = service.begin(ROBIN, JOINT, nonce="one")
    (ask,) = (i.draft for i in service.outbox(ROBIN) if i.draft.to[0].key == AMY)
    answer = (
        reply(b"<own@example.com>")
        .replace(b"Re: Hello", b"AW: eine Frage")
        .replace(AMY.encode(), b"amy@home.example.org")
    )
    mailbox.deliver("INBOX", answer)
    assert incoming.catch_up(mailbox, service, ROBIN) == 0
    raw = b"From: robin@example.com\r\nTo: %b\r\nSubject: eine Frage\r\nMessage-ID: <own@example.com>\r\n\r\n%b"
    mailbox.deliver("Sent", raw % (AMY.encode(), ask.text.encode()))

    assert incoming.catch_up(mailbox, service, ROBIN) == 2

    assert state(service, introduction) is not PartyState.ASKED
    assert incoming.catch_up(mailbox, service, ROBIN) == 0


def test_an_answer_among_a_thousand_other_mails_is_found_and_only_its_body_is_fetched(
    service: Service, mailbox: MemoryMailbox
) -> None:
    introduction, ids = begin(service, mailbox)
    incoming.catch_up(mailbox, service, ROBIN)
    for number in range(700):
        mailbox.deliver("INBOX", b"From: news@example.org\r\nMessage-ID: <n%d@example.org>\r\n\r\nNews\r\n" % number)
    mailbox.deliver("INBOX", reply(ids[AMY]))
    for number in range(500):
        mailbox.deliver("INBOX", b"From: news@example.org\r\nMessage-ID: <m%d@example.org>\r\n\r\nNews\r\n" % number)
    fetched: list[MessageRef] = []
    text_of = mailbox.text_of
    mailbox.text_of = lambda ref, cap=262_144: fetched.append(ref) or text_of(ref, cap)  # type: ignore[method-assign, func-returns-value]

    incoming.catch_up(mailbox, service, ROBIN)

    assert state(service, introduction) is PartyState.ACCEPTED
    assert [ref.uid for ref in fetched] == [701]
    assert service.cursor(ROBIN, "INBOX") == Cursor("INBOX", 1, 1_201)


def test_catching_up_twice_counts_once(service: Service, mailbox: MemoryMailbox) -> None:
    introduction, ids = begin(service, mailbox)
    mailbox.deliver("INBOX", reply(ids[AMY]))
    first = incoming.catch_up(mailbox, service, ROBIN)
    events = len(service.view(introduction.id).timeline)

    service.set_cursor(ROBIN, Cursor("INBOX", 1, 0))
    service.set_cursor(ROBIN, Cursor("Sent", 1, 0))
    again = incoming.catch_up(mailbox, service, ROBIN)

    assert (first, again) == (3, 0)
    assert len(service.view(introduction.id).timeline) == events


def test_a_rebuilt_mailbox_is_read_from_the_first_open_introduction_on(
    service: Service, mailbox: MemoryMailbox, clock: Clock
) -> None:
    for number in range(50):
        mailbox.deliver("INBOX", b"Message-ID: <old%d@example.org>\r\n\r\n" % number)
    clock.now += timedelta(days=30)
    introduction, ids = begin(service, mailbox)
    incoming.catch_up(mailbox, service, ROBIN)
    clock.now += timedelta(days=3)
    mailbox.deliver("INBOX", reply(ids[AMY]))
    for folder in ("INBOX", "Sent"):
        mailbox.rebuild(folder)
    asked: list[Cursor] = []
    new_messages = mailbox.new_messages
    mailbox.new_messages = lambda *a, **k: asked.append(a[1]) or new_messages(*a, **k)  # type: ignore[method-assign, func-returns-value]

    incoming.catch_up(mailbox, service, ROBIN)

    assert state(service, introduction) is PartyState.ACCEPTED
    assert Cursor("INBOX", 2, 50) in asked


def test_a_cursor_that_was_lost_while_something_is_open_loses_no_answer(
    service: Service, mailbox: MemoryMailbox
) -> None:
    """As when a mailbox is connected again, or a folder first shows up, after the asks went out."""
    begun = service.begin(ROBIN, JOINT, nonce="one")
    (ask, _) = service.outbox(ROBIN)
    mailbox.deliver("INBOX", reply(ask.draft.message_id.encode(), ask.draft.to[0].key))

    incoming.catch_up(mailbox, service, ROBIN)

    assert state(service, begun, ask.draft.to[0].key) is PartyState.ACCEPTED


class Poisoned(MemoryMailbox):
    """One message of it cannot be handed out, as a ``head`` or as a body, until it is well again."""

    poison: int | None = None
    heads = False

    def new_messages(
        self, folder: Folder, cursor: Cursor, limit: int = 500, *, upto: Cursor | None = None
    ) -> Iterator[Header]:
        for header in super().new_messages(folder, cursor, limit):
            bad = self.heads and folder.role is FolderRole.INBOX and header.ref.uid == self.poison
            yield replace(header, head=b"") if bad else header

    def text_of(self, ref: MessageRef, cap: int = 262_144) -> bytes:
        if ref.folder == "INBOX" and ref.uid == self.poison:
            raise UnreadableError("Cannot be read.", "Others can.")
        return super().text_of(ref, cap)


@pytest.mark.parametrize("heads", [True, False])
def test_a_message_that_cannot_be_read_is_set_aside_and_read_when_it_can_be(
    service: Service, clock: Clock, heads: bool
) -> None:
    mailbox = Poisoned(clock)
    introduction, ids = begin(service, mailbox)
    mailbox.poison, mailbox.heads = 1, heads
    mailbox.deliver("INBOX", reply(ids[AMY], AMY, name="bad"))
    mailbox.deliver("INBOX", reply(ids[LISA], LISA, name="good"))

    incoming.catch_up(mailbox, service, ROBIN)

    assert state(service, introduction, LISA) is PartyState.ACCEPTED
    assert state(service, introduction, AMY) is PartyState.ASKED
    assert service.cursor(ROBIN, "INBOX") == Cursor("INBOX", 1, 2)
    assert [(n.folder, n.uid, n.why) for n in aside.notes(service, ROBIN)] == [("INBOX", 1, "UnreadableError")]

    for _ in range(2):
        incoming.retry_set_aside(mailbox, service, ROBIN)
    assert [n.tries for n in aside.notes(service, ROBIN)] == [2]
    mailbox.poison = None
    for _ in range(4):
        incoming.retry_set_aside(mailbox, service, ROBIN)
    assert state(service, introduction, AMY) is PartyState.ACCEPTED
    assert aside.notes(service, ROBIN) == []


def test_a_message_set_aside_for_good_is_not_tried_for_ever(service: Service, clock: Clock) -> None:
    mailbox = Poisoned(clock)
    _, ids = begin(service, mailbox)
    mailbox.poison = 1
    mailbox.deliver("INBOX", reply(ids[AMY]))
    incoming.catch_up(mailbox, service, ROBIN)

    for _ in range(1_200):
        incoming.retry_set_aside(mailbox, service, ROBIN)

    (note,) = aside.notes(service, ROBIN)
    assert note.tries == 9
    assert aside.due(service, ROBIN) == []


def test_a_message_that_breaks_the_reading_does_not_take_the_others_with_it(
    service: Service, mailbox: MemoryMailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    introduction, ids = begin(service, mailbox)
    mailbox.deliver("INBOX", reply(ids[AMY], AMY, name="bad"))
    mailbox.deliver("INBOX", reply(ids[LISA], LISA, name="good"))
    arrived = service.arrived

    def breaks(account: str, arrivals: object, cursor: Cursor | None) -> int:
        if any(b"<bad@" in a.raw for a in arrivals):  # type: ignore[attr-defined]
            raise RecursionError("a message nobody foresaw")
        return arrived(account, arrivals, cursor)  # type: ignore[arg-type]

    monkeypatch.setattr(service, "arrived", breaks)

    incoming.catch_up(mailbox, service, ROBIN)

    assert state(service, introduction, LISA) is PartyState.ACCEPTED
    assert [n.why for n in aside.notes(service, ROBIN)] == ["RecursionError"]
    monkeypatch.undo()
    for _ in range(2):
        incoming.retry_set_aside(mailbox, service, ROBIN)
    assert state(service, introduction, AMY) is PartyState.ACCEPTED


def test_a_store_that_is_full_is_not_put_down_to_a_message(
    service: Service, mailbox: MemoryMailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    introduction, ids = begin(service, mailbox)
    incoming.catch_up(mailbox, service, ROBIN)
    mailbox.deliver("INBOX", reply(ids[AMY]))

    def full(*_: object) -> int:
        raise StoreError("The disk is full.", "Make room.")

    monkeypatch.setattr(service, "arrived", full)
    with pytest.raises(StoreError):
        incoming.catch_up(mailbox, service, ROBIN)
    monkeypatch.undo()

    assert aside.notes(service, ROBIN) == []
    incoming.catch_up(mailbox, service, ROBIN)
    assert state(service, introduction) is PartyState.ACCEPTED


def test_a_mailbox_without_a_sent_folder_is_read_all_the_same(service: Service, clock: Clock) -> None:
    mailbox = MemoryMailbox(clock, [f for f in USUAL if f.role is not FolderRole.SENT])

    assert [f.name for f in incoming.watched(mailbox)] == ["INBOX", "Junk"]
    assert incoming.catch_up(mailbox, service, ROBIN) == 0


def test_all_mail_takes_the_place_of_inbox_and_sent_only_where_it_really_holds_all(clock: Clock) -> None:
    mailbox = MemoryMailbox(clock, [*USUAL, Folder("[Gmail]/All Mail", FolderRole.ALL)])
    assert [f.role for f in incoming.watched(mailbox)] == [FolderRole.SENT, FolderRole.INBOX, FolderRole.JUNK]

    mailbox.is_gmail = True  # type: ignore[attr-defined]

    assert [f.role for f in incoming.watched(mailbox)] == [FolderRole.ALL, FolderRole.JUNK]
    main = incoming.main_folder(mailbox)
    assert main is not None
    assert main.role is FolderRole.ALL
