"""A real PostgreSQL from a temporary directory, as an unprivileged user, on a unix socket only, gone afterwards.

with Postgres() as server:
    store = open_store(server.database(), keys, migrate=True)
"""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import pytest

BINARIES = next(iter(sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)), None)
_REQUIRED = os.environ.get("CI") == "true" or os.environ.get("OPTIN_TEST_REQUIRE_ALL") == "1"


def require() -> Path:
    """Where PostgreSQL's binaries are; skips the test if there are none, unless nothing may be skipped."""
    try:
        import psycopg  # noqa: F401
    except ImportError:
        return _without("psycopg is not installed: pip install 'double-opt-in[postgres]'")
    if BINARIES is None or not (BINARIES / "initdb").exists():
        return _without("PostgreSQL is not installed: apt-get install postgresql")
    return BINARIES


class Postgres:
    """One cluster; start it with ``with``. Nothing is synced to disk: it does not outlive the test."""

    def __init__(self) -> None:
        self.binaries = require()
        self.dir = Path()
        self._databases = 0
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Postgres:
        self.dir = Path(tempfile.mkdtemp(prefix="optin-pg-"))
        prefix = _somebody()
        if prefix:
            shutil.chown(self.dir, "nobody")
            self.dir.chmod(0o755)
        init = [self.binaries / "initdb", "-D", self.dir / "data", "-U", "postgres", "-A", "trust", "--no-sync"]
        subprocess.run([*prefix, *init, "-E", "UTF8"], check=True, stdout=subprocess.DEVNULL, cwd="/")
        quick = [arg for s in ("fsync=off", "synchronous_commit=off", "full_page_writes=off") for arg in ("-c", s)]
        where = ["-D", self.dir / "data", "-k", self.dir, "-c", "listen_addresses="]
        log = (self.dir / "log").open("wb")
        self._process = subprocess.Popen(
            [*prefix, self.binaries / "postgres", *where, *quick], stdout=log, stderr=log, cwd="/"
        )
        log.close()
        end = time.monotonic() + 30
        while subprocess.run([self.binaries / "pg_isready", "-q", "-h", self.dir]).returncode:
            if self._process.poll() is not None or time.monotonic() > end:
                raise RuntimeError("PostgreSQL did not start:\n" + (self.dir / "log").read_text(errors="replace"))
            time.sleep(0.02)
        return self

    def __exit__(self, *exc: object) -> None:
        if self._process is not None:
            self._process.send_signal(signal.SIGQUIT)  # at once: there is nothing to save
            self._process.wait(20)
        shutil.rmtree(self.dir, ignore_errors=True)

    def url(self, database: str = "postgres") -> str:
        """The URL of a database here, as OPTIN_DATABASE_URL takes it."""
        return f"postgresql://postgres@/{database}?host={self.dir}"

    def database(self) -> str:
        """A new empty database; its URL."""
        self._databases += 1
        name = f"test_{self._databases}"
        self.sql(f"CREATE DATABASE {name}")
        return self.url(name)

    def sql(self, statement: str, database: str = "postgres") -> str:
        """Run one statement as the superuser, as another client."""
        command = [self.binaries / "psql", "-h", self.dir, "-U", "postgres", "-d", database, "-qAtc", statement]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def dump(self, url: str) -> bytes:
        """Everything that a database holds, as its backup would."""
        return subprocess.run([self.binaries / "pg_dump", url], check=True, capture_output=True).stdout


def _without(said: str) -> Path:
    if _REQUIRED:
        pytest.fail(said)
    pytest.skip(said)


def _somebody() -> list[str]:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return []
    group = grp.getgrgid(pwd.getpwnam("nobody").pw_gid).gr_name
    return ["setpriv", "--reuid=nobody", f"--regid={group}", "--clear-groups", "--"]
