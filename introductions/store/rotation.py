"""Re-encrypting everything with the first key, so that older ones can be thrown away."""

from __future__ import annotations

from sqlalchemy import Table, select

from introductions.store import tables
from introductions.store.keys import Keys
from introductions.store.sql import SqlStore
from introductions.store.work import Work

BATCH = 500


def rotate(store: SqlStore) -> int:
    """Close every encrypted value anew with the first of the keys the store was opened with; how many there were.

    One transaction: all or nothing. ``SecretError`` if one value opens with none of the keys. Other processes may go on
    with the same list of keys; restart those that do not know the new key first.
    """
    with store.transaction() as transaction:
        transaction._insert(tables.unlocked, {"introduction": "*"})
        count = sum(_table(transaction, store._seal.keys, table, names) for table, names in tables.SEALED)
        transaction._do(tables.unlocked.delete().where(tables.unlocked.c.introduction == "*"))
        transaction.commit()
    return count


def _table(work: Work, keys: Keys, table: Table, names: tuple[str, ...]) -> int:
    count = 0
    by = list(table.primary_key.columns)
    rows = work._rows(select(*by).order_by(*by))
    for start in range(0, len(rows), BATCH):
        for row in rows[start : start + BATCH]:
            here = [column == value for column, value in zip(by, row, strict=True)]
            sealed = work._row(select(*(table.c[name] for name in names)).where(*here), lock=True)
            if sealed is None:
                continue
            anew = {n: keys.again(bytes(token)) for n, token in zip(names, sealed, strict=True) if token is not None}
            work._do(table.update().where(*here).values(anew))
            count += len(anew)
    return count
