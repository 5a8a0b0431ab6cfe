"""``asks`` and ``read``: what would be written, what a reply means. Nothing is stored, no mailbox is needed."""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from addon.cli.shared import read_input, say_json
from introductions.errors import OptInError

if TYPE_CHECKING:
    from introductions.advice import Adviser

FAULTS = {
    "away": "The language model was of no help: these are our own words.",
    "claims": "The language model said something else than your draft: these are our own words.",
    "privacy": "The language model would have told how to reach somebody: these are our own words.",
    "manners": "The language model pressed, flattered or asked: these are our own words.",
}
_SIGNS = 8  # of a yes, the weightiest
_SHOWN = 70  # characters of what was left out
_STRENGTH = {3: "said plainly", 2: "unless something stronger speaks", 1: "a hint", 0: "no answer in itself"}


@click.command()
@click.argument("file", required=False)
@click.option("--jsonl", is_flag=True, help='Lines {"id","eml"} from standard input, one answer a line.')
@click.option("--json", "as_json", is_flag=True, help="The answer as JSON.")
@click.option("--nameless", is_flag=True, help="Describe the other person without naming them.")
@click.option("--short", is_flag=True, help="As few words as politeness allows.")
@click.option("--blank", is_flag=True, help="A visible blank to fill where the draft says nothing about either.")
@click.option("--template", metavar="FILE", help="Try a wording of your own; see 'optin template'.")
@click.option("--explain", is_flag=True, help="Every sentence of the draft: about whom, to whom, where it went.")
@click.option("--model", is_flag=True, help="Worded with the language model of OPTIN_MODEL_URL.")
def asks(
    file: str | None,
    jsonl: bool,
    as_json: bool,
    nameless: bool,
    short: bool,
    blank: bool,
    template: str | None,
    explain: bool,
    model: bool,
) -> None:
    """Show the private asks that a draft introduction FILE.eml ('-': standard input) would become.

    With --model, the sentences that each reader is to see go to the language model that is set up; see docs/model.md.
    """
    from introductions.batch.asks import asks as written
    from introductions.statements import AskOptions

    if explain:
        return _explain_ask(read_input(_needed(file)), file or "", as_json)
    wording = _wording(template) if template else ""
    options = AskOptions(nameless=nameless, tone="short" if short else "warm", blank=blank, wording=wording)
    adviser = _adviser() if model else None
    asking = adviser.write if adviser else None
    if jsonl:
        _each_line(lambda line: written(str(line["eml"]).encode(), str(line["id"]), options, asking))
        return _say_cost(adviser)
    answer = written(read_input(_needed(file)), file or "", options, asking)
    if as_json:
        say_json(answer)
    elif not answer["refused"]:
        _show(answer)
    if answer["refused"]:
        raise OptInError(answer["refused"])
    return None


@click.command()
@click.argument("file", required=False)
@click.option("--jsonl", is_flag=True, help='Lines {"id","eml"} or {"id","text","received"} from standard input.')
@click.option("--json", "as_json", is_flag=True, help="The answer as JSON.")
@click.option("--explain", is_flag=True, help="What was left out and why, the rules that spoke, the alternatives.")
@click.option("--model", is_flag=True, help="With the language model of OPTIN_MODEL_URL as second reader.")
def read(file: str | None, jsonl: bool, as_json: bool, explain: bool, model: bool) -> None:
    """Say what a reply FILE.eml ('-': standard input) means, and on which words that rests.

    With --model, the reply goes, without contact details, to the language model that is set up; see docs/model.md.
    """
    from introductions.batch import replies

    today = datetime.now(UTC).date()
    adviser = _adviser() if model else None
    advise = adviser.read if adviser else None
    if jsonl:
        _each_line(lambda line: replies.read_line(line, today, explain=explain, advise=advise))
        return _say_cost(adviser)
    answer = replies.read_mail(read_input(_needed(file)), file or "", today, explain=explain, advise=advise)
    if as_json:
        return say_json(answer)
    if answer["kind"] == "machine":
        click.echo(f"No person wrote this: {answer['label'].replace('_', ' ')}.")
    else:
        click.echo(answer["reply_text"].rstrip() + "\n")
        click.echo(f"{answer['label']}" + ("" if answer["confident"] else " (not sure: you decide)"))
    for name in ("until", "condition", "evidence"):
        if answer[name]:
            click.echo(f"{name}: {answer[name]}")
    if other := answer.get("otherwise"):
        who = "the language model" if other["by"] == "model" else "the built-in reader"
        click.echo(f"{who} reads {other['label']}" + (f", from: {other['evidence']}" if other["evidence"] else ""))
    if "why" in answer:
        _explain_reading(answer["why"])
    return None


