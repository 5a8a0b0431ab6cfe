"""What a command loads before it answers: whoever writes a line waits for each module of it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

#: The use cases, their store, mailboxes and pages; a parser of HTML and large tables, before there is a use for them.
NOT_NEEDED = (
    "introductions.service",
    "introductions.store",
    "introductions.settings",
    "sync",
    "addon.wiring",
    "addon.cards",
    "addon.sidebar",
    "bs4",
    "soupsieve",
    "phonenumbers",
    "pydantic",
    "msgspec",
    "sqlalchemy",
    "alembic",
    "structlog",
    "flask",
    "imapclient",
    "googleapiclient",
    "openai",
    "httpx",
)
DRAFT = """\
From: Tom Hale <tom.hale@example.com>
To: Amy Carter <amy.carter@example.org>, Lisa Wagner <lisa@example.net>
Subject: Amy, meet Lisa

Hi Amy, hi Lisa,

Amy spent eight years negotiating rooftop leases for a supermarket chain. Lisa runs a small solar installer in Kassel.

Tom
"""
REPLY = "From: Amy <amy@example.org>\nTo: tom@example.com\nSubject: Re: Lisa\n\nYes, gladly.\n"
_RUN = """
import sys
from addon.cli import main
try:
    main()
finally:
    print("\\n".join(sorted(sys.modules)), file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("arguments", "given", "answered"),
    [
        (["asks", "--jsonl"], json.dumps({"id": "a", "eml": DRAFT}), "rooftop leases"),
        (["read", "--jsonl"], json.dumps({"id": "a", "eml": REPLY}), "accept"),
        (["--help"], "", "optin demo"),
    ],
)
def test_a_command_answers_without_waiting_for_what_it_does_not_use(
    arguments: list[str], given: str, answered: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _RUN, *arguments],
        input=given,
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    loaded = done.stderr.split("\n")
    assert answered in done.stdout
    assert "addon.cli" in loaded
    assert [one for one in loaded if any(one == name or one.startswith(f"{name}.") for name in NOT_NEEDED)] == []
