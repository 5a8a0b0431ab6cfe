"""What is skipped to save time would have said nothing: a rule that speaks is never passed over."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from introductions.reading.needles import Needles, needed
from introductions.reading.rules import MODULES

_PATTERNS = [(name, text) for name, module in MODULES.items() for *_, text in (*module.MASKS, *module.RULES)]


@pytest.mark.parametrize("language", MODULES)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_rule_is_tried_wherever_it_would_speak(language: str, data: st.DataObject) -> None:
    pattern = re.compile(data.draw(st.sampled_from([text for name, text in _PATTERNS if name == language])))
    spoken = data.draw(st.from_regex(pattern))
    needles = needed(pattern)
    assert pattern.search(spoken)
    assert needles is None or any(needle in spoken for needle in needles)
    assert Needles([pattern]).possible(spoken) == 1


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        (r"\b(?:gladly|sure thing)\b", {"glad", "sure"}),
        (r"(?:please )?introduce", {"intr"}),
        (r"a+ noble cause", {" nob"}),
        (r"(?:no|never) way", {" way"}),
        (r"(?i:yes)", None),
        (r"[ab]\d*", None),
        (r"(?:yes)?", None),
        (r"(?=yes)", None),
        (r"(?:yes|.)", None),
    ],
)
def test_needles_are_letters_that_no_match_can_do_without(pattern: str, wanted: set[str] | None) -> None:
    assert needed(re.compile(pattern)) == wanted
