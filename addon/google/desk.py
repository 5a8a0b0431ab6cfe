"""What is open on the screen in Gmail: the draft, the mail, and drafts that Gmail is to open.

Google's events name recipients and ids, never the text; it is read through the access that the mailbox's owner granted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime

from addon.google.draft_box import GmailDraftBox
from addon.google.gmail_api import ApiDraft, GmailApi
from addon.mail_view import FoundDraft, OpenMail
from introductions.errors import NotFoundError
from introductions.model import Draft, Person
from introductions.ports import Clock, OutboxItem
from introductions.reading import message

RECENT = 20  # drafts looked at where the search finds nothing; a draft just saved may not be in its index yet
LARGEST = 400_000  # octets of a mail that is read whole; of a larger one, the head
SNIPPET = 140


class GmailDesk:
    """``api_of(account)`` gives the calls for one press; ``placed(account)`` names the drafts that are ours."""

    def __init__(
        self, api_of: Callable[[str], GmailApi], placed: Callable[[str], frozenset[str]], clock: Clock
    ) -> None:
        self._api_of, self._placed, self._clock = api_of, placed, clock

    # the draft that is open (``mail_view.DraftFinder``) ---------------------------------------------------------

    def find(self, account: str, recipients: frozenset[str]) -> Sequence[FoundDraft]:
        """Drafts to exactly these people, newest first; never ours. None found: Gmail has not saved it yet."""
        ours = self._placed(account)
        wanted = {r.casefold() for r in recipients} - {account.casefold()}
        if not wanted:
            return []
        asked = " ".join(f"to:{_quoted(address)}" for address in sorted(wanted))  # to: is To, Cc and Bcc alike
        found: list[FoundDraft] = []
        with self._api_of(account) as api:
            for query in (f"{asked} newer_than:30d", ""):
                found = found or list(self._alike(api, query, wanted, account, ours))
        return sorted(found, key=lambda d: d.at or datetime.min.replace(tzinfo=UTC), reverse=True)

    def get(self, account: str, message_id: str) -> FoundDraft | None:
        """The draft with that draft id, as it is now; None when it is gone."""
        with self._api_of(account) as api:
            draft = api.draft(message_id) if message_id else None
        return _found(draft, account) if draft is not None else None

    # the mail that is open (``mail_view.Screen``) ---------------------------------------------------------------

    def mail(self, account: str, message_id: str) -> OpenMail | None:
        """The mail with the id that Google's event names, None if it is gone. A large one comes as its head alone."""
        with self._api_of(account) as api:
            mail = api.message(message_id, head=True)
            if mail is not None and "DRAFT" not in mail.labels and mail.size <= LARGEST:
                mail = api.message(message_id) or mail
        if mail is None:
            return None
        thread: int | None = None
        with suppress(ValueError):
            thread = int(mail.thread_id, 16)
        return OpenMail(mail.raw, thread, "SENT" in mail.labels or "DRAFT" in mail.labels)

    # drafts for Gmail to open -----------------------------------------------------------------------------------

    def where(self, account: str, item: OutboxItem) -> tuple[str, str] | None:
        """(draft id, thread id) of a draft of ours as it lies there now; None if it lies there no more.

        Asked anew each time: the thread is another once the subject was changed.
        """
        with self._api_of(account) as api:
            draft = None
            if item.placed is not None and ";" not in item.placed.handle:
                draft = api.draft(item.placed.handle, head=True)
            if draft is None:  # laid by IMAP, or saved anew as another
                placed = GmailDraftBox(api, self._clock).find(item.draft.message_id)
                draft = api.draft(placed.handle, head=True) if placed is not None else None
        return (draft.id, draft.mail.thread_id) if draft is not None else None

    def lay(self, account: str, draft: Draft) -> tuple[str, str]:
        """Lay a draft, unless it lies there already, for Gmail to open it. Raises NotFoundError where it was sent."""
        with self._api_of(account) as api:
            placed = GmailDraftBox(api, self._clock).place(draft)
            lying = api.draft(placed.handle, head=True)
        if lying is None:
            raise NotFoundError("This draft is no longer there.", "It was sent or deleted.")
        return lying.id, lying.mail.thread_id

    # ------------------------------------------------------------------------------------------------------------

    def _alike(
        self, api: GmailApi, query: str, wanted: set[str], account: str, ours: frozenset[str]
    ) -> Iterator[FoundDraft]:
        for draft_id, _ in api.drafts(query, RECENT):
            head = api.draft(draft_id, head=True)
            if head is None:
                continue
            seen = message.parse_head(head.mail.raw)
            if seen.message_id in ours or {p.key for p in seen.recipients} - {account.casefold()} != wanted:
                continue
            whole = api.draft(draft_id)
            if whole is not None:
                yield _found(whole, account)


def _found(draft: ApiDraft, account: str) -> FoundDraft:
    mail = message.parse(draft.mail.raw)
    to = tuple(dict.fromkeys(Person(p.name, p.email) for p in mail.recipients if p.key != account.casefold()))
    at = datetime.fromtimestamp(draft.mail.at / 1000, UTC) if draft.mail.at else mail.date
    return FoundDraft(draft.id, mail.subject, to, " ".join((mail.text or "").split())[:SNIPPET], draft.mail.raw, at)


def _quoted(address: str) -> str:
    """An address as one word of a search: nothing in it may become an operator."""
    kept = "".join(c for c in address if c.isalnum() or c in "@.+_-'")
    return f'"{kept}"' if kept != address or "'" in kept else kept
