"""He and she may be somebody's husband or sister: what is said of those is told of neither of the two."""

from __future__ import annotations

import pytest

from tests.drafts import asks
from tests.unit.test_joint_text_leave_taking import PAIR

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


TWO_HALVES = [
    ("Nora keeps goats. Ben runs three delis. His lease starts on 1 May and her goats kid that very month.",
     "goats kid that very month", "lease starts on 1 May"),
    ("Nora keeps goats. Ben runs three delis. She sold the herd's milk for years but he only buys cheese.",
     "sold the herd's milk for years", "only buys cheese"),
    ("Nora hält Ziegen. Ben führt drei Läden. Er sucht einen Käse und sie hat keinen Laden.",
     "hat keinen Laden", "sucht einen Käse"),
    ("Nora élève des chèvres. Ben tient trois épiceries. Il cherche un fromage et elle ne connaît pas la ville.",
     "connaît pas la ville", "cherche un fromage"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "hers", "his"), TWO_HALVES)
def test_of_a_sentence_on_him_and_on_her_each_reads_the_half_on_the_other(body: str, hers: str, his: str) -> None:
    written = asks(PAIR, f"Dear Nora, dear Ben,\n\n{body}\n\nClara")
    assert hers in written["Ben"].text
    assert hers not in written["Nora"].text
    assert his in written["Nora"].text


def test_what_his_wife_has_is_not_hers() -> None:
    body = "Nora keeps goats. Ben runs three delis. His wife bakes the bread and her oven is cold by noon."

    written = asks(PAIR, f"Dear Nora, dear Ben,\n\n{body}\n\nClara")
    assert "oven" not in written["Ben"].text
    assert "her oven is cold by noon" in written["Nora"].text
