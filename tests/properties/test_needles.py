"""What is skipped to save time would have said nothing: a rule that speaks is never passed over."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from introductions.reading.needles import Needles
from introductions.reading.rules import MODULES
from introductions.reading.ways import ways

_PATTERNS = [
    (name, text) for name, module in MODULES.items() for *_, text in (*module.MASKS, *module.RULES, (module.POLITE,))
]


@pytest.mark.parametrize("language", MODULES)
@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_rule_is_tried_wherever_it_would_speak(language: str, data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from([text for name, text in _PATTERNS if name == language]))
    spoken = data.draw(st.from_regex(re.compile(pattern)))
    assert Needles([pattern]).possible(spoken) == [0]


@pytest.mark.parametrize("language", MODULES)
def test_no_rule_of_ours_must_be_tried_everywhere(language: str) -> None:
    unread = [text for name, text in _PATTERNS if name == language and text != MODULES[language].POLITE]
    assert not [text for text in unread if () in ways(text)]


@settings(max_examples=300, deadline=None)
@given(words=st.lists(st.sampled_from("no yes now known, introduce noble don't cause. way aay ok? 👍 nono".split())))
def test_a_pattern_of_any_kind_is_tried_wherever_it_matches(words: list[str]) -> None:
    patterns = [text for text, _ in _WANTED]
    text = " ".join(words)
    matching = {number for number, pattern in enumerate(patterns) if re.search(pattern, text)}
    assert matching <= set(Needles(patterns).possible(text))


_WANTED: list[tuple[str, list[list[str]]]] = [
    (r"\b(?:gladly|sure thing)\b", [["<gladl"], ["<sure>", "<thing"]]),
    (r"\b(?:gladly|sure) (?:now|one day)\b", [["<sure> <gladl", "<now>"], ["<sure> <gladl", "<one>", "<day>"]]),
    (r"(?:please )?introduce", [["introd"]]),
    (r"a+ noble cause", [["<noble", "<cause"]]),
    (r"(?:no|never) way", [["<way", "no>"], ["never>", "<way"]]),
    (r"\bno(?:w|ne|)\b", [["<now>"], ["<none>"], ["<no>"]]),
    (r"k(?!now)ok\b", [["kok>"]]),
    (r"[👍👎]", [["<👍>"], ["<👎>"]]),
    (r"(?:no){2} way", [["<way", "no"]]),
    (r"\bno{0,2} way", [["<way", "<n"]]),
    (r"no{1,} way", [["<way", "no"]]),
    (r"why\?", [["why>", "<?>"]]),
    (r"ok[.,]+ yes", [["<yes", "ok>"]]),
    (r"(?i:yes)", [[]]),
    (r"(?i)yes", [[]]),
    (r"(?x)y e s", [[]]),
    (r"(?a)\byes", [[]]),
    (r"(?P<one>no)(?P=one)", [[]]),
    (r"(n)o\1o", [[]]),
    (r"\x6eo", [[]]),
    (r"(?>no)", [[]]),
    (r"no{,2}", [[]]),
    (r"[ab]\d*", [[]]),
    (r"[^no]", [[]]),
    (r"[n\]o]", [[]]),
    (r"(?:yes)?", [[]]),
    (r"(?:yes)*?", [[]]),
    (r"(?=yes)", [[]]),
    (r"(?<!yes)", [[]]),
    (r"(?:yes|.)", [[]]),
]


@pytest.mark.parametrize(("pattern", "wanted"), _WANTED)
def test_needles_are_letters_that_no_match_can_do_without(pattern: str, wanted: list[list[str]]) -> None:
    assert [[" ".join(sorted(need, reverse=True)) for need in way] for way in ways(pattern)] == wanted
