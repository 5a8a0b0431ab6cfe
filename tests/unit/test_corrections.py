"""What the introducer corrected is learnt, carefully, and given away only on purpose."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from introductions.events import AnswerRecorded, ReplyRead
from introductions.model import Answer, Label, PartyState
from introductions.service.corrections import examples, settled, words
from tests.unit.test_service import AMY, LISA, House

ODD = "Hm, well, the usual from me."  # no rule knows it
YES, NO, UNSURE = Answer(Label.ACCEPT, True), Answer(Label.DECLINE, True), Answer(Label.UNCLEAR, False, ODD)
AT = datetime(2026, 3, 3, tzinfo=UTC)


@pytest.fixture
def house() -> House:
    return House()


def answered(house: House, text: str, meant: Answer) -> str:
    """Amy answers, and the introducer says what she meant."""
    introduction = house.begun()
    house.reply(AMY, f"<sent-{AMY}>", text, "<r1@example.org>")
    house.service.correct(introduction, AMY, meant)
    return introduction


def test_the_same_words_are_asked_about_only_once(house: House) -> None:
    introduction = answered(house, f"Hi Tom,\n\n{ODD}\n\nAmy", YES)
    assert house.state(introduction, LISA) is PartyState.ASKED

    house.reply(LISA, f"<sent-{LISA}>", f"Dear Tom, \n{ODD.upper()}\n", "<r2@example.net>")

    assert house.state(introduction, LISA) is PartyState.ACCEPTED
    told = house.service.view(introduction).timeline[-1]
    assert told.answer is not None
    assert (told.answer.label, told.answer.rule) == (Label.ACCEPT, "corrected-before")
    assert told.evidence == ODD.upper()


def test_a_correction_in_one_mailbox_changes_nothing_in_another(house: House) -> None:
    answered(house, ODD, YES)
    with house.service.store.transaction() as tx:
        assert len(tx.taught("tom.hale@example.com", words(ODD))) == 1
        assert tx.taught("somebody.else@example.com", words(ODD)) == []


def test_a_plain_yes_is_not_unlearnt_because_somebody_changed_their_mind(house: House) -> None:
    introduction = answered(house, "Yes, please.", NO)

    house.reply(LISA, f"<sent-{LISA}>", "Yes, please.", "<r2@example.net>")

    assert house.state(introduction, LISA) is PartyState.UNCLEAR  # the introducer is asked


def test_what_was_corrected_is_forgotten_with_the_person(house: House) -> None:
    answered(house, ODD, YES)

    house.service.forget(AMY)

    assert house.service.examples() == []
    with house.service.store.transaction() as tx:
        assert tx.taught("tom.hale@example.com", words(ODD)) == []


def test_what_was_corrected_is_removed_with_the_account(house: House) -> None:
    answered(house, ODD, YES)

    house.service.remove_account("tom.hale@example.com")

    assert house.service.examples() == []


def test_an_example_is_given_away_without_anybodys_name_or_number(house: House) -> None:
    text = f"Tom, {ODD} Ring me on 555-0142 or amy@example.org, will you? Lisa Wagner will do, too.\n\namy"
    answered(house, text, YES)

    (given,) = house.service.examples()
    (raw,) = house.service.examples(as_written=True)

    for told in ("Tom", "amy", "Amy", "Lisa", "Wagner", "555-0142", "example.org"):
        assert told not in json.dumps(given)
    assert "Ring me on [phone] or [address], will you?" in str(given["text"])
    assert raw["text"] == text
    assert (given["label"], given["language"], given["received"]) == ("accept", "en", "2026-03-02")


def test_the_introducers_last_word_on_a_reply_counts() -> None:
    reply = ReplyRead("r1", AT, AMY, UNSURE, text=ODD)
    first = AnswerRecorded("c1", AT, AMY, YES, "corrected")
    second = AnswerRecorded("c2", AT, AMY, NO, "corrected")
    assert [e.meant for e in examples([reply, first, second])] == [NO]


def test_an_answer_by_telephone_teaches_nothing_about_a_reply() -> None:
    reply = ReplyRead("r1", AT, AMY, UNSURE, text=ODD)
    assert examples([reply, AnswerRecorded("c1", AT, AMY, YES, "recorded")]) == ()
    assert examples([AnswerRecorded("c1", AT, AMY, YES, "corrected")]) == ()
    assert examples([ReplyRead("r0", AT, AMY, UNSURE), AnswerRecorded("c1", AT, AMY, YES, "corrected")]) == ()


def test_words_that_meant_now_this_and_now_that_are_asked_about() -> None:
    assert settled(UNSURE, ODD, [YES, NO]) == UNSURE
    assert settled(YES, ODD, [YES, NO]).confident is False
    assert settled(UNSURE, ODD, []) == UNSURE


def test_a_condition_is_never_flattened_to_a_plain_yes_by_what_was_learnt() -> None:
    meant = Answer(Label.CONDITIONAL, True, condition="the usual")
    learnt = settled(UNSURE, ODD, [meant])
    assert (learnt.label, learnt.confident, learnt.condition) == (Label.CONDITIONAL, True, "the usual")
    elsewhere = settled(UNSURE, ODD, [Answer(Label.CONDITIONAL, True, condition="by e-mail only")])
    assert (elsewhere.confident, elsewhere.condition) == (False, None)


def test_replies_that_differ_in_a_word_are_not_taken_for_the_same() -> None:
    assert words("Why not!") == words("why  not") == words("Hi Tom,\n\nWhy not.\n\nAmy")
    assert words("Why not?") != words("Why not!")
    assert words("Not now") != words("Now")
    assert words("…") == words("👍") == words("a" * 5000) == ""
