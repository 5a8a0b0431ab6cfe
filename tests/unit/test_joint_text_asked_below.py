"""Whoever asks in the mail below, in whatever words, is not asked again; whoever asks for something else is."""

from __future__ import annotations

import pytest

from tests.drafts import read

ASKED = [
    "Would you mind linking us up?",
    "Any chance you could team us up?",
    "Could you bring us together some time?",
    "Would you tell her about me?",
    "Mind making the introductions?",
    "Please have her call me.",
    "Could you put in a good word with her for me?",
    "Would you point me towards her?",
    "Could you give her my name?",
    "I'd be obliged if you would acquaint us.",
    "Could I have a word with your friend the tiler?",
    "Can you put me on to them?",
    "Happy for you to pass me on to anyone.",
]
ASKED_IN_TONGUES = [
    "Kannst du uns zusammenbringen?",
    "Gibst du ihr bitte meine Nummer?",
    "Fragst du sie mal, ob sie mit mir spricht?",
    "Tu peux lui parler de moi ?",
    "Tu nous présentes ?",
    "Pourriez-vous faire les présentations ?",
    "¿Nos presentas?",
    "¿Le hablas de mí?",
    "Apresentas-nos?",
    "Podes fazer a ponte?",
    "Ci metti in contatto?",
    "Le parleresti di me?",
    "Breng je ons in contact?",
    "Kun je een goed woordje voor me doen?",
]
SOMETHING_ELSE = [
    "Would you put us up for a night in May?",
    "Could you set us up with a tent for the fair?",
    "Can you tell her I am sorry about Sunday?",
    "Could you get us together the boxes from the attic?",
    "We are linking up the two ponds this week.",
    "Would you give me her recipe for quince?",
    "Could you put us in a room at the back?",
    "Nous nous sommes présentés à la mairie hier.",
    "Ci metti due ore in treno, di domenica.",
    "Das Rezept hat sie mir gestern gegeben.",
    "Estuvimos juntos en la feria ayer.",
    "Wij zijn samen naar de markt geweest.",
]


def _agreed(asked: str) -> frozenset[str]:
    below = f"On Tue, 3 Mar 2026 at 09:14, Ben Ashby <ben@example.net> wrote:\n\n> {asked}\n> I build kilns for half of Stoke.\n> Ben"
    to = "Nora Finch <nora@example.org>, Ben Ashby <ben@example.net>"
    return read(
        to, f"Nora,\n\nBen builds kilns for half of Stoke. You fire tiles and need one.\n\nClara\n\n{below}"
    ).already_agreed


@pytest.mark.parametrize("asked", ASKED + ASKED_IN_TONGUES)
def test_who_asked_for_it_in_their_own_words_is_not_asked_whether_they_want_it(asked: str) -> None:
    assert _agreed(asked) == {"ben@example.net"}


@pytest.mark.parametrize("asked", SOMETHING_ELSE)
def test_nobody_is_taken_for_agreed_who_asked_for_something_else(asked: str) -> None:
    assert _agreed(asked) == set()
