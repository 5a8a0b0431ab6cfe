"""Whoever is not Google calling for that very user gets nothing, learns nothing and changes nothing."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path as FilePath
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.test import TestResponse

from addon.cards.desk import Path
from addon.google.endpoints import COMPOSE_SCOPE, EMAIL_SCOPE, METADATA_SCOPE
from introductions.ports import Account
from tests.gmail_house import ADDON_CLIENT, BASE, BRIDGE_CLIENT, METRICS, SCOPES, SERVICE_ACCOUNT, GmailHouse, GmailUser
from tests.google_stand_in import GoogleStandIn
from tests.signing import Signer

PATHS = sorted(v for k, v in vars(Path).items() if k.isupper())
ME, SAM = "robin@example.com", "sam@example.com"
JOINT = f"""\
From: Robin <{ME}>
To: Amy Carter <amy@example.org>, Lisa Novak <lisa@example.net>
Subject: Amy, meet Lisa
Message-ID: <joint-1@example.com>

Hi both, Amy negotiates rooftop leases. Lisa runs a solar installer. I think an hour would help you both.

Robin
"""
Json = dict[str, Any]


@pytest.fixture(scope="module")
def house(google: GoogleStandIn, tmp_path_factory: pytest.TempPathFactory) -> GmailHouse:
    """Robin, with an introduction under way, and Sam."""
    made = GmailHouse(google, tmp_path_factory.mktemp("forged"))
    for email in (ME, SAM):
        assert made.user(email).connect().status_code == 200
    made.service.begin(ME, JOINT.encode(), nonce="the-press")
    return made


@pytest.fixture(scope="module")
def robin(house: GmailHouse) -> GmailUser:
    return house.user(ME)


@pytest.fixture(scope="module")
def sam(house: GmailHouse) -> GmailUser:
    return house.user(SAM)


@pytest.fixture
def unchanged(house: GmailHouse) -> Iterator[None]:
    """Nothing that is stored may differ afterwards."""

    def everything() -> object:
        with house.house.store.transaction() as tx:
            return tx.accounts(), [(i, tx.events(i.id), tx.outbox_of(i.id)) for i in tx.introductions()]

    before = everything()
    yield
    assert everything() == before


def post(house: GmailHouse, path: str, event: object, **headers: str) -> TestResponse:
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    return house.client().post(path, base_url=BASE, json=event, headers=given)


def withdrawal(user: GmailUser) -> Json:
    found = user.house.service.views(ME)[0].introduction.id
    return user.event(parameters={"introduction": found, "do": "withdraw"})


Forge = Callable[[GmailHouse, GmailUser], dict[str, Any]]  # -> headers, and claims of the user's token under "user"


def system(**claims: Any) -> Forge:
    return lambda house, robin: {"Authorization": "Bearer " + house.system_token(Path.ANSWER, **claims)}


def user(**claims: Any) -> Forge:
    return lambda house, robin: {**system()(house, robin), "user": robin.id_token(**claims)}


def stranger(kid: str) -> Forge:
    def forge(house: GmailHouse, robin: GmailUser) -> dict[str, Any]:
        claims = {"iss": "https://accounts.google.com", "aud": BASE + Path.ANSWER, "sub": "1"}
        token = Signer(kid).token(**claims, email=SERVICE_ACCOUNT, email_verified=True)
        return {"Authorization": f"Bearer {token}"}

    return forge


FORGED: dict[str, Forge] = {
    "no token": lambda house, robin: {},
    "no bearer": lambda house, robin: {"Authorization": "Basic " + house.system_token(Path.ANSWER)},
    "not a token": lambda house, robin: {"Authorization": "Bearer hello"},
    "a letter that is none": lambda house, robin: {"Authorization": "Bearer \xff\xfe"},
    "another issuer": system(iss="https://accounts.example.com"),
    "the audience of another address": system(aud=BASE + Path.HOME),
    "the audience of another installation": system(aud="https://other.example.org" + Path.ANSWER),
    "the audience as the request says it": system(aud="http://localhost" + Path.ANSWER),
    "a stranger's key": stranger("stranger"),
    "a stranger's key of Google's name": stranger("addon-key"),
    "expired": system(lasts=-60),
    "from the future": system(iat=4_000_000_000),
    "another service account": system(email="service-43@gcp-sa-gsuiteaddons.iam.gserviceaccount.com"),
    "a service account that begins alike": system(email=SERVICE_ACCOUNT + ".example.com"),
    "no service account": system(email=None),
    "a service account nobody verified": system(email_verified=False),
    "the add-on's own user in place of Google": lambda house, robin: {"Authorization": "Bearer " + robin.id_token()},
    "no user": lambda house, robin: {**system()(house, robin), "user": ""},
    "a user's token of another client": user(aud="other.apps.example.com"),
    "a user's token for the address": user(aud=BASE + Path.ANSWER),
    "a user's token of another issuer": user(iss="https://login.example.com"),
    "a user's token that ran out": user(lasts=-60),
    "a user whom nobody verified": user(email_verified=False),
    "a user without an address": user(email=None),
    "a bridge that nobody told of": lambda house, robin: {
        "Authorization": "Bearer " + robin.id_token(aud="78-bridge.apps.example.com")
    },
}


@pytest.mark.parametrize("name", FORGED)
def test_a_forged_request_is_refused_without_a_reason_and_changes_nothing(
    house: GmailHouse, robin: GmailUser, unchanged: None, name: str, logged: Callable[[], str]
) -> None:
    event, forged = withdrawal(robin), FORGED[name](house, robin)
    if "user" in forged:
        event["authorizationEventObject"]["userIdToken"] = forged.pop("user")

    answer = post(house, Path.ANSWER, event, **forged)

    assert (answer.status_code, answer.get_json()) in (
        (401, {"error": "unauthorized"}),
        (403, {"error": "forbidden"}),
    )
    said = logged()
    assert "caller.refused" in said
    token = forged.get("Authorization", "").partition(" ")[2]
    assert len(token) < 9 or token not in said


def test_the_real_request_would_have_done_it(google: GoogleStandIn, tmp_path: FilePath) -> None:
    """If it did not, the table above would prove nothing."""
    house = GmailHouse(google, tmp_path)
    robin = house.user(ME)
    account = Account(ME, "imap.example.com", 993, ME, auth="xoauth2", owner=robin.subject)
    house.service.connect(account, "refresh")
    found = house.service.begin(ME, JOINT.encode(), nonce="n").id

    answer = post(house, Path.ANSWER, withdrawal(robin), Authorization="Bearer " + house.system_token(Path.ANSWER))

    assert answer.status_code == 200
    assert house.service.view(found).introduction.closed == "withdrawn"


def test_google_away_is_no_refusal(house: GmailHouse, robin: GmailUser, google: GoogleStandIn, unchanged: None) -> None:
    """A key that is not known while no keys can be had: it may be Google's next one."""
    newer = Signer("next-key")
    claims = {"iss": "https://accounts.google.com", "aud": BASE + Path.ANSWER, "sub": "1"}
    token = newer.token(**claims, email=SERVICE_ACCOUNT, email_verified=True)
    from addon.google.keys import SigningKeys
    from addon.google.tokens import TokenVerifier
    from addon.wiring.ground import utc_now

    away = SigningKeys("http://127.0.0.1:9/certs", utc_now)
    app = _with_verifier(house, TokenVerifier(away, google.endpoints.issuers))

    answer = app.post(Path.ANSWER, base_url=BASE, json=withdrawal(robin), headers={"Authorization": f"Bearer {token}"})

    assert answer.status_code == 503


