"""A real browser, and a house served to it over a real socket."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.serving import FLAGS, served
from tests.little_house import LittleHouse

CHROMIUM = Path("/usr/bin/chromium")
PATIENCE = 15_000  # milliseconds; a busy machine is not a fault


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium; skips the test if there is none, unless nothing may be skipped."""
    if not CHROMIUM.exists():
        said = "Chromium is not installed: as root on Debian, apt-get install chromium"
        if os.environ.get("CI") == "true" or os.environ.get("OPTIN_TEST_REQUIRE_ALL") == "1":
            pytest.fail(said)
        pytest.skip(said)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), headless=True, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def house() -> Iterator[LittleHouse]:
    """A house whose pages are served on a free port, with the demo's buttons of a mail program."""
    with served() as made:
        yield made


Open = Callable[..., Page]


@pytest.fixture
def open_page(chromium: Browser, house: LittleHouse) -> Iterator[Open]:
    """``open_page(width=360)``: a browser of its own that has opened the link. Complaints of the page fail the test."""
    complaints: list[str] = []
    contexts = []

    def start(*, width: int = 1280, javascript: bool = True, dark: bool = False) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            java_script_enabled=javascript,
            color_scheme="dark" if dark else "light",
            locale="en-GB",
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda e: complaints.append(str(e)))
        page.on("request", lambda r: None if r.url.startswith(house.base_url) else complaints.append(r.url))
        page.goto(house.identity.link)
        page.wait_for_url(house.base_url + "/")
        return page

    yield start
    for context in contexts:
        context.close()
    assert complaints == []
