"""The cheap questions before the costly patterns: one that says no too soon tells a phone number to a stranger."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from introductions import contact
from introductions.contact.folding import fold
from introductions.contact.plain import Plain

PIECES = """
amy Amy lisa_w lisa.w amycarter1 carter at AT dot DOT punkt point period full stop com org example.org gmail web.de
mail email is : = , . ( ) [ ] { } < > @ # / // - — " | insta Instagram İnsta ſkype Skype signal we chat line LINE ID
x X handle as under her in on company/x git hub one two three four five six seven zero null un zéro double nine
trente 5 12 555 0142 555-0142 +49 030 10437 Berlin 34117 Kassel SW1A 1AA 1234 AB King Street Nursery Lane Court
lives Number No. twelve key under mat password hunter code pin 4711 BIC DEUTDEFF IBAN DE89 3704 www www..x https://
mailto: :: [fe80:1:2] ///a.b.c Hauptstraße STRASSE rue via Roma ext O142 2026 10.30 unit 3 Dock amyATexampleDOTorg
BEGIN:VCARD END:VCARD ß %40 &#64;
""".split()
TEXTS = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from([" ", " ", "", "\n", ", ", ". ", ": "])), max_size=12
).map(lambda pieces: "".join(word + gap for word, gap in pieces))


@given(TEXTS)
@example("She is at Nursery Court.")
@example("Her mail is amy_carter")
@example("amy at example punktum org")
@example("Write to www..x")
@example("ß" * 40 + " BEGIN:VCARD")
@example("\u200bßß BEGIN:VCARD\nTEL:1\nEND:VCARD")
def test_no_text_is_passed_over_in_which_one_of_the_detectors_finds_something(text: str) -> None:
    folded = fold(text)
    hits = [hit for detector in contact._DETECTORS for hit in detector(Plain(folded.text))]
    found = contact.find(text)
    for _, start, end in hits:
        assert any(one.start <= folded.span(start, end)[0] and folded.span(start, end)[1] <= one.end for one in found)


def test_a_visiting_card_is_cut_out_where_it_stands_whatever_letters_are_before_it() -> None:
    text = "Straße, İzmir, große Füße:\nBEGIN:VCARD\nNOTE:Amy\nEND:VCARD\nGrüße"
    assert [one.text for one in contact.find(text)] == ["BEGIN:VCARD\nNOTE:Amy\nEND:VCARD"]
