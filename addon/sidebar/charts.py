"""Where the bars of a plot stand. Only places and sizes; what they look like is the style sheet's business.

Everything is in the units of the plot's own coordinate system (SVG viewBox), so that a plot is as wide as its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 320  # about what a telephone shows, so that letters keep their size there
ROW = 22  # height of one lying bar with its label
LABEL = 104  # what stands to the left of a lying bar
STANDING = 120  # height of the standing bars
HEAD = 16  # room for the number above the highest
MOST_MONTHS = 24
MOST_LABELS = 9  # below the columns; more would run into each other


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar, or one part of a stacked one; ``kind`` is its class in the style sheet."""

    x: float
    y: float
    width: float
    height: float
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Lying:
    """A row: its label, its bar, and what is written behind it."""

    label: str
    bar: Bar
    said: str
    middle: float


@dataclass(frozen=True, slots=True)
class Standing:
    """A column: its label, its parts from below, and the number above it."""

    label: str
    parts: tuple[Bar, ...]
    total: int
    middle: float
    top: float


@dataclass(frozen=True, slots=True)
class Plot:
    """A plot of lying or of standing bars."""

    width: int
    height: int
    lying: tuple[Lying, ...] = ()
    standing: tuple[Standing, ...] = ()


def lying(rows: Sequence[tuple[str, float, str]], most: float | None = None) -> Plot:
    """Rows of (label, value, what is written behind). ``most`` is the value of a bar over the whole width."""
    most = most or max((value for _, value, _ in rows), default=0) or 1
    room = WIDTH - LABEL - 60  # for the words behind the longest bar
    made = []
    for n, (label, value, said) in enumerate(rows):
        bar = Bar(LABEL, n * ROW + 4, round(room * value / most, 1), ROW - 8)
        made.append(Lying(label, bar, said, n * ROW + ROW / 2))
    return Plot(WIDTH, max(1, len(rows)) * ROW, lying=tuple(made))


def stacked(columns: Sequence[tuple[str, Sequence[tuple[str, int]]]]) -> Plot:
    """Columns of (label, (kind, count) from below), the latest :data:`MOST_MONTHS` of them."""
    columns = columns[-MOST_MONTHS:]
    most = max((sum(n for _, n in parts) for _, parts in columns), default=0) or 1
    step, every = WIDTH / max(6, len(columns)), -(-len(columns) // MOST_LABELS)
    made = []
    for n, (label, parts) in enumerate(columns):
        left, width, top = n * step + step * 0.15, step * 0.7, float(STANDING)
        bars = []
        for kind, count in parts:
            height = (STANDING - HEAD) * count / most
            top -= height
            bars.append(Bar(round(left, 1), round(top, 1), round(width, 1), round(height, 1), kind))
        total = sum(count for _, count in parts)
        shown = label if (len(columns) - 1 - n) % every == 0 else ""
        made.append(Standing(shown, tuple(bars), total, round(left + width / 2, 1), round(top - 4, 1)))
    return Plot(WIDTH, STANDING + 18, standing=tuple(made))
