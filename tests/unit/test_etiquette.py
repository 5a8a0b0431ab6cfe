"""The manners of introducing people, rule by rule, each as a short story with people in it.

What an ask itself says (E4-E10) is held by ``test_ask``, ``test_lint`` and their like; here is what happens around it.
"""

from __future__ import annotations

from datetime import timedelta

import pytest

from introductions.errors import NotFoundError, NotNowError
from introductions.model import (
    Answer,
    DraftKind,
    DraftState,
    Introduction,
    IntroductionState,
    Label,
    PartyState,
    Person,
)
from introductions.ports import OutboxItem
from introductions.service import Happening
from tests.little_house import AMY_AND_LISA, ME, LittleHouse

AMY, LISA = "amy.carter@leases.example.net", "lisa@sunroof.example.net"


@pytest.fixture
def house() -> LittleHouse:
    house = LittleHouse()
    house.save_draft(AMY_AND_LISA)
    return house


@pytest.fixture
def asked(house: LittleHouse) -> LittleHouse:
    house.begin()
    house.send_all()
    return house


def drafts(house: LittleHouse, *kinds: DraftKind) -> list[OutboxItem]:
    """What lies ready in Drafts, of these kinds."""
    return [item for item in house.service.lying(ME) if not kinds or item.draft.kind in kinds]


def one(house: LittleHouse) -> Introduction:
    return house.service.views()[0].introduction


def test_e1_nobody_sees_the_others_address_before_both_have_agreed(house: LittleHouse) -> None:
    house.begin()
    lain = [i.draft for i in drafts(house)]
    house.send_all()
    house.answer(AMY, "Yes, gladly.")
    house.pass_days(10)
    lain += [i.draft for i in drafts(house)]

    assert all(len(draft.to) == 1 for draft in lain)
    for draft in lain:
        other = LISA if draft.to[0].key == AMY else AMY
        assert other not in draft.subject + draft.text + draft.html
    house.answer(LISA, "Yes, please!")
    assert [sorted(p.key for p in i.draft.to) for i in drafts(house, DraftKind.FINAL)] == [[AMY, LISA]]


def test_e2_each_is_asked_in_a_thread_of_their_own(house: LittleHouse) -> None:
    house.begin()

    asks = [i.draft for i in drafts(house, DraftKind.ASK)]

    assert [len(a.to) for a in asks] == [1, 1]
    assert all(a.in_reply_to is None and a.references == () for a in asks)
    assert len({a.message_id for a in asks}) == 2


def test_e11_who_does_the_favour_is_asked_first_and_the_other_hears_nothing_till_then(house: LittleHouse) -> None:
    house.begin(ask_first=AMY)
    assert [i.draft.to[0].key for i in drafts(house)] == [AMY]
    house.send_all()
    house.pass_days(3)
    assert drafts(house) == []

    house.answer(AMY, "Yes, gladly.")

    assert [i.draft.to[0].key for i in drafts(house, DraftKind.ASK)] == [LISA]


def test_e11_who_asked_for_the_introduction_is_not_asked(house: LittleHouse) -> None:
    raw = AMY_AND_LISA.replace("I'll let you", "Lisa asked me for this introduction.\n\nI'll let you")
    house.begin(raw)

    assert [i.draft.to[0].key for i in drafts(house)] == [AMY]


def test_e12_a_no_is_never_told_to_the_other(asked: LittleHouse) -> None:
    asked.answer(AMY, "Yes, gladly.")
    asked.answer(LISA, "No, I have had enough of lawyers.")

    (note,) = drafts(asked, DraftKind.CLOSING)

    assert [p.key for p in note.draft.to] == [AMY]
    assert "timing" in note.draft.text
    assert "Lisa" not in note.draft.text
    assert "lawyers" not in note.draft.text


def test_e12_who_was_never_asked_hears_nothing_of_a_no(house: LittleHouse) -> None:
    house.begin(ask_first=AMY)
    house.send_all()
    house.answer(AMY, "No, thank you.")
    house.pass_days(60)

    assert drafts(house) == []


def test_e13_yes_but_busy_is_a_yes_with_a_word_to_the_other(asked: LittleHouse) -> None:
    asked.answer(LISA, "Yes, please!")
    asked.service.record(one(asked).id, AMY, Answer(Label.CONDITIONAL, True, condition="only by e-mail until May"))
    asked.mailbox.place(ME)

    (final,) = drafts(asked, DraftKind.FINAL)

    assert "only by e-mail until May" in final.draft.text


