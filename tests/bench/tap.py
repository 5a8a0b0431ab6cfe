"""A TCP proxy that writes down when the server announced something, how much it said, and how often the talk turned."""

from __future__ import annotations

import contextlib
import socket
import threading
import time


class Tap:
    """Listens on ``port``; every client gets a connection of its own to the target. Counts go over all connections.

    ``away``: seconds to the target and back, as if it were far off."""

    host = "127.0.0.1"

    def __init__(self, host: str, port: int, away: float = 0.0) -> None:
        self._target, self._away = (host, port), away
        self.announced: list[float] = []  # when an EXISTS went through
        self.octets = 0  # from the server
        self.turns = 0  # how often the client spoke after the server had: round trips
        self._server_spoke = True
        self._open: list[socket.socket] = []
        self._listener = socket.create_server((self.host, 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Tap:
        return self

    def __exit__(self, *exc: object) -> None:
        for one in (self._listener, *self._open):
            _close(one)

    def reset(self) -> None:
        """Count from nothing."""
        self.announced.clear()
        self.octets = self.turns = 0

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection(self._target, timeout=10)
                server.settimeout(None)
                for end in (client, server):
                    end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                    self._open.append(end)
                threading.Thread(target=self._up, args=(client, server), daemon=True).start()
                threading.Thread(target=self._down, args=(server, client), daemon=True).start()

    def _up(self, client: socket.socket, server: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := client.recv(65_536):
                if self._server_spoke:
                    self.turns += 1
                    self._server_spoke = False
                time.sleep(self._away / 2)
                server.sendall(data)
        _close(client)
        _close(server)

    def _down(self, server: socket.socket, client: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := server.recv(262_144):
                self.octets += len(data)
                self._server_spoke = True
                time.sleep(self._away / 2)
                if b" EXISTS" in data:
                    self.announced.append(time.monotonic())
                client.sendall(data)
        _close(client)
        _close(server)


def _close(end: socket.socket) -> None:
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()
