"""Who is called by name, in all the ways people call: what is said to Ben about Nora never reaches Nora."""

from __future__ import annotations

import pytest

from tests.drafts import asks
from tests.unit.test_joint_text_leave_taking import CROSSED, PAIR, SECTIONS, TOLD

# What is said to Ben, and the words of it that Nora must not read.
TO_BEN = [
    ("Ben, she milks at five so ring late.", "milks at five"),
    ("Ben - she milks at five.", "milks at five"),
    ("Ben she milks at five.", "milks at five"),
    ("Ben, the goats bite.", "goats bite"),
    ("Ben, her husband is the vet.", "husband is the vet"),
    ("Ben, patience.", "patience"),
    ("Ben, wellies please.", "wellies"),
    ("Ben dear, she milks at five.", "milks at five"),
    ("Ben love, bring wellies.", "wellies"),
    ("And Ben, she milks at five.", "milks at five"),
    ("Oh, and Ben, she milks at five.", "milks at five"),
    ("P.S. Ben: she milks at five.", "milks at five"),
    ("To Ben: she milks at five.", "milks at five"),
    ("Note for Ben: she milks at five.", "milks at five"),
    ("A warning to Ben: she milks at five.", "milks at five"),
    ("[Ben, bring wellies.]", "wellies"),
    ("Between you and me, Ben, she milks at five.", "milks at five"),
    ("A tip for you, Ben: she milks at five.", "milks at five"),
    ("Word of warning, Ben: the goats bite.", "goats bite"),
    ("She milks at five, Ben!", "milks at five"),
    ("You should know, Ben, that she milks at five.", "milks at five"),
    ("Ben, FYI: she milks at five.", "milks at five"),
    ("@ben, bring wellies", "wellies"),
    ("B: she milks at five.", "milks at five"),
    ("You, Ben, should bring wellies.", "wellies"),
    ("Ben, when you visit, mind the dog.", "mind the dog"),
    ("Ben, try the blue.", "try the blue"),
    ("Ben, ask her about the blue.", "about the blue"),
    ("Ben, I would start small.", "start small"),
    ("Ben, go easy on the price.", "on the price"),
    ("Ben, not a word about cows.", "about cows"),
    ("Ben, she hates the phone.", "hates the phone"),
    ("Ben, pay her promptly.", "promptly"),
    ("Ben, she drives a hard bargain.", "hard bargain"),
    ("Ben, her bark is worse than her bite.", "worse than her bite"),
    ("Ben, you will want a coat.", "want a coat"),
    ("Ben, don't mind the dog.", "mind the dog"),
    ("Ben, careful with the gate.", "with the gate"),
    ("Ben, she's in the barn most days.", "in the barn"),
    ("Ben, Nora's dog bites.", "dog bites"),
    ("Ben, Nora does not do email.", "do email"),
    ("Ben, this is the one.", "is the one"),
    ("Ben, you were right about goats.", "right about goats"),
    ("Ben, I told you about the blue.", "about the blue"),
    ("Ben, I know you hate goats.", "hate goats"),
    ("Ben, hope the knee is better.", "knee"),
    ("Ben, thanks for the eggs.", "eggs"),
    ("Ben, sorry about Sunday.", "Sunday"),
    ("Ben, see you Thursday.", "Thursday"),
    ("Ben: she milks at five.", "milks at five"),
    ("Ben, milking is at five.", "milking is at five"),
    ("Ben, be patient.", "be patient"),
    ("Ben! Bring wellies.", "wellies"),
    ("Dear Ben, she milks at five.", "milks at five"),
    ("PS Ben, she milks at five.", "milks at five"),
    ("Note to Ben: she milks at five.", "milks at five"),
    ("(Ben, she milks at five.)", "milks at five"),
    ("A tip, Ben: she milks at five.", "milks at five"),
    ("She milks at five, Ben.", "milks at five"),
    ("Ben, fyi, she milks at five.", "milks at five"),
    ("B, she milks at five.", "milks at five"),
    ("Ben, if you go, take wellies.", "wellies"),
    ("Ben, ask about the blue.", "about the blue"),
    ("Ben, start small.", "start small"),
    ("Ben, never mention cows.", "mention cows"),
    ("Ben, she needs paying promptly.", "paying promptly"),
    ("Ben, you'll need a coat.", "need a coat"),
    ("Ben, mind the dog.", "mind the dog"),
    ("Ben, Nora is in the barn most days.", "in the barn"),
    ("Ben, as promised!", "as promised"),
    ("Ben, remember the blue?", "remember the blue"),
    ("Ben, I know you're busy.", "busy"),
    ("Ben, congratulations on the new shop.", "congratulations"),
]


