"""About whom a sentence speaks, to whom it is said, and which words of it go where."""

from __future__ import annotations

import pytest

from introductions.reading.joint.persons import describe, pair
from introductions.reading.joint.persons.english_verbs import base, third
from introductions.statements import StatementKind
from tests.drafts import asks, read

BAKERY = "Ines Moor <ines.moor@example.org>, Tom Becker <tom.b@example.net>"


def _text(body: str, name: str, to: str = BAKERY) -> str:
    return asks(to, body)[name].text


def test_a_crossed_vocative_is_not_taken_for_its_subject() -> None:
    body = "Ines, Tom runs the night bakery.\n\nTom, Ines has repaired ovens for twelve years.\n\nClara"

    assert "Tom runs the night bakery." in _text(body, "Ines")
    assert "repaired" not in _text(body, "Ines")
    assert "Ines has repaired ovens for twelve years." in _text(body, "Tom")
    assert "night bakery" not in _text(body, "Tom")


def test_what_is_said_to_one_reaches_the_other_in_the_third_person() -> None:
    body = "Hi Ines and Tom,\n\nInes, you have run kitchens for years and you know everything about flour. You also teach on Tuesdays.\n\nClara"

    assert (
        "Ines has run kitchens for years and she knows everything about flour. She also teaches on Tuesdays."
        in _text(body, "Tom")
    )
    assert "You have run kitchens for years" in _text(body, "Ines")


def test_a_sentence_about_both_is_cut_inside() -> None:
    body = "Hi both,\n\nInes makes 40 cakes a day and Tom bakes the bread for two hotels.\n\nClara"

    assert "Tom bakes the bread for two hotels." in _text(body, "Ines")
    assert "cakes" not in _text(body, "Ines")
    assert "Ines makes 40 cakes a day." in _text(body, "Tom")


def test_a_reason_built_on_the_pair_survives_while_you_two_goes() -> None:
    body = "Ines, Tom bakes at night.\n\nTom, Ines repairs ovens.\n\nI think the two of you could save each other a lot of trouble.\n\nClara"

    assert "I think you and Tom could save each other a lot of trouble." in _text(body, "Ines")
    assert "the two of you" not in _text(body, "Tom")


@pytest.mark.parametrize(
    "joint",
    [
        "I'll let you two take it from here!",
        "Over to you both.",
        "I'm moving myself to bcc.",
        "I will leave it to the two of you to find a time.",
        "Tom, send her the menu!",
        "Between us, Tom is broke, but don't tell him.",
        "Let me know how it goes!",
        "My work here is done.",
        "You can see where this is going.",
    ],
)
def test_what_only_makes_sense_to_both_stays_out_of_both(joint: str) -> None:
    written = asks(BAKERY, f"Ines, Tom bakes at night.\n\nTom, Ines repairs ovens.\n\n{joint}\n\nClara")
    for one in written.values():
        assert joint.split(",", 1)[-1].strip(" !.") not in one.text


def test_bullets_under_a_name_describe_that_person() -> None:
    body = "Dear both,\n\nInes Moor\n- repairs ovens\n- is free until June\n\nTom Becker\n- bakes at night\n- has two broken ovens\n\nClara"

    assert "Tom:\n- bakes at night\n- has two broken ovens" in _text(body, "Ines")
    assert "repairs" not in _text(body, "Ines")


def test_a_bio_under_a_heading_describes_that_person() -> None:
    body = "Ines <> Tom\n\nInes: oven engineer, ex navy. Looking for work near Leeds.\n\nTom – baker and owner of two shops. Has three ovens, two of them dead.\n\nClara"

    assert "Tom: baker and owner of two shops. Has three ovens, two of them dead." in _text(body, "Ines")
    assert "Ines: oven engineer, ex navy." in _text(body, "Tom")


def test_pronouns_alone_are_understood_by_what_the_names_tell() -> None:
    body = (
        "Tom this is Ines, Ines this is Tom.\n\nHe bakes at night. She repairs ovens, and did ours in an hour.\n\nClara"
    )

    assert "He bakes at night." in _text(body, "Ines")
    assert "She repairs ovens" in _text(body, "Tom")
    assert "bakes" not in _text(body, "Tom")


