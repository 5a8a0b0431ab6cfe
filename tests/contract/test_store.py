"""What every store promises, whether it is memory, SQLite or PostgreSQL (``ports.Store``)."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from threading import Barrier, Thread

import pytest

from introductions.errors import NotFoundError, NotNowError, StoreError
from introductions.events import AnswerRecorded, Bounced, DraftPlaced, ReplyRead, TimePassed, Withdrawn
from introductions.model import (
    Answer,
    Cursor,
    DraftState,
    IntroductionState,
    Label,
    Nudges,
    Person,
    PlacedDraft,
    Preferences,
    StandingYes,
)
from introductions.ports import Account, Forgotten, Lease, Security, Store, Transaction
from tests.stores import ACCOUNT, AMY, LISA, NOW, begun, draft, item, thread

ROBIN = ACCOUNT.address


def begin(store: Store, introduction: str = "i1", minutes: int = 0) -> None:
    with store.transaction() as tx:
        event = begun(introduction, minutes=minutes)
        assert tx.append(introduction, ROBIN, event)
        tx.commit()


def at_once(*works: Callable[[], object]) -> None:
    """Run them at the same moment, in threads of their own; what one raises is raised here."""
    start, raised = Barrier(len(works)), list[BaseException]()

    def run(work: Callable[[], object]) -> None:
        try:
            start.wait(20)
            work()
        except BaseException as error:
            raised.append(error)

    threads = [Thread(target=run, args=(work,)) for work in works]
    for one in threads:
        one.start()
    for one in threads:
        one.join(60)
    if raised:
        raise raised[0]


# transactions -------------------------------------------------------------------------------------------------------
def test_nothing_is_kept_of_a_step_that_was_not_finished(store: Store) -> None:
    with store.transaction() as tx:
        tx.append("i1", ROBIN, begun())
        tx.put_joint_text("i1", b"From: robin@example.com\r\n\r\nMeet!")
        tx.decide(item())
        tx.track(ROBIN, thread())
        tx.set_cursor(ROBIN, Cursor("INBOX", 7, 41))
        tx.remember(ROBIN, "heartbeat", "now")
    with store.transaction() as tx:
        assert tx.introduction("i1") is None
        assert tx.joint_text("i1") is None
        assert tx.outbox(ROBIN, waiting_only=False) == []
        assert tx.tracked(ROBIN, open_only=False) == []
        assert tx.cursor(ROBIN, "INBOX") is None
        assert tx.recall(ROBIN, "heartbeat") is None


def test_an_error_in_the_middle_takes_everything_back(store: Store) -> None:
    def half() -> None:
        with store.transaction() as tx:
            tx.append("i1", ROBIN, begun())
            raise RuntimeError("the process fell over")

    with pytest.raises(RuntimeError):
        half()
    with store.transaction() as tx:
        assert tx.events("i1") == []


def test_nobody_sees_half_of_a_step(store: Store) -> None:
    with store.transaction() as writer:
        writer.append("i1", ROBIN, begun())
        with store.transaction() as reader:
            assert reader.introduction("i1") is None
        writer.commit()
    with store.transaction() as reader:
        assert reader.introduction("i1") is not None


def test_a_writer_sees_its_own_words_before_they_are_kept(store: Store) -> None:
    with store.transaction() as tx:
        tx.append("i1", ROBIN, begun())
        tx.decide(item())
        assert [e.key for e in tx.events("i1")] == ["begun:i1"]
        assert tx.outbox_item(ROBIN, "<ask-1@example.com>") == item()


def test_a_reply_its_draft_and_the_cursor_are_kept_together(store: Store) -> None:
    begin(store)
    reply = ReplyRead("reply:<r1@example.org>", NOW, AMY.key, Answer(Label.ACCEPT, True, "Yes, please!"))
    with store.transaction() as tx:
        assert tx.append("i1", ROBIN, reply)
        assert tx.decide(item("note:1", "<note-1@example.com>"))
        tx.set_cursor(ROBIN, Cursor("INBOX", 7, 42))
        tx.commit()
    with store.transaction() as tx:
        assert tx.events("i1")[-1] == reply
        assert tx.outbox_item(ROBIN, "<note-1@example.com>") is not None
        assert tx.cursor(ROBIN, "INBOX") == Cursor("INBOX", 7, 42)


def test_work_goes_on_after_a_commit_and_needs_one_of_its_own(store: Store) -> None:
    with store.transaction() as tx:
        tx.append("i1", ROBIN, begun())
        tx.commit()
        assert tx.introduction("i1") is not None
        tx.append("i1", ROBIN, Withdrawn("w", NOW))
    with store.transaction() as tx:
        assert [e.key for e in tx.events("i1")] == ["begun:i1"]


# accounts -----------------------------------------------------------------------------------------------------------
def test_an_account_is_found_however_its_address_is_written(store: Store) -> None:
    with store.transaction() as tx:
        assert tx.account(" Robin@Example.COM ") == ACCOUNT
        assert tx.secret("ROBIN@example.com") == "open-sesame"
        assert tx.account("nobody@example.com") is None
        assert tx.secret("nobody@example.com") is None


def test_a_new_password_replaces_the_old_and_keeps_the_introductions(store: Store) -> None:
    begin(store)
    changed = replace(ACCOUNT, port=143, security=Security.STARTTLS, paused="login refused")
    with store.transaction() as tx:
        tx.add_account(changed, "other")
        tx.commit()
    with store.transaction() as tx:
        assert tx.accounts() == [changed]
        assert tx.secret(ROBIN) == "other"
        assert tx.introduction("i1") is not None


def test_pausing_an_account_says_why_until_it_is_lifted(store: Store) -> None:
    with store.transaction() as tx:
        tx.pause(ROBIN, "The password was refused.")
        tx.commit()
    with store.transaction() as tx:
        assert tx.accounts()[0].paused == "The password was refused."
        tx.pause(ROBIN, None)
        assert tx.account(ROBIN) == ACCOUNT
        with pytest.raises(NotFoundError):
            tx.pause("nobody@example.com", "why")


def test_removing_an_account_leaves_nothing_of_it_and_all_of_the_others(store: Store) -> None:
    kim = Account("kim@example.com", "imap.example.com", 993, "kim")
    begin(store)
    with store.transaction() as tx:
        tx.add_account(kim, "secret")
        tx.append("i2", kim.address, replace(begun("i2"), account=kim.address))
        tx.decide(item())
        tx.put_joint_text("i1", b"text")
        tx.track(ROBIN, thread())
        tx.teach("i1", ROBIN, "why not")
        for address in (ROBIN, kim.address):
            tx.set_cursor(address, Cursor("INBOX", 7, 1))
            tx.remember(address, "heartbeat", address)
        tx.commit()
    with store.transaction() as tx:
        assert tx.remove_account(ROBIN)
        assert not tx.remove_account(ROBIN)
        tx.commit()
    with store.transaction() as tx:
        assert [a.address for a in tx.accounts()] == [kim.address]
        assert [i.id for i in tx.introductions()] == ["i2"]
        assert tx.secret(ROBIN) is tx.joint_text("i1") is tx.cursor(ROBIN, "INBOX") is None
        assert tx.recall(ROBIN, "heartbeat") is tx.introduction_of(ROBIN, "begun:i1") is None
        assert tx.outbox(ROBIN, waiting_only=False) == tx.tracked(ROBIN, open_only=False) == []
        assert tx.cursor(kim.address, "INBOX") is not None
        assert tx.recall(kim.address, "heartbeat") == kim.address


# events -------------------------------------------------------------------------------------------------------------
def test_the_same_reply_twice_counts_once(store: Store) -> None:
    begin(store)
    once = Bounced("bounce:<b@example.org>", NOW, AMY.key)
    with store.transaction() as tx:
        assert tx.append("i1", ROBIN, once)
        assert not tx.append("i1", ROBIN, once)
        tx.commit()
    with store.transaction() as tx:
        assert not tx.append("i1", ROBIN, replace(once, party=LISA.key))
        assert not tx.append("i-elsewhere", ROBIN, begun("i-elsewhere", key=once.key))
        tx.commit()
    with store.transaction() as tx:
        assert tx.events("i1") == [begun(), once]
        assert tx.introduction_of(ROBIN, once.key) == "i1"
        assert tx.introduction_of(ROBIN, "another key") is None
        assert [i.id for i in tx.introductions()] == ["i1"]


def test_the_same_key_in_another_mailbox_is_another_event(store: Store) -> None:
    begin(store)
    with store.transaction() as tx:
        tx.add_account(Account("kim@example.com", "imap.example.com", 993, "kim"), "secret")
        assert tx.append("i2", "kim@example.com", replace(begun("i2", key="begun:i1"), account="kim@example.com"))
        assert tx.introduction_of("kim@example.com", "begun:i1") == "i2"
        assert tx.introduction_of(ROBIN, "begun:i1") == "i1"


def test_a_second_press_begins_nothing_even_under_another_id(store: Store) -> None:
    with store.transaction() as tx:
        assert tx.append("i1", ROBIN, begun("i1", key="press:n0nce"))
        assert not tx.append("i2", ROBIN, begun("i2", key="press:n0nce"))
        tx.commit()
    with store.transaction() as tx:
        assert [i.id for i in tx.introductions()] == ["i1"]
        assert tx.forget(AMY.email).introductions == 1


def test_events_keep_their_order_and_lead_to_the_same_state(store: Store) -> None:
    begin(store)
    story = [
        DraftPlaced("placed", NOW, "ask:amy.carter@example.org"),
        AnswerRecorded("said", NOW - timedelta(days=1), AMY.key, Answer(Label.ACCEPT, True)),
        AnswerRecorded("said too", NOW, LISA.key, Answer(Label.ACCEPT, True)),
        TimePassed("day", NOW),
    ]
    with store.transaction() as tx:
        for event in story:
            assert tx.append("i1", ROBIN, event)
        tx.commit()
    with store.transaction() as tx:
        assert tx.events("i1") == [begun(), *story]
        introduction = tx.introduction("i1")
        assert introduction is not None
        assert introduction.state is IntroductionState.READY
        assert tx.introductions() == [introduction]


def test_an_event_without_an_introduction_or_account_is_refused(store: Store) -> None:
    with store.transaction() as tx:
        with pytest.raises(StoreError):
            tx.append("nowhere", ROBIN, Withdrawn("w", NOW))
        with pytest.raises(NotFoundError):
            tx.append("i1", "nobody@example.com", begun())
        for refused in (
            lambda: tx.decide(item(introduction="nowhere")),
            lambda: tx.track(ROBIN, thread("nowhere")),
            lambda: tx.put_joint_text("nowhere", b""),
            lambda: tx.set_cursor("nobody@example.com", Cursor("INBOX", 1, 1)),
        ):
            with pytest.raises(NotFoundError):
                refused()
        assert tx.introduction("nowhere") is None
        assert tx.introduction("nowhere", lock=True) is None


def test_the_list_has_the_newest_first_and_can_leave_out_what_is_over(store: Store) -> None:
    for name, minutes in (("old", 0), ("newest", 9), ("newer", 5)):
        begin(store, name, minutes)
    with store.transaction() as tx:
        tx.append("newer", ROBIN, Withdrawn("w", NOW))
        over = tx.introduction("newer", lock=True)
        assert over is not None
        tx.save(over)
        tx.commit()
    with store.transaction() as tx:
        assert [i.id for i in tx.introductions(ROBIN)] == ["newest", "newer", "old"]
        assert [i.id for i in tx.introductions(open_only=True)] == ["newest", "old"]
        assert tx.introductions("kim@example.com") == []
        with pytest.raises(NotFoundError):
            tx.save(replace(over, id="nowhere"))


def test_a_joint_text_comes_back_octet_for_octet(store: Store) -> None:
    begin(store)
    raw = bytes(range(256)) * 20
    with store.transaction() as tx:
        tx.put_joint_text("i1", b"first")
        tx.put_joint_text("i1", raw)
        tx.commit()
    with store.transaction() as tx:
        assert tx.joint_text("i1") == raw
        assert tx.joint_text("i2") is None


# the outbox ---------------------------------------------------------------------------------------------------------
def test_one_purpose_is_drafted_once(store: Store) -> None:
    begin(store)
    begin(store, "i2")
    with store.transaction() as tx:
        assert tx.decide(item())
        assert not tx.decide(item(message_id="<another@example.com>"))
        assert not tx.decide(item(purpose="another"))
        assert tx.decide(item(message_id="<ask-2@example.com>", introduction="i2"))
        tx.commit()
    with store.transaction() as tx:
        assert not tx.decide(item())
        assert [i.introduction for i in tx.outbox(ROBIN)] == ["i1", "i2"]
        assert tx.outbox_of("i1") == [item()]


def test_the_outbox_names_what_is_to_be_placed_or_taken_back_oldest_first(store: Store) -> None:
    begin(store)
    with store.transaction() as tx:
        for number, state in enumerate([*DraftState, DraftState.PLACED]):
            tx.decide(item(f"p{number}", f"<m{number}@example.com>", state=state))
        tx.mark(ROBIN, "<m4@example.com>", DraftState.PLACED, retract=True)
        tx.mark(ROBIN, "<m3@example.com>", DraftState.GONE, retract=True)
        tx.commit()
    with store.transaction() as tx:
        assert [i.purpose for i in tx.outbox(ROBIN)] == ["p0", "p4"]
        assert [i.purpose for i in tx.outbox(ROBIN, waiting_only=False)] == ["p0", "p1", "p2", "p3", "p4"]


def test_a_draft_that_was_given_up_is_still_looked_for_among_the_sent_until_it_was_sent(store: Store) -> None:
    begin(store)
    items = [item(f"{n}", f"<{n}@example.com>") for n in range(3)]
    with store.transaction() as tx:
        for one in items:
            tx.decide(one)
        tx.mark(ROBIN, "<0@example.com>", DraftState.GONE)
        tx.mark(ROBIN, "<1@example.com>", DraftState.SENT)
        tx.commit()
    with store.transaction() as tx:
        assert [i.draft.message_id for i in tx.unsent(ROBIN.upper())] == ["<0@example.com>", "<2@example.com>"]
        assert tx.unsent("nobody@example.com") == []


def test_where_a_draft_lies_is_not_lost_when_it_is_sent(store: Store) -> None:
    begin(store)
    placed = PlacedDraft("<ask-1@example.com>", "Drafts;7;12", "19a")
    with store.transaction() as tx:
        tx.decide(item())
        tx.mark(ROBIN, "<ask-1@example.com>", DraftState.PLACED, placed, retract=True)
        tx.mark(ROBIN, "<ask-1@example.com>", DraftState.SENT)
        tx.commit()
    with store.transaction() as tx:
        found = tx.outbox_item(ROBIN, "<ask-1@example.com>")
        assert found == replace(item(), state=DraftState.SENT, placed=placed, retract=True)
        with pytest.raises(NotFoundError):
            tx.mark(ROBIN, "<other@example.com>", DraftState.SENT)


def test_words_change_only_while_they_are_ours(store: Store) -> None:
    begin(store)
    with store.transaction() as tx:
        tx.decide(item())
        tx.replace_draft(ROBIN, "<ask-1@example.com>", draft("<renamed@example.com>", text="In other words"))
        tx.commit()
    with store.transaction() as tx:
        found = tx.outbox_item(ROBIN, "<ask-1@example.com>")
        assert found is not None
        assert found.draft == draft(text="In other words")
        tx.mark(ROBIN, "<ask-1@example.com>", DraftState.PLACED)
        with pytest.raises(NotNowError):
            tx.replace_draft(ROBIN, "<ask-1@example.com>", draft(text="Too late"))
        with pytest.raises(NotFoundError):
            tx.replace_draft(ROBIN, "<other@example.com>", draft())


# what replies are recognised by, cursors, small things --------------------------------------------------------------
def test_a_tracked_thread_learns_and_ends(store: Store) -> None:
    begin(store)
    learnt = replace(thread(), message_ids=("<ask-1@example.com>", "<sent@mail.example.com>"))
    with store.transaction() as tx:
        tx.track(ROBIN, thread())
        tx.track(ROBIN, thread(party=LISA, open=False))
        tx.track(ROBIN, learnt)
        tx.commit()
    with store.transaction() as tx:
        assert tx.tracked(ROBIN) == [learnt]
        assert tx.tracked(ROBIN, open_only=False) == [learnt, thread(party=LISA, open=False)]
        assert tx.tracked("kim@example.com") == []


def test_a_cursor_is_kept_per_folder_whatever_the_folder_is_called(store: Store) -> None:
    cursors = [Cursor(n, 4_294_967_295, 4_294_967_295) for n in ("INBOX", "Entwürfe/Ä", "nul\0", "half \ud800")]
    with store.transaction() as tx:
        for cursor in cursors:
            tx.set_cursor(ROBIN, replace(cursor, last_uid=1))
            tx.set_cursor(ROBIN, cursor)
        tx.commit()
    with store.transaction() as tx:
        assert [tx.cursor(ROBIN, c.folder) for c in cursors] == cursors
        assert tx.cursor(ROBIN, "Sent") is None


def test_small_things_are_remembered_for_an_account_or_for_the_program(store: Store) -> None:
    with store.transaction() as tx:
        tx.remember(ROBIN, "swept", "1")
        tx.remember(ROBIN, "swept", "2")
        tx.remember("", "swept", "3")
        tx.commit()
    with store.transaction() as tx:
        assert (tx.recall(ROBIN, "swept"), tx.recall("", "swept"), tx.recall("", "x")) == ("2", "3", None)


def test_broken_characters_of_a_mail_come_back_as_they_were(store: Store) -> None:
    begin(store)
    odd = Answer(Label.UNCLEAR, False, "lone \udcff, nul \0, right-to-left \u202e")
    with store.transaction() as tx:
        tx.append("i1", ROBIN, ReplyRead("reply:\udc80\0", NOW, AMY.key, odd))
        tx.commit()
    with store.transaction() as tx:
        assert not tx.append("i1", ROBIN, ReplyRead("reply:\udc80\0", NOW, AMY.key, odd))
        last = tx.events("i1")[-1]
        assert isinstance(last, ReplyRead)
        assert last.answer == odd


# two at once --------------------------------------------------------------------------------------------------------
def test_of_four_workers_with_one_reply_exactly_one_counts_it_and_drafts(store: Store) -> None:
    begin(store)
    won: list[tuple[bool, bool]] = []

    def work() -> None:
        with store.transaction() as tx:
            counted = tx.append("i1", ROBIN, Bounced("bounce:1", NOW, AMY.key))
            won.append((counted, tx.decide(item("note:bounce", "<note@example.com>"))))
            tx.commit()

    at_once(work, work, work, work)
    assert sorted(won) == [(False, False)] * 3 + [(True, True)]
    with store.transaction() as tx:
        assert len(tx.events("i1")) == 2
        assert len(tx.outbox(ROBIN)) == 1


def test_two_tabs_pressed_at_once_begin_one_introduction(store: Store) -> None:
    won: list[bool] = []

    def press(introduction: str) -> Callable[[], None]:
        def work() -> None:
            with store.transaction() as tx:
                won.append(tx.append(introduction, ROBIN, begun(introduction, key="press:n0nce")))
                tx.commit()

        return work

    at_once(press("i1"), press("i2"), press("i3"))
    assert sorted(won) == [False, False, True]
    with store.transaction() as tx:
        one = tx.introduction_of(ROBIN, "press:n0nce")
        assert [i.id for i in tx.introductions()] == [one]


def test_no_change_to_an_introduction_is_lost_between_two_workers(store: Store) -> None:
    begin(store)

    def work() -> None:
        for _ in range(10):
            with store.transaction() as tx:
                tx.recall("", "count")  # an early look must not decide
                assert tx.introduction("i1", lock=True) is not None
                tx.remember("", "count", str(int(tx.recall("", "count") or 0) + 1))
                tx.commit()

    at_once(work, work, work)
    with store.transaction() as tx:
        assert tx.recall("", "count") == "30"


# what corrections taught ----------------------------------------------------------------------------------------------
def test_a_corrected_reply_is_found_again_by_its_words_in_its_mailbox_only(store: Store) -> None:
    begin(store)
    begin(store, "i2")
    with store.transaction() as tx:
        tx.add_account(replace(ACCOUNT, address="kim@example.com"), "secret")
        tx.teach("i1", ROBIN, "why not")
        tx.teach("i2", ROBIN, "why not")
        tx.teach("i1", ROBIN, "why not")
        tx.commit()
    with store.transaction() as tx:
        assert tx.taught(ROBIN.upper(), "why not") == ["i1", "i2"]
        assert tx.taught(ROBIN, "why") == tx.taught("kim@example.com", "why not") == []
        with pytest.raises(NotFoundError):
            tx.teach("i9", ROBIN, "why not")


# a person's data ----------------------------------------------------------------------------------------------------
def fill(store: Store) -> None:
    """Amy and Lisa, who answered; and an introduction that is none of Amy's business."""
    with store.transaction() as tx:
        tx.append("i1", ROBIN, begun())
        tx.put_joint_text("i1", b"Amy, meet Lisa! You both bake.")
        tx.decide(item())
        tx.decide(item("ask:lisa@example.net", "<ask-2@example.com>", to=LISA))
        tx.track(ROBIN, thread())
        tx.track(ROBIN, thread(party=LISA))
        tx.append("i1", ROBIN, ReplyRead("r1", NOW, AMY.key, Answer(Label.ACCEPT, True, "Yes, gladly.")))
        tx.append("i1", ROBIN, ReplyRead("r2", NOW, LISA.key, Answer(Label.DECLINE, True, "Rather not.")))
        tx.teach("i1", ROBIN, "yes gladly")
        tx.append("i2", ROBIN, begun("i2", None, 0, LISA, replace(AMY, email="tom@example.org", name="Tom")))
        tx.commit()


