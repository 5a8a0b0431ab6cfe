"""A mail server inside this process: IMAP by pymap, SMTP by aiosmtpd, both on one event loop in one thread.

    with EmbeddedMail({"robin@example.com": "secret", "amy@example.org": "secret"}) as mail:
        mail.append("robin@example.com", "[Gmail]/Drafts", raw, ("\\\\Draft",))
        # IMAP at (mail.host, mail.imap_port), SMTP at (mail.host, mail.smtp_port), both on loopback, no TLS

One loop for both is what makes IDLE work: a mail that arrives by SMTP wakes the IMAP clients two or three milliseconds
later, because pymap's events belong to the loop that appends. Mail lives in memory and ends with the server; its
bytes are stored as they came. Folders are named as Gmail names them, and a mail that arrives or was sent lies in
``[Gmail]/All Mail`` too, as it does there.
"""

from __future__ import annotations

import argparse
import asyncio
import socket
import threading
from collections.abc import Callable, Coroutine, Mapping, Sequence
from contextlib import AsyncExitStack, suppress
from datetime import UTC, datetime
from typing import Any, TypeVar

from addon.demo import pymap_patches

INBOX = "INBOX"
DRAFTS = "[Gmail]/Drafts"
SENT = "[Gmail]/Sent Mail"
ALL_MAIL = "[Gmail]/All Mail"
TRASH = "[Gmail]/Trash"
SPAM = "[Gmail]/Spam"
FOLDERS = (DRAFTS, SENT, ALL_MAIL, TRASH, SPAM)

_START_SECONDS = 20.0
_CALL_SECONDS = 20.0
T = TypeVar("T")


