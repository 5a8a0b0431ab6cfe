"""Contact details of every kind, planted anywhere in a mail, in many spellings: none may leave the house.

Two ways are followed: planted in a draft, the gate refuses it; planted in a text that is scrubbed first, none is left
in the composed octets, read back with the standard library.
"""

from __future__ import annotations

import email
import email.policy
import html
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import quote

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from introductions.contact import find
from introductions.errors import PrivacyError, RefusedError
from introductions.model import Draft, DraftKind, Person
from introductions.writing.compose import to_bytes
from introductions.writing.mail import html_of
from introductions.writing.privacy import gate, scrub

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
WHEN = datetime(2026, 3, 16, 9, 30, tzinfo=UTC)
TOM = Person("Tom Hale", "tom.hale@example.com")
AMY = Person("Amy Carter", "amy.carter@example.org")
LISA = Person("Lisa Wagner", "lisa.wagner7@sunroof.example.net")
STRICT = [DraftKind.ASK, DraftKind.FOLLOW_UP, DraftKind.RE_ASK, DraftKind.CLOSING]

SENTENCES = [
    "Lisa runs a small solar installer in Kassel.",
    "She has been counting bats since 2009, every 3rd Sunday!",
    "Sie leitet die Lehrwerkstatt mit 60 Azubis.",
    "Elle restaure des horloges depuis dix ans ; c'est rare.",
    "Vende 12.000 kilos al año, y le gusta.",
    "I think an hour together would save her a lot of grief…",
    "Ela pinta azulejos (à mão) e procura um ateliê.",
    "(quietly)",
    "- a list item",
]
LABELS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=9)
DIGITS = st.text("123456789", min_size=7, max_size=7)


def _phones(digits: str) -> list[str]:
    a, b, c = digits[:3], digits[3:5], digits[5:]
    return [f"{a}-{b}{c}", f"+49 561 {a}{b}{c}", f"0{a}/{b}{c}{a}", f"06 {a[:2]} {b} {c} {a[1:]}", f"(555) {a}-{b}{c}",
            f"+1 {a} {b}{c} {a}{b}", f"0{a} {b} {c} {a}", f"+44 (0){a} {b}{c} {a}{b}"]  # fmt: skip


def _addresses(local: str, domain: str) -> list[str]:
    return [f"{local}@{domain}.example.org", f"{local} at {domain} dot com", f"{local} [at] {domain} [dot] org",
            f"{local}(at){domain}.org", f"{local} arroba {domain} punto com", f"{local}@{domain}.net",
            f"{local} @ {domain} . org", f"{local}_at_{domain}_dot_com"]  # fmt: skip


def _pages(name: str, domain: str) -> list[str]:
    return [f"https://{domain}.example.org/{name}", f"www.{domain}.com", f"cal.{domain}.example/{name}",
            f"linkedin.com/in/{name}", f"mailto:{name}", f"http://{domain}.example.net"]  # fmt: skip


def _others(name: str, digits: str) -> list[str]:
    street = name.capitalize()
    return [f"@{name}_{digits[:2]}", f"Skype: {name}.{digits[:2]}", f"Signal: {name}_{digits[:3]}",
            f"{digits[:2]} {street} Street", f"{street}straße {digits[:2]}", f"{digits[:2]}, rue de {street}",
            f"calle {street}, {digits[:2]}", f"Rua {street} {digits[:2]}", f"via {street} {digits[:2]}",
            f"{street}gracht {digits[:3]}", f"door code: {digits[:4]}", f"PIN {digits[:4]}", f"D-{digits[:5]} {street}",
            f"Meeting ID: {digits[:3]} {digits[3:6]} {digits[:4]}", "DE89 3704 0044 0532 0130 00"]  # fmt: skip


@st.composite
def details(draw: st.DrawFn) -> str:
    """A contact detail of any kind, as somebody might write it."""
    name, domain, digits = draw(LABELS), draw(LABELS), draw(DIGITS)
    return draw(
        st.sampled_from([*_phones(digits), *_addresses(name, domain), *_pages(name, domain), *_others(name, digits)])
    )


