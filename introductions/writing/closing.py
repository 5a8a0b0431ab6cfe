"""The kind note that ends an introduction for somebody who was asked, when it will not come about (E12)."""

from __future__ import annotations

from introductions.writing.mail import WrittenMail
from introductions.writing.wording import Manner, Wording, reply_subject


def write(manner: Manner, greeting_name: str, subject: str) -> WrittenMail:
    """The closing note, in the thread of the ask. It says that the timing did not work; not who declined, nor why.

    >>> "timing" in write(Manner("en", "Tom Hale"), "Amy", "A possible introduction").text
    True
    """
    return WrittenMail.of_text(
        reply_subject(subject), Wording.of(manner.language).letter("closing", manner, (greeting_name,))
    )
