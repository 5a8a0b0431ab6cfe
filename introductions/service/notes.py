"""News for the introducer: kept until the next note, then written into one, as they are by then.

Each piece of news waits in the outbox under its own introduction, without words. The note is written when it is laid,
from what is true at that moment; which news it holds is fixed before (``OutboxItem.placed`` names the note), so that a
crash between laying it and writing that down tells nothing twice and nothing is lost.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import quote

from introductions.events import Nudge
from introductions.lifecycle.nudges import QUIET, News, Nudging, concerned, draft_of, note_moment, still_so
from introductions.model import Draft, DraftKind, DraftState, Introduction, Nudges, Person, PlacedDraft
from introductions.ports import Account, OutboxItem, Transaction
from introductions.service.names import note_id

if TYPE_CHECKING:
    from introductions.writing.nudge import Told

_LAST = "noted"  # when the last note was laid
CAN_LABEL = "can_label"  # "yes" where the mailbox has Gmail's labels
_GMAIL = ("imap.gmail.com", "imap.googlemail.com")


def can_label(tx: Transaction, account: str) -> bool:
    """Whether the mailbox was seen to have labels, or is Gmail's and was not seen to have none."""
    seen, owner = tx.recall(account, CAN_LABEL), tx.account(account)
    return seen == "yes" or (seen is None and owner is not None and owner.host.lower() in _GMAIL)


def mode(tx: Transaction, account: str, nudging: Nudging) -> Nudges:
    """How this account is told: a label only where the mailbox can carry one."""
    if nudging.nudges is Nudges.LABEL and tx.recall(account, CAN_LABEL) != "yes":
        return Nudges.NOTE
    return nudging.nudges


def keep(
    tx: Transaction, introduction: Introduction, nudge: Nudge, now: datetime, nudging: Nudging, cause: str = ""
) -> None:
    """Keep one piece of news for the next note; nothing if it is not worth a note, or if none are wanted."""
    account = introduction.account
    if nudge.kind in QUIET or mode(tx, account, nudging) is not Nudges.NOTE:
        return
    news = News.of(nudge, introduction, cause)
    waiting, last = _waiting(tx, account), tx.recall(account, _LAST)
    begun = any(item.placed is not None for item in waiting)  # a note is on its way, and can take no more
    due = note_moment(
        nudge.kind,
        now,
        nudging.hours,
        last=now if begun else datetime.fromisoformat(last) if last else None,
        waiting=[i.decided_at for i in waiting if i.decided_at is not None and i.placed is None],
    )
    me = Person(introduction.introducer.name, introduction.introducer.email)
    wordless = Draft(note_id(me, introduction.id, news.purpose), DraftKind.NOTE, me, (me,), "", "", "")
    tx.decide(OutboxItem(account, introduction.id, news.purpose, wordless, DraftState.DECIDED, decided_at=due))


def gather(tx: Transaction, account: str, now: datetime, nudging: Nudging) -> OutboxItem | None:
    """The note to be laid now, if there is one; what is no longer so is crossed out. Commit before laying it."""
    from introductions.writing import nudge as writing

    if not _due(_waiting(tx, account), now):
        return None
    for one in sorted({item.introduction for item in _waiting(tx, account)}):
        tx.introduction(one, lock=True)  # no two processes write notes of the same news: the second finds it begun
    waiting = _waiting(tx, account)
    if not _due(waiting, now):
        return None
    begun = [item for item in waiting if item.placed is not None]  # its note may lie there already
    told: list[tuple[OutboxItem, News, Introduction]] = []
    for item in begun or waiting:
        news, introduction = News.read(item.purpose), tx.introduction(item.introduction)
        if news is not None and introduction is not None and still_so(introduction, news):
            told.append((item, news, introduction))
        else:
            tx.mark(account, item.draft.message_id, DraftState.GONE)
    if not told:
        return None
    told.sort(key=lambda one: one[1].rank)
    first = told[0][2]
    name = begun[0].placed.message_id if begun and begun[0].placed else _name(first.introducer, told)
    for item, _, _ in told:
        tx.mark(account, item.draft.message_id, DraftState.DECIDED, PlacedDraft(name, ""))
    mail = writing.group([_told(tx, news, case, nudging) for _, news, case in told], first.language)
    me = told[0][0].draft.sender
    draft = Draft(name, DraftKind.NOTE, me, (me,), mail.subject, mail.text, mail.html)
    return OutboxItem(account, first.id, "note", draft, DraftState.DECIDED, decided_at=min(_dates(told), default=None))


def laid(tx: Transaction, account: str, message_id: str, placed: PlacedDraft, now: datetime) -> bool:
    """The note with that Message-ID lies in the INBOX; False if it is none of ours that waits."""
    held = [i for i in _waiting(tx, account) if i.placed is not None and i.placed.message_id == message_id]
    for item in held:
        tx.mark(account, item.draft.message_id, DraftState.PLACED, placed)
    if held:
        tx.remember(account, _LAST, now.isoformat())
    return bool(held)


def waiting_threads(tx: Transaction, account: str) -> list[tuple[str, ...]]:
    """The threads of those on whose account something waits for the introducer."""
    waiting = {(introduction.id, key) for introduction in tx.introductions(account) for key in concerned(introduction)}
    threads = tx.tracked(account, open_only=False) if waiting else []
    return [thread.message_ids for thread in threads if (thread.introduction, thread.party.key) in waiting]


def _waiting(tx: Transaction, account: str) -> list[OutboxItem]:
    return [i for i in tx.outbox(account) if i.draft.kind is DraftKind.NOTE and i.state is DraftState.DECIDED]


def _due(waiting: list[OutboxItem], now: datetime) -> bool:
    return any(item.decided_at is None or item.decided_at <= now for item in waiting)


def _dates(told: list[tuple[OutboxItem, News, Introduction]]) -> list[datetime]:
    return [item.decided_at for item, _, _ in told if item.decided_at is not None]


def _told(tx: Transaction, news: News, introduction: Introduction, nudging: Nudging) -> Told:
    from introductions.writing.nudge import Told

    record = draft_of(introduction, news)
    item = next((i for i in tx.outbox_of(introduction.id) if record is not None and i.purpose == record.purpose), None)
    link = _link(tx.account(introduction.account), introduction, item, nudging)
    party = introduction.party(news.party) if news.party else None
    return Told(news.kind, introduction, party, link)


def _link(account: Account | None, introduction: Introduction, item: OutboxItem | None, nudging: Nudging) -> str | None:
    """Where the introducer goes on: the sidebar, from which everything can be undone; in Gmail, else, the draft."""
    if nudging.page:
        return f"{nudging.page}/introductions/{quote(introduction.id, safe='')}"
    if account is None or item is None or account.host.lower() not in _GMAIL:
        return None
    # rfc822msgid: is one of Gmail's search operators (support.google.com/mail/answer/7190).
    found = quote(f"rfc822msgid:{item.draft.message_id.strip('<>')}", safe="")
    return f"https://mail.google.com/mail/?authuser={quote(account.address, safe='')}#search/{found}"


def _name(owner: Person, told: list[tuple[OutboxItem, News, Introduction]]) -> str:
    return note_id(owner, "note", *sorted(item.draft.message_id for item, _, _ in told))
