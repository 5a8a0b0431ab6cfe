"""Looking for many turns of phrase at once: one that is overlooked puts a sentence into the wrong ask."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introductions.alternatives import Alternatives, caseless, required
from introductions.reading.joint import phrases
from introductions.writing import lint

TURNS = [
    r"\bover to (?:you|both)\b|\b(?:take|taking) it from (?:here|there)\b",
    r"^(?:so )?(?:that's|that is) it\b|[|)]|\bin (?:her|his) [\"'(|]own",
    r"\b(?:es|ça|dit)\b|straße\b|\bkeine (?:Eile|Sorge)\b",
    r"\bmeet (?!me\b)\w+|(?:no )?rush(?:ed|ing)?\b|\b(?:p\.?s\.?|nb)\b",
]
WORDS = "over to you both take taking it from here there so that's that is | ) in her his"
WORDS = (
    WORDS.split() + "own es dit straße STRASSE keine Eile meet me Ines no RUSH rushing p.s. nb ſo İt hER \n ,".split()
)
TEXTS = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join) | st.text(max_size=60)


@given(TEXTS)
def test_what_one_large_alternation_finds_is_found_at_the_same_place(text: str) -> None:
    expected = re.compile("|".join(TURNS), re.IGNORECASE).search(text)
    found = Alternatives(TURNS).search(text)
    assert (found and found.span()) == (expected and expected.span())


@pytest.mark.parametrize(
    ("kind", "language"),
    [(kind, language) for kind, by_language in phrases._lines().items() for language in by_language],
)
def test_no_turn_of_phrase_of_ours_is_overlooked_in_what_it_says(kind: str, language: str) -> None:
    patterns = phrases._lines()[kind][language]
    whole = re.compile("|".join(patterns), re.IGNORECASE)
    ours = Alternatives(patterns)
    for words in re.split(r"\||\n", "\n".join(patterns)):
        plain = re.sub(r"\\b|\\w|[\\^$?*+(){}\[\]]|\?:", "", words)
        for text in (plain, plain.upper(), f"So, {plain}, as they say."):
            expected, found = whole.search(text), ours.search(text)
            assert (found and found.span()) == (expected and expected.span()), text


def test_each_letter_that_a_pattern_takes_for_another_is_folded_to_it() -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    literals = {c for _, patterns in lint._KINDS for p in patterns for c in p if c.isalpha()}
    literals |= {c for by in phrases._lines().values() for ps in by.values() for p in ps for c in p if c.isalpha()}
    for letter in sorted(literals):
        for same in re.findall(re.escape(letter), every, re.IGNORECASE):
            assert caseless(same) == caseless(letter)


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        (r"\bover to (?:you|both)\b", {"over to "}),
        (r"(?:over|back) to", {"over", "back"}),
        (r"(?:over )?(?:you|both)", {"you", "both"}),
        (r"(?:over )*to|x", set()),
        (r"p\.?s\.?", set()),
        (r"Straße(?!n)", {"strasse"}),
        (r"(?<!not )yours?(?=, then)", {"your"}),
        (r"(?:over){0,2}(?:back){2}", {"back"}),
        (r"(?P<who>Lisa)\x41bc\.\u0041bcd(?P=who)", {"bc."}),
        (r"[()|\]]both(?i:here)", {"both"}),
    ],
)
def test_a_pattern_is_tried_wherever_it_might_match(pattern: str, literals: set[str]) -> None:
    assert required(pattern) == literals
