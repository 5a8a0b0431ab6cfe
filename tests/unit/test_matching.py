"""Which ask a mail answers: no reply is lost, and nobody is said to have answered who did not."""

# ruff: noqa: E501  (mails in one line)

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from introductions.model import Person, TrackedThread
from introductions.reading.matching import Rung, in_touch, match
from introductions.reading.message import Message, parse, parse_head
from introductions.reading.subjects import base_subject, is_reply_subject, similar

TOM = Person("Tom Hale", "tom@example.com")
AMY = Person("Amy Carter", "amy.carter@cabinets.example.org")
LISA = Person("Lisa Novak", "lisa@organs.example.net")
ASKED = datetime(2026, 3, 3, 9, 14, tzinfo=UTC)
TEXT = "Hi Amy,\n\nwould you be open to an introduction to Lisa Novak? She repairs church organs and needs a cabinet maker.\n\nTom"

TO_AMY = TrackedThread("i1", AMY, ("<ask-amy@example.com>",), (77,), "Introduction to Lisa Novak?", ASKED, (), (TEXT,))
TO_LISA = TrackedThread("i1", LISA, ("<ask-lisa@example.com>",), (78,), "Introduction to Amy Carter?", ASKED)
THREADS = (TO_AMY, TO_LISA)


def mail(
    *fields: str, sender: str = f"Amy Carter <{AMY.email}>", subject: str = "Re: Introduction to Lisa Novak?",
    to: str = "Tom Hale <tom@example.com>", body: str = "Gladly.", days: int = 1,
) -> Message:  # fmt: skip
    when = (ASKED + timedelta(days=days)).strftime("%a, %d %b %Y %H:%M:%S +0000")
    head = [f"From: {sender}", f"To: {to}", f"Subject: {subject}", f"Date: {when}", *fields]
    return parse(("\n".join(head) + "\n\n" + body).encode())


def found(message: Message, threads: tuple[TrackedThread, ...] = THREADS, gm_thrid: int | None = None):  # type: ignore[no-untyped-def]
    got = match(message, threads, introducer=TOM, gm_thrid=gm_thrid)
    return got and (got.thread.party, got.rung, got.sure)


def test_a_reply_is_not_lost_when_it_answers_our_mail() -> None:
    assert found(mail("In-Reply-To: <ask-amy@example.com>")) == (AMY, Rung.IN_REPLY_TO, True)
    assert found(mail("In-Reply-To: <ask-amy@example.com>", subject="cabinets!")) == (AMY, Rung.IN_REPLY_TO, True)
    assert found(mail("References: <x@y> <ask-amy@example.com>")) == (AMY, Rung.REFERENCES, True)


def test_a_reply_is_not_lost_when_it_comes_from_another_address() -> None:
    message = mail("In-Reply-To: <ask-amy@example.com>", sender="A. <amy@home.example.org>")
    assert found(message) == (AMY, Rung.IN_REPLY_TO, True)
    message = mail(sender="Amy Carter <amy@home.example.org>")
    assert found(message) == (AMY, Rung.SAME_PERSON, True)


def test_a_reply_is_not_lost_in_gmails_thread() -> None:
    assert found(mail(subject="x"), gm_thrid=77) == (AMY, Rung.GMAIL_THREAD, True)
    assert found(mail(subject="x", sender="who@example.net"), gm_thrid=77) == (AMY, Rung.GMAIL_THREAD, False)
    assert found(mail(subject="x", sender="who@example.net"), gm_thrid=99) is None


def test_a_reply_is_not_lost_when_its_program_names_no_message() -> None:
    assert found(mail()) == (AMY, Rung.ADDRESS_SUBJECT, True)
    assert found(mail(sender=AMY.email.upper(), subject="AW: [EXTERNAL] introduction to  Lisa Novak?")) == (
        AMY, Rung.ADDRESS_SUBJECT, True,
    )  # fmt: skip
    assert found(mail(subject="cabinets", body=f"Yes!\n\n> {TEXT.replace(chr(10), chr(10) + '> ')}")) == (
        AMY, Rung.QUOTES_US, True,
    )  # fmt: skip


def test_an_assistants_answer_is_not_lost() -> None:
    fields = (
        "In-Reply-To: <forward@cabinets.example.org>",
        "References: <ask-amy@example.com> <forward@cabinets.example.org>",
    )
    message = mail(
        *fields, sender="Lorna Whyte <lorna@cabinets.example.org>", subject="FW: Introduction to Lisa Novak?"
    )
    assert found(message) == (AMY, Rung.ASSISTANT, True)


