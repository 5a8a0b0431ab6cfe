"""``model``: letting a language model help, with what, and until when; see docs/model.md."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from addon.cli.cases import ACCOUNT
from addon.cli.shared import house, say_json
from introductions.errors import SettingsError

if TYPE_CHECKING:
    from addon.wiring import House
    from introductions.service.helping import Helper, HelperState

READS = "the words of replies (no quotes, no signatures), one by one as they come"
WRITES = "for each ask that is worded anew, the sentences of your draft that its reader is to see"
NEVER = (
    "Addresses, numbers, links and streets are taken out first. Nothing of it is logged. It can be stopped any time."
)


@click.group()
def model() -> None:
    """A language model that helps to read replies and to word asks: off until you allow it, mailbox by mailbox.

    Which one is a setting (OPTIN_MODEL_URL, OPTIN_MODEL_NAME). The product needs none.
    """


@model.command()
@click.option("--json", "as_json", is_flag=True)
@ACCOUNT
def show(as_json: bool, account: str | None) -> None:
    """What is set up, what it may do, and what it cost today."""
    opened, helper = _helper()
    state = helper.state(opened.service.account(account).address)
    if as_json:
        return say_json(plain(state))
    click.echo(f"{state.name} at {state.host}")
    click.echo(f"reading replies: {'allowed' if state.reading else 'off'}")
    click.echo(f"wording asks: {'allowed' if state.writing else 'off'}")
    click.echo(f"tokens today: {state.spent} of {state.tokens_per_day}")
    if state.resting:
        click.secho(f"left alone for a while: {state.resting}", fg="yellow")
    return None


@model.command()
@click.option("--reading/--no-reading", default=None, help="It may read the replies to your asks.")
@click.option("--writing/--no-writing", default=None, help="It may word your asks anew.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@ACCOUNT
def allow(reading: bool | None, writing: bool | None, yes: bool, account: str | None) -> None:
    """Let it help a mailbox. Says first which words go where."""
    if reading is None and writing is None:
        raise click.UsageError("Say what it may do: --reading, --writing or both.")
    opened, helper = _helper()
    owner = opened.service.account(account).address
    wanted = opened.service.preferences(owner)
    if reading or writing:
        click.echo(f"To {helper.name} at {helper.host} will go, for {owner}:")
        for goes in (READS if reading else "", WRITES if writing else ""):
            click.echo(f"  - {goes}" if goes else "", nl=bool(goes))
        click.echo(NEVER)
        if not yes:
            click.confirm("Allow it?", abort=True)
    if reading is not None:
        wanted = replace(wanted, model_reads=helper.host if reading else "")
    if writing is not None:
        wanted = replace(wanted, model_writes=helper.host if writing else "")
    opened.service.set_preferences(owner, wanted)
    click.echo("Done. 'optin model show' says what it may do; 'optin model stop' ends it.")


@model.command()
@ACCOUNT
def stop(account: str | None) -> None:
    """Nothing of a mailbox goes to a language model any more."""
    opened = house()
    owner = opened.service.account(account).address
    opened.service.set_preferences(owner, replace(opened.service.preferences(owner), model_reads="", model_writes=""))
    click.echo(f"Nothing of {owner} goes to a language model.")


@model.command()
@click.option("--forget", is_flag=True, help="Forget the one that is kept.")
def key(forget: bool) -> None:
    """Keep what opens the model, encrypted in the store. It is asked for, or read from standard input."""
    from addon.wiring.model import keep_key

    given = "" if forget else click.prompt("Key", hide_input=True)
    keep_key(house().store, given)
    click.echo(
        "Forgotten." if forget else "Kept, encrypted. A worker that runs already takes it up when it is restarted."
    )


def plain(state: HelperState) -> dict[str, object]:
    """For programs."""
    return {
        "host": state.host,
        "model": state.name,
        "reading": state.reading,
        "writing": state.writing,
        "tokens_today": state.spent,
        "tokens_per_day": state.tokens_per_day,
        "resting": state.resting or None,
    }


def _helper() -> tuple[House, Helper]:
    opened = house()
    if opened.service.helper is None:
        raise SettingsError(
            "No language model is set up, and none is needed.", "OPTIN_MODEL_URL names one; docs/model.md shows how."
        )
    return opened, opened.service.helper


COMMANDS = (model,)
