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
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel

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
        event = _Event.model_validate(json.loads(body))
    except (ValidationError, ValueError, RecursionError):
        raise BadEventError(
            "This request could not be read.", "Reload the page or reopen the add-on, then try again."
        ) from None  # the trouble holds what was posted
    common, gmail, tokens = event.common_event_object, event.gmail, event.authorization_event_object
    inputs = common.form_inputs
    return Event(
        parameters=MappingProxyType(common.parameters),
        inputs=MappingProxyType({k: tuple(v.string_inputs.value) for k, v in inputs.items() if v.string_inputs}),
        days=MappingProxyType({k: day for k, v in inputs.items() if (day := v.day()) is not None}),
        locale=common.user_locale,
        message_id=gmail.message_id,
        thread_id=gmail.thread_id,
        access_token=gmail.access_token,
        recipients=frozenset(
            a.strip().casefold()
            for a in (*gmail.to_recipients, *gmail.cc_recipients, *gmail.bcc_recipients)
            if a.strip()
        ),
        tokens=Tokens(
            tokens.system_id_token,
            tokens.user_id_token,
            tokens.user_o_auth_token,
            frozenset(tokens.authorized_scopes),
        ),
    )


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


def _or_empty(value: object) -> object:
    """An object that is null or of another kind counts as missing: one odd field must not cost the whole press."""
    return value if isinstance(value, dict) else {}


def _or_none(value: object) -> object:
    return value if isinstance(value, dict) else None


def _inputs(value: object) -> object:
    return {_clean(k): v for k, v in value.items() if isinstance(v, dict)} if isinstance(value, dict) else {}


def _milliseconds(value: object) -> int | None:
    text = _clean(value)
    return int(text) if len(text) < 18 and text.lstrip("-").isascii() and text.lstrip("-").isdigit() else None


Text = Annotated[str, BeforeValidator(_clean)]
Texts = Annotated[list[str], BeforeValidator(_texts)]
TextMap = Annotated[dict[str, str], BeforeValidator(_text_map)]


class _Lenient(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, extra="ignore", frozen=True)


class _Strings(_Lenient):
    value: Texts = []


class _Moment(_Lenient):
    ms_since_epoch: Annotated[int | None, BeforeValidator(_milliseconds)] = None

    def day(self) -> date | None:
        if self.ms_since_epoch is None:
            return None
        try:  # not fromtimestamp: years beyond the platform's own
            return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=self.ms_since_epoch)).date()
        except OverflowError:
            return None


class _Input(_Lenient):
    string_inputs: Annotated[_Strings | None, BeforeValidator(_or_none)] = None
    date_input: Annotated[_Moment | None, BeforeValidator(_or_none)] = None
    date_time_input: Annotated[_Moment | None, BeforeValidator(_or_none)] = None

    def day(self) -> date | None:
        moment = self.date_input or self.date_time_input
        return moment.day() if moment else None


class _Common(_Lenient):
    user_locale: Text = ""
    parameters: TextMap = {}
    form_inputs: Annotated[dict[str, _Input], BeforeValidator(_inputs)] = {}


class _Gmail(_Lenient):
    message_id: Text = ""
    thread_id: Text = ""
    access_token: Text = ""
    to_recipients: Texts = []
    cc_recipients: Texts = []
    bcc_recipients: Texts = []


class _Authorization(_Lenient):
    system_id_token: Text = ""
    user_id_token: Text = ""
    user_o_auth_token: Text = Field(default="", alias="userOAuthToken")
    authorized_scopes: Texts = []


class _Event(_Lenient):
    common_event_object: Annotated[_Common, BeforeValidator(_or_empty)] = _Common()
    gmail: Annotated[_Gmail, BeforeValidator(_or_empty)] = _Gmail()
    authorization_event_object: Annotated[_Authorization, BeforeValidator(_or_empty)] = _Authorization()
