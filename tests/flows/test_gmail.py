"""The add-on as Google calls it, against a stand-in for Google: connecting, the button, two drafts, and the way out."""

from __future__ import annotations

import base64
import json
from pathlib import Path as FilePath

import pytest

from addon.cards.desk import Path
from introductions.model import Answer, DraftKind, DraftState, Label
from tests.gmail_house import BASE, GmailHouse, GmailUser, button, card_of, find
from tests.google_stand_in import GoogleStandIn

AMY, LISA = "amy.carter@leases.example.net", "lisa@sunroof.example.net"
DRAFT = """\
From: Robin Reyes <{me}>
To: Amy Carter <{amy}>
Cc: Lisa Novak <{lisa}>
Subject: Amy, meet Lisa
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Amy, meet Lisa. Lisa, meet Amy.

Amy spent eight years negotiating rooftop leases for a supermarket chain and
now does it freelance. Lisa runs a small solar installer in Kassel and is stuck
on exactly that: landlords who want 30-year clauses.

I think an hour together would save Lisa a lot of grief.

Robin
"""
OPEN = "Put both in my drafts"


@pytest.fixture
def house(google: GoogleStandIn, tmp_path: FilePath) -> GmailHouse:
    return GmailHouse(google, tmp_path)


@pytest.fixture
def robin(house: GmailHouse, gmail_address: str) -> GmailUser:
    return house.user(gmail_address)


def saved(robin: GmailUser, text: str = DRAFT, draft: str = "") -> str:
    """Gmail saves the draft that is being written; its id."""
    raw = text.format(me=robin.email, amy=AMY, lisa=LISA).replace("\n", "\r\n").encode()
    return str(robin.house.google.save_draft(robin.email, raw, draft)["id"])


def begun(robin: GmailUser) -> dict[str, object]:
    """Connected, written, pressed: the card that says so."""
    robin.connect()
    return pressed(robin)


def pressed(robin: GmailUser) -> dict[str, object]:
    """Written and pressed."""
    saved(robin)
    preview = card_of(robin.press(Path.COMPOSE, recipients=[AMY, LISA]))
    return robin.press_button(preview, preview["fixedFooter"]["primaryButton"]["text"], recipients=[AMY, LISA])


def test_from_the_first_press_to_two_private_drafts_and_out_again(robin: GmailUser) -> None:
    google, service = robin.house.google, robin.house.service

    # Nobody's mailbox yet: our own card leads to Google, in a window of its own, after which the add-on looks again.
    first = robin.press(Path.COMPOSE, recipients=[AMY, LISA])
    assert set(first) == {"custom_authorization_prompt"}
    opened = find(first, "openLink")[0]
    assert (opened["openAs"], opened["onClose"]) == ("OVERLAY", "RELOAD")

    connected = robin.connect()
    assert connected.status_code == 200
    assert robin.email in connected.text
    account = service.account(robin.email)
    assert (account.owner, account.auth, account.paused) == (robin.subject, "xoauth2", None)

    # The draft is being written: Gmail has not saved it yet, then it has.
    waiting = card_of(robin.press(Path.COMPOSE, recipients=[AMY, LISA]))
    assert waiting["name"] == "not-saved"
    saved(robin)
    preview = card_of(robin.press_button(waiting, "Look again", recipients=[AMY, LISA]))
    assert preview["name"] == "preview"

    # The press.
    put = preview["fixedFooter"]["primaryButton"]["text"]
    result = robin.press_button(preview, put, recipients=[AMY, LISA])
    assert result["renderActions"]["action"]["notification"]["text"]
    asks = [m for _, m in google.drafts(robin.email) if m["Cc"] is None]
    assert sorted(str(m["To"].addresses[0].addr_spec) for m in asks) == [AMY, LISA]
    for mail in asks:
        assert len(mail["To"].addresses) == 1
        assert mail["Bcc"] is None
        assert mail["In-Reply-To"] is mail["References"] is None
        other = LISA if mail["To"].addresses[0].addr_spec == AMY else AMY
        assert other not in mail.as_string()

    # "Open draft to Amy" opens that one.
    card = card_of(result)
    texts = [b["text"] for bs in find(card, "buttons") for b in bs]
    to_amy = next(t for t in texts if "Amy" in t)
    markup = find(robin.press_button(card, to_amy), "openCreatedDraftActionMarkup")[0]
    drafts = dict(google.drafts(robin.email))
    assert drafts[markup["draftId"]]["To"].addresses[0].addr_spec == AMY
    lying = google.api(robin.email, "GET", f"drafts/{markup['draftId']}")["message"]
    assert markup["draftThreadId"] == lying["threadId"]
    placed = {i.draft.to[0].email: i for i in service.lying(robin.email)}
    assert placed[AMY].placed.handle == markup["draftId"]
    assert int(placed[AMY].placed.thread_id) == int(lying["threadId"], 16)  # as replies are recognised by it

    # The way out: asked once, then gone here and at Google.
    settings = card_of(robin.press(Path.SETTINGS))
    sure = card_of(robin.press_button(settings, "Disconnect"))
    secret = service.secret(robin.email)
    gone = robin.press_button(sure, "Disconnect")
    assert "Nothing is stored here any more" in gone["renderActions"]["action"]["notification"]["text"]
    assert service.accounts() == []
    assert service.views() == []
    assert secret not in google.tokens.values()
    assert set(robin.press(Path.HOME)) == {"custom_authorization_prompt"}
    assert len(google.drafts(robin.email)) == 3  # the mail is theirs


