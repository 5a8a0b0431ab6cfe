"""Whoever is asked learns what they themselves are looking for: without it, they cannot tell why they were thought of."""

from __future__ import annotations

import re

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


OF_THEIRS = [  # (what is told of Tom or of his house, what he reads of it)
    (
        "Tom teaches design in Hull, where the harbour throws away two tonnes of net, and his class is looking for a project.",
        "You teach design in Hull, where the harbour throws away two tonnes of net, and your class is looking for a project.",
    ),
    (
        "Tom leads data at Halden. They're drowning in notes from 30 clinics.",
        "You're drowning in notes from 30 clinics.",
    ),
    (
        "Tom founded Fieldnote. Three customers, no debts, looking for a partner in research.",
        "You are looking for a partner in research.",
    ),
    ("Tom\n- plays the theremin\n- wants to write for dancers", "You want to write for dancers."),
    (
        "Tom owns the old baths and has spent two winters failing to find a tenant.",
        "You own the old baths and have spent two winters failing to find a tenant.",
    ),
]


@pytest.mark.parametrize(("body", "told"), OF_THEIRS)
def test_a_wish_is_found_in_half_a_sentence_a_list_or_a_firm(body: str, told: str) -> None:
    ask = asks(TO, f"Hi Amy, hi Tom,\n\n{body}\n\nAmy\n- draws roofs\n- lives in Hull\n\nClara")["Tom"]

    assert told in ask.text


def test_who_asked_around_is_why_the_other_is_asked() -> None:
    body = "Dear Amy,\n\nYou asked me at the supper who might mend the robes. Tom Reed was a cutter for twenty years.\n\nTom, Amy has charge of the wardrobe."

    assert "Amy asked me at the supper who might mend the robes." in asks(TO, f"{body}\n\nClara")["Tom"].text


@pytest.mark.parametrize(
    ("asked", "secret"),
    [
        ("You asked me when you were drunk who could lend you the deposit.", "deposit"),
        ("You asked me last week who could lend you the deposit.", "deposit"),
        ("You asked me in private if I knew of any lawyers.", "lawyers"),
        ("You asked me last night in tears who might run the stall.", "stall"),
        ("You asked me over lunch who would buy the firm.", "firm"),
        ("You asked me about the arrears who might pay them.", "arrears"),
        ("You asked me at the fair for a therapist.", "therapist"),
        ("You've asked for a divorce lawyer.", "lawyer"),
    ],
)
def test_what_somebody_asked_a_friend_in_private_is_not_told_to_a_stranger(asked: str, secret: str) -> None:
    body = f"Dear Amy,\n\n{asked} Tom Reed was a cutter for twenty years.\n\nTom, Amy has charge of the wardrobe."

    assert secret not in asks(TO, f"{body}\n\nClara")["Tom"].text


@pytest.mark.parametrize("when", ["at supper", "over the washing-up", "last week", "the other day"])
def test_where_somebody_asked_around_makes_no_secret_of_it(when: str) -> None:
    body = f"Dear Amy,\n\nYou asked me {when} who might mend the robes. Tom Reed was a cutter.\n\nTom, Amy has charge of the wardrobe."

    assert f"Amy asked me {when} who might mend the robes." in asks(TO, f"{body}\n\nClara")["Tom"].text


def test_a_thing_only_one_of_them_knows_of_is_not_pointed_at_before_the_other() -> None:
    body = "Dear Amy,\n\nTom Reed paints curtains.\n\nYou have that ballroom.\n\nTom, Amy lives in Thornby."

    assert "Amy has a ballroom." in asks(TO, f"{body}\n\nClara")["Tom"].text


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("You have this orchard, and no press.", "Amy has an orchard, and no press."),
        ("You've got that heirloom from Cork.", "Amy has got an heirloom from Cork."),
        ("You own that unit by the lock.", "Amy owns a unit by the lock."),
    ],
)
def test_the_thing_has_the_article_that_is_spoken(said: str, told: str) -> None:
    body = f"Dear Amy,\n\nTom Reed paints curtains.\n\n{said}\n\nTom, Amy lives in Thornby.\n\nClara"

    assert told in asks(TO, body)["Tom"].text


@pytest.mark.parametrize(
    "said",
    [
        "You run this every spring.",
        "You have that down to a fine art.",
        "You make that look easy.",
        "You have that covered, and more.",
        "You have this evening, and no other.",
        "You have that ready by May.",
        "You keep this all in boxes.",
    ],
)
def test_what_is_no_thing_gets_no_article(said: str) -> None:
    body = f"Dear Amy,\n\nTom Reed paints curtains.\n\n{said}\n\nTom, Amy lives in Thornby.\n\nClara"

    assert not re.search(r"Amy \w+ an? (?!fine art)", asks(TO, body)["Tom"].text)


WANTS = [  # what is told of Tom, and what he reads
    ("has lost his lease and must be out by June", "You have lost your lease and must be out by June."),
    ("has more orders than hands", "You have more orders than hands."),
    ("has never found a binder he trusts", "You have never found a binder you trust."),
    ("is opening a café and hasn't got a baker", "You are opening a café and haven't got a baker."),
    ("keeps being asked for rye and has none", "You keep being asked for rye and have none."),
    ("pays a fortune for storage", "You pay a fortune for storage."),
    ("is sick of sending wool to the tip", "You are sick of sending wool to the tip."),
    ("has an oven that is cold five days a week", "You have an oven that is cold five days a week."),
    ("spends his Sundays typing invoices", "You spend your Sundays typing invoices."),
    ("could do with a second pair of eyes", "You could do with a second pair of eyes."),
    ("doesn't know where to sell it", "You don't know where to sell it."),
    ("would give his right arm for a north light", "You would give your right arm for a north light."),
    ("cannot find a tenor", "You cannot find a tenor."),
    ("dreams of a shop with a door on the street", "You dream of a shop with a door on the street."),
    ("asked me who could mend a harmonium", "You asked me who could mend a harmonium."),
]


@pytest.mark.parametrize(("told", "read"), WANTS)
def test_a_want_is_known_by_many_words(told: str, read: str) -> None:
    ask = asks(TO, f"Hi Amy, hi Tom,\n\nAmy draws roofs.\n\nTom keeps a yard in Kent. He {told}.\n\nClara")["Tom"]

    assert read in ask.text


def test_a_house_that_bears_the_name_is_not_the_reader() -> None:
    body = "Hi Amy, hi Tom,\n\nAmy draws roofs.\n\nTom buys for the Reed group and is sick of slate."

    assert "the you" not in asks(TO, f"{body}\n\nClara")["Tom"].text
