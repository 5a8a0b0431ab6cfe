"""Every string that the introducer sees, one frozen table per language.

``Words`` names what there is to say; ``en.py``, ``de.py``, ``fr.py`` and ``es.py`` say it; ``pages`` has what only the
pages in the browser say, ``troubles`` what goes wrong. In braces stand the places to fill:
``words.days_ago.format(n=3)``. A language that lacks a string, or a place in one, fails the tests.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from importlib import import_module

from addon.words.pages import PageWords

LANGUAGES = ("en", "de", "fr", "es")


class Words(PageWords, frozen=True, kw_only=True, eq=False):
    """What there is to say. In the order in which one meets it."""

    language: str

    # everywhere
    product: str
    both: str  # {a} {b}
    quoted: str  # {words}
    back: str
    all_introductions: str
    refresh: str
    cancel: str
    today: str
    yesterday: str
    days_ago: str  # {n}
    day: str  # {day} {month}
    day_of_year: str  # {day} {month} {year}
    first_day: str  # how the first of a month is written: "1", "1."
    later_day: str  # any other: {day}
    months: tuple[str, ...]
    no_subject: str

    # home
    waiting: str
    under_way: str
    done: str
    and_more: str  # {n}
    earlier: str
    nothing_waits: str
    empty_title: str
    empty_text: str
    how_1: str
    how_2: str
    how_3: str
    never_sends: str
    no_mailbox_title: str
    no_mailbox_text: str
    connect: str
    paused: str  # {why}
    disconnected: str  # {address}
    try_again: str

    # connecting a mailbox, and giving it back
    settings: str
    connect_text: str
    reconnect_title: str
    reconnect_text: str  # {why}
    reconnect: str
    mailbox: str
    mailbox_text: str
    disconnect: str
    disconnect_title: str
    disconnect_text: str  # {address}
    said_disconnected: str
    said_disconnected_here: str
    connected_title: str
    connected_text: str  # {address}
    not_connected: str
    connect_expired: str
    connect_denied: str
    connect_partial: str
    connect_other: str  # {who}
    connect_taken: str  # {who}
    connect_later: str

    # a mail that is open
    introduce_title: str
    introduce_text: str
    introduce_whom: str
    write_introduction: str
    choose_two: str
    wish_title: str  # {name}
    wish_text: str
    other_name: str
    other_email: str
    joint_subject: str  # {a} {b}
    joint_greeting: str  # {a} {b}
    joint_wish: str  # {a}
    joint_wrote: str  # {name}
    said_written: str

    # what waits for the introducer, and the button that deals with it
    ready: str
    ready_being_laid: str
    ready_but_old: str  # {name}
    asks: str  # {name}
    asks_words: str  # {name} {words}
    answer_by_mail: str
    ask_otherwise: str
    unclear: str  # {name}
    unclear_words: str  # {name} {words}
    perhaps: str  # {meaning}
    undeliverable: str  # {name}
    send_asks: str
    send_ask: str  # {name}
    send_follow_up: str  # {name} {n}
    follow_up_ready: str
    send_re_ask: str  # {name}
    send_closing: str  # {name}
    send_thanks: str
    on_its_way: str
    review_introduction: str
    open_draft: str
    not_wanted: str
    open_draft_to: str  # {name}
    open_introduction: str
    say_what_it_means: str
    that_is_right: str
    no_word_yet: str  # {name}
    no_word_remedy: str  # {name}
    they_write: str
    did_they_meet: str
    they_met: str
    not_met: str
    record_again: str

    # one person's place in it
    to_ask: str
    after_the_other: str  # {name}
    ask_decided: str
    ask_drafted: str
    asked: str  # {when}
    away: str  # {day}
    agreed_beforehand: str
    accepted: str
    accepted_condition: str
    accepted_if: str  # {condition}
    deferred_after: str  # {day}
    deferred_from: str  # {day}
    has_question: str
    direct: str
    declined: str
    silent: str
    unreachable: str
    not_sure: str
    evidence_from: str  # {words}
    evidence_line: str  # {name} {state} {words}

    # one introduction
    state_asking: str
    state_ready: str
    state_introduced: str
    state_withdrawn: str
    state_in_touch: str
    state_declined: str
    state_direct: str
    state_silent: str
    nothing_to_do: str
    you_introduced_them: str  # {when}
    story: str
    draft_kinds: tuple[str, ...]  # in the order of the cards' story
    story_begun: str
    story_laid: str  # {kind} {name}
    story_sent: str  # {kind} {name}
    story_deleted: str  # {kind} {name}
    story_said: str  # {name} {said}
    story_perhaps: str  # {meaning}
    story_recorded: str  # {said}
    story_corrected: str  # {said}
    story_taught: str  # {said}
    story_away: str
    story_wrote_back: str  # {name}
    story_withdrawn: str
    story_talking: str
    story_not_asked: str  # {name}
    story_met: str
    story_not_met: str
    record_answer: str
    of_person: str  # {what} {name}
    correct_answer: str
    ask_again_later: str
    need_not_ask: str
    ask_first_again: str
    call_it_off: str

    # an answer by hand
    what_did: str  # {name}
    we_read: str  # {state}
    record_hint: str
    meaning: str
    yes: str
    yes_if: str
    not_now: str
    no: str
    question: str
    directly: str
    ask_again_on: str
    ask_again_hint: str
    condition: str
    condition_hint: str
    save: str
    choose_one: str
    condition_missing: str

    # calling it off
    call_off_title: str
    call_off_text: str
    keep_it: str

    # the preview
    ask_both_first: str
    preview_text: str
    preview_one: str  # {name}
    already_agreed: str  # {name}
    asked_often: str  # {name}, {n}
    everybody_agreed: str
    ask_to: str  # {name}
    subject: str
    left_out: str
    change_words: str
    your_words: str
    who_first: str
    how_to_ask: str
    both_at_once: str
    first_then: str  # {name} {other}
    standing: str  # {name} {day}
    agreed_label: str
    has_agreed: str  # {name}
    tone_label: str
    tone_warm: str
    tone_short: str
    how_it_sounds: str
    nameless: str
    show_again: str
    put_in_drafts: str
    put_one_in_drafts: str
    your_draft: str

    # the introducer's own wording
    your_wording: str
    wording_row: str
    wording_hint: str  # {places}
    wording_text: str
    keep_wording: str
    show_sample: str
    sample_ask: str
    ours_again: str
    said_wording_kept: str
    said_wording_ours: str

    # drafts found
    drafts_found: str
    drafts_hint: str
    drafts_none: str
    drafts_begun: str
    which_draft: str
    not_saved_yet: str

    # what came of a press
    two_ready: str
    one_ready: str
    ready_text: str
    then_watch: str
    waits_for_first: str  # {name} {other}
    placed_later: str
    lies_in_drafts: str
    said_begun: str
    said_begun_one: str
    said_saved: str
    said_withdrawn: str
    said_talking: str
    said_standing: str
    said_asked_again: str
    said_met: str
    said_undone: str
    said_sent: str
    said_wrote: str
    said_settings: str
    said_resumed: str
    said_left: str
    said_deleted: str
    said_look_again: str
    said_draft_changed: str

    # when it does not work
    did_not_work: str
    one_thing_first: str
    leave_a_blank: str
    went_wrong: str
    settings_hint: str
    save_settings: str
    following_up: str
    follow_ups_label: str
    follow_ups_times: tuple[str, ...]  # none, one, two
    follow_up_days_label: str
    working_days_n: str  # {n}
    your_days: str
    working_days_label: str
    weekdays: tuple[str, ...]
    time_zone_label: str
    time_zone_hint: str
    standing_label: str
    standing_since: str  # {day}
    being_told: str
    nudges_label: str
    nudge_note: str
    nudge_label: str
    nudge_off: str
    signing: str
    sign_off_label: str
    sign_off_hint: str
    leave: str
    leave_title: str
    leave_text: str
    delete_data: str
    delete_title: str
    delete_text: str

    # a part that is opened and closed
    more: str
    less: str

    def on(self, day: date, today: date) -> str:
        """A day as people say it: ``"15 March"``, with the year only where it is another one."""
        number = self.first_day if day.day == 1 else self.later_day.format(day=day.day)
        pattern = self.day if day.year == today.year else self.day_of_year
        return pattern.format(day=number, month=self.months[day.month - 1], year=day.year)

    def ago(self, day: date, today: date) -> str:
        """How long since: ``"today"``, ``"3 days ago"``, and the day itself once it is long past."""
        days = (today - day).days
        if days <= 0:
            return self.today
        if days == 1:
            return self.yesterday
        return self.days_ago.format(n=days) if days <= 14 else self.on(day, today)

    def names(self, names: Sequence[str]) -> str:
        """``"Amy, Ben and Lisa"``"""
        if len(names) < 2:
            return "".join(names)
        return self.both.format(a=", ".join(names[:-1]), b=names[-1])

    def quote(self, text: str) -> str:
        """Somebody's words, marked as theirs the way this language does."""
        return self.quoted.format(words=text)


def words_for(locale: str) -> Words:
    """The table for a locale such as ``"de-CH"``; English where there is none."""
    language = locale.replace("_", "-").split("-")[0].casefold()
    if language not in LANGUAGES:
        language = LANGUAGES[0]
    table: Words = getattr(import_module(f"addon.words.{language}"), language.upper())  # only what is spoken is read
    return table
