"""``optin run`` as a process: it prints a link that works, and ends cleanly while a page is open."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path

import pytest


@pytest.fixture
def running(tmp_path: Path) -> object:
    env = {**os.environ, "OPTIN_HOME": str(tmp_path / "home"), "OPTIN_PORT": "0", "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(
        [sys.executable, "-m", "addon.cli", "run"],
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    yield process
    process.kill()
    process.wait()
    assert process.stdout is not None
    process.stdout.close()


def test_the_link_opens_the_page_and_ctrl_c_ends_it_without_a_traceback(running: subprocess.Popen[str]) -> None:
    assert running.stdout is not None
    link = re.search(r"http://\S+", next(line for line in running.stdout if "http://" in line))
    assert link is not None
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))

    with browser.open(link[0], timeout=20) as answer:
        page = answer.read().decode()
    stranger = urllib.request.build_opener()
    with pytest.raises(urllib.error.HTTPError) as refused:
        stranger.open(link[0].partition("?")[0], timeout=20)

    assert "Introductions" in page
    assert refused.value.code in (401, 403)
    refused.value.close()
    base = re.match(r"http://[^/]+", link[0])
    assert base is not None
    live = browser.open(base[0] + "/events", timeout=20)  # a page that is open, waiting for news
    running.send_signal(signal.SIGINT)
    rest = running.communicate(timeout=20)[0]
    live.close()
    assert running.returncode == 0
    assert "Traceback" not in rest
