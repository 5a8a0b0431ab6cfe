"""``upgrade``, ``keys``, ``export``, ``forget``: care for what is stored."""

from __future__ import annotations

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
@click.argument("address")
def export(address: str) -> None:
    """Print, as JSON, all that is stored about a person."""
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
