"""The outbox: drafts that were decided on, and what became of them."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Row, and_, bindparam, or_, select, update

from introductions.model import Draft, DraftState, PlacedDraft
from introductions.ports import OutboxItem
from introductions.store import tables
from introductions.store.codec import to_json
from introductions.store.derived import address_key, no_draft, placed_already
from introductions.store.work import Work

_outbox = tables.outbox.c
_OURS = _outbox.account == bindparam("account")
_ALL = select(tables.outbox).where(_OURS).order_by(_outbox.seq)
_UNSENT = _ALL.where(_outbox.state != str(DraftState.SENT))
_TAKEN_BACK = and_(_outbox.retract, _outbox.state == str(DraftState.PLACED))
_WAITING = _ALL.where(or_(_outbox.state == str(DraftState.DECIDED), _TAKEN_BACK))  # as derived.is_waiting
_NAMED = select(tables.outbox).where(_OURS, _outbox.message_hash == bindparam("message"))
_OF_INTRODUCTION = select(tables.outbox).where(_outbox.introduction == bindparam("introduction")).order_by(_outbox.seq)


class Drafts(Work):
    """See :class:`introductions.ports.Transaction`."""

    def decide(self, item: OutboxItem) -> bool:
        account = self._known(item.account)
        self._begun(item.introduction, account)
        values = {
            "account": account,
            "introduction": item.introduction,
            "purpose_hash": self._seal.hash("purpose", item.purpose),
            "message_hash": self._seal.hash("message", item.draft.message_id),
            "state": str(item.state),
            "retract": item.retract,
            "decided_at": item.decided_at,
            "purpose": self._seal.close(item.purpose),
            "draft": self._seal.close(to_json(item.draft)),
            "placed": None if item.placed is None else self._seal.close(to_json(item.placed)),
        }
        self._touched.add(account)
        return self._insert(tables.outbox, values)

    def outbox(self, account: str, *, waiting_only: bool = True) -> list[OutboxItem]:
        query = _WAITING if waiting_only else _ALL
        return [self._item(row) for row in self._rows(query, account=address_key(account))]

    def unsent(self, account: str) -> list[OutboxItem]:
        return [self._item(row) for row in self._rows(_UNSENT, account=address_key(account))]

    def outbox_item(self, account: str, message_id: str) -> OutboxItem | None:
        row = self._find(account, message_id)
        return None if row is None else self._item(row)

    def outbox_of(self, introduction: str) -> list[OutboxItem]:
        return [self._item(row) for row in self._rows(_OF_INTRODUCTION, introduction=introduction)]

    def replace_draft(self, account: str, message_id: str, draft: Draft) -> None:
        row = self._find(account, message_id, lock=True)
        if row is None:
            raise no_draft(message_id)
        if row.state != str(DraftState.DECIDED):
            raise placed_already()
        sealed = self._seal.close(to_json(replace(draft, message_id=message_id)))
        self._do(update(tables.outbox).where(_outbox.seq == row.seq).values(draft=sealed))
        self._touched.add(row.account)

    def mark(
        self,
        account: str,
        message_id: str,
        state: DraftState,
        placed: PlacedDraft | None = None,
        *,
        retract: bool | None = None,
    ) -> None:
        row = self._find(account, message_id, lock=True)
        if row is None:
            raise no_draft(message_id)
        values: dict[str, object] = {"state": str(state)}
        if placed is not None:
            values["placed"] = self._seal.close(to_json(placed))
        if retract is not None:
            values["retract"] = retract
        self._do(update(tables.outbox).where(_outbox.seq == row.seq).values(values))
        self._touched.add(row.account)

    # helpers --------------------------------------------------------------------------------------------------
    def _find(self, account: str, message_id: str, *, lock: bool = False) -> Row[*tuple[object, ...]] | None:
        found = self._seal.hash("message", message_id)
        return self._row(_NAMED, lock=lock, account=address_key(account), message=found)

    def _item(self, row: Row[*tuple[object, ...]]) -> OutboxItem:
        return OutboxItem(
            account=row.account,
            introduction=row.introduction,
            purpose=self._seal.open(row.purpose),
            draft=self._seal.value(Draft, row.draft),
            state=DraftState(row.state),
            retract=row.retract,
            placed=None if row.placed is None else self._seal.value(PlacedDraft, row.placed),
            decided_at=row.decided_at,
        )