def test_a_person_gets_all_that_is_about_them_and_nothing_the_other_answered(store: Store) -> None:
    fill(store)
    with store.transaction() as tx:
        report = json.dumps(tx.export("AMY.carter@example.org"))
        nobody = tx.export("nobody@example.org")
    for wanted in ("Yes, gladly.", "You both bake.", "May I introduce you?", "Amy.Carter@example.org", "i1"):
        assert wanted in report
    for hidden in ("Rather not.", "lisa@example.net", "ask-2", "i2", "Tom", "open-sesame"):
        assert hidden not in report
    assert nobody["introductions"] == []


def test_an_introducer_gets_their_account_without_its_password(store: Store) -> None:
    with store.transaction() as tx:
        report = json.dumps(tx.export(ROBIN))
    assert "imap.example.com" in report
    assert "open-sesame" not in report


def test_forgetting_a_person_leaves_nothing_of_them_and_all_of_the_others(store: Store) -> None:
    fill(store)
    with store.transaction() as tx:
        assert tx.forget("Amy.Carter@Example.org ") == Forgotten(1, 0)
        assert tx.forget(AMY.email) == Forgotten(0, 0)
        tx.commit()
    with store.transaction() as tx:
        assert [i.id for i in tx.introductions()] == ["i2"]
        assert tx.events("i1") == tx.outbox_of("i1") == tx.tracked(ROBIN, open_only=False) == []
        assert tx.joint_text("i1") is tx.introduction_of(ROBIN, "r1") is None
        assert tx.taught(ROBIN, "yes gladly") == []
        assert tx.export(AMY.email)["introductions"] == []
        assert tx.append("i1", ROBIN, begun())  # may be begun again


