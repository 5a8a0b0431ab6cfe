"""Server-sent events: one line whenever something changed (WHATWG HTML §9.2). The page works without them.

Each stream keeps a thread of the server busy, so there are few, and each ends after a minute; the browser comes back by
itself. Where all are taken the answer is the present state and "ask again in a few seconds".
"""

from __future__ import annotations

import threading
from collections.abc import Iterator

from flask import Response

from addon.live import Changes

STREAMS = 2
LOOKS, EACH = 20, 3.0  # a stream lives a minute; a browser that left is noticed within three seconds


class Feed:
    """``Feed(changes).answer()``"""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes
        self._free = threading.BoundedSemaphore(STREAMS)

    def version(self) -> str:
        """How things are now, in a word."""
        return self._changes.version()

    def answer(self) -> Response:
        """A stream, or a short answer when all streams are taken."""
        return Response(self._stream(), mimetype="text/event-stream", headers={"X-Accel-Buffering": "no"})

    def _stream(self) -> Iterator[str]:
        # Taken here, not before: a stream that nobody begins to read (HEAD, a browser gone) would keep its place.
        if not self._free.acquire(blocking=False):
            yield f"retry: 4000\ndata: {self._changes.version()}\n\n"
            return
        try:
            known = self._changes.version()
            yield f"retry: 1000\ndata: {known}\n\n"
            for _ in range(LOOKS):
                now = self._changes.wait(known, EACH)
                if self._changes.stopped:
                    return
                yield f"data: {now}\n\n" if now != known else ": still here\n\n"
                known = now
        finally:
            self._free.release()
