"""The demo as a newcomer plays it, with clicks, on a real mail server with real people behind it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from addon.demo.browser import run_browser
from addon.demo.correspondents import Pace
from addon.demo.server import DRAFTS, SENT
from addon.demo.stage import Stage
from introductions.reading.message import Message, parse
from tests.browser.conftest import PATIENCE
from tests.browser.test_every_state import STICKS_OUT, violations

AMY, LISA, TOM = "amy.carter@example.org", "lisa@sunroof.example.net", "tom.hale@example.com"
QUICKLY = Pace((0.2, 0.4), (1.5, 1.5))


@dataclass
class Demo:
    """A demo that runs in this process, for looking at what really lies on its mail server."""

    stop: threading.Event = field(default_factory=threading.Event)
    ready: threading.Event = field(default_factory=threading.Event)
    stages: list[Stage] = field(default_factory=list)
    link: str = ""
    status: int | None = None

    def run(self) -> None:
        try:
            self.status = run_browser(
                port=0,
                stop=self.stop,
                clock=lambda: datetime.now(UTC),
                announce=self._hear,
                rng=Random(5),
                pace=QUICKLY,
                look=self.stages.append,
            )
        finally:
            self.ready.set()

    def _hear(self, said: str) -> None:
        if said.startswith("Open "):
            self.link = said.removeprefix("Open ")
            self.ready.set()

    @property
    def stage(self) -> Stage:
        return self.stages[0]

    def folder(self, name: str) -> list[Message]:
        return [parse(raw) for raw in self.stage.mail.messages(TOM, name)]

    def reached(self, address: str) -> str:
        """All that ever reached that person, in one text."""
        return "\n".join(f"{parse(raw).headers}\n{parse(raw).text}" for raw in self.stage.people.received(address))


@contextmanager
def playing() -> Iterator[Demo]:
    made = Demo()
    thread = threading.Thread(target=made.run)
    thread.start()
    assert made.ready.wait(60)
    yield made
    made.stop.set()
    thread.join(timeout=30)
    assert made.status == 0


@pytest.fixture(scope="module")
def demo() -> Iterator[Demo]:
    with playing() as made:
        yield made


@pytest.fixture
def fresh() -> Iterator[Demo]:
    """A demo of its own, in which nothing has happened yet."""
    with playing() as made:
        yield made


@pytest.fixture
def page(chromium: Browser, demo: Demo) -> Iterator[Page]:
    """The page, opened by the link that the demo prints. What the browser complains of fails the test."""
    complaints: list[str] = []
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    context.set_default_timeout(PATIENCE)
    opened = context.new_page()
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.goto(demo.link)
    expect(opened.get_by_text("Who is who in this demo")).to_be_visible(timeout=PATIENCE)
    yield opened
    context.close()
    assert complaints == []


def begin(page: Page, subject: str) -> None:
    page.get_by_role("link", name=subject).click()
    page.locator("button.filled").last.click()
    expect(page.get_by_role("button", name="Send").first).to_be_visible(timeout=PATIENCE)


def send_all(page: Page) -> None:
    buttons = page.get_by_role("button", name="Send")
    expect(buttons).to_have_count(2, timeout=PATIENCE)
    buttons.first.click()
    expect(buttons).to_have_count(1, timeout=PATIENCE)
    buttons.click()
    expect(page.locator(".notice")).to_be_visible(timeout=PATIENCE)


def test_the_whole_story_from_a_draft_to_the_introduction_by_clicks_alone(demo: Demo, page: Page) -> None:
    begin(page, "Amy, meet Lisa")
    expect(page.get_by_role("article")).to_have_count(2)
    placed = [mail for mail in demo.folder(DRAFTS) if mail.subject.startswith("A possible introduction: ")]
    assert [[p.key for p in mail.to] for mail in placed if mail.to[0].key in (AMY, LISA)] == [[AMY], [LISA]]

    send_all(page)
    expect(page.get_by_text("from: “Yes please, happy to!”")).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_text("how much time would it take").first).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_label("Write back to Lisa")).to_be_visible(timeout=PATIENCE)
    page.get_by_label("Write back to Lisa").fill("An hour, and it costs nothing.")
    page.get_by_role("button", name="Send").last.click()

    expect(page.get_by_text("Both said yes: review the introduction")).to_be_visible(timeout=PATIENCE)
    assert LISA not in demo.reached(AMY)
    assert AMY not in demo.reached(LISA)
    finals = [mail for mail in demo.folder(DRAFTS) if {p.key for p in mail.to} == {AMY, LISA}]
    assert len([mail for mail in finals if mail.subject != "Amy, meet Lisa"]) == 1

    page.get_by_role("link", name="Read the introduction").click()
    final = page.get_by_role("article").filter(has_text="Introduction: Amy Carter / Lisa Wagner")
    expect(final).to_contain_text("lisa@sunroof.example.net")
    final.get_by_role("button", name="Send").click()
    expect(page.get_by_text("You introduced them today.")).to_be_visible(timeout=PATIENCE)
    assert LISA in demo.reached(AMY)
    assert AMY in demo.reached(LISA)
    page.get_by_role("link", name="You and Amy").click()
    expect(page.get_by_text("moving you to bcc").first).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_text("You introduced them today.")).to_be_visible()
    # The question was answered, two asks and the introduction went out: four mails, nothing twice.
    assert len([m for m in demo.folder(SENT) if {p.key for p in m.to} & {AMY, LISA}]) == 4


def test_a_later_and_an_out_of_office_are_told_as_what_they_are(page: Page) -> None:
    begin(page, "Kombucha + bottling line")

    send_all(page)

    expect(page.get_by_text("after the 15th").first).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_text("from: “Yes please, go ahead.").first).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_text("Both said yes")).to_have_count(0)


def test_a_bounce_is_shown_and_waits_for_the_introducer(page: Page) -> None:
    begin(page, "Vorstellung: Holger – Sabine")

    send_all(page)

    expect(page.get_by_text("from: “Ja, sehr gerne!”")).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_text("could not be delivered").first).to_be_visible(timeout=PATIENCE)


class Keys:
    """Somebody who has no mouse: Tab to a thing, Enter or Space to press it, and always to be seen where one is."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def press(self, name: str, key: str = "Enter") -> None:
        """Go on with Tab until that link or button has the focus, then press it."""
        for _ in range(80):
            self._page.keyboard.press("Tab")
            here = self._page.evaluate(
                "(e => [e.getAttribute('aria-label') || e.textContent, getComputedStyle(e).outlineStyle])"
                "(document.activeElement)"
            )
            if name in here[0]:
                assert here[1] != "none", f"{name} has the focus and does not show it"
                self._page.keyboard.press(key)
                return
        raise AssertionError(f"{name!r} cannot be reached with the Tab key")

    def write(self, name: str, text: str) -> None:
        """Go on to that field and write into it."""
        for _ in range(80):
            self._page.keyboard.press("Tab")
            if self._page.evaluate("document.activeElement.labels?.[0]?.textContent || ''") == name:
                self._page.keyboard.type(text)
                return
        raise AssertionError(f"{name!r} cannot be reached with the Tab key")


