"""What happened so far, one line each, in the reader's language and with the words that it rests on."""

from __future__ import annotations

from addon.cards import people
from addon.cards.desk import Desk
from addon.cards.widgets import Json, escaped, row, section
from introductions.model import CORRECTED_BEFORE, Answer, DraftKind, Introduction
from introductions.service import Happening, IntroductionView, TimelineEntry
from introductions.working_days import local_day

MOST = 20  # lines; the whole story is for the command line
SHOWN = 3  # before it is opened

_KINDS = (
    DraftKind.ASK,
    DraftKind.FOLLOW_UP,
    DraftKind.RE_ASK,
    DraftKind.FINAL,
    DraftKind.CLOSING,
    DraftKind.THANKS,
)


def story(view: IntroductionView, desk: Desk) -> Json:
    """The section, newest first; a day is named once, above the first of its lines."""
    entries = view.timeline[-MOST:][::-1]
    zone, widgets, before = view.introduction.policy.time_zone, list[Json](), ""
    for entry in entries:
        day = desk.words.on(local_day(entry.at, zone), desk.today(zone))
        widgets.append(
            row(
                escaped(people.capital(told(view.introduction, entry, desk)), 600),
                top=escaped(day) if day != before else "",
                bottom=escaped(desk.words.quote(" ".join(entry.evidence.split())), 400) if entry.evidence else "",
            )
        )
        before = day
    words = desk.words
    shown = min(SHOWN, len(entries))
    return section(widgets, escaped(words.story), shown=shown, more=words.more, less=words.less)


def told(introduction: Introduction, entry: TimelineEntry, desk: Desk) -> str:
    """``"Lisa: after 15 March"``, ``"Ask to Amy sent by you"``."""
    words, name = desk.words, _names(introduction, entry.to, desk)
    today = desk.today(introduction.policy.time_zone)
    if entry.kind is not None:
        pattern = {
            Happening.LAID: words.story_laid,
            Happening.SENT: words.story_sent,
            Happening.DELETED: words.story_deleted,
        }[entry.what]
        return pattern.format(kind=words.draft_kinds[_KINDS.index(entry.kind)], name=name)
    if entry.what is Happening.NOT_ASKED:
        return words.story_not_asked.format(name=name)
    if entry.answer is not None:
        said = words.story_said.format(name=name, said=_meaning(entry.answer, desk, introduction))
        by_hand = {Happening.RECORDED: words.story_recorded, Happening.CORRECTED: words.story_corrected}
        if entry.what in by_hand:
            return by_hand[entry.what].format(said=said)
        return words.story_taught.format(said=said) if entry.answer.rule == CORRECTED_BEFORE else said
    if entry.what is Happening.AWAY:
        away = words.away.format(day=words.on(entry.until, today)) if entry.until else words.story_away
        return words.story_said.format(name=name, said=away)
    if entry.what is Happening.BOUNCED:
        return words.story_said.format(name=name, said=words.unreachable)
    return {
        Happening.BEGUN: words.story_begun,
        Happening.WROTE_BACK: words.story_wrote_back,
        Happening.WITHDRAWN: words.story_withdrawn,
        Happening.IN_TOUCH: words.state_in_touch,
        Happening.TALKING: words.story_talking,
        Happening.MET: words.story_met,
        Happening.NOT_MET: words.story_not_met,
    }[entry.what].format(name=name)


def _meaning(answer: Answer, desk: Desk, introduction: Introduction) -> str:
    said = people.meaning(answer, desk, desk.today(introduction.policy.time_zone))
    unsure = not answer.confident and said != desk.words.not_sure
    return desk.words.story_perhaps.format(meaning=said) if unsure else said


def _names(introduction: Introduction, to: tuple[str, ...], desk: Desk) -> str:
    parties = [p for who in to if (p := introduction.party(who)) is not None]
    return desk.words.names([people.name_of(p) for p in parties])
