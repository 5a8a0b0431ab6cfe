"""What the introducer chooses is what happens; leaving is as easy as coming."""

from __future__ import annotations

from typing import Any

import pytest

from addon.cards.desk import Path
from introductions.errors import NotFoundError, SettingsError
from introductions.model import DraftKind, Nudges, Preferences
from tests.little_house import AMY_AND_LISA, ME, LittleHouse
from tests.unit.test_cards import Gmail, pressing, said, text_of

AMY, LISA = "amy.carter@leases.example.net", "lisa@sunroof.example.net"
Json = dict[str, Any]


def form(**changed: Any) -> Json:
    """The settings as they stand, with some changed."""
    days = {"stringInputs": {"value": list("01234")}}
    fields = {"follow_ups": said("1"), "follow_up_days": said("5"), "working_days": days, "time_zone": said("UTC")}
    return fields | {"nudges": said("note"), "sign_off": said("")} | changed


def save(house: LittleHouse, **changed: Any) -> Json:
    return Gmail(house).post(Path.SETTINGS, do="save", inputs=form(**changed))


def drafts(house: LittleHouse, kind: DraftKind) -> list[Any]:
    return [i.draft for v in house.service.views() for i in v.drafts if i.draft.kind is kind]


def test_saving_unchanged_settings_keeps_following_the_installation() -> None:
    house = LittleHouse()
    save(house)
    assert house.service.preferences(ME) == Preferences()


def test_whoever_wants_no_reminders_gets_none() -> None:
    house = LittleHouse()
    save(house, follow_ups=said("0"))
    house.begin()
    house.send_all()
    house.pass_days(30)
    assert drafts(house, DraftKind.FOLLOW_UP) == []


def test_a_reminder_comes_after_as_many_days_as_was_chosen_and_on_days_that_are_worked() -> None:
    house = LittleHouse()  # a Monday
    save(house, follow_up_days=said("2"), working_days={"stringInputs": {"value": ["0", "1"]}})
    house.begin()
    house.send_all()
    house.pass_days(6)  # Tuesday is one; no other until the next Monday
    assert drafts(house, DraftKind.FOLLOW_UP) == []
    house.pass_days(1)
    assert len(drafts(house, DraftKind.FOLLOW_UP)) == 2


def test_whoever_is_told_here_only_finds_no_note_in_the_inbox() -> None:
    notes = []
    for wanted in ("note", "off"):
        house = LittleHouse()
        save(house, nudges=said(wanted))
        begun = house.begin()
        house.send_all()
        house.answer(AMY, "What does she want to talk about?")
        with house.service.store.transaction() as tx:
            notes.append([i for i in tx.outbox_of(begun.id) if i.draft.kind is DraftKind.NOTE])
    assert len(notes[0]) == 1
    assert notes[1] == []


def test_a_sign_off_ends_reminders_and_leaves_the_end_of_a_draft_alone() -> None:
    house = LittleHouse()
    save(house, sign_off=said("Warmly,\nRobin R."))
    house.begin()
    assert all(d.text.endswith("\nRobin\n") for d in drafts(house, DraftKind.ASK))
    house.send_all()
    house.pass_days(10)
    reminders = drafts(house, DraftKind.FOLLOW_UP)
    assert reminders
    assert all(d.text.endswith("Warmly,\nRobin R.\n") for d in reminders)


def test_a_sign_off_ends_an_ask_whose_draft_just_stops() -> None:
    house = LittleHouse()
    save(house, sign_off=said("Warmly,\nRobin R."))
    stopped = AMY_AND_LISA.replace("I'll let you two take it from here!\n\nRobin\n", "")
    house.begin(stopped)
    assert all(d.text.endswith("Warmly,\nRobin R.\n") for d in drafts(house, DraftKind.ASK))


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"time_zone": said("Mars/Base")}, "no time zone"),
        ({"time_zone": said("../../etc/passwd")}, "no time zone"),
        ({"working_days": {"stringInputs": {"value": []}}}, "a day on which you work"),
        ({"working_days": said("9")}, "a day on which you work"),
        ({"follow_up_days": said("999")}, "1 to 60"),
        ({"follow_ups": said("7")}, "at most two"),
        ({"sign_off": said("x" * 301)}, "too long"),
    ],
)
def test_a_setting_that_cannot_be_is_said_and_changes_nothing(wrong: Json, told: str) -> None:
    house = LittleHouse()
    answer = save(house, **wrong)
    assert told in answer["renderActions"]["action"]["notification"]["text"]
    assert house.service.preferences(ME) == Preferences()


