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