def test_somebody_who_only_need_not_be_asked_is_forgotten_and_counted(store: Store) -> None:
    fill(store)
    with store.transaction() as tx:
        tx.stand(ROBIN, StandingYes(Person("Nina", "nina@example.org"), "Just send it.", NOW))
        assert tx.forget(" Nina@example.org") == Forgotten(0, 1)
        assert tx.standing(ROBIN) == []
        assert tx.forget("nina@example.org") == Forgotten(0, 0)


def test_forgetting_is_undone_like_anything_else(store: Store) -> None:
    fill(store)
    with store.transaction() as tx:
        tx.forget(AMY.email)
    with store.transaction() as tx:
        assert len(tx.events("i1")) == 3


# what a screen stands on --------------------------------------------------------------------------------------------
def revision(store: Store) -> int:
    with store.transaction() as tx:
        return dict(tx.revisions([ROBIN.upper()])).get(ROBIN, 0)


def test_a_screen_that_was_kept_is_known_to_be_old_after_every_change_that_it_may_show(store: Store) -> None:
    def placed(tx: Transaction) -> None:
        tx.mark(ROBIN, item().draft.message_id, DraftState.PLACED, PlacedDraft(item().draft.message_id, "d"))

    changes: list[Callable[[Transaction], object]] = [
        lambda tx: tx.append("i1", ROBIN, begun()),
        lambda tx: tx.decide(item()),
        lambda tx: tx.replace_draft(ROBIN, item().draft.message_id, draft()),
        placed,
        lambda tx: tx.append("i1", ROBIN, Withdrawn("w", NOW)),
        lambda tx: tx.track(ROBIN, thread()),
        lambda tx: tx.pause(ROBIN, "the password was refused"),
        lambda tx: tx.set_preferences(ROBIN, Preferences(follow_ups=0)),
        lambda tx: tx.touch(ROBIN.upper()),
        lambda tx: tx.stand(ROBIN, StandingYes(AMY, "Just send it.", NOW)),
        lambda tx: tx.unstand(ROBIN, AMY.email),
        lambda tx: tx.forget(AMY.email),
    ]
    seen = [revision(store)]
    for change in changes:
        with store.transaction() as tx:
            change(tx)
            tx.commit()
        seen.append(revision(store))
    assert len(set(seen)) == len(seen)
    with store.transaction() as tx:
        tx.append("i2", ROBIN, begun("i2"))  # undone
    with store.transaction() as tx:
        tx.remember(ROBIN, "heartbeat", "now")
        tx.commit()
    assert revision(store) == seen[-1]