@st.composite
def disguises(draw: st.DrawFn) -> str:
    """A detail in full-width letters, with invisible characters in it, or with another dash."""
    detail = draw(details())
    way = draw(st.sampled_from(["as it is", "wide", "joined", "dashed", "blank"]))
    if way == "wide":
        return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in detail)
    if way == "joined":
        at = draw(st.integers(1, len(detail) - 1))
        return detail[:at] + draw(st.sampled_from(["\u200b", "\u00ad", "\u2060", "\u200d", "\ufeff"])) + detail[at:]
    if way == "dashed":
        return detail.replace("-", draw(st.sampled_from(["\u2011", "\u2013", "\u2212"])))
    if way == "blank":
        return detail.replace(" ", draw(st.sampled_from(["\u00a0", "\u2009", "\u202f", "\u3000"])))
    return detail


@st.composite
def texts(draw: st.DrawFn, planted: str) -> str:
    """Ordinary sentences with the detail at a random place between two words."""
    sentences = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5))
    joint = draw(st.sampled_from([" ", "\n", "\n\n"])).join(sentences)
    places = [0, len(joint), *(i for i, c in enumerate(joint) if c == " ")]
    at = draw(st.sampled_from(places))
    around = draw(st.sampled_from([" {} ", " ({}) ", ", {}, ", ": {}. ", " <{}> ", "\n{}\n", ' "{}" ']))
    return joint[:at] + around.format(planted) + joint[at:]


def draft(text: str, page: str | None = None) -> Draft:
    subject = "A possible introduction: Lisa Wagner"
    return Draft(
        "<optin.1@example.com>", DraftKind.ASK, TOM, (AMY,), subject, text, html_of(text) if page is None else page
    )


def passes(one: Draft, joint: str = "") -> bool:
    try:
        gate(one, [LISA], joint)
    except PrivacyError:
        return False
    return True


def everything(one: Draft) -> str:
    """All that the recipient's program could show, decoded with the standard library."""
    message = email.message_from_bytes(to_bytes(one, WHEN), policy=email.policy.default)
    shown = [f"{name}: {value}" for name, value in message.items()]
    for part in message.walk():
        if part.get_content_maintype() == "text":
            content = part.get_content()
            shown += [content, html.unescape(content)]
    return "\n".join(shown)


@QUICK
@given(st.data())
def test_no_ordinary_sentence_holds_up_an_ask(data: st.DataObject) -> None:
    text = " ".join(data.draw(st.lists(st.sampled_from(SENTENCES), max_size=6)))
    assert find(text) == ()
    assert scrub(text) == (text, ())
    assert passes(draft(text), text)


@QUICK
@given(st.data())
def test_a_detail_planted_in_the_text_does_not_pass_the_gate(data: st.DataObject) -> None:
    planted = data.draw(disguises())
    one = draft(data.draw(texts(planted)))
    kind = data.draw(st.sampled_from(STRICT))
    assert not passes(replace(one, kind=kind)), planted


@QUICK
@given(st.data())
def test_a_detail_planted_in_the_html_alone_does_not_pass_the_gate(data: st.DataObject) -> None:
    planted = data.draw(details())
    escaped = html.escape(planted)
    coded = "".join(f"&#{ord(c)};" for c in planted)
    middle = len(planted) // 2
    page = data.draw(
        st.sampled_from(
            [f"<p>Hi {escaped}</p>", f"<p>Hi {coded}</p>", f"<!-- {planted} --><p>Hi</p>",
             f'<p title="{escaped}">Hi</p>',
             f'<p data-x="{coded}">Hi</p>', f'<a href="{escaped}">Hi</a>', f'<p alt="{escaped}">Hi</p>',
             f"<p>{html.escape(planted[:middle])}<b></b>{html.escape(planted[middle:])}</p>",
             f"<p>{html.escape(planted[:middle])}<i>{html.escape(planted[middle:])}</i></p>"]
        )
    )  # fmt: skip
    if page.startswith("<a") and "@" not in planted and ":" not in planted and "." not in planted:
        page = f"<p>{escaped}</p>"
    assert not passes(draft("Hi Amy", page)), page


