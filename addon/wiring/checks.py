"""What ``optin doctor`` looks at besides settings, store and log-in: is anybody at work, and what is in their way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from introductions.errors import SettingsError
from introductions.model import Nudges
from introductions.service.notes import CAN_LABEL
from introductions.settings import Settings

if TYPE_CHECKING:
    from addon.wiring.house import House
    from introductions.ports import Account
    from introductions.service.helping import Helper

Check = tuple[str, bool, str]  # (what was looked at, is it right, what to do or know)
SILENT = timedelta(hours=1)  # a worker that has not looked for so long, and for three polls, has stopped
LATE = timedelta(hours=1)  # after which a decided draft should have been laid


def of_home(settings: Settings, environment: Mapping[str, str]) -> Iterator[Check]:
    """What is usually forgotten."""
    from introductions.store.keys import FILE_NAME

    path = settings.home / FILE_NAME
    if not settings.keys.reveal() and path.exists():
        yield "keys", True, f"Keep a copy of {_near(path)} apart from the store: without it nothing can be read."
    if not environment.get("OPTIN_TIME_ZONE", "").strip():
        yield "time zone", True, f"Days and hours are those of {settings.time_zone}; set OPTIN_TIME_ZONE to yours."


def of_sidebar(settings: Settings) -> Iterator[Check]:
    """Whether those whom a proxy signs in find the sidebar there."""
    from addon.wiring.google import is_for_google
    from addon.wiring.serving import proxied

    if not settings.signed_in_header:
        if settings.signed_in_steward:
            yield "sidebar", False, "OPTIN_SIGNED_IN_STEWARD does nothing without OPTIN_SIGNED_IN_HEADER."
        return
    if is_for_google(settings):
        remedy = (
            "OPTIN_SIGNED_IN_HEADER does nothing here: with the add-on's settings 'optin serve' answers Google alone. "
            "Start another 'optin serve' over the same store, without OPTIN_ADDON_SERVICE_ACCOUNT and "
            "OPTIN_BRIDGE_CLIENT_IDS, for the sidebar; or unset OPTIN_SIGNED_IN_HEADER."
        )
        yield "sidebar", False, remedy
        return
    try:
        proxied(settings, settings.public_url or f"http://{settings.host}:{settings.port}", "not served" * 4)
    except SettingsError as error:
        yield "sidebar", False, error.for_user()
    else:
        yield "sidebar", True, f"Whoever {settings.trusted_proxy} says is signed in sees their own mailbox."


def of_worker(house: House, owner: Account, now: datetime) -> Iterator[Check]:
    """Whether the mailbox is looked after, what keeps it from that, what was set aside, and what waits too long."""
    from sync import aside

    address = owner.address
    with house.store.transaction() as tx:
        problem, labels = tx.recall(address, "problem"), tx.recall(address, CAN_LABEL)
    beat = house.heartbeats().get(address)
    yield f"{address}: worker", *_looked(beat, now, house.settings)
    if problem:
        yield f"{address}: last visit", False, problem
    notes = aside.notes(house.service, address)
    if notes:
        where = ", ".join(sorted({note.folder for note in notes}))
        count = f"{len(notes)} message{'s' if len(notes) > 1 else ''} in {where}"
        again = any(note.tries <= aside.TRIES for note in notes)
        what = "tried again by itself" if again else "given up"
        look = "Look at the newest mails there yourself, and record an answer with 'optin record' if there is one."
        yield f"{address}: set aside", again, f"{count} could not be read ({what}). {look}"
    late = [i for i in house.service.undone(address) if i.decided_at and now - i.decided_at > LATE]
    if late:
        waiting = f"{len(late)} draft{'s' if len(late) > 1 else ''} since {late[0].decided_at:%Y-%m-%d %H:%M} UTC"
        yield f"{address}: waiting", False, f"{waiting}. 'optin watch --once' lays them into Drafts, or says why not."
    if house.service.nudges(address) is Nudges.LABEL and labels == "no":
        yield f"{address}: label", False, "This mailbox has no Gmail labels: notes are laid. Set OPTIN_NOTES=note."


def of_model(helper: Helper, owner: Account) -> Iterator[Check]:
    """What a language model may do for that mailbox, what is left of the day's tokens, and whether it answers."""
    state = helper.state(owner.address)
    allowed = [what for what, may in (("reading replies", state.reading), ("wording asks", state.writing)) if may]
    name = f"{owner.address}: language model"
    if not allowed:
        yield name, True, f"{state.name} at {state.host} may do nothing; 'optin model allow' lets it help."
        return
    told = (
        f"{state.name} at {state.host}: {' and '.join(allowed)}; {state.spent} of {state.tokens_per_day} tokens today"
    )
    if state.spent >= state.tokens_per_day:
        yield name, True, f"{told}. They are spent: until tomorrow (UTC) the built-in reader and writer work alone."
        return
    wrong = helper.greet()
    yield name, not wrong, f"{told}. {wrong} Until then the built-in reader and writer work alone." if wrong else told


def _looked(beat: datetime | None, now: datetime, settings: Settings) -> tuple[bool, str]:
    if beat is None:
        return True, "never looked at yet; 'optin run' looks after it"
    told = f"last looked at {beat:%Y-%m-%d %H:%M} UTC"
    if now - beat > max(SILENT, timedelta(seconds=3 * settings.poll_seconds)):
        return False, f"{told}. No answer is read while nobody looks: start 'optin run', or 'optin watch'."
    return True, told


def _near(path: Path) -> str:
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
