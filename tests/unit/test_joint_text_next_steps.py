"""A next step is for later; a difficulty, a vouching and what somebody needs are the reason, and are told now."""

from __future__ import annotations

import pytest

from introductions.writing.lint import pressing
from tests.drafts import asks
from tests.unit.test_joint_text_leave_taking import PAIR

BOTH = "Nora keeps goats on the moor and makes a hard cheese. Ben owns three delis in Leeds."

TOO_EARLY = [
    ("Ben, you can book a slot here, Nora has kept Friday morning free.", "slot"),
    ("Ben, you can book a slot here, Nora has kept Friday morning free.", "Friday"),
    ("She doesn't have a phone in the dairy.", "phone"),
    ("I should be glad if you would both keep me informed.", "informed"),
    ("Ben - as ordered.", "ordered"),
]
REASONS = [
    (f"{BOTH} The trouble is that no cheese survives the post in summer, and Nora has been driving it herself.", "Ben",
     "no cheese survives the post"),
    ("Ben,\n\nNora makes a hard cheese. I told her there was only one counter in Leeds I'd trust with it.", "Ben",
     "only one counter in Leeds"),
    (f"{BOTH} Ben knows which rinds you can eat and which you can sell.", "Nora", "and which you can sell"),
    ("Ben,\n\nNora makes a hard cheese.\n\nYou know everybody who has a cave between here and Hull.", "Ben", "has a cave"),
    ("Ben,\n\nNora makes a hard cheese. She and I sat next to each other at school.", "Ben", "sat next to each other"),
    ("Ben,\n\nNora makes a hard cheese.\n\nI've been thinking about the shelf you said was never full.", "Ben", "shelf"),
    ("Ben, remember Nora, who did the ham for the fair? She makes a hard cheese.", "Ben", "Nora did the ham"),
    ("Nora: forty goats.\n\nBen: three delis.\n\nBen: she needs an answer on the stall by the 20th.", "Ben", "by the 20th"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "words"), TOO_EARLY)
def test_what_comes_after_a_yes_is_in_no_ask(said: str, words: str) -> None:
    for one in asks(PAIR, f"{BOTH}\n\n{said}\n\nClara").values():
        assert words not in one.text


@pytest.mark.parametrize(("body", "name", "words"), REASONS)
def test_the_reason_is_told(body: str, name: str, words: str) -> None:
    assert words in asks(PAIR, f"{body}\n\nClara")[name].text


def test_who_is_in_copy_leaves_no_comma_behind() -> None:
    text = asks(PAIR, "Ben,\n\nNora, in cc, sat as a judge for years, and she makes cheese.\n\nClara")["Ben"].text

    assert "Nora sat as a judge" in text


def test_a_date_presses_the_reader_but_is_a_fact_about_the_other() -> None:
    assert pressing("She needs an answer on the stall by the 20th.") is None
    assert pressing("You have a cave. She needs an answer by the 20th.") is None
    assert pressing("Please answer by the 20th.") == "sets a deadline"
    assert pressing("She needs your answer by the 20th.") == "sets a deadline"


def test_anne_c_est_la_boulangere_says_who_anne_is() -> None:
    to = "Anne Morel <anne@example.org>, Luc Petit <luc@example.net>"
    body = "Bonjour à vous deux,\n\nAnne, c'est la boulangère du bourg : elle cuit trois pains. Luc moud le blé."

    assert "cuit trois pains" in asks(to, f"{body}\n\nClara")["Luc"].text


def test_the_asker_s_own_words_are_found_behind_their_asking() -> None:
    below = "On 3 Oct 2026, at 21:15, Nora Finch <nora.finch@example.org> wrote:\n\n> could u hook us up, ive one question about rinds\n> Nora"

    assert (
        "one question about rinds" in asks(PAIR, f"Ben, see below. Nora makes cheese.\n\nClara\n\n{below}")["Ben"].text
    )