def test_e14_silence_is_answered_by_one_reminder_and_then_by_silence(asked: LittleHouse) -> None:
    asked.answer(AMY, "Yes, gladly.")
    asked.pass_days(6)  # four working days and a weekend
    assert drafts(asked, DraftKind.FOLLOW_UP) == []
    asked.pass_days(1)
    assert [i.draft.to[0].key for i in drafts(asked, DraftKind.FOLLOW_UP)] == [LISA]
    asked.send_all()

    asked.pass_days(40)

    assert drafts(asked) == []
    assert one(asked).closed == "silent"


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("No, thank you.", PartyState.DECLINED),
        ("I know her, I'll write to her directly.", PartyState.DIRECT),
    ],
)
def test_e15_nobody_is_reminded_after_a_no_or_when_they_write_themselves(
    asked: LittleHouse, words: str, state: PartyState
) -> None:
    asked.answer(AMY, words)
    party = one(asked).party(AMY)
    assert party is not None
    assert party.state is state

    asked.pass_days(60)

    assert all(AMY not in [p.key for p in i.draft.to] for i in drafts(asked))
    assert drafts(asked, DraftKind.FOLLOW_UP, DraftKind.RE_ASK) == []


def test_e15_nobody_is_reminded_while_they_are_away(asked: LittleHouse) -> None:
    asked.answer(AMY, "Yes, gladly.")
    away = "I am out of the office until 20 March 2026 and will answer then."
    asked.answer(LISA, away, headers=[("Auto-Submitted", "auto-replied")])

    asked.pass_days(18)
    assert drafts(asked, DraftKind.FOLLOW_UP) == []
    asked.pass_days(10)
    assert [i.draft.to[0].key for i in drafts(asked, DraftKind.FOLLOW_UP)] == [LISA]


def introduced(house: LittleHouse) -> None:
    house.answer(AMY, "Yes, gladly.")
    house.answer(LISA, "Yes, please!")
    house.send_all()


def test_e16_e17_the_introduction_names_both_and_lets_the_introducer_go(asked: LittleHouse) -> None:
    asked.answer(AMY, "Yes, gladly.")
    asked.answer(LISA, "Yes, please!")

    (final,) = drafts(asked, DraftKind.FINAL)

    assert "Amy" in final.draft.subject
    assert "Lisa" in final.draft.subject
    assert "bcc" in final.draft.text


def test_e18_their_scheduling_does_not_open_the_case_again(asked: LittleHouse) -> None:
    introduced(asked)
    before = asked.service.view(one(asked).id)

    asked.mailbox.receive(asked.written(AMY, ME, "Re: Introduction", "No, Tuesday does not work for me."))
    asked.mailbox.receive(asked.written(LISA, ME, "Re: Introduction", "When then?"))

    assert asked.service.view(one(asked).id).introduction.parties == before.introduction.parties
    assert drafts(asked) == []


def test_e19_who_writes_first_is_named_in_the_introduction_and_only_the_introducer_is_reminded(
    asked: LittleHouse,
) -> None:
    asked.answer(AMY, "Yes, gladly.")
    asked.answer(LISA, "Yes, please!")
    (final,) = drafts(asked, DraftKind.FINAL)
    asked.send_all()  # on a Monday
    (first,) = [p for p in one(asked).parties if p.person.key == one(asked).first_word]
    assert f"{first.greeting_name}, " in final.draft.text.split("\n\n")[-2]

    asked.pass_days(1)
    assert not [n for n in asked.notes() if "was to write first" in (n.text or "")]
    asked.pass_days(3)

    assert len([n for n in asked.notes() if "was to write first" in (n.text or "")]) == 1
    assert drafts(asked) == []  # neither of the two is written to
    assert any("was to write first" in said for said in asked.service.views()[0].waiting)


def test_e19_nobody_is_reminded_of_what_was_seen_to_happen(asked: LittleHouse) -> None:
    introduced(asked)
    asked.mailbox.receive(asked.written(LISA, f"{AMY}, {ME}", "Re: Introduction", "Hi Amy, shall we talk on Tuesday?"))

    asked.pass_days(6)

    assert one(asked).talking
    assert not [n for n in asked.notes() if "was to write first" in (n.text or "")]
    assert asked.service.view(one(asked).id).timeline[-1].what is Happening.TALKING


def test_e19_the_introducer_who_knows_says_so_with_one_press(asked: LittleHouse) -> None:
    introduced(asked)
    asked.pass_days(3)
    assert any("was to write first" in said for said in asked.service.views()[0].waiting)

    asked.service.in_touch(one(asked).id)

    assert not asked.service.views()[0].waiting
    assert one(asked).state is IntroductionState.INTRODUCED


