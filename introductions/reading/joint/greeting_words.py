"""The words that a greeting is made of besides the names: "Dear both", "hi … and hej …, how are you"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from introductions.alternatives import branches
from introductions.reading.joint.names import TITLE
from introductions.reading.joint.speech import ENDEARMENT, GREET

_TALK = (
    r"tudo bem|como (?:vai|estão)|how are (?:you|we)|hope you(?:['’]re| are) (?:both )?well|wie geht['’]?s(?: euch)?|"
    r"comment (?:ça va|allez-vous)|qué tal|come (?:va|state)|hoe gaat het"
)
_BETWEEN = (
    r"and|und|et|y|e|en|to|you|too|as|well|again|a|à|both|all|two|there|everyone|friends|folks|chicas|chicos|tous|"
    r"toutes|les|deux|las|los|dos|às|aos|duas|dois|ihr|beiden?|zwei|zusammen|tutti|entrambi|due|allebei|jullie|ambos|"
    r"ambas|y'all|the|of|guys|gents|ladies|gentlemen|team|x|all'|i|gli"
)
_GREETINGS = re.compile(rf"\b(?:{GREET}|{ENDEARMENT}|{TITLE})\b", re.I)
_SMALL_TALK = re.compile(rf"\b(?:{_TALK})\b", re.I)
_BETWEEN_NAMES = re.compile(rf"\b(?:{_BETWEEN})\b", re.I)
_PIECES = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_OF_MORE_WORDS = re.compile(r"[^\w|]")  # an alternative that is no single word


def greets(rest: str) -> bool | None:
    """Whether a text without its names holds a greeting; ``None`` if it says anything else as well.

    >>> greets("Dear  , hi  !"), greets(" and  "), greets("Hi  , the mill is for sale")
    (True, False, None)
    """
    if not all(map(_may_greet, _PIECES.findall(rest.casefold()))):
        return None
    greeted = _GREETINGS.search(rest) is not None
    for words in (_GREETINGS, _SMALL_TALK, _BETWEEN_NAMES):
        rest = words.sub(" ", rest)
    return None if _PIECES.search(rest) else greeted


@lru_cache(maxsize=4096)
def _may_greet(word: str) -> bool:
    """The cheap question before the costly patterns: can this word be part of what they find?"""
    if len(word) <= 2 or word[:2] in _beginnings():
        return True
    return any(words.search(word) for words in (_GREETINGS, _BETWEEN_NAMES, _SMALL_TALK))


@cache
def _beginnings() -> frozenset[str]:
    """The first two letters of each word that only stands beside others: "hope you are well"."""
    words = f"{GREET}|{ENDEARMENT}|{TITLE}|{_BETWEEN}|{_TALK}"
    together = (part for part in branches(words) if _OF_MORE_WORDS.search(part))
    return frozenset(word[:2].casefold() for part in together for word in _LETTERS.findall(part))
