"""Gmail calls when mail has come: only Google is heard, a call asks for a look and no more, and Gmail is asked to."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.test import TestResponse

from addon.google.push import PATH, GmailAnnouncer
from addon.wiring.house import House
from introductions.errors import MailboxError, SettingsError, StoreError
from introductions.ports import Security
from introductions.settings import Secret
from introductions.store import Keys, open_store
from tests.gmail_house import BASE, GmailHouse
from tests.google_stand_in import GoogleStandIn
from tests.postgres import Postgres
from tests.signing import Signer

TOPIC, CALLER = "projects/optin-example/topics/mail", "push@optin-example.iam.gserviceaccount.com"


@pytest.fixture
def woken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The mailboxes of which a look was asked."""
    found: list[str] = []
    monkeypatch.setattr(House, "wake", lambda _, address: found.append(address))
    return found


@pytest.fixture
def house(google: GoogleStandIn, tmp_path: Path, woken: list[str]) -> GmailHouse:
    return GmailHouse(google, tmp_path, gmail_push_topic=TOPIC, gmail_push_account=CALLER)


def change(address: str) -> dict[str, Any]:
    """What Pub/Sub posts."""
    said = json.dumps({"emailAddress": address, "historyId": "9876543210"}).encode()
    message = {"data": base64.b64encode(said).decode(), "messageId": "1", "publishTime": "2026-03-02T09:00:00Z"}
    return {"message": message, "subscription": "projects/optin-example/subscriptions/mail"}


def token(house: GmailHouse, signer: Signer | None = None, **claims: Any) -> str:
    """What Google signs for the service account."""
    said = {"iss": "https://accounts.google.com", "aud": BASE + PATH, "sub": "7", "email": CALLER}
    return (signer or house.google.signer).token(**{**said, "email_verified": True, **claims})


def call(house: GmailHouse, authorization: str, body: Any) -> TestResponse:
    headers = {"Authorization": authorization, "Content-Type": "application/json"}
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    return house.client().post(PATH, base_url=BASE, data=data, headers=headers)


def test_a_call_asks_for_a_look_into_the_mailbox_that_it_names(
    house: GmailHouse, woken: list[str], gmail_address: str
) -> None:
    house.user(gmail_address).connect()

    answer = call(house, f"Bearer {token(house)}", change(gmail_address.upper()))

    assert (answer.status_code, answer.data) == (204, b"")
    assert woken == [gmail_address]


@pytest.mark.parametrize(
    "wrong",
    [
        {"aud": BASE + "/addon/home"},
        {"aud": "https://optin.example.org"},
        {"iss": "https://accounts.example.com"},
        {"email": "somebody@optin-example.iam.gserviceaccount.com"},
        {"email": CALLER + ".example.com"},
        {"email_verified": False},
        {"email": None},
        {"exp": 1},
    ],
)
def test_nobody_but_google_can_have_mailboxes_looked_at(
    house: GmailHouse, woken: list[str], gmail_address: str, wrong: dict[str, Any]
) -> None:
    house.user(gmail_address).connect()

    assert call(house, f"Bearer {token(house, **wrong)}", change(gmail_address)).status_code == 401
    assert woken == []


@pytest.mark.parametrize("authorization", ["", "Bearer ", "Bearer x.y.z", "Basic cHVzaA=="])
def test_whoever_brings_no_token_is_not_heard(house: GmailHouse, woken: list[str], authorization: str) -> None:
    assert call(house, authorization, change("robin@example.com")).status_code == 401
    assert woken == []


