"""Drafts as they lie in a mailbox: which of them are draft introductions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from introductions.errors import UnreadableError
from introductions.model import FolderRole
from introductions.ports import Folder, Header, Mailbox
from introductions.reading.message import Message, parse_head


class DraftsMailbox(Mailbox, Protocol):
    """A mailbox whose newest messages can be listed."""

    def need(self, role: FolderRole) -> Folder: ...
    def newest(self, folder: Folder, limit: int = 100) -> list[Header]: ...


@dataclass(frozen=True, slots=True)
class FoundDraft:
    """A draft to two or more people. ``message_id`` is what ``optin begin --draft`` takes, None if it has none."""

    header: Header
    message: Message
    message_id: str | None


def draft_introductions(mailbox: DraftsMailbox, limit: int = 100) -> list[FoundDraft]:
    """Drafts to two or more people, newest first; ours among them too (the service knows those).

    Raises FolderMissingError if there is no Drafts folder.
    """
    found = []
    for header in mailbox.newest(mailbox.need(FolderRole.DRAFTS), limit):
        message = parse_head(header.head)
        people = {person.key for person in (*message.to, *message.cc, *message.bcc)}
        if len(people) >= 2:
            found.append(FoundDraft(header, message, message.message_id))
    return found


def raw_draft(mailbox: DraftsMailbox, message_id: str | None = None) -> bytes:
    """The whole draft introduction with that Message-ID, or the newest one.

    Raises UnreadableError if there is none, FolderMissingError.
    """
    for draft in draft_introductions(mailbox):
        if message_id is None or draft.message_id == message_id:
            return mailbox.text_of(draft.header.ref)
    raise UnreadableError(
        "No such draft introduction lies in Drafts.", "'optin drafts' lists those there are: each to two people."
    )
