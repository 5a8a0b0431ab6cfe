"""A letter is found whole, and nothing but the letter, in the markup of every mail program that we know."""

from __future__ import annotations

import pytest

from introductions.reading.message import parse
from introductions.reading.new_text import new_text
from tests.mail_programs import ASK, HTML, mail

LETTERS = (
    "Gladly, thank you!\n\nAmy",
    "Thanks for thinking of me, Tom.\n\nI'd rather not, though: no time.\n\nBest,\nAmy",
    "Who is she?",
)
SIGNATURES = ("", "Amy Carter\nManaging Director\nCarter Cabinets Ltd | T: 555-0104")
KNOWN_ONLY_BY_THE_ASK = ("no program that is known",)


@pytest.mark.parametrize("signature", SIGNATURES, ids=["unsigned", "signed"])
@pytest.mark.parametrize("program", HTML)
def test_neither_the_ask_nor_the_signature_is_read_as_an_answer(program: str, signature: str) -> None:
    for letter in LETTERS:
        message = parse(mail(program, letter, signature))
        for asks in ((), (ASK,)) if program not in KNOWN_ONLY_BY_THE_ASK else ((ASK,),):
            assert "".join(new_text(message, asks).text.split()) == "".join(letter.split())


HEAD = (
    '<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b> Tom Hale '
    "&lt;tom@example.com&gt;<br><b>Sent:</b> 3 March 2026 09:14<br><b>To:</b> Amy<br><b>Subject:</b> Lisa?</p></div>"
)
QUESTION = "<p>Hi Amy,</p><p>Would you be open to an introduction?"


def read(page: str, *asks: str) -> str:
    raw = f"From: Amy Carter <amy@example.org>\nContent-Type: text/html; charset=utf-8\n\n{page}"
    return " ".join(new_text(parse(raw.encode()), asks).text.split())


def test_answers_in_colour_inside_the_copy_are_not_lost() -> None:
    page = (
        f'<p>Answers in red below.</p>{HEAD}{QUESTION} <span style="color:#C00000">After Easter.</span></p><p>Tom</p>'
    )
    assert read(page) == "Answers in red below. After Easter."
    page = '<p>See below</p><blockquote type="cite">Hi<br>Would you? <font color="blue">No.</font><br>Tom</blockquote>'
    assert read(page) == "See below No."


def test_answers_in_bold_inside_the_copy_are_not_lost() -> None:
    assert (
        read(f"<p>Comments in bold.</p>{HEAD}{QUESTION}</p><p><b>No, sorry.</b></p>") == "Comments in bold. No, sorry."
    )


def test_colour_in_the_copy_is_not_read_where_the_letter_does_not_speak_of_it() -> None:
    assert read(f'<p style="color:#1F497D">No.</p>{HEAD}<p style="color:#1F497D">Hi Amy, yes or no?</p>') == "No."
    ask = "Hi Amy,\nplease just reply yes if you would like to meet Lisa Novak."
    page = f'<p>See below.</p>{HEAD}<p style="color:red">{ask}</p>'
    assert read(page, ask) == "See below."


def test_small_and_grey_print_below_a_letter_is_not_read_as_an_answer() -> None:
    for style in ("font-size:8.0pt;color:gray", "font-size: 10px", "color:#808080", "font-size:x-small"):
        assert read(f'<p>Who is she?</p><p style="{style}">Say yes to paper: do not print.</p>') == "Who is she?"
    assert read("<p>Who is she?</p><p><small>We decline all liability.</small></p>") == "Who is she?"


def test_a_letter_that_is_all_small_or_grey_is_not_lost() -> None:
    page = '<p style="color:gray">No, thank you.</p><p>Sent from my iPhone</p>'
    assert read(page) == "No, thank you."
    assert read('<div style="font-size:8pt"><p>Yes!</p><p>But not in May.</p></div>') == "Yes! But not in May."
