"""Somebody behind an office's address is found by the name in the text, and a letter or a greeting is no name of theirs."""

from __future__ import annotations

import pytest

from tests.drafts import asks, read

OFFICE = "Atelier Nord <bonjour@atelier.example.net>, Tom Reed <tom@example.org>"


@pytest.mark.parametrize(
    ("to", "name"),
    [
        (OFFICE, "Ottilie"),
        ("Werkstatt Sued <hallo@sued.example.net>, Tom Reed <tom@example.org>", "Ottilie"),
        ("Verlag Birke <info@birke.example.net>, Tom Reed <tom@example.org>", "Ottilie"),
        ("Birchbark Bindings <studio@birchbark.example.net>, Tom Reed <tom@example.org>", "Ottilie"),
    ],
)
def test_whoever_sits_behind_an_office_is_greeted_by_name(to: str, name: str) -> None:
    body = f"Tom, meet {name}. She binds atlases. {name}, meet Tom: he draws coasts.\n\nBon voyage!\n\nClara"
    assert sorted(asks(to, body)) == [name, "Tom"]


def test_the_name_of_a_house_is_not_taken_for_a_family_name() -> None:
    body = "Tom, meet Ottilie. She binds atlases. Ottilie, meet Tom: he draws coasts.\n\nClara"
    to = "Birchbark Bindings <studio@birchbark.example.net>, Tom Reed <tom@example.org>"
    assert "Ottilie (Birchbark Bindings)" in asks(to, body)["Tom"].text


def test_somebody_with_a_domain_of_their_own_name_is_no_house() -> None:
    body = "Tom, meet Clara. She binds atlases. Clara, meet Tom: he draws coasts.\n\nGwen"
    to = "Clara Birke <info@birke.example.net>, Tom Reed <tom@example.org>"
    assert "Clara Birke" in asks(to, body)["Tom"].text


def test_a_wish_is_not_taken_for_the_name_of_an_office() -> None:
    body = "Tom, meet Ottilie. She binds atlases. Ottilie, meet Tom: he draws coasts.\n\nBon voyage!\n\nClara"
    assert not [s for s in read(OFFICE, body).statements if s.carried and "Bon voyage" in s.text]


SHORT = "Bela Stone <bela@example.com>, Maud Hill <maud@example.net>"
LETTERS = "B: mussel ropes, Mallaig, 30 years.\nM: zoologist, 29, tired of meetings.\n\nB wants to stop. M wants to start.\n\nClara"


def test_a_letter_that_heads_a_line_says_what_that_one_is() -> None:
    joint = read(SHORT, LETTERS)
    carried = {
        p.key: " ".join(t for s in joint.statements for k, t in s.carried if k == p.key) for p, _ in joint.parties
    }
    assert "zoologist" in carried["bela@example.com"]
    assert "zoologist" not in carried["maud@example.net"]
    assert "mussel ropes" in carried["maud@example.net"]
    assert "mussel ropes" not in carried["bela@example.com"]


def test_a_town_with_the_letter_of_a_name_is_no_name() -> None:
    assert sorted(asks(SHORT, LETTERS)) == ["Bela", "Maud"]


def test_a_letter_that_speaks_to_somebody_still_does() -> None:
    body = "Bela grows mussels. Maud counts seals.\n\nM: bring your own boots.\n\nClara"
    assert not [s for s in read(SHORT, body).statements if "boots" in s.text and s.carried]


def test_who_is_called_at_the_end_of_a_sentence_is_meant_by_the_next_you() -> None:
    joint = read(
        SHORT, "Here is Maud, whom I promised, Bela. She rents out a loft. You need a loft for the nets.\n\nClara"
    )
    assert [t for s in joint.statements for k, t in s.carried if k == "bela@example.com" and "need a loft" in t]
