"""What a process stands on: the clock, chance, the directory for store and keys."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from introductions.errors import SettingsError
from introductions.settings import Settings

if TYPE_CHECKING:
    from introductions.store import Keys


def utc_now() -> datetime:
    """The clock of the house (``ports.Clock``)."""
    return datetime.now(UTC)


def fresh_id() -> str:
    """Chance in the house (``ports.Ids``): 128 random bits, ``"5f0c…"`` (32 characters).

    Never a "-" in front: people type it, and a command line would take it for an option.
    """
    return secrets.token_hex(16)


def prepare_home(settings: Settings) -> None:
    """Make the directory for store and keys, readable by nobody else."""
    try:
        settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(
            f"{settings.home} cannot be made: {error.strerror}.", "Set OPTIN_HOME to a directory of yours."
        ) from error


def keys_of(settings: Settings) -> Keys:
    """The keys that the settings name, made on first use."""
    from introductions.store import load_keys

    return load_keys(settings.keys.reveal(), settings.home)