def _with_verifier(house: GmailHouse, verifier: Any) -> FlaskClient:
    from addon import Mode, create_app
    from addon.google.identity import GoogleIdentity
    from addon.wiring.google import installation
    from addon.wiring.ground import utc_now

    identity = GoogleIdentity(installation(house.house.settings), verifier, house.service.owned_by, lambda *_: "")
    app = create_app(
        service=house.service, identity=identity, finder=None, clock=utc_now, ids=house.house.ids,  # type: ignore[arg-type]
        base_url=BASE, mode=Mode.ADDON,
    )  # fmt: skip
    return app.test_client()


@pytest.mark.parametrize("path", [Path.INTRODUCTION, Path.ANSWER, Path.OPEN_DRAFT])
def test_another_users_introduction_does_not_exist(
    house: GmailHouse, sam: GmailUser, unchanged: None, path: str
) -> None:
    found = house.service.views(ME)[0]
    message = found.drafts[0].draft.message_id
    parameters = {"introduction": found.introduction.id, "do": "withdraw", "message": message, "account": ME}

    answer = sam.call(path, parameters=parameters)

    assert "is not known here" in answer.text
    assert "Amy" not in answer.text


@pytest.mark.parametrize("path", [Path.HOME, Path.COMPOSE, Path.PREVIEW, Path.BEGIN, Path.SETTINGS, Path.DISCONNECT,
                                  Path.INTRODUCE])  # fmt: skip
def test_another_users_mailbox_does_not_exist(house: GmailHouse, sam: GmailUser, unchanged: None, path: str) -> None:
    parameters = {"account": ME, "draft": "r1", "mail": "m1", "nonce": "n", "seen": "x", "show": "disconnect"}

    answer = sam.call(path, parameters=parameters, recipients=["amy@example.org", "lisa@example.net"])

    assert answer.status_code == 200
    assert "not connected here" in answer.text
    assert "Amy" not in answer.text


