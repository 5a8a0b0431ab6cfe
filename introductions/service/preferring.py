"""What one introducer wants otherwise than the installation's settings have it."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from introductions.errors import NotFoundError, SettingsError
from introductions.model import Nudges, Policy, Preferences
from introductions.service.steps import Steps

LONGEST_SIGN_OFF = 300
MOST_FOLLOW_UPS = 2
MOST_DAYS = 60


class Preferring(Steps):
    """Reading, checking and keeping them; they hold for what is begun from now on, nudges at once."""

    def preferences(self, account: str) -> Preferences:
        """What was wanted so far; the empty ones where nothing was said."""
        with self._store.transaction() as tx:
            return tx.preferences(account)

    def set_preferences(self, account: str, preferences: Preferences) -> None:
        """Keep them. Raises SettingsError for what cannot be done, NotFoundError for an account that is not here."""
        check(preferences)
        with self._store.transaction() as tx:
            if tx.account(account) is None:
                raise NotFoundError(f"No mailbox {account!r} is connected.", "See 'optin account list'.")
            tx.set_preferences(account, preferences)
            tx.commit()

    def policy(self, account: str) -> Policy:
        """How patient and how careful an introduction that begins now would be."""
        with self._store.transaction() as tx:
            return self._policy_of(tx, account)

    def nudges(self, account: str) -> Nudges:
        """How the introducer hears that something happened."""
        with self._store.transaction() as tx:
            return self._nudges_of(tx, account)


def check(preferences: Preferences) -> None:
    """Raises SettingsError with what is wrong and the remedy."""
    days = preferences.follow_up_after_working_days
    if days is not None and not 1 <= days <= MOST_DAYS:
        raise SettingsError("A follow-up comes after 1 to 60 working days.", "Choose a number in between.")
    if preferences.follow_ups is not None and not 0 <= preferences.follow_ups <= MOST_FOLLOW_UPS:
        raise SettingsError("One person gets at most two follow-ups.", "Choose 0, 1 or 2.")
    working = preferences.working_days
    if working is not None and (not working or set(working) - set(range(7))):
        raise SettingsError("There must be a day on which you work.", "Choose one day of the week or more.")
    if len(preferences.sign_off) > LONGEST_SIGN_OFF:
        raise SettingsError("That sign-off is too long.", f"Keep it below {LONGEST_SIGN_OFF} letters.")
    if preferences.time_zone is not None:
        try:
            ZoneInfo(preferences.time_zone)
        except (OSError, ValueError, KeyError):  # no such zone; a directory; not even a name
            raise SettingsError(
                "That is no time zone.", "Use the name of a city in it, such as Europe/Lisbon."
            ) from None
