"""``contacts``: people who told you that they need not be asked."""

from __future__ import annotations

import click

from addon.cli.cases import ACCOUNT
from addon.cli.shared import house, say_json
from introductions.errors import NotFoundError
from introductions.model import Person


@click.group()
def contacts() -> None:
    """People who need not be asked: some would rather have you just write the introduction."""


@contacts.command("list")
@click.option("--json", "as_json", is_flag=True, help="For programs; docs/json.md has the form.")
@ACCOUNT
def listed(as_json: bool, account: str | None) -> None:
    """Show them, since when, and in which words they said so."""
    opened = house()
    found = opened.service.standing(opened.service.account(account).address)
    if as_json:
        rows = [
            {"name": y.person.name, "email": y.person.email, "words": y.words, "since": y.since.isoformat()}
            for y in found
        ]
        return say_json({"need_not_be_asked": rows})
    if not found:
        click.echo("Everybody is asked. 'optin contacts just-introduce ADDRESS' notes who need not be.")
    for yes in found:
        said = f" (“{yes.words}”)" if yes.words else ""
        click.echo(f"{yes.person.email}: need not be asked, since {yes.since:%d %B %Y}{said}")
    return None


@contacts.command("just-introduce")
@click.argument("address")
@click.option("--words", default="", help="What they said, for your own record.")
@click.option("--name", default="", help="What they are called.")
@ACCOUNT
def just_introduce(address: str, words: str, name: str, account: str | None) -> None:
    """Note that ADDRESS need not be asked: from now on they count as having agreed, unless you say otherwise."""
    opened = house()
    yes = opened.service.stand(opened.service.account(account).address, Person(name, address.strip()), words)
    click.echo(f"{yes.person.email} is not asked from now on. 'optin contacts ask-first {address}' ends that.")


@contacts.command("ask-first")
@click.argument("address")
@ACCOUNT
def ask_first(address: str, account: str | None) -> None:
    """Ask ADDRESS like everybody else again."""
    opened = house()
    if not opened.service.ask_again(opened.service.account(account).address, address):
        raise NotFoundError(f"{address} is asked like everybody else.", "'optin contacts list' shows who is not.")
    click.echo(f"{address} is asked from now on.")


COMMANDS = (contacts,)
