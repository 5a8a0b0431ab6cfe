"""A mail, safely, as something to read: text only, the words that a reading rests on marked, quotations set back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup, escape

from addon.cards.widgets import one_line, plain
from addon.mail_view import FoundDraft, Letter
from introductions.model import Draft, FolderRole, Person
from introductions.reading import html_text, message, new_text

LONGEST = 20_000
WRAPPED = 45  # letters; a line that was broken for its length has more
Blocks = tuple[tuple[bool, Markup], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A mail as the pane shows it. ``body`` is a list of (set back, markup) blocks, ``earlier`` what was written before
    and only comes along: shown when asked for."""

    message_id: str
    role: str  # "draft", "sent" or "received"
    subject: str
    sender: str
    to: str
    at: datetime | None
    body: Blocks
    attachments: tuple[str, ...] = ()
    earlier: Blocks = ()

    @property
    def anchor(self) -> str:
        """A name for it within the page."""
        return anchor(self.message_id)


def anchor(message_id: str) -> str:
    """``"mail-k3-example-org"`` for ``<k3@example.org>``."""
    return "mail-" + re.sub(r"[^a-zA-Z0-9]+", "-", message_id).strip("-")


def of_letter(letter: Letter, evidence: str = "") -> Reading:
    """Any message at all; ``evidence`` is marked where it stands."""
    roles = {FolderRole.DRAFTS: "draft", FolderRole.SENT: "sent"}
    return _of_raw(letter.raw, letter.message_id, roles.get(letter.role, "received"), evidence)


def of_found(found: FoundDraft) -> Reading:
    """The introducer's own draft."""
    return _of_raw(found.raw, found.message_id, "draft", "")


def of_draft(draft: Draft) -> Reading:
    """A draft as it was decided, where the mailbox cannot be looked into."""
    return Reading(
        draft.message_id, "draft", one_line(draft.subject), _who(draft.sender), _all(draft.to), None,
        blocks(draft.text),
    )  # fmt: skip


def _of_raw(raw: bytes, message_id: str, role: str, evidence: str) -> Reading:
    mail = message.parse(raw)
    body, earlier = _parts(mail, evidence) if role == "received" else (blocks(_whole(mail)), ())
    return Reading(
        message_id=message_id,
        role=role,
        subject=one_line(mail.subject, 300),
        sender=_who(mail.sender) if mail.sender else "",
        to=_all((*mail.to, *mail.cc, *mail.bcc)),
        at=mail.date,
        body=body,
        attachments=tuple(one_line(a, 80) for a in mail.attachments[:10]),
        earlier=earlier,
    )


def _parts(mail: message.Message, evidence: str) -> tuple[Blocks, Blocks]:
    """What somebody wrote now, their signature set back, and apart from it what only comes along."""
    new = new_text.new_text(mail)
    if not new.text.strip():
        return blocks(_whole(mail), evidence), ()
    signed = "\n".join(f"> {line}" for c in new.cuts if c.reason == "signature" for line in c.text.split("\n"))
    earlier = "\n\n".join(c.text for c in new.cuts if c.reason != "signature" and c.text.strip())
    return (*blocks(new.text, evidence), *blocks(signed)), blocks(earlier)


def _whole(mail: message.Message) -> str:
    return mail.text if mail.text is not None and mail.text.strip() else _seen(mail.html or "")


def blocks(text: str, evidence: str = "") -> Blocks:
    """Text as runs of quoted and unquoted lines.

    >>> blocks("Yes!\\n> Would you?", "Yes")
    ((False, Markup('<mark>Yes</mark>!')), (True, Markup('Would you?')))
    """
    runs: list[tuple[bool, list[str]]] = []
    for line in plain(text, LONGEST).strip("\n").split("\n"):
        quoted = line.startswith(">")
        bare = line.lstrip("> ") if quoted else line
        if not runs or runs[-1][0] != quoted:
            runs.append((quoted, []))
        runs[-1][1].append(bare)
    made = []
    for quoted, lines in runs:
        joined = "\n".join(lines).strip("\n")
        if joined:
            made.append((quoted, escape(joined) if quoted else _marked(unwrapped(joined), evidence)))
    return tuple(made)


def unwrapped(text: str) -> str:
    """Text without the line ends that a mail program put in to keep lines short (RFC 5322 §2.1.1): a window of another
    width breaks lines where it needs to. Lists, verses and signatures keep theirs.

    >>> unwrapped("Amy spent eight years negotiating leases for a supermarket\\nchain and now does it freelance.")
    'Amy spent eight years negotiating leases for a supermarket chain and now does it freelance.'
    """
    made = []
    for part in re.split(r"(\n[ \t]*\n+)", text):
        lines = part.split("\n")
        wrapped = len(lines) > 1 and all(WRAPPED <= len(line.rstrip()) <= 2 * WRAPPED for line in lines[:-1])
        listed = any(re.match(r"[ \t]|[-*•]|\d+[.)]", line) for line in lines)
        made.append(" ".join(line.strip() for line in lines) if wrapped and not listed else part)
    return "".join(made)


def _seen(html: str) -> str:
    """What a reader of the HTML would see, without the marks that reading leaves in it."""
    text, _ = html_text.to_text(html)
    kept = (line for line in text.split("\n") if not line.startswith(("\ue000", "> \ue000")))
    return html_text.MARKS.sub("", "\n".join(kept))


def _marked(text: str, evidence: str) -> Markup:
    """The first place where the evidence stands, whatever its line breaks, in ``<mark>``."""
    words = evidence.split()
    if not words:
        return escape(text)
    found = re.search(r"\s+".join(re.escape(w) for w in words[:80]), text)
    if found is None:
        return escape(text)
    return escape(text[: found.start()]) + Markup("<mark>{}</mark>").format(found[0]) + escape(text[found.end() :])


def _who(person: Person) -> str:
    return one_line(f"{person.name} <{person.email}>" if person.name else person.email)


def _all(people: tuple[Person, ...]) -> str:
    return ", ".join(_who(p) for p in people[:20])