def test_a_press_that_was_replayed_begins_nothing_again(house: GmailHouse, unchanged: None) -> None:
    again = house.service.begin(ME, JOINT.encode(), nonce="the-press")

    assert again.id == house.service.views(ME)[0].introduction.id


def test_somebody_with_a_recycled_address_gets_nothing_of_who_had_it(
    house: GmailHouse, google: GoogleStandIn, unchanged: None
) -> None:
    """An account belongs to Google's id, not to the address."""
    heir = GmailUser(house, ME)
    heir.subject = "999"

    answer = heir.press(Path.HOME)

    assert set(answer) == {"custom_authorization_prompt"}
    assert "Amy" not in json.dumps(answer)


@pytest.mark.parametrize("size", [1_000_001, 2_000_000])
def test_an_endless_body_is_not_read(house: GmailHouse, robin: GmailUser, unchanged: None, size: int) -> None:
    event = json.dumps({**withdrawal(robin), "more": "x" * size})
    headers = {"Authorization": "Bearer " + house.system_token(Path.ANSWER)}

    answer = house.client().post(
        Path.ANSWER, base_url=BASE, data=event, headers=headers, content_type="application/json"
    )

    assert answer.status_code == 413


@pytest.mark.parametrize("body", [b"[" * 100_000, b'{"a":' * 50_000, b"\xff\xfe", b"null", b'"x"', b"{}x"])
def test_what_is_no_event_is_refused(house: GmailHouse, unchanged: None, body: bytes) -> None:
    headers = {"Authorization": "Bearer " + house.system_token(Path.ANSWER)}
    answer = house.client().post(
        Path.ANSWER, base_url=BASE, data=body, headers=headers, content_type="application/json"
    )

    assert answer.status_code in (400, 401)  # an event without a user is nobody's


# consent --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "missing"),
    [(Path.COMPOSE, COMPOSE_SCOPE), (Path.COMPOSE, METADATA_SCOPE), (Path.MESSAGE, METADATA_SCOPE)],
)
def test_what_was_not_granted_is_asked_for_by_name_before_anything_is_done(
    robin: GmailUser, unchanged: None, path: str, missing: str
) -> None:
    answer = robin.press(path, scopes=[s for s in SCOPES if s != missing])

    assert answer == {"requesting_google_scopes": {"scopes": [missing]}}


def test_a_user_whom_google_does_not_name_yet_is_asked_for_that(house: GmailHouse, robin: GmailUser) -> None:
    event = robin.event(scopes=[s for s in SCOPES if s != EMAIL_SCOPE])
    del event["authorizationEventObject"]["userIdToken"]
    headers = {"Authorization": "Bearer " + house.system_token(Path.HOME)}

    answer = house.client().post(Path.HOME, base_url=BASE, json=event, headers=headers)

    assert answer.get_json() == {"requesting_google_scopes": {"scopes": [EMAIL_SCOPE]}}


# the bridge -----------------------------------------------------------------------------------------------------------


def test_a_users_own_script_is_let_in_for_that_user(house: GmailHouse, robin: GmailUser, sam: GmailUser) -> None:
    event = robin.event()
    del event["authorizationEventObject"]

    def home(user: GmailUser, aud: str) -> TestResponse:
        return post(house, Path.HOME, event, Authorization="Bearer " + user.id_token(aud=aud))

    assert "Amy and Lisa" in home(robin, BRIDGE_CLIENT).text
    assert "Amy" not in home(sam, BRIDGE_CLIENT).text
    assert home(robin, ADDON_CLIENT).status_code == 401