def test_what_a_step_has_changed_itself_is_never_taken_for_what_was_before(store: Store) -> None:
    begin(store)
    with store.transaction() as tx:
        before = tx.revisions([ROBIN])
        tx.track(ROBIN, thread())
        between = tx.revisions([ROBIN])
        tx.decide(item())
        numbers = {before, between, tx.revisions([ROBIN])}
        tx.commit()
    with store.transaction() as tx:
        numbers.add(tx.revisions([ROBIN]))
    assert len(numbers) == 4


def test_an_account_that_came_back_is_not_shown_what_it_was_before(store: Store) -> None:
    begin(store)
    before = revision(store)
    with store.transaction() as tx:
        tx.remove_account(ROBIN)
        tx.commit()
    assert revision(store) == 0
    with store.transaction() as tx:
        tx.add_account(ACCOUNT, "secret")
        tx.commit()
    assert revision(store) not in (0, before)
    with store.transaction() as tx:
        assert tx.revisions() == tx.revisions([ROBIN, "nobody@example.com"])
        assert tx.revisions([]) == ()


def test_a_step_that_was_undone_does_not_live_on_in_what_is_remembered(store: Store) -> None:
    begin(store)
    with store.transaction() as tx:
        tx.append("i1", ROBIN, Withdrawn("w", NOW))
        assert tx.introductions(ROBIN)[0].closed == "withdrawn"
    with store.transaction() as tx:
        tx.append("i1", ROBIN, Bounced("b", NOW, AMY.email))
        tx.commit()
    with store.transaction() as tx:
        assert tx.introductions(ROBIN)[0].closed is None


