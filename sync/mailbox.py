"""A mailbox over IMAP, read without leaving a trace: EXAMINE and BODY.PEEK only (RFC 3501 §6.3.2, §6.4.5).

One connection, one owner at a time. Everything that can go wrong comes out as an error of ``introductions.errors``;
after an UnreachableError the session is over and a new one must be opened.
"""

from __future__ import annotations

import imaplib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date
from typing import Any

from imapclient import exceptions

from introductions.errors import FolderMissingError, MailboxError, UnreadableError
from introductions.model import Cursor, FolderRole, MessageRef
from introductions.ports import Folder, Header
from sync import fetching, gmail, listing, pipeline, troubles
from sync.transport import hang_up

# One SEARCH answer is one line, and imaplib refuses lines over 1,000,000 octets.
_SEARCH_WINDOW = 100_000

_MISSING = {
    FolderRole.DRAFTS: "No Drafts folder is visible",
    FolderRole.SENT: "No Sent folder is visible",
    FolderRole.INBOX: "No INBOX is visible",
}


class ImapMailbox:
    """A logged-in mailbox (``ports.Mailbox``); made by :func:`sync.connect.open_mailbox`.

    >>> for header in mailbox.new_messages(inbox, Cursor("INBOX", 1763849021, 41)):  # doctest: +SKIP
    ...     print(header.ref.uid, header.size)
    """

    def __init__(self, client: Any, host: str) -> None:
        self.client = client
        self.host = host
        self.alive = True
        self._owned = True
        self.is_gmail: bool = client.has_capability(gmail.CAPABILITY)
        self._folders: tuple[Folder, ...] | None = None
        self._selected: Cursor | None = None  # as of the EXAMINE, or as far as was seen since
        self._writable = False

    # -- folders ---------------------------------------------------------------------------------------------------
    def folders(self) -> Sequence[Folder]:
        """All folders that can be opened, INBOX first; asked for once per session."""
        if self._folders is None:
            with self.talking("listing the folders"):
                self._folders = listing.all_folders(self.client)
        return self._folders

    def folder(self, role: FolderRole) -> Folder | None:
        """The folder with that role, or None if it is missing or hidden from IMAP."""
        return next((folder for folder in self.folders() if folder.role is role), None)

    def need(self, role: FolderRole) -> Folder:
        """As :meth:`folder`; raises FolderMissingError."""
        found = self.folder(role)
        if found is None:
            raise FolderMissingError(
                f"{_MISSING.get(role, f'No {role.value} folder is visible')} at {self.host}.",
                "In Gmail: Settings, Labels, Show in IMAP. Elsewhere: create it, or write one draft there.",
            )
        return found

    # -- where it stands --------------------------------------------------------------------------------------------
    def status(self, folder: str) -> Cursor:
        """(UIDVALIDITY, UIDNEXT - 1) now. One STATUS; the folder that is open is opened again (RFC 3501 §6.3.10)."""
        if self._selected is not None and self._selected.folder == folder:
            return self.examine(folder)
        with self.talking(f"looking at {folder}"):
            answer = self.client.folder_status(folder, ["UIDVALIDITY", "UIDNEXT"])
        validity, following = answer.get(b"UIDVALIDITY"), answer.get(b"UIDNEXT")
        if not isinstance(validity, int) or not isinstance(following, int):
            return self.examine(folder)
        return Cursor(folder, validity, following - 1)

    def stand(self, folders: Sequence[str]) -> dict[str, Cursor]:
        """Where each of these folders stands now, in this order and in one round trip; one that is gone is left out.

        The commands go out together (RFC 3501 §5.5), and the question which folders there are with them if it was not
        asked before. The last INBOX or All Mail among them is opened on the way, so that what comes to it from then on
        is announced.
        """
        opened = self._to_open(folders)
        with self.talking("looking at the folders"):
            answers, listed = pipeline.stand(self.client, folders, opened, listing=self._folders is None)
            if self._folders is None and listed is not None:
                self._folders = listing.all_folders(self.client, listed)
        if opened is not None:  # first: what is asked again below may open another
            self._selected, self._writable = answers[list(folders).index(opened)], False
        found: dict[str, Cursor] = {}
        for name, answer in zip(folders, answers, strict=True):
            if isinstance(answer, Cursor):
                found[name] = answer
            else:  # refused, or said in a way that one command at a time may explain
                with suppress(FolderMissingError):
                    found[name] = self.examine(name) if name == opened else self.status(name)
        return found

    def since(
        self, folder: Folder, also: Sequence[str], meanwhile: Callable[[], Cursor | None]
    ) -> tuple[list[Header], dict[str, Cursor]] | None:
        """After a push: the new headers of the folder that is open, and then where others stand, in one round trip.

        While the server answers, ``meanwhile`` says up to where the folder was read. None where it cannot be done
        (``meanwhile`` says None, another folder is open, more is read here than there, it was rebuilt, a header is
        missing): look at all then.
        """
        opened = self._selected
        if opened is None or self._writable or opened.folder != folder.name:
            return None
        with self.talking(f"reading {folder.name}"):
            asked = pipeline.ask_since(self.client, opened.last_uid + 1, self._items(), also)
        try:
            cursor = meanwhile()
        except BaseException:
            self.abandon()  # the answers that are under way would be taken for those to the next question
            raise
        with self.talking(f"reading {folder.name}"):
            fetched, answers = pipeline.told_since(self.client, asked)
            found = fetching.by_uid(fetched)
        if cursor is None or cursor.uidvalidity != opened.uidvalidity or cursor.last_uid < opened.last_uid:
            return None
        found = {uid: got for uid, got in found.items() if uid > cursor.last_uid}
        if any(fetching.body_of(got) is None for got in found.values()) or None in answers:
            return None
        headers = [_header(folder, cursor.uidvalidity, uid, found[uid]) for uid in sorted(found)]
        self._selected = replace(opened, last_uid=max((cursor.last_uid, *found)))
        return headers, {answer.folder: answer for answer in answers if answer is not None}

    def _items(self) -> list[str]:
        return ["FLAGS", "RFC822.SIZE", *(gmail.ITEMS if self.is_gmail else ()), fetching.HEAD]

    def _to_open(self, folders: Sequence[str]) -> str | None:
        if self._folders is None:  # known by name from an earlier session
            last = folders[-1] if folders and self.is_gmail else None
            return next((name for name in reversed(folders) if name.upper() == "INBOX"), last)
        mains = (FolderRole.INBOX, FolderRole.ALL) if self.is_gmail else (FolderRole.INBOX,)
        named = {folder.name for folder in self._folders if folder.role in mains}
        return next((name for name in reversed(folders) if name in named), None)

    def examine(self, folder: str) -> Cursor:
        """Open the folder for reading, afresh, and say where it stands."""
        return self._open(folder, writable=False)

    def open_for_writing(self, folder: str) -> Cursor:
        """Open the folder so that flags can be set; only :mod:`sync.draft_box` does."""
        return self._open(folder, writable=True)

    def _open(self, folder: str, *, writable: bool) -> Cursor:
        self._selected = None
        with self.talking(f"opening {folder}"):
            answer = self.client.select_folder(folder, readonly=not writable)
            validity = answer.get(b"UIDVALIDITY", 0)
            following = answer.get(b"UIDNEXT")
            if isinstance(following, int):
                last = following - 1
            else:  # RFC 3501 §6.3.1 lets a server leave it out
                last = max(fetching.fetch(self.client, "*", ()), default=0) if answer.get(b"EXISTS") else 0
            self.client._imap.untagged_responses.pop("EXISTS", None)  # from now on it is news
        self._selected = Cursor(folder, validity, last)
        self._writable = writable
        return self._selected

    # -- reading ----------------------------------------------------------------------------------------------------
    def new_messages(
        self, folder: Folder, cursor: Cursor, limit: int = 500, *, upto: Cursor | None = None
    ) -> Iterator[Header]:
        """Headers of messages with UID > ``cursor.last_uid``, ascending, at most ``limit``.

        Nothing comes if UIDVALIDITY is not the cursor's: its UIDs mean nothing then. A message that the server cannot
        hand out comes with an empty ``head``. ``upto``: where :meth:`stand` saw the folder, so that it is not asked.
        """
        opened = self._selected
        if upto is None or opened is None or opened.folder != folder.name or opened.uidvalidity != upto.uidvalidity:
            now = self.examine(folder.name)
        else:
            now = upto
        if now.uidvalidity != cursor.uidvalidity:
            return iter(())
        first = cursor.last_uid + 1
        while now.last_uid - first >= limit:
            last = min(now.last_uid, first + _SEARCH_WINDOW - 1)
            uids = self.uids(f"UID {first}:{last}")[:limit]
            headers = self._headers(folder, now.uidvalidity, fetching.uid_set(uids), uids) if uids else []
            if headers:
                return iter(headers)
            first = (uids[-1] if uids else last) + 1  # all of them were deleted meanwhile
        if first > now.last_uid:
            return iter(())
        return iter(self._headers(folder, now.uidvalidity, f"{first}:{now.last_uid}", None))

    def newest(self, folder: Folder, limit: int = 100) -> list[Header]:
        """Headers of the newest messages of a folder, newest first."""
        now = self.examine(folder.name)
        uids = self.uids(f"UID {max(1, now.last_uid - _SEARCH_WINDOW)}:{max(1, now.last_uid)}")[-limit:]
        if not uids:
            return []
        return self._headers(folder, now.uidvalidity, fetching.uid_set(uids), uids)[::-1]

    def next_uid(self, folder: Folder, cursor: Cursor) -> int | None:
        """The lowest UID above the cursor's, without looking at the message; None if there is none."""
        now = self.examine(folder.name)
        if now.uidvalidity != cursor.uidvalidity or now.last_uid <= cursor.last_uid:
            return None
        return min((uid for uid in self.uids(f"UID {cursor.last_uid + 1}:{now.last_uid}")), default=None)

    def first_since(self, folder: Folder, day: date) -> int | None:
        """The lowest UID of the messages that came on that day or later (by the server's own date of arrival)."""
        now = self.examine(folder.name)
        for first in range(1, now.last_uid + 1, _SEARCH_WINDOW):
            uids = self.uids(f"UID {first}:{first + _SEARCH_WINDOW - 1} SINCE {fetching.search_day(day)}")
            if uids:
                return uids[0]
        return None

    def text_of(self, ref: MessageRef, cap: int = 262_144) -> bytes:
        """The message from its start, at most ``cap`` octets, whatever its size.

        Raises UnreadableError if it is not there any more or cannot be handed out.
        """
        self._ensure(ref)
        body = None
        try:
            with self.talking(f"reading a message in {ref.folder}"):
                items = fetching.fetch(self.client, str(ref.uid), (f"BODY.PEEK[]<0.{cap}>",)).get(ref.uid)
            body = fetching.body_of(items) if items is not None else None
        except MailboxError as error:
            if not troubles.is_about_one(error):
                raise
        if body is None:
            raise UnreadableError(
                f"A message in {ref.folder} is gone or cannot be read.", "It is set aside; the others go on."
            )
        return body[:cap]

    def texts_of(self, refs: Sequence[MessageRef], cap: int = 262_144) -> dict[MessageRef, bytes]:
        """As :meth:`text_of` for several messages of one folder in one round trip; those that cannot be had are left
        out."""
        if not refs:
            return {}
        self._ensure(refs[0])
        try:
            with self.talking(f"reading messages in {refs[0].folder}"):
                which = fetching.uid_set(sorted(ref.uid for ref in refs))
                found = fetching.fetch(self.client, which, (f"BODY.PEEK[]<0.{cap}>",))
        except MailboxError as error:
            if not troubles.is_about_one(error):
                raise
            return {}
        bodies = {ref: fetching.body_of(found[ref.uid]) for ref in refs if ref.uid in found}
        return {ref: body[:cap] for ref, body in bodies.items() if body is not None}

    def items_of(self, ref: MessageRef, *items: str) -> fetching.Items | None:
        """FETCH of one message's items; None if it is not there."""
        self._ensure(ref)
        with self.talking(f"reading a message in {ref.folder}"):
            return fetching.fetch(self.client, str(ref.uid), items).get(ref.uid)

    def search(self, folder: str, criteria: str) -> tuple[int, list[int]]:
        """(UIDVALIDITY, ascending UIDs) of a SEARCH in a folder; servers search loosely, so look at what is found."""
        now = self.examine(folder)
        return now.uidvalidity, self.uids(criteria)

    def _ensure(self, ref: MessageRef) -> None:
        if self._selected is None or self._selected.folder != ref.folder:
            self.examine(ref.folder)
        assert self._selected is not None
        if self._selected.uidvalidity != ref.uidvalidity:
            raise UnreadableError(
                f"{ref.folder} was rebuilt by the server.", "Its messages are found again by themselves."
            )

    def uids(self, criteria: str) -> list[int]:
        with self.talking("searching"):
            typ, data = self.client._imap.uid("SEARCH", criteria)
            if typ != "OK":
                raise exceptions.IMAPClientError(f"search failed: {data!r}")
            lines = [line.split(b"(")[0] for line in data if line]  # "(MODSEQ 7)" may follow
            return sorted({int(number) for line in lines for number in line.split()})

    def _headers(self, folder: Folder, validity: int, which: str, expected: Sequence[int] | None) -> list[Header]:
        items = self._items()
        found: dict[int, fetching.Items] = {}
        try:
            with self.talking(f"reading {folder.name}"):
                found = fetching.fetch(self.client, which, items)
        except MailboxError as error:
            if not troubles.is_about_one(error):
                raise
            expected = expected or self.uids(f"UID {which}")  # one of them is bad; below, each by itself
        complete = {uid for uid, got in found.items() if fetching.body_of(got) is not None}
        if expected is None:
            lowest, highest = (int(end) for end in which.split(":"))
            # `n:*` and its like always match the last message, and some answers were not asked for.
            expected = [uid for uid in range(lowest, highest + 1) if uid in complete]
            if len(expected) < highest - lowest + 1:  # gaps are normal, a message left out is not
                expected = [uid for uid in self.uids(f"UID {which}") if lowest <= uid <= highest]
        headers = []
        for uid in expected:
            got: fetching.Items | None = found[uid] if uid in complete else self._one(folder, uid, items)
            if got is not None:
                headers.append(_header(folder, validity, uid, got))
        return headers

    def _one(self, folder: Folder, uid: int, items: Sequence[str]) -> fetching.Items | None:
        """A second try at one message; empty items if it exists and still cannot be read, None if it is gone."""
        try:
            with self.talking(f"reading {folder.name}"):
                got = fetching.fetch(self.client, str(uid), items).get(uid)
            if got is not None and fetching.body_of(got) is not None:
                return got
        except MailboxError as error:
            if not troubles.is_about_one(error):
                raise
        return {} if uid in self.uids(f"UID {uid}") else None

    @property
    def throttled(self) -> bool:
        """Whether the server has said that it slows us down."""
        return bool(getattr(self.client._imap, "throttled", False))

    # -- waiting ----------------------------------------------------------------------------------------------------
    def opened(self, folder: str) -> Cursor | None:
        """Where it stood when it was opened, or as far as was seen since, if it is open for reading: what came after
        that was announced."""
        opened = self._selected
        return opened if opened is not None and opened.folder == folder and not self._writable else None

    def let_go(self) -> tuple[Cursor | None, tuple[Folder, ...] | None]:
        """Give the connection away; (the folder open for reading, all folders) for whoever takes it up again."""
        self.alive = self._owned = False
        return None if self._writable else self._selected, self._folders

    def take_up(self, opened: Cursor | None, folders: tuple[Folder, ...] | None) -> None:
        """Go on where another let go."""
        self._selected, self._folders = opened, folders

    # -- the end ----------------------------------------------------------------------------------------------------
    @contextmanager
    def talking(self, doing: str) -> Iterator[None]:
        """Whatever goes wrong inside comes out as a MailboxError; after a fatal one the connection is dropped."""
        if not self.alive:
            raise troubles.cut(self.host)
        try:
            yield
        except Exception as error:
            explained = troubles.explain(error, self.host, doing)
            if troubles.is_fatal(explained):
                self.abandon()
            raise explained from None

    def abandon(self) -> None:
        """Drop the connection at once; from any thread."""
        self.alive = False
        if self._owned:
            hang_up(self.client)

    def close(self) -> None:
        """Say goodbye (lingering sessions count against a provider's limit) and hang up. Never raises."""
        if self.alive:
            self.alive = False
            try:
                self.client.socket().settimeout(2.0)
                self.client.logout()
            except (OSError, ValueError, imaplib.IMAP4.error):
                pass  # the server has hung up first
        if self._owned:
            hang_up(self.client)


def _header(folder: Folder, validity: int, uid: int, items: fetching.Items) -> Header:
    msgid, thrid = gmail.ids(items)
    return Header(
        ref=MessageRef(folder.name, validity, uid, msgid, thrid),
        role=gmail.role_of(items, folder.role),
        flags=fetching.flags_of(items),
        size=fetching.size_of(items),
        head=fetching.body_of(items) or b"",
    )
