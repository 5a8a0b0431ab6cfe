"""Somebody's health, sobriety, losses and want of money are theirs to tell: neither ask has them, though nothing says "in confidence"."""

from __future__ import annotations

import pytest

from tests.drafts import asks
from tests.unit.test_joint_text_confidences import DRAFTS, KEPT, PAIR

# The language, a sentence on somebody's life, and a word of it that neither may read.
PRIVATE = [
    ("en", "She has been sober for six years.", "sober"),
    ("en", "Amy is eleven months sober.", "sober"),
    ("en", "She has been clean since March.", "clean"),
    ("en", "She took up baking after her burnout.", "burnout"),
    ("en", "Amy had a stroke two winters ago.", "stroke"),
    ("en", "She lost her husband in May.", "husband"),
    ("en", "Her boy is autistic.", "autistic"),
    ("en", "She swims (sober for six years now) and rows.", "sober"),
    ("en", "Amy taught baking and since her divorce delivers at night.", "divorce"),
    ("en", "She told me she is nearly broke.", "broke"),
    ("en", "Amy is behind with her rent.", "rent"),
    ("de", "Sie ist fast pleite.", "pleite"),
    ("fr", "Elle est presque ruinée.", "ruinée"),
    ("es", "Está casi arruinada.", "arruinada"),
    ("de", "Sie ist seit vier Jahren trocken.", "trocken"),
    ("de", "Nach ihrem Burn-out hat sie neu angefangen.", "Burn-out"),
    ("fr", "Elle est sobre depuis six ans.", "sobre"),
    ("fr", "Elle a tout changé après son burn-out.", "burn-out"),
    ("es", "Lleva seis años sin beber.", "beber"),
    ("es", "Lo dejó todo por su depresión.", "depresión"),
    ("pt", "Está sóbria há seis anos.", "sóbria"),
    ("it", "È sobria da sei anni.", "sobria"),
    ("nl", "Ze is zes jaar nuchter.", "nuchter"),
    ("nl", "Na haar burn-out begon ze opnieuw.", "burn-out"),
]
# Work with such things is what somebody does, and a thing may have a stroke, be clean or dry.
WORK = [
    ("Last year she nearly broke the county record.", "record"),
    ("She also cooks for a cancer ward.", "cancer ward"),
    ("She also wrote her burnout book there.", "burnout book"),
    ("Her dough has been dry for years.", "dry for years"),
    ("She also bakes for a sober bar.", "sober bar"),
    ("She also paints signs with a single stroke.", "stroke"),
]


@pytest.mark.parametrize(("language", "told", "secret"), PRIVATE)
def test_what_is_private_to_one_is_told_to_nobody(language: str, told: str, secret: str) -> None:
    said = asks(PAIR, DRAFTS[language].format(told))
    assert all(secret not in one.text for one in said.values())
    assert KEPT[language] in said["Lisa"].text


@pytest.mark.parametrize(("told", "words"), WORK)
def test_work_with_such_things_is_still_told(told: str, words: str) -> None:
    assert words in asks(PAIR, DRAFTS["en"].format(told))["Lisa"].text


def test_what_somebody_tells_of_themselves_in_their_own_words_is_still_told() -> None:
    draft = (
        "Hi Amy, hi Lisa,\n\nAmy runs a bakery in Leeds. She writes:\n\n"
        "“I have been sober for six years and I bake through the night.”\n\nLisa is an architect who draws shops.\n\nClara"
    )
    said = asks(PAIR, draft)
    assert "sober for six years" in said["Lisa"].text
    assert "sober" not in said["Amy"].text
