"""One introduction: the next step, both people side by side, the story, and what is seldom wanted."""

from __future__ import annotations

from addon.cards import people
from addon.cards.desk import Desk, Path
from addon.cards.steps import Step, answer_form, on_its_way, steps
from addon.cards.story import story
from addon.cards.widgets import Json, button, buttons, card, escaped, menu, paragraph, press, row, section, side_by_side
from introductions.model import Introduction, IntroductionState, Label, Party, PartyState
from introductions.service import IntroductionView

_CAN_WAIT = (PartyState.ASKED, PartyState.QUESTION, PartyState.UNCLEAR, PartyState.DEFERRED)


def introduction_card(view: IntroductionView, desk: Desk) -> Json:
    """The card of one introduction."""
    introduction, words = view.introduction, desk.words
    again = press(desk.base_url, Path.INTRODUCTION, {"introduction": introduction.id})
    return card(
        f"introduction-{introduction.id}",
        people.short_title(introduction, desk),
        [
            _next_step(introduction, desk),
            _people(view, desk),
            _worded(view, desk),
            story(view, desk),
            _quiet(introduction, desk),
        ],
        subtitle=state_words(introduction, desk),
        actions=[
            menu(words.refresh, again),
            menu(words.all_introductions, press(desk.base_url, Path.REFRESH, {"account": introduction.account})),
        ],
    )


def state_words(introduction: Introduction, desk: Desk) -> str:
    """How it stands as a whole: ``"Asking both first"``."""
    words = desk.words
    if introduction.state is IntroductionState.CLOSED:
        return {
            "withdrawn": words.state_withdrawn,
            "in_touch": words.state_in_touch,
            "declined": words.state_declined,
            "direct": words.state_direct,
            "silent": words.state_silent,
        }.get(introduction.closed or "", words.done)
    return {
        IntroductionState.ASKING: words.state_asking,
        IntroductionState.READY: words.state_ready,
        IntroductionState.INTRODUCED: words.state_introduced,
    }[introduction.state]


def _next_step(introduction: Introduction, desk: Desk) -> Json:
    """What waits, the first of it with the one filled button of the card."""
    words = desk.words
    widgets: list[Json] = []
    for number, step in enumerate(steps(introduction, desk)):
        widgets.extend(step_widgets(step, first=number == 0))
    if not widgets:
        if on_its_way(introduction):
            ready = introduction.state is IntroductionState.READY
            widgets.append(row(escaped(words.ready_being_laid if ready else words.on_its_way), icon="edit_note"))
        elif introduction.introduced_at is not None:
            when = desk.ago(introduction.introduced_at, introduction.policy.time_zone)
            widgets.append(row(escaped(words.you_introduced_them.format(when=when)), icon="celebration"))
        elif introduction.closed is None:
            widgets.append(paragraph(escaped(words.nothing_to_do)))
    return section(widgets)


def step_widgets(step: Step, *, first: bool) -> list[Json]:
    """A step as a line and its buttons; the first button of the first step is filled."""
    made = [row(f"<b>{escaped(step.text, 600)}</b>", bottom=escaped(step.detail, 400), icon=step.icon)]
    if step.presses:
        kinds = ["FILLED" if first else "OUTLINED"] + ["OUTLINED"] * (len(step.presses) - 1)
        made.append(buttons(*(button(p.text, p.click, kind=k) for p, k in zip(step.presses, kinds, strict=True))))
    return made


def _people(view: IntroductionView, desk: Desk) -> Json:
    introduction = view.introduction
    tiles = [
        [
            *_tile(introduction, party, desk),
            *_next_time(introduction, party, desk, stands=party.person.key in view.standing),
        ]
        for party in introduction.parties
    ]
    widgets: list[Json] = []
    for left, right in zip(tiles[::2], tiles[1::2], strict=False):
        widgets.append(side_by_side(left, right))
    if len(tiles) % 2:
        widgets.extend(tiles[-1])
    return section(widgets)


def _tile(introduction: Introduction, party: Party, desk: Desk) -> list[Json]:
    words, said = desk.words, people.evidence(party)
    widgets = [
        row(
            f"<b>{escaped(people.capital(people.state(party, introduction, desk)), 600)}</b>",
            top=escaped(people.full_name(party)),
            bottom=escaped(words.evidence_from.format(words=words.quote(said))) if said else "",
            icon=people.icon(party),
        )
    ]
    if party.answer is not None and party.answer.helped:
        from addon.cards.helped import reading_rows

        widgets += reading_rows(party.answer, introduction, desk)
    if introduction.introduced_at is None and introduction.ended is None:
        read = party.answer is not None and party.state is not PartyState.UNCLEAR
        text = words.correct_answer if read else words.record_answer
        alt = words.of_person.format(what=text, name=people.name_of(party))
        made = [button(text, answer_form(introduction, party, desk), kind="BORDERLESS", alt=alt)]
        if party.state in _CAN_WAIT:
            click = answer_form(introduction, party, desk, Label.DEFER)
            alt = words.of_person.format(what=words.ask_again_later, name=people.name_of(party))
            made.append(button(words.ask_again_later, click, kind="BORDERLESS", alt=alt))
        widgets.append(buttons(*made))
    return widgets


def _next_time(introduction: Introduction, party: Party, desk: Desk, *, stands: bool) -> list[Json]:
    """Once they are introduced: whoever said "just send it" need not be asked again (E22)."""
    words = desk.words
    if not (stands or (party.consents and introduction.introduced_at is not None)):
        return []
    text, do = (words.ask_first_again, "ask_first") if stands else (words.need_not_ask, "stand")
    where = {"introduction": introduction.id, "do": do, "party": party.person.key}
    alt = words.of_person.format(what=text, name=people.name_of(party))
    return [buttons(button(text, press(desk.base_url, Path.ANSWER, where), kind="BORDERLESS", alt=alt))]


def _worded(view: IntroductionView, desk: Desk) -> Json:
    """Which asks a language model helped to word."""
    names = [people.name_of(p) for p in view.introduction.parties if p.person.key in view.helped]
    if not names:
        return section([])
    from addon.cards.helped import worded_row

    return section([worded_row(names, desk)])


def _quiet(introduction: Introduction, desk: Desk) -> Json:
    if introduction.introduced_at is not None or introduction.closed is not None:
        return section([])
    off = press(desk.base_url, Path.INTRODUCTION, {"introduction": introduction.id, "show": "withdraw"})
    return section([buttons(button(desk.words.call_it_off, off, kind="BORDERLESS"))])
