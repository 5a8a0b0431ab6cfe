"""The ask itself: what a careful person would send unedited."""

from __future__ import annotations

import re

import pytest

from introductions.errors import NotFoundError, RefusedError
from introductions.languages import LANGUAGES
from introductions.model import Person
from introductions.statements import AskOptions
from introductions.writing import ask, lint
from introductions.writing.wording import Wording
from tests.drafts import asks, read

TO = "Ines Moor <ines.moor@example.org>, Tom Becker <tom.b@example.net>"
BODY = "Hi both,\n\nTom runs the night bakery & café and needs help with ovens.\n\nInes has repaired kitchens for twelve years.\n\nOver to you!\n\nKind regards,\nClara"


def test_an_ask_holds_all_that_an_answer_needs_and_nothing_else() -> None:
    written = asks(TO, BODY)["Ines"]

    assert written.to.email == "ines.moor@example.org"
    assert written.subject == "A possible introduction: Tom Becker"
    assert written.text == (
        "Hi Ines,\n\n"
        "I’m thinking of introducing you to Tom Becker, and wanted to ask you privately first.\n\n"
        "Tom runs the night bakery & café and needs help with ovens.\n\n"
        "Would you be open to an introduction? A simple yes or no is all I need, and no is completely fine: "
        "no reason needed, and I won’t mind.\n\n"
        "Kind regards,\nClara\n"
    )


def test_plain_and_html_say_the_same() -> None:
    written = asks(TO, BODY)["Ines"]
    from_html = re.sub(r"<[^>]+>", " ", written.html).replace("&amp;", "&")

    assert from_html.split() == written.text.split()
    assert "bakery &amp; café" in written.html


def test_the_introducer_sees_what_was_left_out_and_why() -> None:
    removed = asks(TO, BODY)["Ines"].removed

    assert any("Over to you!" in line for line in removed)
    assert all(len(line) < 200 for line in removed)


def test_a_nameless_ask_names_nobody_anywhere() -> None:
    written = asks(TO, BODY, AskOptions(nameless=True))["Ines"]

    for surface in (written.subject, written.text, written.html):
        assert "Tom" not in surface
        assert "Becker" not in surface
    assert "This person runs the night bakery" in written.text


def test_a_short_ask_is_shorter_and_still_offers_a_way_out() -> None:
    warm, short = asks(TO, BODY)["Ines"], asks(TO, BODY, AskOptions(tone="short"))["Ines"]

    assert len(short.text) < len(warm.text)
    assert "no is fine" in short.text


def test_pressure_in_the_draft_does_not_reach_the_ask() -> None:
    body = BODY.replace("Ines has", "Tom is dying to meet you. He needs an answer ASAP.\n\nInes has")
    body = body.replace("Hi both", "Ines")

    for written in asks(TO, body).values():
        assert "dying" not in written.text
        assert "ASAP" not in written.text


def test_questions_of_the_draft_do_not_compete_with_the_one_that_counts() -> None:
    body = "Ines, remember the baker from the fair? Tom runs the night bakery.\n\nTom, Ines repairs ovens.\n\nClara"

    for written in asks(TO, body).values():
        assert written.text.count("?") == 1


def test_a_closing_meant_for_both_is_not_signed_to_one() -> None:
    written = asks(TO, BODY.replace("Kind regards,", "With love to you both,"))

    for one in written.values():
        assert "both" not in one.text
        assert one.text.rstrip().endswith("Clara")


def test_a_refused_draft_writes_nothing() -> None:
    joint = read(TO, "Clara")
    with pytest.raises(RefusedError):
        ask.write(joint, joint.parties[0][0])


def test_a_stranger_gets_no_ask() -> None:
    with pytest.raises(NotFoundError):
        ask.write(read(TO, BODY), Person("Eve", "eve@example.org"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("formal", [False, True])
@pytest.mark.parametrize("other", ["Kim", ""])
def test_no_frame_presses_or_asks_twice(language: str, formal: bool, other: str) -> None:
    words = Wording.of(language)
    for lead in ("lead", "requested"):
        for way_out in ("way_out", "way_out_short"):
            text = " ".join(words.say("ask", part, formal=formal, other=other) for part in (lead, "question", way_out))
            assert lint.faults(words.say("ask", "subject", formal=formal, other=other), text) == ()
            assert text.count("?") == 1
            assert len(text.split()) < 60
            assert "  " not in text


@pytest.mark.parametrize(
    ("language", "called", "lead"),
    [
        ("de", "Herr Maas", "mit Herrn Maas bekannt"),
        ("de", "Frau Albers", "mit Frau Albers bekannt"),
        ("es", "Lucía Ruiz", "presentarle a Lucía Ruiz,"),
        ("es", "Señora Ruiz", "presentarle a la señora Ruiz,"),
        ("es", "Dr. Ruiz", "presentarle al Dr. Ruiz,"),
        ("it", "Lucia Rossi", "presentarLe Lucia Rossi,"),
        ("it", "Dottor Rossi", "presentarLe il dottor Rossi,"),
        ("it", "Signora Rossi", "presentarLe la signora Rossi,"),
        ("pt", "Dra. Costa", "apresentar a Dra. Costa,"),
        ("nl", "Mevrouw De Vries", "voorstellen aan mevrouw De Vries,"),
        ("fr", "Madame Dupont", "avec Madame Dupont,"),
    ],
)
def test_a_name_with_a_title_stands_in_the_sentence_as_grammar_wants(language: str, called: str, lead: str) -> None:
    assert lead in Wording.of(language).say("ask", "lead", formal=True, other=called)


@pytest.mark.parametrize(("language", "begins"), [("de", "Herr Maas hat"), ("es", "El señor Maas me"),
                                                  ("pt", "O Sr. Maas pediu")])  # fmt: skip
def test_who_asked_is_the_subject_of_the_sentence(language: str, begins: str) -> None:
    name = {"de": "Herr Maas", "es": "Señor Maas", "pt": "Sr. Maas"}[language]
    assert Wording.of(language).say("ask", "requested", formal=True, other=name).startswith(begins)


def test_what_the_other_wrote_stands_in_the_quotation_marks_of_the_language() -> None:
    body = (
        "Hallo Ines,\n\nTom hat mich gebeten, euch bekannt zu machen. Tom führt die Nachtbäckerei und sucht Hilfe.\n\n"
        "Clara\n\n-------- Weitergeleitete Nachricht --------\nVon: Tom Becker <tom.b@example.net>\n"
        "An: Clara Voss <clara@example.com>\nBetreff: Ines?\n\nKannst du mich mit Ines bekannt machen? "
        "Unser Ofen ist seit Mai kaputt."
    )
    assert "„Unser Ofen ist seit Mai kaputt.“" in asks(TO, body)["Ines"].text
