"""The cards that only Gmail shows: Google accepts them, in every language, whatever the people are called."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from addon.cards.account import connect_card, disconnect_card, reconnect_card
from addon.cards.desk import Desk, Path
from addon.cards.home import home_card
from addon.cards.open_mail import introduce_card, wish_card
from addon.cards.settings import settings_card
from addon.words import words_for
from introductions.model import Nudges, Person, Policy
from introductions.ports import Account
from tests import card_schema

BASE = "https://optin.example.org"
PATHS = {v for k, v in vars(Path).items() if k.isupper()}
LINK = f"{BASE}/oauth/start/sealed"
HOSTILE = '<b>&"\u202e<script>alert(1)</script>'
ME = Account('"o\'hara<b>"@example.com', "imap.gmail.com", 993, "me", name="Me", auth="xoauth2", owner="1")


def gmail_cards(locale: str) -> list[dict[str, Any]]:
    """Every card of which there is none in the sidebar, with people who are called what nobody is."""
    desk = Desk(words_for(locale), datetime(2026, 3, 2, 9, 0, tzinfo=UTC), BASE)
    people = [Person(HOSTILE, f"p{n}@example.org") for n in range(30)]
    return [
        connect_card(LINK, desk),
        reconnect_card(f"{HOSTILE} was taken back.", LINK, desk),
        home_card(replace(ME, paused=HOSTILE), [], desk, connect_url=LINK),
        home_card(replace(ME, paused=HOSTILE), [], desk),
        settings_card(replace(ME, paused=HOSTILE), Policy(), Nudges.NOTE, HOSTILE, desk, gives_back=True),
        disconnect_card(ME, desk),
        introduce_card(ME.address, "msg-f:1", people[:2], desk),
        introduce_card(ME.address, "msg-f:1", people, desk),
        wish_card(ME.address, "msg-f:1", people[0], HOSTILE * 40, desk),
    ]


@pytest.mark.parametrize("locale", ["en", "de", "fr", "es"])
def test_google_accepts_every_card_and_names_stay_names(locale: str) -> None:
    for card in gmail_cards(locale):
        assert card_schema.problems(card, base_url=BASE, paths=PATHS) == [], card["name"]
        assert "\u202e" not in str(card)


def test_two_people_are_chosen_already_and_of_more_nobody_is() -> None:
    desk = Desk(words_for("en"), datetime(2026, 3, 2, 9, 0, tzinfo=UTC), BASE)
    people = [Person(f"P{n}", f"p{n}@example.org") for n in range(3)]

    def chosen(card: dict[str, object]) -> list[bool]:
        items = card["sections"][0]["widgets"][1]["selectionInput"]["items"]  # type: ignore[index]
        return [item["selected"] for item in items]

    assert chosen(introduce_card("me@example.com", "m", people[:2], desk)) == [True, True]
    assert chosen(introduce_card("me@example.com", "m", people, desk)) == [False] * 3
