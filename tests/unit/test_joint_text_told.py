"""What a draft tells of one of them reaches the other, however the sentence is built."""

from __future__ import annotations

import pytest

from tests.drafts import asks
from tests.unit.test_joint_text_leave_taking import PAIR

# A sentence about Nora, and the words of it that Ben needs.
OF_NORA = [
    ("Nora keeps goats on the moor.", "keeps goats on the moor"),
    ("Nora's a cheesemaker on the moor.", "cheesemaker on the moor"),
    ("Nora has kept goats for nine years and nobody has noticed.", "kept goats for nine years"),
    ("Nora, who keeps goats on the moor, won a medal at Nantwich.", "won a medal at Nantwich"),
    ("Nora Finch is a cheesemaker with forty goats.", "cheesemaker with forty goats"),
    ("Nora (a friend from school) makes a hard goat's cheese.", "makes a hard goat's cheese"),
    ("My friend Nora makes a hard goat's cheese.", "makes a hard goat's cheese"),
    ("My old neighbour Nora Finch makes a hard goat's cheese.", "makes a hard goat's cheese"),
    ("You may have heard me talk of Nora. She makes a hard goat's cheese.", "makes a hard goat's cheese"),
    ("There is a woman on the moor called Nora Finch, and she makes cheese.", "on the moor"),
    ("I've known Nora since school and she has never sold a bad cheese.", "never sold a bad cheese"),
    ("I met Nora at the Leeds fair, where she was selling out by noon.", "selling out by noon"),
    ("On Saturday I met Nora, who makes a hard goat's cheese.", "makes a hard goat's cheese"),
    ("In 2019 Nora left banking and bought forty goats.", "bought forty goats"),
    ("Ten years ago Nora left banking.", "left banking"),
    ("Since leaving the bank she has built a dairy with her own hands.", "built a dairy"),
    ("Nora makes the cheese; her brother drives the van.", "brother drives the van"),
    ("Nora makes the cheese (three kinds, all hard).", "three kinds, all hard"),
    ("Nora: forty goats, one cheese, no website.", "forty goats, one cheese"),
    ("Nora - forty goats, one cheese, no website.", "forty goats, one cheese"),
    ("Nora = forty goats and one cheese.", "forty goats"),
    ("1) Nora: forty goats and one cheese.", "forty goats"),
    ("Nora's cheese won a medal at Nantwich.", "won a medal at Nantwich"),
    ("Nora's goats graze on four hundred acres.", "graze on four hundred acres"),
    ("Her goats graze on four hundred acres.", "graze on four hundred acres"),
    ("The goats graze on four hundred acres, and Nora milks them by hand.", "milks them by hand"),
    ("Forty goats, one cheese, and a waiting list: that's Nora.", "waiting list"),
    ("What Nora does not have is a shop.", "have is a shop"),
    ("All Nora needs is a shop.", "needs is a shop"),
    ("All she needs is a shop.", "needs is a shop"),
    ("What she needs is a shop that pays on time.", "needs is a shop"),
    ("She'd like to sell in a city.", "like to sell in a city"),
    ("She would love a counter in Leeds.", "love a counter in Leeds"),
    ("She is looking for a counter in Leeds.", "looking for a counter in Leeds"),
    ("She's after a counter in Leeds.", "after a counter in Leeds"),
    ("She wondered whether anyone in Leeds would stock it.", "anyone in Leeds would stock it"),
    ("Nora wonders whether a city shop would stock it.", "city shop would stock it"),
    ("Nora would need a cold van.", "need a cold van"),
    ("Nora can deliver twice a week.", "deliver twice a week"),
    ("Nora could deliver twice a week.", "deliver twice a week"),
    ("Nora will be at the Leeds market in May.", "Leeds market in May"),
    ("Nora is in her second year of it.", "second year of it"),
    ("Nora used to run a bank.", "used to run a bank"),
    ("Nora ran a bank before she ran goats.", "ran a bank"),
    ("Nora taught my daughter chemistry.", "taught my daughter chemistry"),
    ("Nora made the cheese at our wedding.", "made the cheese at our wedding"),
    ("Nora fed the whole village last winter.", "fed the whole village"),
    ("Nora sent me home with two kilos of it.", "two kilos"),
    ("We have eaten Nora's cheese every Christmas for nine years.", "every Christmas for nine years"),
    ("I have never tasted anything like Nora's cheese.", "never tasted anything"),
    ("Everyone in the village swears by Nora.", "swears by"),
    ("Nobody makes a harder cheese than Nora.", "makes a harder cheese"),
    ("Nora is the only cheesemaker I know who answers letters.", "answers letters"),
    ("Nora has forty goats and no buyer, which is a pity.", "forty goats and no buyer"),
    ("Nora has forty goats, a dairy and, since March, a licence.", "since March, a licence"),
    ("Nora has, as of March, a licence to export.", "licence to export"),
    ("Nora's been at it for nine years.", "at it for nine years"),
    ("Nora'd sell the lot to one shop if she could.", "sell the lot to one shop"),
    ("Nora is a bit of a legend on the moor: forty goats, one cheese.", "forty goats, one cheese"),
    ("\"Nora's is the best hard goat's cheese in the north\" - the Yorkshire Post.", "best hard goat's cheese"),
    ("I think Nora is the best cheesemaker in the north.", "best cheesemaker in the north"),
    ("I believe she is about to double the herd.", "double the herd"),
    ("I gather she has forty goats now.", "has forty goats now"),
    ("As far as I know she has forty goats now.", "has forty goats now"),
    ("Apparently she has forty goats now.", "has forty goats now"),
    ("Her cheese is aged in the old chapel.", "aged in the old chapel"),
    ("Ben, you remember Nora's cheese from our wedding; she makes a ton of it a year now.", "makes a ton of it a year"),
    ("Ben, Nora makes a ton of it a year.", "makes a ton of it a year"),
    ("Ben, Nora here makes a ton of it a year.", "makes a ton of it a year"),
    ("Ben, my friend Nora makes a ton of it a year.", "makes a ton of it a year"),
    ("Ben, I'd like you to meet Nora, who makes a hard cheese.", "makes a hard cheese"),
    ("Ben, please meet Nora. She makes a hard cheese.", "makes a hard cheese"),
    ("Ben, meet Nora: forty goats, one hard cheese.", "forty goats, one hard cheese"),
    ("Ben, let me introduce Nora Finch, a cheesemaker on the moor.", "cheesemaker on the moor"),
    ("Ben, this is Nora, a cheesemaker on the moor.", "cheesemaker on the moor"),
    ("Ben, Nora is the cheesemaker I keep telling you about.", "cheesemaker I keep telling you about"),
    ("Ben, this is the woman with the goats I told you about: Nora.", "woman with the goats"),
    ("Ben, you need a cheese. Nora has one, hard, from goats.", "hard, from goats"),
    ("Nora, you keep forty goats and make a hard cheese that nobody in Leeds can buy.", "forty goats"),
    ("Nora, you make a hard cheese. Ben, you sell cheese.", "a hard cheese"),
    ("Nora, your cheese won a medal at Nantwich.", "cheese won a medal at Nantwich"),
    ("Nora, you've got forty goats and no shop.", "forty goats and no shop"),
    ("Nora, you are the best cheesemaker in the north.", "the best cheesemaker in the north"),
    ("Nora, you were looking for a shop in Leeds.", "looking for a shop in Leeds"),
    ("Nora, you asked for a shop that pays on time.", "a shop that pays on time"),
    ("Nora, you wanted a counter in a city.", "a counter in a city"),
    ("Nora, you spent nine years perfecting a hard cheese.", "nine years perfecting a hard cheese"),
    ("Nora, after nine years you have a cheese that travels.", "cheese that travels"),
    ("Nora, when you left the bank you bought forty goats.", "bought forty goats"),
]


