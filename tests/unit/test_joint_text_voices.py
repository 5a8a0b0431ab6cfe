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


# A draft to the two, whose ask, and words that stand in it or not
MORE = [
    ("ok ben: nora is my neighbour and she makes a hard cheese\n\nnora: ben has three delis", "Ben", "neighbour", True),
    ("ok ben: nora is my neighbour and she makes a hard cheese\n\nnora: ben has three delis", "Nora", "ok ben", False),
    ("Nora keeps goats. He's done nine fairs.\n\nBen owns delis. He's done nine fairs and he's sick of it, so he'd like a shop.",
     "Ben", "You’re done", False),
    ("Ben, you won't believe this but I've found your cheese. Nora makes it.\n\nNora, Ben has delis.", "Nora", "believe", False),
    ("Nora has a grant of 900 pounds. Ben says that's enough for a van.\n\nBen owns three delis.", "Nora",
     "You have a grant of 900 pounds. Ben says that's enough", True),
    ("Ben tastes for a living, and asked Nora's goat \"only one?\"\n\nNora keeps goats on the moor.", "Nora", "only one?", True),
    (f"{BOTH}\n\nIt occurs to me that a cheese is mostly patience.", "Ben", "mostly patience", True),
    (f"{BOTH}\n\nBen, she shuts at four.", "Ben", "at four", False),
    (f"{BOTH} They would discount for the right shop.", "Ben", "discount", False),
]  # fmt: skip


@pytest.mark.parametrize(("body", "name", "words", "told"), MORE)
def test_more_voices_are_heard_as_they_are_meant(body: str, name: str, words: str, *, told: bool) -> None:
    assert (words in asks(PAIR, f"{body}\n\nClara")[name].text) is told


def test_dear_mr_adjei_is_greeted_so_though_the_letter_also_gives_his_first_name() -> None:
    to = "Lydia Marsh <lydia@example.org>, Mr Samuel Adjei <s.adjei@example.net>"
    body = "Dear Lydia,\n\nSamuel Adjei was head gardener at Aburi.\n\nDear Mr Adjei,\n\nLydia's garden is walled."

    assert asks(to, f"{body}\n\nClara")["Mr Adjei"].text.startswith("Dear Mr Adjei,")


def test_whoever_would_love_to_talk_to_him_has_asked() -> None:
    below = (
        "On Thu, 5 Mar 2026 at 16:40, Nora Finch <nora.finch@example.org> wrote:\n"
        "> Clara, we have forty rounds and no shop. Didn't you say you knew a deli man?\n"
        "> I'd love to talk to him if he's willing.\n> Nora"
    )

    assert "nora.finch@example.org" in read(PAIR, f"Hi Ben\n\nNora pays.\n\nClara\n\n{below}").already_agreed
