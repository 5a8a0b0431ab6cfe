"""A house whose pages are served on a free port, with the demo's buttons of a mail program."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator, Sequence

import waitress

from tests.little_house import ME, LittleHouse

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]


@contextlib.contextmanager
def served(accounts: Sequence[str] = (ME,)) -> Iterator[LittleHouse]:
    """The house, until the block ends."""
    listening = socket.create_server(("127.0.0.1", 0))
    made = LittleHouse(base_url=f"http://127.0.0.1:{listening.getsockname()[1]}", accounts=accounts)
    server = waitress.create_server(made.app(demo=made.mailbox), sockets=[listening], threads=8)

    def run() -> None:
        with contextlib.suppress(OSError):  # closed under it, below
            server.run()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield made
    finally:
        made.changes.stop()
        server.task_dispatcher.shutdown()
        for channel in list(server.active_channels.values()):
            channel.handle_close()
        server.close()
        listening.close()  # waitress works on a duplicate
        thread.join(timeout=10)
