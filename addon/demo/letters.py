"""How mail programs write a reply.

It is made from the mail that really came, as a program would make it: In-Reply-To and References (RFC 5322
§3.6.4), the quote in Gmail's or in Outlook's way, a signature below.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.headerregistry import Address
from email.message import EmailMessage, MIMEPart
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime, parsedate_to_datetime
from enum import StrEnum

from introductions.model import Person

_WEEKDAYS = {
    language: names.split()
    for language, names in {
        "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
        "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "es": "lunes martes miércoles jueves viernes sábado domingo",
    }.items()
}
_MONTHS = {
    language: names.split()
    for language, names in {
        "en": "January February March April May June July August September October November December",
        "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    }.items()
}
_OUTLOOK = {
    "en": ("From", "Sent", "To", "Subject", "RE: "),
    "de": ("Von", "Gesendet", "An", "Betreff", "AW: "),
    "fr": ("De", "Envoyé", "À", "Objet", "RE: "),
    "es": ("De", "Enviado", "Para", "Asunto", "RE: "),
}
_REPLY_PREFIXES = ("re:", "aw:", "sv:", "rv:")


class Program(StrEnum):
    """The mail program somebody writes with: it decides how the old mail is quoted."""

    GMAIL = "gmail"
    OUTLOOK = "outlook"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Hand:
    """Whose hand a letter is in: ``Hand(Person("Amy Carter", …), Program.GMAIL, "en", ("Amy Carter", "Leases"))``."""

    person: Person
    program: Program
    language: str
    signature: tuple[str, ...] = ()


def opened(raw: bytes) -> EmailMessage:
    """The octets as the standard library's message."""
    message = message_from_bytes(raw, policy=SMTP)
    assert isinstance(message, EmailMessage)
    return message


def text_of(message: EmailMessage) -> str:
    """What a reader sees: the plain part, LF line ends."""
    part: MIMEPart | None = message.get_body(("plain", "html"))
    return "" if part is None else str(part.get_content()).replace("\r\n", "\n")


def html_of(message: EmailMessage) -> str | None:
    """The HTML part as it came, None where there is none."""
    part: MIMEPart | None = message.get_body(("html",))
    return None if part is None else str(part.get_content())


def sender_of(message: EmailMessage) -> Person:
    """Where an answer goes: Reply-To before From (RFC 5322 §3.6.2)."""
    for name in ("Reply-To", "From"):
        people = people_in(message, name)
        if people:
            return people[0]
    return Person("", "")


def in_ascii(address: str) -> str:
    """The address with its domain as it travels (RFC 5890 §2.3.2.1): ``"ada@müller.example"`` → ``"ada@xn--…"``."""
    local, at, domain = address.rpartition("@")
    try:
        return local + at + domain.encode("idna").decode("ascii")
    except UnicodeError:  # no domain that could travel
        return address


def people_in(message: EmailMessage, *names: str) -> tuple[Person, ...]:
    """Everybody in those header fields, in order: ``people_in(message, "To", "Cc")``."""
    found = []
    for name in names:
        for value in message.get_all(name, []):
            found += [Person(_decoded(a.display_name), _decoded(a.addr_spec)) for a in value.addresses if a.addr_spec]
    return tuple(found)


def _decoded(text: str) -> str:
    """The standard library leaves raw 8-bit letters of a header as lone surrogates; they are UTF-8 (RFC 6532 §3)."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def reply(
    asked: bytes, text: str, hand: Hand, now: datetime, message_id: str, to: Sequence[Person] | None = None
) -> bytes:
    """An answer to the mail ``asked``, as that person's mail program writes it; ``to`` others than its sender."""
    old = opened(asked)
    new = letter(hand, to or [sender_of(old)], now, message_id)
    new["Subject"] = _reply_subject(old, hand)
    thread(new, old)
    if hand.program is Program.OUTLOOK:
        new["X-Mailer"] = "Microsoft Outlook 16.0"
    signature = "\n".join(hand.signature)
    if hand.program is Program.PLAIN:
        below = f"\n\n-- \n{signature}" if signature else ""
        new.set_content(f"{text}\n\n{_wrote(old, hand.language)}\n{_quoted(old)}{below}\n", cte="quoted-printable")
        return octets(new)
    if hand.program is Program.OUTLOOK:
        below = f"\n\n{signature}" if signature else ""
        head = "\n".join(f"{name}: {value}" for name, value in _outlook_head(old, hand.language))
        new.set_content(f"{text}{below}\n\n{head}\n\n{text_of(old)}", cte="quoted-printable")
        new.add_alternative(_outlook_html(text, hand, old), subtype="html", cte="quoted-printable")
        return octets(new)
    below = f"\n\n-- \n{signature}" if signature else ""
    plain = f"{text}{below}\n\n{_wrote(old, hand.language)}\n\n{_quoted(old)}\n"
    new.set_content(plain, cte="quoted-printable")
    new.add_alternative(_gmail_html(text, hand, old), subtype="html", cte="quoted-printable")
    return octets(new)


def octets(new: EmailMessage) -> bytes:
    """A finished letter as it travels."""
    if new.is_multipart():  # else the library draws a boundary by lot, and no two runs are alike
        new.set_boundary("=_" + str(new["Message-ID"]).strip("<>").replace("@", "."))
    return new.as_bytes()


