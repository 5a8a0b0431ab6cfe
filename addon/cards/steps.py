"""What waits for the introducer, the most pressing first, each with the button that deals with it.

The same order as ``introductions.service.views.waiting``, which says it in plain sentences for the command line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from addon.cards import people
from addon.cards.desk import Desk, Path
from addon.cards.widgets import Json, press
from introductions.model import (
    DraftKind,
    DraftRecord,
    DraftState,
    Introduction,
    IntroductionState,
    Label,
    Party,
    PartyState,
)
from introductions.service import message_id
from introductions.service.views import no_word_yet
from introductions.working_days import local_day


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


_SPEAK = (PartyState.QUESTION, PartyState.UNCLEAR, PartyState.UNREACHABLE)  # states that wait for the introducer


def steps(introduction: Introduction, desk: Desk) -> tuple[Step, ...]:
    """Everything that waits in one introduction."""
    return tuple(_steps(introduction, desk))


def first_step(introduction: Introduction, desk: Desk) -> Step | None:
    """The first of it, None where nothing waits; the others are not worked out."""
    return next(_steps(introduction, desk), None)


def _steps(introduction: Introduction, desk: Desk) -> Iterator[Step]:
    final = _placed(introduction, DraftKind.FINAL)
    words = desk.words
    if final:
        look = _open(introduction, final[0], words.review_introduction, desk)
        yield Step("celebration", words.ready, presses=(look,), rank=0)
    if introduction.introduced_at is None and introduction.ended is None:
        for party in introduction.parties:
            if party.state in _SPEAK:
                yield from _of_party(introduction, party, desk)
    if any(d.state is DraftState.PLACED for d in introduction.drafts):
        yield from _drafts(introduction, desk)
    old = introduction.state is IntroductionState.READY and not introduction.given_up
    if old and not any(_live(introduction, DraftKind.FINAL)):
        yield from _old_yes(introduction, desk)
    if no_word_yet(introduction) and not _long_ago(introduction, desk):
        yield from _no_word(introduction, desk)
    if introduction.introduced_at is not None and introduction.met is None and _long_ago(introduction, desk):
        yes = _answer(introduction, desk, {"do": "met", "met": "yes"})
        no = _answer(introduction, desk, {"do": "met", "met": "no"})
        yield Step("handshake", words.did_they_meet, presses=(Press(words.they_met, yes), Press(words.not_met, no)))


def on_its_way(introduction: Introduction) -> bool:
    """Whether a draft is decided that does not lie in the mailbox yet."""
    return any(d.state is DraftState.DECIDED for d in introduction.drafts)


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


def _drafts(introduction: Introduction, desk: Desk) -> Iterator[Step]:
    words = desk.words
    asks = _placed(introduction, DraftKind.ASK)
    if len(asks) > 1:
        opened = tuple(
            _open(introduction, a, words.open_draft_to.format(name=_to(introduction, a)), desk) for a in asks
        )
        yield Step("edit_note", words.send_asks, presses=opened, rank=3)
    for kind, text in (
        (DraftKind.ASK, words.send_ask),
        (DraftKind.FOLLOW_UP, words.send_follow_up),
        (DraftKind.RE_ASK, words.send_re_ask),
        (DraftKind.CLOSING, words.send_closing),
        (DraftKind.THANKS, words.send_thanks),
    ):
        records = _placed(introduction, kind)
        if kind is DraftKind.ASK and len(records) > 1:
            continue
        for record in records:
            look = _open(introduction, record, words.open_draft, desk)
            offered = (look,) if kind is DraftKind.ASK else (look, _undo(introduction, record, desk))
            said = text.format(name=_to(introduction, record), n=_days_since(introduction, record, desk))
            if kind is DraftKind.FOLLOW_UP:
                yield Step("notifications", said, words.follow_up_ready, offered, rank=4)
            else:
                yield Step("edit_note", said, presses=offered, rank=4)


def _undo(introduction: Introduction, record: DraftRecord, desk: Desk) -> Press:
    """Take a draft back that is not wanted."""
    return Press(desk.words.not_wanted, _answer(introduction, desk, {"do": "undo", "draft": record.purpose}))


def _days_since(introduction: Introduction, record: DraftRecord, desk: Desk) -> int:
    """How many days ago the person that the draft goes to was asked."""
    party, zone = introduction.party(record.to[0]), introduction.policy.time_zone
    asked = party.asked_at if party else None
    return (desk.today(zone) - local_day(asked, zone)).days if asked else 0


def _old_yes(introduction: Introduction, desk: Desk) -> Iterator[Step]:
    dated = [p for p in introduction.parties if p.answered_at is not None]
    if dated:
        oldest = min(dated, key=lambda p: p.answered_at or desk.now)
        again = _answer(introduction, desk, {"do": "again", "party": oldest.person.key})
        text = desk.words.ready_but_old.format(name=people.name_of(oldest))
        yield Step("schedule", text, presses=(Press(desk.words.record_again, again),), rank=2)


def _no_word(introduction: Introduction, desk: Desk) -> Iterator[Step]:
    first = introduction.party(introduction.first_word)
    if first is not None:
        words, name = desk.words, people.name_of(first)
        talking = Press(words.they_write, _answer(introduction, desk, {"do": "talking"}))
        text, remedy = words.no_word_yet.format(name=name), words.no_word_remedy.format(name=name)
        yield Step("forum", text, remedy, (talking,), rank=5)


def _long_ago(introduction: Introduction, desk: Desk) -> bool:
    since, policy = introduction.introduced_at, introduction.policy
    if since is None:
        return False
    return (desk.today(policy.time_zone) - local_day(since, policy.time_zone)).days >= policy.loop_days


def _live(introduction: Introduction, kind: DraftKind) -> list[DraftRecord]:
    return [d for d in introduction.drafts if d.kind is kind and d.live]


def _placed(introduction: Introduction, kind: DraftKind) -> list[DraftRecord]:
    return [d for d in _live(introduction, kind) if d.state is DraftState.PLACED]


def _to(introduction: Introduction, record: DraftRecord) -> str:
    party = introduction.party(record.to[0]) if record.to else None
    return people.name_of(party) if party else ""


def _open(introduction: Introduction, record: DraftRecord, text: str, desk: Desk) -> Press:
    where = {"introduction": introduction.id, "message": message_id(introduction, record.purpose)}
    return Press(text, press(desk.base_url, Path.OPEN_DRAFT, where))


def _answer(introduction: Introduction, desk: Desk, more: dict[str, str]) -> Json:
    return press(desk.base_url, Path.ANSWER, {"introduction": introduction.id, **more})


def answer_form(introduction: Introduction, party: Party, desk: Desk, label: Label | None = None) -> Json:
    """A press that shows the form for an answer by hand, with ``label`` chosen already."""
    where = {"introduction": introduction.id, "show": "answer", "party": party.person.key, "label": label or ""}
    return press(desk.base_url, Path.INTRODUCTION, where)


def show(introduction: Introduction, desk: Desk) -> Json:
    """A press that shows one introduction."""
    return press(desk.base_url, Path.INTRODUCTION, {"introduction": introduction.id})
