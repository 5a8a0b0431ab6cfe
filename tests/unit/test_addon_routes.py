"""Nobody gets at the introducer's mail who may not, and nothing that is posted breaks the add-on."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from flask import Request
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.exceptions import Forbidden, ServiceUnavailable

from addon import Mode
from addon.cards.desk import Path
from addon.events import Event
from addon.identity import Caller
from addon.live import Changes
from addon.responses import grant_first
from introductions.errors import SettingsError, StoreError
from introductions.ports import Account
from tests.little_house import AMY_AND_LISA, ME, NOW, TOKEN, LittleHouse

PATHS = sorted(v for k, v in vars(Path).items() if k.isupper())
ALLOWED = {"Authorization": f"token {TOKEN}"}
SAM = "sam@example.com"


@dataclass(frozen=True)
class ForUser:
    """An identity as Google's will be: who calls is told by the event's own token."""

    accounts: dict[str, tuple[str, ...]]
    connect: str | None = None

    def identify(self, request: Request, event: Event) -> Caller:
        user = event.tokens.user_id
        if user == "keys-away":
            raise ServiceUnavailable
        if user not in self.accounts:
            raise Forbidden("sub-9 is not known to the project 1234")
        return Caller(user, self.accounts[user], self.connect)


def as_user(user: str, **parameters: str) -> dict[str, Any]:
    return {"commonEventObject": {"parameters": parameters}, "authorizationEventObject": {"userIdToken": user}}


@pytest.mark.parametrize("path", PATHS)
def test_a_stranger_learns_nothing_at_any_address(path: str) -> None:
    client = LittleHouse().client()
    for body in (b"{}", b"not json", json.dumps(as_user("x")).encode()):
        answer = client.post(path, data=body, content_type="application/json")
        assert answer.status_code == 401
        assert answer.get_json() == {"error": "unauthorized"}


@pytest.mark.parametrize("path", PATHS)
def test_a_refused_user_learns_no_reason(path: str) -> None:
    house = LittleHouse()
    answer = house.client(identity=ForUser({}), mode=Mode.ADDON).post(path, json=as_user("stranger"))
    assert (answer.status_code, answer.get_json()) == (403, {"error": "forbidden"})


def test_keys_that_cannot_be_fetched_are_no_refusal() -> None:
    answer = LittleHouse().client(identity=ForUser({}), mode=Mode.ADDON).post(Path.HOME, json=as_user("keys-away"))
    assert answer.status_code == 503


def test_a_user_sees_their_own_introductions_and_nobody_elses() -> None:
    house = LittleHouse(accounts=(ME, SAM))
    found = house.begin().id
    client = house.client(identity=ForUser({"robin": (ME,), "sam": (SAM,)}), mode=Mode.ADDON)
    assert "Amy and Lisa" in client.post(Path.HOME, json=as_user("robin")).text
    assert "Amy" not in client.post(Path.HOME, json=as_user("sam")).text
    for path in (Path.INTRODUCTION, Path.ANSWER, Path.OPEN_DRAFT):
        answer = client.post(path, json=as_user("sam", introduction=found, do="withdraw", account=ME))
        assert "is not known here" in answer.text
        assert "Amy" not in answer.text
    assert "not connected here" in client.post(Path.HOME, json=as_user("sam", account=ME)).text
    assert house.service.view(found).introduction.closed is None


def test_a_user_without_a_mailbox_is_led_to_connect_one() -> None:
    identity = ForUser({"new": ()}, "https://app.example.com/oauth/start?t=1")
    answer = LittleHouse().client(identity=identity, mode=Mode.ADDON).post(Path.HOME, json=as_user("new")).get_json()
    assert set(answer) == {"custom_authorization_prompt"}
    assert "https://app.example.com/oauth/start?t=1" in json.dumps(answer)


def test_without_any_mailbox_the_first_card_says_how_to_begin() -> None:
    answer = LittleHouse(accounts=()).client().post(Path.HOME, json={}, headers=ALLOWED)
    assert "optin account add" in answer.text


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff"])
def test_what_is_no_event_is_refused_politely(body: bytes) -> None:
    answer = LittleHouse().client().post(Path.HOME, data=body, headers=ALLOWED, content_type="application/json")
    assert answer.status_code == 400


def test_an_endless_body_is_refused() -> None:
    answer = (
        LittleHouse().client().post(Path.HOME, data=b" " * 1_100_000, headers=ALLOWED, content_type="application/json")
    )
    assert answer.status_code == 413


@pytest.mark.parametrize("path", PATHS)
def test_an_address_that_does_things_does_nothing_on_get(path: str) -> None:
    assert LittleHouse().client().get(path, headers=ALLOWED).status_code == 405


def test_a_fault_of_ours_becomes_a_card_without_a_traceback() -> None:
    house = LittleHouse()
    client = house.client()

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("secret words of a mail")

    house.mailbox.draft_introductions = broken  # type: ignore[assignment,method-assign]
    answer = client.post(Path.PREVIEW, json=as_user("x", draft="<joint-1@example.com>"), headers=ALLOWED)
    assert answer.status_code == 200
    assert "Nothing was lost" in answer.text
    assert "secret words" not in answer.text


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=12), inner, max_size=3),
    max_leaves=8,
)
NAMES = st.sampled_from(
    ["introduction", "party", "do", "show", "draft", "account", "message", "seen", "nonce", "again", "met", "to_0"]
)
VALUES = st.sampled_from(["id0000000000000000000001", "answer", "record", "yes", "<joint-1@example.com>", ME]) | JSON
FIELDS = st.dictionaries(st.sampled_from(["label", "until", "text_0", "manner"]), JSON, max_size=3)
COMMON = st.fixed_dictionaries(
    {"parameters": st.dictionaries(NAMES, VALUES, max_size=5)}, optional={"formInputs": FIELDS, "userLocale": JSON}
)
EVENTS = st.fixed_dictionaries(
    {"commonEventObject": COMMON}, optional={"gmail": JSON, "authorizationEventObject": JSON, "chat": JSON}
)


@pytest.fixture(scope="module")
def busy() -> FlaskClient:
    house = LittleHouse()
    house.save_draft(AMY_AND_LISA)
    house.begin()
    return house.client()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(PATHS), EVENTS | JSON)
def test_whatever_is_posted_the_add_on_answers(busy: FlaskClient, path: str, body: Any) -> None:
    answer = busy.post(path, data=json.dumps(body), headers=ALLOWED, content_type="application/json")
    assert answer.status_code in (200, 400)
    if answer.status_code == 200:
        assert set(answer.get_json()) <= {"action", "renderActions", "stateChanged"}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(PATHS),
    st.dictionaries(st.sampled_from(["press", "label", "until", "words", "csrf"]), st.text(max_size=40)),
)
def test_whatever_form_is_posted_the_page_answers(busy: FlaskClient, path: str, form: dict[str, str]) -> None:
    answer = busy.post(path, data=form, headers=ALLOWED)
    assert answer.status_code in (200, 303, 400, 404)


def test_health_says_that_we_answer() -> None:
    answer = LittleHouse().client().get("/healthz")
    assert (answer.status_code, answer.text) == (200, "ok\n")


def test_readiness_tells_a_dead_worker_and_a_closed_store() -> None:
    house = LittleHouse()
    client = house.client()
    assert client.get("/readyz").status_code == 200
    beat = NOW - timedelta(minutes=10)
    house.heartbeat = lambda: beat
    answer = house.client().get("/readyz")
    assert (answer.status_code, answer.text) == (503, "worker: no sign of life\n")
    house.heartbeat = lambda: None
    assert house.client().get("/readyz").status_code == 503

    def away() -> list[Account]:
        raise StoreError("The store is locked.", "Close the other program.")

    house.service.accounts = away  # type: ignore[method-assign]
    assert "store: StoreError" in client.get("/readyz").text


def test_for_google_there_is_no_page_for_a_single_user() -> None:
    client = LittleHouse().client(identity=ForUser({"robin": (ME,)}), mode=Mode.ADDON)
    for path in ("/", "/events", "/draft", "/static/sidebar.css", f"/?token={TOKEN}"):
        assert client.get(path).status_code == 404
    assert client.post("/demo/send").status_code == 404


def test_the_local_page_does_not_open_for_another_kind_of_identity() -> None:
    with pytest.raises(SettingsError):
        LittleHouse().app(identity=ForUser({}))


@pytest.mark.parametrize("path", ["/", "/healthz", "/nothing", "/static/sidebar.css"])
def test_no_page_can_be_framed_or_load_from_elsewhere(path: str) -> None:
    with LittleHouse().client().get(path, headers=ALLOWED) as answer:
        headers = answer.headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_missing_scopes_are_asked_for_by_name_or_altogether() -> None:
    scopes = ["https://www.googleapis.com/auth/userinfo.email"]
    assert grant_first(scopes) == {"requesting_google_scopes": {"scopes": scopes}}
    assert grant_first() == {"requesting_google_scopes": {"all_scopes": True}}


def test_a_page_that_waits_hears_of_a_change_and_one_that_need_not_does_not_wait() -> None:
    changes = Changes()
    known = changes.version()
    assert changes.wait(known, 0) == known
    changes.tick()
    assert changes.wait(known, 60) != known
    changes.stop()
    assert changes.wait(changes.version(), 60) == changes.version()


def test_a_busy_store_does_not_stop_the_page_from_following() -> None:
    def busy() -> str:
        raise StoreError("The store is locked.", "It is tried again.")

    changes = Changes(look=busy)
    assert changes.version() == "0."
    changes.tick()
    assert changes.version() == "1."


def test_a_change_by_another_process_is_heard_too() -> None:
    seen = iter(["a", "a", "b", "b", "b"])
    changes = Changes(look=lambda: next(seen), look_every=0.01)
    assert changes.wait("0.a", 5) == "0.b"
