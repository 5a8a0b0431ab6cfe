"""What the introducer learns about their own introductions is what happened, counted right."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from introductions.events import (
    AnswerRecorded,
    AnyEvent,
    Begun,
    DraftSent,
    PartiesInTouch,
    ReplyRead,
    TimePassed,
    Withdrawn,
)
from introductions.insight import Asked, Insight, Order, Outcome, Share, look, rows
from introductions.model import Answer, Label, Person, Policy

ME = Person("Robin Reyes", "robin@example.com")
AMY = Person("Amy Carter", "amy@example.org")
LISA = Person("Lisa Novak", "lisa@example.net")
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class Story:
    """The events of one introduction, told day by day."""

    def __init__(self, name: str, begun: datetime = START, *, first: str | None = None, zone: str = "UTC") -> None:
        self.at, self.name, self.begun = begun, name, begun
        self.events: list[AnyEvent] = [
            Begun(f"begin:{name}", begun, name, "robin@example.com", ME, ((AMY, "Amy"), (LISA, "Lisa")), "Hi", "en",
                  Policy(time_zone=zone), ask_first=first)
        ]  # fmt: skip

    def after(self, **passed: int) -> Story:
        self.at += timedelta(**passed)
        return self

    def sent(self, *purposes: str) -> Story:
        return self.add(*(DraftSent(f"{self.name}:sent:{p}", self.at, p) for p in purposes))

    def asked(self) -> Story:
        return self.sent("ask:amy@example.org", "ask:lisa@example.net")

    def says(self, who: Person, label: Label, *, confident: bool = True) -> Story:
        answer = Answer(label, confident, "her words")
        return self.add(ReplyRead(f"{self.name}:reply:{len(self.events)}", self.at, who.email, answer))

    def recorded(self, who: Person, label: Label) -> Story:
        event = AnswerRecorded(f"{self.name}:said:{len(self.events)}", self.at, who.email, Answer(label, True))
        return self.add(event)

    def add(self, *events: AnyEvent) -> Story:
        self.events += events
        return self


def introduced(name: str, begun: datetime = START) -> Story:
    story = Story(name, begun).asked().after(days=1).says(AMY, Label.ACCEPT).says(LISA, Label.ACCEPT)
    return story.sent("final")


def seen(*stories: Story) -> Insight:
    return look(story.events for story in stories)


def test_nothing_begun_is_nothing_counted() -> None:
    empty = seen()

    assert (empty.begun, empty.introduced, empty.median_days, empty.asked) == (0, 0, None, ())
    assert look([[], [TimePassed("t", START)]]) == empty


def test_each_introduction_counts_once_in_the_month_it_was_begun_by_what_became_of_it() -> None:
    april = START + timedelta(days=31)
    months = seen(
        introduced("a"),
        Story("b").asked().says(AMY, Label.DECLINE),
        Story("c").asked().says(AMY, Label.DIRECT),
        Story("d").asked().add(PartiesInTouch("d:touch", START)),
        Story("e").asked().add(Withdrawn("e:withdrawn", START)),
        Story("f").asked(),
        introduced("g", april + timedelta(days=60)),
    ).months

    assert [m.month for m in months] == ["2026-03", "2026-04", "2026-05", "2026-06"]
    assert dict(months[0].outcomes) == {
        Outcome.INTRODUCED: 1, Outcome.IN_TOUCH: 2, Outcome.DECLINED: 1, Outcome.WITHDRAWN: 1, Outcome.UNDER_WAY: 1,
    }  # fmt: skip
    assert [m.total for m in months] == [6, 0, 0, 1]


def test_a_month_is_that_of_the_introducer_s_own_calendar() -> None:
    late = datetime(2026, 3, 31, 23, 30, tzinfo=UTC)

    assert seen(Story("a", late, zone="Europe/Berlin")).months[0].month == "2026-04"


def test_the_time_to_an_answer_runs_from_the_ask_that_was_sent_to_the_first_answer() -> None:
    story = Story("a").after(days=3).asked()
    story.after(hours=1).says(AMY, Label.QUESTION).after(days=9).says(AMY, Label.ACCEPT).says(LISA, Label.ACCEPT)
    found = seen(story)

    assert dict(found.answer_times) == {"same_day": 1, "two_days": 0, "week": 0, "two_weeks": 1, "later": 0}
    assert found.median_days == 4.5


def test_who_was_asked_first_says_yes_as_often_as_they_did_and_a_correction_counts() -> None:
    first = Story("a", first=AMY.email).sent("ask:amy@example.org").says(AMY, Label.ACCEPT)
    first.sent("ask:lisa@example.net").says(LISA, Label.DECLINE)
    together = Story("b").asked().says(AMY, Label.DECLINE).recorded(AMY, Label.ACCEPT)

    assert dict(seen(first, together).by_order) == {
        Order.TOGETHER: Share(1, 1), Order.FIRST: Share(1, 1), Order.SECOND: Share(1, 0),
    }  # fmt: skip


def test_who_was_asked_most_stands_first_and_a_draft_that_was_never_sent_asks_nobody() -> None:
    later = START + timedelta(days=40)
    again = Story("b", later).sent("ask:amy@example.org")
    found = seen(introduced("a"), again, Story("c", later))

    assert found.asked == (Asked(AMY, 2, date(2026, 4, 11), 1), Asked(LISA, 1, date(2026, 3, 2), 1))


def test_the_table_for_a_spreadsheet_names_nobody() -> None:
    lines = rows(story.events for story in (introduced("a"), Story("b")))

    assert lines[1] == ("2026-03-02", "introduced", "2", "2", "1", "2026-03-03", "")
    assert lines[2] == ("2026-03-02", "under_way", "0", "0", "", "", "")
    assert not [cell for line in lines for cell in line if "amy" in cell.casefold() or "@" in cell]
