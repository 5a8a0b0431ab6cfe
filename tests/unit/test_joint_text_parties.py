"""Who is who in a draft introduction."""

from __future__ import annotations

import pytest

from introductions.reading import joint_text, message
from tests.drafts import asks, read

BAKERY = "Ines Moor <ines.moor@example.org>, Tom Becker <tom.b@example.net>"


def _names(to: str, body: str) -> list[str]:
    return [name for _, name in read(to, body).parties]


@pytest.mark.parametrize(
    ("to", "body", "names"),
    [
        pytest.param(BAKERY, "Ines, Tom bakes. Tom, Ines repairs ovens.", ["Ines", "Tom"], id="plain"),
        pytest.param(
            "margaret.oduya@example.org, w.tanner@example.net",
            "Maggie - Will. Will - Maggie.\n\nMaggie runs the allotments. Will digs wells.",
            ["Maggie", "Will"],
            id="no display names",
        ),
        pytest.param(
            "Alexander Pole <alexander.pole@example.com>, Margaret Dunn <m.dunn@example.net>",
            "Sandy, Peg has two vans. Peg, Sandy lets a shed.",
            ["Sandy", "Peg"],
            id="old pet names",
        ),
        pytest.param(
            'Petra Lund <petra@example.org>, "Cllr. D. Moss" <moss@example.net>',
            "Derek, Petra looks into chimneys.\n\nPetra, Derek chairs the works committee.",
            ["Petra", "Derek"],
            id="an office and an initial",
        ),
        pytest.param(
            "Robert Ames <robert.ames@example.org>, Theodora Lunn <t.lunn@example.net>",
            "Bob, Teddy,\n\nBob shows films on the islands. Teddy makes short ones about the sea.",
            ["Bob", "Teddy"],
            id="pet names",
        ),
        pytest.param(
            '"Holt, Greta" <greta@example.org>, "K. Sund" <ks@sund.example.net>',
            "greta buys old looms, karin inherited a mill full of them. K wants to know what they are worth",
            ["Greta", "Karin"],
            id="family name first, initial, small letters",
        ),
        pytest.param(
            '"Prof. Dr. Anke Riedel" <riedel@example.org>, Tomasz Nowak <tomasz@example.net>',
            "Dear Professor Riedel, dear Tomasz,\n\nProfessor Riedel tests old beams. Tomasz takes down barns.",
            ["Professor Riedel", "Tomasz"],
            id="title",
        ),
        pytest.param(
            "j9@example.org, nora.finch@example.net",
            "Nora, jun drew the type on the tram tickets. jun, Nora prints school books in two languages.",
            ["Jun", "Nora"],
            id="a name that is always written small",
        ),
        pytest.param(
            "Lone Star Catering <hello@lonestar.example.org>, remy.vidal@example.net",
            "Rémy this is Dolly, Dolly this is Rémy.\n\nHe throws parties on barges. She cooks for them.",
            ["Dolly", "Rémy"],
            id="an office address",
        ),
        pytest.param(
            "Sarah Lindt <s.lindt@example.org>, Sarah Okoye <sarah.okoye@example.net>",
            "Hi Sarah and Sarah,\n\nSarah Lindt counts the city's trees. Sarah Okoye writes a book about shade.",
            ["Sarah", "Sarah"],
            id="same first name",
        ),
    ],
)
def test_nobody_is_greeted_by_the_wrong_name(to: str, body: str, names: list[str]) -> None:
    assert [n.replace("é", "e") for n in _names(to, body)] == [n.replace("é", "e") for n in names]


@pytest.mark.parametrize("word", ["anyway", "frankly", "meanwhile", "apparently"])
def test_nobody_is_greeted_by_an_adverb_written_small(word: str) -> None:
    body = f"{word}, Nora mills rye in Ulm. The man on this mail builds ovens and {word} that is all he does.\n\nClara"
    assert _names("ktm@example.com, nora@example.org", body) == ["Ktm", "Nora"]


def test_two_people_of_one_first_name_each_read_about_the_other() -> None:
    to = "Sarah Lindt <s.lindt@example.org>, Sarah Okoye <sarah.okoye@example.net>"
    body = "Hi Sarah and Sarah,\n\nSarah Lindt counts trees. Sarah Okoye writes about shade.\n\nSarah O. needs data for three districts; Sarah L. has it.\n\nMel"
    joint = read(to, body)
    words = {
        key: " ".join(dict(s.carried).get(key, "") for s in joint.statements)
        for key in ("s.lindt@example.org", "sarah.okoye@example.net")
    }

    assert "writes about shade" in words["s.lindt@example.org"]
    assert "needs data" in words["s.lindt@example.org"]
    assert "counts trees" not in words["s.lindt@example.org"]
    assert "counts trees" in words["sarah.okoye@example.net"]


