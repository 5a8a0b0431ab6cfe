"""The introducer's own wording: what cannot work is refused when it is saved, with the line and what to do."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introductions.errors import SettingsError
from introductions.languages import LANGUAGES
from introductions.statements import AskOptions
from introductions.writing.own_wording import MOST, OURS, check
from tests.drafts import asks

GOOD = (
    "{% if formal %}{{ greeting }}{% else %}Hey {{ name }},{% endif %}\n\n{{ body }}\n\nUp for it? A no is fine.\n\nC."
)
TO = "Ines Moor <ines.moor@example.org>, Tom Becker <tom.b@example.net>"
BODY = "Hi both,\n\nTom runs the night bakery.\n\nInes has repaired kitchens for twelve years.\n\nClara"


def refused(template: str, language: str = "en") -> str:
    with pytest.raises(SettingsError) as caught:
        check(template, language)
    assert caught.value.remedy
    return caught.value.for_user()


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_own_wording_would_pass_in_every_language(language: str) -> None:
    assert "§ § §" in check(OURS, language)


def test_asks_are_written_in_the_introducers_own_wording() -> None:
    check(GOOD, "en")
    written = asks(TO, BODY, AskOptions(wording=GOOD))["Ines"]
    assert written.text == "Hey Ines,\n\nTom runs the night bakery.\n\nUp for it? A no is fine.\n\nC.\n"
    assert written.subject == "A possible introduction: Tom Becker"


@pytest.mark.parametrize(
    ("template", "line", "why"),
    [
        ("{{ greeting }}\n\n{{ boddy }}", 3, "Did you mean {{ body }}?"),
        ("{{ greeting }}\n{{ body", 2, "braces"),
        ("{{ greeting }}\n\n{% if formal %}{{ body }}", 3, "endif"),
        ("{{ greeting }}\n{% for x in body %}{{ body }}{% endfor %}", 2, "a loop"),
        ("{{ greeting }} {{ body.__class__ }}", 1, "a dotted name"),
        ("{{ greeting }} {{ body() }}", 1, "a call"),
        ("{{ greeting }}\n{{ body * 1000000000 }}", 2, "cannot be used"),
        ("{{ greeting }}\n{{ body[0] }}", 2, "cannot be used"),
        ("{{ body | attr('x') }}", 1, "filter"),
        ("{% include 'x' %}", 1, "cannot be used"),
        ("{% set x = 1 %}", 1, "cannot be used"),
        ("{% macro m() %}{% endmacro %}", 1, "cannot be used"),
        ("{{ greeting }}\n\n{{ question }} {{ way_out }}", 3, "{{ body }}"),
        ("Hello,\n\n{{ body }}\n\n{{ question }} {{ way_out }}", 1, "greets nobody"),
        ("{{ greeting }}\n\n{{ body }}\n\n{{ way_out }}", 5, "asks nothing"),
        ("{{ greeting }}\n\n{{ body }}\n\nOk?\n{{ question }} {{ way_out }}", 5, "more than one"),
        ("{{ greeting }}\n\n{{ body }}\n\n{{ question }}", 5, "easy way"),
        ("{{ greeting }}\n\n{{ body }}\nIt is urgent.\n{{ question }} {{ way_out }}", 4, "presses"),
    ],
)
def test_a_wording_that_cannot_work_is_refused_with_its_line_and_the_remedy(template: str, line: int, why: str) -> None:
    said = refused(template)
    assert said.startswith(f"Line {line} "), said
    assert why in said


@pytest.mark.parametrize(
    "template",
    [
        "x" * (MOST + 1),
        "(" * 3000 + "{{ body }}",
        "{{ " + "(" * 2000 + "1",
        "",
        "\n",
        OURS + "{%if name%}" * 101 + "x" + "{%endif%}" * 101,
        OURS + "{% if formal < name %}x{% endif %}",
        OURS + "{{ name | default(1, 2, 3, 4) }}",
        OURS + "{{ name | trim(1) }}",
        OURS + "{{ " + "9" * 4_500 + " }}",
        OURS + "{{ '\\ud800' }}",
        OURS + "{{ name ~ '\\ud800' }}",
    ],
)
def test_no_wording_is_too_odd_to_be_answered(template: str) -> None:
    assert refused(template)


@settings(max_examples=80, deadline=None)
@given(st.text("{}%# \n?abdyo|.()[]+*'_" + "é", max_size=60), st.sampled_from(LANGUAGES))
def test_whatever_is_saved_makes_mails_that_hold_the_words_or_is_refused(noise: str, language: str) -> None:
    try:
        sample = check(f"{OURS}{noise}", language)
    except SettingsError as refused:
        sample = f"§ § § {refused.remedy}"
    assert "§ § §" in sample
    assert sample != "§ § § "
