"""Some weeks after an introduction, to both: did you meet, was it of use, thank you (E20)."""

from __future__ import annotations

from introductions.writing.mail import WrittenMail
from introductions.writing.wording import Wording, signature


def write(
    language: str, formal: bool | None, introducer_name: str, greeting_names: tuple[str, ...], *, sign_off: str = ""
) -> WrittenMail:
    """The mail that closes the loop.

    >>> write("en", None, "Tom Hale", ("Amy", "Lisa")).text.splitlines()[0]
    'Hi Amy, hi Lisa,'
    """
    wording = Wording.of(language)
    text = wording.letter(
        "thanks",
        "text",
        formal=formal,
        hello=wording.hello(greeting_names, formal),
        sign=sign_off or signature(introducer_name, formal),
    )
    return WrittenMail.of_text(wording.say("thanks", "subject", formal=formal), text)
