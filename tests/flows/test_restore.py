"""A store put back from a backup reads again what happened since, and lays nothing twice (docs/administration.md)."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from introductions.model import IntroductionState
from tests.dovecot import Dovecot
from tests.introducing import Robin, the_service, the_worker

AMY, LISA = "amy@leases.example.net", "lisa@sunroof.example.net"


def backed_up(home: Path, to: Path) -> None:
    """As ``sqlite3 optin.db ".backup 'FILE'"`` does, while others write."""
    with sqlite3.connect(home / "optin.db") as source, sqlite3.connect(to) as target:
        source.backup(target)


def test_what_happened_since_the_backup_is_read_again_and_nothing_is_laid_twice(
    dovecot: Dovecot, address: str, tmp_path: Path
) -> None:
    home, backup = tmp_path / "home", tmp_path / "backup.db"
    home.mkdir()
    service = the_service(home)
    robin = Robin.connects(dovecot, service, address)
    introduction = robin.presses_the_button(robin.writes_a_draft(AMY, LISA)).id
    backed_up(home, backup)  # nothing is laid yet
    worker = the_worker(service)
    worker.run_once()
    for who in (AMY, LISA):
        robin.sends(who)
        robin.gets(who, "Yes, please.")
    worker.run_once()
    lying = sorted(m.message_id or "" for m in (*robin.drafts(), *robin.notes()))
    assert len(lying) == 2  # the introduction, and a note
    service.store.close()

    for file in home.glob("optin.db*"):
        file.unlink()
    backup.rename(home / "optin.db")
    service = robin.service = the_service(home)
    for _ in range(2):
        assert the_worker(service).run_once().ok

    assert service.view(introduction).introduction.state is IntroductionState.READY
    assert len(robin.drafts_to(AMY, LISA)) == 1
    assert robin.drafts_to(AMY) == robin.drafts_to(LISA) == []
    assert sorted(m.message_id or "" for m in (*robin.drafts(), *robin.notes())) == lying
    service.store.close()
