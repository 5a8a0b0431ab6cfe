"""Gmail, put together from the settings: who calls, connecting mailboxes, the draft on the screen."""

from __future__ import annotations

import time
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from addon.wiring.ground import utc_now
from introductions.errors import SettingsError
from introductions.settings import Settings

if TYPE_CHECKING:
    from flask import Flask

    from addon.google.endpoints import Installation
    from addon.google.push import Calls
    from addon.google.tokens import TokenVerifier
    from addon.wiring.house import House

EXAMPLE = "https://optin.example.org"  # the address in the manifests that come with the program
PAGES_PER_MINUTE = 30  # of connecting, for one address of the network


def is_for_google(settings: Settings) -> bool:
    """Whether this installation serves Google's add-on rather than one person on their own computer."""
    return bool(settings.addon_service_account or settings.bridge_client_ids)


def installation(settings: Settings) -> Installation:
    """As what this installation is known to Google. Raises SettingsError, which names all that is missing."""
    from addon.google.endpoints import Installation
    from addon.identity import is_loopback

    missing = [
        name
        for name, value in (
            ("OPTIN_PUBLIC_URL", settings.public_url),
            ("OPTIN_GOOGLE_CLIENT_ID", settings.google_client_id),
            ("OPTIN_GOOGLE_CLIENT_SECRET", settings.google_client_secret.reveal()),
            ("OPTIN_ADDON_CLIENT_ID", settings.addon_client_id or not settings.addon_service_account),
        )
        if not value
    ]
    if missing:
        raise SettingsError(
            f"For Gmail {', '.join(missing)} must be set, too.",
            "README.md says where each is found (Gmail, for a team).",
        )
    place = urlsplit(settings.public_url)
    if place.scheme != "https" and not is_loopback(place.hostname or ""):
        raise SettingsError("OPTIN_PUBLIC_URL must begin with https://.", "Google calls nothing else.")
    if bool(settings.gmail_push_topic) != bool(settings.gmail_push_account):
        raise SettingsError(
            "OPTIN_GMAIL_PUSH_TOPIC and OPTIN_GMAIL_PUSH_ACCOUNT go together.", "docs/administration.md says how."
        )
    bridges = tuple(c.strip() for c in settings.bridge_client_ids.split(",") if c.strip())
    return Installation(settings.public_url, settings.addon_service_account, settings.addon_client_id, bridges)


def google_app(house: House) -> Flask:
    """The add-on's backend for many users. Raises SettingsError where something that it needs is not set."""
    from addon import ForGoogle, Mode, create_app
    from addon.google.desk import GmailDesk
    from addon.google.identity import GoogleIdentity
    from addon.google.keys import SigningKeys
    from addon.google.pages import ConnectPages
    from addon.google.tokens import TokenVerifier
    from addon.limits import Limiter
    from addon.metrics import Metrics

    at, settings = installation(house.settings), house.settings
    keys = SigningKeys(house.google.certs_url, utc_now)
    verifier = TokenVerifier(keys, house.google.issuers)
    connecting = house.connector(verifier)
    metrics = Metrics(house.service, utc_now, house.last_beat)
    desk = GmailDesk(lambda address: house.gmail(address, metrics.called), house.ours, utc_now)
    return create_app(
        service=house.service,
        identity=GoogleIdentity(at, verifier, house.service.owned_by, connecting.link),
        finder=desk,
        clock=utc_now,
        ids=house.ids,
        base_url=at.base_url,
        mode=Mode.ADDON,
        place_now=house.place_now,
        heartbeat=house.last_beat,
        google=ForGoogle(
            screen=desk,
            disconnect=connecting.disconnect,
            pages=ConnectPages(
                connecting,
                house.ids,
                Limiter(PAGES_PER_MINUTE, time.monotonic),
                secure=at.base_url.startswith("https://"),
            ),
            limiter=Limiter(settings.requests_per_minute, time.monotonic),
            metrics=metrics,
            metrics_token=settings.metrics_token.reveal(),
            keys_away=lambda: keys.away,
            calls=_calls(house, verifier, at.base_url) if settings.gmail_push_topic else None,
        ),
    )


def _calls(house: House, verifier: TokenVerifier, base_url: str) -> Calls:
    from addon.google.push import Calls

    def is_ours(address: str) -> bool:
        with house.store.transaction() as tx:
            return tx.account(address) is not None

    return Calls(verifier, base_url, house.settings.gmail_push_account, is_ours, house.wake)


def manifest(base_url: str) -> str:
    """``deployment.json`` for ``gcloud workspace-add-ons deployments replace``, for an installation at that address."""
    return _rendered(files("appsscript") / "deployment.json", base_url)


def write_bridge(base_url: str, folder: Path) -> list[Path]:
    """The Apps Script bridge for an installation at that address; the files written."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for source in sorted((files("appsscript") / "bridge").iterdir(), key=lambda s: s.name):
        if source.name.endswith((".js", ".json")):
            path = folder / source.name
            path.write_text(_rendered(source, base_url), "utf-8")
            written.append(path)
    return written


def _rendered(source: object, base_url: str) -> str:
    text: str = source.read_text("utf-8")  # type: ignore[attr-defined]
    place = urlsplit(base_url)
    if place.scheme != "https" or not place.hostname or place.path or place.query or '"' in base_url:
        raise SettingsError(
            "The manifests are for an address that begins with https:// and has no path.",
            "Set OPTIN_PUBLIC_URL, e.g. https://optin.example.org.",
        )
    return text.replace(EXAMPLE, base_url)