@pytest.mark.parametrize(("line", "words"), OF_NORA)
def test_what_is_told_of_one_of_them_reaches_the_other(line: str, words: str) -> None:
    after = f"Hi Nora, hi Ben,\n\nBen owns three delicatessens in Leeds.\n\n{line}\n\nOver to you!\n\nClara"
    before = f"Hi both,\n\n{line}\n\nBen owns three delicatessens in Leeds. He pays on the day.\n\nClara"
    for body in (after, before):
        assert words.casefold() in asks(PAIR, body)["Ben"].text.casefold().replace("’", "'")


def test_the_reader_is_told_what_they_are_looking_for_in_the_second_person() -> None:
    body = "Hi both,\n\nNora keeps goats and needs a shop for her cheese. Ben owns three delicatessens.\n\nClara"

    assert "You keep goats and need a shop for your cheese." in asks(PAIR, body)["Nora"].text


def test_no_praise_of_the_reader_is_carried_to_them() -> None:
    body = "Hi both,\n\nI think Nora is the best cheesemaker in the north. Ben owns three delicatessens.\n\nClara"

    assert "best cheesemaker" not in asks(PAIR, body)["Nora"].text
    assert "best cheesemaker" in asks(PAIR, body)["Ben"].text


WISHES = [
    ("She would like to see the two old charts before they travel, and I could think of nobody better than you.",
     "You would like to see the two old charts before they travel"),
    ("Nora is looking for a cellar with a north wall.", "You are looking for a cellar with a north wall"),
    ("She needs somebody who can tell her what goats may eat.", "You need somebody who can tell you what goats may eat"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "turned"), WISHES)
def test_what_the_other_is_told_somebody_looks_for_is_their_reason_too(line: str, turned: str) -> None:
    body = f"Dear Ben,\n\nNora keeps goats on the moor. {line}\n\nDear Nora,\n\nBen runs three delis.\n\nClara"

    written = asks(PAIR, body)
    assert turned in written["Nora"].text
    assert "I could think" not in written["Nora"].text


@pytest.mark.parametrize(
    "line",
    [
        "She needs no flattering from me.", "She wants you to be on time.", "She wants me to be quiet about it.",
        "Between us, she wants out of her lease.", "She needs a van that starts and doesn't smell.",
        "She wants them somewhere safe.", "Ring her, she wants an answer by Friday.",
    ],
)  # fmt: skip
def test_what_is_for_the_others_ear_does_not_become_a_wish_of_the_reader(line: str) -> None:
    body = f"Dear Ben,\n\nNora keeps goats on the moor. {line}\n\nDear Nora,\n\nBen runs three delis.\n\nClara"

    text = asks(PAIR, body)["Nora"].text
    assert "You want" not in text
    assert "You need" not in text


# What is said to Ben about himself, and how Nora reads it
SAID_TO_BEN = [
    ("It was you who taught half of Leeds to slice ham.", "Ben taught half of Leeds to slice ham."),
    ("You bake eleven months of the year and sell in one.", "Ben bakes eleven months of the year and sells in one."),
    ("You'd just lost your cheesemonger.", "Ben had just lost his cheesemonger."),
    ("You said you were looking for somebody to share the rent.", "Ben was looking for somebody to share the rent."),
]


@pytest.mark.parametrize(("said", "told"), SAID_TO_BEN)
def test_what_is_said_to_the_one_of_himself_is_told_to_the_other_in_the_right_form(said: str, told: str) -> None:
    body = f"Ben,\n\nNora keeps goats on the moor. {said}\n\nNora,\n\nBen owns three delis in Leeds.\n\nClara"

    assert told in asks(PAIR, body)["Nora"].text