class EmbeddedMail:
    """The server. ``users`` maps each address to its password: ``{"amy@example.org": "secret"}``.

    ``host``, ``imap_port`` and ``smtp_port`` are known once :meth:`start` has returned. A server that cannot start
    raises there what went wrong. Mail for an address nobody has is refused (550, RFC 5321 §4.2.3).
    """

    host = "127.0.0.1"

    def __init__(self, users: Mapping[str, str]) -> None:
        self.users = {address.strip().casefold(): password for address, password in users.items()}
        self.imap_port = 0
        self.smtp_port = 0
        self._listeners: dict[str, list[Callable[[bytes], None]]] = {}
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None
        self._ready = threading.Event()
        self._failure: BaseException | None = None
        self._backend: Any = None
        self._config: Any = None

    # starting and stopping ------------------------------------------------------------------------------------

    def start(self) -> EmbeddedMail:
        """Start serving; returns when both ports answer."""
        if self._thread is not None:
            raise RuntimeError("This mail server has been started already.")
        self._thread = threading.Thread(target=self._run, name="embedded-mail", daemon=True)
        self._thread.start()
        if not self._ready.wait(_START_SECONDS):
            raise TimeoutError("The embedded mail server did not start in time.")
        if self._failure is not None:
            self._thread.join(_CALL_SECONDS)
            raise self._failure
        return self

    def stop(self) -> None:
        """Close every connection and end the thread. Safe to repeat."""
        loop, stop, thread = self._loop, self._stop, self._thread
        if loop is not None and stop is not None:
            with suppress(RuntimeError):  # the loop has ended by itself
                loop.call_soon_threadsafe(stop.set)
        if thread is not None:
            thread.join(_CALL_SECONDS)

    def __enter__(self) -> EmbeddedMail:
        return self.start()

    def __exit__(self, *exc: object) -> None:
        self.stop()

    # what tests and the demo do with it -------------------------------------------------------------------------

    def append(self, user: str, folder: str, raw: bytes, flags: Sequence[str] = ()) -> None:
        """Lay a message into a folder: ``append("robin@example.com", DRAFTS, raw, ("\\\\Draft",))``."""
        self._call(self._append(user, folder, raw, flags))

    def deliver(self, user: str, raw: bytes) -> None:
        """Let a message arrive, as SMTP would: into INBOX, unread, and told to whoever listens."""
        self._call(self._deliver(user, raw))

    def messages(self, user: str, folder: str = INBOX) -> list[bytes]:
        """All messages of a folder, oldest first, byte for byte."""
        return self._call(self._messages(user, folder))

    def flags(self, user: str, folder: str = INBOX) -> list[frozenset[str]]:
        """The flags of the same messages, in the same order: ``[frozenset({"\\\\Draft", "\\\\Seen"})]``."""
        return self._call(self._flags(user, folder))

    def add_user(self, user: str, password: str) -> None:
        """One more mailbox on a running server."""
        self.users[user.strip().casefold()] = password
        self._call(self._add_user(user, password))

    def listen(self, user: str, heard: Callable[[bytes], None]) -> None:
        """Call ``heard`` with each message that arrives for ``user``. It runs on the server's loop: be brief."""
        self._listeners.setdefault(user.strip().casefold(), []).append(heard)

    # on the loop ------------------------------------------------------------------------------------------------

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as failure:
            self._failure = failure
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        from aiosmtpd.smtp import SMTP
        from proxyprotocol.reader import ProxyProtocolReader
        from pymap.backend.dict import DictBackend
        from pymap.concurrent import Subsystem
        from pymap.imap import IMAPServer
        from pysasl.hashing import BuiltinHash

        pymap_patches.apply()
        loop = self._loop = asyncio.get_running_loop()
        # A client cut off by stop() is no news. Python 3.11 reports each such connection as an error of the loop.
        loop.set_exception_handler(self._trouble)
        stop = asyncio.Event()
        arguments = argparse.Namespace(
            demo_data=False,
            demo_user="nobody",
            demo_password="unused",  # noqa: S106  (the user is removed two lines below)
            debug=False,
            tls=False,
            cert=None,
            key=None,
            passlib_cfg=None,
            proxy_protocol=None,
            inherited_sockets=None,
            host=self.host,
            port=0,
        )
        self._backend, self._config = await DictBackend.init(
            arguments,
            # The passwords guard nothing and never leave this process: half a second of hashing per login, and the
            # threads pymap would do it in, would only slow the tests down.
            hash_context=BuiltinHash(rounds=1),
            cpu_subsystem=Subsystem.for_asyncio(),
            invalid_user_sleep=0.0,
        )
        self._backend.login.users_dict.clear()
        for user, password in self.users.items():
            await self._add_user(user, password)
        async with AsyncExitStack() as stack:
            await self._backend.start(stack)
            # Both sockets are bound here and handed over, so that nobody can take a port in between.
            imap_socket, smtp_socket = _loopback(self.host), _loopback(self.host)
            answer = ProxyProtocolReader(self._config.proxy_protocol).get_callback(
                IMAPServer(self._backend.login, self._config)
            )
            imap = await asyncio.start_server(answer, sock=imap_socket)
            smtp = await loop.create_server(
                lambda: SMTP(self, hostname="demo.example", enable_SMTPUTF8=True, loop=loop), sock=smtp_socket
            )
            self.imap_port = imap_socket.getsockname()[1]
            self.smtp_port = smtp_socket.getsockname()[1]
            self._stop = stop
            self._ready.set()
            try:
                await stop.wait()
            finally:
                imap.close()
                smtp.close()
                await _end_others()

    def _trouble(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        if self._stop is None or not self._stop.is_set():
            loop.default_exception_handler(context)

    async def _add_user(self, user: str, password: str) -> None:
        from pymap.backend.dict.filter import FilterSet
        from pymap.backend.dict.mailbox import MailboxSet
        from pymap.user import Passwords, UserMetadata

        name = user.strip().casefold()
        hashed = await Passwords(self._config).hash_password(password)
        self._backend.login.users_dict[name] = UserMetadata(self._config, name, password=hashed)
        folders = MailboxSet()
        for folder in FOLDERS:
            await folders.add_mailbox(folder)
        self._config.set_cache[name] = (folders, FilterSet())

    async def _folder(self, user: str, folder: str) -> Any:
        folders, _ = self._config.set_cache[user.strip().casefold()]
        return await folders.get_mailbox(folder)

    async def _append(self, user: str, folder: str, raw: bytes, flags: Sequence[str] = ()) -> None:
        from pymap.parsing.message import AppendMessage
        from pymap.parsing.specials.flag import Flag

        mailbox = await self._folder(user, folder)
        kept = frozenset(Flag(flag) for flag in flags)
        await mailbox.append(AppendMessage(raw, datetime.now(UTC), kept), recent=True)  # noqa: TID251

    async def _deliver(self, user: str, raw: bytes) -> None:
        await self._append(user, ALL_MAIL, raw)
        await self._append(user, INBOX, raw)
        for heard in self._listeners.get(user.strip().casefold(), ()):
            heard(raw)

    async def _messages(self, user: str, folder: str) -> list[bytes]:
        from pymap.parsing.specials import FetchRequirement

        mailbox = await self._folder(user, folder)
        found = []
        async for message in mailbox.messages():
            loaded = await message.load_content(FetchRequirement.CONTENT)
            found.append(bytes(loaded.get_body()))
        return found

    async def _flags(self, user: str, folder: str) -> list[frozenset[str]]:
        mailbox = await self._folder(user, folder)
        return [
            frozenset(flag.value.decode("ascii", "replace") for flag in message.permanent_flags)
            async for message in mailbox.messages()
        ]

    def _call(self, work: Coroutine[Any, Any, T]) -> T:
        if self._loop is None or not self._loop.is_running():
            work.close()
            raise RuntimeError("This mail server is not running.")
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(_CALL_SECONDS)

    # what aiosmtpd asks of its handler --------------------------------------------------------------------------

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        """Mailboxes of this server only; there is no relaying to anywhere."""
        if address.strip().casefold() not in self.users:
            return "550 5.1.1 No such mailbox here"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        """Store the octets as they came."""
        for address in envelope.rcpt_tos:
            await self._deliver(address, bytes(envelope.original_content or b""))
        return "250 2.0.0 OK"


def _loopback(host: str) -> socket.socket:
    """A listening address of our own: port 0 lets the system choose a free one."""
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        bound.bind((host, 0))
    except OSError:
        bound.close()
        raise
    return bound


async def _end_others() -> None:
    """End the connections that are still open, and give their transports a turn to close."""
    others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    for _ in range(3):
        await asyncio.sleep(0)
