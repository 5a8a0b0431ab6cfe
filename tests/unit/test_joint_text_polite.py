"""What is said to one in the polite form is told of them to the other, with the name they are called by."""

from __future__ import annotations

import pytest

from tests.drafts import asks

CASES = [
    (
        "Paolo Neri <paolo@example.com>, Anna Sala <anna@example.net>",
        "Gentile dottoressa Sala,\n\nil signor Neri costruisce modelli di navi. Lei dirige il museo del mare e cerca un "
        "restauratore.\n\nCordiali saluti\nClara Voss",
        "signor Neri", "La dottoressa Sala dirige il museo del mare e cerca un restauratore.",
    ),
    (
        "Rui Paz <rui@example.com>, Inês Mota <ines@example.net>",
        "Cara Doutora Mota, caro senhor Paz,\n\nDoutora Mota, a senhora dirige o arquivo da cidade e procura quem saiba "
        "restaurar mapas. Senhor Paz, o senhor restaurou os mapas da universidade.\n\nCumprimentos\nClara Voss",
        "senhor Paz", "A doutora Mota dirige o arquivo da cidade e procura quem saiba restaurar mapas.",
    ),
    (
        "Luis Paz <luis@example.com>, Inés Mota <ines@example.net>",
        "Estimada doctora Mota, estimado señor Paz:\n\nDoctora Mota, usted dirige el archivo de la ciudad. Señor Paz, "
        "usted restauró los mapas de la universidad durante veinte años.\n\nAtentamente,\nClara Voss",
        "doctora Mota", "El señor Paz restauró los mapas de la universidad durante veinte años.",
    ),
    (
        "Jean Morel <jean@example.com>, Claire Petit <claire@example.net>",
        "Chère Claire, cher Jean,\n\nClaire, votre verger donne deux tonnes de pommes. Jean, votre presse tourne à vide "
        "depuis trois ans.\n\nBien à vous,\nClara Voss",
        "Claire", "Jean : sa presse tourne à vide depuis trois ans.",
    ),
    (
        "Jean Morel <jean@example.com>, Claire Petit <claire@example.net>",
        "Chère Claire, cher Jean,\n\nClaire, vous avez confié votre moulin à votre fils. Jean possède un verger.\n\n"
        "Bien à vous,\nClara Voss",
        "Jean", "Claire a confié son moulin à son fils.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("to", "draft", "reader", "told"), CASES)
def test_what_is_said_politely_to_one_is_told_of_them_to_the_other(to: str, draft: str, reader: str, told: str) -> None:
    assert told in asks(to, draft)[reader].text


def test_a_title_in_small_letters_does_not_double_the_family_name() -> None:
    to, draft, reader, _ = CASES[0]
    assert asks(to, draft)[reader].subject.endswith("dottoressa Sala")
