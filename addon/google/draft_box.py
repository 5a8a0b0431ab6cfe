"""Drafts laid through the Gmail API, once each (``ports.DraftBox``): Gmail can open those at the press of a button.

A draft is found again by its Message-ID: by a search, and because the search may be late by a moment, by a look at the
newest drafts, too. Its draft id stays the same while the introducer edits it; its message id is another after each
save, so what is taken away by its message id is exactly what was looked at.
Source: developers.google.com/gmail/api/guides/drafts.
"""

from __future__ import annotations

from contextlib import suppress

from addon.google.gmail_api import ApiDraft, GmailApi, Mail
from introductions.model import Draft, DraftKind, PlacedDraft
from introductions.ports import Clock
from introductions.reading.laid import is_unchanged, may_be_an_edited_copy
from introductions.reading.message import parse, parse_head
from introductions.writing.compose import to_bytes

LOOK_AT = 10  # newest drafts looked at when the search finds nothing: a draft of a moment ago is among them


class GmailDraftBox:
    """``GmailDraftBox(api, clock).place(draft).handle`` is a draft id, ``"r-7263540987123"``."""

    def __init__(self, api: GmailApi, clock: Clock) -> None:
        self._api, self._clock = api, clock
        self._heads: dict[str, Mail] = {}  # by message id: what never changes need not be asked for twice
        self._laid: dict[str, Draft] = {}

    def find(self, message_id: str) -> PlacedDraft | None:
        """The draft or note with that Message-ID."""
        drafts = self._drafts_called(message_id)
        if drafts:
            return _placed(message_id, drafts[0].id, drafts[0].mail)
        mail = self._elsewhere(message_id)
        return _placed(message_id, mail.id, mail) if mail is not None and "SENT" not in mail.labels else None

    def place(self, draft: Draft) -> PlacedDraft:
        """Lay it, unless it is there or was sent already. Raises as :class:`GmailApi`; it is in the outbox then."""
        name = draft.message_id
        if draft.kind is not DraftKind.NOTE:
            drafts = self._drafts_called(name)
            if drafts:
                return _placed(name, drafts[0].id, drafts[0].mail)
        mail = self._elsewhere(name)  # sent before that could be written down: it must not come back
        if mail is not None:
            return _placed(name, mail.id, mail)
        raw = to_bytes(draft, self._clock())
        self._laid[name] = draft
        if draft.kind is DraftKind.NOTE:
            note = self._api.insert(raw, ("INBOX", "UNREAD"))
            return _placed(name, note.id, note)
        made = self._api.create_draft(raw)
        kept = self._first_of(name, made)
        return _placed(name, kept.id, kept.mail)

    def remove(self, message_id: str, expected: Draft | None = None) -> bool:
        """Take a draft back if it lies there as it was laid; True also if nothing of it lies there any more."""
        expected = expected or self._laid.get(message_id)
        if expected is None or expected.kind is DraftKind.NOTE:
            return False
        drafts = self._drafts_called(message_id)
        if not drafts:
            return not self._has_edited_copy(expected)
        whole = self._api.draft(drafts[0].id)
        if whole is None or "DRAFT" not in whole.mail.labels or not is_unchanged(parse(whole.mail.raw), expected):
            return False
        return self._api.trash(whole.mail.id)  # what was saved since then has another id and stays

    def is_gone(self, draft: Draft) -> bool:
        """Whether it is certain that it lies neither among the drafts, edited or not, nor among the sent."""
        name = draft.message_id
        return not self._drafts_called(name) and self._elsewhere(name) is None and not self._has_edited_copy(draft)

    # ------------------------------------------------------------------------------------------------------------

    def _drafts_called(self, message_id: str) -> list[ApiDraft]:
        """Drafts with that Message-ID, those laid first before the others."""
        for listed in (self._api.drafts(f"rfc822msgid:{message_id.strip('<>')}"), self._api.drafts("", LOOK_AT)):
            found = [ApiDraft(i, mail) for i, m in listed if (mail := self._head_of(i, m)) and _is(mail, message_id)]
            if found:
                return sorted(found, key=lambda d: (d.mail.at, d.id))
        return []

    def _head_of(self, draft_id: str, message_id: str) -> Mail | None:
        if message_id not in self._heads:
            draft = self._api.draft(draft_id, head=True)
            if draft is None:
                return None
            self._heads[message_id] = draft.mail
        return self._heads[message_id]

    def _elsewhere(self, message_id: str) -> Mail | None:
        """A message with that Message-ID that is no draft: sent, or a note in the inbox."""
        for found in self._api.messages(f"rfc822msgid:{message_id.strip('<>')}"):
            mail = self._api.message(found, head=True)
            if mail is not None and not {"DRAFT", "TRASH"} & mail.labels and _is(mail, message_id):
                return mail
        return None

    def _first_of(self, message_id: str, made: ApiDraft) -> ApiDraft:
        """The one to keep if somebody else laid the same draft at the same moment: both see both, and each takes back
        its own unless it was first."""
        listed = self._api.drafts("", LOOK_AT)
        found = [ApiDraft(i, mail) for i, m in listed if (mail := self._head_of(i, m)) and _is(mail, message_id)]
        first = min(found, key=lambda d: (d.mail.at, d.id), default=made)
        if first.id != made.id:
            self._api.trash(made.mail.id)
        return first

    def _has_edited_copy(self, draft: Draft) -> bool:
        heads = (self._head_of(i, m) for i, m in self._api.drafts("", LOOK_AT))
        return any(may_be_an_edited_copy(parse_head(mail.raw), draft) for mail in heads if mail is not None)


def _is(mail: Mail, message_id: str) -> bool:
    return parse_head(mail.raw).message_id == message_id


def _placed(message_id: str, handle: str, mail: Mail) -> PlacedDraft:
    """Gmail's thread in decimal, as IMAP names it (X-GM-THRID): replies are recognised by it."""
    thread: str | None = mail.thread_id or None
    with suppress(ValueError):
        thread = str(int(mail.thread_id, 16))
    return PlacedDraft(message_id, handle, thread)
