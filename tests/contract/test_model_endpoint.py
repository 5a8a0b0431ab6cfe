"""The endpoint's adapter over real HTTP: whatever the other side does, an answer or an error, within the deadline."""

from __future__ import annotations

import logging
import threading
import time

import pytest

from introductions.endpoint.client import Endpoint
from introductions.endpoint.waiting import retry_after, wait_before
from introductions.errors import ModelAwayError, ModelNonsenseError, ModelRefusedError
from introductions.language_model import Prompt
from tests.model_endpoint import ModelEndpoint, always

PROMPT = Prompt("Say ok.", '{"reply": "a word of a mail"}', "reading", {"type": "object"}, 50)


def endpoint(
    stub: ModelEndpoint, seconds: float = 10.0, waited: list[float] | None = None, key: str = "k3y"
) -> Endpoint:
    waits = waited if waited is not None else []
    return Endpoint(stub.url, "stub", lambda: key, seconds=seconds, pause=waits.append)


def test_a_right_answer_comes_back_with_what_it_cost() -> None:
    with ModelEndpoint(always({"ok": True}), tokens=77) as stub:
        said = endpoint(stub).complete(PROMPT)

    assert (said.text, said.tokens, said.whole) == ('{"ok": true}', 77, True)
    assert stub.keys == ["Bearer k3y"]
    assert stub.seen[0]["model"] == "stub"
    assert stub.seen[0]["response_format"]["json_schema"]["schema"] == {"type": "object"}


def test_an_answer_that_was_cut_off_says_so() -> None:
    with ModelEndpoint(always({"ok": True}), "truncating") as stub:
        assert not endpoint(stub).complete(PROMPT).whole


def test_a_moments_weakness_is_waited_out() -> None:
    waited: list[float] = []
    with ModelEndpoint(always("ok"), "down", "busy", "well") as stub:
        assert endpoint(stub, waited=waited).complete(PROMPT).text == "ok"

    assert len(waited) == 2
    assert waited[1] > waited[0] > 0


def test_it_comes_back_when_it_was_asked_to() -> None:
    waited: list[float] = []
    with ModelEndpoint(always("ok"), "busy", "well", retry_after="3") as stub:
        endpoint(stub, waited=waited).complete(PROMPT)

    assert waited == [3.0]


def test_whoever_asks_for_more_patience_than_there_is_gets_no_more_requests() -> None:
    with ModelEndpoint(always("ok"), "busy", retry_after="60") as stub, pytest.raises(ModelAwayError) as caught:
        endpoint(stub).complete(PROMPT)

    assert caught.value.wait == 60
    assert len(stub.seen) == 1


def test_one_that_is_down_is_given_up_after_three_tries() -> None:
    with ModelEndpoint(always("ok"), "down") as stub, pytest.raises(ModelAwayError):
        endpoint(stub).complete(PROMPT)

    assert len(stub.seen) == 3


def test_one_that_is_not_there_is_given_up() -> None:
    with ModelEndpoint(always("ok")) as stub:
        pass

    with pytest.raises(ModelAwayError):
        endpoint(stub).complete(PROMPT)


@pytest.mark.parametrize("mood", ["hang", "drip", "drip head", "endless"])
def test_nobody_waits_longer_than_the_deadline_whatever_comes(mood: str) -> None:
    """The stub would take a minute (or for ever); so would an answer that is only limited read by read."""
    with ModelEndpoint(always("x" * 2_000), mood) as stub:
        before = time.monotonic()
        with pytest.raises((ModelAwayError, ModelNonsenseError)):
            endpoint(stub, seconds=0.5).complete(PROMPT)

        assert time.monotonic() - before < 20


def test_a_key_that_is_refused_is_not_tried_again() -> None:
    with ModelEndpoint(always("ok"), "refusing") as stub, pytest.raises(ModelRefusedError):
        endpoint(stub).complete(PROMPT)

    assert len(stub.seen) == 1


def test_a_page_that_is_no_model_is_nonsense() -> None:
    with ModelEndpoint(always("ok"), "nonsense") as stub, pytest.raises(ModelNonsenseError):
        endpoint(stub).complete(PROMPT)


def test_words_do_not_follow_to_an_address_that_nobody_agreed_to() -> None:
    with ModelEndpoint(always("ok"), "elsewhere", "well") as stub, pytest.raises(ModelRefusedError):
        endpoint(stub).complete(PROMPT)

    assert len(stub.seen) == 1


def test_a_model_that_knows_no_schemas_is_asked_without_from_then_on() -> None:
    with ModelEndpoint(always("ok"), "no schema") as stub:
        asked = endpoint(stub)
        assert [asked.complete(PROMPT).text for _ in range(2)] == ["ok", "ok"]

    assert ["response_format" in body for body in stub.seen] == [True, False, False]


@pytest.mark.parametrize("mood", ["well", "down", "refusing", "nonsense", "truncating"])
def test_no_word_and_no_key_gets_into_a_log_or_an_error(
    mood: str, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_LOG", "debug")
    caplog.set_level(logging.DEBUG)
    told = ""
    with ModelEndpoint(always("the model's own words"), mood) as stub:
        try:
            endpoint(stub).complete(PROMPT)
        except (ModelAwayError, ModelRefusedError, ModelNonsenseError) as error:
            told = f"{error.for_user()} {error!r} {error.__cause__!r}"

    logged = caplog.text + told + "".join(capfd.readouterr())
    assert not [word for word in ("a word of a mail", "k3y", "own words") if word in logged]


def test_threads_may_share_it() -> None:
    with ModelEndpoint(always("ok")) as stub:
        shared, said = endpoint(stub), list[str]()
        threads = [threading.Thread(target=lambda: said.append(shared.complete(PROMPT).text)) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)

    assert said == ["ok"] * 8


def test_waiting_spreads_grows_and_never_passes_the_deadline() -> None:
    assert wait_before(1, 0, 10, 0.0) == 0.25
    assert wait_before(9, 0, 10, 1.0) == 8.0
    assert wait_before(1, 0, 0.1, 1.0) is None
    assert [retry_after(x) for x in ("5", "", "-1", "soon", "99999999999", "１")] == [5.0, 0, 0, 0, 0, 0]
