"""The use cases over the store in memory: the real rules, reading and writing, no mailbox."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage

import pytest

from introductions.errors import NotFoundError, NotNowError, PrivacyError, RefusedError, SaysNothingError
from introductions.model import (
    Answer,
    Cursor,
    DraftKind,
    DraftState,
    FolderRole,
    IntroductionState,
    Label,
    MessageRef,
    PartyState,
    PlacedDraft,
    Policy,
)
from introductions.ports import Account, Header, OutboxItem
from introductions.service import Arrival, AskOptions, Service, receive
from introductions.store.memory import MemoryStore
from introductions.writing import own_wording

TOM, AMY, LISA = "tom.hale@example.com", "amy.carter@example.org", "lisa@example.net"
JOINT = """\
Hi Amy, hi Lisa,

Amy spent eight years negotiating rooftop leases for a supermarket chain. Lisa runs a small solar installer in Kassel.

I think an hour together would save Lisa a lot of grief.

I'll let you two take it from here!

Tom
"""


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: int) -> None:
        self.now += timedelta(**by)


class House:
    """A service with one account, and a hand that plays the introducer's mail program."""

    def __init__(self) -> None:
        self.clock = Clock()
        numbers = itertools.count(1)
        self.service = Service(MemoryStore(), self.clock, lambda: f"id{next(numbers):04}")
        self.service.add_account(Account(TOM, "127.0.0.1", 143, TOM, name="Tom Hale"), "secret")
        self.uid = itertools.count(1)

    def draft(
        self, *, to: tuple[str, ...] = (f"Amy Carter <{AMY}>", f"Lisa Wagner <{LISA}>"), text: str = JOINT
    ) -> bytes:
        return self.mail(f"Tom Hale <{TOM}>", to, "Amy, meet Lisa", text, "<joint@example.com>")

    def mail(
        self, sender: str, to: tuple[str, ...], subject: str, text: str, mid: str, reply_to: str = "", **fields: str
    ) -> bytes:
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = sender, ", ".join(to), subject
        message["Date"], message["Message-ID"] = self.clock.now, mid
        if reply_to:
            message["In-Reply-To"] = message["References"] = reply_to
        for name, value in fields.items():
            message[name.replace("_", "-")] = value
        message.set_content(text)
        return message.as_bytes()

    def place_all(self) -> None:
        for item in self.service.outbox(TOM):
            mid = item.draft.message_id
            if item.retract:
                self.service.retracted(TOM, mid, True)
            else:
                self.service.placed(TOM, mid, PlacedDraft(mid, f"Drafts;1;{next(self.uid)}"))

    def arrive(self, raw: bytes, role: FolderRole = FolderRole.INBOX, cursor: Cursor | None = None) -> int:
        ref = MessageRef(role.value, 1, next(self.uid))
        header = Header(ref, role, frozenset(), len(raw), raw.partition(b"\n\n")[0])
        assert self.service.wanted(TOM, [header]) == [True]
        return self.service.arrived(TOM, [Arrival(header, raw)], cursor)

    def send(self, item: OutboxItem, mid: str | None = None) -> str:
        """As a mail program does: a copy among the sent, often under another Message-ID."""
        mid = mid or item.draft.message_id
        raw = self.mail(
            f"Tom Hale <{TOM}>", tuple(p.email for p in item.draft.to), item.draft.subject, item.draft.text, mid
        )
        self.arrive(raw, FolderRole.SENT)
        return mid

    def reply(self, sender: str, to_id: str, text: str, mid: str, **fields: str) -> int:
        raw = self.mail(sender, (TOM,), "Re: A possible introduction", text, mid, to_id, **fields)
        return self.arrive(raw)

    def item(self, kind: DraftKind, to: str | None = None) -> OutboxItem:
        found = [
            i
            for v in self.service.views()
            for i in v.drafts
            if i.draft.kind is kind and (to is None or i.draft.to[0].key == to)
        ]
        assert len(found) == 1, f"{len(found)} drafts of kind {kind}"
        return found[0]

    def begun(self) -> str:
        introduction = self.service.begin(TOM, self.draft(), nonce="n1")
        self.place_all()
        for who in (AMY, LISA):
            self.send(self.item(DraftKind.ASK, who), f"<sent-{who}>")
        return introduction.id

    def state(self, introduction: str, who: str) -> PartyState:
        party = self.service.view(introduction).introduction.party(who)
        assert party is not None
        return party.state

    def notes(self) -> list[OutboxItem]:
        with self.service.store.transaction() as tx:
            return [i for i in tx.outbox(TOM, waiting_only=False) if i.draft.kind is DraftKind.NOTE]


