"""``import``: introductions that were begun by hand, looked after from now on."""

from __future__ import annotations

import sys
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import click

from addon.cli.begin import person
from addon.cli.cases import ACCOUNT, show
from addon.cli.shared import house, read_input, say_json
from introductions.errors import MailboxError, NotFoundError

if TYPE_CHECKING:
    from introductions.service.hand_asks import SentAsk


@click.command("import")
@click.option("--since", default=60, type=click.IntRange(1, 3650), help="How many days to look back; 60 without it.")
@click.option("--track", metavar="ID", multiple=True, help="Look after this ask; two of them are one introduction.")
@click.option("--agreed", metavar="ADDRESS", multiple=True, help="With one --track: the other person, who has agreed.")
@click.option("--text", metavar="FILE", help="With --track: your words to both, for the introduction; '-' is stdin.")
@click.option("--json", "as_json", is_flag=True, help="For programs; docs/json.md has the form.")
@ACCOUNT
def import_(
    since: int, track: tuple[str, ...], agreed: tuple[str, ...], text: str | None, as_json: bool, account: str | None
) -> None:
    """Find asks among your sent mail that you wrote by hand, and look after them if you say so.

    Nothing is assumed: what looks like an ask is shown with its sentence. With --track the answers that came already
    are read.
    """
    from addon.wiring.ground import utc_now
    from introductions.service.hand_asks import pairs
    from introductions.service.views import status as as_status

    if (agreed or text) and not track:
        raise click.UsageError("--agreed and --text go with --track.")
    opened = house()
    owner = opened.service.account(account)
    day = (utc_now() - timedelta(days=since)).date()
    sent = opened.sent_to_one(owner.address, day)
    with click.progressbar(sent, label="Reading what you sent", hidden=as_json, file=sys.stderr) as shown:
        asks = opened.service.hand_asks(owner.address, shown)
    if not track:
        return say_json([_plain(one) for one in asks]) if as_json else _list(asks, pairs(asks))
    chosen = [_named(asks, name) for name in track]
    words = read_input(text).decode("utf-8-sig", "replace") if text else ""
    begun = opened.adopt(owner.address, chosen, [person(one) for one in agreed], words)
    try:
        opened.place_now(owner.address)
    except MailboxError as error:
        click.echo(f"It is looked after; what follows is not in your mailbox yet: {error.for_user()}", err=True)
    seen = opened.service.view(begun.id)
    return say_json(as_status([seen])["introductions"][0]) if as_json else show(seen)


def _named(asks: list[SentAsk], name: str) -> SentAsk:
    found = [one for one in asks if one.id.startswith(name.casefold())]
    if len(found) != 1:
        raise NotFoundError(f"{name!r} names no ask that is not looked after yet.", "'optin import' lists them.")
    return found[0]


def _list(asks: list[SentAsk], together: list[tuple[SentAsk, SentAsk]]) -> None:
    paired = {one.id for pair in together for one in pair}
    for pair in together:
        for one in pair:
            _line(one)
        click.secho("  optin import " + " ".join(f"--track {one.id}" for one in pair), dim=True)
    for one in asks:
        if one.id not in paired:
            _line(one)
            click.secho(f"  optin import --track {one.id} --agreed ADDRESS   if {one.ask.about} has agreed", dim=True)
    if not asks:
        click.echo("Nothing that you sent lately looks like an ask that is not looked after yet.")


def _line(one: SentAsk) -> None:
    click.secho(f"\n{one.at:%d %B %Y}, to {one.ask.to.email}, about {one.ask.about}", bold=True)
    click.echo(f"  “{one.ask.sentence}”")


def _plain(one: SentAsk) -> dict[str, Any]:
    return {
        "id": one.id,
        "to": one.ask.to.email,
        "about": one.ask.about,
        "sentence": one.ask.sentence,
        "subject": one.subject,
        "sent_at": one.at.isoformat(),
    }


COMMANDS = (import_,)
