"""What was pressed, and where: Google's EventObject or a browser's form, made into typed values.

Untrusted input ends here. Fields that we do not know are ignored, fields that are missing are empty (a widget that was
left alone is simply absent), numbers may come as strings and strings as numbers.
Source: developers.google.com/workspace/add-ons/concepts/event-objects.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from typing import Any

from introductions.errors import OptInError

LONGEST = 100_000  # characters in one field; an ask has a few hundred
PRESS = "press"  # the form field that carries a button's parameters


class BadEventError(OptInError):
    """A body that neither Google nor a page of ours sends."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """What Google vouches with; never logged, never stored. ``scopes`` are those that the user has granted."""

    system_id: str = field(default="", repr=False)
    user_id: str = field(default="", repr=False)
    user_oauth: str = field(default="", repr=False)
    scopes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Event:
    """One press or one opening. ``parameters`` are the button's own, ``inputs`` what stands in the fields.

    ``message_id`` and ``thread_id`` are Gmail's, passed on unchanged; ``recipients`` are those of the open draft, lower
    case. ``locale`` such as ``"de-CH"``, "" where it was not told.
    """

    parameters: Mapping[str, str] = field(default_factory=dict)
    inputs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    days: Mapping[str, date] = field(default_factory=dict)
    locale: str = ""
    message_id: str = ""
    thread_id: str = ""
    access_token: str = field(default="", repr=False)
    recipients: frozenset[str] = frozenset()
    tokens: Tokens = Tokens()

    def parameter(self, name: str) -> str:
        """That parameter, "" when the button had none."""
        return self.parameters.get(name, "")

    def text(self, name: str) -> str:
        """The text of a field with plain line ends, "" when it was left alone."""
        values = self.inputs.get(name, ())
        return values[0].replace("\r\n", "\n").replace("\r", "\n") if values else ""

    def given(self, name: str) -> bool:
        """Whether the field came along at all, however empty."""
        return name in self.inputs

    def day(self, name: str) -> date | None:
        """The day of a date field, None when none was chosen."""
        return self.days.get(name)


def read_event(body: bytes) -> Event:
    """Google's JSON. ``read_event(b'{"gmail": {"toRecipients": ["amy@example.org"]}}').recipients``
    is ``{"amy@example.org"}``. Raises ``BadEventError`` for what is no event at all."""
    try:
        body_read = json.loads(body)
    except (ValueError, RecursionError):
        raise _unreadable() from None  # the trouble holds what was posted
    if not isinstance(body_read, dict):
        raise _unreadable()
    common = _part(body_read, "commonEventObject")
    gmail = _part(body_read, "gmail")
    tokens = _part(body_read, "authorizationEventObject")
    inputs = {_clean(name): _part(_part(common, "formInputs"), name) for name in _part(common, "formInputs")}
    told = {name: strings for name, field in inputs.items() if isinstance(strings := field.get("stringInputs"), dict)}
    people = (a for key in ("toRecipients", "ccRecipients", "bccRecipients") for a in _texts(gmail.get(key)))
    return Event(
        parameters=MappingProxyType(_text_map(common.get("parameters"))),
        inputs=MappingProxyType({name: tuple(_texts(given.get("value"))) for name, given in told.items()}),
        days=MappingProxyType({name: day for name, field in inputs.items() if (day := _day(field)) is not None}),
        locale=_clean(common.get("userLocale")),
        message_id=_clean(gmail.get("messageId")),
        thread_id=_clean(gmail.get("threadId")),
        access_token=_clean(gmail.get("accessToken")),
        recipients=frozenset(a.strip().casefold() for a in people if a.strip()),
        tokens=Tokens(
            _clean(tokens.get("systemIdToken")),
            _clean(tokens.get("userIdToken")),
            _clean(tokens.get("userOAuthToken")),
            frozenset(_texts(tokens.get("authorizedScopes"))),
        ),
    )


def _unreadable() -> BadEventError:
    return BadEventError("This request could not be read.", "Reload the page or reopen the add-on, then try again.")


def read_form(form: Mapping[str, list[str]], locale: str = "") -> Event:
    """A form of our own page: every field an input, the pressed button's parameters as JSON in ``press``.

    ``read_form({"press": ['{"introduction": "k3"}'], "until": ["2026-03-16"]}).day("until")`` is that Monday.
    """
    try:
        pressed = json.loads((form.get(PRESS) or ["{}"])[0] or "{}")
    except (ValueError, RecursionError):
        raise BadEventError(
            "This button could not be read.", "Reload the page, then try again."
        ) from None  # the trouble holds what was posted
    inputs = {name: tuple(_clean(v) for v in values) for name, values in form.items() if name not in (PRESS, "csrf")}
    days = {name: day for name, values in inputs.items() if values and (day := _iso_day(values[0])) is not None}
    return Event(
        parameters=MappingProxyType(_text_map(pressed)),
        inputs=MappingProxyType(inputs),
        days=MappingProxyType(days),
        locale=locale,
    )


def _clean(value: object) -> str:
    """Any scalar as text: no lone surrogates (nothing could store them), no NUL, not endless."""
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: ""}[value]
    if isinstance(value, int | float):
        return repr(value)[:100]
    if not isinstance(value, str):
        return ""
    return value[:LONGEST].encode("utf-8", "replace").decode().replace("\0", "")


def _iso_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == len("2026-03-16") else None
    except ValueError:
        return None


def _texts(value: object) -> list[str]:
    return [_clean(v) for v in value] if isinstance(value, list) else []


def _text_map(value: object) -> dict[str, str]:
    return {_clean(k): _clean(v) for k, v in value.items()} if isinstance(value, dict) else {}


def _part(value: Mapping[str, Any], name: str) -> dict[str, Any]:
    """An object within another; one that is missing, null or of another kind counts as empty: one odd field must not
    cost the whole press."""
    part = value.get(name)
    return part if isinstance(part, dict) else {}


def _day(field: Mapping[str, Any]) -> date | None:
    """The day of a date field, as Google counts it: milliseconds since 1970."""
    moment = _part(field, "dateInput") or _part(field, "dateTimeInput")
    text = _clean(moment.get("msSinceEpoch"))
    if not (len(text) < 18 and text.lstrip("-").isascii() and text.lstrip("-").isdigit()):
        return None
    try:  # not fromtimestamp: years beyond the platform's own
        return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=int(text))).date()
    except (OverflowError, ValueError):
        return None
