"""Drafts as octets: what a mail server stores and what the other one's program reads must be what was decided."""

from __future__ import annotations

import email
import email.policy
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from email.header import decode_header, make_header
from email.message import EmailMessage

import pytest

from introductions.errors import RefusedError
from introductions.model import Draft, DraftKind, Person
from introductions.writing.compose import to_bytes
from introductions.writing.mail import html_of

WHEN = datetime(2026, 3, 16, 9, 30, tzinfo=timezone(timedelta(hours=1)))
TOM = Person("Tom Hale", "tom.hale@example.com")
AMY = Person("Amy Carter", "amy.carter@example.org")
TEXT = "Hi Amy,\n\nLisa runs a bakery.\n\nTom\n"
DRAFT = Draft("<optin.6d0f@example.com>", DraftKind.ASK, TOM, (AMY,), "A possible introduction", TEXT, html_of(TEXT))


def parsed(draft: Draft) -> EmailMessage:
    message = email.message_from_bytes(to_bytes(draft, WHEN), policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


def body(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part is not None
    content = part.get_content()
    assert isinstance(content, str)
    return content.replace("\r\n", "\n")


def test_a_mail_says_the_same_as_plain_text_and_as_html() -> None:
    message = parsed(DRAFT)
    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert body(message, "plain") == TEXT
    assert body(message, "html") == html_of(TEXT)
    assert not message.defects


def test_the_headers_are_these_and_no_others() -> None:
    message = parsed(replace(DRAFT, in_reply_to="<a@example.org>", references=("<a@example.org>",)))
    assert [name.lower() for name in message] == [
        "from", "to", "subject", "date", "message-id", "in-reply-to", "references", "mime-version",
     "content-type",
    ]  # fmt: skip
    assert message["from"] == "Tom Hale <tom.hale@example.com>"
    assert message["to"] == "Amy Carter <amy.carter@example.org>"
    assert message["date"] == "Mon, 16 Mar 2026 09:30:00 +0100"
    assert message["message-id"] == DRAFT.message_id


@pytest.mark.parametrize("evil", ["x\r\nBcc: eve@example.net", "x\nBcc: eve@example.net", "x\rBcc: eve@example.net",
                                  "x\x00\r\n\r\nbody", "x\x0bBcc: eve@example.net",
     "x\u2028Bcc: eve@example.net",
                                  "x\x85Bcc: eve@example.net", "=?utf-8?q?x=0ABcc:_eve=40example.net?="])  # fmt: skip
def test_a_name_or_subject_cannot_start_a_header_of_its_own(evil: str) -> None:
    for draft in (
        replace(DRAFT, subject=evil),
        replace(DRAFT, sender=Person(evil, TOM.email)),
        replace(DRAFT, to=(Person(evil, AMY.email),)),
    ):
        raw = to_bytes(draft, WHEN)
        message = email.message_from_bytes(raw, policy=email.policy.default)
        assert message["bcc"] is None
        assert message["cc"] is None
        assert [a.addr_spec for a in message["to"].addresses] == [AMY.email]
        assert [a.addr_spec for a in message["from"].addresses] == [TOM.email]
        assert isinstance(message, EmailMessage)
        assert body(message, "plain") == TEXT
        assert b"\nBcc" not in raw


@pytest.mark.parametrize(
    "address",
    ["", "amy", "@example.org", "amy@", "amy@example.org, eve@example.net", "amy@example.org\r\nBcc: eve@example.net",
     "a b@example.org", "amy@exa mple.org", "amy@example.org>", "<amy@example.org",
     "amy@example..org", "amy\x00@example.org",
     "amy,eve@example.net", "amy@eve@example.net", "(eve)amy@example.org", "amy@example.org;",
     "undisclosed:amy@example.org"],
)  # fmt: skip
def test_an_address_that_is_none_or_two_is_refused(address: str) -> None:
    with pytest.raises(RefusedError) as caught:
        to_bytes(replace(DRAFT, to=(Person("Amy", address),)), WHEN)
    assert caught.value.remedy
    with pytest.raises(RefusedError):
        to_bytes(replace(DRAFT, sender=Person("Tom", address)), WHEN)


@pytest.mark.parametrize(
    "bad", ["", "abc", "<a b@example.org>", "<a@example.org>\r\nBcc: e@example.net", "<a@b> <c@d>", "<ä@b>"]
)
def test_a_message_id_that_breaks_the_header_is_refused(bad: str) -> None:
    with pytest.raises(RefusedError):
        to_bytes(replace(DRAFT, message_id=bad), WHEN)


def test_an_odd_reference_does_not_stop_a_follow_up() -> None:
    message = parsed(replace(DRAFT, references=("<a@b>", "nonsense here", "<c@d>\r\nBcc: e@f")))
    assert message["references"] == "<a@b>"


def test_a_mail_to_nobody_is_refused() -> None:
    with pytest.raises(RefusedError):
        to_bytes(replace(DRAFT, to=()), WHEN)


@pytest.mark.parametrize(
    "name",
    ["Amy Carter", "Carter, Amy", 'Amy "Ace" Carter', "Amy (Leeds)", "Zoë Ångström", "田中 花子", "O'Dowd, Shane",
     "a\\b", "",
     "Dr. Amy Carter", "=?utf-8?q?Amy?=",
     "Maria do Carmo de Albuquerque Cavalcanti e Vasconcelos de Sousa Coutinho-Montenegro",
     "Ä" * 90, "amy@example.org", "Amy <eve@example.net>"],
)  # fmt: skip
def test_a_name_arrives_as_it_is_written(name: str) -> None:
    message = parsed(replace(DRAFT, to=(Person(name, AMY.email),)))
    (address,) = message["to"].addresses
    assert address.addr_spec == AMY.email
    if len(name) < 80:  # beyond, the standard parser puts blanks between the encoded words of a phrase
        assert " ".join(address.display_name.split()) == name
    raw = to_bytes(replace(DRAFT, to=(Person(name, AMY.email),)), WHEN).decode()
    field = raw.partition("To: ")[2].partition("\r\nSubject:")[0].rpartition("<")[0].strip()
    assert str(make_header(decode_header(field))).replace("\r\n", "").strip('"').replace("\\", "") == name.replace(
        "\\", ""
    )


@pytest.mark.parametrize(
    "subject",
    [
        "Plain",
        "Größe & Maß",
        "ö" * 200,
        "a" * 300,
        "word " * 60,
        "=?utf-8?q?no?=",
        "Re: 紹介",
        "tab\tand  blanks",
        "😀" * 40,
        "",
    ],
)
def test_a_subject_arrives_as_it_is_written(subject: str) -> None:
    assert parsed(replace(DRAFT, subject=subject))["subject"] == " ".join(subject.split())


def test_long_message_ids_stay_whole_so_that_threads_hold() -> None:
    long = "<" + "a" * 180 + "@" + "mail.example.org" * 4 + ">"
    draft = replace(DRAFT, message_id=long, in_reply_to=long, references=(long, "<short@example.org>", long))
    raw = to_bytes(draft, WHEN)
    assert b"=?" not in raw.split(b"MIME-Version")[0]
    message = parsed(draft)
    assert message["message-id"] == long
    assert message["in-reply-to"] == long
    assert message["references"].split() == [long, "<short@example.org>", long]


def test_every_line_ends_as_smtp_wants_it_and_none_is_too_long() -> None:
    text = "x" * 5000 + "\n\nGrüße\r\nund\rmehr   \n.\nFrom here on\n" + "\t " * 50
    raw = to_bytes(replace(DRAFT, text=text, html=html_of(text), subject="ä" * 300), WHEN)
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert b"\r" not in raw.replace(b"\r\n", b"")
    assert max(map(len, raw.split(b"\r\n"))) <= 78
    assert b"\r\nFrom here" not in raw
    assert raw.isascii()


def test_a_letter_beyond_ascii_in_an_address_is_written_as_the_rules_say() -> None:
    raw = to_bytes(replace(DRAFT, to=(Person("Jörg", "joerg@straße.example"),)), WHEN)
    assert b"<joerg@xn--strae-oqa.example>" in raw  # RFC 5891: not strasse.example, which is somebody else
    raw = to_bytes(replace(DRAFT, to=(Person("Jörg", "jörg@example.org"),)), WHEN)
    assert "<jörg@example.org>".encode() in raw  # RFC 6532


def test_the_same_draft_gives_the_same_octets() -> None:
    assert to_bytes(DRAFT, WHEN) == to_bytes(DRAFT, WHEN)


def test_a_mail_without_html_is_one_plain_part() -> None:
    message = parsed(replace(DRAFT, html=""))
    assert message.get_content_type() == "text/plain"
    assert message.get_content().replace("\r\n", "\n") == TEXT


def test_only_a_note_is_marked_as_not_written_by_hand() -> None:
    assert parsed(DRAFT)["auto-submitted"] is None
    assert parsed(replace(DRAFT, kind=DraftKind.NOTE, to=(TOM,)))["auto-submitted"] == "auto-generated"


def test_a_final_introduction_goes_to_both() -> None:
    lisa = Person("Wagner, Lisa", "lisa@example.net")
    message = parsed(replace(DRAFT, kind=DraftKind.FINAL, to=(AMY, lisa)))
    assert [a.addr_spec for a in message["to"].addresses] == [AMY.email, lisa.email]


def test_a_date_without_a_zone_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="aware"):
        to_bytes(DRAFT, datetime(2026, 3, 16))
    assert to_bytes(DRAFT, WHEN.astimezone(UTC))
