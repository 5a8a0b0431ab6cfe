"""docs/json.md is held true: every field that is documented is printed, every field that is printed is documented."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from addon import wiring
from introductions.insight import Outcome
from introductions.model import DraftKind, DraftState, IntroductionState, Label, PartyState
from tests.dovecot import Dovecot
from tests.flows.test_command_line import AMY, LISA, TO, WORDS, Shell
from tests.flows.test_import import TO_AMY, wrote
from tests.introducing import Robin

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "json.md").read_text("utf-8")


def examples() -> dict[str, list[Any]]:
    """The JSON under each heading."""
    parts = (part.partition("\n") for part in PAGE.split("\n## ")[1:])
    return {
        title: [json.loads(text) for text in re.findall(r"```json\n(.*?)```", rest, re.S)] for title, _, rest in parts
    }


def shape(value: Any) -> Any:
    """Names and nesting, without the values: what a program relies on."""
    if isinstance(value, dict):
        return {name: shape(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return None


def fits(printed: Any, documented: Any) -> bool:
    """The same names everywhere; an empty list shows no more."""
    if isinstance(documented, dict) and isinstance(printed, dict):
        return printed.keys() == documented.keys() and all(fits(printed[k], documented[k]) for k in documented)
    if isinstance(documented, list) and isinstance(printed, list):
        return not printed or not documented or fits(printed[0], documented[0])
    return printed is None and documented is None


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    return Shell(tmp_path / "home", monkeypatch)


@pytest.fixture
def robin(shell: Shell, dovecot: Dovecot, address: str) -> Iterator[Robin]:
    shell.adds(dovecot, address)
    house = wiring.open_house()
    yield Robin(dovecot, house.service, address)
    house.store.close()


def test_what_programs_are_told_is_what_is_printed(shell: Shell, robin: Robin, tmp_path: Path) -> None:
    told = examples()
    wrote(robin, "Ada Byron <ada@example.org>", TO_AMY)
    name = robin.writes_a_draft(AMY, LISA)
    drafts = shell.json("drafts")
    shell.json("begin", "--draft", name)
    robin.sends(AMY)
    robin.gets(AMY, "Yes, please.")
    shell.types("watch", "--once")
    (tmp_path / "draft.eml").write_bytes(robin.server.messages(robin.address, "Drafts")[0])
    (tmp_path / "reply.eml").write_bytes(robin.server.messages(robin.address)[0])
    dry = json.loads(shell.types("begin", *TO, "--text", "-", "--dry-run", "--json", given=WORDS))
    shell.types("contacts", "just-introduce", AMY, "--words", "Just send it.")
    insights = shell.json("insights")
    printed = {
        "optin status --json": [shell.json("status")],
        "optin begin --dry-run --json": [dry],
        "optin import --json": [shell.json("import")],
        "optin drafts --json": [drafts],
        "optin account list --json": [shell.json("account", "list")],
        "optin contacts list --json": [shell.json("contacts", "list")],
        "optin doctor --json": [shell.json("doctor")],
        "optin insights --json": [{**insights, "months": told["optin insights --json"][0]["months"]}],
        "optin asks, optin read": [
            shell.json("asks", str(tmp_path / "draft.eml")), shell.json("read", str(tmp_path / "reply.eml"))
        ],
    }  # fmt: skip
    insights["by_order"].pop("first")
    insights["by_order"].pop("second")
    printed["optin insights --json"][0]["by_order"] = insights["by_order"]

    for command, documented in told.items():
        for one, example in zip(printed.get(command, []), documented, strict=bool(documented)):
            assert fits(shape(one), shape(example)), (command, shape(one), shape(example))
    assert set(told) == {*printed, "optin begin --json"}
    assert set(insights["months"][0]) <= {"month", *Outcome}


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("`state` of an introduction", IntroductionState),
        ("`state` of a party", PartyState),
        ("`answer`", Label),
        ("`kind` of a draft", [kind for kind in DraftKind if kind is not DraftKind.NOTE]),
        ("`state` of a draft", DraftState),
    ],
)
def test_every_value_a_program_may_meet_is_documented(field: str, values: Any) -> None:
    row = next(line for line in PAGE.splitlines() if line.startswith(f"| {field} |"))
    named = set(re.findall(r"`(\w+)`", row.split("|")[2])) - {"null"}

    assert named == {str(value) for value in values}
