"""The README is held true: what a newcomer reads there is there."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from addon.cli import main
from introductions import settings
from introductions.store import tables

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def shown(default: str) -> str:
    if not default:
        return "–"
    return default if " " in default else f"`{default}`"


def test_every_setting_a_person_can_set_is_in_the_readme_with_its_true_default() -> None:
    rows = [f"| `{name}` | {shown(default)} | {text} |" for name, default, text in settings.table()]
    table = README.partition("<!-- settings:")[2].partition("<!-- /settings -->")[0]

    assert [line for line in table.splitlines() if line.startswith("| `OPTIN_")] == rows


def test_every_command_in_the_readme_exists_and_none_is_left_out() -> None:
    named = {m[1] for m in re.finditer(r"^\| `optin ([\w-]+)", README, re.MULTILINE)} | {"forget"}

    assert named == set(main.commands)


@pytest.mark.parametrize("line", sorted(set(re.findall(r"^optin .+$", README, re.MULTILINE))))
def test_every_example_line_of_the_readme_is_right_usage(line: str) -> None:
    """Parsed as it stands, with every option known; nothing is run."""
    import shlex

    words = shlex.split(line)[1:]
    command: click.Command = main
    context = click.Context(main)
    while isinstance(command, click.Group):
        command = command.commands[words.pop(0)]
    command.make_context(command.name, words, parent=context)


@pytest.mark.parametrize("target", sorted(set(re.findall(r"`?make (\w+)", README))))
def test_every_make_target_of_the_readme_exists(target: str) -> None:
    assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE), f"make {target}"


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_explains_itself(name: str) -> None:
    result = CliRunner().invoke(main, [name, "--help"])

    assert result.exit_code == 0
    assert len(result.output.strip().splitlines()) >= 3


PAGES = [README, *(page.read_text(encoding="utf-8") for page in sorted((ROOT / "docs").glob("*.md")))]


@pytest.mark.parametrize("path", sorted({p for page in PAGES for p in re.findall(r"\]\((?!https?:|#)([^)#]+)", page)}))
def test_every_link_to_a_file_leads_somewhere(path: str) -> None:
    assert (ROOT / path).exists() or (ROOT / "docs" / path).exists()


@pytest.mark.parametrize("command", sorted({c for page in PAGES for c in re.findall(r"`optin ([a-z-]+)", page)}))
def test_every_command_that_the_documents_name_exists(command: str) -> None:
    assert command in main.commands


SIGNS = re.findall(r'^\| "([^"]+)" \|', (ROOT / "docs" / "administration.md").read_text(encoding="utf-8"), re.MULTILINE)


def test_whoever_looks_up_what_a_command_said_finds_it_in_the_words_that_it_says() -> None:
    said = "".join(
        page.read_text("utf-8") for room in ("introductions", "addon") for page in (ROOT / room).rglob("*.py")
    )
    assert len(SIGNS) >= 3
    assert [sign for sign in SIGNS if sign not in said] == []


STORED = (
    (ROOT / "docs" / "administration.md").read_text(encoding="utf-8").partition("## Privacy")[2].partition("\n## ")[0]
)


def test_whoever_answers_for_the_data_finds_each_table_of_the_store_and_what_is_encrypted_in_it() -> None:
    assert {name for name in tables.metadata.tables if f"`{name}`" not in STORED} == set()
    for table, _ in tables.SEALED:
        of_it = [line for line in re.split(r"\n(?=\|)|, `", STORED) if f"{table.name}`" in line]
        assert any("encrypted" in line for line in of_it), table.name


@pytest.mark.parametrize("name", sorted({n for page in PAGES for n in re.findall(r"\bOPTIN_[A-Z_]+[A-Z]\b", page)}))
def test_every_setting_that_the_documents_name_exists(name: str) -> None:
    assert name in {setting for setting, _, _ in settings.table()}
