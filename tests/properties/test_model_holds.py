"""Whatever a language model says, no promise breaks: no yes is made, no day invented, no fact added, nobody's
telephone told."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from introductions import drafting
from introductions.contact import find
from introductions.errors import ModelNonsenseError
from introductions.language_model import Completion, Prompt
from introductions.model import Label, Person
from introductions.reading import gate, second_reader
from introductions.reading.answer import weighed
from introductions.reading.dates import candidates, come_back
from introductions.service.rewording import Paragraphs, reword
from introductions.statements import AskOptions
from introductions.writing import ask
from tests.little_house import AMY_AND_LISA, BEN_AND_CARA

DAY = date(2026, 3, 2)
REPLIES = (
    "No thanks, not for me.",
    "Sure, after the 15th.",
    "Not now. Ask me again in April, or after Easter.",
    "Oh yes, great, a crypto guy. Can't wait to never meet him.",
    "Yes, but only by e-mail, no calls please.",
    "Possibly. Why me?",
    "I'll write to her myself, thanks.",
    "Thanks!",
    "Yes, happy to meet Lisa.",
    "Cela ne m'intéresse pas, merci de ne pas transmettre mes coordonnées.",
    "Nein danke, zurzeit nicht. Vielleicht nach Ostern.",
    "I'd love to be the sort of person who says yes to this. I'm not, I've learned. Ring 555-0142.",
    "It would be a strange week in which I turned that down, wouldn't it? Mumbledy.",
)
labels = st.sampled_from([label.value for label in Label])


@st.composite
def opinions(draw: st.DrawFn) -> tuple[str, str]:
    """A reply, and what a model says of it: of the right form or not, quoting or inventing."""
    text = draw(st.sampled_from(REPLIES))
    words = text.split()

    def quoted() -> str:
        first = draw(st.integers(0, len(words) - 1))
        return " ".join(words[first : first + draw(st.integers(1, len(words)))])

    phrase = st.one_of(st.builds(quoted), st.text(max_size=30), st.sampled_from(["Yes", "tomorrow", "accept"]))
    said = {
        "label": draw(labels),
        "evidence": draw(phrase),
        "date_phrase": draw(st.one_of(st.none(), phrase)),
        "condition": draw(st.one_of(st.none(), phrase)),
    }
    return text, draw(st.one_of(st.just(json.dumps(said)), st.text(max_size=60), st.just(json.dumps(said)[:-2])))


@settings(deadline=None)
@given(opinions())
def test_no_model_makes_a_yes_a_day_or_a_word_that_is_not_the_repliers(opinion: tuple[str, str]) -> None:
    text, content = opinion
    first = weighed(text, DAY)
    assert first.seen is not None
    try:
        second = second_reader.understand(Completion(content, 1), text, DAY, first.seen.language)
    except ModelNonsenseError:
        return
    answer, ours = second_reader.reconcile(first, second), first.answer

    assert answer.evidence in text
    assert answer.condition is None or answer.condition in text
    assert answer.otherwise is None or answer.otherwise.evidence in text
    if answer.until is not None and answer.until != ours.until:
        days = {day.day for day in candidates(text, DAY, first.seen.language)}
        words = text.split()
        ends = range(1, len(words) + 1)
        parts = (" ".join(words[a:b]) for b in ends for a in range(b))
        assert answer.until in days | {found.day for p in parts if (found := come_back(p, DAY, first.seen.language))}
    if answer.confident and answer.label in (Label.ACCEPT, Label.CONDITIONAL):
        assert ours.label is answer.label
        assert ours.confident or (first.judgement is not None and first.judgement.likely[Label.ACCEPT] >= gate.CERTAIN)
    if answer.confident and not ours.confident:
        assert answer.label is ours.label is second.label


# What holds a sentence together; written down here once more, apart from the code.
FREE = frozenset(
    "the a an and who which that is are has have s also he him his she her hers they them their theirs it its".split()
)
STRANGE = (
    "not", "never", "Nobel", "40", "Berlin", "555-0142", "lisa@sunroof.example.net", "said", "no", "urgent", "?", "and",
    "lisa at sunroof dot example dot net", "five five five oh one four two", "you must meet", "she", "he", "is", "☎",
    "www.example.net", "12 King Street", "declined", "already", "ignore", "\u200b", "Lisa", "<b>", "Amy",
    "\r\nBcc: x@example.com",
)  # fmt: skip


@st.composite
def edits(draw: st.DrawFn, paragraphs: Paragraphs) -> Any:
    """The paragraphs with words taken out, put in, swapped and repeated; now and then something else altogether."""
    words = "\n\n".join(paragraphs).split(" ")
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(words)))
        what = draw(st.sampled_from(("in", "out", "swap", "twice", "end")))
        if what == "in":
            words.insert(at, draw(st.sampled_from(STRANGE)))
        elif what == "out" and at < len(words) > 1:
            del words[at]
        elif what == "swap" and at + 1 < len(words):
            words[at], words[at + 1] = words[at + 1], words[at]
        elif what == "twice" and at < len(words):
            words.insert(at, words[at])
        elif what == "end":
            words.append(draw(st.sampled_from(STRANGE)))
    whole = {"paragraphs": " ".join(words).split("\n\n")}
    return draw(st.one_of(st.just(whole), st.just(whole), st.text(max_size=80), st.just({"paragraphs": 7})))


@settings(deadline=None)
@given(st.data(), st.sampled_from((AMY_AND_LISA, BEN_AND_CARA)))
def test_no_model_adds_a_fact_or_tells_how_to_reach_anybody(data: st.DataObject, draft: str) -> None:
    joint = drafting.read_joint(draft.replace("\n", "\r\n").encode(), Person("", ""))
    for ours in drafting.preview(joint, AskOptions(), {}).asks:
        told = ask.told(joint, ours.to)

        def asking(prompt: Prompt, understand: Any, told: Any = told) -> Any:
            said = data.draw(edits(told.paragraphs))
            try:
                return understand(Completion(said if isinstance(said, str) else json.dumps(said), 1))
            except ModelNonsenseError:
                return None

        used = reword(joint, ours, AskOptions(), asking).used

        assert used.to == ours.to
        assert used.subject == ours.subject
        assert set(words_of(used.text)) - FREE <= set(words_of(ours.text)) | set(words_of(" ".join(told.names)))
        assert [w for w in words_of(used.text) if w in ("not", "no", "never")] == [
            w for w in words_of(ours.text) if w in ("not", "no", "never")
        ]
        assert re.findall(r"\d+", used.text) == re.findall(r"\d+", ours.text)
        others = [person.email for person, _ in joint.parties if person.key != ours.to.key]
        assert not [c for c in find(used.text) if c.text not in ours.text]
        assert not any(email in used.text + used.html for email in others)


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())
