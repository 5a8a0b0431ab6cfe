"""The three draft introductions of ``mails/``: HTML, plain, German. They lie in the demo's Drafts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from email.utils import format_datetime
from importlib.resources import files

NAMES = ("holger-and-sabine.eml", "oona-and-finn.eml", "amy-and-lisa.eml")  # oldest first
FIRST = "amy-and-lisa.eml"


def read(name: str) -> bytes:
    """One of them, byte for byte, without a Date: ``read("amy-and-lisa.eml")``."""
    return (files("addon.demo") / "mails" / name).read_bytes()


def drafts(now: datetime) -> Iterator[bytes]:
    """All three, oldest first, dated as if they had just been written."""
    for minutes, name in zip((50, 35, 12), NAMES, strict=True):
        yield b"Date: " + format_datetime(now - timedelta(minutes=minutes)).encode() + b"\r\n" + read(name)
