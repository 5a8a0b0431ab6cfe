"""An authorization server's token endpoint (RFC 6749 §6): refresh tokens in, signed access tokens out.

with TokenServer(signer) as server:
    server.grant("refresh-1", "robin@example.com")
    server.revoke("refresh-1")          # from now on: invalid_grant
"""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

from sync.tokens import OAuthClient
from tests.signing import Signer


class TokenServer:
    """``lasts``: how many seconds the tokens are good for; ``says``: how many it claims."""

    def __init__(self, signer: Signer) -> None:
        self.signer = signer
        self.lasts: float = 3600
        self.says = 3600
        self.answer: tuple[int, dict[str, Any]] | None = None  # instead of a token
        self.given: list[str] = []
        self._grants: dict[str, str] = {}
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
                status, body = outer._answer({name: values[0] for name, values in form.items()})
                raw = json.dumps(body).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(raw)))
                self.end_headers()
                self.wfile.write(raw)

            def log_message(self, *_: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.client = OAuthClient("client-1", "s3cret", f"http://127.0.0.1:{self._server.server_address[1]}/token")

    def grant(self, refresh_token: str, address: str) -> None:
        """That refresh token opens this mailbox."""
        self._grants[refresh_token] = address

    def revoke(self, refresh_token: str) -> None:
        """Its owner takes the access back."""
        del self._grants[refresh_token]

    def _answer(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        if self.answer is not None:
            return self.answer
        if (form.get("client_id"), form.get("client_secret")) != ("client-1", "s3cret"):
            return 401, {"error": "invalid_client", "error_description": "said s3cret"}
        address = self._grants.get(form.get("refresh_token", ""))
        if address is None:
            return 400, {"error": "invalid_grant", "error_description": f"bad {form.get('refresh_token')}"}
        token = self.signer.token(lasts=self.lasts, sub=address, email=address, jti=str(len(self.given)))
        self.given.append(token)
        return 200, {"access_token": token, "token_type": "Bearer", "expires_in": self.says}

    def __enter__(self) -> TokenServer:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._server.shutdown()
        self._server.server_close()
