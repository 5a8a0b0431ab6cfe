"""What the introducer pressed is understood, and nothing that anybody posts can break us."""

from __future__ import annotations

import contextlib
import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from addon.events import BadEventError, Event, read_event, read_form

PRESSED = {
    "commonEventObject": {
        "hostApp": "GMAIL",
        "userLocale": "en-GB",
        "parameters": {"introduction": "k3", "count": 17},
        "formInputs": {
            "words": {"stringInputs": {"value": ["hello\r\nthere"]}},
            "people": {"stringInputs": {"value": ["amy", "ben"]}},
            "until": {"dateInput": {"msSinceEpoch": "1773619200000"}},
            "when": {"dateTimeInput": {"msSinceEpoch": 1773619200000, "hasDate": True}},
        },
    },
    "authorizationEventObject": {"userOAuthToken": "ya29.x", "systemIdToken": "eyJ", "authorizedScopes": ["a", "b"]},
    "gmail": {
        "messageId": "msg-f:1",
        "threadId": "thread-f:2",
        "toRecipients": ["Amy@Example.org", "lisa@example.net"],
    },
    "somethingNew": {"of": ["next", "year"]},
}


def event(body: object) -> Event:
    return read_event(json.dumps(body).encode())


def test_what_was_typed_and_chosen_arrives() -> None:
    read = event(PRESSED)
    assert read.parameter("introduction") == "k3"
    assert read.text("words") == "hello\nthere"
    assert read.inputs["people"] == ("amy", "ben")
    assert read.day("until") == read.day("when") == date(2026, 3, 16)
    assert read.recipients == {"amy@example.org", "lisa@example.net"}
    assert (read.locale, read.message_id, read.thread_id) == ("en-GB", "msg-f:1", "thread-f:2")
    assert read.tokens.scopes == {"a", "b"}


def test_a_number_where_a_text_belongs_still_counts() -> None:
    assert event(PRESSED).parameter("count") == "17"


def test_a_field_that_was_left_alone_is_empty_and_not_an_error() -> None:
    read = event({})
    assert (read.text("words"), read.day("until"), read.parameter("introduction")) == ("", None, "")
    assert not read.given("words")
    assert read.recipients == frozenset()


@pytest.mark.parametrize(
    "odd",
    [
        {"commonEventObject": None},
        {"commonEventObject": {"formInputs": {"words": "text"}}},
        {"commonEventObject": {"formInputs": {"words": {"stringInputs": {"value": "text"}}}}},
        {"commonEventObject": {"formInputs": {"until": {"dateInput": {"msSinceEpoch": "soon"}}}}},
        {"commonEventObject": {"formInputs": {"until": {"dateInput": {"msSinceEpoch": 10**17}}}}},
        {"gmail": {"toRecipients": "amy@example.org"}},
        {"gmail": ["x"], "authorizationEventObject": 3},
    ],
)
def test_one_odd_field_does_not_cost_the_whole_press(odd: Any) -> None:
    merged = {**PRESSED, **odd}
    assert isinstance(event(merged), Event)


@pytest.mark.parametrize("body", [b"", b"[]", b"null", b"{", b"\xff\xfe", b'"text"', b"[" * 100_000, b"1" * 5000])
def test_what_is_no_event_is_refused_without_repeating_it(body: bytes) -> None:
    with pytest.raises(BadEventError) as refused:
        read_event(body)
    assert refused.value.__cause__ is None
    assert "could not be read" in refused.value.for_user()


def test_tokens_are_not_printed_with_an_event() -> None:
    assert "ya29" not in repr(event(PRESSED))
    assert "eyJ" not in repr(event(PRESSED))


def test_a_form_of_our_page_reads_like_a_press_in_gmail() -> None:
    read = read_form({"press": ['{"introduction": "k3"}'], "csrf": ["x"], "until": ["2026-03-16"], "words": ["a\r\nb"]})
    assert read.parameter("introduction") == "k3"
    assert read.day("until") == date(2026, 3, 16)
    assert read.text("words") == "a\nb"
    assert not read.given("csrf")


@pytest.mark.parametrize("pressed", ["{", "[" * 100_000])
def test_a_broken_button_is_refused(pressed: str) -> None:
    with pytest.raises(BadEventError):
        read_form({"press": [pressed]})


def test_a_lone_surrogate_cannot_reach_the_store() -> None:
    read = read_event(
        b'{"commonEventObject": {"formInputs": {"w": {"stringInputs": {"value": ["a\\ud800\\u0000b"]}}}}}'
    )
    read.text("w").encode()
    assert "\0" not in read.text("w")


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(
    st.fixed_dictionaries(
        {},
        optional={
            "commonEventObject": st.fixed_dictionaries(
                {},
                optional={
                    "parameters": ANYTHING,
                    "formInputs": st.dictionaries(st.text(), ANYTHING, max_size=3) | ANYTHING,
                },
            )
            | ANYTHING,
            "gmail": st.fixed_dictionaries({}, optional={"toRecipients": ANYTHING, "messageId": ANYTHING}) | ANYTHING,
            "authorizationEventObject": ANYTHING,
        },
    )
)
def test_any_json_object_is_an_event_and_every_value_a_clean_text(body: dict[str, Any]) -> None:
    read = event(body)
    for value in (*read.parameters.values(), *read.recipients, read.message_id, read.locale):
        value.encode("utf-8")
    for values in read.inputs.values():
        assert all(isinstance(v, str) for v in values)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_an_event_or_refused(body: bytes) -> None:
    with contextlib.suppress(BadEventError):
        read_event(body)
