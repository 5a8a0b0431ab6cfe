"""Nobody is taken for agreed by words that deny, doubt or mean something else: they would never be asked."""

from __future__ import annotations

import pytest

from introductions.batch.asks import asks

DRAFT = """From: Robin <robin@example.org>
To: Amy Carter <amy@example.com>, Lisa Wagner <lisa@example.net>
Subject: Amy <> Lisa

Hi Amy, hi Lisa,

Amy draws halls in Bristol. Lisa runs a building firm in Kassel. {said}

Robin
"""


def agreed(said: str) -> list[str]:
    found: list[str] = asks(DRAFT.format(said=said).encode(), "1")["already_opted_in"]
    return found


@pytest.mark.parametrize(
    "said",
    [
        "Lisa hasn't said yes yet.",
        "I told Lisa about the fire in the mill and she is fine.",
        "I spoke to Lisa after her operation and she's fine.",
        "I ran into Lisa last week and she is happy in Kassel.",
        "I mentioned the bridge to Lisa and she is keen on timber.",
        "I have written to Lisa and she is fine now.",
        "I asked Lisa about the roof and she is happy.",
        "You both said yes, so I imagine.",
        "You both told me yes, so I hope.",
        "Lisa likes to see every beam before she says yes.",
        "Lisa builds nothing until she agrees to this or that in writing.",
        "Amy cannot pay before the summer. Lisa is fine with it.",
        "Lisa has not agreed to this.",
        "Lisa never agreed to be introduced.",
        "Lisa refused when I asked for an intro.",
        "I don't know whether Lisa is happy to meet you.",
        "I have yet to hear whether Lisa is up for it.",
        "If Lisa said yes, you would have a partner.",
        "Lisa would be happy to meet you, I imagine.",
        "Lisa is all for it, says Tom.",
        "Lisa's boss agreed to this.",
        "Lisa is on board of the museum.",
        "Lisa has her permission to build.",
        "Lisa said she would be happy to talk to the press.",
        "Lisa is in, among others, three choirs.",
        "You have both not said yes yet.",
        "Maybe you both said yes in another life.",
        "Amy, Lisa built the hall you asked about.",
        "Amy, as requested: the address list.",
        "I hope you won't mind, Lisa hasn't said yes.",
        "I hope Lisa won't mind, and said yes for her.",
        "Don't worry, Amy, if Lisa says yes I'll tell you.",
    ],
)
def test_who_has_not_plainly_agreed_is_asked(said: str) -> None:
    assert agreed(said) == []


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("Lisa said yes.", ["lisa@example.net"]),
        ("I asked Lisa whether I could write to you and she said yes.", ["lisa@example.net"]),
        ("Lisa said she'd be happy to talk to you.", ["lisa@example.net"]),
        ("Amy, I hope you won't mind, I told Lisa of you and she said yes, please.", ["lisa@example.net"]),
        ("Amy, if you don't mind: I asked Lisa whether I may write to you, and she said yes.", ["lisa@example.net"]),
        ("You both said yes, so here goes.", ["amy@example.com", "lisa@example.net"]),
    ],
)
def test_who_has_plainly_agreed_is_not_asked_again(said: str, who: list[str]) -> None:
    assert agreed(said) == who