def test_pressing_twice_or_replaying_the_event_lays_no_draft_twice(robin: GmailUser) -> None:
    robin.connect()
    saved(robin)
    preview = card_of(robin.press(Path.COMPOSE, recipients=[AMY, LISA]))
    put = preview["fixedFooter"]["primaryButton"]["text"]

    answers = [card_of(robin.press_button(preview, put, recipients=[AMY, LISA])) for _ in range(3)]

    assert len({a["header"]["title"] for a in answers}) == 1
    assert len(robin.house.service.views()) == 1
    assert len(robin.house.google.drafts(robin.email)) == 3


def test_a_press_after_the_draft_was_changed_shows_it_again_instead(robin: GmailUser) -> None:
    robin.connect()
    draft = saved(robin)
    preview = card_of(robin.press(Path.COMPOSE, recipients=[AMY, LISA]))
    saved(robin, DRAFT.replace("eight years", "eighty years"), draft)

    answer = robin.press_button(preview, preview["fixedFooter"]["primaryButton"]["text"], recipients=[AMY, LISA])

    assert card_of(answer)["name"] == "preview"
    assert robin.house.service.views() == []


def test_of_two_drafts_to_the_same_people_the_introducer_chooses(robin: GmailUser) -> None:
    robin.connect()
    saved(robin)
    saved(robin, DRAFT.replace("Subject: Amy, meet Lisa", "Subject: Another time"))

    choose = card_of(robin.press(Path.COMPOSE, recipients=[LISA.upper(), AMY]))

    assert choose["name"] == "choose"
    rows = [r for r in find(choose, "decoratedText") if "onClick" in r]
    assert {r["text"] for r in rows} == {"<b>Amy, meet Lisa</b>", "<b>Another time</b>"}
    action = rows[0]["onClick"]["action"]
    shown = robin.press(Path.PREVIEW, parameters={p["key"]: p["value"] for p in action["parameters"]})
    assert card_of(shown)["name"] == "preview"


def test_a_draft_to_more_or_fewer_people_is_not_taken_for_the_open_one(robin: GmailUser) -> None:
    robin.connect()
    saved(robin, DRAFT.replace("Lisa Novak <{lisa}>", "Lisa Novak <{lisa}>, Ben <ben@example.org>"))
    saved(robin, DRAFT.replace("Cc: Lisa Novak <{lisa}>\n", ""))

    assert card_of(robin.press(Path.COMPOSE, recipients=[AMY, LISA]))["name"] == "not-saved"


def test_beside_a_draft_of_ours_stands_its_introduction(robin: GmailUser) -> None:
    begun(robin)

    card = card_of(robin.press(Path.COMPOSE, recipients=[AMY]))

    assert card["name"].startswith("introduction-")


