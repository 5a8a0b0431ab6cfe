"""``template``: the introducer's own wording of asks."""

from __future__ import annotations

import click

from addon.cli.cases import ACCOUNT
from addon.cli.shared import house, read_input
from introductions.languages import LANGUAGES

LANGUAGE = click.option(
    "--language", type=click.Choice(LANGUAGES), default="en", show_default=True, help="For drafts in this language."
)


@click.group()
def template() -> None:
    """Your own wording of asks: placeholders, {% if … %}, and what every ask needs. Checked when it is saved."""


@template.command("show")
@LANGUAGE
@ACCOUNT
def show(language: str, account: str | None) -> None:
    """Print the wording in use, ours if you have none. 'optin template show > mine.txt' is a start for your own."""
    from introductions.writing.own_wording import OURS

    opened = house()
    own = opened.service.wording(opened.service.account(account).address, language)
    click.echo(own or OURS, nl=not (own or OURS).endswith("\n"))
    click.echo("This is your own wording." if own else "This is our wording; you have none of your own.", err=True)


@template.command("check")
@click.argument("file")
@LANGUAGE
def check_file(file: str, language: str) -> None:
    """Check FILE ('-': standard input) and print a sample ask. Nothing is stored."""
    from introductions.writing.own_wording import check

    click.echo(check(_read(file), language), nl=False)


@template.command("set")
@click.argument("file")
@LANGUAGE
@ACCOUNT
def set_file(file: str, language: str, account: str | None) -> None:
    """Check FILE ('-': standard input), keep it for asks from now on, and print a sample."""
    opened = house()
    owner = opened.service.account(account)
    click.echo(opened.service.set_wording(owner.address, language, _read(file)), nl=False)
    click.echo("Kept. Introductions that have begun keep the wording that they began with.", err=True)


@template.command("reset")
@LANGUAGE
@ACCOUNT
def reset(language: str, account: str | None) -> None:
    """Back to our wording."""
    opened = house()
    opened.service.reset_wording(opened.service.account(account).address, language)
    click.echo("Asks are written in our wording again.", err=True)


def _read(file: str) -> str:
    return read_input(file).decode("utf-8-sig", "replace").replace("\r\n", "\n")


COMMANDS = (template,)
