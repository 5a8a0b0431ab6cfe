"""Fixtures that several kinds of tests share."""

from __future__ import annotations

import io
import itertools
import logging
from collections.abc import Callable, Iterator

import pytest

from introductions.logs import OURS, Logfmt, configure
from tests.dovecot import Dovecot
from tests.google_stand_in import GoogleStandIn
from tests.mailboxes import InMemory, ServerMailbox, on_dovecot, on_embedded

_NUMBER = itertools.count(1)
_USERS = itertools.count()
WELL_KNOWN = ("robin@example.com", "sam@example.com", "kim@example.com")  # whose mail no test looks at


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    """One Dovecot for all tests; each takes an address of its own."""
    with Dovecot() as server:
        yield server


@pytest.fixture
def address() -> str:
    """An address that no other test has."""
    return f"robin{next(_NUMBER)}@example.com"


@pytest.fixture(params=["memory", "embedded", "dovecot"])
def place(request: pytest.FixtureRequest, address: str) -> Iterator[InMemory | ServerMailbox]:
    """A mailbox in memory, on the server of the demo, and on a real server."""
    made: InMemory | ServerMailbox
    if request.param == "memory":
        made = InMemory()
    elif request.param == "embedded":
        made = on_embedded(request.getfixturevalue("embedded_mail"), address)
    else:
        made = on_dovecot(request.getfixturevalue("dovecot"), address)
    yield made
    made.close()


@pytest.fixture
def logged() -> Iterator[Callable[[], str]]:
    """All that the product has logged, at its most talkative."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(Logfmt())
    configure("debug")
    for name in OURS:
        logging.getLogger(name).addHandler(handler)
    yield written.getvalue
    for name in OURS:
        logging.getLogger(name).removeHandler(handler)


@pytest.fixture(scope="session")
def google() -> Iterator[GoogleStandIn]:
    """Google's stand-in, with some users; each test that changes their mail takes one of its own."""
    with GoogleStandIn([*WELL_KNOWN, *(f"user{n}@example.com" for n in range(150))]) as stand_in:
        yield stand_in


@pytest.fixture
def gmail_address() -> str:
    """A user of the stand-in whom no other test has."""
    return f"user{next(_USERS)}@example.com"


@pytest.fixture
def other_gmail_address() -> str:
    """And one more."""
    return f"user{next(_USERS)}@example.com"


@pytest.fixture(scope="session")
def embedded_mail() -> Iterator[object]:
    """The server of the demo."""
    from addon.demo.server import EmbeddedMail

    with EmbeddedMail({}) as server:
        yield server
