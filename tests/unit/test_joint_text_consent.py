"""Who need not be asked: a clear yes or a request counts, a wish does not."""

from __future__ import annotations

import pytest

from tests.drafts import read
from tests.unit.test_joint_text_leave_taking import PAIR, TOLD

NORA, BEN = "nora.finch@example.org", "ben@oduya.example.net"


@pytest.mark.parametrize(
    "line",
    [
        "Ben, Nora asked me for an introduction.",
        "Ben, Nora asked me for an introduction to you.",
        "Ben, Nora has asked me to introduce her.",
        "Ben, Nora asked if I could put her in touch with you.",
        "Ben, Nora asked whether I'd connect the two of you.",
        "Ben, Nora has been asking me to introduce you.",
        "Ben, Nora wrote to ask whether you would talk to her.",
        "Ben, Nora asked to meet you.",
        "Ben, Nora asked to be put in touch with you.",
        "Ben, Nora has been begging me for an introduction to you.",
        "Ben, I asked Nora and she said yes.",
        "Ben, I have asked Nora and she is happy to talk.",
        "Ben, Nora has said yes already.",
        "Ben, Nora's already said yes.",
        "Ben, Nora is up for it.",
        "Ben, Nora's up for a chat, I checked.",
        "Ben, Nora is on board already.",
        "Ben, Nora has agreed to be introduced.",
        "Ben, Nora has agreed to talk to you.",
        "Ben, Nora agreed to this yesterday.",
        "Ben, Nora is game.",
        "Ben, I have Nora's OK for this.",
        "Ben, I have Nora's permission to write.",
        "Ben, with Nora's permission I am connecting you.",
        "Ben, Nora gave me the go-ahead yesterday.",
        "Ben, Nora gave her blessing yesterday.",
        "Ben, I checked with Nora first and she is happy to be introduced.",
        "Ben, I checked with Nora and she's fine with it.",
        "Ben, I am writing at Nora's request.",
        "Ben, at her request I am introducing Nora to you.",
        "Ben, Nora said she would be glad to hear from you.",
        "Ben, Nora told me she'd be delighted to meet you.",
        "Ben, Nora would be happy to be introduced to you.",
        "Ben, Nora knows I am writing and is all for it.",
        "Ben, Nora has given me leave to pass this on.",
        "Ben, Nora rang to ask for your name.",
        "Ben, Nora wants to meet you and asked me to arrange it.",
        "Ben, Nora said go ahead.",
        "Ben, Nora says yes, please.",
        "Nora, here is Ben, as you asked.",
        "Nora, as requested, here is Ben.",
        "Nora, as you wished: Ben.",
        "Nora, you asked me to introduce you to Ben.",
        "Nora, you asked for an introduction to Ben, here it is.",
        "Nora, this is the Ben you asked about.",
        "Nora, I have asked him now, as you wished.",
    ],
)
def test_who_asked_or_said_yes_is_not_asked_again(line: str) -> None:
    for body in (f"{TOLD}\n\n{line}\n\nClara", f"Hi Nora, hi Ben,\n\n{line}\n\n{TOLD}\n\nClara"):
        assert read(PAIR, body).already_agreed == {NORA}


@pytest.mark.parametrize(
    "line",
    [
        "You both said yes, so here we are.",
        "You've both said yes.",
        "Both of you have said yes.",
        "Both of you have agreed to this.",
        "You have both agreed to be introduced.",
        "You've each said you'd like to talk.",
        "You've each told me to go ahead.",
        "Each of you told me yes last week.",
        "I asked you both and you both said yes.",
        "I've checked with both of you and you're both happy to be put in touch.",
        "Since you both said yes, here goes.",
        "You both gave me the green light.",
        "With both your blessings, here is the introduction.",
        "You both know about this and have agreed.",
        "You both opted in.",
        "Double opt-in done: you have both said yes.",
        "Now that you've both agreed, over to you.",
        "You were both kind enough to say yes.",
        "I have a yes from both of you.",
        "I had a yes from each of you.",
    ],
)
def test_two_who_said_yes_are_not_asked_again(line: str) -> None:
    assert read(PAIR, f"Hi both,\n\n{line}\n\n{TOLD}\n\nClara").already_agreed == {NORA, BEN}


@pytest.mark.parametrize(
    "line",
    [
        "Ben, Nora asked me who sells cheese in Leeds and I said you.",
        "Ben, Nora asked me for a shop in Leeds.",
        "Ben, Nora would love to sell in Leeds.",
        "Ben, Nora needs a shop in Leeds.",
        "Ben, Nora says the cheese sells itself.",
        "Ben, Nora said yes to the goats years ago and never looked back.",
        "Ben, I told Nora about your shops.",
        "Ben, Nora agreed with me that the blue is better.",
        "Ben, Nora has asked the bank for a loan.",
        "Ben, I asked Nora for the price and it is fair.",
        "Nora, Ben asked me about goats.",
        "You both like cheese.",
        "You both said you were tired of cows.",
    ],
)
def test_nobody_is_introduced_unasked_for_a_wish_or_a_yes_to_something_else(line: str) -> None:
    assert read(PAIR, f"{TOLD}\n\n{line}\n\nClara").already_agreed == set()


# Said before "Nora keeps goats … Ben owns three delis …": does Nora still have to be asked?
HERS = [
    "Nora has been on at me to introduce her to you, Ben.",
    "At Nora's request I am writing to you, Ben.",
    "I have Nora's blessing for this, Ben.",
    "Nora's in, Ben, so it's up to you.",
    "Nora begged me for this one, Ben.",
    "Ben, it was Nora who suggested I write to you.",
    "Nora, you wanted an introduction to Ben, so here it is.",
    "Nora asked me whether I would bring her cheese to your attention, Ben.",
]
NOBODYS = [
    "I asked if I could use Nora's barn and she said yes.",
    "I wanted you to know Nora.",
    "Nora said yes to the Leeds market.",
    "Nora asked me to judge the cheese show.",
    "Nora requested a stall and was turned down.",
    "Nora was asked to run the market.",
]


@pytest.mark.parametrize("said", HERS)
def test_who_asked_for_it_is_not_asked_and_the_other_is(said: str) -> None:
    assert read(PAIR, f"{said}\n\n{TOLD}\n\nClara").already_agreed == {NORA}


@pytest.mark.parametrize("said", NOBODYS)
def test_a_yes_to_something_else_spares_nobody_the_question(said: str) -> None:
    assert read(PAIR, f"{said}\n\n{TOLD}\n\nClara").already_agreed == set()
