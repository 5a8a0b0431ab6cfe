"""Who a mail goes to: nobody is lost because a program wrote the list in its own way."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

import pytest

from introductions.model import Person
from introductions.reading import message
from introductions.reading.addresses import parse_addresses

BJORK, AMOS = Person("Björk Jónsdóttir", "bjork@example.org"), Person("Amos Levi", "amos@example.net")


@pytest.mark.parametrize(
    ("written", "people"),
    [
        ("=?utf-8?q?Bj=C3=B6rk_J=C3=B3nsd=C3=B3ttir?= <bjork@example.org> =?utf-8?q?=2C?= Amos Levi <amos@example.net>",
         (BJORK, AMOS)),
        ("Amos Levi <amos@example.net> =?utf-8?q?=2C_Bj=C3=B6rk_J=C3=B3nsd=C3=B3ttir?= <bjork@example.org>",
         (AMOS, BJORK)),
        ("Amos Levi <amos@example.net>\r\n =?UTF-8?B?LA==?= bjork@example.org", (AMOS, Person("", "bjork@example.org"))),
    ],
)  # fmt: skip
def test_a_comma_that_was_encoded_with_a_name_still_parts_two_people(written: str, people: tuple[Person, ...]) -> None:
    assert parse_addresses(written) == people


def test_a_name_that_holds_an_encoded_comma_stays_one_person() -> None:
    assert parse_addresses("=?utf-8?q?Levi=2C_Amos?= <amos@example.net>") == (Person("Levi, Amos", "amos@example.net"),)


@pytest.mark.parametrize("names", [("Björk Jónsdóttir", "Zoë Ünal"), ("Zoë", "Amos Levi"), ("Amos", "Ivan Петров")])
def test_a_draft_saved_by_a_program_that_folds_long_lists_has_all_its_people(names: tuple[str, str]) -> None:
    mail = EmailMessage(policy=SMTP)
    mail["To"] = ", ".join(f"{name} <someone.with.a.long.address{n}@example.org>" for n, name in enumerate(names))
    mail.set_content("Hello")

    assert tuple(person.name for person in message.parse(mail.as_bytes()).to) == names
