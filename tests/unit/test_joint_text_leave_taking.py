"""What takes leave of both, or greets both, is no part of a private ask."""

from __future__ import annotations

import pytest

from tests.drafts import asks

PAIR = "Nora Finch <nora.finch@example.org>, Ben Oduya <ben@oduya.example.net>"
TOLD = "Nora keeps goats on the moor and makes a hard cheese. Ben owns three delicatessens in Leeds and wants a cheese of his own."
CROSSED = """Nora, Ben owns three delicatessens in Leeds and wants a cheese of his own.

Ben, Nora keeps goats on the moor and makes a hard cheese. She sells at two markets."""
SECTIONS = """Dear Nora,

Ben owns three delicatessens in Leeds and wants a cheese of his own.

Dear Ben,

Nora keeps goats on the moor and makes a hard cheese. She sells at two markets."""
LEAVES = [
    "That's all from me.",
    "My work is finished, the rest is cheese.",
    "Introductions made!",
    "I'm off to walk the dog.",
    "Now shake hands.",
    "Kindly take it from here.",
    "You're on your own now.",
    "I'll get out of the way.",
    "Signing off.",
    "Enough from me.",
    "I'll stop there.",
    "Nuff said.",
    "Do with this what you like.",
    "You can thank me later.",
    "Let the games begin.",
    "Be kind to each other.",
    "May it be the start of something.",
    "Can't wait to hear what comes of it.",
    "I want to hear everything.",
    "I take ten percent.",
    "Over and out.",
    "Bon appetit.",
    "Go go go.",
    "Get on with it.",
    "Hope it works out.",
    "It would make my week.",
    "I leave you in good hands, each other's.",
    "I've put you both on this mail.",
    "The addresses are above.",
    "No need to keep me in.",
    "Feel free to cut me out.",
    "I trust you will be civil.",
    "You two will be thick as thieves.",
    "You're two of my favourite people.",
    "You both owe me a drink.",
    "I've bored each of you about the other for months.",
    "I can't believe you haven't met.",
    "It is high time.",
    "Better late than never.",
    "I've been meaning to do this since Easter.",
    "Sorry for the delay.",
    "A pleasure to bring you together.",
    "Happy to connect you.",
    "As threatened.",
    "As I said to each of you.",
    "Right then.",
    "Fingers crossed.",
    "Off you pop.",
    "To it!",
    "Have a coffee on me.",
    "Go and have a coffee.",
    "I'd suggest a call next week.",
    "Shout if you get stuck.",
    "I'm around if needed.",
    "Any questions, ask me.",
    "Feel free to take this offline.",
    "Coffee soon?",
    "Happy Friday!",
    "See you at the fair.",
    "Save me a slice.",
    "The details I leave to you.",
    "Need I say more?",
    "Do you see what I see?",
    "Two and two make four.",
    "Match made in heaven.",
    "Surely worth a coffee.",
    "I may be wrong, but I doubt it.",
    "Magic may happen.",
    "Be excellent to each other.",
    "Now kiss.",
    "So now you know of each other.",
    "There you go.",
    "Done and done.",
    "Mission accomplished.",
    "And... action.",
    "Carry on without me.",
    "It's up to you now.",
    "Up to you both now.",
    "Your turn.",
]


@pytest.mark.parametrize("leave", LEAVES)
def test_a_farewell_to_both_is_not_left_in_a_private_ask(leave: str) -> None:
    for body in (TOLD, CROSSED, SECTIONS):
        for place in (f"{body}\n\n{leave}\n\nClara", f"{body} {leave}\n\nClara", f"{body}\n\n{leave}\nClara"):
            for one in asks(PAIR, place).values():
                assert leave.strip(" .!?") not in one.text


def test_what_follows_a_farewell_word_of_another_use_is_kept() -> None:
    body = f"{TOLD}\n\nBen pays on the day and Nora's cheese keeps for a year.\n\nClara"

    assert "keeps for a year" in asks(PAIR, body)["Ben"].text
    assert "pays on the day" in asks(PAIR, body)["Nora"].text


def test_a_farewell_that_goes_to_each_of_them_is_in_neither_ask() -> None:
    made = asks(PAIR, f"{CROSSED}\n\nAll my love (to Nora) and best regards (to Mr Oduya)\nClara")
    assert all("my love" not in ask.text and "best regards" not in ask.text for ask in made.values())


def test_how_the_other_will_try_to_pay_is_told_to_nobody() -> None:
    made = asks(PAIR, f"{CROSSED}\n\nNora, he'll try to pay you in lunches, hold out.")
    assert all("lunches" not in ask.text for ask in made.values())
