"""Whoever runs an installation sees whether its workers live, how far behind they are, and what fails."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from addon.cli import main
from addon.metrics import Metrics
from introductions.service import Service
from introductions.store import Keys, open_store
from tests.introducing import KEY, new_id, now
from tests.stores import ACCOUNT

NUMBERS = {
    "watching": 1,
    "dirty": 2,
    "oldest_dirty_seconds": 31.5,
    "wake_up_p99_ms": 0.9,
    "connects_per_second": 0.25,
    "errors": {"LoginError": 3},
}


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Service:
    monkeypatch.setenv("OPTIN_HOME", str(tmp_path))
    monkeypatch.setenv("OPTIN_KEYS", KEY)
    made = Service(open_store(f"sqlite:///{tmp_path}/optin.db", Keys([KEY])), now, new_id)
    made.add_account(ACCOUNT, "secret")
    with made.store.transaction() as tx:
        tx.beat("mail-1.17", "mail-1", 17, NUMBERS)
        tx.commit()
    return made


def test_the_command_line_shows_each_worker_with_what_is_late_and_what_failed(service: Service) -> None:
    shown = CliRunner().invoke(main, ["status", "--workers"])

    assert shown.exit_code == 0, shown.output
    for words in ("mail-1, process 17", "watches 1 mailboxes", "the oldest for 31.5 s", "3 × LoginError", "never"):
        assert words in shown.output
    told = json.loads(CliRunner().invoke(main, ["status", "--workers", "--json"]).output)
    assert told["workers"][0]["errors"] == {"LoginError": 3}
    assert told["mailboxes"] == {ACCOUNT.address: None}
    service.store.close()


def test_the_numbers_of_every_worker_are_scraped_and_go_with_it(service: Service) -> None:
    metrics = Metrics(service, now)

    text = metrics.text().decode()

    assert 'optin_worker_oldest_dirty_seconds{worker="mail-1.17"} 31.5' in text
    assert 'optin_worker_errors{kind="LoginError",worker="mail-1.17"} 3.0' in text
    with service.store.transaction() as tx:
        tx.retire("mail-1.17")
        tx.commit()
    assert "mail-1.17" not in metrics.text().decode()
    service.store.close()
