"""What is done at Google is what the README says, no more; and none of it can send."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import googleapiclient.discovery_cache as discovery
import pytest

from addon.google import endpoints
from addon.google.gmail_api import METHODS, GmailApi

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
GMAIL = json.loads((Path(discovery.__file__).parent / "documents" / "gmail.v1.json").read_text("utf-8"))
PRODUCT = [
    p
    for room in ("introductions", "sync", "addon")
    for p in sorted((ROOT / room).rglob("*.py"))
    if "demo" not in p.parts
]


def described(method: str) -> dict[str, object]:
    """Google's own description of ``drafts.list``."""
    resource, name = method.split(".")
    users = GMAIL["resources"]["users"]
    return (users if resource == "users" else users["resources"][resource])["methods"][name]  # type: ignore[no-any-return]


def test_the_readme_names_every_method_and_no_other() -> None:
    table = README.partition("<!-- methods:")[2].partition("<!-- /methods -->")[0]
    rows = dict(re.findall(r"^\| `([\w.]+)` \| (.+) \|$", table, re.MULTILINE))

    assert rows == dict(METHODS)


def test_the_readme_names_every_scope_that_is_asked_for() -> None:
    for scope in endpoints.WORKER_SCOPES:
        assert f"`{scope.removeprefix('https://www.googleapis.com/auth/')}`" in README


@pytest.mark.parametrize("method", METHODS)
def test_no_method_sends(method: str) -> None:
    """``drafts.send``, ``messages.send`` and ``messages.import`` are the ones that could put mail on its way."""
    said = described(method)

    assert "send" not in str(said["path"])
    assert "send" not in method
    assert method != "messages.import"
    assert endpoints.MAIL_SCOPE in said["scopes"]  # type: ignore[operator]


def test_gmail_is_called_at_one_place_and_by_the_table() -> None:
    """Whoever imports Google's client elsewhere, or calls a method by a name of its own, is found here."""
    importing, called = [], []
    for source in PRODUCT:
        tree = ast.parse(source.read_text("utf-8"))
        for node in ast.walk(tree):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            if any(name.partition(".")[0] == "googleapiclient" for name in names):
                importing.append(source.name)
            if (
                isinstance(node, ast.Attribute)
                and node.attr in ("users", "_call", "execute")
                and "google" in source.parts
            ):
                called.append((source.name, node.attr))
    assert set(importing) == {"gmail_api.py"}
    assert {name for name, _ in called} == {"gmail_api.py"}
    source = (ROOT / "addon" / "google" / "gmail_api.py").read_text("utf-8")
    assert set(re.findall(r'self\._call\("([\w.]+)"', source)) == set(METHODS)


def test_a_method_that_is_not_in_the_table_cannot_be_called() -> None:
    with GmailApi(lambda fresh=False: "t", "http://127.0.0.1:9") as api, pytest.raises(AssertionError):
        api._call("drafts." + "send", body={"id": "r1"})


def test_the_only_addresses_that_are_written_to_are_googles_own() -> None:
    google = endpoints.Google()
    for address in (google.certs_url, google.auth_url, google.token_url, google.revoke_url, google.api_url):
        assert re.match(r"https://([\w-]+\.)*(google|googleapis)\.com(/|$)", address)