def letter(hand: Hand, to: Sequence[Person], now: datetime, message_id: str) -> EmailMessage:
    """The head of a new letter."""
    plain = all(person.email.isascii() for person in (hand.person, *to))
    new = EmailMessage(policy=SMTP if plain else SMTPUTF8)  # RFC 6532: an address may hold other letters
    new["From"] = _address(hand.person)
    new["To"] = [_address(person) for person in to]
    new["Date"] = format_datetime(now)
    new["Message-ID"] = message_id
    return new


def _address(person: Person) -> Address:
    local, _, domain = person.email.rpartition("@")
    return Address(person.name, local, domain)


def thread(new: EmailMessage, old: EmailMessage) -> None:
    """Say which mail the new one answers."""
    mid = str(old["Message-ID"] or "").strip()
    if mid:
        new["In-Reply-To"] = mid
        new["References"] = " ".join([*str(old["References"] or "").split(), mid])


def _reply_subject(old: EmailMessage, hand: Hand) -> str:
    subject = str(old["Subject"] or "").strip()
    if subject.casefold().startswith(_REPLY_PREFIXES):
        return subject
    return (_OUTLOOK[hand.language][4] if hand.program is Program.OUTLOOK else "Re: ") + subject


def _sent_at(old: EmailMessage) -> datetime | None:
    try:
        return parsedate_to_datetime(str(old["Date"]))
    except ValueError:
        return None


def day_in_words(day: datetime, language: str) -> str:
    """``"Monday 30 November"``, ``"Montag, dem 30. November,"``."""
    weekday, month = _WEEKDAYS[language][day.weekday()], _MONTHS[language][day.month - 1]
    return {
        "en": f"{weekday} {day.day} {month}",
        "de": f"{weekday}, dem {day.day}. {month},",
        "fr": f"{weekday} {day.day} {month}",
        "es": f"{weekday} {day.day} de {month}",
    }[language]


def _wrote(old: EmailMessage, language: str) -> str:
    """The line above a quote, as Gmail words it."""
    who, at = sender_of(old), _sent_at(old)
    name = f"{who.name} <{who.email}>" if who.name else who.email
    if at is None:
        return f"{name} wrote:"
    month, weekday = _MONTHS[language][at.month - 1], _WEEKDAYS[language][at.weekday()]
    hour = at.hour % 12 or 12
    return {
        "en": f"On {weekday[:3]}, {month[:3]} {at.day}, {at.year} at {hour}:{at:%M}\u202f{at:%p} {name} wrote:",
        "de": f"Am {weekday[:2]}., {at.day}. {month} {at.year} um {at:%H:%M} Uhr schrieb {name}:",
        "fr": f"Le {weekday[:3]}. {at.day} {month} {at.year} à {at:%H:%M}, {name} a écrit :",
        "es": f"El {weekday[:3]}, {at.day} {month[:3]} {at.year} a las {at:%H:%M}, {name} escribió:",
    }[language]


def _quoted(old: EmailMessage) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text_of(old).rstrip("\n").split("\n"))


def _outlook_head(old: EmailMessage, language: str) -> Sequence[tuple[str, str]]:
    at = _sent_at(old)
    names = _OUTLOOK[language]
    sent = "" if at is None else f"{day_in_words(at, language).rstrip(',')} {at.year} {at:%H:%M}"
    who, to = sender_of(old), people_in(old, "To")
    values = (_plainly(who), sent, "; ".join(_plainly(p) for p in to), str(old["Subject"] or ""))
    return list(zip(names, values, strict=False))


def _plainly(person: Person) -> str:
    return f"{person.name} <{person.email}>" if person.name else person.email


def _as_html(text: str) -> str:
    lines = text.split("\n")
    return "".join(f"<div>{html.escape(line) or '<br>'}</div>" for line in lines)


def _old_as_html(old: EmailMessage) -> str:
    return html_of(old) or _as_html(text_of(old))


def _gmail_html(text: str, hand: Hand, old: EmailMessage) -> str:
    signature = "<br>".join(html.escape(line) for line in hand.signature)
    below = (
        '<br clear="all"><div><br></div><span class="gmail_signature_prefix">-- </span><br>'
        f'<div dir="ltr" class="gmail_signature">{signature}</div>'
        if signature
        else ""
    )
    return (
        f'<div dir="ltr">{_as_html(text)}{below}</div><br><div class="gmail_quote gmail_quote_container">'
        f'<div dir="ltr" class="gmail_attr">{html.escape(_wrote(old, hand.language))}<br></div>'
        '<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);'
        f'padding-left:1ex">{_old_as_html(old)}</blockquote></div>\n'
    )


def _outlook_html(text: str, hand: Hand, old: EmailMessage) -> str:
    paragraphs = [*text.split("\n"), *(["", *hand.signature] if hand.signature else [])]
    body = "".join(f"<p class=MsoNormal>{html.escape(line) or '&nbsp;'}</p>" for line in paragraphs)
    head = "<br>".join(f"<b>{n}:</b> {html.escape(v)}" for n, v in _outlook_head(old, hand.language))
    return (
        f'<html><body lang={hand.language.upper()}><div class=WordSection1>{body}<div style="border:none;border-top:'
        f'solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class=MsoNormal>{head}</p></div>'
        f"{_old_as_html(old)}</div></body></html>\n"
    )
