"""A short word to somebody who has not answered, or who wanted to be asked again; never about the other's answer."""

from __future__ import annotations

from introductions.writing.mail import WrittenMail
from introductions.writing.wording import Wording, reply_subject, signature


def write(
    language: str,
    formal: bool | None,
    introducer_name: str,
    greeting_name: str,
    subject: str,
    other_name: str | None,
    *,
    sign_off: str = "",
) -> WrittenMail:
    """After some silence (E14): one question, one way out, in the thread of the ask (``subject`` is the ask's).
    ``sign_off`` is the introducer's own; without it the mail ends with their name.

    >>> write("en", None, "Tom Hale", "Amy", "A possible introduction: Lisa", "Lisa").subject
    'Re: A possible introduction: Lisa'
    """
    return _letter("follow_up", language, formal, introducer_name, greeting_name, subject, other_name, sign_off)


def re_ask(
    language: str,
    formal: bool | None,
    introducer_name: str,
    greeting_name: str,
    subject: str,
    other_name: str | None,
    *,
    sign_off: str = "",
) -> WrittenMail:
    """On the day on which somebody who answered "later" wanted to be asked again."""
    return _letter("re_ask", language, formal, introducer_name, greeting_name, subject, other_name, sign_off)


def re_check(
    language: str,
    formal: bool | None,
    introducer_name: str,
    greeting_name: str,
    subject: str,
    other_name: str | None,
    *,
    sign_off: str = "",
) -> WrittenMail:
    """When a yes has grown old: does it still stand?"""
    return _letter("re_check", language, formal, introducer_name, greeting_name, subject, other_name, sign_off)


def _letter(
    kind: str,
    language: str,
    formal: bool | None,
    introducer_name: str,
    greeting_name: str,
    subject: str,
    other: str | None,
    sign_off: str,
) -> WrittenMail:
    wording = Wording.of(language)
    text = wording.letter(
        kind,
        "text",
        formal=formal,
        hello=wording.hello((greeting_name,), formal),
        other=other or "",
        sign=sign_off or signature(introducer_name, formal),
    )
    return WrittenMail.of_text(reply_subject(subject), text)
