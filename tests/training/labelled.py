"""The labelled replies: ``tests/fixtures/replies/labelled`` and the wordings of the unit tests."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email.utils import parseaddr
from pathlib import Path

from introductions.model import Label

FOLDER = Path(__file__).parents[1] / "fixtures" / "replies" / "labelled"
WORDINGS = Path(__file__).parents[1] / "unit" / "wordings" / "replies.txt"
LETTERS = dict(
    zip("ADFQXCU", ("accept", "decline", "defer", "question", "direct", "conditional", "unclear"), strict=True)
)
SOME_DAY = date(2026, 3, 11)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A reply and what a careful reader says it means. ``fresh``: the rules were not written with it in view."""

    text: str
    label: Label
    received: date = SOME_DAY
    names: tuple[str, ...] = ()
    fresh: bool = True


def replies(*, without: tuple[str, ...] = ()) -> list[Labelled]:
    """All of them, but for the files named, such as ``"b.jsonl"``."""
    out: list[Labelled] = []
    for path in sorted(FOLDER.iterdir()):
        if path.name in without:
            continue
        if path.suffix == ".jsonl":
            out += _objects(path)
        elif path.suffix == ".txt":
            out += _lines(path)
    return out + list(_wordings())


def of(name: str) -> list[Labelled]:
    """The replies of one file."""
    path = FOLDER / name
    return list(_objects(path) if path.suffix == ".jsonl" else _lines(path))


def _objects(path: Path) -> Iterator[Labelled]:
    for line in path.read_text("utf-8").splitlines():
        one = json.loads(line)
        name = parseaddr(one["from"])[0]
        yield Labelled(
            one["text"],
            Label(one["label"]),
            date.fromisoformat(one["request_date"]),
            (name,) if name else (),
            path.name != "a.jsonl",
        )


def _lines(path: Path) -> Iterator[Labelled]:
    for line in path.read_text("utf-8").splitlines():
        found = re.match(r"([A-Z]) (.+)", line)
        if found:
            # Look-alikes are rarer in life than here: from them the rules would be believed too little.
            yield Labelled(found[2].replace("\\n", "\n"), Label(LETTERS[found[1]]), fresh=path.name != "lookalikes.txt")


def _wordings() -> Iterator[Labelled]:
    for line in WORDINGS.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            label, text = line.split(" | ", 1)
            yield Labelled(text.replace("\\n", "\n"), Label(label), fresh=False)
