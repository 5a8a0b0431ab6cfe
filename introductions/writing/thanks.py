"""Some weeks after an introduction, to both: did you meet, was it of use, thank you (E20)."""

from __future__ import annotations

from introductions.writing.mail import WrittenMail
from introductions.writing.wording import Manner, Wording


def write(manner: Manner, greeting_names: tuple[str, ...], *, met: bool = False) -> WrittenMail:
    """The mail that closes the loop: did they meet; or, if the introducer knows that they ``met``, only thanks.

    >>> write(Manner("en", "Tom Hale"), ("Amy", "Lisa")).text.splitlines()[0]
    'Hi Amy, hi Lisa,'
    """
    wording, letter = Wording.of(manner.language), "thanks_met" if met else "thanks"
    subject = wording.say(letter, "subject", formal=manner.formal)
    return WrittenMail.of_text(subject, wording.letter(letter, manner, greeting_names))