@pytest.fixture
def house() -> House:
    return House()


def test_one_press_makes_two_private_asks_with_one_recipient_each(house: House) -> None:
    introduction = house.service.begin(TOM, house.draft(), nonce="n1")

    items = house.service.outbox(TOM)
    assert sorted(p.key for i in items for p in i.draft.to) == [AMY, LISA]
    assert {i.draft.kind for i in items} == {DraftKind.ASK}
    for item in items:
        other = LISA if item.draft.to[0].key == AMY else AMY
        assert other not in item.draft.text + item.draft.html + item.draft.subject
    assert introduction.state is IntroductionState.ASKING


def test_a_double_press_makes_nothing_twice(house: House) -> None:
    first = house.service.begin(TOM, house.draft(), nonce="n1")
    again = house.service.begin(TOM, house.draft(), nonce="n1")
    from_another_tab = house.service.begin(TOM, house.draft(), nonce="n2")

    assert first.id == again.id == from_another_tab.id
    assert len(house.service.outbox(TOM)) == 2


def test_both_yes_lay_the_introduction_into_drafts_with_one_note(house: House) -> None:
    introduction = house.begun()

    house.reply(AMY, f"<sent-{AMY}>", "Yes, happy to!", "<r1@example.org>")
    assert house.notes() == []
    house.reply(LISA, f"<sent-{LISA}>", "Sure, sounds great.", "<r2@example.net>")

    final = house.item(DraftKind.FINAL)
    assert {p.key for p in final.draft.to} == {AMY, LISA}
    assert house.service.view(introduction).introduction.state is IntroductionState.READY
    assert len(house.notes()) == 1
    house.place_all()
    house.send(final)
    assert house.service.view(introduction).introduction.state is IntroductionState.INTRODUCED


def test_the_same_reply_read_again_after_a_crash_counts_once(house: House) -> None:
    house.begun()

    assert house.reply(AMY, f"<sent-{AMY}>", "Yes, happy to!", "<r1@example.org>") == 1
    assert house.reply(AMY, f"<sent-{AMY}>", "Yes, happy to!", "<r1@example.org>") == 0


def test_an_answer_seen_before_the_sent_copy_is_not_taken_back(house: House) -> None:
    introduction = house.service.begin(TOM, house.draft(), nonce="n1").id
    house.place_all()
    ask = house.item(DraftKind.ASK, AMY)

    house.reply(AMY, ask.draft.message_id, "Yes, happy to!", "<r1@example.org>")
    house.send(ask)

    assert house.state(introduction, AMY) is PartyState.ACCEPTED


def test_no_final_without_both_and_a_kind_note_to_the_one_who_waits(house: House) -> None:
    introduction = house.begun()
    house.reply(AMY, f"<sent-{AMY}>", "Yes, happy to!", "<r1@example.org>")

    house.reply(LISA, f"<sent-{LISA}>", "No thanks, not for me.", "<r2@example.net>")

    assert house.state(introduction, LISA) is PartyState.DECLINED
    assert house.item(DraftKind.CLOSING).draft.to[0].key == AMY
    assert "Lisa" not in house.item(DraftKind.CLOSING).draft.text.replace("Lisa Wagner", "")
    kinds = {i.draft.kind for v in house.service.views() for i in v.drafts}
    assert DraftKind.FINAL not in kinds


