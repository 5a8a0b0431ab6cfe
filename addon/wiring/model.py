"""The language model that the settings name, if they name one; nothing of it is read in before it is asked."""

from __future__ import annotations

import secrets
from functools import cached_property
from importlib.util import find_spec
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from addon.wiring.ground import fresh_id, utc_now
from introductions.errors import SettingsError
from introductions.settings import Settings

if TYPE_CHECKING:
    from introductions.language_model import Completion, LanguageModel, Prompt
    from introductions.ports import Store
    from introductions.service.helping import Helper

KEY = "model key"  # under which the store keeps it, encrypted, for the whole installation
_NOBODY = ""  # whose note that is


def helper(settings: Settings, store: Store) -> Helper:
    """The helper for the use cases. Raises SettingsError."""
    from introductions.service.helping import Helper

    return Helper(model(settings, store), store, utc_now, fresh_id, settings.model_tokens_per_day)


def model(settings: Settings, store: Store | None = None) -> LanguageModel:
    """The model itself. Raises SettingsError where it is not set up to the end."""
    if not settings.model_url or not settings.model_name:
        raise SettingsError("OPTIN_MODEL_URL and OPTIN_MODEL_NAME must both be set.", "docs/model.md shows how.")
    if find_spec("openai") is None:
        raise SettingsError("The client for language models is not installed.", "pip install '.[model]' adds it.")
    return _OnDemand(settings, store)


def keep_key(store: Store, key: str) -> None:
    """Keep what opens the model, encrypted; "" forgets it."""
    with store.transaction() as tx:
        tx.remember(_NOBODY, KEY, key.strip())
        tx.commit()


def key_of(settings: Settings, store: Store | None) -> str:
    """The key of the environment or, without one, that of the store; "" if there is neither."""
    given = settings.model_key.reveal()
    if given or store is None:
        return given
    with store.transaction() as tx:
        return tx.recall(_NOBODY, KEY) or ""


class _OnDemand:
    """The endpoint, made when it is first asked: its client takes longer to import than all the rest of the house."""

    def __init__(self, settings: Settings, store: Store | None) -> None:
        self._settings, self._store = settings, store

    @property
    def host(self) -> str:
        return urlsplit(self._settings.model_url).netloc

    @property
    def name(self) -> str:
        return self._settings.model_name

    def complete(self, prompt: Prompt) -> Completion:
        return self._endpoint.complete(prompt)

    @cached_property
    def _endpoint(self) -> LanguageModel:
        from introductions.endpoint.client import Endpoint
        from introductions.endpoint.keys import supplier

        settings = self._settings
        return Endpoint(
            settings.model_url,
            settings.model_name,
            supplier(key_of(settings, self._store)),
            seconds=settings.model_seconds,
            reasoning=settings.model_reasoning,
            chance=secrets.SystemRandom().random,
        )
