"""Scores asks against what a careful editor marked in a draft introduction: phrases to carry, phrases to leave out.

An ask is clean if it carries every phrase about the other and every reason (pronouns and forms of "be" and "have"
aside), none that is meant for the other only or for both, and greets the right person. Shares are between 0 and 1.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from introductions.batch import asks as batch

FOLDER = Path(__file__).parent / "fixtures" / "introductions"
_SMALL = frozenset(
    """i you he she they we it me him her them us my your his their our its am are is was were be been have has had
    do does did s re ve ll d ich du er sie es ihr dein deine sein seine ihre ist bist sind hat hast haben tu il
    elle vous ton ta tes son sa ses votre es est as a te se tú él ella su sus eres é você ele ela seu sua hai
    sei ha è je jij hij zij zijn haar bent hebt heeft""".split()
)


@dataclass(frozen=True, slots=True)
class Score:
    """``clean`` of ``asks`` expected; ``faults`` says what is wrong where, one line each."""

    asks: int
    clean: int
    faults: tuple[str, ...]

    @property
    def share(self) -> float:
        """Clean asks of those expected."""
        return self.clean / self.asks


def cases() -> list[dict[str, Any]]:
    """The marked drafts: ``{"file", "expect": {address: {"about_other", "reason", "must_not_contain"}}, …}``."""
    return [json.loads(line) for line in (FOLDER / "expected.jsonl").read_text(encoding="utf-8").splitlines()]


def score() -> Score:
    """Reads every draft and judges what would be written."""
    expected = clean = 0
    faults: list[str] = []
    for case in cases():
        answer = batch.asks((FOLDER / case["file"]).read_bytes(), case["file"])
        written = {ask["to"]: ask for ask in answer["asks"]}
        if bool(answer["refused"]) != bool(case["refuse"]):
            faults.append(f"{case['file']}: refused: {answer['refused']}")
        if set(answer["already_opted_in"]) != set(case["already_opted_in"]):
            faults.append(f"{case['file']}: agreed: {answer['already_opted_in']}")
        names = {party["email"]: party["greeting_name"] for party in case["parties"]}
        for address, marks in case["expect"].items():
            expected += 1
            wrong = list(_faults(written[address], marks, names[address])) if address in written else ["no ask"]
            clean += not wrong
            faults += [f"{case['file']} {address}: {fault}" for fault in wrong]
    return Score(expected, clean, tuple(faults))


def _faults(ask: dict[str, Any], marks: dict[str, list[str]], name: str) -> Iterator[str]:
    text = f"{ask['subject']}\n{ask['text']}"
    for phrase in marks["about_other"] + marks["reason"]:
        if _bare(phrase) not in _bare(text) and _loose(phrase) not in _loose(text):
            yield f"lacks {phrase!r}"
    for phrase in marks["must_not_contain"]:
        if f" {_loose(phrase)} " in f" {_loose(text + ' ' + ask['html'])} ":
            yield f"holds {phrase!r}"
    if name and _loose(name) not in _loose(ask["text"].split("\n")[0]):
        yield f"greets with {ask['text'].splitlines()[0]!r}"


def _loose(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"\s+", " ", re.sub(r"[^\w@+]+", " ", plain)).strip()


def _bare(text: str) -> str:
    return " ".join(word for word in _loose(text).split() if word not in _SMALL)
