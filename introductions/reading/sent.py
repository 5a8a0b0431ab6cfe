"""Which of our drafts did the introducer send?

They edit the text and the subject, and mail programs change the Message-ID whenever a draft is saved or sent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from introductions.reading.html_text import MARKS, to_text
from introductions.reading.message import Message
from introductions.reading.subjects import is_reply_subject, similar

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_]+")
_TEXT_CAP = 32_768
_GRAM = 3
_FEW = 5
_HARDLY = 0.12  # shared runs of three words: less is another letter
_ALIKE = 0.3
_WITHIN = timedelta(days=60)
_CLOCKS_DIFFER = timedelta(hours=1)


class SentRung(StrEnum):
    """What a sent draft was known by, strongest first."""

    MESSAGE_ID = "message_id"
    GMAIL_THREAD = "gmail_thread"
    SUBJECT = "recipient_subject"
    WORDS = "recipient_words"


@dataclass(frozen=True, slots=True)
class PlacedMail:
    """A draft of ours that may have been sent: ``PlacedMail("ask:amy@example.org", "<a1@…>", …)``.

    ``to`` holds addresses as ``Person.key`` gives them; ``thread_id`` is Gmail's, in hexadecimal as its API gives it
    or in decimal as IMAP does (X-GM-THRID).
    """

    purpose: str
    message_id: str
    to: tuple[str, ...]
    subject: str
    text: str
    thread_id: str | None = None
    decided_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SentDraft:
    """The draft that was sent, and how we know. Only what is sure is told: the rest is None."""

    mail: PlacedMail
    rung: SentRung
    why: str

    @property
    def message_id(self) -> str:
        """The Message-ID our draft was given (the sent copy may have another)."""
        return self.mail.message_id


def sent_draft(
    message: Message, drafts: Sequence[PlacedMail], *, gm_thrid: int | None = None, within: timedelta = _WITHIN
) -> SentDraft | None:
    """Which of the drafts a mail from the introducer is; None if none for sure.

    ``message`` lies among the sent (the caller's business). The ladder: our Message-ID; Gmail's thread; exactly the
    draft's recipients and much the same subject; exactly the draft's recipients and much the same words. Where the
    introducer might as well have written a letter of their own to the same person (a reply in the thread), the words
    decide; so give the whole message, not its head.
    """
    to = {p.key for p in message.recipients} - ({message.sender.key} if message.sender else set())
    known = {key for d in drafts for key in d.to}
    # An ask to which the other party was added is no ask any more.
    possible = [d for d in drafts if d.to and set(d.to) <= to and not (to - set(d.to)) & known]
    for draft in possible:
        if message.message_id and draft.message_id == message.message_id:
            return SentDraft(draft, SentRung.MESSAGE_ID, draft.message_id)
    written = _grams(_written(message))
    found: list[tuple[int, float, datetime, SentDraft]] = []
    for draft in possible:
        if not _in_time(message.date, draft.decided_at, within):
            continue
        alike = _overlap(_grams(draft.text), written)
        rung = _rung(message, draft, alike, to, gm_thrid)
        if rung is not None:
            why = f"{round(alike * 100)} % of the words"
            order = {SentRung.GMAIL_THREAD: 2, SentRung.SUBJECT: 1, SentRung.WORDS: 0}[rung]
            found.append(
                (order, alike, draft.decided_at or datetime.min.replace(tzinfo=UTC), SentDraft(draft, rung, why))
            )
    return max(found, key=lambda f: f[:3])[3] if found else None


def _rung(message: Message, draft: PlacedMail, alike: float, to: set[str], gm_thrid: int | None) -> SentRung | None:
    # A letter of the introducer's own may go to the same person, in the same thread: an answer to a question is no
    # follow-up. Only a first letter cannot be mistaken for another one.
    first = not is_reply_subject(draft.subject) and not message.in_reply_to and not is_reply_subject(message.subject)
    if gm_thrid is not None and _same_thread(draft.thread_id, gm_thrid) and (first or alike >= _HARDLY):
        return SentRung.GMAIL_THREAD
    if to != set(draft.to):
        return None
    if similar(message.subject, draft.subject) and (first or alike >= _ALIKE):
        return SentRung.SUBJECT  # even rewritten from the ground up
    return SentRung.WORDS if alike >= _ALIKE else None


def _same_thread(thread_id: str | None, gm_thrid: int) -> bool:
    return thread_id is not None and thread_id.lower() in (f"{gm_thrid:x}", str(gm_thrid))


def _in_time(when: datetime | None, decided_at: datetime | None, within: timedelta) -> bool:
    if when is None or decided_at is None:
        return True
    return decided_at - _CLOCKS_DIFFER <= when <= decided_at + within


def _written(message: Message) -> str:
    text = message.text
    if not (text and text.strip()) and message.html:
        text = "\n".join(line for line in to_text(message.html)[0].split("\n") if not MARKS.match(line))
    lines = (text or "")[:_TEXT_CAP].split("\n")
    return "\n".join(line for line in lines if not line.startswith(">"))


def _grams(text: str) -> set[tuple[str, ...]]:
    words = [w.casefold() for w in _WORD.findall(text[:_TEXT_CAP])]
    size = min(_GRAM, max(len(words), 1))
    return {tuple(words[i : i + size]) for i in range(len(words) - size + 1)}


def _overlap(draft: set[tuple[str, ...]], written: set[tuple[str, ...]]) -> float:
    """Shared runs of three words over those of the shorter text: shortening or adding keeps it high."""
    shared = len(draft & written)
    if shared < min(_FEW, len(draft)) or not draft:
        return 0.0  # "Would you be" is anybody's
    return shared / min(len(draft), len(written))