def test_gmail_away_at_the_press_keeps_the_drafts_for_later(robin: GmailUser) -> None:
    robin.connect()
    saved(robin)
    preview = card_of(robin.press(Path.COMPOSE, recipients=[AMY, LISA]))
    google = robin.house.google
    google.fail["/drafts"] = (503, {"error": {"code": 503}})
    try:
        result = robin.press_button(preview, preview["fixedFooter"]["primaryButton"]["text"], recipients=[AMY, LISA])
    finally:
        google.fail.clear()

    assert "as soon as" in json.dumps(card_of(result))
    states = {i.state for v in robin.house.service.views() for i in v.drafts}
    assert states == {DraftState.DECIDED}
    robin.house.house.place_now(robin.email)  # as the worker would, by whatever way
    assert len(google.drafts(robin.email)) == 3


def test_no_draft_is_laid_that_crosses_an_answer_which_has_just_come(robin: GmailUser) -> None:
    begun(robin)
    google, service = robin.house.google, robin.house.service
    (view,) = service.views()
    to_lisa = next(i.draft for i in view.drafts if i.draft.to[0].email == LISA)
    reply = (
        f"From: Lisa Novak <{LISA}>\r\nTo: {robin.email}\r\nSubject: Re: {to_lisa.subject}\r\n"
        f"Message-ID: <no-1@sunroof.example.net>\r\nIn-Reply-To: {to_lisa.message_id}\r\n\r\n"
        "No thanks, I'd rather not.\r\n"
    )
    body = {"raw": base64.urlsafe_b64encode(reply.encode()).decode(), "labelIds": ["INBOX"]}
    google.api(robin.email, "POST", "messages", body)
    for who in (AMY, LISA):  # Lisa had said yes on the phone, a day ago
        service.record(view.introduction.id, who, Answer(Label.ACCEPT, True))

    robin.house.house.place_now(robin.email)

    (after,) = service.views()
    assert after.introduction.closed == "declined"
    lying = [mail for _, mail in google.drafts(robin.email)]
    assert not [mail for mail in lying if AMY in str(mail["To"]) and LISA in str(mail["To"])]
    assert [i.state for i in after.drafts if i.draft.kind is DraftKind.FINAL] == [DraftState.GONE]


def test_a_draft_that_was_edited_still_opens_and_one_that_is_gone_does_not(robin: GmailUser) -> None:
    result = begun(robin)
    google = robin.house.google
    card = card_of(result)
    to_amy = next(b["text"] for bs in find(card, "buttons") for b in bs if "Amy" in b["text"])
    draft = find(robin.press_button(card, to_amy), "openCreatedDraftActionMarkup")[0]["draftId"]
    google.save_draft(robin.email, b"To: amy.carter@leases.example.net\r\nSubject: My own\r\n\r\nmine\r\n", draft)

    assert find(robin.press_button(card, to_amy), "openCreatedDraftActionMarkup")[0]["draftId"] == draft

    google.api(robin.email, "DELETE", f"drafts/{draft}")
    assert find(robin.press_button(card, to_amy), "openCreatedDraftActionMarkup") == []


def test_removing_a_mailbox_at_the_command_line_gives_the_access_back_too(robin: GmailUser) -> None:
    robin.connect()
    house = robin.house.house
    secret = house.service.secret(robin.email)

    assert house.remove(house.service.account(robin.email)) is True

    assert secret not in robin.house.google.tokens.values()
    assert house.service.accounts() == []


def test_disconnecting_while_google_is_away_erases_here_and_says_what_is_left(robin: GmailUser) -> None:
    robin.connect()
    robin.house.google.down = True
    try:
        said = robin.press(Path.DISCONNECT, parameters={"account": robin.email})
    finally:
        robin.house.google.down = False

    assert "myaccount.google.com" in said["renderActions"]["action"]["notification"]["text"]
    assert robin.house.service.accounts() == []


def test_the_worker_opens_the_mailbox_with_the_access_that_was_granted(robin: GmailUser) -> None:
    """Not against IMAP, which the stand-in has not: that a fresh token is had for it, and none of the password kind."""
    robin.connect()
    house = robin.house.house
    account = house.service.account(robin.email)

    token = house._token(account)

    assert token is not None
    assert token() in robin.house.google.tokens
    assert (account.host, account.port, account.security.value) == ("imap.gmail.com", 993, "tls")


# connecting --------------------------------------------------------------------------------------------------------


def test_consent_without_gmail_connects_nothing_and_says_what_to_do(robin: GmailUser) -> None:
    answer = robin.connect(without="https://mail.google.com/")

    assert answer.status_code == 400
    assert "not ticked" in answer.text
    assert robin.house.service.accounts() == []
    assert robin.connect().status_code == 200


