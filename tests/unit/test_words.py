"""Nobody meets a hole in a sentence, whatever their language."""

from __future__ import annotations

import re
import string
from datetime import date
from importlib.resources import files

import pytest

from addon.words import Words, words_for
from addon.words.reasons import REASONS, noted

LANGUAGES = ("en", "de", "fr", "es")


def places(text: str) -> set[str]:
    """The places to fill: ``{"name"}`` of ``"To {name}"``."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_has_the_same_places_to_fill_as_in_english(language: str) -> None:
    english, words = words_for("en"), words_for(language)
    for field in Words.__struct_fields__:
        if field in ("months", "language", "day", "day_of_year"):
            continue
        said, meant = getattr(words, field), getattr(english, field)
        if isinstance(meant, tuple):
            assert len(said) == len(meant), field
            said, meant = " ".join(said), " ".join(meant)
        assert said.strip(), field
        if field not in ("later_day", "first_day"):
            assert places(said) == places(meant), f"{language} {field}"


def test_no_sentence_is_kept_that_nobody_says() -> None:
    root = files("addon")
    texts = [
        path.read_text()
        for room in (root, root / "cards", root / "sidebar", root / "sidebar" / "templates", root / "google")
        for path in room.iterdir()
        if path.name.endswith((".py", ".html"))
    ]
    texts.append((root / "words" / "__init__.py").read_text().replace("self.", "words."))
    said = set(re.findall(r"words(?:\(\))?\.(\w+)|\"(\w+)\"", "\n".join(texts)))
    names = {name for pair in said for name in pair}
    assert set(Words.__struct_fields__) <= names


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("de-CH", "de"),
        ("fr_CA", "fr"),
        ("es", "es"),
        ("en-GB", "en"),
        ("pl", "en"),
        ("", "en"),
        ("DE", "de"),
        ("-", "en"),
    ],
)
def test_a_locale_finds_its_language_and_an_unknown_one_english(locale: str, language: str) -> None:
    assert words_for(locale).language == language


@pytest.mark.parametrize(
    ("language", "written", "next_year", "first"),
    [
        ("en", "15 March", "15 March 2027", "1 April"),
        ("de", "15. März", "15. März 2027", "1. April"),
        ("fr", "15 mars", "15 mars 2027", "1er avril"),
        ("es", "15 de marzo", "15 de marzo de 2027", "1 de abril"),
    ],
)
def test_a_day_is_written_as_people_write_it(language: str, written: str, next_year: str, first: str) -> None:
    words, today = words_for(language), date(2026, 3, 2)
    assert words.on(date(2026, 3, 15), today) == written
    assert words.on(date(2027, 3, 15), today) == next_year
    assert words.on(date(2026, 4, 1), today) == first


def test_how_long_ago_is_counted_in_days_until_it_is_long_ago() -> None:
    words, today = words_for("en"), date(2026, 3, 20)
    assert [words.ago(date(2026, 3, d), today) for d in (20, 19, 17, 1)] == [
        "today",
        "yesterday",
        "3 days ago",
        "1 March",
    ]


def test_names_are_listed_as_people_list_them() -> None:
    assert words_for("en").names(["Amy", "Ben", "Lisa"]) == "Amy, Ben and Lisa"
    assert words_for("de").names(["Amy", "Lisa"]) == "Amy und Lisa"
    assert words_for("en").names(["Amy"]) == "Amy"


def test_every_reason_to_leave_something_out_is_said_in_the_readers_language() -> None:
    rooms = [files("introductions.reading.joint"), files("introductions.writing")]
    code = "\n".join(p.read_text() for room in rooms for p in room.iterdir() if p.name.endswith(".py"))
    given = re.findall(
        r"""(?x) Words\(\"\",\s"([^"]+)" | leave_out\(StatementKind\.\w+,\s"([^"]+)"
        | StatementKind\.\w+,\s"([a-z][^"]+)" | noted\([^,()]+,\s"([^"]+)" | \("([a-z][^"]*)",\s_[A-Z]+\)""",
        code,
    )
    reasons = {one for found in given for one in found if one}
    assert len(reasons) > 15
    assert reasons <= {row[0] for row in REASONS}
    for row in REASONS:
        assert len(set(row)) == len(row) == len(LANGUAGES)
    assert noted("“Be on time.” (names them)", "de") == "“Be on time.” (nennt sie beim Namen)"
    assert noted("“Be on time.” (something new)", "de") == "“Be on time.” (something new)"
