"""Who is in copy is no news to somebody who is written to alone; what is told in the same breath is."""

from __future__ import annotations

import re

import pytest

from tests.drafts import asks

TO = "Nora Finch <nora@example.org>, Ben Ashby <ben@example.net>"
# What Nora is told of Ben; words of it that she must read (or none), and whatever tells of a copy must be gone.
NOTES = [
    ("I've put Ben in copy, he's the one who mends our kilns.", "He's the one who mends our kilns."),
    ("Ben is in copy and mends kilns.", "Ben mends kilns."),
    ("I have Ben on cc here, a kiln builder from Stoke.", "Ben is a kiln builder from Stoke"),
    ("You'll find Ben in cc, who mends kilns.", "Ben mends kilns."),
    ("The chap in copy is Ben. He mends kilns.", "He mends kilns."),
    ("I've added Ben in cc; he mends kilns for half of Stoke.", "mends kilns for half of Stoke"),
    ("In copy is Ben. He mends kilns.", "He mends kilns."),
    ("Ben, who is in cc, is building a kiln for half of Stoke.", "Ben is building a kiln for half of Stoke."),
    ("He's in copy. Ben mends kilns.", "Ben mends kilns."),
]
TONGUES = [
    ("Liebe Nora,\n\nich habe Ben in Kopie gesetzt, er baut Öfen für halb Stoke. Du brennst Ziegel und suchst einen neuen Ofen.\n\nClara", "Er baut Öfen für halb Stoke"),
    ("Liebe Nora,\n\nin Kopie ist Ben. Er baut Öfen für halb Stoke. Du brennst Ziegel und suchst einen neuen Ofen.\n\nClara", "Er baut Öfen für halb Stoke"),
    ("Chère Nora,\n\nje mets Ben en copie, il construit des fours dans la région. Tu cherches un four pour tes tuiles.\n\nClara", "l construit des fours"),
    ("Chère Nora,\n\nla personne en copie est Ben. Il construit des fours dans la région. Tu cherches un four pour tes tuiles.\n\nClara", "Il construit des fours"),
    ("Querida Nora:\n\nPongo en copia a Ben, que construye hornos en toda la provincia desde hace veinte años. Tú buscas un horno para tus tejas y no lo encuentras.\n\nClara", "construye hornos en toda la provincia"),
    ("Querida Nora,\n\no Ben está em cópia. Ele constrói fornos em toda a região. Tu procuras um forno para as tuas telhas.\n\nClara", "constrói fornos em toda a região"),
    ("Cara Nora,\n\nho messo Ben in copia, costruisce forni in tutta la provincia. Tu cerchi un forno per le tue tegole.\n\nClara", "ostruisce forni in tutta la provincia"),
    ("Beste Nora,\n\nBen staat in cc. Hij bouwt ovens door het hele land. Jij zoekt een oven voor je dakpannen.\n\nClara", "bouwt ovens door het hele land"),
]  # fmt: skip
_COPY = re.compile(r"\b(?:cc|copy|kopie|copie|copia|cópia)\b", re.I)


@pytest.mark.parametrize(("said", "kept"), NOTES)
def test_nobody_reads_that_the_other_is_in_copy_of_a_mail_they_never_got(said: str, kept: str) -> None:
    written = asks(TO, f"Nora,\n\n{said} You fire tiles and need a kiln.\n\nBen, Nora fires tiles.\n\nClara")
    assert kept in written["Nora"].text
    assert not _COPY.search(written["Nora"].text + written["Ben"].text)


@pytest.mark.parametrize(("draft", "kept"), TONGUES)
def test_nobody_reads_of_a_copy_in_any_of_the_seven_languages(draft: str, kept: str) -> None:
    written = asks(TO, draft)
    assert kept in written["Nora"].text
    assert not _COPY.search(written["Nora"].text + written["Ben"].text)


@pytest.mark.parametrize(
    "said",
    [
        "Ben makes copies in copper.",
        "Ben keeps the fair copy in the cc archive.",
        "Ben turned up a first folio in copy 9.",
        "Ben has put 300 drawings into copy so nobody loses them.",
    ],
)
def test_a_copy_that_is_no_mail_is_told(said: str) -> None:
    written = asks(TO, f"Nora,\n\n{said} You fire tiles.\n\nBen, Nora fires tiles.\n\nClara")
    assert said in written["Nora"].text


@pytest.mark.parametrize(
    "pointer", ["(it's under this)", "(see underneath)", "(her note is further down)", "(attached)"]
)
def test_nobody_is_pointed_to_what_lies_below_another_mail(pointer: str) -> None:
    written = asks(TO, f"Nora,\n\nBen wrote me a long letter {pointer} and he mends kilns. You fire tiles.\n\nClara")
    assert "Ben wrote me a long letter and he mends kilns." in written["Nora"].text


def test_what_a_bracket_tells_of_a_place_is_kept() -> None:
    written = asks(TO, "Nora,\n\nBen mends kilns (his own is under the railway arch). You fire tiles.\n\nClara")
    assert "(his own is under the railway arch)" in written["Nora"].text
