"""The calls to the Gmail API that may be made, and no other: none of them can send.

Source: developers.google.com/gmail/api/reference/rest. Costs are in quota units, of which a user has 6,000 a minute.
"""

from __future__ import annotations

import base64
import binascii
import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any, Protocol

from introductions.errors import LoginError, MailboxError, OptInError, QuotaError, UnreachableError

#: Every method that is called, and what for. The README shows this table; a test holds both to Google's description.
METHODS: Mapping[str, str] = {
    "drafts.list": "find the draft that is open, and a draft of ours again",
    "drafts.get": "read it",
    "drafts.create": "lay a draft",
    "messages.list": "find out whether a draft was sent already, and whether an answer came",
    "messages.get": "read the mail that is open, and such an answer",
    "messages.insert": "leave a note in your own inbox",
    "messages.trash": "take back a draft of ours that no longer fits",
    "users.watch": "have Gmail call when mail has come, where that is set up",
}
#: Trying these again could do the thing twice; who wants to, looks first whether it was done.
_ONCE = frozenset({"drafts.create", "messages.insert"})
_SLOW_DOWN = frozenset({"rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "dailyLimitExceeded"})
PATIENCE = 8.0  # seconds for one answer
BUDGET = 20.0  # seconds for everything one press needs: Gmail shows an error to whoever waits for longer


class Token(Protocol):
    """Gives an access token; with ``fresh`` another one than last time, because Gmail refused that."""

    def __call__(self, fresh: bool = False, /) -> str: ...


@dataclass(frozen=True, slots=True)
class Mail:
    """A message as the API gives it. ``raw`` is RFC 5322, its head alone if that is all that was asked for.

    ``labels`` are Gmail's: ``{"DRAFT"}``, ``{"INBOX", "UNREAD"}``; ``at`` is in milliseconds since 1970.
    """

    id: str
    thread_id: str
    labels: frozenset[str]
    raw: bytes
    at: int = 0
    size: int = 0


@dataclass(frozen=True, slots=True)
class ApiDraft:
    """A draft. ``id`` stays the same while it is edited; ``mail.id`` changes at each save."""

    id: str
    mail: Mail


class GmailApi:
    """One mailbox, for one thread and one press.

        with GmailApi(token, "https://gmail.googleapis.com") as gmail:
            gmail.drafts("to:amy@example.org")

    Raises UnreachableError, QuotaError (asked to slow down), LoginError (the access was
    refused, even with a fresh token), MailboxError.
    """

    def __init__(
        self,
        token: Token,
        url: str,
        *,
        budget: float = BUDGET,
        clock: Callable[[], float] = time.monotonic,
        counted: Callable[[str, str], object] = lambda method, outcome: None,
    ) -> None:
        """``counted(method, outcome)`` is told of each call; outcomes are ``ok`` and the names of our errors."""
        self._token, self._url, self._clock, self._counted = token, url, clock, counted
        self._until = clock() + budget
        self._http: Any = None

    def __enter__(self) -> GmailApi:
        return self

    def __exit__(self, *exc: object) -> None:
        if self._http is not None:
            self._http.close()
            self._http = None

    # drafts -----------------------------------------------------------------------------------------------------

    def drafts(self, query: str = "", limit: int = 20) -> list[tuple[str, str]]:
        """(draft id, message id) of the newest drafts, 5 units. ``query`` as in Gmail's search field."""
        found = self._call("drafts.list", maxResults=limit, **({"q": query} if query else {}))
        return [(str(d["id"]), str(d["message"]["id"])) for d in _items(found, "drafts") if d.get("message")]

    def draft(self, draft_id: str, *, head: bool = False) -> ApiDraft | None:
        """That draft, or its head, about 20 units; None if it is gone (sent, or deleted)."""
        found = self._call("drafts.get", id=draft_id, format="metadata" if head else "raw")
        mail = _mail(found["message"]) if found and isinstance(found.get("message"), dict) else None
        return ApiDraft(draft_id, mail) if mail is not None and "TRASH" not in mail.labels else None

    def create_draft(self, raw: bytes, thread_id: str | None = None) -> ApiDraft:
        """Lay a draft, 10 units. Not to be repeated without a look."""
        message = {"raw": base64.urlsafe_b64encode(raw).decode()} | ({"threadId": thread_id} if thread_id else {})
        made = self._call("drafts.create", body={"message": message}) or {}
        return ApiDraft(str(made["id"]), _mail(made["message"]))

    # messages ---------------------------------------------------------------------------------------------------

    def messages(self, query: str, limit: int = 10, labels: Sequence[str] = ()) -> list[str]:
        """Ids of messages, newest first, 5 units."""
        more = {"labelIds": list(labels)} if labels else {}
        return [
            str(m["id"]) for m in _items(self._call("messages.list", q=query, maxResults=limit, **more), "messages")
        ]

    def message(self, message_id: str, *, head: bool = False) -> Mail | None:
        """That message, or its head, 20 units; None if there is none."""
        found = self._call("messages.get", id=message_id, format="metadata" if head else "raw")
        return _mail(found) if found else None

    def insert(self, raw: bytes, labels: Sequence[str]) -> Mail:
        """Put a message into the mailbox, as IMAP's APPEND does; nobody else gets it."""
        body = {"raw": base64.urlsafe_b64encode(raw).decode(), "labelIds": list(labels)}
        return _mail(self._call("messages.insert", body=body, internalDateSource="dateHeader") or {})

    def trash(self, message_id: str) -> bool:
        """Move exactly that message to the bin; False if it is no more: a draft that was saved anew has another id."""
        return self._call("messages.trash", id=message_id) is not None

    def watch(self, topic: str) -> datetime:
        """Have changes announced to that Pub/Sub topic, 100 units; until when. To be repeated daily.

        Drafts are left out: Gmail saves one at every other word.
        """
        body = {"topicName": topic, "labelIds": ["DRAFT"], "labelFilterBehavior": "EXCLUDE"}
        answer = self._call("users.watch", body=body) or {}
        try:
            return datetime.fromtimestamp(int(answer["expiration"]) / 1000, UTC)
        except (KeyError, TypeError, ValueError, OverflowError):
            raise MailboxError(
                "Gmail does not say for how long it will call.", "It is asked again by itself."
            ) from None

    # ------------------------------------------------------------------------------------------------------------

    def _call(self, method: str, **given: Any) -> dict[str, Any] | None:
        """The answer; None for "there is no such thing"."""
        try:
            answer = self._try(method, given)
        except OptInError as error:
            self._counted(method, type(error).__name__)
            raise
        self._counted(method, "ok")
        return answer

    def _try(self, method: str, given: Mapping[str, Any]) -> dict[str, Any] | None:
        status, reason, answer = self._execute(method, given, self._token())
        if status == 401:  # the token died early; another one is had once
            status, reason, answer = self._execute(method, given, self._token(True))
        if status == 200:
            return answer
        if status == 404 or (status == 400 and method in ("drafts.get", "messages.get")):
            return None  # 400: an id that is none
        raise _explained(status, reason)

    def _execute(self, method: str, given: Mapping[str, Any], token: str) -> tuple[int, str, dict[str, Any]]:
        import httplib2
        from googleapiclient.errors import Error, HttpError

        left = self._until - self._clock()
        if left <= 0:
            raise _slow()
        if self._http is None:
            self._http = httplib2.Http(timeout=PATIENCE)
        self._http.timeout = min(PATIENCE, left)
        assert method in METHODS
        resource, name = method.split(".")
        users = _service(self._url).users()
        request = getattr(users if resource == "users" else getattr(users, resource)(), name)(userId="me", **given)
        request.headers["authorization"] = f"Bearer {token}"
        try:
            # It waits a random while, ever longer, before it tries again what Google asks to try again.
            return 200, "", request.execute(http=self._http, num_retries=0 if method in _ONCE else 1)
        except HttpError as error:
            return int(error.resp.status), _reason(error), {}
        except (OSError, httplib2.HttpLib2Error, Error):
            raise _slow() from None


@cache
def _service(url: str) -> Any:
    """Gmail's methods as its discovery document describes them; the document comes with the library."""
    import httplib2
    from googleapiclient.discovery import build

    return build(
        "gmail",
        "v1",
        http=httplib2.Http(),
        static_discovery=True,
        cache_discovery=False,
        client_options={"api_endpoint": url},
    )


def _items(answer: Mapping[str, Any] | None, name: str) -> Iterator[dict[str, Any]]:
    for item in (answer or {}).get(name) or ():
        if isinstance(item, dict):
            yield item


def _mail(found: Mapping[str, Any]) -> Mail:
    return Mail(
        id=str(found.get("id", "")),
        thread_id=str(found.get("threadId", "")),
        labels=frozenset(str(label) for label in found.get("labelIds") or ()),
        raw=_octets(found["raw"]) if "raw" in found else _head(found.get("payload") or {}),
        at=int(found.get("internalDate") or 0),
        size=int(found.get("sizeEstimate") or 0),
    )


def _octets(text: object) -> bytes:
    try:
        return base64.urlsafe_b64decode(str(text) + "===")
    except (binascii.Error, ValueError):
        return b""


def _head(payload: Mapping[str, Any]) -> bytes:
    """The header block out of the API's list of headers."""
    lines = [f"{h.get('name', '')}: {' '.join(str(h.get('value', '')).split())}" for h in _items(payload, "headers")]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8", "replace")


def _reason(error: Any) -> str:
    """Google's word for it, such as ``rateLimitExceeded``; never its sentences."""
    try:
        said = json.loads(error.content)["error"]
        found = [d.get("reason") for name in ("errors", "details") for d in said.get(name) or () if isinstance(d, dict)]
    except (ValueError, KeyError, TypeError, AttributeError):
        return ""
    return next((reason for reason in found if isinstance(reason, str)), "")


def _explained(status: int, reason: str) -> MailboxError:
    if status == 429 or (status == 403 and reason in _SLOW_DOWN):
        return QuotaError("Gmail asks to slow down.", "It is tried again by itself after a while.")
    if status == 401:
        return LoginError("Gmail refused the access given.", "Connect the mailbox again.")
    if status == 403:
        return MailboxError(
            "Gmail does not allow this.", "Is the Gmail API switched on for this installation's project, and for you?"
        )
    if status >= 500:
        return _slow()
    return MailboxError("Gmail did not understand what was asked of it.", "It is tried again by itself.")


def _slow() -> UnreachableError:
    return UnreachableError("Gmail does not answer just now.", "Try again in a moment; nothing is lost.")
