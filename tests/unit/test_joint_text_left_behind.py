"""A sentence that leans on one that was left out goes with it: alone it would be told of somebody else, or say nothing."""

from __future__ import annotations

import pytest

from tests.drafts import asks

TO = "Tom Becker <tom@example.com>, Lisa Wagner <lisa@example.net>"
DRAFTS = {
    "en": "Hi both,\n\nTom draws halls in Bristol. {} Tom has built nine halls.\n\nLisa makes pots in Leeds.\n\nClara",
    "de": "Hallo Tom, hallo Lisa,\n\nTom zeichnet Hallen in Bremen. {} Tom hat neun Hallen gebaut.\n\nLisa töpfert in Leipzig.\n\nClara",
    "fr": "Bonjour Tom, bonjour Lisa,\n\nTom dessine des halles à Brest. {} Tom a bâti neuf halles.\n\nLisa est potière à Lyon.\n\nClara",
}
GONE = [
    ("en", "Between us, his partner thinks the firm is finished. He may be wrong.", "wrong"),
    ("en", "His wife has left him, don't mention it. She took the dog.", "dog"),
    ("en", "Don't tell him I said so, but he charges too little. It shows.", "shows"),
    ("en", "He can be difficult. That never hurt anybody.", "hurt"),
    ("en", "His brother drinks. He has lost two jobs over it.", "jobs"),
    ("de", "Unter uns, seine Frau will weg. Sie hat schon gepackt.", "gepackt"),
    ("de", "Er ist etwas schwierig. Das hat noch keinem geschadet.", "geschadet"),
    ("fr", "Entre nous, sa femme veut partir. Elle a déjà fait ses valises.", "valises"),
]
LEANING = [
    "Lisa doesn't.",
    "As Lisa is with everyone.",
    "So does Lisa.",
    "Lisa, too.",
    "Nor does Lisa.",
]
TOLD_INSIDE = (
    "Tom has nine halls to his name (he is leaving the firm for good, which nobody at the office is supposed to know "
    "until the new year)."
)


@pytest.mark.parametrize(("language", "said", "gone"), GONE)
def test_what_leans_on_a_confidence_is_told_to_neither(language: str, said: str, gone: str) -> None:
    written = asks(TO, DRAFTS[language].format(said))
    assert all(gone not in one.text for one in written.values())
    assert "nine" in written["Lisa"].text or "neun" in written["Lisa"].text or "neuf" in written["Lisa"].text


@pytest.mark.parametrize("said", LEANING)
def test_half_a_sentence_is_not_told_without_the_other_half(said: str) -> None:
    assert said not in asks(TO, DRAFTS["en"].format(f"He never shouts. {said}"))["Tom"].text


def test_half_a_sentence_stays_with_the_other_half() -> None:
    draft = "Hi both,\n\nTom draws halls in Bristol. Few people can build them. Tom can.\n\nLisa makes pots.\n\nClara"
    assert "build them. Tom can." in asks(TO, draft)["Lisa"].text


def test_a_long_bracket_that_tells_a_confidence_is_taken_out_and_its_sentence_stays() -> None:
    text = asks(TO, DRAFTS["en"].format(TOLD_INSIDE))["Lisa"].text
    assert "Tom has nine halls to his name." in text
    assert "leaving" not in text


def test_whoever_is_described_between_dashes_is_not_the_one_who_is_spoken_to() -> None:
    draft = (
        "Hi both,\n\nTom draws halls in Bristol. Lisa — the woman I told you about — needs somebody who knows roofs.\n\n"
        "Clara"
    )
    written = asks(TO, draft)
    assert "needs somebody" not in written["Lisa"].text
    assert "Lisa — the woman I told you about — needs somebody who knows roofs." in written["Tom"].text


def test_what_one_was_not_told_yet_is_in_neither_ask() -> None:
    draft = (
        "Tom,\n\nLisa looks for a shop. You own the corner unit that has stood empty since Easter.\n\nLisa, Tom is a "
        "builder.\n\nI haven't told Lisa about the corner unit yet, Tom, so tread carefully.\n\nClara"
    )
    written = asks(TO, draft)
    assert all("corner unit" not in one.text for one in written.values())
    assert "Tom is a builder." in written["Lisa"].text