# whatever comes -------------------------------------------------------------------------------------------------------

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=12), inner, max_size=3),
    max_leaves=8,
)
NAMES = st.sampled_from(
    ["introduction", "party", "do", "show", "draft", "account", "message", "mail", "seen", "nonce", "again", "to"]
)
VALUES = st.sampled_from([ME, SAM, "answer", "withdraw?", "disconnect", "-", "<joint-1@example.com>"]) | JSON
FIELDS = st.dictionaries(st.sampled_from(["label", "until", "who", "other_email", "other_name", "text_0"]), JSON)
EVENTS = st.fixed_dictionaries(
    {},
    optional={
        "commonEventObject": st.fixed_dictionaries(
            {"parameters": st.dictionaries(NAMES, VALUES, max_size=5)},
            optional={"formInputs": FIELDS, "userLocale": JSON, "timeZone": JSON},
        )
        | JSON,
        "gmail": st.fixed_dictionaries({}, optional={"messageId": JSON, "toRecipients": JSON, "ccRecipients": JSON})
        | JSON,
        "chat": JSON,
    },
)
METHODS = st.sampled_from(["GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"])


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(PATHS),
    EVENTS | JSON,
    st.sampled_from([True, True, True, False]),
    st.sampled_from([True, True, True, False]),
)
def test_whatever_is_posted_nothing_breaks(
    house: GmailHouse, robin: GmailUser, path: str, body: Any, proven: bool, tokens: bool
) -> None:
    if path == Path.DISCONNECT:
        body = json.loads(json.dumps(body).replace(ME, SAM))  # else it would end the house
    if tokens and isinstance(body, dict):
        body = {**body, "authorizationEventObject": robin.event()["authorizationEventObject"]}
    headers = {"Authorization": "Bearer " + house.system_token(path)} if proven else {}

    answer = house.client().post(
        path, base_url=BASE, data=json.dumps(body), headers=headers, content_type="application/json"
    )

    assert answer.status_code in ((200, 400, 401) if proven else (401,))
    assert answer.is_json


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    METHODS,
    st.sampled_from(
        ["/oauth/start/x", "/oauth/callback", "/static/x", "/static/..", "/readyz", "/metrics", "/", "/addon/x"]
    ),
    st.dictionaries(st.sampled_from(["state", "code", "error", "iss", "scope"]), st.text(max_size=30), max_size=4),
    st.text(max_size=30),
)
def test_whatever_a_browser_asks_for_nothing_breaks(
    house: GmailHouse, method: str, path: str, query: Json, more: str
) -> None:
    client = house.client()
    client.set_cookie("optin-connect", more or "x", domain="optin.example.org", path="/oauth/")
    with client.open(
        path, base_url=BASE, method=method, query_string=query, headers={"Accept-Language": "x"}
    ) as answer:
        assert answer.status_code < 500 or path == "/readyz"
        assert "Traceback" not in answer.text
        assert more not in answer.text or len(more) < 12


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=200))
def test_whatever_link_is_opened_nothing_breaks(house: GmailHouse, link: str) -> None:
    from urllib.parse import quote

    answer = house.client().get("/oauth/start/" + quote(link, safe=""), base_url=BASE)
    assert answer.status_code in (308, 400, 404, 429)


# what is served beside it ---------------------------------------------------------------------------------------------


def test_numbers_are_for_whoever_knows_the_token(house: GmailHouse, robin: GmailUser) -> None:
    robin.press(Path.HOME)
    client = house.client()
    assert client.get("/metrics", base_url=BASE).status_code == 404
    assert client.get("/metrics", base_url=BASE, headers={"Authorization": "Bearer guess"}).status_code == 404

    text = client.get("/metrics", base_url=BASE, headers={"Authorization": f"Bearer {METRICS}"}).text

    assert 'optin_http_answers_total{path="/addon/home",status="200"}' in text
    assert 'optin_accounts{state="active"} 2.0' in text
    assert "example" not in text.replace("/oauth/start/<link>", "")  # nobody is named


def test_without_a_token_there_are_no_numbers(google: GoogleStandIn, tmp_path: FilePath) -> None:
    from introductions.settings import Secret

    client = GmailHouse(google, tmp_path, metrics_token=Secret("")).client()
    assert client.get("/metrics", headers={"Authorization": "Bearer "}).status_code == 404
    assert client.get("/metrics").status_code == 404


def test_a_user_who_presses_without_end_waits_and_nobody_else_does(google: GoogleStandIn, tmp_path: FilePath) -> None:
    house = GmailHouse(google, tmp_path, requests_per_minute=10)
    robin, sam = house.user(ME), house.user(SAM)
    answers = [robin.call(Path.HOME) for _ in range(15)]

    assert [a.status_code for a in answers[:10]] == [200] * 10
    slowed = next(a for a in answers if a.status_code == 429)
    assert int(slowed.headers["Retry-After"]) >= 1
    assert sam.call(Path.HOME).status_code == 200


def test_an_installation_without_a_mailbox_is_ready(google: GoogleStandIn, tmp_path: FilePath) -> None:
    """Else nobody could ever connect the first one."""
    house = GmailHouse(google, tmp_path)
    assert house.client().get("/readyz").text == "ready\n"
    house.service.connect(Account(ME, "imap.example.com", 993, ME, auth="xoauth2", owner="1"), "refresh")
    answer = house.client().get("/readyz")
    assert (answer.status_code, answer.text) == (503, "worker: no sign of life\n")


def test_every_answer_has_an_id_that_its_log_lines_have_too(
    house: GmailHouse, robin: GmailUser, logged: Callable[[], str]
) -> None:
    answer = robin.call(Path.HOME)
    given = house.client().get("/healthz", headers={"X-Request-Id": "proxy-made-this-1"})
    odd = house.client().get("/healthz", headers={"X-Request-Id": "x y\tz" * 30})

    assert f"request={answer.headers['X-Request-Id']}" in logged()
    assert given.headers["X-Request-Id"] == "proxy-made-this-1"
    assert len(odd.headers["X-Request-Id"]) == 16
