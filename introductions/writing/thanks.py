"""Some weeks after an introduction, to both: did you meet, was it of use, thank you (E20)."""

from __future__ import annotations

from introductions.writing.mail import WrittenMail
from introductions.writing.wording import Manner, Wording


def write(manner: Manner, greeting_names: tuple[str, ...]) -> WrittenMail:
    """The mail that closes the loop.

    >>> write(Manner("en", "Tom Hale"), ("Amy", "Lisa")).text.splitlines()[0]
    'Hi Amy, hi Lisa,'
    """
    wording = Wording.of(manner.language)
    subject = wording.say("thanks", "subject", formal=manner.formal)
    return WrittenMail.of_text(subject, wording.letter("thanks", manner, greeting_names))
