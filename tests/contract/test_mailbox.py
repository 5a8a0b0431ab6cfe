"""What every Mailbox promises, on every server: nothing overlooked, nothing touched."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from introductions.errors import UnreadableError
from introductions.model import Cursor, FolderRole
from introductions.reading.message import parse_head
from tests.mailboxes import DRAFTS, INBOX, SENT, now


def mail(number: int, body: bytes = b"Hello.\r\n") -> bytes:
    return (
        b"From: Amy Carter <amy@example.org>\r\nTo: robin@example.com\r\nSubject: Number %d\r\n"
        b"Message-ID: <m%d@example.org>\r\nIn-Reply-To: <ask@example.com>\r\n\r\n" % (number, number)
    ) + body


def numbers(headers: Any) -> list[str]:
    return [parse_head(header.head).subject for header in headers]


def start(mailbox: Any) -> Cursor:
    return Cursor("INBOX", mailbox.status("INBOX").uidvalidity, 0)


def test_every_folder_that_matters_is_found_by_what_it_is_for(place: Any) -> None:
    mailbox = place.open()

    roles = {folder.role for folder in mailbox.folders()}

    assert {INBOX, DRAFTS, SENT, FolderRole.JUNK, FolderRole.TRASH} <= roles
    assert mailbox.folders()[0].name == "INBOX"


def test_status_says_up_to_where_mail_has_come(place: Any) -> None:
    mailbox = place.open()
    before = mailbox.status("INBOX")

    place.arrive(mail(1))

    after = mailbox.status("INBOX")
    assert (after.uidvalidity, after.last_uid) == (before.uidvalidity, before.last_uid + 1)


def test_status_of_the_open_folder_is_not_stale(place: Any) -> None:
    mailbox = place.open()
    inbox = mailbox.need(INBOX)
    place.arrive(mail(1))
    (first,) = mailbox.new_messages(inbox, start(mailbox))

    place.arrive(mail(2))

    assert mailbox.status("INBOX").last_uid == first.ref.uid + 1


def test_new_mail_comes_in_order_and_only_once(place: Any) -> None:
    mailbox = place.open()
    inbox, cursor = mailbox.need(INBOX), start(mailbox)
    for number in range(1, 6):
        place.arrive(mail(number))

    first = list(mailbox.new_messages(inbox, cursor, 3))
    rest = list(mailbox.new_messages(inbox, Cursor("INBOX", cursor.uidvalidity, first[-1].ref.uid), 3))
    none = list(mailbox.new_messages(inbox, Cursor("INBOX", cursor.uidvalidity, rest[-1].ref.uid), 3))

    assert numbers(first) == ["Number 1", "Number 2", "Number 3"]
    assert numbers(rest) == ["Number 4", "Number 5"]
    assert none == []


def test_gaps_of_deleted_mail_hide_nothing_behind_them(place: Any) -> None:
    mailbox = place.open()
    inbox, cursor = mailbox.need(INBOX), start(mailbox)
    for number in range(1, 6):
        place.arrive(mail(number))
    place.delete(INBOX)
    place.arrive(mail(6))

    assert numbers(mailbox.new_messages(inbox, cursor, 3)) == ["Number 6"]
    assert numbers(mailbox.new_messages(inbox, cursor, 500)) == ["Number 6"]


def test_the_next_message_can_be_named_without_being_read(place: Any) -> None:
    mailbox = place.open()
    inbox, cursor = mailbox.need(INBOX), start(mailbox)
    assert mailbox.next_uid(inbox, cursor) is None
    for number in range(1, 4):
        place.arrive(mail(number))

    listed = [header.ref.uid for header in mailbox.new_messages(inbox, cursor)]

    assert mailbox.next_uid(inbox, cursor) == listed[0]
    assert mailbox.next_uid(inbox, Cursor("INBOX", cursor.uidvalidity, listed[0])) == listed[1]
    assert mailbox.next_uid(inbox, Cursor("INBOX", cursor.uidvalidity, listed[2])) is None
    assert mailbox.next_uid(inbox, Cursor("INBOX", cursor.uidvalidity + 1, 0)) is None


def test_a_header_tells_what_a_reply_is_recognised_by(place: Any) -> None:
    mailbox = place.open()
    place.arrive(mail(1))

    header = next(iter(mailbox.new_messages(mailbox.need(INBOX), start(mailbox))))

    head = parse_head(header.head)
    assert head.message_id == "<m1@example.org>"
    assert head.in_reply_to == ("<ask@example.com>",)
    assert head.sender is not None
    assert head.sender.email == "amy@example.org"
    assert header.role is INBOX
    assert header.size >= len(mail(1))
    assert (header.ref.folder, header.ref.uid) == ("INBOX", mailbox.status("INBOX").last_uid)


def test_the_cursor_of_a_rebuilt_folder_brings_nothing_wrong(place: Any) -> None:
    mailbox = place.open()
    place.arrive(mail(1))
    old = start(mailbox)

    assert list(mailbox.new_messages(mailbox.need(INBOX), Cursor("INBOX", old.uidvalidity + 1, 0))) == []


@pytest.mark.parametrize("place", ["memory", "dovecot"], indirect=True)  # the demo's server never rebuilds one
def test_a_rebuilt_folder_is_noticed(place: Any) -> None:
    mailbox = place.open()
    place.arrive(mail(1))
    old = mailbox.status("INBOX")
    mailbox.close()
    place.rebuild(INBOX)

    mailbox = place.open()

    new = mailbox.status("INBOX")
    assert new.uidvalidity != old.uidvalidity
    assert numbers(mailbox.new_messages(mailbox.need(INBOX), Cursor("INBOX", new.uidvalidity, 0))) == ["Number 1"]


def test_mail_is_found_by_the_day_it_came(place: Any) -> None:
    mailbox = place.open()
    place.arrive(mail(1))
    today: date = now().date()

    inbox = mailbox.need(INBOX)
    assert mailbox.first_since(inbox, today - timedelta(days=1)) == mailbox.status("INBOX").last_uid
    assert mailbox.first_since(inbox, today + timedelta(days=2)) is None


def test_a_huge_mail_costs_no_more_than_the_cap(place: Any) -> None:
    mailbox = place.open()
    place.arrive(mail(1, (b"x" * 70 + b"\r\n") * 20_000))
    header = next(iter(mailbox.new_messages(mailbox.need(INBOX), start(mailbox))))

    whole, part = mailbox.text_of(header.ref), mailbox.text_of(header.ref, 1000)

    assert len(whole) == 262_144
    assert whole.startswith(part)
    assert len(part) == 1000
    assert header.size > 1_000_000


def test_eight_bit_octets_come_as_they_are(place: Any) -> None:
    mailbox = place.open()
    place.arrive(mail(1, "Grüße, 你好 \r\n".encode() + b"\xff\xfe\r\n"))
    header = next(iter(mailbox.new_messages(mailbox.need(INBOX), start(mailbox))))

    assert mailbox.text_of(header.ref).endswith("Grüße, 你好 \r\n".encode() + b"\xff\xfe\r\n")


def test_reading_leaves_no_trace_the_mail_stays_unread(place: Any) -> None:
    mailbox = place.open()
    place.arrive(mail(1))

    for header in mailbox.new_messages(mailbox.need(INBOX), start(mailbox)):
        mailbox.text_of(header.ref)

    assert [flags for _, flags in place.contents(INBOX)] == [frozenset()]


def test_a_mail_that_is_gone_says_so_and_the_next_can_be_read(place: Any) -> None:
    mailbox = place.open()
    place.arrive(mail(1))
    gone = next(iter(mailbox.new_messages(mailbox.need(INBOX), start(mailbox))))
    place.delete(INBOX)
    place.arrive(mail(2))
    mailbox.status("INBOX")  # an open folder may show what it showed when it was opened

    with pytest.raises(UnreadableError):
        mailbox.text_of(gone.ref)

    there = next(iter(mailbox.new_messages(mailbox.need(INBOX), start(mailbox))))
    assert b"Number 2" in mailbox.text_of(there.ref)


@pytest.mark.parametrize(
    "raw",
    [
        b"\r\n",
        b"no header at all",
        b"Subject: =?broken?=\r\n\r\n",
        b"From: \xff\xfe <@>\r\nMessage-ID: nobrackets\r\n\r\n",
    ],
    ids=["empty", "no header", "broken word", "8-bit header"],
)
def test_no_mail_however_broken_hides_the_next(place: Any, raw: bytes) -> None:
    mailbox = place.open()
    place.append(INBOX, raw)
    place.arrive(mail(2))

    headers = list(mailbox.new_messages(mailbox.need(INBOX), start(mailbox)))

    assert len(headers) == 2
    assert numbers(headers)[1] == "Number 2"


def test_the_newest_come_first_when_drafts_are_listed(place: Any) -> None:
    mailbox = place.open()
    for number in range(1, 5):
        place.append(DRAFTS, mail(number), ("\\Draft",))

    newest = mailbox.newest(mailbox.need(DRAFTS), 2)

    assert numbers(newest) == ["Number 4", "Number 3"]
    assert mailbox.newest(mailbox.need(SENT)) == []
