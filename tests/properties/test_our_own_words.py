"""No word of our ask is ever read as an answer, whatever a mail program does to the copy below a reply."""

from __future__ import annotations

import html
import textwrap
import unicodedata
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introductions.reading.answer import read
from introductions.reading.message import parse
from introductions.reading.new_text import from_plain, new_text

ASKS = {
    "en": (
        "Hi Amy,\n\nI'd like to introduce you to Lisa Novak – she repairs church organs all over the county, "
        "and she's looking "
        "for a cabinet maker who isn't afraid of old wood.\n\nWould you be open to an introduction? Just "
        "reply “yes” or “no”; a "
        "no is perfectly fine, and if now isn't a good time, tell me when to ask again.\n\nYes is welcome, "
        "too: I'd be happy to "
        "connect you.\n\nBest wishes,\nTom"
    ),
    "de": (
        "Liebe Amelie,\n\nich würde dich gern mit Lisa Brühl bekannt machen: Sie führt ein Café für Künstler "
        "in Görlitz und sucht "
        "jemanden, der Möbel baut.\n\nDarf ich euch einander vorstellen? Ein kurzes Ja oder Nein genügt, und "
        "ein Nein ist völlig in "
        "Ordnung. Falls es gerade nicht passt, frage ich gern später noch einmal.\n\nViele Grüße\nTom"
    ),
    "fr": (
        "Bonjour Amélie,\n\nJ’aimerais te présenter Lisa Moreau, qui restaure des orgues d’église et cherche "
        "une ébéniste.\n\n"
        "Serais-tu d’accord pour que je vous mette en contact ? Un simple oui ou non suffit, et un non ne me "
        "vexera pas. Si ce n’est "
        "pas le bon moment, dis-moi quand te relancer.\n\nBien à toi,\nTom"
    ),
}
REPLIES = {
    "en": (
        "Gladly, thank you!",
        "No thanks, Tom.",
        "Who is she?",
        "Not before June, please.\n\nAmy",
        "I'd rather not.",
    ),
    "de": ("Gern, danke!", "Nein danke.", "Wer ist das denn?", "Erst nach Ostern, bitte.\n\nAmelie"),
    "fr": ("Avec plaisir !", "Non merci.", "Qui est-ce ?", "Pas avant juin.\n\nAmélie"),
}
_SMART = str.maketrans({"'": "’", '"': "”"})
_PLAIN = str.maketrans({"’": "'", "“": '"', "”": '"', "–": "-", "\xa0": " "})


def _reflowed(width: int) -> Callable[[str], str]:
    return lambda text: "\n\n".join(textwrap.fill(part, width, break_long_words=False) for part in text.split("\n\n"))


def _prefixed(prefix: str) -> Callable[[str], str]:
    return lambda text: "\n".join(prefix + line for line in text.split("\n"))


SPOILT: dict[str, Callable[[str], str]] = {
    "as it was": lambda text: text,
    "one line": lambda text: " ".join(text.split()),
    "no empty lines": lambda text: text.replace("\n\n", "\n"),
    "twice as many empty lines": lambda text: text.replace("\n", "\n\n"),
    "wrapped at 72": _reflowed(72),
    "wrapped at 30": _reflowed(30),
    "typographer's marks": lambda text: text.translate(_SMART),
    "typewriter's marks": lambda text: text.translate(_PLAIN),
    "German marks": lambda text: text.replace("“", "„").replace("”", "“"),
    "French marks": lambda text: text.replace("“", "« ").replace("”", " »"),
    "letters taken apart": lambda text: unicodedata.normalize("NFD", text),
    "hard spaces": lambda text: text.replace(" ", "\xa0"),
    "soft hyphens": lambda text: text.replace("tion", "t\xadion"),
    "escaped for HTML": lambda text: html.escape(text),
    "escaped twice": lambda text: html.escape(html.escape(text)),
    "numbered characters": lambda text: text.replace("'", "&#39;").replace("’", "&#8217;"),
    "a wrong charset": lambda text: text.encode().decode("cp1252", "replace"),
    "a lost charset": lambda text: text.encode("ascii", "replace").decode(),
    "quoted-printable left over": lambda text: text.replace("’", "=E2=80=99").replace("\n", "=0A\n"),
    "upper case": lambda text: text.upper(),
    "indented": _prefixed("    "),
    "a bar": _prefixed("| "),
    "another bar": _prefixed("│ "),
    "a percent": _prefixed("% "),
    "a colon": _prefixed(": "),
    "initials": _prefixed("TH> "),
    "marked": _prefixed("> "),
    "marked twice": _prefixed(">> "),
    "asterisks": lambda text: "\n".join(f"*{line}*" if line else "" for line in text.split("\n")),
}


