"""What the lasting stores promise of the disk: killed, full, locked, cut off, read by a stranger."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import traceback
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.exc import DBAPIError

from introductions.errors import SecretError, StoreError
from introductions.events import ReplyRead, Withdrawn
from introductions.model import Answer, Cursor, Label, Person
from introductions.store import Keys, SqlStore, new_key, open_store
from introductions.store.rotation import rotate
from tests.contract.test_store import at_once, fill
from tests.postgres import Postgres
from tests.stores import ACCOUNT, AMY, KEY, NOW, OTHER_KEY, begun, draft, item, opened, thread

ROBIN = ACCOUNT.address


def bytes_of(url: str, request: pytest.FixtureRequest) -> bytes:
    """Everything that lies on the disk for a store."""
    if url.startswith("sqlite"):
        return b"".join(path.read_bytes() for path in sorted(Path(url.removeprefix("sqlite:///")).parent.iterdir()))
    server: Postgres = request.getfixturevalue("postgres")
    return server.dump(url)


def as_stored(url: str, octets: bytes) -> bytes:
    """Octets as :func:`bytes_of` shows them: a PostgreSQL dump writes them in hexadecimal."""
    return octets if url.startswith("sqlite") else octets.hex().encode()


# killed -------------------------------------------------------------------------------------------------------------
WRITER = """
import json, sys
from dataclasses import replace
from introductions.events import Bounced
from introductions.model import Cursor
from introductions.store import Keys, open_store
from tests.stores import ACCOUNT, AMY, KEY, NOW, item

store = open_store(sys.argv[1], Keys([KEY]))
for number in range(1, 100_000):
    with store.transaction() as tx:
        tx.append("i1", ACCOUNT.address, Bounced(f"b{number}", NOW, AMY.key))
        tx.decide(item(f"p{number}", f"<m{number}@example.com>"))
        if sys.argv[2] == str(number):
            print("in the middle", flush=True)
            sys.stdin.readline()
        tx.set_cursor(ACCOUNT.address, Cursor("INBOX", 7, number))
        tx.commit()
    print(number, flush=True)
