"""The doors to a mailbox: what the worker and the presses need of it (``introductions.ports`` has the others)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from introductions.model import Cursor, Draft, FolderRole, MessageRef, PlacedDraft


class DraftBox(Protocol):
    """Where drafts are laid. Notes (``DraftKind.NOTE``) are laid into INBOX, all else into the Drafts folder."""

    def find(self, message_id: str) -> PlacedDraft | None:
        """The draft with that Message-ID, if it lies where drafts (or notes) lie."""
        ...

    def place(self, draft: Draft) -> PlacedDraft:
        """Lay it there. Safe to repeat: a message with its Message-ID that is there already is returned instead."""
        ...

    def remove(self, message_id: str, expected: Draft | None = None) -> bool:
        """Take a draft back, only if it is provably still a draft, still ours and still as it was laid down.

        ``expected`` is the draft as decided; without it, only what this box laid itself can be proven. False, and
        nothing done, if it could not be proven.
        """
        ...


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder and what it is for."""

    name: str
    role: FolderRole


@dataclass(frozen=True, slots=True)
class Header:
    """A message's place, flags, size in octets and header block, before its body is looked at."""

    ref: MessageRef
    role: FolderRole
    flags: frozenset[str]
    size: int
    head: bytes


class Mailbox(Protocol):
    """What the worker needs of a mailbox. Never marks anything as read (BODY.PEEK, EXAMINE: RFC 3501 §6.4.5)."""

    def folders(self) -> Sequence[Folder]: ...

    def status(self, folder: str) -> Cursor:
        """(UIDVALIDITY, UIDNEXT - 1) now: one STATUS, whatever the size of the folder."""
        ...

    def stand(self, folders: Sequence[str]) -> dict[str, Cursor]:
        """Where each of these folders stands now, looked at in this order; one that is gone is left out."""
        ...

    def new_messages(
        self, folder: Folder, cursor: Cursor, limit: int = 500, *, upto: Cursor | None = None
    ) -> Iterator[Header]:
        """Headers of messages with UID > ``cursor.last_uid``, ascending, at most ``limit``.

        A message that the server cannot hand out comes with an empty ``head``: it is set aside, the others go on.
        ``upto`` is where :meth:`stand` saw the folder a moment ago; what came later may be left out then.
        """
        ...

    def next_uid(self, folder: Folder, cursor: Cursor) -> int | None:
        """The lowest UID above the cursor's, without looking at the message; None if there is none."""
        ...

    def first_since(self, folder: Folder, day: date) -> int | None:
        """The lowest UID of the messages that came into the folder on that day or later; None if there are none."""
        ...

    def text_of(self, ref: MessageRef, cap: int = 262_144) -> bytes:
        """The message from its start, at most ``cap`` octets."""
        ...

    def texts_of(self, refs: Sequence[MessageRef], cap: int = 262_144) -> dict[MessageRef, bytes]:
        """Those of several messages of one folder; what cannot be had is left out."""
        ...
