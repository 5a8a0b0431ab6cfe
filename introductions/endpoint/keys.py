"""What opens an endpoint."""

from __future__ import annotations

from collections.abc import Callable

GOOGLE = "google"  # instead of a key: the access of this machine at Google (application default credentials)
_SCOPE = "https://www.googleapis.com/auth/cloud-platform"


def supplier(key: str) -> Callable[[], str]:
    """What gives the key for one call. ``"google"`` stands for an access token of this machine's own, renewed before it
    runs out (about hourly); a local model needs none, but its client wants some word.

    Raises, when called, google.auth.exceptions.GoogleAuthError where there is no such access.
    """
    if key != GOOGLE:
        return lambda: key or "none"
    return _GoogleTokens().current


class _GoogleTokens:
    """https://google.aip.dev/auth/4110"""

    def __init__(self) -> None:
        self._credentials: object | None = None

    def current(self) -> str:
        import google.auth
        from google.auth.transport.requests import Request

        if self._credentials is None:
            self._credentials, _ = google.auth.default(scopes=[_SCOPE])
        credentials = self._credentials
        if not credentials.valid:  # type: ignore[attr-defined]
            credentials.refresh(Request())  # type: ignore[attr-defined]
        return str(credentials.token)  # type: ignore[attr-defined]
