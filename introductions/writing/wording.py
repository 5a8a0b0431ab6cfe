"""The fixed words of each language: ``templates/<language>.toml``, each value a Jinja2 template in a sandbox.

One file per language, so that whoever speaks it can read and correct it in one go. ``lead_formal`` is what ``lead`` is
in formal mail, where that differs; ``[bent.mit]`` says how a name with a title stands after "mit". A language that we
have no words for gets English ones. An introducer's own wording is in ``own_wording``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Any

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from introductions.errors import SettingsError
from introductions.languages import LANGUAGES


@dataclass(frozen=True, slots=True)
class Manner:
    """How an introducer writes: ``Manner("de", "Ute Maas", formal=True)``. ``greeting`` and ``sign_off`` are as they
    wrote them in the draft ("Liebe Sabine,"), "" where it shows none and ours are used."""

    language: str
    introducer: str
    formal: bool | None = None
    greeting: str = ""
    sign_off: str = ""


class Wording:
    """The words of one language.

    >>> Wording.of("de").say("final", "subject", names=["Amy Carter", "Lisa Wagner"])
    'Vorstellung: Amy Carter / Lisa Wagner'
    """

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._table = table
        self._templates: dict[str, Template] = {}
        self._environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, keep_trailing_newline=True)
        self._environment.filters["quoted"] = self.quoted
        self._environment.filters["bent"] = self.bent
        self._environment.filters["first_up"] = lambda words: str(words)[:1].upper() + str(words)[1:]

    @staticmethod
    @lru_cache(maxsize=16)
    def of(language: str) -> Wording:
        """The words of a language (``"de"``, ``"de-CH"``), English where there are none."""
        code = language.casefold().replace("_", "-").split("-")[0]
        name = code if code in LANGUAGES else "en"
        source = files("introductions.writing").joinpath("templates", f"{name}.toml").read_text("utf-8")
        return Wording(tomllib.loads(source))

    def say(self, *path: str, formal: bool | None = None, **values: object) -> str:
        """The words at ``path``, filled; the formal ones where the language has them and they are asked for."""
        if formal:
            spoken = (*path[:-1], f"{path[-1]}_formal")
            if self._find(spoken) is not None:
                path = spoken
        source = self._find(path)
        if source is None:
            raise SettingsError(f"The wording has no entry {'.'.join(path)}.", "Restore the file of that language.")
        key = ".".join(path)
        template = self._templates.get(key)
        if template is None:
            template = self._templates[key] = self._environment.from_string(source)
        return template.render(values)

    def letter(self, kind: str, manner: Manner, names: tuple[str, ...], **values: object) -> str:
        """A whole mail of that kind to the people called ``names``."""
        hello = manner.greeting.strip() or self.hello(names, manner.formal)
        sign = _usual(manner.sign_off) or signature(manner.introducer, manner.formal)
        text = self.say(kind, "text", formal=manner.formal, hello=hello, sign=sign, **values).strip("\n") + "\n"
        if hello.endswith(","):
            return text
        at = text.index(hello) + len(hello) + 2  # after "Hallo Jan!" a sentence begins, after "Hallo Jan," it goes on
        return text[:at] + text[at : at + 1].upper() + text[at + 1 :]

    def hello(self, names: tuple[str, ...], formal: bool | None) -> str:
        """The greeting line: ``"Hi Amy, hi Lisa,"``."""
        first = self.say("frame", "hello", formal=formal, name=names[0] if names else "")
        if len(names) < 2:
            return first
        more = "".join(self.say("frame", "hello_more", formal=formal, name=name) for name in names[1:])
        return first[:-1] + more + first[-1]

    def quoted(self, words: object) -> str:
        """In the quotation marks of the language: ``"„…“"``."""
        return self.say("frame", "quote", words=bare_quote(words))

    def bent(self, name: object, place: str) -> str:
        """A name as it stands after a word of ours: ``bent("Herr Maas", "mit")`` is "Herrn Maas" in German."""
        table, plain = self._table.get("bent", {}).get(place, {}), str(name or "")
        if not plain:
            return ""
        title = max((t for t in table if plain.casefold().startswith(t.casefold())), key=len, default=None)
        return plain if title is None else f"{table[title]}{plain[len(title) :]}"

    def date(self, day: date) -> str:
        """A day in words: ``"16 March 2026"``."""
        months = self._table["months"]
        return self.say("day", d=day.day, month=months[day.month - 1], y=day.year)

    def _find(self, path: tuple[str, ...]) -> str | None:
        node: Any = self._table
        for part in path:
            node = node.get(part) if isinstance(node, Mapping) else None
        return node if isinstance(node, str) else None


def _usual(sign_off: str) -> str:
    """The sign-off, if it fits any mail: "Herzlich, Ute"; not "Let me know! Ute", which belonged to that draft."""
    first = sign_off.strip().split("\n")[0]
    fits = len(first.split()) <= 5 and not re.search(
        r"[!?.:]\s*$|\blet me know\b|\btu me dis\b|\bbescheid\b", first, re.IGNORECASE
    )
    return sign_off.strip() if fits else ""


def bare_quote(words: object) -> str:
    """Words as one line, without quotation marks of their own around them."""
    line = " ".join(str(words).split())
    pairs = {'"': '"', "“": "”", "„": "“", "«": "»", "‘": "’", "'": "'"}
    while len(line) > 1 and pairs.get(line[0]) == line[-1]:
        line = line[1:-1].strip()
    return line


def signature(name: str, formal: bool | None) -> str:
    """How the introducer signs: with the first name, with the whole name in formal mail.

    >>> signature("Tom Hale", None), signature("Tom Hale", True), signature("Dr. Ute Maas", None)
    ('Tom', 'Tom Hale', 'Dr. Ute Maas')
    """
    parts = name.split()
    plain = len(parts) > 1 and not formal and not parts[0].endswith(".") and "," not in name and len(parts[0]) > 1
    return parts[0] if plain else " ".join(parts)


def reply_subject(subject: str) -> str:
    """The subject of a mail in the same thread: one "Re:", whatever stood there before."""
    line = " ".join(subject.split())
    while line[:3].casefold() in ("re:", "aw:", "sv:", "rv:", "fw:") or line[:4].casefold() in ("fwd:", "res:"):
        line = line.split(":", 1)[1].strip()
    return f"Re: {line}" if line else "Re:"
