"""Google, played by npm's ``emulate`` (OAuth and the Gmail API), behind a front that corrects what it gets wrong.

    with GoogleStandIn(["robin@example.com"]) as google:
        google.endpoints                       # where the product finds "Google"
        google.consent(url, "robin@example.com")   # what a person does on Google's page; the address they come back to
        google.signer                          # signs the add-on's tokens with a key that Google publishes

What the front puts right, each as Google does it: keys in PEM under /oauth2/v1/certs, with the one of ``signer``; only
tokens that were given out are taken, and none after its grant was revoked; ``q`` of drafts.list, and ``rfc822msgid:``;
all headers in the metadata form; each save of a draft gives its message another id; drafts in the bin are not listed.
"""

from __future__ import annotations

import base64
import email
import email.policy
import hashlib
import html
import json
import os
import re
import shutil
import socket
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping, Sequence
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicNumbers

from addon.google.endpoints import Google
from tests.signing import Signer

CLIENT_ID, CLIENT_SECRET = "worker.apps.example.com", "client-s3cret"
BASE = "https://optin.example.org"
HERE = Path(__file__).parent
Json = dict[str, Any]


class GoogleStandIn:
    """Start it with ``with``."""

    def __init__(self, users: Sequence[str]) -> None:
        self.users = list(users)
        self.signer = Signer("addon-key")
        self.calls: list[tuple[str, str]] = []  # (method, path) at the Gmail API
        self.fail: dict[str, tuple[int, Json]] = {}  # path ending -> answer instead of the real one
        self.down = False  # the address where access is given back
        self.tokens: dict[str, str] = {}  # access token -> refresh token, of the grants that live
        self.saves: dict[str, int] = {}  # emulate's message id -> how often its draft was saved anew
        self._lock = threading.Lock()

    def __enter__(self) -> GoogleStandIn:
        node = shutil.which("node")
        assert node, "Node.js is not installed: 'make test' installs it when it may"
        # oauthlib speaks https only, and this Google is on loopback.
        self._before = os.environ.get("OAUTHLIB_INSECURE_TRANSPORT")
        os.environ["OAUTHLIB_INSECURE_TRANSPORT"] = "1"
        self._dir = tempfile.TemporaryDirectory(prefix="optin-google-")
        client = {"client_id": CLIENT_ID, "client_secret": CLIENT_SECRET, "redirect_uris": [f"{BASE}/oauth/callback"]}
        users = [{"email": u, "name": u.partition("@")[0].title()} for u in self.users]
        seed = Path(self._dir.name) / "seed.yaml"
        seed.write_text(json.dumps({"google": {"users": users, "oauth_clients": [client]}}))  # JSON is YAML
        for _ in range(5):  # a free port may be taken by somebody else before emulate opens it
            self._port = _free_port()
            arguments = ["start", "-s", "google", "-p", str(self._port), "--seed", str(seed)]
            arguments += ["--base-url", "https://accounts.google.com"]
            self._process = subprocess.Popen(
                [node, str(HERE / "emulate.cjs"), *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            if self._is_up():
                break
        else:
            raise RuntimeError("emulate did not start")
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        return self

    def __exit__(self, *exc: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._process.terminate()
        self._process.wait(10)
        self._dir.cleanup()
        del os.environ["OAUTHLIB_INSECURE_TRANSPORT"]
        if self._before is not None:
            os.environ["OAUTHLIB_INSECURE_TRANSPORT"] = self._before

    @property
    def endpoints(self) -> Google:
        """Where it is. Issuers are Google's own."""
        return Google(
            certs_url=f"{self.url}/oauth2/v1/certs",
            auth_url=f"{self.url}/o/oauth2/v2/auth",
            token_url=f"{self.url}/oauth2/token",
            revoke_url=f"{self.url}/oauth2/revoke",
            api_url=self.url,
        )

    # what people do --------------------------------------------------------------------------------------------------

    def consent(self, url: str, user: str, *, without: str = "") -> str:
        """Choose an account on Google's page and allow all that is asked, or all but one scope."""
        with urllib.request.urlopen(url, timeout=20) as page:
            forms = re.findall(r"<form.*?</form>", page.read().decode(), re.S)
        fields = [dict(re.findall(r'name="([^"]+)" value="([^"]*)"', form)) for form in forms]
        chosen = next(f for f in fields if html.unescape(f["email"]) == user)
        filled = {name: html.unescape(value) for name, value in chosen.items()}
        filled["scope"] = " ".join(s for s in filled["scope"].split() if s != without)
        data = urllib.parse.urlencode(filled).encode()
        opener = urllib.request.build_opener(_NoRedirect)
        try:
            opener.open(f"{self.url}/o/oauth2/v2/auth/callback", data, timeout=20)
        except urllib.error.HTTPError as moved:
            with moved:
                return str(moved.headers["Location"])
        raise AssertionError("Google sent nobody back")

    def revoke(self, refresh_token: str) -> None:
        """Its owner takes the access back, on Google's own page."""
        data = urllib.parse.urlencode({"token": refresh_token}).encode()
        self.answer("POST", "/oauth2/revoke", _headers("application/x-www-form-urlencoded"), data)

    def subject(self, user: str) -> str:
        """Google's id of that user."""
        _, text, _, _ = self._ask("GET", "/oauth2/v2/userinfo", b"", "", self._token_of(user))
        return str(json.loads(text)["sub"])

    def token(self, user: str) -> str:
        """An access token of that user's own mail program."""
        return "own:" + user

    def api(self, user: str, method: str, path: str, body: Json | None = None) -> Json:
        """What the user's own mail program does: ``api(robin, "POST", "drafts", {"message": …})``."""
        data = json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request(f"{self.url}/gmail/v1/users/me/{path}", data, method=method)
        request.add_header("Authorization", f"Bearer {self.token(user)}")
        request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request, timeout=20) as answer:
            text = answer.read()
        return json.loads(text) if text else {}  # type: ignore[no-any-return]

    def save_draft(self, user: str, raw: bytes, draft: str = "") -> Json:
        """The user's mail program saves a draft, or saves one anew."""
        body = {"message": {"raw": base64.urlsafe_b64encode(raw).decode()}}
        return self.api(user, "PUT" if draft else "POST", f"drafts/{draft}" if draft else "drafts", body)

    def deliver(self, user: str, raw: bytes) -> Json:
        """A mail arrives."""
        body = {"raw": base64.urlsafe_b64encode(raw).decode(), "labelIds": ["INBOX", "UNREAD"]}
        return self.api(user, "POST", "messages", body)

    def drafts(self, user: str) -> list[tuple[str, email.message.EmailMessage]]:
        """(draft id, message) of all drafts, newest first."""
        found = []
        for item in self.api(user, "GET", "drafts").get("drafts", []):
            whole = self.api(user, "GET", f"drafts/{item['id']}?format=raw")
            raw = base64.urlsafe_b64decode(whole["message"]["raw"] + "===")
            found.append((str(item["id"]), email.message_from_bytes(raw, policy=email.policy.default)))
        return found  # type: ignore[return-value]

    # the front -------------------------------------------------------------------------------------------------------

    def answer(self, method: str, path: str, headers: Message, body: bytes) -> tuple[int, bytes, str, str]:
        """(status, body, content type, location) for one request to the front."""
        place = urllib.parse.urlsplit(path)
        if self.down and place.path == "/oauth2/revoke":
            return 503, b"", "text/plain", ""
        if place.path == "/oauth2/v1/certs":
            return 200, json.dumps(self._certs()).encode(), "application/json", ""
        if place.path.startswith("/gmail/"):
            status, said = self._gmail(method, place, headers, body)
            return status, json.dumps(said).encode(), "application/json", ""
        status, text, kind, location = self._ask(method, path, body, headers.get("Content-Type", ""))
        if status == 200 and place.path == "/oauth2/token":
            given = json.loads(text)
            form = urllib.parse.parse_qs(body.decode())
            self.tokens[given["access_token"]] = given.get("refresh_token") or form["refresh_token"][0]
        if place.path == "/oauth2/revoke":
            revoked = urllib.parse.parse_qs(body.decode()).get("token", [""])[0]
            self.tokens = {a: r for a, r in self.tokens.items() if revoked not in (a, r)}
        return status, text, kind, location

    def _gmail(self, method: str, place: urllib.parse.SplitResult, headers: Message, body: bytes) -> tuple[int, Json]:
        token = headers.get("Authorization", "").removeprefix("Bearer ")
        if not token.startswith("own:"):
            self.calls.append((method, place.path))
            for ending, (status, said) in self.fail.items():
                if place.path.endswith(ending):
                    return status, said
        user = token.removeprefix("own:") if token.startswith("own:") else self._owner(token)
        if user is None:
            return 401, {"error": {"code": 401, "message": "Invalid Credentials", "status": "UNAUTHENTICATED"}}
        query = {name: values[0] for name, values in urllib.parse.parse_qs(place.query).items()}
        parts = place.path.removeprefix("/gmail/v1/users/me/").split("/")
        call = _Call(self, user)
        if parts[0] == "messages" and len(parts) > 1:
            name, _, save = parts[1].partition("~")
            if int(save or 0) != self.saves.get(name, 0):
                return 404, {"error": {"code": 404, "message": "Requested entity was not found."}}
            parts[1] = name
        if method == "GET" and len(parts) == 1 and parts[0] in ("drafts", "messages"):
            return 200, self._named(call.listed(parts[0], query))
        if method == "GET" and len(parts) == 2:
            status, said = call.one(parts[0], parts[1], query.get("format", "full"))
        else:
            status, said = call.ask(method, "/".join(parts), body)
        if method == "PUT" and status == 200:
            self.saves[said["message"]["id"]] = self.saves.get(said["message"]["id"], 0) + 1
        return status, self._named(said)

    def _named(self, said: Any) -> Any:
        """The answer with the ids that Gmail would give: of a message another one after each save, of a thread hex."""
        if isinstance(said, list):
            return [self._named(item) for item in said]
        if not isinstance(said, dict):
            return said
        named = {name: self._named(value) for name, value in said.items()}
        if "threadId" in named:
            if self.saves.get(named["id"]):
                named["id"] = f"{named['id']}~{self.saves[named['id']]}"
            named["threadId"] = hashlib.sha256(named["threadId"].encode()).hexdigest()[:15]
        return named

    def _owner(self, token: str) -> str | None:
        if token not in self.tokens:
            return None
        status, text, _, _ = self._ask("GET", "/oauth2/v2/userinfo", b"", "", token)
        return json.loads(text)["email"] if status == 200 else None

    def _ask(
        self, method: str, path: str, body: bytes, kind: str = "application/json", token: str = ""
    ) -> tuple[int, bytes, str, str]:
        """Of emulate itself."""
        request = urllib.request.Request(f"http://127.0.0.1:{self._port}{path}", body or None, method=method)
        if kind:
            request.add_header("Content-Type", kind)
        if token:
            request.add_header("Authorization", f"Bearer {token}")
        try:
            with urllib.request.build_opener(_NoRedirect).open(request, timeout=20) as answer:
                return answer.status, answer.read(), answer.headers.get("Content-Type", ""), ""
        except urllib.error.HTTPError as error:
            with error:
                kind = error.headers.get("Content-Type", "")
                return error.code, error.read(), kind, error.headers.get("Location", "")

    def _token_of(self, user: str) -> str:
        """A token that emulate knows for that user: it has one built in for each."""
        with self._lock:
            known: dict[str, str] = self.__dict__.setdefault("_known", {})
            if user not in known:
                form = {"email": user, "scope": "openid email", "client_id": CLIENT_ID, "state": "s"}
                form["redirect_uri"] = f"{BASE}/oauth/callback"
                data = urllib.parse.urlencode(form).encode()
                kind = "application/x-www-form-urlencoded"
                _, _, _, there = self._ask("POST", "/o/oauth2/v2/auth/callback", data, kind)
                code = urllib.parse.parse_qs(urllib.parse.urlsplit(there).query)["code"][0]
                form = {"grant_type": "authorization_code", "code": code, "client_id": CLIENT_ID}
                form |= {"client_secret": CLIENT_SECRET, "redirect_uri": f"{BASE}/oauth/callback"}
                _, text, _, _ = self._ask("POST", "/oauth2/token", urllib.parse.urlencode(form).encode(), kind)
                known[user] = json.loads(text)["access_token"]
            return known[user]

    def _certs(self) -> dict[str, str]:
        _, text, _, _ = self._ask("GET", "/oauth2/v3/certs", b"", "")
        return {self.signer.kid: self.signer.public} | {k["kid"]: _pem(k) for k in json.loads(text)["keys"]}

    def _is_up(self) -> bool:
        end = time.monotonic() + 20
        while time.monotonic() < end and self._process.poll() is None:
            try:
                self._ask("GET", "/oauth2/v3/certs", b"", "")
            except OSError:
                time.sleep(0.05)
            else:
                return True
        self._process.kill()
        self._process.wait()
        return False


class _Call:
    """One call of one user, corrected."""

    def __init__(self, google: GoogleStandIn, user: str) -> None:
        self._google, self._token = google, google._token_of(user)

    def ask(self, method: str, path: str, body: bytes = b"") -> tuple[int, Json]:
        status, text, _, _ = self._google._ask(method, f"/gmail/v1/users/me/{path}", body, token=self._token)
        return status, json.loads(text) if text else {}

    def listed(self, what: str, query: Mapping[str, str]) -> Json:
        q, most = query.get("q", ""), int(query.get("maxResults", "100"))
        ours = ("rfc822msgid:", "newer_than:", "to:", "from:", "{from:")
        theirs = " ".join(w for w in q.split() if not w.startswith(ours))
        given = {"maxResults": "500", "includeSpamTrash": query.get("includeSpamTrash", "false")}
        given |= {"q": theirs} if theirs and what == "messages" else {}
        found = self.ask("GET", f"{what}?{urllib.parse.urlencode(given)}")[1].get(what, [])
        kept = [item for item in found if self._fits(what, item, q)][:most]
        return {what: kept, "resultSizeEstimate": len(kept)} if kept else {"resultSizeEstimate": 0}

    def _fits(self, what: str, item: Json, q: str) -> bool:
        got = self.ask("GET", f"{what}/{item['id']}?format=raw")[1]
        mail = got.get("message", got)
        if "TRASH" in mail.get("labelIds", []) and what == "drafts":
            return False
        head = email.message_from_bytes(base64.urlsafe_b64decode(mail["raw"] + "==="))
        to = " ".join(v for name in ("to", "cc", "bcc") for v in head.get_all(name, [])).lower()
        for word in q.split():
            name, _, value = word.partition(":")
            if name == "rfc822msgid" and head.get("Message-ID", "").strip("<> ") != value.strip("<>"):
                return False
            if name == "{from" and not _from_one_of(head, q):
                return False
            if name == "to" and value.strip('"').lower() not in to:
                return False
        return True

    def one(self, what: str, name: str, form: str) -> tuple[int, Json]:
        status, got = self.ask("GET", f"{what}/{name}?format={'raw' if form == 'metadata' else form}")
        if status == 200 and form == "metadata":
            mail = got.get("message", got)
            head = email.message_from_bytes(base64.urlsafe_b64decode(mail.pop("raw") + "==="))
            mail["payload"] = {"headers": [{"name": k, "value": v} for k, v in head.items()]}
        return status, got


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        return None


def _handler(google: GoogleStandIn) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _any(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            status, text, kind, location = google.answer(self.command, self.path, self.headers, body)
            self.send_response(status)
            self.send_header("Content-Type", kind or "text/plain")
            self.send_header("Content-Length", str(len(text)))
            if location:
                self.send_header("Location", location)
            self.end_headers()
            self.wfile.write(text)

        do_GET = do_POST = do_PUT = do_DELETE = _any

        def log_message(self, *_: Any) -> None:
            pass

    return Handler


def _pem(jwk: Mapping[str, str]) -> str:
    n, e = (int.from_bytes(base64.urlsafe_b64decode(jwk[name] + "==="), "big") for name in ("n", "e"))
    key = RSAPublicNumbers(e, n).public_key()
    return key.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo).decode()


def _headers(kind: str) -> Message:
    made = Message()
    made["Content-Type"] = kind
    return made


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _from_one_of(head: Message, q: str) -> bool:
    """``{from:amy@example.org from:lisa@example.net}``: in braces one of them is enough."""
    wanted = [word.strip("{}").partition(":")[2] for word in q.split() if "from:" in word]
    return any(who in str(head.get("From", "")).lower() for who in wanted)
