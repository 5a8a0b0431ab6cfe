"""Four things that stock pymap 0.36.7 does not do and a mail program counts on.

1. **Special-use in LIST** (RFC 6154 §2): pymap names its folders but does not say what they are for, so a client
   that looks for ``\\Drafts`` instead of guessing at names finds no Drafts folder.
2. **One write per response**: pymap writes a response in pieces (``* ``, ``1``, `` EXISTS``), each of which may travel
   in a TCP segment of its own. IMAPClient's ``idle_check`` aborts on half a line, at random.
3. **No lost wake-up**: pymap's IDLE waits for the next change even when one came in while it was telling the last; of
   two mails that arrive together, the second is announced only when a third comes.
4. **Every octet**: pymap leaves out the last octet of a message that has no body.

``apply()`` is called when the server starts, so that importing this package changes nothing in anybody's process.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

SPECIAL_USE = {
    "[Gmail]/Drafts": b"Drafts",
    "[Gmail]/Sent Mail": b"Sent",
    "[Gmail]/All Mail": b"All",
    "[Gmail]/Trash": b"Trash",
    "[Gmail]/Spam": b"Junk",
}


class _OneWrite:
    """Collects a response, so that it leaves in one piece. Stands in for the stream writer."""

    def __init__(self) -> None:
        self.collected = bytearray()

    def write(self, data: bytes) -> None:
        self.collected += data

    def writelines(self, lines: Iterable[bytes]) -> None:
        for line in lines:
            self.collected += line

    async def drain(self) -> None:
        """Nothing to wait for: it is memory."""


async def _write_response(self: Any, response: Any) -> None:
    one = _OneWrite()
    await response.async_write(one)
    try:
        self.writer.write(bytes(one.collected))
        await self.writer.drain()
    except ConnectionError:  # the client has gone; its own read will say so
        return


def apply() -> None:
    """Patch pymap in this process. Safe to repeat."""
    from pymap.backend.dict.mailbox import MailboxData
    from pymap.imap import IMAPConnection
    from pymap.listtree import ListEntry
    from pymap.mime import MessageContent

    if getattr(ListEntry, "announces_special_use", False):
        return
    stock: Any = ListEntry.attributes.fget  # type: ignore[attr-defined]

    def attributes(self: ListEntry) -> Sequence[bytes]:
        found = list(stock(self))
        use = SPECIAL_USE.get(self.name)
        return [*found, use] if use else found

    stock_update: Any = MailboxData.update_selected

    async def update_selected(self: Any, selected: Any, *, wait_on: Any = None) -> Any:
        behind = selected.mod_sequence != self._mod_sequences.highest
        return await stock_update(self, selected, wait_on=None if behind else wait_on)

    stock_parse: Any = MessageContent.parse.__func__  # type: ignore[attr-defined]

    def parse(cls: type[MessageContent], data: bytes) -> MessageContent:
        content: Any = stock_parse(cls, data)
        content._raw = memoryview(data)
        return content  # type: ignore[no-any-return]

    changes: Any = ListEntry
    changes.attributes = property(attributes)
    changes.announces_special_use = True
    connection: Any = IMAPConnection
    connection.write_response = _write_response
    mailbox: Any = MailboxData
    mailbox.update_selected = update_selected
    content_class: Any = MessageContent
    content_class.parse = classmethod(parse)
