"""Leave for a language model to help, and its marks: what the introducer sees, ticks, reads and takes back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from typing import Any
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from addon.cards.desk import Path
from addon.words import words_for
from addon.words.helper import HelperWords, helper_words
from introductions.endpoint.client import Endpoint
from introductions.model import DraftKind
from introductions.service.helping import Helper
from tests import card_schema
from tests.little_house import AMY_AND_LISA, BASE, ME, LittleHouse
from tests.model_endpoint import ModelEndpoint, always, reading
from tests.unit.test_cards import AMY, LISA, PATHS, Gmail, main_press, pressing, said, text_of
from tests.unit.test_settings_cards import form
from tests.unit.test_sidebar_pages import browser
from tests.unit.test_words import places

HARD = "It would be a strange week in which I turned that down, wouldn't it?"


@contextmanager
def house_with(answers: Callable[[dict[str, Any]], Any], *moods: str) -> Iterator[tuple[LittleHouse, ModelEndpoint]]:
    """A house in which a model is set up and nothing is allowed yet."""
    with ModelEndpoint(answers, *moods) as stub:
        house = LittleHouse()
        model = Endpoint(stub.url, "stub-7b", lambda: "k", seconds=5, pause=lambda _: None)
        house.service.helper = Helper(model, house.service.store, lambda: house.now, house.fresh)
        yield house, stub


def tick(house: LittleHouse, *boxes: str, host: str | None = None) -> None:
    """Save the settings with these boxes ticked."""
    save = pressing(Gmail(house).card(Path.SETTINGS), words_for("en").save_settings)
    if host is not None:
        save["model_host"] = host
    ticked = {"model": {"stringInputs": {"value": list(boxes)}}} if boxes else {}
    Gmail(house).post(**save, inputs=form() | ticked)


def allowed(house: LittleHouse) -> tuple[bool, bool]:
    wanted = house.service.preferences(ME)
    return bool(wanted.model_reads), bool(wanted.model_writes)


def edited(data: dict[str, Any]) -> Any:
    return {"paragraphs": [paragraph.replace(" and ", ", and ") for paragraph in data["paragraphs"]]}


def test_where_no_model_is_set_up_nobody_reads_of_one() -> None:
    house = LittleHouse()
    house.save_draft(AMY_AND_LISA)
    shown = [Gmail(house).card(Path.SETTINGS), Gmail(house).card(Path.COMPOSE, gmail={"toRecipients": [AMY, LISA]})]

    assert "language model" not in "".join(map(text_of, shown))


def test_the_switch_is_off_says_which_text_goes_where_and_is_on_only_where_it_was_ticked() -> None:
    with house_with(edited) as (house, stub):
        shown = text_of(Gmail(house).card(Path.SETTINGS))
        assert stub.host in shown
        assert "taken out before" in shown
        assert allowed(house) == (False, False)

        tick(house, "reads")
        assert allowed(house) == (True, False)
        tick(house, "reads", "writes")
        assert allowed(house) == (True, True)
        tick(house)
        assert allowed(house) == (False, False)
        assert stub.seen == []


def test_leave_for_one_host_is_none_for_another_that_the_card_did_not_name() -> None:
    with house_with(edited) as (house, _):
        tick(house, "reads", host="other.example.com")

        assert allowed(house) == (False, False)


def test_asks_are_worded_when_it_is_pressed_for_and_both_versions_are_there_to_be_read() -> None:
    with house_with(edited) as (house, stub):
        tick(house, "writes")
        gmail, draft = Gmail(house), house.save_draft(AMY_AND_LISA)
        preview = gmail.card(Path.PREVIEW, draft=draft)
        assert stub.seen == []  # looking costs nothing

        shown = gmail.card(**pressing(preview, "Word them with stub-7b"))
        text = text_of(shown)
        assert "Worded with the help of stub-7b" in text
        assert "Without help" in text
        assert "chain, and now does it freelance" in text
        assert "chain and now does it freelance" in text

        words = {f"text_{n}": said(t) for n, t in enumerate(_texts(shown))}
        subjects = {f"subject_{n}": said("A possible introduction") for n in range(2)}
        card = gmail.card(
            **main_press(shown), inputs={"ask_first": said("all"), "tone": said("warm"), **words, **subjects}
        )
        assert card["name"] == "result"
        [view] = house.service.views()
        assert view.helped == {AMY, LISA}
        asks = [i.draft.text for i in view.drafts if i.draft.kind is DraftKind.ASK]
        assert any("chain, and now does it freelance" in text for text in asks)
        told = text_of(gmail.card(Path.INTRODUCTION, introduction=view.introduction.id))
        assert "Worded with the help of a language model" in told


def test_words_that_were_shown_and_do_not_come_along_are_shown_again_not_swapped() -> None:
    with house_with(edited) as (house, _):
        tick(house, "writes")
        gmail, draft = Gmail(house), house.save_draft(AMY_AND_LISA)
        shown = gmail.card(**pressing(gmail.card(Path.PREVIEW, draft=draft), "Word them with stub-7b"))

        again = gmail.card(**main_press(shown), inputs={"ask_first": said("all"), "tone": said("warm")})

        assert again["name"] == "preview"
        assert house.service.views() == []


def test_help_that_is_not_wanted_is_gone_with_one_press() -> None:
    with house_with(edited) as (house, _):
        tick(house, "writes")
        gmail, draft = Gmail(house), house.save_draft(AMY_AND_LISA)
        shown = gmail.card(**pressing(gmail.card(Path.PREVIEW, draft=draft), "Word them with stub-7b"))

        without = gmail.card(**pressing(shown, "Without help, please"))

        assert "Worded with the help" not in text_of(without)
        assert ", and now does it" not in text_of(without)


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (lambda data: {"paragraphs": [*data["paragraphs"], "She won a prize."]}, "more or less than your draft"),
        (lambda data: {"paragraphs": [*data["paragraphs"], "Ring 555-0142."]}, "how to reach somebody"),
        (lambda data: {"paragraphs": [*data["paragraphs"], "It is urgent."]}, "pressed, praised or asked"),
        (lambda data: {"paragraphs": data["paragraphs"]}, "would change nothing"),
        (lambda data: "nonsense", "of no help just now"),
    ],
)
def test_where_its_words_are_not_used_the_card_says_so_and_why(answers: Any, told: str) -> None:
    with house_with(answers) as (house, _):
        tick(house, "writes")
        gmail, draft = Gmail(house), house.save_draft(AMY_AND_LISA)
        shown = gmail.card(**pressing(gmail.card(Path.PREVIEW, draft=draft), "Word them with stub-7b"))

        assert told in text_of(shown)
        assert not [leak for leak in ("555-0142", "won a prize", "It is urgent") if leak in text_of(shown)]


def test_a_reading_with_help_is_marked_and_both_readings_are_shown_where_they_differ() -> None:
    with house_with(always(reading("accept", "a strange week in which I turned that down"))) as (house, _):
        tick(house, "reads")
        house.save_draft(AMY_AND_LISA)
        begun = house.begin()
        house.send_all()
        house.answer(AMY, HARD)

        text = text_of(Gmail(house).card(Path.INTRODUCTION, introduction=begun.id))
        assert "Without help we read" in text
        form_ = text_of(Gmail(house).card(Path.INTRODUCTION, introduction=begun.id, show="answer", party=AMY))
        assert "Without help we read" in form_


def test_a_reading_that_both_agree_on_is_marked_as_read_with_help() -> None:
    with house_with(always(reading("decline", "No thanks"))) as (house, _):
        tick(house, "reads")
        house.save_draft(AMY_AND_LISA)
        begun = house.begin()
        house.send_all()
        house.answer(AMY, "No thanks, not for me.")

        assert "Read with help" in text_of(Gmail(house).card(Path.INTRODUCTION, introduction=begun.id))


@pytest.mark.parametrize("locale", ["en-GB", "de-DE", "fr-FR", "es-ES"])
def test_google_accepts_every_card_with_help_on_it(locale: str) -> None:
    def both(data: dict[str, Any]) -> Any:
        return edited(data) if "paragraphs" in data else reading("accept", "a strange week")

    with house_with(both) as (house, _):
        tick(house, "reads", "writes")
        gmail, draft = Gmail(house, locale), house.save_draft(AMY_AND_LISA)
        preview = gmail.card(Path.PREVIEW, draft=draft)
        reword = pressing(preview, helper_words(locale[:2]).reword.format(name="stub-7b"))
        shown = gmail.card(**reword)
        begun = house.begin()
        house.send_all()
        house.answer(AMY, HARD)
        cards = [gmail.card(Path.SETTINGS), preview, shown, gmail.card(Path.INTRODUCTION, introduction=begun.id)]

        for card in cards:
            assert card_schema.problems(card, base_url=BASE, paths=PATHS) == [], card["name"]


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_nobody_meets_a_hole_in_a_sentence_about_help(language: str) -> None:
    for field in fields(HelperWords):
        said_, meant = getattr(helper_words(language), field.name), getattr(helper_words("en"), field.name)
        assert said_.strip()
        assert places(said_) == places(meant), field.name


def _texts(card: dict[str, Any]) -> list[str]:
    """What stands in the fields for the asks' words."""
    found = re.findall(r'"name": "text_\d", [^{}]*?"value": "((?:[^"\\]|\\.)*)"', text_of(card))
    found = found or re.findall(r'"value": "((?:[^"\\]|\\.)*?privately first(?:[^"\\]|\\.)*)"', text_of(card))
    import json

    return [json.loads(f'"{one}"') for one in found]


