"""``begin``, ``status``, ``record``, ``correct``, ``withdraw``, ``met``: the introductions themselves."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from addon.cli.shared import find_introduction, find_party, house, say_json
from introductions.errors import MailboxError
from introductions.model import Answer, Label

if TYPE_CHECKING:
    from introductions.service import IntroductionView

ACCOUNT = click.option("--account", metavar="ADDRESS", help="Which mailbox, if there is more than one.")
WORDS = {
    "yes": Label.ACCEPT,
    "no": Label.DECLINE,
    "later": Label.DEFER,
    "question": Label.QUESTION,
    "direct": Label.DIRECT,
    "conditional": Label.CONDITIONAL,
    "unclear": Label.UNCLEAR,
    **{label.value: label for label in Label},
}


@click.command()
@click.option("--draft", metavar="MESSAGE-ID", help="Which draft; without it, the newest that introduces people.")
@click.option("--first", metavar="ADDRESS", help="Ask this person first; the other is asked only after a yes.")
@click.option("--nameless", is_flag=True, help="Describe the other person without naming them.")
@click.option("--short", is_flag=True, help="As few words as politeness allows.")
@click.option("--blank", is_flag=True, help="A visible blank to fill where the draft says nothing about either.")
@click.option("--json", "as_json", is_flag=True, help="The introduction as JSON, as 'status --json' shows it.")
@ACCOUNT
def begin(
    draft: str | None,
    first: str | None,
    nameless: bool,
    short: bool,
    blank: bool,
    as_json: bool,
    account: str | None,
) -> None:
    """Turn a draft introduction into private asks, laid into your Drafts for review."""
    from introductions.service import AskOptions
    from introductions.service.views import status as as_status

    opened = house()
    owner = opened.service.account(account)
    raw = opened.raw_draft(owner, draft)
    options = AskOptions(nameless=nameless, tone="short" if short else "warm", blank=blank)
    nonce = opened.ids()
    begun = opened.service.begin(owner.address, raw, nonce=nonce, options=options, ask_first=first)
    try:
        opened.place_now(owner.address)
    except MailboxError as error:
        click.echo(f"The drafts are written, but not in your mailbox yet: {error.for_user()}", err=True)
    seen = opened.service.view(begun.id)
    if as_json:
        return say_json(as_status([seen])["introductions"][0])
    if f"begin:{nonce}" not in begun.seen:  # the press of long ago; its asks may have been sent since
        click.echo("This draft has been begun already. This is where it stands:")
        return _show(seen)
    for item in seen.drafts:
        click.secho(f"\nTo: {', '.join(p.email for p in item.draft.to)}\nSubject: {item.draft.subject}", bold=True)
        click.echo("\n" + item.draft.text.rstrip())
    click.echo("\nReview and send them from your Drafts. 'optin watch' reads the answers.")
    return None


@click.command()
@click.option("--json", "as_json", is_flag=True, help="For programs; the form is in the README.")
@click.option("--all", "everything", is_flag=True, help="Closed and finished ones too.")
@click.option("--workers", is_flag=True, help="When the worker last looked at each mailbox.")
@ACCOUNT
def status(as_json: bool, everything: bool, workers: bool, account: str | None) -> None:
    """Show every introduction: where each person stands and why, and what waits for you."""
    opened = house()
    if workers:
        for address, beat in opened.heartbeats().items():
            click.echo(f"{address}: {beat.isoformat(timespec='seconds') if beat else 'never'}")
        return None
    if as_json:
        return say_json(opened.service.status(account))
    views = [v for v in opened.service.views(account) if everything or _is_open(v)]
    if not views:
        click.echo("No introduction is under way. 'optin drafts' shows the drafts that could become one.")
    for seen in views:
        _show(seen)
    return None


def _is_open(seen: IntroductionView) -> bool:
    """Under way, or over with something still to be done: a closing note to be sent, the question how it went."""
    one = seen.introduction
    return bool(seen.waiting) or (one.closed is None and one.met is None)


def _show(seen: IntroductionView) -> None:
    one = seen.introduction
    names = " and ".join(p.person.name or p.greeting_name or p.person.email for p in one.parties)
    ended = f" ({one.closed.replace('_', ' ')})" if one.closed and one.state.value == "closed" else ""
    click.secho(f"\n{names}: {one.state.value}{ended}", bold=True, nl=False)
    click.secho(f"   {one.id}", dim=True)
    for party in one.parties:
        line = f"  {party.person.email}: {party.state.value.replace('_', ' ')}"
        if party.answer is not None:
            line += f", until {party.answer.until:%d %B %Y}" if party.answer.until else ""
            line += f", if {party.answer.condition!r}" if party.answer.condition else ""
            line += f" (from: “{' '.join(party.answer.evidence.split())}”)" if party.answer.evidence else ""
        click.echo(line)
    for text in seen.waiting:
        click.secho(f"  → {text}", fg="yellow")


@click.command()
@click.argument("introduction")
@click.argument("person")
@click.argument("answer", type=click.Choice(sorted(WORDS), case_sensitive=False))
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="With 'later': the day to ask again, YYYY-MM-DD.")
@click.option("--condition", help="With 'conditional': what is to be passed on.")
def record(introduction: str, person: str, answer: str, until: datetime | None, condition: str | None) -> None:
    """Record an ANSWER that PERSON gave you by telephone or across a table."""
    _say("recorded", introduction, person, answer, until, condition)


@click.command()
@click.argument("introduction")
@click.argument("person")
@click.argument("answer", type=click.Choice(sorted(WORDS), case_sensitive=False))
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="With 'later': the day to ask again, YYYY-MM-DD.")
@click.option("--condition", help="With 'conditional': what is to be passed on.")
def correct(introduction: str, person: str, answer: str, until: datetime | None, condition: str | None) -> None:
    """Say what PERSON's reply really meant; your word stands over our reading."""
    _say("corrected", introduction, person, answer, until, condition)