@pytest.mark.parametrize(("line", "words"), TO_BEN)
def test_what_is_said_to_one_of_them_does_not_reach_the_other(line: str, words: str) -> None:
    for body in (TOLD, CROSSED, SECTIONS):
        assert words not in asks(PAIR, f"{body}\n\n{line}\n\nClara")["Nora"].text


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Nora Finch, a cheesemaker with forty goats, won a medal at Nantwich.", "won a medal at Nantwich"),
        ("Nora, who keeps goats on the moor, won a medal at Nantwich.", "won a medal at Nantwich"),
        ("Nora Finch, copied here, has forty goats.", "has forty goats"),
    ],
)
def test_who_is_described_by_name_is_not_taken_for_somebody_called(line: str, words: str) -> None:
    body = f"Hi both,\n\n{line}\n\nBen owns three delicatessens.\n\nClara"

    assert words in asks(PAIR, body)["Ben"].text
    assert words not in asks(PAIR, body)["Nora"].text


def test_a_name_called_out_inside_a_sentence_goes_from_what_is_carried() -> None:
    body = "Nora - Ben's a grocer. Nora needs a shop, Ben, for the summer.\n\nClara"

    assert "Nora needs a shop, for the summer." in asks(PAIR, body)["Ben"].text


def test_a_confidence_goes_whole() -> None:
    body = f"{TOLD}\n\nBetween us, Ben, she pays late but she pays well.\n\nBen, he drinks. You didn't hear that from me.\n\nClara"
    for one in asks(PAIR, body).values():
        assert "pays well" not in one.text
        assert "hear that" not in one.text


PRESENTED = [
    ("ben this is nora, she keeps goats on the moor, nora this is ben who runs the three delis where i help out",
     "keeps goats on the moor", "runs the three delis"),
    ("Ben, meet Nora, she keeps goats on the moor, and Nora, meet Ben, who runs three delis.",
     "keeps goats on the moor", "runs three delis"),
    ("Ben das ist Nora, sie hält Ziegen auf der Alm, Nora das ist Ben, der drei Läden führt.",
     "hält Ziegen auf der Alm", "der drei Läden führt"),
    ("Ben voici Nora, elle élève des chèvres sur le plateau, Nora voici Ben qui tient trois épiceries.",
     "élève des chèvres sur le plateau", "qui tient trois épiceries"),
    ("Ben dit is Nora, ze houdt geiten op de hei, Nora dit is Ben, die drie winkels heeft.",
     "houdt geiten op de hei", "die drie winkels heeft"),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "hers", "his"), PRESENTED)
def test_both_are_shown_to_each_other_in_one_sentence_without_full_stops(draft: str, hers: str, his: str) -> None:
    written = asks(PAIR, f"{draft}\n\nClara")

    assert hers in written["Ben"].text
    assert his in written["Nora"].text
    assert hers not in written["Nora"].text
    assert his not in written["Ben"].text


def test_what_follows_the_second_presentation_is_said_to_the_second() -> None:
    body = "ben this is nora, she keeps goats, nora this is ben who runs three delis. 30 shelves, empty till easter."

    written = asks(PAIR, f"{body}\n\nClara")
    assert "30 shelves, empty till easter" in written["Nora"].text
    assert "30 shelves" not in written["Ben"].text
