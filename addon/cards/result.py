"""What came of the press: the drafts that lie ready, and what happens next."""

from __future__ import annotations

from addon.cards import people
from addon.cards.desk import Desk, Path
from addon.cards.steps import show
from addon.cards.widgets import Json, button, buttons, card, escaped, paragraph, press, row, section
from introductions.model import DraftKind, DraftState, PartyState
from introductions.service import IntroductionView


def result_card(view: IntroductionView, desk: Desk) -> Json:
    """After "Put both in my drafts": a button for each draft. ``placed_later`` is said where one is not there yet."""
    words, introduction = desk.words, view.introduction
    live = [i for i in view.drafts if not i.retract and i.state in (DraftState.DECIDED, DraftState.PLACED)]
    asks = [i for i in live if i.draft.kind is DraftKind.ASK] or live
    late = any(i.state is DraftState.DECIDED for i in asks)
    lines = [words.ready_text, words.then_watch]
    if late:
        lines = [words.placed_later, words.then_watch]
    waiting = [p for p in introduction.parties if p.state is PartyState.TO_ASK]
    first = introduction.party(introduction.ask_first) if introduction.ask_first else None
    if first is not None and waiting:
        others = words.names([people.name_of(p) for p in waiting])
        lines.insert(1, words.waits_for_first.format(name=people.name_of(first), other=others))
    made = []
    for number, item in enumerate(i for i in asks if i.state is DraftState.PLACED):
        party = introduction.party(item.draft.to[0].email) if len(item.draft.to) == 1 else None
        text = words.open_draft_to.format(name=people.name_of(party)) if party else words.review_introduction
        where = {"introduction": introduction.id, "message": item.draft.message_id}
        kind = "FILLED" if number == 0 else "OUTLINED"
        made.append(button(text, press(desk.base_url, Path.OPEN_DRAFT, where), kind=kind))
    title = words.two_ready if len(asks) > 1 else words.one_ready
    return card(
        "result",
        people.short_title(introduction, desk),
        [
            section([
                row(f"<b>{escaped(words.on_its_way if late else title)}</b>", icon="check_circle"),
                *(paragraph(escaped(line)) for line in lines),
                *([buttons(*made)] if made else []),
            ]),
            section([buttons(button(words.open_introduction, show(introduction, desk), kind="BORDERLESS"))]),
        ],
        subtitle=introduction.subject,
    )  # fmt: skip
