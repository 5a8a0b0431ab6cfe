"""A yes in front of a no is acted on by nobody, in no language."""

from __future__ import annotations

from datetime import date

import pytest

from introductions.model import Label
from introductions.reading.answer import read


@pytest.mark.parametrize(
    "text",
    [
        "Okay, so that is the third mail. Please quit.",
        "Yes. Withdrawn.",
        "Yes, revoke my earlier yes.",
        "Please do drop this.",
        "Please do the opposite.",
        "Go ahead. Without me.",
        "Yes. I quit.",
        "Yes, lovely woman. Lost cause.",
        "I'm in Spain.",
        "I'm in court all week.",
        "Sure, send her my apologies.",
        "Perfect, give her my regrets.",
        "Yes to coffee with you, no to the intro.",
        "Ok, I'm out.",
        "Ok, please don't bother.",
        "I'd be delighted, were it not for my NDA.",
        "Gern, mein Mann ist dagegen.",
        "Von mir aus gern, mein Chef ist aber dagegen.",
        "Ja, lass gut sein.",
        "Gerne, die Firma erlaubt es allerdings nicht.",
        "Pour moi oui, mon chef est contre.",
        "Avec plaisir, dans une autre vie.",
        "Por mí sí, mi jefa se opone.",
        "Ok, por favor para.",
        "Por mim sim, o meu chefe é contra.",
        "Per me sì, il mio capo è contrario.",
        "Wat mij betreft graag, mijn baas is ertegen.",
        "Prima, maar niet met hem.",
    ],
)
def test_a_no_behind_a_yes_is_never_acted_on_as_a_yes(text: str) -> None:
    answer = read(text, date(2026, 3, 2))
    assert not (answer.confident and answer.label in (Label.ACCEPT, Label.CONDITIONAL)), answer
