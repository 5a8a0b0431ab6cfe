"""Ways in which people write an introduction, each of which once cost a sentence or put one too many into an ask."""

from __future__ import annotations

import pytest

from tests.drafts import asks, read
from tests.unit.test_joint_text_leave_taking import PAIR

BOTH = "Nora keeps goats on the moor and makes a hard cheese. Ben owns three delis in Leeds."

# A draft, whose ask, and the words that it needs.
TOLD = [
    (
        "Hi Ben,\n\nAs mentioned, copying in Nora Finch (head of the dairy at Moor Farm). She makes a hard cheese.",
        "Ben",
        "Nora Finch is head of the dairy at Moor Farm.",
    ),
    ("Ben - see below from Nora, who keeps the goats at the moor museum. She is honest.", "Ben", "Nora keeps the goats"),
    ("Dear Ben,\n\nThis is Nora Finch, whom I have known since the fire.", "Ben", "I have known Nora Finch since the fire"),
    ("Dear Ben,\n\nThis is Nora Finch, whom we backed in 2024.", "Ben", "We backed Nora Finch in 2024"),
    ("- Nora: ex-banker, keeps goats. Looking for shelves.\n- Ben: three delis in Leeds.", "Ben", "Nora: ex-banker, keeps"),
    (f"{BOTH}\n\nIt seems to me that Leeds could find no better cheese, and Nora no better counter.", "Nora", "and you no"),
    (f"{BOTH}\n\nI do not suppose that a cave and a cold room are so very different.", "Ben", "so very different"),
    (f"{BOTH}\n\nI think that one has the cheese and the other the counter.", "Nora", "one has the cheese"),
    (f"Short version: {BOTH}\n\nLonger version: Nora was a banker.", "Ben", "Nora was a banker"),
    ("Nora: she has goats.\nBen you know how you keep saying the shops need a cheese with a name, well Nora has one.",
     "Nora", "shops need a cheese with a name"),
]  # fmt: skip
# A sentence, and the words of it that neither Nora nor Ben is to read
NEITHER = [
    ("Ben, you'd better be on time.", "on time"),
    ("Nora's PA is Mona, she keeps the diary.", "Mona"),
    ("I do not suppose a cave is so different, and if I am wrong you will both enjoy telling me.", "telling me"),
]
# … and that only the one may read
OTHERS = [
    ("Ben,\n\nNora is a vegetarian, just so you're warned.\n\nNora,\n\nBen owns three delis.", "Nora", "warned"),
    ("Ben,\n\nYou said at Easter that the shop was past saving. Nora disagrees.\n\nNora,\n\nBen has delis.", "Nora", "saving"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "name", "words"), TOLD)
def test_the_words_that_tell_who_and_why_are_in_the_ask(body: str, name: str, words: str) -> None:
    assert words in asks(PAIR, f"{body}\n\nClara")[name].text


@pytest.mark.parametrize(("said", "words"), NEITHER)
def test_an_order_a_diary_and_a_joke_for_both_are_in_neither_ask(said: str, words: str) -> None:
    for one in asks(PAIR, f"{BOTH}\n\n{said}\n\nClara").values():
        assert words not in one.text


@pytest.mark.parametrize(("body", "name", "words"), OTHERS)
def test_a_warning_and_a_doubt_stay_with_whom_they_were_said_to(body: str, name: str, words: str) -> None:
    assert words not in asks(PAIR, f"{body}\n\nClara")[name].text


def test_a_greeting_in_any_language_is_no_news() -> None:
    for one in asks(PAIR, f"Shwmae Nora, hi Ben\n\n{BOTH}\n\nClara").values():
        assert "Shwmae" not in one.text.split("\n", 2)[2]


def test_sir_and_a_short_name_behind_an_initial_are_greeted_as_they_are_called() -> None:
    to = "Sir Alan Whitcombe <alan@example.org>, Mr T. Dunne <tdunne@example.net>"
    body = "Dear Sir Alan,\n\nMeet Tommy Dunne. Tommy digs.\n\nDear Tommy,\n\nSir Alan chairs the Whitcombe trust."

    assert set(asks(to, f"{body}\n\nClara")) == {"Sir Alan", "Tommy"}


def test_who_has_said_that_they_are_happy_to_talk_is_not_asked_again() -> None:
    joint = read(PAIR, f"{BOTH}\n\nBen has said he's happy to talk, so over to you, Nora.\n\nClara")

    assert joint.already_agreed == {"ben@oduya.example.net"}


def test_what_is_not_for_print_is_told_to_nobody() -> None:
    written = asks(PAIR, f"{BOTH} The bishop buys his ham there (that's not for print).\n\nClara")

    assert all("bishop" not in one.text for one in written.values())
