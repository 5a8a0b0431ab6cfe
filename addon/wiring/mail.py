"""A look into an IMAP mailbox, as the add-on wants to see it (``addon.mail_view``)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from addon.mail_view import FoundDraft, Letter
from introductions.model import FolderRole, Person
from introductions.reading import message

if TYPE_CHECKING:
    from introductions.ports import Header
    from sync.mailbox import ImapMailbox

SCREENFUL = 50
SNIPPET = 140


class ImapMailView:
    """Opens the mailbox for each look and closes it again: a page is looked at seldom, a connection costs all day."""

    def __init__(self, open_mailbox: Callable[[str], ImapMailbox], placed: Callable[[str], frozenset[str]]) -> None:
        """``open_mailbox(account)`` connects; ``placed(account)`` names the drafts that we laid there ourselves."""
        self._open = open_mailbox
        self._placed = placed

    def draft_introductions(self, account: str) -> Sequence[FoundDraft]:
        """Drafts to two people or more, newest first; never ours. Raises MailboxError."""
        from sync.drafts import draft_introductions

        ours = self._placed(account)
        with self._session(account) as mailbox:
            found = [f for f in draft_introductions(mailbox) if f.message_id not in ours]
            return [_found(f.header, mailbox.text_of(f.header.ref), f.message_id, account) for f in found[:SCREENFUL]]

    def drafts(self, account: str) -> Sequence[Letter]:
        """What lies in Drafts, newest first. Raises MailboxError."""
        with self._session(account) as mailbox:
            headers = mailbox.newest(mailbox.need(FolderRole.DRAFTS), SCREENFUL)
            return [_letter(header, mailbox.text_of(header.ref)) for header in headers]

    def letters_with(self, account: str, address: str) -> Sequence[Letter]:
        """The talk with one person, oldest first. Raises MailboxError."""
        wanted = address.strip().casefold()
        letters: list[tuple[str, Letter]] = []
        with self._session(account) as mailbox:
            for role in (FolderRole.SENT, FolderRole.INBOX):
                folder = mailbox.folder(role)
                for header in mailbox.newest(folder, 4 * SCREENFUL) if folder else ():
                    head = message.parse_head(header.head)
                    people = {p.key for p in (*head.recipients, *([head.sender] if head.sender else []))}
                    if wanted in people:
                        when = head.date.isoformat() if head.date else ""
                        letters.append((when, _letter(header, mailbox.text_of(header.ref))))
        letters.sort(key=lambda pair: pair[0])
        return [letter for _, letter in letters[-SCREENFUL:]]

    @contextmanager
    def _session(self, account: str) -> Iterator[ImapMailbox]:
        mailbox = self._open(account)
        try:
            yield mailbox
        finally:
            mailbox.close()


def _name(header: Header, message_id: str | None) -> str:
    ref = header.ref
    return message_id or f"{ref.folder};{ref.uidvalidity};{ref.uid}"


def _found(header: Header, raw: bytes, message_id: str | None, account: str) -> FoundDraft:
    mail = message.parse(raw)
    to = tuple(dict.fromkeys(Person(p.name, p.email) for p in mail.recipients if p.key != account.casefold()))
    snippet = " ".join((mail.text or "").split())[:SNIPPET]
    return FoundDraft(_name(header, message_id), mail.subject, to, snippet, raw, mail.date)


def _letter(header: Header, raw: bytes) -> Letter:
    return Letter(_name(header, message.parse_head(header.head).message_id), header.role, raw)
