"""An endpoint that speaks OpenAI's chat completions over real HTTP, and behaves or misbehaves as told.

    with ModelEndpoint(lambda data: {"label": "accept", …}) as stub:
        Endpoint(stub.url, "stub", lambda: "k", seconds=5).complete(prompt)

``answers`` gets the prompt's data (the JSON that holds somebody's words) and returns the content: a value that is
written as JSON, or a text as it is. ``moods`` are taken one per request, the last for ever: "well", "down" (500),
"busy" (429), "hang", "drip", "drip head", "truncating" (cut off), "refusing" (401), "nonsense", "no schema" (400 where
one is asked for), "elsewhere" (a redirect), "endless".
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from introductions.language_model import Completion, Prompt

Answers = Callable[[dict[str, Any]], Any]


class ModelEndpoint:
    """``seen`` are the requests' bodies, ``keys`` what they were opened with."""

    def __init__(self, answers: Answers, *moods: str, retry_after: str = "", tokens: int = 120) -> None:
        self.answers, self.moods, self.retry_after, self.tokens = answers, list(moods) or ["well"], retry_after, tokens
        self.seen: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.closing = threading.Event()
        self._lock = threading.Lock()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                with suppress(OSError):  # whoever asked has gone
                    outer._serve(self, body)

            def log_message(self, *_: Any) -> None:
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            block_on_close = False

            def handle_error(self, *_: Any) -> None:
                pass

        self._server = Server(("127.0.0.1", 0), Handler)
        self.host = f"127.0.0.1:{self._server.server_address[1]}"
        self.url = f"http://{self.host}/v1"

    @property
    def prompts(self) -> list[str]:
        """All that was told to it, task and data, one text a request."""
        return [" ".join(m["content"] for m in body["messages"]) for body in self.seen]

    def _serve(self, handler: BaseHTTPRequestHandler, body: dict[str, Any]) -> None:
        with self._lock:
            self.seen.append(body)
            self.keys.append(handler.headers.get("Authorization", ""))
            mood = self.moods.pop(0) if len(self.moods) > 1 else self.moods[0]
        if mood == "no schema":
            mood = "bad" if "response_format" in body else "well"
        status = {"down": 500, "busy": 429, "refusing": 401, "bad": 400, "elsewhere": 307}.get(mood)
        if status is not None:
            extra = {"Retry-After": self.retry_after} if self.retry_after else {}
            if mood == "elsewhere":
                extra = {"Location": self.url.replace("/v1", "/other")}
            return self._reply(handler, status, b'{"error": {"message": "no"}}', extra)
        if mood == "hang":
            self.closing.wait(60)
            return None
        if mood == "drip head":
            return self._drip(handler, b"HTTP/1.1 200 OK\r\nX-Slow: " + b"x" * 4000)
        if mood == "nonsense":
            return self._reply(handler, 200, b"<html>Welcome to the hotel's network</html>")
        data = json.loads(body["messages"][1]["content"])
        said = self.answers(data)
        content = said if isinstance(said, str) else json.dumps(said, ensure_ascii=False)
        reason = "stop"
        if mood == "truncating":
            content, reason = content[: len(content) // 2], "length"
        raw = json.dumps(self._completion(content, reason)).encode()
        if mood == "drip":
            return self._drip(handler, b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + raw)
        if mood == "endless":
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
            while not self.closing.is_set():
                handler.wfile.write(b" " * 65536)
            return None
        return self._reply(handler, 200, raw)

    def _completion(self, content: str, reason: str) -> dict[str, Any]:
        message = {"role": "assistant", "content": content}
        return {
            "id": "c1",
            "object": "chat.completion",
            "created": 1,
            "model": "stub",
            "choices": [{"index": 0, "message": message, "finish_reason": reason}],
            "usage": {"prompt_tokens": self.tokens - 20, "completion_tokens": 20, "total_tokens": self.tokens},
        }

    def _drip(self, handler: BaseHTTPRequestHandler, raw: bytes) -> None:
        for octet in raw:
            handler.wfile.write(bytes((octet,)))
            handler.wfile.flush()
            if self.closing.wait(0.05):
                return

    def _reply(
        self, handler: BaseHTTPRequestHandler, status: int, raw: bytes, extra: dict[str, str] | None = None
    ) -> None:
        handler.send_response(status)
        for name, value in {
            "Content-Type": "application/json",
            "Content-Length": str(len(raw)),
            **(extra or {}),
        }.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(raw)

    def __enter__(self) -> ModelEndpoint:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *exc: object) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()


def reading(
    label: str, evidence: str = "", date_phrase: str | None = None, condition: str | None = None
) -> dict[str, Any]:
    """What a model says of a reply."""
    return {"label": label, "evidence": evidence, "date_phrase": date_phrase, "condition": condition}


def always(said: Any) -> Answers:
    """The same answer to everything."""
    return lambda data: said


@contextmanager
def serving(answers: Answers, *moods: str, **given: Any) -> Iterator[ModelEndpoint]:
    with ModelEndpoint(answers, *moods, **given) as stub:
        yield stub


class Answering:
    """The same without a network: a model that answers with what ``answers`` makes of the data."""

    host, name = "models.example.com", "stub-7b"

    def __init__(self, answers: Answers) -> None:
        self._answers = answers

    def complete(self, prompt: Prompt) -> Completion:
        return Completion(json.dumps(self._answers(json.loads(prompt.data))), 120)
