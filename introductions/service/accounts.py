"""The introducer's mailboxes, as they are stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from introductions.errors import NotFoundError, NotNowError
from introductions.ports import Account
from introductions.service.steps import Steps

DISCONNECTED = "You disconnected it."  # why such a mailbox is paused


class Accounts(Steps):
    """Adding, finding, pausing and removing accounts."""

    def add_account(self, account: Account, secret: str) -> None:
        """Store an account, or replace its settings and secret."""
        with self._store.transaction() as tx:
            tx.add_account(replace(account, address=account.address.strip().lower()), secret)
            tx.commit()

    def accounts(self) -> list[Account]:
        """All accounts, paused ones too."""
        with self._store.transaction() as tx:
            return tx.accounts()

    def account(self, address: str | None = None) -> Account:
        """The account with that address, or the only one. Raises NotFoundError."""
        accounts = self.accounts()
        if address is None:
            if len(accounts) == 1:
                return accounts[0]
            if not accounts:
                raise NotFoundError(
                    "No mailbox is connected yet.", "Add one with 'optin account add ADDRESS --host HOST'."
                )
            raise NotFoundError("There is more than one mailbox.", "Say which with --account ADDRESS.")
        found = next((a for a in accounts if a.address == address.strip().lower()), None)
        if found is None:
            raise NotFoundError(f"No mailbox {address!r} is connected.", "See 'optin account list'.")
        return found

    def secret(self, address: str) -> str:
        """What opens the mailbox. Raises NotFoundError."""
        with self._store.transaction() as tx:
            secret = tx.secret(address)
        if not secret:
            raise NotFoundError(f"Nothing is stored to open {address!r} with.", "Add the mailbox again.")
        return secret

    def pause(self, address: str, why: str | None) -> None:
        """Stop working on an account, with the reason for the introducer; None resumes."""
        with self._store.transaction() as tx:
            tx.pause(address, why)
            tx.commit()

    def disconnect(self, address: str) -> None:
        """Forget what opens the mailbox and leave it alone; what is known of its introductions stays. Raises
        NotFoundError. Adding the account again takes it up where it was left."""
        account = self.account(address)
        with self._store.transaction() as tx:
            tx.add_account(replace(account, paused=DISCONNECTED), "")
            tx.commit()

    def owned_by(self, owner: str) -> list[Account]:
        """The mailboxes of one person, by Google's id of them."""
        return [a for a in self.accounts() if a.owner == owner]

    def connect(self, account: Account, secret: str) -> None:
        """Store a mailbox that its owner has given access to, or its new access; what was paused goes on.

        Raises NotNowError if the address belongs to somebody else here: nobody gets at the introductions of another
        person by having been given their old address.
        """
        address = account.address.strip().lower()
        with self._store.transaction() as tx:
            known = tx.account(address)
            if known is not None and known.owner != account.owner:
                raise NotNowError(
                    f"{address} is connected here already, in another way or by another person.",
                    "Ask whoever runs this installation to remove it first.",
                )
            name = account.name or (known.name if known else "")
            tx.add_account(replace(account, address=address, name=name, paused=None), secret)
            tx.commit()

    def access_lost(self, address: str, secret: str, why: str) -> bool:
        """Pause a mailbox whose access is no more; False, and nothing done, if another was given meanwhile."""
        with self._store.transaction() as tx:
            if tx.secret(address) != secret:
                return False
            tx.pause(address, why)
            tx.commit()
        return True

    def keep_ticket(self, name: str, value: str, until: datetime) -> None:
        """Keep something that may be taken once, until then."""
        with self._store.transaction() as tx:
            tx.put_ticket(name, value, until, self._clock())
            tx.commit()

    def take_ticket(self, name: str) -> str | None:
        """What was kept, to the first who asks; None if there is nothing (any more)."""
        with self._store.transaction() as tx:
            value = tx.take_ticket(name, self._clock())
            tx.commit()
        return value

    def remove_account(self, address: str) -> bool:
        """Remove an account and all that is stored for it."""
        with self._store.transaction() as tx:
            removed = tx.remove_account(address.strip().lower())
            tx.commit()
        return removed
