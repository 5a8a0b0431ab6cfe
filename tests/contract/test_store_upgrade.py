"""A store of the first version is brought up to date with everything that is in it."""

from __future__ import annotations

from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, MetaData, insert, select, text

from introductions.lifecycle import replay
from introductions.service import Service
from introductions.store import Keys, open_store
from tests.introducing import new_id
from tests.stores import ACCOUNT, AMY, KEY, NOW, begun, item, thread

EXISTED = ("seal", "account", "introduction", "party", "event", "joint_text", "outbox", "tracked_thread", "note")


def test_what_was_begun_with_the_first_version_goes_on_after_the_upgrade(url: str) -> None:
    store = open_store(url, Keys([KEY]), migrate=True)
    with store.transaction() as tx:
        tx.add_account(ACCOUNT, "open-sesame")
        tx.append("i1", ACCOUNT.address, begun())
        tx.save(replay([begun()]))
        tx.put_joint_text("i1", b"Amy, Lisa")
        tx.decide(item())
        tx.track(ACCOUNT.address, thread())
        tx.remember(ACCOUNT.address, "heartbeat", "then")
        tx.commit()
    _take_back(store._engine)
    store.close()

    store = open_store(url, Keys([KEY]), migrate=True)
    with store.transaction() as tx:
        assert tx.secret(ACCOUNT.address) == "open-sesame"
        assert tx.account(ACCOUNT.address) == ACCOUNT
        assert [i.id for i in tx.introductions(ACCOUNT.address)] == ["i1"]
        assert (tx.joint_text("i1"), tx.recall(ACCOUNT.address, "heartbeat")) == (b"Amy, Lisa", "then")
        assert [i.draft for i in tx.outbox(ACCOUNT.address)] == [item().draft]
        assert tx.tracked(ACCOUNT.address) == [thread()]
        assert len(tx.claim("a worker", 5, 60.0)) == 1
        tx.teach("i1", ACCOUNT.address, "why not")
        tx.put_ticket("once", "value", NOW, NOW)
        assert tx.forget(AMY.email).introductions == 1
        assert tx.taught(ACCOUNT.address, "why not") == []
    store.close()


def test_after_the_upgrade_each_introduction_is_looked_at_once_not_every_minute(url: str) -> None:
    store = open_store(url, Keys([KEY]), migrate=True)
    with store.transaction() as tx:
        tx.add_account(ACCOUNT, "open-sesame")
        tx.append("i1", ACCOUNT.address, begun())
        tx.save(replay([begun()]))
        tx.commit()
    _take_back(store._engine)
    store.close()
    store = open_store(url, Keys([KEY]), migrate=True)
    with store.transaction() as tx:
        assert tx.due(NOW) == [ACCOUNT.address]

    assert Service(store, lambda: NOW, new_id).due(ACCOUNT.address) == 0

    with store.transaction() as tx:
        assert tx.due(NOW) == []
    store.close()


def _take_back(engine: Engine) -> None:
    """Make it a store of version 0001 with the same rows."""
    now = MetaData()
    now.reflect(engine)
    with engine.connect() as connection:
        connection.rollback()
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN")
        rows: dict[str, list[dict[str, Any]]] = {
            name: [dict(row) for row in connection.execute(select(now.tables[name])).mappings()] for name in EXISTED
        }
        for table in reversed(now.sorted_tables):
            connection.execute(text(f'DROP TABLE "{table.name}"'))
        if engine.dialect.name == "postgresql":
            connection.execute(text("DROP FUNCTION event_append_only()"))
        config = Config()
        config.set_main_option("script_location", "introductions.store:migrations")
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        first = MetaData()
        first.reflect(connection)
        for table in first.sorted_tables:
            for row in rows.get(table.name, ()):
                connection.execute(insert(table).values({k: v for k, v in row.items() if k in table.c}))
        connection.commit()
