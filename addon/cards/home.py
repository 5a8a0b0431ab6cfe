"""The first card: what waits for you, then what is under way, then what is done."""

from __future__ import annotations

from collections.abc import Sequence

from addon.cards import people
from addon.cards.account import reconnect_widgets
from addon.cards.desk import Desk, Path
from addon.cards.introduction import state_words
from addon.cards.settings import paused_section
from addon.cards.steps import Step, first_step, show
from addon.cards.widgets import Json, button, buttons, card, escaped, menu, one_line, paragraph, press, row, section
from introductions.model import Introduction, IntroductionState, Party
from introductions.ports import Account

WAITING, UNDER_WAY, DONE = 30, 30, 15  # rows; together with buttons and headers below Google's hundred
FEW = 5


def home_card(
    account: Account,
    introductions: Sequence[Introduction],
    desk: Desk,
    *,
    after: int = 0,
    connect_url: str | None = None,
) -> Json:
    """Everything of one account, newest first within each part. ``after`` leaves out so many of those under way, for
    whoever has turned over to them; ``connect_url`` is where its owner can end a pause."""
    words = desk.words
    waiting: list[tuple[Introduction, Step]] = []
    under_way: list[Introduction] = []
    done: list[Introduction] = []
    for introduction in introductions:
        step = first_step(introduction, desk)
        if step is not None:
            waiting.append((introduction, step))
        elif introduction.state in (IntroductionState.ASKING, IntroductionState.READY):
            under_way.append(introduction)
        else:
            done.append(introduction)
    after = after if after < len(under_way) else 0
    waiting.sort(key=lambda pair: pair[1].rank)
    held_up = paused_section(account, desk)
    if account.paused and connect_url:
        held_up = section(reconnect_widgets(account.paused, connect_url, desk))
    sections = [held_up]
    if not introductions:
        sections.append(_how_it_works(desk))
    if under_way and not waiting and not account.paused:
        sections.append(section([row(escaped(words.nothing_waits), icon="check_circle")]))
    if not after:
        sections.append(_waiting(waiting, desk, lead=not (account.paused and connect_url)))
    shown = under_way[after : after + UNDER_WAY]
    more = _turn_over(account, after, len(under_way), desk)
    sections.append(section([*(_under_way(i, desk) for i in shown), *more], _counted(words.under_way, under_way)))
    if not after:
        rest = [paragraph(escaped(words.and_more.format(n=len(done) - DONE)))] if len(done) > DONE else []
        sections.append(section([*(_done(i, desk) for i in done[:DONE]), *rest], words.done, shown=0))
    again = press(desk.base_url, Path.REFRESH, {"account": account.address})
    return card(
        "home",
        words.product,
        sections,
        subtitle=account.address,
        actions=[
            menu(words.refresh, again),
            menu(words.settings, press(desk.base_url, Path.SETTINGS, {"account": account.address})),
        ],
    )


def _counted(header: str, what: Sequence[object]) -> str:
    """The header, with how many there are once one no longer sees it at a glance."""
    return f"{escaped(header)} ({len(what)})" if len(what) > FEW else escaped(header)


def _turn_over(account: Account, after: int, number: int, desk: Desk) -> list[Json]:
    """The ways to those that are not shown."""
    made, words = [], desk.words
    for text, start in ((words.earlier, after - UNDER_WAY), (words.and_more, after + UNDER_WAY)):
        if 0 <= start < number and start != after:
            where = {"account": account.address, "after": str(start) if start else ""}
            click = press(desk.base_url, Path.REFRESH, where)
            made.append(button(text.format(n=number - start), click, kind="BORDERLESS"))
    return [buttons(*made)] if made else []


def _waiting(found: Sequence[tuple[Introduction, Step]], desk: Desk, *, lead: bool) -> Json:
    words = desk.words
    widgets: list[Json] = []
    for number, (introduction, step) in enumerate(found[:WAITING]):
        top = escaped(people.short_title(introduction, desk))
        bottom = escaped(step.detail, 400)
        widgets.append(row(f"<b>{escaped(step.text, 600)}</b>", top=top, bottom=bottom, icon=step.icon,
                           click=show(introduction, desk)))  # fmt: skip
        if number == 0 and step.presses:
            kind = "FILLED" if lead else "OUTLINED"
            widgets.append(buttons(button(step.presses[0].text, step.presses[0].click, kind=kind)))
    if len(found) > WAITING:
        widgets.append(paragraph(escaped(words.and_more.format(n=len(found) - WAITING))))
    return section(widgets, _counted(words.waiting, found))


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