# what the introducer wants ------------------------------------------------------------------------------------------
def test_what_the_introducer_prefers_is_kept_and_goes_with_the_account(store: Store) -> None:
    wanted = Preferences(3, 0, "Europe/Lisbon", (0, 1, 2, 3), Nudges.OFF, "Warmly,\nRobin")
    with store.transaction() as tx:
        assert tx.preferences(ROBIN) == Preferences()
        tx.set_preferences(ROBIN, wanted)
        tx.commit()
    with store.transaction() as tx:
        assert tx.preferences(ROBIN.upper()) == wanted
        with pytest.raises(NotFoundError):
            tx.set_preferences("stranger@example.com", wanted)
    with store.transaction() as tx:
        tx.remove_account(ROBIN)
        tx.add_account(ACCOUNT, "secret")
        assert tx.preferences(ROBIN) == Preferences()


def test_who_need_not_be_asked_is_kept_until_it_is_ended_forgotten_or_the_account_goes(store: Store) -> None:
    yes = StandingYes(Person("Amy Carter", "Amy@example.org"), "Just send it.", NOW)
    for ended in (
        lambda tx: tx.unstand(ROBIN, "amy@EXAMPLE.org"),
        lambda tx: tx.forget("amy@example.org") == Forgotten(0, 1),
        lambda tx: tx.remove_account(ROBIN),
    ):
        with store.transaction() as tx, pytest.raises(NotFoundError):
            tx.stand("stranger@example.com", yes)
        with store.transaction() as tx:
            tx.stand(ROBIN, yes)
            tx.stand(ROBIN, replace(yes, words="Really."))
            tx.commit()
        with store.transaction() as tx:
            assert tx.standing(ROBIN.upper()) == [replace(yes, words="Really.")]
            told = tx.export("AMY@example.org")["need_not_be_asked"]
            assert [(one["account"], one["words"]) for one in told] == [(ROBIN, "Really.")]  # type: ignore[attr-defined]
            assert not tx.unstand(ROBIN, "somebody@example.org")
            assert ended(tx)
            tx.commit()
        with store.transaction() as tx:
            assert tx.standing(ROBIN) == []
            assert tx.export("amy@example.org")["need_not_be_asked"] == []
            tx.add_account(ACCOUNT, "secret")
            tx.commit()


