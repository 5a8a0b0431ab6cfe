"""What opens an endpoint: a key as given, or this machine's own access at Google, renewed in time."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from introductions.endpoint.client import Endpoint
from introductions.endpoint.keys import supplier
from introductions.errors import ModelAwayError, ModelRefusedError
from tests.contract.test_model_endpoint import PROMPT
from tests.model_endpoint import ModelEndpoint, always


class GoogleTokens:
    """Hands out access tokens for a service account (RFC 7523), each another one, good for ``lasts`` seconds."""

    def __init__(self, lasts: int = 3600, status: int = 200) -> None:
        self.given: list[str] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                self.rfile.read(int(self.headers["Content-Length"]))
                token = f"ya29.{len(outer.given)}"
                outer.given.append(token)
                told = {"access_token": token, "expires_in": lasts, "token_type": "Bearer"}
                raw = json.dumps(told if status == 200 else {"error": "invalid_grant"}).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(raw)))
                self.end_headers()
                self.wfile.write(raw)

            def log_message(self, *_: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/token"

    def account(self, path: Path) -> str:
        """The key file of such an account."""
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        pem = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        told = {
            "type": "service_account",
            "project_id": "p",
            "private_key_id": "1",
            "private_key": pem.decode(),
            "client_email": "optin@p.iam.example.com",
            "token_uri": self.url,
        }
        file = path / "account.json"
        file.write_text(json.dumps(told), encoding="utf-8")
        return str(file)

    def __enter__(self) -> GoogleTokens:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._server.shutdown()
        self._server.server_close()


def test_a_key_is_used_as_it_is() -> None:
    assert supplier("k")() == "k"


@pytest.mark.parametrize(("lasts", "tokens"), [(3600, 1), (1, 2)])
def test_an_access_is_kept_while_it_lasts_and_renewed_before_it_is_used_again(
    lasts: int, tokens: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with GoogleTokens(lasts) as google, ModelEndpoint(always("ok")) as stub:
        monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", google.account(tmp_path))
        model = Endpoint(stub.url, "stub", supplier("google"), seconds=20)

        assert [model.complete(PROMPT).text for _ in range(2)] == ["ok", "ok"]

    assert len(google.given) == tokens
    assert stub.keys == [f"Bearer {google.given[0]}", f"Bearer {google.given[-1]}"]


def test_an_access_that_was_taken_back_is_said_and_not_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with GoogleTokens(status=400) as google, ModelEndpoint(always("ok")) as stub:
        monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", google.account(tmp_path))
        with pytest.raises(ModelRefusedError) as caught:
            Endpoint(stub.url, "stub", supplier("google"), seconds=20).complete(PROMPT)

    assert stub.seen == []
    assert "gcloud" in caught.value.for_user()
    assert "PRIVATE" not in f"{caught.value.for_user()} {caught.value.__cause__!r}"


def test_google_being_away_is_no_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with GoogleTokens() as google:
        file = google.account(tmp_path)
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", file)
    with ModelEndpoint(always("ok")) as stub, pytest.raises(ModelAwayError):
        Endpoint(stub.url, "stub", supplier("google"), seconds=3, pause=lambda _: None).complete(PROMPT)

    assert stub.seen == []
