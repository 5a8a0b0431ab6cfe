"""Values to JSON and back, so that what is written today can be read by every later version.

An event is written as ``{"v": 1, "type": "Bounced", "data": {...}}``. Reading is lenient towards time, not towards
nonsense: a field that did not exist yet takes its default, a field that exists no more is passed over, and a type that
this version does not know is an error that says so.

JSON is written in ASCII: mail may hold lone surrogates (octets that no charset explained), and they must survive.
"""

from __future__ import annotations

import json
from typing import Any, TypeVar, cast, get_args

import msgspec

from introductions.errors import StoreError
from introductions.events import AnyEvent

VERSION = 1
EVENTS: dict[str, type[AnyEvent]] = {kind.__name__: kind for kind in get_args(AnyEvent)}

T = TypeVar("T")


def plain(value: object) -> dict[str, Any]:
    """A dataclass as JSON-ready values: enumerations by value, days and moments as ISO 8601."""
    return cast(dict[str, Any], msgspec.to_builtins(value))


def to_json(value: object) -> str:
    """A dataclass as JSON in ASCII."""
    return json.dumps(plain(value), separators=(",", ":"))


def from_json(kind: type[T], text: str) -> T:
    """The inverse of :func:`to_json`; ``StoreError`` if it is no such value."""
    return _load(kind, _parsed(text))


def event_to_json(event: AnyEvent) -> str:
    """An event with its type name and the version of this form."""
    return json.dumps({"v": VERSION, "type": type(event).__name__, "data": plain(event)}, separators=(",", ":"))


def event_from_json(text: str) -> AnyEvent:
    """The inverse of :func:`event_to_json`; ``StoreError`` for a type or form that this version does not know."""
    record = _parsed(text)
    kind = EVENTS.get(str(record.get("type"))) if isinstance(record, dict) else None
    if kind is None or record.get("v") != VERSION:
        raise StoreError(
            "The store holds an event that this version does not know.",
            "It was probably written by a newer version: install that one again.",
        )
    return _load(kind, record.get("data"))


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise _damaged() from error


def _load(kind: type[T], data: Any) -> T:
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError:
        # Not chained: it may quote what it refused, and that may be mail text.
        raise _damaged() from None


def _damaged() -> StoreError:
    return StoreError(
        "A stored record cannot be read.", "Restore the store from a backup, or report this with the version."
    )
