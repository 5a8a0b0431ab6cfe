"""What is kept decrypted for speed: never the wrong value, never without end, nothing after forgetting."""

from __future__ import annotations

from pathlib import Path

from introductions.store import Keys, open_store
from introductions.store.memo import Memo
from tests.stores import ACCOUNT, AMY, KEY, begun


def test_a_value_is_never_given_for_other_octets_or_as_another_kind() -> None:
    memo = Memo()
    assert memo.of("event", (b"a", b"b"), lambda: 1) == 1
    assert memo.of("event", (b"a", b"b"), lambda: 2) == 1
    assert memo.of("event", (b"a",), lambda: 3) == 3
    assert memo.of("draft", (b"a", b"b"), lambda: 4) == 4


def test_memory_does_not_grow_without_end_and_what_is_used_stays() -> None:
    memo = Memo(size=2)
    for token in (b"often", b"once", b"often", b"new"):
        memo.of("event", (token,), lambda token=token: token)
    assert memo.of("event", (b"often",), lambda: b"made again") == b"often"
    assert memo.of("event", (b"once",), lambda: b"made again") == b"made again"


def test_forgetting_a_person_empties_it(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'optin.db'}", Keys([KEY]))
    with store.transaction() as tx:
        tx.add_account(ACCOUNT, "open-sesame")
        tx.append("i1", ACCOUNT.address, begun())
        assert tx.introductions()
        assert store._seal.memo._values
        assert tx.forget(AMY.email).introductions == 1
        tx.commit()
    assert not store._seal.memo._values
    store.close()