def test_a_strangers_answer_to_a_forward_is_not_taken_for_sure() -> None:
    fields = (
        "In-Reply-To: <forward@elsewhere.example>",
        "References: <ask-amy@example.com> <forward@elsewhere.example>",
    )
    assert found(mail(*fields, sender="Bob <bob@elsewhere.example>")) == (AMY, Rung.ASSISTANT, False)


def test_a_strangers_answer_to_our_own_mail_is_not_taken_for_sure() -> None:
    message = mail("In-Reply-To: <ask-amy@example.com>", sender="Mallory <m@elsewhere.example>")
    assert found(message) == (AMY, Rung.IN_REPLY_TO, False)


@pytest.mark.parametrize("sender", ["amyc@home.example", "Amy <a77@home.example>", "<lorna@cabinets.example.org>"])
def test_an_answer_of_the_same_person_or_house_from_another_address_counts(sender: str) -> None:
    assert found(mail("In-Reply-To: <ask-amy@example.com>", sender=sender)) == (AMY, Rung.IN_REPLY_TO, True)


def test_the_other_partys_answer_is_never_booked_on_the_one_who_forwarded_the_ask() -> None:
    message = mail("In-Reply-To: <ask-amy@example.com>", sender=f"Lisa Novak <{LISA.email}>")
    assert found(message) == (LISA, Rung.IN_REPLY_TO, False)


def test_an_answer_that_the_other_party_reads_too_is_not_acted_on_unseen() -> None:
    message = mail("In-Reply-To: <ask-amy@example.com>", f"Cc: {LISA.email}")
    assert found(message) == (AMY, Rung.IN_REPLY_TO, False)


def test_a_new_mail_of_somebody_who_was_asked_is_only_a_guess() -> None:
    assert found(mail(subject="That thing you asked")) == (AMY, Rung.NEW_THREAD, False)


@pytest.mark.parametrize(
    "message",
    [
        mail(subject="Invoice 7", sender="Bob <bob@elsewhere.example>"),
        mail("List-Id: <news.example.org>", subject="News"),
        mail("Precedence: bulk", subject="News"),
        mail(subject="Lunch?", days=-3),
        mail(days=-3),
        mail(subject="Lunch?", to="somebody@example.net"),
        mail("In-Reply-To: <ask-amy@example.com>", sender="Tom Hale <TOM@example.com>"),
        mail(sender="Carter <c@example.net>"),
        mail(sender="Amy <amy@example.net>", subject="Re: something else"),
        mail(subject="Re: Introduction to Lisa Novak?", sender="Bob <bob@elsewhere.example>"),
        Message(),
    ],
)
def test_nobody_is_said_to_have_answered_who_did_not(message: Message) -> None:
    assert found(message) is None


def test_mail_after_an_introduction_is_over_is_no_guess_at_an_answer() -> None:
    over = TrackedThread("i1", AMY, ("<ask-amy@example.com>",), (), "Introduction to Lisa Novak?", ASKED, open=False)
    assert found(mail(subject="Lunch?"), (over,)) is None
    assert found(mail("In-Reply-To: <ask-amy@example.com>"), (over,)) == (AMY, Rung.IN_REPLY_TO, True)


def test_of_two_asks_with_one_subject_none_is_sure() -> None:
    again = TrackedThread("i2", AMY, ("<ask-2@example.com>",), (), "Introduction to Lisa Novak?", ASKED)
    got = found(mail(), (*THREADS, again))
    assert got is not None
    assert got[1:] == (Rung.ADDRESS_SUBJECT, False)


def test_a_bounce_finds_the_person_it_is_about() -> None:
    raw = (
        "From: Mail Delivery System <mailer-daemon@mx.example.com>\nSubject: Undelivered Mail Returned to Sender\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n"
        "Final-Recipient: rfc822; {}\nAction: failed\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: {}\n\n--b--\n"
    )
    by_id = parse(raw.format("x@internal.example.org", "<ask-amy@example.com>").encode())
    assert found(by_id) == (AMY, Rung.BOUNCED, True)
    by_address = parse(raw.format(LISA.email, "<other@example.com>").encode())
    assert found(by_address) == (LISA, Rung.BOUNCED, True)
    assert found(parse(raw.format("bob@elsewhere.example", "<other@example.com>").encode())) is None
    plain = mail(
        sender="MAILER-DAEMON@mx.example.com", subject="failure notice", body=f"<{AMY.email}>:\nno such user\n"
    )
    assert found(plain) == (AMY, Rung.BOUNCED, True)


