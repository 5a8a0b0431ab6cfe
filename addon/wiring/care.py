"""``optin doctor``, ``optin upgrade``, ``optin keys rotate``."""

from __future__ import annotations

import os
from collections.abc import Iterator

from addon.wiring import checks
from addon.wiring.checks import Check
from addon.wiring.ground import keys_of, prepare_home, utc_now
from introductions import settings as setting
from introductions.errors import OptInError, SettingsError
from introductions.settings import Settings


def diagnose() -> list[Check]:
    """Everything that must be right, from the settings to each mailbox; stops where nothing further can be known."""
    return list(_diagnose())


def _diagnose() -> Iterator[Check]:
    from addon.wiring.google import installation, is_for_google
    from addon.wiring.house import open_house

    for name, meant in setting.unknown(os.environ):
        yield name, False, f"There is no such setting{f'; did you mean {meant}?' if meant else '.'}"
    try:
        settings = setting.read_settings()
        yield "settings", True, ""
        if is_for_google(settings):
            installation(settings)
            yield "settings of the add-on", True, ""
        yield from checks.of_sidebar(settings)
        house = open_house(settings)
        accounts = house.service.accounts()
        yield f"store ({settings.store_url.partition('://')[0]})", True, ""
    except OptInError as error:
        yield "settings and store", False, error.for_user()
        return
    yield from checks.of_home(settings, os.environ)
    if not accounts:
        yield "mailboxes", True, "None is connected yet; 'optin account add ADDRESS --host HOST' connects one."
    for owner in accounts:
        if owner.paused:
            yield owner.address, False, f"{owner.paused} 'optin account resume {owner.address}' tries again."
        for check in house.check(owner, house.service.secret(owner.address)):
            yield f"{owner.address}: {check.check}", check.ok, check.remedy
        yield from checks.of_worker(house, owner, utc_now())
        if house.service.helper is not None:
            yield from checks.of_model(house.service.helper, owner)


def upgrade(settings: Settings | None = None) -> None:
    """Bring the store to the form this version needs. Raises StoreError."""
    from introductions.store import open_store

    settings = settings or setting.read_settings()
    prepare_home(settings)
    open_store(settings.store_url, keys_of(settings), migrate=True).close()
    if settings.store_url.startswith("postgres"):
        from sync.shared_jobs import prepare

        prepare(settings.store_url)


def rotate_keys(settings: Settings | None = None) -> int:
    """A new key for everything stored; returns how many texts were encrypted anew.

    Raises SettingsError where the keys come from the environment: put a new one in front of ``OPTIN_KEYS`` then.
    """
    from introductions.store import drop_old_keys, open_store, rotate_key_file
    from introductions.store.keys import FILE_NAME
    from introductions.store.rotation import rotate

    settings = settings or setting.read_settings()
    if settings.keys.reveal():
        store = open_store(settings.store_url, keys_of(settings))
        try:
            return rotate(store)
        finally:
            store.close()
    path = settings.home / FILE_NAME
    if not path.exists():
        raise SettingsError("There is no key yet.", "It is made when something is stored for the first time.")
    store = open_store(settings.store_url, rotate_key_file(path))
    try:
        count = rotate(store)
    finally:
        store.close()
    drop_old_keys(path)
    return count
