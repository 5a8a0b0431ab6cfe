"""The coarse sieve over raw header blocks loses no mail that a look at the parsed header would want."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from introductions.model import FolderRole, MessageRef
from introductions.ports import Header
from introductions.service.receive import Watched, is_wanted
from introductions.service.sieve import Sieve
from tests.stores import LISA, NOW, ROBIN, item, thread

WATCHED = Watched(
    own=frozenset({ROBIN.key}),
    introducer=ROBIN,
    threads=(
        replace(thread(), asked_at=NOW - timedelta(days=1), subject="A question"),
        replace(thread(party=LISA), message_ids=("<ask-2@example.com>", "<Sent.By-Hand@Mail.example.com>")),
    ),
    introductions=(),
    placed=(item(),),
)
ADDRESSES = st.sampled_from(
    [
        "Amy.Carter@example.org",
        "amy.carter@EXAMPLE.org",
        '"amy.carter"@example.org',
        "amy.carter @ example.org",
        "amy.carter@\r\n example.org",
        "amy.carter(comment)@example.org",
        "lisa@example.net",
        "robin@example.com",
        "somebody@example.org",
        "mailer-daemon@example.org",
        "",
        "no address",
        "=?utf-8?q?amy=2Ecarter=40example=2Eorg?=",
    ]
)
NAMES = st.sampled_from(
    ["", "Amy Carter", "AMY CARTER", "=?utf-8?q?Amy_Carter?=", '"Carter, Amy"', "Lisa Moreau", "Mail System", "Nobody"]
)
IDS = st.sampled_from(
    [
        "<ask-1@example.com>",
        "ask-1@example.com",
        "<ask-1@\r\n example.com>",
        "<sent.by-hand@mail.example.com>",
        "<Sent.By-Hand@Mail.example.com>",
        "<other@example.org> <ask-2@example.com>",
        "Your mail <ask-1@example.com> of Monday",
        "<unknown@example.org>",
        "",
    ]
)


@st.composite
def heads(draw: st.DrawFn) -> bytes:
    def person() -> str:
        name, address = draw(NAMES), draw(ADDRESSES)
        return draw(st.sampled_from([f"{name} <{address}>", address, f"{address} ({name})", f"{name} <{address}"]))

    fields = [
        ("From", person()),
        ("Sender", person()),
        ("To", f"{person()}, {person()}"),
        ("Cc", person()),
        ("In-Reply-To", draw(IDS)),
        ("References", draw(IDS)),
        ("Subject", draw(st.sampled_from(["Re: A question", "a QUESTION", "Undelivered Mail Returned to Sender", ""]))),
        ("Return-Path", draw(st.sampled_from(["<>", "< >", "<a@example.org>"]))),
        ("X-Failed-Recipients", person()),
        ("Content-Type", draw(st.sampled_from(["text/plain", "multipart/report; report-type=delivery-status"]))),
    ]
    kept = [f for f in fields if draw(st.booleans())]
    text = "".join(f"{draw(st.sampled_from([name, name.upper()]))}: {value}\r\n" for name, value in kept)
    return text.encode() + b"\r\n"


def header(head: bytes, role: FolderRole, thrid: int | None = None) -> Header:
    return Header(MessageRef("INBOX", 1, 1, gm_thrid=thrid), role, frozenset(), len(head), head)


@settings(max_examples=600, deadline=None)
@given(heads(), st.sampled_from([FolderRole.INBOX, FolderRole.SENT]))
@example(b"From: <amy.carter@example.org>\r\n\r\n", FolderRole.INBOX)
def test_no_mail_that_concerns_us_is_sieved_out(head: bytes, role: FolderRole) -> None:
    one = header(head, role)

    assert Sieve(WATCHED).lets_through(one) or not is_wanted(one, WATCHED)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300))
def test_no_octets_at_all_hide_a_mail_from_the_sieve_that_the_parser_wants(head: bytes) -> None:
    one = header(head, FolderRole.INBOX)

    assert Sieve(WATCHED).lets_through(one) or not is_wanted(one, WATCHED)


def test_a_mail_in_the_thread_of_an_ask_is_let_through_whoever_wrote_it() -> None:
    thrid = WATCHED.threads[0].thread_ids[0]

    assert Sieve(WATCHED).lets_through(header(b"From: <a@example.org>\r\n\r\n", FolderRole.INBOX, thrid))


@pytest.mark.parametrize("letters", [b"a", b"a.", b" a", b"a@ ", b"<a", b"\r\n ", b"from:a"])
@pytest.mark.parametrize("before", [b"", b"<", b"From: "])
def test_a_header_block_made_to_be_slow_holds_up_nobody(before: bytes, letters: bytes) -> None:
    head = b"From: News <news@shop.example.org>\r\nSubject: " + before + letters * (65_536 // len(letters))
    began = time.process_time()

    Sieve(WATCHED).lets_through(header(head, FolderRole.INBOX))

    assert time.process_time() - began < 2.0  # milliseconds; looking ahead from every letter takes many seconds


def test_a_newsletter_is_sieved_out_so_that_a_thousand_of_them_cost_little() -> None:
    letter = b"From: News <news@shop.example.org>\r\nTo: <robin@example.com>\r\nSubject: Offers\r\n\r\n"

    assert not Sieve(WATCHED).lets_through(header(letter, FolderRole.INBOX))
