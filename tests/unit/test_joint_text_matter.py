"""What the introduction is about is told to both, though the sentence names neither; a leave-taking is told to nobody."""

from __future__ import annotations

import pytest

from tests.drafts import asks

TO = "Tom Becker <tom@example.com>, Lisa Wagner <lisa@example.net>"
DRAFTS = {
    "en": "Hi both,\n\nTom draws timber halls in Bristol.\n\nLisa runs a sawmill in Kassel.\n\n{}\n\nClara",
    "de": "Hallo Tom, hallo Lisa,\n\nTom zeichnet Hallen in Bremen.\n\nLisa leitet ein Sägewerk.\n\n{}\n\nLG\nClara",
    "fr": "Bonjour Tom, bonjour Lisa,\n\nTom dessine des halles.\n\nLisa dirige une scierie.\n\n{}\n\nAmitiés,\nClara",
    "es": "Hola Tom, hola Lisa:\n\nTom diseña naves.\n\nLisa dirige una serrería.\n\n{}\n\nUn abrazo,\nClara",
    "it": "Ciao Tom, ciao Lisa,\n\nTom disegna capannoni.\n\nLisa dirige una segheria.\n\n{}\n\nUn abbraccio,\nClara",
    "pt": "Olá Tom, olá Lisa,\n\nO Tom desenha pavilhões.\n\nA Lisa dirige uma serração.\n\n{}\n\nUm abraço,\nClara",
    "nl": "Hoi Tom, hoi Lisa,\n\nTom tekent hallen.\n\nLisa leidt een zagerij.\n\n{}\n\nGroeten,\nClara",
}
MATTER = [
    ("en", "The idea: three days on site in May, one roof, no strings."),
    ("en", "Timber is already paid for."),
    ("en", "The new roof must be on before the harvest festival."),
    ("de", "Die Idee: drei Tage im Mai, ein Dach, keine Verpflichtung."),
    ("de", "Das Holz ist schon bezahlt."),
    ("fr", "L'idée : trois jours en mai, un seul toit."),
    ("fr", "Le bois est déjà payé."),
    ("es", "La idea: tres días en mayo y un tejado."),
    ("it", "Il legno è già pagato."),
    ("pt", "A ideia: três dias em maio e um telhado."),
    ("nl", "Het hout is al betaald."),
]
LEAVE = ["Coffee is on me.", "Over to you.", "The rest is yours.", "It's a small world after all."]


@pytest.mark.parametrize(("language", "said"), MATTER)
def test_what_it_takes_is_told_to_both(language: str, said: str) -> None:
    written = asks(TO, DRAFTS[language].format(said))
    assert [name for name, one in written.items() if said.rstrip(".") not in one.text] == []


@pytest.mark.parametrize("said", LEAVE)
def test_a_leave_taking_is_not_taken_for_what_it_is_about(said: str) -> None:
    assert all(said not in one.text for one in asks(TO, DRAFTS["en"].format(said)).values())


def test_what_it_is_about_ends_before_he_who_would_be_its_reader() -> None:
    written = asks(TO, DRAFTS["en"].format("The idea: three days on site, he draws, she saws, and I cook."))
    assert all("The idea: three days on site." in one.text for one in written.values())