def test_the_header_block_alone_tells_whether_the_body_is_worth_fetching() -> None:
    head = f"From: {AMY.email}\nTo: tom@example.com\nSubject: Re: x\nReferences: <ask-amy@example.com>\n"
    assert found(parse_head(head.encode())) == (AMY, Rung.REFERENCES, True)
    assert found(parse_head(b"From: bob@elsewhere.example\nSubject: Re: x\n")) is None


def test_parties_who_write_to_each_other_are_seen() -> None:
    parties = (AMY, LISA)
    assert in_touch(mail(to=LISA.email), parties)
    assert in_touch(mail(f"Cc: {LISA.email}"), parties)
    assert in_touch(mail(to=AMY.email, sender=LISA.email.upper()), parties)


def test_parties_are_not_said_to_be_in_touch_who_are_not() -> None:
    parties = (AMY, LISA)
    crowd = ", ".join(f"p{n}@example.org" for n in range(9))
    assert not in_touch(mail(), parties)
    assert not in_touch(mail(sender=TOM.email, to=f"{AMY.email}, {LISA.email}"), parties)
    assert not in_touch(mail(to=f"{LISA.email}, {crowd}"), parties)
    assert not in_touch(mail("List-Id: <l.example.org>", to=LISA.email), parties)
    assert not in_touch(mail("In-Reply-To: <final@example.com>", to=LISA.email), parties, ["<final@example.com>"])
    assert not in_touch(mail(to=AMY.email), parties)


@pytest.mark.parametrize(
    "subject",
    [
        "Re: Lunch", "RE: Lunch", "Re:Lunch", "re : Lunch", "Re[2]: Lunch", "Re (3): Lunch", "Fwd: Re: Lunch", "AW: Lunch", "WG: AW: Lunch",
        "Antw: Lunch", "SV: Lunch", "VS: Lunch", "TR: Lunch", "RV: Lunch", "RES: Lunch", "R: Lunch", "Odp: Lunch", "YNT: Lunch", "Ответ: Lunch",
        "回复：Lunch", "返信: Lunch", "[EXTERNAL] Re: Lunch", "Re: [list] Lunch", "Lunch (fwd)", "  Lunch  ", "LUNCH", "Automatic reply: Lunch",
    ],
)  # fmt: skip
def test_a_reply_is_not_lost_to_what_its_program_puts_before_the_subject(subject: str) -> None:
    assert base_subject(subject) == "lunch"


def test_subjects_are_not_eaten_up() -> None:
    assert base_subject("Re: ") == "re:"
    assert base_subject("Reading: a book") == "reading: a book"
    assert base_subject("[only this]") == "[only this]"
    assert base_subject("") == ""
    assert not is_reply_subject("Introduction: Lisa")
    assert not similar("", "")
    assert similar("Introduction to Lisa?", "Introduction to Lisa Novak?")
    assert not similar("Introduction to Lisa?", "Lunch on Monday?")


def test_an_answer_to_all_with_more_people_on_it_is_still_an_answer() -> None:
    message = mail(
        "In-Reply-To: <ask-amy@example.com>", "Cc: Sam Reed <sam@cabinets.example.org>, kim@elsewhere.example"
    )
    assert found(message) == (AMY, Rung.IN_REPLY_TO, True)
    assert not in_touch(message, (AMY, LISA))


def test_an_answer_to_all_that_adds_the_other_party_means_that_they_are_in_touch() -> None:
    assert in_touch(mail("In-Reply-To: <ask-amy@example.com>", f"Cc: {LISA.email}"), (AMY, LISA))


def test_the_id_of_the_copy_that_was_sent_counts_as_that_of_the_draft() -> None:
    learnt = TrackedThread("i1", AMY, ("<ask-amy@example.com>", "<sent@mail.example.com>"), (), "Lisa?", ASKED)
    for field in ("In-Reply-To", "References"):
        got = found(mail(f"{field}: <sent@mail.example.com>", subject="anything"), (learnt,))
        assert got is not None
        assert (got[0], got[2]) == (AMY, True)


def test_every_rung_says_what_it_rests_on() -> None:
    for message in (
        mail("In-Reply-To: <ask-amy@example.com>"), mail("References: <ask-amy@example.com>"), mail(), mail(subject="Lunch?"),
        mail(sender="Amy Carter <amy@home.example.org>"),
    ):  # fmt: skip
        got = match(message, THREADS, introducer=TOM)
        assert got is not None
        assert got.why
