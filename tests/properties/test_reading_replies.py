"""Rules that hold for every reply: nothing raises, nothing is invented, nothing plain is lost, nothing takes long."""

# ruff: noqa: E501  (mails in one line)

from __future__ import annotations

import time
from datetime import UTC, date, datetime

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from introductions.model import Person, TrackedThread
from introductions.reading.html_text import to_text
from introductions.reading.machine_mail import recognise
from introductions.reading.matching import PlacedMail, in_touch, match, sent_draft
from introductions.reading.message import parse
from introductions.reading.new_text import from_plain, new_text
from introductions.reading.signatures import set_blocks
from introductions.reading.subjects import base_subject

ASK = "Hi Amy,\n\nwould you be open to an introduction to Lisa Novak, who repairs church organs?\n\nBest,\nTom"
AMY, TOM = Person("Amy Carter", "amy@example.org"), Person("Tom Hale", "tom@example.com")
THREAD = TrackedThread("i1", AMY, ("<ask@example.com>",), (7,), "Lisa?", datetime(2026, 3, 3, tzinfo=UTC), (), (ASK,))
DRAFT = PlacedMail("ask", "<ask@example.com>", (AMY.key,), "Lisa?", ASK, "7", datetime(2026, 3, 3, tzinfo=UTC))

_LINES = st.sampled_from(
    [
        "On 3 March 2026 at 09:14, Tom Hale <tom@example.com> wrote:", "> Would you?", ">> Hi", "wrote:", "-- ", "--", "Amy Carter",
        "________________________________", "From: Tom Hale <tom@example.com>", "Sent: 3 March 2026", "To: Amy", "Subject: Lisa?", "",
        "Sent from my iPhone", "T: 555-0104 | example.com", "Best,", "Amy", "This e-mail is confidential. If received in error, delete it.",
        "-----Original Message-----", "would you be open to an introduction to", "Lisa Novak, who repairs church organs?", "[cid:logo.png]",
        "<div", "<blockquote>", "</blockquote>", "<p>Yes</p>", "&nbsp;", "Am 3.3.26 schrieb Tom:", "No, thank you.", "Yes!", "ps", "*",
    ]
)  # fmt: skip
_BODY = st.lists(st.one_of(_LINES, st.text(max_size=20)), max_size=14).map("\n".join)
_HEAD = st.sampled_from(
    [
        "", "Auto-Submitted: auto-replied\n", "In-Reply-To: <ask@example.com>\n", "List-Id: <x.example.org>\n", "Return-Path: <>\n",
        "Content-Type: text/html\n", "Content-Type: multipart/report; boundary=x\n", "From: mailer-daemon@example.org\n", "Subject: Re: Lisa?\n",
    ]
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(st.lists(_HEAD, max_size=3).map("".join), _BODY)
def test_no_reply_stops_the_reading_of_the_others(head: str, body: str) -> None:
    message = parse(f"{head}To: amy@example.org\n\n{body}".encode("utf-8", "replace"))
    new_text(message, [ASK])
    recognise(message, date(2026, 3, 4))
    match(message, [THREAD], introducer=TOM, gm_thrid=7)
    sent_draft(message, [DRAFT], gm_thrid=7)
    in_touch(message, [AMY, TOM])
    to_text(body)


@settings(max_examples=80, deadline=None)
@given(_BODY)
def test_nothing_is_read_that_was_not_written(body: str) -> None:
    read = from_plain(body, [ASK], "Amy Carter")
    squeezed = "".join(body.split())
    for line in read.text.split("\n"):
        assert "".join(line.split()) in squeezed or any(not c.isprintable() for c in body)


_PLAIN = st.lists(
    st.lists(st.sampled_from("yes no gladly after Easter please who is she I would rather not thanks".split()), min_size=1, max_size=9).map(
        " ".join
    ),
    min_size=1,
    max_size=4,
).map("\n\n".join)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(_PLAIN, st.sampled_from([True, False]), st.sampled_from([(), (ASK,)]))
def test_plain_words_are_never_lost(reply: str, marked: bool, asks: tuple[str, ...]) -> None:
    quoted = "\n".join(f"> {line}" for line in ASK.split("\n")) if marked else ASK
    attribution = "On 3 March 2026 at 09:14, Tom Hale <tom@example.com> wrote:"
    assert from_plain(reply, asks, "Amy Carter").text == reply
    assert from_plain(f"{reply}\n\n{attribution}\n{quoted}", asks, "Amy Carter").text == reply


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
def test_replying_to_a_subject_does_not_change_what_it_is_about(subject: str) -> None:
    assume(base_subject(subject) == " ".join(subject.casefold().split()) != "")
    for prefix in ("Re: ", "AW: Re: ", "Fwd: "):
        assert base_subject(prefix + subject) == base_subject(subject)


_MANY = 1_000_000
HOSTILE = [
    "On " * _MANY, "-" * _MANY, "> a\n" * _MANY, ":\n" * _MANY, "From: a@b 2020-01-01\nx\n" * _MANY, "On 1 2020 a@b\n" * _MANY,
    "-- \n" * _MANY, "Amy\nT: 555-0104\n" * _MANY, "<a " * _MANY, "<div>" * _MANY, "&#" * _MANY, "a b c d " * _MANY, "田" * _MANY,
    '<div class="quote">' * _MANY, "<b>x</b>" * _MANY, "<small>x</small>y<br>" * _MANY, "Quoting a b c d a@b:\n" * _MANY, "TH> " * _MANY,
    '<blockquote><i style="color:red">x</i>y' * _MANY, "From: a@b Sent: 1 To: x Subject: y\n" * _MANY, "Sent from x\n\n" * _MANY,
    "This message is confidential and privileged, recipient\n\n" * _MANY, "&#39;=E2" * _MANY, "?" * _MANY,
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_a_crafted_megabyte_does_not_hold_up_the_others(number: int) -> None:
    text = HOSTILE[number][:_MANY]
    start = time.process_time()
    from_plain(text, ["a b c d " * 9000, ASK], "Amy Carter")
    to_text(text)
    set_blocks(text[:65_536].split("\n")[:2000], "Amy Carter")
    assert time.process_time() - start < 3  # each below one second on a quiet machine
