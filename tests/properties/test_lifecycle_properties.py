"""Whatever happens to an introduction, in whatever order, its promises hold (a Hypothesis state machine)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

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
    WORKING_DAYS,
    Answer,
    DraftKind,
    DraftState,
    Introduction,
    IntroductionState,
    Label,
    PartyState,
    Person,
    Policy,
)

AMY = Person("Amy Carter", "amy@example.org")
LISA = Person("Lisa Wagner", "lisa@example.net")
TOM = Person("Tom Hale", "tom@example.com")
KEYS = (AMY.key, LISA.key)

parties = st.sampled_from(KEYS)
answers = st.builds(
    Answer,
    label=st.sampled_from(list(Label)),
    confident=st.booleans(),
    evidence=st.just("their words"),
    until=st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    condition=st.none() | st.sampled_from(["by e-mail only", "after a call"]),
)


class LifeOfAnIntroduction(RuleBasedStateMachine):
    """Feeds every kind of event in every order, time running forward, and watches the promises."""

    def __init__(self) -> None:
        super().__init__()
        self.now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
        self.events: list[AnyEvent] = []
        self.introduction: Introduction | None = None
        self.written: dict[str, WriteDraft] = {}
        self.live: set[str] = set()
        self.number = 0

    def key(self, what: str) -> str:
        self.number += 1
        return f"{what}:{self.number}"

    def feed(self, event: AnyEvent) -> tuple[Action, ...]:
        before = self.introduction
        self.introduction, actions = advance(before, event)
        self.events.append(event)
        for action in actions:
            match action:
                case WriteDraft(purpose, kind, to):
                    assert purpose not in self.written, "a draft for one purpose was decided twice"
                    self.written[purpose] = action
                    self.live.add(purpose)
                    self.check_written(kind, to)
                case RetractDraft(purpose):
                    assert purpose in self.live, "a draft that does not lie about was taken back"
                    self.live.discard(purpose)
                case Nudge(NudgeKind.STALE_YES, party) if party:
                    assert self.introduction.party(party).consents
                case Nudge(kind, party) if kind in (NudgeKind.FOLLOW_UP, NudgeKind.RE_ASK) and party:
                    assert self.introduction.party(party).state in (PartyState.ASKED, PartyState.DEFERRED)
        again, nothing = advance(self.introduction, event)
        assert again == self.introduction
        assert nothing == (), "the same event counted twice"
        return actions

    def check_written(self, kind: DraftKind, to: tuple[str, ...]) -> None:
        assert self.introduction is not None
        addressed = [p for p in self.introduction.parties if p.person.key in to]
        assert len(addressed) == len(to)
        if kind is DraftKind.FINAL:
            assert all(p.consents for p in self.introduction.parties), "introduced without both consents"
        if kind in (DraftKind.ASK, DraftKind.FOLLOW_UP, DraftKind.RE_ASK):
            assert len(to) == 1
            assert addressed[0].state not in (PartyState.DECLINED, PartyState.DIRECT), "asked again after a no"
            checked = kind is DraftKind.RE_ASK and addressed[0].consents  # a yes that has grown old
            state = IntroductionState.READY if checked else IntroductionState.ASKING
            assert self.introduction.state is state, "asked although it is over"
        if kind is DraftKind.ASK:
            assert not addressed[0].ever_asked, "asked a second time"
            assert addressed[0].state is not PartyState.AGREED_BEFOREHAND
        if kind is DraftKind.FOLLOW_UP:
            assert addressed[0].state is PartyState.ASKED, "nudged somebody who answered"
            assert addressed[0].follow_ups <= self.introduction.policy.follow_ups
            assert self.now.weekday() in self.introduction.policy.working_days, "nudged on a day off"
            assert addressed[0].away_until is None or self.now.date() > addressed[0].away_until
        if kind is DraftKind.THANKS:
            assert self.introduction.introduced_at is not None, "asked how it went before it was made"
        if kind is DraftKind.CLOSING:
            assert addressed[0].ever_asked or addressed[0].state is PartyState.AGREED_BEFOREHAND
            assert addressed[0].state is not PartyState.DECLINED, "told the one who declined"

    @initialize(
        agreed=st.sampled_from([(), (AMY.key,), (LISA.key,), KEYS]),
        first=st.sampled_from([None, AMY.key, LISA.key]),
        follow_ups=st.integers(0, 2),
        working_days=st.sampled_from([WORKING_DAYS, (5, 6), (1,), tuple(range(7))]),
    )
    def begin(self, agreed: tuple[str, ...], first: str | None, follow_ups: int, working_days: tuple[int, ...]) -> None:
        self.feed(
            Begun(
                key="begin:1",
                at=self.now,
                introduction="i1",
                account=TOM.key,
                introducer=TOM,
                parties=((AMY, "Amy"), (LISA, "Lisa")),
                subject="Amy and Lisa",
                language="en",
                policy=Policy(follow_ups=follow_ups, working_days=working_days),
                agreed=agreed,
                ask_first=first,
            )
        )

    @rule(hours=st.integers(1, 24 * 12))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        self.feed(TimePassed(self.key("time"), self.now))

    @rule(data=st.data())
    def a_draft_is_placed_sent_or_deleted(self, data: st.DataObject) -> None:
        if not self.written:
            return
        purpose = data.draw(st.sampled_from(sorted(self.written)))
        kind = data.draw(st.sampled_from([DraftPlaced, DraftPlaced, DraftSent, DraftSent, DraftSent, DraftGone, None]))
        if kind is None:
            kind = DraftGone if purpose.startswith("ask:") else DraftRefused
        if kind is DraftSent or kind is DraftGone:  # one refused is taken back by us
            self.live.discard(purpose)
        self.feed(kind(self.key("draft"), self.now, purpose))

    @rule(party=parties, answer=answers)
    def a_reply_arrives(self, party: str, answer: Answer) -> None:
        self.feed(ReplyRead(self.key("reply"), self.now, party, answer))
        after = self.introduction.party(party)
        if not answer.confident and answer.label is not Label.ACCEPT:
            assert after.answer != answer or after.state is PartyState.UNCLEAR, "acted on a guess"

    @rule(party=parties, answer=answers)
    def the_introducer_says_what_it_means(self, party: str, answer: Answer) -> None:
        self.feed(AnswerRecorded(self.key("said"), self.now, party, answer, "corrected"))

    @rule(party=parties, until=st.none() | st.dates(date(2026, 3, 1), date(2026, 12, 31)))
    def out_of_office(self, party: str, until: date | None) -> None:
        self.feed(AwayNoticed(self.key("away"), self.now, party, until))

    @rule(party=parties)
    def a_bounce(self, party: str) -> None:
        self.feed(Bounced(self.key("bounce"), self.now, party))

    @rule(party=parties)
    def a_question_is_answered(self, party: str) -> None:
        self.feed(QuestionAnswered(self.key("answered"), self.now, party))

    @precondition(lambda self: self.number > 6)
    @rule(what=st.sampled_from([Withdrawn, PartiesInTouch]))
    def it_ends_otherwise(self, what: type) -> None:
        self.feed(what(self.key("end"), self.now))

    @rule(met=st.none() | st.booleans())
    def they_met_or_not(self, met: bool | None) -> None:
        self.feed(MetRecorded(self.key("met"), self.now, met))

    def teardown(self) -> None:
        """Replaying the events gives the same state."""
        if self.introduction is not None:
            assert replay(self.events) == self.introduction

    @invariant()
    def no_final_lies_about_without_both_consents(self) -> None:
        if self.introduction is None or self.introduction.introduced_at is not None:
            return
        final = [d for d in self.introduction.drafts if d.kind is DraftKind.FINAL and d.live]
        assert len(final) <= 1
        assert not final or all(p.consents for p in self.introduction.parties)

    @invariant()
    def what_lies_about_is_what_was_written_and_not_taken_back(self) -> None:
        if self.introduction is not None:
            assert {d.purpose for d in self.introduction.drafts if d.live} == self.live
            assert {d.purpose for d in self.introduction.drafts} == set(self.written)

    @invariant()
    def nobody_who_has_not_been_sent_an_ask_counts_as_asked(self) -> None:
        if self.introduction is None:
            return
        for party in self.introduction.parties:
            if party.state is PartyState.ASKED:
                sent = [d for d in self.introduction.drafts if party.person.key in d.to and d.state is DraftState.SENT]
                assert sent or party.ever_asked


LifeOfAnIntroduction.TestCase.settings = settings(max_examples=80, stateful_step_count=25, deadline=None)
TestNoOrderOfEventsBreaksAPromise = LifeOfAnIntroduction.TestCase
