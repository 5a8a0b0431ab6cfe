"""Mail as Gmail's IMAP shows it: one message in All Mail and in INBOX, ids of its own, labels for folders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from introductions.events import ReplyRead
from introductions.model import Draft, DraftKind, DraftState, FolderRole
from introductions.service import Service
from introductions.writing.compose import to_bytes
from sync.connect import open_mailbox
from sync.incoming import meet, watched
from sync.mailbox import ImapMailbox
from sync.visit import visit
from tests.gmail_front import GmailFront
from tests.introducing import OnEmbedded, Robin, now, the_service

AMY, LISA = "amy@leases.example.net", "lisa@sunroof.example.net"
ALL_MAIL = "[Gmail]/All Mail"


class Gmail:
    """Robin's mailbox at Gmail; what is sent or comes lies in All Mail, whatever else it lies in."""

    def __init__(self, server: Any, service: Service, address: str, front: GmailFront) -> None:
        self.server, self.service, self.address = OnEmbedded(server, address), service, address
        self.account = replace(self.server.account(address), port=front.port)
        service.add_account(self.account, self.server.password)
        mailbox = self.opened()
        meet(mailbox, service, address)
        mailbox.close()
        self.robin = Robin(self.server, service, address)

    def opened(self) -> ImapMailbox:
        return open_mailbox(self.account, self.server.password)

    def looks(self) -> int:
        mailbox = self.opened()
        facts = visit(mailbox, self.service, self.address, now).facts
        mailbox.close()
        return facts

    def writes(self, to: str, message_id: str, answers: Draft) -> None:
        """Robin, in Gmail."""
        words, subject = "One more thing: no hurry!", f"Re: {answers.subject}"
        self._comes(f"Robin Hale <{self.address}>", to, subject, message_id, answers.message_id, words)

    def gets(self, sender: str, subject: str, message_id: str, answers: str, text: str) -> None:
        raw = self._comes(f"<{sender}>", self.address, f"Re: {subject}", message_id, answers, text)
        self.server.deliver(self.address, raw, sender)

    def _comes(self, sender: str, to: str, subject: str, message_id: str, answers: str, text: str) -> bytes:
        raw = (
            f"From: {sender}\r\nTo: <{to}>\r\nSubject: {subject}\r\nMessage-ID: {message_id}\r\n"
            f"In-Reply-To: {answers}\r\nDate: {now():%a, %d %b %Y %H:%M:%S} +0000\r\n\r\n{text}\r\n"
        ).encode()
        self.server.append(self.address, ALL_MAIL, raw, ("\\Seen",))
        return raw


@pytest.fixture
def gmail(embedded_mail: Any, tmp_path: Path, address: str) -> Iterator[Gmail]:
    service = the_service(tmp_path)
    with GmailFront(embedded_mail.host, embedded_mail.imap_port, f"gm.{address}") as front:
        yield Gmail(embedded_mail, service, f"gm.{address}", front)
    service.store.close()


def asked(gmail: Gmail) -> Draft:
    """Both asks went out; Amy's."""
    gmail.robin.presses_the_button(gmail.robin.writes_a_draft(AMY, LISA))
    gmail.looks()
    asks = [d for v in gmail.service.views(gmail.address) for d in v.drafts if d.draft.kind is DraftKind.ASK]
    assert {d.state for d in asks} == {DraftState.PLACED}
    for item in asks:
        gmail.server.append(gmail.address, ALL_MAIL, to_bytes(item.draft, now()), ("\\Seen",))
    assert gmail.looks() == 2
    return next(d.draft for d in asks if d.draft.to[0].key == AMY)


def replies(gmail: Gmail) -> list[ReplyRead]:
    return [e for story in gmail.service.stories(gmail.address) for e in story if isinstance(e, ReplyRead)]


def test_all_mail_stands_for_inbox_and_sent_because_filters_archive_answers(gmail: Gmail) -> None:
    mailbox = gmail.opened()

    assert mailbox.is_gmail
    assert [folder.role for folder in watched(mailbox)] == [FolderRole.ALL, FolderRole.JUNK]
    mailbox.close()


def test_an_answer_is_read_once_although_it_lies_in_inbox_and_in_all_mail(gmail: Gmail) -> None:
    ask = asked(gmail)
    gmail.gets(AMY, ask.subject, "<yes@leases.example.net>", ask.message_id, "Yes please, happy to.")

    assert gmail.looks() == 1
    assert gmail.looks() == 0
    (reply,) = replies(gmail)
    assert reply.party == AMY
    assert reply.ref is not None
    assert None not in (reply.ref.gm_msgid, reply.ref.gm_thrid)


def test_an_answer_to_a_later_mail_of_the_conversation_is_recognised_by_gmails_thread(gmail: Gmail) -> None:
    ask = asked(gmail)
    gmail.writes(AMY, "<later@example.com>", ask)
    gmail.looks()
    home = "a.carter@home.example.com"
    gmail.gets(home, ask.subject, "<yes@home.example.com>", "<later@example.com>", "Yes please, happy to.")

    assert gmail.looks() == 1
    (reply,) = replies(gmail)
    assert (reply.party, reply.how.partition(":")[0]) == (AMY, "gmail_thread")
