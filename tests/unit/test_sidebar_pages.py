"""The same cards in a browser: nothing is lost on the way, and no mail can act on the page."""

from __future__ import annotations

import doctest
import html
import html.parser
import importlib
import pkgutil
import re
from collections.abc import Callable
from importlib.resources import files

import pytest
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st

import addon
from addon.mail_view import FoundDraft, Letter
from addon.sidebar import letters
from addon.sidebar.feed import STREAMS, Feed
from addon.sidebar.render import card_text
from introductions.model import FolderRole
from tests.little_house import AMY_AND_LISA, BASE, ME, TOKEN, LittleHouse

AMY, LISA = "amy.carter@leases.example.net", "lisa@sunroof.example.net"


def browser(house: LittleHouse, **given: object) -> FlaskClient:
    """A browser that has opened the link."""
    client = house.client(**given)
    assert "refresh" in client.get(f"/?token={TOKEN}").text
    return client


def press(client: FlaskClient, house: LittleHouse, path: str, **form: str) -> str:
    """Send a form of the page; follow to where it leads."""
    data = {"csrf": house.identity.csrf_token, **form}
    return client.post(path, data=data, headers={"Origin": BASE}, follow_redirects=True).text


# the door -----------------------------------------------------------------------------------------------------------


def test_the_link_opens_the_page_and_takes_the_secret_out_of_the_address() -> None:
    client = LittleHouse().client()
    opened = client.get(f"/?token={TOKEN}&account={ME}")
    assert opened.status_code == 200
    assert TOKEN not in opened.text
    assert f"url=/?account={ME.replace('@', '%40')}" in opened.text
    assert client.get("/").status_code == 200


@pytest.mark.parametrize(
    "path", ["/", "/draft?id=x", "/introductions/x", "/introductions/x/answer", "/events", "/?token=wrong"]
)
def test_without_the_link_there_is_a_door_and_nothing_behind_it(path: str) -> None:
    house = LittleHouse()
    house.save_draft(AMY_AND_LISA)
    answer = house.client().get(path)
    assert answer.status_code == 401
    assert "link from the terminal" in answer.text
    assert "Amy" not in answer.text


def test_the_secret_can_be_pasted_and_a_wrong_one_is_said_to_be_wrong() -> None:
    client = LittleHouse().client()
    assert "not the secret" in client.post("/sign-in", data={"token": "guess"}).text
    assert client.post("/sign-in", data={"token": TOKEN}).status_code == 303
    assert client.get("/").status_code == 200


def test_a_link_from_a_web_mailer_still_finds_the_cookie() -> None:
    client = browser(LittleHouse())
    client.delete_cookie("optin-8025", domain="127.0.0.1")
    answer = client.get("/introductions/k3", headers={"Sec-Fetch-Site": "cross-site"})
    assert 'http-equiv="refresh" content="0;url=/introductions/k3"' in answer.text


def test_seen_from_elsewhere_the_page_says_why_it_stays_shut() -> None:
    answer = LittleHouse().client().get("/", environ_base={"REMOTE_ADDR": "192.0.2.7"})
    assert answer.status_code == 403
    assert "ssh -L" in answer.text
    rebound = LittleHouse().client().get("/", headers={"Host": "evil.example.com"})
    assert rebound.status_code == 403


def test_a_page_of_another_program_cannot_press() -> None:
    house = LittleHouse()
    found = house.begin().id
    client = browser(house)
    form = {"press": f'{{"introduction": "{found}", "do": "withdraw"}}'}
    for headers, csrf in (({"Origin": "http://127.0.0.1:9"}, house.identity.csrf_token), ({"Origin": BASE}, "x")):
        assert client.post("/addon/answer", data={**form, "csrf": csrf}, headers=headers).status_code == 403
    assert house.service.view(found).introduction.closed is None


# the pages ----------------------------------------------------------------------------------------------------------


