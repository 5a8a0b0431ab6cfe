"""A TCP proxy that writes down when the server announced something, how much it said, and how often the talk turned.

In a process of its own: a wire does not wait for the interpreter of whom it connects.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import socket
import threading
import time
from dataclasses import dataclass, field
from multiprocessing.connection import Connection


@dataclass
class Heard:
    """Counted over all connections: moments (monotonic) at which an EXISTS went through, octets from the server, and
    how often the client spoke after the server had, which is round trips."""

    announced: list[float] = field(default_factory=list)
    octets: int = 0
    turns: int = 0


class Tap:
    """Listens on ``port``; every client gets a connection of its own to the target.

    ``away``: seconds to the target and back, as if it were far off."""

    host = "127.0.0.1"

    def __init__(self, host: str, port: int, away: float = 0.0) -> None:
        self._ours, theirs = multiprocessing.Pipe()
        context = multiprocessing.get_context("spawn")
        self._process = context.Process(target=serve, args=(theirs, (host, port), away), daemon=True)

    def __enter__(self) -> Tap:
        self._process.start()
        self.port: int = self._ours.recv()
        return self

    def __exit__(self, *exc: object) -> None:
        self._process.kill()
        self._process.join()

    def reset(self) -> None:
        """Count from nothing."""
        self._asked("reset")

    def heard(self) -> Heard:
        """What went through since then."""
        return self._asked("heard")

    def _asked(self, what: str) -> Heard:
        self._ours.send(what)
        heard: Heard = self._ours.recv()
        return heard


class _Wire:
    def __init__(self, target: tuple[str, int], away: float) -> None:
        self._target, self._away = target, away
        self._server_spoke = True
        self.heard = Heard()
        self._listener = socket.create_server((Tap.host, 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection(self._target, timeout=10)
                server.settimeout(None)
                for end in (client, server):
                    end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                threading.Thread(target=self._up, args=(client, server), daemon=True).start()
                threading.Thread(target=self._down, args=(server, client), daemon=True).start()

    def _up(self, client: socket.socket, server: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := client.recv(65_536):
                if self._server_spoke:
                    self.heard.turns += 1
                    self._server_spoke = False
                time.sleep(self._away / 2)
                server.sendall(data)
        _close(client)
        _close(server)

    def _down(self, server: socket.socket, client: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := server.recv(262_144):
                self.heard.octets += len(data)
                self._server_spoke = True
                time.sleep(self._away / 2)
                if b" EXISTS" in data:
                    self.heard.announced.append(time.monotonic())
                client.sendall(data)
        _close(client)
        _close(server)


def serve(control: Connection, target: tuple[str, int], away: float) -> None:
    """The process."""
    wire = _Wire(target, away)
    control.send(wire.port)
    while True:
        if control.recv() == "reset":
            wire.heard = Heard()
        control.send(wire.heard)


def _close(end: socket.socket) -> None:
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()
