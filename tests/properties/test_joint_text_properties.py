"""Whatever a mailbox holds: reading and writing a draft never raises, never stalls, never leaks."""

from __future__ import annotations

import itertools
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
        "Lisa she ",
        "@Amy ",
        "Amy (a baker): ",
        '"',
        "“",
        "1. ",
        "7",
        "you, Amy, ",
        "who, which, that ",
        "Re: Amy\n",
        "Amy:\n- ",
        "each other ",
        "<b>",
        "&#64;",
        "one of you is, ",
        "Amy Amy Amy\n",
        "whose ",
        "'s ",
        "\n",
        "\u200b",
        "e\u0301",
        "Dear Amy,\n\n",
        "as you know ",
        "so fine you can ",
        "In her own words:\n",
        "A'",
        "[",
        "10:30 ",
    ],
)
def test_hostile_repetition_is_read_in_time(piece: str) -> None:
    message = draft("Amy Carter <amy@example.org>, Lisa Wagner <lisa@example.net>", piece * (65_000 // len(piece)))
    started = time.process_time()
    _all(message)

    assert time.process_time() - started < 1.5


@pytest.mark.parametrize("letters", [100, 300, 900])
@pytest.mark.parametrize(
    "piece",
    [
        "Amy, Lisa, ",
        "Amy Lisa ",
        "Amy and Lisa and ",
        "you and I and ",
        "you, Amy, ",
        "and I think you both and ",
        "between the two of you his mill and her dog and ",
        "last year after Amy and before Lisa and ",
    ],
)
def test_hostile_sentences_are_read_in_time(piece: str, letters: int) -> None:
    body = (piece * 65_000)[:64_000]
    cut = ". ".join(body[at : at + letters] for at in range(0, len(body), letters))
    message = draft("Amy Carter <amy@example.org>, Lisa Wagner <lisa@example.net>", f"Amy, Lisa,\n\n{cut}")
    started = time.process_time()
    _all(message)

    assert time.process_time() - started < 1.0


def test_a_draft_of_a_thousand_different_words_is_read_in_time() -> None:
    words = map("".join, itertools.product("bdfgklmnprst", "aeiou", "bdfgklmnprst", "aeiou"))
    message = draft("Amy Carter <amy@example.org>, Lisa Wagner <lisa@example.net>", ", ".join(words) * 3)
    started = time.process_time()
    _all(message)

    assert time.process_time() - started < 0.7


def test_a_sentence_without_end_is_told_to_nobody_and_keeps_nothing_else_from_them() -> None:
    endless = "She mends ovens" + " and she carts coal and he hates it" * 21
    body = f"Amy mends clocks.\n\n{endless}. Lisa sells bread.\n\nTom"
    to_amy, to_lisa = _all(draft("Amy Carter <amy@example.org>, Lisa Wagner <lisa@example.net>", body))
    assert "carts coal" not in to_amy + to_lisa
    assert "sells bread" in to_amy
    assert "mends clocks" in to_lisa


def test_what_a_sentence_without_end_keeps_from_somebody_stays_kept_from_them() -> None:
    endless = "I haven't told Lisa about the corner unit" + " and she carts coal and he hates it" * 21
    body = f"Amy mends clocks. Amy wants the corner unit. {endless}. Lisa sells bread.\n\nTom"
    _, to_lisa = _all(draft("Amy Carter <amy@example.org>, Lisa Wagner <lisa@example.net>", body))
    assert "corner unit" not in to_lisa
    assert "mends clocks" in to_lisa


@pytest.mark.parametrize(
    "piece", ["<li>Amy ", "<div>", "<a href='x'>", "<blockquote>", "<!-- ", "&nbsp;", "<b><i>", "<table><tr><td>"]
)
def test_hostile_html_is_read_in_time(piece: str) -> None:
    to = "Amy Carter <amy@example.org>, Lisa Wagner <lisa@example.net>"
    message = draft(to, piece * (65_000 // len(piece)), kind="html")
    started = time.process_time()
    _all(message)

    assert time.process_time() - started < 1.5


SENTENCES = st.sampled_from(
    [
        "Amy runs a bakery", "Lisa, Amy bakes at night", "Amy, you bake at night", "she bakes at night", "he hates the phone",
        "Between us, Lisa is broke", "Lisa - see below", "you both bake", "I'll leave you to it", "Over to you", "Bring a torch",
        "Amy needs a shop and wants it soon", "Lisa's shop is on Mill Road", "Dear Amy,", "Hi both,", "- Amy: bakes", "They bake",
    ]
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=8), st.sampled_from([". ", ".\n\n", "\n", ", "]))
def test_no_order_of_sentences_lets_a_confidence_or_a_farewell_through(sentences: list[str], joint: str) -> None:
    body = "Amy mends ovens. Lisa sells bread.\n\n" + joint.join(sentences) + ".\n\nTom"
    for written in _all(draft("Amy Carter <amy@example.org>, Lisa Wagner <lisa@example.net>", body)):
        assert "is broke" not in written
        if joint != ", ":
            assert "leave you to it" not in written
            assert "Over to you" not in written
