"""Finding contact details: what is missed is told to somebody who should not know it; what is wrongly found is lost."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from introductions.contact import ContactKind, find

ADDRESSES = [
    "amy@example.org",
    "amy.carter+intro@mail.example.org",
    '"amy carter"@example.org',
    "amy@[192.0.2.1]",
    "amy @ example . org",
    "amy@ example.org",
    "amy at example dot com",
    "amy dot carter at example dot co dot uk",
    "amy.carter at example.org",
    "amy [at] example [dot] com",
    "amy(at)example.org",
    "amy {at} example {dot} org",
    "amy_at_example_dot_com",
    "amyATexampleDOTcom",
    "amy%40example.org",
    "amy&#64;example.org",
    "amy arroba ejemplo punto com",
    "amy arobase exemple point fr",
    "amy chiocciola esempio punto it",
    "amy apenstaartje voorbeeld punt nl",
    "amy ät beispiel punkt de",
    "ａｍｙ＠ｅｘａｍｐｌｅ．ｏｒｇ",
    "a\u200bmy@\u200bexample.org",
    "amy@exam\u00adple.org",
    "𝐚𝐦𝐲@example.org",
    "a\u0332m\u0332y\u0332@\u0332e\u0332xample.org",
    "amу@example.org",  # a Cyrillic у
    "jörg@münchen.example",
]
PHONES = [
    "555-0142",
    "555 0142",
    "555.0142",
    "5550142",
    "+1 111 9781 11197",  # holds what might begin an ISBN
    "+1 555-0133",
    "+1 (555) 010-0142",
    "(555) 010-0142",
    "+49 561 123456",
    "0561/123456",
    "0561 - 12 34 56",
    "+44 (0)20 7946 0018",
    "020 7946 0018",
    "06 12 34 56 78",
    "06.12.34.56.78",
    "612 345 678",
    "912 345 000",
    "347 123 4567",
    "(11) 5555-0142",
    "5555-0142",
    "06-12345678",
    "5 5 5 0 1 4 2",
    "+49 561\n123456",
    "555-\u200b0142",
    "５５５－０１４２",
    "٥٥٥-٠١٤٢",
    "555\u20110142",
    "5\ufe0f\u20e35\ufe0f\u20e35\ufe0f\u20e3 0142",
    "five five five, oh one four two",
    "null fünf sechs eins zwei drei vier",
    "cero seis uno dos tres cuatro cinco",
    "1-800-FLOWERS",
    "555-0142 ext. 21",
    "extension 214",
    "Durchwahl 214",
]
LINKS = [
    "https://example.org/amy",
    "hxxps://example.org/amy",
    "www.example.org",
    "cal.example.com/amy",
    "calendly.com/amy-carter",
    "amycarter.dev",
    "yusufweaves.example.org/2026",
    "mailto:amy",
    "tel:5550142",
    "skype:amy.carter?call",
    "//example.org/amy",
    "192.0.2.7:8080",
    "192.0.2.7/amy",
    "example dot org slash amy",
    "cal [dot] example [dot] com/amy",
]
HANDLES = [
    "@amy_carter",
    "@amy@social.example",
    "Skype: amy.carter",
    "Skype: amyc",
    "Signal: amyc",
    "WhatsApp: amyc",
    "Telegram as amyc,",
    "on Discord as amy#1234",
    "Instagram: @amy.bakes",
    "linkedin /in/amy-carter",
    "GitHub: amy-carter",
]
STREETS = [
    "12 square Trousseau",
    "14 square Milton",
    "9 av.Foch",
    "3 place Carnot",
    "12 King Street",
    "221B Baker St.",
    "12-14 Old Kent Road",
    "350 W 42nd St",
    "Flat 3, 12 Quay Street",
    "PO Box 101",
    "Hauptstraße 5",
    "Berliner Straße 12a",
    "Weststr. 7",
    "Am Markt 3",
    "Unter den Linden 5",
    "Postfach 10 12 13",
    "8 bis, rue de la Paix",
    "12, avenue Victor Hugo",
    "calle Mayor, 12",
    "C/ Alcalá 45, 2º B",
    "Plaza de España 4",
    "Rua das Flores 7",
    "Avenida da Liberdade, n.º 110",
    "via Roma 3",
    "Piazza del Duomo, 1",
    "Keizersgracht 100",
    "Kerkstraat 12-bis",
    "52.5200, 13.4050",
    "///filled.count.soap",
]
POSTCODES = [
    "in 10437 Berlin",
    "D-34117 Kassel",
    "A-1010 Wien",
    "CH-8001 Zürich",
    "SW1A 1AA",
    "1012 AB Amsterdam",
    "à 75002 Paris",
    "1100-148 Lisboa",
    "01310-100",
    "Springfield, IL 62704",
    "K1A 0B1",
]
CODES = [
    "door code is 4711#",
    "PIN 1234",
    "pin: 0815",
    "Meeting ID: 123 456 7890",
    "passcode 998877",
    "password: hunter2",
    "Türcode 0815",
    "code d'accès 12B45",
    "código de acceso 8823",
    "codice 4412",
    "toegangscode 9981",
    "senha: abrilazul",
]
BANK = ["DE89 3704 0044 0532 0130 00", "GB29NWBK60161331926819", "4111 1111 1111 1111", "sort code 20-00-00"]

NOTHING = [
    "is 200 square kilometres short of volunteers",
    "300 square feet of shed",
    "cooks 3 square meals a day",
    "has 60 place settings to lend",
    "draws 12 route maps a year",
    "feeds 200 villagers on Sundays",
    "has 40 placements for nurses",
    "transporte 200 passagers par jour",
    "2026-03-12",
    "12.03.2026",
    "12/03/2026",
    "3 June 2026 14:30",
    "2019-2024",
    "1998/99",
    "2018, 2019 and 2020",
    "2018 2019 2020",
    "2026-W12",
    "KW 12/13",
    "Q3 2026",
    "20260312",
    "from 10-18",
    "9.30-17.45",
    "16:00-17:30",
    "0900-1700",
    "24/7/365",
    "1,250,000 people",
    "12 000 000 habitants",
    "1.250.000 Euro",
    "€ 1500000",
    "$2,500,000",
    "between 1000-1500 people",
    "500-1000 users",
    "3.14159265",
    "0.5 %",
    "80 x 120 cm",
    "120 women producers",
    "30-year clauses",
    "ISBN 978-3-16-148410-0",
    "Registered in England no. 0000000",
    "version 2.10.3",
    "Node.js",
    "e.g. this, i.e. that",
    "We met.It was fun",
    "a dot com company",
    "Her Instagram is great",
    "on Signal and on Telegram",
    "look at the dot on the map",
    "a dress code",
    "code in production",
    "mit 15340 Kunden",
    "one, two or three",
    "AT&T",
    "in 2019 King Street",
    "R2D2",
    "4 streets apart",
    "eleven houses in Sweden",
    "at once, point final",
    "half past two",
    "the 9th",
    "a 10.000 m² hall",
]


def _covers(sentence: str, detail: str, kind: ContactKind) -> bool:
    start = sentence.index(detail)
    return any(c.kind is kind and c.start < start + len(detail) and c.end > start for c in find(sentence))


@pytest.mark.parametrize(
    ("kind", "detail"),
    [
        (kind, detail)
        for kind, details in (
            (ContactKind.ADDRESS, ADDRESSES),
            (ContactKind.PHONE, PHONES),
            (ContactKind.LINK, LINKS),
            (ContactKind.HANDLE, HANDLES),
            (ContactKind.STREET, STREETS),
            (ContactKind.POSTCODE, POSTCODES),
            (ContactKind.CODE, CODES),
            (ContactKind.BANK, BANK),
        )
        for detail in details
    ],
)
def test_a_detail_does_not_slip_through(kind: ContactKind, detail: str) -> None:
    assert find(detail), detail
    sentence = f"Amy bakes. You can try {detail}, or come by."
    assert any(c.start < sentence.index(detail) + len(detail) for c in find(sentence)), detail
    if kind in (ContactKind.ADDRESS, ContactKind.PHONE, ContactKind.STREET):
        assert _covers(sentence, detail, kind), find(sentence)


@pytest.mark.parametrize("words", NOTHING)
def test_dates_money_and_counts_are_not_cut_out_of_an_ask(words: str) -> None:
    assert find(f"We think that {words} is right.") == ()


@pytest.mark.parametrize("detail", [d for d in ADDRESSES if d != "amy.carter at example.org"])
def test_a_sentence_that_goes_on_does_not_hide_an_address(detail: str) -> None:
    assert find(f"Try {detail}. Lisa bakes."), detail
    assert find(f"Try {detail}\nLisa bakes."), detail


def test_what_is_found_is_where_it_says() -> None:
    text = "Größe\u200b: write to ａｍｙ＠example.org, or 555\u20110142."
    for contact in find(text):
        assert contact.text == text[contact.start : contact.end]
    assert [c.text for c in find(text)] == ["ａｍｙ＠example.org", "555\u20110142"]


def test_two_details_side_by_side_are_both_found_and_do_not_overlap() -> None:
    found = find("Amy: amy@example.org, 555-0142, https://example.org/amy, 12 King Street")
    assert [c.kind.value for c in found] == ["address", "phone", "link", "street"]
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_an_empty_text_holds_nothing() -> None:
    assert find("") == () == find(" \n\t")


@pytest.mark.parametrize(
    "unit",
    ["a", "a@", "a.", "a.de", "1 ", "5-", "at dot ", " ", "/", "(", "[at", "12 King ", "calle de la ", "Aa ", "1.1111,",
     "one ", "code is ", "&#64;", "1 rue de ", "AB12 ", '"a', "skype as ", "http://", "\n1",
     "[", "[a:", "10:30 ", "x ", "key under ", "1.", "\u200b", "ａ＠"],
)  # fmt: skip
def test_hostile_text_does_not_hold_up_the_mailbox(unit: str) -> None:
    text = unit * (65_536 // len(unit))
    start = time.process_time()
    find(text)
    assert time.process_time() - start < 1.5  # below 0.3 s on a quiet machine; what grows squarely takes five and more


def test_of_a_text_full_of_numbers_or_services_nothing_is_let_through_unlooked_at() -> None:
    counts = "for 3100-4700 of us, " * 400
    assert find(counts[: 21 * 200]) == ()
    assert [c.kind.value for c in find(counts)] == ["phone"] * 100
    services = "a post on Instagram, then. " * 400
    assert find(services[: 27 * 200]) == ()
    assert [(c.kind.value, c.end) for c in find(services)] == [("handle", len(services))]


@pytest.mark.parametrize("text", ["You can call 555-0150", "M: 555-0155", "El WhatsApp de Elena: 555-0150", "555-1230"])
def test_a_local_number_that_could_be_a_span_of_hours_is_not_told(text: str) -> None:
    assert [c.kind for c in find(text)] == [ContactKind.PHONE]


def test_a_local_number_is_not_taken_for_a_count_because_of_the_word_after_it() -> None:
    assert [c.text for c in find("Elle a dix 555-0142 ans, 111-1111 ans.")] == ["555-0142", "111-1111"]
    assert find("Rooms for 250-1250 people.") == ()
