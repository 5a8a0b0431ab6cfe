"""Gmail's label on what waits: there while it waits, gone when it does not; elsewhere a note says it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import pytest

from addon.cards.desk import Path
from introductions.lifecycle.nudges import Nudging
from introductions.model import Answer, Label, Nudges
from sync import labels
from tests.little_house import AMY_AND_LISA, ME, LittleHouse
from tests.scripted import Scripted
from tests.unit.test_cards import Gmail, said
from tests.unit.test_settings_cards import save

AMY, LISA = "amy.carter@leases.example.net", "lisa@sunroof.example.net"
GMAIL = "IMAP4rev1 UIDPLUS SPECIAL-USE X-GM-EXT-1"


@dataclass
class AllMail:
    """As much of Gmail's All Mail as labels need: messages by UID, and what they carry. Answers as Google documents
    it for X-GM-LABELS (developers.google.com/gmail/imap/imap-extensions)."""

    ids: dict[int, str] = field(default_factory=dict)
    carrying: set[int] = field(default_factory=set)
    stores: list[str] = field(default_factory=list)

    def script(self, *, hidden: bool = False) -> dict[str, Any]:
        return {
            "CAPABILITY": [f"* CAPABILITY {GMAIL}", "OK done"],
            "LOGIN": [f"OK [CAPABILITY {GMAIL}] in"],
            "LIST": [
                '* LIST (\\HasNoChildren) "/" INBOX',
                *([] if hidden else ['* LIST (\\All) "/" "[Gmail]/All Mail"']),
                '* LIST (\\Drafts) "/" "[Gmail]/Drafts"',
                "OK done",
            ],
            "SEARCH": self._search,
            "STORE": self._store,
        }

    def _search(self, send: Any, tag: str, criteria: str) -> None:
        if criteria == f'X-GM-LABELS "{labels.LABEL}"':
            found = sorted(self.carrying)
        else:
            wanted = re.fullmatch(r'HEADER Message-ID "(.+)"', criteria)
            assert wanted, criteria
            found = [uid for uid, name in self.ids.items() if name == wanted[1]]
        send(f"* SEARCH {' '.join(map(str, found))}\r\n{tag} OK done\r\n".encode())

    def _store(self, send: Any, tag: str, arguments: str) -> None:
        self.stores.append(arguments)
        said = re.fullmatch(rf'([\d,]+) ([+-])X-GM-LABELS\.SILENT \("{labels.LABEL}"\)', arguments)
        assert said, arguments
        uids = {int(uid) for uid in said[1].split(",")}
        self.carrying = self.carrying | uids if said[2] == "+" else self.carrying - uids
        send(f"{tag} OK done\r\n".encode())


@pytest.fixture
def house() -> LittleHouse:
    house = LittleHouse(nudging=Nudging(Nudges.LABEL))
    house.save_draft(AMY_AND_LISA)
    house.begin()
    house.send_all()
    return house


@pytest.fixture
def gmail(house: LittleHouse) -> AllMail:
    """Every mail that was sent so far lies in All Mail."""
    sent = [thread for v in house.service.views() for thread in v.drafts]
    return AllMail({10 + n: item.draft.message_id for n, item in enumerate(sent)})


def uid_of(house: LittleHouse, gmail: AllMail, to: str) -> int:
    (ask,) = (i.draft for v in house.service.views() for i in v.drafts if i.draft.to[0].key == to)
    return next(uid for uid, name in gmail.ids.items() if name == ask.message_id)


def test_the_conversation_that_waits_carries_the_label_until_it_is_dealt_with(
    house: LittleHouse, gmail: AllMail
) -> None:
    with Scripted(gmail.script()) as server:
        mailbox = server.open()
        assert labels.show(mailbox, house.service, ME) == 0

        house.answer(AMY, "Who is she?")
        assert labels.show(mailbox, house.service, ME) == 1
        assert gmail.carrying == {uid_of(house, gmail, AMY)}
        assert labels.show(mailbox, house.service, ME) == 0

        house.service.record(house.service.views()[0].introduction.id, AMY, Answer(Label.ACCEPT, True))
        assert labels.show(mailbox, house.service, ME) == 1

    assert gmail.carrying == set()
    assert len(gmail.stores) == 2
    assert house.notes() == []


def test_both_agreed_marks_both_conversations(house: LittleHouse, gmail: AllMail) -> None:
    house.answer(AMY, "Sure, happy to.")
    house.answer(LISA, "Yes, please!")

    with Scripted(gmail.script()) as server:
        assert labels.show(server.open(), house.service, ME) == 2

    assert gmail.carrying == set(gmail.ids)


def test_a_label_taken_off_by_hand_or_left_by_a_crash_is_put_right(house: LittleHouse, gmail: AllMail) -> None:
    house.answer(AMY, "Who is she?")
    with Scripted(gmail.script()) as server:
        mailbox = server.open()
        labels.show(mailbox, house.service, ME)
        gmail.carrying = {uid_of(house, gmail, LISA)}

        assert labels.show(mailbox, house.service, ME) == 0  # nothing has changed that we know of
        assert labels.show(mailbox, house.service, ME, thorough=True) == 2

    assert gmail.carrying == {uid_of(house, gmail, AMY)}


def test_who_wants_notes_again_keeps_no_label_behind(house: LittleHouse, gmail: AllMail) -> None:
    house.answer(AMY, "Who is she?")
    with Scripted(gmail.script()) as server:
        labels.show(server.open(), house.service, ME)
        assert gmail.carrying
        wanted = house.service.preferences(ME)
        house.service.set_preferences(ME, type(wanted)(nudges=Nudges.NOTE))

        labels.show(server.open(), house.service, ME)

    assert gmail.carrying == set()


@pytest.mark.parametrize("script", [{}, AllMail().script(hidden=True)])
def test_where_nothing_can_be_labelled_a_note_is_laid(house: LittleHouse, script: dict[str, Any]) -> None:
    with Scripted(script) as server:
        assert labels.show(server.open(), house.service, ME) == 0
    house.answer(AMY, "Who is she?")
    house.mailbox.place(ME)

    assert [note.subject for note in house.notes()] == ["Amy has a question (Amy / Lisa)"]


def test_where_labels_work_no_note_is_laid(house: LittleHouse, gmail: AllMail) -> None:
    with Scripted(gmail.script()) as server:
        labels.show(server.open(), house.service, ME)
    house.answer(AMY, "Who is she?")
    house.mailbox.place(ME)

    assert house.notes() == []


def test_who_wants_no_labels_costs_the_server_nothing(gmail: AllMail) -> None:
    house = LittleHouse()
    with Scripted(gmail.script()) as server:
        mailbox = server.open()
        before = len(server.commands)
        labels.show(mailbox, house.service, ME, thorough=True)
        after = server.commands[before:]

    assert [c for c in after if "SEARCH" in c or "STORE" in c] == []


def told_by(house: LittleHouse) -> list[str]:
    """The ways of being told that the settings card offers."""
    card = Gmail(house).card(Path.SETTINGS)
    (choice,) = [w["selectionInput"] for s in card["sections"] for w in s["widgets"]
                 if w.get("selectionInput", {}).get("name") == "nudges"]  # fmt: skip
    return [item["value"] for item in choice["items"]]


def test_the_label_is_offered_where_the_mailbox_has_labels_and_works_from_the_press_on() -> None:
    house = LittleHouse()
    assert told_by(house) == ["note", "off"]
    house.save_draft(AMY_AND_LISA)
    house.begin()
    house.send_all()
    gmail = AllMail(
        {10 + n: i.draft.message_id for n, i in enumerate(i for v in house.service.views() for i in v.drafts)}
    )
    with Scripted(gmail.script()) as server:
        mailbox = server.open()
        assert labels.show(mailbox, house.service, ME) == 0  # the worker's visit: it is Gmail
        assert told_by(house) == ["note", "label", "off"]

        save(house, nudges=said("label"))
        house.answer(AMY, "Who is she?")
        labels.show(mailbox, house.service, ME)

    assert gmail.carrying == {uid_of(house, gmail, AMY)}
    assert house.notes() == []


def test_a_label_that_was_not_offered_cannot_be_chosen() -> None:
    house = LittleHouse()
    save(house, nudges=said("label"))
    assert house.service.nudges(ME) is Nudges.NOTE
