"""What the text calls somebody whose address shows no name: by who is greeted beside the other, by initials."""

from __future__ import annotations

import re

from introductions.reading.joint.names import fold, names, occurrences, sex
from introductions.reading.joint.speech import AND, GREET

_NAME = r"[^\W\d_][\w'’\-]{1,40}"
_GREETED = re.compile(
    rf"\W*(?:(?:{GREET})[,!\s]+)?(?P<a>{_NAME})\s*(?:(?:{AND})\s*)+(?:(?:{GREET})[,!\s]+)?(?P<b>{_NAME})\s*[,:.!–—-]*\s*",
    re.I,
)
_NOBODY = re.compile(  # "Hi Jovana and all,": stands before a verb, and is nobody's name
    r"(?:all|both|every(?:body|one)|any(?:body|one)|some(?:body|one)|others?|team|folks|friends?|colleagues?|company|family|"
    r"partners?|welcome|congrat\w*|thanks?|greetings|finally|\w+day|alle|beide|tou(?:te)?s|todos|todas|tutti|tutte|allen)",
    re.I,
)
_SUBJECT = re.compile(r"[\n.!?:;–—][\W_]*(?:(?:so|and|but|now|und|et|y|e|en)\s+)?\Z", re.I)
_VERB = re.compile(  # the forms that need no list of verbs, and in English what ends like one
    r"(?:['’]s)?\s+(?:is|has|was|had|will|would|can|could|ist|hat|war|sucht|est|a|était|cherche|es|tiene|era|busca|é|tem|"
    r"procura|è|ha|cerca|heeft|zoekt|[a-z]{2,}(?:[^s\W]s|ed))\s"
)
_DOUBLE = re.compile(r"\b(?P<first>[A-ZÀ-Þ])[a-zà-ÿ]+[- ](?P<second>[A-ZÀ-Þ])[a-zà-ÿ]+\b")
_LOCAL = re.compile(r"[._\-\d+@]")


def greeted_beside(other: list[str], text: str) -> str:
    """Who the first line greets beside somebody known, "" for nobody and for a mere word: "Hi Jovana and welcome".

    >>> greeted_beside(["jovana"], "hey jovana, hey tom\\n\\nso tom has answered …")
    'tom'
    """
    line = next((line for line in text.split("\n") if line.strip()), "")
    m = _GREETED.fullmatch(line[:120])
    known = {fold(word) for word in other}
    if m is None or len(line) > 120 or (fold(m["a"]) in known) == (fold(m["b"]) in known):
        return ""
    word: str = m["b"] if fold(m["a"]) in known else m["a"]
    if fold(word) in names().others or re.fullmatch(GREET, word, re.I):
        return ""
    return word if _is_given(word) or _acts(word, text[text.index(line) + len(line) :]) else ""


def _is_given(word: str) -> bool:
    given, short = fold(word.split("-")[0]), names().short
    return sex(given) != "" or given in short or any(given in forms for forms in short.values())


def _acts(word: str, text: str) -> bool:
    """Does a sentence say what they are or do: "Zlatko has answered"?"""
    return _NOBODY.fullmatch(word) is None and any(
        _SUBJECT.search(text[max(0, start - 20) : start]) and _VERB.match(text, end)
        for spelt in {word, word.capitalize()}
        for start, end in occurrences(spelt, text)
    )


def spelt_by_initials(address: str, text: str) -> str:
    """The double name whose initials the address is: "Jean-Bernard" for jb@example.org; "" for none."""
    local = _LOCAL.split(address.casefold())[0]
    if len(local) != 2:
        return ""
    return next((m[0] for m in _DOUBLE.finditer(text) if fold(m["first"] + m["second"]) == local and "-" in m[0]), "")
