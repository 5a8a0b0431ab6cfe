"""``upgrade``, ``keys``, ``export``, ``forget``: care for what is stored."""

from __future__ import annotations

import json

import click

from addon.cli.shared import house, say_json
from introductions.errors import NotFoundError


@click.command()
def upgrade() -> None:
    """Bring the store to the form that this version needs. Safe to repeat."""
    from addon import wiring

    wiring.upgrade()
    click.echo("The store is up to date.")


@click.group()
def keys() -> None:
    """The keys that mail text and passwords are encrypted with."""


@keys.command()
def rotate() -> None:
    """Make a new key and encrypt everything anew with it; older keys are dropped afterwards."""
    from addon import wiring

    count = wiring.rotate_keys()
    click.echo(f"{count} stored texts are encrypted with the new key.")


@click.command()
@click.argument("address", required=False)
@click.option("--examples", is_flag=True, help="Instead: the readings that you corrected, one JSON object a line.")
@click.option("--as-written", is_flag=True, help="With --examples: names, addresses and numbers as they are.")
def export(address: str | None, examples: bool, as_written: bool) -> None:
    """Print, as JSON, all that is stored about the person at ADDRESS.

    With --examples: the replies whose reading you corrected (in the mailbox at ADDRESS, or in all), to be given away
    if you wish. Nothing leaves this machine by itself. The people's names, addresses, numbers and links are replaced;
    other names that a reply holds are not known, so read it first.
    """
    if as_written and not examples:
        raise click.UsageError("--as-written goes with --examples.")
    if examples:
        opened = house()
        account = opened.service.account(address).address if address else None
        for example in opened.service.examples(account, as_written=as_written):
            click.echo(json.dumps(example, ensure_ascii=False))
        return
    if address is None:
        raise click.UsageError("Name the ADDRESS of a person, or give --examples.")
    say_json(house().service.export(address))


@click.command()
@click.argument("address")
@click.option("--yes", is_flag=True, help="Do not ask.")
def forget(address: str, yes: bool) -> None:
    """Erase all that is stored about a person, with the introductions they are part of. Mail is left as it is."""
    opened = house()
    if not yes:
        click.confirm(f"Erase all that is stored about {address}?", abort=True)
    count = opened.service.forget(address)
    if count == 0:
        raise NotFoundError(f"Nothing is stored about {address}.")
    click.echo(f"Erased, with {count} introduction{'s' if count != 1 else ''}.")


COMMANDS = (upgrade, keys, export, forget)
