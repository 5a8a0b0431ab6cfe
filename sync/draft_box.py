"""Laying drafts into a mailbox over IMAP, once each; the only module here that writes to a mailbox.

Drafts go to the Drafts folder as ``\\Draft \\Seen``; notes to the introducer's own INBOX, unread. A draft is found
again by its Message-ID: by SEARCH, and because servers search loosely, late or not at all, also by looking at the
newest messages; what is found is believed only after its header was read.
"""

from __future__ import annotations

import re

from introductions.errors import MailboxError, UnreachableError
from introductions.model import Draft, DraftKind, FolderRole, MessageRef, PlacedDraft
from introductions.ports import Clock, Folder
from introductions.reading.laid import is_unchanged, may_be_an_edited_copy
from introductions.reading.message import parse, parse_head
from introductions.writing.compose import to_bytes
from sync import fetching, gmail
from sync.mailbox import ImapMailbox

_APPENDUID = re.compile(rb"\[APPENDUID (\d{1,10}) (\d{1,10})\]", re.IGNORECASE)  # RFC 4315 §3
_ATOM = re.compile(r"[A-Za-z0-9<>@._+=/~#$!&'^`|?;:,-]+")
_ID = "BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)]<0.4096>"
_LOOK_AT = 100  # newest messages looked at when a search finds nothing


