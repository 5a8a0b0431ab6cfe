"""What has come since anybody looked, read through the Gmail API just before something is laid: nothing that the
introducer is to send may cross an answer that lies in their mailbox already.

The worker's way to the same end is ``sync.incoming.catch_up``. Whatever is read here it reads again, and an event
counts once. Looked for are mails of the people whom the waiting drafts are about, and of servers that could not
deliver.
"""

from __future__ import annotations

from collections.abc import Iterator

from addon.google.gmail_api import GmailApi, Mail
from introductions.model import DraftKind, FolderRole, MessageRef
from introductions.ports import Header
from introductions.service import Arrival, Service

NEWEST = 20  # mails looked at: what lay there longer was read by the worker
SINCE = "newer_than:7d"
SERVERS = ("mailer-daemon", "postmaster")
_ROLES = {"SENT": FolderRole.SENT, "SPAM": FolderRole.JUNK, "TRASH": FolderRole.TRASH, "DRAFT": FolderRole.DRAFTS}


class News:
    """``News(api, service, "robin@example.com")()`` is how many new facts there were; each mail is looked at once."""

    def __init__(self, api: GmailApi, service: Service, account: str) -> None:
        self._api, self._service, self._account = api, service, account
        self._seen: set[str] = set()

    def __call__(self) -> int:
        """Read what came. Raises as :class:`GmailApi`."""
        people = self._people()
        if not people:
            return 0
        asked = " ".join(f"from:{who}" for who in (*sorted(people), *SERVERS))
        found = [name for name in self._api.messages(f"{{{asked}}} {SINCE}", NEWEST) if name not in self._seen]
        self._seen.update(found)
        heads = [mail for name in found if (mail := self._api.message(name, head=True)) is not None]
        headers = [_header(mail) for mail in heads]
        wanted = self._service.wanted(self._account, headers)
        arrivals = list(self._whole([(h, m) for h, m, yes in zip(headers, heads, wanted, strict=True) if yes]))
        return self._service.arrived(self._account, arrivals, None) if arrivals else 0

    def _people(self) -> set[str]:
        """Whom the drafts that wait are about; asks cross nobody's answer."""
        waiting = {
            item.introduction
            for item in self._service.undone(self._account)
            if item.draft.kind is not DraftKind.ASK and not item.retract
        }
        about = (self._service.view(introduction).introduction for introduction in waiting)
        return {party.person.key for introduction in about for party in introduction.parties}

    def _whole(self, heads: list[tuple[Header, Mail]]) -> Iterator[Arrival]:
        for header, head in reversed(heads):  # the oldest first, as they came
            mail = self._api.message(head.id)
            if mail is not None:
                yield Arrival(header, mail.raw)


def _header(mail: Mail) -> Header:
    role = next((role for label, role in _ROLES.items() if label in mail.labels), FolderRole.INBOX)
    ref = MessageRef("", 0, 0, gm_msgid=_number(mail.id), gm_thrid=_number(mail.thread_id))
    return Header(ref, role, frozenset(), mail.size, mail.raw)


def _number(name: str) -> int | None:
    """Gmail's ids are hexadecimal here and decimal in IMAP (X-GM-MSGID, X-GM-THRID)."""
    try:
        return int(name, 16)
    except ValueError:
        return None
