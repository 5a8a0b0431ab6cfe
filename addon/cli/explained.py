"""The table of ``optin asks --explain``."""

from __future__ import annotations

import sys

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from introductions.explain import Explained

WIDTH = 140  # where the output is no terminal


def show(rows: tuple[Explained, ...]) -> None:
    """One row a statement: its place in the draft, whom it is about, who is told, and where it went."""
    console = Console(file=sys.stdout, width=None if sys.stdout.isatty() else WIDTH, highlight=False)
    table = Table(box=box.ASCII, show_lines=True)
    for heading, ratio in (("span", 1), ("about", 1), ("said to", 1), ("kind", 1), ("your words", 4)):
        table.add_column(heading, ratio=ratio, overflow="fold")
    table.add_column("used, or why left out", ratio=5, overflow="fold")
    for row in rows:
        went = [f"to {to}: {words}" for to, words in row.used]
        went += [f"not to {to}: {why}" if to else f"left out: {why}" for to, why in row.left_out]
        cells = (
            f"{row.span[0]}-{row.span[1]}",
            ", ".join(row.about) or "nobody",
            ", ".join(row.to) or "nobody",
            row.kind,
            row.text,
            "\n".join(went),
        )
        table.add_row(*map(Text, cells))
    console.print(table)
