"""What introductions began with, understood ahead of the answer that makes their next mail due.

Understanding a joint text takes longer than reading the reply to it, and can be done while nobody waits.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from threading import Lock

from introductions.events import Begun
from introductions.model import Introduction
from introductions.ports import Transaction
from introductions.statements import JointText

_MOST = 512  # introductions; some 10 KiB each


@dataclass(frozen=True, slots=True)
class Beginning:
    """The first event, the joint text as it is understood, and its Message-ID; none of them ever changes."""

    begun: Begun
    joint: JointText
    joint_ids: tuple[str, ...]


class Beginnings:
    """Those at hand; safe between threads. The one that was not asked for longest makes room."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Beginning] = OrderedDict()
        self._owned: dict[str, frozenset[str]] = {}  # whose they are, by introducer
        self._lock = Lock()

    def of(self, tx: Transaction, introduction: Introduction) -> Beginning:
        """What is at hand, or else what the store holds; that is not kept, for this unit of work may be undone."""
        with self._lock:
            kept = self._kept.get(introduction.id)
            if kept is not None:
                self._kept.move_to_end(introduction.id)
        return kept or _read(tx, introduction)

    def prepare(self, tx: Transaction, introducer: str, introductions: Sequence[Introduction]) -> None:
        """Have an introducer's at hand, as they were committed, and no other of theirs: they are over, or forgotten."""
        found = {introduction.id: self.of(tx, introduction) for introduction in introductions}
        with self._lock:
            for gone in self._owned.get(introducer, frozenset()) - found.keys():
                self._kept.pop(gone, None)
            self._owned[introducer] = frozenset(found)
            self._kept |= found
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)

    def clear(self) -> None:
        """Forget all: somebody wants to be forgotten."""
        with self._lock:
            self._kept.clear()
            self._owned.clear()


def _read(tx: Transaction, introduction: Introduction) -> Beginning:
    """Read anew: the reading is not stored, so a better reader helps old cases too."""
    from introductions import drafting
    from introductions.reading import message

    begun = next(e for e in tx.events(introduction.id) if isinstance(e, Begun))
    mail = message.parse(tx.joint_text(introduction.id) or b"")
    joint = drafting.understood(mail, introduction.introducer)
    joint = replace(
        joint, introducer=introduction.introducer, formal=begun.formal, already_agreed=frozenset(begun.agreed)
    )
    joint = drafting.ended(joint, mail, begun.sign_off)
    return Beginning(begun, joint, (mail.message_id,) if mail.message_id else ())
