"""The reading pane beside an introduction: our drafts that lie ready, or what was written to and fro with a person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from addon.cards import people
from addon.cards.desk import Desk
from addon.mail_view import MailView
from addon.sidebar import letters
from addon.sidebar.letters import Reading
from addon.sidebar.links import introduction_page
from introductions.errors import OptInError
from introductions.model import DraftState, Introduction, Party, PartyState
from introductions.ports import OutboxItem
from introductions.service import IntroductionView

WAITING = (PartyState.QUESTION, PartyState.UNCLEAR)  # whose mail is worth reading before all others


@dataclass(frozen=True, slots=True)
class Tab:
    """One choice of the reading pane."""

    label: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class Pane:
    """What the pane shows. ``party`` is whose mails they are, None for drafts; ``trouble`` why some are missing."""

    tabs: tuple[Tab, ...]
    readings: tuple[Reading, ...]
    trouble: str
    party: Party | None
    placed: frozenset[str]  # drafts of ours that lie in the mailbox

    @property
    def question(self) -> tuple[str, str] | None:
        """Name and address of the person of this tab, if they wait for an answer to a question."""
        if self.party is None or self.party.state is not PartyState.QUESTION:
            return None
        return people.name_of(self.party), self.party.person.email


def pane_of(view: IntroductionView, asked: str, mail_view: MailView | None, desk: Desk) -> Pane:
    """``asked`` is "drafts", a party's address, or "" for what is most worth reading now."""
    found = view.introduction
    live = [i for i in view.drafts if not i.retract and i.state in (DraftState.DECIDED, DraftState.PLACED)]
    party = found.party(asked) or (None if live or asked == "drafts" else _most_worth_reading(found))
    if party is None:
        readings, trouble = _drafts(found, live, mail_view)
    else:
        mails, trouble = look(mail_view, lambda m: m.letters_with(found.account, party.person.email))
        readings = [letters.of_letter(m, people.evidence(party)) for m in mails]
    placed = frozenset(i.draft.message_id for i in live if i.state is DraftState.PLACED)
    tabs = _tabs(found, party, drafts=bool(live) or party is None, mails=mail_view is not None, desk=desk)
    return Pane(tabs, tuple(readings), desk.told(trouble), party, placed)


def look(mail_view: MailView | None, what: Callable[[MailView], Sequence[Any]]) -> tuple[Sequence[Any], str]:
    """What the mailbox shows, or why it cannot be looked into and what to do."""
    if mail_view is None:
        return (), ""
    try:
        return what(mail_view), ""
    except OptInError as trouble:
        return (), trouble.for_user()


def _most_worth_reading(found: Introduction) -> Party | None:
    asked = [p for p in found.parties if p.ever_asked]
    return max(asked, key=lambda p: (p.state in WAITING, p.answered_at or found.begun_at), default=None)


def _drafts(found: Introduction, live: Sequence[OutboxItem], mail_view: MailView | None) -> tuple[list[Reading], str]:
    """As they lie in the mailbox, where they may have been edited; else as they were decided."""
    mails, trouble = look(mail_view, lambda m: m.drafts(found.account)) if live else ((), "")
    lying = {m.message_id: m for m in mails}
    names = [(i.draft, lying.get(i.draft.message_id)) for i in live]
    return [letters.of_letter(m) if m else letters.of_draft(draft) for draft, m in names], trouble


def _tabs(found: Introduction, party: Party | None, *, drafts: bool, mails: bool, desk: Desk) -> tuple[Tab, ...]:
    words = desk.words
    tabs = [Tab(words.drafts_found, introduction_page(found.id, read="drafts"), party is None)] if drafts else []
    for p in found.parties if mails else ():
        label = words.letters_with.format(name=people.name_of(p))
        tabs.append(Tab(label, introduction_page(found.id, read=p.person.key), p is party))
    return tuple(tabs)
