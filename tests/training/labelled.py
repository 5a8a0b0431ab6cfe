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
ALIKE = "look-alikes"
ALIKES = WORDINGS.with_name("lookalikes.txt")
LETTERS = dict(
    zip("ADFQXCU", ("accept", "decline", "defer", "question", "direct", "conditional", "unclear"), strict=True)
)
SOME_DAY = date(2026, 3, 11)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A reply and what a careful reader says it means. ``fresh``: the rules were not written with it in view.

    ``source`` is the file it stands in: what one author wrote is held out together.
    """

    text: str
    label: Label
    received: date = SOME_DAY
    names: tuple[str, ...] = ()
    fresh: bool = True
    source: str = ""


def replies() -> list[Labelled]:
    """All of them."""
    out: list[Labelled] = []
    for path in sorted(FOLDER.iterdir()):
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
            path.name,
        )


def _lines(path: Path) -> Iterator[Labelled]:
    for line in path.read_text("utf-8").splitlines():
        found = re.match(r"([A-Z]) (.+)", line)
        if found:
            # Look-alikes are rarer in life than here: from them the rules would be believed too little.
            label, text = Label(LETTERS[found[1]]), found[2].replace("\\n", "\n")
            yield Labelled(text, label, fresh=path.name != "lookalikes.txt", source=path.name)


def _wordings() -> Iterator[Labelled]:
    for line in WORDINGS.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            label, text = line.split(" | ", 1)
            yield Labelled(text.replace("\\n", "\n"), Label(label), fresh=False, source=WORDINGS.name)


def lookalikes() -> list[Labelled]:
    """What was written to look like a yes and be none, in parts that are held out one by one."""
    lines = [line for line in ALIKES.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [
        Labelled(line.replace("\\n", "\n"), Label.UNCLEAR, source=f"{ALIKE}/{at % 7}") for at, line in enumerate(lines)
    ]
