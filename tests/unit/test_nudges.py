"""What the introducer hears, and when: grouped, in their working hours, and never what is no longer so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from introductions.errors import UnreachableError
from introductions.events import NudgeKind
from introductions.lifecycle.nudges import News, Nudging, note_moment
from introductions.model import WORKING_DAYS, Answer, DraftKind, DraftState, Label, Nudges, PlacedDraft
from introductions.ports import Account, OutboxItem
from introductions.working_days import WorkingHours
from tests.little_house import AMY_AND_LISA, BEN_AND_CARA, ME, LittleHouse

AMY, LISA = "amy.carter@leases.example.net", "lisa@sunroof.example.net"
BEN, CARA = "ben@harbour.example.org", "cara@wharf.example.net"
OFFICE = WorkingHours(WORKING_DAYS, 9, 18, "Europe/Lisbon")
PAGE = "https://optin.example.com"


@pytest.fixture
def house() -> LittleHouse:
    """A Monday, 9:00 in Lisbon; two introductions, four people asked."""
    house = LittleHouse(nudging=Nudging(hours=OFFICE, page=PAGE))
    for text in (AMY_AND_LISA, BEN_AND_CARA):
        house.save_draft(text)
        house.begin(text)
    house.send_all()
    return house


def notes(house: LittleHouse) -> list[str]:
    house.mailbox.place(ME)
    return [mail.subject for mail in house.notes()]


def test_both_agreed_is_told_at_once_and_takes_along_what_waits(house: LittleHouse) -> None:
    house.answer(BEN, "What would she want to know?")
    assert len(notes(house)) == 1  # the first of the day
    house.answer(CARA, "Why me?")
    assert len(notes(house)) == 1  # waits for tomorrow

    house.answer(AMY, "Sure, happy to.")
    house.answer(LISA, "Yes, please!")

    assert notes(house)[1:] == ["Both said yes: Amy / Lisa (+1)"]
    told = house.notes()[1].text or ""
    assert "Why me?" in told
    assert told.count("•") == 2
    assert f"{PAGE}/introductions/" in told


def test_one_note_a_day_says_it_all(house: LittleHouse) -> None:
    house.answer(AMY, "Who is she?")
    assert len(notes(house)) == 1
    house.now += timedelta(hours=2)
    house.answer(LISA, "What does she charge?")
    house.answer(BEN, "No, thank you.")
    assert len(notes(house)) == 1

    house.now += timedelta(days=1)

    assert len(notes(house)) == 2
    assert all(words in (house.notes()[1].text or "") for words in ("What does she charge?", "No, thank you."))
    assert len(notes(house)) == 2


@pytest.mark.parametrize(
    ("came", "told"),
    [
        (datetime(2026, 3, 2, 22, 0, tzinfo=UTC), datetime(2026, 3, 3, 9, 0, tzinfo=UTC)),
        (datetime(2026, 3, 3, 5, 0, tzinfo=UTC), datetime(2026, 3, 3, 9, 0, tzinfo=UTC)),
        (datetime(2026, 3, 6, 19, 0, tzinfo=UTC), datetime(2026, 3, 9, 9, 0, tzinfo=UTC)),
        (datetime(2026, 4, 4, 12, 0, tzinfo=UTC), datetime(2026, 4, 6, 8, 0, tzinfo=UTC)),  # summer time
    ],
)
def test_nobody_is_told_at_night_or_on_a_weekend(house: LittleHouse, came: datetime, told: datetime) -> None:
    house.now = came
    house.answer(AMY, "Who is she?")
    assert notes(house) == []

    house.now = told - timedelta(seconds=1)
    assert notes(house) == []
    house.now = told
    assert len(notes(house)) == 1


def test_both_agreed_waits_for_the_morning_too(house: LittleHouse) -> None:
    house.now = datetime(2026, 3, 2, 23, 0, tzinfo=UTC)
    house.answer(AMY, "Sure, happy to.")
    house.answer(LISA, "Yes, please!")
    assert notes(house) == []

    house.now = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
    assert notes(house) == ["Both said yes: Amy / Lisa"]


def test_no_answer_yet_is_not_told_once_the_answer_is_there(house: LittleHouse) -> None:
    house.answer(AMY, "Yes, gladly.")
    house.answer(LISA, "Who is she?")
    assert len(notes(house)) == 1
    house.now = datetime(2026, 3, 9, 20, 0, tzinfo=UTC)  # the follow-ups are decided in the evening
    house.service.due(ME)
    house.answer(BEN, "Yes, gladly.")
    house.answer(CARA, "Yes, please!")

    house.now += timedelta(days=1)

    assert notes(house)[1:] == ["Both said yes: Ben / Cara"]  # and not: no answer from Ben yet


def test_a_question_that_was_answered_meanwhile_is_not_told(house: LittleHouse) -> None:
    house.now = datetime(2026, 3, 2, 20, 0, tzinfo=UTC)
    house.answer(AMY, "Who is she?")
    house.now += timedelta(hours=1)
    house.mailbox.reply(AMY, "A friend of mine.")

    house.now += timedelta(days=1)

    assert notes(house) == []


def test_a_reading_that_was_corrected_is_not_told_as_it_was(house: LittleHouse) -> None:
    house.now = datetime(2026, 3, 2, 20, 0, tzinfo=UTC)
    house.answer(AMY, "No, thanks.")
    house.service.correct(house.service.views()[1].introduction.id, AMY, Answer(Label.ACCEPT, True))

    house.now += timedelta(days=1)

    assert notes(house) == []


def test_a_note_cut_off_between_laying_and_writing_it_down_tells_nothing_twice(house: LittleHouse) -> None:
    house.now = datetime(2026, 3, 2, 20, 0, tzinfo=UTC)
    house.answer(AMY, "Who is she?")
    house.now += timedelta(days=1)
    first = note(house)
    house.mailbox.unreachable = True
    with pytest.raises(UnreachableError):
        house.answer(LISA, "What does she charge?")
    house.mailbox.unreachable = False

    again = note(house)

    assert again is not None
    assert first is not None
    assert again.draft.message_id == first.draft.message_id  # found in the INBOX, so not laid again
    assert "charge" not in again.draft.text
    house.service.placed(ME, again.draft.message_id, PlacedDraft(again.draft.message_id, "INBOX;1;1"))
    assert note(house) is None
    house.now += timedelta(days=1)
    later = note(house)
    assert later is not None
    assert "charge" in later.draft.text


def test_news_of_somebody_who_was_forgotten_are_told_to_nobody(house: LittleHouse) -> None:
    house.now = datetime(2026, 3, 2, 20, 0, tzinfo=UTC)
    house.answer(AMY, "Who is she?")
    house.answer(BEN, "What for?")
    house.now += timedelta(days=1)
    assert note(house) is not None  # fixed already, not laid yet

    house.service.forget(AMY)

    mail = note(house)
    assert mail is not None
    assert "Amy" not in mail.draft.subject + mail.draft.text
    assert "What for?" in mail.draft.text


def test_who_wants_no_notes_gets_none() -> None:
    house = LittleHouse(nudging=Nudging(Nudges.OFF))
    house.save_draft(AMY_AND_LISA)
    house.begin()
    house.send_all()
    house.answer(AMY, "Who is she?")

    assert notes(house) == []
    assert house.service.views()[0].waiting


def test_the_link_of_a_gmail_note_finds_the_draft_where_there_is_no_page() -> None:
    house = LittleHouse(nudging=Nudging())
    house.service.add_account(Account(ME, "imap.gmail.com", 993, ME, name="Robin Reyes"), "secret")
    house.save_draft(AMY_AND_LISA)
    house.begin()
    house.send_all()
    house.answer(AMY, "Sure, happy to.")
    house.answer(LISA, "Sure, happy to.")
    house.mailbox.place(ME)

    (final,) = (i for v in house.service.views() for i in v.drafts if i.draft.kind is DraftKind.FINAL)
    name = final.draft.message_id.strip("<>").replace("@", "%40")
    assert f"#search/rfc822msgid%3A{name}" in (house.notes()[0].text or "")


def test_a_no_is_told_and_nothing_reminds_of_it_afterwards(house: LittleHouse) -> None:
    house.answer(AMY, "No, thanks.")
    house.answer(BEN, "No, thanks.")
    house.pass_days(1)
    assert len(notes(house)) == 2

    house.pass_days(60)

    assert len(notes(house)) == 2


@pytest.mark.parametrize("kind", [k for k in NudgeKind if k is not NudgeKind.BOTH_AGREED])
def test_only_an_agreement_of_all_is_worth_a_second_note_in_a_day(kind: NudgeKind) -> None:
    now = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
    assert note_moment(kind, now, OFFICE, last=now - timedelta(hours=1), waiting=()) > now + timedelta(hours=12)
    assert note_moment(NudgeKind.BOTH_AGREED, now, OFFICE, last=now - timedelta(hours=1), waiting=()) == now


def test_news_are_read_back_from_the_name_they_wait_under() -> None:
    news = News(NudgeKind.DECLINED, '"a:b"@example.org', "12", "34")
    assert News.read(news.purpose) == news
    assert News.read("note:declined:abc") is None


def note(house: LittleHouse) -> OutboxItem | None:
    found = [i for i in house.service.outbox(ME) if i.draft.kind is DraftKind.NOTE]
    assert len(found) <= 1
    assert all(i.state is DraftState.DECIDED for i in found)
    return found[0] if found else None
