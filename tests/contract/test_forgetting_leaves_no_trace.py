"""Who is forgotten is gone: every octet that stood in a row of theirs is searched for in the database's files.

What is encrypted counts too: a key may leak years later. All that may be left is that something was deleted.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, inspect, make_url, text

from introductions.model import Answer, FolderRole, Label, MessageRef, Person, Preferences
from introductions.ports import Forgotten
from introductions.store import Keys, open_store
from sync import aside
from sync.memo import beat, note_problem, remember
from tests.little_house import AMY_AND_LISA, BEN_AND_CARA, ME, LittleHouse
from tests.stores import KEY

AMY, LISA = "amy.carter@leases.example.net", "lisa@sunroof.example.net"
BEN, CARA = "ben@harbour.example.org", "cara@wharf.example.net"
OTHER = "tom.hale@example.com"
SHORTEST = 8  # octets of a value that nothing else would have by chance


@contextmanager
def house_at(url: str) -> Iterator[LittleHouse]:
    """Two mailboxes; in one of them two introductions, with everything that can be stored about one."""
    store = open_store(url, Keys([KEY]), migrate=True)
    try:
        house = LittleHouse(accounts=(ME, OTHER), store=store)
        house.service.set_preferences(ME, Preferences(sign_off="Warmly,\nRobin"))
        for words in (AMY_AND_LISA, BEN_AND_CARA):
            house.save_draft(words)
            house.begin(words)
        house.send_all()
        house.answer(AMY, "Sure, but only by e-mail please.")
        house.answer(BEN, "Who is she?")
        away = house.written(LISA, ME, "Out of office", "I am away.", (("Auto-Submitted", "auto-replied"),))
        house.mailbox.add(away, FolderRole.INBOX)
        house.pass_days(20)
        for seen in house.service.views(ME):
            party = seen.introduction.parties[0].person.email
            house.service.correct(seen.introduction.id, party, Answer(Label.ACCEPT, True, "Sure"))
            for item in seen.drafts:  # as the worker does while it is not sure that a draft was thrown away
                remember(house.service, ME, f"missing:{item.draft.message_id}", house.now.isoformat())
        for account, who in ((ME, AMY), (OTHER, AMY), (ME, BEN)):
            house.service.stand(account, Person("", who), "Just send it, I am easy to reach.")
        for account in (ME, OTHER):
            beat(house.service, account, lambda: house.now)
            note_problem(house.service, account, None)
            aside.put(house.service, account, MessageRef("INBOX", 7, 42), ValueError())
        house.now += timedelta(days=1)
        house.mailbox.place(ME)
        yield house
    finally:
        store.close()


def values(url: str) -> set[bytes]:
    """Every value that stands in any row, as octets."""
    address = make_url(url)
    if address.get_backend_name().startswith("postgres"):
        address = address.set(drivername="postgresql+psycopg")
    engine = create_engine(address)
    found: set[bytes] = set()
    with engine.connect() as connection:
        for table in _tables(connection):
            for row in connection.execute(text(f'SELECT * FROM "{table}"')):
                found |= {octets for value in row if (octets := _octets(value)) is not None}
    engine.dispose()
    return found


def _tables(connection: Any) -> list[str]:
    return [name for name in inspect(connection).get_table_names() if name != "alembic_version"]


def _octets(value: object) -> bytes | None:
    octets = bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()
    return octets if not isinstance(value, bool | None | int) and len(octets) >= SHORTEST else None


def files_of(url: str) -> bytes:
    """The database file, its write-ahead log, its shared memory, its journal: whatever lies there."""
    path = Path(make_url(url).database or "")
    return b"\0".join(file.read_bytes() for file in sorted(path.parent.glob(path.name + "*")))


def test_everything_of_a_forgotten_person_is_gone_from_the_rows(url: str) -> None:
    with house_at(url) as house:
        mine, drafts = (
            house.service.views(ME)[1].introduction,
            [item.draft.message_id for item in house.service.views(ME)[1].drafts],
        )
        before = values(url)
        assert house.service.forget(AMY) == Forgotten(1, 2)
        after = values(url)
        gone = before - after
        assert mine.id.encode() in gone
        assert len(gone) > 30
        with house.service.store.transaction() as tx:
            for name in ("joint:<joint-1@example.com>", *(f"missing:{draft}" for draft in drafts)):
                assert tx.recall(ME, name) is None, name
            assert tx.recall(ME, "heartbeat") is not None
            assert tx.recall(ME, "joint:<joint-2@example.com>") is not None
        assert house.service.export(AMY)["introductions"] == []
        assert [p.person.email for p in house.service.views(ME)[0].introduction.parties] == [BEN, CARA]


def test_no_octet_of_a_forgotten_person_is_left_in_the_files(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'home' / 'optin.db'}"
    with house_at(url) as house:
        before = values(url)
        assert all(value in files_of(url) for value in before)  # the search finds what is there

        house.service.forget(AMY)

        left = files_of(url)
        assert [value for value in before - values(url) if value in left] == []


def test_no_octet_of_a_removed_account_is_left_in_the_files(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'home' / 'optin.db'}"
    with house_at(url) as house:
        before = values(url)

        assert house.service.remove_account(ME)

        left = files_of(url)
        assert [value for value in before - values(url) if value in left] == []
        assert ME.encode() not in left
        assert OTHER.encode() in left
        assert house.service.remove_account(OTHER)
        assert OTHER.encode() not in files_of(url)


def test_nothing_of_a_removed_account_is_left_in_the_rows(url: str) -> None:
    with house_at(url) as house:
        nothing = values(url)
        house.service.remove_account(ME)
        house.service.remove_account(OTHER)
        left = values(url)

        assert len(left - nothing) <= 1  # that the accounts have changed: a number, for workers
        assert len(left & nothing) <= 2  # the store's own secret; the name under which that number is kept
        with pytest.raises(Exception, match="mailbox"):
            house.service.account()
