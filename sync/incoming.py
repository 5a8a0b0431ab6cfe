"""Catching up: what came into a mailbox since it was last read, brought to the service.

The cursor of each folder is the truth; pushes are hints. Headers first, bodies only of what concerns us, in slices of
500, and each slice commits its events, drafts, notes and cursor in one transaction. Whatever is cut off in the middle
is read again, and counts once.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import Protocol

from introductions.errors import FolderMissingError, MailboxError, StoreError, UnreachableError, UnreadableError
from introductions.model import Cursor, FolderRole, MessageRef
from introductions.ports import Folder, Header, Mailbox, Transaction
from introductions.service import Arrival, Service
from sync import aside, stumbles
from sync.memo import recall, remember

SLICE = 500
_LOOK_BACK = 200  # messages
_LATE = "late_sent_copies"
_FOLDERS = "watched_folders"  # their names in the order in which they are looked at
TEXT_CAP = 262_144  # octets of a message that are looked at
_AT_ONCE = 4 * 1024 * 1024  # octets of bodies held in memory before they are committed


class PushedMailbox(Mailbox, Protocol):
    """A mailbox that can be looked at more quickly after a push."""

    def since(
        self, folder: Folder, also: Sequence[str], meanwhile: Callable[[], Cursor | None]
    ) -> tuple[list[Header], dict[str, Cursor]] | None: ...


def watched(mailbox: Mailbox) -> list[Folder]:
    """The folders that are read, in the order in which they are: what was sent before what answers it.

    On Gmail All Mail takes the place of INBOX and Sent, because filters archive replies; elsewhere a folder for "all"
    may be anything. Junk is read too: an answer that lands there is still an answer.
    """
    by_role = {folder.role: folder for folder in mailbox.folders()}
    roles = [FolderRole.SENT, FolderRole.INBOX, FolderRole.JUNK]
    if getattr(mailbox, "is_gmail", False) and FolderRole.ALL in by_role:
        roles = [FolderRole.ALL, FolderRole.JUNK]
    return [by_role[role] for role in roles if role in by_role]


def main_folder(mailbox: Mailbox) -> Folder | None:
    """The one in which answers arrive: All Mail on Gmail, else INBOX."""
    return next((f for f in watched(mailbox) if f.role in (FolderRole.ALL, FolderRole.INBOX)), None)


def meet(mailbox: Mailbox, service: Service, account: str) -> None:
    """First contact: remember where every folder stands, without listing what is in it.

    Done when an account is added, so that all that is sent from then on is seen. Folders known already are left alone.
    """
    with service.store.transaction() as tx:
        known = {cursor.folder for cursor in tx.cursors(account)}
    new = [folder for folder in watched(mailbox) if folder.name not in known]
    bounds = mailbox.stand([folder.name for folder in new])
    _begin(mailbox, service, account, [(folder, bounds[folder.name]) for folder in new if folder.name in bounds])


def catch_up(mailbox: Mailbox, service: Service, account: str, *, size: int = SLICE) -> int:
    """Read what is new in all watched folders. Returns how many new facts it held. Nothing new: one round trip.

    How far each folder goes is noted in reverse order, then they are read: so whatever was sent before an answer came
    is read before that answer, however the two race with us. What comes meanwhile is left to the next time.

    Raises UnreachableError or QuotaError, with everything so far committed; go on later from where it stopped.
    """
    with service.store.transaction() as tx:
        known, late, before = _cursors(tx, account), tx.recall(account, _LATE), tx.recall(account, _FOLDERS)
    folders, bounds = _stand(mailbox, service, account, json.loads(before or "[]"))
    anew = [f for f in folders if f.name in bounds and not _same_folder(known.get(f.name), bounds[f.name])]
    if anew:
        begun = _begin(mailbox, service, account, [(folder, bounds[folder.name]) for folder in anew])
        known = {**known, **{cursor.folder: cursor for cursor in begun}}
    facts = 0
    for folder in folders:
        if folder.name not in bounds:  # deleted a moment ago; the next session lists the folders anew
            continue
        cursor, bound = known.get(folder.name), bounds[folder.name]
        if cursor is not None and cursor.last_uid < bound.last_uid:
            with suppress(FolderMissingError):
                facts += _read_on(mailbox, service, account, folder, cursor, bound, size)
        if folder.role is FolderRole.SENT and (cursor != bound or late):
            facts += _late_copies(mailbox, service, account, folders)
    return facts


def _stand(
    mailbox: Mailbox, service: Service, account: str, before: list[str]
) -> tuple[list[Folder], dict[str, Cursor]]:
    """The watched folders and where they stand. ``before``: their names as of the last time, which a new session can
    look at before it knows what there is; only where that has changed it looks again."""
    bounds = mailbox.stand(before) if before else {}
    folders = watched(mailbox)
    names = [folder.name for folder in reversed(folders)]
    if names != before:
        bounds = mailbox.stand(names)
        remember(service, account, _FOLDERS, json.dumps(names))
    return folders, bounds


def catch_up_quickly(mailbox: PushedMailbox, service: Service, account: str) -> int | None:
    """After a push: what is new in the main folder, which is open, and among the sent; None if all must be looked at.

    Its headers come in the same round trip that tells whether something was sent before; the store is asked while the
    server answers. Returns as :func:`catch_up`.
    """
    folders = watched(mailbox)
    main = main_folder(mailbox)
    if main is None:
        return None
    known: dict[str, Cursor] = {}

    def read_so_far() -> Cursor | None:
        """None where something is to be looked at again."""
        with service.store.transaction() as tx:
            known.update(_cursors(tx, account))
            if tx.recall(account, _LATE) or stumbles.noted(tx, account, main.name) != stumbles.Stumble():
                return None
        return known.get(main.name)

    sent = [folder for folder in folders if folder.role is FolderRole.SENT]
    news = mailbox.since(main, [folder.name for folder in sent], read_so_far)
    if news is None:
        return None
    headers, stands = news
    if len(headers) > SLICE or any(known.get(folder.name) != stands.get(folder.name) for folder in sent):
        return None
    if not headers:
        return 0
    cursor = known[main.name]
    upto = replace(cursor, last_uid=headers[-1].ref.uid)
    try:
        return _read(mailbox, service, account, [_as_sent(header) for header in headers], upto)
    except UnreachableError:
        stumbles.note(service, account, main.name, stumbles.Stumble().again(cursor))
        raise


def _cursors(tx: Transaction, account: str) -> dict[str, Cursor]:
    return {cursor.folder: cursor for cursor in tx.cursors(account)}


def _same_folder(cursor: Cursor | None, bound: Cursor) -> bool:
    """Also that it has not shrunk: UIDs only ever grow (RFC 3501 §2.3.1.1), unless a server was restored from a backup,
    or said something once that was not so."""
    return cursor is not None and cursor.uidvalidity == bound.uidvalidity and cursor.last_uid <= bound.last_uid


def _read_on(
    mailbox: Mailbox, service: Service, account: str, folder: Folder, cursor: Cursor, bound: Cursor, size: int
) -> int:
    facts = 0
    stumble = before = stumbles.stumble(service, account, folder.name)
    while cursor.last_uid < bound.last_uid:
        if stumble.is_enough(cursor):
            uid = mailbox.next_uid(folder, cursor)
            if uid is not None:
                ref = MessageRef(folder.name, cursor.uidvalidity, uid)
                aside.put(service, account, ref, UnreadableError("The server hangs up when it is asked for it."))
            cursor = replace(cursor, last_uid=uid or bound.last_uid)
            service.set_cursor(account, cursor)
            continue
        try:
            found = mailbox.new_messages(folder, cursor, 1 if stumble.careful else size, upto=bound)
            headers = [_as_sent(header) for header in found if header.ref.uid <= bound.last_uid]
            upto = replace(cursor, last_uid=headers[-1].ref.uid if headers else bound.last_uid)
            if folder.role is FolderRole.SENT and _concerns_us(service, account, headers):
                remember(service, account, _LATE, "yes")
            facts += _read(mailbox, service, account, headers, upto)
        except UnreachableError:
            stumbles.note(service, account, folder.name, stumble.again(cursor))
            raise
        cursor = upto
    if before != stumbles.Stumble():
        stumbles.note(service, account, folder.name, stumbles.Stumble())
    return facts


def _late_copies(mailbox: Mailbox, service: Service, account: str, folders: Sequence[Folder]) -> int:
    """Look at the newest arrivals again when a sent copy has come to light: an answer may have been quicker.

    Some programs file the sent copy long after sending. An answer to a mail whose Message-ID nobody knew yet was read
    then, and meant nothing. What did mean something counts once.
    """
    flag = recall(service, account, _LATE)
    if not flag:
        return 0
    # Twice at most: a message that takes the connection down may be among them.
    remember(service, account, _LATE, "once more" if flag == "yes" else "")
    facts = 0
    for folder in folders:
        cursor = service.cursor(account, folder.name)
        if folder.role is FolderRole.SENT or cursor is None:
            continue
        before = replace(cursor, last_uid=max(0, cursor.last_uid - _LOOK_BACK))
        found = mailbox.new_messages(folder, before, _LOOK_BACK)
        facts += _read(mailbox, service, account, [h for h in found if h.ref.uid <= cursor.last_uid], None)
    remember(service, account, _LATE, "")
    return facts


def _concerns_us(service: Service, account: str, headers: Sequence[Header]) -> bool:
    try:
        return any(service.wanted(account, [header for header in headers if header.head]))
    except (MailboxError, StoreError):
        raise
    except Exception:
        return True  # one of them is bad; perhaps another is not


def retry_set_aside(mailbox: Mailbox, service: Service, account: str) -> int:
    """Try the messages again that could not be read; how many new facts they held. Often the server was to blame."""
    facts = 0
    folders = {folder.name: folder for folder in watched(mailbox)}
    for note in aside.due(service, account):
        folder = folders.get(note.folder)
        before = Cursor(note.folder, note.uidvalidity, note.uid - 1)
        try:
            headers = list(mailbox.new_messages(folder, before, 1)) if folder is not None else []
            # None found: it was deleted, or the folder was rebuilt and all of it is read anew.
            found = [_as_sent(header) for header in headers if header.ref.uid == note.uid]
            facts += _read(mailbox, service, account, found, None)
        except UnreachableError as error:
            aside.put(service, account, MessageRef(note.folder, note.uidvalidity, note.uid), error)
            raise
        aside.forget(service, account, note)
    return facts


def _begin(mailbox: Mailbox, service: Service, account: str, folders: Sequence[tuple[Folder, Cursor]]) -> list[Cursor]:
    """Where reading begins in folders that are new or were rebuilt (another UIDVALIDITY, RFC 3501 §2.3.1.1).

    With nothing open: at their ends. Else from the day before the first open introduction began; what is read a second
    time counts once, by its Message-ID.
    """
    with service.store.transaction() as tx:
        begun = [i.begun_at for i in tx.introductions(account, open_only=True)]
    starts = []
    for folder, now in folders:
        first = None
        if begun:
            with suppress(FolderMissingError):
                first = mailbox.first_since(folder, (min(begun) - timedelta(days=1)).date())
        starts.append(replace(now, last_uid=now.last_uid if first is None else first - 1))
    with service.store.transaction() as tx:
        for cursor in starts:
            tx.set_cursor(account, cursor)
        tx.commit()
    return starts


def _as_sent(header: Header) -> Header:
    """What lies among the sent was sent, whatever flag a mail program left on it when it moved the draft there."""
    if header.role is FolderRole.SENT:
        return replace(header, flags=header.flags - {"\\Draft"})
    return header


def _read(mailbox: Mailbox, service: Service, account: str, headers: Sequence[Header], cursor: Cursor | None) -> int:
    facts = 0
    *groups, last = _groups(_wanted(service, account, headers))
    for group in groups:
        upto = replace(cursor, last_uid=group[-1].ref.uid) if cursor is not None else None
        facts += _arrived(service, account, _bodies(mailbox, service, account, group), upto)
    return facts + _arrived(service, account, _bodies(mailbox, service, account, last), cursor)


def _groups(headers: Sequence[Header]) -> list[list[Header]]:
    """In portions whose bodies may be held in memory together; the last, perhaps empty, ends at the cursor."""
    groups: list[list[Header]] = [[]]
    held = 0
    for header in headers:
        size = min(header.size or TEXT_CAP, TEXT_CAP)
        if groups[-1] and held + size > _AT_ONCE:
            groups.append([])
            held = 0
        groups[-1].append(header)
        held += size
    return groups


def _bodies(mailbox: Mailbox, service: Service, account: str, headers: Sequence[Header]) -> list[Arrival]:
    texts = mailbox.texts_of([header.ref for header in headers]) if len(headers) > 1 else {}
    arrivals = []
    for header in headers:
        try:
            raw = texts.get(header.ref)
            arrivals.append(Arrival(header, mailbox.text_of(header.ref) if raw is None else raw))
        except UnreadableError as error:
            aside.put(service, account, header.ref, error)
    return arrivals


def _wanted(service: Service, account: str, headers: Sequence[Header]) -> list[Header]:
    readable = []
    for header in headers:
        if header.head:
            readable.append(header)
        else:
            aside.put(service, account, header.ref, UnreadableError("The server cannot hand it out."))
    try:
        answers = service.wanted(account, readable)
    except (MailboxError, StoreError):
        raise
    except Exception:
        answers = []
        for header in readable:  # one of them is bad; find out which
            try:
                answers += service.wanted(account, [header])
            except (MailboxError, StoreError):
                raise
            except Exception as error:
                aside.put(service, account, header.ref, error)
                answers.append(False)
    return [header for header, wanted in zip(readable, answers, strict=True) if wanted]


def _arrived(service: Service, account: str, arrivals: Sequence[Arrival], cursor: Cursor | None) -> int:
    try:
        return service.arrived(account, arrivals, cursor)
    except StoreError:  # locked or full: that is about us, not about a message
        raise
    except Exception:
        if not arrivals:
            raise
    facts = 0
    for arrival in arrivals:  # one of them is bad; the others must not wait for it
        try:
            facts += service.arrived(account, [arrival], None)
        except StoreError:
            raise
        except Exception as error:
            aside.put(service, account, arrival.header.ref, error)
    if cursor is not None:
        service.set_cursor(account, cursor)
    return facts