def test_from_draft_to_both_yes_without_javascript() -> None:
    house = LittleHouse()
    house.save_draft(AMY_AND_LISA)
    client = browser(house, demo=house.mailbox)
    assert "Amy, meet Lisa" in client.get("/").text
    preview = client.get("/draft?id=%3Cjoint-1%40example.com%3E").text
    value = re.findall(r'formaction="/addon/begin" name="press" value="([^"]+)"', preview)[0]
    page = press(client, house, "/addon/begin", press=html.unescape(value), ask_first="all")
    assert "Done. Both drafts are yours to read and send." in page
    assert page.count('action="/demo/send"') == 2
    for item in house.service.lying(ME):
        found = item.introduction
        page = press(client, house, "/demo/send", message=item.draft.message_id, introduction=found)
    assert "Asked today" in page
    house.answer(AMY, "Sure, happy to.")
    house.answer(LISA, "Yes please!")
    page = client.get(f"/introductions/{found}").text
    assert "Both said yes: review the introduction" in page
    assert "<mark>Yes please!</mark>" in client.get(f"/introductions/{found}?read={LISA}").text


def test_without_the_demo_nothing_can_be_sent() -> None:
    house = LittleHouse()
    found = house.begin().id
    client = browser(house)
    assert "/demo/" not in client.get(f"/introductions/{found}").text
    for path in ("/demo/send", "/demo/reply"):
        assert client.post(path, data={"csrf": house.identity.csrf_token}, headers={"Origin": BASE}).status_code == 404


def test_a_question_can_be_answered_in_the_demo_and_is_asked_again() -> None:
    house = LittleHouse()
    found = house.begin().id
    house.send_all()
    house.answer(AMY, "What does she want to talk about?")
    client = browser(house, demo=house.mailbox)
    assert "Write back to Amy" in client.get(f"/introductions/{found}?read={AMY}").text
    assert "Write back to" not in client.get(f"/introductions/{found}?read={LISA}").text
    page = press(client, house, "/demo/reply", address=AMY, introduction=found, text="Leases.")
    assert "Your answer is on its way." in page
    party = house.service.view(found).introduction.party(AMY)
    assert party is not None
    assert party.state.value == "asked"


def test_reloading_after_a_press_repeats_nothing() -> None:
    house = LittleHouse()
    found = house.begin().id
    client = browser(house)
    form = {"press": f'{{"introduction": "{found}", "do": "withdraw"}}', "csrf": house.identity.csrf_token}
    answer = client.post("/addon/answer", data=form, headers={"Origin": BASE})
    assert answer.status_code == 303
    assert answer.headers["Location"] == f"/introductions/{found}?said=said_withdrawn"


def test_a_page_that_came_of_a_press_is_not_swept_away_by_news() -> None:
    house = LittleHouse()
    house.save_draft(AMY_AND_LISA)
    value = '{"draft": "<joint-1@example.com>", "again": "yes"}'
    page = press(browser(house), house, "/addon/preview", press=value, nameless="yes")
    assert "This is how it reads now." in page
    assert f'<body data-version="{house.changes.version()}" data-posted="yes">' in page


def test_nobody_can_make_the_page_say_something() -> None:
    page = browser(LittleHouse()).get("/?said=You+have+been+hacked").text
    assert "hacked" not in page
    assert "notice" not in browser(LittleHouse()).get("/?said=language").text


@pytest.mark.parametrize(
    "path", ["/introductions/none", "/introductions/none/answer?party=x", "/draft?id=none", "/nothing"]
)
def test_what_is_not_there_is_said_kindly(path: str) -> None:
    answer = browser(LittleHouse()).get(path)
    assert answer.status_code == 404
    assert "Traceback" not in answer.text


def test_a_draft_that_cannot_be_used_is_shown_beside_what_to_change() -> None:
    house = LittleHouse()
    house.save_draft(AMY_AND_LISA.split("\n\n")[0] + "\n\n")
    answer = browser(house).get("/draft?id=%3Cjoint-1%40example.com%3E")
    assert answer.status_code == 200
    assert "One thing first" in answer.text
    assert "Your draft to both" in answer.text


