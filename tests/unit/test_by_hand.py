"""Asks that were sent by hand are found, in every language, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from introductions.model import Person
from introductions.reading.by_hand import HandAsk, asked_by_hand, speaks_of
from introductions.reading.message import parse


def found(text: str, to: str = "Amy Carter <amy@example.org>") -> HandAsk | None:
    head = f"From: Robin <robin@example.com>\r\nTo: {to}\r\nSubject: A thought\r\n"
    return asked_by_hand(parse(f"{head}Content-Type: text/plain; charset=utf-8\r\n\r\n{text}".encode()))


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Hi Amy,\n\nWould you be open to an introduction to Lisa Novak? She runs a small firm.", "Lisa Novak"),
        ("Hi Amy,\n\nMay I introduce you to Lisa? No pressure.", "Lisa"),
        ("Hi Amy,\n\nI'd love to put you in touch with Lisa Novak, who builds roofs: let me know.", "Lisa Novak"),
        ("Hi Amy,\n\nWould you like to meet Dr. Lisa Novak?", "Dr. Lisa Novak"),
        ("Liebe Amy,\n\ndarf ich dich mit Lisa Novak bekannt machen? Sie leitet eine Solarfirma.", "Lisa Novak"),
        ("Liebe Amy,\n\nhättest du Lust, dass ich dir Lisa Novak vorstelle? Sie sucht Rat.", "Lisa Novak"),
        ("Bonjour Amy,\n\nAimerais-tu que je te mette en relation avec Lisa Novak ? Elle dirige tout.", "Lisa Novak"),
        ("Hola, Amy:\n\n¿Te vendría bien que te presente a Lisa Novak? Lleva una empresa.", "Lisa Novak"),
        ("Ciao Amy,\n\nti andrebbe che ti mettessi in contatto con Lisa Novak? Ha una ditta.", "Lisa Novak"),
        ("Hoi Amy,\n\nzou je het leuk vinden als ik je voorstel aan Lisa Novak? Ze heeft een bedrijf.", "Lisa Novak"),
        ("Olá Amy,\n\nfaz sentido para ti que te ponha em contacto com a Lisa Novak? Não há pressa.", "Lisa Novak"),
    ],
)
def test_an_ask_is_found_with_the_one_it_is_about(text: str, about: str) -> None:
    ask = found(text)

    assert ask is not None
    assert ask.about == about
    assert about in ask.sentence


@pytest.mark.parametrize(
    "text",
    [
        "Hi Amy, did you meet Lisa yesterday?",
        "Hi Amy, would you like to meet for lunch?",
        "Hi Amy, shall we introduce the new process to Marketing?",
        "Hi Amy,\n\nThank you for the introduction to Lisa. It was great, wasn't it?",
        "Hi Amy,\n\nI introduced you to Lisa last week. Have you heard from her?",
        "Would you be open to an introduction to Amy?",  # to herself
        "",
        "On Monday, Amy wrote:\n> Would you be open to an introduction to Lisa Novak?",
    ],
)
def test_nothing_else_is_taken_for_one(text: str) -> None:
    assert found(text) is None


def test_a_mail_to_both_is_an_introduction_not_an_ask() -> None:
    assert found("May I introduce you to Lisa?", to="Amy <amy@example.org>, Lisa <lisa@example.net>") is None


@pytest.mark.parametrize(
    ("about", "person", "same"),
    [
        ("Lisa", Person("Lisa Novak", "lisa@example.net"), True),
        ("Lisa Novak", Person("", "lisa.novak@example.net"), True),
        ("Dr. Lisa Novak", Person("Lisa Novak", "l@example.net"), True),
        ("Lisa Novak", Person("Lisa Moreau", "lisa@example.net"), False),
        ("Ben", Person("Lisa Novak", "lisa@example.net"), False),
    ],
)
def test_two_asks_belong_together_only_if_each_names_the_other(about: str, person: Person, same: bool) -> None:
    ask = HandAsk(Person("Amy", "amy@example.org"), about, "", "en", "")
    assert speaks_of(ask, person) is same
