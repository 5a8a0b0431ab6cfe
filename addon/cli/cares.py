"""``upgrade``, ``keys``, ``export``, ``forget``, ``insights``: care for what is stored, and a look back on it."""

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


@click.command()
@click.option("--csv", "as_csv", is_flag=True, help="One line per introduction, for a spreadsheet; nobody is named.")
@click.option("--json", "as_json", is_flag=True, help="The same figures for programs.")
@click.option("--account", metavar="ADDRESS", help="Which mailbox, if there is more than one.")
def insights(as_csv: bool, as_json: bool, account: str | None) -> None:
    """Look back: what became of your introductions, how soon people answer, whom you asked how often."""
    from introductions import insight

    opened = house()
    stories = opened.service.stories(opened.service.account(account).address)
    if as_csv:
        return click.echo(insight.as_csv(insight.rows(stories)), nl=False)
    seen = insight.look(stories)
    if as_json:
        return say_json(insight.plain(seen))
    if not seen.begun:
        return click.echo("Nothing to look back on yet. 'optin begin' starts the first introduction.")
    click.secho(f"{seen.introduced} of {seen.begun} became an introduction.", bold=True)
    for month in seen.months:
        click.echo(f"  {month.month}  " + ", ".join(f"{n} {_spoken(one)}" for one, n in month.outcomes))
    if seen.median_days is not None:
        click.secho(f"\nHalf of the answers came within {seen.median_days:g} days.", bold=True)
    for order, share in seen.by_order:
        if share.answered:
            click.echo(f"  asked {_spoken(order)}: {share.agreed} of {share.answered} said yes")
    click.secho("\nWhom you asked most", bold=True)
    for one in seen.asked[:20]:
        click.echo(f"  {one.times} ×  {one.person.name or one.person.email}, last on {one.last:%d %B %Y}")
    return None


def _spoken(word: str) -> str:
    return word.replace("_", " ")


COMMANDS = (upgrade, keys, export, forget, insights)