def test_a_fault_of_ours_on_a_page_shows_and_logs_no_mail(logged: Callable[[], str]) -> None:
    house = LittleHouse()
    client = browser(house)

    def broken(account: str) -> list[FoundDraft]:
        raise RuntimeError("secret words of a mail")

    house.mailbox.draft_introductions = broken  # type: ignore[assignment,method-assign]
    answer = client.get("/")
    assert answer.status_code == 500
    assert "Nothing was lost" in answer.text
    assert "page.failed" in logged()
    assert "secret words" not in answer.text + logged()


def test_a_mailbox_that_cannot_be_read_does_not_hide_the_introductions() -> None:
    house = LittleHouse()
    found = house.begin().id
    house.mailbox.unreadable = True
    client = browser(house)
    for path in ("/", f"/introductions/{found}", f"/introductions/{found}?read={AMY}"):
        page = client.get(path).text
        assert "Amy" in page
        assert "cannot be read just now" in page


def test_the_page_speaks_the_language_of_the_browser() -> None:
    client = browser(LittleHouse())
    page = client.get("/", headers={"Accept-Language": "de-CH, en;q=0.5"}).text
    assert '<html lang="de">' in page
    assert "Noch keine Vorstellungen" in page


def test_two_mailboxes_can_be_told_apart() -> None:
    client = browser(LittleHouse(accounts=(ME, "sam@example.com")))
    page = client.get("/?account=sam@example.com").text
    assert 'aria-current="page">sam@example.com' in page


# mails on the page --------------------------------------------------------------------------------------------------

HOSTILE = (
    "From: =?utf-8?q?=3Cscript=3Ealert=281=29=3C/script=3E?= <amy.carter@leases.example.net>\r\n"
    "To: robin.reyes@example.com\r\nSubject: <img src=x onerror=alert(1)>\r\nMessage-ID: <h1@example.net>\r\n"
    "Content-Type: text/html; charset=utf-8\r\n\r\n"
    "<p>Sure, <script>alert(2)</script>happy to.</p><img src='https://evil.example.com/pixel.gif'>"
    "<form action=/addon/answer><button>Press</button></form><style>body{display:none}</style>"
)