def _adviser() -> Adviser:
    """Help for mails that belong to no account, as the environment has it. Raises SettingsError."""
    from addon.wiring import open_house
    from addon.wiring.model import model
    from introductions.advice import Adviser
    from introductions.settings import read_settings

    settings, store = read_settings(), None
    if not settings.model_key.reveal() and (settings.database_url or (settings.home / "optin.db").exists()):
        store = open_house(settings).store  # the key may lie there
    return Adviser(model(settings, store))


def _say_cost(adviser: Adviser | None) -> None:
    if adviser is not None:
        told = f"{adviser.asked} asked, {adviser.failed} without help, {adviser.tokens} tokens"
        click.echo(f"Language model: {told}.", err=True)


def _wording(file: str) -> str:
    """The introducer's own template, if asks can be made with it; else the line and the remedy."""
    from introductions.writing import own_wording

    template = read_input(file).decode("utf-8-sig", "replace").replace("\r\n", "\n")
    own_wording.check(template, "en")
    return template


def _explain_ask(raw: bytes, identifier: str, as_json: bool) -> None:
    from addon.cli import explained
    from introductions import explain

    if as_json:
        return say_json(explain.as_json(raw, identifier))
    joint, rows = explain.explain(raw)
    if rows:
        explained.show(rows)
    if joint.refused:
        raise OptInError(joint.refused)
    return None


def _explain_reading(why: dict[str, Any]) -> None:
    click.secho("\nLeft out", bold=True)
    for cut in why["cut"]:
        first, _, more = cut["text"].partition("\n")
        shown = first[:_SHOWN] + ("…" if more or len(first) > _SHOWN else "")
        click.echo(f"  line {cut['line']}, {cut['reason']}: {shown}")
    if not why["cut"]:
        click.echo("  nothing")
    click.secho(f"\nRead, as {why['language']}", bold=True)
    for sentence in why["sentences"]:
        says = sentence["says"]
        alone = f"{says['label'] or 'beside the matter'}, {says['likely']:.0%}"
        click.echo(f"  {' '.join(sentence['text'].split())} (by itself: {alone})")
        for spoke in sentence["rules"]:
            strength = _STRENGTH.get(spoke["weight"], "")
            click.echo(f"    {spoke['label']}, {strength}: “{spoke['words']}” ({spoke['rule']})")
        for day in sentence["days"]:
            click.echo(f"    {day['day']}: “{day['words']}”")
    click.secho("\nDecided", bold=True)
    click.echo(f"  by the rule {why['rule']}")
    click.echo(f"  not sure, because {why['doubt']}" if why["doubt"] else "  sure: it may be acted on")
    for other in why["alternatives"]:
        click.echo(f"  it might have been {other['label']} ({other['likely']:.0%} likely)")
    if why["stands"] is not None:
        click.echo(f"  as a yes it stands at {why['stands']:.0%}, by these signs:")
    for sign in why["signs"][:_SIGNS]:
        click.echo(f"    {sign['adds']:+.1f} {sign['sign']}")


def _needed(file: str | None) -> str:
    if file is None:
        raise click.UsageError("Name a FILE.eml, or give --jsonl.")
    return file


def _each_line(answer: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Answer every line, whatever is in it: one that cannot be used gets an error of its own."""
    lines: Iterable[bytes] = sys.stdin.buffer
    out = sys.stdout
    gc.freeze()  # what was loaded to begin with lives to the end: it need not be looked through again and again
    for raw in lines:
        if not raw.strip():
            continue
        identifier: object = None
        try:
            line = json.loads(raw)
            identifier = line.get("id") if isinstance(line, dict) else None
            result = answer(line)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            result = {"id": identifier, "error": f"not a line of the agreed form ({type(error).__name__})"}
        out.write(json.dumps(result, ensure_ascii=False) + "\n")
    out.flush()


def _show(answer: dict[str, Any]) -> None:
    for name in answer["already_opted_in"]:
        click.echo(f"{name} has agreed already and is not asked.")
    for one in answer["asks"]:
        click.secho(f"\nTo: {one['to']}\nSubject: {one['subject']}", bold=True)
        click.echo("\n" + one["text"].rstrip())
        if one["removed"]:
            click.secho("\nLeft out: " + "; ".join(one["removed"]), dim=True)
        for note in one["notes"]:
            click.secho(f"\nNote: {note}", fg="yellow")
        if one.get("helped"):
            click.secho("\nWorded with the language model. Without it:", fg="yellow")
            click.secho(one["built_in"].rstrip(), dim=True)
        elif one.get("fault"):
            click.secho(f"\n{FAULTS[one['fault']]}", fg="yellow")


COMMANDS = (asks, read)
