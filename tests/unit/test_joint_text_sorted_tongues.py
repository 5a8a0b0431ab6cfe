"""The same sorting in six more languages: grounds are told, errands, enclosures and remarks are not."""

from __future__ import annotations

import pytest

from tests.drafts import read

BASE = {
    "de": "Liebe Katrin, lieber Hugo,\n\nKatrin färbt in Todtnau Wolle mit Krapp. Hugo webt Leinen in einer Spinnerei.",
    "fr": "Chère Katrin, cher Hugo,\n\nKatrin teint la laine à Die. Hugo possède une ancienne filature et y tisse du lin.",
    "es": "Hola Katrin, hola Hugo:\n\nKatrin tiñe lana en Jaca. Hugo tiene una vieja hilatura y allí teje lino.",
    "it": "Cara Katrin, caro Hugo,\n\nKatrin tinge la lana a Biella. Hugo ha una vecchia filanda e ci tesse il lino.",
    "pt": "Olá Katrin, olá Hugo,\n\nA Katrin tinge lã em Viseu. O Hugo tem uma velha fiação e tece lá linho.",
    "nl": "Hoi Katrin, hoi Hugo,\n\nKatrin verft wol in Assen. Hugo heeft een oude spinnerij en weeft daar linnen.",
}
TOLD = [
    ("de", "Ihr Problem ist seine Spezialität."),
    ("fr", "Je crois que ses couleurs et son lin vont ensemble."),
    ("fr", "Ce qui manque à l'une, l'autre en a trop."),
    ("es", "Lo que a una le falta, al otro le sobra."),
    ("it", "Mi sembra che la filanda troverebbe la sua tintora."),
    ("it", "Quello che manca all'una, l'altro ce l'ha in abbondanza."),
    ("pt", "Acho que as cores dela e o linho dele combinam."),
    ("nl", "Ik denk dat haar kleuren en zijn linnen bij elkaar horen."),
]
UNTOLD = [
    ("de", "Katrin, er ist donnerstags immer im Büro."),
    ("de", "Ich habe ihren Lebenslauf angehängt."),
    ("de", "Katrin, er redet gern und viel."),
    ("fr", "Katrin, il est à l'atelier tous les jeudis."),
    ("fr", "Katrin, il est un peu bavard."),
    ("es", "Katrin, está en el taller todos los jueves."),
    ("es", "Katrin, habla por los codos."),
    ("it", "Katrin, lui è in laboratorio tutti i giovedì."),
    ("pt", "Katrin, ele está na oficina às quintas."),
    ("nl", "Katrin, hij is elke donderdag in de werkplaats."),
    ("nl", "Haar cv zit in de bijlage."),
]


def carried(language: str, said: str) -> str:
    to = "Katrin Bauer <katrin@example.org>, Hugo Wolf <hugo@example.net>"
    joint = read(to, f"{BASE[language]}\n\n{said}\n\nClara")
    assert joint.language == language
    return " ".join(words for s in joint.statements for _, words in s.carried)


@pytest.mark.parametrize(("language", "said"), TOLD)
def test_a_reason_is_told_in_every_language(language: str, said: str) -> None:
    assert said[-14:] in carried(language, said)


@pytest.mark.parametrize(("language", "said"), UNTOLD)
def test_an_errand_and_a_remark_are_told_in_none(language: str, said: str) -> None:
    assert said[-14:] not in carried(language, said)
