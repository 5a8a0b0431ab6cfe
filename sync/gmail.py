"""What only Gmail's IMAP has: message and thread ids, labels, and All Mail.

Source: developers.google.com/gmail/imap/imap-extensions. Not proven against Gmail itself: no installable server
offers these extensions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from introductions.model import FolderRole

CAPABILITY = "X-GM-EXT-1"
ITEMS = ("X-GM-MSGID", "X-GM-THRID", "X-GM-LABELS")

_BY_LABEL = {
    "sent": FolderRole.SENT,
    "draft": FolderRole.DRAFTS,
    "drafts": FolderRole.DRAFTS,
    "inbox": FolderRole.INBOX,
}


def ids(items: Mapping[bytes, object]) -> tuple[int | None, int | None]:
    """(X-GM-MSGID, X-GM-THRID) out of one FETCH answer; None where the server does not send them."""
    return _number(items.get(b"X-GM-MSGID")), _number(items.get(b"X-GM-THRID"))


def role_of(items: Mapping[bytes, object], folder: FolderRole) -> FolderRole:
    """What a message in All Mail is: sent by us, a draft, or something that arrived. Elsewhere the folder says it.

    >>> role_of({b"X-GM-LABELS": (b"\\\\\\\\Sent",)}, FolderRole.ALL)
    <FolderRole.SENT: 'sent'>
    """
    labels = items.get(b"X-GM-LABELS")
    if folder is not FolderRole.ALL or not isinstance(labels, tuple):
        return folder
    roles = set(_roles(labels))
    for role in (FolderRole.DRAFTS, FolderRole.SENT, FolderRole.INBOX):
        if role in roles:
            return role
    return folder


def _roles(labels: Iterable[object]) -> Iterable[FolderRole]:
    for label in labels:
        # System labels come as \Sent or, quoted twice, as \\Sent; a label of the user's own has no backslash.
        if isinstance(label, bytes) and label.startswith(b"\\"):
            role = _BY_LABEL.get(label.lstrip(b"\\").decode("ascii", "replace").lower())
            if role is not None:
                yield role


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None
