"""What each press does: one short method per address, from a typed event to an outcome. No HTTP in here.

The same outcome is answered to Google as JSON (``routes``) and to a browser as a page (``sidebar``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import structlog

from addon.access import Access
from addon.account_presses import AccountPresses, asked_again, first_steps
from addon.cards.answer import answer_card, withdraw_card
from addon.cards.desk import Desk, Path
from addon.cards.drafts import choose_card, not_saved_card
from addon.cards.home import home_card
from addon.cards.introduction import introduction_card
from addon.cards.notice import refused_card
from addon.cards.preview import preview_card
from addon.cards.result import result_card
from addon.cards.widgets import press
from addon.choices import Choices, edits_of, fingerprint, of_button, of_fields
from addon.events import Event
from addon.identity import Caller
from addon.mail_presses import MailPresses
from addon.mail_view import DraftFinder, FoundDraft, Screen
from addon.outcome import Outcome, Turn
from addon.settling import Settling
from introductions.errors import (
    MailboxError,
    NotFoundError,
    NotNowError,
    OptInError,
    PrivacyError,
    RefusedError,
    SaysNothingError,
)
from introductions.model import Answer, DraftState, IntroductionState, Label
from introductions.ports import Ids
from introductions.service import IntroductionView, Service

log = structlog.get_logger(__name__)

_PLAIN = Choices()


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
        self._mail = MailPresses(service, self.access, screen) if screen is not None else None
        self._account = AccountPresses(self.access, disconnect)
        self._settling = Settling(service, self.access, self._account)

    def of(self, path: str) -> Callable[[Event, Caller, Desk], Outcome]:
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
            Path.SETTINGS: self._settling.settings,
            Path.DISCONNECT: self._account.disconnect,
            Path.WORDING: self._settling.wording,
        }[path]

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

    def compose(self, event: Event, caller: Caller, desk: Desk) -> Outcome:
        """A draft is open: which one, by its exact recipients. None or several: ask, never guess."""
        account = self.access.account(caller, event.parameter("account"))
        if account is None:
            return first_steps(caller, desk)
        again = asked_again(account, caller, desk)
        if again is not None:
            return again
        asked = frozenset(a for a in event.parameter("to").split("\n") if a)
        recipients = event.recipients or asked
        found = self._finder.find(account.address, recipients) if len(recipients) > 1 else []
        known = None if found else self._open_draft_of_ours(account.address, recipients)
        if known is not None:
            return Outcome(introduction_card(known, desk), Turn.UPDATE, introduction=known.introduction.id)
        if not found:
            return Outcome(not_saved_card(account.address, recipients, desk), Turn.UPDATE)
        if len(found) > 1:
            return Outcome(choose_card(account.address, found, desk), Turn.UPDATE)
        return self._preview(account.address, found[0], desk)

    def introduction(self, event: Event, caller: Caller, desk: Desk) -> Outcome:
        """One introduction, the form for an answer, or the question whether to call it off."""
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

    def preview(self, event: Event, caller: Caller, desk: Desk) -> Outcome:
        """Both asks of one draft, as they would be."""
        if not event.parameter("draft"):
            return self.compose(event, caller, desk)
        account, draft = self.access.draft(caller, event.parameter("account"), event.parameter("draft"))
        if event.parameter("again") != "yes":
            return self._preview(account, draft, desk, Choices(blank=event.parameter("blank") == "yes"))
        wanted = of_fields(event)
        shown = self._preview(account, draft, desk, wanted)
        if wanted.options == of_button(event).options and shown.preview is not None:  # so what was typed stays
            shown = self._preview(account, draft, desk, wanted, edits_of(event, shown.preview))
        return replace(shown, turn=Turn.UPDATE, said="said_look_again")

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

    def begin(self, event: Event, caller: Caller, desk: Desk) -> Outcome:
        """Two decided drafts, placed at once if the mailbox can be reached. What was read is what is written: if the
        draft or an option has changed since, it is shown again instead."""
        account, draft = self.access.draft(caller, event.parameter("account"), event.parameter("draft"))
        choices = of_button(event)
        if (wanted := of_fields(event)) != choices:
            shown = self._preview(account, draft, desk, wanted)
            return replace(shown, turn=Turn.UPDATE, said="said_look_again")
        shown = self._preview(account, draft, desk, choices)
        if shown.preview is None:  # it cannot be used any more; the card says why
            return replace(shown, turn=Turn.UPDATE)
        if event.parameter("seen") != fingerprint(shown.preview):
            return replace(shown, turn=Turn.UPDATE, said="said_draft_changed")
        nonce = event.parameter("nonce")
        if not nonce:
            raise NotNowError("This press came without the preview it belongs to.", "Open the draft again.")
        first = event.text("ask_first")
        edits = edits_of(event, shown.preview)
        try:
            begun = self._service.begin(
                account,
                draft.raw,
                nonce=nonce,
                options=choices.options,
                ask_first=first if first in {a.to.key for a in shown.preview.asks} else None,
                edits=edits,
                agreed=choices.agreed,
            )
        except (PrivacyError, RefusedError) as told_too_much:  # their own words stay in the fields
            shown = self._preview(account, draft, desk, choices, edits)
            return replace(shown, turn=Turn.UPDATE, notice=told_too_much.for_user())
        self._place(account)
        view = self._service.view(begun.id)
        said = _said_of(view)
        return Outcome(result_card(view, desk), Turn.UPDATE, said, "introduction", begun.id, changed=True)

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
        elif do == "undo":
            self._service.undo(known.id, event.parameter("draft"))
            said = "said_undone"
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
        self._place(known.account)
        card = introduction_card(self._service.view(known.id), desk)
        return Outcome(card, Turn.UPDATE, said, "introduction", known.id, changed=True)

    # helpers ----------------------------------------------------------------------------------------------------

    def _preview(
        self,
        account: str,
        draft: FoundDraft,
        desk: Desk,
        choices: Choices = _PLAIN,
        edits: Mapping[str, tuple[str, str]] | None = None,
    ) -> Outcome:
        try:
            seen = self._service.preview(account, draft.raw, choices.options, agreed=choices.agreed)
        except (RefusedError, PrivacyError) as refused:  # said beside the draft, which is to be changed
            where = {"account": account, "draft": draft.message_id}
            again = press(desk.base_url, Path.PREVIEW, where)
            blank = press(desk.base_url, Path.PREVIEW, {**where, "blank": "yes"})
            fillable = blank if isinstance(refused, SaysNothingError) else None
            return Outcome(refused_card(refused.for_user(), desk, again, fillable), draft=draft)
        choices = replace(choices, agreed=seen.joint.already_agreed)
        card = preview_card(
            account, draft, fingerprint(seen), seen, desk, nonce=self._ids(), choices=choices, edits=edits
        )
        return Outcome(card, draft=draft, preview=seen)

    def _open_draft_of_ours(self, account: str, recipients: frozenset[str]) -> IntroductionView | None:
        """The introduction one of whose drafts goes to exactly these people: then it is that draft that is open."""
        wanted = recipients - {account.casefold()}
        for view in self._service.views(account, open_only=True):
            live = (i for i in view.drafts if i.state is DraftState.PLACED and not i.retract)
            if wanted and any({p.key for p in i.draft.to} == wanted for i in live):
                return view
        return None

    def _place(self, account: str) -> None:
        """Lay what was decided into the mailbox now; if that fails the worker does it later, so nothing is lost."""
        if self._place_now is None:
            return
        try:
            self._place_now(account)
        except OptInError as trouble:
            log.warning("placing.later", account=account, why=type(trouble).__name__)


def _said_of(view: IntroductionView) -> str:
    """The words for what came of the press."""
    live = [i for i in view.drafts if not i.retract and i.state in (DraftState.DECIDED, DraftState.PLACED)]
    if any(i.state is DraftState.DECIDED for i in live):
        return "placed_later"
    return "said_begun" if len(live) > 1 else "said_begun_one"


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