@QUICK
@given(st.data())
def test_a_detail_planted_in_a_header_does_not_pass_the_gate(data: st.DataObject) -> None:
    planted = data.draw(disguises())
    clean = draft("Hi Amy")
    assert passes(clean)
    where = data.draw(st.sampled_from(["subject", "sender", "to"]))
    if where == "subject":
        assert not passes(replace(clean, subject=f"Introduction: {planted}"))
    elif where == "sender":
        assert not passes(replace(clean, sender=Person(f"Tom ({planted})", TOM.email)))
    else:
        assert not passes(replace(clean, to=(Person(f"Amy {planted}", AMY.email),)))


@QUICK
@given(st.data())
def test_the_others_address_is_recognised_in_any_dress(data: st.DataObject) -> None:
    local, _, domain = LISA.email.partition("@")
    gap = data.draw(st.sampled_from(["", " ", ".", "-", "_", " . ", "*", "|", "\u200b", "\n"]))
    at = data.draw(st.sampled_from(["@", " at ", "(at)", " [at] ", " arroba ", "＠", " @ ", "/", " : ", "%40", "=40"]))
    dot = data.draw(st.sampled_from([".", " dot ", "[dot]", " . ", " punkt ", "(.)", "。", "-", " "]))
    spelt = gap.join(local) + at + dot.join(gap.join(label) for label in domain.split("."))
    case = data.draw(st.sampled_from([str.lower, str.upper, str.title]))
    one = draft(f"Hi Amy,\n\nyou may try {case(spelt)} if you like.")
    assert not passes(one), spelt
    assert not passes(draft(f"Hi Amy, {quote(LISA.email, safe='')}"))


@QUICK
@given(st.data())
def test_nothing_that_was_planted_survives_to_the_octets(data: st.DataObject) -> None:
    planted = data.draw(st.lists(disguises(), min_size=1, max_size=3))
    text = "\n\n".join(data.draw(texts(one)) for one in planted)
    clean, removed = scrub(text)
    assert removed
    one = draft(f"Hi Amy,\n\n{clean}\n\nTom\n")
    assert passes(one, text), clean
    shown = everything(one)
    for detail in planted:
        assert detail not in shown
        for contact in find(detail):
            assert contact.text not in shown, contact


@QUICK
@given(st.data())
def test_what_passes_the_gate_reads_back_as_it_was_written(data: st.DataObject) -> None:
    any_text = st.text(st.characters(codec="utf-8"), max_size=120)
    name, subject, text = data.draw(any_text), data.draw(any_text), data.draw(any_text)
    one = replace(draft(text), subject=subject, to=(Person(name, AMY.email),))
    message = email.message_from_bytes(to_bytes(one, WHEN), policy=email.policy.default)
    assert [a.addr_spec for a in message["to"].addresses] == [AMY.email]
    assert [a.addr_spec for a in message["from"].addresses] == [TOM.email]
    allowed = {"from", "to", "subject", "date", "message-id", "mime-version", "content-type"}
    assert {n.lower() for n in message} - {"content-transfer-encoding"} == allowed
    assert message["bcc"] is None
    if passes(one):
        assert LISA.email not in everything(one)


@QUICK
@given(
    st.text(st.characters(codec="utf-8"), max_size=60), st.sampled_from(["\r\n", "\n", "\r", "\0", "\x0b", "\u2028"])
)
def test_no_address_of_a_second_person_gets_into_the_envelope(noise: str, end: str) -> None:
    evil = f"{noise}{end}Bcc: {LISA.email}"
    for one in (
        replace(draft("Hi"), to=(Person("Amy", f"{AMY.email}{end}Bcc: {LISA.email}"),)),
        replace(draft("Hi"), to=(Person(evil, AMY.email),)),
        replace(draft("Hi"), subject=evil),
        replace(draft("Hi"), message_id=f"<a@example.com>{end}Bcc: {LISA.email}"),
    ):
        assert not passes(one)
        try:
            raw = to_bytes(one, WHEN)
        except RefusedError:
            continue
        message = email.message_from_bytes(raw, policy=email.policy.default)
        assert message["bcc"] is None
        assert [a.addr_spec for a in message["to"].addresses] == [AMY.email]


@QUICK
@given(st.text(max_size=300))
def test_scrubbing_always_ends_with_nothing_to_scrub(text: str) -> None:
    clean, _ = scrub(text)
    assert find(clean) == ()
    assert scrub(clean)[0] == clean