def looked_at(page: Page) -> None:
    """Readable by everybody, and nothing sticks out."""
    assert violations(page) == []
    assert page.evaluate(STICKS_OUT) == []


@pytest.mark.parametrize(
    ("width", "dark", "keyboard"),
    [(1280, False, True), (360, True, True), (360, False, False), (1280, True, False)],
    ids=["wide-light-keys", "narrow-dark-keys", "narrow-light-mouse", "wide-dark-mouse"],
)
def test_the_whole_story_in_every_window_by_mouse_and_by_keyboard(
    chromium: Browser, fresh: Demo, width: int, dark: bool, keyboard: bool
) -> None:
    context = chromium.new_context(
        viewport={"width": width, "height": 800}, color_scheme="dark" if dark else "light", locale="en-GB"
    )
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(fresh.link)
    expect(page.get_by_text("Who is who in this demo")).to_be_visible(timeout=PATIENCE)
    keys = Keys(page)

    def press(name: str, role: Literal["link", "button"] = "button", key: str = "Enter") -> None:
        if keyboard:
            keys.press(name, key)
        else:
            page.get_by_role(role, name=name).first.click()

    looked_at(page)
    press("Amy, meet Lisa", "link")
    expect(page.get_by_role("heading", name="Ask both first")).to_be_visible()
    looked_at(page)
    press("Put both in my drafts", key="Space")
    expect(page.get_by_text("Two private drafts are ready for you to send")).to_be_visible(timeout=PATIENCE)
    looked_at(page)
    press("Send: A possible introduction")
    expect(page.get_by_role("button", name="Send")).to_have_count(1, timeout=PATIENCE)
    press("Send: A possible introduction")
    expect(page.get_by_text("from: “Yes please, happy to!”")).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_label("Write back to Lisa")).to_be_visible(timeout=PATIENCE)
    looked_at(page)
    if keyboard:
        keys.write("Write back to Lisa", "An hour, and it costs nothing.")
    else:
        page.get_by_label("Write back to Lisa").fill("An hour, and it costs nothing.")
    press("Send")
    expect(page.get_by_text("Both said yes: review the introduction")).to_be_visible(timeout=PATIENCE)
    press("Read the introduction", "link")
    expect(page.get_by_role("article")).to_contain_text("lisa@sunroof.example.net")
    looked_at(page)
    press("Send: Introduction")
    expect(page.get_by_text("You introduced them today.")).to_be_visible(timeout=PATIENCE)
    looked_at(page)
    context.close()