def test_beside_the_mailbox_asks_are_worded_and_laid_out_just_the_same() -> None:
    with house_with(edited) as (house, _):
        tick(house, "writes")
        client, draft = browser(house), house.save_draft(AMY_AND_LISA)
        shown = client.get(f"/draft?id={quote(draft)}").text
        worded = press_form(client, house, shown, "Word them with stub-7b")
        assert "Worded with the help of stub-7b" in worded

        press_form(client, house, worded, "Put both in my drafts")

        [view] = house.service.views()
        assert view.helped == {AMY, LISA}


def press_form(client: FlaskClient, house: LittleHouse, page: str, button: str) -> str:
    """Press that button of a page with all that stands in its form, as a browser does."""
    soup = BeautifulSoup(page, "html.parser")
    pressed = next(b for b in soup.find_all("button") if button in b.get_text())
    form_ = pressed.find_parent("form") or soup.find("form", id=pressed.get("form"))
    data: dict[str, Any] = {}
    for field in [*form_.find_all(["input", "textarea"]), *soup.find_all(["input", "textarea"], form=form_.get("id"))]:
        if field.get("type") in ("radio", "checkbox") and not field.has_attr("checked"):
            continue
        data[field["name"]] = field.get("value", "") if field.name == "input" else field.get_text()
    if pressed.get("name"):
        data[pressed["name"]] = pressed.get("value", "")
    where = pressed.get("formaction") or form_["action"]
    return client.post(where, data=data, headers={"Origin": BASE}, follow_redirects=True).text
