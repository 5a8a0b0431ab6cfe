"""A nameless ask: the reader learns what the other does, not who it is."""

from __future__ import annotations

import pytest

from introductions.model import Person
from introductions.statements import AskOptions
from introductions.writing.nameless import hide, still_named
from tests.drafts import asks

LISA = Person("Wagner, Lisa", "lisa@sunroof.example.net")
NAMELESS = AskOptions(nameless=True)


def hidden(text: str, other: Person = LISA, called: str = "Lisa", language: str = "en") -> str:
    kept, gone = hide((text,), other, called, language)
    assert not gone
    return "\n".join(kept)


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("Lisa runs Sunroof GmbH in Kassel.", "This person runs an organisation in Kassel."),
        ("Lisa's roof leaks. I like Lisa's work.", "This person’s roof leaks. I like this person’s work."),
        ("Lisa's an actuary.", "This person is an actuary."),
        ("Ms Lisa Wagner and WAGNER again.", "This person and this person again."),
        ("Ask Lisa: she knows.", "Ask this person: she knows."),
        (
            "She worked as an engineer at Brightwater Power until May.",
            "She worked as an engineer at an organisation until May.",
        ),
        ("She is head of design at the Harlow Trust.", "She is head of design at an organisation."),
        ("She founded Sun Roof in 2009.", "She founded an organisation in 2009."),
    ],
)
def test_neither_name_nor_firm_is_told(text: str, without: str) -> None:
    assert hidden(text) == without


@pytest.mark.parametrize(
    ("language", "name", "text", "without"),
    [
        ("de", "Sabine", "Ich habe mit Sabine geredet.", "Ich habe mit dieser Person geredet."),
        ("de", "Sabine", "Die Sabine baut. Sabines Spiele sind gut.", "Diese Person baut. Deren Spiele sind gut."),
        ("de", "Sabine", "Bei Frau Sabine Krüger lernt man viel.", "Bei dieser Person lernt man viel."),
        ("fr", "Hélène", "La boutique d’Hélène est vendue.", "La boutique de cette personne est vendue."),
        ("fr", "Hélène", "Je crois qu'Hélène cherche un local.", "Je crois que cette personne cherche un local."),
        (
            "es",
            "Lucía",
            "El taller de Lucía crece. Del Lucía, nada.",
            "El taller de esta persona crece. De esta persona, nada.",
        ),
        (
            "pt",
            "Teresa",
            "A Teresa tem um ateliê. O ateliê da Teresa cresce.",
            "Esta pessoa tem um ateliê. O ateliê desta pessoa cresce.",
        ),
        ("pt", "Teresa", "Falei à Teresa de ti.", "Falei a esta pessoa de ti."),
        ("it", "Lucia", "Il forno della Lucia è caldo.", "Il forno di questa persona è caldo."),
        ("es", "Lucía", "El señor Lucía Krüger pinta; la señora Krüger no.", "Esta persona pinta; esta persona no."),
        ("it", "Lucia", "Il dottor Krüger dirige un coro.", "Questa persona dirige un coro."),
        ("de", "Sabine", "Herr Krüger leitet das Krügerwerk GmbH.", "Diese Person leitet eine Organisation."),
        ("nl", "Lisa", "Lisa's winkel groeit.", "Diens winkel groeit."),
    ],
)
def test_the_rest_is_still_grammar(language: str, name: str, text: str, without: str) -> None:
    assert hidden(text, Person(f"{name} Krüger", "x@example.net"), name, language) == without


def test_a_name_that_is_an_ordinary_word_does_not_take_the_word_along() -> None:
    will = Person("Will Mark", "w@example.org")
    assert (
        hidden("Will runs it and will mark the exams.", will, "Will") == "This person runs it and will mark the exams."
    )


def test_whoever_writes_without_capitals_writes_names_so_too() -> None:
    alice = Person("", "alice@example.org")
    assert hidden("alice translates crime novels from swedish, ask alice", alice, "Alice").count("his person") == 2


def test_initials_are_names() -> None:
    assert (
        hidden("K. is at the museum.", Person("Kristin B", "k@example.org"), "Kristin")
        == "This person is at the museum."
    )


def test_a_sentence_that_only_names_goes() -> None:
    assert hide(("Her name is Lisa. She builds roofs.",), LISA, "Lisa", "en")[0] == ("She builds roofs.",)


def test_what_cannot_be_put_otherwise_is_left_out_and_listed() -> None:
    kept, gone = hide(("We call it the lisawagnerism. Wagnerian? lisa-wagner it is.",), LISA, "Lisa", "en")
    assert not any(still_named(text, LISA, "Lisa") for text in kept)
    assert len(gone) <= 1


def test_a_nameless_ask_tells_the_name_nowhere() -> None:
    to = 'Ines Moor <ines.moor@example.org>, "Dr Tom Becker" <tom@beckerbread.example.net>'
    body = (
        "Hi both,\n\nTom Becker runs Becker Bread, the night bakery. Becker's ovens are old; T. would pay.\n\n"
        "Ines has repaired kitchens for twelve years.\n\nClara"
    )
    written = asks(to, body, NAMELESS)["Ines"]
    for surface in (written.subject, written.text, written.html):
        assert "Tom" not in surface
        assert "Becker" not in surface
        assert "Bread" not in surface
    assert "repaired" not in written.text
    assert written.subject == "A possible introduction"
