"""What the presses of the settings do: keep preferences, resume, disconnect, delete."""

from __future__ import annotations

from dataclasses import replace

from addon.access import Access
from addon.account_presses import AccountPresses, first_steps
from addon.cards.desk import Desk
from addon.cards.settings import leave_card, settings_card
from addon.events import Event
from addon.identity import Caller
from addon.outcome import Outcome, Turn
from addon.wording_press import wording
from introductions.errors import NotFoundError, SettingsError
from introductions.model import Nudges, Preferences
from introductions.ports import Account
from introductions.service import Service

_WEEK = frozenset("0123456")


class Settling:
    """Bound to the use cases; holds nothing of its own."""

    def __init__(self, service: Service, access: Access, leaving: AccountPresses) -> None:
        self._service, self._access, self._leaving = service, access, leaving

    def settings(self, event: Event, caller: Caller, desk: Desk) -> Outcome:
        """Show, save, resume, disconnect, delete: told apart by the parameter ``do``."""
        account = self._access.account(caller, event.parameter("account"))
        if account is None:
            return first_steps(caller, desk)
        asked = self._leaving.asks_to_leave(event, account, desk)
        if asked is not None:
            return asked
        do = event.parameter("do")
        if do in ("disconnect?", "delete?", "disconnect", "delete") and self._leaving.gives_back(account):
            raise NotFoundError("This mailbox is left in another way.", "Open the settings again.")
        if do in ("disconnect?", "delete?"):
            return Outcome(leave_card(account, desk, delete=do == "delete?"), account=account.address)
        if do == "disconnect":
            self._service.disconnect(account.address)
            return self._settings(account.address, desk, "said_left")
        if do == "delete":
            self._service.remove_account(account.address)
            left = first_steps(caller, desk)
            return replace(left, turn=Turn.HOME, said="said_deleted", page="home", changed=True, connect=False)
        if do == "resume":
            self._service.pause(account.address, None)
            return self._settings(account.address, desk, "said_resumed")
        if do == "ask_first":
            self._service.ask_again(account.address, event.parameter("who"))
            return self._settings(account.address, desk, "said_asked_again")
        if do == "save":
            try:
                self._service.set_preferences(account.address, _wanted(event, self._service, account))
            except SettingsError as wrong:  # what was chosen stays in the fields where Google keeps it
                return replace(self._settings(account.address, desk, ""), notice=desk.told(wrong.for_user()), page="")
            return self._settings(account.address, desk, "said_settings")
        if do:
            raise NotFoundError("This button is not known here.", "Open the settings again.")
        return Outcome(self._card(account, desk), account=account.address)

    def wording(self, event: Event, caller: Caller, desk: Desk) -> Outcome:
        """The introducer's own wording of asks: seen, tried, kept, put back."""
        account = self._access.account(caller, event.parameter("account"))
        if account is None:
            return first_steps(caller, desk)
        return wording(self._service, account.address, event, desk)

    def _settings(self, address: str, desk: Desk, said: str) -> Outcome:
        account = self._service.account(address)
        card = self._card(account, desk)
        return Outcome(card, Turn.UPDATE, said, "settings", account=address, changed=True)

    def _card(self, account: Account, desk: Desk) -> dict[str, object]:
        service, address = self._service, account.address
        sign_off = service.preferences(address).sign_off
        return settings_card(
            account,
            service.policy(address),
            service.nudges(address),
            sign_off,
            desk,
            gives_back=self._leaving.gives_back(account),
            offered=_offered(service, address),
            standing=service.standing(address),
            helper=service.helper.state(address) if service.helper is not None else None,
        )


def _wanted(event: Event, service: Service, account: Account) -> Preferences:
    """The form, understood. What is as the installation has it stays open, so that it follows the installation."""
    before, now = service.preferences(account.address), service.policy(account.address)
    days = tuple(sorted(int(d) for d in set(event.inputs.get("working_days", ())) if d in _WEEK))
    follow_ups, after = _number(event.text("follow_ups")), _number(event.text("follow_up_days"))
    zone, nudges = " ".join(event.text("time_zone").split()), event.text("nudges")
    told = Nudges(nudges) if nudges in {one.value for one in _offered(service, account.address)} else None
    return replace(
        before,
        follow_ups=before.follow_ups if follow_ups in (None, now.follow_ups) else follow_ups,
        follow_up_after_working_days=(
            before.follow_up_after_working_days if after in (None, now.follow_up_after_working_days) else after
        ),
        working_days=before.working_days if days == now.working_days else days,
        time_zone=before.time_zone if zone in ("", now.time_zone) else zone,
        nudges=before.nudges if told in (None, service.nudges(account.address)) else told,
        sign_off=event.text("sign_off").strip() if event.given("sign_off") else before.sign_off,
        **_leave(event, service),
    )


def _offered(service: Service, address: str) -> tuple[Nudges, ...]:
    """The ways of being told that the mailbox has, and the one that is chosen."""
    able = service.can_label(address) or service.nudges(address) is Nudges.LABEL
    return (Nudges.NOTE, Nudges.LABEL, Nudges.OFF) if able else (Nudges.NOTE, Nudges.OFF)


def _leave(event: Event, service: Service) -> dict[str, str]:
    """What the language model may do from now on, at the host that was named on the card; a box that is not ticked does
    not come along at all."""
    if service.helper is None or event.parameter("model_host") != service.helper.host:
        return {}
    from addon.cards.helped import FIELD, READS, WRITES

    ticked, host = event.inputs.get(FIELD, ()), service.helper.host
    return {"model_reads": host if READS in ticked else "", "model_writes": host if WRITES in ticked else ""}


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else None