class Tags(html.parser.HTMLParser):
    """Every tag of a page and where it points."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += [(k, v or "") for k, v in attrs]


def test_a_mail_is_text_to_read_and_cannot_act_on_the_page() -> None:
    house = LittleHouse()
    found = house.begin().id
    house.send_all()
    house.mailbox.receive(HOSTILE.encode())
    page = browser(house).get(f"/introductions/{found}?read={AMY}").text
    assert "happy to." in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    tags = Tags(page)
    assert tags.names.count("script") == 1
    assert "img" not in tags.names
    assert "style" not in tags.names
    assert "evil.example.com/pixel" not in page
    assert not [k for k, _ in tags.attributes if k.startswith("on") or k == "style"]


def test_the_page_loads_nothing_from_elsewhere() -> None:
    house = LittleHouse()
    found = house.begin().id
    client = browser(house, demo=house.mailbox)
    for path in ("/", f"/introductions/{found}", f"/introductions/{found}/answer?party={AMY}"):
        for name, value in Tags(client.get(path).text).attributes:
            if name in ("src", "href", "action", "formaction"):
                assert value.startswith(("/", "#", "")), value
                assert not value.startswith(("//", "http")), value
    for name in ("sidebar.css", "live.js"):
        assert not re.search(r"https?://|url\(", (files("addon.sidebar") / "static" / name).read_text())


@settings(max_examples=80, deadline=None)
@given(
    st.text(max_size=60),
    st.sampled_from(["<b>{}</b>", "<a href='{}'>x</a>", "<a href='https://e.example/{}'>x</a>", "{}", "<{}>"]),
)
def test_card_text_holds_only_what_google_allows(text: str, around: str) -> None:
    tags = Tags(str(card_text(around.format(text))))
    assert set(tags.names) <= {"b", "i", "u", "s", "br", "a"}
    assert all(v.startswith("https://") for k, v in tags.attributes if k == "href")
    assert {k for k, _ in tags.attributes} <= {"href", "rel", "target"}


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=120), st.text(max_size=20))
def test_every_word_of_a_mail_can_be_read_whatever_it_holds(text: str, evidence: str) -> None:
    shown = "".join(str(block) for _, block in letters.blocks(text, evidence))
    assert set(Tags(shown).names) <= {"mark"}


def test_what_was_written_now_stands_apart_from_what_only_came_along() -> None:
    raw = (
        b"From: Lisa Novak <lisa@sunroof.example.net>\r\nTo: robin.reyes@example.com\r\nSubject: RE: A question\r\n\r\n"
        b"Possibly! Two questions first.\r\n\r\nFrom: Robin Reyes <robin.reyes@example.com>\r\n"
        b"Sent: Monday 2 March 2026 09:00\r\nTo: Lisa Novak <lisa@sunroof.example.net>\r\nSubject: A question\r\n\r\n"
        b"Hi Lisa, would you be open to it?\r\n"
    )
    shown = letters.of_letter(Letter("<r@example.net>", FolderRole.INBOX, raw), "Two questions")
    assert [str(block) for _, block in shown.body] == ["Possibly! <mark>Two questions</mark> first."]
    assert "would you be open to it?" in "".join(str(block) for _, block in shown.earlier)


def test_the_evidence_is_found_across_line_ends() -> None:
    ((_, shown),) = letters.blocks("Well, after\nthe  15th would\nbe fine.", "after the 15th")
    assert "<mark>after\nthe  15th</mark>" in shown


# live updates -------------------------------------------------------------------------------------------------------


def test_when_all_streams_are_taken_the_page_still_hears_of_changes() -> None:
    house = LittleHouse()
    with house.app().app_context():
        feed = Feed(house.changes)
        streams = [feed.answer() for _ in range(STREAMS)]
        for stream in streams:
            assert next(iter(stream.response)).startswith(("retry: 1000", b"retry: 1000"))  # type: ignore[call-overload,arg-type]
        extra = feed.answer()
        assert extra.get_data(as_text=True).startswith("retry: 4000\ndata: ")
        for stream in streams:
            stream.close()


def test_a_page_left_at_once_does_not_cost_the_others_their_live_updates() -> None:
    client = browser(LittleHouse())
    for _ in range(STREAMS + 1):
        assert client.head("/events").status_code == 200

    begun = client.get("/events", buffered=False)

    assert next(iter(begun.iter_encoded())).startswith(b"retry: 1000")
    begun.close()


# looks --------------------------------------------------------------------------------------------------------------


def _palettes() -> list[dict[str, str]]:
    css = (files("addon.sidebar") / "static" / "sidebar.css").read_text()
    roots = re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    return [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", root)) for root in roots]


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


ON = {
    "paper": "ink quiet accent wait bad",
    "sheet": "ink quiet accent",
    "soft": "ink quiet accent",
    "accent": "accent-ink",
    "accent-strong": "accent-ink",
    "accent-soft": "accent",
    "mark": "ink",
    "yes-soft": "ink accent yes",
    "wait-soft": "ink accent quiet wait",
    "ask-soft": "ink accent",
    "bad-soft": "ink accent",
}


@pytest.mark.parametrize(("front", "back"), [(front, back) for back, fronts in ON.items() for front in fronts.split()])
def test_words_can_be_read_by_weak_eyes_in_light_and_dark(front: str, back: str) -> None:
    for palette in _palettes():
        high, low = sorted((_luminance(palette[front]), _luminance(palette[back])), reverse=True)
        assert (high + 0.05) / (low + 0.05) >= 4.5, (front, back, palette[front], palette[back])  # WCAG 2.2, 1.4.3


def test_the_examples_in_the_docstrings_are_true() -> None:
    tried = 0
    for module in pkgutil.walk_packages(addon.__path__, "addon."):
        if not module.name.startswith(("addon.demo", "addon.wiring", "addon.cli")):
            result = doctest.testmod(importlib.import_module(module.name))
            assert result.failed == 0, module.name
            tried += result.attempted
    assert tried >= 5
