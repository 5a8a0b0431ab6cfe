"""The gate: whatever passes here is read by somebody who was not to know it."""

from __future__ import annotations

import base64
from dataclasses import replace

import pytest

from introductions.contact import find
from introductions.errors import PrivacyError
from introductions.model import Draft, DraftKind, Person
from introductions.writing.mail import html_of
from introductions.writing.privacy import gate, scrub

TOM = Person("Tom Hale", "tom.hale@example.com")
AMY = Person("Amy Carter", "amy.carter@example.org")
LISA = Person("Lisa Wagner", "l.wagner@sunroof.example.net")
JOINT = """Amy, meet Lisa. Lisa, meet Amy.

Lisa runs a small solar installer. Lisa is at l.wagner@sunroof.example.net or 0561 555-0142, Skype: lisa.w82,
https://cal.example.net/lisa-w, Weserstraße 12, 34117 Kassel; the\N{SPACE}door\N{SPACE}code\N{SPACE}is\N{SPACE}4711#.

--\N{SPACE}
Tom Hale
Hale & Sons Roofing
555-0114
"""
CLEAN = """Hi Amy,

Lisa Wagner runs a small solar installer in Kassel and is stuck on landlords who want 30-year clauses.

Would you be open to an introduction? No is fine too.

Tom
"""
STRICT = (DraftKind.ASK, DraftKind.FOLLOW_UP, DraftKind.RE_ASK, DraftKind.CLOSING)


def ask(text: str = CLEAN, html: str | None = None, subject: str = "A possible introduction: Lisa Wagner") -> Draft:
    page = html_of(text) if html is None else html
    return Draft("<optin.6d0f@example.com>", DraftKind.ASK, TOM, (AMY,), subject, text, page)


