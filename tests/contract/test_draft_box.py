"""What every DraftBox over a mailbox promises: laid once, found again, never taken away unproven."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from introductions.model import Draft, DraftKind, Person
from introductions.reading.message import parse
from tests.gmail_mailbox import OnGmail
from tests.mailboxes import DRAFTS, INBOX, SENT, TRASH, InMemory, on_dovecot, on_embedded

IMAP = ["memory", "embedded", "dovecot"]
ROBIN = Person("Robin Hale", "robin@example.com")
AMY = Person("Amy Carter", "amy.carter@example.org")


@pytest.fixture(params=[*IMAP, "gmail"])
def place(request: pytest.FixtureRequest, address: str) -> Iterator[Any]:
    """A mailbox of each kind, with the box that lays drafts into it."""
    made: Any
    if request.param == "memory":
        made = InMemory()
    elif request.param == "gmail":
        made = OnGmail(request.getfixturevalue("google"), request.getfixturevalue("gmail_address"))
    elif request.param == "embedded":
        made = on_embedded(request.getfixturevalue("embedded_mail"), address)
    else:
        made = on_dovecot(request.getfixturevalue("dovecot"), address)
    yield made
    made.close()


def ask(number: int = 1, **changes: Any) -> Draft:
    draft = Draft(
        f"<optin.{number:032x}@example.com>",
        DraftKind.ASK,
        ROBIN,
        (AMY,),
        "An introduction? Grüße",
        "Dear Amy,\n\nmay I introduce you to someone? Ça vous dirait ?\n\nRobin\n",
        "<p>Dear Amy,</p><p>may I introduce you to someone? Ça vous dirait ?</p><p>Robin</p>",
    )
    return replace(draft, **changes)


def note(number: int = 9) -> Draft:
    return ask(number, kind=DraftKind.NOTE, to=(ROBIN,), subject="Amy said yes")


def ids(place: Any, role: Any) -> list[str | None]:
    return [parse(raw).message_id for raw, _ in place.contents(role)]


def test_a_draft_lies_in_drafts_marked_as_one_and_not_as_news(place: Any) -> None:
    mailbox = place.open()

    placed = place.box(mailbox).place(ask())

    ((raw, flags),) = place.contents(DRAFTS)
    lies = parse(raw)
    assert flags == {"\\Draft", "\\Seen"}
    assert [p.email for p in lies.to] == [AMY.email]
    assert (lies.subject, lies.message_id) == (ask().subject, ask().message_id)
    assert "Ça vous dirait" in (lies.text or "")
    assert placed.message_id == ask().message_id


@pytest.mark.parametrize("place", IMAP, indirect=True)
def test_a_draft_is_named_by_where_it_lies(place: Any) -> None:
    mailbox = place.open()

    placed = place.box(mailbox).place(ask())

    folder, validity, uid = placed.handle.split(";")
    status = mailbox.status(folder)
    assert (int(validity), int(uid)) == (status.uidvalidity, status.last_uid)


def test_a_note_lies_unread_in_the_inbox(place: Any) -> None:
    place.box(place.open()).place(note())

    ((_, flags),) = place.contents(INBOX)
    assert flags == frozenset()
    assert place.contents(DRAFTS) == []


def test_placing_twice_lays_one_draft(place: Any) -> None:
    box = place.box(place.open())

    first, second = box.place(ask()), box.place(ask())

    assert first == second
    assert len(place.contents(DRAFTS)) == 1


def test_placing_again_after_a_crash_lays_no_second_one(place: Any) -> None:
    place.box(place.open()).place(ask())
    place.box(place.open()).place(note())

    place.box(place.open()).place(ask())
    place.box(place.open()).place(note())

    assert len(place.contents(DRAFTS)) == 1
    assert len(place.contents(INBOX)) == 1


@pytest.mark.parametrize("place", ["embedded", "dovecot"], indirect=True)  # in memory nothing can come in between
def test_two_who_lay_the_same_draft_at_the_same_moment_leave_one(place: Any) -> None:
    one, other = place.box(place.open()), place.box(place.open())
    looks = threading.Barrier(2)
    placed = []

    def lay(box: Any) -> None:
        look, first = box._look_for, []

        def meet(*args: Any) -> Any:  # both have looked before either lays
            found = look(*args)
            if not first and args[1].role is SENT:
                first.append(True)
                looks.wait(10)
            return found

        box._look_for = meet
        placed.append(box.place(ask()).handle)

    threads = [threading.Thread(target=lay, args=(box,)) for box in (one, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)

    assert len(place.contents(DRAFTS)) == 1
    assert len(placed) == 2
    assert len(set(placed)) == 1


def test_a_draft_that_was_sent_before_we_wrote_it_down_does_not_come_back(place: Any) -> None:
    place.box(place.open()).place(ask())
    place.move(DRAFTS, SENT)

    place.box(place.open()).place(ask())

    assert place.contents(DRAFTS) == []


def test_a_mail_that_only_mentions_the_id_is_not_taken_for_the_draft(place: Any) -> None:
    mentions = b"Message-ID: <other@example.com>\r\nX-About: %b\r\nReferences: %b\r\n\r\n%b\r\n"
    longer = b"Message-ID: <x%b\r\n\r\n\r\n" % ask().message_id[1:].encode()
    place.append(DRAFTS, mentions % ((ask().message_id.encode(),) * 3), ("\\Draft",))
    place.append(DRAFTS, longer, ("\\Draft",))
    box = place.box(place.open())

    assert box.find(ask().message_id) is None
    box.place(ask())

    assert len(place.contents(DRAFTS)) == 3


def test_find_tells_drafts_and_notes_that_are_there(place: Any) -> None:
    box = place.box(place.open())
    placed = [box.place(ask(1)), box.place(ask(2)), box.place(note())]

    assert [box.find(d.message_id) for d in (ask(1), ask(2), note())] == placed
    assert box.find("<nobody@example.com>") is None


def test_a_draft_is_taken_back_and_only_that_one(place: Any) -> None:
    place.box(place.open()).place(ask(1))
    place.box(place.open()).place(ask(2))

    assert place.box(place.open()).remove(ask(1).message_id, ask(1)) is True

    assert ids(place, DRAFTS) == [ask(2).message_id]
    assert ids(place, TRASH) == [ask(1).message_id]


def test_taking_back_again_after_a_crash_is_no_failure(place: Any) -> None:
    box = place.box(place.open())
    box.place(ask())
    assert box.remove(ask().message_id, ask()) is True

    assert place.box(place.open()).remove(ask().message_id, ask()) is True


@pytest.mark.parametrize(
    "changes",
    [
        {"text": "My own words."},
        {"subject": "Another subject"},
        {"to": (AMY, Person("Lee", "lee@example.net"))},
        {"to": (Person("Lee", "lee@example.net"),)},
    ],
    ids=["words", "subject", "one more", "somebody else"],
)
def test_what_the_introducer_changed_is_never_taken_away(place: Any, changes: dict[str, Any]) -> None:
    place.box(place.open()).place(ask(**changes))

    assert place.box(place.open()).remove(ask().message_id, ask()) is False

    assert len(place.contents(DRAFTS)) == 1


def test_a_sent_mail_is_never_taken_away(place: Any) -> None:
    place.box(place.open()).place(ask())
    place.move(DRAFTS, SENT)

    place.box(place.open()).remove(ask().message_id, ask())

    assert ids(place, SENT) == [ask().message_id]


@pytest.mark.parametrize("place", IMAP, indirect=True)  # in Gmail a mail that is no draft does not lie among them
def test_a_mail_that_is_no_draft_any_more_is_never_taken_away(place: Any) -> None:
    place.box(place.open()).place(ask())
    ((raw, _),) = place.contents(DRAFTS)
    place.delete(DRAFTS)
    place.append(DRAFTS, raw, ("\\Seen",))

    assert place.box(place.open()).remove(ask().message_id, ask()) is False

    assert len(place.contents(DRAFTS)) == 1


def test_a_copy_saved_under_another_id_counts_as_changed(place: Any) -> None:
    place.append(DRAFTS, b"Message-ID: <own@example.com>\r\nTo: amy.carter@example.org\r\n\r\nmine\r\n", ("\\Draft",))
    box = place.box(place.open())

    assert box.remove(ask().message_id, ask()) is False
    assert box.is_gone(ask()) is False


def test_without_the_words_nothing_can_be_proven(place: Any) -> None:
    place.box(place.open()).place(ask())

    assert place.box(place.open()).remove(ask().message_id) is False

    assert len(place.contents(DRAFTS)) == 1


def test_a_note_is_never_taken_away(place: Any) -> None:
    box = place.box(place.open())
    box.place(note())

    assert box.remove(note().message_id, note()) is False

    assert len(place.contents(INBOX)) == 1


def test_a_draft_is_gone_only_if_it_lies_nowhere(place: Any) -> None:
    box = place.box(place.open())
    box.place(ask())
    assert box.is_gone(ask()) is False

    place.move(DRAFTS, SENT)
    assert place.box(place.open()).is_gone(ask()) is False

    place.delete(SENT)
    assert place.box(place.open()).is_gone(ask()) is True


def test_another_draft_of_ours_to_the_same_person_does_not_keep_it(place: Any) -> None:
    place.box(place.open()).place(ask(2))

    assert place.box(place.open()).is_gone(ask(1)) is True