def test_a_secret_of_the_store_is_for_one_purpose_and_the_same_to_whoever_holds_a_lease(store: Store) -> None:
    secret = store.secret_for("pages")
    assert len(secret) == 32
    assert secret == store.secret_for("pages") == store.fenced(Lease(ROBIN, "w", 1)).secret_for("pages")
    assert secret != store.secret_for("something else")


# tickets ------------------------------------------------------------------------------------------------------------
def test_a_ticket_is_given_to_the_first_who_asks_and_to_nobody_after(store: Store) -> None:
    later = NOW + timedelta(minutes=10)
    with store.transaction() as tx:
        tx.put_ticket("state-1", "verifier", later, NOW)
        tx.put_ticket("state-2", "other", later, NOW)
        tx.commit()
    taken: list[str | None] = []

    def take() -> None:
        with store.transaction() as tx:
            taken.append(tx.take_ticket("state-1", NOW))
            tx.commit()

    at_once(take, take, take)
    assert sorted(taken, key=str) == [None, None, "verifier"]
    with store.transaction() as tx:
        assert tx.take_ticket("state-2", NOW) == "other"
        assert tx.take_ticket("nobody's", NOW) is None


def test_a_ticket_that_ran_out_is_worth_nothing(store: Store) -> None:
    with store.transaction() as tx:
        tx.put_ticket("state-1", "verifier", NOW + timedelta(minutes=10), NOW)
        tx.commit()
    with store.transaction() as tx:
        assert tx.take_ticket("state-1", NOW + timedelta(minutes=10)) is None
        tx.commit()


def test_an_account_keeps_whose_it_is(store: Store) -> None:
    kim = Account("kim@example.org", "imap.example.com", 993, "kim", auth="xoauth2", owner="1123")
    with store.transaction() as tx:
        tx.add_account(kim, "refresh-token")
        tx.commit()
    with store.transaction() as tx:
        assert tx.account(kim.address) == kim
        assert tx.account(ROBIN).owner is None  # type: ignore[union-attr]