def test_a_token_that_somebody_else_signed_is_not_believed(house: GmailHouse, woken: list[str]) -> None:
    forged = token(house, Signer("addon-key"))

    assert call(house, f"Bearer {forged}", change("robin@example.com")).status_code == 401
    assert woken == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.binary(max_size=200),
        st.recursive(st.none() | st.text(max_size=9) | st.integers(), lambda c: st.dictionaries(
            st.sampled_from(["message", "data", "emailAddress"]), c, max_size=2), max_leaves=5,
        ),
        st.binary(max_size=60).map(lambda raw: {"message": {"data": base64.b64encode(raw).decode()}}),
    )
)  # fmt: skip
def test_a_message_that_says_nothing_does_not_come_again_for_ever(
    house: GmailHouse, woken: list[str], body: Any
) -> None:
    assert call(house, f"Bearer {token(house)}", body).status_code == 204
    assert woken == []


def test_a_mailbox_that_was_disconnected_is_no_trouble(house: GmailHouse, woken: list[str]) -> None:
    assert call(house, f"Bearer {token(house)}", change("gone@example.com")).status_code == 204
    assert woken == []


def test_a_call_that_could_not_be_passed_on_comes_again(
    google: GoogleStandIn, tmp_path: Path, gmail_address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(house: object, address: str) -> bool:
        raise StoreError("The store is away.", "Try again.")

    monkeypatch.setattr(House, "wake", fails)
    house = GmailHouse(google, tmp_path, gmail_push_topic=TOPIC, gmail_push_account=CALLER)
    house.user(gmail_address).connect()

    assert call(house, f"Bearer {token(house)}", change(gmail_address)).status_code == 503


def test_without_a_topic_there_is_no_such_address(google: GoogleStandIn, tmp_path: Path) -> None:
    plain = GmailHouse(google, tmp_path)

    assert call(plain, f"Bearer {token(plain)}", change("robin@example.com")).status_code == 404


def test_gmail_is_asked_to_call_of_everything_but_drafts(house: GmailHouse, gmail_address: str) -> None:
    house.user(gmail_address).connect()
    account = house.service.account(gmail_address)
    announcer = GmailAnnouncer(house.house.gmail, TOPIC, account.host)

    until = announcer.ask(account)

    assert until > datetime.now(UTC) + timedelta(hours=12)
    assert ("POST", "/gmail/v1/users/me/watch") in house.google.calls
    assert announcer.can(account)
    assert not announcer.can(replace(account, auth="password"))
    assert not announcer.can(replace(account, host="imap.example.com", security=Security.TLS))


def test_an_answer_without_an_end_is_not_relied_on(house: GmailHouse, gmail_address: str) -> None:
    house.user(gmail_address).connect()
    house.google.fail["/watch"] = (200, {"historyId": "1"})
    try:
        with pytest.raises(MailboxError):
            GmailAnnouncer(house.house.gmail, TOPIC, "imap.gmail.com").ask(house.service.account(gmail_address))
    finally:
        del house.google.fail["/watch"]


def test_half_of_the_settings_is_said_at_the_start_and_so_is_a_store_that_calls_cannot_go_through(
    google: GoogleStandIn, tmp_path: Path, house: GmailHouse
) -> None:
    with pytest.raises(SettingsError, match="go together"):
        GmailHouse(google, tmp_path / "half", gmail_push_topic=TOPIC)
    with pytest.raises(SettingsError, match="PostgreSQL"):
        house.house.worker()


def test_a_call_reaches_the_worker_that_has_the_mailbox(
    google: GoogleStandIn, tmp_path: Path, gmail_address: str
) -> None:
    with Postgres() as server:
        given = {"gmail_push_topic": TOPIC, "gmail_push_account": CALLER, "database_url": server.database()}
        keys = Secret("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=")
        open_store(given["database_url"], Keys([keys.reveal()]), migrate=True).close()
        house = GmailHouse(google, tmp_path, keys=keys, **given)
        house.user(gmail_address).connect()
        house.house.worker()  # prepares the jobs
        with house.house.store.transaction() as tx:
            tx.claim("worker-1", 10, 60.0)
            tx.commit()

        assert call(house, f"Bearer {token(house)}", change(gmail_address)).status_code == 204
        assert not house.house.wake(gmail_address), "a look was asked for already, and one is enough"
        house.house.store.close()
