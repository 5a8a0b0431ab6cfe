"""What a caller may see: their own mailboxes, introductions and drafts. Those of others do not exist for them."""

from __future__ import annotations

from addon.identity import Caller
from addon.mail_view import DraftFinder, FoundDraft
from introductions.errors import NotFoundError
from introductions.events import AnyEvent
from introductions.ports import Account
from introductions.service import IntroductionView, Service


class Access:
    """The only way from a name in a request to what it names."""

    def __init__(self, service: Service, finder: DraftFinder) -> None:
        self._service, self._finder = service, finder

    def account(self, caller: Caller, wanted: str) -> Account | None:
        """The mailbox meant, of those that the caller may see; None when they have none. Raises NotFoundError."""
        own = self.accounts(caller)
        if not wanted:
            return own[0] if own else None
        found = next((a for a in own if a.address.casefold() == wanted.casefold()), None)
        if found is None:
            raise NotFoundError("That mailbox is not connected here.", "Open the list of introductions again.")
        return found

    def accounts(self, caller: Caller) -> list[Account]:
        """All mailboxes of the caller, in the caller's own order."""
        own = [a for a in self._service.accounts() if caller.may_see(a.address)]
        order = {address.casefold(): n for n, address in enumerate(caller.accounts or ())}
        return sorted(own, key=lambda a: order.get(a.address.casefold(), 0))

    def view(self, caller: Caller, introduction: str) -> IntroductionView:
        """One introduction, if it is the caller's; one of somebody else's does not exist for them."""
        try:
            view = self._service.view(introduction)
        except NotFoundError:
            view = None
        if view is None or not caller.may_see(view.introduction.account):
            raise NotFoundError("This introduction is not known here.", "Open the list of introductions again.")
        return view

    def stories(self, account: Account | None) -> list[list[AnyEvent]]:
        """What happened in each introduction of a mailbox that :meth:`account` gave."""
        return self._service.stories(account.address) if account else []

    def draft(self, caller: Caller, wanted: str, message_id: str) -> tuple[str, FoundDraft]:
        """The account and the draft as it is now. Raises NotFoundError when it is gone."""
        account = self.account(caller, wanted)
        draft = self._finder.get(account.address, message_id) if account else None
        if account is None or draft is None:
            raise NotFoundError("This draft is no longer in your mailbox.", "It may have been sent or deleted.")
        return account.address, draft
