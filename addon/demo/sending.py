"""The demo's mail program: it plays the introducer's own, beside which the product normally runs.

It sends a draft as Gmail does: the mail goes out by SMTP, a copy lies in Sent and All Mail, the draft is gone; now and
then the sent copy has a Message-ID of its own, as after an edit in Gmail. Nothing else in the project can send,
and this here talks to the embedded server only.
"""

from __future__ import annotations

import re
import smtplib  # noqa: TID251  (the demo plays the people, and people send mail)
import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from email.utils import format_datetime
from typing import Any

from imapclient import IMAPClient

from addon.demo import letters
from addon.demo.letters import Hand, Program
from addon.demo.server import ALL_MAIL, DRAFTS, INBOX, SENT, EmbeddedMail
from introductions.errors import NotFoundError
from introductions.model import Person
from introductions.ports import Clock, Ids

_SECONDS = 20.0


def hand_over(server: EmbeddedMail, sender: str, to: Sequence[str], raw: bytes) -> None:
    """Give a mail to the embedded server's SMTP. ``sender`` is "" for a bounce (RFC 5321 §4.5.5).

    Raises NotFoundError if somebody has no mailbox there.
    """
    try:
        with smtplib.SMTP(server.host, server.smtp_port, timeout=_SECONDS) as smtp:
            plain = all(address.isascii() for address in (sender, *to))
            refused = smtp.sendmail(sender, list(to), raw, () if plain else ("SMTPUTF8", "BODY=8BITMIME"))
    except smtplib.SMTPRecipientsRefused as error:
        refused = error.recipients
    if refused:
        raise NotFoundError(
            f"Nobody on the demo's mail server is called {', '.join(sorted(refused))}.",
            "Only the people of the demo's drafts have a mailbox there.",
        )


class MailProgram:
    """One person's mail program. ``MailProgram(server, Person("Tom Hale", "tom.hale@example.com"), "secret", …)``."""

    def __init__(
        self,
        server: EmbeddedMail,
        person: Person,
        password: str,
        *,
        clock: Clock,
        ids: Ids,
        language: str = "en",
    ) -> None:
        self._server = server
        self._person = person
        self._password = password
        self._clock = clock
        self._ids = ids
        self._hand = Hand(person, Program.GMAIL, language, (person.name,) if person.name else ())
        self._sent: dict[str, bytes] = {}
        self._one_at_a_time = threading.Lock()  # Send may be pressed twice

    def drafts(self) -> list[bytes]:
        """What lies in Drafts, oldest first."""
        with self._folder(DRAFTS) as imap:
            uids = imap.search("ALL")
            return [_body(imap, uid) for uid in uids]

    def save(self, raw: bytes) -> None:
        """Save a draft, as while writing."""
        with self._folder(DRAFTS) as imap:
            imap.append(DRAFTS, raw, (b"\\Draft", b"\\Seen"))

    def send(self, message_id: str, *, under_another_id: bool = False) -> bytes:
        """Send the draft with that Message-ID; returns what went out. Twice is the same as once.

        Raises NotFoundError if it is not in Drafts or if somebody it goes to has no mailbox here.
        """
        with self._one_at_a_time:
            if message_id not in self._sent:
                self._sent[message_id] = self._send(message_id, under_another_id)
            return self._sent[message_id]

    def _send(self, message_id: str, under_another_id: bool) -> bytes:
        with self._folder(DRAFTS) as imap:
            uids = imap.search(["HEADER", "Message-ID", message_id])
            found = [(uid, raw) for uid in uids if message_id_of(raw := _body(imap, uid)) == message_id]
            if not found:
                raise NotFoundError(
                    "That draft does not lie in Drafts.", "It was sent, deleted or taken back; look again."
                )
            uid, raw = found[0]
            mail = with_header(raw, "Date", format_datetime(self._clock()))
            if under_another_id:
                mail = with_header(mail, "Message-ID", self._new_id())
            self._post(imap, mail)
            imap.delete_messages([uid])
            imap.expunge([uid])
        return mail

    def reply(self, address: str, text: str) -> bytes:
        """Write back to the last mail of that person; returns what went out. Raises NotFoundError if there is none."""
        wanted = address.strip().casefold()
        with self._folder(INBOX) as imap:
            uids = imap.search(["FROM", address])
            mails = [raw for uid in uids if letters.sender_of(letters.opened(raw := _body(imap, uid))).key == wanted]
            if not mails:
                raise NotFoundError(f"There is no mail from {address} to reply to.", "Wait until they have answered.")
            mail = letters.reply(mails[-1], text, self._hand, self._clock(), self._new_id())
            self._post(imap, mail)
        return mail

    def _post(self, imap: Any, mail: bytes) -> None:
        to = letters.people_in(letters.opened(mail), "To", "Cc", "Bcc")
        out = with_header(mail, "Bcc", None)
        hand_over(self._server, self._person.email, [person.email for person in to], out)
        for folder in (SENT, ALL_MAIL):
            imap.append(folder, mail, (b"\\Seen",))

    def _new_id(self) -> str:
        return f"<CA{self._ids()}@mail.{self._person.email.rpartition('@')[2]}>"

    @contextmanager
    def _folder(self, name: str) -> Iterator[Any]:
        server = self._server
        imap = IMAPClient(server.host, server.imap_port, ssl=False, timeout=_SECONDS)
        try:
            imap.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            imap.login(self._person.key, self._password)
            imap.select_folder(name)
            yield imap
            imap.logout()
        except BaseException:
            imap.shutdown()
            raise


def message_id_of(raw: bytes) -> str:
    """``"<one@example.com>"``, "" if there is none."""
    return str(letters.opened(raw)["Message-ID"] or "").strip()


def with_header(raw: bytes, name: str, value: str | None) -> bytes:
    """The same octets with one header field replaced, or taken out (None). The rest is not touched.

    >>> with_header(b"Date: old\\r\\nSubject: x\\r\\n\\r\\nhi", "Date", "new")
    b'Date: new\\r\\nSubject: x\\r\\n\\r\\nhi'
    """
    end = re.search(rb"\r?\n\r?\n", raw)
    head, rest = (raw[: end.start()], raw[end.start() :]) if end else (raw, b"")
    fields = re.split(rb"\r?\n(?![ \t])", head)
    kept = [field for field in fields if not field.lower().startswith(name.lower().encode() + b":")]
    new = [] if value is None else [f"{name}: {value}".encode()]
    return b"\r\n".join([*new, *kept]) + rest


def _body(imap: Any, uid: int) -> bytes:
    return bytes(imap.fetch([uid], ["BODY.PEEK[]"])[uid][b"BODY[]"])
