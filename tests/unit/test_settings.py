"""Settings: what is wrong is said by name, before anything is done."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from introductions.errors import SettingsError
from introductions.model import Policy
from introductions.settings import PREFIX, policy, read_settings, table, unknown


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [n for n in os.environ if n.startswith(PREFIX)]:
        monkeypatch.delenv(name)


def test_with_nothing_set_the_defaults_of_the_domain_hold() -> None:
    settings = read_settings()
    assert policy(settings) == Policy()
    assert (settings.host, settings.port) == ("127.0.0.1", 8025)
    assert settings.home.is_absolute()
    assert settings.store_url == f"sqlite:///{settings.home}/optin.db"


def test_each_setting_reaches_the_introduction_that_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "FOLLOW_UP_AFTER_WORKING_DAYS": "3",
        "FOLLOW_UPS": "0",
        "DEFERRAL_DAYS": "30",
        "STALE_YES_DAYS": "31",
        "LOOP_DAYS": "32",
        "TIME_ZONE": "Europe/Lisbon",
        "MOVE_ME_TO_BCC": "false",
    }.items():
        monkeypatch.setenv(PREFIX + name, value)
    assert policy(read_settings()) == Policy(3, 0, 30, 31, 32, "Europe/Lisbon", False)


def test_home_may_be_written_with_a_tilde(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/somewhere")
    monkeypatch.setenv("OPTIN_HOME", "~/optin")
    assert read_settings().home == Path("/somewhere/optin")


def test_an_empty_variable_counts_as_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPTIN_PORT", "")
    monkeypatch.setenv("OPTIN_TIME_ZONE", "")
    assert read_settings() == read_settings()
    assert read_settings().port == 8025


@pytest.mark.parametrize(
    ("written", "meant"),
    [("yes", True), ("On", True), ("1", True), ("TRUE", True), ("no", False), ("OFF", False), ("0", False)],
)
def test_yes_and_no_are_understood_as_people_write_them(
    monkeypatch: pytest.MonkeyPatch, written: str, meant: bool
) -> None:
    monkeypatch.setenv("OPTIN_MOVE_ME_TO_BCC", written)
    assert read_settings().move_me_to_bcc is meant


def test_white_space_around_a_value_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "PORT": " 80",
        "PUBLIC_URL": "https://optin.example.org/\n",
        "LOG_LEVEL": " info ",
        "DATABASE_URL": " sqlite:////tmp/x.db\n",
        "KEYS": "a-key\n",
        "TIME_ZONE": " ",
        "SIGNED_IN_HEADER": " Remote-User",
    }.items():
        monkeypatch.setenv(PREFIX + name, value)
    settings = read_settings()
    assert (settings.port, settings.public_url, settings.log_level) == (80, "https://optin.example.org", "info")
    assert (settings.store_url, settings.keys.reveal()) == ("sqlite:////tmp/x.db", "a-key")
    assert settings.time_zone == Policy().time_zone
    assert settings.signed_in_header == "Remote-User"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("OPTIN_PORT", "tcp://10.0.0.1:8025"),
        ("OPTIN_PORT", "70000"),
        ("OPTIN_FOLLOW_UPS", "3"),
        ("OPTIN_FOLLOW_UPS", "-1"),
        ("OPTIN_FOLLOW_UP_AFTER_WORKING_DAYS", "0"),
        ("OPTIN_DEFERRAL_DAYS", "soon"),
        ("OPTIN_TIME_ZONE", "Mars/Olympus"),
        ("OPTIN_TIME_ZONE", "../etc/passwd"),
        ("OPTIN_TIME_ZONE", "Europe"),
        ("OPTIN_PUBLIC_URL", "optin.example.org"),
        ("OPTIN_PUBLIC_URL", "http://[broken"),
        ("OPTIN_PUBLIC_URL", "https://optin.example.org:99999"),
        ("OPTIN_PUBLIC_URL", "https://optin.example.org:eighty"),
        ("OPTIN_MODEL_URL", "https://[broken"),
        ("OPTIN_SIGNED_IN_HEADER", "Remote User"),
        ("OPTIN_SIGNED_IN_HEADER", "Remote-User:"),
        ("OPTIN_SIGNED_IN_HEADER", "Rémote-User"),
        ("OPTIN_MOVE_ME_TO_BCC", "perhaps"),
        ("OPTIN_NOTES", "maybe"),
        ("OPTIN_LOG_LEVEL", "loud"),
        ("OPTIN_POLL_SECONDS", "0"),
    ],
)
def test_a_wrong_value_is_named_with_what_to_do(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        read_settings()
    assert name in caught.value.what
    assert caught.value.remedy
    assert re.fullmatch(rf"{name} (must be|must begin|is no) .+\.", caught.value.what)  # our words, not a library's


def test_all_that_is_wrong_is_said_at_once_and_no_key_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPTIN_PORT", "x")
    monkeypatch.setenv("OPTIN_LOOP_DAYS", "y")
    monkeypatch.setenv("OPTIN_KEYS", "a-secret-key")
    monkeypatch.setenv("OPTIN_DATABASE_URL", "postgresql://me:hunter2@db/optin")
    with pytest.raises(SettingsError) as caught:
        read_settings()
    assert "OPTIN_PORT" in caught.value.what
    assert "OPTIN_LOOP_DAYS" in caught.value.what
    monkeypatch.delenv("OPTIN_PORT")
    monkeypatch.delenv("OPTIN_LOOP_DAYS")
    shown = repr(read_settings())
    assert "a-secret-key" not in shown
    assert "hunter2" not in shown


def test_capitals_and_a_trailing_slash_do_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPTIN_LOG_LEVEL", "WARNING")
    monkeypatch.setenv("OPTIN_NOTES", "Off")
    monkeypatch.setenv("OPTIN_PUBLIC_URL", "https://optin.example.org/")
    settings = read_settings()
    assert (settings.log_level, settings.notes, settings.public_url) == ("warning", "off", "https://optin.example.org")


def test_every_setting_has_a_name_and_a_sentence() -> None:
    rows = table()
    assert len({name for name, _, _ in rows}) == len(rows) >= 16
    assert all(name.startswith(PREFIX) and len(help) > 20 for name, _, help in rows)
    assert ("OPTIN_PORT", "8025") in [(name, default) for name, default, _ in rows]


def test_a_misspelt_setting_is_found_with_what_was_meant() -> None:
    environment = {"OPTIN_FOLOW_UPS": "2", "OPTIN_PORT": "1", "PATH": "", "OPTIN_TEST_REQUIRE_ALL": "1", "OPTIN_X9": ""}
    assert unknown(environment) == [("OPTIN_FOLOW_UPS", "OPTIN_FOLLOW_UPS"), ("OPTIN_X9", None)]
