"""What waits for the introducer, the most pressing first, each with the button that deals with it.

The same order as ``introductions.service.views.waiting``, which says it in plain sentences for the command line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from addon.cards import people
from addon.cards.desk import Desk, Path
from addon.cards.widgets import Json, press
from introductions.model import DraftKind, DraftState, Introduction, IntroductionState, Label, Party, PartyState
from introductions.ports import OutboxItem
from introductions.service import IntroductionView


@dataclass(frozen=True, slots=True)
class Press:
    """A button to be: its words, and what pressing it posts."""

    text: str
    click: Json


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that waits. ``text`` and ``detail`` are plain; the first of ``presses`` is the one to offer. Of several
    introductions, the one with the lowest ``rank`` comes first."""

    icon: str
    text: str
    detail: str = ""
    presses: tuple[Press, ...] = ()
    rank: int = 5


def steps(view: IntroductionView, desk: Desk) -> tuple[Step, ...]:
    """Everything that waits in one introduction."""
    introduction = view.introduction
    found: list[Step] = []
    final = _placed(view, DraftKind.FINAL)
    words = desk.words
    if final:
        found.append(
            Step("celebration", words.ready, presses=(_open(view, final[0], words.review_introduction, desk),), rank=0)
        )
    if introduction.introduced_at is None and introduction.ended is None:
        for party in introduction.parties:
            found.extend(_of_party(introduction, party, desk))
    found.extend(_drafts(view, desk))
    if introduction.state is IntroductionState.READY and not any(_live(view, DraftKind.FINAL)):
        found.extend(_old_yes(introduction, desk))
    if introduction.introduced_at is not None and introduction.met is None and _long_ago(introduction, desk):
        yes = _answer(introduction, desk, {"do": "met", "met": "yes"})
        no = _answer(introduction, desk, {"do": "met", "met": "no"})
        found.append(
            Step("handshake", words.did_they_meet, presses=(Press(words.they_met, yes), Press(words.not_met, no)))
        )
    return tuple(found)


def on_its_way(view: IntroductionView) -> bool:
    """Whether a draft is decided that does not lie in the mailbox yet."""
    return any(i.state is DraftState.DECIDED and not i.retract for i in view.drafts)


def _of_party(introduction: Introduction, party: Party, desk: Desk) -> Iterator[Step]:
    words, name, said = desk.words, people.name_of(party), people.evidence(party)
    if party.state is PartyState.QUESTION:
        text = words.asks_words.format(name=name, words=words.quote(said)) if said else words.asks.format(name=name)
        yield Step("help", text, words.answer_by_mail, rank=1)
    elif party.state is PartyState.UNCLEAR:
        record = Press(words.say_what_it_means, answer_form(introduction, party, desk))
        told = (
            words.unclear_words.format(name=name, words=words.quote(said)) if said else words.unclear.format(name=name)
        )
        guess = party.answer
        detail = ""
        offered: tuple[Press, ...] = (record,)
        if guess is not None and guess.label is not Label.UNCLEAR:
            today = desk.today(introduction.policy.time_zone)
            detail = words.perhaps.format(meaning=people.meaning(guess, desk, today))
            again = _answer(introduction, desk, {"do": "again", "party": party.person.key})
            offered = (Press(words.that_is_right, again), record)
        yield Step("help", told, detail, offered, rank=1)
    elif party.state is PartyState.UNREACHABLE:
        yield Step("error", words.undeliverable.format(name=name), words.ask_otherwise, rank=2)


def _drafts(view: IntroductionView, desk: Desk) -> Iterator[Step]:
    words = desk.words
    asks = _placed(view, DraftKind.ASK)
    if len(asks) > 1:
        opened = tuple(_open(view, a, words.open_draft_to.format(name=_to(view, a)), desk) for a in asks)
        yield Step("edit_note", words.send_asks, presses=opened, rank=3)
    for kind, text in (
        (DraftKind.ASK, words.send_ask),
        (DraftKind.FOLLOW_UP, words.send_follow_up),
        (DraftKind.RE_ASK, words.send_re_ask),
        (DraftKind.CLOSING, words.send_closing),
        (DraftKind.THANKS, words.send_thanks),
    ):
        items = _placed(view, kind)
        if kind is DraftKind.ASK and len(items) > 1:
            continue
        for item in items:
            said = text.format(name=_to(view, item))
            symbol = "notifications" if kind is DraftKind.FOLLOW_UP else "edit_note"
            yield Step(symbol, said, presses=(_open(view, item, words.open_draft, desk),), rank=4)


def _old_yes(introduction: Introduction, desk: Desk) -> Iterator[Step]:
    dated = [p for p in introduction.parties if p.answered_at is not None]
    if dated:
        oldest = min(dated, key=lambda p: p.answered_at or desk.now)
        again = _answer(introduction, desk, {"do": "again", "party": oldest.person.key})
        text = desk.words.ready_but_old.format(name=people.name_of(oldest))
        yield Step("schedule", text, presses=(Press(desk.words.record_again, again),), rank=2)


def _long_ago(introduction: Introduction, desk: Desk) -> bool:
    since = introduction.introduced_at
    return since is not None and (desk.now - since).days >= introduction.policy.loop_days


def _live(view: IntroductionView, kind: DraftKind) -> list[OutboxItem]:
    return [i for i in view.drafts if i.draft.kind is kind and not i.retract and i.state in (
        DraftState.DECIDED, DraftState.PLACED)]  # fmt: skip


def _placed(view: IntroductionView, kind: DraftKind) -> list[OutboxItem]:
    return [i for i in _live(view, kind) if i.state is DraftState.PLACED]


def _to(view: IntroductionView, item: OutboxItem) -> str:
    party = view.introduction.party(item.draft.to[0].email) if item.draft.to else None
    return people.name_of(party) if party else ""


def _open(view: IntroductionView, item: OutboxItem, text: str, desk: Desk) -> Press:
    where = {"introduction": view.introduction.id, "message": item.draft.message_id}
    return Press(text, press(desk.base_url, Path.OPEN_DRAFT, where))


def _answer(introduction: Introduction, desk: Desk, more: dict[str, str]) -> Json:
    return press(desk.base_url, Path.ANSWER, {"introduction": introduction.id, **more})


def answer_form(introduction: Introduction, party: Party, desk: Desk) -> Json:
    """A press that shows the form for an answer by hand."""
    where = {"introduction": introduction.id, "show": "answer", "party": party.person.key}
    return press(desk.base_url, Path.INTRODUCTION, where)


def show(introduction: Introduction, desk: Desk) -> Json:
    """A press that shows one introduction."""
    return press(desk.base_url, Path.INTRODUCTION, {"introduction": introduction.id})
