"""English: "you have run kitchens" becomes "she has run kitchens", "would save Lisa a lot" becomes "would save you a lot"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from introductions.reading.joint.persons.english_verbs import (
    ADVERBS,
    LETS,
    MODALS,
    PARTICIPLES,
    PAST,
    PREPOSITIONS,
    VERBS,
    base,
    third,
)  # fmt: skip

_PRONOUNS = {
    "f": ("she", "her", "her", "hers", "herself"),
    "m": ("he", "him", "his", "his", "himself"),
    "": ("they", "them", "their", "theirs", "themselves"),
}
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?|\S", re.I)
_BEFORE_A_SUBJECT = frozenset(
    """and or but that which who whom what because since if when whenever where while as so than though although until before
    after once how why whether all everything anything something person one ones thing things way time people only""".split()
)
_OPENS = re.compile(
    r"(?:you|u|your|yours)\b|(?:in|on|at|for|since|after|before|during|until|over|last|this|every|when|once|as|while|with|having|now)\b[^.;]{0,80}?\byou\b",
    re.I,
)
_SAYS = frozenset(
    "said say says saying think thought know knew hope hoped wish wished mentioned mean meant believe felt guess swore reckon heard".split()
)
_NOT_VERBS = frozenset(  # "you old goat", "you lucky thing", "you northerners"
    """old silly lucky clever lovely poor daft mad wicked absolute total utter dear big little good bad great brilliant sweet young
    mean cheeky sly soft hard fine wise same other first last next new real true own such rather quite very""".split()
)
_NO_NOUNS = frozenset(
    "sell buy teach make give keep bring write live grow send lend speak choose feed grind weave bake".split()
)
_THOUGH = re.compile(r"^(you),\s+(?:i|as i|if i|so far as i)\b[^,]{2,40},", re.I)  # "You, I seem to recall, wrote …"
_NO_VERB = PREPOSITIONS | frozenset(
    """the a an this that these those my his her their our and or but up out off back away down over again too two both all guys
    more most less i he she we they it""".split()
)


def describe(clause: str, name: str, gender: str, *, anywhere: bool = False) -> str | None:
    """What is said to somebody, said of them; ``name`` opens it. ``None`` where a form would be a guess.

    >>> describe("you told us that your van died and it holds you back", "Kim", "f")
    'Kim told us that her van died and it holds her back'
    """
    if clause.isupper():
        return None
    clause = _THOUGH.sub(r"\1", clause.strip())
    if not anywhere and not _OPENS.match(clause):
        return None
    spans = [(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(clause)]
    out: list[str] = []
    at = 0
    first = True
    n = 0
    while n < len(spans):
        start, _, word = spans[n]
        w = word.casefold().replace("’", "'")
        if w not in _YOUS:
            n += 1
            continue
        out.append(clause[at:start])
        turned = _turn(spans, n, w, name if first else "", gender)
        if turned is None:
            return None
        words, used = turned
        out.append(words)
        at = spans[n + used - 1][1]
        n += used
        first = False
    text = "".join(out) + clause[at:]
    return None if re.search(r"\b(?:you|your|yours|u|ur)\b", text, re.I) else _inflect_joined(text, clause)


_YOUS = frozenset("you your yours yourself you've you're you'd you'll u ur youre youve".split())


def _turn(spans: Sequence[tuple[int, int, str]], n: int, w: str, name: str, gender: str) -> tuple[str, int] | None:
    """The words for the "you" at ``n``, and how many tokens they replace."""
    subject, objective, possessive, absolute, reflexive = _PRONOUNS[gender]
    if w in ("your", "ur"):
        return (f"{name}’s" if name else possessive), 1
    if w == "yours":
        return (f"{name}’s" if name else absolute), 1
    if w == "yourself":
        return reflexive, 1
    plural = not name and not gender  # "they have"
    who = name or subject
    if w in ("you've", "youve"):
        return f"{who} {'have' if plural else 'has'}", 1
    if w in ("you're", "youre"):
        return f"{who} {'are' if plural else 'is'}", 1
    if w == "you'll":
        return f"{who} will", 1
    if w == "you'd":
        k = n + 1
        while _word(spans, k) in ADVERBS:
            k += 1
        follow = _word(spans, k)
        return f"{who} {'had' if follow in PARTICIPLES or follow.endswith('ed') or follow == 'better' else 'would'}", 1
    if not name and not _is_subject(spans, n):
        return objective, 1
    return _with_verb(spans, n, who, plural)


def _word(spans: Sequence[tuple[int, int, str]], n: int) -> str:
    return spans[n][2].casefold().replace("’", "'") if 0 <= n < len(spans) else ""


def _is_subject(spans: Sequence[tuple[int, int, str]], n: int) -> bool:
    before, after = _word(spans, n - 1), _word(spans, n + 1)
    if not after or not after[0].isalpha() or (after in _NO_VERB and after not in VERBS):
        return False
    if before in _SAYS and (
        after in VERBS or after in PAST or after in MODALS or after in ("have", "are") or after.endswith("ed")
    ):
        return True
    if before in PREPOSITIONS and before not in ("before", "after", "since", "until", "than", "as"):
        return False
    if after in VERBS and before not in LETS:
        return True
    if before in _BEFORE_A_SUBJECT or not before or not before[0].isalpha():
        return True
    return (
        after in MODALS
        or after in PAST
        or after in ("have", "are", "were", "do", "don't", "had", "did")
        or (after.endswith("ed") and len(after) > 4)
        or before.endswith(("th", "day"))
    )


def _with_verb(spans: Sequence[tuple[int, int, str]], n: int, who: str, plural: bool) -> tuple[str, int] | None:
    """The subject with its verb in the third person, adverbs between them kept."""
    k = n + 1
    between = []
    while _word(spans, k) in ADVERBS and k + 1 < len(spans) and spans[k + 1][2][0].isalpha():
        between.append(spans[k][2])
        k += 1
    verb = _word(spans, k)
    if not verb or not verb[0].isalpha():
        return None
    if plural:
        new: str | None = verb
    elif verb in ("were", "weren't"):
        new = third(verb)
    elif (
        verb in MODALS
        or verb in PAST
        or verb == "used"
        or (verb.endswith("ed") and len(verb) > 3 and verb not in VERBS)
    ):
        new = verb
    elif (
        verb in VERBS
        or verb in ("are", "were", "have", "do", "don't", "haven't", "aren't", "weren't")
        or (
            re.fullmatch(r"[a-z]{2,}", verb)
            and not verb.endswith(("ly", "ing"))
            and not between
            and verb not in _NO_VERB
            and verb not in _NOT_VERBS
        )
    ):
        new = third(verb)
    else:
        new = None
    if new is None:
        return None
    return " ".join([who, *between, new]), k - n + 1


_RELATIVES = frozenset(("who", "that", "which", "whose"))
_PLURAL_TOO = frozenset(("have", "are", "do", "haven't", "aren't", "don't"))


def _inflect_joined(text: str, clause: str) -> str | None:
    """ "runs the bakery and sell to schools" needs "sells"."""
    m = re.match(
        r"(?:you|u)(?P<short>['’](?:re|ve))?\s+(?:\w+ly\s+|also\s+|still\s+|always\s+)?(?P<verb>[a-z’']+)", clause, re.I
    )
    if not m:
        return text
    first = "are" if m["short"] else m["verb"].casefold()
    past = first in MODALS or first in PAST or first.endswith("ed")
    present = not past and first not in ("have", "are", "were", "do")
    words = text.split(" ")
    for i, word in enumerate(words[:-1]):
        listed = present and word.endswith(",") and re.search(r"\b(?:and|or)\b", " ".join(words[i + 1 :])) is not None
        if not listed and word.casefold() not in ("and", "or", "but"):
            continue
        at = i + 2 if words[i + 1].casefold() in ADVERBS and i + 3 < len(words) else i + 1
        follower = words[at].casefold().replace("’", "'").strip(",.;!")
        if follower in _PLURAL_TOO and _RELATIVES & {w.casefold() for w in words[:i]}:
            return None  # "… eleven lads who signed up and are being taught": they, or he?
        if follower in ("haven't", "aren't", "don't") or (not past and follower in ("have", "are", "do")):
            words[at] = words[at].replace(words[at].strip(",.;!"), third(follower))
        elif present and follower in VERBS and at + 1 < len(words):
            after = words[at + 1].casefold()
            plain = follower in _NO_NOUNS or after not in ("and", "or", "in", "for", "of", "from")
            if plain and not (listed and after[-1:] in ",.;"):
                words[at] = words[at].replace(follower, third(follower))
    return " ".join(words)


# ---- the other way: a reader who is named is spoken to

_OBJECT_PLACE = re.compile(
    r"\b(?:to|for|with|of|from|about|by|like|than|at|on|between|near|behind|help|helps|save|saves|show|shows|give|gives|tell|tells|ask|asked|told|"
    r"meet|suit|suits|let|lets|interest|thank|know|knows|see|teach|join|advise|introduce|offer|spare|cost|make|buy|get|find|support|call|and|need|needs|"
    r"want|wants|met|saw|love|loves|amuse|surprise|delight|please|convince|remind|reminded|teaches|described|mentioned|suggested|thought of)\s+$",
    re.I,
)
_IS_OR_HAS = frozenset("a an the not been just now looking trying got also still running making building".split())


def to_second(clause: str, names: Sequence[tuple[int, int]], gender: str, other_gender: str) -> str | None:
    """A clause that names its reader (at ``names``), said to them; ``None`` where that cannot be done safely.

    >>> to_second("I think it would save Lisa a lot", [(22, 26)], "f", "f")
    'I think it would save you a lot'
    """
    if not names:
        return None
    out: list[str] = []
    at = 0
    for start, end in names:
        out.append(clause[at:start])
        at = end
        if clause[:start].rstrip().endswith(",") and re.match(r"\s*(?:,|[.!?]?$)", clause[end:]):
            return None  # called out: "She pays at once, Caspar, which is rare"
        opens = not "".join(out).strip()
        if re.match(r"['’]s\b", clause[at:]):
            follow = re.match(r"['’]s\s+(\w+)", clause[at:])
            if follow and follow[1].casefold() in _IS_OR_HAS:
                return None  # "is" or "has", not a genitive
            alone = re.match(r"['’]s\s*(?:[.,;!?)]|$)", clause[at:]) is not None
            out.append(("Yours" if alone else "Your") if opens else ("yours" if alone else "your"))
            at += 2
            continue
        follow = re.match(
            r"(\s+(?:(?:also|really|just|still|already|always|never|both)\s+)?)([A-Za-z’']+)", clause[at:]
        )
        you = "You" if opens else "you"
        if _OBJECT_PLACE.search("".join(out)) or not follow or re.match(r"\s*[,.;:!?)]", clause[at:]):
            out.append(you)
            continue
        verb = base(follow[2].casefold().replace("’", "'"))
        if verb is None:
            return None
        out.append(f"{you}{follow[1]}{verb}")
        at += follow.end()
        past = follow[2].casefold() in PAST or follow[2].casefold() in MODALS or follow[2].endswith("ed")
        if not past and re.match(r"[^.;]*\b(?:and|but|or)\s+[a-z]+s\b", clause[at:]):
            return None  # a second verb that would have to follow
    text = "".join(out) + clause[at:]
    return _pronouns_follow(text, gender, other_gender)


def _pronouns_follow(text: str, gender: str, other_gender: str) -> str | None:
    """ "you wants his ovens mended": a he or she that means the reader would have to turn as well."""
    mine = {"f": r"\b(?:she|her|hers)\b", "m": r"\b(?:he|him|his)\b"}.get(gender)
    if mine is None or not re.search(mine, text, re.I):
        return text
    if gender == other_gender:
        return text if not re.search(rf"\byou\b.*{mine}", text, re.I) else None
    return None
