"""The schema: made, checked and brought up to date, without surprises."""

from __future__ import annotations

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from introductions.errors import StoreError
from introductions.store import Keys, open_store
from introductions.store.schema import VERSIONS
from introductions.store.tables import metadata
from tests.postgres import Postgres
from tests.stores import KEY


def test_the_migrations_make_exactly_the_tables_that_the_code_uses(url: str) -> None:
    store = open_store(url, Keys([KEY]), migrate=True)
    with store._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []
    store.close()


def test_the_versions_named_in_the_code_are_those_of_the_migrations() -> None:
    config = Config()
    config.set_main_option("script_location", "introductions.store:migrations")
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config).walk_revisions()
    assert tuple(script.revision for script in scripts)[::-1] == VERSIONS


def test_an_empty_server_is_not_filled_without_being_told(postgres: Postgres) -> None:
    url = postgres.database()
    with pytest.raises(StoreError) as caught:
        open_store(url, Keys([KEY]))
    assert "optin upgrade" in caught.value.remedy
    open_store(url, Keys([KEY]), migrate=True).close()
    open_store(url, Keys([KEY])).close()


def test_a_store_of_a_newer_version_is_left_alone(url: str) -> None:
    store = open_store(url, Keys([KEY]), migrate=True)
    with store._engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    for migrate in (False, True):
        with pytest.raises(StoreError) as caught:
            open_store(url, Keys([KEY]), migrate=migrate)
        assert "newer version" in caught.value.what


def test_an_older_store_is_opened_only_after_an_upgrade(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An older version is one that the list of versions goes beyond."""
    open_store(url, Keys([KEY]), migrate=True).close()
    monkeypatch.setattr("introductions.store.schema.VERSIONS", (*VERSIONS, "9999"))
    with pytest.raises(StoreError) as caught:
        open_store(url, Keys([KEY]))
    assert "optin upgrade" in caught.value.remedy
