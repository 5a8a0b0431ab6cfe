"""``upgrade``, ``keys``, ``export``, ``forget``, ``insights``, ``deployment``: care for what is stored and set up."""

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
    texts = "1 stored text is" if count == 1 else f"{count} stored texts are"
    click.echo(f"{texts} encrypted with the new key.")


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
    erased = opened.service.forget(address)
    count = erased.introductions
    what = [f"{count} introduction{'s' if count != 1 else ''}"] if count else []
    what += ["the note that they need not be asked"] if erased.standing else []
    if what:
        return click.echo(f"Erased: {' and '.join(what)}.")
    if any(one.address == address.strip().lower() for one in opened.service.accounts()):
        raise NotFoundError(
            f"{address} is a mailbox of yours, and nobody you introduce.",
            "'optin account remove' erases it with all its introductions.",
        )
    raise NotFoundError(f"Nothing is stored about {address}.")


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


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print what makes SHELL complete commands and options; put it into the shell's start-up file.

    \b
    bash   eval "$(optin completion bash)"          in ~/.bashrc
    zsh    eval "$(optin completion zsh)"           in ~/.zshrc
    fish   optin completion fish | source           in ~/.config/fish/config.fish
    """
    from click.shell_completion import get_completion_class

    root = click.get_current_context().find_root()
    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(root.command, {}, "optin", "_OPTIN_COMPLETE").source())


def _spoken(word: str) -> str:
    return word.replace("_", " ")


@click.command()
@click.option("--bridge", type=click.Path(file_okay=False), help="Write the Apps Script bridge into this directory.")
def deployment(bridge: str | None) -> None:
    """Print the add-on's manifest for this installation's address (OPTIN_PUBLIC_URL).

    It goes to Google with 'gcloud workspace-add-ons deployments replace optin --deployment-file=FILE'.
    With --bridge the files of the Apps Script bridge are written instead, for people without a Cloud project.
    """
    from pathlib import Path

    from addon.wiring import google
    from introductions.settings import read_settings

    base_url = read_settings().public_url
    if bridge is None:
        return click.echo(google.manifest(base_url), nl=False)
    for path in google.write_bridge(base_url, Path(bridge)):
        click.echo(str(path))
    return None


COMMANDS = (upgrade, keys, export, forget, insights, deployment, completion)
