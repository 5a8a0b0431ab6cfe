"""Every state of every card: readable by everybody, in every window, with nothing cut off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import PATIENCE
from tests.browser.gallery import STATES, State
from tests.browser.serving import served
from tests.little_house import LittleHouse

AXE = Path(__file__).parents[1] / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
STICKS_OUT = """() => {
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) return [`the page by ${wide}`];
  const out = [];
  for (const card of document.querySelectorAll('.card, .letter')) {
    const edge = card.getBoundingClientRect().right;
    for (const e of card.querySelectorAll('*')) {
      const box = e.getBoundingClientRect();
      if (box.width > 1 && box.right > edge + 1) out.push(e.outerHTML.slice(0, 120));
    }
  }
  for (const e of document.querySelectorAll('button, a.button, label, h1, h2, h3')) {
    if (e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1) out.push(`cut off: ${e.outerHTML.slice(0, 120)}`);
  }
  return out;
}"""


@pytest.fixture(params=STATES, ids=lambda s: s.name)
def shown(request: pytest.FixtureRequest) -> Iterator[tuple[LittleHouse, str]]:
    """The house in that state, and the page that shows it."""
    state: State = request.param
    with served(state.accounts) as house:
        yield house, state.happen(house)


def opened(chromium: Browser, house: LittleHouse, path: str, *, width: int, dark: bool) -> Page:
    context = chromium.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if dark else "light",
        extra_http_headers={"Accept-Language": "en"},
    )
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(house.identity.link)
    page.wait_for_url(house.base_url + "/")
    page.goto(house.base_url + path)
    for details in page.locator("details").all():
        details.evaluate("d => { d.open = true }")
    return page


def violations(page: Page) -> list[str]:
    """What axe-core finds, one line each."""
    page.evaluate(AXE.read_text("utf-8"))
    found: list[dict[str, Any]] = page.evaluate(
        "async rules => (await axe.run(document, { runOnly: rules, resultTypes: ['violations'] })).violations", RULES
    )
    return [f"{v['id']}: {node['html'][:160]} — {node['failureSummary']}" for v in found for node in v["nodes"]]


def test_everybody_can_read_and_work_every_state_and_nothing_is_cut_off(
    chromium: Browser, shown: tuple[LittleHouse, str]
) -> None:
    house, path = shown
    for width, dark in ((1280, False), (360, True)):
        page = opened(chromium, house, path, width=width, dark=dark)
        assert violations(page) == [], f"at {width}"
        assert page.evaluate(STICKS_OUT) == [], f"at {width}"
        if width == 360:
            for language in ("de", "fr", "es"):
                page.set_extra_http_headers({"Accept-Language": language})
                page.reload()
                assert page.evaluate("document.documentElement.lang") == language
                assert page.evaluate(STICKS_OUT) == [], language
        page.context.close()


def test_every_state_has_its_picture() -> None:
    pictures = Path(__file__).parents[2] / "docs" / "screenshots"
    names = {p.stem for p in pictures.glob("*.png")}
    assert {s.name for s in STATES} <= names, "make screenshots"
    assert sum(p.stat().st_size for p in pictures.glob("*.png")) < 3_000_000