def test_the_introducer_on_copy_is_not_taken_for_a_party() -> None:
    joint = read(BAKERY, "Ines, Tom bakes at night and needs his ovens repaired.", cc="clara@example.com")

    assert len(joint.parties) == 2
    assert joint.refused is None


@pytest.mark.parametrize(
    ("to", "body"),
    [
        pytest.param(
            "Ines Moor <ines@example.org>", "Ines, here is the baker I told you about, he is great.", id="one"
        ),
        pytest.param(
            BAKERY + ", Lou Finn <lou@example.org>", "Ines repairs ovens. Tom bakes. Lou sells flour.", id="three"
        ),
        pytest.param(BAKERY, " ", id="blank"),
        pytest.param(BAKERY, "Best,\nClara", id="only a closing"),
        pytest.param(
            BAKERY, "Hi both, as discussed on the phone. You know what it is about!\n\nClara", id="nothing said"
        ),
        pytest.param(BAKERY, "Tom, as per our call, Ines is expecting you on Monday.\n\nClara", id="agreed by phone?"),
        pytest.param(
            BAKERY, "Ines, meet Robert. Robert, meet Ines.\n\nRobert sells bikes. Ines needs one.", id="stranger"
        ),
        pytest.param(
            "ines.moor@example.org, karl.frey@example.net",
            "Hi Ines, hi Sven,\n\nSven builds boats and Ines sails.",
            id="stranger, no display name",
        ),
    ],
)
def test_a_careful_assistant_asks_before_writing(to: str, body: str) -> None:
    refused = read(to, body).refused

    assert refused is not None
    assert len(refused.split()) > 8  # a reason and what to do


def test_no_ask_says_how_to_reach_the_other() -> None:
    body = (
        "Ines, Tom (tom.b@example.net) runs the night bakery, his mobile is 555-0133.\n\n"
        "Tom, Ines repairs ovens. Her site is ines-moor.example.org and she is @inesfixes on Insta.\n\nTom's number: 555-0133\n\nClara"
    )
    for written in asks(BAKERY, body).values():
        for secret in ("555-0133", "tom.b@", "ines-moor", "@inesfixes"):
            assert secret not in written.text + written.html + written.subject


def test_nobody_is_told_about_themselves_in_half_a_sentence() -> None:
    raw = (
        "From: Pia Holt <pia@example.com>\r\nTo: Chris Baker <chris.b@example.org>, Chris Nolan <cnolan@example.net>\r\n"
        "Subject: Chris meets Chris\r\n\r\nChris Baker mills flour in Shropshire and is looking for heritage wheat. "
        "Chris Nolan grows forty acres of it.\r\n\r\nPia\r\n"
    )
    joint = joint_text.read(message.parse(raw.encode()))
    told = " ".join(words for s in joint.statements for key, words in s.carried if key == "chris.b@example.org")

    assert "forty acres" in told
    assert "You mills" not in told


def test_a_sickle_cell_clinic_is_no_telephone() -> None:
    body = "Dr. Nwosu leads the sickle-cell clinic at King's and has data on many patients. Colin chairs the Bray Foundation."
    to = "Dr. Amara Nwosu <a.nwosu@example.org>, Colin Bray <colin@example.net>"

    assert "sickle-cell clinic at King's" in asks(to, body)["Colin"].text.replace("’", "'")


@pytest.mark.parametrize(
    "secret",
    [
        "The password for the whole data room is Pelican.",
        "The door code of the old mill's back gate is ZK9.",
        "Her extension at the new office is 214.",
        "Her number at the farm shop is on the card.",
    ],
)
def test_what_only_points_at_a_way_in_is_told_to_nobody(secret: str) -> None:
    body = f"Amy restores organs in Leeds and teaches there. Ben runs the festival in Whitby every summer. {secret}"
    written = asks("Amy Carter <amy@example.org>, Ben Cole <ben@example.net>", body)

    assert len(written) == 2
    assert not [one for one in written.values() if secret[4:20] in one.text]
