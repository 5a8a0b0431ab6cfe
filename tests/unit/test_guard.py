"""Nobody is asked too often without the introducer knowing (E21), and no draft lies about that they do not want."""

from __future__ import annotations

from datetime import timedelta

import pytest

from addon.cards.desk import Desk
from addon.cards.introduction import introduction_card
from addon.words.en import EN
from introductions.lifecycle.nudges import Nudging
from introductions.model import DraftKind, Person
from tests.little_house import AMY_AND_LISA, BASE, ME, LittleHouse

AMY, LISA = "amy.carter@leases.example.net", "lisa@sunroof.example.net"


def asks_amy(house: LittleHouse, times: int, first: int = 0) -> None:
    for number in range(first, first + times):
        other = f"lisa{number}@sunroof.example.net"
        house.begin(AMY_AND_LISA.replace(LISA, other).replace("joint-1", f"joint-{number}"))
        house.send_all()
        house.answer(AMY, "No, thank you.")
        house.mailbox.place(ME)


def often(house: LittleHouse) -> list[tuple[str, int]]:
    preview = house.service.preview(ME, AMY_AND_LISA.replace("\n", "\r\n").encode())
    return [(one.person.email, one.times) for one in preview.often]


def test_a_favour_too_many_is_said_before_it_is_asked() -> None:
    house = LittleHouse()
    asks_amy(house, 2)
    assert often(house) == []

    asks_amy(house, 3, first=2)

    assert often(house) == [(AMY, 5)]


def test_last_quarters_favours_are_forgiven() -> None:
    house = LittleHouse()
    asks_amy(house, 3)

    house.now += timedelta(days=91)

    assert often(house) == []


@pytest.mark.parametrize(("at_most", "told"), [(0, []), (1, [(AMY, 1)]), (2, [])])
def test_how_often_is_too_often_is_the_introducers_to_say(at_most: int, told: list[tuple[str, int]]) -> None:
    house = LittleHouse(nudging=Nudging(asked_at_most=at_most))
    asks_amy(house, 1)

    assert often(house) == told


def test_an_ask_that_was_never_sent_was_no_favour() -> None:
    house = LittleHouse(nudging=Nudging(asked_at_most=1))
    house.service.withdraw(house.begin(AMY_AND_LISA.replace(LISA, "other@example.net")).id)

    assert often(house) == []


def test_the_card_warns_and_one_press_takes_a_reminder_back() -> None:
    house = LittleHouse(nudging=Nudging(asked_at_most=1))
    asks_amy(house, 1)
    client = house.client()
    client.get(house.identity.link)
    house.save_draft(AMY_AND_LISA)
    page = client.get("/draft?id=%3Cjoint-1%40example.com%3E").get_data(as_text=True)
    assert "You have asked Amy 1× in the last three months." in page

    begun = house.begin(AMY_AND_LISA)
    house.send_all()
    house.pass_days(7)
    (reminder, _) = [i for i in house.service.view(begun.id).drafts if i.draft.kind is DraftKind.FOLLOW_UP]
    shown = introduction_card(house.service.view(begun.id), Desk(EN, house.now, BASE))
    assert "Not needed" in str(shown)

    house.service.undo(begun.id, reminder.purpose)
    house.mailbox.place(ME)

    lying = [i.purpose for i in house.service.lying(ME)]
    assert reminder.purpose not in lying
    assert Person("", AMY).key in reminder.purpose
