"""Where Google is, and what this product asks of it. Values, so that another server can stand in for it in tests."""

from __future__ import annotations

from dataclasses import dataclass

#: What the worker may do: read and write mail by IMAP and the Gmail API. IMAP takes no narrower scope.
MAIL_SCOPE = "https://mail.google.com/"
EMAIL_SCOPE = "https://www.googleapis.com/auth/userinfo.email"
#: Asked of the mailbox's owner when it is connected; the first two only say who that is.
WORKER_SCOPES = ("openid", EMAIL_SCOPE, MAIL_SCOPE)

COMPOSE_SCOPE = "https://www.googleapis.com/auth/gmail.addons.current.action.compose"
METADATA_SCOPE = "https://www.googleapis.com/auth/gmail.addons.current.message.metadata"


@dataclass(frozen=True, slots=True)
class Google:
    """Google's addresses (accounts.google.com/.well-known/openid-configuration) and Gmail's IMAP server."""

    issuers: tuple[str, ...] = ("https://accounts.google.com", "accounts.google.com")
    certs_url: str = "https://www.googleapis.com/oauth2/v1/certs"
    auth_url: str = "https://accounts.google.com/o/oauth2/v2/auth"
    token_url: str = "https://oauth2.googleapis.com/token"  # noqa: S105 - an address
    revoke_url: str = "https://oauth2.googleapis.com/revoke"
    api_url: str = "https://gmail.googleapis.com"
    imap_host: str = "imap.gmail.com"
    imap_port: int = 993


@dataclass(frozen=True, slots=True)
class Installation:
    """As what this installation is known to Google.

    ``base_url`` is its public address; ``service_account`` and ``addon_client_id`` are what
    ``gcloud workspace-add-ons get-authorization`` prints; ``bridge_client_ids`` are those of the Apps Script projects
    whose users may come through the bridge.
    """

    base_url: str
    service_account: str
    addon_client_id: str
    bridge_client_ids: tuple[str, ...] = ()
