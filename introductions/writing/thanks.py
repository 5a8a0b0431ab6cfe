"""Some weeks after an introduction, to both: did you meet, was it of use, thank you (E20)."""

from __future__ import annotations

from introductions.writing.mail import WrittenMail
from introductions.writing.wording import Wording, signature


def write(
    language: str,
    formal: bool | None,
    introducer_name: str,
    greeting_names: tuple[str, ...],
    *,
    met: bool = False,
    sign_off: str = "",
) -> WrittenMail:
    """The mail that closes the loop: did they meet; or, if the introducer knows that they ``met``, only thanks.

    >>> write("en", None, "Tom Hale", ("Amy", "Lisa")).text.splitlines()[0]
    'Hi Amy, hi Lisa,'
    """
    wording = Wording.of(language)
    letter = "thanks_met" if met else "thanks"
    text = wording.letter(
        letter,
        "text",
        formal=formal,
        hello=wording.hello(greeting_names, formal),
        sign=sign_off or signature(introducer_name, formal),
    )
    return WrittenMail.of_text(wording.say(letter, "subject", formal=formal), text)
