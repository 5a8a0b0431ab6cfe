"""Closing, opening and recognising stored text.

To find a row by a Message-ID without storing it, the column holds HMAC-SHA256 (RFC 2104) of it. The HMAC key is a
random secret of the store's own, made once and itself encrypted in the store: the hashes stay true when keys change.
"""

from __future__ import annotations

import hmac
import secrets
from typing import TypeVar

from introductions.events import AnyEvent
from introductions.store.codec import event_from_json, from_json
from introductions.store.keys import Keys
from introductions.store.memo import Memo

T = TypeVar("T")


class Seal:
    """The keys at hand and the store's own secret."""

    def __init__(self, keys: Keys, secret: bytes) -> None:
        self.keys = keys
        self.memo = Memo()
        self._secret = secret

    def hash(self, kind: str, text: str) -> bytes:
        """What stands in a hash column for ``text``; the same text of another ``kind`` gives another hash."""
        message = f"{kind}\0{text}".encode("utf-8", "surrogatepass")
        return hmac.digest(self._secret, message, "sha256")

    def close(self, text: str | bytes) -> bytes:
        return self.keys.close(text)

    def open(self, token: bytes) -> str:
        token = bytes(token)
        return self.memo.of("text", (token,), lambda: self.keys.open_text(token))

    def open_bytes(self, token: bytes) -> bytes:
        return self.keys.open(bytes(token))

    def value(self, kind: type[T], token: bytes) -> T:
        """The dataclass that was stored as JSON."""
        token = bytes(token)
        return self.memo.of(kind.__name__, (token,), lambda: from_json(kind, self.keys.open_text(token)))

    def event(self, token: bytes) -> AnyEvent:
        token = bytes(token)
        return self.memo.of("event", (token,), lambda: event_from_json(self.keys.open_text(token)))


def new_secret() -> bytes:
    return secrets.token_bytes(32)
