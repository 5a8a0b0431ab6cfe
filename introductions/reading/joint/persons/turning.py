"""From second person to third, word by word, for the languages whose verbs show their person.

Only the verb after the subject is turned by its ending alone; one further on ("y llevas meses …") only if it is a verb
that is known, since "meses" ends like one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

_ARTICLES = frozenset("le la les il lo i gli l' l’ o a os as el los las".split())
_NOT_EVER = frozenset("no nunca ya siempre non mai sempre não já ne".split())  # a verb follows: "y nunca viajas"
_TOKEN = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*['’]?|\s+|.", re.S)


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a language needs to be turned.

    ``subject`` are the pronouns of the second person ("tú"), ``third`` gives the third person of a verb or None,
    ``known`` holds third-person forms, ``small`` words that stand between subject and verb ("ya", "no", "te"), ``swap``
    words that change ("tu" to "su"), ``joins`` those after which another verb may stand, ``left`` what must not remain.
    """

    subject: frozenset[str]
    third: Callable[[str], str | None]
    known: frozenset[str]
    small: frozenset[str]
    swap: Mapping[str, str]
    joins: frozenset[str]
    left: re.Pattern[str]
    reflexive: str = ""  # "te": of the reader only before a verb of theirs ("te dedicas"), else a dative ("te gusta")
    sure: re.Pattern[str] | None = None  # endings that are a second person's wherever a verb may stand ("pagarías")
    needs_subject: bool = False  # "has" alone says who in Spanish, "as" alone does not in French


def turn(clause: str, name: str, grammar: Grammar) -> str | None:
    """What is said to somebody, said of them under ``name``; ``None`` where it cannot be turned safely."""
    tokens = _TOKEN.findall(clause.strip())
    if grammar.reflexive and _dative(tokens, grammar):
        return None
    n = 0
    had_subject = bool(tokens) and tokens[0].casefold() in grammar.subject
    if had_subject:
        n = 1
    elif grammar.needs_subject:
        return _possessed(tokens, name, grammar)
    if not had_subject and (owned := _possessed(tokens, name, grammar)) is not None:
        return owned
    out: list[str] = [name, "" if had_subject else " "]
    verb_at = _verb_place(tokens, n, grammar)
    if verb_at is None:
        return None
    verb = grammar.third(tokens[verb_at].casefold())
    if verb is None:
        return None
    out += [_swapped(t, grammar) for t in tokens[n:verb_at]]
    out.append(verb)
    out += _rest(tokens[verb_at + 1 :], grammar)
    text = re.sub(r" {2,}", " ", "".join(out)).strip()
    return None if grammar.left.search(text[len(name) :]) else text


def _dative(tokens: list[str], grammar: Grammar) -> bool:
    """ "… che ti piange il cuore": what happens to the reader would need another pronoun than what they do."""
    words = [t.casefold() for t in tokens if not t.isspace()]
    return any(word == grammar.reflexive and grammar.third(following) is None for word, following in pairwise(words))


def _possessed(tokens: list[str], name: str, grammar: Grammar) -> str | None:
    """ "tus cabras son las mejores" is "Nora: sus cabras son las mejores"; ``None`` if it opens with no such thing."""
    words = [t.casefold() for t in tokens if not t.isspace()]
    opens = words[:2] if words[:1] and words[0] in _ARTICLES else words[:1]
    if not opens or opens[-1] not in grammar.swap or opens[-1] == grammar.reflexive or len(words) < 4:
        return None
    if any(w in grammar.subject or (w not in grammar.known and grammar.third(w) in grammar.known) for w in words):
        return None  # a verb of the reader's further on
    text = "".join(_swapped(token, grammar) for token in tokens).strip()
    return None if grammar.left.search(text) else f"{name}: {text[:1].lower()}{text[1:]}"


def _verb_place(tokens: list[str], n: int, grammar: Grammar) -> int | None:
    for k in range(n, min(len(tokens), n + 9)):
        token = tokens[k]
        if token.isspace() or token.casefold() in grammar.small:
            continue
        return k if token[:1].isalpha() else None
    return None


def _rest(tokens: list[str], grammar: Grammar) -> list[str]:
    """The words after the first verb: further verbs after "and", possessives, no second subject."""
    out: list[str] = []
    may_turn = certain = False
    for token in tokens:
        w = token.casefold()
        if token.isspace():
            out.append(token)
            continue
        if may_turn and w in grammar.subject:
            certain = True
            continue  # "et tu relies" -> "et relie"
        third = grammar.third(w) if may_turn else None
        sure = grammar.sure is not None and grammar.sure.search(w) is not None
        if third is not None and (third in grammar.known or sure or (certain and w not in grammar.small)):
            out.append(third)
            may_turn = certain = False
            continue
        out.append(_swapped(token, grammar))
        certain = may_turn and (w in _NOT_EVER or (certain and w in grammar.small))
        may_turn = w in grammar.joins or (may_turn and w in grammar.small)
    return out


def _swapped(token: str, grammar: Grammar) -> str:
    new = grammar.swap.get(token.casefold())
    if new is None:
        return token
    return new[:1].upper() + new[1:] if token[:1].isupper() and new else new
