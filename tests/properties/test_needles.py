"""What is skipped to save time would have said nothing: a rule that speaks is never passed over."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from introductions.reading.needles import Needles, ways
from introductions.reading.rules import MODULES

_PATTERNS = [
    (name, text) for name, module in MODULES.items() for *_, text in (*module.MASKS, *module.RULES, (module.POLITE,))
]


@pytest.mark.parametrize("language", MODULES)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_rule_is_tried_wherever_it_would_speak(language: str, data: st.DataObject) -> None:
    pattern = re.compile(data.draw(st.sampled_from([text for name, text in _PATTERNS if name == language])))
    spoken = data.draw(st.from_regex(pattern))
    assert pattern.search(spoken)
    assert _prepared([pattern]).possible(spoken) == {0}


def _prepared(patterns: list[re.Pattern[str]]) -> Needles:
    needles = Needles(patterns)
    needles.prepare()
    return needles


@settings(max_examples=200, deadline=None)
@given(words=st.lists(st.sampled_from("no yes now known, introduce noble don't cause. way aay ok? 👍".split())))
def test_a_pattern_of_any_kind_is_tried_wherever_it_matches(words: list[str]) -> None:
    patterns = [re.compile(text) for text, _ in _WANTED]
    text = " ".join(words)
    matching = {number for number, pattern in enumerate(patterns) if pattern.search(text)}
    assert matching <= set(_prepared(patterns).possible(text))


_WANTED: list[tuple[str, list[list[str]]]] = [
    (r"\b(?:gladly|sure thing)\b", [["<gladl"], ["<sure>", "<thing"]]),
    (r"\b(?:gladly|sure) (?:now|one day)\b", [["<sure> <gladl", "<now>"], ["<sure> <gladl", "<one>", "<day>"]]),
    (r"(?:please )?introduce", [["introd"]]),
    (r"a+ noble cause", [["<noble", "<cause"]]),
    (r"(?:no|never) way", [["<way", "no>"], ["never>", "<way"]]),
    (r"\bno(?:w|ne|)\b", [["<now>"], ["<none>"], ["<no>"]]),
    (r"k(?!now)ok\b", [["kok>"]]),
    (r"[👍👎]", [["<👍>"], ["<👎>"]]),
    (r"(?i:yes)", [[]]),
    (r"(?i)yes", [[]]),
    (r"(?a)\byes", [[]]),
    (r"[ab]\d*", [[]]),
    (r"(?:yes)?", [[]]),
    (r"(?=yes)", [[]]),
    (r"(?:yes|.)", [[]]),
]


@pytest.mark.parametrize(("pattern", "wanted"), _WANTED)
def test_needles_are_letters_that_no_match_can_do_without(pattern: str, wanted: list[list[str]]) -> None:
    assert [[" ".join(sorted(need, reverse=True)) for need in way] for way in ways(re.compile(pattern))] == wanted


def test_every_pattern_is_tried_until_it_pays_to_know_what_each_needs() -> None:
    needles = Needles([re.compile("yes"), re.compile("no")])
    asked = [set(needles.possible("surely no")) for _ in range(200)]
    assert asked[0] == {0, 1}
    assert asked[-1] == {1}
