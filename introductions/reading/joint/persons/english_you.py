"""English, the other way: "Alice needs a printer" becomes "you need a printer" for Alice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from introductions.reading.joint.persons.english_verbs import ADVERBS, LETS, MODALS, PARTICIPLES, PAST, VERBS, base

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?|\s+|.", re.I | re.S)
_SUBJECT = {"f": "she", "m": "he"}
_OBJECT = {"f": "her", "m": "him"}
_POSSESSIVE = {"f": "her", "m": "his"}
_SELF = {"f": "herself", "m": "himself"}
_BE = frozenset(("has", "is", "was", "does"))
_SHORT = {"'s": "’re", "'ll": "’ll", "'d": "’d"}
_GENITIVE = re.compile(r"['’]s\b(?!\s+(?:a|an|the|not|been|looking|after|just|still|in|on|at|got)\b)|['’](?=\s)")
_APPOSED = re.compile(  # "Gold, who teaches woodwork, told me": to him, who knows, only what comes after
    r"(?P<you>\0you),\s+(?:who|whose|an?|the|my|our|formerly|once|until \w+) [^,;:.]{2,90},\s+(?P<verb>[a-z]+)\b(?=\s\S)"
)
_AUXILIARY = frozenset(("have", "are", "were", "do", "haven't", "aren't", "weren't", "don't"))
_RELATIVE = frozenset(("who", "that", "which", "whose"))
_LETTING = LETS | frozenset("helping letting making sees seeing hears heard hearing watches watched watching".split())
_MAKES = frozenset("make makes made making let lets".split())
_NEVER_A_NOUN = frozenset(  # "help her sell" can mean only her
    "sell understand write learn teach bring choose decide become speak organise organize publish translate restore get do know prepare want improve solve imagine forget remember believe".split()
)
_FEELS = frozenset(
    "cry laugh smile weep blush sick happy sad nervous angry mad proud tired ill late busy furious".split()
)
_NOT_A_NOUN = frozenset(
    "and or but to for with at in on by from of as if when that because , . ; : ! ? ) since until than what how where who why which".split()
)


def addressed(clause: str, names: Sequence[tuple[int, int]], gender: str) -> str | None:
    """A clause about its reader, said to them; ``None`` where a form would be a guess.

    >>> addressed("Alice needs a printer for her maps and wants it soon", [(0, 5)], "f")
    'You need a printer for your maps and want it soon'
    """
    if clause.isupper():
        return None  # "OTTO BUILDS ORGANS"
    text = clause
    for start, end in reversed(names):
        genitive = _GENITIVE.match(text, end)
        text = text[:start] + ("\0your" if genitive else "\0you") + text[genitive.end() if genitive else end :]
    text = _APPOSED.sub(lambda m: f"{m['you']} {m['verb']}" if _is_verb(m["verb"]) else m[0], text, count=1)
    turned = _turned(text.replace("\0", ""), gender)
    if turned is None or not re.match(r"(?:[^,;]{0,60}\s)?your?\b", turned, re.I):
        return None  # nobody is spoken to: "Illustrator, wants to try games"
    return turned[:1].upper() + turned[1:]


def meant(clause: str, gender: str) -> str | None:
    """A clause that means its reader by he or she ("f", "m"), said to them; ``None`` where it does not."""
    mine = {table[gender] for table in (_SUBJECT, _OBJECT, _POSSESSIVE, _SELF) if gender in table}
    if clause.isupper() or not any(re.search(rf"\b{word}s?\b", clause, re.I) for word in mine):
        return None
    turned = _turned(clause, gender)
    return turned[:1].upper() + turned[1:] if turned else None


def _turned(text: str, gender: str) -> str | None:
    """The he or she of that gender, and the verbs after it, in the second person."""
    tokens = _TOKEN.findall(text)
    out: list[str] = []
    present = False  # whether a verb was brought back from the third person
    past = False  # whether one stood in the past: "you retired and has offered" still needs "have"
    n = 0
    while n < len(tokens):
        w = tokens[n].casefold().replace("’", "'")
        stem, _, ending = w.partition("'")
        subject = stem == "you" or stem == _SUBJECT.get(gender)
        if subject and (ending == "" or f"'{ending}" in _SHORT):
            if ending:
                out.append("you" + (" have" if ending == "s" and _participle(tokens, n) else _SHORT[f"'{ending}"]))
                present, past = ending == "s", False  # "he's looking for a mill and has the grain"
                n += 1
                continue
            taken = _verb(tokens, n + 1)
            if taken is None:
                if stem != "you":
                    return None
                out.append("you")
                n += 1
                continue
            words, n, present = taken
            past = not present
            out += ["you", *words]
            continue
        if w == _POSSESSIVE.get(gender) or w == _OBJECT.get(gender):
            theirs = _hers(tokens, n, w)
            if theirs is None:
                return None
            out.append(theirs)
        elif w == "hers" and gender == "f":
            out.append("yours")
        elif w == _SELF.get(gender):
            out.append("yourself")
        elif (present or past) and w in ("and", "or", "but", ","):
            out.append(tokens[n])
            joined = _verb(tokens, n + 1)
            if joined is not None and joined[2] and (present or joined[0][-1] in _AUXILIARY):
                out += joined[0]
                n = joined[1]
                continue
        else:
            present = present and w not in _RELATIVE  # "somebody who runs and doesn't rattle"
            past = past and w not in _RELATIVE
            out.append(tokens[n])
        n += 1
    turned = "".join(out).strip()
    mine = {_SUBJECT.get(gender), _SELF.get(gender)} - {None}
    if any(re.search(rf"\b{word}\b", turned, re.I) for word in mine):
        return None
    return turned


def _is_verb(word: str) -> bool:
    plain = base(word)
    return word in MODALS or word in PAST or (plain is not None and plain != word and plain in VERBS) or word in _BE


def _participle(tokens: Sequence[str], n: int) -> bool:
    follow = tokens[n + 2].casefold() if n + 2 < len(tokens) else ""
    return follow in ("been", "got", "had", "just", "never") or follow in PARTICIPLES or follow.endswith("ed")


def _verb(tokens: Sequence[str], at: int) -> tuple[list[str], int, bool] | None:
    """The verb from ``at`` on, in the second person: (words, where it goes on, was it turned)."""
    words: list[str] = []
    n = at
    while n < len(tokens) and (tokens[n].isspace() or tokens[n].casefold() in ADVERBS):
        words.append(tokens[n])
        n += 1
    if n >= len(tokens) or not tokens[n][:1].isalpha():
        return None
    verb = tokens[n].casefold().replace("’", "'")
    if verb in MODALS or verb in PAST - {"was"} or (verb.endswith("ed") and verb not in VERBS):
        return [*words, tokens[n]], n + 1, False
    plain = base(verb)
    if plain is None or (
        plain not in VERBS
        and plain not in ("have", "are", "were", "do", "don't", "haven't", "aren't", "weren't", "lack")
    ):
        return None
    return [*words, plain], n + 1, True


def _hers(tokens: Sequence[str], n: int, word: str) -> str | None:
    """ "her maps" is "your maps", "told her" is "told you"; ``None`` for "help her farm", which may be either."""
    if word == "his":
        return "your"
    if word == "him":
        return "you"
    follow, then = ([t.casefold() for t in tokens[n + 1 :] if not t.isspace()] + [".", "."])[:2]
    before = next((t.casefold() for t in reversed(tokens[:n]) if not t.isspace()), "")
    if follow in _NOT_A_NOUN or (follow in _NEVER_A_NOUN and then not in "-‑"):  # "her know-how"
        return "you"
    if before in _LETTING and follow in _FEELS:  # "which makes her cry", but "see her late father"
        return "you" if before in _MAKES and then in _NOT_A_NOUN else None
    return None if before in _LETTING and follow in VERBS else "your"
