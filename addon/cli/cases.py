"""``status``, ``record``, ``correct``, ``withdraw``, ``undo``, ``in-touch``, ``met``: introductions under way."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from addon.cli.shared import find_introduction, find_party, house, introduction_with, say_json
from introductions.errors import NotFoundError
from introductions.model import Answer, DraftKind, Label, Opinion

if TYPE_CHECKING:
    from addon.wiring import House
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
UNDOABLE = {
    "follow-up": DraftKind.FOLLOW_UP,
    "re-ask": DraftKind.RE_ASK,
    "closing-note": DraftKind.CLOSING,
    "thanks": DraftKind.THANKS,
    "introduction": DraftKind.FINAL,
}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="For programs; docs/json.md has the form.")
@click.option("--all", "everything", is_flag=True, help="Closed and finished ones too.")
@click.option("--workers", is_flag=True, help="The workers, and when they last looked at each mailbox.")
@ACCOUNT
def status(as_json: bool, everything: bool, workers: bool, account: str | None) -> None:
    """Show every introduction: where each person stands and why, and what waits for you."""
    opened = house()
    if workers:
        return _workers(opened, as_json)
    if as_json:
        return say_json(opened.service.status(account))
    views = [v for v in opened.service.views(account) if everything or _is_open(v)]
    if not views:
        click.echo("No introduction is under way. 'optin drafts' shows the drafts that could become one.")
    for seen in views:
        show(seen)
    return None


def _workers(opened: House, as_json: bool) -> None:
    states, beats = opened.workers(), opened.heartbeats()
    if as_json:
        alive = [
            {
                "id": w.id,
                "host": w.host,
                "pid": w.pid,
                "seconds_since": round(w.age, 1),
                "leases": w.leases,
                **w.numbers,
            }
            for w in states
        ]
        looked = {address: beat.isoformat() if beat else None for address, beat in beats.items()}
        return say_json({"workers": alive, "mailboxes": looked})
    if not states:
        click.echo("No worker has been alive within a day. 'optin watch' or 'optin run' starts one.")
    for w in states:
        n = w.numbers
        click.secho(f"{w.host}, process {w.pid}", bold=True, nl=False)
        click.echo(f"   alive {w.age:.0f} s ago, watches {n.get('watching', 0)} mailboxes")
        click.echo(
            f"  waiting to be read: {n.get('dirty', 0)}, the oldest for {n.get('oldest_dirty_seconds', 0):.1f} s; "
            f"wake-up p99 {n.get('wake_up_p99_ms', 0):.1f} ms; {n.get('connects_per_second', 0):.2f} connects a second"
        )
        for kind, count in sorted(n.get("errors", {}).items()):
            click.secho(f"  {count} × {kind}", fg="yellow")
    for address, beat in beats.items():
        click.echo(f"{address}: {beat.isoformat(timespec='seconds') if beat else 'never'}")
    return None


def _is_open(seen: IntroductionView) -> bool:
    """Under way, or over with something still to be done: a closing note to be sent, the question how it went."""
    one = seen.introduction
    return bool(seen.waiting) or (one.closed is None and one.met is None)


def show(seen: IntroductionView) -> None:
    """One introduction: its people, where each stands and on which words that rests, what waits."""
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
            line += ", read with help" if party.answer.helped else ""
            line += _otherwise(party.answer.otherwise) if party.answer.otherwise else ""
        click.echo(line)
    for text in seen.waiting:
        click.secho(f"  → {text}", fg="yellow")


def _otherwise(other: Opinion) -> str:
    who = "the language model reads" if other.by_model else "without help we read"
    return f"; {who}: {other.label.value}" + (f" (“{' '.join(other.evidence.split())}”)" if other.evidence else "")


@click.command()
@click.argument("introduction", nargs=-1, metavar="[INTRODUCTION]")
@click.argument("person")
@click.argument("answer", type=click.Choice(sorted(WORDS), case_sensitive=False))
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="With 'later': the day to ask again, YYYY-MM-DD.")
@click.option("--condition", help="With 'conditional': what is to be passed on.")
def record(
    introduction: tuple[str, ...], person: str, answer: str, until: datetime | None, condition: str | None
) -> None:
    """Record an ANSWER that PERSON gave you by telephone or across a table.

    PERSON is a name or an address; INTRODUCTION is needed only if more than one under way is with them.
    """
    _say("recorded", introduction, person, answer, until, condition)


@click.command()
@click.argument("introduction", nargs=-1, metavar="[INTRODUCTION]")
@click.argument("person")
@click.argument("answer", type=click.Choice(sorted(WORDS), case_sensitive=False))
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="With 'later': the day to ask again, YYYY-MM-DD.")
@click.option("--condition", help="With 'conditional': what is to be passed on.")
def correct(
    introduction: tuple[str, ...], person: str, answer: str, until: datetime | None, condition: str | None
) -> None:
    """Say what PERSON's reply really meant; your word stands over our reading.

    PERSON is a name or an address; INTRODUCTION is needed only if more than one under way is with them.
    """
    _say("corrected", introduction, person, answer, until, condition)


def _say(
    how: str,
    introduction: tuple[str, ...],
    person: str,
    answer: str,
    until: datetime | None,
    condition: str | None,
) -> None:
    from addon.wiring.ground import utc_now

    if len(introduction) > 1:
        raise click.UsageError("Name one introduction, one person and one answer.")
    opened = house()
    found = find_introduction(opened, introduction[0]) if introduction else introduction_with(opened, person)
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
@click.argument("what", type=click.Choice(sorted(UNDOABLE)), required=False)
def undo(introduction: str, what: str | None) -> None:
    """Take a draft back that lies ready and that you do not want; it is not written again.

    WHAT is needed only if several lie ready.
    """
    opened = house()
    found = find_introduction(opened, introduction)
    kinds = [UNDOABLE[what]] if what else list(UNDOABLE.values())
    ready = [d for d in found.drafts if d.live and d.kind in kinds]
    if len(ready) != 1:
        lying = " and ".join(name for name, kind in UNDOABLE.items() if any(d.kind is kind for d in ready))
        raise NotFoundError(
            f"More than one draft lies ready: {lying}." if ready else "No draft that could be undone lies ready.",
            "Say which one." if ready else "An ask is taken back with 'optin withdraw'.",
        )
    opened.service.undo(found.id, ready[0].purpose)
    _after(opened.service.view(found.id))


@click.command()
@click.argument("introduction")
@click.argument("answer", type=click.Choice(["yes", "no", "undo"]))
def met(introduction: str, answer: str) -> None:
    """Say whether they met: after a yes, thanks lie ready. 'undo' takes back what was said."""
    opened = house()
    found = find_introduction(opened, introduction)
    opened.service.met(found.id, None if answer == "undo" else answer == "yes")
    _after(opened.service.view(found.id))


@click.command("in-touch")
@click.argument("introduction")
def in_touch(introduction: str) -> None:
    """Say that they write to each other: nobody is asked or reminded any more."""
    opened = house()
    found = find_introduction(opened, introduction)
    opened.service.in_touch(found.id)
    _after(opened.service.view(found.id))


def _after(seen: IntroductionView) -> None:
    show(seen)
    click.echo("\n'optin watch' lays new drafts into your mailbox; 'optin watch --once' does so now.")


COMMANDS = (status, record, correct, withdraw, undo, in_touch, met)
