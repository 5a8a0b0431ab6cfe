"""Whom the greeting names beside somebody known: a name is taken from it, and never a mere word."""

from __future__ import annotations

import pytest

from introductions.reading.joint.nameless_address import greeted_beside
from tests.drafts import asks

NO_NAMES = ["welcome", "congratulations", "colleague", "Colleagues", "finally", "Monday", "all", "everyone", "team"]


@pytest.mark.parametrize("word", NO_NAMES)
def test_a_word_beside_a_name_greets_nobody_by_that_word(word: str) -> None:
    body = f"Hi Jovana and {word},\n\n{word.capitalize()} is the word. I wanted to say {word} to you."

    assert greeted_beside(["Jovana"], body) == ""


def test_nobody_is_written_to_as_welcome() -> None:
    to = "Jovana Petrovic <jovana@example.com>, x9@example.net"
    body = (
        "Hi Jovana and welcome,\n\nJovana restores clocks in Hull. The other of you has a tower without one.\n\nClara"
    )

    assert not any("Welcome" in ask.text for ask in asks(to, body).values())


@pytest.mark.parametrize("word", ["tom", "Nina", "Bob", "Jean-Bernard"])
def test_a_given_name_beside_a_name_is_whom_it_greets(word: str) -> None:
    assert greeted_beside(["jovana"], f"Hi Jovana and {word},\n\nyou two should talk.") == word


@pytest.mark.parametrize(
    "text", ["Qorvin mends clocks.", "She has a tower. So Qorvin has answered.", "Qorvin's is the tower."]
)
def test_a_rare_name_is_known_by_what_is_said_of_it(text: str) -> None:
    assert greeted_beside(["Jovana"], f"Hi Qorvin and Jovana,\n\n{text}\n\nClara") == "Qorvin"
    assert greeted_beside(["Jovana"], "Hi Qorvin and Jovana,\n\nYou two should talk.\n\nClara") == ""