def _say(how: str, introduction: str, person: str, answer: str, until: datetime | None, condition: str | None) -> None:
    from addon.wiring.ground import utc_now

    opened = house()
    found = find_introduction(opened, introduction)
    party = find_party(found, person)
    label = WORDS[answer.lower()]
    if label is Label.ACCEPT and condition:
        label = Label.CONDITIONAL
    if label is Label.CONDITIONAL and not (condition or "").strip():
        raise click.UsageError("What is the condition? Say it with --condition; a plain yes is 'yes'.")
    if until is not None and label is not Label.DEFER:
        raise click.UsageError("A day to ask again goes with 'later'.")
    if until is not None and until.date() <= utc_now().date():
        raise click.BadParameter("is not a day to come.", param_hint="--until")
    meant = Answer(label, True, "", until.date() if until else None, condition, f"introducer:{how}")
    change = opened.service.record if how == "recorded" else opened.service.correct
    change(found.id, party, meant)
    _after(opened.service.view(found.id))


@click.command()
@click.argument("introduction")
def withdraw(introduction: str) -> None:
    """Call an introduction off. Open drafts are taken back; who was asked gets a closing note for you to review."""
    opened = house()
    found = find_introduction(opened, introduction)
    opened.service.withdraw(found.id)
    _after(opened.service.view(found.id))


@click.command()
@click.argument("introduction")
@click.argument("answer", type=click.Choice(["yes", "no"]))
def met(introduction: str, answer: str) -> None:
    """Say whether they met."""
    opened = house()
    found = find_introduction(opened, introduction)
    opened.service.met(found.id, answer == "yes")
    _after(opened.service.view(found.id))


def _after(seen: IntroductionView) -> None:
    _show(seen)
    click.echo("\n'optin watch' lays new drafts into your mailbox; 'optin watch --once' does so now.")


COMMANDS = (begin, status, record, correct, withdraw, met)
