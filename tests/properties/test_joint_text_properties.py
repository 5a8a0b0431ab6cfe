"""Whatever a mailbox holds: reading and writing a draft never raises, never stalls, never leaks."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introductions.model import Person
from introductions.reading import joint_text
from introductions.reading.message import Message, parse
from introductions.writing import ask
from tests.drafts import draft

PIECES = st.sampled_from(
    """Amy Lisa amy, Lisa, Amy: - Lisa's you your you've both each other she he her his they runs is has who meet and but ; . ! ? : ( ) "
    below cc'd I'll let you two take it from here 555-0142 amy@example.org https://example.org/x the a bakery Dear Hi both, 1. 2) * > On wrote: -- \n \n\n""".split(
        " "
    )
)
TEXTS = st.lists(PIECES, max_size=60).map(" ".join)


def _all(message: Message) -> list[str]:
    joint = joint_text.read(message)
    if joint.refused is not None or len(joint.parties) != 2:
        return []
    return [w.text + w.html + w.subject for w in (ask.write(joint, p) for p, _ in joint.parties)]


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_no_order_of_words_breaks_the_reading(body: str) -> None:
    for written in _all(draft("Amy Carter <amy@example.org>, Lisa Wagner <lisa@example.net>", body)):
        assert "555-0142" not in written
        assert "amy@example.org" not in written
        assert "https://example.org" not in written


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400), st.text(max_size=40), st.text(max_size=40))
def test_no_text_and_no_name_breaks_the_reading(body: str, first: str, second: str) -> None:
    people = (Person(first, "a.b@example.org"), Person(second, "c@example.net"))
    _all(Message(sender=Person("Tom", "tom@example.com"), to=people, text=body))


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=600))
def test_no_bytes_break_the_reading(raw: bytes) -> None:
    _all(parse(raw))
    _all(parse(b"From: t@example.com\nTo: a@example.org, b@example.net\n" + raw))


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_every_span_lies_in_the_text(body: str) -> None:
    joint = joint_text.read(draft("Amy Carter <amy@example.org>, Lisa Wagner <lisa@example.net>", body))
    whole = f"{joint.text}\n\n{joint.below}"
    for statement in joint.statements:
        start, end = statement.span
        assert 0 <= start <= end <= len(whole)


@pytest.mark.parametrize(
    "piece",
    [
        "Amy, ",
        "Amy Lisa ",
        "you and ",
        "(",
        "> ",
        ". ",
        "- ",
        "a@",
        "Amy; ",
        "x",
        "One of you x, the other ",
        "Dr. ",
        "Amy runs a shop and Lisa sells bread, ",
    ],
)
def test_hostile_repetition_is_read_in_time(piece: str) -> None:
    message = draft("Amy Carter <amy@example.org>, Lisa Wagner <lisa@example.net>", piece * (65_000 // len(piece)))
    started = time.process_time()
    _all(message)

    assert time.process_time() - started < 1.5
