"""``account``, ``drafts``, ``doctor``: the mailbox, and what is wrong with it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from addon.cli.cases import ACCOUNT
from addon.cli.shared import house, say_json
from introductions.errors import OptInError

if TYPE_CHECKING:
    from introductions.ports import Account

PORTS = {"tls": 993, "starttls": 143, "none": 143}


@click.group()
def account() -> None:
    """The mailboxes that are looked after."""


@account.command("add")
@click.argument("address")
@click.option("--host", required=True, help="The IMAP server, e.g. imap.example.com.")
@click.option("--port", type=click.IntRange(1, 65535), help="Without it 993, or 143 with --starttls and --no-tls.")
@click.option("--user", help="The name to log in with; without it, the address.")
@click.option("--name", default="", help="How you sign, e.g. 'Tom Hale'.")
@click.option("--tls", "security", flag_value="tls", default="tls", help="Encrypted from the start (the default).")
@click.option("--starttls", "security", flag_value="starttls", help="Encrypted before the password is sent.")
@click.option("--no-tls", "security", flag_value="none", help="Not encrypted: only for a server on this machine.")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input instead of asking.")
def add(
    address: str, host: str, port: int | None, user: str | None, name: str, security: str, password_stdin: bool
) -> None:
    """Connect an IMAP mailbox. It is tried out first; nothing is stored if it cannot be used.

    Where the provider offers app passwords, use one.
    """
    from introductions.ports import Account, Security

    if "@" not in address:
        raise click.BadParameter("is not an e-mail address", param_hint="ADDRESS")
    password = (
        sys.stdin.readline().rstrip("\r\n")
        if password_stdin
        else click.prompt(f"Password of {user or address}", hide_input=True)
    )
    owner = Account(
        address.strip().lower(), host, port or PORTS[security], user or address, Security(security or "tls"), name
    )
    opened = house()
    checks = opened.check(owner, password)
    for check in checks:
        _show(check.check, check.ok, check.remedy)
    if not all(check.ok for check in checks):
        raise OptInError("The mailbox was not added.")
    opened.add_account(owner, password)
    click.echo(f"{owner.address} is connected. 'optin drafts' shows the introductions that lie in your Drafts.")


@account.command("list")
@click.option("--json", "as_json", is_flag=True)
def list_(as_json: bool) -> None:
    """List the mailboxes."""
    accounts = house().service.accounts()
    if as_json:
        return say_json([_plain(a) for a in accounts])
    for one in accounts:
        click.echo(f"{one.address}  {one.user} at {one.host}:{one.port} ({one.security.value})")
        if one.paused:
            click.secho(f"  paused: {one.paused}", fg="yellow")
    if not accounts:
        click.echo("No mailbox is connected. Add one with 'optin account add ADDRESS --host HOST'.")
    return None


@account.command("remove")
@click.argument("address")
@click.option("--yes", is_flag=True, help="Do not ask.")
def remove(address: str, yes: bool) -> None:
    """Disconnect a mailbox and erase all that is stored for it. The mailbox itself is left as it is."""
    opened = house()
    owner = opened.service.account(address)
    if not yes:
        click.confirm(f"Erase all introductions of {owner.address} here?", abort=True)
    confirmed = opened.remove(owner)
    click.echo(f"{owner.address} is disconnected.")
    if not confirmed:
        click.echo("Google did not confirm; the access can be removed at myaccount.google.com/permissions.", err=True)


@account.command("resume")
@click.argument("address")
def resume(address: str) -> None:
    """Work on a paused mailbox again."""
    opened = house()
    owner = opened.service.account(address)
    opened.service.pause(owner.address, None)
    click.echo(f"{owner.address} is looked after again.")


def _plain(one: Account) -> dict[str, object]:
    return {
        "address": one.address,
        "host": one.host,
        "port": one.port,
        "user": one.user,
        "security": one.security.value,
        "name": one.name,
        "paused": one.paused,
    }


@click.command()
@click.option("--json", "as_json", is_flag=True)
@ACCOUNT
def drafts(as_json: bool, account: str | None) -> None:
    """List the drafts in your mailbox that introduce people to each other."""
    opened = house()
    owner = opened.service.account(account)
    found = opened.mail_view().draft_introductions(owner.address)
    if as_json:
        return say_json(
            [
                {"message_id": d.message_id, "subject": d.subject, "to": [p.email for p in d.to], "snippet": d.snippet}
                for d in found
            ]
        )
    for draft in found:
        click.secho(draft.subject or "(no subject)", bold=True)
        click.echo(f"  to {', '.join(p.email for p in draft.to)}")
        click.secho(f"  optin begin --draft '{draft.message_id}'", dim=True)
    if not found:
        click.echo("No draft to two people lies in your Drafts.")
    return None


@click.command()
@click.option("--json", "as_json", is_flag=True)
def doctor(as_json: bool) -> None:
    """Check everything that must be right, each with its remedy. Exit 1 if something is not."""
    from addon import wiring

    checks = wiring.diagnose()
    if as_json:
        say_json([{"check": name, "ok": ok, "remedy": remedy} for name, ok, remedy in checks])
    else:
        for name, ok, remedy in checks:
            _show(name, ok, remedy)
    if not all(ok for _, ok, _ in checks):
        raise OptInError("Something needs your attention.")


def _show(name: str, ok: bool, remedy: str) -> None:
    click.secho("✓ " if ok else "✗ ", fg="green" if ok else "red", nl=False)
    click.echo(name + (f": {remedy}" if remedy else ""))


COMMANDS = (account, drafts, doctor)
