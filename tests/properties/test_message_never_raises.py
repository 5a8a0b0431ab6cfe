"""Whatever octets a mailbox holds, reading them ends in a Message."""

from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from introductions.reading.addresses import parse_addresses
from introductions.reading.headers import clean_line, decode_words, parse_date, parse_ids, parse_parameters
from introductions.reading.message import Message, parse, parse_head
from introductions.reading.mime import unflow

_PIECES = st.sampled_from(
    [
        b"From: ", b"To: Amy <amy@example.org>", b"Subject: ", b"\r\n", b"\n", b"\r\n\r\n", b" ", b"\t", b"\x00",
        b"=?utf-8?q?", b"?=", b"=?utf-16?b?", b"Content-Type: multipart/mixed; boundary=b", b"\r\n--b\r\n", b"--b--",
        b"Content-Type: text/html; charset=utf-7", b"Content-Type: message/rfc822", b"Content-Transfer-Encoding: base64",
        b"Content-Transfer-Encoding: quoted-printable", b"=C3=", b"<", b">", b'"', b"(", b"@", b",", b";", b":",
        b"Message-ID: <a@example.org>", b"References: <", b"Date: Mon, 31 Feb 9999 25:00:00 +9999", b"\xff\xfe", b"\xe2\x80\xae",
        b"Content-Type: text/plain; format=flowed; charset=punycode", b"filename*0*=utf-8''%", b"\\",
    ]
)  # fmt: skip
_MAIL = st.one_of(
    st.binary(max_size=400), st.lists(st.one_of(_PIECES, st.binary(max_size=8)), max_size=40).map(b"".join)
)


def _is_clean(line: str) -> bool:
    return not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in line)


@settings(max_examples=120)
@given(_MAIL)
def test_no_mail_stops_the_reading_of_the_others(raw: bytes) -> None:
    whole, head = parse(raw), parse_head(raw)
    for message in (whole, head):
        assert isinstance(message, Message)
        assert _is_clean(message.subject)
        for person in (*message.recipients, *message.reply_to, *filter(None, [message.sender])):
            assert _is_clean(person.name)
            assert _is_clean(person.email)
            assert "@" in person.email
            assert not set(person.email) & set("<>\r\n ")
        assert message.date is None or message.date.tzinfo is not None
    for body in (whole.text, whole.html):
        assert body is None or "\r" not in body
    assert whole.subject == head.subject
    assert whole.message_id == head.message_id


@settings(max_examples=100)
@given(st.text(max_size=200))
def test_no_field_stops_the_reading_of_the_others(value: str) -> None:
    assert _is_clean(decode_words(value))
    assert _is_clean(clean_line(value))
    parse_addresses(value)
    parse_ids(value)
    parse_date(value)
    parse_parameters(value)
    unflow(value)


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.text(st.characters(categories=("L", "Nd", "Zs")), max_size=12), st.sampled_from("abc")),
        min_size=1,
        max_size=5,
    )
)
def test_everybody_on_an_address_list_is_found(people: list[tuple[str, str]]) -> None:
    value = ", ".join(f'"{name}" <{local}@example.org>' for name, local in people)
    assert [p.email for p in parse_addresses(value)] == [f"{local}@example.org" for _, local in people]
