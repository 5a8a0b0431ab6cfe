"""A mailbox that lives in memory: what ``ports.Mailbox`` and ``ports.DraftBox`` mean, without a server.

It ships, and passes the same contract tests as the real ones. Not safe for several threads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from introductions.errors import FolderMissingError, UnreadableError
from introductions.model import Cursor, Draft, DraftKind, FolderRole, MessageRef, PlacedDraft
from introductions.ports import Clock, Folder, Header
from introductions.reading.laid import is_unchanged, may_be_an_edited_copy
from introductions.reading.message import parse, parse_head
from introductions.writing.compose import to_bytes

USUAL = (
    Folder("INBOX", FolderRole.INBOX),
    Folder("Drafts", FolderRole.DRAFTS),
    Folder("Sent", FolderRole.SENT),
    Folder("Junk", FolderRole.JUNK),
    Folder("Trash", FolderRole.TRASH),
)


@dataclass(frozen=True, slots=True)
class _Message:
    uid: int
    raw: bytes
    flags: frozenset[str]
    came: date


@dataclass(slots=True)
class _Contents:
    validity: int = 1
    following: int = 1  # UIDNEXT
    messages: list[_Message] = field(default_factory=list)


class MemoryMailbox:
    """``mailbox = MemoryMailbox(clock); mailbox.deliver("INBOX", b"From: …")``."""

    def __init__(self, clock: Clock, folders: Sequence[Folder] = USUAL) -> None:
        self.clock = clock
        self._folders = tuple(folders)
        self._contents = {folder.name: _Contents() for folder in folders}

    # -- what a server would do ------------------------------------------------------------------------------------
    def deliver(self, folder: str, raw: bytes, flags: Iterable[str] = (), came: datetime | None = None) -> MessageRef:
        """Put a message into a folder, as APPEND or a delivery does."""
        contents = self._contents[folder]
        message = _Message(contents.following, raw, frozenset(flags), (came or self.clock()).date())
        contents.messages.append(message)
        contents.following += 1
        return MessageRef(folder, contents.validity, message.uid)

    def delete(self, ref: MessageRef) -> None:
        """Remove a message for good."""
        contents = self._contents[ref.folder]
        contents.messages = [m for m in contents.messages if m.uid != ref.uid]

    def move(self, ref: MessageRef, folder: str) -> MessageRef:
        """Move a message to another folder: it gets a new UID there (RFC 6851 §3.1)."""
        message = self._message(ref)
        self.delete(ref)
        return self.deliver(folder, message.raw, message.flags)

    def rebuild(self, folder: str) -> None:
        """Give the folder another UIDVALIDITY and its messages new UIDs, as a restore from a backup does."""
        contents = self._contents[folder]
        contents.validity += 1
        contents.messages = [replace(m, uid=uid) for uid, m in enumerate(contents.messages, 1)]
        contents.following = len(contents.messages) + 1

    # -- ports.Mailbox ---------------------------------------------------------------------------------------------
    def folders(self) -> Sequence[Folder]:
        """All folders."""
        return self._folders

    def folder(self, role: FolderRole) -> Folder | None:
        """The folder with that role, or None."""
        return next((folder for folder in self._folders if folder.role is role), None)

    def need(self, role: FolderRole) -> Folder:
        """As :meth:`folder`; raises FolderMissingError."""
        found = self.folder(role)
        if found is None:
            raise FolderMissingError(f"There is no {role.value} folder.", "Create it.")
        return found

    def status(self, folder: str) -> Cursor:
        """(UIDVALIDITY, UIDNEXT - 1)."""
        contents = self._contents[folder]
        return Cursor(folder, contents.validity, contents.following - 1)

    def stand(self, folders: Sequence[str]) -> dict[str, Cursor]:
        """Where each of these folders stands."""
        return {name: self.status(name) for name in folders if name in self._contents}

    def new_messages(
        self, folder: Folder, cursor: Cursor, limit: int = 500, *, upto: Cursor | None = None
    ) -> Iterator[Header]:
        """Headers with UID > ``cursor.last_uid``; none if UIDVALIDITY is another."""
        contents = self._contents[folder.name]
        if contents.validity != cursor.uidvalidity:
            return iter(())
        new = [m for m in contents.messages if m.uid > cursor.last_uid][:limit]
        return iter([self._header(folder, m) for m in new])

    def newest(self, folder: Folder, limit: int = 100) -> list[Header]:
        """Headers of the newest messages, newest first."""
        return [self._header(folder, m) for m in self._contents[folder.name].messages[: -limit - 1 : -1]]

    def next_uid(self, folder: Folder, cursor: Cursor) -> int | None:
        """The lowest UID above the cursor's; None if there is none."""
        contents = self._contents[folder.name]
        if contents.validity != cursor.uidvalidity:
            return None
        return next((m.uid for m in contents.messages if m.uid > cursor.last_uid), None)

    def first_since(self, folder: Folder, day: date) -> int | None:
        """The lowest UID of the messages that came on that day or later."""
        return next((m.uid for m in self._contents[folder.name].messages if m.came >= day), None)

    def text_of(self, ref: MessageRef, cap: int = 262_144) -> bytes:
        """The message from its start. Raises UnreadableError if it is gone."""
        return self._message(ref).raw[:cap]

    def texts_of(self, refs: Sequence[MessageRef], cap: int = 262_144) -> dict[MessageRef, bytes]:
        """Those of several messages; the ones that are gone are left out."""
        found = {}
        for ref in refs:
            with suppress(UnreadableError):
                found[ref] = self.text_of(ref, cap)
        return found

    def flags_of(self, ref: MessageRef) -> frozenset[str]:
        """Its flags now."""
        return self._message(ref).flags

    def close(self) -> None:
        """Nothing to close."""

    def _message(self, ref: MessageRef) -> _Message:
        contents = self._contents[ref.folder]
        if contents.validity == ref.uidvalidity:
            for message in contents.messages:
                if message.uid == ref.uid:
                    return message
        raise UnreadableError(
            f"A message in {ref.folder} is gone or cannot be read.", "It is set aside; the others go on."
        )

    def _header(self, folder: Folder, message: _Message) -> Header:
        ref = MessageRef(folder.name, self._contents[folder.name].validity, message.uid)
        head = message.raw.replace(b"\r\n", b"\n").split(b"\n\n", 1)[0] + b"\n\n"
        return Header(ref, folder.role, message.flags, len(message.raw), head)


