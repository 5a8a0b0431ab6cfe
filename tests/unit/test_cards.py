"""What the introducer sees in Gmail: the right thing first, in plain words, and nothing that Google would refuse."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from addon.cards.desk import Path
from addon.cards.widgets import escaped, plain
from introductions.errors import QuotaError
from introductions.model import Answer, Label
from introductions.writing.own_wording import OURS
from tests import card_schema
from tests.little_house import AMY_AND_LISA, BASE, BEN_AND_CARA, ME, TOKEN, LittleHouse

AMY, LISA = "amy.carter@leases.example.net", "lisa@sunroof.example.net"
PATHS = {v for k, v in vars(Path).items() if k.isupper()}
Json = dict[str, Any]


class Gmail:
    """Posts what Gmail posts, and takes the cards out of the answers."""

    def __init__(self, house: LittleHouse, locale: str = "en-GB") -> None:
        self._client, self._locale = house.client(), locale

    def post(self, path: str, *, gmail: Json | None = None, inputs: Json | None = None, **parameters: str) -> Json:
        common = {"userLocale": self._locale, "parameters": parameters, "formInputs": inputs or {}}
        body = {"commonEventObject": common, "gmail": gmail or {}}
        answer = self._client.post(path, json=body, headers={"Authorization": f"token {TOKEN}"})
        assert answer.status_code == 200, answer.text
        return answer.get_json()  # type: ignore[no-any-return]

    def card(self, path: str, **given: Any) -> Json:
        """The card that is shown in the end."""
        return card_of(self.post(path, **given))


def card_of(answer: Json) -> Json:
    """The last card of a trigger's or a press's answer."""
    actions = answer.get("renderActions", answer)
    last = actions["action"]["navigations"][-1]
    return last.get("pushCard") or last["updateCard"]  # type: ignore[no-any-return]


def text_of(card: Json) -> str:
    """Everything that can be read on a card."""
    return json.dumps(card, ensure_ascii=False)


def pressing(card: Json, text: str) -> Json:
    """Path and parameters of the button or row with that text."""
    for node in _nodes(card):
        if node.get("text") == text and "onClick" in node:
            action = node["onClick"]["action"]
            parameters = {p["key"]: p["value"] for p in action["parameters"]}
            return {"path": action["function"].removeprefix(BASE), **parameters}
    raise AssertionError(f"no button {text!r}")


def main_press(card: Json) -> Json:
    """Path and parameters of the button that stays in sight."""
    return pressing(card, card["fixedFooter"]["primaryButton"]["text"])


def _nodes(node: Any) -> Iterator[Json]:
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from _nodes(value)
    elif isinstance(node, list):
        for value in node:
            yield from _nodes(value)


def said(text: str) -> Json:
    return {"stringInputs": {"value": [text]}}


def begun(house: LittleHouse, **given: Any) -> str:
    house.save_draft(AMY_AND_LISA)
    return house.begin(**given).id


# every card, in every language, against Google's schema ------------------------------------------------------------


def _first_run(house: LittleHouse, gmail: Gmail) -> list[Json]:
    return [gmail.card(Path.HOME), gmail.card(Path.MESSAGE), gmail.card(Path.REFRESH)]


def _previews(house: LittleHouse, gmail: Gmail) -> list[Json]:
    draft = house.save_draft(AMY_AND_LISA)
    house.save_draft(BEN_AND_CARA)
    one_agreed = AMY_AND_LISA.replace("joint-1", "joint-3").replace(
        "I think an", "Lisa asked me to meet you. I think an"
    )
    agreed = house.save_draft(one_agreed.replace("Amy, meet Lisa\n", "Again\n"))
    return [
        gmail.card(Path.PREVIEW, draft=draft),
        gmail.card(Path.PREVIEW, draft=agreed),
        gmail.card(Path.PREVIEW, draft=draft, again="yes", inputs={"nameless": said("yes")}),
        gmail.card(Path.PREVIEW, draft="<gone@example.com>"),
        gmail.card(Path.WORDING, language="de"),
        gmail.card(Path.WORDING, language="en", do="show", inputs={"wording": said(OURS)}),
        gmail.card(Path.COMPOSE, gmail={"toRecipients": [AMY, LISA]}),
        gmail.card(Path.COMPOSE, gmail={"toRecipients": [AMY]}),
        gmail.card(
            Path.COMPOSE,
            gmail={"toRecipients": ["ben@harbour.example.org"], "ccRecipients": ["cara@wharf.example.net"]},
        ),
    ]


def _pressed(house: LittleHouse, gmail: Gmail) -> list[Json]:
    press = main_press(gmail.card(Path.PREVIEW, draft=house.save_draft(AMY_AND_LISA)))
    return [gmail.card(**press, inputs={"ask_first": said(AMY)}), gmail.card(Path.HOME)]


def _refused(house: LittleHouse, gmail: Gmail) -> list[Json]:
    to_one = AMY_AND_LISA.replace(", Lisa Novak <lisa@sunroof.example.net>", "")
    empty = AMY_AND_LISA.split("\n\n")[0] + "\n\n"
    house.mailbox.fewest = 1
    return [gmail.card(Path.PREVIEW, draft=house.save_draft(t)) for t in (to_one, empty.replace("joint-1", "joint-4"))]


def _answers(house: LittleHouse, gmail: Gmail) -> list[Json]:
    cards = []
    found = begun(house)
    cards.append(gmail.card(Path.INTRODUCTION, introduction=found))
    house.send_all()
    for text in (
        "Sure, happy to.",
        "Yes, but only by telephone please.",
        "Not now please, ask me again after the 15th.",
        "What does she want to talk about?",
        "No thanks, I'd rather not.",
        "We know each other, I'll write to her myself.",
        "Hm. Purple, perhaps.",
    ):
        house.answer(AMY, text)
        cards += [gmail.card(Path.INTRODUCTION, introduction=found), gmail.card(Path.HOME)]
        cards.append(gmail.card(Path.INTRODUCTION, introduction=found, show="answer", party=AMY))
    cards.append(gmail.card(Path.INTRODUCTION, introduction=found, show="withdraw"))
    cards.append(gmail.card(Path.ANSWER, introduction=found, do="withdraw"))
    return cards


def _recorded(house: LittleHouse, gmail: Gmail) -> list[Json]:
    found = begun(house)
    house.send_all()
    cards = []
    for label in Label:
        house.service.record(
            found, LISA, Answer(label, True, "her words", condition="by phone" if label == "conditional" else None)
        )
        cards += [gmail.card(Path.INTRODUCTION, introduction=found), gmail.card(Path.HOME)]
    return cards


def _later(house: LittleHouse, gmail: Gmail) -> list[Json]:
    found = begun(house, ask_first=AMY)
    cards = [gmail.card(Path.INTRODUCTION, introduction=found), gmail.card(Path.HOME)]
    house.send_all()
    house.pass_days(9)
    cards += [gmail.card(Path.INTRODUCTION, introduction=found), gmail.card(Path.HOME)]
    house.answer(AMY, "Sure, happy to.")
    house.send_all()
    house.answer(LISA, "Yes please!")
    cards += [gmail.card(Path.INTRODUCTION, introduction=found), gmail.card(Path.HOME)]
    house.send_all()
    cards += [gmail.card(Path.INTRODUCTION, introduction=found), gmail.card(Path.HOME)]
    house.pass_days(40)
    cards += [gmail.card(Path.INTRODUCTION, introduction=found), gmail.card(Path.HOME)]
    return cards


def _wrong(house: LittleHouse, gmail: Gmail) -> list[Json]:
    found = begun(house)
    house.pause("the password was refused")
    return [
        gmail.card(Path.INTRODUCTION, introduction="nobody's"),
        gmail.card(Path.ANSWER, introduction=found, do="what?"),
        gmail.card(Path.ANSWER, introduction=found, do="record", party=LISA),
        gmail.card(Path.ANSWER, introduction=found, do="record", party="stranger@example.com"),
        gmail.card(Path.OPEN_DRAFT, introduction=found, message="<none@example.com>"),
        gmail.card(Path.BEGIN, draft="<joint-1@example.com>"),
        gmail.card(Path.HOME, account="stranger@example.com"),
        gmail.card(Path.HOME),
    ]


def _settings(house: LittleHouse, gmail: Gmail) -> list[Json]:
    begun(house)
    shown = gmail.card(Path.SETTINGS)
    words = gmail.card(Path.WORDING, language="de")
    cards = [shown, words, *(gmail.card(Path.SETTINGS, do=do) for do in ("disconnect?", "delete?"))]
    inputs = {"follow_ups": said("2"), "follow_up_days": said("3"), "time_zone": said("Mars/Base")}
    cards.append(gmail.card(Path.SETTINGS, do="save", inputs=inputs))
    cards += [gmail.card(Path.SETTINGS, do="disconnect"), gmail.card(Path.HOME), gmail.card(Path.SETTINGS)]
    cards += [gmail.card(Path.SETTINGS, do="resume"), gmail.card(Path.SETTINGS, do="delete")]
    return cards


def _many(house: LittleHouse, gmail: Gmail) -> list[Json]:
    for n in range(70):
        text = BEN_AND_CARA.replace("joint-2", f"joint-2-{n}").replace("ben@", f"ben{n}@").replace("cara@", f"c{n}@")
        house.begin(text)
        if n == 34:
            house.send_all()
    return [gmail.card(Path.HOME), gmail.card(Path.REFRESH, after="30"), gmail.card(Path.REFRESH, after="9999")]


SCENES = (_first_run, _previews, _pressed, _refused, _answers, _recorded, _later, _wrong, _settings, _many)


@pytest.mark.parametrize("locale", ["en", "de-CH", "fr", "es-MX"])
@pytest.mark.parametrize("scene", SCENES, ids=lambda s: s.__name__)
def test_google_accepts_every_card(scene: Callable[[LittleHouse, Gmail], list[Json]], locale: str) -> None:
    house = LittleHouse()
    cards = scene(house, Gmail(house, locale))
    assert cards
    for card in cards:
        assert card_schema.problems(card, base_url=BASE, paths=PATHS) == [], card["name"]


def button(action: Json) -> Json:
    return {"buttonList": {"buttons": [{"text": "x", "type": "FILLED", "onClick": {"action": action}}]}}


def test_the_checker_sees_what_google_would_refuse() -> None:
    good = Gmail(LittleHouse()).card(Path.HOME)
    check = {"base_url": BASE, "paths": PATHS}
    widget = good["sections"][0]["widgets"][0]
    assert card_schema.problems(good, **check) == []  # type: ignore[arg-type]
    for spoil in (
        {"text_paragraph": {}},
        {"textParagraph": {"text": "a"}, "divider": {}},
        {"textParagraph": {"text": "<script>alert(1)</script>"}},
        {"textInput": {"name": "n"}},
        button({"function": "/addon/home", "parameters": []}),
        button({"function": BASE + "/addon/home", "parameters": [{"key": "n", "value": 1}]}),
        button({"function": BASE + "/somewhere", "parameters": []}),
    ):
        bad = {**good, "sections": [{"widgets": [widget, spoil]}]}
        assert card_schema.problems(bad, **check), spoil  # type: ignore[arg-type]
    crowd = {**good, "sections": [{"widgets": [widget] * 101}]}
    assert card_schema.problems(crowd, **check)  # type: ignore[arg-type]


# what is said -------------------------------------------------------------------------------------------------------


def test_what_waits_comes_first_and_both_yes_before_all_else() -> None:
    house = LittleHouse()
    begun(house)
    house.send_all()
    house.answer(AMY, "Sure, happy to.")
    house.answer(LISA, "Yes please!")
    house.save_draft(BEN_AND_CARA)
    house.begin(BEN_AND_CARA)
    card = Gmail(house).card(Path.HOME)
    waiting = card["sections"][0]
    assert waiting["header"] == "Waiting for you"
    first = waiting["widgets"][0]["decoratedText"]
    assert "Both said yes: review the introduction" in first["text"]
    assert first["topLabel"] == "Amy and Lisa"
    assert waiting["widgets"][1]["buttonList"]["buttons"][0]["type"] == "FILLED"


def test_a_deferral_is_shown_with_its_day_and_the_words_it_rests_on() -> None:
    house = LittleHouse()
    begun(house)
    house.send_all()
    house.answer(LISA, "Not now please, ask me again after the 15th.")
    assert "Lisa: after 15 March (from: “" in text_of(Gmail(house).card(Path.HOME))


def test_both_people_stand_side_by_side_with_their_evidence() -> None:
    house = LittleHouse()
    found = begun(house)
    house.send_all()
    house.answer(AMY, "Sure, happy to.")
    card = Gmail(house).card(Path.INTRODUCTION, introduction=found)
    columns = next(w["columns"] for s in card["sections"] for w in s["widgets"] if "columns" in w)["columnItems"]
    amy, lisa = (c["widgets"][0]["decoratedText"] for c in columns)
    assert (amy["topLabel"], amy["text"]) == ("Amy Carter", "<b>Yes</b>")
    assert amy["bottomLabel"] == "from: “Sure, happy to.”"
    assert (lisa["topLabel"], lisa["text"]) == ("Lisa Novak", "<b>Asked today</b>")


def test_an_unsure_reading_can_be_confirmed_with_one_press() -> None:
    house = LittleHouse()
    found = begun(house)
    house.send_all()
    gmail = Gmail(house)
    house.answer(AMY, "Hm. Purple, perhaps.")
    card = gmail.card(Path.INTRODUCTION, introduction=found)
    assert "Amy wrote: “" in text_of(card)
    gmail.card(**pressing(card, "Say what it means"))


def test_a_wrong_reading_is_put_right_and_the_answer_by_telephone_counts() -> None:
    house = LittleHouse()
    found = begun(house)
    house.send_all()
    house.answer(AMY, "No thanks, I'd rather not.")
    gmail = Gmail(house)
    form = gmail.card(**pressing(gmail.card(Path.INTRODUCTION, introduction=found), "Correct this"))
    assert form["header"]["title"] == "What did Amy say?"
    save = pressing(form, "Save the answer")
    assert save["do"] == "correct"
    answer = gmail.post(**save, inputs={"label": said("conditional"), "words": said("only by phone")})
    assert answer["renderActions"]["action"]["notification"]["text"] == "Saved."
    assert answer["stateChanged"] is True
    assert "Yes, but: only by phone" in text_of(card_of(answer))
    view = house.service.view(found)
    party = view.introduction.party(AMY)
    assert party is not None
    assert party.answer is not None
    assert (party.answer.label, party.answer.condition) == (Label.CONDITIONAL, "only by phone")


@pytest.mark.parametrize(
    ("inputs", "missing"),
    [
        ({}, "Choose what the answer was"),
        ({"label": said("conditional")}, "Write down the condition"),
        ({"label": said("?")}, "Choose"),
    ],
)
def test_an_answer_by_hand_that_lacks_something_is_asked_for_again_and_changes_nothing(
    inputs: Json, missing: str
) -> None:
    house = LittleHouse()
    found = begun(house)
    before = house.service.view(found).introduction
    answer = Gmail(house).post(Path.ANSWER, introduction=found, do="record", party=LISA, inputs=inputs)
    assert missing in answer["renderActions"]["action"]["notification"]["text"]
    assert card_of(answer)["name"] == "answer"
    assert house.service.view(found).introduction == before


def test_not_now_with_a_day_asks_again_on_that_day() -> None:
    house = LittleHouse()
    found = begun(house)
    house.send_all()
    inputs = {"label": said("defer"), "until": {"dateInput": {"msSinceEpoch": "1774224000000"}}}  # 23 March 2026
    card = Gmail(house).card(Path.ANSWER, introduction=found, do="record", party=LISA, inputs=inputs)
    assert "After 22 March" in text_of(card)


def test_what_was_left_out_of_an_ask_is_shown_with_the_reason() -> None:
    house = LittleHouse()
    card = Gmail(house).card(Path.PREVIEW, draft=house.save_draft(AMY_AND_LISA))
    left_out = [
        w["decoratedText"]
        for s in card["sections"]
        for w in s["widgets"]
        if w.get("decoratedText", {}).get("topLabel") == "Left out"
    ]
    assert len(left_out) == 2
    assert "take it from here" in left_out[0]["text"]


def test_neither_ask_of_the_preview_holds_the_others_address() -> None:
    house = LittleHouse()
    card = Gmail(house).card(Path.PREVIEW, draft=house.save_draft(AMY_AND_LISA))
    asks = [s for s in card["sections"] if s.get("collapsible")]
    assert [s["header"] for s in asks] == ["To Amy Carter", "To Lisa Novak"]
    for ask, other in zip(asks, (LISA, AMY), strict=True):
        assert other not in text_of(ask)


# pressing -----------------------------------------------------------------------------------------------------------


def test_one_press_lays_two_drafts_and_the_same_press_twice_no_more() -> None:
    house = LittleHouse()
    gmail = Gmail(house)
    press = main_press(gmail.card(Path.PREVIEW, draft=house.save_draft(AMY_AND_LISA)))
    answers = [gmail.post(**press) for _ in range(2)]
    assert [a["renderActions"]["action"]["notification"]["text"] for a in answers] == [
        "Done. Both drafts are yours to read and send."
    ] * 2
    assert len(house.service.views()) == 1
    assert [len(i.draft.to) for i in house.service.lying(ME)] == [1, 1]
    assert "Read the draft to Amy" in text_of(card_of(answers[0]))


def test_what_was_read_is_what_is_written_even_if_the_draft_changed_meanwhile() -> None:
    house = LittleHouse()
    gmail = Gmail(house)
    press = main_press(gmail.card(Path.PREVIEW, draft=house.save_draft(AMY_AND_LISA)))
    house.mailbox.remove("<joint-1@example.com>")
    house.save_draft(AMY_AND_LISA.replace("supermarket chain", "football club"))
    answer = gmail.post(**press)
    assert "has changed" in answer["renderActions"]["action"]["notification"]["text"]
    assert card_of(answer)["name"] == "preview"
    assert "football club" in text_of(card_of(answer))
    assert house.service.views() == []


def test_words_that_were_changed_are_the_words_of_the_draft() -> None:
    house = LittleHouse()
    gmail = Gmail(house)
    press = main_press(gmail.card(Path.PREVIEW, draft=house.save_draft(AMY_AND_LISA)))
    inputs = {
        "subject_0": said("A thought"),
        "text_0": said("Hi Amy,\r\n\r\nfancy a chat with a solar person? No is fine.\r\n\r\nRobin"),
    }
    gmail.post(**press, inputs=inputs)
    drafts = {i.draft.to[0].key: i.draft for i in house.service.lying(ME)}
    assert drafts[AMY].subject == "A thought"
    assert "fancy a chat with a solar person?" in drafts[AMY].text
    assert "fancy a chat" not in drafts[LISA].text


def test_an_edit_that_tells_too_much_is_refused_and_not_lost() -> None:
    house = LittleHouse()
    gmail = Gmail(house)
    press = main_press(gmail.card(Path.PREVIEW, draft=house.save_draft(AMY_AND_LISA)))
    told = f"Hi Amy, just write to her at {LISA}. Robin"
    answer = gmail.post(**press, inputs={"subject_0": said("Lisa"), "text_0": said(told)})
    assert house.service.views() == []
    assert card_of(answer)["name"] == "preview"
    assert told in text_of(card_of(answer))
    assert LISA not in answer["renderActions"]["action"]["notification"]["text"]


def test_ticking_an_option_and_pressing_at_once_shows_first_what_it_does() -> None:
    house = LittleHouse()
    gmail = Gmail(house)
    press = main_press(gmail.card(Path.PREVIEW, draft=house.save_draft(AMY_AND_LISA)))
    answer = gmail.post(**press, inputs={"nameless": said("yes")})
    assert house.service.views() == []
    assert card_of(answer)["name"] == "preview"
    again = main_press(card_of(answer))
    gmail.post(**again, inputs={"ask_first": said("all"), "nameless": said("yes")})
    assert all("Novak" not in i.draft.text and "Carter" not in i.draft.text for i in house.service.lying(ME))
    assert len(house.service.lying(ME)) == 2


def test_short_asks_are_laid_out_as_they_were_shown() -> None:
    house = LittleHouse()
    gmail = Gmail(house)
    press = main_press(gmail.card(Path.PREVIEW, draft=house.save_draft(AMY_AND_LISA)))
    shown = card_of(gmail.post(**press, inputs={"tone": said("short")}))
    gmail.post(**main_press(shown), inputs={"ask_first": said("all"), "tone": said("short")})
    drafts = [i.draft for i in house.service.lying(ME)]
    assert len(drafts) == 2
    assert all("A simple yes or no will do" in draft.text and draft.text.strip() for draft in drafts)


def test_words_that_press_are_refused_with_the_reason_and_not_lost() -> None:
    house = LittleHouse()
    gmail = Gmail(house)
    press = main_press(gmail.card(Path.PREVIEW, draft=house.save_draft(AMY_AND_LISA)))
    answer = gmail.post(**press, inputs={"subject_0": said("Lisa"), "text_0": said("Would you meet her? ASAP. Robin")})
    assert house.service.views() == []
    notice = answer["renderActions"]["action"]["notification"]["text"]
    assert "presses" in notice
    assert "no easy way to say no" in notice
    assert "ASAP" in text_of(card_of(answer))


def test_a_draft_that_says_nothing_can_become_asks_with_a_blank_to_fill() -> None:
    house = LittleHouse()
    gmail = Gmail(house)
    empty = AMY_AND_LISA.split("\n\n")[0] + "\n\nRobin\n"
    refused = gmail.card(Path.PREVIEW, draft=house.save_draft(empty))
    assert refused["name"] == "refused"
    shown = card_of(gmail.post(**pressing(refused, "Leave a blank to fill")))
    assert shown["name"] == "preview"
    gmail.post(**main_press(shown), inputs={"ask_first": said("all")})
    drafts = [i.draft for i in house.service.lying(ME)]
    assert len(drafts) == 2
    assert all("to be written]" in draft.text for draft in drafts)


def test_the_introducers_own_wording_is_tried_kept_used_and_put_back() -> None:
    house = LittleHouse()
    gmail = Gmail(house)
    card = gmail.card(Path.WORDING, language="en")
    own = "{{ greeting }}\n\n{{ body }}\n\nFancy a chat? No is fine.\n\nR."
    wrong = gmail.post(**pressing(card, "Keep it"), inputs={"wording": said(own.replace("body", "boddy"))})
    assert "Line 3" in wrong["renderActions"]["action"]["notification"]["text"]
    assert "boddy" in text_of(card_of(wrong))
    assert house.service.wording(ME, "en") == ""
    tried = card_of(gmail.post(**pressing(card, "Show a sample"), inputs={"wording": said(own)}))
    assert "Hi Kim," in text_of(tried)
    gmail.post(**pressing(card, "Keep it"), inputs={"wording": said(own)})
    seen = gmail.card(Path.PREVIEW, draft=house.save_draft(AMY_AND_LISA))
    assert "Fancy a chat? No is fine." in text_of(seen)
    gmail.post(**main_press(seen), inputs={"ask_first": said(AMY)})
    gmail.post(**pressing(card, "Back to ours"))
    assert house.service.wording(ME, "en") == ""
    assert ["Fancy a chat" in i.draft.text for i in house.service.lying(ME)] == [True]


def test_the_one_asked_first_is_asked_alone() -> None:
    house = LittleHouse()
    gmail = Gmail(house)
    press = main_press(gmail.card(Path.PREVIEW, draft=house.save_draft(AMY_AND_LISA)))
    card = gmail.card(**press, inputs={"ask_first": said(LISA)})
    assert [i.draft.to[0].key for i in house.service.lying(ME)] == [LISA]
    assert "Amy is asked once Lisa has said yes." in text_of(card)


def test_a_draft_that_was_only_saved_anew_is_pressed_as_it_was_read() -> None:
    house = LittleHouse()
    gmail = Gmail(house)
    press = main_press(gmail.card(Path.PREVIEW, draft=house.save_draft(AMY_AND_LISA)))
    house.mailbox.remove("<joint-1@example.com>")
    house.save_draft(AMY_AND_LISA.replace("08:30:00", "08:31:30"))
    gmail.post(**press)
    assert len(house.service.lying(ME)) == 2


def test_a_mailbox_that_is_away_loses_no_draft() -> None:
    house = LittleHouse()
    house.mailbox.unreachable = True
    gmail = Gmail(house)
    press = main_press(gmail.card(Path.PREVIEW, draft=house.save_draft(AMY_AND_LISA)))
    answer = gmail.post(**press)
    assert "The drafts are safe" in answer["renderActions"]["action"]["notification"]["text"]
    assert "The drafts are safe and follow as soon as it can." in text_of(card_of(answer))
    assert len(house.service.outbox(ME)) == 2


def test_a_draft_that_cannot_be_used_says_what_to_change_and_is_looked_at_again() -> None:
    house = LittleHouse()
    gmail = Gmail(house)
    name = house.save_draft(AMY_AND_LISA.split("\n\n")[0] + "\n\n")
    card = gmail.card(Path.PREVIEW, draft=name)
    assert card["name"] == "refused"
    house.mailbox.remove(name)
    house.save_draft(AMY_AND_LISA)
    assert gmail.card(**pressing(card, "Look again"))["name"] == "preview"


def test_several_drafts_to_the_same_people_are_asked_about_and_never_guessed_between() -> None:
    house = LittleHouse()
    house.save_draft(AMY_AND_LISA)
    house.save_draft(
        AMY_AND_LISA.replace("joint-1", "joint-9").replace("Subject: Amy, meet Lisa", "Subject: Second try")
    )
    card = Gmail(house).card(Path.COMPOSE, gmail={"toRecipients": [AMY, LISA]})
    assert card["name"] == "choose"
    assert "Second try" in text_of(card)


def test_a_draft_that_gmail_has_not_saved_yet_is_waited_for() -> None:
    house = LittleHouse()
    gmail = Gmail(house)
    card = gmail.card(Path.COMPOSE, gmail={"toRecipients": [AMY, LISA]})
    assert "has not saved this draft yet" in text_of(card)
    house.save_draft(AMY_AND_LISA)
    assert gmail.card(**pressing(card, "Look again"))["name"] == "preview"


def test_beside_an_open_mail_stands_the_introduction_of_its_people() -> None:
    house = LittleHouse()
    begun(house)
    house.begin(BEN_AND_CARA)
    gmail = Gmail(house)
    assert gmail.card(Path.MESSAGE, gmail={"toRecipients": [AMY]})["header"]["title"] == "Amy and Lisa"
    assert gmail.card(Path.MESSAGE, gmail={"toRecipients": ["somebody@example.com"]})["name"] == "home"


# envelopes ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [Path.HOME, Path.MESSAGE, Path.COMPOSE])
def test_a_card_that_opens_by_itself_comes_without_envelope(path: str) -> None:
    answer = Gmail(LittleHouse()).post(path)
    assert set(answer) == {"action"}
    assert set(answer["action"]) == {"navigations"}


@pytest.mark.parametrize(
    "path", [Path.INTRODUCTION, Path.PREVIEW, Path.BEGIN, Path.ANSWER, Path.OPEN_DRAFT, Path.REFRESH, Path.SETTINGS]
)
def test_the_answer_to_a_press_comes_in_its_envelope(path: str) -> None:
    answer = Gmail(LittleHouse()).post(path)
    assert set(answer) == {"renderActions", "stateChanged"}


def test_a_draft_in_another_mailbox_is_said_to_lie_there() -> None:
    house = LittleHouse()
    found = begun(house)
    item = house.service.lying(ME)[0]
    answer = Gmail(house).post(Path.OPEN_DRAFT, introduction=found, message=item.draft.message_id)
    assert answer["renderActions"]["action"]["notification"]["text"] == "It lies in your Drafts folder."


# hostile words ------------------------------------------------------------------------------------------------------


def test_names_and_words_of_others_are_shown_and_never_obeyed() -> None:
    house = LittleHouse()
    hostile = AMY_AND_LISA.replace("Amy Carter <", '"<b>Amy</b> <script>x</script>\u202e" <').replace(
        "Subject: Amy, meet Lisa", "Subject: <img src=x onerror=alert(1)> & more"
    )
    draft = house.save_draft(hostile)
    gmail = Gmail(house)
    card = gmail.card(Path.PREVIEW, draft=draft)
    assert card_schema.problems(card, base_url=BASE, paths=PATHS) == []
    found = house.begin(hostile).id
    house.send_all()
    house.answer(AMY, "</b><a href='javascript:1'>What</a> do you mean?")
    for card in (gmail.card(Path.HOME), gmail.card(Path.INTRODUCTION, introduction=found)):
        assert card_schema.problems(card, base_url=BASE, paths=PATHS) == []


def test_control_characters_and_turned_text_do_not_reach_a_card() -> None:
    assert plain("a\x00b\x1b[31m\u202ec\u2066d\te\nf") == "ab[31mcd\te\nf"
    assert plain("x" * 9000) == "x" * 3999 + "…"
    assert escaped('<a href="x">&\n') == "&lt;a href=&quot;x&quot;&gt;&amp;<br>"


def test_whoever_said_just_send_it_is_noted_and_unnoted_with_one_press() -> None:
    house = LittleHouse()
    begun = house.begin()
    house.send_all()
    house.answer(AMY, "Sure, happy to.")
    gmail = Gmail(house)
    assert "No need to ask" not in text_of(gmail.card(Path.INTRODUCTION, introduction=begun.id))
    house.answer(LISA, "Yes please!")
    house.send_all()

    card = gmail.card(Path.INTRODUCTION, introduction=begun.id)
    answer = gmail.post(**pressing(card, "No need to ask next time"))

    assert "need not be asked" in answer["renderActions"]["action"]["notification"]["text"]
    assert [(y.person.key, y.words) for y in house.service.standing(ME)] == [(AMY, "")]
    settings = gmail.card(Path.SETTINGS)
    back = gmail.post(**pressing(settings, "Ask first next time"))
    assert "asked first" in back["renderActions"]["action"]["notification"]["text"]
    assert house.service.standing(ME) == []


def test_a_press_on_an_old_card_leaves_nobody_unasked_who_said_no_and_says_why() -> None:
    house = LittleHouse()
    begun = house.begin()
    house.send_all()
    house.answer(AMY, "Sorry, no.")

    told = Gmail(house).post(Path.ANSWER, introduction=begun.id, do="stand", party=AMY)

    assert "Only somebody who agreed" in json.dumps(told)
    assert house.service.standing(ME) == []


def test_who_is_in_touch_is_said_with_one_press_and_nobody_wonders_any_more() -> None:
    house = LittleHouse()
    begun = house.begin()
    house.send_all()
    house.answer(AMY, "Sure, happy to.")
    house.answer(LISA, "Yes please!")
    house.send_all()
    house.pass_days(3)
    gmail = Gmail(house)

    card = gmail.card(Path.INTRODUCTION, introduction=begun.id)
    assert "Amy was to write first" in text_of(card)
    after = card_of(gmail.post(**pressing(card, "They are in touch")))

    assert "was to write first" not in text_of(after)
    assert "They write to each other" in text_of(after)


def test_a_press_says_what_keeps_the_drafts_out_of_the_mailbox_and_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    house = LittleHouse()
    house.save_draft(AMY_AND_LISA)

    def full(account: str) -> None:
        raise QuotaError(
            "The mailbox at imap.example.com is full or over its limits.",
            "Make room in it; waiting drafts are laid down afterwards by themselves.",
        )

    monkeypatch.setattr(house.mailbox, "place", full)
    gmail = Gmail(house, "de-DE")
    preview = gmail.card(Path.COMPOSE, gmail={"toRecipients": [AMY, LISA]})
    answer = gmail.post(**main_press(preview), gmail={"toRecipients": [AMY, LISA]})

    said_now = answer["renderActions"]["action"]["notification"]["text"]
    assert said_now.startswith("Das Postfach bei imap.example.com ist voll")
    assert "Schaffen Sie Platz" in said_now
    assert len(house.service.views()) == 1  # nothing is lost: they wait
