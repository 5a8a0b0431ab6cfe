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
LOTS = 7  # the parts of them
ALIKES = WORDINGS.with_name("lookalikes.txt")
LETTERS = dict(
    zip("ADFQXCU", ("accept", "decline", "defer", "question", "direct", "conditional", "unclear"), strict=True)
)
SOME_DAY = date(2026, 3, 11)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A reply and what a careful reader says it means. ``fresh``: the rules were not written with it in view.
    ``alike``: it was written to look like a yes and be none, as is rare in life: the model would unlearn what a yes
    is, and the rules be believed too little, so that only the standing learns from it.

    ``source`` is the file it stands in: what one author wrote is held out together. ``evidence`` are the words that
    decide, verbatim; "" where nobody marked them.
    """

    text: str
    label: Label
    received: date = SOME_DAY
    names: tuple[str, ...] = ()
    fresh: bool = True
    alike: bool = False
    source: str = ""
    evidence: str = ""


def replies() -> list[Labelled]:
    """All of them."""
    out: list[Labelled] = []
    for path in sorted(FOLDER.iterdir()):
        if path.suffix == ".jsonl":
            out += _objects(path)
        elif path.suffix == ".txt":
            out += _lines(path)
    return [*out, *_wordings(), *_lookalikes()]


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
            fresh=path.name != "a.jsonl",
            source=path.name,
            evidence=one["evidence"],
        )


def _lines(path: Path) -> Iterator[Labelled]:
    for line in path.read_text("utf-8").splitlines():
        found = re.match(r"([A-Z]) (.+)", line)
        if found:
            label, text = Label(LETTERS[found[1]]), found[2].replace("\\n", "\n")
            yield Labelled(text, label, fresh=path.name != "lookalikes.txt", source=path.name)


def _wordings() -> Iterator[Labelled]:
    for line in WORDINGS.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            label, text = line.split(" | ", 1)
            yield Labelled(text.replace("\\n", "\n"), Label(label), fresh=False, source=WORDINGS.name)


def _lookalikes() -> Iterator[Labelled]:
    """What was written to look like a yes and be none, in parts that are held out one by one."""
    lines = [line for line in ALIKES.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    for at, line in enumerate(lines):
        text = line.replace("\\n", "\n")
        yield Labelled(text, Label.UNCLEAR, fresh=False, alike=True, source=f"{ALIKE}/{at % LOTS}")
