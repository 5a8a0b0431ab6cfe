"""What the cards say of a language model: leave to help, what it worded, what it read, and what we read without it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from addon.cards import people
from addon.cards.desk import Desk, Path
from addon.cards.widgets import Json, button, buttons, choice, escaped, one_line, paragraph, press, row, section
from addon.words.helper import helper_words
from introductions.model import Answer, Introduction

if TYPE_CHECKING:
    from introductions.service.helping import HelperState
    from introductions.service.rewording import Reworded

READS, WRITES = "reads", "writes"  # what may be ticked
FIELD = "model"


def leave_section(state: HelperState, desk: Desk) -> Json:
    """The switch in the settings: which text goes where, and that it is off until it is ticked."""
    words = helper_words(desk.words.language)
    name, host = one_line(state.name, 80), one_line(state.host, 80)
    widgets = [
        paragraph(escaped(words.consent.format(name=name, host=host), 600)),
        choice(
            FIELD,
            words.may,
            [
                (words.reads.format(host=host), READS, state.reading),
                (words.writes.format(host=host), WRITES, state.writing),
            ],
            kind="CHECK_BOX",
        ),
    ]
    if state.reading or state.writing:
        spent = words.spent.format(spent=state.spent, most=state.tokens_per_day)
        widgets.append(row(escaped(spent), icon="info"))
    if state.resting:
        widgets.append(row(escaped(words.resting.format(why=desk.told(state.resting)), 400), icon="error"))
    return section(widgets, words.title)


def reword_button(name: str, begin: Mapping[str, str], desk: Desk) -> Json:
    """The press that has the asks worded; ``begin`` are the parameters of the preview."""
    where = {**begin, "nonce": "", "again": "yes", "reword": "yes"}
    text = helper_words(desk.words.language).reword.format(name=one_line(name, 40))
    return button(text, press(desk.base_url, Path.PREVIEW, where), kind="BORDERLESS")


def reworded_rows(one: Reworded | None, name: str, begin: Mapping[str, str], desk: Desk) -> list[Json]:
    """Below an ask: that it had help, and what it would be without; or why it has none."""
    if one is None:
        return []
    words = helper_words(desk.words.language)
    if one.theirs is None:
        told = {
            None: words.unchanged,
            "away": words.away,
            "claims": words.claims,
            "privacy": words.privacy,
            "manners": words.manners,
        }[one.fault.value if one.fault else None]
        return [row(escaped(told, 400), icon="info")]
    kept = set(one.theirs.text.split("\n\n"))
    differs = "\n\n".join(p for p in one.ours.text.strip().split("\n\n") if p not in kept)
    own = press(desk.base_url, Path.PREVIEW, {**begin, "nonce": "", "again": "yes", "own": "yes"})
    return [
        row(escaped(words.reworded.format(name=one_line(name, 80))), icon="info"),
        row(escaped(differs, 2_000), top=escaped(words.without)),
        buttons(button(words.own_words, own, kind="BORDERLESS")),
    ]


def reading_rows(answer: Answer | None, introduction: Introduction, desk: Desk) -> list[Json]:
    """Below somebody's answer: that it was read with help and, where the two readers differ, the other reading."""
    if answer is None or not answer.helped:
        return []
    words, other = helper_words(desk.words.language), answer.otherwise
    if other is None:
        return [row(escaped(people.capital(words.helped)), icon="info")]
    said = Answer(other.label, confident=False, evidence=other.evidence, until=other.until)
    meaning = people.meaning(said, desk, desk.today(introduction.policy.time_zone))
    text = (words.model_reads if other.by_model else words.we_read).format(meaning=meaning)
    quoted = desk.words.evidence_from.format(words=desk.words.quote(one_line(other.evidence, 300)))
    return [row(escaped(text, 600), bottom=escaped(quoted, 400) if other.evidence else "", icon="info")]


def worded_row(names: list[str], desk: Desk) -> Json:
    """That asks had help."""
    words = helper_words(desk.words.language)
    return row(escaped(words.asks_helped.format(names=desk.words.names(names)), 400), icon="info")