def test_a_no_at_google_connects_nothing_and_ends_the_attempt(robin: GmailUser) -> None:
    there = robin.start(robin.link()).headers["Location"]
    state = there.partition("state=")[2].partition("&")[0]

    answer = robin.back(f"{BASE}/oauth/callback?error=access_denied&state={state}")

    assert "said no" in answer.text
    assert "expired" not in answer.text
    assert robin.house.service.accounts() == []


def test_another_google_account_is_not_connected_in_place_of_the_callers(
    house: GmailHouse, robin: GmailUser, google: GoogleStandIn, other_gmail_address: str
) -> None:
    sam = house.user(other_gmail_address)

    answer = robin.connect(account=sam.email)

    assert answer.status_code == 400
    assert robin.email in answer.text
    assert house.service.accounts() == []
    assert sam.email not in {google._owner(token) for token in google.tokens}  # and the grant was given back


def test_a_state_is_good_once_for_one_browser_and_one_user(
    house: GmailHouse, robin: GmailUser, other_gmail_address: str
) -> None:
    google, sam = house.google, house.user(other_gmail_address)
    robins = google.consent(robin.start(robin.link()).headers["Location"], robin.email)
    sams = google.consent(sam.start(sam.link()).headers["Location"], sam.email)

    def part(url: str, name: str) -> str:
        return url.partition(f"{name}=")[2].partition("&")[0]

    swapped = f"{BASE}/oauth/callback?code={part(sams, 'code')}&state={part(robins, 'state')}"
    assert robin.back(swapped).status_code == 400  # somebody else's code
    assert sam.back(sams.replace(part(sams, "state"), "x" * 32)).status_code == 400  # a state of one's own making
    assert robin.back(sams).status_code == 400  # somebody else's browser
    assert house.service.accounts() == []

    good = google.consent(robin.start(robin.link()).headers["Location"], robin.email)
    assert robin.back(good).status_code == 200
    assert robin.back(good).status_code == 400  # used


def test_a_link_that_was_changed_or_ran_out_leads_nowhere(house: GmailHouse, robin: GmailUser) -> None:
    link = robin.link()
    for bad in (link[:-3] + "AAA", f"{BASE}/oauth/start/x", f"{BASE}/oauth/start/" + "A" * 500):
        answer = robin.start(bad)
        assert (answer.status_code, "Location" in answer.headers) == (400, False)


def test_pages_of_connecting_give_nothing_away(robin: GmailUser) -> None:
    started = robin.start(robin.link())
    cookie = started.headers["Set-Cookie"]
    answer = robin.back(robin.house.google.consent(started.headers["Location"], robin.email))

    assert all(flag in cookie for flag in ("HttpOnly", "Secure", "SameSite=Lax", "Path=/oauth/"))
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "unsafe-none"  # or Gmail takes the window for closed
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Strict-Transport-Security"]
    for name in ("logo-128.png", "connect.css", "close.js"):
        assert f"/static/{name}" in answer.text
        with robin.browser.get(f"/static/{name}", base_url=BASE) as given:
            assert given.status_code == 200


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_the_page_speaks_the_browsers_language(robin: GmailUser, language: str) -> None:
    answer = robin.browser.get("/oauth/start/x", base_url=BASE, headers={"Accept-Language": f"{language}-CH,en;q=0.5"})

    assert f'lang="{language}"' in answer.text


# access taken back -------------------------------------------------------------------------------------------------


def test_access_taken_back_pauses_asks_again_and_loses_nothing(robin: GmailUser) -> None:
    begun(robin)
    house, google = robin.house, robin.house.google
    house.house.tokens.forget(robin.email)
    revoked = house.service.secret(robin.email)
    google.revoke(revoked)

    asked = robin.press(Path.COMPOSE, recipients=[AMY, LISA])

    assert set(asked) == {"custom_authorization_prompt"}
    assert card_of(asked)["name"] == "reconnect"
    assert "taken back" in house.service.account(robin.email).paused
    home = card_of(robin.press(Path.HOME))
    assert "Amy and Lisa" in json.dumps(home)  # nothing is lost
    assert button(home, "Connect again")["openLink"]["url"].startswith(f"{BASE}/oauth/start/")

    assert robin.connect_from(home).status_code == 200
    assert house.service.account(robin.email).paused is None
    assert house.service.secret(robin.email) != revoked
    assert len(house.service.views()) == 1


