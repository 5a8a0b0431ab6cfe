"""The whole house behind Google's stand-in: the add-on as it is served, its users' mailboxes, and Google calling.

house = GmailHouse(google, tmp_path)
robin = house.user("robin@example.com")
robin.connect()                                   # through the card's link and Google's page
card = robin.press(Path.COMPOSE, recipients=[...])
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path as FilePath
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from addon.google.endpoints import COMPOSE_SCOPE, EMAIL_SCOPE, METADATA_SCOPE
from addon.wiring.google import google_app
from addon.wiring.house import House, open_house
from introductions.settings import Secret, Settings
from tests.google_stand_in import BASE, CLIENT_ID, CLIENT_SECRET, GoogleStandIn

SERVICE_ACCOUNT = "service-42@gcp-sa-gsuiteaddons.iam.gserviceaccount.com"
ADDON_CLIENT = "42-addon.apps.example.com"
BRIDGE_CLIENT = "77-bridge.apps.example.com"
METRICS = "metrics-token-of-the-tests"
SCOPES = ("https://www.googleapis.com/auth/gmail.addons.execute", COMPOSE_SCOPE, METADATA_SCOPE, EMAIL_SCOPE)
Json = dict[str, Any]


class GmailHouse:
    """A store of its own; ``client`` is what comes in from outside."""

    def __init__(self, google: GoogleStandIn, home: FilePath, **settings: Any) -> None:
        self.google = google
        given: Json = {
            "home": home,
            "public_url": BASE,
            "google_client_id": CLIENT_ID,
            "google_client_secret": Secret(CLIENT_SECRET),
            "addon_service_account": SERVICE_ACCOUNT,
            "addon_client_id": ADDON_CLIENT,
            "bridge_client_ids": f"other.example.com, {BRIDGE_CLIENT}",
            "metrics_token": Secret(METRICS),
            "requests_per_minute": 10_000,
            "log_level": "debug",
        }
        self.house: House = replace(open_house(Settings(**{**given, **settings})), google=google.endpoints)
        self.app = google_app(self.house)

    @property
    def service(self) -> Any:
        return self.house.service

    def client(self) -> FlaskClient:
        return self.app.test_client()

    def user(self, email: str) -> GmailUser:
        return GmailUser(self, email)

    def system_token(self, path: str, **claims: Any) -> str:
        """What Google puts into the header when it calls that address."""
        given = {"iss": "https://accounts.google.com", "aud": BASE + path, "sub": "1", "email": SERVICE_ACCOUNT}
        return self.google.signer.token(**{**given, "email_verified": True, **claims})


class GmailUser:
    """One user of the add-on; their browser keeps cookies. ``subject`` is Google's id of them."""

    def __init__(self, house: GmailHouse, email: str) -> None:
        self.house, self.email = house, email
        self.subject = house.google.subject(email)
        self.browser = house.client()

    def id_token(self, **claims: Any) -> str:
        given = {"iss": "https://accounts.google.com", "aud": ADDON_CLIENT, "sub": self.subject, "email": self.email}
        return self.house.google.signer.token(**{**given, "email_verified": True, **claims})

    def event(
        self,
        *,
        recipients: Sequence[str] = (),
        mail: str = "",
        inputs: Json | None = None,
        parameters: Json | None = None,
        scopes: Sequence[str] = SCOPES,
        locale: str = "en-GB",
    ) -> Json:
        """What Gmail posts."""
        gmail: Json = {"toRecipients": list(recipients)} if recipients else {}
        if mail:
            gmail = {"messageId": mail, "threadId": "thread-f:1", "accessToken": "message-access-token"}
        return {
            "commonEventObject": {
                "hostApp": "GMAIL",
                "platform": "WEB",
                "userLocale": locale,
                "parameters": parameters or {},
                "formInputs": {k: {"stringInputs": {"value": v}} for k, v in (inputs or {}).items()},
            },
            "authorizationEventObject": {
                "userOAuthToken": "addon-access-token",
                "userIdToken": self.id_token(),
                "systemIdToken": "unused",
                "authorizedScopes": list(scopes),
            },
            "gmail": gmail,
        }

    def call(self, path: str, **event: Any) -> TestResponse:
        """Google calls for this user."""
        headers = {"Authorization": f"Bearer {self.house.system_token(path)}"}
        return self.house.client().post(path, base_url=BASE, json=self.event(**event), headers=headers)

    def press(self, path: str, **event: Any) -> Json:
        """The answer, which is never an error."""
        answer = self.call(path, **event)
        assert answer.status_code == 200, answer.text
        return answer.get_json()  # type: ignore[no-any-return]

    def press_button(self, card: Json, text: str, **event: Any) -> Json:
        """Press the button with these words on a card."""
        action = button(card, text)["action"]
        parameters = {p["key"]: p["value"] for p in action["parameters"]}
        return self.press(action["function"].removeprefix(BASE), parameters=parameters, **event)

    def link(self, path: str = "/addon/home") -> str:
        """The link of the connect card."""
        return find(self.press(path), "openLink")[0]["url"]  # type: ignore[no-any-return]

    def start(self, link: str) -> TestResponse:
        """Open the link in the browser."""
        return self.browser.get(link.removeprefix(BASE), base_url=BASE)

    def connect(self, *, without: str = "", account: str = "") -> TestResponse:
        """The whole way: card, link, Google's page, back."""
        back = self.house.google.consent(
            self.start(self.link()).headers["Location"], account or self.email, without=without
        )
        return self.back(back)

    def connect_from(self, card: Json) -> TestResponse:
        """Connect again, by the button of that card."""
        link = find(card, "openLink")[0]["url"]
        return self.back(self.house.google.consent(self.start(link).headers["Location"], self.email))

    def back(self, location: str) -> TestResponse:
        """The browser comes back from Google."""
        return self.browser.get(location.removeprefix(BASE), base_url=BASE)


def find(node: Any, key: str) -> list[Any]:
    """Every value under that key, wherever it stands."""
    found = []
    if isinstance(node, dict):
        for name, value in node.items():
            found += [value] if name == key else []
            found += find(value, key)
    elif isinstance(node, list):
        for value in node:
            found += find(value, key)
    return found


def button(card: Json, text: str) -> Json:
    """What pressing the button with these words does."""
    for node in find(card, "buttons"):
        for one in node:
            if one["text"] == text:
                return one["onClick"]  # type: ignore[no-any-return]
    for node in find(card, "primaryButton"):
        if node["text"] == text:
            return node["onClick"]  # type: ignore[no-any-return]
    raise AssertionError(f"no button {text!r} in {json.dumps(card)[:2000]}")


def card_of(answer: Json) -> Json:
    """The card that is shown in the end."""
    return (find(answer, "updateCard") or find(answer, "pushCard"))[-1]  # type: ignore[no-any-return]