def test_one_of_you_and_the_other_are_told_apart() -> None:
    to = "Ewa Lis <ewa@mapping.example.org>, Jon Marr <jon@example.net>"
    body = "Dear both,\n\nOne of you maps peat bogs from the air, the other has been draining them for forty years.\n\nJon, Ewa can map your bog in a day.\n\nEwa, Jon is the last drainer on the island.\n\nClara"

    assert "Jon has been draining them for forty years" in _text(body, "Ewa", to)
    assert "Ewa maps peat bogs from the air." in _text(body, "Jon", to)


def test_the_reader_named_as_an_object_is_spoken_to() -> None:
    body = "Hi both,\n\nTom bakes at night and needs help. I think a week with Tom would teach Ines a lot about yeast.\n\nClara"
    text = _text(body, "Ines")

    assert "teach you a lot about yeast" in text
    assert "Ines a lot" not in text


def test_every_statement_points_at_its_place_in_the_draft() -> None:
    joint = read(
        BAKERY, "Hi Ines, hi Tom,\n\nInes repairs ovens and Tom bakes at night.\n\n- Tom owns two ovens\n\nClara"
    )

    assert joint.statements
    for statement in joint.statements:
        start, end = statement.span
        assert statement.text in joint.text[start:end]


def test_what_is_left_out_says_why() -> None:
    joint = read(BAKERY, "Ines, Tom bakes at night. His number is 555-0133.\n\nTom, send her the menu.\n\nClara")
    reasons = {s.kind: s.why_left_out for s in joint.statements if not s.carried}

    assert "reach" in reasons[StatementKind.CONTACT]
    assert "early" in reasons[StatementKind.LOGISTICS]


@pytest.mark.parametrize(
    ("clause", "told", "language", "gender"),
    [
        ("you've a bottling line standing idle.", "Kim has a bottling line standing idle.", "en", ""),
        ("You carry stock and sell it to schools.", "Kim carries stock and sells it to schools.", "en", ""),
        ("you ran a shop with your brother.", "Kim ran a shop with her brother.", "en", "f"),
        ("you are building your own boat.", "Kim is building his own boat.", "en", "m"),
        ("you could do it, if you like.", "Kim could do it, if they like.", "en", ""),
        (
            "du hast Dächer geplant und kennst jeden Antrag.",
            "Kim hat Dächer geplant und kennt jeden Antrag.",
            "de",
            "f",
        ),
        ("du leitest deine eigene Werkstatt.", "Kim leitet ihre eigene Werkstatt.", "de", "f"),
        ("du leitest deine eigene Werkstatt.", None, "de", ""),
        ("tu connais tous les luthiers de Lyon.", "Kim connaît tous les luthiers de Lyon.", "fr", ""),
        ("tú llevas una librería.", "Kim lleva una librería.", "es", ""),
        ("hai un forno in centro.", "Kim ha un forno in centro.", "it", ""),
        ("je hebt een winkel in Delft.", "Kim heeft een winkel in Delft.", "nl", ""),
        ("tens um viveiro em Braga.", "Kim tem um viveiro em Braga.", "pt", ""),
    ],
)
def test_second_person_becomes_third_or_stays_out(clause: str, told: str | None, language: str, gender: str) -> None:
    assert describe(clause, "Kim", gender, language) == told


@pytest.mark.parametrize(
    ("verb", "form"), [("carry", "carries"), ("go", "goes"), ("teach", "teaches"), ("play", "plays"), ("run", "runs")]
)
def test_a_verb_comes_back_from_the_third_person(verb: str, form: str) -> None:
    assert third(verb) == form
    assert base(form) == verb


def test_you_both_becomes_you_and_the_other() -> None:
    assert pair("you both bake", "Tom", "en", formal=False) == "You and Tom both bake"
    assert pair("You're both mad about bikes", "Tom", "en", formal=False) == "You and Tom are both mad about bikes"
    assert pair("nothing of that kind", "Tom", "en", formal=False) is None


def test_half_a_detail_is_not_told_when_a_line_ends_in_its_middle() -> None:
    long = "Lisa runs a small solar installer in Kassel and knows every roof in town, and every landlord as well. "
    body = f"Hi Amy, hi Lisa,\n\nAmy builds cabinets.\n\n{long}Her number is 0561 555\n0142.\n\nTom"
    written = asks("Amy Carter <amy@example.org>, Lisa Wagner <lisa@example.net>", body)["Amy"]
    assert "0142" not in written.text
    assert "installer" in written.text