def test_an_access_token_that_died_early_costs_the_user_nothing(robin: GmailUser) -> None:
    robin.connect()
    saved(robin)
    google = robin.house.google
    robin.press(Path.COMPOSE, recipients=[AMY, LISA])
    google.tokens = {a: r for a, r in google.tokens.items() if r != robin.house.service.secret(robin.email)}

    assert card_of(robin.press(Path.COMPOSE, recipients=[AMY, LISA]))["name"] == "preview"


# a mail that is open -----------------------------------------------------------------------------------------------


def test_beside_an_answer_stands_the_introduction_it_belongs_to(robin: GmailUser) -> None:
    begun(robin)
    google = robin.house.google
    ask = next(m for _, m in google.drafts(robin.email) if m["Cc"] is None and AMY in str(m["To"]))
    reply = f"From: Amy <{AMY}>\r\nTo: {robin.email}\r\nIn-Reply-To: {ask['Message-ID']}\r\n\r\nSure, happy to.\r\n"
    opened = google.deliver(robin.email, reply.encode())["id"]

    card = card_of(robin.press(Path.MESSAGE, mail=opened))

    assert card["name"].startswith("introduction-")


def test_who_asks_for_an_introduction_gets_one_written_with_their_own_words_below(robin: GmailUser) -> None:
    robin.connect()
    google = robin.house.google
    wish = "From: Tom Hale <tom@example.org>\r\nTo: {me}\r\nSubject: a favour\r\nMessage-ID: <wish@example.org>\r\n\r\n"
    wish += "Hi Robin,\r\n\r\ncould you introduce me to somebody who knows leases?\r\n\r\nTom\r\n"
    opened = google.deliver(robin.email, wish.format(me=robin.email).encode())["id"]

    card = card_of(robin.press(Path.MESSAGE, mail=opened))
    inputs = {"other_name": ["Amy Carter"], "other_email": [AMY]}
    answers = [robin.press_button(card, "Write the introduction", inputs=inputs) for _ in range(2)]

    assert card["name"] == "wish"
    assert "could you introduce me to somebody who knows leases?" in json.dumps(card)
    ((draft, mail),) = google.drafts(robin.email)
    assert [a.addr_spec for a in mail["To"].addresses] == ["tom@example.org", AMY]
    assert "> could you introduce me" in mail.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert {find(a, "openCreatedDraftActionMarkup")[0]["draftId"] for a in answers} == {draft}


def test_two_people_on_a_mail_can_be_introduced_to_each_other(robin: GmailUser) -> None:
    robin.connect()
    google = robin.house.google
    mail = f"From: Amy Carter <{AMY}>\r\nTo: {robin.email}, Lisa <{LISA}>\r\nSubject: leases\r\n\r\nSee you there.\r\n"
    opened = google.deliver(robin.email, mail.encode())["id"]

    card = card_of(robin.press(Path.MESSAGE, mail=opened))
    alone = robin.press_button(card, "Write the introduction", inputs={"who": [AMY]})
    both = robin.press_button(card, "Write the introduction", inputs={"who": [AMY, LISA, "stranger@example.org"]})

    assert card["name"] == "introduce"
    assert "two people" in alone["renderActions"]["action"]["notification"]["text"]
    ((draft, written),) = google.drafts(robin.email)
    assert [a.addr_spec for a in written["To"].addresses] == [AMY, LISA]  # and no stranger
    assert find(both, "openCreatedDraftActionMarkup")[0]["draftId"] == draft


@pytest.mark.parametrize("mail", ["nothing-there", "msg-f:1790000000000000000"])
def test_a_mail_that_cannot_be_found_leads_to_the_first_card(robin: GmailUser, mail: str) -> None:
    robin.connect()

    assert card_of(robin.press(Path.MESSAGE, mail=mail))["name"] == "home"


def test_gmail_away_beside_a_mail_still_shows_the_first_card(robin: GmailUser) -> None:
    robin.connect()
    google = robin.house.google
    google.fail["/messages/m1"] = (500, {})
    try:
        assert card_of(robin.press(Path.MESSAGE, mail="m1"))["name"] == "home"
    finally:
        google.fail.clear()
