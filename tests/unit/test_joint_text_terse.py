"""Introductions of a line or two, lists, tables, riddles: each still tells the one who the other is."""

from __future__ import annotations

import pytest

from tests.drafts import asks
from tests.unit.test_joint_text_leave_taking import PAIR

TERSE = [
    "Nora keeps goats. Ben owns three delis.",
    "Nora = goats. Ben = three delis.",
    "Nora: goats\nBen: three delis",
    "Nora | goats | needs a shop\nBen | three delis | needs a cheese",
    "Nora → goats, needs a shop\nBen → three delis, needs a cheese",
    "Nora -> goats\nBen -> three delis",
    "Nora/goats. Ben/three delis.",
    "* Nora Finch, keeps goats\n* Ben Oduya, three delis",
    "- Nora keeps goats\n- Ben has three delis\n- you figure it out",
    "Nora has goats, Ben has three delis.",
    "Name: Nora Finch\nDoes: keeps goats\nWants: a shop\n\nName: Ben Oduya\nDoes: three delis\nWants: a cheese",
    "First, Nora. She keeps goats.\nSecond, Ben. He has three delis.",
    "On the one hand Nora, who keeps goats. On the other Ben, who has three delis.",
    "One of you keeps goats (Nora), the other has three delis (Ben).",
    "Nora - you keep goats. Ben - you have three delis.",
    "Nora keeps goats and has no shop. Ben has three delis and no cheese. Need I say more?",
    "Ben has been looking for a cheese for his three delis; Nora's goats make one.",
    "Ben, here's the woman with the goats. Nora, here's the man with three delis.",
    "Ben's delis (three delis now!) need a cheese and Nora's goats make one.",
    "There once was a woman called Nora who keeps goats. There once was a man called Ben with three delis.",
    "I have two friends. Nora keeps goats. Ben has three delis.",
    "Nora (cc) keeps goats. Ben (to) has three delis.",
    "@Nora keeps goats\n@Ben has three delis",
    'Nora: "I keep goats". Ben: "I have three delis".',
    "Nora's the goats. Ben's the three delis.",
    "nora - goats\nben - three delis",
    "Meet Nora! She keeps goats. Meet Ben! He has three delis.",
    "Say hi to Nora, who keeps goats. Say hi to Ben, who has three delis.",
    "Introducing Nora Finch: keeps goats. Introducing Ben Oduya: three delis.",
    "Nora Finch, goats, the moor. Ben Oduya, three delis, Leeds.",
    "Nora Finch\nCheesemaker | keeps goats | the moor\n\nBen Oduya\nOwner, three delis, Leeds",
    "For Ben: Nora keeps goats.\nFor Nora: Ben has three delis.",
    "To Ben:\nNora keeps goats.\n\nTo Nora:\nBen has three delis.",
    "Ben first: three delis. Then Nora: goats.",
    "About Nora: she keeps goats.\nAbout Ben: he has three delis.",
]


@pytest.mark.parametrize("body", TERSE)
def test_a_terse_draft_still_says_who_the_other_is(body: str) -> None:
    written = asks(PAIR, f"{body}\n\nClara")

    assert "goats" in written["Ben"].text
    assert "three delis" in written["Nora"].text


FIELDS = [
    ("Nora Finch\n  does: keeps goats\n  needs: a shop\n\nBen Oduya\n  does: three delis\n\nThe rest is up to you.", "en"),
    ("Nora\nRole: keeps goats\nBen\nRole: runs three delis\nOver to you both.", "en"),
    ("Nora Finch\nBeruf: hält goats\nSucht: einen Laden\n\nBen Oduya\nBeruf: three delis\n\nDer Rest liegt bei euch.", "de"),
    ("Nora Finch\nmétier : élève des goats\n\nBen Oduya\nmétier : tient three delis\n\nJe vous laisse faire.", "fr"),
    ("Nora Finch\nOficio: cría goats\n\nBen Oduya\nOficio: lleva three delis\n\nOs dejo a los dos.", "es"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "language"), FIELDS)
def test_the_fields_under_a_name_are_of_that_name_whatever_takes_leave_below(body: str, language: str) -> None:
    written = asks(PAIR, f"{body}\n\nClara")

    assert "goats" in written["Ben"].text, language
    assert "three delis" not in written["Ben"].text
    assert "three delis" in written["Nora"].text
    assert "goats" not in written["Nora"].text


def test_a_field_that_only_asks_who_it_is_stays_behind_its_answer() -> None:
    body = "Nora\nwhat: cheesemaker on the moor\nneeds: a shop in town\n\nBen\nwhat: owner of three delis"

    written = asks(PAIR, f"{body}\n\nClara")["Ben"].text
    assert "Nora: cheesemaker on the moor" in written
    assert "what:" not in written
    assert "Needs: a shop in town" in written


POINTS = [
    ("1. Nora keeps goats on the moor.\n2. Ben runs three delis.\n3. {}", "Goat curd and a cellar. Think about it."),
    ("- Nora keeps goats.\n- Ben runs three delis.\n- {}", "Two streets from each other!"),
    ("1. Nora hält Ziegen auf der Alm.\n2. Ben führt drei Läden.\n3. {}", "Ein Keller und viel Käse."),
    ("1. Nora élève des chèvres.\n2. Ben tient trois épiceries.\n3. {}", "Deux caves et un fromage."),
    ("1. Nora cría cabras.\n2. Ben lleva tres tiendas.\n3. {}", "Un queso y dos bodegas."),
    ("1. Nora houdt geiten.\n2. Ben heeft drie winkels.\n3. {}", "Een kelder en veel kaas."),
]


@pytest.mark.parametrize(("points", "third"), POINTS)
def test_a_point_of_neither_after_one_of_each_is_told_to_both(points: str, third: str) -> None:
    told = third.partition(".")[0].rstrip("!")

    for one in asks(PAIR, f"{points.format(third)}\n\nClara").values():
        assert told in one.text
        assert "Think about it" not in one.text


@pytest.mark.parametrize("third", ["Needs a cheese.", "Looking for a cheese.", "Has no cheese."])
def test_a_point_without_its_subject_goes_on_about_the_one_before(third: str) -> None:
    written = asks(PAIR, f"- Nora keeps goats.\n- Ben runs three delis.\n- {third}\n\nClara")

    assert third.rstrip(".") in written["Nora"].text
    assert third.rstrip(".") not in written["Ben"].text  # to him it is "You need a cheese."


@pytest.mark.parametrize(
    "third",
    [
        "Over to you.",
        "Coffee on me if it works.",
        "Lunch at ours, of course.",
        "Talk to each other.",
        "Her number is 555-0142.",
    ],
)
def test_a_last_point_that_takes_leave_or_tells_a_number_stays_out(third: str) -> None:
    for one in asks(PAIR, f"1. Nora keeps goats.\n2. Ben runs three delis.\n3. {third}\n\nClara").values():
        assert third.rstrip(".") not in one.text
