"""The first card: what waits for you, then what is under way, then what is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from addon.cards import people
from addon.cards.account import reconnect_widgets
from addon.cards.desk import Desk, Path
from addon.cards.introduction import state_words
from addon.cards.steps import Step, show, steps
from addon.cards.widgets import Json, button, buttons, card, escaped, menu, one_line, paragraph, press, row, section
from introductions.model import Introduction, IntroductionState, Party
from introductions.service import IntroductionView

WAITING, UNDER_WAY, DONE = 30, 30, 15  # rows; together with buttons and headers below Google's hundred


def home_card(
    account: str,
    views: Sequence[IntroductionView],
    desk: Desk,
    *,
    paused: str | None = None,
    connect_url: str | None = None,
) -> Json:
    """Everything of one account, newest first within each part; ``paused`` is why nothing is done at present, and
    ``connect_url`` where its owner can change that."""
    words = desk.words
    waiting: list[tuple[IntroductionView, Step]] = []
    under_way: list[IntroductionView] = []
    done: list[IntroductionView] = []
    for view in views:
        found = steps(view, desk)
        if found:
            waiting.append((view, found[0]))
        elif view.introduction.state in (IntroductionState.ASKING, IntroductionState.READY):
            under_way.append(view)
        else:
            done.append(view)
    waiting.sort(key=lambda pair: pair[1].rank)
    held_up = [paragraph(escaped(words.paused.format(why=paused)))] if paused else []
    if paused and connect_url:
        held_up = reconnect_widgets(paused, connect_url, desk)
    sections = [section(held_up)]
    if not views:
        sections.append(_how_it_works(desk))
    if under_way and not waiting:
        sections.append(section([paragraph(escaped(words.nothing_waits))]))
    sections.append(_waiting(waiting, desk, lead=not (paused and connect_url)))
    sections.append(section(_rows(under_way, _under_way, UNDER_WAY, desk), words.under_way))
    sections.append(section(_rows(done, _done, DONE, desk), words.done, shown=0))
    again = press(desk.base_url, Path.REFRESH, {"account": account})
    wording = press(desk.base_url, Path.WORDING, {"account": account})
    return card(
        "home",
        words.product,
        sections,
        subtitle=account,
        actions=[menu(words.refresh, again), menu(words.your_wording, wording)],
    )


def _waiting(found: Sequence[tuple[IntroductionView, Step]], desk: Desk, *, lead: bool) -> Json:
    widgets: list[Json] = []
    for number, (view, step) in enumerate(found[:WAITING]):
        introduction = view.introduction
        top = escaped(people.short_title(introduction, desk))
        bottom = escaped(step.detail, 400)
        widgets.append(row(f"<b>{escaped(step.text, 600)}</b>", top=top, bottom=bottom, icon=step.icon,
                           click=show(introduction, desk)))  # fmt: skip
        if number == 0 and step.presses:
            kind = "FILLED" if lead else "OUTLINED"
            widgets.append(buttons(button(step.presses[0].text, step.presses[0].click, kind=kind)))
    return section([*widgets, *_rest(len(found) - WAITING, desk)], desk.words.waiting)


def _rows(
    views: Sequence[IntroductionView], of: Callable[[Introduction, Desk], Json], most: int, desk: Desk
) -> list[Json]:
    return [*(of(v.introduction, desk) for v in views[:most]), *_rest(len(views) - most, desk)]


def _rest(number: int, desk: Desk) -> list[Json]:
    return [paragraph(escaped(desk.words.and_more.format(n=number)))] if number > 0 else []


def _under_way(introduction: Introduction, desk: Desk) -> Json:
    stands = "<br>".join(escaped(_stand(introduction, p, desk), 400) for p in introduction.parties)
    return row(escaped(people.short_title(introduction, desk)), bottom=stands, icon="hourglass_top",
               click=show(introduction, desk))  # fmt: skip


def _stand(introduction: Introduction, party: Party, desk: Desk) -> str:
    """``"Lisa: after 15 March (from: “after the 15th”)"``"""
    words, said = desk.words, people.evidence(party)
    name, state = people.name_of(party), people.state(party, introduction, desk)
    if said and party.answer is not None and (party.answer.until is not None or party.answer.condition):
        return words.evidence_line.format(name=name, state=state, words=words.quote(one_line(said, 120)))
    return f"{name}: {state}"


def _done(introduction: Introduction, desk: Desk) -> Json:
    when = introduction.introduced_at or introduction.closed_at
    parts = [state_words(introduction, desk)]
    if when is not None:
        parts.append(desk.ago(when, introduction.policy.time_zone))
    icon = "celebration" if introduction.introduced_at is not None else "check"
    return row(escaped(people.short_title(introduction, desk)), bottom=escaped(" · ".join(parts)), icon=icon,
               click=show(introduction, desk))  # fmt: skip


def _how_it_works(desk: Desk) -> Json:
    words = desk.words
    return section([
        paragraph(f"<b>{escaped(words.empty_title)}</b><br>{escaped(words.empty_text)}"),
        row(escaped(words.how_1), icon="edit_note"),
        row(escaped(words.how_2), icon="lock"),
        row(escaped(words.how_3), icon="celebration"),
        paragraph(escaped(words.never_sends)),
    ])  # fmt: skip
