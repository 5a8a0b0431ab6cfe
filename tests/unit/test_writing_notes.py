"""Notes to the introducer: what happened, the words it rests on, what waits; each on one line."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from introductions.events import NudgeKind
from introductions.languages import LANGUAGES
from introductions.model import Answer, Introduction, Label, Party, PartyState, Person, Policy
from introductions.writing import nudge

WHEN = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)
EVIDENCE = "Sure, after the 15th, and keep it to email <please>."
AMY = Party(
    Person("Amy Carter", "amy.carter@example.org"),
    "Amy",
    PartyState.DEFERRED,
    Answer(Label.DEFER, True, EVIDENCE, until=date(2026, 3, 16)),
    answered_at=WHEN,
    ever_asked=True,
)
LISA = Party(Person("Lisa Wagner", "lisa@example.net"), "Lisa", PartyState.ASKED, ever_asked=True)
CASE = Introduction(
    "i1", "tom@example.com", Person("Tom Hale", "tom@example.com"), "Amy, meet Lisa", "en", Policy(), (AMY, LISA), WHEN
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", list(NudgeKind))
@pytest.mark.parametrize("party", [AMY, LISA, None])
def test_every_note_can_be_read_on_a_telephone(language: str, kind: NudgeKind, party: Party | None) -> None:
    mail = nudge.write(kind, CASE, party, language, link="https://optin.example.com/i1")
    lines = mail.text.strip().split("\n\n")
    assert len(lines) == 3
    assert all(line.strip() and "\n" not in line for line in lines)
    assert lines[-1].endswith("https://optin.example.com/i1")
    assert len(mail.subject) <= 70
    assert "Amy" in mail.subject
    assert len(mail.text) < 420
    assert "{" not in mail.text + mail.subject
    assert "  " not in mail.text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "kind", [NudgeKind.DEFERRED, NudgeKind.DECIDE, NudgeKind.QUESTION, NudgeKind.DECLINED, NudgeKind.DIRECT]
)
def test_a_note_shows_the_words_it_was_judged_by(language: str, kind: NudgeKind) -> None:
    mail = nudge.write(kind, CASE, AMY, language)
    assert EVIDENCE in mail.text
    assert "<please>" not in mail.html


def test_a_note_names_the_day() -> None:
    days = {lang: nudge.write(NudgeKind.DEFERRED, CASE, AMY, lang).text for lang in LANGUAGES}
    assert "from 16 March 2026" in days["en"]
    assert "ab 16. März 2026" in days["de"]
    assert "à partir du 16 mars 2026" in days["fr"]
    assert "a partir del 16 de marzo de 2026" in days["es"]


def test_a_note_of_a_no_says_that_a_closing_note_lies_ready_only_if_one_does() -> None:
    assert "closing note" in nudge.write(NudgeKind.DECLINED, CASE, AMY, "en").text
    alone = replace(CASE, parties=(AMY, replace(LISA, ever_asked=False)))
    assert "closing note" not in nudge.write(NudgeKind.DECLINED, alone, AMY, "en").text


def test_a_plain_answer_is_told_as_what_it_is() -> None:
    yes = replace(AMY, answer=Answer(Label.ACCEPT, True, "Happy to!"))
    assert "said yes" in nudge.write(NudgeKind.ANSWERED, CASE, yes, "en").subject
    no = replace(AMY, answer=Answer(Label.DECLINE, True, "Not for me."))
    assert "said no" in nudge.write(NudgeKind.ANSWERED, CASE, no, "en").subject


def test_an_undelivered_ask_names_the_address_to_check() -> None:
    assert "amy.carter@example.org" in nudge.write(NudgeKind.UNREACHABLE, CASE, AMY, "en").text


def test_a_long_reply_is_cut_not_poured_into_the_note() -> None:
    wordy = replace(AMY, answer=Answer(Label.UNCLEAR, False, "word " * 400))
    assert len(nudge.write(NudgeKind.DECIDE, CASE, wordy, "en").text) < 500


def test_people_without_names_are_told_apart_by_address() -> None:
    bare = replace(CASE, parties=(replace(AMY, greeting_name="", person=Person("", "a@example.org")), LISA))
    assert "a@example.org" in nudge.write(NudgeKind.BOTH_AGREED, bare, None, "en").subject
