"""A short word to somebody who has not answered, or who wanted to be asked again; never about the other's answer."""

from __future__ import annotations

from introductions.writing.mail import WrittenMail
from introductions.writing.wording import Wording, reply_subject, signature


def write(
    language: str, formal: bool | None, introducer_name: str, greeting_name: str, subject: str, other_name: str | None
) -> WrittenMail:
    """After some silence (E14): one question, one way out, in the thread of the ask (``subject`` is the ask's).

    >>> write("en", None, "Tom Hale", "Amy", "A possible introduction: Lisa", "Lisa").subject
    'Re: A possible introduction: Lisa'
    """
    return _letter("follow_up", language, formal, introducer_name, greeting_name, subject, other_name)


def re_ask(
    language: str, formal: bool | None, introducer_name: str, greeting_name: str, subject: str, other_name: str | None
) -> WrittenMail:
    """On the day on which somebody who answered "later" wanted to be asked again."""
    return _letter("re_ask", language, formal, introducer_name, greeting_name, subject, other_name)


def re_check(
    language: str, formal: bool | None, introducer_name: str, greeting_name: str, subject: str, other_name: str | None
) -> WrittenMail:
    """When a yes has grown old: does it still stand?"""
    return _letter("re_check", language, formal, introducer_name, greeting_name, subject, other_name)


def _letter(
    kind: str,
    language: str,
    formal: bool | None,
    introducer_name: str,
    greeting_name: str,
    subject: str,
    other: str | None,
) -> WrittenMail:
    wording = Wording.of(language)
    text = wording.letter(
        kind,
        "text",
        formal=formal,
        hello=wording.hello((greeting_name,), formal),
        other=other or "",
        sign=signature(introducer_name, formal),
    )
    return WrittenMail.of_text(reply_subject(subject), text)
