"""No day is missed: whatever an introduction has been through, time does nothing before the moment foretold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from introductions.events import DraftSent, TimePassed
from introductions.lifecycle import advance, next_moment
from introductions.model import Policy
from tests.properties.test_lifecycle_properties import LifeOfAnIntroduction


class TimeAlone(LifeOfAnIntroduction):
    """The life of an introduction, looked ahead from every state that it gets into."""

    @rule(hours=st.integers(1, 24 * 70))
    def look_ahead(self, hours: int) -> None:
        if self.introduction is None:
            return
        at = self.now + timedelta(hours=hours)
        after, actions = advance(self.introduction, TimePassed("ahead", at))
        foretold = next_moment(self.introduction)

        changed = bool(actions) or (after.parties, after.drafts) != (
            self.introduction.parties,
            self.introduction.drafts,
        )
        if changed:
            assert foretold is not None, "time does something that was not foretold"
            assert foretold <= at, "time does something before the moment that was foretold"


TestTimeAlone = TimeAlone.TestCase
TestTimeAlone.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)


def test_an_introduction_whose_asks_nobody_has_sent_waits_for_people_not_for_time() -> None:
    from tests.stores import begun

    introduction, _ = advance(None, begun())

    assert next_moment(introduction) is None


@pytest.mark.parametrize(("working_days", "day"), [((5, 6), date(2026, 3, 7)), ((0,), date(2026, 3, 9))])
def test_a_follow_up_is_foretold_for_a_day_on_which_the_introducer_works(
    working_days: tuple[int, ...], day: date
) -> None:
    from tests.stores import AMY, begun

    policy = Policy(follow_up_after_working_days=1, working_days=working_days)
    introduction, _ = advance(None, replace(begun(), policy=policy))
    wednesday = introduction.begun_at.replace(year=2026, month=3, day=4)
    asked, _ = advance(introduction, DraftSent("sent", wednesday, f"ask:{AMY.key}", "<sent@example.com>"))

    foretold = next_moment(asked)

    assert foretold is not None
    assert foretold.date() == day
