"""What the contract tests run against."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from introductions.ports import Store
from tests.postgres import Postgres
from tests.stores import KINDS, location, opened


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    with Postgres() as server:
        yield server


@pytest.fixture(params=KINDS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Every kind of store in turn, each with Robin's account in it."""
    kind: str = request.param
    with opened(kind, "" if kind == "memory" else location(kind, tmp_path, request)) as one:
        yield one


@pytest.fixture(params=[kind for kind in KINDS if kind != "memory"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new store of each lasting kind may be made."""
    return location(request.param, tmp_path, request)
