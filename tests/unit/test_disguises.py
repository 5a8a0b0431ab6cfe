"""Contact details in the clothes that people give them, and what only looks like one."""

from __future__ import annotations

import pytest

from introductions.contact import find
from introductions.writing.calling import bare
from introductions.writing.scrub import scrub
from tests.drafts import asks


@pytest.mark.parametrize(
    "planted",
    [
        "amy.carter |at| example |dot| org",
        "amy.carter *at* example *dot* org",
        "amy.carter 'at' example “dot” org",
        "amy.carter, at, example, dot, org",
        "amy.carter @t example d0t org",
        "amy.carter ät example . org",
        "amycarter at gmail",
        "amy.carter auf gmail",
        "amy.carter (gmail)",
        "her gmail is amy.carter",
        "a m y . c a r t e r @ e x a m p l e . o r g",
        "five five five 0142",
        "555 oh one four two",
        "zero six, twelve, thirty-four, fifty-six, seventy-eight",
        "zéro six douze trente-quatre cinquante-six soixante-dix-huit",
        "null sechs, zwölf, vierunddreißig, sechsundfünfzig, neun",
        "555-O142",
        "Durchwahl -42",
        "her mobile ends in 0142",
        "her Instagram is amybakes",
        "her X handle is amybakes",
        "LINE ID amybakes",
        "amybakes#1234",
        "skype live:amy.bakes",
        "YouTube channel: AmyBuildsRoofs",
        "[2001:db8::1]",
        "amybakes.com—great",
        "number twelve, King Street",
        "Platz der Republik 1",
        "Magasinsgatan 11",
        "Unit 3 Albion Dock",
        "he lives at number 31",
        "carretera de Ronda, km 4",
        "Straße des 17. Juni 135",
        "what3words filled.count.soap",
        "N 51° 30.042 W 0° 07.476",
        "9C3XGV4C+XX",
        "the code for the gate is 4711",
        "code porte A 4711",
        "press 4711 then the bell",
        "alarm 4711",
        "the spare key is under the third pot",
        "der Schlüssel liegt unter der Fußmatte",
        "BIC COBADEFFXXX",
        "BEGIN:VCARD\nFN:Amy Carter\nEND:VCARD",
    ],
)
@pytest.mark.parametrize("around", ["{}", "She bakes. {}.", "You find her, {}, in town."])
def test_a_detail_is_found_in_every_dress(planted: str, around: str) -> None:
    text = around.format(planted)
    assert find(text), text
    clean, removed = scrub(text)
    assert find(clean) == ()
    assert removed


@pytest.mark.parametrize(
    "sentence",
    [
        "He writes Node.js and ASP.NET all day, on Python 3.11.",
        "She joined Booking.com in 2019 and left for Salesforce.com; he runs a Booking.com-style site.",
        "We sell 12.000 units a year, 3.5 % more than in 2024.",
        "It costs 19.99 EUR, or 1,299.00 with training; the round was 1.2M at 8.5M pre.",
        "From 9 to 5, or 9.30-17.00 on Fridays, between 18:00 and 19:30.",
        "Her book (ISBN 978-3-16-148410-0) sold 1 200 000 copies.",
        "ISO 27001:2022, DIN EN 13501-1 and RFC 5322 are her world.",
        "Since 2001-2005 he has held 7 patents (US 7,123,456 B2).",
        "24/7 support, 365 days a year, at 99.95 % uptime.",
        "One in five, two of three, four out of six: she knows the odds.",
        "She lives near Hyde Park; her shop in the Rue de la Paix is famous.",
        "Platz 3 beim Wettbewerb 2024, 34117 Follower.",
        "Look at the dot com boom, or at dot matrix printers.",
        "LinkedIn is useless, she says; she hates Slack and loves Signal.",
        "Her Instagram is great. She works at Yahoo on search.",
        "A zero-waste shop: zero to one in ten months, twenty in twelve.",
        "The key is in the details. The key is under control in her hands.",
        "She works at King Street Theatre, came in at number 3 in the charts, and swam 4 km in the Via Navigli race.",
        "Press 1000 copies and see; type 2 diabetes is her field.",
        "She ran 42.195 km in 3:12:45, Q1 2026, FY24/25.",
        "Her e-mail is slow. Her mail is always funny.",
    ],
)
def test_what_only_looks_like_a_detail_stays(sentence: str) -> None:
    assert find(sentence) == ()
    assert scrub(sentence) == (sentence, ())


@pytest.mark.parametrize(
    ("sentence", "rest"),
    [
        ("She joined Sunly.io in 2019.", "She joined Sunly in 2019."),
        ("Sunly.io bought her firm.", "Sunly bought her firm."),
        ("He founded Suns.io's German arm.", "He founded Suns' German arm."),
        ("Tom runs the bakery, tom@example.net, and needs help.", "Tom runs the bakery and needs help."),
        ("Tom runs the bakery: tom@example.net. He bakes.", "Tom runs the bakery. He bakes."),
        ("Lisa, 12 King Street, Leeds, runs a shop.", "Lisa runs a shop."),
        ("She is good, her number is 555-0142, and she bakes.", "She is good and she bakes."),
        ("Her deck is at https://example.org/deck and she has 40 clients.", "She has 40 clients."),
        ("Ihre Nummer ist 555-0142, und sie backt gern.", "Sie backt gern."),
        ("She has ovens, two vans, 555-0142, and a dog.", "She has ovens, two vans and a dog."),
        ("Contact: 555-0142.", ""),
        ("The site is at Nursery Lane.", ""),
    ],
)
def test_what_is_left_is_a_sentence(sentence: str, rest: str) -> None:
    assert scrub(sentence)[0] == rest


@pytest.mark.parametrize(
    ("display", "name"),
    [
        ("Tom Becker (555-0142)", "Tom Becker"),
        ("Tom Becker | tom@example.net", "Tom Becker"),
        ("Tom Becker via LinkedIn", "Tom Becker"),
        ("Tom Becker, 12 King Street", "Tom Becker"),
        ("tom@example.net", ""),
        ("Becker, Tom", "Becker, Tom"),
        ("Becker, Tom (Estates)", "Becker, Tom"),
        ("Becker, Thomas J. (Estates & Roads) ", "Becker, Thomas J."),
        ("Thomas (Tom)", "Thomas (Tom)"),
        ("Lee (Nina)", "Lee (Nina)"),
        ("Thomas Becker (Tom)", "Thomas Becker (Tom)"),
        ("Tom O'Brien-Becker III", "Tom O'Brien-Becker III"),
    ],
)
def test_a_display_name_is_told_without_the_details_in_it(display: str, name: str) -> None:
    assert bare(display) == name


def test_a_name_that_serves_as_a_handle_is_taken_out_not_held_up() -> None:
    body = (
        "Hi both,\n\nTom runs the night bakery. On insta he is tombecker all over.\n\n"
        "Ines has repaired kitchens for twelve years.\n\nClara"
    )
    written = asks("Ines Moor <ines.moor@example.org>, Tom Becker <tom.b@example.net>", body)["Ines"]
    assert "tombecker" not in written.text
    assert "Tom runs the night bakery." in written.text
    assert any("tombecker" in line for line in written.removed)


def test_a_firm_that_the_others_address_is_at_loses_its_ending() -> None:
    body = "Hi both,\n\nTom leads search at Booking.com.\n\nInes has repaired kitchens for twelve years.\n\nClara"
    written = asks("Ines Moor <ines.moor@example.org>, Tom Becker <tom.b@booking.com>", body)["Ines"]
    assert "Tom leads search at Booking." in written.text
