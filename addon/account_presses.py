"""The presses about the mailbox itself: first steps, and giving the access back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from addon.access import Access
from addon.cards.account import connect_card, disconnect_card, reconnect_card
from addon.cards.desk import Desk
from addon.cards.notice import no_mailbox_card
from addon.events import Event
from addon.identity import Caller
from addon.outcome import Outcome, Turn
from introductions.errors import NotFoundError
from introductions.ports import Account


def first_steps(caller: Caller, desk: Desk) -> Outcome:
    """What somebody sees who has no mailbox here."""
    if caller.connect_url is None:
        return Outcome(no_mailbox_card(desk))
    return Outcome(connect_card(caller.connect_url, desk), connect=True)


def asked_again(account: Account, caller: Caller, desk: Desk) -> Outcome | None:
    """The card that asks for access again, where its owner has taken it back and only they can give it."""
    if account.paused is None or account.auth == "password" or caller.connect_url is None:
        return None
    return Outcome(reconnect_card(account.paused, caller.connect_url, desk), connect=True)


class AccountPresses:
    """Bound to what the app was given. ``disconnect(address)`` is whether the provider confirmed; None: not offered."""

    def __init__(self, access: Access, disconnect: Callable[[str], bool] | None) -> None:
        self._access, self._disconnect = access, disconnect

    def asks_to_leave(self, event: Event, account: Account, desk: Desk) -> Outcome | None:
        """The question whether to disconnect, where that was pressed and can be done here."""
        if event.parameter("show") == "disconnect" and self.gives_back(account):
            return Outcome(disconnect_card(account, desk))
        return None

    def disconnect(self, event: Event, caller: Caller, desk: Desk) -> Outcome:
        """Give the access back and erase what is stored."""
        account = self._access.account(caller, event.parameter("account") or "-")
        if account is None or self._disconnect is None or not self.gives_back(account):
            raise NotFoundError("This mailbox cannot be disconnected here.", "Use 'optin account remove'.")
        confirmed = self._disconnect(account.address)
        said = "said_disconnected" if confirmed else "said_disconnected_here"
        return replace(first_steps(caller, desk), turn=Turn.HOME, said=said, changed=True, connect=False)

    def gives_back(self, account: Account) -> bool:
        """Whether the access to that mailbox can be given back here."""
        return self._disconnect is not None and account.auth != "password"