@pytest.mark.parametrize("how", SPOILT)
@pytest.mark.parametrize("language", ASKS)
def test_a_spoilt_copy_of_the_ask_is_not_read_above_or_below_a_reply(language: str, how: str) -> None:
    ask = ASKS[language]
    copy = SPOILT[how](ask)
    for reply in REPLIES[language]:
        for text in (f"{reply}\n\n{copy}", f"{copy}\n\n{reply}"):
            assert from_plain(text, [ask]).text == reply, text


@pytest.mark.parametrize(
    "how", [("initials", "escaped for HTML"), ("initials", "escaped twice"), ("initials", "wrapped at 72")]
)
@pytest.mark.parametrize("language", ASKS)
def test_a_copy_behind_the_writers_initials_is_no_yes(language: str, how: tuple[str, str]) -> None:
    copy = SPOILT[how[1]](SPOILT[how[0]](ASKS[language]))
    for reply in REPLIES[language]:
        got = from_plain(f"{reply}\n\n{copy}", [ASKS[language]]).text
        assert read(got, date(2026, 3, 2)).label is read(reply, date(2026, 3, 2)).label, got


@pytest.mark.parametrize("language", ASKS)
def test_an_answer_typed_into_an_unmarked_copy_is_found(language: str) -> None:
    parts = ASKS[language].split("\n\n")
    for reply in REPLIES[language]:
        text = "\n\n".join([*parts[:-1], reply, parts[-1]])
        assert from_plain(text, [ASKS[language]]).text == reply


@pytest.mark.parametrize("language", ASKS)
def test_a_copy_without_any_answer_is_empty(language: str) -> None:
    for how, spoil in SPOILT.items():
        assert from_plain(spoil(ASKS[language]), [ASKS[language]]).text == "", how


_ON_THE_WAY = ("a wrong charset", "a lost charset", "quoted-printable left over")
_HOW = st.lists(
    st.sampled_from(sorted(set(SPOILT) - {"upper case", "escaped twice"})), min_size=1, max_size=3, unique=True
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(ASKS)), st.data(), _HOW)
def test_a_copy_that_was_spoilt_several_times_changes_no_answer(
    language: str, data: st.DataObject, how: list[str]
) -> None:
    ask = copy = ASKS[language]
    for one in sorted(how, key=_ON_THE_WAY.__contains__):  # programs write first, charsets are lost afterwards
        copy = SPOILT[one](copy)
    reply = data.draw(st.sampled_from(REPLIES[language]))
    got = from_plain(f"{reply}\n\n{copy}", [ask]).text
    alone, found = read(reply, date(2026, 3, 2)), read(got, date(2026, 3, 2))
    assert got.startswith(reply), got
    assert (found.label, found.until) == (alone.label, alone.until), got


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(sorted(ASKS)),
    st.data(),
    st.sampled_from(["as it was", "one line", "wrapped at 72", "typewriter's marks", "indented"]),
)
def test_a_part_of_the_ask_changes_no_answer(language: str, data: st.DataObject, how: str) -> None:
    """People cut what they quote: any run of its sentences may stand below the reply."""
    sentences = [part for part in ASKS[language].replace("? ", "?\n").replace(". ", ".\n").split("\n") if part]
    first = data.draw(st.integers(0, len(sentences) - 1))
    last = data.draw(st.integers(first, len(sentences) - 1))
    reply = data.draw(st.sampled_from(REPLIES[language]))
    kept = SPOILT[how]("\n".join(sentences[first : last + 1]))
    got = from_plain(f"{reply}\n\n{kept}", [ASKS[language]]).text
    alone, found = read(reply, date(2026, 3, 2)), read(got, date(2026, 3, 2))
    assert (found.label, found.until) == (alone.label, alone.until), got


@pytest.mark.parametrize("language", ASKS)
@pytest.mark.parametrize(
    "wrap", ["<p>{}</p>", "<div>{}</div>", "{}<br>", "<pre>{}</pre>", "<table><tr><td>{}</td></tr></table>"]
)
def test_a_copy_in_markup_without_any_mark_is_not_read(language: str, wrap: str) -> None:
    body = "".join(wrap.format(html.escape(line)) for line in ASKS[language].split("\n"))
    for reply in REPLIES[language]:
        first = "".join(f"<div>{html.escape(line)}</div>" if line else "<br>" for line in reply.split("\n"))
        raw = f"From: amy@example.org\nContent-Type: text/html; charset=utf-8\n\n<body>{first}<br>{body}</body>"
        assert "".join(new_text(parse(raw.encode()), [ASKS[language]]).text.split()) == "".join(reply.split())
