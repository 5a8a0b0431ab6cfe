"""The whole way: a draft with contact details of every kind at random places, to the octets of the asks in the mailbox.

Planted in words, links, pictures, comments, headers, names, signatures, quoted mail and attachments. Whatever is laid
out tells none of them; whatever cannot be laid out is refused.
"""

from __future__ import annotations

import email
import email.policy
import html
import re
from datetime import UTC, datetime
from email.message import EmailMessage

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from introductions.contact import find
from introductions.drafting import draft_of, preview, read_joint
from introductions.errors import PrivacyError, RefusedError
from introductions.model import Person
from introductions.statements import AskOptions
from introductions.writing.compose import to_bytes
from tests.properties.test_privacy_properties import details, disguises

QUICK = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
WHEN = datetime(2026, 3, 16, 9, 30, tzinfo=UTC)
ME = Person("Clara Voss", "clara@example.com")
INES, TOM = "ines.moor@hearth.example.org", "tom.becker7@bakery.example.net"
ABOUT_TOM = ["Tom runs the night bakery", "he needs help with ovens", "he has two vans"]
ABOUT_INES = ["Ines has repaired kitchens for twelve years", "she taught at the college"]
FRAMES = ["{}", "{} ({}).", "{}: {}.", "{}; {}.", "{}, {}, as ever.", "{}. Reach him at {}.", "{} – {}."]


def letters_of(detail: str) -> str:
    return "".join(c for c in detail.casefold() if c.isalnum())


@st.composite
def bodies(draw: st.DrawFn, planted: list[str]) -> list[str]:
    """Paragraphs on both, with the details somewhere among the sentences."""
    waiting = list(planted)
    paragraphs = []
    for about in (ABOUT_TOM, ABOUT_INES):
        sentences = []
        for words in about:
            frame = draw(st.sampled_from(FRAMES)) if waiting else "{}."
            sentence = frame.format(words[:1].upper() + words[1:], waiting.pop() if frame.count("{}") == 2 else "")
            sentences.append(sentence if sentence.endswith((".", "!")) else sentence + ".")
        paragraphs.append(" ".join(sentences))
    paragraphs += waiting
    return draw(st.permutations(paragraphs))


def joint_mail(paragraphs: list[str], planted: list[str], way: str, name: str) -> bytes:
    """A draft to both, the details in it in one of the ways in which mail programs carry them."""
    mail = EmailMessage()
    mail["From"] = f"{ME.name} <{ME.email}>"
    mail["To"] = f'Ines Moor <{INES}>, "Tom Becker{name}" <{TOM}>'
    mail["Subject"] = f"Ines / Tom {planted[0]}" if way == "subject" else "Ines, meet Tom"
    mail["Message-ID"] = f"<joint@{TOM.partition('@')[2]}>"
    mail["X-Sender-Note"] = re.sub(r"[^ -~]", "?", planted[0])
    text = "Hi both,\n\n" + "\n\n".join(paragraphs) + "\n\nBest,\nClara\n"
    if way == "signature":
        text += f"\n-- \nTom Becker\n{planted[0]}\n"
    if way == "quoted":
        text += f"\n\nOn Mon, Tom Becker <{TOM}> wrote:\n> Could you introduce me to Ines?\n> {planted[0]}\n"
    page = "".join(f"<p>{html.escape(p)}</p>" for p in text.split("\n\n"))
    if way == "anchor":
        page = page.replace("</p>", f' <a href="{html.escape(planted[0], quote=True)}">his page</a></p>', 2)
    if way == "picture":
        said = html.escape(planted[0], quote=True)
        page += f'<img src="https://t.example.net/p.gif?u={said}" alt="{said}" width="1" height="1"><!-- {said} -->'
    if way in ("anchor", "picture", "page"):
        mail.set_content("Please view this mail as HTML.")
        mail.add_alternative(f"<html><body>{page}</body></html>", subtype="html")
        if way == "page":
            del mail["Content-Type"]
            mail.set_content(f"<html><body>{page}</body></html>", subtype="html")
    else:
        mail.set_content(text)
    if way == "attachment":
        card = f"BEGIN:VCARD\nFN:Tom Becker\nNOTE:{planted[0]}\nEND:VCARD\n"
        mail.add_attachment(card.encode(), maintype="text", subtype="vcard", filename=f"{letters_of(planted[0])}.vcf")
    return mail.as_bytes(policy=email.policy.SMTP.clone(cte_type="8bit"))


def shown(raw: bytes) -> str:
    """All that a reader's program could show of a mail, decoded by the standard library."""
    message = email.message_from_bytes(raw, policy=email.policy.default)
    parts = [f"{name}: {value}" for name, value in message.items()]
    for part in message.walk():
        if part.get_content_maintype() == "text":
            parts += [part.get_content(), html.unescape(part.get_content())]
    return "\n".join(parts)


@QUICK
@given(st.data())
def test_no_ask_tells_what_the_draft_told_of_the_other(data: st.DataObject) -> None:
    planted = data.draw(st.lists(st.one_of(details(), disguises()), min_size=1, max_size=3))
    ways = ["plain", "page", "anchor", "picture", "signature", "quoted", "subject", "attachment"]
    way = data.draw(st.sampled_from(ways))
    name = (
        data.draw(st.sampled_from(["", "", f" ({planted[0]})"])).replace('"', "").replace("\\", "").replace("\n", " ")
    )
    options = AskOptions(
        nameless=data.draw(st.booleans()), tone=data.draw(st.sampled_from(["warm", "short"])), blank=True
    )
    raw = joint_mail(data.draw(bodies(planted)), planted, way, name)
    try:
        seen = preview(read_joint(raw, ME), options, {})
    except (RefusedError, PrivacyError):
        return
    for written in seen.asks:
        told = shown(to_bytes(draft_of(written, ME, "<optin.1@example.com>"), WHEN))
        other = TOM if written.to.email == INES else INES
        assert other not in told
        assert other.partition("@")[2] not in told
        squeezed = letters_of(told)
        for detail in planted:
            assert detail not in told
            for contact in find(detail):
                tight = letters_of(contact.text)
                assert len(tight) < 7 or tight not in squeezed, (contact, told)


@QUICK
@given(st.data())
def test_an_ordinary_draft_is_never_held_up(data: st.DataObject) -> None:
    raw = joint_mail(data.draw(bodies([])), ["nothing"], data.draw(st.sampled_from(["plain", "page"])), "")
    options = AskOptions(nameless=data.draw(st.booleans()))
    seen = preview(read_joint(raw, ME), options, {})
    assume(seen.asks)
    assert {a.to.email for a in seen.asks} == {INES, TOM}
    for written in seen.asks:
        bare = re.sub(r"<[^>]+>", "\n", html.unescape(written.html.replace("<br>", "\n")))
        assert bare.split() == written.text.split()
        assert written.text.count("?") == 1
