"""What looks like a farewell, an aside, a place or a next step, and is none of these, reaches whom it tells something."""

from __future__ import annotations

import pytest

from tests.drafts import asks, read
from tests.unit.test_joint_text_leave_taking import PAIR

BOTH = "Nora keeps goats on the moor and makes a hard cheese. Ben owns three delis in Leeds."

# A draft, whose ask, and the words that it would lack.
TOLD = [
    # what the introducer thinks the two could settle is no farewell
    (f"{BOTH}\n\nI suspect one lunch would settle it.", "Nora", "one lunch would settle it"),
    (f"{BOTH}\n\nI suspect one lunch would settle it.", "Ben", "one lunch would settle it"),
    # what is said to somebody amid the last paragraph is theirs
    (
        f"{BOTH}\n\nI bet one crate would do, and Nora you did tell me you were done with the ring road at dawn.",
        "Nora",
        "done with the ring road at dawn",
    ),
    # veintiséis is a number, and no verb said to both
    ("Nora hace queso desde hace veintiséis años y lo vende en dos mercados. Ben tiene tres tiendas.", "Ben", "veintiséis"),
    # what somebody is wanted to do and to tell is no order
    (
        "Nora makes a hard cheese. What she lacks is somebody to taste it and tell her what is wrong. Ben owns a deli.",
        "Ben",
        "somebody to taste it and tell her what is wrong",
    ),
    # "their drinking" is a confidence, "their drinking water" is a craft
    ("Nora drilled the wells that give two villages their drinking water. Ben owns a spring.", "Ben", "drilled the wells"),
    # a long list is a sentence
    (
        "Nora owns a dairy. Ben sells brie, comté, cheddar, gouda, feta, ricotta, paneer, halloumi, quark, skyr, butter, "
        "cream, whey, honey, jam, figs, olives, bread, cider, ale and perry, and he has no goat's cheese.",
        "Nora",
        "cider, ale and perry",
    ),
    # in a muddle is not in a house
    (
        "Ben, Nora's in a muddle with her cold store and would like to ask you, see below. She makes a hard cheese.",
        "Ben",
        "muddle with her cold store",
    ),
    # what the introducer said the reader could do, which is no errand
    ("Ben,\n\nNora makes a hard cheese. I said you could taste the rind and name the cave.", "Ben", "taste the rind"),
    # what somebody has and lacks is also said to them
    (
        "Nora\n\nBen owns three delis in Leeds.\n\nBen\n\nNora makes a hard cheese.\n\nNora\n\n"
        "He has the counters and the customers but nobody to fill a shelf at Christmas, and he knows it.",
        "Ben",
        "You have the counters and the customers but nobody to fill a shelf",
    ),
    # the pair in a sentence that opens with a thing, to the one who is named second as well
    (
        f"{BOTH}\n\nIt fits like this: cellars and no cheese on Ben's side, cheese and no cellar on Nora's.",
        "Nora",
        "on Ben's side, cheese and no cellar on yours",
    ),
    (
        f"{BOTH}\n\nIt fits like this: cellars and no cheese on Ben's side, cheese and no cellar on Nora's.",
        "Ben",
        "on your side, cheese and no cellar on Nora's",
    ),
    # one of you …, the other …: a trade that the riddle does not speak of is no key to it
    (
        "Hi both,\n\nOne of you sells out by noon, the other has shelves to fill.\n\n"
        "Nora, Ben is the owner of three delis and his sister does the books.",
        "Nora",
        "owner of three delis",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "name", "words"), TOLD)
def test_a_sentence_that_tells_something_is_not_lost(body: str, name: str, words: str) -> None:
    assert words in asks(PAIR, f"{body}\n\nClara")[name].text


def test_the_asker_may_say_that_they_come_to_the_reader_s_town() -> None:
    below = (
        "On 3 March 2026, Nora Finch <nora@example.org> wrote:\n\n"
        "> I shall be in your town for the fair in May and could bring four rounds.\n"
        "> Could you introduce me to the deli man you spoke of?\n> Nora"
    )

    assert "bring four rounds" in asks(PAIR, f"Ben,\n\nNora makes a hard cheese.\n\nClara\n\n{below}")["Ben"].text


LEANS = [
    ("She'll want to be paid in cash. He's happy with that.", "happy with that"),
]


@pytest.mark.parametrize(("said", "words"), LEANS)
def test_half_a_bargain_is_told_to_nobody(said: str, words: str) -> None:
    for one in asks(PAIR, f"{BOTH}\n\n{said}\n\nClara").values():
        assert words not in one.text


def test_what_is_said_to_one_of_a_thing_that_the_other_has_not_read_of_stays_with_them() -> None:
    body = "Dear Ben,\n\nShe would like to see the old press before it is sold, and you alone can take it apart."
    written = asks(PAIR, f"{body}\n\nDear Nora,\n\nBen owns three delis.\n\nClara")

    assert "take it apart" in written["Ben"].text
    assert "take it apart" not in written["Nora"].text


def test_a_pointer_to_a_mail_below_is_in_no_ask() -> None:
    for pointer in (
        "You'll find a note from Nora at the bottom of this.",
        "Here below is what Nora has written to me.",
        "You can read her own words underneath.",
    ):
        statements = read(PAIR, f"Ben,\n\n{pointer} She makes a hard cheese.\n\nClara").statements
        carried = " ".join(words for s in statements for _, words in s.carried)
        assert "hard cheese" in carried
        assert pointer[-12:] not in carried
