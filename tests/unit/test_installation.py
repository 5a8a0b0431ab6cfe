"""Setting up for Google: what is missing is said by name, and the manifests fit this installation's address."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from addon.cli import main
from addon.wiring.google import installation, is_for_google
from introductions.errors import SettingsError
from introductions.settings import Secret, Settings, table

ROOT = Path(__file__).resolve().parents[2]
SET = {
    "public_url": "https://optin.example.org",
    "google_client_id": "id",
    "google_client_secret": Secret("secret"),
    "addon_service_account": "service@example.com",
    "addon_client_id": "addon",
}


def made(**changes: object) -> Settings:
    return Settings(**{**SET, **changes})  # type: ignore[arg-type]


def test_all_that_is_missing_is_named_at_once() -> None:
    with pytest.raises(SettingsError) as missing:
        installation(Settings(addon_service_account="service@example.com"))
    for name in ("OPTIN_PUBLIC_URL", "OPTIN_GOOGLE_CLIENT_ID", "OPTIN_GOOGLE_CLIENT_SECRET", "OPTIN_ADDON_CLIENT_ID"):
        assert name in missing.value.what


@pytest.mark.parametrize("url", ["http://optin.example.org", "http://10.0.0.7"])
def test_google_is_not_served_without_encryption(url: str) -> None:
    with pytest.raises(SettingsError):
        installation(made(public_url=url))


def test_the_doctor_names_what_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("OPTIN_HOME", str(tmp_path))
    monkeypatch.setenv("OPTIN_ADDON_SERVICE_ACCOUNT", "service@example.com")
    shown = CliRunner().invoke(main, ["doctor"])
    assert shown.exit_code == 1
    assert "OPTIN_GOOGLE_CLIENT_ID" in shown.output


PROXIED = {
    "OPTIN_SIGNED_IN_HEADER": "Remote-User",
    "OPTIN_TRUSTED_PROXY": "10.0.0.2",
    "OPTIN_PUBLIC_URL": "https://optin.example.org",
}
ADDON = {
    "OPTIN_ADDON_SERVICE_ACCOUNT": "service@example.com",
    "OPTIN_ADDON_CLIENT_ID": "addon",
    "OPTIN_GOOGLE_CLIENT_ID": "id",
    "OPTIN_GOOGLE_CLIENT_SECRET": "secret",
}


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({**PROXIED, **ADDON}, "✗ sidebar: OPTIN_SIGNED_IN_HEADER does nothing here"),
        ({**PROXIED, "OPTIN_TRUSTED_PROXY": ""}, "✗ sidebar: OPTIN_SIGNED_IN_HEADER is believed of one proxy only"),
        ({"OPTIN_SIGNED_IN_STEWARD": "robin@example.com"}, "✗ sidebar: OPTIN_SIGNED_IN_STEWARD does nothing"),
        (PROXIED, "✓ sidebar: Whoever 10.0.0.2 says"),
    ],
)
def test_the_doctor_says_why_a_team_that_is_signed_in_would_find_no_sidebar(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, given: dict[str, str], told: str
) -> None:
    for name, value in {"OPTIN_HOME": str(tmp_path), **given}.items():
        monkeypatch.setenv(name, value)
    shown = CliRunner().invoke(main, ["doctor"])
    assert told in shown.output
    assert shown.exit_code == ("✗" in told)


def test_a_bridge_alone_is_enough_and_one_persons_page_is_neither() -> None:
    bridge = made(addon_service_account="", addon_client_id="", bridge_client_ids=" a , b,")
    assert installation(bridge).bridge_client_ids == ("a", "b")
    assert is_for_google(bridge)
    assert not is_for_google(Settings(google_client_id="id"))


def test_the_manifest_is_for_this_installations_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPTIN_PUBLIC_URL", "https://intros.example.com:8443/")
    shown = CliRunner().invoke(main, ["deployment"])

    manifest = json.loads(shown.output)
    assert "optin.example.org" not in shown.output
    assert (
        manifest["addOns"]["common"]["homepageTrigger"]["runFunction"] == "https://intros.example.com:8443/addon/home"
    )
    assert manifest["addOns"]["httpOptions"]["granularOauthPermissionSupport"] == "OPT_IN"


def test_the_bridge_is_written_for_this_installations_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPTIN_PUBLIC_URL", "https://intros.example.com")
    CliRunner().invoke(main, ["deployment", "--bridge", str(tmp_path / "bridge")])

    written = {path.name: path.read_text("utf-8") for path in (tmp_path / "bridge").iterdir()}
    assert {"Bridge.js", "Cards.js", "appsscript.json"} <= set(written)
    assert not [name for name, text in written.items() if "optin.example.org" in text]


@pytest.mark.parametrize("url", ["", "http://intros.example.com", "https://intros.example.com/a", "https://x.org/?a=1"])
def test_a_manifest_that_google_would_refuse_is_not_written(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("OPTIN_PUBLIC_URL", url)
    shown = CliRunner().invoke(main, ["deployment"])
    assert shown.exit_code == 1
    assert "OPTIN_PUBLIC_URL" in shown.stderr


def test_the_container_is_made_of_what_there_is() -> None:
    text = (ROOT / "Containerfile").read_text("utf-8")
    known = {name for name, _, _ in table()}
    for line in re.findall(r"^COPY (?!--from)(.+) \S+$", text, re.MULTILINE):
        for source in line.split():
            assert (ROOT / source).exists(), source
            assert f"!{source}" in (ROOT / ".containerignore").read_text("utf-8").splitlines()
    assert set(re.findall(r"OPTIN_\w+", text)) <= known
    assert "USER optin" in text


def test_nothing_of_google_is_loaded_by_who_does_not_use_it() -> None:
    """Neither by a command of the line nor by one person's own page: most of it is large."""
    code = (
        "import sys\n"
        "from addon.cli import main\n"
        "import addon.wiring, addon.wiring.house, addon.wiring.serving, addon.routes, sync.worker\n"
        "heavy = {'googleapiclient', 'google_auth_oauthlib', 'google.auth', 'requests', 'httplib2', 'oauthlib',"
        " 'prometheus_client'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert shown.stdout.strip() == "[]"
