"""What is fun to write to two who both read it is gossip in a letter to one, and never reaches an ask."""

from __future__ import annotations

import pytest

from tests.drafts import asks, read

TO = "Amy Park <amy@example.com>, Tom Reed <tom@example.net>"
BOTH = "Hi Amy, hi Tom,\n\nTom roofs barns in the dale. Amy draws roofs.\n\n"

NOT_IN_AN_ASK = [
    ("Amy, he's rubbish at replying, nag him.", "rubbish"),
    ("Amy, Tom is hopeless with deadlines.", "hopeless"),
    ("Amy, he never answers his phone.", "phone"),
    ("Tom, the key to the yard is kept at the shop.", "key"),
    ("Amy, the ladder is steep, bring the low shoes.", "ladder"),
    ("Amy, this is the Tom you've heard about for ten years.", "heard about"),
    ("Amy, Tom has 26 barns. Persist. He did mine for nothing.", "Persist"),
]


@pytest.mark.parametrize(("line", "gone"), NOT_IN_AN_ASK)
def test_neither_is_told_a_remark_that_was_made_before_both(line: str, gone: str) -> None:
    for ask in asks(TO, f"{BOTH}{line}\n\nClara").values():
        assert gone not in ask.text


def test_a_fact_is_kept_when_the_joke_behind_it_goes() -> None:
    ask = asks(TO, f"{BOTH}Amy, Tom has 26 barns and his father's habit of saying no first.\n\nClara")["Amy"]

    assert "Tom has 26 barns." in ask.text
    assert "habit" not in ask.text


def test_the_steps_of_a_thing_are_no_orders_to_whoever_reads() -> None:
    ask = asks(TO, f"{BOTH}Tom invented a test for damp: dip, wait twelve minutes, read the colour.\n\nClara")["Amy"]

    assert "a test for damp: dip, wait twelve minutes, read the colour." in ask.text


def test_what_was_promised_of_the_reader_is_told_them() -> None:
    body = "Amy, this is Tom. He needs a drawing. I told him that your office throws out three plans a week.\n\nTom, Amy draws roofs."

    assert "your office throws out three plans a week" in asks(TO, f"{body}\n\nClara")["Amy"].text


class TestWhoIsWhoWithoutADisplayName:
    def test_the_name_in_the_greeting_is_theirs(self) -> None:
        body = "hey amy, hey tom\n\nso tom (tmr on the forum) has answered 1,200 questions in two years. amy is writing the handbook."
        found = asks("Amy Park <amy@example.com>, tmr@example.net", f"{body}\n\nclara")

        assert set(found) == {"Amy", "Tom"}
        assert "Tom has answered 1,200 questions" in found["Amy"].text

    def test_nobody_is_called_by_a_name_that_their_address_denies(self) -> None:
        joint = read("Amy Park <amy@example.com>, karl.frey@example.net", "Hi Amy, hi Sven,\n\nSven roofs. Amy draws.")

        assert joint.refused is not None

    def test_initials_are_the_double_name_that_the_text_spells_out(self) -> None:
        body = "Amy - want you to meet Jean-Bernard from the roofing side of the house. He designs small domes.\n\nJB - Amy draws roofs."
        found = asks("Amy Park <amy@example.com>, jb@example.net", f"{body}\n\nClara")

        assert "Jean-Bernard is from the roofing side of the house." in found["Amy"].text
        assert set(found) == {"Amy", "JB"}


def test_namesakes_kept_apart_by_their_family_names_are_greeted_by_the_given_one() -> None:
    body = (
        "Dear Martins,\n\nGold, who teaches woodwork, told me that his boys have nothing to make that anybody needs. Moor, "
        "who looks after our ground, told me an hour later that the benches there have fallen apart.\n\n"
        "Gold: he has the oak.\nMoor: the boys would have to visit, and I think that would be good for them."
    )
    joint = read("Martin Gold <gold@example.com>, Martin Moor <moor@example.net>", f"{body}\n\nDeborah")
    told = {key: " ".join(text for s in joint.statements for k, text in s.carried if k == key) for key in
            ("gold@example.com", "moor@example.net")}  # fmt: skip

    assert [name for _, name in joint.parties] == ["Martin", "Martin"]
    assert "You told me that your boys have nothing to make" in told["gold@example.com"]
    assert "would have to visit" not in told["gold@example.com"]


ARRIVING = [
    "Tom, the lift only goes to seven.",
    "Tom, there's a dog.",
    "Amy, Tom will send you the slides.",
    "Tom, Amy prefers Tuesdays.",
    "Amy, she knows I'm passing this on.",
    "Amy, his budget is, let's say, aspirational.",
]


@pytest.mark.parametrize("line", ARRIVING)
def test_nobody_is_told_of_a_visit_or_a_call_that_is_not_agreed_yet(line: str) -> None:
    words = line.split(", ", 1)[1].rstrip(".")
    for ask in asks(TO, f"{BOTH}{line}\n\nClara").values():
        assert words not in ask.text


class TestWhoIsMeant:
    def test_a_mother_in_law_is_not_the_other_woman(self) -> None:
        body = f"{BOTH}Tom lost his yard in spring. Six barns, now on my mother-in-law's land, and she is not patient."

        assert "Six barns" in asks(TO, f"{body}\n\nClara")["Amy"].text

    def test_a_second_call_with_the_same_dash_turns_to_the_other(self) -> None:
        body = f"{BOTH}amy - tom hates mail. tom - the yard freezes before nine"
        found = asks(TO, f"{body}\n\nclara")

        assert "freezes" not in found["Amy"].text

    def test_my_neighbour_at_the_end_of_a_sentence_is_spoken_of_and_not_to(self) -> None:
        body = "Dear Amy,\n\nI don't think you've met my neighbour, Tom Reed. He roofs barns.\n\nTom, Amy draws roofs."
        found = asks(TO, f"{body}\n\nClara")

        assert "you've met" not in found["Tom"].text
        assert "my neighbour, Tom Reed" in found["Amy"].text

    def test_you_would_never_know_is_said_of_nobody(self) -> None:
        body = f"{BOTH}Amy, Tom makes chairs from pallets, but nice, you'd never know."

        assert "never know" not in asks(TO, f"{body}\n\nClara")["Tom"].text

    def test_an_infinitive_in_a_list_of_doings_is_no_order(self) -> None:
        body = f"{BOTH}Tom keeps the lighthouse, so what he does is count birds and write to people."

        assert "count birds and write to people" in asks(TO, f"{body}\n\nClara")["Amy"].text

    def test_whoever_writes_because_of_somebody_goes_on_about_them(self) -> None:
        body = "Hola Tom:\n\nTe escribo por Amy Park, que fue compañera mía. Tiene un vivero en Tui y quiere hacer un catálogo.\n\nAmy, Tom es fotógrafo de plantas."
        found = asks(TO, f"{body}\n\nClara")

        assert "Quieres hacer un catálogo." in found["Amy"].text


def test_a_department_is_no_part_of_a_name() -> None:
    found = asks('"Park, Amy (Facilities)" <amy@example.com>, Tom Reed <tom@example.net>', f"{BOTH}Clara")

    assert "Facilities" not in found["Tom"].text + found["Tom"].subject
