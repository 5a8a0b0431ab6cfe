"""Whoever is asked learns what they themselves are looking for: without it, they cannot tell why they were thought of."""

from __future__ import annotations

import pytest

from tests.drafts import asks

TO = "Amy Park <amy@example.com>, Tom Reed <tom@example.net>"

# What is told of Tom to both, or to Amy alone; and what he is told of it.
OF_TOM = [
    (
        "Tom was a roofer until he retired and has offered to do the work himself, but the council will not have it "
        "without a drawing.\n\nAmy draws roofs.",
        "You were a roofer until you retired and have offered to do the work yourself, but the council will not",
    ),
    (
        "Amy draws roofs.\n\nAmy - Tom looks after six barns. He asked me last week if anybody still draws a hipped roof "
        "and I kind of laughed, and then I remembered that you do just that.",
        "You asked me last week if anybody still draws a hipped roof.",
    ),
    (
        "Amy draws roofs.\n\nTom has three barns in the yard that stand empty since the floods.",
        "You have three barns in the yard that stand empty",
    ),
    (
        "Amy draws roofs.\n\nAmy: Tom and I share an office. He's the new warden, which means he has to make 40 farmers care about gutters.",
        "You’re the new warden, which means you have to make 40 farmers care",
    ),
    (
        "Tom, who mends barns in the dale, told me that his roofs have nothing left that anybody needs for a "
        "slate.\n\nAmy draws roofs.",
        "You told me that your roofs have nothing left that anybody needs for a slate.",
    ),
]


@pytest.mark.parametrize(("body", "told"), OF_TOM)
def test_nobody_is_left_without_the_reason_they_were_thought_of(body: str, told: str) -> None:
    ask = asks(TO, f"Hi Amy, hi Tom,\n\n{body}\n\nClara")["Tom"]

    assert told in ask.text


def test_what_somebody_said_over_dinner_reaches_the_other_as_the_fact_it_is() -> None:
    body = "Tom,\n\nRemember when you said over dinner that half your barns stand empty?\n\nAmy Park draws roofs."

    assert "Half his barns stand empty." in asks(TO, f"{body}\n\nClara")["Amy"].text


def test_nobody_hears_the_conditions_that_another_once_put_in_so_many_words() -> None:
    body = 'My dear Amy,\n\nYou were good enough to offer to pay for the roof "if a decent man could be found".\n\nTom, Amy has kept the inn for forty years.\n\nAmy, Tom Reed roofs barns.'

    ask = asks(TO, f"{body}\n\nClara")["Tom"]

    assert "Amy was good enough to offer to pay for the roof." in ask.text
    assert "decent" not in ask.text
