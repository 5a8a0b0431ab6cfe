"""A token that Google signed (JWT, RFC 7519) -> what it says. Nothing in it is believed before all of it is checked.

Source: developers.google.com/identity/openid-connect/openid-connect#validatinganidtoken.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from addon.google.keys import SigningKeys

CLOCKS_DIFFER = 10  # seconds
LONGEST = 8192  # characters; Google's have about 1,200


class BadTokenError(Exception):
    """A token that proves nothing. ``why`` is one word for the log; nothing of the token is in it."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Claims:
    """What a good token says. ``email`` is "" unless Google has verified that it is theirs; ``nonce`` is what we asked
    to have put in, "" where nothing was."""

    audience: str
    subject: str
    email: str
    nonce: str = ""


class TokenVerifier:
    """``TokenVerifier(keys, Google().issuers).verify(token, {"https://optin.example.org/addon/home"})``."""

    def __init__(self, keys: SigningKeys, issuers: Sequence[str]) -> None:
        self._keys, self._issuers = keys, frozenset(issuers)

    def verify(self, token: str, audiences: Collection[str]) -> Claims:
        """Signed with RS256 by a key of Google's, by that issuer, for exactly one of these audiences, and now.

        Raises BadTokenError; UnreachableError where Google's keys cannot be had.
        """
        from google.auth import exceptions, jwt

        if not token:
            raise BadTokenError("missing")
        if len(token) > LONGEST:
            raise BadTokenError("too long")
        try:
            header: Any = jwt.decode_header(token)  # type: ignore[no-untyped-call]
        except (ValueError, exceptions.GoogleAuthError, RecursionError):
            raise BadTokenError("malformed") from None
        kid = header.get("kid") if isinstance(header, dict) else None
        if not isinstance(kid, str) or header.get("alg") != "RS256":
            raise BadTokenError("algorithm")
        key = self._keys.get(kid)
        if key is None:
            raise BadTokenError("key")
        try:
            claims: Any = jwt.decode(token, certs={kid: key}, clock_skew_in_seconds=CLOCKS_DIFFER)  # type: ignore[no-untyped-call]
        except exceptions.InvalidValue:
            raise BadTokenError("time") from None
        except (ValueError, TypeError, AttributeError, RecursionError, OverflowError):
            raise BadTokenError("signature") from None
        return self._checked(claims, audiences)

    def _checked(self, claims: Any, audiences: Collection[str]) -> Claims:
        if not isinstance(claims, dict):
            raise BadTokenError("malformed")
        issuer, audience, subject = (claims.get(name) for name in ("iss", "aud", "sub"))
        if issuer not in self._issuers if isinstance(issuer, str) else True:
            raise BadTokenError("issuer")
        if not isinstance(audience, str) or audience not in audiences:
            raise BadTokenError("audience")
        if not isinstance(subject, str) or not 0 < len(subject) <= 255:
            raise BadTokenError("subject")
        email = claims.get("email")
        verified = claims.get("email_verified") is True and isinstance(email, str)
        address = email.strip().casefold() if verified and isinstance(email, str) else ""
        nonce = claims.get("nonce")
        return Claims(audience, subject, address, nonce if isinstance(nonce, str) else "")
