"""What is done with a mail, and what must not happen: an exception, more than a second, a word of ours as an answer."""

from __future__ import annotations

from datetime import UTC, date, datetime

from introductions.model import Person, TrackedThread
from introductions.reading import answer, machine_mail, matching, message, new_text

ASK = (
    "Hi Amy,\n\nwould you be open to an introduction to Lisa Novak, who repairs church organs?\n\n"
    "Just reply yes or no; a no is fine.\n\nBest,\nTom"
)
DAY = date(2026, 3, 4)
ASKED = datetime(2026, 3, 3, 9, 14, tzinfo=UTC)
AMY, TOM = Person("Amy Carter", "amy@example.org"), Person("Tom Hale", "tom@example.com")
THREAD = TrackedThread("i1", AMY, ("<ask@example.com>",), (7,), "Lisa?", ASKED, ("Lisa Novak", "Amy Carter"), (ASK,))
SECONDS = 1.0  # of the processor, for one mail


def read(raw: bytes) -> str:
    """Everything that reading does with an arriving mail; returns how it ended, e.g. ``"decline"``."""
    mail = message.parse(raw)
    message.parse_head(raw)
    found = matching.match(mail, [THREAD], introducer=TOM, gm_thrid=7)
    machine = machine_mail.recognise(mail, mail.date.date() if mail.date else DAY)
    if machine is not None:
        return machine.kind.value
    text = new_text.new_text(mail, THREAD.texts if found else ()).text
    return answer.read(text, DAY, THREAD.names).label.value
