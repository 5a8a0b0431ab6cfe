"""Introductions whose asks were sent, so that there is something that replies can answer."""

from __future__ import annotations

import itertools
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from introductions.service import Service
from introductions.store import Keys, new_key, open_store
from introductions.writing.compose import to_bytes
from sync.connect import open_mailbox
from sync.visit import visit
from tests.dovecot import Dovecot

_DRAFT = """\
From: Robin Hale <{me}>
To: Amy Carter <amy{n}@leases.example.org>, Lisa Wagner <lisa{n}@sunroof.example.net>
Subject: Amy, meet Lisa ({n})
Message-ID: <joint-{n}@example.com>

Hi both,

Amy negotiates rooftop leases. Lisa runs a small solar installer in Kassel. I think an hour would help you both.

Robin
"""
_REPLY = """\
From: Amy Carter <{sender}>
To: Robin Hale <{me}>
Subject: Re: Amy, meet Lisa
Message-ID: <reply-{n}@mail.example.org>
In-Reply-To: {ask}
References: {ask}
Date: {date:%a, %d %b %Y %H:%M:%S} +0000
Content-Type: text/plain; charset=utf-8

Yes please, happy to talk to her. Tuesdays are best.

Amy

On Monday Robin Hale wrote:
> {quoted}
"""


@dataclass(frozen=True)
class Ask:
    """An ask that went out: to whom, under which Message-ID, in which words."""

    to: str
    message_id: str
    text: str


def now() -> datetime:
    return datetime.now(UTC)


def a_service(home: Path, keys: Keys | None = None) -> Service:
    """Use cases over a store on disk, as an installation has it."""
    store = open_store(f"sqlite:///{home}/optin.db", keys or Keys([new_key()]))
    return Service(store, now, lambda: os.urandom(12).hex())


def asked(server: Dovecot, service: Service, address: str, count: int) -> list[Ask]:
    """So many introductions begun, all their asks sent; the asks to Amy."""
    account = server.account(address)
    service.add_account(account, server.password)
    mailbox = open_mailbox(account, server.password)
    visit(mailbox, service, address, now)
    for n in range(count):
        service.begin(address, _DRAFT.format(me=address, n=n).encode(), nonce=str(n))
    asks = []
    for item in service.outbox(address):
        server.append(address, "Sent", to_bytes(item.draft, now()), ("\\Seen",))
        to = item.draft.to[0].key
        if to.startswith("amy"):
            asks.append(Ask(to, item.draft.message_id, item.draft.text))
    visit(mailbox, service, address, now)
    mailbox.close()
    return asks


_NUMBERS = itertools.count(1)


def reply(address: str, ask: Ask) -> bytes:
    """Amy says yes."""
    text = _REPLY.format(
        sender=ask.to,
        me=address,
        n=next(_NUMBERS),
        ask=ask.message_id,
        date=now(),
        quoted=ask.text.replace("\n", "\n> "),
    )
    return text.replace("\n", "\r\n").encode()
