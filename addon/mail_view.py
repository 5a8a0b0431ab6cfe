"""What the add-on needs to see of a mailbox, and nothing about how it is read.

All ports are given to ``create_app`` by the wiring; this wing never talks IMAP or to Google's API by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from introductions.model import Draft, FolderRole, Person
from introductions.ports import OutboxItem


@dataclass(frozen=True, slots=True)
class FoundDraft:
    """A draft that looks like an introduction, as it lies in the mailbox now.

    ``message_id`` names it: its Message-ID, or for a draft that has none, whatever finds it again in that mailbox
    (``"Drafts;1763849021;42"``). ``to`` is everybody in To, Cc and Bcc but the introducer. ``at`` is when it was saved.
    """

    message_id: str
    subject: str
    to: tuple[Person, ...]
    snippet: str
    raw: bytes
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """One message for the reading pane: ``role`` tells where it lies (DRAFTS, SENT, INBOX …), ``raw`` is RFC 5322."""

    message_id: str
    role: FolderRole
    raw: bytes


@dataclass(frozen=True, slots=True)
class OpenMail:
    """The mail that is open on the screen: RFC 5322 (of a large one, the head), Gmail's thread as X-GM-THRID, and
    whether the introducer wrote it."""

    raw: bytes
    thread: int | None
    own: bool


class MailView(Protocol):
    """A look into a mailbox; marks nothing as read, changes nothing. May raise ``errors.MailboxError``."""

    def draft_introductions(self, account: str) -> Sequence[FoundDraft]:
        """Drafts that could be introductions (two people or more), newest first. Never drafts that we placed."""
        ...

    def drafts(self, account: str) -> Sequence[Letter]:
        """What lies in the Drafts folder, newest first; a screenful (50) is enough."""
        ...

    def letters_with(self, account: str, address: str) -> Sequence[Letter]:
        """What the introducer sent to that person and got from them lately, oldest first; 50 at most."""
        ...


class DraftFinder(Protocol):
    """Finds the draft that is open on the screen. Google's compose event names its recipients and nothing else."""

    def find(self, account: str, recipients: frozenset[str]) -> Sequence[FoundDraft]:
        """Drafts to exactly these addresses (lower case; To, Cc and Bcc together), newest first.

        None: the mail program has not saved it yet. Several: the introducer is asked, never guessed for.
        """
        ...

    def get(self, account: str, message_id: str) -> FoundDraft | None:
        """That draft as it is now, or None when it is gone."""
        ...


class Screen(Protocol):
    """What a mail program that the add-on sits in can be asked for and told. May raise ``errors.MailboxError``."""

    def mail(self, account: str, message_id: str) -> OpenMail | None:
        """The mail that the event names; None if it is gone, or this mailbox cannot be asked."""
        ...

    def where(self, account: str, item: OutboxItem) -> tuple[str, str] | None:
        """(draft id, thread id) under which the mail program opens a draft of ours; None where it cannot."""
        ...

    def lay(self, account: str, draft: Draft) -> tuple[str, str] | None:
        """Lay a draft, unless it lies there, and say under which ids it opens; None where that cannot be done."""
        ...


class MailViewFinder:
    """The finder for any mailbox that can be looked into: ``MailViewFinder(mail_view).find(account, {"amy@…"})``."""

    def __init__(self, view: MailView) -> None:
        self._view = view

    def find(self, account: str, recipients: frozenset[str]) -> Sequence[FoundDraft]:
        """See :class:`DraftFinder`."""
        wanted = _keys(recipients) - {account.casefold()}
        return [
            draft
            for draft in self._view.draft_introductions(account)
            if {p.key for p in draft.to} - {account.casefold()} == wanted
        ]

    def get(self, account: str, message_id: str) -> FoundDraft | None:
        """See :class:`DraftFinder`."""
        found = (d for d in self._view.draft_introductions(account) if d.message_id == message_id)
        return next(found, None)


def _keys(addresses: Iterable[str]) -> set[str]:
    return {a.strip().casefold() for a in addresses}
