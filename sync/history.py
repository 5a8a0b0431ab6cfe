"""Looking back in a mailbox for what happened before it was looked after; read only, like everything that reads."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import date

from introductions.errors import UnreadableError
from introductions.model import Cursor, FolderRole
from introductions.ports import Folder, Header, Mailbox
from introductions.reading.message import Message, parse_head
from introductions.service import Arrival
from sync import incoming

_SLICE = 500


def sent_to_one(mailbox: Mailbox, since: date) -> Iterator[Arrival]:
    """The mails that were sent to exactly one person since that day, oldest first. Raises MailboxError."""
    for folder in mailbox.folders():
        if folder.role is FolderRole.SENT:
            yield from _letters(mailbox, folder, since, lambda mail: len({p.key for p in mail.recipients}) == 1)


def written_by(mailbox: Mailbox, people: Collection[str], since: date) -> Iterator[Arrival]:
    """What these people (``Person.key``) have written since that day, wherever answers are looked for, with the mail
    of machines that may speak for them. Raises MailboxError."""

    def theirs(mail: Message) -> bool:
        return mail.sender is None or mail.sender.key in people or "daemon" in mail.sender.key.partition("@")[0]

    for folder in incoming.watched(mailbox):
        if folder.role is not FolderRole.SENT:
            yield from _letters(mailbox, folder, since, theirs)


def _letters(mailbox: Mailbox, folder: Folder, since: date, wanted: Callable[[Message], bool]) -> Iterator[Arrival]:
    for header in _headers(mailbox, folder, since):
        if header.head and "\\Draft" not in header.flags and wanted(parse_head(header.head)):
            try:
                yield Arrival(header, mailbox.text_of(header.ref))
            except UnreadableError:
                continue  # gone meanwhile, or the server cannot hand it out


def _headers(mailbox: Mailbox, folder: Folder, since: date) -> Iterator[Header]:
    first = mailbox.first_since(folder, since)
    if first is None:
        return
    cursor = Cursor(folder.name, mailbox.status(folder.name).uidvalidity, first - 1)
    while headers := list(mailbox.new_messages(folder, cursor, _SLICE)):
        yield from headers
        cursor = Cursor(folder.name, cursor.uidvalidity, headers[-1].ref.uid)
