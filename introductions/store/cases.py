"""Introductions and their events, joint texts and tracked threads; and a person's data in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache

from sqlalchemy import Row, Select, bindparam, delete, func, select

from introductions.events import AnyEvent, Begun
from introductions.lifecycle import is_open, next_moment, replay
from introductions.model import Introduction, IntroductionState, TrackedThread
from introductions.store import tables
from introductions.store.codec import event_to_json, to_json
from introductions.store.derived import (
    NEVER,
    address_key,
    begun_already,
    no_introduction,
    not_begun,
    parties_of,
)
from introductions.store.work import Work

_introduction = tables.introduction.c
_event = tables.event.c
_tracked = tables.tracked_thread.c
_OF_KEY = select(_event.introduction).where(_event.account == bindparam("account"), _event.key_hash == bindparam("key"))
_TOLD = select(_event.payload).where(_event.introduction == bindparam("introduction")).order_by(_event.seq)
_TOLD_UP_TO = _TOLD.where(_event.seq <= bindparam("last"))
_TRACKED = select(_tracked.payload).where(_tracked.account == bindparam("account")).order_by(_tracked.seq)
_TRACKED_OPEN = _TRACKED.where(_tracked.open)
_TRACKED_OF = select(_tracked.payload).where(_tracked.introduction == bindparam("introduction")).order_by(_tracked.seq)
_JOINT = select(tables.joint_text.c.raw).where(tables.joint_text.c.introduction == bindparam("introduction"))
_taught = tables.correction.c
_TAUGHT = select(_taught.introduction).where(
    _taught.account == bindparam("account"), _taught.words_hash == bindparam("words")
)
_SAVED = (
    tables.introduction.update()
    .where(_introduction.id == bindparam("introduction"))
    .values({name: bindparam(name) for name in ("state", "open", "due_at")})
)
_AT_ONCE = 500  # names in one query; SQLite takes 32,766 and its older versions 999


@lru_cache(maxsize=4)
def _of(one_account: bool, open_only: bool) -> tuple[Select[str, int], Select[str, datetime]]:
    """The last events of all introductions, or of those of an account, of all or the open ones; and when they began."""
    chosen = select(_introduction.id)
    if one_account:
        chosen = chosen.where(_introduction.account == bindparam("account"))
    if open_only:
        chosen = chosen.where(_introduction.open)
    last = select(_event.introduction, func.max(_event.seq).label("seq")).where(_event.introduction.in_(chosen))
    newest = select(_introduction.id, _introduction.begun_at).where(_introduction.id.in_(chosen))
    return last.group_by(_event.introduction), newest


class Cases(Work):
    """See :class:`introductions.ports.Transaction`."""

    def append(self, introduction: str, account: str, event: AnyEvent) -> bool:
        owner = address_key(account)
        # Of one that is held it is known whose it is, and that it is there; a key seen before is refused on writing.
        if isinstance(event, Begun) or self._held.get(introduction) != owner:
            self._known(account)
            if self.introduction_of(owner, event.key) is not None:
                return False
        if isinstance(event, Begun):
            if not self._add(introduction, owner, event):
                raise begun_already()
        elif self._hold(introduction) != owner:
            raise not_begun(introduction)
        values = {
            "introduction": introduction,
            "account": owner,
            "key_hash": self._seal.hash("key", event.key),
            "payload": self._seal.close(event_to_json(event)),
        }
        if self._insert(tables.event, values):
            self._touched.add(owner)
            return True
        if isinstance(event, Begun):  # the same press, begun under another id at this moment
            self._do(delete(tables.party).where(tables.party.c.introduction == introduction))
            self._do(delete(tables.introduction).where(_introduction.id == introduction))
        return False

    def _add(self, introduction: str, owner: str, event: Begun) -> bool:
        """The row of a new introduction and of its parties; False if it is there already."""
        state = IntroductionState.ASKING
        row = {"id": introduction, "account": owner, "state": state, "open": True, "begun_at": event.at}
        if not self._insert(tables.introduction, row):
            return False
        for key in sorted(set(parties_of([event]))):
            hashed = self._seal.hash("address", key)
            self._insert(tables.party, {"introduction": introduction, "address_hash": hashed})
        return True

    def events(self, introduction: str) -> list[AnyEvent]:
        return self._opened(self._told(introduction))

    def introduction_of(self, account: str, key: str) -> str | None:
        row = self._row(_OF_KEY, account=address_key(account), key=self._seal.hash("key", key))
        return None if row is None else str(row.introduction)

    def introduction(self, introduction: str, *, lock: bool = False) -> Introduction | None:
        if lock and self._hold(introduction) is None:
            return None
        rows = self._told(introduction)
        return self._folded(rows) if rows else None

    def introductions(self, account: str | None = None, *, open_only: bool = False) -> list[Introduction]:
        last, newest = _of(account is not None, open_only)
        whose = {} if account is None else {"account": address_key(account)}
        seqs = {row.introduction: int(row.seq) for row in self._rows(last, lock=False, **whose)}
        if not seqs:
            return []
        if not self._touched:
            new = {one: seq for one, seq in seqs.items() if not self._seal.memo.has("case", _named(one, seq))}
            self._read_ahead(new)
        order = sorted(((r.begun_at, r.id) for r in self._rows(newest, lock=False, **whose)), reverse=True)
        return [self._at(one, seqs[one]) for _, one in order if one in seqs]

    def _read_ahead(self, wanted: Mapping[str, int]) -> None:
        """Fold these introductions, many to a query, as far as the event with that number."""
        ids = list(wanted)
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            of_all: dict[str, list[Row[*tuple[object, ...]]]] = {}
            query = select(_event.introduction, _event.payload, _event.seq).where(_event.introduction.in_(some))
            for row in self._rows(query.order_by(_event.seq)):
                if row.seq <= wanted[row.introduction]:  # PostgreSQL may show what came since
                    of_all.setdefault(row.introduction, []).append(row)
            for one, rows in of_all.items():
                self._at(one, wanted[one], rows)

    def _at(self, one: str, seq: int, rows: Sequence[Row[*tuple[object, ...]]] | None = None) -> Introduction:
        """The introduction as of its event ``seq``. What is committed is never changed, so neither is this; what this
        unit has written itself may be undone and its numbers given anew, so that is not remembered by number."""
        if self._touched:
            return self._folded(rows or self._told(one, seq))
        return self._seal.memo.of("case", _named(one, seq), lambda: self._folded(rows or self._told(one, seq)))

    def save(self, introduction: Introduction) -> None:
        values = {
            "introduction": introduction.id,
            "state": str(introduction.state),
            "open": is_open(introduction),
            "due_at": next_moment(introduction) or NEVER,
        }
        if not self._do(_SAVED, values):
            raise no_introduction(introduction.id)

    def put_joint_text(self, introduction: str, raw: bytes) -> None:
        if self._hold(introduction) is None:
            raise no_introduction(introduction)
        values = {"introduction": introduction, "raw": self._seal.close(raw)}
        self._put(tables.joint_text, values, "introduction")

    def joint_text(self, introduction: str) -> bytes | None:
        row = self._row(_JOINT, introduction=introduction)
        return None if row is None else self._seal.open_bytes(row.raw)

    # what replies are recognised by ---------------------------------------------------------------------------
    def track(self, account: str, thread: TrackedThread) -> None:
        owner = self._known(account)
        self._begun(thread.introduction, owner)
        values = {
            "account": owner,
            "introduction": thread.introduction,
            "party_hash": self._seal.hash("address", thread.party.key),
            "open": thread.open,
            "payload": self._seal.close(to_json(thread)),
        }
        self._put(tables.tracked_thread, values, "introduction", "party_hash")
        self._touched.add(owner)

    def tracked(self, account: str, *, open_only: bool = True) -> list[TrackedThread]:
        return self._threads(self._rows(_TRACKED_OPEN if open_only else _TRACKED, account=address_key(account)))

    def tracked_of(self, introduction: str) -> list[TrackedThread]:
        return self._threads(self._rows(_TRACKED_OF, introduction=introduction))

    # what corrections taught ------------------------------------------------------------------------------------
    def teach(self, introduction: str, account: str, words: str) -> None:
        owner = self._known(account)
        self._begun(introduction, owner)
        values = {"introduction": introduction, "words_hash": self._seal.hash("words", words), "account": owner}
        self._insert(tables.correction, values)

    def taught(self, account: str, words: str) -> list[str]:
        rows = self._rows(_TAUGHT, account=address_key(account), words=self._seal.hash("words", words))
        return sorted(str(row.introduction) for row in rows)

    # a person's data ------------------------------------------------------------------------------------------
    def _forget_introductions(self, address: str) -> int:
        return self._erase(_introduction.id.in_(self._with_party(address)))

    def _with_party(self, address: str) -> Select[str]:
        c = tables.party.c
        return select(c.introduction).where(c.address_hash == self._seal.hash("address", address_key(address)))

    # helpers --------------------------------------------------------------------------------------------------
    def _told(self, introduction: str, last: int | None = None) -> Sequence[Row[*tuple[object, ...]]]:
        if last is None:
            return self._rows(_TOLD, introduction=introduction)
        return self._rows(_TOLD_UP_TO, introduction=introduction, last=last)

    def _opened(self, rows: Iterable[Row[*tuple[object, ...]]]) -> list[AnyEvent]:
        return [self._seal.event(row.payload) for row in rows]

    def _folded(self, rows: Sequence[Row[*tuple[object, ...]]]) -> Introduction:
        tokens = [bytes(row.payload) for row in rows]
        return self._seal.memo.of("fold", tokens, lambda: replay(self._opened(rows)))

    def _threads(self, rows: Sequence[Row[*tuple[object, ...]]]) -> list[TrackedThread]:
        return [self._seal.value(TrackedThread, row.payload) for row in rows]


def _named(introduction: str, seq: int) -> tuple[bytes, ...]:
    return introduction.encode(), b"%d" % seq
