"""``optin serve`` as Google's backend: a process behind a proxy, with nothing to be found but what is meant to be."""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

SET = {
    "OPTIN_PORT": "0",
    "OPTIN_PUBLIC_URL": "https://optin.example.org",
    "OPTIN_GOOGLE_CLIENT_ID": "worker.apps.example.com",
    "OPTIN_GOOGLE_CLIENT_SECRET": "s3cret",
    "OPTIN_ADDON_SERVICE_ACCOUNT": "service@example.com",
    "OPTIN_ADDON_CLIENT_ID": "addon.apps.example.com",
    "OPTIN_METRICS_TOKEN": "m-token",
    "OPTIN_TRUSTED_PROXY": "127.0.0.1",
    "PYTHONUNBUFFERED": "1",
}


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "addon.cli", "serve"],
        env={**os.environ, **SET, "OPTIN_HOME": str(tmp_path / "home")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    said = next(process.stdout)
    place = re.search(r"at (\S+:\d+)", said)
    assert place, said
    yield f"http://{place[1]}", process
    process.kill()
    process.wait()
    process.stdout.close()


def ask(url: str, data: bytes | None = None, **headers: str) -> tuple[int, str]:
    request = urllib.request.Request(url, data, {k.replace("_", "-"): v for k, v in headers.items()})
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def announce(base: str, octets: int) -> int:
    """The answer to a body that is only announced."""
    connection = http.client.HTTPConnection(base.removeprefix("http://"), timeout=20)
    try:
        connection.putrequest("POST", "/addon/home")
        connection.putheader("Content-Length", str(octets))
        connection.endheaders()
        return connection.getresponse().status
    finally:
        connection.close()


def test_it_serves_google_and_the_few_pages_and_ends_quietly(serving: tuple[str, subprocess.Popen[str]]) -> None:
    base, process = serving
    assert ask(f"{base}/healthz") == (200, "ok\n")
    assert ask(f"{base}/readyz") == (200, "ready\n")
    assert ask(f"{base}/")[0] == 404  # one person's page is not served to the world
    assert ask(f"{base}/addon/home", b"{}", Content_Type="application/json") == (401, '{"error":"unauthorized"}\n')
    assert announce(base, 2_000_000) == 413
    assert ask(f"{base}/oauth/start/x")[0] == 400
    assert ask(f"{base}/static/connect.css")[0] == 200
    assert ask(f"{base}/metrics")[0] == 404
    status, numbers = ask(f"{base}/metrics", Authorization="Bearer m-token")
    assert status == 200
    assert 'optin_http_answers_total{path="/addon/home",status="401"} 1.0' in numbers

    # One hasty address is slowed down; who comes from another through the same proxy is not.
    hasty = [ask(f"{base}/oauth/start/x", X_Forwarded_For="192.0.2.7")[0] for _ in range(40)]
    assert 429 in hasty
    assert ask(f"{base}/oauth/start/x", X_Forwarded_For="192.0.2.8")[0] == 400

    process.send_signal(signal.SIGINT)
    rest = process.communicate(timeout=20)[0]
    assert process.returncode == 0
    assert "Traceback" not in rest
    assert "/oauth/start/<link>" in rest
    assert "/oauth/start/x" not in rest
