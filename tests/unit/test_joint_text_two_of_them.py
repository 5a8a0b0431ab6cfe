"""He is one of them and she is the other: whoever reads of both is meant by a he or she, and is told so."""

from __future__ import annotations

import pytest

from tests.drafts import asks

TO = "Tom Reed <tom@example.org>, Lisa Wagner <lisa@example.net>"
BOTH = "Tom bakes rye in a stone oven. Lisa mills flour by the river."

# A sentence about both, whose ask, and how it stands there.
MEANT = [
    ("He would love to try her flour.", "Lisa", "He would love to try your flour."),
    ("She'd let him have a sack at cost.", "Tom", "She'd let you have a sack at cost."),
    ("I think his oven and her flour belong together.", "Lisa", "his oven and your flour belong together"),
    ("His margins are thin and hers are thinner.", "Lisa", "His margins are thin and yours are thinner."),
    ("Tom's oven and Lisa's flour would make a loaf.", "Tom", "Your oven and Lisa's flour would make a loaf."),
    ("Tom's oven and Lisa's flour would make a loaf.", "Lisa", "Tom's oven and your flour would make a loaf."),
    ("He says she is right about the stones.", "Lisa", "He says you are right about the stones."),
]
# … where a he or she is nobody's but a third person's, or anybody's
NOT_MEANT = [
    ("Tom asked who could teach a boy to mill without losing her temper.", "Lisa", "losing her temper"),
    ("He works with his sister, and her bread is better.", "Lisa", "her bread is better"),
    ("She is afraid of the dog, so shut him in first.", "Tom", "shut you in"),
]


@pytest.mark.parametrize(("said", "name", "words"), MEANT)
def test_whoever_reads_it_is_no_third_person_to_themselves(said: str, name: str, words: str) -> None:
    assert words in asks(TO, f"Hi both,\n\n{BOTH} {said}\n\nClara")[name].text


@pytest.mark.parametrize(("said", "name", "words"), NOT_MEANT)
def test_a_third_person_is_not_taken_for_the_reader(said: str, name: str, words: str) -> None:
    text = asks(TO, f"Hi both,\n\n{BOTH} {said}\n\nClara")[name].text

    assert (words in text) == (words != "shut you in")


def test_what_somebody_has_one_of_is_said_with_it() -> None:
    written = asks(TO, "Hi both,\n\nTom restores harmoniums. Lisa has inherited one, along with its chapel.\n\nClara")

    assert "You restore harmoniums. Lisa has inherited one" in written["Tom"].text


def test_a_man_who_is_called_is_not_told_of_himself() -> None:
    body = "Lisa: Tom runs the prison shop. Tom: Lisa makes soap. His shelves are bare, but he may sell it from May."
    written = asks(TO, f"{body}\n\nClara")

    assert "His shelves are bare" in written["Lisa"].text
    assert "shelves are bare" not in written["Tom"].text
