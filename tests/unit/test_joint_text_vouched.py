"""What the introducer promised of somebody is their reason, and what they told of a thing is the other's."""

from __future__ import annotations

import pytest

from tests.drafts import asks

TO = "Nora Finch <nora@example.org>, Ben Ashby <ben@example.net>"
VOUCHED = [
    "I said you would know by the smell whether it is dry.",
    "I told him you could tell at a glance what it is worth.",
    "I've told him you would recognise the maker's mark.",
    "I have told him that you'd see what is wrong with the flue.",
]
TOO_EARLY = [
    "I said you would ring him.",
    "I told him you'd be in touch.",
    "I promised him you would send the plans.",
    "I told him you would know by Friday.",
]


@pytest.mark.parametrize("said", VOUCHED)
def test_what_the_introducer_says_the_reader_can_do_is_their_reason(said: str) -> None:
    written = asks(
        TO, f"Nora,\n\nBen has a kiln that has stood cold for a year. {said}\n\nBen, Nora mends kilns.\n\nClara"
    )
    assert said in written["Nora"].text
    assert said not in written["Ben"].text


@pytest.mark.parametrize("said", TOO_EARLY)
def test_nobody_reads_that_they_were_promised_before_they_were_asked(said: str) -> None:
    written = asks(
        TO, f"Nora,\n\nBen has a kiln that has stood cold for a year. {said}\n\nBen, Nora mends kilns.\n\nClara"
    )
    assert said not in written["Nora"].text + written["Ben"].text


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("you told me that 4,000 bricks have cracked", "4,000 bricks have cracked"),
        ("you said that three of the flues are blocked", "hree of the flues are blocked"),
        ("you told me half the roof has gone", "alf the roof has gone"),
        ("you told me that all your chimneys lean", "ll her chimneys lean"),
    ],
)
def test_what_one_told_of_a_thing_is_told_the_other(said: str, told: str) -> None:
    written = asks(
        TO, f"Nora, you run the pottery in Stoke, and {said}. Ben mends kilns and flues.\n\nBen, she pays.\n\nClara"
    )
    assert told in written["Ben"].text


@pytest.mark.parametrize(
    "said", ["you told me that two of your children have left", "you said three drinks are not enough"]
)
def test_what_one_confided_is_told_to_nobody(said: str) -> None:
    written = asks(TO, f"Nora, you run the pottery in Stoke, and {said}. Ben mends kilns and flues.\n\nClara")
    assert said.split()[-1] not in written["Ben"].text
