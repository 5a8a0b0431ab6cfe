"""That the introducer sent a draft is seen whatever they and their mail program did to it."""

# ruff: noqa: E501  (mails in one line)

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from introductions.reading.message import Message, parse
from introductions.reading.sent import PlacedMail, SentRung, sent_draft

DECIDED = datetime(2026, 3, 3, 9, 14, tzinfo=UTC)
ASK_TEXT = (
    "Hi Amy,\n\nI would like to introduce you to Lisa Novak. She repairs church organs all over the county and is looking\n"
    "for a cabinet maker who knows old oak.\n\nWould you be open to an introduction? A no is perfectly fine.\n\nTom"
)
AMY, LISA = "amy@example.org", "lisa@example.net"
ASK = PlacedMail("ask:amy", "<ask-amy@example.com>", (AMY,), "Introduction to Lisa Novak?", ASK_TEXT, "4d", DECIDED)
ASK_LISA = PlacedMail(
    "ask:lisa", "<ask-lisa@example.com>", (LISA,), "Introduction to Amy Carter?",
    "Hi Lisa,\n\nAmy Carter makes cabinets of old oak, and you are looking for somebody who does.\n\nShall I?\n\nTom", "4e", DECIDED,
)  # fmt: skip
FOLLOW_UP = PlacedMail(
    "follow_up:amy:1", "<fu@example.com>", (AMY,), "Re: Introduction to Lisa Novak?",
    "Hi Amy,\n\njust a short word about my question of last week. If it does not suit you, simply say so.\n\nTom", "4d", DECIDED,
)  # fmt: skip
FINAL = PlacedMail(
    "final", "<final@example.com>", (AMY, LISA), "Amy, meet Lisa", "Amy, this is Lisa, who repairs church organs. Lisa, this is Amy, "
    "who makes cabinets of old oak. I leave the rest to you.\n\nTom", None, DECIDED,
)  # fmt: skip
ALL = (ASK, ASK_LISA, FOLLOW_UP, FINAL)


def mail(*fields: str, to: str = AMY, subject: str = ASK.subject, body: str = ASK_TEXT, days: int = 1) -> Message:
    when = (DECIDED + timedelta(days=days)).strftime("%a, %d %b %Y %H:%M:%S +0000")
    head = ["From: Tom Hale <tom@example.com>", f"To: {to}", f"Subject: {subject}", f"Date: {when}", *fields]
    return parse(("\n".join(head) + "\n\n" + body).encode())


def found(message: Message, drafts: tuple[PlacedMail, ...] = ALL, gm_thrid: int | None = None):  # type: ignore[no-untyped-def]
    got = sent_draft(message, drafts, gm_thrid=gm_thrid)
    return got and (got.mail.purpose, got.rung)


def test_a_sent_draft_is_seen_by_its_message_id_whatever_else_changed() -> None:
    message = mail("Message-ID: <ask-amy@example.com>", subject="Other", body="Other.")
    assert found(message) == ("ask:amy", SentRung.MESSAGE_ID)
    got = sent_draft(message, ALL)
    assert got is not None
    assert got.message_id == ASK.message_id


def test_a_sent_draft_is_seen_under_another_message_id() -> None:
    assert found(mail("Message-ID: <new@phone.example>")) == ("ask:amy", SentRung.SUBJECT)
    assert found(mail(body="Amy! Rewritten.", subject="Introduction to Lisa?")) == ("ask:amy", SentRung.SUBJECT)


def test_a_sent_draft_is_seen_under_another_subject() -> None:
    edited = ASK_TEXT.replace("Would you be open to an introduction? A no is perfectly fine.", "What do you say?")
    assert found(mail(subject="Somebody for you", body=edited)) == ("ask:amy", SentRung.WORDS)
    assert found(mail(subject="Somebody for you", body=f"PS first: happy birthday!\n\n{ASK_TEXT}\n\nLove to Sam")) == (
        "ask:amy", SentRung.WORDS,
    )  # fmt: skip


@pytest.mark.parametrize("thrid", [0x4D])
def test_a_sent_draft_is_seen_in_its_gmail_thread(thrid: int) -> None:
    message = mail(subject="Other", body="All new words, nothing left of it.")
    assert found(message, (ASK,), thrid) == ("ask:amy", SentRung.GMAIL_THREAD)
    decimal = PlacedMail("ask:amy", "<x@y>", (AMY,), "S", "T", str(thrid), DECIDED)
    assert found(message, (decimal,), thrid) == ("ask:amy", SentRung.GMAIL_THREAD)


def test_a_sent_draft_is_seen_in_html_alone() -> None:
    body = "<p>" + ASK_TEXT.replace("\n\n", "</p><p>") + "</p>"
    assert found(mail("Content-Type: text/html", subject="Other", body=body)) == ("ask:amy", SentRung.WORDS)


def test_a_copy_to_the_introducer_hides_nothing() -> None:
    assert found(mail("Bcc: tom@example.com")) == ("ask:amy", SentRung.SUBJECT)


def test_the_final_introduction_is_seen_with_both_recipients_only() -> None:
    both = f"{AMY}, {LISA}"
    assert found(mail(to=both, subject="You two", body=FINAL.text + "\nEnjoy!")) == ("final", SentRung.WORDS)
    assert found(mail(to=AMY, subject="Amy, meet Lisa", body=FINAL.text)) is None


def test_the_follow_up_and_the_ask_are_told_apart() -> None:
    message = mail("In-Reply-To: <ask-amy@example.com>", subject=FOLLOW_UP.subject, body=FOLLOW_UP.text)
    assert found(message) == ("follow_up:amy:1", SentRung.SUBJECT)
    assert found(message, gm_thrid=0x4D) == ("follow_up:amy:1", SentRung.GMAIL_THREAD)


@pytest.mark.parametrize(
    "message",
    [
        mail(
            "In-Reply-To: <amys-question@example.org>",
            subject=FOLLOW_UP.subject,
            body="She lives in Leeds. Would you be free?",
        ),
        mail(subject="Lunch", body="Would you be free on Monday?"),
        mail(to="bob@example.net"),
        mail(to=f"{AMY}, bob@example.net", subject="Other"),
        mail(to=f"{AMY}, {LISA}", body="You should know each other. Over to you!", subject="You two"),
        mail("Message-ID: <ask-amy@example.com>", to=f"{AMY}, {LISA}", body="You should know each other."),
        mail("Message-ID: <ask-amy@example.com>", to="bob@example.net"),
        mail(days=-2),
        mail(days=200),
        Message(),
    ],
)
def test_nothing_is_said_to_be_sent_that_was_not(message: Message) -> None:
    assert found(message, (ASK, ASK_LISA, FOLLOW_UP)) is None


def test_an_answer_in_the_thread_is_not_taken_for_the_follow_up() -> None:
    message = mail(
        "In-Reply-To: <q@example.org>", subject=FOLLOW_UP.subject, body="She is looking for somebody in May."
    )
    assert found(message, (FOLLOW_UP,), 0x4D) is None
