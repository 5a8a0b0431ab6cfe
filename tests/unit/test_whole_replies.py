"""Whole replies as they lie in a mailbox: octets in, new words or a machine out."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from introductions.model import Person, TrackedThread
from introductions.reading.machine_mail import recognise
from introductions.reading.matching import match
from introductions.reading.message import parse, parse_head
from introductions.reading.new_text import new_text

_REPLIES = Path(__file__).parent.parent / "fixtures" / "replies"
_EXPECTED = [json.loads(line) for line in (_REPLIES / "expected.jsonl").read_text(encoding="utf-8").splitlines()]
_AMY = Person("Amy Carter", "amy@example.org")
_ASKED = datetime(2026, 3, 3, 9, 14, tzinfo=UTC)
_THREAD = TrackedThread("i1", _AMY, ("<ask-amy@example.com>",), (), "Introduction to Lisa?", _ASKED)


@pytest.mark.parametrize("expected", _EXPECTED, ids=lambda e: e["file"])
def test_a_whole_reply_is_read_as_its_sender_meant_it(expected: dict[str, Any]) -> None:
    message = parse((_REPLIES / expected["file"]).read_bytes())
    machine = recognise(message, date(2026, 3, 4))
    if expected["machine"]:
        assert machine is not None
        assert (machine.kind, str(machine.until)) == (expected["machine"], expected["until"])
    else:
        assert machine is None
        assert new_text(message).text == expected["text"]


@pytest.mark.parametrize("expected", _EXPECTED, ids=lambda e: e["file"])
def test_a_whole_reply_is_not_lost_on_its_way_to_the_ask(expected: dict[str, Any]) -> None:
    raw = (_REPLIES / expected["file"]).read_bytes()
    for message in (parse(raw), parse_head(raw)):
        found = match(message, [_THREAD], introducer=Person("Tom Hale", "tom@example.com"))
        assert found is not None
        assert found.thread is _THREAD


def test_a_header_hidden_in_an_encoded_subject_stays_one_line() -> None:
    message = parse((_REPLIES / "broken.eml").read_bytes())
    assert message.subject == "Re: Lisa Bcc: all@example.net"
    assert message.bcc == ()
    assert message.defects
