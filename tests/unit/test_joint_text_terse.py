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
