"""Closing, opening and recognising stored text.

To find a row by a Message-ID without storing it, the column holds HMAC-SHA256 (RFC 2104) of it. The HMAC key is a
random secret of the store's own, made once and itself encrypted in the store: the hashes stay true when keys change.
"""

from __future__ import annotations

import hmac
import secrets

from introductions.store.keys import Keys


class Seal:
    """The keys at hand and the store's own secret."""

    def __init__(self, keys: Keys, secret: bytes) -> None:
        self.keys = keys
        self._secret = secret

    def hash(self, kind: str, text: str) -> bytes:
        """What stands in a hash column for ``text``; the same text of another ``kind`` gives another hash."""
        message = f"{kind}\0{text}".encode("utf-8", "surrogatepass")
        return hmac.digest(self._secret, message, "sha256")

    def close(self, text: str | bytes) -> bytes:
        return self.keys.close(text)

    def open(self, token: bytes) -> str:
        return self.keys.open_text(bytes(token))

    def open_bytes(self, token: bytes) -> bytes:
        return self.keys.open(bytes(token))


def new_secret() -> bytes:
    return secrets.token_bytes(32)
