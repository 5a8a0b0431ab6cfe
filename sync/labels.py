"""Gmail: the conversations that wait for the introducer carry a label of their own, instead of notes in the INBOX.

The label is put on the ask as it was sent; Gmail shows it on the whole conversation, on a telephone too. What waits is
computed anew each time and compared with what carries the label, so it does not matter what was missed before.
Source: developers.google.com/gmail/imap/imap-extensions (X-GM-LABELS). Not proven against Gmail itself.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from introductions.model import FolderRole, Nudges
from introductions.ports import Folder
from introductions.service import Service
from sync.mailbox import ImapMailbox
from sync.memo import recall, remember

LABEL = "Introductions/Waiting for you"
_SHOWN = "labelled"  # a fingerprint of what carries the label


def show(mailbox: ImapMailbox, service: Service, account: str, *, thorough: bool = False) -> int:
    """Let exactly those conversations carry the label that wait; returns how many labels were changed.

    Does nothing while nothing has changed, unless it is ``thorough``. Raises MailboxError.
    """
    chosen = service.nudges(account) is Nudges.LABEL
    if not chosen and not mailbox.is_gmail:
        return 0
    home = mailbox.folder(FolderRole.ALL) if mailbox.is_gmail else None
    service.note_labels(account, home is not None)  # so that it is offered where it can be done
    shown = recall(service, account, _SHOWN) or ""
    if home is None or not (chosen or shown):
        return 0
    waiting = service.waiting_threads(account) if chosen else []
    mark = _fingerprint(waiting)
    if mark == shown and not thorough:
        return 0
    changed = _compare(mailbox, home, waiting)
    if mark != shown:
        remember(service, account, _SHOWN, mark)
    return changed


def _compare(mailbox: ImapMailbox, home: Folder, waiting: Sequence[Sequence[str]]) -> int:
    wanted = {uid for thread in waiting if (uid := _newest(mailbox, home, thread)) is not None}
    validity, carrying = mailbox.search(home.name, f'X-GM-LABELS "{LABEL}"')
    add, take = sorted(wanted - set(carrying)), sorted(set(carrying) - wanted)
    if not add and not take:
        return 0
    if mailbox.open_for_writing(home.name).uidvalidity != validity:
        return 0  # its numbers mean nothing any more; the next visit looks again
    with mailbox.talking("labelling what waits"):
        if add:
            mailbox.client.add_gmail_labels(add, [LABEL], silent=True)
        if take:
            mailbox.client.remove_gmail_labels(take, [LABEL], silent=True)
    return len(add) + len(take)


def _newest(mailbox: ImapMailbox, home: Folder, message_ids: Sequence[str]) -> int | None:
    """The message of a thread that was sent last, as far as it can be found."""
    for message_id in reversed(message_ids):
        quoted = message_id.replace("\\", "\\\\").replace('"', '\\"')
        _, uids = mailbox.search(home.name, f'HEADER Message-ID "{quoted}"')
        if uids:
            return uids[-1]
    return None


def _fingerprint(waiting: Iterable[Sequence[str]]) -> str:
    names = sorted("\0".join(thread) for thread in waiting)
    return hashlib.sha256("\n".join(names).encode()).hexdigest() if names else ""
