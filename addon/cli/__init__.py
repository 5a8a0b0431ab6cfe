"""``optin``: the front door for people and programs. Exit 0 done, 1 refused with a reason, 2 wrong usage.

shared.py     opening the house, errors as plain sentences, finding an introduction by what a person types
mailbox.py    account add | list | remove, drafts, doctor
begin.py      begin
importing.py  import
cases.py      status, record, correct, withdraw, undo, in-touch, met
contacts.py   contacts list | just-introduce | ask-first
texts.py      asks, read: nothing stored
explained.py  the table of asks --explain
model.py      model show | allow | stop | key
wordings.py   template show | check | set | reset
running.py    watch, serve, run, demo
cares.py      upgrade, keys, export, forget, insights, deployment, completion

Each command imports what it needs when it runs, so that ``optin --help`` is there at once.
"""

from __future__ import annotations

import click

from addon.cli import begin, cares, cases, contacts, importing, mailbox, model, running, texts, wordings
from addon.cli.shared import Friendly

SECTIONS = (
    ("To look at first", ("demo",)),
    ("Your mailbox", ("account", "drafts", "doctor", "watch", "serve", "run")),
    (
        "Introductions",
        (
            "begin",
            "import",
            "status",
            "record",
            "correct",
            "undo",
            "withdraw",
            "in-touch",
            "met",
            "contacts",
            "insights",
        ),
    ),
    ("Words", ("asks", "read", "template", "model")),
    ("What is stored", ("upgrade", "keys", "export", "forget")),
    ("Around it", ("deployment", "completion")),
)
EPILOG = """\b
Exit status:
  0  done
  1  refused; the reason and what to do stand on standard error
  2  used wrongly

\b
Settings are environment variables, OPTIN_HOME before all: where the store and
its keys are. 'optin doctor' names those that do not exist or cannot be used.

\b
Try it:
  optin demo
  optin account add you@example.com --host imap.example.com --name "Your Name"
  optin begin && optin run
"""
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(cls=Friendly, sections=SECTIONS, context_settings=CONTEXT, epilog=EPILOG)
@click.version_option(package_name="double-opt-in", prog_name="optin")
def main() -> None:
    """Introductions that ask first: two private drafts from one, and the introduction once both said yes.

    Nothing here ever sends mail. Drafts are laid into your mailbox; you review and send them.
    """


for command in (
    *mailbox.COMMANDS,
    *begin.COMMANDS,
    *importing.COMMANDS,
    *cases.COMMANDS,
    *contacts.COMMANDS,
    *texts.COMMANDS,
    *wordings.COMMANDS,
    *model.COMMANDS,
    *running.COMMANDS,
    *cares.COMMANDS,
):
    main.add_command(command)
