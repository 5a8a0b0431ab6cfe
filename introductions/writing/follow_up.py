"""A short word to somebody who has not answered, or who wanted to be asked again; never about the other's answer."""

from __future__ import annotations

from introductions.writing.mail import WrittenMail
from introductions.writing.wording import Manner, Wording, reply_subject


def write(manner: Manner, greeting_name: str, subject: str, other_name: str | None) -> WrittenMail:
    """After some silence (E14): one question, one way out, in the thread of the ask (``subject`` is the ask's).

    >>> write(Manner("en", "Tom Hale"), "Amy", "A possible introduction: Lisa", "Lisa").subject
    'Re: A possible introduction: Lisa'
    """
    return _letter("follow_up", manner, greeting_name, subject, other_name)


def re_ask(manner: Manner, greeting_name: str, subject: str, other_name: str | None) -> WrittenMail:
    """On the day on which to come back to somebody who answered "later", whether they named that day or not."""
    return _letter("re_ask", manner, greeting_name, subject, other_name)


def re_check(manner: Manner, greeting_name: str, subject: str, other_name: str | None) -> WrittenMail:
    """When a yes has grown old: does it still stand?"""
    return _letter("re_check", manner, greeting_name, subject, other_name)


def _letter(kind: str, manner: Manner, greeting_name: str, subject: str, other: str | None) -> WrittenMail:
    text = Wording.of(manner.language).letter(kind, manner, (greeting_name,), other=other or "")
    return WrittenMail.of_text(reply_subject(subject), text)