def test_a_correction_takes_the_closing_note_back_and_goes_on(house: House) -> None:
    introduction = house.begun()
    house.reply(AMY, f"<sent-{AMY}>", "Yes, happy to!", "<r1@example.org>")
    house.reply(LISA, f"<sent-{LISA}>", "No thanks, not for me.", "<r2@example.net>")
    house.place_all()

    house.service.correct(introduction, LISA, Answer(Label.ACCEPT, True))

    waiting = {(i.draft.kind, i.retract) for i in house.service.outbox(TOM) if i.draft.kind is not DraftKind.NOTE}
    assert waiting == {(DraftKind.CLOSING, True), (DraftKind.FINAL, False)}


def test_an_out_of_office_mail_is_no_answer_and_moves_the_follow_up(house: House) -> None:
    introduction = house.begun()
    house.reply(
        AMY, f"<sent-{AMY}>", "I am out of the office until 20 March 2026. Yes, really.", "<r1@example.org>",
        Auto_Submitted="auto-replied",
    )  # fmt: skip

    party = house.service.view(introduction).introduction.party(AMY)
    assert party is not None
    assert party.state is PartyState.ASKED
    assert party.away_until is not None
    house.clock.move(days=8)
    house.service.due(TOM)
    to = {i.draft.to[0].key for i in house.service.outbox(TOM) if i.draft.kind is DraftKind.FOLLOW_UP}
    assert to == {LISA}


def test_a_follow_up_never_crosses_a_reply(house: House) -> None:
    house.begun()
    house.clock.move(days=8)
    house.service.due(TOM)
    house.place_all()
    assert house.item(DraftKind.FOLLOW_UP, AMY).state is DraftState.PLACED

    house.reply(AMY, f"<sent-{AMY}>", "Yes, happy to!", "<r1@example.org>")

    assert [i.retract for i in house.service.outbox(TOM) if i.purpose == f"follow_up:{AMY}:1"] == [True]


def test_time_passing_twice_makes_one_follow_up(house: House) -> None:
    house.begun()
    house.clock.move(days=8)

    moved = [house.service.due(TOM) for _ in range(3)]

    assert moved == [1, 0, 0]
    assert len([i for i in house.service.outbox(TOM) if i.draft.kind is DraftKind.FOLLOW_UP]) == 2


def test_an_edit_that_gives_the_other_away_is_refused_and_nothing_is_stored(house: House) -> None:
    edits = {AMY: ("A possible introduction", f"Hi Amy, write to {LISA} yourself. Would you like to? No is fine.")}

    with pytest.raises(PrivacyError):
        house.service.begin(TOM, house.draft(), nonce="n1", edits=edits)

    assert house.service.views() == []
    assert house.service.outbox(TOM) == []


def test_a_draft_to_one_person_is_refused_with_what_to_do(house: House) -> None:
    with pytest.raises(RefusedError) as refused:
        house.service.begin(TOM, house.draft(to=(f"Amy Carter <{AMY}>",)), nonce="n1")

    assert refused.value.for_user()


def test_the_second_is_asked_only_after_the_first_said_yes(house: House) -> None:
    house.service.begin(TOM, house.draft(), nonce="n1", ask_first=AMY)
    house.place_all()
    assert [i.draft.to[0].key for v in house.service.views() for i in v.drafts] == [AMY]
    house.send(house.item(DraftKind.ASK, AMY), "<sent-amy@example.com>")

    house.reply(AMY, "<sent-amy@example.com>", "Yes, happy to!", "<r1@example.org>")

    assert {i.draft.to[0].key for v in house.service.views() for i in v.drafts} == {AMY, LISA}


def test_mail_that_pretends_to_be_the_introducer_moves_nothing(house: House) -> None:
    house.service.begin(TOM, house.draft(), nonce="n1")
    house.place_all()
    ask = house.item(DraftKind.ASK, AMY)
    forged = house.mail(f"Tom Hale <{TOM}>", (AMY,), ask.draft.subject, ask.draft.text, ask.draft.message_id)

    assert house.arrive(forged, FolderRole.INBOX) == 0
    assert house.item(DraftKind.ASK, AMY).state is DraftState.PLACED


