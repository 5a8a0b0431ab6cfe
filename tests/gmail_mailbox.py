"""One user's mailbox at Google's stand-in, as the contract tests of draft boxes see any mailbox."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from datetime import UTC, datetime

from addon.google.draft_box import GmailDraftBox
from addon.google.gmail_api import GmailApi
from introductions.model import FolderRole
from tests.google_stand_in import GoogleStandIn

LABELS = {FolderRole.INBOX: "INBOX", FolderRole.SENT: "SENT", FolderRole.TRASH: "TRASH", FolderRole.DRAFTS: "DRAFT"}


class OnGmail:
    """The same as ``tests.mailboxes.ServerMailbox``."""

    def __init__(self, google: GoogleStandIn, user: str) -> None:
        self._google, self._user = google, user
        self._opened: list[GmailApi] = []

    def open(self) -> GmailApi:
        """Our own calls."""
        token = self._google.token(self._user)
        api = GmailApi(lambda fresh=False: token, self._google.url, budget=60.0)
        self._opened.append(api)
        return api

    def box(self, api: GmailApi) -> GmailDraftBox:
        return GmailDraftBox(api, lambda: datetime.now(UTC))

    def append(self, role: FolderRole, raw: bytes, flags: Sequence[str] = ()) -> None:
        if "\\Draft" in flags:
            self._google.save_draft(self._user, raw)
            return
        body = {
            "raw": base64.urlsafe_b64encode(raw).decode(),
            "labelIds": [] if role is FolderRole.DRAFTS else [LABELS[role]],
        }
        self._google.api(self._user, "POST", "messages", body)

    def contents(self, role: FolderRole) -> list[tuple[bytes, frozenset[str]]]:
        """(octets, flags) of all that has the label, oldest first; of drafts, also what was one."""
        found = []
        everything = self._google.api(self._user, "GET", "messages?includeSpamTrash=true")
        for item in everything.get("messages", []):
            mail = self._google.api(self._user, "GET", f"messages/{item['id']}?format=raw")
            labels = set(mail.get("labelIds", []))
            where = (
                {"DRAFT"}
                if not labels & {"INBOX", "SENT", "TRASH"}
                else labels - ({"DRAFT"} if "TRASH" in labels else set())
            )
            if LABELS[role] in where:
                flags = {"\\Draft"} & {"\\Draft" if "DRAFT" in labels else ""}
                flags |= set() if "UNREAD" in labels else {"\\Seen"}
                found.append(
                    (int(mail["internalDate"]), base64.urlsafe_b64decode(mail["raw"] + "==="), frozenset(flags))
                )
        return [(raw, flags) for _, raw, flags in sorted(found, key=lambda f: f[0])]

    def move(self, source: FolderRole, target: FolderRole) -> None:
        """The user sends all drafts."""
        assert (source, target) == (FolderRole.DRAFTS, FolderRole.SENT)
        for item in self._google.api(self._user, "GET", "drafts").get("drafts", []):
            self._google.api(self._user, "POST", "drafts/send", {"id": item["id"]})

    def delete(self, role: FolderRole) -> None:
        for item in self._google.api(self._user, "GET", "messages").get("messages", []):
            labels = self._google.api(self._user, "GET", f"messages/{item['id']}").get("labelIds", [])
            if LABELS[role] in labels:
                self._google.api(self._user, "DELETE", f"messages/{item['id']}")

    def close(self) -> None:
        for api in self._opened:
            api.__exit__()
