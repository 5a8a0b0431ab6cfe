"""What a reply means (``optin read``)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from introductions.model import Answer, Label
from introductions.reading import answer, explanation, machine_mail, message, new_text
from introductions.reading.answer import Reading
from introductions.reading.explanation import Explanation
from introductions.reading.new_text import NewText

Advise = Callable[[Reading, str, date], Answer]  # our reading, the text, the day it came -> the answer of two readers


def read_mail(
    raw: bytes,
    identifier: str,
    today: date,
    line: Mapping[str, Any] | None = None,
    *,
    explain: bool = False,
    advise: Advise | None = None,
) -> dict[str, Any]:
    """What a whole mail means. ``today`` stands in where the mail has no date; ``line`` may hold request and names.

    With ``explain``, "why" holds what was left out and what the answer rests on: see :func:`_why`. With ``advise``, a
    second reader: "helped" says whether it was of help, "otherwise" holds the opinion that was not followed.
    """
    line = line or {}
    mail = message.parse(raw)
    received = mail.date.date() if mail.date else today
    machine = machine_mail.recognise(mail, received)
    if machine is not None:
        return {
            "id": identifier,
            "kind": "machine",
            "label": machine.kind.value,
            "confident": True,
            "until": machine.until.isoformat() if machine.until else None,
            "evidence": machine.evidence,
            "condition": None,
            "reply_text": "",
        }
    read = new_text.new_text(mail, _requests(line))
    sender = [mail.sender.name] if mail.sender and mail.sender.name else []
    return _meaning(identifier, read, received, [*_names(line), *sender], explain=explain, advise=advise)


def read_text(
    text: str,
    identifier: str,
    received: date,
    line: Mapping[str, Any] | None = None,
    *,
    explain: bool = False,
    advise: Advise | None = None,
) -> dict[str, Any]:
    """What a reply's new text means, received on that day."""
    line = line or {}
    read = new_text.from_plain(text, _requests(line))
    return _meaning(identifier, read, received, _names(line), explain=explain, advise=advise)


def read_line(
    line: Mapping[str, Any], today: date, *, explain: bool = False, advise: Advise | None = None
) -> dict[str, Any]:
    """One line of ``optin read --jsonl``. Raises ValueError or KeyError for a line of another shape."""
    identifier = str(line["id"])
    if "eml" in line:
        return read_mail(str(line["eml"]).encode(), identifier, today, line, explain=explain, advise=advise)
    received = date.fromisoformat(line["received"]) if line.get("received") else today
    return read_text(str(line["text"]), identifier, received, line, explain=explain, advise=advise)


def _meaning(
    identifier: str, read: NewText, received: date, names: list[str], *, explain: bool, advise: Advise | None
) -> dict[str, Any]:
    more: dict[str, Any] = {}
    if explain:
        explained = explanation.explain(read.text, received, names)
        meant, more = explained.answer, {"why": _why(read, explained)}
    else:
        meant = answer.read(read.text, received, names)
    if advise is not None:
        meant = advise(answer.weighed(read.text, received, names), read.text, received)
        from introductions.service.views import opinion  # only here: without a second reader there is no service

        more |= {"helped": meant.helped, "otherwise": opinion(meant.otherwise) if meant.otherwise else None}
    return {
        "id": identifier,
        "kind": "reply",
        "label": meant.label.value,
        "confident": meant.confident,
        "until": meant.until.isoformat() if meant.until else None,
        "evidence": meant.evidence or None,
        "condition": meant.condition,
        "reply_text": read.text,
        **more,
    }


def _why(read: NewText, explained: Explanation) -> dict[str, Any]:
    """What was left out and what decides.

    ``{"cut": [{"line": 3, "reason": "attribution", "text": "On …"}], "language": "en", "rule": "accept:yes",
    "doubt": "", "sentences": [{"text": "Yes.", "says": {"label": "accept", "likely": 0.9}, "rules": [{"rule", "label",
    "weight", "words"}], "days": [{"day", "words"}]}], "rules": "accept", "alternatives": [{"label", "likely": 0.12}],
    "stands": 0.97, "signs": [{"sign": "closed", "adds": 1.9}]}``. ``line`` counts in the mail's text; ``says`` is what
    the words of a sentence by themselves would mean, with null for nothing of the answer. Of the rules weight 3 decides
    by itself, 1 only hints, 0 explains words away; the second ``rules`` is what they alone make of it. ``likely`` is
    what else it might have been, of 1. ``doubt`` says what keeps the answer from being acted on, ``stands`` how sure a
    yes is to stand, for which ``signs`` speak or against which they do.
    """
    return {
        "cut": [{"line": cut.line, "reason": cut.reason, "text": cut.text} for cut in read.cuts],
        "language": explained.language,
        "rule": explained.answer.rule,
        "doubt": explained.doubt,
        "sentences": [
            {
                "text": sentence.text,
                "says": _says(*sentence.says),
                "rules": [
                    {"rule": s.rule, "label": s.label.value, "weight": s.weight, "words": s.words}
                    for s in sentence.spoke
                ],
                "days": [{"day": day.isoformat(), "words": words} for day, words in sentence.days],
            }
            for sentence in explained.sentences
        ],
        "rules": explained.rules.value,
        "alternatives": [
            {"label": label.value, "likely": round(likely, 2)}
            for label, likely in explained.likely
            if label is not explained.answer.label and likely >= 0.01
        ],
        "stands": None if explained.stands is None else round(explained.stands, 2),
        "signs": [{"sign": sign, "adds": round(adds, 1)} for sign, adds in explained.signs],
    }


def _says(label: Label | None, likely: float) -> dict[str, Any]:
    return {"label": label and label.value, "likely": round(likely, 2)}


def _requests(line: Mapping[str, Any]) -> tuple[str, ...]:
    return (str(line["request"]),) if line.get("request") else ()


def _names(line: Mapping[str, Any]) -> list[str]:
    return [str(n) for n in line.get("names") or () if n]
