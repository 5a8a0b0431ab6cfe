"""Whoever reads German, French or Spanish meets no English: in no state of any card, in no error, in no pause."""

from __future__ import annotations

import ast
import html
import re
import string
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from addon.words import Words, words_for
from addon.words.troubles import pattern, told
from tests.browser.gallery import STATES, State, paused_for
from tests.little_house import ME, TOKEN, LittleHouse

ROOT = Path(__file__).resolve().parents[2]
OTHERS = ("de", "fr", "es")
SHORTEST = 14  # letters; shorter ones may be the same word in two languages, or a part of a name


def english() -> Iterator[str]:
    """What English says, cut where something is filled in."""
    words = words_for("en")
    for field in Words.__struct_fields__:
        said = getattr(words, field)
        for text in said if isinstance(said, tuple) else (said,):
            yield from (part.strip() for part, *_ in string.Formatter().parse(text))
    for ours in import_module("addon.words.troubles.de").SENTENCES:
        yield from (part.strip() for part in re.split(r"\{\w+\}", ours))


ENGLISH = {part for part in english() if len(part) >= SHORTEST and " " in part}


def pages(state: State) -> dict[str, str]:
    """What is to be read there, in each language."""
    house = LittleHouse(accounts=state.accounts)
    client, where, shown = house.client(), state.happen(house), {}
    for language in ("en", *OTHERS):
        answer = client.get(where, headers={"Authorization": f"token {TOKEN}", "Accept-Language": language})
        assert answer.status_code in (200, 404), where
        text = re.sub(r"(?s)<(script|style|pre|textarea|article)\b.*?</\1>", " ", answer.text)  # mails are as they are
        shown[language] = html.unescape(re.sub(r"<[^>]+>", "\n", text))
    return shown


@pytest.mark.parametrize("state", [*STATES, *paused_for()], ids=lambda s: s.name)
def test_no_card_says_an_english_sentence_to_somebody_who_reads_another_language(state: State) -> None:
    shown = pages(state)
    assert any(part in shown["en"] for part in ENGLISH)  # the search finds what is there
    for language in OTHERS:
        own = " ".join(str(getattr(words_for(language), name)) for name in Words.__struct_fields__)
        assert {part for part in ENGLISH if part in shown[language] and part not in own} == set()


# every error that is raised anywhere ---------------------------------------------------------------------------------

ERRORS = re.compile(r"\w+Error")
NOT_SHOWN = (
    # said at a terminal, before there is any card
    "addon/cli/", "addon/demo/", "addon/wiring/", "addon/identity.py", "addon/proxied.py", "addon/routes.py",
    "introductions/settings.py", "introductions/store/keys.py", "introductions/store/sql.py",
    "introductions/store/schema.py",
)  # fmt: skip
FROM_A_TABLE = {"X9 at X9."}  # which folder is missing: each stands in the tables


def _texts(call: ast.Call) -> Iterator[str]:
    for argument in call.args[:2]:
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield argument.value
        elif isinstance(argument, ast.JoinedStr):
            filled = ("X9" if isinstance(v, ast.FormattedValue) else str(v.value) for v in argument.values)  # type: ignore[attr-defined]
            yield "".join(filled)


def raised() -> list[tuple[str, str]]:
    """Every sentence that is given to one of our errors, "X9" where something is filled in; and where."""
    found = []
    ours = {name for name in dir(import_module("introductions.errors")) if ERRORS.fullmatch(name)} | {"BadEventError"}
    for room in ("introductions", "sync", "addon"):
        for source in sorted((ROOT / room).rglob("*.py")):
            where = str(source.relative_to(ROOT))
            if where.startswith(NOT_SHOWN):
                continue
            for node in ast.walk(ast.parse(source.read_text("utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ours:
                    found += [(text, where) for text in _texts(node)]
    return found


@pytest.mark.parametrize("language", OTHERS)
def test_every_error_that_may_be_shown_can_be_said_in_the_language(language: str) -> None:
    missing = {text for text, _ in raised() if told(text, language) == text} - FROM_A_TABLE
    assert missing == set()


def test_the_languages_know_the_same_sentences_with_the_same_places_to_fill() -> None:
    tables = {language: import_module(f"addon.words.troubles.{language}") for language in OTHERS}
    for name in ("SENTENCES", "WITHIN"):
        known = {language: getattr(table, name) for language, table in tables.items()}
        assert set(known["de"]) == set(known["fr"]) == set(known["es"])
        for table in known.values():
            for ours, said in table.items():
                assert said.strip()
                holes = set(re.compile(pattern(ours)).groupindex)
                assert set(re.findall(r"\{(\w+)\}", said)) <= holes | set(re.findall(r"\{\{ (\w+) \}\}", ours))


def test_no_sentence_is_translated_that_nobody_says() -> None:
    texts = []
    for room in ("introductions", "sync", "addon"):
        for source in sorted((ROOT / room).rglob("*.py")):
            if "words" not in source.parts:
                nodes = ast.walk(ast.parse(source.read_text("utf-8")))
                texts += [n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    for ours in import_module("addon.words.troubles.de").SENTENCES:
        longest = max(re.split(r"\{\{|\}\}|\{\w+\}|'keys'", ours), key=len)
        assert any(longest.strip().removesuffix(" at") in text for text in texts), ours


def test_a_pause_that_was_written_down_in_english_is_told_in_the_language_of_who_reads_it() -> None:
    house = LittleHouse()
    house.pause(
        "imap.example.com refused the name robin or its password. "
        "Check both with 'optin account add'; many providers (Gmail, iCloud, Yahoo, Fastmail) want an app password. "
        "Tried 3 times; nothing more is tried."
    )
    headers = {"Authorization": f"token {TOKEN}", "Accept-Language": "de"}
    shown = html.unescape(house.client().get("/", headers=headers).text)

    assert "imap.example.com hat den Namen robin oder sein Passwort abgelehnt." in shown
    assert "3-mal versucht" in shown
    assert ME in shown