def test_withdrawing_takes_back_what_lies_about(house: House) -> None:
    introduction = house.service.begin(TOM, house.draft(), nonce="n1").id
    house.place_all()

    house.service.withdraw(introduction)

    assert [i.retract for i in house.service.outbox(TOM)] == [True, True]
    assert house.service.view(introduction).introduction.closed == "withdrawn"


def test_an_unknown_introduction_is_named_not_traced_back(house: House) -> None:
    with pytest.raises(NotFoundError):
        house.service.withdraw("nothing")


def test_status_has_the_shape_programs_rely_on(house: House) -> None:
    house.begun()
    house.reply(AMY, f"<sent-{AMY}>", "Yes, happy to!", "<r1@example.org>")

    (one,) = house.service.status()["introductions"]

    assert {"id", "account", "state", "parties", "drafts", "waiting_for_you"} <= set(one)
    amy = next(p for p in one["parties"] if p["email"] == AMY)
    assert {"name", "email", "state", "answer", "until", "condition", "evidence"} <= set(amy)
    assert (amy["state"], amy["answer"]) == ("accepted", "accept")
    assert amy["evidence"]
    assert {d["kind"] for d in one["drafts"]} == {"ask"}
    assert {d["state"] for d in one["drafts"]} == {"sent"}


def test_a_reply_that_trips_our_reader_still_reaches_the_introducer(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    introduction = house.begun()

    def trips(*_: object) -> Answer:
        raise RecursionError

    monkeypatch.setattr(receive.answer, "weighed", trips)
    house.reply(AMY, f"<sent-{AMY}>", "Yes, happy to!", "<r1@example.org>")

    assert house.state(introduction, AMY) is PartyState.UNCLEAR
    assert len(house.notes()) == 1


def test_what_the_introducer_sent_from_another_address_is_not_read_as_a_partys_answer(house: House) -> None:
    introduction = house.service.begin(TOM, house.draft(), nonce="n1").id
    house.place_all()
    item = house.item(DraftKind.ASK, AMY)
    alias = "Tom Hale <tom@other.example>"
    ask = house.mail(alias, (AMY,), item.draft.subject, item.draft.text, "<from-alias@other.example>")
    house.arrive(ask, FolderRole.SENT)
    assert house.state(introduction, AMY) is PartyState.ASKED

    more = house.mail(alias, (AMY,), "Re: it", "Yes, let us do that.", "<more@other.example>", item.draft.message_id)
    house.arrive(more, FolderRole.SENT)

    assert house.state(introduction, AMY) is PartyState.ASKED


def test_a_reply_is_not_lost_when_its_program_gives_all_mails_one_message_id(house: House) -> None:
    introduction = house.begun()
    house.reply(AMY, f"<sent-{AMY}>", "What does she do exactly?", "<always@example.org>")
    house.clock.move(hours=3)

    house.reply(AMY, f"<sent-{AMY}>", "No thanks, I have no time for it.", "<always@example.org>")
    house.clock.move(minutes=1)
    house.reply(LISA, f"<sent-{LISA}>", "Yes, please.", "<always@example.org>")

    assert house.state(introduction, AMY) is PartyState.DECLINED
    assert house.state(introduction, LISA) is PartyState.ACCEPTED


def test_a_yes_that_the_mail_server_doubts_is_not_acted_on_unseen(house: House) -> None:
    introduction = house.begun()
    subject = f"Re: {house.item(DraftKind.ASK, AMY).draft.subject}"

    house.arrive(house.mail(f"Amy Carter <{AMY}>", (TOM,), subject, "Yes, please.", "<f1@x>"), FolderRole.JUNK)
    assert house.state(introduction, AMY) is PartyState.UNCLEAR

    subject = f"Re: {house.item(DraftKind.ASK, LISA).draft.subject}"
    denied = {"Authentication_Results": "mx.example.com; spf=softfail; dmarc=fail (p=none) header.from=example.net"}
    house.arrive(house.mail(f"Lisa Wagner <{LISA}>", (TOM,), subject, "Yes, please.", "<f2@x>", **denied))
    assert house.state(introduction, LISA) is PartyState.UNCLEAR


def test_a_forged_word_between_the_parties_in_junk_does_not_call_the_introduction_off(house: House) -> None:
    introduction = house.begun()

    house.arrive(house.mail(f"Amy Carter <{AMY}>", (LISA, TOM), "Hello", "Hello!", "<f3@x>"), FolderRole.JUNK)

    assert house.service.view(introduction).introduction.closed is None


def test_an_invitation_to_many_does_not_call_the_introduction_off(house: House) -> None:
    introduction = house.begun()
    guests = tuple(f"guest{n}@example.org" for n in range(6))

    house.arrive(
        house.mail(f"Tom Hale <{TOM}>", (AMY, LISA, *guests), "My birthday", "Do come!", "<b@x>"), FolderRole.SENT
    )

    assert house.service.view(introduction).introduction.closed is None


def test_nobody_is_asked_at_once_when_the_one_to_be_asked_first_is_mistyped(house: House) -> None:
    with pytest.raises(NotFoundError):
        house.service.begin(TOM, house.draft(), nonce="n1", ask_first="lissa@example.net")
    assert house.service.views() == []


def test_a_draft_saved_anew_under_another_message_id_asks_nobody_twice(house: House) -> None:
    first = house.begun()
    again = house.draft().replace(b"<joint@example.com>", b"<joint-saved-anew@example.com>")

    with pytest.raises(NotNowError):
        house.service.begin(TOM, again, nonce="n2")
    house.service.withdraw(first)

    assert house.service.begin(TOM, again, nonce="n3").id != first


def test_a_forged_mail_of_the_introducer_that_a_filter_archived_moves_nothing(house: House) -> None:
    introduction = house.begun()  # Gmail shows it in All Mail, without the label of what was sent

    house.arrive(house.mail(f"Tom Hale <{TOM}>", (AMY, LISA), "Amy, meet Lisa", JOINT, "<f4@x>"), FolderRole.ALL)

    assert house.service.view(introduction).introduction.closed is None


def test_a_final_thrown_away_is_not_called_an_old_yes(house: House) -> None:
    introduction = house.begun()
    for who in (AMY, LISA):
        house.service.record(introduction, who, Answer(Label.ACCEPT, True))
    house.place_all()

    house.service.undo(introduction, "final")

    (said,) = house.service.view(introduction).waiting
    assert "write to both yourself" in said


def test_a_mail_of_its_own_while_an_ask_is_open_is_shown_and_never_acted_on(house: House) -> None:
    introduction = house.begun()

    raw = house.mail(AMY, (TOM,), "That thing", "Yes, happy to!", "<r9@example.org>")
    assert house.arrive(raw) == 1

    assert house.state(introduction, AMY) is PartyState.UNCLEAR
    assert len(house.notes()) == 1


def test_a_reply_is_kept_with_its_reading_for_the_person_and_for_corrections(house: House) -> None:
    house.begun()
    house.reply(AMY, f"<sent-{AMY}>", "Why not, after Easter.\n\nSent from my iPhone", "<r1@example.org>")
    report = str(house.service.export(AMY))
    assert "Why not, after Easter." in report
    assert "iPhone" not in report


OWN = "Dear {{ name }},\n\n{{ body }}\n\nFancy that? No is fine. Ring me: 555-0199.\n\nT.\n"


def test_who_is_asked_later_is_asked_in_the_wording_it_began_with() -> None:
    house = House()
    house.service.set_wording(TOM, "en", OWN)
    begun = house.service.begin(TOM, house.draft(), nonce="n1", ask_first=AMY)
    house.service.set_wording(TOM, "en", OWN.replace("Fancy that", "What do you say"))
    house.service.record(begun.id, AMY, Answer(Label.ACCEPT, True))

    drafts = {i.draft.to[0].key: i.draft for i in house.service.outbox(TOM) if i.draft.kind is DraftKind.ASK}
    assert "Fancy that? No is fine. Ring me: 555-0199." in drafts[LISA].text


def test_a_number_in_ones_own_wording_is_no_excuse_for_that_of_the_other() -> None:
    house = House()
    house.service.set_wording(TOM, "en", OWN)
    with pytest.raises(PrivacyError):
        house.service.preview(TOM, house.draft(text=JOINT.replace("I think", "Lisa is at 555-0199. I think")))


def test_edited_asks_keep_to_the_etiquette() -> None:
    house = House()
    with pytest.raises(RefusedError) as caught:
        house.service.preview(TOM, house.draft(), edits={AMY: ("Lisa", "Hi Amy,\n\nmeet Lisa, it is urgent.\n\nTom")})
    assert "presses" in caught.value.for_user()
    assert "asks no question" in caught.value.for_user()
    assert caught.value.remedy
    named = {AMY: ("Lisa", "Hi Amy,\n\nfancy meeting Lisa? No is fine.\n\nTom")}
    assert house.service.preview(TOM, house.draft(), edits=named).asks
    with pytest.raises(RefusedError, match="nameless"):
        house.service.preview(TOM, house.draft(), AskOptions(nameless=True), edits=named)


def test_a_draft_that_says_nothing_becomes_asks_with_a_blank() -> None:
    house = House()
    empty = house.draft(text="Tom\n")
    with pytest.raises(SaysNothingError):
        house.service.preview(TOM, empty)
    house.service.begin(TOM, empty, nonce="n1", options=AskOptions(blank=True))
    texts = [i.draft.text for i in house.service.outbox(TOM)]
    assert len(texts) == 2
    assert all("to be written]" in text for text in texts)


def test_the_offer_to_be_moved_to_bcc_is_a_setting() -> None:
    for offered in (True, False):
        house = House()
        service = Service(house.service.store, house.clock, iter(map(str, range(99))).__next__,
                          Policy(move_me_to_bcc=offered))  # fmt: skip
        begun = service.begin(TOM, house.draft(), nonce="n1")
        for who in (AMY, LISA):
            service.record(begun.id, who, Answer(Label.ACCEPT, True))
        final = next(i.draft for i in service.outbox(TOM) if i.draft.kind is DraftKind.FINAL)
        assert ("bcc" in final.text) is offered


def test_an_ask_called_off_while_it_was_being_laid_is_taken_back_out_of_the_mailbox(house: House) -> None:
    begun = house.service.begin(TOM, house.draft(), nonce="n1")
    laying = [item.draft.message_id for item in house.service.outbox(TOM)]  # as another process began to
    house.service.withdraw(begun.id)
    house.place_all()
    assert house.service.outbox(TOM) == []

    for mid in laying:
        house.service.placed(TOM, mid, PlacedDraft(mid, "Drafts;1;9"))

    assert [(item.draft.message_id, item.retract) for item in house.service.outbox(TOM)] == [(m, True) for m in laying]
    house.place_all()
    assert house.service.outbox(TOM) == []
    assert house.service.lying(TOM) == []


def test_no_yes_is_lost_to_a_wording_that_can_be_used_no_more(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    options = AskOptions(wording="{{ greeting }}\n\n{{ body }}\n\n{{ question }} {{ way_out }}\n\n{{ sign_off }}\n")
    begun = house.service.begin(TOM, house.draft(), nonce="n1", options=options, ask_first=AMY)
    monkeypatch.setattr(own_wording, "MOST", 10)  # the rules of a later version are stricter
    own_wording._compiled.cache_clear()

    house.service.record(begun.id, AMY, Answer(Label.ACCEPT, True))

    seen = house.service.view(begun.id).introduction
    own_wording._compiled.cache_clear()
    assert next(p for p in seen.parties if p.person.key == AMY).state is PartyState.ACCEPTED


def test_looking_at_what_waits_begins_no_note(house: House) -> None:
    house.begun()
    house.reply(AMY, f"<sent-{AMY}>", "Could you tell me more about her?", "<r1@example.org>")
    with house.service.store.transaction() as tx:
        before = tx.outbox(TOM)
    assert before

    assert house.service.undone(TOM) == before

    with house.service.store.transaction() as tx:
        assert tx.outbox(TOM) == before
