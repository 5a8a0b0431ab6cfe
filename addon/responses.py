"""The envelopes that Google wants (developers.google.com/workspace/add-ons/reference/rpc, RenderActions and friends).

A trigger (a card opens by itself) is answered with the RenderActions object itself; a press with a SubmitFormResponse,
which holds it under ``renderActions``. Mixing them up gives the user a bare "error with the add-on".
"""

from __future__ import annotations

from collections.abc import Iterable

from addon.cards.widgets import Json, one_line
from addon.outcome import Turn


def trigger(card: Json) -> Json:
    """The answer to a homepage, contextual or compose trigger."""
    return {"action": {"navigations": [{"pushCard": card}]}}


def click(card: Json | None = None, *, turn: Turn = Turn.PUSH, notice: str = "", changed: bool = False) -> Json:
    """The answer to a press. ``changed`` tells Google that what it showed before may be stale."""
    action: Json = {}
    if card is not None:
        action["navigations"] = {
            Turn.PUSH: [{"pushCard": card}],
            Turn.UPDATE: [{"updateCard": card}],
            Turn.HOME: [{"popToRoot": True}, {"updateCard": card}],
        }[turn]
    if notice:
        action["notification"] = {"text": one_line(notice, 300)}
    return {"renderActions": {"action": action}, "stateChanged": changed}


def open_created_draft(draft_id: str, thread_id: str, notice: str = "") -> Json:
    """Open a draft that the Gmail API made; in answer to a press only, one draft at a time.

    ``draft_id`` as ``drafts.create`` gave it ("r123…"), ``thread_id`` in hexadecimal.
    """
    markup = {"draftId": draft_id, "draftThreadId": thread_id}
    actions: Json = {"hostAppAction": {"gmailAction": {"openCreatedDraftActionMarkup": markup}}}
    if notice:
        actions["action"] = {"notification": {"text": one_line(notice, 300)}}
    return {"renderActions": actions}


def connect_first(card: Json) -> Json:
    """A caller without a mailbox here: our own card, which links to where they connect one (snake_case is right)."""
    return {"custom_authorization_prompt": {"action": {"navigations": [{"pushCard": card}]}}}


def grant_first(scopes: Iterable[str] = ()) -> Json:
    """Ask for scopes that this step needs and the user has not granted; none named asks for all in the manifest.

    Google shows its consent and posts the same event again, so this comes before anything is done.
    """
    wanted = sorted(scopes)
    return {"requesting_google_scopes": {"scopes": wanted} if wanted else {"all_scopes": True}}
