"""What is had at hand for the next answer saves time, and changes nothing of what comes of it."""

from __future__ import annotations

import pytest

from introductions.model import DraftKind
from introductions.reading import joint_text, rules
from introductions.service import Service
from tests.unit.test_service import AMY, LISA, TOM, House


def _second_yes(house: House) -> tuple[str, str]:
    house.reply(LISA, f"<sent-{LISA}>", "Sure, sounds great.", "<r2@example.net>")
    draft = house.item(DraftKind.FINAL).draft
    return draft.subject, draft.text


def test_the_final_introduction_has_the_same_words_whether_or_not_it_was_prepared_for() -> None:
    written = []
    for prepared in (False, True):
        house = House()
        house.begun()
        house.reply(AMY, f"<sent-{AMY}>", "Yes, happy to!", "<r1@example.org>")
        if prepared:
            house.service.prepare(TOM)
        written.append(_second_yes(house))
    assert written[0] == written[1]


def test_a_joint_text_at_hand_is_not_read_again_while_an_answer_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    house = House()
    house.begun()
    house.reply(AMY, f"<sent-{AMY}>", "Yes, happy to!", "<r1@example.org>")
    house.service.prepare(TOM)
    read: list[object] = []
    monkeypatch.setattr(joint_text, "read", lambda mail, plain=joint_text.read: read.append(mail) or plain(mail))

    _second_yes(house)
    assert read == []


def test_only_what_the_next_answer_completes_is_had_at_hand() -> None:
    house = House()
    house.begun()
    house.service.prepare(TOM)
    assert not house.service._beginnings._kept
    house.reply(AMY, f"<sent-{AMY}>", "Yes, happy to!", "<r1@example.org>")
    house.service.prepare(TOM)
    assert len(house.service._beginnings._kept) == 1


def test_nothing_of_a_person_is_at_hand_once_they_are_forgotten() -> None:
    house = House()
    house.begun()
    house.reply(AMY, f"<sent-{AMY}>", "Yes, happy to!", "<r1@example.org>")
    house.service.prepare(TOM)
    assert house.service._beginnings._kept

    house.service.forget(AMY)
    assert not house.service._beginnings._kept


def test_nothing_of_a_person_stays_at_hand_whom_another_process_forgot() -> None:
    house = House()
    house.begun()
    house.reply(AMY, f"<sent-{AMY}>", "Yes, happy to!", "<r1@example.org>")
    house.service.prepare(TOM)

    Service(house.service._store, house.clock, lambda: "other").forget(AMY)
    house.service.prepare(TOM)
    assert not house.service._beginnings._kept


def test_the_rules_of_a_language_say_the_same_once_it_is_known_what_they_need() -> None:
    lows = ["yes please, happy to talk to her.", "not now, perhaps in spring?", "no."]
    rules._rules.cache_clear()
    before = rules.hits(lows, "en")
    rules.prepare("en")
    assert rules.hits(lows, "en") == before