def test_e20_after_some_weeks_the_introducer_asks_and_thanks_once(asked: LittleHouse) -> None:
    introduced(asked)
    asked.pass_days(20)
    assert drafts(asked) == []
    asked.pass_days(1)
    (question,) = drafts(asked, DraftKind.THANKS)
    assert "Did you get to speak" in question.draft.text

    asked.service.met(one(asked).id, True)
    asked.mailbox.place(ME)

    (thanks,) = drafts(asked, DraftKind.THANKS)
    assert "?" not in thanks.draft.text
    asked.pass_days(60)
    assert drafts(asked) == [thanks]


def test_e22_who_wants_no_asking_is_just_introduced_and_the_record_says_why(asked: LittleHouse) -> None:
    asked.answer(AMY, "Yes, gladly. And next time just send it.")
    asked.service.stand(ME, one(asked).parties[0].person, "And next time just send it.")
    asked.service.withdraw(one(asked).id)
    asked.now += timedelta(days=40)

    again = asked.begin(AMY_AND_LISA.replace("joint-1@", "joint-9@"))

    amy = again.party(AMY)
    assert amy is not None
    assert (amy.state, amy.ever_asked) == (PartyState.AGREED_BEFOREHAND, False)
    assert [i.draft.to[0].key for i in drafts(asked, DraftKind.ASK)] == [LISA]
    told = asked.service.view(again.id).timeline
    assert [(e.what, e.to, e.evidence) for e in told][1] == (Happening.NOT_ASKED, (AMY,), "And next time just send it.")
    asked.service.record(again.id, LISA, Answer(Label.ACCEPT, True))
    asked.mailbox.place(ME)
    assert [sorted(p.key for p in i.draft.to) for i in drafts(asked, DraftKind.FINAL)] == [[AMY, LISA]]


def test_e22_nobody_who_was_not_introduced_is_left_unasked_by_a_forged_press(asked: LittleHouse) -> None:
    asked.answer(AMY, "Yes, gladly.")
    with pytest.raises(NotNowError):
        asked.service.stand_after(one(asked).id, AMY)
    asked.answer(LISA, "No, thanks.")
    with pytest.raises(NotNowError):
        asked.service.stand_after(one(asked).id, LISA)
    with pytest.raises(NotFoundError):
        asked.service.stand_after(one(asked).id, "cara@example.org")
    assert asked.service.standing(ME) == []


def test_e22_a_yes_to_one_introduction_is_not_quoted_as_a_yes_to_all(asked: LittleHouse) -> None:
    asked.answer(AMY, "Yes, gladly.")
    asked.answer(LISA, "Yes, gladly.")
    asked.mailbox.place(ME)
    asked.send_all()

    asked.service.stand_after(one(asked).id, AMY)

    assert [(yes.person.key, yes.words) for yes in asked.service.standing(ME)] == [(AMY, "")]


def test_e22_the_introducer_may_ask_all_the_same_once_or_from_now_on(house: LittleHouse) -> None:
    raw = AMY_AND_LISA.replace("\n", "\r\n").encode()
    house.service.stand(ME, Person("Amy Carter", AMY), "Just send it.")

    assert [a.to.key for a in house.service.preview(ME, raw).asks] == [LISA]
    assert len(house.service.preview(ME, raw, agreed=()).asks) == 2
    assert house.service.ask_again(ME, AMY.upper())
    assert len(house.service.preview(ME, raw).asks) == 2
    assert not house.service.ask_again(ME, AMY)


def test_e23_both_consents_are_kept_with_message_sentence_and_time(asked: LittleHouse) -> None:
    asked.answer(AMY, "Yes, gladly.")
    asked.now += timedelta(hours=3)
    asked.service.record(one(asked).id, LISA, Answer(Label.ACCEPT, True, "said so on the phone"))

    told = {str(e.what): (e.at, e.evidence) for e in asked.service.view(one(asked).id).timeline if e.evidence}

    assert told["answered"][1] == "Yes, gladly."
    assert told["recorded"] == (asked.now, "said so on the phone")


def test_e23_without_both_consents_there_is_no_introduction(asked: LittleHouse) -> None:
    asked.answer(AMY, "Yes, gladly.")
    asked.answer(LISA, "Hm, Thursdays are green.")
    asked.pass_days(30)

    items = asked.service.view(one(asked).id).drafts

    assert not [i for i in items if i.draft.kind is DraftKind.FINAL and i.state is not DraftState.GONE]
