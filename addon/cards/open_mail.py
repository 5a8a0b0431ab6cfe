"""A mail is open that belongs to no introduction: what could become one."""

from __future__ import annotations

from collections.abc import Sequence

from addon.cards.desk import Desk, Path
from addon.cards.widgets import (
    Json,
    button,
    buttons,
    card,
    choice,
    escaped,
    one_line,
    paragraph,
    press,
    row,
    section,
    text_field,
)
from introductions.model import Person

MOST = 20  # people to choose from; a mail to more is a circular


def introduce_card(account: str, mail: str, people: Sequence[Person], desk: Desk) -> Json:
    """The people of the mail, to be introduced to each other. ``mail`` names it; two people are chosen already."""
    words = desk.words
    listed = [(_name(p), p.key, len(people) == 2) for p in people[:MOST]]
    return card(
        "introduce",
        words.introduce_title,
        [
            section(
                [
                    paragraph(escaped(words.introduce_text)),
                    choice("who", words.introduce_whom, listed, kind="CHECK_BOX"),
                    buttons(_write(account, mail, desk)),
                ]
            ),
            _all(account, desk),
        ],
    )


def wish_card(account: str, mail: str, asker: Person, said: str, desk: Desk) -> Json:
    """Somebody asks to be introduced, in these words. Only the introducer knows to whom."""
    words = desk.words
    return card(
        "wish",
        words.wish_title.format(name=one_line(asker.name or asker.email, 80)),
        [
            section(
                [
                    row(escaped(words.quote(one_line(said, 400))), icon="forum"),
                    paragraph(escaped(words.wish_text)),
                    text_field("other_name", words.other_name),
                    text_field("other_email", words.other_email),
                    buttons(_write(account, mail, desk)),
                ]
            ),
            _all(account, desk),
        ],
    )


def _write(account: str, mail: str, desk: Desk) -> Json:
    click = press(desk.base_url, Path.INTRODUCE, {"account": account, "mail": mail})
    return button(desk.words.write_introduction, click, kind="FILLED")


def _all(account: str, desk: Desk) -> Json:
    home = press(desk.base_url, Path.REFRESH, {"account": account})
    return section([buttons(button(desk.words.all_introductions, home, kind="BORDERLESS"))])


def _name(person: Person) -> str:
    name = one_line(person.name, 80)
    return f"{name} ({person.email})" if name and name != person.email else person.email
