"""The kind note that ends an introduction for somebody who was asked, when it will not come about (E12)."""

from __future__ import annotations

from introductions.writing.mail import WrittenMail
from introductions.writing.wording import Wording, reply_subject, signature


def write(
    language: str, formal: bool | None, introducer_name: str, greeting_name: str, subject: str, *, sign_off: str = ""
) -> WrittenMail:
    """The closing note, in the thread of the ask. It says that the timing did not work; not who declined, nor why.

    >>> "timing" in write("en", None, "Tom Hale", "Amy", "A possible introduction").text
    True
    """
    wording = Wording.of(language)
    text = wording.letter(
        "closing",
        "text",
        formal=formal,
        hello=wording.hello((greeting_name,), formal),
        sign=sign_off or signature(introducer_name, formal),
    )
    return WrittenMail.of_text(reply_subject(subject), text)
