"""What is written down today is read the same, by this version and by later ones."""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from datetime import UTC, date, datetime
from enum import Enum

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introductions.errors import StoreError
from introductions.events import AnyEvent, Bounced, ReplyRead
from introductions.model import Answer, Draft, Label, PlacedDraft, TrackedThread
from introductions.ports import Account
from introductions.store.codec import EVENTS, event_from_json, event_to_json, from_json, to_json

# All characters there are, lone surrogates too: mail holds them.
TEXT = st.text(alphabet=st.characters(), max_size=12)
ATOMS: dict[object, st.SearchStrategy[typing.Any]] = {
    str: TEXT,
    bool: st.booleans(),
    int: st.integers(-(2**70), 2**70),
    type(None): st.none(),
    date: st.dates(),
    datetime: st.datetimes(timezones=st.just(UTC)),
}


def strategy(hint: typing.Any) -> st.SearchStrategy[typing.Any]:
    """Any value of an annotation, e.g. ``tuple[tuple[Person, str], ...]``."""
    if hint in ATOMS:
        return ATOMS[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        hints = typing.get_type_hints(hint)
        return st.builds(hint, **{field.name: strategy(hints[field.name]) for field in dataclasses.fields(hint)})
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple and args[-1] is Ellipsis:
        return st.lists(strategy(args[0]), max_size=3).map(tuple)
    if origin is tuple:
        return st.tuples(*map(strategy, args))
    if origin is typing.Literal:
        return st.sampled_from(args)
    if origin in (types.UnionType, typing.Union):
        return st.one_of(*map(strategy, args))
    raise AssertionError(f"no strategy for {hint}")


@pytest.mark.parametrize("kind", EVENTS.values(), ids=EVENTS.keys())
def test_no_event_changes_by_being_stored(kind: type[AnyEvent]) -> None:
    @settings(max_examples=25, deadline=None)
    @given(strategy(kind))
    def check(event: AnyEvent) -> None:
        text = event_to_json(event)
        assert text.isascii()
        again = event_from_json(text)
        assert again == event
        assert type(again) is kind

    check()


@pytest.mark.parametrize("kind", [Draft, PlacedDraft, TrackedThread, Account])
def test_no_draft_or_thread_changes_by_being_stored(kind: type[object]) -> None:
    @settings(max_examples=25, deadline=None)
    @given(strategy(kind))
    def check(value: object) -> None:
        assert from_json(kind, to_json(value)) == value

    check()


def test_every_event_can_be_stored() -> None:
    assert set(EVENTS.values()) == set(typing.get_args(AnyEvent))


def test_an_event_of_an_older_version_gets_the_defaults_and_loses_what_is_no_more() -> None:
    event = ReplyRead("r", datetime(2026, 3, 2, tzinfo=UTC), "amy@example.org", Answer(Label.ACCEPT, True))
    record = json.loads(event_to_json(event))
    for later in ("ref", "how"):
        del record["data"][later]
    del record["data"]["answer"]["rule"]
    record["data"]["earlier"] = "a field that was dropped"
    assert event_from_json(json.dumps(record)) == event


@pytest.mark.parametrize(
    "change",
    [{"type": "NotInventedYet"}, {"v": 2}, {"data": {"key": "k"}}, {"data": []}, {"type": ["Bounced"]}, {"data": None}],
)
def test_what_cannot_be_understood_is_an_error_and_not_a_guess(change: dict[str, object]) -> None:
    record = json.loads(event_to_json(Bounced("b", datetime(2026, 3, 2, tzinfo=UTC), "amy@example.org")))
    with pytest.raises(StoreError):
        event_from_json(json.dumps({**record, **change}))


@pytest.mark.parametrize("text", ["", "{", "null", "[]", '"x"', "{}"])
def test_a_damaged_record_is_an_error(text: str) -> None:
    with pytest.raises(StoreError):
        event_from_json(text)
