"""``make screenshots``: every state of every card as a picture in docs/screenshots, for people who read about it.

    python -m tests.browser.screenshots [NAME …]

Whole pages are 1280 wide; a few stand in the dark, on a telephone and in German as well.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.conftest import CHROMIUM
from tests.browser.gallery import STATES, State
from tests.browser.serving import FLAGS, served

DIRECTORY = Path(__file__).parents[2] / "docs" / "screenshots"
ALSO = ("home", "yes-and-later", "preview", "settings")  # in the dark on a telephone, in German
COLOURS = 96  # enough for a page of few colours and their edges
STILL = "* { animation: none !important; transition: none !important; caret-color: transparent !important }"


def main(names: list[str]) -> None:
    DIRECTORY.mkdir(parents=True, exist_ok=True)
    chosen = [s for s in STATES if not names or s.name in names]
    if not names:
        for old in DIRECTORY.glob("*.png"):
            old.unlink()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        for state in chosen:
            take(browser, state)
        browser.close()
    size = sum(p.stat().st_size for p in DIRECTORY.glob("*.png"))
    print(f"{len(list(DIRECTORY.glob('*.png')))} pictures, {size / 1e6:.1f} MB in {DIRECTORY}")


def take(browser: Browser, state: State) -> None:
    """The pictures of one state."""
    with served(state.accounts) as house:
        path = state.happen(house)
        looks = [(1280, "light", "en-GB", "")]
        if state.name in ALSO:
            looks.append((360, "dark", "de-DE", "-phone-dark-de"))
        for width, scheme, locale, more in looks:
            context = browser.new_context(
                viewport={"width": width, "height": 720},
                color_scheme=scheme,  # type: ignore[arg-type]
                locale=locale,
            )
            page = context.new_page()
            page.goto(house.identity.link)
            page.wait_for_url(house.base_url + "/")
            page.goto(house.base_url + path)
            page.emulate_media(reduced_motion="reduce")
            picture(page, DIRECTORY / f"{state.name}{more}.png", whole=state.whole)
            context.close()


def picture(page: Page, file: Path, *, whole: bool) -> None:
    """The page, or its first card alone. What sticks to the window's edge is let go: a picture has no edge."""
    page.evaluate("for (const f of document.querySelectorAll('.footer')) f.style.position = 'static'")
    if whole:
        page.evaluate("document.body.style.minHeight = '0'")
        taken = page.screenshot(full_page=True, animations="disabled", style=STILL)
    else:
        taken = page.locator(".card").first.screenshot(animations="disabled", style=STILL)
    with Image.open(BytesIO(taken)) as image:
        image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)


if __name__ == "__main__":
    main(sys.argv[1:])
