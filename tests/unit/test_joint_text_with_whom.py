"""Somebody described by what the introducer does with them is spoken of, not spoken to; nor does a handle hide a craft."""

from __future__ import annotations

import pytest

from tests.drafts import read

TO = "Tom Reed <tom@example.org>, Lisa Wagner <lisa@example.net>"
WITH_WHOM = [
    ("Tom,\n\nLisa, with whom I row on Fridays, called last night. She bakes rye for three villages.", "bakes rye"),
    (
        "Lieber Tom,\n\nLisa, mit der ich freitags rudere, hat gestern erzählt. Sie backt Brot für drei Dörfer.",
        "backt Brot",
    ),
    (
        "Bonjour Tom,\n\nLisa, avec qui je rame le vendredi, m'a écrit. Elle cuit du pain pour trois villages.",
        "cuit du pain",
    ),
    ("Hola Tom:\n\nLisa, con quien remo los viernes, me llamó ayer. Ella hornea pan para tres pueblos.", "hornea pan"),
    ("Olá Tom,\n\nLisa, com quem remo à sexta, ligou ontem. Ela coze pão para três aldeias.", "coze pão"),
    ("Ciao Tom,\n\nLisa, con cui remo il venerdì, mi ha chiamato ieri. Lei cuoce pane per tre paesi.", "cuoce pane"),
    ("Beste Tom,\n\nLisa, met wie ik op vrijdag roei, belde gisteren. Zij bakt brood voor drie dorpen.", "bakt brood"),
]
POINTERS = [
    ("Tom,\n\nLisa bakes rye for three villages (see below).", "below"),
    ("Lieber Tom,\n\nLisa backt Brot für drei Dörfer (siehe unten).", "unten"),
    ("Bonjour Tom,\n\nLisa cuit du pain pour trois villages (voir plus bas).", "plus bas"),
    ("Hola Tom:\n\nLisa hornea pan para tres pueblos (ver más abajo).", "abajo"),
    ("Olá Tom,\n\nA Lisa coze pão para três aldeias (ver abaixo).", "abaixo"),
    ("Ciao Tom,\n\nLisa cuoce pane per tre paesi (vedi sotto).", "sotto"),
    ("Beste Tom,\n\nLisa bakt brood voor drie dorpen (zie onder).", "onder"),
]


def to_tom(body: str) -> str:
    return " ".join(
        text for s in read(TO, f"{body}\n\nClara").statements for key, text in s.carried if key == "tom@example.org"
    )


@pytest.mark.parametrize(("body", "words"), WITH_WHOM)
def test_somebody_described_by_a_common_pastime_is_told_the_other(body: str, words: str) -> None:
    assert words in to_tom(body)


@pytest.mark.parametrize(("body", "pointer"), POINTERS)
def test_an_ask_points_to_nothing_that_is_not_in_it(body: str, pointer: str) -> None:
    assert "Lisa" in to_tom(body)
    assert pointer not in to_tom(body)


def test_a_handle_behind_a_craft_takes_the_handle_away_and_not_the_craft() -> None:
    told = to_tom("Tom, hi!\n\nLisa bakes rye for three villages, she's @ryebread_lisa, and sells it from a van.")
    assert "bakes rye" in told
    assert "ryebread" not in told
