"""The introducer's own wording of asks: what it is now, a sample, and what is wrong with what was typed."""

from __future__ import annotations

from addon.cards.desk import Desk, Path
from addon.cards.widgets import Json, button, buttons, card, escaped, paragraph, press, section, text_field
from introductions.languages import LANGUAGES
from introductions.writing.own_wording import OURS, PLACEHOLDERS

NAMES = {
    "en": "English", "de": "Deutsch", "fr": "Français", "es": "Español", "pt": "Português", "it": "Italiano",
    "nl": "Nederlands",
}  # fmt: skip


def wording_card(account: str, language: str, template: str, desk: Desk, *, sample: str = "") -> Json:
    """``template`` is what stands in the field, "" for ours; ``sample`` an ask in it, "" to show none."""
    words = desk.words
    where = {"account": account, "language": language}

    def do(what: str) -> Json:
        return press(desk.base_url, Path.WORDING, {**where, "do": what})

    def other(code: str) -> Json:
        return button(NAMES[code], press(desk.base_url, Path.WORDING, {**where, "language": code}), kind="BORDERLESS")

    places = ", ".join(f"{{{{ {name} }}}}" for name in PLACEHOLDERS if name != "formal")
    edit = [
        paragraph(escaped(words.wording_hint.format(places=places))),
        text_field("wording", words.wording_text, template or OURS, long=True),
        buttons(
            button(words.keep_wording, do("keep"), kind="FILLED"),
            button(words.show_sample, do("show")),
            button(words.ours_again, do("ours"), kind="BORDERLESS"),
        ),
    ]
    shown = [paragraph(escaped(sample.strip()))] if sample else []
    return card(
        "wording",
        words.your_wording,
        [
            section(shown, escaped(words.sample_ask)),
            section(edit),
            section([buttons(*(other(code) for code in LANGUAGES if code != language))]),
        ],
        subtitle=NAMES[language],
    )
