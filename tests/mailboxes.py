"""One person's mailbox on each kind of server, with what another mail program of theirs would do to it."""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from imapclient import IMAPClient

from introductions.model import FolderRole
from introductions.ports import Account, Security
from sync.connect import open_mailbox
from sync.draft_box import ImapDraftBox
from sync.mailbox import ImapMailbox
from sync.memory import MemoryDraftBox, MemoryMailbox
from tests.dovecot import Dovecot

INBOX, DRAFTS, SENT, JUNK, TRASH = (
    FolderRole.INBOX,
    FolderRole.DRAFTS,
    FolderRole.SENT,
    FolderRole.JUNK,
    FolderRole.TRASH,
)


def now() -> datetime:
    """The clock of these tests: the real one, for servers date what arrives by theirs."""
    return datetime.now(UTC)


class ServerMailbox:
    """A mailbox on an IMAP server. ``deliver`` is how that server lets a mail arrive."""

    def __init__(
        self,
        address: str,
        host: str,
        port: int,
        password: str,
        deliver: Callable[[str, bytes], None],
        rebuild: Callable[[str], None] | None = None,
    ) -> None:
        self.account = Account(address, host, port, address, Security.NONE, "Robin Hale")
        self.password = password
        self._deliver, self._rebuild = deliver, rebuild
        self._sessions: list[ImapMailbox] = []

    def open(self) -> ImapMailbox:
        """Our session."""
        session = open_mailbox(self.account, self.password, 20.0)
        self._sessions.append(session)
        return session

    def box(self, mailbox: Any) -> ImapDraftBox:
        """The draft box over our session."""
        return ImapDraftBox(mailbox, now)

    def other(self) -> IMAPClient:
        """Another mail program, logged in."""
        client = IMAPClient(self.account.host, port=self.account.port, ssl=False, timeout=20)
        client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        client.login(self.account.user, self.password)
        return client

    def arrive(self, raw: bytes) -> None:
        """A mail comes from outside."""
        self._deliver(self.account.address, raw)

    def append(self, role: FolderRole, raw: bytes, flags: Sequence[str] = ()) -> None:
        """Another mail program lays a message into a folder."""
        with self.other() as client:
            client.append(self.name(role), raw, [flag.encode() for flag in flags])

    def contents(self, role: FolderRole) -> list[tuple[bytes, frozenset[str]]]:
        """(octets, flags) of all messages, oldest first."""
        with self.other() as client:
            client.select_folder(self.name(role), readonly=True)
            got = client.fetch(client.search(), ["BODY.PEEK[]", "FLAGS"])
        return [
            (got[uid][b"BODY[]"], frozenset(f.decode() for f in got[uid][b"FLAGS"]) - {"\\Recent"})
            for uid in sorted(got)
        ]

    def delete(self, role: FolderRole) -> None:
        """Another mail program empties a folder."""
        with self.other() as client:
            client.select_folder(self.name(role))
            client.delete_messages(client.search())
            client.expunge()

    def move(self, source: FolderRole, target: FolderRole) -> None:
        """Another mail program moves all that lies in one folder to another."""
        with self.other() as client:
            client.select_folder(self.name(source))
            client.move(client.search(), self.name(target))

    def rebuild(self, role: FolderRole) -> None:
        """The server restores a folder from a backup."""
        assert self._rebuild is not None, "this server never does"
        self._rebuild("" if role is INBOX else self.name(role))

    def name(self, role: FolderRole) -> str:
        """The folder's name on this server."""
        if not self._sessions or not self._sessions[-1].alive:
            self.open()
        return self._sessions[-1].need(role).name

    def close(self) -> None:
        """End what was opened."""
        for session in self._sessions:
            with suppress(OSError):
                session.close()


class InMemory:
    """The same, in memory."""

    def __init__(self) -> None:
        self.mailbox = MemoryMailbox(now)

    def open(self) -> MemoryMailbox:
        return self.mailbox

    def box(self, mailbox: Any) -> MemoryDraftBox:
        return MemoryDraftBox(mailbox)

    def arrive(self, raw: bytes) -> None:
        self.mailbox.deliver("INBOX", raw)

    def append(self, role: FolderRole, raw: bytes, flags: Sequence[str] = ()) -> None:
        self.mailbox.deliver(self.mailbox.need(role).name, raw, flags)

    def contents(self, role: FolderRole) -> list[tuple[bytes, frozenset[str]]]:
        found = self.mailbox.newest(self.mailbox.need(role), 1_000_000)
        return [(self.mailbox.text_of(h.ref, 100_000_000), h.flags) for h in reversed(found)]

    def delete(self, role: FolderRole) -> None:
        for header in self.mailbox.newest(self.mailbox.need(role), 1_000_000):
            self.mailbox.delete(header.ref)

    def move(self, source: FolderRole, target: FolderRole) -> None:
        for header in reversed(self.mailbox.newest(self.mailbox.need(source), 1_000_000)):
            self.mailbox.move(header.ref, self.mailbox.need(target).name)

    def rebuild(self, role: FolderRole) -> None:
        self.mailbox.rebuild(self.mailbox.need(role).name)

    def close(self) -> None:
        pass


def on_dovecot(server: Dovecot, address: str) -> ServerMailbox:
    """A mailbox on Dovecot."""
    return ServerMailbox(
        address,
        server.host,
        server.imap_port,
        server.password,
        server.deliver,
        lambda folder: server.rebuild(address, folder),
    )


def on_embedded(server: Any, address: str) -> ServerMailbox:
    """A mailbox on the server of the demo."""
    server.add_user(address, "secret")
    return ServerMailbox(address, server.host, server.imap_port, "secret", server.deliver)
