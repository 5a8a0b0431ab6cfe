"""What both stores must agree on: what counts as open, as waiting, as the same address."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from introductions.errors import LeaseLostError, NotFoundError, NotNowError, StoreError
from introductions.events import AnyEvent, Begun
from introductions.model import DraftState
from introductions.ports import OutboxItem

NEVER = datetime(9999, 1, 1, tzinfo=UTC)  # when nothing is due: later than everything


def address_key(address: str) -> str:
    """An address for comparing, as ``Person.key`` does: ``" Amy@Example.org"`` is ``"amy@example.org"``."""
    return address.strip().casefold()


def is_waiting(item: OutboxItem) -> bool:
    """Whether the outbox has work with it: to be placed, or to be taken back out of the mailbox."""
    return item.state is DraftState.DECIDED or (item.retract and item.state is DraftState.PLACED)


def parties_of(events: Iterable[AnyEvent]) -> tuple[str, ...]:
    """The compared addresses of the people an introduction is about."""
    return tuple(person.key for e in events if isinstance(e, Begun) for person, _ in e.parties)


def no_account(address: str) -> NotFoundError:
    return NotFoundError(f"No account is called {address!r}.", "See 'optin account list', or add it first.")


def no_introduction(introduction: str) -> NotFoundError:
    return NotFoundError(f"No introduction is called {introduction!r}.", "See 'optin status' for those there are.")


def no_draft(message_id: str) -> NotFoundError:
    return NotFoundError(f"No draft with Message-ID {message_id!r} was decided.", "See 'optin status'.")


def placed_already() -> NotNowError:
    return NotNowError(
        "This draft lies in the mailbox already, so its words are no longer ours to change.",
        "Edit it there, in your mail program.",
    )


def not_begun(introduction: str) -> StoreError:
    return StoreError(
        f"Introduction {introduction!r} has no beginning, so nothing can be appended to it.",
        "Append its Begun event first.",
    )


def begun_already() -> NotNowError:
    return NotNowError("This introduction has begun already.", "Begin a new one under an id of its own.")


def busy() -> StoreError:
    return StoreError(
        "The store is in use by another process and did not become free.",
        "Nothing was changed. Try again; if it stays so, look for a stuck 'optin' process.",
    )


def lease_lost() -> LeaseLostError:
    return LeaseLostError("Another worker looks after this mailbox by now.", "Nothing is lost: it goes on from there.")
