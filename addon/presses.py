"""What each press does: one short method per address, from a typed event to an outcome. No HTTP in here.

The same outcome is answered to Google as JSON (``routes``) and to a browser as a page (``sidebar``).
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from addon.access import Access
from addon.account_presses import AccountPresses, first_steps
from addon.cards.desk import Desk, Path
from addon.cards.home import home_card
from addon.cards.introduction import introduction_card
from addon.events import Event
from addon.identity import Caller
from addon.outcome import Outcome, Turn
from introductions.errors import MailboxError, NotFoundError, OptInError, StoreError, UnreachableError
from introductions.model import Answer, DraftState, Introduction, IntroductionState, Label
from introductions.service import Service

if TYPE_CHECKING:
    from addon.draft_presses import DraftPresses
    from addon.mail_presses import MailPresses
    from addon.mail_view import DraftFinder, Screen
    from addon.settling import Settling
    from introductions.ports import Ids

Press = Callable[[Event, Caller, Desk], Outcome]

log = logging.getLogger(__name__)

_PASSES = (UnreachableError, StoreError)  # by itself: the card says "as soon as the mailbox can be reached"


class Presses:
    """Bound to what the app was given; holds nothing of its own."""

    def __init__(
        self,
        service: Service,
        finder: DraftFinder,
        ids: Ids,
        place_now: Callable[[str], None] | None = None,
        screen: Screen | None = None,
        disconnect: Callable[[str], bool] | None = None,
    ) -> None:
        self._service, self._finder, self._ids, self._place_now = service, finder, ids, place_now
        self.access = Access(service, finder)
        self._screen = screen
        self._leaving = AccountPresses(self.access, disconnect)

    def of(self, path: str) -> Press:
        """What is done at that address."""
        return {
            Path.HOME: self.home,
            Path.MESSAGE: self.message,
            Path.COMPOSE: self.compose,
            Path.INTRODUCTION: self.introduction,
            Path.PREVIEW: self.preview,
            Path.BEGIN: self.begin,
            Path.ANSWER: self.answer,
            Path.OPEN_DRAFT: self.open_draft,
            Path.REFRESH: self.refresh,
            Path.INTRODUCE: self.introduce,
            Path.SETTINGS: self.settings,
            Path.DISCONNECT: self._leaving.disconnect,
            Path.WORDING: self.wording,
        }[path]

    # presses on something else than an introduction, each in a file of its own that is read when it is needed ----

    @cached_property
    def _drafts(self) -> DraftPresses:
        from addon.draft_presses import DraftPresses

        return DraftPresses(self._service, self.access, self._finder, self._ids, self._place)

    @cached_property
    def _mail(self) -> MailPresses | None:
        if self._screen is None:
            return None
        from addon.mail_presses import MailPresses

        return MailPresses(self._service, self.access, self._screen)

    @cached_property
    def _settling(self) -> Settling:
        from addon.settling import Settling

        return Settling(self._service, self.access, self._leaving)

    def compose(self, event: Event, caller: Caller, desk: Desk) -> Outcome:
        """A draft is open."""
        return self._drafts.compose(event, caller, desk)

    def preview(self, event: Event, caller: Caller, desk: Desk) -> Outcome:
        """Both asks of one draft, as they would be."""
        return self._drafts.preview(event, caller, desk)

    def begin(self, event: Event, caller: Caller, desk: Desk) -> Outcome:
        """The button."""
        return self._drafts.begin(event, caller, desk)

    def settings(self, event: Event, caller: Caller, desk: Desk) -> Outcome:
        """How the introducer wants it."""
        return self._settling.settings(event, caller, desk)

    def wording(self, event: Event, caller: Caller, desk: Desk) -> Outcome:
        """The introducer's own wording of asks."""
        return self._settling.wording(event, caller, desk)

    # looking ----------------------------------------------------------------------------------------------------

    def home(self, event: Event, caller: Caller, desk: Desk) -> Outcome:
        """What waits, what is under way, what is done."""
        account = self.access.account(caller, event.parameter("account"))
        if account is None:
            return first_steps(caller, desk)
        everything = self._service.introductions(account.address)
        under_way = tuple(i for i in everything if i.state is not IntroductionState.CLOSED)
        after = event.parameter("after")
        start = int(after) if after.isascii() and after.isdigit() and len(after) < 7 else 0
        connect_url = caller.connect_url if account.auth != "password" else None
        card = home_card(account, everything, desk, after=start, connect_url=connect_url)
        return Outcome(card, page="home", account=account.address, under_way=under_way)

    def message(self, event: Event, caller: Caller, desk: Desk) -> Outcome:
        """A mail is open: the introduction it belongs to, or what it could become; else the first card."""
        try:
            shown = self._mail.message(event, caller, desk) if self._mail is not None else None
        except MailboxError:  # Gmail does not answer: the first card needs nothing of it
            shown = None
        if shown is not None:
            return shown
        account = self.access.account(caller, "")
        if account is not None and event.recipients:
            current = self._service.introductions(account.address, open_only=True)
            about = [i for i in current if event.recipients & {p.person.key for p in i.parties}]
            if len(about) == 1:
                return Outcome(introduction_card(self._service.view(about[0].id), desk), introduction=about[0].id)
        return self.home(event, caller, desk)

    def introduction(self, event: Event, caller: Caller, desk: Desk) -> Outcome:
        """One introduction, the form for an answer, or the question whether to call it off."""
        from addon.cards.answer import answer_card, withdraw_card

        view = self.access.view(caller, event.parameter("introduction"))
        found, show = view.introduction, event.parameter("show")
        if show == "answer":
            party = found.party(event.parameter("party"))
            if party is None:
                raise NotFoundError("That person is no party of this introduction.", "Open it again from the list.")
            return Outcome(answer_card(found, party, desk, event.parameter("label")), introduction=found.id)
        if show == "withdraw":
            return Outcome(withdraw_card(found, desk), introduction=found.id)
        return Outcome(introduction_card(view, desk), introduction=found.id, page="introduction")

    def open_draft(self, event: Event, caller: Caller, desk: Desk) -> Outcome:
        """A draft of ours, opened by Gmail where Gmail made it; elsewhere we say where it lies."""
        view = self.access.view(caller, event.parameter("introduction"))
        item = next((i for i in view.drafts if i.draft.message_id == event.parameter("message")), None)
        if item is None or item.retract or item.state not in (DraftState.DECIDED, DraftState.PLACED):
            raise NotFoundError("This draft is no longer there.", "It was sent or deleted.")
        opens = self._screen.where(view.introduction.account, item) if self._screen is not None else None
        return Outcome(
            said="lies_in_drafts" if item.placed else "on_its_way",
            opens=opens,
            introduction=view.introduction.id,
            page="introduction",
        )

    def introduce(self, event: Event, caller: Caller, desk: Desk) -> Outcome:
        """A draft to people of the mail that is open, for the introducer to write."""
        if self._mail is None:
            raise NotFoundError("This button is for Gmail.", "Write the draft in your mail program.")
        return replace(self._mail.introduce(event, caller, desk), turn=Turn.UPDATE)

    def refresh(self, event: Event, caller: Caller, desk: Desk) -> Outcome:
        """The first card again, in place of everything."""
        return replace(self.home(event, caller, desk), turn=Turn.HOME)

    # doing ------------------------------------------------------------------------------------------------------

    def answer(self, event: Event, caller: Caller, desk: Desk) -> Outcome:
        """Record, correct, withdraw, undo a draft, say whether they met: told apart by the parameter ``do``."""
        view = self.access.view(caller, event.parameter("introduction"))
        known, do, party = view.introduction, event.parameter("do"), event.parameter("party")
        said = "said_saved"
        if do == "withdraw":
            self._service.withdraw(known.id)
            said = "said_withdrawn"
        elif do == "met":
            self._service.met(known.id, event.parameter("met") == "yes")
            said = "said_met"
        elif do == "talking":
            self._service.in_touch(known.id)
            said = "said_talking"
        elif do == "undo":
            self._service.undo(known.id, event.parameter("draft"))
            said = "said_undone"
        elif do in ("stand", "ask_first"):
            said = self._next_time(known, party, do)
        elif do in ("record", "correct", "again"):
            if known.party(party) is None:
                raise NotFoundError("That person is no party of this introduction.", "Open it again from the list.")
            if do == "again":
                before = known.party(party)
                old = before.answer if before else None
                answer: Answer | str = old or Answer(Label.ACCEPT, True, rule="by hand")
            else:
                answer = _answer(event)
            if isinstance(answer, str):  # what is missing: the form again
                return replace(self.introduction(_asking(event, "answer"), caller, desk), turn=Turn.UPDATE, said=answer)
            by = self._service.correct if do == "correct" else self._service.record
            by(known.id, party, answer)
        else:
            raise NotFoundError("This button is not known here.", "Open the introduction again.")
        trouble = self._place(known.account)
        card = introduction_card(self._service.view(known.id), desk)
        notice = desk.told(trouble) if trouble else ""
        return Outcome(card, Turn.UPDATE, said, "introduction", known.id, changed=True, notice=notice)

    # helpers ----------------------------------------------------------------------------------------------------

    def _next_time(self, known: Introduction, who: str, do: str) -> str:
        """Whether one of them need not be asked next time; the words to say."""
        party = known.party(who)
        if party is None:
            raise NotFoundError("That person is no party of this introduction.", "Open it again from the list.")
        if do == "ask_first":
            self._service.ask_again(known.account, party.person.email)
            return "said_asked_again"
        self._service.stand_after(known.id, party.person.email)
        return "said_standing"

    def _place(self, account: str) -> str:
        """Lay what was decided into the mailbox now; if that fails the worker does it later, so nothing is lost.

        What the introducer can do about it (no Drafts folder, a full mailbox) is given back, to be told.
        """
        if self._place_now is None:
            return ""
        try:
            self._place_now(account)
        except OptInError as trouble:
            log.warning("placing.later", extra={"account": account, "why": type(trouble).__name__})
            return "" if isinstance(trouble, _PASSES) else trouble.for_user()
        return ""


def _asking(event: Event, show: str) -> Event:
    return replace(event, parameters={**event.parameters, "show": show})


def _answer(event: Event) -> Answer | str:
    """The form, understood; or the name of the words that say what is missing."""
    try:
        label = Label(event.text("label"))
    except ValueError:
        return "choose_one"
    words = " ".join(event.text("words").split())[:1000]
    if label is Label.CONDITIONAL and not words:
        return "condition_missing"
    return Answer(
        label,
        True,
        evidence="" if label is Label.CONDITIONAL else words,
        until=event.day("until") if label is Label.DEFER else None,
        condition=words if label is Label.CONDITIONAL else None,
        rule="by hand",
    )
