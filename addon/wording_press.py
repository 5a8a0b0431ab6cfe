"""Reading, trying and keeping the introducer's own wording of asks."""

from __future__ import annotations

from addon.cards.desk import Desk
from addon.cards.wording import NAMES, wording_card
from addon.events import Event
from addon.outcome import Outcome, Turn
from introductions.errors import SettingsError
from introductions.service import Service


def wording(service: Service, account: str, event: Event, desk: Desk) -> Outcome:
    """Told apart by the parameter ``do``: "show" a sample, "keep" it, "ours" again; without it, the card as it is.

    What was typed stays in the field when something is wrong with it.
    """
    language = event.parameter("language") if event.parameter("language") in NAMES else "en"
    do, typed = event.parameter("do"), event.text("wording")
    turn = Turn.UPDATE if do or event.parameter("language") else Turn.PUSH
    if do == "ours":
        service.reset_wording(account, language)
        return Outcome(wording_card(account, language, "", desk), turn, "said_wording_ours")
    if do not in ("show", "keep"):
        return Outcome(wording_card(account, language, service.wording(account, language), desk), turn)
    try:
        sample = service.check_wording(typed, language)
        if do == "keep":
            service.set_wording(account, language, typed)
    except SettingsError as wrong:
        return Outcome(wording_card(account, language, typed, desk), turn, notice=desk.told(wrong.for_user()))
    said = "said_wording_kept" if do == "keep" else ""
    return Outcome(wording_card(account, language, typed, desk, sample=sample), turn, said)
