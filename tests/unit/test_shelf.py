"""A card that was kept is never shown to anybody once it is no longer true, nor to anybody else at all."""

from __future__ import annotations

from datetime import timedelta

import pytest

from addon.cards.desk import Desk, Path
from addon.events import Event
from addon.identity import Caller
from addon.outcome import Outcome
from addon.shelf import EACH, Shelf
from addon.words import words_for
from introductions.model import Nudges, Preferences
from tests.little_house import AMY_AND_LISA, BEN_AND_CARA, ME, NOW, LittleHouse

OTHER = "sam.stone@example.com"


class Counter:
    """Presses through the shelf, counting those that were really made."""

    def __init__(self, house: LittleHouse) -> None:
        self.house, self.made = house, 0
        self._shelf = Shelf(house.service)

    def ask(
        self,
        path: str = Path.HOME,
        *,
        caller: str = ME,
        locale: str = "en",
        mail: str = "",
        link: str | None = None,
        **parameters: str,
    ) -> bytes:
        desk = Desk(words_for(locale), self.house.now, "http://127.0.0.1:8025")
        event = Event(parameters=parameters, message_id=mail)
        who = Caller(caller, (caller,), link)
        return self._shelf.answer(path, event, who, desk, self._press, lambda o: o.said.encode())

    def _press(self) -> Outcome:
        self.made += 1
        return Outcome(said=str(self.made), page="home")


@pytest.fixture
def counter() -> Counter:
    house = LittleHouse(accounts=(ME, OTHER))
    house.save_draft(AMY_AND_LISA)
    house.begin()
    return Counter(house)


def test_the_same_question_is_answered_once(counter: Counter) -> None:
    assert {counter.ask() for _ in range(5)} == {b"1"}


def test_whatever_happens_the_next_card_tells_it(counter: Counter) -> None:
    house = counter.house
    happenings = (
        house.send_all,
        lambda: house.answer("amy.carter@leases.example.net", "Sure, happy to."),
        lambda: house.begin(BEN_AND_CARA),
        lambda: house.pause("the password was refused"),
        lambda: house.service.set_preferences(ME, Preferences(nudges=Nudges.OFF)),
        lambda: house.service.forget("ben@harbour.example.org"),
        lambda: house.service.remove_account(ME),
    )
    for happening in happenings:
        before = counter.ask()
        happening()
        assert counter.ask() != before


def test_another_language_another_day_and_another_press_are_other_cards(counter: Counter) -> None:
    counter.ask()
    assert counter.ask(locale="de") == b"2"
    assert counter.ask(Path.INTRODUCTION, introduction="x") == b"3"
    counter.house.now = NOW + timedelta(minutes=15)
    assert counter.ask() == b"4"


def test_the_card_of_one_mail_is_never_shown_beside_another(counter: Counter) -> None:
    assert counter.ask(Path.MESSAGE, mail="a1") != counter.ask(Path.MESSAGE, mail="b2")


def test_a_card_with_a_link_for_connecting_is_kept_though_each_link_is_new(counter: Counter) -> None:
    assert counter.ask(link="https://optin.example.org/oauth/start/1") == counter.ask(
        link="https://optin.example.org/oauth/start/2"
    )
    assert counter.ask(link=None) == b"2"


def test_nobody_is_shown_what_was_kept_for_somebody_else(counter: Counter) -> None:
    assert counter.ask() != counter.ask(caller=OTHER)


def test_what_happens_to_others_costs_nobody_their_cards(counter: Counter) -> None:
    counter.ask(caller=OTHER)
    counter.house.send_all()
    assert counter.ask(caller=OTHER) == b"1"


@pytest.mark.parametrize("path", [Path.BEGIN, Path.ANSWER, Path.PREVIEW, Path.COMPOSE, Path.OPEN_DRAFT, Path.REFRESH])
def test_a_press_that_does_something_is_done_each_time(counter: Counter, path: str) -> None:
    assert counter.ask(path) != counter.ask(path)


def test_saving_the_settings_twice_saves_twice(counter: Counter) -> None:
    assert counter.ask(Path.SETTINGS, do="save") != counter.ask(Path.SETTINGS, do="save")
    assert counter.ask(Path.SETTINGS, do="delete?") == counter.ask(Path.SETTINGS, do="delete?")


def test_a_stranger_to_the_cards_cannot_fill_the_memory(counter: Counter) -> None:
    for n in range(3 * EACH):
        counter.ask(Path.INTRODUCTION, introduction=str(n))
    assert counter.made == 3 * EACH
    assert max(len(kept) for _, kept in counter._shelf._kept.values()) <= EACH
