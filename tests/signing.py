"""Signed tokens as Google's servers make them, and a server that hands out the keys to check them with.

signer = Signer("key-1")
token = signer.token(iss="https://accounts.google.com", aud="…", sub="1123")
with KeyServer(signer) as keys:
    keys.url                      # {"key-1": "-----BEGIN PUBLIC KEY----- …"}, as googleapis.com/oauth2/v1/certs
"""

from __future__ import annotations

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from google.auth import crypt, jwt


class Signer:
    """One RSA key."""

    def __init__(self, kid: str = "key-1") -> None:
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        pem = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        self.kid = kid
        self.private = pem.decode()
        self.public = (
            key.public_key()
            .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
            .decode()
        )
        self._signer = crypt.RSASigner.from_string(pem, kid)

    def token(self, *, header: dict[str, Any] | None = None, lasts: float = 3600, **claims: Any) -> str:
        """A token that began a moment ago and lasts so many seconds; a claim that is None is left out."""
        now = int(time.time())
        payload = {"iat": now - 1, "exp": now + int(lasts), **claims}
        payload = {name: value for name, value in payload.items() if value is not None}
        return jwt.encode(self._signer, payload, header=header, key_id=self.kid).decode()


class KeyServer:
    """Answers at ``url`` with the public keys of its signers; ``down`` makes it fail, ``asked`` counts."""

    def __init__(self, *signers: Signer, max_age: int = 3600) -> None:
        self.signers = list(signers)
        self.max_age, self.down, self.asked = max_age, False, 0
        self.more: dict[str, str] = {}
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.asked += 1
                body = json.dumps({s.kid: s.public for s in outer.signers} | outer.more).encode()
                self.send_response(503 if outer.down else 200)
                self.send_header("Cache-Control", f"public, max-age={outer.max_age}, must-revalidate")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/oauth2/v1/certs"

    def __enter__(self) -> KeyServer:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._server.shutdown()
        self._server.server_close()
