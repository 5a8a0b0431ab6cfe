"""No token, no code, no secret and no word of a mail is written down anywhere but encrypted in the store."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path as FilePath

import pytest
from sqlalchemy import text

from addon.cards.desk import Path
from addon.wiring import rotate_keys
from introductions.settings import Secret
from introductions.store import Keys, open_store
from introductions.store.keys import FILE_NAME
from tests.flows.test_gmail import AMY, LISA, pressed, saved
from tests.gmail_house import BASE, METRICS, GmailHouse, find
from tests.google_stand_in import CLIENT_SECRET, GoogleStandIn

WORDS = ("rooftop", "30-year clauses", "solar installer", "hush-hush")


def test_nothing_secret_is_logged_counted_or_shown(
    google: GoogleStandIn,
    tmp_path: FilePath,
    gmail_address: str,
    logged: Callable[[], str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    house = GmailHouse(google, tmp_path)
    robin, shown, secrets = house.user(gmail_address), [], []
    with caplog.at_level(logging.DEBUG):
        link = robin.link()
        started = robin.start(link)
        back = google.consent(started.headers["Location"], robin.email)
        shown += [robin.back(back).text, robin.back(back).text]
        secrets += [link.rpartition("/")[2], started.headers["Set-Cookie"].partition("=")[2].partition(";")[0]]
        secrets += [part.partition("=")[2] for part in back.partition("?")[2].split("&")]
        secrets += [robin.id_token(), house.system_token(Path.HOME), "addon-access-token", "message-access-token"]
        pressed(robin)
        refresh_token = house.service.secret(robin.email)
        secrets += [refresh_token, *(access for access, refresh in google.tokens.items() if refresh == refresh_token)]
        mail = f"From: {AMY}\r\nTo: {robin.email}\r\nSubject: hush-hush\r\n\r\nhush-hush\r\n"
        robin.press(Path.MESSAGE, mail=google.deliver(robin.email, mail.encode())["id"])
        google.fail["/drafts"] = (403, {"error": {"message": "hush-hush " + refresh_token}})
        shown.append(robin.call(Path.COMPOSE, recipients=[AMY, LISA]).text)
        google.fail.clear()
        google.revoke(refresh_token)
        house.house.tokens.forget(robin.email)
        shown.append(robin.call(Path.COMPOSE, recipients=[AMY, LISA]).text)
        shown.append(robin.start(f"{BASE}/oauth/start/hush-hush").text)
    headers = {"Authorization": f"Bearer {METRICS}"}
    counted = house.client().get("/metrics", base_url=BASE, headers=headers).text

    written = logged() + caplog.text + counted + "".join(shown)
    assert "mailbox.connected" in written
    assert len(secrets) > 10
    assert [s for s in (*secrets, CLIENT_SECRET, *WORDS) if s and len(s) > 3 and s in written] == []


def test_the_access_to_a_mailbox_is_encrypted_and_gets_a_new_key_with_everything_else(
    google: GoogleStandIn, tmp_path: FilePath, gmail_address: str
) -> None:
    house = GmailHouse(google, tmp_path)
    robin = house.user(gmail_address)
    link = robin.link()
    robin.connect()
    robin.start(link)  # and a sign-in that is under way
    refresh_token = house.service.secret(robin.email)
    old = (tmp_path / FILE_NAME).read_text().split()
    store = tmp_path / "optin.db"
    house.house.store.close()
    everything = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert refresh_token.encode() not in everything
    assert b"verifier" not in everything

    assert rotate_keys(house.house.settings) >= 3

    with_old = open_store(f"sqlite:///{store}", Keys((tmp_path / FILE_NAME).read_text().split()))
    with with_old.transaction() as tx:
        assert tx.secret(robin.email) == refresh_token
        sealed = [bytes(row[0]) for table in ("account", "ticket") for row in tx._connection.execute(
            text(f"SELECT {'secret' if table == 'account' else 'payload'} FROM {table}"))]  # fmt: skip
    with_old.close()
    assert len(sealed) == 2
    for token in sealed:
        with pytest.raises(Exception, match="key"):
            Keys(old).open(token)


def test_settings_never_show_their_secrets(google: GoogleStandIn, tmp_path: FilePath) -> None:
    house = GmailHouse(google, tmp_path, metrics_token=Secret("m-t0ken"))
    shown = repr(house.house.settings) + str(house.house.settings) + repr(house.house) + repr(house.house.tokens)

    assert CLIENT_SECRET not in shown
    assert "m-t0ken" not in shown


def test_an_edited_draft_id_in_the_button_leads_nowhere_else(
    google: GoogleStandIn, tmp_path: FilePath, gmail_address: str, other_gmail_address: str
) -> None:
    """Whatever id a press names, it is looked for in the caller's own mailbox."""
    house = GmailHouse(google, tmp_path)
    robin, sam = house.user(gmail_address), house.user(other_gmail_address)
    robin.connect()
    sam.connect()
    draft = saved(robin)

    answer = sam.press(Path.PREVIEW, parameters={"draft": draft, "account": sam.email})

    assert "no longer in your mailbox" in str(answer)
    assert find(answer, "fixedFooter") == []
