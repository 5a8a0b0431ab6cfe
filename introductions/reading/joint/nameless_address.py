"""What the text calls somebody whose address shows no name: by who is greeted beside the other, by initials."""

from __future__ import annotations

import re

from introductions.reading.joint.names import fold, names
from introductions.reading.joint.speech import AND, GREET

_NAME = r"[^\W\d_][\w'’\-]{1,40}"
_GREETED = re.compile(
    rf"\W*(?:(?:{GREET})[,!\s]+)?(?P<a>{_NAME})\s*(?:(?:{AND})\s*)+(?:(?:{GREET})[,!\s]+)?(?P<b>{_NAME})\s*[,:.!–—-]*\s*",
    re.I,
)
_DOUBLE = re.compile(r"\b(?P<first>[A-ZÀ-Þ])[a-zà-ÿ]+[- ](?P<second>[A-ZÀ-Þ])[a-zà-ÿ]+\b")
_LOCAL = re.compile(r"[._\-\d+@]")


def greeted_beside(other: list[str], text: str) -> str:
    """Who the first line greets beside somebody known, "" for nobody.

    >>> greeted_beside(["jovana"], "hey jovana, hey tom\\n\\nso tom has answered …")
    'tom'
    """
    line = next((line for line in text.split("\n") if line.strip()), "")
    m = _GREETED.fullmatch(line[:120])
    known = {fold(word) for word in other}
    if m is None or len(line) > 120 or (fold(m["a"]) in known) == (fold(m["b"]) in known):
        return ""
    word: str = m["b"] if fold(m["a"]) in known else m["a"]
    return "" if fold(word) in names().others or re.fullmatch(GREET, word, re.I) else word


def spelt_by_initials(address: str, text: str) -> str:
    """The double name whose initials the address is: "Jean-Bernard" for jb@example.org; "" for none."""
    local = _LOCAL.split(address.casefold())[0]
    if len(local) != 2:
        return ""
    return next((m[0] for m in _DOUBLE.finditer(text) if fold(m["first"] + m["second"]) == local and "-" in m[0]), "")
