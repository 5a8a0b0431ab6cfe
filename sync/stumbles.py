"""Where reading a folder broke off, so that one message that takes the connection down with it is found and passed.

Some servers say BYE when a message cannot be read (Dovecot does), and nobody is told which one. After three
connections lost in the same folder it is read one message at a time; a message that takes three more down is set aside.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from introductions.model import Cursor
from introductions.ports import Transaction
from introductions.service import Service
from sync.memo import remember

_CAREFUL_AFTER = 3
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Stumble:
    """``times`` connections lost since the folder was last read to its end; ``here`` of them at one message after
    ``last_uid``."""

    uidvalidity: int = 0
    last_uid: int = -1
    times: int = 0
    here: int = 0

    @property
    def careful(self) -> bool:
        """Whether to read one message at a time."""
        return self.times >= _CAREFUL_AFTER

    def is_enough(self, cursor: Cursor) -> bool:
        """Whether the message after the cursor has taken enough connections down."""
        return (self.uidvalidity, self.last_uid) == (cursor.uidvalidity, cursor.last_uid) and self.here >= _ENOUGH

    def again(self, cursor: Cursor) -> Stumble:
        """One more connection lost while reading on from the cursor."""
        same = (self.uidvalidity, self.last_uid) == (cursor.uidvalidity, cursor.last_uid)
        here = (self.here if same else 0) + self.careful
        return Stumble(cursor.uidvalidity, cursor.last_uid, self.times + 1, here)


def stumble(service: Service, account: str, folder: str) -> Stumble:
    """What is noted of a folder."""
    with service.store.transaction() as tx:
        return noted(tx, account, folder)


def noted(tx: Transaction, account: str, folder: str) -> Stumble:
    """As :func:`stumble`, within a transaction."""
    return Stumble(**json.loads(tx.recall(account, _name(folder)) or "{}"))


def note(service: Service, account: str, folder: str, stumbled: Stumble) -> None:
    """Note it; a fresh ``Stumble()`` says that all is well."""
    remember(service, account, _name(folder), json.dumps(asdict(stumbled)))


def _name(folder: str) -> str:
    return f"stumbles:{folder}"
