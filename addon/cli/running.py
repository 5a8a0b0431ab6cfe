"""``watch``, ``serve``, ``run``, ``demo``: what stays running."""

from __future__ import annotations

import signal
import threading
from typing import TYPE_CHECKING

import click

from addon.cli.shared import house

if TYPE_CHECKING:
    from types import FrameType


@click.command()
@click.option("--once", is_flag=True, help="Look once at every mailbox, lay what is decided, and end.")
def watch(once: bool) -> None:
    """Watch the mailboxes: read answers, lay drafts, leave you notes."""
    opened = house()
    worker = opened.worker()
    if once:
        report = worker.run_once()
        for one in report.accounts:
            click.echo(f"{one.address}: {one.facts} new, {one.placed} laid into Drafts or INBOX")
            if one.problem:
                click.echo(f"  {one.problem}", err=True)
        if not report.accounts:
            click.echo("No mailbox is looked after. 'optin account list' shows which there are.", err=True)
        if not report.ok:
            raise SystemExit(1)
        return
    click.echo("Watching. Stop with Ctrl-C.")
    worker.run(_until_stopped())


@click.command()
def serve() -> None:
    """Serve the add-on and the sidebar, without watching mailboxes."""
    from addon import wiring

    wiring.serve(house(), _until_stopped(), announce=click.echo)


@click.command()
def run() -> None:
    """Watch and serve in one process: all that one person needs."""
    from addon import wiring

    opened = house()
    stop = _until_stopped()
    watching = threading.Thread(target=opened.worker().run, args=(stop,), name="worker")
    watching.start()
    try:
        wiring.serve(opened, stop, announce=click.echo)
    finally:
        stop.set()
        watching.join(timeout=10)


@click.command()
@click.option("--headless", is_flag=True, help="Without a browser: the story as a transcript, in seconds.")
@click.option("--draft", type=click.Path(dir_okay=False, exists=True), help="A draft introduction of your own, .eml.")
@click.option(
    "--answers", metavar="A,B", help="How they answer: yes, no, later, question, away, bounce, direct, maybe."
)
@click.option("--json", "as_json", is_flag=True, help="With --headless: the transcript as JSON.")
@click.option("--port", type=click.IntRange(0, 65535), help="Where the page is served; 8025 without it.")
def demo(headless: bool, draft: str | None, answers: str | None, as_json: bool, port: int | None) -> None:
    """Watch the whole story on a mail server of its own: nothing leaves this machine, nothing is kept."""
    from addon import wiring

    chosen = [a.strip() for a in answers.split(",")] if answers else None
    if headless:
        raise SystemExit(wiring.demo_headless(draft, chosen, as_json=as_json))
    if as_json:
        raise click.UsageError("--json goes with --headless.")
    raise SystemExit(wiring.demo_browser(_until_stopped(), draft, chosen, port=port, announce=click.echo))


def _until_stopped() -> threading.Event:
    """An event that Ctrl-C and SIGTERM set."""
    stop = threading.Event()

    def end(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGINT, end)
    signal.signal(signal.SIGTERM, end)
    return stop


COMMANDS = (watch, serve, run, demo)
