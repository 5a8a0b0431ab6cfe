"""A TCP proxy that spoils a connection on command, as networks do.

with FaultProxy(host, port) as proxy:
    proxy.drip = True        # what the server says comes three octets at a time
    proxy.cut_after(120)     # 120 more octets from the server, then both ends are closed
    proxy.stall()            # nothing passes until proxy.release()
    proxy.bye_after(120)     # 120 more octets, then "* BYE", then both ends are closed
    proxy.reset_after(120)   # 120 more octets, then a TCP reset
    proxy.corrupt_after(120) # 120 more octets, then eight of them come changed
    proxy.reset()            # every open connection ends, at once, without a goodbye
"""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
import time


class FaultProxy:
    """Listens on a free loopback port, ``port``; each client gets a connection of its own to the target."""

    host = "127.0.0.1"

    def __init__(self, host: str, port: int, *, pause: float = 0.0005) -> None:
        self._target, self._pause = (host, port), pause
        self.drip = False
        self.refuse = False
        self.connections = 0
        self._left: int | None = None
        self._held: threading.Event | None = None
        self._words = b""
        self._last = ""  # how it ends once the octets have passed
        self._flows = threading.Event()
        self._flows.set()
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self._lock = threading.Lock()
        self._listener = socket.create_server((self.host, 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> FaultProxy:
        return self

    def __exit__(self, *exc: object) -> None:
        self._listener.close()
        self.release()
        self.reset()

    def cut_after(self, octets: int) -> None:
        """Let so many octets from the server pass, then close both ends."""
        with self._lock:
            self._left, self._held = octets, None

    def bye_after(self, octets: int) -> None:
        """Let so many octets from the server pass, then say BYE in its name, and close both ends."""
        with self._lock:
            self._left, self._held, self._last = octets, None, "bye"

    def reset_after(self, octets: int) -> None:
        """Let so many octets from the server pass, then reset the connection."""
        with self._lock:
            self._left, self._held, self._last = octets, None, "reset"

    def corrupt_after(self, octets: int) -> None:
        """Let so many octets from the server pass, change eight, and let the rest pass."""
        with self._lock:
            self._left, self._held, self._last = octets, None, "corrupt"

    def hold_after(self, octets: int) -> threading.Event:
        """Let so many octets from the server pass and keep back the rest, all connections together, until ``heal``."""
        with self._lock:
            self._left, self._held = octets, threading.Event()
            return self._held

    def hold_at(self, words: bytes) -> threading.Event:
        """Keep back the first packet from the server that holds these words, and all that follows, until ``heal``."""
        with self._lock:
            self._left, self._words, self._held = None, words, threading.Event()
            return self._held

    def heal(self) -> None:
        """No more faults for connections to come."""
        self.drip = self.refuse = False
        with self._lock:
            self._left = self._held = None
            self._words, self._last = b"", ""
        self.release()

    def stall(self) -> None:
        """Let nothing pass in either direction."""
        self._flows.clear()

    def release(self) -> None:
        """Let it pass again."""
        self._flows.set()

    def reset(self) -> None:
        """End all connections with a TCP reset."""
        with self._lock:
            pairs, self._pairs = self._pairs, []
        for pair in pairs:
            for end in pair:
                with contextlib.suppress(OSError):
                    end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                _close(end)

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            if self.refuse:
                _close(client)
                continue
            try:
                server = socket.create_connection(self._target, timeout=10)
            except OSError:
                _close(client)
                continue
            server.settimeout(None)
            for end in (client, server):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self._pairs.append((client, server))
            threading.Thread(target=self._pump, args=(client, server, False), daemon=True).start()
            threading.Thread(target=self._pump, args=(server, client, True), daemon=True).start()

    def _pump(self, source: socket.socket, target: socket.socket, from_server: bool) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                self._flows.wait()
                if from_server and self._last == "corrupt":
                    target.sendall(self._corrupted(data))
                elif from_server:
                    passes, used_up, held = self._allowed(data)
                    self._send(target, passes)
                    if held is not None and used_up:
                        held.set()  # what comes now is swallowed: the line just goes silent
                    elif used_up:
                        self._end(target)
                        break
                else:
                    target.sendall(data)
        _close(source)
        _close(target)

    def _end(self, client: socket.socket) -> None:
        if self._last == "bye":
            client.sendall(b"\r\n* BYE Server shutting down.\r\n")
        elif self._last == "reset":
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            client.close()

    def _corrupted(self, data: bytes) -> bytes:
        with self._lock:
            at = self._left
            if at is None:
                return data
            self._left = at - len(data) if at >= len(data) else None
        return data if at >= len(data) else data[:at] + bytes(255 - b for b in data[at : at + 8]) + data[at + 8 :]

    def _allowed(self, data: bytes) -> tuple[bytes, bool, threading.Event | None]:
        with self._lock:
            if self._words and self._words in data:
                self._left, self._words = 0, b""
            if self._left is None:
                return data, False, None
            data = data[: self._left]
            self._left -= len(data)
            return data, self._left <= 0, self._held

    def _send(self, target: socket.socket, data: bytes) -> None:
        if not self.drip:
            target.sendall(data)
            return
        for start in range(0, len(data), 3):
            target.sendall(data[start : start + 3])
            time.sleep(self._pause)


def _close(end: socket.socket) -> None:
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()