class ImapDraftBox:
    """``ports.DraftBox`` over a session. ``box.place(draft).handle`` is e.g. ``"Drafts;1763849021;42"``."""

    def __init__(self, mailbox: ImapMailbox, clock: Clock) -> None:
        self._mailbox = mailbox
        self._clock = clock
        self._laid: dict[str, Draft] = {}

    def find(self, message_id: str) -> PlacedDraft | None:
        """The draft or note with that Message-ID, in Drafts or in INBOX."""
        for role in (FolderRole.DRAFTS, FolderRole.INBOX):
            folder = self._mailbox.folder(role)
            ref = self._look_for(message_id, folder) if folder is not None else None
            if ref is not None:
                return self._placed(message_id, ref)
        return None

    def place(self, draft: Draft) -> PlacedDraft:
        """Lay the draft down, unless it is there already or was sent already.

        Safe to repeat, also after the connection or the process died in the middle. Raises FolderMissingError,
        QuotaError, UnreachableError; nothing is lost then, the draft is still in the outbox.
        """
        note = draft.kind is DraftKind.NOTE
        home = self._mailbox.need(FolderRole.INBOX if note else FolderRole.DRAFTS)
        sent = self._mailbox.folder(FolderRole.SENT)
        # Sent, too: if it was laid down and sent before we could write that down, it must not come back.
        for folder in (home, sent) if sent is not None and not note else (home,):
            ref = self._look_for(draft.message_id, folder)
            if ref is not None:
                return self._placed(draft.message_id, ref)
        raw = to_bytes(draft, self._clock())
        with self._mailbox.talking(f"laying a draft into {home.name}"):
            flags = () if note else (rb"\Draft", rb"\Seen")
            answer = self._mailbox.client.append(home.name, raw, flags)
        found = _APPENDUID.search(answer if isinstance(answer, bytes) else b"")
        if found:
            ref = self._first_of(draft.message_id, home, MessageRef(home.name, int(found[1]), int(found[2])))
        else:
            ref = self._look_for(draft.message_id, home)
            if ref is None:
                raise UnreachableError(
                    f"{home.name} took a draft and does not show it yet.", "It is looked for again by itself."
                )
        self._laid[draft.message_id] = draft
        return self._placed(draft.message_id, ref)

    def remove(self, message_id: str, expected: Draft | None = None) -> bool:
        """Take a draft back if it is in Drafts, flagged ``\\Draft``, with our Message-ID and the words as laid down.

        A message never changes under its UID (RFC 3501 §2.3.1.1), so what was proven holds until it is gone. It goes
        to the Trash folder where there is one. True also if nothing of it lies there any more (it was taken back
        before a crash, say). False if anything could not be proven: then nothing was done.
        """
        expected = expected or self._laid.get(message_id)
        drafts = self._mailbox.folder(FolderRole.DRAFTS)
        if expected is None or drafts is None or expected.kind is DraftKind.NOTE:
            return False
        ref = self._look_for(message_id, drafts)
        if ref is None:
            return not self._has_edited_copy(drafts, expected)
        if not self._is_as_laid(ref, expected):
            return False
        return self._take_away(ref)

    def is_gone(self, draft: Draft) -> bool:
        """Whether it is certain that a placed draft lies neither in Drafts, edited or not, nor among the sent."""
        drafts, sent = self._mailbox.folder(FolderRole.DRAFTS), self._mailbox.folder(FolderRole.SENT)
        if drafts is None or sent is None:  # hidden from IMAP: then nothing is certain
            return False
        return (
            self._look_for(draft.message_id, drafts) is None
            and not self._has_edited_copy(drafts, draft)
            and self._look_for(draft.message_id, sent) is None
        )

    # -- looking ------------------------------------------------------------------------------------------------------
    def _search(self, message_id: str, folder: Folder) -> list[MessageRef]:
        """All that a search finds and whose header bears it out, lowest UID first."""
        try:
            validity, uids = self._mailbox.search(folder.name, f"HEADER Message-ID {_argument(message_id)}")
        except UnreachableError:
            raise
        except MailboxError:  # some servers refuse header searches
            return []
        refs = [MessageRef(folder.name, validity, uid) for uid in uids[-20:]]
        heads = [(ref, self._mailbox.items_of(ref, _ID)) for ref in refs]
        return [ref for ref, items in heads if items is not None and _bears(fetching.body_of(items), message_id)]

    def _first_of(self, message_id: str, folder: Folder, own: MessageRef) -> MessageRef:
        """The one to keep if somebody else laid the same draft at the same moment: two presses, two workers.

        Everybody sees the lower UID and keeps it, and takes back only the copy they have just laid themselves.
        """
        earlier = [ref for ref in self._search(message_id, folder) if ref.uid < own.uid]
        if not earlier or not self._mailbox.client.has_capability("UIDPLUS"):
            return own
        self._mailbox.open_for_writing(folder.name)
        with self._mailbox.talking(f"taking a second copy out of {folder.name}"):
            self._mailbox.client.add_flags([own.uid], rb"\Deleted", silent=True)
            self._mailbox.client.uid_expunge([own.uid])
        return earlier[0]

    def _look_for(self, message_id: str, folder: Folder) -> MessageRef | None:
        for ref in self._search(message_id, folder):
            return ref
        for header in self._mailbox.newest(folder, _LOOK_AT):
            if _bears(header.head, message_id):
                return header.ref
        return None

    def _has_edited_copy(self, drafts: Folder, draft: Draft) -> bool:
        newest = self._mailbox.newest(drafts, _LOOK_AT)
        return any(may_be_an_edited_copy(parse_head(header.head), draft) for header in newest)

    def _placed(self, message_id: str, ref: MessageRef) -> PlacedDraft:
        thread = None
        if self._mailbox.is_gmail:
            items = self._mailbox.items_of(ref, "X-GM-MSGID", "X-GM-THRID") or {}
            number = gmail.ids(items)[1]
            thread = str(number) if number is not None else None
        return PlacedDraft(message_id, f"{ref.folder};{ref.uidvalidity};{ref.uid}", thread)

    # -- taking back --------------------------------------------------------------------------------------------------
    def _is_as_laid(self, ref: MessageRef, expected: Draft) -> bool:
        items = self._mailbox.items_of(ref, "FLAGS", "BODY.PEEK[]<0.1048576>")
        body = fetching.body_of(items) if items is not None else None
        if items is None or body is None or "\\Draft" not in fetching.flags_of(items):
            return False
        return is_unchanged(parse(body), expected)

    def _take_away(self, ref: MessageRef) -> bool:
        client, trash = self._mailbox.client, self._mailbox.folder(FolderRole.TRASH)
        if self._mailbox.open_for_writing(ref.folder).uidvalidity != ref.uidvalidity:
            return False
        with self._mailbox.talking(f"taking a draft out of {ref.folder}"):
            if trash is not None and client.has_capability("MOVE"):
                client.move([ref.uid], trash.name)
                return True
            client.add_flags([ref.uid], rb"\Deleted", silent=True)
            if client.has_capability("UIDPLUS"):
                client.uid_expunge([ref.uid])
                return True
        # A plain EXPUNGE would also remove what others have marked; only if there is nothing else may it be used.
        if self._mailbox.uids("DELETED") == [ref.uid]:
            with self._mailbox.talking(f"taking a draft out of {ref.folder}"):
                client.expunge()
                return True
        with self._mailbox.talking(f"leaving a draft in {ref.folder}"):
            client.remove_flags([ref.uid], rb"\Deleted", silent=True)
        return False


def _bears(head: bytes | None, message_id: str) -> bool:
    """Whether that is its Message-ID. A hundred are looked at for each draft; only one that may hold it is parsed: as
    octets, folded anywhere, or in an encoded word."""
    if not head:
        return False
    octets, local = b"".join(head.split()), message_id.strip("<>").partition("@")[0]
    if local.isascii() and local.encode() not in octets and b"=?" not in octets:
        return False
    return parse_head(head).message_id == message_id


def _argument(message_id: str) -> str:
    """As an atom where the grammar allows it: one large provider fails on quoted strings here."""
    if _ATOM.fullmatch(message_id):
        return message_id
    cleaned = "".join(c for c in message_id if c.isascii() and c.isprintable())
    return '"' + cleaned.replace("\\", "\\\\").replace('"', '\\"') + '"'
