"""Messages set aside: one that cannot be read stops no other, and is tried again for most of a day.

Written down are only the place and the kind of error; a message's words never are.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace

from introductions.model import MessageRef
from introductions.service import Service

_NAME = "set_aside"
_KEPT = 200
TRIES = 8  # 2 + 4 + … + 256 rounds: at a round each two minutes, about 17 hours


@dataclass(frozen=True, slots=True)
class Note:
    """``Note("INBOX", 1763849021, 42, "UnreadableError", tries=1, rounds=2)``: tried again two rounds from now."""

    folder: str
    uidvalidity: int
    uid: int
    why: str
    tries: int = 1
    rounds: int = 2

    def is_about(self, ref: MessageRef) -> bool:
        """Whether this is the note on that message."""
        return (self.folder, self.uidvalidity, self.uid) == (ref.folder, ref.uidvalidity, ref.uid)


def put(service: Service, account: str, ref: MessageRef, error: Exception) -> None:
    """Set a message aside, or note that it could not be read again."""

    def change(notes: list[Note]) -> list[Note]:
        known = next((n for n in notes if n.is_about(ref)), None)
        tries = known.tries + 1 if known else 1
        note = Note(ref.folder, ref.uidvalidity, ref.uid, type(error).__name__, tries, 2**tries)
        return [*(n for n in notes if n != known), note][-_KEPT:]

    _change(service, account, change)


def due(service: Service, account: str) -> list[Note]:
    """Let one round pass; the notes whose turn it is."""
    ready: list[Note] = []

    def change(notes: list[Note]) -> list[Note]:
        waiting = [replace(n, rounds=max(0, n.rounds - 1)) for n in notes]
        ready[:] = [n for n in waiting if n.rounds == 0 and n.tries <= TRIES]
        return waiting

    _change(service, account, change)
    return ready


def forget(service: Service, account: str, note: Note) -> None:
    """The message was read, or is gone. Without effect if it was set aside once more meanwhile."""
    _change(service, account, lambda notes: [n for n in notes if n != note])


def notes(service: Service, account: str) -> list[Note]:
    """All that is set aside, for ``optin doctor``."""
    with service.store.transaction() as tx:
        return _read(tx.recall(account, _NAME))


def _change(service: Service, account: str, change: Callable[[list[Note]], list[Note]]) -> None:
    with service.store.transaction() as tx:
        before = _read(tx.recall(account, _NAME))
        after = change(before)
        if after != before and tx.account(account) is not None:
            tx.remember(account, _NAME, json.dumps([asdict(n) for n in after]))
            tx.commit()


def _read(text: str | None) -> list[Note]:
    return [Note(**values) for values in json.loads(text or "[]")]
