"""The introducer's own wording of asks, one per mailbox and language."""

from __future__ import annotations

from introductions.errors import NotFoundError
from introductions.service.steps import Steps


class Wordings(Steps):
    """Reading, checking and keeping them. They are mail text, and stored like it: encrypted."""

    def wording(self, account: str, language: str) -> str:
        """The introducer's own template for asks in that language; "" where ours is used."""
        with self._store.transaction() as tx:
            return tx.recall(account, _name(language)) or ""

    def check_wording(self, template: str, language: str) -> str:
        """A sample ask in that wording. Raises SettingsError with the line and the remedy."""
        from introductions.writing import own_wording

        return own_wording.check(template, language)

    def set_wording(self, account: str, language: str, template: str) -> str:
        """Check and keep it for asks from now on; those begun before keep theirs. Returns a sample ask.

        Raises SettingsError as ``check_wording``, NotFoundError for an account that is not connected.
        """
        sample = self.check_wording(template, language)
        self._remember(account, language, template)
        return sample

    def reset_wording(self, account: str, language: str) -> None:
        """Back to ours. Raises NotFoundError for an account that is not connected."""
        self._remember(account, language, "")

    def _remember(self, account: str, language: str, template: str) -> None:
        with self._store.transaction() as tx:
            if tx.account(account) is None:
                raise NotFoundError(f"No mailbox {account!r} is connected.", "See 'optin account list'.")
            tx.remember(account, _name(language), template)
            tx.touch(account)
            tx.commit()


def _name(language: str) -> str:
    return f"wording:{language}"
