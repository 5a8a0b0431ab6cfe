"""What only Gmail's drafts can do or have done to them; the rest is in ``test_draft_box``."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest

from addon.google.draft_box import GmailDraftBox
from addon.google.gmail_api import GmailApi
from introductions.errors import LoginError, MailboxError, QuotaError, UnreachableError
from introductions.reading.message import parse
from tests.contract.test_draft_box import ask, note
from tests.gmail_mailbox import OnGmail
from tests.google_stand_in import GoogleStandIn
from tests.mailboxes import DRAFTS, TRASH


@pytest.fixture
def place(google: GoogleStandIn, gmail_address: str) -> Iterator[OnGmail]:
    made = OnGmail(google, gmail_address)
    yield made
    made.close()


def test_two_who_lay_the_same_draft_at_the_same_moment_leave_one(place: OnGmail) -> None:
    looks = threading.Barrier(2)
    placed = []

    class Late(GmailDraftBox):
        def _elsewhere(self, message_id: str) -> Any:
            found = super()._elsewhere(message_id)
            looks.wait(20)  # both have looked before either lays
            return found

        def _first_of(self, message_id: str, made: Any) -> Any:
            looks.wait(20)  # and both have laid before either looks again
            return super()._first_of(message_id, made)

    def lay(api: GmailApi) -> None:
        placed.append(Late(api, place.box(api)._clock).place(ask()))

    threads = [threading.Thread(target=lay, args=(place.open(),)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert len(place.contents(DRAFTS)) == 1
    assert len({p.handle for p in placed}) == 1


def test_what_was_saved_while_we_looked_is_not_taken_away(
    place: OnGmail, google: GoogleStandIn, gmail_address: str
) -> None:
    placed = place.box(place.open()).place(ask())
    api = place.open()
    look = api.draft

    def and_then_saved(draft_id: str, *, head: bool = False) -> Any:
        found = look(draft_id, head=head)
        if not head:  # the introducer goes on writing between our look and our taking away
            google.save_draft(
                gmail_address, b"To: amy.carter@example.org\r\nSubject: mine\r\n\r\nmy own words\r\n", placed.handle
            )
        return found

    api.draft = and_then_saved  # type: ignore[method-assign]

    assert place.box(api).remove(ask().message_id, ask()) is False

    ((raw, _),) = place.contents(DRAFTS)
    assert "my own words" in (parse(raw).text or "")
    assert place.contents(TRASH) == []


def test_a_draft_keeps_its_handle_while_it_is_edited(place: OnGmail, google: GoogleStandIn, gmail_address: str) -> None:
    placed = place.box(place.open()).place(ask())
    edited = b"Message-ID: %b\r\nTo: amy.carter@example.org\r\n\r\nedited\r\n" % ask().message_id.encode()
    google.save_draft(gmail_address, edited, placed.handle)

    found = place.box(place.open()).find(ask().message_id)

    assert found is not None
    assert found.handle == placed.handle


def test_replies_can_be_known_by_the_thread_that_gmail_gave_the_draft(place: OnGmail) -> None:
    placed = place.box(place.open()).place(ask())

    assert placed.thread_id is not None
    assert placed.thread_id.isdigit()  # X-GM-THRID


def test_a_search_that_lags_behind_lays_nothing_twice(place: OnGmail) -> None:
    place.box(place.open()).place(ask())
    api = place.open()
    listed = api.drafts
    api.drafts = lambda query="", limit=20: [] if query else listed(query, limit)  # type: ignore[method-assign]
    api.messages = lambda *_, **__: []  # type: ignore[method-assign]

    place.box(api).place(ask())

    assert len(place.contents(DRAFTS)) == 1


@pytest.mark.parametrize(
    ("status", "said", "kind"),
    [
        (429, {}, QuotaError),
        (403, {"error": {"errors": [{"reason": "userRateLimitExceeded"}]}}, QuotaError),
        (403, {"error": {"details": [{"reason": "accessNotConfigured"}]}}, MailboxError),
        (401, {}, LoginError),
        (500, {}, UnreachableError),
        (503, {}, UnreachableError),
        (418, {"error": "odd"}, MailboxError),
    ],
)
def test_what_google_refuses_comes_out_as_what_to_do(
    place: OnGmail,
    google: GoogleStandIn,
    monkeypatch: pytest.MonkeyPatch,
    status: int,
    said: Any,
    kind: type[Exception],
) -> None:
    monkeypatch.setattr("googleapiclient.http.time.sleep", lambda _: None)
    api = GmailApi(lambda fresh=False: "worker", google.url)
    google.fail["/drafts"] = (status, said)
    try:
        with api, pytest.raises(MailboxError) as refused:
            api.create_draft(b"Subject: hush\r\n\r\nwords of mail\r\n")
    finally:
        google.fail.clear()

    assert type(refused.value) is kind
    assert refused.value.remedy
    assert "hush" not in repr(refused.value) + refused.value.for_user()


def test_a_call_that_lays_something_is_made_once_and_one_that_looks_is_tried_again(
    google: GoogleStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("googleapiclient.http.time.sleep", lambda _: None)
    google.fail["/drafts"] = (503, {})
    google.calls.clear()
    try:
        with GmailApi(lambda fresh=False: "worker", google.url) as api:
            for call in (lambda: api.create_draft(b"x"), lambda: api.drafts()):
                with pytest.raises(UnreachableError):
                    call()
    finally:
        google.fail.clear()

    assert [method for method, _ in google.calls] == ["POST", "GET", "GET"]


def test_a_press_does_not_wait_for_google_for_ever(google: GoogleStandIn) -> None:
    passed = iter([0.0, 1.0, 25.0])
    api = GmailApi(lambda fresh=False: "own:kim@example.com", google.url, budget=20.0, clock=lambda: next(passed))

    with api:
        api.drafts()
        with pytest.raises(UnreachableError):
            api.drafts()


def test_nobody_answering_is_told_as_such() -> None:
    with GmailApi(lambda fresh=False: "worker", "http://127.0.0.1:9") as api, pytest.raises(UnreachableError):
        api.drafts()


def test_a_note_is_laid_once(place: OnGmail) -> None:
    first = place.box(place.open()).place(note())
    assert place.box(place.open()).place(note()) == first
