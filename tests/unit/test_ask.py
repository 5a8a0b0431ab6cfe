"""The ask itself: what a careful person would send unedited."""

from __future__ import annotations

import re

import pytest

from introductions.errors import NotFoundError, RefusedError
from introductions.model import Person
from introductions.writing import ask, lint
from introductions.writing.ask import AskOptions
from introductions.writing.frames import frame
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


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt", "it", "nl"])
@pytest.mark.parametrize("formal", [False, True])
def test_no_frame_presses_or_asks_twice(language: str, formal: bool) -> None:
    words = frame(language, formal)
    for lead in (words.lead, words.requested):
        text = f"{lead.format(other='Kim')}\n\n{words.question} {words.way_out}"
        assert lint.faults(words.subject.format(other="Kim"), text) == ()
        assert len(text.split()) < 60


def test_a_reply_prefix_or_pressure_is_found_by_the_lint() -> None:
    assert "the subject looks like a reply" in lint.faults("Re: intro", "Would you?")
    assert "presses" in lint.faults("Intro", "Would you? It is urgent.")
    assert "more or less than one question" in lint.faults("Intro", "Would you? Or not?")
