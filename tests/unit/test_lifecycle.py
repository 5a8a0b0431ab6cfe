"""Good manners, rule by rule: what each event leads to, told as short stories."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from introductions.errors import NotNowError
from introductions.events import (
    Action,
    AnswerRecorded,
    AnyEvent,
    AwayNoticed,
    Begun,
    Bounced,
    DraftGone,
    DraftPlaced,
    DraftRefused,
    DraftSent,
    MetRecorded,
    Nudge,
    NudgeKind,
    PartiesInTouch,
    QuestionAnswered,
    ReplyRead,
    RetractDraft,
    TimePassed,
    Withdrawn,
    WriteDraft,
)
from introductions.lifecycle import advance, replay
from introductions.model import (
    Answer,
    DraftKind,
    Introduction,
    IntroductionState,
    Label,
    PartyState,
    Person,
    Policy,
)

AMY, LISA, TOM = "amy@example.org", "lisa@example.net", "tom@example.com"
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
YES, NO = Answer(Label.ACCEPT, True, "Yes"), Answer(Label.DECLINE, True, "No thanks")


class Story:
    """Events told one after the other, ``day`` days after a Monday."""

    def __init__(self, **begun: object) -> None:
        people = ((Person("Amy Carter", AMY), "Amy"), (Person("Lisa Wagner", LISA), "Lisa"))
        self.number = 0
        self.events: list[AnyEvent] = []
        first = Begun("begin", MONDAY, "i1", TOM, Person("Tom", TOM), people, "Hello", "en", Policy())
        self.introduction: Introduction | None = None
        self.tell(replace(first, **begun))  # type: ignore[arg-type]

    def tell(self, event: AnyEvent) -> tuple[Action, ...]:
        self.introduction, actions = advance(self.introduction, event)
        self.events.append(event)
        return actions

    def at(self, day: float) -> tuple[str, datetime]:
        self.number += 1
        return f"e{self.number}", MONDAY + timedelta(days=day)

    def sent(self, *who: str, day: float = 0) -> None:
        for one in who:
            self.tell(DraftPlaced(*self.at(day), f"ask:{one}"))
            self.tell(DraftSent(*self.at(day), f"ask:{one}"))

    def reply(self, who: str, answer: Answer, day: float = 1) -> tuple[Action, ...]:
        return self.tell(ReplyRead(*self.at(day), who, answer))

    def clock(self, day: float) -> tuple[Action, ...]:
        return self.tell(TimePassed(*self.at(day)))

    def state(self, who: str) -> PartyState:
        party = self.introduction.party(who) if self.introduction else None
        assert party is not None
        return party.state


@pytest.fixture
def asked() -> Story:
    story = Story()
    story.sent(AMY, LISA)
    return story


def written(actions: tuple[Action, ...]) -> list[tuple[DraftKind, tuple[str, ...]]]:
    return [(a.kind, a.to) for a in actions if isinstance(a, WriteDraft)]


def test_both_are_asked_apart_at_once() -> None:
    story = Story()

    assert story.introduction is not None
    assert [d.to for d in story.introduction.drafts] == [(AMY,), (LISA,)]


def test_one_first_the_other_hears_nothing_before_that_yes() -> None:
    story = Story(ask_first=AMY)
    story.sent(AMY)

    assert story.state(LISA) is PartyState.TO_ASK
    assert written(story.reply(AMY, YES)) == [(DraftKind.ASK, (LISA,))]


def test_one_first_who_says_no_spares_the_other_the_question() -> None:
    story = Story(ask_first=AMY)
    story.sent(AMY)

    assert written(story.reply(AMY, NO)) == []
    assert story.introduction is not None
    assert story.introduction.closed == "declined"


def test_who_agreed_beforehand_is_not_asked() -> None:
    story = Story(agreed=(LISA,))
    story.sent(AMY)

    assert written(story.reply(AMY, YES)) == [(DraftKind.FINAL, (AMY, LISA))]


def test_everybody_agreed_beforehand_means_the_introduction_at_once() -> None:
    story = Story(agreed=(AMY, LISA))

    assert story.introduction is not None
    assert [d.kind for d in story.introduction.drafts] == [DraftKind.FINAL]


def test_two_yeses_make_one_introduction_and_one_word_to_the_introducer(asked: Story) -> None:
    asked.reply(AMY, YES)

    actions = asked.reply(LISA, YES, day=2)

    assert written(actions) == [(DraftKind.FINAL, (AMY, LISA))]
    assert [a for a in actions if isinstance(a, Nudge)] == [Nudge(NudgeKind.BOTH_AGREED)]


def test_a_guess_asks_the_introducer_and_moves_nothing_else(asked: Story) -> None:
    asked.reply(AMY, YES)

    actions = asked.reply(LISA, replace(YES, confident=False))

    assert written(actions) == []
    assert asked.state(LISA) is PartyState.UNCLEAR
    assert Nudge(NudgeKind.DECIDE, LISA) in actions


def test_a_condition_travels_with_the_yes(asked: Story) -> None:
    asked.reply(AMY, Answer(Label.CONDITIONAL, True, "by e-mail only", condition="by e-mail only"))

    assert asked.state(AMY) is PartyState.ACCEPTED
    assert asked.introduction is not None
    party = asked.introduction.party(AMY)
    assert party is not None
    assert party.answer is not None
    assert party.answer.condition == "by e-mail only"


def test_a_no_closes_it_with_a_kind_word_to_the_one_who_waits(asked: Story) -> None:
    asked.reply(AMY, YES)

    assert written(asked.reply(LISA, NO)) == [(DraftKind.CLOSING, (AMY,))]


def test_a_no_before_the_other_ask_was_sent_takes_that_ask_back() -> None:
    story = Story()
    story.sent(AMY)

    actions = story.reply(AMY, NO)

    assert written(actions) == []
    assert RetractDraft(f"ask:{LISA}") in actions


def test_not_now_is_asked_again_on_the_day_and_only_once(asked: Story) -> None:
    asked.reply(LISA, Answer(Label.DEFER, True, "after the 15th", until=date(2026, 3, 16)))

    assert written(asked.clock(11)) == [(DraftKind.FOLLOW_UP, (AMY,))]  # the other one is merely silent
    assert (DraftKind.RE_ASK, (LISA,)) in written(asked.clock(14))
    assert (DraftKind.RE_ASK, (LISA,)) not in written(asked.clock(15))


def test_not_now_without_a_day_waits_the_introducers_usual_time(asked: Story) -> None:
    asked.reply(LISA, Answer(Label.DEFER, True, "not now"), day=0)

    assert asked.introduction is not None
    party = asked.introduction.party(LISA)
    assert party is not None
    assert party.answer is not None
    assert party.answer.until == date(2026, 3, 2) + timedelta(days=42)


def test_silence_brings_one_follow_up_after_five_working_days_then_a_quiet_end(asked: Story) -> None:
    asked.reply(AMY, YES)

    assert written(asked.clock(4)) == []
    assert written(asked.clock(7)) == [(DraftKind.FOLLOW_UP, (LISA,))]
    asked.tell(DraftSent(*asked.at(7), f"follow_up:{LISA}:1"))
    assert written(asked.clock(14)) == []
    assert asked.state(LISA) is PartyState.SILENT
    assert asked.introduction is not None
    assert asked.introduction.closed == "silent"


def test_a_late_yes_after_silence_still_counts(asked: Story) -> None:
    asked.reply(AMY, YES)
    asked.clock(7)
    asked.tell(DraftSent(*asked.at(7), f"follow_up:{LISA}:1"))
    asked.clock(14)

    assert written(asked.reply(LISA, YES, day=20)) == [(DraftKind.FINAL, (AMY, LISA))]


def test_nobody_is_followed_up_on_a_weekend_or_while_away(asked: Story) -> None:
    asked.tell(AwayNoticed(*asked.at(1), AMY, date(2026, 3, 20)))
    asked.reply(LISA, YES)

    assert written(asked.clock(12)) == []  # a Saturday
    assert written(asked.clock(14)) == []
    assert written(asked.clock(25)) == [(DraftKind.FOLLOW_UP, (AMY,))]


def test_a_reply_takes_back_the_follow_up_that_lies_about(asked: Story) -> None:
    asked.clock(7)

    assert RetractDraft(f"follow_up:{AMY}:1") in asked.reply(AMY, YES, day=7)


def test_a_question_waits_for_the_introducer_then_for_the_party(asked: Story) -> None:
    asked.reply(AMY, Answer(Label.QUESTION, True, "Why me?"))
    assert written(asked.clock(10)) == [(DraftKind.FOLLOW_UP, (LISA,))]

    asked.tell(QuestionAnswered(*asked.at(10), AMY))

    assert asked.state(AMY) is PartyState.ASKED
    asked.reply(AMY, YES, day=11)
    assert asked.state(AMY) is PartyState.ACCEPTED


def test_who_writes_directly_closes_it_without_another_mail(asked: Story) -> None:
    assert written(asked.reply(AMY, Answer(Label.DIRECT, True, "I'll write to her"))) == []
    assert asked.introduction is not None
    assert asked.introduction.closed == "direct"


def test_a_bounce_is_for_the_introducer_to_mend(asked: Story) -> None:
    actions = asked.tell(Bounced(*asked.at(1), AMY))

    assert asked.state(AMY) is PartyState.UNREACHABLE
    assert actions == (Nudge(NudgeKind.UNREACHABLE, AMY),)


def test_an_old_yes_is_checked_before_it_is_used(asked: Story) -> None:
    asked.reply(AMY, YES)

    actions = asked.reply(LISA, YES, day=60)
    assert written(actions) == [(DraftKind.RE_ASK, (AMY,))]
    assert Nudge(NudgeKind.STALE_YES, AMY) in actions
    assert written(asked.clock(60.5)) == []

    again = asked.tell(AnswerRecorded(*asked.at(61), AMY, YES))
    assert written(again) == [(DraftKind.FINAL, (AMY, LISA))]
    assert [a.purpose.split(":")[0] for a in again if isinstance(a, RetractDraft)] == ["re_check"]


def test_a_yes_that_is_said_again_is_fresh(asked: Story) -> None:
    asked.reply(AMY, Answer(Label.CONDITIONAL, True, "only by e-mail", condition="only by e-mail"))
    (check,) = (a for a in asked.reply(LISA, YES, day=60) if isinstance(a, WriteDraft))
    asked.tell(DraftSent(*asked.at(61), check.purpose))

    assert asked.reply(AMY, replace(YES, confident=False), day=62) == ()
    assert written(asked.reply(AMY, YES, day=62)) == [(DraftKind.FINAL, (AMY, LISA))]
    party = asked.introduction.party(AMY) if asked.introduction else None
    assert party is not None
    assert party.answer is not None
    assert party.answer.condition == "only by e-mail"  # what they asked for at first still goes with them


def test_a_no_to_the_check_of_an_old_yes_is_a_no(asked: Story) -> None:
    asked.reply(AMY, YES)
    asked.reply(LISA, YES, day=60)

    assert written(asked.reply(AMY, NO, day=61)) == [(DraftKind.CLOSING, (LISA,))]


def test_a_reminder_undone_gives_the_person_as_long_again_and_then_ends_quietly(asked: Story) -> None:
    asked.reply(AMY, YES)
    asked.clock(7)

    actions = asked.tell(DraftRefused(*asked.at(7), f"follow_up:{LISA}:1"))

    assert actions == (RetractDraft(f"follow_up:{LISA}:1"),)
    assert written(asked.clock(8)) == []
    assert asked.state(LISA) is PartyState.ASKED
    assert asked.clock(14) == ()
    assert asked.state(LISA) is PartyState.SILENT


def test_a_draft_undone_is_taken_back_and_never_written_again(asked: Story) -> None:
    asked.reply(AMY, YES)
    asked.reply(LISA, NO)

    assert asked.tell(DraftRefused(*asked.at(2), f"closing:{AMY}")) == (RetractDraft(f"closing:{AMY}"),)
    assert asked.tell(DraftRefused(*asked.at(2), f"closing:{AMY}")) == ()
    assert written(asked.clock(3)) == []


def test_an_ask_is_not_undone_behind_the_introductions_back() -> None:
    story = Story()
    with pytest.raises(NotNowError, match="part of the introduction"):
        story.tell(DraftRefused(*story.at(1), f"ask:{AMY}"))


def introduced(story: Story) -> Story:
    story.reply(AMY, YES)
    story.reply(LISA, YES)
    story.tell(DraftSent(*story.at(3), "final"))
    story.clock(25)
    return story


def test_they_met_lays_thanks_ready_in_place_of_the_question(asked: Story) -> None:
    actions = introduced(asked).tell(MetRecorded(*asked.at(25), True))

    assert written(actions) == [(DraftKind.THANKS, (AMY, LISA))]
    assert RetractDraft("how_did_it_go") in actions


def test_they_did_not_meet_takes_the_question_back_and_asks_nothing(asked: Story) -> None:
    assert introduced(asked).tell(MetRecorded(*asked.at(25), False)) == (RetractDraft("how_did_it_go"),)


def test_they_met_pressed_by_mistake_is_taken_back(asked: Story) -> None:
    introduced(asked).tell(MetRecorded(*asked.at(25), True))

    assert asked.tell(MetRecorded(*asked.at(25), None)) == (RetractDraft("thanks"),)
    assert written(asked.clock(26)) == [(DraftKind.THANKS, (AMY, LISA))]
    assert [d.purpose for d in asked.introduction.drafts if d.live] == ["how_did_it_go#2"]  # type: ignore[union-attr]


def test_nobody_is_thanked_twice(asked: Story) -> None:
    introduced(asked).tell(DraftSent(*asked.at(25), "how_did_it_go"))

    assert asked.tell(MetRecorded(*asked.at(30), True)) == ()


def test_a_week_that_begins_on_sunday_is_counted_as_it_is() -> None:
    story = Story(policy=Policy(working_days=(6, 0, 1, 2, 3)))
    story.sent(AMY, LISA)  # on a Monday

    assert written(story.clock(4)) == []  # a Friday
    assert len(written(story.clock(6))) == 0  # Sunday: Tuesday, Wednesday, Thursday, Sunday have passed
    assert len(written(story.clock(7))) == 2


def test_a_correction_of_a_yes_takes_the_introduction_back(asked: Story) -> None:
    asked.reply(AMY, YES)
    asked.reply(LISA, YES)

    actions = asked.tell(AnswerRecorded(*asked.at(2), LISA, NO, "corrected"))

    assert RetractDraft("final") in actions
    assert written(actions) == [(DraftKind.CLOSING, (AMY,))]


def test_a_correction_back_to_yes_makes_a_new_introduction(asked: Story) -> None:
    asked.reply(AMY, YES)
    asked.reply(LISA, YES)
    asked.tell(AnswerRecorded(*asked.at(2), LISA, NO, "corrected"))

    actions = asked.tell(AnswerRecorded(*asked.at(3), LISA, YES, "corrected"))

    assert written(actions) == [(DraftKind.FINAL, (AMY, LISA))]
    assert RetractDraft(f"closing:{AMY}") in actions


def test_a_draft_that_the_introducer_threw_away_stays_away(asked: Story) -> None:
    asked.reply(AMY, YES)
    asked.reply(LISA, YES)
    asked.tell(DraftGone(*asked.at(2), "final"))

    assert written(asked.clock(10)) == []
    assert written(asked.reply(LISA, YES, day=11)) == []


def test_withdrawing_takes_back_asks_and_says_so_to_those_who_were_asked() -> None:
    story = Story()
    story.sent(AMY)

    actions = story.tell(Withdrawn(*story.at(1)))

    assert RetractDraft(f"ask:{LISA}") in actions
    assert written(actions) == [(DraftKind.CLOSING, (AMY,))]


def test_parties_in_touch_end_it(asked: Story) -> None:
    asked.tell(PartiesInTouch(*asked.at(2)))

    assert written(asked.reply(AMY, YES, day=3)) == []
    assert asked.introduction is not None
    assert asked.introduction.closed == "in_touch"


def test_after_the_introduction_their_mail_is_their_own_and_weeks_later_we_ask(asked: Story) -> None:
    asked.reply(AMY, YES)
    asked.reply(LISA, YES)
    asked.tell(DraftSent(*asked.at(3), "final"))

    assert asked.reply(AMY, Answer(Label.DECLINE, True, "No, Tuesday is bad"), day=4) == ()
    assert asked.introduction is not None
    assert asked.introduction.state is IntroductionState.INTRODUCED
    assert written(asked.clock(20)) == []
    assert written(asked.clock(25)) == [(DraftKind.THANKS, (AMY, LISA))]
    assert written(asked.clock(26)) == []


def test_replaying_the_events_gives_the_same_state(asked: Story) -> None:
    asked.reply(AMY, YES)
    asked.clock(7)
    asked.reply(LISA, NO, day=8)

    assert replay(asked.events) == asked.introduction


def test_a_stranger_or_a_second_beginning_is_refused(asked: Story) -> None:
    with pytest.raises(NotNowError):
        asked.reply("stranger@example.org", YES)
    with pytest.raises(NotNowError):
        asked.tell(replace(asked.events[0], key="another"))  # type: ignore[type-var]
    with pytest.raises(NotNowError):
        advance(None, Withdrawn("w", MONDAY))