"""


def writer(url: str, stop_at: int) -> subprocess.Popen[str]:
    """Another process that writes one step after the other; waits in the middle of step ``stop_at``."""
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, url, str(stop_at)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


def read_until(process: subprocess.Popen[str], line: str) -> None:
    assert process.stdout is not None
    while (got := process.stdout.readline().strip()) != line:
        assert got, "the writer ended early"


def killed(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGKILL)
    process.communicate()


def whole_steps(url: str) -> int:
    """How many steps are there, after making sure that each is there wholly."""
    store = open_store(url, Keys([KEY]))
    with store.transaction() as tx:
        events = [e.key for e in tx.events("i1")][1:]
        cursor = tx.cursor(ROBIN, "INBOX")
        last = 0 if cursor is None else cursor.last_uid
        assert events == [f"b{n}" for n in range(1, last + 1)]
        assert [i.purpose for i in tx.outbox(ROBIN)] == [f"p{n}" for n in range(1, last + 1)]
        assert tx.append("i1", ROBIN, Withdrawn("the store still takes writes", NOW))
    store.close()
    return last


def test_killed_in_the_middle_of_a_step_nothing_of_the_step_is_there(url: str) -> None:
    with opened("sql", url) as store, store.transaction() as tx:
        tx.append("i1", ROBIN, begun())
        tx.commit()
    process = writer(url, stop_at=3)
    read_until(process, "in the middle")
    killed(process)
    assert whole_steps(url) == 2


@pytest.mark.parametrize("said", [1, 8, 17])
def test_killed_at_any_moment_what_was_said_to_be_done_is_done(url: str, said: int) -> None:
    with opened("sql", url) as store, store.transaction() as tx:
        tx.append("i1", ROBIN, begun())
        tx.commit()
    process = writer(url, stop_at=0)
    read_until(process, str(said))
    killed(process)
    assert whole_steps(url) >= said


# read by a stranger -------------------------------------------------------------------------------------------------
PLANTED = {
    "address": "hidden.person@example.org",
    "name": "Wilhelmina Planted",
    "greeting": "Dear Planted Greeting",
    "subject": "planted subject line",
    "joint text": "planted joint text sentence",
    "draft": "planted draft sentence",
    "evidence": "planted evidence sentence",
    "condition": "planted condition sentence",
    "our words": "planted words to subtract",
    "Message-ID": "<planted-id@mail.example.org>",
    "folder": "Planted Folder",
    "note": "planted note value",
    "corrected words": "planted corrected words",
    "note's name": "planted note name",
    "password": "planted password",
    "purpose": "ask:hidden.person@example.org",
}


def test_somebody_with_the_disk_but_not_the_key_reads_no_mail(url: str, request: pytest.FixtureRequest) -> None:
    hidden = Person(PLANTED["name"], PLANTED["address"])
    store = open_store(url, Keys([KEY]), migrate=True)
    with store.transaction() as tx:
        tx.add_account(ACCOUNT, PLANTED["password"])
        first = begun("i1", PLANTED["Message-ID"], 0, hidden, AMY)
        tx.append("i1", ROBIN, first)
        answer = Answer(Label.CONDITIONAL, True, PLANTED["evidence"], condition=PLANTED["condition"])
        tx.append("i1", ROBIN, ReplyRead("reply:" + PLANTED["Message-ID"], NOW, hidden.key, answer))
        tx.put_joint_text("i1", PLANTED["joint text"].encode())
        tx.decide(item(PLANTED["purpose"], PLANTED["Message-ID"], to=hidden))
        tx.replace_draft(ROBIN, PLANTED["Message-ID"], draft("", hidden, PLANTED["draft"]))
        tx.track(ROBIN, thread(party=hidden))
        tx.set_cursor(ROBIN, Cursor(PLANTED["folder"], 7, 42))
        tx.remember(ROBIN, PLANTED["note's name"], PLANTED["note"])
        tx.teach("i1", ROBIN, PLANTED["corrected words"])
        tx.commit()
    lying = bytes_of(url, request)
    store.close()
    lying += bytes_of(url, request)
    assert ROBIN.encode() in lying, "this test looks at the wrong bytes"
    for what, text in PLANTED.items():
        assert as_stored(url, text.encode()) not in lying, what
        assert text.encode() not in lying, what
        assert text.casefold().encode() not in lying, what


def test_what_was_forgotten_is_gone_from_the_disk_even_encrypted(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'optin.db'}"
    with opened("sql", url) as store:
        assert isinstance(store, SqlStore)
        fill(store)
        with store._engine.connect() as connection:
            rows = connection.exec_driver_sql("SELECT payload FROM event WHERE introduction = 'i1'").fetchall()
        tokens = [row[0] for row in rows]
        assert all(token in b"".join(p.read_bytes() for p in tmp_path.iterdir()) for token in tokens)
        with store.transaction() as tx:
            tx.forget(AMY.email)
            tx.commit()
        left = b"".join(path.read_bytes() for path in tmp_path.iterdir())
        assert not any(token in left for token in tokens)


def test_nobody_else_on_the_machine_can_open_the_file(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with opened("sql", f"sqlite:///{home / 'optin.db'}") as store:
        fill(store)
        assert stat.S_IMODE(home.stat().st_mode) == 0o700
        assert {p.name: stat.S_IMODE(p.stat().st_mode) for p in home.iterdir()} == {
            "optin.db": 0o600,
            "optin.db-wal": 0o600,
            "optin.db-shm": 0o600,
        }
    (home / "optin.db").chmod(0o644)
    with opened("sql", f"sqlite:///{home / 'optin.db'}"):
        assert stat.S_IMODE((home / "optin.db").stat().st_mode) == 0o600


# keys ---------------------------------------------------------------------------------------------------------------
def test_with_the_wrong_key_nothing_is_opened_and_the_remedy_is_named(url: str) -> None:
    with opened("sql", url) as store:
        fill(store)
    with pytest.raises(SecretError) as caught:
        open_store(url, Keys([OTHER_KEY]))
    assert "OPTIN_KEYS" in caught.value.remedy
    assert OTHER_KEY not in caught.value.for_user()


def test_after_a_change_of_keys_the_new_one_opens_all_and_the_old_one_nothing(url: str) -> None:
    with opened("sql", url) as store:
        fill(store)
        with store.transaction() as tx:
            tx.set_cursor(ROBIN, Cursor("INBOX", 7, 42))
            tx.remember(ROBIN, "swept", "today")
            tx.commit()
    both = open_store(url, Keys([OTHER_KEY, KEY]))
    with both.transaction() as tx:
        before = (tx.introductions(), tx.outbox(ROBIN), tx.tracked(ROBIN), tx.joint_text("i1"), tx.export(AMY.email))
    assert rotate(both) == 1 + 1 + 4 + 1 + 2 * 2 + 2 + 1 + 1 + 1
    both.close()
    with pytest.raises(SecretError):
        open_store(url, Keys([KEY]))
    new = open_store(url, Keys([OTHER_KEY]))
    with new.transaction() as tx:
        assert before == (
            tx.introductions(),
            tx.outbox(ROBIN),
            tx.tracked(ROBIN),
            tx.joint_text("i1"),
            tx.export(AMY.email),
        )
        assert tx.secret(ROBIN) == "open-sesame"
        assert tx.cursor(ROBIN, "INBOX") == Cursor("INBOX", 7, 42)
        assert tx.recall(ROBIN, "swept") == "today"
        assert not tx.append("i1", ROBIN, begun()), "a key must still be recognised"
    new.close()


def test_open_pages_stay_good_in_every_process_and_through_a_change_of_keys(url: str) -> None:
    secrets = []
    for keys in ([KEY], [OTHER_KEY, KEY], [OTHER_KEY]):
        store = open_store(url, Keys(keys), migrate=True)
        secrets.append(store.secret_for("pages"))
        if len(keys) == 2:
            rotate(store)
        store.close()
    assert secrets[0] == secrets[1] == secrets[2]


def test_a_change_of_keys_that_cannot_open_one_value_changes_none(url: str) -> None:
    with opened("sql", url) as store:
        assert isinstance(store, SqlStore)
        fill(store)
        foreign = Keys([new_key()]).close("from another store")
        with store._engine.begin() as connection:
            mark = "?" if url.startswith("sqlite") else "%s"
            connection.exec_driver_sql(f"UPDATE outbox SET draft = {mark}", (foreign,))
    both = open_store(url, Keys([OTHER_KEY, KEY]))
    with pytest.raises(SecretError):
        rotate(both)
    both.close()
    old = open_store(url, Keys([KEY]))
    with old.transaction() as tx:
        assert tx.secret(ROBIN) == "open-sesame"
        with pytest.raises(SecretError):
            tx.outbox(ROBIN)
    old.close()


# events are facts ---------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM event",
        "UPDATE event SET introduction = 'i2'",
        "UPDATE event SET payload = (SELECT secret FROM seal)",
    ],
)
def test_no_statement_changes_or_drops_what_happened(url: str, statement: str) -> None:
    with opened("sql", url) as store:
        assert isinstance(store, SqlStore)
        fill(store)
        with store._engine.connect() as connection, pytest.raises(DBAPIError, match="append-only"):
            connection.exec_driver_sql(statement)
        with store.transaction() as tx:
            assert len(tx.events("i1")) == 3


# locked, full, cut off, not a store ---------------------------------------------------------------------------------
def test_a_store_that_stays_busy_says_so_and_keeps_the_first_writers_work(url: str) -> None:
    with opened("sql", url, patience=0.1) as store:
        fill(store)
        with store.transaction() as first:
            first.introduction("i1", lock=True)
            first.append("i1", ROBIN, Withdrawn("first", NOW))
            with store.transaction() as second, pytest.raises(StoreError) as caught:
                second.append("i1", ROBIN, Withdrawn("second", NOW))
            assert "in use" in caught.value.what
            assert caught.value.remedy
            first.commit()
        with store.transaction() as tx:
            assert [e.key for e in tx.events("i1")][3:] == ["first"]


def test_a_busy_introduction_does_not_hold_up_the_others(postgres: Postgres) -> None:
    with opened("sql", postgres.database(), patience=0.1) as store:
        fill(store)
        with store.transaction() as first, store.transaction() as second:
            assert first.introduction("i1", lock=True) is not None
            first.append("i1", ROBIN, Withdrawn("first", NOW))
            assert second.introduction("i2", lock=True) is not None
            assert second.append("i2", ROBIN, Withdrawn("second", NOW))
            second.commit()
            first.commit()


def test_a_server_is_found_by_every_usual_form_of_its_url(postgres: Postgres) -> None:
    url = postgres.database()
    open_store(url, Keys([KEY]), migrate=True).close()
    for form in (
        url.replace("postgresql://", "postgres://"),
        url.replace("postgresql://", "postgresql+psycopg://"),
        url + "&options=-c%20search_path%3Dpublic",
    ):
        with opened("sql", form) as store, store.transaction() as tx:
            assert tx.account(ROBIN) == ACCOUNT


def test_a_full_disk_is_named_and_nothing_is_half_written(tmp_path: Path) -> None:
    with opened("sql", f"sqlite:///{tmp_path / 'optin.db'}") as store:
        assert isinstance(store, SqlStore)
        fill(store)
        store._engine.dispose()

        @event.listens_for(store._engine, "connect")
        def limit(connection: object, record: object) -> None:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]  # type: ignore[attr-defined]
            connection.execute(f"PRAGMA max_page_count = {pages + 4}")  # type: ignore[attr-defined]

        with store.transaction() as tx:
            tx.append("i1", ROBIN, Withdrawn("small", NOW))
            with pytest.raises(StoreError) as caught:
                tx.put_joint_text("i1", os.urandom(200_000))
            assert "full" in caught.value.what
            with pytest.raises(StoreError):
                tx.append("i1", ROBIN, Withdrawn("this alone must not be kept", NOW))
            with pytest.raises(StoreError):
                tx.commit()
        with store.transaction() as tx:
            assert len(tx.events("i1")) == 3
            assert tx.joint_text("i1") == b"Amy, meet Lisa! You both bake."


def test_a_database_that_is_not_there_is_named_without_its_password(postgres: Postgres) -> None:
    for url in (
        "postgresql://postgres:hunter2@/postgres?host=/nowhere",
        postgres.url("missing").replace("postgres@", "postgres:hunter2@"),
    ):
        with pytest.raises(StoreError) as caught:
            open_store(url, Keys([KEY]), migrate=True)
        assert caught.value.remedy
        assert "hunter2" not in caught.value.for_user()


def test_a_connection_that_was_cut_loses_one_step_and_not_the_next(postgres: Postgres) -> None:
    url = postgres.database()
    name = url.split("/")[3].split("?")[0]
    with opened("sql", url) as store:
        fill(store)
        with store.transaction() as tx:
            tx.append("i1", ROBIN, Withdrawn("lost", NOW))
            postgres.sql(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
            with pytest.raises(StoreError):
                tx.append("i1", ROBIN, Withdrawn("lost too", NOW))
        with store.transaction() as tx:
            assert tx.append("i1", ROBIN, Withdrawn("kept", NOW))
            tx.commit()
        with store.transaction() as tx:
            assert [e.key for e in tx.events("i1")][3:] == ["kept"]


@pytest.mark.parametrize(
    "url",
    ["", "optin.db", "sqlite://", "sqlite:///:memory:", "mysql://me:hunter2@db/x", "postgresql://me:hunter2@db:x/x"],
)
def test_a_url_that_names_no_store_is_explained_without_its_password(url: str) -> None:
    with pytest.raises(StoreError) as caught:
        open_store(url, Keys([KEY]))
    assert "hunter2" not in caught.value.for_user()
    assert caught.value.remedy


def test_a_file_that_is_no_store_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Amy, " * 500)
    with pytest.raises(StoreError) as caught:
        open_store(f"sqlite:///{path}", Keys([KEY]), migrate=True)
    assert "not a database" in caught.value.what
    assert path.read_text() == "Dear Amy, " * 500
    with pytest.raises(StoreError):
        open_store(f"sqlite:///{tmp_path}", Keys([KEY]))


def test_a_damaged_record_is_an_error_that_quotes_no_mail(url: str) -> None:
    with opened("sql", url) as store:
        assert isinstance(store, SqlStore)
        fill(store)
        wrong = Keys([KEY]).close(json.dumps({"message_id": ["planted sentence"]}))
        with store._engine.begin() as connection:
            mark = "?" if url.startswith("sqlite") else "%s"
            connection.exec_driver_sql(f"UPDATE outbox SET draft = {mark}", (wrong,))
        with store.transaction() as tx, pytest.raises(StoreError) as caught:
            tx.outbox(ROBIN)
        assert "planted" not in "".join(traceback.format_exception(caught.value))


# two processes open a new store -------------------------------------------------------------------------------------
def test_many_that_open_a_new_store_at_once_make_one(url: str) -> None:
    stores: list[SqlStore] = []

    def start() -> None:
        stores.append(open_store(url, Keys([KEY]), migrate=True))

    at_once(*[start] * 6)
    assert len({store._seal.hash("key", "k") for store in stores}) == 1
    for store in stores:
        store.close()