def refused(
    draft: Draft, *, joint: str = JOINT, own: tuple[str, ...] = (), ids: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """What the gate found; fails if it let the draft pass."""
    with pytest.raises(PrivacyError) as caught:
        gate(draft, [LISA], joint, own=own, joint_message_ids=ids)
    assert caught.value.found
    assert caught.value.remedy
    return caught.value.found


def test_a_clean_ask_is_not_held_up() -> None:
    gate(ask(), [LISA], JOINT)


@pytest.mark.parametrize("kind", STRICT)
@pytest.mark.parametrize(
    "planted",
    [
        "l.wagner@sunroof.example.net",
        "L.Wagner@Sunroof.Example.NET",
        "l.wagner [at] sunroof [dot] example [dot] net",
        "l wagner at sunroof dot example dot net",
        "l.wagner (a) sunroof.example.net",
        "l . w a g n e r @ sunroof . example . net",
        "ten.elpmaxe.foornus@rengaw.l",
        "l.w\u200bagner＠sunroof.example.net",
        "l.wаgner at sunroof.example.net",
        "l%2Ewagner%40sunroof%2Eexample%2Enet",
        "l=2Ewagner=40sunroof.example.net",
        "l.wagner&#64;sunroof&period;example.net",
        base64.b64encode(b"l.wagner@sunroof.example.net").decode(),
        "xx" + base64.b64encode(b"you: l.wagner@sunroof.example.net").decode(),
        b"l.wagner@sunroof.example.net".hex(),
        "her address begins with l.wagner",
        "sunroof.example.net",
        "somebody.else@example.org",
        "0561 555-0142",
        "05615550142",
        "+49 561 555 01 42",
        "0561 / 5.5.5.0.1.4.2",
        "0561 555\n0142",
        "555-0199",
        "lisa.w82",
        "https://cal.example.net/lisa-w",
        "cal.example.net / lisa-w",
        "https://elsewhere.example.org",
        "Weserstraße 12",
        "34117 Kassel, Hessen, in 34117 Kassel",
        "the code is 4711#",
        "DE89 3704 0044 0532 0130 00",
    ],
)
def test_a_detail_of_the_other_does_not_get_out_in_the_text(kind: DraftKind, planted: str) -> None:
    refused(replace(ask(CLEAN.replace("in Kassel", f"in Kassel ({planted})")), kind=kind))


@pytest.mark.parametrize(
    "page",
    [
        "<p>Hi</p><img src='https://track.example.org/1.gif' width=1>",
        "<p>Hi</p><img alt='l.wagner@sunroof.example.net'>",
        "<p style='background:url(https://track.example.org/1)'>Hi</p>",
        "<p background='//track.example.org/1'>Hi</p>",
        "<p>Call 555-<b>01</b>42</p>",
        "<p>l.wagner<span>@</span>sunroof<i>.</i>example.net</p>",
        "<p>l.wagner&#64;sunroof.example&#x2e;net</p>",
        "<p>Hi</p><!-- l.wagner@sunroof.example.net -->",
        "<p>Hi</p><!-- call 0561 555-0142 -->",
        "<!--[if mso]><p>x</p><![endif]--><p>Hi</p>",
        "<p title='0561 555-0142'>Hi</p>",
        "<p data-x='lisa.w82'>Hi</p>",
        "<p id='l.wagner@sunroof.example.net'>Hi</p>",
        "<a href='https://cal.example.net/lisa-w'>her page</a>",
        "<a href='mailto:l.wagner@sunroof.example.net'>Lisa</a>",
        "<a href='tel:05615550142'>Lisa</a>",
        "<a href='&#109;ailto:l.wagner%40sunroof.example.net'>Lisa</a>",
        "<p style='display:none'>anything</p>",
        "<p style='visibility: hidden'>anything</p>",
        "<p style='opacity:0'>anything</p>",
        "<p style='font-size:0px'>anything</p>",
        "<p style='color:#ffffff'>anything</p>",
        "<p hidden>anything</p>",
        "<p aria-hidden=true>anything</p>",
        "<style>p::after{content:'l.wagner@sunroof.example.net'}</style><p>Hi</p>",
        "<script>x</script><p>Hi</p>",
        "<svg><text>x</text></svg>",
        "<object data=x></object>",
        "<iframe src=x></iframe>",
        "<form action=x><input></form>",
        "<p onclick='x()'>Hi</p>",
        "<link rel=prefetch href=x>",
        "<meta http-equiv=refresh content='0;url=x'>",
        "<base href='https://track.example.org'>",
        "<v:image src=x />",
        "<p>" + base64.b64encode(b"l.wagner@sunroof.example.net").decode() + "</p>",
    ],
)
def test_a_detail_hidden_in_the_html_part_does_not_get_out(page: str) -> None:
    refused(ask(html=page))


def test_plain_marked_up_html_is_not_held_up() -> None:
    page = "<div dir='ltr'><p style='margin:0'>Hi <b>Amy</b>,</p><ul><li>Lisa runs an installer.</li></ul><br></div>"
    gate(ask(html=page), [LISA], JOINT)


@pytest.mark.parametrize(
    "change",
    [
        {"subject": "Introduction: Lisa (0561 555-0142)"},
        {"subject": "Lisa l.wagner@sunroof.example.net"},
        {"sender": Person("Tom, or Lisa on 0561 555-0142", TOM.email)},
        {"to": (Person("l.wagner@sunroof.example.net", AMY.email),)},
        {"to": (Person("Amy", "amy.carter@example.org, l.wagner@sunroof.example.net"),)},
        {"to": (Person("Amy", "amy.carter@example.org\r\nBcc: l.wagner@sunroof.example.net"),)},
        {"sender": Person("Tom", "tom.hale@example.com, l.wagner@sunroof.example.net")},
        {"message_id": "<l.wagner=sunroof.example.net@example.com>"},
        {"message_id": "<1@sunroof.example.net>"},
        {"message_id": f"<{base64.b64encode(b'l.wagner@sunroof.example.net').decode()}@example.com>"},
        {"in_reply_to": "<CAF1@sunroof.example.net>"},
        {"references": ("<ok@example.org>", "<CAF1@sunroof.example.net>")},
    ],
)
def test_a_detail_in_a_header_does_not_get_out(change: dict[str, object]) -> None:
    refused(replace(ask(), **change))  # type: ignore[arg-type]


@pytest.mark.parametrize("to", [(), (AMY, LISA), (AMY, AMY), (LISA,)])
@pytest.mark.parametrize("kind", STRICT)
def test_nobody_but_the_one_asked_receives_an_ask(kind: DraftKind, to: tuple[Person, ...]) -> None:
    refused(replace(ask(), kind=kind, to=to))


@pytest.mark.parametrize("where", ["in_reply_to", "references", "message_id", "text"])
def test_an_ask_does_not_hang_in_the_thread_of_the_mail_to_both(where: str) -> None:
    joint_id = "<5a51f4@mail.example.com>"
    change: dict[str, object] = {where: (joint_id,) if where == "references" else joint_id}
    refused(replace(ask(), **change), ids=(joint_id,))  # type: ignore[arg-type]


def test_a_follow_up_in_the_thread_of_its_own_ask_is_not_held_up() -> None:
    draft = replace(ask(), kind=DraftKind.FOLLOW_UP, in_reply_to="<CAF2@mail.example.com>")
    gate(
        replace(draft, references=("<CAF2@mail.example.com>",)),
        [LISA],
        JOINT,
        joint_message_ids=("<5a51f4@x.example>",),
    )


def test_the_introducer_may_sign_with_their_own_details() -> None:
    signed = ask(CLEAN + "\nTom Hale\ntom.hale@example.com\n555-0114\n")
    gate(signed, [LISA], JOINT)  # below "-- " in the joint text
    refused(signed, joint=JOINT.partition("-- ")[0])
    gate(signed, [LISA], "", own=("tom.hale@example.com", "+49 (555) 0114", "5550114"))


def test_a_signature_that_names_the_other_is_nobodys_own() -> None:
    refused(ask(CLEAN + "\n555-0199\n"), joint="Hi\n\n-- \nLisa Wagner\n555-0199\n")


def test_people_of_one_house_are_not_kept_apart_by_its_domain() -> None:
    amy, lisa = Person("Amy", "amy@example.org"), Person("Lisa", "lisa.wagner@example.org")
    draft = replace(ask(), to=(amy,), message_id="<optin.1@example.org>", sender=Person("Tom", "tom@example.org"))
    gate(draft, [lisa], "")
    with pytest.raises(PrivacyError):
        gate(replace(draft, text="lisa.wagner is the name before our domain"), [lisa], "")


def test_an_ask_that_is_too_long_to_be_looked_through_is_not_half_checked() -> None:
    assert "too long" in " ".join(refused(ask("word " * 40_000)))


def test_the_refusal_does_not_itself_tell_the_detail() -> None:
    with pytest.raises(PrivacyError) as caught:
        gate(ask(CLEAN + "l.wagner@sunroof.example.net 0561 555-0142 lisa.w82"), [LISA], JOINT)
    said = caught.value.for_user() + " ".join(caught.value.found)
    assert find(said) == ()
    assert "wagner" not in said
    assert "text" in said


def test_the_final_introduction_may_name_everybody_and_a_note_the_introducer_alone() -> None:
    final = replace(ask(CLEAN + "\nl.wagner@sunroof.example.net"), kind=DraftKind.FINAL, to=(AMY, LISA))
    gate(final, [], JOINT)
    note = replace(final, kind=DraftKind.NOTE, to=(TOM,))
    gate(note, [AMY, LISA], JOINT)
    refused(replace(note, to=(AMY,)))
    refused(replace(final, to=(AMY, AMY)))
    refused(replace(final, html="<img src=x>"))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Shane's not great with email, landline 555-0121 before 8pm.", "Shane's not great with email."),
        ("Lisa, lisa@example.org, runs a bakery.", "Lisa runs a bakery."),
        ("Her shop at 12 King Street sells bread.", "Her shop sells bread."),
        ("She works at Sunly.io and loves it.", "She works at Sunly and loves it."),
        ("Amy (555-0142) runs a bakery in Leeds.", "Amy runs a bakery in Leeds."),
        ("Amy bakes rye bread and her number is 555-0142.", "Amy bakes rye bread."),
        ("Amy bakes rye; call her on 555-0142.", "Amy bakes rye."),
        ("Call 555-0142 - she bakes the best rye in town.", "She bakes the best rye in town."),
        ("Ihre Werkstatt in der Hauptstraße 5, 10437 Berlin, baut Orgeln.", "Ihre Werkstatt baut Orgeln."),
        ("Elle tient un atelier au 8, rue de la Paix, 75002 Paris.", "Elle tient un atelier."),
        (
            "Lisa, who you can reach at lisa@example.org, has run kitchens for years.",
            "Lisa has run kitchens for years.",
        ),
        ("Lisa is at 12 Quay Street, Galway, on Mondays.", ""),
        ("Er wohnt in der Berliner Straße 12a in Kassel und baut Lauten.", "Er wohnt in Kassel und baut Lauten."),
        ("Son atelier, 8 bis rue de la Paix à Lyon, restaure des horloges.", "Son atelier restaure des horloges."),
        ("Tiene una bodega en la calle Mayor, 12, y exporta a Japón.", "Tiene una bodega y exporta a Japón."),
        ("O ateliê dela fica na Rua das Flores 7, em Lisboa.", "O ateliê dela fica em Lisboa."),
        ("Il suo laboratorio è in via Roma 3 e restaura organi.", ""),
        ("Ze heeft een zaak aan de Keizersgracht 100 en zoekt een vennoot.", "Ze heeft een zaak en zoekt een vennoot."),
        ("Write to Amy at amy@example.org and tell her about it.", ""),
        ("Catalogue: example.org/2026", ""),
        ("Amy bakes.\nTel: 555-0142\n", "Amy bakes.\n"),
        ("Amy bakes bread.\n\n- rye\n- 555-0142\n- wheat\n", "Amy bakes bread.\n\n- rye\n- wheat\n"),
    ],
)
def test_a_sentence_still_reads_after_a_detail_was_taken_out(text: str, left: str) -> None:
    clean, removed = scrub(text)
    assert clean == left
    assert removed
    assert find(clean) == ()