class MemoryDraftBox:
    """``ports.DraftBox`` over a :class:`MemoryMailbox`."""

    def __init__(self, mailbox: MemoryMailbox) -> None:
        self._mailbox = mailbox
        self._laid: dict[str, Draft] = {}

    def find(self, message_id: str) -> PlacedDraft | None:
        """The draft or note with that Message-ID, in Drafts or in INBOX."""
        return self._find(message_id, FolderRole.DRAFTS) or self._find(message_id, FolderRole.INBOX)

    def place(self, draft: Draft) -> PlacedDraft:
        """Lay it down unless it is there, or was sent, already. Raises FolderMissingError."""
        note = draft.kind is DraftKind.NOTE
        role = FolderRole.INBOX if note else FolderRole.DRAFTS
        home = self._mailbox.need(role)
        there = self._find(draft.message_id, role)
        if there is None and not note:
            there = self._find(draft.message_id, FolderRole.SENT)
        if there is not None:
            return there
        flags = () if note else ("\\Draft", "\\Seen")
        ref = self._mailbox.deliver(home.name, to_bytes(draft, self._mailbox.clock()), flags)
        self._laid[draft.message_id] = draft
        return _placed(draft.message_id, ref)

    def remove(self, message_id: str, expected: Draft | None = None) -> bool:
        """Move it to Trash if it is provably a draft of ours, unchanged; True also if nothing of it is there."""
        expected = expected or self._laid.get(message_id)
        drafts = self._mailbox.folder(FolderRole.DRAFTS)
        if expected is None or drafts is None or expected.kind is DraftKind.NOTE:
            return False
        headers = self._mailbox.newest(drafts, 1_000_000)
        for header in headers:
            if parse_head(header.head).message_id == message_id:
                unchanged = is_unchanged(parse(self._mailbox.text_of(header.ref, 1_048_576)), expected)
                if "\\Draft" not in header.flags or not unchanged:
                    return False
                self._take_away(header.ref)
                return True
        return not any(may_be_an_edited_copy(parse_head(header.head), expected) for header in headers)

    def is_gone(self, draft: Draft) -> bool:
        """Whether it lies neither in Drafts, edited or not, nor among the sent."""
        drafts = self._mailbox.newest(self._mailbox.need(FolderRole.DRAFTS), 1_000_000)
        return (
            self._find(draft.message_id, FolderRole.DRAFTS) is None
            and not any(may_be_an_edited_copy(parse_head(header.head), draft) for header in drafts)
            and self._find(draft.message_id, FolderRole.SENT) is None
        )

    def _take_away(self, ref: MessageRef) -> None:
        trash = self._mailbox.folder(FolderRole.TRASH)
        if trash is not None:
            self._mailbox.move(ref, trash.name)
        else:
            self._mailbox.delete(ref)

    def _find(self, message_id: str, role: FolderRole) -> PlacedDraft | None:
        folder = self._mailbox.folder(role)
        for header in self._mailbox.newest(folder, 1_000_000) if folder is not None else ():
            if parse_head(header.head).message_id == message_id:
                return _placed(message_id, header.ref)
        return None


def _placed(message_id: str, ref: MessageRef) -> PlacedDraft:
    return PlacedDraft(message_id, f"{ref.folder};{ref.uidvalidity};{ref.uid}")
