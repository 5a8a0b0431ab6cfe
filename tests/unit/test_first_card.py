"""Started for one card, a process answers before the user looks away: it loads what a first card shows, and no more."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.bench.cards import office

#: What reads and writes mail, what asks Google, and what serves other pages: each costs as much as the card itself.
NOT_NEEDED = (
    "introductions.reading",
    "introductions.writing",
    "introductions.contact",
    "introductions.insight",
    "introductions.store.memory",
    "introductions.store.migrations",
    "sync",
    "addon.cli",
    "addon.demo",
    "addon.sidebar",
    "addon.draft_presses",
    "addon.mail_presses",
    "addon.settling",
    "addon.words.de",
    "alembic",
    "bs4",
    "imapclient",
    "google",
    "googleapiclient",
    "google_auth_oauthlib",
    "requests",
    "urllib3",
    "nameparser",
    "phonenumbers",
    "linkify_it",
    "dateutil",
    "platformdirs",
    "prometheus_client",
    "psycopg",
    "sqlalchemy.dialects.postgresql",
    "sqlalchemy.orm",
    "structlog",
    "rich",
    "pygments",
    "attr",
)

_THEN = "\nimport sys\nprint('\\n'.join(sorted(sys.modules)))"


def _loaded(program: str, home: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", program + _THEN],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
        env={"OPTIN_HOME": str(home), "PATH": ""},
    )
    return set(done.stdout.split("\n"))


def _too_much(loaded: set[str]) -> set[str]:
    return {one for one in loaded if any(one == name or one.startswith(f"{name}.") for name in NOT_NEEDED)}


def test_the_first_card_of_a_process_waits_for_nothing_that_it_does_not_show() -> None:
    with office(3) as made:
        loaded = _loaded("import tests.bench.first_card", made.directory)
        made.change(0)  # the store is whole, and the rest is there when it is needed
    assert "addon.cards.home" in loaded
    assert not _too_much(loaded)


def test_building_the_application_loads_no_more_than_its_first_card(tmp_path: Path) -> None:
    program = "import addon.routes, addon.wiring"
    assert not _too_much(_loaded(program, tmp_path))
