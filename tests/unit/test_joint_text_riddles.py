"""A draft that makes a riddle of who is who is read by its own key, and told to nobody where it gives none."""

from __future__ import annotations

import pytest

from tests.drafts import asks, read

TO = "Tom Becker <tom@example.com>, Lisa Wagner <lisa@example.net>"
RIDDLES = [
    (
        "Hi you two,\n\nI know a man who can hear a bearing fail. I know a woman whose mill has eaten four of them.\n\nClara",
        "Lisa’s mill has eaten four of them.", "Tom can hear a bearing fail.",
    ),
    (
        "Hi both,\n\nOne of you has a boat and no crew. The other has a crew and no boat. Tom, you're the boat.\n\nClara",
        "Lisa has a crew and no boat.", "Tom has a boat and no crew.",
    ),
    (
        "Dear friends,\n\nThe one is an archivist with nothing to read. The other has inherited an attic full of plates. "
        "I need hardly say that the archivist is Tom and the attic is Lisa's.\n\nClara",
        "Lisa has inherited an attic full of plates.", "Tom is an archivist with nothing to read.",
    ),
    (
        "Chers amis,\n\nL'une de vous a un verger et trop de pommes. L'autre a un pressoir qui tourne à vide. Lisa, c'est "
        "toi les pommes.\n\nClara",
        "Lisa a un verger et trop de pommes.", "Tom a un pressoir qui tourne à vide.",
    ),
    (
        "Liebe Freunde,\n\neiner von euch hat ein Boot. Der andere hat eine Werft. Die Werft: Lisa.\n\nClara",
        "Lisa hat eine Werft.", "Tom hat ein Boot.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "hers", "his"), RIDDLES)
def test_a_riddle_is_told_solved_and_its_key_to_nobody(draft: str, hers: str, his: str) -> None:
    written = asks(TO, draft)
    assert hers in written["Tom"].text
    assert his in written["Lisa"].text
    assert his not in written["Tom"].text


def test_a_riddle_without_a_key_is_told_to_nobody() -> None:
    draft = "Dear friends,\n\nOne of you keeps bees. The other makes candles. You will know who is who.\n\nClara"
    assert not [s.carried for s in read(TO, draft).statements if s.carried]
