"""The presses on an open draft: which one it is, both asks as they would be, and the button that makes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from addon.access import Access
from addon.account_presses import asked_again, first_steps
from addon.cards.desk import Desk, Path
from addon.cards.drafts import choose_card, not_saved_card
from addon.cards.introduction import introduction_card
from addon.cards.notice import refused_card
from addon.cards.preview import preview_card
from addon.cards.result import result_card
from addon.cards.widgets import press
from addon.choices import Choices, edits_of, fingerprint, of_button, of_fields
from addon.events import Event
from addon.identity import Caller
from addon.mail_view import DraftFinder, FoundDraft
from addon.outcome import Outcome, Turn
from introductions.errors import NotNowError, PrivacyError, RefusedError, SaysNothingError
from introductions.model import DraftState
from introductions.ports import Ids
from introductions.service import IntroductionView, Service

if TYPE_CHECKING:
    from introductions.service.rewording import Reworded

_PLAIN = Choices()


class DraftPresses:
    """Bound to what the app was given; ``place(account)`` lays what was decided, or says what is in the way."""

    def __init__(
        self, service: Service, access: Access, finder: DraftFinder, ids: Ids, place: Callable[[str], str]
    ) -> None:
        self._service, self._access, self._finder, self._ids, self._place = service, access, finder, ids, place

    def compose(self, event: Event, caller: Caller, desk: Desk) -> Outcome:
        """A draft is open: which one, by its exact recipients. None or several: ask, never guess."""
        account = self._access.account(caller, event.parameter("account"))
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

    def preview(self, event: Event, caller: Caller, desk: Desk) -> Outcome:
        """Both asks of one draft, as they would be."""
        if not event.parameter("draft"):
            return self.compose(event, caller, desk)
        account, draft = self._access.draft(caller, event.parameter("account"), event.parameter("draft"))
        if event.parameter("again") != "yes":
            return self._preview(account, draft, desk, Choices(blank=event.parameter("blank") == "yes"))
        wanted = of_fields(event)
        if event.parameter("reword") == "yes":
            return replace(self._reworded(account, draft, desk, wanted), turn=Turn.UPDATE)
        shown = self._preview(account, draft, desk, wanted)
        own = event.parameter("own") == "yes"
        if wanted.options == of_button(event).options and shown.preview is not None and not own:
            edits = edits_of(event, shown.preview)  # so what was typed stays
            shown = self._preview(account, draft, desk, wanted, edits, helped=_helped(event, edits))
        return replace(shown, turn=Turn.UPDATE, said="said_look_again")

    def begin(self, event: Event, caller: Caller, desk: Desk) -> Outcome:
        """Two decided drafts, placed at once if the mailbox can be reached. What was read is what is written: if the
        draft or an option has changed since, it is shown again instead."""
        account, draft = self._access.draft(caller, event.parameter("account"), event.parameter("draft"))
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
        helped = _helped(event, edits)
        if event.parameter("helped") and not helped:  # words that were shown did not come along
            return replace(shown, turn=Turn.UPDATE, said="said_look_again")
        try:
            begun = self._service.begin(
                account,
                draft.raw,
                nonce=nonce,
                options=choices.options,
                ask_first=first if first in {a.to.key for a in shown.preview.asks} else None,
                edits=edits,
                agreed=choices.agreed,
                helped=helped,
            )
        except (PrivacyError, RefusedError) as told_too_much:  # their own words stay in the fields
            shown = self._preview(account, draft, desk, choices, edits)
            return replace(shown, turn=Turn.UPDATE, notice=desk.told(told_too_much.for_user()))
        trouble = self._place(account)
        view = self._service.view(begun.id)
        said, notice = _said_of(view), desk.told(trouble) if trouble else ""
        card = result_card(view, desk)
        return Outcome(card, Turn.UPDATE, said, "introduction", begun.id, changed=True, notice=notice)

    def _preview(
        self,
        account: str,
        draft: FoundDraft,
        desk: Desk,
        choices: Choices = _PLAIN,
        edits: Mapping[str, tuple[str, str]] | None = None,
        *,
        reworded: Mapping[str, Reworded] | None = None,
        helped: frozenset[str] = frozenset(),
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
        helper = self._service.helper
        card = preview_card(
            account,
            draft,
            fingerprint(seen),
            seen,
            desk,
            nonce=self._ids(),
            choices=choices,
            edits=edits,
            helper=helper.name if helper is not None and helper.writes(account) else "",
            reworded=reworded,
            helped=helped,
        )
        return Outcome(card, draft=draft, preview=seen)

    def _reworded(self, account: str, draft: FoundDraft, desk: Desk, choices: Choices) -> Outcome:
        """The asks in a language model's words, to be read, changed or left; each with what it would be without."""
        try:
            found = self._service.reword(account, draft.raw, choices.options, choices.agreed)
        except (RefusedError, PrivacyError):
            return self._preview(account, draft, desk, choices)  # which says why
        edits = {one.ours.to.key: (one.used.subject, one.used.text) for one in found if one.theirs is not None}
        by_key = {one.ours.to.key: one for one in found}
        return self._preview(account, draft, desk, choices, edits, reworded=by_key, helped=frozenset(edits))

    def _open_draft_of_ours(self, account: str, recipients: frozenset[str]) -> IntroductionView | None:
        """The introduction one of whose drafts goes to exactly these people: then it is that draft that is open."""
        wanted = recipients - {account.casefold()}
        for view in self._service.views(account, open_only=True):
            live = (i for i in view.drafts if i.state is DraftState.PLACED and not i.retract)
            if wanted and any({p.key for p in i.draft.to} == wanted for i in live):
                return view
        return None


def _helped(event: Event, edits: Mapping[str, tuple[str, str]]) -> frozenset[str]:
    """Whose words a language model found, as the button carries it."""
    return frozenset(event.parameter("helped").split("\n")) & frozenset(edits)


def _said_of(view: IntroductionView) -> str:
    """The words for what came of the press."""
    live = [i for i in view.drafts if not i.retract and i.state in (DraftState.DECIDED, DraftState.PLACED)]
    if any(i.state is DraftState.DECIDED for i in live):
        return "placed_later"
    return "said_begun" if len(live) > 1 else "said_begun_one"
