"""The add-on's manifest names only addresses that answer, and asks for no scope that needs Google's audit."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from addon.cards.desk import Path as AddonPath

MANIFEST = json.loads((Path(__file__).resolve().parents[2] / "appsscript" / "deployment.json").read_text("utf-8"))
RESTRICTED = ("https://mail.google.com/", "gmail.readonly", "gmail.compose", "gmail.modify", "gmail.metadata")


def functions(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("runFunction", "onTriggerFunction"):
                yield inner
            else:
                yield from functions(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from functions(inner)


def test_gmail_never_calls_an_address_that_does_not_answer() -> None:
    called = list(functions(MANIFEST))

    assert len(called) == 5
    assert all(urlsplit(url).scheme == "https" and not urlsplit(url).query for url in called)
    assert {urlsplit(url).path for url in called} <= {
        value for name, value in vars(AddonPath).items() if name.isupper()
    }


def test_the_add_on_asks_for_nothing_that_lets_it_read_the_mailbox() -> None:
    assert not [s for s in MANIFEST["oauthScopes"] if s.endswith(RESTRICTED)]
    assert "https://www.googleapis.com/auth/gmail.addons.current.action.compose" in MANIFEST["oauthScopes"]
