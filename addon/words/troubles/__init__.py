"""What went wrong, in the reader's language.

Errors say what happened and what to do in English, where they are raised (``introductions.errors``), and the reason of a
pause is kept as that text. ``told`` finds the sentence in the table of the language (``de.py``, ``fr.py``, ``es.py``:
our English, and how it is said there) and fills in what was filled in. A test holds that each sentence that an error can
say stands in each table; one that does not, because an older version wrote it, is shown as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import import_module

_HOLE = re.compile(
    r"(?<!\{)\{(\w+)\}(?!\})|(?<=\{ )\{(\w+)\}(?= \})"
)  # {name}, also within the braces of a placeholder
_BETWEEN = ("; and it ", "; ")  # what joins several reasons in one sentence
Found = tuple[re.Pattern[str], str]


def told(text: str, language: str) -> str:
    """``told("The connection to imap.example.org was cut. It is tried again by itself.", "de")`` is "Die Verbindung zu
    imap.example.org ist abgerissen. Es wird von selbst noch einmal versucht."; English stays as it is."""
    if language not in ("de", "fr", "es"):
        return text
    sentences, within = _tables(language)
    return " ".join(_each(text.strip(), sentences, within))


def _each(text: str, sentences: tuple[Found, ...], within: tuple[Found, ...]) -> Iterator[str]:
    """Sentence by sentence; the longest that begins here first, for one may begin like another."""
    while text:
        best = max(
            ((m, said) for known, said in sentences if (m := known.match(text)) and text[m.end() :][:1] in ("", " ")),
            key=lambda found: found[0].end(),
            default=None,
        )
        if best is None:
            first, _, text = text.partition(". ")
            yield f"{first}." if text else first
            continue
        match, said = best
        yield _filled(said, match, within)
        text = text[match.end() :].strip()


def _filled(said: str, match: re.Match[str], within: tuple[Found, ...]) -> str:
    for name, value in match.groupdict().items():
        said = said.replace(f"{{{name}}}", _inside(value, within))
    return said


def _inside(value: str, within: tuple[Found, ...]) -> str:
    """What was filled in may be words of ours, too: a reason, several of them, a place."""
    for joint in _BETWEEN:
        if joint in value:
            return "; ".join(_inside(part, within) for part in value.split(joint))
    for known, said in within:
        if match := known.fullmatch(value):
            return _filled(said, match, within)
    return value


@lru_cache(maxsize=4)
def _tables(language: str) -> tuple[tuple[Found, ...], tuple[Found, ...]]:
    table = import_module(f"addon.words.troubles.{language}")
    return _patterns(table.SENTENCES), _patterns(table.WITHIN)


def _patterns(table: Mapping[str, str]) -> tuple[Found, ...]:
    return tuple((re.compile(pattern(ours)), said) for ours, said in table.items())


def pattern(ours: str) -> str:
    """A sentence with holes as an expression that finds it filled."""
    parts, at = [], 0
    for hole in _HOLE.finditer(ours):
        parts += [re.escape(ours[at : hole.start()]), f"(?P<{hole[1] or hole[2]}>.+?)"]
        at = hole.end()
    return "".join([*parts, re.escape(ours[at:])])
