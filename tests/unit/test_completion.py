"""Whoever presses Tab is offered what there is."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from addon.cli import SECTIONS, main


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_is_told_whom_to_ask(shell: str) -> None:
    told = CliRunner().invoke(main, ["completion", shell])

    assert told.exit_code == 0
    assert f"_OPTIN_COMPLETE={shell}_complete" in told.output


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("optin insi", "insights"), ("optin account a", "add"), ("optin begin --dr", "--draft"), ("optin met x y", "yes")],
)
def test_commands_options_and_answers_are_completed(typed: str, offered: str) -> None:
    words = typed.split(" ")
    env = {"_OPTIN_COMPLETE": "bash_complete", "COMP_WORDS": typed, "COMP_CWORD": str(len(words) - 1)}
    told = CliRunner().invoke(main, [], prog_name="optin", env=env, complete_var="_OPTIN_COMPLETE")

    assert f"plain,{offered}" in told.output.splitlines()


def test_every_command_stands_in_one_section_of_the_help() -> None:
    listed = [name for _, names in SECTIONS for name in names]

    assert sorted(listed) == sorted(main.commands)