def test_numbers_that_are_none_are_left_as_they_were() -> None:
    house = LittleHouse()
    save(house, follow_up_days=said("²"), follow_ups=said("-1"), nudges=said("pigeon"))
    assert house.service.preferences(ME) == Preferences()


def test_disconnecting_forgets_the_password_and_keeps_the_introductions() -> None:
    house = LittleHouse()
    begun, gmail = house.begin(), Gmail(house)
    ask = pressing(gmail.card(Path.SETTINGS), "Disconnect this mailbox")
    gmail.post(**pressing(gmail.card(**ask), "Disconnect this mailbox"))
    with pytest.raises(NotFoundError):
        house.service.secret(ME)
    assert house.service.view(begun.id).introduction.id == begun.id
    assert "You have disconnected this mailbox" in text_of(gmail.card(Path.HOME))


def test_deleting_ones_data_takes_two_presses_and_leaves_nothing() -> None:
    house = LittleHouse()
    begun, gmail = house.begin(), Gmail(house)
    save(house, sign_off=said("Warmly,\nRobin R."))
    ask = pressing(gmail.card(Path.SETTINGS), "Delete my data")
    question = gmail.card(**ask)
    assert house.service.view(begun.id)
    gmail.post(**pressing(question, "Delete my data"))
    assert house.service.accounts() == []
    assert house.service.introductions(ME) == []
    assert house.service.preferences(ME) == Preferences()


def test_who_has_agreed_is_what_the_introducer_says_not_what_the_draft_says() -> None:
    house = LittleHouse()
    gmail, draft = Gmail(house), house.save_draft(AMY_AND_LISA)
    card = gmail.card(Path.PREVIEW, draft=draft)
    again = pressing(card, "Show it that way")
    fields = {"tone": said("warm"), "agreed": said(LISA)}
    shown = gmail.card(**again, inputs=fields)
    assert "To Amy Carter" in text_of(shown)
    assert "To Lisa Novak" not in text_of(shown)
    gmail.post(**pressing(shown, "Put it in my drafts"), inputs=fields)
    [view] = house.service.views()
    assert [p.state.value for p in view.introduction.parties] == ["ask_drafted", "agreed_beforehand"]


def test_what_was_ticked_after_looking_is_shown_before_anything_is_made() -> None:
    house = LittleHouse()
    gmail, draft = Gmail(house), house.save_draft(AMY_AND_LISA)
    put = pressing(gmail.card(Path.PREVIEW, draft=draft), "Put both in my drafts")
    for changed in ({"agreed": said(LISA), "tone": said("warm")}, {"tone": said("short")}):
        shown = gmail.card(**put, inputs=changed)
        assert shown["name"] == "preview"
    assert house.service.views() == []


def test_a_draft_that_says_nothing_can_be_asked_from_with_a_blank() -> None:
    house = LittleHouse()
    bare = AMY_AND_LISA.split("\n\n")[0] + "\n\nAmy, meet Lisa. Lisa, meet Amy.\n\nRobin\n"
    gmail = Gmail(house)
    refused = gmail.card(Path.PREVIEW, draft=house.save_draft(bare))
    assert refused["name"] == "refused"
    shown = gmail.card(**pressing(refused, "Leave a blank to fill"))
    assert shown["name"] == "preview"
    gmail.post(**pressing(shown, "Put both in my drafts"), inputs={"tone": said("warm")})
    assert len(drafts(house, DraftKind.ASK)) == 2


def test_preferences_are_checked_wherever_they_come_from() -> None:
    house = LittleHouse()
    with pytest.raises(SettingsError):
        house.service.set_preferences(ME, Preferences(follow_ups=3))
    with pytest.raises(NotFoundError):
        house.service.set_preferences("stranger@example.com", Preferences(nudges=Nudges.OFF))
