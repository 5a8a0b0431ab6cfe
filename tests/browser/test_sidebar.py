"""The page as a person uses it: by mouse, by keyboard, on a telephone, in the dark, without JavaScript."""

from __future__ import annotations

import itertools

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PATIENCE, Open
from tests.little_house import AMY_AND_LISA, BEN_AND_CARA, LittleHouse

AMY, LISA = "amy.carter@leases.example.net", "lisa@sunroof.example.net"


def begun(house: LittleHouse) -> str:
    house.save_draft(AMY_AND_LISA)
    return house.begin().id


def fits(page: Page) -> bool:
    """Nothing sticks out at the side, so that nobody has to scroll sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


def test_the_whole_story_by_mouse_and_the_answers_arrive_by_themselves(house: LittleHouse, open_page: Open) -> None:
    house.save_draft(AMY_AND_LISA)
    page = open_page()
    page.get_by_role("link", name="Amy, meet Lisa").click()
    expect(page.get_by_role("heading", name="To Amy Carter")).to_be_visible()
    expect(page.get_by_role("heading", name="To Lisa Novak")).to_be_visible()
    page.get_by_role("button", name="Put both in my drafts").click()
    expect(page.get_by_text("Two private drafts are ready for you to send")).to_be_visible()
    page.get_by_role("button", name="Send").first.click()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Asked today").first).to_be_visible()
    house.answer(AMY, "Sure, happy to.")
    expect(page.get_by_text("from: “Sure, happy to.”")).to_be_visible(timeout=PATIENCE)
    house.answer(LISA, "Yes please!")
    expect(page.get_by_text("Both said yes: review the introduction")).to_be_visible(timeout=PATIENCE)
    page.get_by_role("link", name="Read the introduction").click()
    final = page.get_by_role("article")
    expect(final).to_contain_text("Amy Carter <amy.carter@leases.example.net>, Lisa Novak <lisa@sunroof.example.net>")
    final.get_by_role("button", name="Send").click()
    expect(page.get_by_text("You introduced them today.")).to_be_visible()
    page.get_by_role("link", name="All introductions").click()
    page.locator("summary", has_text="Done").click()
    expect(page.get_by_text("Introduced · today")).to_be_visible()


def test_the_same_by_keyboard_alone(house: LittleHouse, open_page: Open) -> None:
    house.save_draft(AMY_AND_LISA)
    page = open_page()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    _tab_to(page, "Amy, meet Lisa")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Ask both first")).to_be_visible()
    _tab_to(page, "Put both in my drafts")
    page.keyboard.press("Space")
    expect(page.get_by_text("Two private drafts are ready for you to send")).to_be_visible()
    _tab_to(page, "Record an answer")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="What did Amy say?")).to_be_visible()
    page.get_by_label("Yes", exact=True).focus()
    page.keyboard.press("Space")
    _tab_to(page, "Save the answer")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Saved.")).to_be_visible()


def _tab_to(page: Page, text: str) -> None:
    for _ in range(40):
        page.keyboard.press("Tab")
        focused = page.evaluate("document.activeElement.textContent")
        outlined = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        if text in focused:
            assert outlined != "none", f"where is the focus? {text}"
            return
    raise AssertionError(f"{text!r} cannot be reached with the Tab key")


def test_it_works_without_javascript(house: LittleHouse, open_page: Open) -> None:
    house.save_draft(AMY_AND_LISA)
    page = open_page(javascript=False)
    page.get_by_role("link", name="Amy, meet Lisa").click()
    page.locator("summary", has_text="Change the words").first.click()
    page.get_by_label("The mail").first.fill("Hi Amy,\n\nfancy a chat with a solar person? No is fine.\n\nRobin")
    page.get_by_role("button", name="Put both in my drafts").click()
    expect(page.get_by_role("article").first).to_contain_text("fancy a chat with a solar person?")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_page_fits_every_window(house: LittleHouse, open_page: Open, dark: bool) -> None:
    found = begun(house)
    house.send_all()
    house.answer(AMY, "Sure, happy to, but only by telephone: " + "x" * 200)
    house.save_draft(BEN_AND_CARA)
    page = open_page(dark=dark)
    for path in (
        "/",
        "/draft?id=%3Cjoint-2%40example.com%3E",
        f"/introductions/{found}",
        f"/introductions/{found}?read={AMY}",
        f"/introductions/{found}/answer?party={LISA}",
        f"/introductions/{found}/withdraw",
    ):
        page.goto(house.base_url + path)
        for width in (320, 360, 600, 768, 1024, 1280, 1920):
            page.set_viewport_size({"width": width, "height": 900})
            assert fits(page), f"{path} at {width}"
        paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (paper == "rgb(27, 24, 21)") is dark


def test_every_field_has_a_label_every_button_a_name_and_headings_their_order(
    house: LittleHouse, open_page: Open
) -> None:
    found = begun(house)
    house.save_draft(BEN_AND_CARA)
    page = open_page()
    for path in (
        "/",
        "/draft?id=%3Cjoint-2%40example.com%3E",
        f"/introductions/{found}",
        f"/introductions/{found}/answer?party={LISA}",
    ):
        page.goto(house.base_url + path)
        nameless = page.evaluate(
            "[...document.querySelectorAll('input:not([type=hidden]), textarea')]"
            ".filter(f => !f.labels.length).map(f => f.outerHTML)"
        )
        assert nameless == []
        silent = page.evaluate(
            "[...document.querySelectorAll('a, button, summary')]"
            ".filter(e => !(e.getAttribute('aria-label') || e.textContent).trim()).map(e => e.outerHTML)"
        )
        assert silent == []
        levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3')].map(h => +h.tagName[1])")
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(b - a <= 1 for a, b in itertools.pairwise(levels)), levels
        ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
        assert sorted(ids) == sorted(set(ids))
        assert page.evaluate("document.documentElement.lang") == "en"


def test_words_that_are_being_written_are_not_swept_away_by_an_answer(house: LittleHouse, open_page: Open) -> None:
    found = begun(house)
    house.send_all()
    page = open_page()
    page.goto(f"{house.base_url}/introductions/{found}/answer?party={LISA}")
    page.get_by_label("The condition, or their words").fill("only on Tuesdays")
    house.answer(AMY, "Sure, happy to.")
    expect(page.get_by_text("Something has changed.")).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_label("The condition, or their words")).to_have_value("only on Tuesdays")


def test_a_page_of_somebody_else_cannot_press_our_buttons(house: LittleHouse, chromium: Browser) -> None:
    found = begun(house)
    context = chromium.new_context()
    page = context.new_page()
    page.goto(house.identity.link)
    page.wait_for_url(house.base_url + "/")
    form = (
        f"<form method=post action='{house.base_url}/addon/answer'>"
        f'<input name=press value=\'{{"introduction":"{found}","do":"withdraw"}}\'>'
        f"<input name=csrf value='{house.identity.csrf_token}'><button>Win</button></form>"
    )
    context.route("http://evil.example.com/**", lambda r: r.fulfill(body=form, content_type="text/html"))
    page.goto("http://evil.example.com/")
    with page.expect_response(f"{house.base_url}/addon/answer") as answered:
        page.get_by_role("button", name="Win").click()
    assert answered.value.status in (401, 403)
    assert house.service.view(found).introduction.closed is None
    context.close()


def test_a_link_in_a_mail_program_on_the_web_opens_the_introduction(house: LittleHouse, chromium: Browser) -> None:
    found = begun(house)
    context = chromium.new_context()
    page = context.new_page()
    page.goto(house.identity.link)
    page.wait_for_url(house.base_url + "/")
    link = f"<a href='{house.base_url}/introductions/{found}'>Amy and Lisa</a>"
    context.route("http://mail.example.com/**", lambda r: r.fulfill(body=link, content_type="text/html"))
    page.goto("http://mail.example.com/")
    page.get_by_role("link", name="Amy and Lisa").click()
    expect(page.get_by_role("heading", name="Amy and Lisa")).to_be_visible(timeout=PATIENCE)
    context.close()


def test_of_many_open_pages_each_hears_what_happened(house: LittleHouse, open_page: Open) -> None:
    found = begun(house)
    pages = [open_page() for _ in range(3)]
    house.service.withdraw(found)
    house.mailbox.place(house.service.account().address)
    for page in pages:
        expect(page.get_by_text("Waiting for you")).to_be_hidden(timeout=PATIENCE)
