"""``begin``: from a draft in the mailbox, or from words and addresses, to two private asks."""

from __future__ import annotations

from dataclasses import replace
from email.utils import parseaddr
from typing import TYPE_CHECKING, Any

import click

from addon.cli.cases import ACCOUNT, show
from addon.cli.shared import house, read_input, say_json
from introductions.errors import MailboxError
from introductions.model import Person

if TYPE_CHECKING:
    from addon.wiring import House
    from introductions.drafting import Preview
    from introductions.ports import Account
    from introductions.service.rewording import Reworded


@click.command()
@click.option("--draft", metavar="MESSAGE-ID", help="Which draft; without it, the newest that introduces people.")
@click.option(
    "--to", metavar="ADDRESS", multiple=True, help="Without a draft: whom to introduce; once for each of them."
)
@click.option("--text", metavar="FILE", help="With --to: your words to both of them; '-' is standard input.")
@click.option("--subject", default="", help="With --to: the subject of the introduction.")
@click.option("--first", metavar="ADDRESS", help="Ask this person first; the other is asked only after a yes.")
@click.option("--agreed", metavar="ADDRESS", multiple=True, help="This person has agreed already: they are not asked.")
@click.option("--nameless", is_flag=True, help="Describe the other person without naming them.")
@click.option("--short", is_flag=True, help="As few words as politeness allows.")
@click.option("--blank", is_flag=True, help="A visible blank to fill where the draft says nothing about either.")
@click.option("--model", is_flag=True, help="Worded with the language model that you allow to; see 'optin model'.")
@click.option("--dry-run", is_flag=True, help="Show what would be written; nothing is stored and nothing is laid out.")
@click.option("--json", "as_json", is_flag=True, help="For programs; docs/json.md has the form.")
@ACCOUNT
def begin(
    draft: str | None,
    to: tuple[str, ...],
    text: str | None,
    subject: str,
    first: str | None,
    agreed: tuple[str, ...],
    nameless: bool,
    short: bool,
    blank: bool,
    model: bool,
    dry_run: bool,
    as_json: bool,
    account: str | None,
) -> None:
    """Turn a draft introduction into private asks, laid into your Drafts for review.

    The draft is the newest in your mailbox that goes to two people; or none is needed, with their addresses and a text:

    optin begin --to "Amy Carter <amy@example.org>" --to lisa@example.net --text words.txt
    """
    from introductions.service import AskOptions
    from introductions.service.views import status as as_status

    if bool(to) != bool(text) or (to and draft):
        raise click.UsageError("Say --to for each of them and --text for your words, or name a --draft.")
    opened = house()
    owner = opened.service.account(account)
    raw = _written(opened, owner, to, text, subject) if text else opened.raw_draft(owner, draft)
    options = AskOptions(nameless=nameless, tone="short" if short else "warm", blank=blank)
    who = {person(one).key for one in agreed}
    preview = opened.service.preview(owner.address, raw, options)
    joint = preview.joint
    who_agreed = joint.already_agreed | who if who else None
    if who_agreed is not None:
        preview = opened.service.preview(owner.address, raw, options, agreed=who_agreed)
    for one in preview.often:
        said = f"{one.person.name or one.person.email} has been asked {one.times} times in the last three months."
        click.secho(f"Mind: {said}", fg="yellow", err=True)
    reworded = opened.service.reword(owner.address, raw, options, who_agreed) if model else ()
    edits = {one.ours.to.key: (one.used.subject, one.used.text) for one in reworded if one.theirs is not None}
    if reworded:
        preview = replace(preview, asks=tuple(one.used for one in reworded))
        for each in reworded:
            _say_help(each)
    if dry_run:
        return say_json(_plain(preview)) if as_json else _read_out(preview)
    nonce = opened.ids()
    begun = opened.service.begin(
        owner.address,
        raw,
        nonce=nonce,
        options=options,
        ask_first=first,
        agreed=who_agreed,
        edits=edits,
        helped=list(edits),
    )
    try:
        opened.place_now(owner.address)
    except MailboxError as error:
        click.echo(f"The drafts are written, but not in your mailbox yet: {error.for_user()}", err=True)
    seen = opened.service.view(begun.id)
    if as_json:
        return say_json(as_status([seen])["introductions"][0])
    if f"begin:{nonce}" not in begun.seen:  # the press of long ago; its asks may have been sent since
        click.echo("This draft has been begun already. This is where it stands:")
        return show(seen)
    for item in seen.drafts:
        _letter(", ".join(p.email for p in item.draft.to), item.draft.subject, item.draft.text)
    click.echo("\nReview and send them from your Drafts. 'optin watch' reads the answers.")
    return None


def _written(opened: House, owner: Account, to: tuple[str, ...], text: str, subject: str) -> bytes:
    from addon.wiring.ground import utc_now
    from introductions.reading import language
    from introductions.writing import joint

    words = read_input(text).decode("utf-8-sig", "replace")
    people = [person(one) for one in to]
    me = Person(owner.name, owner.address)
    return joint.draft(me, people, words, utc_now(), subject=subject, language=language.detect(words))


def person(typed: str) -> Person:
    """``"Amy Carter <amy@example.org>"`` or a bare address, as a person types it. Raises BadParameter."""
    name, email = parseaddr(typed)
    if "@" not in email:
        raise click.BadParameter(f"{typed!r} is not an e-mail address.")
    return Person(name, email)


def _read_out(preview: Preview) -> None:
    for ask in preview.asks:
        _letter(ask.to.email, ask.subject, ask.text)
        for removed in ask.removed:
            click.secho(f"  left out: {' '.join(removed.split())}", dim=True)
    if not preview.asks:
        click.echo("Everybody has agreed already: the introduction itself would be laid into your Drafts.")
    click.echo("\nNothing was stored. Without --dry-run they are laid into your Drafts.")


def _say_help(one: Reworded) -> None:
    """Whether an ask had help, and what it would be without."""
    from addon.cli.texts import FAULTS

    name = one.ours.to.name or one.ours.to.email
    if one.theirs is not None:
        click.secho(f"The ask to {name} is worded with the language model. Without it:", fg="yellow", err=True)
        click.secho(one.ours.text.rstrip() + "\n", dim=True, err=True)
    elif one.fault is not None:
        click.secho(f"To {name}: {FAULTS[one.fault.value]}", fg="yellow", err=True)


def _letter(to: str, subject: str, text: str) -> None:
    click.secho(f"\nTo: {to}\nSubject: {subject}", bold=True)
    click.echo("\n" + text.rstrip())


def _plain(preview: Preview) -> dict[str, Any]:
    return {
        "language": preview.joint.language,
        "already_opted_in": sorted(preview.joint.already_agreed),
        "asked_often": [{"email": one.person.email, "times": one.times} for one in preview.often],
        "asks": [
            {
                "to": a.to.email,
                "name": a.greeting_name,
                "subject": a.subject,
                "text": a.text,
                "removed": list(a.removed),
            }
            for a in preview.asks
        ],
    }


COMMANDS = (begin,)
