"""An answer by hand (by telephone, or over a reading that was wrong), and calling an introduction off."""

from __future__ import annotations

from addon.cards import people
from addon.cards.desk import Desk, Path
from addon.cards.steps import show
from addon.cards.widgets import (
    Json,
    button,
    buttons,
    card,
    choice,
    day_field,
    escaped,
    paragraph,
    press,
    row,
    section,
    text_field,
)
from introductions.model import Introduction, Label, Party


def answer_card(introduction: Introduction, party: Party, desk: Desk, chosen: str = "") -> Json:
    """What did this person say? ``chosen`` is the label to begin with: "defer" where they are to be asked again on a
    day. Our own reading is shown, not chosen: whoever comes here to correct it means another."""
    words, said, read = desk.words, people.evidence(party), party.answer
    known: list[Json] = []
    if read is not None:
        told = people.meaning(read, desk, desk.today(introduction.policy.time_zone))
        if not read.confident:
            told = words.perhaps.format(meaning=told)
        known.append(
            row(
                escaped(words.we_read.format(state=told), 600),
                bottom=escaped(words.evidence_from.format(words=words.quote(said)), 600) if said else "",
                icon=people.icon(party),
            )
        )
    if read is not None and read.helped:
        from addon.cards.helped import reading_rows

        known += reading_rows(read, introduction, desk)
    save = press(
        desk.base_url,
        Path.ANSWER,
        {
            "do": "correct" if read is not None else "record",
            "introduction": introduction.id,
            "party": party.person.key,
        },
        needs=["label"],
    )
    return card(
        "answer",
        words.what_did.format(name=people.name_of(party)),
        [
            section([*known, paragraph(escaped(words.record_hint))]),
            section(
                [
                    choice("label", words.meaning, _labels(desk, chosen)),
                    day_field("until", words.ask_again_on),
                    paragraph(escaped(words.ask_again_hint)),
                    text_field("words", words.condition, hint=words.condition_hint),
                ]
            ),
            section(
                [
                    buttons(
                        button(words.save, save, kind="FILLED"),
                        button(words.cancel, show(introduction, desk), kind="BORDERLESS"),
                    )
                ]
            ),
        ],
        subtitle=people.title(introduction, desk),
    )


def _labels(desk: Desk, chosen: str) -> list[tuple[str, str, bool]]:
    words = desk.words
    texts = (
        (words.yes, Label.ACCEPT),
        (words.yes_if, Label.CONDITIONAL),
        (words.not_now, Label.DEFER),
        (words.no, Label.DECLINE),
        (words.question, Label.QUESTION),
        (words.directly, Label.DIRECT),
    )
    return [(text, label.value, label.value == chosen) for text, label in texts]


def withdraw_card(introduction: Introduction, desk: Desk) -> Json:
    """Asked once before it is done: it takes drafts back."""
    words = desk.words
    off = press(desk.base_url, Path.ANSWER, {"do": "withdraw", "introduction": introduction.id})
    return card(
        "withdraw",
        words.call_off_title,
        [
            section([paragraph(escaped(words.call_off_text))]),
            section(
                [
                    buttons(
                        button(words.call_it_off, off, kind="FILLED"),
                        button(words.keep_it, show(introduction, desk), kind="BORDERLESS"),
                    )
                ]
            ),
        ],
        subtitle=people.title(introduction, desk),
    )
