"""He and she may be somebody's husband or sister: what is said of those is told of neither of the two."""

from __future__ import annotations

import pytest

from tests.drafts import asks

TO = "Tom Becker <tom@example.com>, Lisa Wagner <lisa@example.net>"
DRAFTS = [
    (
        "Hi both,\n\nLisa makes pots in Leeds. Her husband is a pilot. He flies nights.\n\n"
        "Tom draws halls in Bristol. His wife bakes. She sells to two cafés.\n\nClara",
        "He flies nights", "She sells to two cafés",
    ),
    (
        "Hi both,\n\nLisa makes pots in Leeds. Tom draws halls in Bristol. My sister has worked for him. She loved it. "
        "Lisa's brother has a van. He drives to York.\n\nClara",
        "He drives to York", "She loved it",
    ),
    (
        "Hallo Tom, hallo Lisa,\n\nLisa ist Töpferin in Leipzig. Ihr Mann ist Pilot. Er fliegt nachts.\n\n"
        "Tom zeichnet Hallen in Bremen. Seine Frau backt. Sie verkauft an zwei Cafés.\n\nClara",
        "Er fliegt nachts", "Sie verkauft an zwei Cafés",
    ),
    (
        "Bonjour Tom, bonjour Lisa,\n\nLisa est potière à Lyon. Son mari est pilote. Il vole la nuit.\n\n"
        "Tom dessine des halles à Brest. Sa femme est boulangère. Elle vend à deux cafés.\n\nClara",
        "Il vole la nuit", "Elle vend à deux cafés",
    ),
    (
        "Hoi Tom, hoi Lisa,\n\nLisa is pottenbakster in Utrecht. Haar man is piloot. Hij vliegt 's nachts.\n\n"
        "Tom tekent hallen in Breda. Zijn vrouw bakt brood. Ze levert aan twee cafés.\n\nClara",
        "Hij vliegt", "Ze levert aan twee cafés",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "hers", "his"), DRAFTS)
def test_what_is_said_of_a_husband_or_a_wife_is_not_told_of_the_one_who_is_introduced(
    draft: str, hers: str, his: str
) -> None:
    written = asks(TO, draft)
    assert hers not in written["Lisa"].text
    assert his not in written["Tom"].text
    assert hers in written["Tom"].text
    assert his in written["Lisa"].text