def test_a_text_without_details_is_not_touched() -> None:
    text = "Amy bakes.  She sold 12,000 loaves in 2024!\n\n  - rye\n\n\n- wheat"
    assert scrub(text) == (text, ())


def test_the_introducers_own_details_are_not_taken_out() -> None:
    text = "Ring me on 555-0114 or write to Tom.Hale@example.com."
    assert scrub(text, ["555 0114", "tom.hale@example.com"]) == (text, ())


def test_what_was_taken_out_is_shown_to_the_introducer() -> None:
    _, removed = scrub("Amy bakes; call her on 555-0142. She likes it. Mail amy@example.org.")
    assert removed == ("call her on 555-0142", "Mail amy@example.org.")


def test_a_mail_in_the_name_of_the_other_is_refused() -> None:
    refused(replace(ask(), sender=LISA))
    refused(replace(ask(), sender=Person("Tom", "")))


@pytest.mark.parametrize("words", ["lisawagner on Instagram", "Wagnerlisa, mostly on Telegram"])
def test_a_handle_made_of_the_others_names_is_not_told(words: str) -> None:
    with pytest.raises(PrivacyError) as refused:
        gate(ask(CLEAN.replace("stuck on", f"{words}, and stuck on")), [LISA], JOINT)
    assert "a handle" in str(refused.value) or "the handle" in str(refused.value)
