"""People without a Cloud deployment see the same cards, press the same buttons, and hand out no token of theirs."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from addon.cards.desk import Path
from tests.appsscript.script import BACKEND, BRIDGE, HERE, TESTS, Json, Script, ScriptError
from tests.little_house import AMY_AND_LISA, BASE, TOKEN, LittleHouse
from tests.unit.test_cards import SCENES, Gmail
from tests.unit.test_gmail_cards import gmail_cards

ADDRESS = "optin.address"


@pytest.fixture(scope="module")
def cards_only() -> Iterator[Script]:
    """A script that is asked to draw cards and fetches nothing."""
    with Script() as script:
        yield script


class Backend:
    """The real web application, reached by what the script fetches."""

    def __init__(self, house: LittleHouse) -> None:
        self.house, self.fetched = house, list[tuple[str, Json]]()

    def __call__(self, url: str, options: Json) -> tuple[int, str]:
        self.fetched.append((url, options))
        answer = self.house.client().post(
            url.removeprefix(BACKEND),
            data=options["payload"],
            content_type=options["contentType"],
            headers={"Authorization": f"token {TOKEN}"},
        )
        return answer.status_code, answer.get_data(as_text=True).replace(BASE, BACKEND)


def event(**common: Any) -> Json:
    """What Google hands to a script: tokens and all."""
    return {
        "commonEventObject": {"hostApp": "GMAIL", "platform": "WEB", "userLocale": "en-GB", **common},
        "gmail": {"messageId": "msg-f:17", "threadId": "thread-f:17", "accessToken": "secret-access"},
        "authorizationEventObject": {"userOAuthToken": "secret-oauth", "userIdToken": "secret-id"},
        "messageMetadata": {"accessToken": "secret-legacy"},
    }


def drawn(card: Json) -> Json:
    """A card as it was built, with every press back in the form the backend wrote."""
    back: Json = json.loads(json.dumps(card))
    for action in _under(back, "action"):
        parameters = action.pop("parameters")
        action["function"] = parameters.pop(ADDRESS)
        action["parameters"] = [{"key": key, "value": value} for key, value in parameters.items()]
        assert action.pop("script") == "onPress"
    for field in _under(back, "textInput"):
        field.setdefault("value", "")
    return back


def _under(node: Any, key: str) -> Iterator[Json]:
    if isinstance(node, dict):
        for name, value in node.items():
            if name == key:
                yield value
            yield from _under(value, key)
    elif isinstance(node, list):
        for value in node:
            yield from _under(value, key)


@pytest.mark.parametrize("scene", SCENES, ids=lambda s: s.__name__)
def test_no_card_loses_anything_on_its_way_through_the_script(
    scene: Callable[[LittleHouse, Gmail], list[Json]], cards_only: Script
) -> None:
    house = LittleHouse()
    cards = scene(house, Gmail(house, "en"))

    assert cards
    for card in cards:
        assert drawn(cards_only.run("cardOf", card)) == card


def test_no_card_of_gmails_own_loses_anything_either(cards_only: Script) -> None:
    for card in gmail_cards("en"):
        assert drawn(cards_only.run("cardOf", card)) == card


@pytest.mark.parametrize(
    "spoil",
    [
        {"sections": [{"widgets": [{"carousel": {}}]}]},
        {"sections": [{"widgets": [{"textParagraph": {"text": "a"}, "divider": {}}]}]},
        {"sections": [{"widgets": [{"textParagraph": {"text": "a", "colour": "red"}}]}]},
        {"sections": [{"widgets": [{"constructor": {}}]}]},
        {"header": {"title": "a", "imageUrl": "https://example.org/a.png"}},
        {"displayStyle": "PEEK"},
    ],
    ids=["widget", "two", "field", "inherited", "header", "card"],
)
def test_nothing_that_should_be_seen_goes_missing_in_silence(spoil: Json, cards_only: Script) -> None:
    good = Gmail(LittleHouse()).card(Path.HOME)

    with pytest.raises(ScriptError, match="Double Opt-In"):
        cards_only.run("cardOf", {**good, **spoil})


def test_pressing_the_button_on_the_draft_makes_two_drafts_through_the_script() -> None:
    house = LittleHouse()
    house.save_draft(AMY_AND_LISA)
    recipients = {"toRecipients": ["amy.carter@leases.example.net", "lisa@sunroof.example.net"]}
    with Script(Backend(house)) as script:
        [preview] = script.run("onCompose", {**event(), "gmail": recipients})
        press = preview["fixedFooter"]["primaryButton"]["onClick"]["action"]
        answer = script.run(press["script"], event(parameters=press["parameters"]))

    to = [draft.draft.to for view in house.service.views() for draft in view.drafts]
    assert sorted(p.email for one in to for p in one) == recipients["toRecipients"]
    assert [len(one) for one in to] == [1, 1]
    assert answer["navigations"]


def test_a_script_passes_on_who_asks_and_no_token_of_theirs() -> None:
    backend = Backend(LittleHouse())
    with Script(backend) as script:
        script.run("onHome", event(parameters={"a": "b"}, timeZone={"id": "Europe/Paris", "offset": 3600000}))
        script.run("onMessage", event())
        script.run("onRefresh", event())
        script.run("onSettings", event())

    called = (Path.HOME, Path.MESSAGE, Path.REFRESH, Path.SETTINGS)
    assert [url for url, _ in backend.fetched] == [BACKEND + path for path in called]
    for _, options in backend.fetched:
        assert options["headers"] == {"Authorization": "Bearer identity-token"}
        assert options["followRedirects"] is False
        assert "secret" not in options["payload"]
    told = json.loads(backend.fetched[0][1]["payload"])
    assert told["commonEventObject"]["parameters"] == {"a": "b"}
    assert told["commonEventObject"]["timeZone"]["id"] == "Europe/Paris"


@pytest.mark.parametrize("answer", [None, (500, "oops"), (502, "<html>"), (200, "not JSON")])
def test_a_backend_that_is_away_is_said_in_words_and_can_be_tried_again(answer: tuple[int, str] | None) -> None:
    with Script(lambda url, options: answer) as script:
        [card] = script.run("onHome", event())
        pressed = script.run("onPress", event(parameters={ADDRESS: BACKEND + "/addon/home"}))

    assert "cannot be reached" in json.dumps(card)
    assert pressed["navigations"][0]["pushCard"] == card


def test_a_script_that_was_not_let_in_says_whom_to_ask() -> None:
    with Script(lambda url, options: (403, "")) as script:
        [card] = script.run("onHome", event())

    assert "client id" in json.dumps(card)


def test_a_press_carries_the_token_to_no_other_address() -> None:
    fetched: list[str] = []
    with Script(lambda url, options: fetched.append(url)) as script:
        for address in ("https://elsewhere.example.net/addon/home", BACKEND + ".example.net/addon/x", ""):
            with pytest.raises(ScriptError):
                script.run("onPress", event(parameters={ADDRESS: address}))

    assert fetched == []


def test_every_kind_of_answer_reaches_the_person() -> None:
    card = Gmail(LittleHouse()).card(Path.HOME)
    answers: list[Json] = [
        {
            "renderActions": {"action": {"navigations": [{"popToRoot": True}, {"updateCard": card}]}},
            "stateChanged": True,
        },
        {"renderActions": {"action": {"notification": {"text": "Done"}}}},
        {"renderActions": {"hostAppAction": {"gmailAction": {"openCreatedDraftActionMarkup": {
            "draftId": "r-1", "draftThreadId": "15e9fa622ce1029d"}}}}},
        {"custom_authorization_prompt": {"action": {"navigations": [{"pushCard": card}]}}},
        {"requesting_google_scopes": {"all_scopes": True}},
        {"requesting_google_scopes": {"scopes": ["https://www.googleapis.com/auth/userinfo.email"]}},
    ]  # fmt: skip
    waiting = iter(answers)
    press = event(parameters={ADDRESS: BACKEND + "/addon/answer"})
    with Script(lambda url, options: (200, json.dumps(next(waiting)))) as script:
        moved, noticed, opened, connect = (script.run("onPress", press) for _ in range(4))
        with pytest.raises(ScriptError, match="consent: all"):
            script.run("onPress", press)
        with pytest.raises(ScriptError, match="userinfo"):
            script.run("onPress", press)

    assert [list(step) for step in moved["navigations"]] == [["popToRoot"], ["updateCard"]]
    assert moved["stateChanged"]
    assert noticed["notification"] == {"text": "Done"}
    assert opened["link"]["url"] == "https://mail.google.com/mail/#drafts/15e9fa622ce1029d"
    assert drawn(connect["navigations"][0]["pushCard"]) == card


def test_the_script_uses_the_card_service_as_google_has_it() -> None:
    compiler = TESTS / "node_modules" / ".bin" / "tsc"
    done = subprocess.run([compiler, "-p", HERE / "tsconfig.json"], capture_output=True, text=True, check=False)

    assert done.stdout == ""
    assert done.returncode == 0


def test_the_scripts_manifest_names_functions_that_exist_and_reads_no_mailbox() -> None:
    manifest = json.loads((BRIDGE / "appsscript.json").read_text("utf-8"))
    code = (BRIDGE / "Bridge.js").read_text("utf-8")
    called = [*_under(manifest, "runFunction"), *_under(manifest, "onTriggerFunction")]

    assert called
    assert all(f"function {name}(" in code for name in called)
    restricted = ("https://mail.google.com/", "gmail.readonly", "gmail.compose", "gmail.modify", "gmail.metadata")
    assert not [s for s in manifest["oauthScopes"] if s.endswith(restricted)]
    assert manifest["urlFetchWhitelist"] == [BACKEND + "/"]
