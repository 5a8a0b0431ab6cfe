"""Which folder is for what: the server's word (RFC 6154) first, well-known names where it says nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from imapclient import imap_utf7

from introductions.model import FolderRole
from introductions.ports import Folder

_BY_FLAG = {
    "\\drafts": FolderRole.DRAFTS,
    "\\sent": FolderRole.SENT,
    "\\all": FolderRole.ALL,
    "\\allmail": FolderRole.ALL,  # XLIST
    "\\junk": FolderRole.JUNK,
    "\\spam": FolderRole.JUNK,  # XLIST
    "\\trash": FolderRole.TRASH,
}

# As mail programs and providers name them in the languages that we read. Compared in lower case.
_BY_NAME: dict[str, FolderRole] = {
    name: role
    for role, names in {
        FolderRole.DRAFTS: "drafts;draft;entwürfe;brouillons;borradores;rascunhos;bozze;concepten",
        FolderRole.SENT: "sent;sent items;sent mail;sent messages;sent-mail;gesendet;gesendete elemente;"
        "gesendete objekte;gesendete nachrichten;messages envoyés;éléments envoyés;envoyés;"
        "enviados;elementos enviados;e-mails enviados;itens enviados;posta inviata;inviati;inviata;"
        "verzonden;verzonden items;verzonden berichten",
        FolderRole.JUNK: "junk;spam;junk e-mail;junk email;junk mail;bulk mail;spamverdacht;courrier indésirable;"
        "indésirables;correo no deseado;lixo eletrônico;lixo electrónico;posta indesiderata;"
        "ongewenste e-mail;ongewenst",
        FolderRole.TRASH: "trash;deleted items;deleted messages;bin;papierkorb;gelöschte elemente;corbeille;"
        "éléments supprimés;papelera;lixeira;lixo;cestino;prullenbak",
    }.items()
    for name in names.split(";")
}
_ALL_MAIL = frozenset(
    {
        "all mail",
        "alle nachrichten",
        "tous les messages",
        "todos",
        "todos os e-mails",
        "tutti i messaggi",
        "alle e-mails",
        "alle berichten",
    }
)
_GMAIL = frozenset({"[gmail]", "[google mail]"})
_UNUSABLE = frozenset({"\\noselect", "\\nonexistent"})


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of LIST: ``Listed("[Gmail]/Drafts", "/", ("\\\\HasNoChildren", "\\\\Drafts"))``."""

    name: str
    delimiter: str
    flags: tuple[str, ...]


def with_roles(listing: Iterable[Listed]) -> Sequence[Folder]:
    """All folders that can be opened, each role given to one folder at most, INBOX first.

    A role goes by the server's flag; where no folder has it, by name, and only at the top, under INBOX or under
    Gmail's own root (a folder "Clients/Drafts" is not the Drafts folder). Nothing is guessed beyond that.
    """
    usable = [one for one in listing if not _UNUSABLE & {flag.lower() for flag in one.flags}]
    taken: dict[FolderRole, str] = {}
    for one in usable:
        if one.name.upper() == "INBOX":  # RFC 3501 §5.1: in any case of letters
            taken.setdefault(FolderRole.INBOX, one.name)
        for flag in one.flags:
            role = _BY_FLAG.get(flag.lower())
            if role is not None:
                taken.setdefault(role, one.name)
    for one in usable:
        role = _role_by_name(one)
        if role is not None:
            taken.setdefault(role, one.name)
    roles = {name: role for role, name in reversed(taken.items())}
    found = [Folder(one.name, roles.get(one.name, FolderRole.OTHER)) for one in usable]
    return sorted(found, key=lambda folder: folder.role is not FolderRole.INBOX)


def _role_by_name(one: Listed) -> FolderRole | None:
    path = one.name.lower().split(one.delimiter) if one.delimiter else [one.name.lower()]
    last, above = path[-1], path[:-1]
    if above and (len(above) > 1 or above[0] not in _GMAIL | {"inbox"}):
        return None
    if above and above[0] in _GMAIL and last in _ALL_MAIL:
        return FolderRole.ALL
    return _BY_NAME.get(last)


def decoded(raw: object) -> str | None:
    """The folder's name, None if it does not follow RFC 3501 §5.1.3, for then it cannot be named back."""
    if isinstance(raw, int):
        raw = str(raw).encode()
    if isinstance(raw, str):
        raw = raw.encode("utf-8", "surrogateescape")
    if not isinstance(raw, bytes):
        return None
    try:
        name = str(imap_utf7.decode(raw))
        return name if imap_utf7.encode(name) == raw else None
    except (ValueError, AttributeError):
        return None
